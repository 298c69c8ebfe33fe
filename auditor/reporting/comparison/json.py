"""A comparison by ``schemas/comparison.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import attrs

from auditor.compare import Comparison, Side
from auditor.model import SCHEMA_VERSION, Finding, Report
from auditor.reporting.contract import converter
from auditor.reporting.formats import Style


def render(comparison: Comparison, style: Style) -> str:
    """Render a comparison as an object."""
    value = {
        "schema_version": SCHEMA_VERSION,
        "old": _draft(comparison.old),
        "new": _draft(comparison.new),
        "unchanged": comparison.unchanged,
        "changes": [
            {"what": [what.value for what in change.what], "old": _side(change.old), "new": _side(change.new)}
            for change in comparison.changes
        ],
        "came": _findings(comparison.came),
        "went": _findings(comparison.went),
    }
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _draft(report: Report) -> dict[str, Any]:
    return {
        "path": report.document.path,
        "sha256": report.document.sha256,
        "labels": report.summary.labels,
        "findings": report.summary.findings,
    }


def _side(side: Side | None) -> dict[str, Any] | None:
    return None if side is None else {**attrs.asdict(side), "label": side.label.value}


def _findings(findings: Sequence[Finding]) -> list[Any]:
    return [converter().unstructure(finding) for finding in findings]
