"""``csv``: a row for each finding, for spreadsheets.

Cells are quoted as RFC 4180 wants it, and none can start a formula: a spreadsheet takes text from a stranger for code
if it begins with ``=``, ``+``, ``-`` or ``@`` (or their full-width forms), so such a cell is led by an apostrophe.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from auditor import catalogue
from auditor.model import Finding, Report
from auditor.positions import Positions
from auditor.reporting.formats import Style
from auditor.reporting.index import Index
from auditor.reporting.paths import location
from auditor.reporting.words import LABELS, quote

COLUMNS = (
    "path",
    "line",
    "column",
    "end_line",
    "end_column",
    "severity",
    "rule",
    "name",
    "kind",
    "confidence",
    "label",
    "words",
    "message",
    "side",
    "against",
    "suppressed",
    "fingerprint",
)
FORMULA = "=+-@\t\r\n＝＋－＠"
LONGEST = 2000


def render(reports: Sequence[Report], style: Style) -> str:
    """Render every finding, suppressed ones with their reason; columns count code points."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for report in reports:
        index, positions = Index.of(report), Positions.of(report)
        for finding in report.findings:
            writer.writerow(_safe(cell) for cell in _row(index, positions, finding, style))
    return stream.getvalue()


def _row(index: Index, positions: Positions, finding: Finding, style: Style) -> tuple[object, ...]:
    sentence = index.sentences.get(finding.sentence or "")
    region = positions.covering(finding.spans) if finding.spans else None
    return (
        location(index.report.document.path, style),
        finding.line,
        finding.column,
        region.end.line if region else "",
        region.end.column if region else "",
        finding.severity.value,
        finding.rule,
        catalogue.name(finding.rule),
        finding.kind.value,
        f"{finding.confidence:.2f}",
        LABELS[sentence.label] if sentence else "",
        quote(index.report, finding.spans, LONGEST),
        finding.message,
        index.name(finding.side),
        index.name(finding.against),
        "" if finding.suppressed is None else finding.suppressed or "no reason given",
        finding.fingerprint,
    )


def _safe(cell: object) -> str:
    text = str(cell).replace("\x00", "\ufffd")
    return f"'{text}" if text.lstrip(" ").startswith(tuple(FORMULA)) else text
