"""``rdjson``: reviewdog's diagnostic format. Columns are bytes of UTF-8, ends are exclusive."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from auditor.model import Finding, Report, Severity, Span
from auditor.positions import Position, Positions
from auditor.reporting.formats import Style
from auditor.reporting.paths import location
from auditor.reporting.words import counting, quote

SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.INFO: "INFO"}

Value = dict[str, Any]


def render(reports: Sequence[Report], style: Style) -> str:
    """Render the findings that count as one diagnostic result."""
    diagnostics: list[Value] = []
    for report in reports:
        positions = Positions.of(report)
        diagnostics += [_diagnostic(report, positions, finding, style) for finding in counting(report)]
    return json.dumps({"source": {"name": "auditor"}, "diagnostics": diagnostics}, ensure_ascii=False, indent=1) + "\n"


def _diagnostic(report: Report, positions: Positions, finding: Finding, style: Style) -> Value:
    diagnostic: Value = {
        "message": finding.message,
        "location": _location(report, positions, finding.spans, style),
        "severity": SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    if finding.evidence:
        diagnostic["related_locations"] = [
            {"message": quote(report, [span]), "location": _location(report, positions, [span], style)}
            for span in finding.evidence
        ]
    return diagnostic


def _location(report: Report, positions: Positions, spans: Sequence[Span], style: Style) -> Value:
    value: Value = {"path": location(report.document.path, style)}
    if spans:
        region = positions.covering(spans)
        value["range"] = {"start": _position(region.start), "end": _position(region.end)}
    return value


def _position(position: Position) -> Value:
    return {"line": position.line, "column": position.utf8}
