"""Which articles make a part: the unit that an engine hands out, and that is written whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import attrs

from auditor.archive.inputs import Place, Seen, Source

BYTES = 16_000_000
"""Of text, after which a part is full however few its articles are."""


@attrs.frozen
class Part:
    """Articles that follow each other in the input.

    Attributes:
        number: From 0.
        first: Position of its first article.
        count: How many it has.
        place: Where the first begins.
        repeated: Positions of those whose id an article before them has.
    """

    number: int
    first: int
    count: int
    place: Place
    repeated: tuple[int, ...] = ()


def plan(source: Source, articles: int) -> Iterator[Part]:
    """Cut an input into parts of at most so many articles; the same input always gives the same parts.

    Raises:
        AuditorError: The input cannot be read, or not as it is said to be.
    """
    held: list[tuple[Seen, bool]] = []
    number = first = size = 0
    for seen, repeated in _marked(source.scan()):
        if held and (len(held) == articles or size + seen.size > BYTES):
            yield _part(number, first, held)
            number, first, size, held = number + 1, first + len(held), 0, []
        held.append((seen, repeated))
        size += seen.size
    if held:
        yield _part(number, first, held)


def _part(number: int, first: int, held: list[tuple[Seen, bool]]) -> Part:
    repeated = tuple(position for position, (_, again) in enumerate(held, start=first) if again)
    return Part(number, first, len(held), held[0][0].place, repeated)


def _marked(articles: Iterator[Seen]) -> Iterator[tuple[Seen, bool]]:
    """Tell of each article whether its id came before.

    The ids are kept in a temporary SQLite database of no name, which goes to the disk when it grows, so that ten
    million of them take no memory to speak of.
    """
    with closing(sqlite3.connect("")) as known:
        known.execute("CREATE TABLE ids (id TEXT PRIMARY KEY) WITHOUT ROWID")
        known.execute("PRAGMA synchronous = OFF")
        for seen in articles:
            new = seen.unique or known.execute("INSERT OR IGNORE INTO ids VALUES (?)", (seen.id,)).rowcount
            yield seen, not new
