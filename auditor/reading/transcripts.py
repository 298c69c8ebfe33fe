"""Interviews and transcripts: paragraphs that open with who speaks ("Q:", "A:", "Ida Holm:").

A word before a colon makes no speaker yet. An article is taken for a transcript only if at least two of them take
turns, each at least twice. What follows a speaker's name is then a quotation of that speaker, and so are the
paragraphs without a name up to the next turn; questions marked with no more than a "Q" stay the outlet's own words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs

from auditor.model import Block, BlockKind, Span

TURN = re.compile(
    r"(?P<name>(?:Q|A)(?=[:.])|[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3})(?:\s\([^()\n]{1,40}\))?[:.]\s+(?=\S)"
)
LETTERS = frozenset({"Q", "A"})
"""Names that a full stop may follow as well as a colon."""

QUESTIONS = frozenset({"Q", "QUESTION"})
TURNS = 2
"""Turns that each of two speakers must have."""


def by_speaker(text: str, blocks: Sequence[Block]) -> list[Block]:
    """Part the names of speakers from what they say, and cite them for it.

    Args:
        text: The article's text.
        blocks: In order, of the kinds that the file's structure states.

    Returns:
        Blocks over the same words; the names become captions, and the words quotations that cite them.
    """
    turns = [_turn(text, block) for block in blocks]
    counted = Counter(text[slice(*turn[0])].upper() for turn in turns if turn)
    speakers = {name for name, count in counted.items() if count >= TURNS}
    if len(speakers) < TURNS:
        return list(blocks)
    taken = [turn if turn and text[slice(*turn[0])].upper() in speakers else None for turn in turns]
    return list(_parted(text, blocks, taken))


def _turn(text: str, block: Block) -> tuple[Span, int] | None:
    """The speaker's name at the start of a paragraph, and where the words begin."""
    match = TURN.match(text, block.start, block.end) if block.kind is BlockKind.BODY else None
    if match is None or (match.group().rstrip()[-1] == "." and match["name"] not in LETTERS):
        return None
    return match.span("name"), match.end()


def _parted(text: str, blocks: Sequence[Block], turns: Sequence[tuple[Span, int] | None]) -> Iterator[Block]:
    last = max(index for index, turn in enumerate(turns) if turn)
    speaker: Span | None = None
    for index, (block, turn) in enumerate(zip(blocks, turns, strict=True)):
        if turn is not None:
            name, begins = turn
            yield Block(BlockKind.CAPTION, block.start, block.start + len(text[block.start : begins].rstrip()))
            block = attrs.evolve(block, start=begins)
            speaker = None if text[slice(*name)].upper() in QUESTIONS else name
        goes_on = turn is not None or (index < last and block.kind in {BlockKind.BODY, BlockKind.LIST})
        if speaker is not None and goes_on:
            block = attrs.evolve(block, kind=BlockKind.QUOTATION, cited=speaker)
        yield block
