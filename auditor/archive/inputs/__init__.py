"""What an archive is made from: a folder of drafts, JSON lines, Parquet files, or a table of a SQLite file.

Each kind is a ``Source``. ``scan`` runs over all articles once, for their ids and sizes; ``read`` gives the articles of
one part, from where the scan found it. Sources are plain values: a process or a machine that gets one opens the files
itself. ``choosing`` picks the kind. Open ``jsonl`` first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Any, Protocol

import attrs

from auditor.archive.fields import Fields, words
from auditor.archive.record import Problem, Reason, Record

Place = tuple[int, ...]
"""Where an article begins: which file of the source, and where in it (a byte and a line, a row, an index)."""

SURROGATES = dict.fromkeys(range(0xD800, 0xE000), 0xFFFD)
"""Halves of characters, which no text can hold; JSON lets them pass."""

MOST = 12
"""Names that a message lists."""


@attrs.frozen
class Seen:
    """What a scan finds out about an article.

    Attributes:
        place: Where it begins.
        id: As its record will have it.
        size: Of its text, about, in bytes; 0 if that cannot be told without reading it.
        unique: True if no other article can have its id.
    """

    place: Place
    id: str
    size: int = 0
    unique: bool = False


class Source(Protocol):
    """A kind of input."""

    @property
    def name(self) -> str:
        """What the user calls it."""

    @property
    def fields(self) -> Fields:
        """Where it keeps what."""

    @property
    def folder(self) -> str:
        """Where its drafts lie, for house rules that hold by folder; empty if it holds no drafts."""

    def described(self) -> dict[str, Any]:
        """Say what is read, for the archive's record of itself: kind, files, and a hash of the content."""

    def scan(self) -> Iterator[Seen]:
        """Run over all articles, in order.

        Raises:
            InputError: It cannot be read.
            UsageError: It does not have the fields it is said to have.
        """

    def read(self, place: Place, count: int, first: int) -> Iterator[Record]:
        """Read ``count`` articles from a place on; ``first`` is the position of the first of them.

        Raises:
            InputError: It cannot be read at all; what concerns one article comes as the problem of its record.
        """


def record(position: int, identity: str, values: Mapping[str, Any], fields: Fields) -> Record:
    """Make the record of an article whose text and particulars are fields.

    Args:
        position: Its place in the input.
        identity: Its id.
        values: By key (``auditor.archive.fields.KEYS``); what is absent or None is not there.
        fields: What is the same for all.
    """
    about = fields.about(values)
    text = values.get("text")
    if isinstance(text, list | tuple) and all(isinstance(each, str) for each in text):
        text = "\n\n".join(text)
    if isinstance(text, bytes):
        return Record(position, identity, text, about)
    if not isinstance(text, str):
        what = "is missing" if text is None else "holds no text"
        return Record(position, identity, b"", about, Problem(Reason.NO_TEXT, f"field {fields.field('text')!r} {what}"))
    return Record(position, identity, text.translate(SURROGATES).encode(), about)


def identity(values: Mapping[str, Any], otherwise: str) -> str:
    """Give an article's own id, or else what it is called by its place."""
    return (words(values.get("id")) or otherwise).translate(SURROGATES)


def listed(names: Iterable[object]) -> str:
    """Give the first dozen names as one line for a message, whatever characters strangers put into them."""
    shown = ("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(name)) for name in names)
    return ", ".join(islice(shown, MOST)) or "none"
