"""From code points of the article's text to places in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

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
    index = max(0, bisect_right(pieces, offset, key=lambda piece: piece.start) - 1)
    piece = pieces[index]
    if offset >= piece.end and index + 1 < len(pieces):
        piece = pieces[index + 1]
    ahead = min(max(0, offset - piece.start), piece.end - piece.start) if piece.verbatim else 0
    return Place(piece.line, piece.column + ahead, piece.element)
