"""Which findings the writer or the house has silenced, and which suppressions silence nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from auditor import catalogue
from auditor.house.rules import STALE_SUPPRESSION, of_draft
from auditor.model import Finding, Report, Suppression
from auditor.rules.base import Rule

NO_REASON = "no reason given"


def silence(report: Report) -> Report:
    """Mark the findings that a suppression of the report covers with its reason."""
    findings = tuple(_silenced(finding, report) for finding in report.findings)
    return attrs.evolve(report, findings=findings)


def _silenced(finding: Finding, report: Report) -> Finding:
    for suppression in report.suppressions:
        if covers(suppression, finding, len(report.text)):
            return attrs.evolve(finding, suppressed=suppression.reason or NO_REASON)
    return finding


def covers(suppression: Suppression, finding: Finding, length: int) -> bool:
    """Tell whether a suppression silences a finding.

    Args:
        suppression: From a comment or a sidecar file.
        finding: With its fingerprint set.
        length: Of the text: a finding about the whole draft is only silenced by what covers the whole draft.
    """
    if suppression.rules and all(_rule(name) != finding.rule for name in suppression.rules):
        return False
    if suppression.fingerprint:
        return suppression.fingerprint == finding.fingerprint
    if not finding.spans:
        return suppression.start == 0 and suppression.end >= length
    return any(start < suppression.end and suppression.start < end for start, end in finding.spans)


def _rule(name: str) -> str:
    rule = catalogue.find(name)
    return rule.code if rule else ""


def stale(report: Report, off: Sequence[str]) -> Iterator[Finding]:
    """Give a finding for each rule of a suppression that silences nothing, and for each that is no rule.

    Args:
        report: With every finding of every rule, whatever the persona sees.
        off: Codes of rules that are off here: their suppressions may matter elsewhere.
    """
    for suppression in report.suppressions:
        covered = {f.rule for f in report.findings if covers(suppression, f, len(report.text))}
        if not suppression.rules and not covered:
            yield _stale(suppression, "silences nothing")
        for name in suppression.rules:
            rule = catalogue.find(name)
            if rule is None:
                yield _stale(suppression, f"names no rule {name!r}; {catalogue.suggestion(name)}")
            elif rule.code not in covered and rule.code not in off:
                yield _stale(suppression, f"silences no {_named(rule)} here")


def _stale(suppression: Suppression, what: str) -> Finding:
    where = (
        f"{suppression.origin}, line {suppression.line}: the suppression" if suppression.origin else "This suppression"
    )
    return of_draft(STALE_SUPPRESSION, f"{where} {what}.", line=1 if suppression.origin else suppression.line)


def _named(rule: Rule) -> str:
    return f"{rule.code} {rule.name}"
