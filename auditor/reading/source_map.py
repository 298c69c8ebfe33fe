"""From code points of the article's text to places in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from auditor.model import Piece, Place

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)?")


def line_pieces(text: str) -> tuple[Piece, ...]:
    """Map a text that is the file's own text: one verbatim piece for each line (CR LF, CR and LF end a line)."""
    return tuple(
        Piece(start=match.start(), end=match.end(), line=number, column=1)
        for number, match in enumerate((m for m in LINE.finditer(text) if m.group()), start=1)
    )


def place(pieces: Sequence[Piece], offset: int) -> Place:
    """Give the place in the file of a code point of the text.

    An offset between pieces, which came from nowhere in the file, gives the start of the piece that follows it.
    """
    if not pieces:
        return Place(1, 1)
    index = max(0, bisect_right(pieces, offset, key=_start) - 1)
    piece = pieces[index]
    if offset >= piece.end and index + 1 < len(pieces):
        piece = pieces[index + 1]
    ahead = min(max(0, offset - piece.start), piece.end - piece.start) if piece.verbatim else 0
    return Place(piece.line, piece.column + ahead, piece.element)


@attrs.frozen
class Fragment:
    """A bit of the article's text on its way from the file, with the place it comes from.

    Attributes:
        text: The words.
        line: Line or paragraph of the file, from 1.
        column: Column there, from 1.
        element: Path of the element, or None.
        verbatim: True if each code point is one column of that line.
    """

    text: str
    line: int
    column: int
    element: str | None = None
    verbatim: bool = True


@attrs.frozen
class Origin:
    """A text that is (part of) a file, and where each of its code points stands there.

    It is the whole file for Markdown and HTML, and one decoded string for the HTML inside a JSON document, so that
    markup inside markup keeps its places.

    Attributes:
        text: The text.
        pieces: Its source map.
    """

    text: str
    pieces: tuple[Piece, ...]

    @classmethod
    def of_file(cls, text: str) -> Origin:
        """Make the origin of a file's whole text."""
        return cls(text, line_pieces(text))

    def cut(self, start: int, end: int, element: str | None = None) -> Iterator[Fragment]:
        """Give the fragments of ``text[start:end]``, one for each piece it touches.

        Args:
            start: First code point of ``text``.
            end: One past the last.
            element: Path of the element within this origin, added to the pieces' own paths.
        """
        index = max(0, bisect_right(self.pieces, start, key=_start) - 1)
        while index < len(self.pieces) and self.pieces[index].start < end:
            piece = self.pieces[index]
            index += 1
            first, last = max(start, piece.start), min(end, piece.end)
            if first < last:
                column = piece.column + (first - piece.start if piece.verbatim else 0)
                path = (piece.element or "") + (element or "") or None
                yield Fragment(self.text[first:last], piece.line, column, path, piece.verbatim)

    def stand_in(self, text: str, offset: int, element: str | None = None) -> Fragment:
        """Give a fragment whose text stands for what the file has at ``offset``."""
        found = place(self.pieces, offset)
        return Fragment(text, found.line, found.column, (found.element or "") + (element or "") or None, verbatim=False)

    def line(self, offset: int) -> int:
        """Give the line of the file for a code point."""
        return place(self.pieces, offset).line


def _start(piece: Piece) -> int:
    return piece.start
