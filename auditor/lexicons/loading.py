"""Reads the data files that come with the package."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from auditor.errors import ConfigurationError
from auditor.lexicons.entries import CueWord, Denial, Evidential, Harm, Loaded, Opposite, Role
from auditor.lexicons.given_names import GivenNames
from auditor.lexicons.house import WORD_LISTS, merged
from auditor.lexicons.lexicon import About, Entry, Lexicon, normal
from auditor.lexicons.parties import check_parties
from auditor.lexicons.places import Body, Gazetteer, Known, State, known

if TYPE_CHECKING:
    from auditor.configuration.settings import HouseEntry, HouseParty

E = TypeVar("E", bound=Entry)
Fields = dict[str, Any]
FOLDER = Path(__file__).parent


def frozen(fields: Fields) -> Fields:
    """Turn the lists of a decoded object into tuples, in place."""
    for key, value in fields.items():
        if type(value) is list:
            fields[key] = tuple(value)
    return fields


@lru_cache
def load(name: str, kind: Callable[..., E]) -> Lexicon[E]:
    """Read a word list of the package, making each entry from its fields."""
    data = decoded(name)
    return Lexicon(About(**data["about"]), tuple(kind(**frozen(fields)) for fields in data["entries"]))


def decoded(name: str) -> Any:
    """Decode a data file of the package."""
    return json.loads(FOLDER.joinpath(f"{name}.json").read_bytes())


@lru_cache(maxsize=1)
def load_places() -> Gazetteer:
    """Read the gazetteer of the package."""
    states, bodies, decoys = decoded("states"), decoded("bodies"), decoded("decoys")
    return Gazetteer(
        tuple(About(**data["about"]) for data in (states, bodies, decoys)),
        tuple(State(**frozen(fields)) for fields in states["entries"]),
        tuple(Body(**frozen(fields)) for fields in bodies["entries"]),
        tuple(decoys["names"]),
    )


@lru_cache(maxsize=1)
def load_given_names() -> GivenNames:
    """Read the given names of the package."""
    data = decoded("given_names")
    nicknames = {nickname: tuple(names) for nickname, names in data["nicknames"].items()}
    return GivenNames(
        About(**data["about"]), frozenset(data["female"].split()), frozenset(data["male"].split()), nicknames
    )


@attrs.frozen
class Lexicons:
    """The word lists in force. Each is read when it is first asked for.

    Attributes:
        words: What the newsroom adds, changes and silences.
        parties: The parties that the newsroom knows.
    """

    words: tuple[HouseEntry, ...] = ()
    parties: tuple[HouseParty, ...] = ()

    @cached_property
    def cues(self) -> Lexicon[CueWord]:
        """Words that attribute a content to a source."""
        return self._list("cues", CueWord)

    @cached_property
    def evidentials(self) -> Lexicon[Evidential]:
        """Evidence with nobody to point at."""
        return self._list("evidentials", Evidential)

    @cached_property
    def harms(self) -> Lexicon[Harm]:
        """Predicates of harm and blame."""
        return self._list("harms", Harm)

    @cached_property
    def denials(self) -> Lexicon[Denial]:
        """Denials, answers, silence and dispute."""
        return self._list("denials", Denial)

    @cached_property
    def loaded(self) -> Lexicon[Loaded]:
        """Words that judge a party."""
        return self._list("loaded", Loaded)

    @cached_property
    def roles(self) -> Lexicon[Role]:
        """Roles, titles, and nouns for bodies and documents."""
        return self._list("roles", Role)

    @cached_property
    def reasons(self) -> Lexicon[Role]:
        """Those of the roles that say why a source is unnamed."""
        return self.roles.where(lambda role: role.kind == "reason")

    @cached_property
    def opposites(self) -> Lexicon[Opposite]:
        """Words that cannot both hold of one thing; a newsroom changes none of them."""
        return load("opposites", Opposite)

    @cached_property
    def places(self) -> Gazetteer:
        """States, territories, bodies and outlets by their names."""
        return load_places()

    @cached_property
    def given_names(self) -> GivenNames:
        """Given names with gender and nicknames."""
        return load_given_names()

    def cue(self, form: str, pos: str | None = None, frame: str | None = None) -> CueWord | None:
        """Give the cue with a form, the first whose frames fit if a frame is given; None if there is none."""
        found = self.cues.find(form, pos)
        fitting = (entry for entry in found if frame is None or frame in entry.frames)
        return next(fitting, None) or next(iter(found), None)

    def place(self, name: str) -> Known | None:
        """Give the party that the newsroom or else the gazetteer knows by a name; None if neither does."""
        return self._house_party(name) or known(self.places, name)

    def with_house(self, words: Iterable[HouseEntry] = (), parties: Iterable[HouseParty] = ()) -> Lexicons:
        """Give the word lists with what a newsroom adds, changes and silences, after what is already there.

        Raises:
            ConfigurationError: An entry that fits no word list, two parties of one name, or parties that speak for
                each other in a circle. Each list is checked at once, so that a run does not fail half-way.
        """
        made = Lexicons((*self.words, *words), (*self.parties, *parties))
        check_parties(made.parties)
        for name in {entry.lexicon for entry in made.words}:
            if name not in WORD_LISTS:
                raise ConfigurationError(f"house lexicon: no word list {name!r}", f"one of {', '.join(WORD_LISTS)}")
            getattr(made, name)
        return made

    def _list(self, name: str, kind: Callable[..., E]) -> Lexicon[E]:
        shipped_list = load(name, kind)
        return merged(name, shipped_list, kind, self.words) if self.words else shipped_list

    @cached_property
    def _houses(self) -> dict[str, HouseParty]:
        return {normal(name): party for party in self.parties for name in (party.name, *party.aliases)}

    def _house_party(self, name: str) -> Known | None:
        bare = normal(name).removesuffix("'s")
        party = self._houses.get(bare) or self._houses.get(bare.removeprefix("the "))
        if party is None:
            return None
        return Known(name=party.name, kind=party.kind, by="name", speaks_for=party.speaks_for, aliases=party.aliases)


@lru_cache(maxsize=1)
def shipped() -> Lexicons:
    """Give the word lists that come with the package."""
    return Lexicons()
