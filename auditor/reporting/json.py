"""``json``: the report by ``schemas/report.schema.json``; one object for one draft, an array for several."""

from __future__ import annotations

import json
from collections.abc import Sequence

from auditor.model import Report
from auditor.reporting.contract import report_to_json
from auditor.reporting.formats import Style


def render(reports: Sequence[Report], style: Style) -> str:
    """Render one report as an object, and none or several as an array."""
    values = [report_to_json(report) for report in reports]
    return json.dumps(values[0] if len(values) == 1 else values, ensure_ascii=False, indent=1) + "\n"
