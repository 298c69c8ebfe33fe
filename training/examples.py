"""Paragraphs as training examples: each piece's id, tag and name, and for each cue the role every piece plays to it.

Quotation marks are varied on the way (curly, straight, single): each is one code point for another, so offsets hold,
and the model learns not to lean on one house style.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.attribution.pieces import Window, windows
from auditor.attribution.tags import CONTENT, NAMES, NONE, SOURCE, TAGS
from training.corpus import Paragraph

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from training.silver import Said

STRAIGHT = str.maketrans("“”‘’", "\"\"''")
SINGLE = str.maketrans("“”", "‘’")
RECASED = 0.03
"""Share of examples without capitals, and of those with capitals only."""


@attrs.frozen
class Example:
    """One window ready for the network.

    Attributes:
        ids: Token ids.
        cases: For each piece what capitals it has (``pieces.case``).
        tags: For each piece the index of its tag in ``TAGS``.
        links: For each cue that starts in the window, the index of its first piece and the role of every piece to it.
        names: For each piece the index of its name tag in ``NAMES``.
        said: What the teachers say of the window, or None.
    """

    ids: tuple[int, ...]
    cases: tuple[int, ...]
    tags: tuple[int, ...]
    links: tuple[tuple[int, tuple[int, ...]], ...]
    names: tuple[int, ...]
    said: Said | None = attrs.field(default=None, eq=False)


def examples(
    tokenizer: Tokenizer,
    paragraphs: list[Paragraph],
    seed: int | None,
    said: Sequence[Sequence[Said]] | None = None,
) -> list[Example]:
    """Make examples.

    Args:
        tokenizer: Without truncation or padding.
        paragraphs: What to make them of.
        seed: Varies the quotation marks and capitals; without one they stay as printed.
        said: What the teachers say of each paragraph's windows, as printed.

    Returns:
        An example for each window.
    """
    choose = random.Random(seed)
    texts = [p.text if seed is None else restyle(p.text, choose) for p in paragraphs]
    made = []
    for index, (paragraph, cut) in enumerate(zip(paragraphs, windows(tokenizer, texts), strict=True)):
        known = said[index] if said is not None else []
        fits = [len(s.tags) for s in known] == [len(w.ids) for w in cut]
        for number, window in enumerate(cut):
            example = attrs.evolve(_label(window, paragraph), said=known[number] if fits else None)
            made.append(example if seed is None else recased(example, choose))
    return made


def recased(example: Example, choose: random.Random) -> Example:
    """Take now and then all capitals away, or make all pieces capitals, as some headlines and wires do."""
    drawn = choose.random()
    if drawn >= 2 * RECASED:
        return example
    return attrs.evolve(example, cases=(0 if drawn < RECASED else 2,) * len(example.ids))


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


def _label(window: Window, paragraph: Paragraph) -> Example:
    tags, names = [0] * len(window.ids), [0] * len(window.ids)
    links = []
    for name in paragraph.names:
        for run in _pieces(window, ((name.start, name.end),)):
            for position, piece in enumerate(run):
                names[piece] = NAMES.index(("I-" if position else "B-") + name.label)
    for attribution in paragraph.attributions:
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
    return Example(window.ids, window.cases, tuple(tags), tuple(links), tuple(names))


def _pieces(window: Window, spans: tuple[tuple[int, int], ...]) -> list[list[int]]:
    runs = []
    for start, end in spans:
        run = [i for i, (s, e) in enumerate(window.offsets) if s < e and s < end and e > start]
        if run:
            runs.append(run)
    return runs
