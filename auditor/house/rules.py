"""The rules that look at a finished report instead of at a draft: stale suppressions and the house's limits."""

from __future__ import annotations

from auditor.model import Finding, FindingKind, Severity, Span
from auditor.rules.base import Audit, Remark, Rule


def _nothing(audit: Audit) -> tuple[Remark, ...]:
    """These rules are held against the report after the audit (``auditor.house``), not against the draft."""
    return ()


def of_draft(
    rule: Rule, message: str, *, line: int = 1, evidence: tuple[Span, ...] = (), side: str | None = None
) -> Finding:
    """Make a finding on the draft as a whole.

    Args:
        rule: Whose it is.
        message: One line.
        line: Of the file, to which it points.
        evidence: Words that show it.
        side: Id of the party whose view has too much room, or None.
    """
    return Finding(
        rule=rule.code,
        kind=rule.kind,
        severity=rule.severity,
        confidence=1.0,
        sentence=None,
        spans=(),
        line=line,
        column=1,
        message=message,
        side=side,
        evidence=evidence,
    )


STALE_SUPPRESSION = Rule(
    code="N101",
    name="stale-suppression",
    kind=FindingKind.NOTICE,
    severity=Severity.WARNING,
    summary="A suppression silences nothing.",
    reason="A comment that no longer silences anything hides the next real finding at that place.",
    remedy="Take the rule out of the comment or the sidecar file, or correct its name.",
    fires=(),
    silent=(),
    check=_nothing,
)
UNATTRIBUTED_SHARE = Rule(
    code="L001",
    name="unattributed-share",
    kind=FindingKind.SOURCING,
    severity=Severity.ERROR,
    summary="More sentences rest on nobody's word than the house allows.",
    reason="Readers can only weigh what they can trace; much unattributed text asks them to take the outlet's word.",
    remedy="Name sources for assertions of fact, or raise limits.unattributed_share for this kind of piece.",
    fires=(),
    silent=(),
    check=_nothing,
)
ONE_SIDED_WORDS = Rule(
    code="L002",
    name="one-sided-words",
    kind=FindingKind.BALANCE,
    severity=Severity.ERROR,
    summary="One side has a larger share of the words than the house allows.",
    reason="A dispute told mostly in one side's words reads as that side's account.",
    remedy="Report the other side's account at comparable length, or say that it was asked and what it answered.",
    fires=(),
    silent=(),
    check=_nothing,
)
UNANSWERED_ACCUSATIONS = Rule(
    code="L003",
    name="unanswered-accusations",
    kind=FindingKind.BALANCE,
    severity=Severity.ERROR,
    summary="More accusations stay without a reply than the house allows.",
    reason="Whoever is accused is owed the chance to answer, and the reader the answer.",
    remedy="Ask the accused and report the answer, or that none was given.",
    fires=(),
    silent=(),
    check=_nothing,
)
UNNAMED_SOURCES = Rule(
    code="L004",
    name="unnamed-sources",
    kind=FindingKind.SOURCING,
    severity=Severity.ERROR,
    summary="More attributions rest on unnamed sources than the house allows.",
    reason="An unnamed source cannot be held to its word, so houses keep it for what cannot be had otherwise.",
    remedy="Put a name to the claim, find a document, or cut it.",
    fires=(),
    silent=(),
    check=_nothing,
)

RULES = (UNATTRIBUTED_SHARE, ONE_SIDED_WORDS, UNANSWERED_ACCUSATIONS, UNNAMED_SOURCES, STALE_SUPPRESSION)
