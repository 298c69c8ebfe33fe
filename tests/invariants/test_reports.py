"""What must be true of every report, held against drafts that nobody wrote.

A long run: ``pytest tests/invariants --hypothesis-profile long``.
"""

from __future__ import annotations

from hypothesis import given, reject, target

from auditor.errors import InputError
from auditor.model import Label, Report
from auditor.pipeline import audit_articles
from auditor.reading import parse
from tests.invariants.drafts import UNRELATED, drafts
from tests.invariants.rules import complaints
from tests.invariants.settings import often


def audited(text: str) -> Report:
    """The report, all findings in it; what is refused as no draft is not tried."""
    try:
        return next(audit_articles([parse("draft.txt", text.encode())], force=True))
    except InputError:
        reject()


@often(25)
@given(drafts())
def test_every_report_is_sound(text: str) -> None:
    report = audited(text)
    target(float(len(report.claims)), label="claims")
    assert complaints(report) == []


@often(12)
@given(drafts(longest=3), UNRELATED)
def test_an_unrelated_paragraph_at_the_end_changes_no_label_that_the_report_does_not_explain(
    text: str, paragraph: str
) -> None:
    """A label before it may change if a claim there is now disputed or answered, or relies on a party, from there."""
    before = audited(text)
    closed = text.rstrip() + "\n\n"
    after = audited(closed + paragraph)
    for was, now in zip(before.sentences, after.sentences, strict=False):
        if (was.start, was.end) == (now.start, now.end) and was.label is not now.label:
            assert explained(before, after, len(closed), now.id), f"{was} became {now}"


def explained(before: Report, after: Report, end: int, sentence: str) -> bool:
    """Whether the report names words or parties after ``end`` on which a sentence's label rests."""
    names = {party.name for party in before.parties}
    new = {p.id for p in after.parties if p.name not in names or any(start >= end for start, _ in p.mentions)}
    for claim in after.claims:
        if claim.sentence == sentence and claim.disputed_by:
            from_there = any(start >= end for start, _ in claim.evidence)
            return from_there or bool(new & {*claim.disputed_by, *claim.asserted_by, *claim.targets})
    parties = {p for s in after.sentences if s.id == sentence for p in s.parties}
    return bool(new & parties)


def test_a_denial_at_the_end_is_such_an_explanation() -> None:
    text = "The Harbour Union accused Orrin Glass of theft.\n\n"
    before, after = audited(text), audited(text + "Orrin Glass denied the accusation.")
    assert before.sentences[0].label is Label.ATTRIBUTED
    assert after.sentences[0].label is Label.CONTESTED
    assert explained(before, after, len(text), "s1")
    assert not explained(before, after, len(text) + 100, "s1")
