"""A comparison for a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from auditor import catalogue
from auditor.compare import Change, Comparison, Side, What
from auditor.model import Finding, Label, Report
from auditor.reporting.comparison import SAID
from auditor.reporting.formats import Style
from auditor.reporting.terminal import paint, paragraph, visible
from auditor.reporting.words import LABELS, SEVERITIES, counted

LOOKS = {
    What.ADDED: ("green",),
    What.GAINED_SOURCE: ("green", "bold"),
    What.REMOVED: ("red",),
    What.LOST_SOURCE: ("red", "bold"),
    What.BECAME_CONTESTED: ("yellow", "bold"),
}


def render(comparison: Comparison, style: Style) -> str:
    """Render what changed: sentences, findings, and the figures before and after."""
    old, new = comparison.old, comparison.new
    title = f"━━ {visible(old.document.path)} → {visible(new.document.path)} ━━"
    lines = [paint(title, "bold", on=style.colour), ""]
    for change in comparison.changes:
        lines += [*_change(change, style), ""]
    for mark, name, report, findings in (("+", "came", new, comparison.came), ("-", "went", old, comparison.went)):
        if findings:
            lines += [paint(f"Findings that {name}", "bold", on=style.colour)]
            lines += [line for finding in findings for line in _finding(mark, report, finding, style)]
            lines += [""]
    lines += _figures(old, new)
    lines.append(f"unchanged: {comparison.unchanged} of {len(new.sentences)} sentences")
    lines.append(paint(f"findings: {counted(old.findings)} → {counted(new.findings)}", "bold", on=style.colour))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _change(change: Change, style: Style) -> Iterator[str]:
    shown = change.new or change.old
    number = shown.sentence[1:] if shown else ""
    said = ", ".join(paint(SAID[what], *LOOKS.get(what, ("bold",)), on=style.colour) for what in change.what)
    yield f"{number:>4} {said}"
    same = change.old and change.new and What.REWORDED not in change.what
    if change.old:
        yield from _side("-", change.old, style, words=not same)
    if change.new:
        yield from _side("+", change.new, style, words=True)


def _side(mark: str, side: Side, style: Style, *, words: bool) -> Iterator[str]:
    resting = f" ({side.voice})" if side.voice else ""
    room = max(20, min(style.width, 100) - 9)
    for line in paragraph(f"{LABELS[side.label]}{resting}, line {side.line}", room):
        yield f"     {mark} " + paint(line, "dim", on=style.colour)
    if words:
        yield from (f"     {mark} │ {line}" for line in paragraph(side.text, room))


def _finding(mark: str, report: Report, finding: Finding, style: Style) -> Iterator[str]:
    place = f"{visible(report.document.path)}:{finding.line}:{finding.column}"
    yield f"   {mark} {SEVERITIES[finding.severity][0]} {finding.rule} {catalogue.name(finding.rule)}  {place}"
    yield from (f"     │ {line}" for line in paragraph(finding.message, max(20, min(style.width, 100) - 7)))


def _figures(old: Report, new: Report) -> Iterator[str]:
    for label in Label:
        before, after = (report.summary.labels.get(label, 0) for report in (old, new))
        yield f"{LABELS[label]}: {before} → {after}"
