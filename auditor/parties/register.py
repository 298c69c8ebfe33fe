"""The parties of one article while they are being found out: names, kinds, and who was spoken of last.

The only mutable thing of the stage; ``resolve`` makes it, fills it in text order, and turns it into frozen ``Party``
values.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from enum import IntEnum

import attrs

from auditor.model import Party, PartyKind, Span
from auditor.parties import names


class Standing(IntEnum):
    """How much a mention puts a party before the reader, least first; the order of centering theory."""

    MENTIONED = 0
    ARGUMENT = 1
    """An object, or a subject in what somebody else says."""
    SUBJECT = 2
    """A subject in the draft's own voice."""
    SOURCE = 3
    """Whoever an attribution rests on."""


@attrs.define(eq=False)
class Entry:
    """A party in the making.

    Attributes:
        number: Position in the register.
        name: The fullest name so far.
        kind: What it is.
        aliases: Names used, in order.
        parts: For a person, the tokens of the fullest name.
        surnamed: True if the article calls it by the surname alone.
        heads: Head nouns by which it was described ("airline", "minister"), lower case.
        marks: Words that tell it from others of its noun ("city" of "the city council"), lower case.
        owners: Numbers of parties that a description hangs on ("Israeli officials": the state).
        plural: True if it is several people.
        gender: ``m``, ``f``, or None if unknown: by a title or a pronoun.
        leaning: ``m``, ``f``, or None: what the given name suggests, which may be wrong.
        known: True if it was described as known when it first came up ("the men").
        members: Of persons named one by one and then taken together ("the three men"): those persons.
        speaks_for: Number of the party it speaks for, or None.
        mentions: Where it is named.
        latest: For each standing, the first code point of the latest mention with at least that standing, or -1.
    """

    number: int
    name: str
    kind: PartyKind
    aliases: list[str] = attrs.Factory(list)
    parts: tuple[str, ...] = ()
    surnamed: bool = False
    heads: set[str] = attrs.Factory(set)
    marks: set[str] = attrs.Factory(set)
    owners: frozenset[int] = frozenset()
    plural: bool = False
    gender: str | None = None
    leaning: str | None = None
    known: bool = False
    members: tuple[Entry, ...] = ()
    speaks_for: int | None = None
    mentions: list[Span] = attrs.Factory(list)
    latest: list[int] = attrs.Factory(lambda: [-1] * len(Standing))

    @property
    def last(self) -> int:
        """First code point of the latest mention, or -1."""
        return self.latest[Standing.MENTIONED]

    @property
    def acts(self) -> bool:
        """Whether it was ever a source, or a subject in the draft's own voice."""
        return self.latest[Standing.SUBJECT] >= 0


@attrs.define(eq=False)
class Register:
    """All parties of an article, by number.

    Attributes:
        sentences: First code points of the article's sentences, ascending.
        entries: The parties.
        places: Every mention with its start, its end and the party's number, in text order.
        lists: Persons named side by side ("Roe, Poe and Doe"), in text order.
        called: For each proper name, as its tokens, the number of the first party that goes by it.
    """

    sentences: tuple[int, ...] = ()
    entries: list[Entry] = attrs.Factory(list)
    places: list[tuple[int, int, int]] = attrs.Factory(list)
    lists: list[tuple[Entry, ...]] = attrs.Factory(list)
    called: dict[tuple[str, ...], int] = attrs.Factory(dict)

    def sentences_between(self, start: int, end: int) -> int:
        """How many sentences begin after one code point and up to another."""
        return bisect_right(self.sentences, end) - bisect_right(self.sentences, start)

    def new(self, name: str, kind: PartyKind) -> Entry:
        """Add a party."""
        entry = Entry(len(self.entries), name, kind)
        self.entries.append(entry)
        self._name(entry, name)
        return entry

    def call(self, entry: Entry, alias: str) -> None:
        """Note a name that a party goes by."""
        if alias and alias not in entry.aliases:
            self._name(entry, alias)

    def _name(self, entry: Entry, name: str) -> None:
        entry.aliases.append(name)
        if name[:1].isupper():
            words = names.tokens(name)
            self.called[words] = min(entry.number, self.called.get(words, entry.number))

    def of_kind(self, *kinds: PartyKind) -> list[Entry]:
        """Parties of the given kinds, latest mention first."""
        return sorted((e for e in self.entries if e.kind in kinds), key=lambda e: -e.last)

    def mention(self, entry: Entry, span: Span, standing: Standing = Standing.MENTIONED) -> None:
        """Note a mention and how it stands in its sentence; it puts those taken together before the reader as well."""
        if span not in entry.mentions:
            self.place(entry, span)
        for each in (entry, *entry.members):
            for lower in range(standing + 1):
                each.latest[lower] = max(each.latest[lower], span[0])

    def place(self, entry: Entry, span: Span) -> None:
        """Note where a party is named."""
        entry.mentions.append(span)
        insort(self.places, (*span, entry.number))

    def named_in(self, span: Span) -> list[tuple[int, int, int]]:
        """Give the mentions that begin in a stretch of the text, as ``places`` has them."""
        return self.places[bisect_left(self.places, span[:1]) : bisect_left(self.places, span[1:])]

    def at(self, place: int) -> Entry | None:
        """Give the party of the shortest mention that holds a code point, or None."""
        holding = [(end - start, number) for start, end, number in self.places if start <= place < end]
        return self.entries[min(holding)[1]] if holding else None

    def link(self, speaker: Entry, principal: Entry) -> None:
        """Note that one speaks for another, unless that would close a circle."""
        seen, current = {speaker.number}, principal
        while current.number not in seen:
            seen.add(current.number)
            if current.speaks_for is None:
                if speaker.speaks_for is None:
                    speaker.speaks_for = principal.number
                return
            current = self.entries[current.speaks_for]

    def parties(self) -> tuple[Party, ...]:
        """Freeze: ids ``p1``, ``p2``, ... by first mention."""
        ids = self.identifiers()
        return tuple(
            Party(
                id=ids[entry.number],
                name=entry.name,
                kind=entry.kind,
                aliases=tuple(entry.aliases),
                speaks_for=ids[entry.speaks_for] if entry.speaks_for is not None else None,
                mentions=tuple(sorted(entry.mentions)),
            )
            for entry in (self.entries[number] for number in ids)
        )

    def identifiers(self) -> dict[int, str]:
        """The ids that ``parties`` gives the entries, by number."""
        ordered = sorted(self.entries, key=lambda e: (min(e.mentions, default=(10**9, 0)), e.number))
        return {entry.number: f"p{position}" for position, entry in enumerate(ordered, start=1)}
