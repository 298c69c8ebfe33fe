"""``markdown``: for a comment on a pull request or a job summary.

Words of the draft cannot format, link, embed or mention anything. GitHub takes at most 65,536 characters in a
comment, so the list of findings ends with a count of the rest before that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor import catalogue
from auditor.model import Finding, Label, Report
from auditor.reporting.formats import Style
from auditor.reporting.index import Index
from auditor.reporting.paths import location
from auditor.reporting.terminal import visible
from auditor.reporting.words import LABELS, SEVERITIES, count, counted, counting, gravest_first, percent

ROOM = 60_000
"""Characters after which no further finding is written out."""
PARTIES = 15
SPECIAL = re.compile(r"[\\`*_\[\]#|~<>&@$]")
LEADING = re.compile(r"^(?:[-+=]|\d+(?=[.)]))")
ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;", "@": "@&#8203;", "#": "\\#&#8203;"}


def render(reports: Sequence[Report], style: Style) -> str:
    """Render the figures of all drafts, and the findings of each, the gravest first."""
    findings = [finding for report in reports for finding in report.findings]
    lines = [f"## auditor: {counted(findings)}", "", *_figures(reports, style)]
    written, left = sum(map(len, lines)), 0
    for report in reports:
        index = Index.of(report)
        own = gravest_first(counting(report))
        if own:
            lines += ["", f"### {escape(location(report.document.path, style))}", ""]
        for finding in own:
            block = list(_finding(index, finding))
            written += sum(map(len, block)) + len(block)
            if written > ROOM:
                left += 1
            else:
                lines += block
        if written <= ROOM:
            lines += _parties(index, escape(location(report.document.path, style)))
    if left:
        lines += ["", f"… and {count(left, 'more finding', 'more findings')}."]
    return "\n".join(lines) + "\n"


def escape(text: str) -> str:
    """Write text so that Markdown shows just its characters, on one line."""
    line = SPECIAL.sub(lambda found: ENTITIES.get(found.group(), "\\" + found.group()), " ".join(visible(text).split()))
    return LEADING.sub(lambda found: "&#8203;" + found.group(), line)


def _figures(reports: Sequence[Report], style: Style) -> Iterator[str]:
    labels = " | ".join(LABELS[label] for label in Label)
    yield f"| draft | sentences | {labels} | findings |"
    yield "|---|--:|" + "--:|" * len(LABELS) + "---|"
    for report in reports:
        shares = " | ".join(
            f"{number} ({percent(number, len(report.sentences))})"
            for number in (report.summary.labels.get(label, 0) for label in Label)
        )
        path = escape(location(report.document.path, style))
        silenced = len(report.findings) - len(counting(report))
        more = f"; {silenced} suppressed" if silenced else ""
        yield f"| {path} | {len(report.sentences)} | {shares} | {counted(report.findings)}{more} |"


def _finding(index: Index, finding: Finding) -> Iterator[str]:
    head = f"**{SEVERITIES[finding.severity][0]}** {finding.rule} {catalogue.name(finding.rule)}"
    where = f", line {finding.line}" if finding.spans else ""
    yield f"- {head}{where}: {escape(finding.message)}"
    if finding.spans:
        yield f"  > {_quoted(index, finding)}"
    for start, end in finding.evidence[:2]:
        yield f"  > see “{escape(index.report.text[start:end])}”"


def _quoted(index: Index, finding: Finding) -> str:
    """Give the sentence with the flagged words bold."""
    text = index.report.text
    sentence = index.sentences.get(finding.sentence or "")
    start = sentence.start if sentence else finding.spans[0][0]
    end = sentence.end if sentence else finding.spans[-1][1]
    shown, at = "", start
    for first, last in sorted(finding.spans):
        first, last = max(first, at), min(last, end)
        if first < last:
            shown += _gap(text[at:first]) + f"**{escape(text[first:last])}**"
            at = last
    return (shown + _gap(text[at:end])).strip()


def _gap(text: str) -> str:
    """Escape the text between bold words, keeping the blanks at its ends."""
    inner = escape(text)
    return (" " if text[:1].isspace() else "") + inner + (" " if inner and text[-1:].isspace() else "")


def _parties(index: Index, path: str) -> Iterator[str]:
    figures = index.report.summary.parties[:PARTIES]
    if figures:
        yield ""
        yield "<details><summary>Parties</summary>"
        yield ""
        yield path
        yield ""
        yield "| party | claims | words | disputed | accused | answered |"
        yield "|---|--:|--:|--:|--:|--:|"
        for each in figures:
            numbers = " | ".join(map(str, (each.claims, each.words, each.disputed, each.accused, each.answered)))
            yield f"| {escape(index.name(each.party) or each.party)} | {numbers} |"
        yield ""
        yield "</details>"
