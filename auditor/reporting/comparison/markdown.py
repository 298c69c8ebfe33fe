"""A comparison for a comment on a pull request."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor import catalogue
from auditor.compare import Change, Comparison
from auditor.model import Finding, Label
from auditor.reporting.comparison import SAID
from auditor.reporting.formats import Style
from auditor.reporting.markdown import ROOM, escape
from auditor.reporting.words import LABELS, SEVERITIES, count, counted


def render(comparison: Comparison, style: Style) -> str:
    """Render what changed; a long list ends with a count of the rest."""
    old, new = comparison.old, comparison.new
    lines = [
        f"## {escape(old.document.path)} → {escape(new.document.path)}",
        "",
        "| | before | after |",
        "|---|--:|--:|",
        *(
            f"| {LABELS[each]} | {old.summary.labels.get(each, 0)} | {new.summary.labels.get(each, 0)} |"
            for each in Label
        ),
        f"| findings | {counted(old.findings)} | {counted(new.findings)} |",
        "",
    ]
    blocks = [list(_change(change)) for change in comparison.changes]
    blocks += [list(_findings("Came", comparison.came)), list(_findings("Went", comparison.went))]
    written, left = 0, 0
    for block in blocks:
        written += sum(map(len, block))
        if written > ROOM:
            left += 1
        else:
            lines += block
    if left:
        lines.append(f"… and {count(left, 'more change', 'more changes')}.")
    return "\n".join(lines).rstrip() + "\n"


def _change(change: Change) -> Iterator[str]:
    shown = change.new or change.old
    said = ", ".join(SAID[what] for what in change.what)
    yield f"- **{said}**" + (f", line {shown.line}" if shown else "")
    for mark, side in (("was", change.old), ("is", change.new)):
        if side is not None:
            resting = f" ({escape(side.voice)})" if side.voice else ""
            yield f"  > {mark} {LABELS[side.label]}{resting}: {escape(side.text)}"
            yield "  >"


def _findings(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield ""
        yield f"**{title}**"
        yield ""
    for finding in findings:
        what = f"{SEVERITIES[finding.severity][0]} {finding.rule} {catalogue.name(finding.rule)}"
        yield f"- {what}, line {finding.line}: {escape(finding.message)}"
