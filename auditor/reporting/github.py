"""``github``: workflow commands that GitHub Actions turns into annotations.

GitHub keeps ten errors, ten warnings and ten notices of a step and drops the rest without a word, so the gravest come
first, what does not fit is printed as plain lines, and a last notice says how many there are. The command line adds
the job summary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from auditor import catalogue
from auditor.model import Finding, Report, Severity
from auditor.positions import Positions
from auditor.reporting.formats import Style
from auditor.reporting.paths import location
from auditor.reporting.terminal import visible
from auditor.reporting.words import SEVERITIES, count, counted, counting

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST = 10
"""Annotations of each level that GitHub keeps for a step."""

Located = tuple[Report, Positions, Finding]


def render(reports: Sequence[Report], style: Style) -> str:
    """Render the findings that count as commands, the gravest first, and those beyond the limits as plain lines."""
    found: list[Located] = []
    for report in reports:
        positions = Positions.of(report)
        found += [(report, positions, finding) for finding in counting(report)]
    found.sort(key=lambda located: -located[2].severity.rank)
    shown, left = _within_limits(found)
    lines = [_command(*located, style) for located in shown]
    lines += _rest(left, style)
    total = counted(finding for _, _, finding in found)
    lines.append(f"auditor: {count(len(reports), 'draft', 'drafts')}: {total}")
    return "\n".join(lines) + "\n"


def _within_limits(found: Sequence[Located]) -> tuple[list[Located], list[Located]]:
    totals = Counter(finding.severity for _, _, finding in found)
    overflows = any(number > MOST for number in totals.values())
    used: Counter[Severity] = Counter({Severity.INFO: 1}) if overflows else Counter()  # the closing notice takes one
    shown: list[Located] = []
    left: list[Located] = []
    for located in found:
        severity = located[2].severity
        (shown if used[severity] < MOST else left).append(located)
        used[severity] += 1
    return shown, left


def _command(report: Report, positions: Positions, finding: Finding, style: Style) -> str:
    properties = {**_place(report, positions, finding, style), "title": _title(finding)}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{COMMANDS[finding.severity]} {written}::{_data(finding.message)}"


def _place(report: Report, positions: Positions, finding: Finding, style: Style) -> dict[str, object]:
    if report.document.path == "-":
        return {}
    place: dict[str, object] = {"file": location(report.document.path, style), "line": finding.line}
    if finding.spans:
        region = positions.covering(finding.spans)
        place |= {"line": region.start.line, "endLine": region.end.line}
        if region.start.line == region.end.line:  # GitHub takes columns only within one line
            place |= {"col": region.start.utf16, "endColumn": region.end.utf16}
    return place


def _title(finding: Finding) -> str:
    return f"{finding.rule} {catalogue.name(finding.rule)}"


def _rest(left: Sequence[Located], style: Style) -> Iterator[str]:
    for report, _, finding in left:
        where = visible(f"{location(report.document.path, style)}:{finding.line}:{finding.column}")
        yield f"- {where}: {SEVERITIES[finding.severity][0]} {_title(finding)}: {visible(finding.message)}"
    if left:
        more = count(len(left), "more finding", "more findings")
        yield f"::notice title=auditor::{more} than GitHub shows; the log and the job summary have all"


def _data(text: str) -> str:
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
