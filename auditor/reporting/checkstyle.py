"""``checkstyle``: the XML of Checkstyle, which many CI plug-ins read. Columns are code points."""

from __future__ import annotations

from collections.abc import Sequence

from auditor import catalogue
from auditor.model import Report
from auditor.reporting.formats import Style
from auditor.reporting.paths import location
from auditor.reporting.words import counting
from auditor.reporting.xml import document, element


def render(reports: Sequence[Report], style: Style) -> str:
    """Render the findings that count, by file."""
    root = element(None, "checkstyle", version="4.3")
    for report in reports:
        file = element(root, "file", name=location(report.document.path, style))
        for finding in counting(report):
            element(
                file,
                "error",
                line=str(finding.line),
                column=str(finding.column),
                severity=finding.severity.value,
                message=finding.message,
                source=f"auditor.{finding.rule}.{catalogue.name(finding.rule)}",
            )
    return document(root)
