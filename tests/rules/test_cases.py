"""Framing is found, and what looks like it is not, in the sentences of ``cases``."""

from __future__ import annotations

import pytest

from auditor.model import FindingKind, Span
from auditor.rules import RULES
from tests.rules.cases import FRAMED, MISSED, PLAIN, Case
from tests.stages import audited

FRAMING = frozenset(list(FindingKind)[:5])


def marked(case: Case) -> list[tuple[FindingKind, Span]]:
    """What an editor is shown in a case's sentence."""
    first = len(case.article) + 2
    return [
        (rule.kind, span)
        for rule in RULES
        if rule.kind in FRAMING
        for remark in rule.check(audited(case.text))
        if remark.confidence >= rule.floor
        for span in remark.spans
        if span[0] >= first
    ]


def touches(case: Case) -> bool:
    """Whether a finding marks some of the words that frame."""
    start = case.text.index(case.words, len(case.article))
    return any(left < start + len(case.words) and start < right for _, (left, right) in marked(case))


def name(case: Case) -> str:
    return case.sentence


@pytest.mark.parametrize("case", FRAMED, ids=name)
def test_what_frames_is_found(case: Case) -> None:
    assert touches(case)


@pytest.mark.parametrize("case", MISSED, ids=name)
@pytest.mark.xfail(reason="known to be missed", strict=True)
def test_what_is_missed_is_known(case: Case) -> None:
    assert touches(case)


@pytest.mark.parametrize("case", PLAIN, ids=name)
def test_what_only_looks_like_framing_is_left_alone(case: Case) -> None:
    assert marked(case) == []


def test_most_is_of_the_kind_that_it_is_found_as() -> None:
    right = sum(case.kind in {kind for kind, _ in marked(case)} for case in FRAMED)
    assert right >= 0.85 * len(FRAMED)


def test_what_is_marked_is_mostly_what_frames() -> None:
    both = shown = meant = 0
    for case in FRAMED:
        start = case.text.index(case.words, len(case.article))
        wanted = set(range(start, start + len(case.words)))
        found = {place for _, span in marked(case) for place in range(*span)}
        both, shown, meant = both + len(wanted & found), shown + len(found), meant + len(wanted)
    assert both / shown >= 0.85
    assert both / meant >= 0.85


def test_there_are_enough_cases_of_both_kinds() -> None:
    assert len(FRAMED) >= 60
    assert len(PLAIN) >= 60
