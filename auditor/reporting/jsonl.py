"""``jsonl``: one report a line, each by ``schemas/report.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence

from auditor.model import Report
from auditor.reporting.contract import report_to_json
from auditor.reporting.formats import Style


def render(reports: Sequence[Report], style: Style) -> str:
    """Render each report as a line; U+2028 and the like inside strings are escaped, so that a line stays a line."""
    lines = (json.dumps(report_to_json(report), ensure_ascii=False, separators=(",", ":")) for report in reports)
    return "".join(line.translate(ESCAPED) + "\n" for line in lines)


ESCAPED = {code: f"\\u{code:04x}" for code in (0x85, 0x2028, 0x2029)}
"""Characters that some readers take for the end of a line, though JSON does not."""
