"""Text to word pieces and back: windows of token ids with their character offsets.

In: one paragraph of text. Out: windows that a fixed-size encoder can take, each piece with the code points
``[start, end)`` it stands for. Training and run time both use this module, so that what the model saw is what it gets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from tokenizers import Tokenizer

WINDOW = 256
"""Word pieces a window holds, the two special pieces included."""

OVERLAP = 64
"""Word pieces that two neighbouring windows of one long paragraph share."""


CASES = 3
"""How many kinds of capitals a piece is told to have."""


@attrs.frozen
class Window:
    """A run of word pieces of one paragraph.

    Attributes:
        ids: Token ids, the two special pieces included.
        offsets: Code points ``[start, end)`` of each piece within the paragraph; ``(0, 0)`` for special pieces.
        cases: For each piece 1 if it starts with a capital, 2 if it is all capitals, else 0; the word pieces themselves
            are in small letters.
        first: Index, among the paragraph's pieces, of the window's first real piece.
    """

    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]
    cases: tuple[int, ...]
    first: int


def windows(tokenizer: Tokenizer, texts: list[str]) -> list[list[Window]]:
    """Cut each text into windows of at most ``WINDOW`` pieces, neighbours sharing ``OVERLAP`` of them.

    Args:
        tokenizer: A tokenizer without truncation or padding.
        texts: Paragraphs; an empty one gives a single window of special pieces.

    Returns:
        For each text its windows in order, the last one reaching the end of the text.
    """
    encodings = tokenizer.encode_batch(texts)
    return [_split(e.ids, e.offsets, text) for e, text in zip(encodings, texts, strict=True)]


def case(piece: str) -> int:
    """Give 1 for a piece that starts with a capital, 2 for one of capitals only (two at least), else 0."""
    if not piece[:1].isupper():
        return 0
    return 2 if len(piece) > 1 and piece.isupper() else 1


def _split(ids: list[int], offsets: list[tuple[int, int]], text: str) -> list[Window]:
    opening, closing = ids[0], ids[-1]
    inner_ids, inner_offsets = ids[1:-1], offsets[1:-1]
    cases = [case(text[start:end]) for start, end in inner_offsets]
    room = WINDOW - 2
    cut: list[Window] = []
    start = 0
    while True:
        stop = start + room
        cut.append(
            Window(
                ids=(opening, *inner_ids[start:stop], closing),
                offsets=((0, 0), *inner_offsets[start:stop], (0, 0)),
                cases=(0, *cases[start:stop], 0),
                first=start,
            )
        )
        if stop >= len(inner_ids):
            return cut
        start = stop - OVERLAP
