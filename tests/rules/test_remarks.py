"""Every remark on the sentences of ``cases`` and ``sentences`` and on the rules' own examples, to the word.

What changes here is what an editor would read otherwise than before; not all that stands here is as it should be. If it
is meant to change, take it with ``pytest tests/rules/test_remarks.py --snapshot-update`` and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from auditor.model import FindingKind
from auditor.rules import RULES
from auditor.rules.base import Rule
from tests.rules import sentences
from tests.rules.cases import FRAMED, MISSED, PLAIN
from tests.rules.remarks import line, remarks

CASES = (*FRAMED, *MISSED, *PLAIN)
EXAMPLES = tuple(example for rule in RULES for example in (*rule.fires, *rule.silent))
FRAMING = tuple(rule for rule in RULES if rule.kind in set(list(FindingKind)[:5]))


def last_paragraph(rule: Rule, article: str, sentence: str) -> Iterator[str]:
    """Yield a sentence and what a rule remarks on it as the end of an article; nothing if it remarks nothing."""
    found = [line(said) for said in remarks(rule, f"{article}\n\n{sentence}", since=len(article) + 2)]
    yield from (f"\n{sentence}", *found) if found else ()


def told(rule: Rule) -> Iterator[str]:
    """Yield the texts that a rule remarks on, each with its remarks."""
    for case in CASES:
        yield from last_paragraph(rule, case.article, case.sentence)
    for example in EXAMPLES:
        found = [line(said) for said in remarks(rule, example.text)]
        yield from (f"\n{example.text}", *found) if found else ()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_what_a_rule_remarks(rule: Rule, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(told(rule)) == snapshot


@pytest.mark.parametrize("rule", FRAMING, ids=lambda rule: rule.code)
@pytest.mark.parametrize("block", sentences.BLOCKS)
def test_what_a_rule_remarks_at_its_limits(block: str, rule: Rule, snapshot: SnapshotAssertion) -> None:
    found = [line for one in sentences.of(block) for line in last_paragraph(rule, sentences.ARTICLE, one)]
    assert "\n".join(found) == snapshot
