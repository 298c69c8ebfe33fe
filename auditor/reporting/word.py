"""Findings as comments in a copy of the Word document they were found in.

Each finding becomes a comment by "auditor" at its words. Of the package only the document, the comments, and the two
lists that name the comments part change; in the document only runs are parted where a comment begins or ends. Every
other part keeps its bytes. Needs python-docx, the extra ``[word]``.
"""

from __future__ import annotations

import copy
import io
import re
from typing import TYPE_CHECKING, Any

import attrs

from auditor.errors import OutputError
from auditor.model import Article, Finding, Report, Span
from auditor.reading.docx import main_part, paragraphs
from auditor.reading.docx_paragraphs import Paragraph
from auditor.reading.formats import parse
from auditor.reading.options import ReadingOptions
from auditor.reading.package import Package
from auditor.reading.source_map import place
from auditor.reporting.word_package import repack

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

AUTHOR = "auditor"
INITIALS = "au"
VIEWS = ("accepted", "original")
EVIDENCE = 3
"""Places of evidence that a comment quotes at most."""

UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def annotate(original: bytes, report: Report) -> bytes:
    """Write the findings of a report that count into a copy of the document as comments.

    Args:
        original: The bytes of the document that was audited.
        report: Of that document, in whichever view of its tracked changes.

    Raises:
        OutputError: python-docx is not installed, or the report is not of this document.
    """
    article, view = _article(original, report)
    document = _open(original, report.document.path)
    package = Package.open(report.document.path, original, _options(view, original))
    text = _Text(document, list(paragraphs(package, view)), main_part(package))
    made = [_comment(document, text, article, report, finding) for finding in report.findings if not finding.suppressed]
    if not any(made):
        return original
    written = io.BytesIO()
    document.save(written)
    return repack(original, written.getvalue(), main_part(package))


def _options(view: str, data: bytes) -> ReadingOptions:
    return ReadingOptions(revisions=view, input_format="docx", max_bytes=max(len(data), ReadingOptions().max_bytes))


def _article(original: bytes, report: Report) -> tuple[Article, str]:
    """Read the document again, in the view that the report was made of."""
    for view in VIEWS:
        article = parse(report.document.path, original, _options(view, original))
        if article.text == report.text:
            return article, view
    raise OutputError(
        f"{report.document.path}: the report is of another state of this document",
        "audit it again before adding comments",
    )


def _open(original: bytes, name: str) -> WordDocument:
    try:
        import docx
    except ImportError as error:
        hint = "pip install 'claim-provenance-auditor[word]'"
        raise OutputError("writing Word comments needs python-docx, which is not installed", hint) from error
    try:
        return docx.Document(io.BytesIO(original))
    except (KeyError, ValueError, AttributeError) as error:
        raise OutputError(
            f"{name}: python-docx cannot open it ({error})", "save it again in a word processor"
        ) from error


def _comment(document: WordDocument, text: _Text, article: Article, report: Report, finding: Finding) -> bool:
    """Add one comment; tell whether there was a place for it."""
    from docx.text.run import Run

    runs = text.runs(article, _span(article, finding))
    if runs is None:
        return False
    ends: Any = [Run(run, document) for run in runs]
    comment = document.add_comment(ends, _words(report, finding), AUTHOR, INITIALS)
    # The clock would make two runs over the same bytes differ.
    for name in [name for name in comment._comment_elm.attrib if name.endswith("}date")]:
        del comment._comment_elm.attrib[name]
    return True


def _span(article: Article, finding: Finding) -> Span:
    """Give the words to comment on: of a finding about the whole article, those of its first block."""
    if not finding.spans:
        return article.blocks[0].start, article.blocks[0].end
    return finding.spans[0][0], finding.spans[-1][1]


def _words(report: Report, finding: Finding) -> str:
    lines = [f"{finding.rule} ({finding.severity.value}): {finding.message}"]
    lines += [f"See: “{' '.join(report.text[start:end].split())}”" for start, end in finding.evidence[:EVIDENCE]]
    return UNPRINTABLE.sub("", "\n".join(lines))


@attrs.define(eq=False)
class _Segment:
    """A leaf of a paragraph: the column of its first code point, counted from 0, its length, and its element."""

    start: int
    length: int
    element: Any


class _Text:
    """The text of a document by paragraph and column, and the runs that hold it, parted as comments need it."""

    def __init__(self, document: WordDocument, found: list[Paragraph], main: str) -> None:
        elements = dict(_paths(document.element, f"/{main}/document"))
        self.paragraphs: dict[int, list[_Segment]] = {}
        for paragraph in found:
            column = 0
            segments = self.paragraphs[paragraph.number] = []
            for leaf in paragraph.leaves:
                if leaf.text and leaf.path in elements:
                    segments.append(_Segment(column, len(leaf.text), elements[leaf.path]))
                column += len(leaf.text)

    def runs(self, article: Article, span: Span) -> tuple[Any, Any] | None:
        """Give the first and last run of a span, parted from what is before and after it; None if it is in no run."""
        first, last = place(article.pieces, span[0]), place(article.pieces, span[1] - 1)
        self.part(first.line, first.column - 1)
        self.part(last.line, last.column)
        begin, end = self.at(first.line, first.column - 1), self.at(last.line, last.column - 1)
        if begin is None or end is None:
            return None
        return _run_of(begin.element), _run_of(end.element)

    def at(self, number: int, column: int) -> _Segment | None:
        """Give the segment that holds a column."""
        return next((s for s in self.paragraphs.get(number, ()) if s.start <= column < s.start + s.length), None)

    def part(self, number: int, column: int) -> None:
        """Make a run begin at a column, unless the paragraph ends there."""
        segment = self.at(number, column)
        if segment is None:
            return
        if segment.start < column:
            tail = copy.deepcopy(segment.element)
            head = segment.element
            head.text, tail.text = head.text[: column - segment.start], head.text[column - segment.start :]
            for element in (head, tail):
                element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            head.addnext(tail)
            rest = _Segment(column, segment.start + segment.length - column, tail)
            segment.length = column - segment.start
            segments = self.paragraphs[number]
            segments.insert(segments.index(segment) + 1, rest)
            segment = rest
        _part_run(segment.element)


def _run_of(element: Any) -> Any:
    while _local(element) != "r":
        element = element.getparent()
    return element


def _part_run(element: Any) -> None:
    """Move an element and what follows it in its run to a new run of the same look, unless it is the run's first."""
    run = _run_of(element)
    content = [child for child in run if _local(child) != "rPr"]
    while element.getparent() is not run:
        element = element.getparent()
    index = content.index(element)
    if index == 0:
        return
    after = copy.deepcopy(run)
    for child in list(after):
        if _local(child) != "rPr":
            after.remove(child)
    after.extend(content[index:])
    run.addnext(after)


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""


def _paths(root: Any, path: str) -> list[tuple[str, Any]]:
    """Give every element of a part with its path, as ``tree.Element`` counts them."""
    found: list[tuple[str, Any]] = []
    stack = [(root, path)]
    while stack:
        element, here = stack.pop()
        found.append((here, element))
        counts: dict[str, int] = {}
        for child in element:
            name = _local(child)
            if name:
                count = counts[name] = counts.get(name, 0) + 1
                stack.append((child, f"{here}/{name}[{count}]" if count > 1 else f"{here}/{name}"))
    return found
