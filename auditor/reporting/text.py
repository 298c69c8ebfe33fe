"""``text``: a page for reading in a terminal.

Each sentence with its label and whose word it rests on; under a flagged one its words underlined, the rule, and one
line of why; then the parties, and the figures. Every line that carries words of the draft begins with a mark of ours,
so that no draft can begin a line with a command of a CI system.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor import catalogue
from auditor.model import BlockKind, Finding, Label, Report, Sentence, Severity, Span
from auditor.reporting.formats import Style
from auditor.reporting.index import Index
from auditor.reporting.party_table import party_table
from auditor.reporting.terminal import Line, paint, paragraph, visible, width, wrap
from auditor.reporting.words import (
    LABELS,
    SEVERITIES,
    SOURCE_KINDS,
    count,
    counted,
    gravest_first,
    percent,
    quote,
    voice,
)

MARKS = {Label.ATTRIBUTED: "●", Label.CONTESTED: "◆", Label.UNATTRIBUTED: "○"}
LABEL_LOOKS = {Label.ATTRIBUTED: ("green",), Label.CONTESTED: ("yellow", "bold"), Label.UNATTRIBUTED: ("blue",)}
SEVERITY_LOOKS = {Severity.ERROR: ("red", "bold"), Severity.WARNING: ("yellow", "bold"), Severity.INFO: ("cyan",)}
WIDEST = 100
"""Columns beyond which lines of running text become hard to read."""
MARGIN = 8


def render(reports: Sequence[Report], style: Style) -> str:
    """Render the reports as pages, one after the other, and their sum if there are several."""
    if not reports:
        return "nothing to report\n"
    lines = [line for report in reports for line in (*_page(Index.of(report), style), "")]
    if len(reports) > 1:
        lines += _total(reports, style)
    return "\n".join(line.rstrip() for line in lines).rstrip("\n") + "\n"


def _page(index: Index, style: Style) -> Iterator[str]:
    yield from _header(index.report, style)
    headings = [b for b in index.report.blocks if b.kind in {BlockKind.SUBHEADING} and not style.quiet]
    for sentence in index.report.sentences:
        while headings and headings[0].start < sentence.start:
            yield from _heading(index.report, headings.pop(0).start, style)
        yield from _sentence(index, sentence, style)
    yield from _whole(index, style)
    if not style.quiet:
        yield from party_table(index, min(style.width, WIDEST), everything=style.verbose, colour=style.colour)
    yield from _summary(index.report, style)


def _header(report: Report, style: Style) -> Iterator[str]:
    columns = min(style.width, WIDEST)
    path = visible(report.document.path)
    rule = "━" * max(3, columns - width(path) - 4)
    yield paint(f"━━ {path} ", "bold", on=style.colour) + paint(rule, "dim", on=style.colour)
    if report.document.title and not style.quiet:
        for line in paragraph(report.document.title, columns - 3):
            yield "┃  " + paint(line, "bold", on=style.colour)
    for notice in report.notices:
        for line in paragraph(notice, columns - 3):
            yield "!  " + paint(line, "yellow", on=style.colour)
    yield ""


def _heading(report: Report, start: int, style: Style) -> Iterator[str]:
    block = next(block for block in report.blocks if block.start == start)
    yield "     ▪ " + paint(visible(" ".join(report.text[block.start : block.end].split())), "bold", on=style.colour)
    yield ""


def _sentence(index: Index, sentence: Sentence, style: Style) -> Iterator[str]:
    findings = _shown(index.findings.get(sentence.id, ()), style)
    if style.quiet and not findings:
        return
    columns = min(style.width, WIDEST)
    label = f"{MARKS[sentence.label]} {LABELS[sentence.label]}"
    head = f"{sentence.id[1:]:>4} " + paint(f"{label:<15}", *LABEL_LOOKS[sentence.label], on=style.colour)
    said = paragraph(voice(index, sentence), max(15, columns - 21)) or [""]
    yield f"{head} {said[0]}"
    yield from (" " * 5 + "│" + " " * 15 + line for line in said[1:])
    marks = _marks(findings)
    for line in wrap(index.report.text, (sentence.start, sentence.end), max(20, columns - MARGIN)):
        yield "     │ " + _coloured(index, sentence, line, findings, style)
        if under := _underline(line, marks):
            yield "     │ " + paint(under, *SEVERITY_LOOKS[gravest_first(findings)[0].severity], on=style.colour)
    if style.verbose:
        yield from _prose(f"↳ {sentence.reason} ({sentence.confidence:.0%} sure)", "     │ ", style, "dim")
    for finding in findings:
        yield from _finding(index, finding, marks.get(finding.spans, ""), style)
    yield ""


def _shown(findings: Sequence[Finding], style: Style) -> list[Finding]:
    return [finding for finding in findings if style.verbose or finding.suppressed is None]


def _marks(findings: Sequence[Finding]) -> dict[tuple[Span, ...], str]:
    """Give each underlined set of spans its number; none is needed where there is only one."""
    spans = list(dict.fromkeys(finding.spans for finding in findings if finding.spans))
    return {found: str(number) if len(spans) > 1 else "" for number, found in enumerate(spans, start=1)}


def _underline(line: Line, marks: dict[tuple[Span, ...], str]) -> str:
    """Draw carets under the marked words of a line, each stretch led by its number if there are several."""
    under = ["\0"] * len(line.offsets)
    for spans, number in marks.items():
        for start, end in spans:
            cells = [cell for cell, offset in enumerate(line.offsets) if start <= offset < end]
            for position, cell in enumerate(cells):
                under[cell] = number[position] if position < len(number) else "^"
    drawn = ""
    for character, mark in zip(line.characters, under, strict=True):
        columns = width(character)
        drawn += " " * columns if mark == "\0" else (mark + "^")[:columns]
    return drawn.rstrip()


def _coloured(index: Index, sentence: Sentence, line: Line, findings: Sequence[Finding], style: Style) -> str:
    """Show source words bold, cue words in italics and flagged words in the colour of the finding."""
    if not style.colour:
        return line.characters
    looks: list[tuple[str, ...]] = [()] * len(line.offsets)
    for attribution in (index.attributions[a] for a in sentence.attributions if a in index.attributions):
        for part, look in ((attribution.cue, "italic"), (attribution.source, "bold")):
            _lay(looks, line, part.spans if part else (), (look,))
    for finding in findings:
        _lay(looks, line, finding.spans, SEVERITY_LOOKS[finding.severity])
    shown, begin = "", 0
    for cell in range(1, len(looks) + 1):
        if cell == len(looks) or looks[cell] != looks[begin]:
            shown += paint(line.characters[begin:cell], *looks[begin], on=True)
            begin = cell
    return shown


def _lay(looks: list[tuple[str, ...]], line: Line, spans: Sequence[Span], look: tuple[str, ...]) -> None:
    for start, end in spans:
        for cell, offset in enumerate(line.offsets):
            if start <= offset < end:
                looks[cell] = look


def _finding(index: Index, finding: Finding, number: str, style: Style) -> Iterator[str]:
    place = f"{visible(index.report.document.path)}:{finding.line}:{finding.column}"
    what = f"{finding.rule} {catalogue.name(finding.rule)}"
    severity = paint(SEVERITIES[finding.severity][0], *SEVERITY_LOOKS[finding.severity], on=style.colour)
    tail = f" ({finding.confidence:.0%} sure)" if style.verbose else ""
    head = " ".join(part for part in ("     ├─", number, severity, paint(what, "bold", on=style.colour)) if part)
    yield f"{head}{tail}  " + paint(place, "dim", on=style.colour)
    yield from _prose(finding.message, "     │  ", style)
    for span in finding.evidence[:3]:
        where = index.sentence_at(span[0])
        said = f"sentence {where.id[1:]}, " if where else ""
        yield from _prose(f"see {said}“{quote(index.report, [span])}”", "     │  ", style, "dim")
    if finding.suppressed is not None:
        yield from _prose(f"suppressed: {finding.suppressed or 'no reason given'}", "     │  ", style, "dim")


def _prose(text: str, margin: str, style: Style, *looks: str) -> Iterator[str]:
    for line in paragraph(text, max(20, min(style.width, WIDEST) - len(margin))):
        yield margin + paint(line, *looks, on=style.colour)


def _whole(index: Index, style: Style) -> Iterator[str]:
    findings = _shown(index.findings.get(None, ()), style)
    if findings:
        yield "     " + paint("The draft as a whole", "bold", on=style.colour)
        for finding in findings:
            yield from _finding(index, finding, "", style)
        yield ""


def _summary(report: Report, style: Style) -> Iterator[str]:
    if not style.quiet:
        sentences = len(report.sentences)
        yield from _strip(report.sentences, style)
        shares = (
            f"{MARKS[label]} {number} {LABELS[label]} ({percent(number, sentences)})"
            for label in Label
            if (number := report.summary.labels.get(label, 0))
        )
        columns = min(style.width, WIDEST)
        yield f"{count(sentences, 'sentence', 'sentences')} · {count(report.summary.words, 'word', 'words')}"
        yield from paragraph(" · ".join(shares), columns)
        kinds = (
            f"{plural} {number}"
            for kind, (_, plural) in SOURCE_KINDS.items()
            if (number := report.summary.source_kinds.get(kind, 0))
        )
        yield from paragraph(f"attributions by kind of source: {', '.join(kinds) or 'none'}", columns)
    yield paint(counted(report.findings), "bold", on=style.colour) + _silenced([report])


def _strip(sentences: Sequence[Sentence], style: Style) -> Iterator[str]:
    """Draw the draft as a strip, one mark a sentence."""
    columns = min(style.width, WIDEST)
    for first in range(0, len(sentences), columns):
        row = sentences[first : first + columns]
        yield "".join(paint(MARKS[each.label], *LABEL_LOOKS[each.label], on=style.colour) for each in row)


def _total(reports: Sequence[Report], style: Style) -> list[str]:
    findings = [finding for report in reports for finding in report.findings]
    total = f"{count(len(reports), 'draft', 'drafts')}: {counted(findings)}{_silenced(reports)}"
    return [paint("━━ ", "bold", on=style.colour) + paint(total, "bold", on=style.colour)]


def _silenced(reports: Sequence[Report]) -> str:
    number = sum(finding.suppressed is not None for report in reports for finding in report.findings)
    return f"; {number} suppressed" if number else ""
