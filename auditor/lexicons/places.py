"""The gazetteer: states and territories under all their names, and bodies and outlets known by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

import attrs

from auditor.lexicons.entries import PARTY_KINDS
from auditor.lexicons.lexicon import MARKS, About, Hit
from auditor.model import PartyKind

TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+|['’]s\b|\S")
CLEARLY_CAPITALS = 5
"""A name of at least so many letters, all capitals, is also looked up as if it were not."""


@attrs.frozen(kw_only=True)
class State:
    """A state, territory or region with a government of its own.

    Attributes:
        code: ISO 3166 code (``CD``, ``GB-SCT``), or one that starts with ``X-`` where there is none.
        name: Common name in the news.
        kind: ``sovereign``, ``disputed`` or ``territory``.
        names: Every name, the common one first.
        abbreviations: Such as ``DRC``.
        adjectives: Such as ``Congolese``; the first is the most common.
        people: Words for one of its people.
        peoples: Words for many or all of them.
        capitals: Seats of government, which often stand for it.
        seats: Buildings and places that stand for the government ("Kremlin").
        doubtful: Those of its names that often mean something else ("Jordan", "Washington").
        part_of: Code of the state that it belongs to or that claims it, or None.
    """

    code: str
    name: str
    kind: str
    names: tuple[str, ...]
    abbreviations: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    peoples: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    part_of: str | None = None

    @property
    def governments(self) -> tuple[str, ...]:
        """Phrases for its government, without the article."""
        return (
            *(f"{adjective} government" for adjective in self.adjectives),
            *(f"government of {name}" for name in self.names),
        )

    def uses(self) -> Iterator[tuple[str, str]]:
        """Give each name with what it is to the state."""
        for relation in ("name", "abbreviation", "adjective", "person", "people", "capital", "seat"):
            for name in getattr(self, FIELDS[relation]):
                yield name, relation
        for phrase in self.governments:
            yield phrase, "government"


FIELDS = {
    "name": "names",
    "abbreviation": "abbreviations",
    "adjective": "adjectives",
    "person": "people",
    "people": "peoples",
    "capital": "capitals",
    "seat": "seats",
}


def body_kind(name: str) -> PartyKind:
    """Give the kind of party that a kind of body is: an organ of a state is an organisation."""
    return PARTY_KINDS.get(name, PartyKind.ORGANISATION)


@attrs.frozen(kw_only=True)
class Body:
    """An international body, outlet, organ of a state or armed group known by name.

    Attributes:
        name: Its common name.
        kind: ``organisation`` (organs of states included), ``outlet`` or ``group``.
        aliases: Its other names and acronyms.
        state: Code of the state it is an organ of, or None.
        speaks_for_state: Whether its word is the word of that state ("State Department", not "Supreme Court").
        doubtful: Those of its names that often mean something else ("The Sun").
    """

    name: str
    kind: PartyKind = attrs.field(converter=body_kind)
    aliases: tuple[str, ...] = ()
    state: str | None = None
    speaks_for_state: bool = False
    doubtful: tuple[str, ...] = ()


@attrs.frozen
class Naming:
    """What a name stands for.

    Attributes:
        name: The name.
        relation: ``name``, ``abbreviation``, ``adjective``, ``person``, ``people``, ``capital``, ``seat``,
            ``government`` or ``body``.
        state: The state, or for a body the state it is an organ of; None if it belongs to none.
        body: The body, or None.
        doubtful: Whether the name often means something else.
    """

    name: str
    relation: str
    state: State | None
    body: Body | None = None
    doubtful: bool = False


@attrs.frozen
class Gazetteer:
    """States and bodies by their names. Case counts: "US" is a state, "us" is not.

    Attributes:
        about: Headers of the data files.
        states: In the order of the data file.
        bodies: In the order of the data file.
        decoys: Names that hold the name of a state and are none ("New Mexico"); nothing is found in them.
    """

    about: tuple[About, ...]
    states: tuple[State, ...]
    bodies: tuple[Body, ...]
    decoys: tuple[str, ...] = ()

    @cached_property
    def by_code(self) -> dict[str, State]:
        """States by their code."""
        return {state.code: state for state in self.states}

    @cached_property
    def _by_name(self) -> dict[str, tuple[Naming, ...]]:
        index: dict[str, list[Naming]] = {}
        for state in self.states:
            for name, relation in state.uses():
                base = name.removeprefix("government of ").removesuffix(" government")
                naming = Naming(name, relation, state, None, base in state.doubtful)
                index.setdefault(name.translate(MARKS), []).append(naming)
        for body in self.bodies:
            for name in (body.name, *body.aliases):
                naming = Naming(name, "body", self.by_code.get(body.state or ""), body, name in body.doubtful)
                index.setdefault(name.translate(MARKS), []).append(naming)
        return {name: tuple(namings) for name, namings in index.items()}

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[tuple[str, ...], str]]]:
        """Names with their tokens by the first of them, the longest first."""
        index: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name in (*self._by_name, *self.decoys):
            tokens = tuple(TOKEN.findall(name))
            index.setdefault(tokens[0], []).append((tokens, name))
        for found in index.values():
            found.sort(key=lambda form: len(form[0]), reverse=True)
        return index

    def find(self, name: str) -> tuple[Naming, ...]:
        """Give what a name stands for, a leading "the" and a final "'s" aside; empty if nothing is known."""
        bare = name.translate(MARKS).strip().removesuffix("'s")
        bare = bare[4:] if bare[:4].lower() == "the " and bare not in self._by_name else bare
        found = self._by_name.get(bare, ())
        if not found and bare.isupper() and len(bare) >= CLEARLY_CAPITALS:
            found = self._by_name.get(bare.title(), ())
        return found

    def scan(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Hit[Naming]]:
        """Find names in a text, from left to right, the longest at each place, without overlap.

        Args:
            text: Running text.
            start: First code point to look at.
            end: One past the last, or None for the whole text.

        Yields:
            Hits with code points of ``text``.
        """
        matches = list(TOKEN.finditer(text, start, len(text) if end is None else end))
        tokens = [match.group().translate(MARKS) for match in matches]
        index = 0
        while index < len(tokens):
            length = 1
            for form, name in self._by_first.get(tokens[index], ()):
                if tuple(tokens[index : index + len(form)]) == form:
                    length = len(form)
                    if name in self._by_name:
                        yield Hit(matches[index].start(), matches[index + length - 1].end(), name, self._by_name[name])
                    break
            index += length


@attrs.frozen(kw_only=True)
class Known:
    """A party that the newsroom or the gazetteer knows by name.

    Attributes:
        name: Its main name.
        kind: What it is.
        by: How it was named: ``name``, ``demonym`` (adjective or people), ``capital`` or ``seat``.
        speaks_for: Name of the party it speaks for, or None.
        aliases: Its other names.
        code: Code of the state, or None.
        doubtful: Whether the name often means something else.
        rivals: Names of other parties that it may stand for ("Congolese").
    """

    name: str
    kind: PartyKind
    by: str
    speaks_for: str | None = None
    aliases: tuple[str, ...] = ()
    code: str | None = None
    doubtful: bool = False
    rivals: tuple[str, ...] = ()


BY = {"adjective": "demonym", "person": "demonym", "people": "demonym", "capital": "capital", "seat": "seat"}


def known(gazetteer: Gazetteer, name: str) -> Known | None:
    """Give the first party that a name stands for in the gazetteer, or None."""
    found = gazetteer.find(name)
    if not found:
        return None
    first = found[0]
    main = first.body or first.state
    if main is None:
        return None
    others = dict.fromkeys(
        thing.name for naming in found if (thing := naming.body or naming.state) and thing is not main
    )
    speaks_for = first.state.name if first.body and first.body.speaks_for_state and first.state else None
    return Known(
        name=main.name,
        kind=main.kind if isinstance(main, Body) else PartyKind.STATE,
        by=BY.get(first.relation, "name"),
        speaks_for=speaks_for,
        aliases=main.aliases if isinstance(main, Body) else main.names + main.abbreviations,
        code=main.code if isinstance(main, State) else None,
        doubtful=first.doubtful,
        rivals=tuple(others),
    )
