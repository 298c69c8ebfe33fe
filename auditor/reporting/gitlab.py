"""``gitlab``: GitLab's code quality report, a JSON array that a merge request shows."""

from __future__ import annotations

import json
from collections.abc import Sequence

from auditor import catalogue
from auditor.fingerprints import digest
from auditor.model import Finding, Report, Severity
from auditor.positions import Positions
from auditor.reporting.formats import Style
from auditor.reporting.paths import location
from auditor.reporting.words import counting

SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(reports: Sequence[Report], style: Style) -> str:
    """Render the findings that count; GitLab merges entries of one fingerprint, so the draft's path is part of it."""
    entries = []
    for report in reports:
        positions = Positions.of(report)
        entries += [_entry(report, positions, finding, style) for finding in counting(report)]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def _entry(report: Report, positions: Positions, finding: Finding, style: Style) -> dict[str, object]:
    path = location(report.document.path, style)
    begin, end = finding.line, finding.line
    if finding.spans:
        region = positions.covering(finding.spans)
        begin, end = region.start.line, region.end.line
    return {
        "description": f"{finding.rule} {catalogue.name(finding.rule)}: {finding.message}",
        "check_name": finding.rule,
        "fingerprint": digest(path, finding.fingerprint),
        "severity": SEVERITIES[finding.severity],
        "location": {"path": path, "lines": {"begin": begin, "end": end}},
    }
