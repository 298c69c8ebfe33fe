"""Paragraphs as training examples: token ids, a tag for each piece, and for each cue the role every piece plays to it.

Quotation marks are varied on the way (curly, straight, single): each is one code point for another, so offsets hold,
and the model learns not to lean on one house style.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import attrs

from auditor.attribution.pieces import Window, windows
from auditor.attribution.tags import CONTENT, NONE, SOURCE, TAGS
from training.corpus import Annotated, Paragraph

if TYPE_CHECKING:
    from tokenizers import Tokenizer

STRAIGHT = str.maketrans("“”‘’", "\"\"''")
SINGLE = str.maketrans("“”", "‘’")


@attrs.frozen
class Example:
    """One window ready for the network.

    Attributes:
        ids: Token ids.
        tags: For each piece the index of its tag in ``TAGS``.
        links: For each cue that starts in the window, the index of its first piece and the role of every piece to it.
    """

    ids: tuple[int, ...]
    tags: tuple[int, ...]
    links: tuple[tuple[int, tuple[int, ...]], ...]


def examples(tokenizer: Tokenizer, paragraphs: list[Paragraph], seed: int | None) -> list[Example]:
    """Make examples; with a ``seed`` the quotation marks are varied, without one they stay as printed."""
    choose = random.Random(seed)
    texts = [p.text if seed is None else restyle(p.text, choose) for p in paragraphs]
    made = []
    for paragraph, cut in zip(paragraphs, windows(tokenizer, texts), strict=True):
        made += [_label(window, paragraph.attributions) for window in cut]
    return made


def restyle(text: str, choose: random.Random) -> str:
    """Return ``text`` with its quotation marks in a style drawn at random, every offset kept."""
    style = choose.random()
    if style < 0.5:
        return text
    if style < 0.75:
        return text.translate(STRAIGHT)
    if style < 0.9:
        return _curl(text)
    return _curl(text).translate(SINGLE)


def _curl(text: str) -> str:
    out, opened = [], False
    for mark in text:
        if mark == '"':
            out.append("”" if opened else "“")
            opened = not opened
        else:
            out.append(mark)
    return "".join(out)


def _label(window: Window, attributions: tuple[Annotated, ...]) -> Example:
    tags = [0] * len(window.ids)
    links = []
    for attribution in attributions:
        cue = _pieces(window, attribution.cue)
        source = _pieces(window, attribution.source)
        content = _pieces(window, attribution.content)
        for role, runs in (("content", content), ("source", source), ("cue", cue)):
            for run in runs:
                for position, piece in enumerate(run):
                    tags[piece] = TAGS.index(("B-" if position == 0 else "I-") + role)
        if cue:
            roles = [NONE] * len(window.ids)
            for runs, code in ((source, SOURCE), (content, CONTENT)):
                for run in runs:
                    for piece in run:
                        roles[piece] = code
            links.append((cue[0][0], tuple(roles)))
    return Example(window.ids, tuple(tags), tuple(links))


def _pieces(window: Window, spans: tuple[tuple[int, int], ...]) -> list[list[int]]:
    runs = []
    for start, end in spans:
        run = [i for i, (s, e) in enumerate(window.offsets) if s < e and s < end and e > start]
        if run:
            runs.append(run)
    return runs
