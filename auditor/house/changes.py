"""Which sentences of a draft are new since an older version of it, so that only their findings count.

A sentence is unchanged if its words stand somewhere in the old text: it may have moved, been re-wrapped or re-quoted.
This needs no parse of the old draft and no line numbers, so it works for every format.
"""

from __future__ import annotations

from collections.abc import Collection

import attrs

from auditor.fingerprints import normalised
from auditor.house.apply import recounted
from auditor.model import Finding, Report, Span


def changed_sentences(report: Report, old: str | None) -> frozenset[str]:
    """Give the ids of the sentences whose words do not stand in the old text; all of them if there was none."""
    before = normalised(old or "")
    return frozenset(s.id for s in report.sentences if normalised(report.text[s.start : s.end]) not in before)


def only_changed(report: Report, old: str | None, since: str) -> Report:
    """Mark the findings that do not concern a changed sentence.

    A finding about the whole draft counts if one of the sentences that show it has changed, or if all have.

    Args:
        report: Of the draft as it is.
        old: The text of the draft as it was, or None if it was not there.
        since: What to call the old version in the reason.
    """
    changed = changed_sentences(report, old)
    if len(changed) == len(report.sentences):
        return report
    spans = [(s.start, s.end) for s in report.sentences if s.id in changed]
    findings = tuple(
        finding
        if finding.suppressed is not None or _concerns(finding, changed, spans)
        else attrs.evolve(finding, suppressed=f"unchanged since {since}")
        for finding in report.findings
    )
    return recounted(attrs.evolve(report, findings=findings))


def _concerns(finding: Finding, changed: Collection[str], spans: Collection[Span]) -> bool:
    if finding.sentence is not None:
        return finding.sentence in changed
    return any(s < end and start < e for s, e in (*finding.spans, *finding.evidence) for start, end in spans)
