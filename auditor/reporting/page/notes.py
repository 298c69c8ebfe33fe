"""Findings as numbered notes for the margin."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from auditor import catalogue
from auditor.model import Finding, FindingKind, Report, Severity
from auditor.reporting.page import wording
from auditor.reporting.page.cast import Cast, Link, Name

FRAMING = frozenset(FindingKind) - {FindingKind.BALANCE, FindingKind.SOURCING, FindingKind.NOTICE}
"""Kinds of findings whose words take over a party's view."""


@attrs.frozen
class RuleCard:
    """What the page says of a rule: code, name, and, where the program knows the rule, why and what to do."""

    code: str
    name: str
    reason: str = ""
    remedy: str = ""


@attrs.frozen
class Note:
    """A finding as the page shows it.

    Attributes:
        number: From 1, in the order of the text; 0 for a silenced one.
        rule: Its rule.
        kind: Kind of finding in words.
        framing: True for a finding of framing, whose words take over a party's view.
        severity: How much it matters.
        confidence: 0 to 1.
        sentence: Id of its sentence; empty for the article as a whole.
        place: ``path:line:column``.
        words: The words it is about.
        message: One line.
        adopted: Party whose view is adopted, or that the finding concerns, or None.
        against: Party it stands against, or None.
        evidence: Sentences elsewhere that show it.
        silenced: Why it does not count; empty if it does.
    """

    number: int
    rule: RuleCard
    kind: str
    framing: bool
    severity: Severity
    confidence: float
    sentence: str
    place: str
    words: str
    message: str
    adopted: Name | None
    against: Name | None
    evidence: tuple[Link, ...]
    silenced: str


def order(report: Report) -> tuple[Finding, ...]:
    """The findings that count, in the order in which their words end; those about the whole article first."""
    ends = {sentence.id: sentence.end for sentence in report.sentences}

    def position(finding: Finding) -> tuple[int, int]:
        if finding.spans:
            return finding.spans[-1][1], finding.spans[0][0]
        return ends.get(finding.sentence or "", -1), -1

    return tuple(sorted((f for f in report.findings if f.suppressed is None), key=position))


def rule_cards(codes: Sequence[str]) -> dict[str, RuleCard]:
    """Describe rules by their codes; a code the program does not know keeps its bare name."""
    known = {code: rule for code in codes if (rule := catalogue.find(code))}
    return {
        code: RuleCard(code, known[code].name.replace("-", " "), known[code].reason, known[code].remedy)
        if code in known
        else RuleCard(code, "")
        for code in dict.fromkeys(codes)
    }


def notes(cast: Cast) -> tuple[Note, ...]:
    """All findings of a report as notes: those that count, numbered in text order, then the silenced ones."""
    cards = rule_cards([finding.rule for finding in cast.report.findings])
    counted = [_note(cast, cards, finding, number) for number, finding in enumerate(order(cast.report), start=1)]
    silenced = [_note(cast, cards, finding, 0) for finding in cast.report.findings if finding.suppressed is not None]
    return (*counted, *silenced)


def _note(cast: Cast, cards: dict[str, RuleCard], finding: Finding, number: int) -> Note:
    kind = wording.FINDINGS[finding.kind]
    card = cards[finding.rule]
    card = card if card.name else attrs.evolve(card, name=kind.lower())
    evidence = tuple(link for span in finding.evidence if (link := cast.link_at(span)))
    return Note(
        number=number,
        rule=card,
        kind=kind,
        framing=finding.kind in FRAMING,
        severity=finding.severity,
        confidence=finding.confidence,
        sentence=finding.sentence or "",
        place=f"{cast.report.document.path}:{finding.line}:{finding.column}",
        words=cast.words(finding.spans),
        message=finding.message,
        adopted=cast.name(finding.side) if finding.side else None,
        against=cast.name(finding.against) if finding.against else None,
        evidence=evidence,
        silenced="" if finding.suppressed is None else finding.suppressed or "silenced without a reason",
    )
