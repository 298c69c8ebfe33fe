"""The claims and labels of each article of ``quarrels``: who says what of whom, who answers, and how sure that is.

What changes here is what an editor would read otherwise than before. Not all that stands here is
as it should be. If it is meant to change, take it with
``pytest tests/claims/test_claims.py --snapshot-update`` and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from syrupy.assertion import SnapshotAssertion

from auditor.model import Claim, Sentence
from auditor.rules.base import Audit
from tests.claims import quarrels
from tests.stages import ruled, words

PARTS = {
    "answered": [f"{quarrels.ACCUSED} {answer}" for answer in quarrels.ANSWERED],
    "apart": [f"{quarrels.ACCUSED} {later}" for later in quarrels.APART],
    "alone": quarrels.ALONE,
}


def labelled(sentence: Sentence) -> str:
    """A sentence as a line: its label, how sure, and why."""
    return f"  {sentence.id} {sentence.label} {sentence.confidence:.2f}: {sentence.reason}"


def claimed(audit: Audit, claim: Claim) -> str:
    """A claim as a line: its sentence and kind, who holds it, against whom, who disputes it, and on which words."""
    named = {party.id: party.name for party in audit.parties}
    roles = (
        ("by", claim.asserted_by),
        ("against", claim.targets),
        ("disputed by", claim.disputed_by),
    )
    told = "".join(f" {role} {', '.join(named.get(p, p) for p in ids)}" for role, ids in roles if ids)
    reply = f", {claim.response}" if claim.response else ""
    reply += f" in {', '.join(claim.replies)}" if claim.replies else ""
    text = audit.analysis.text
    shown = f" — “{words(text, claim.evidence)}”" if claim.evidence else ""
    return f"  {claim.sentence} {claim.kind} {claim.confidence:.2f}{told}{reply}: “{words(text, claim.spans)}”{shown}"


def seen(text: str) -> Iterator[str]:
    audit = ruled(text)
    yield text
    yield from map(labelled, audit.sentences)
    yield from (claimed(audit, claim) for claim in audit.claims)


@pytest.mark.parametrize("part", PARTS)
def test_claims(part: str, snapshot: SnapshotAssertion) -> None:
    assert "\n".join(line for text in PARTS[part] for line in seen(text)) == snapshot
