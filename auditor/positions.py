"""From spans of a report's text to regions of the file, in the units that each output counts in.

Inside the program everything is counted in code points. Outputs differ: SARIF takes code points if it is told so,
editors and GitHub count UTF-16 code units, reviewdog counts bytes of UTF-8. This is the only place that converts.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

import attrs

from auditor.model import Piece, Report, Span
from auditor.reading.source_map import line_pieces

LINE_END = re.compile("\r\n|\r|\n")


@attrs.frozen
class Position:
    """A position in the file. Lines and columns count from 1; a byte order mark counts for nothing.

    Attributes:
        line: Line, or paragraph for documents without lines.
        column: In code points.
        utf16: In UTF-16 code units.
        utf8: In bytes of UTF-8.
    """

    line: int
    column: int
    utf16: int
    utf8: int


@attrs.frozen
class Region:
    """A stretch of the file; ``end`` is the position after the last character."""

    start: Position
    end: Position


@attrs.frozen(eq=False, slots=False)
class Positions:
    """The way from the text of one report into its file; made once for each report.

    Attributes:
        text: The report's text.
        pieces: Its source map, in order of start.
    """

    text: str
    pieces: Sequence[Piece]

    @classmethod
    def of(cls, report: Report) -> Positions:
        """Take the report's source map; a report without one is taken for plain text."""
        return cls(report.text, report.pieces or line_pieces(report.text) or (Piece(0, 0, 1, 1),))

    def region(self, span: Span) -> Region:
        """Give the region of a span; an empty span is the empty region at its start."""
        start, end = span
        if start >= end:
            return Region(self._at(start), self._at(start))
        return Region(self._at(start), self._after(end - 1))

    def covering(self, spans: Sequence[Span]) -> Region:
        """Give the smallest region that holds all of the spans; of none, the beginning of the file."""
        if not spans:
            return Region(Position(1, 1, 1, 1), Position(1, 1, 1, 1))
        return self.region((min(start for start, _ in spans), max(end for _, end in spans)))

    def _at(self, offset: int) -> Position:
        index = self._index(offset)
        return self._position(index, max(0, offset - self.pieces[index].start))

    def _after(self, offset: int) -> Position:
        """Give the position after a code point: in its own line, even if it is the line's last."""
        index = self._index(offset)
        ahead = max(0, offset - self.pieces[index].start)
        if self.pieces[index].verbatim and ahead < self.pieces[index].end - self.pieces[index].start:
            return self._position(index, ahead + 1)
        here = self._position(index, 0)
        return attrs.evolve(here, column=here.column + 1, utf16=here.utf16 + 1, utf8=here.utf8 + 1)

    def _index(self, offset: int) -> int:
        index = max(0, bisect_right(self._starts, offset) - 1)
        between = offset >= self.pieces[index].end and index + 1 < len(self.pieces)
        return index + 1 if between else index

    def _position(self, index: int, ahead: int) -> Position:
        piece = self.pieces[index]
        passed = self.text[piece.start : min(piece.start + ahead, piece.end)] if piece.verbatim else ""
        utf16, utf8 = _extra(passed)
        before16, before8 = self._before[index]
        column = piece.column + len(passed)
        return Position(piece.line, column, column + before16 + utf16, column + before8 + utf8)

    @cached_property
    def _starts(self) -> list[int]:
        return [piece.start for piece in self.pieces]

    @cached_property
    def _before(self) -> list[tuple[int, int]]:
        """Units beyond one a code point that stand before each piece on its line.

        Where they were not measured, they are counted over the pieces of the line that come before it; markup between
        them is taken for ASCII.
        """
        found: list[tuple[int, int]] = []
        line, utf16, utf8 = 0, 0, 0
        for piece in self.pieces:
            if piece.line != line or piece.column == 1:
                line, utf16, utf8 = piece.line, 0, 0
            if piece.extra is not None:
                utf16, utf8 = piece.extra
            found.append((utf16, utf8))
            if piece.verbatim:
                more16, more8 = _extra(self.text[piece.start : piece.end])
                utf16, utf8 = utf16 + more16, utf8 + more8
        return found


def measured(text: str, pieces: Sequence[Piece], file_text: str) -> tuple[Piece, ...]:
    """Measure what stands before each piece on its line of the file.

    Args:
        text: The article's text.
        pieces: Its source map.
        file_text: The file, decoded. A piece that does not stand in it where it says (of a Word document, say) is left.

    Returns:
        The pieces, in the same order; those of an ASCII file and those at the start of a line need no measure.
    """
    if file_text.isascii():
        return tuple(pieces)
    lines = LINE_END.split(file_text)
    return tuple(_measured(text, piece, lines) for piece in pieces)


def _measured(text: str, piece: Piece, lines: Sequence[str]) -> Piece:
    if piece.column == 1 or piece.line > len(lines):
        return piece
    line = lines[piece.line - 1]
    words = text[piece.start : piece.end] if piece.verbatim else ""
    if len(line) < piece.column - 1 or not line.startswith(words.rstrip("\r\n"), piece.column - 1):
        return piece
    return attrs.evolve(piece, extra=_extra(line[: piece.column - 1]))


def _extra(text: str) -> tuple[int, int]:
    """Units of UTF-16 and of UTF-8 that a text takes beyond one for each code point."""
    if text.isascii():
        return 0, 0
    points = [ord(character) for character in text]
    return (
        sum(point > 0xFFFF for point in points),
        sum((point > 0x7F) + (point > 0x7FF) + (point > 0xFFFF) for point in points),
    )
