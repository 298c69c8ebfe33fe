"""What a newsroom makes of the word lists: entries added, changed and silenced."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from auditor.errors import ConfigurationError
from auditor.lexicons.inflection import forms, spellings
from auditor.lexicons.lexicon import Entry, Lexicon, normal

if TYPE_CHECKING:
    from auditor.configuration.settings import HouseEntry

E = TypeVar("E", bound=Entry)
WORD_LISTS = ("cues", "harms", "evidentials", "denials", "loaded", "roles")
FALLBACK: dict[str, dict[str, Any]] = {
    "cues": {"pos": "verb", "flags": ("speech",), "frames": ("that", "quote")},
    "harms": {"pos": "verb", "intensity": 2, "agent": ("subject",), "target": ("object",)},
    "evidentials": {"pos": "adverb"},
    "denials": {"pos": "verb", "frames": ("object", "that")},
    "loaded": {"pos": "noun", "scope": "label", "grade": "clear", "neutral": "delete"},
    "roles": {"pos": "noun", "implies": "person"},
}
"""What an added entry says where the newsroom says nothing."""


def merged(name: str, shipped: Lexicon[E], kind: Callable[..., E], entries: Iterable[HouseEntry]) -> Lexicon[E]:
    """Give a word list as the newsroom wants it.

    Entries are taken in order. One that is silent takes the entries of its lemma out; one whose lemma (and part of
    speech, if given) is there changes them; any other is added before the shipped entries, its forms inflected unless
    given.

    Args:
        name: Of the word list.
        shipped: The word list that comes with the package.
        kind: Class of its entries.
        entries: What the newsroom says; entries for other word lists are passed over.

    Raises:
        ConfigurationError: An entry that silences nothing or has fields that this word list does not know or lacks.
    """
    found: list[E | None] = list(shipped.entries)
    places: dict[str, list[int]] = {}
    for place, old in enumerate(shipped.entries):
        places.setdefault(base(old.lemma), []).append(place)
    for entry in entries:
        if entry.lexicon == name:
            take(name, entry, kind, found, places.setdefault(base(normal(entry.lemma)), []))
    count = len(shipped.entries)
    ordered = [*reversed(found[count:]), *found[:count]]
    return attrs.evolve(shipped, entries=tuple(entry for entry in ordered if entry is not None))


@cache
def base(lemma: str) -> str:
    """Give one spelling of a lemma that has two."""
    return spellings(lemma)[-1]


def take(name: str, entry: HouseEntry, kind: Callable[..., E], found: list[E | None], places: list[int]) -> None:
    """Bring one house entry into a word list, in place.

    Args:
        name: Of the word list.
        entry: The house entry.
        kind: Class of the list's entries.
        found: The entries, None for one that is silenced; new ones go to the end.
        places: Where in ``found`` the entries of its lemma are.

    Raises:
        ConfigurationError: It silences nothing, or has fields that the list does not know or lacks.
    """
    same = [(i, old) for i in places if (old := found[i]) is not None and entry.pos in (None, old.pos)]
    if entry.silent and not same:
        problem = f"house lexicon: no {normal(entry.lemma)!r} in {name} to silence"
        raise ConfigurationError(problem, "give the base form, or leave it out")
    try:
        for i, old in same:
            found[i] = None if entry.silent else attrs.evolve(old, **ready(entry.fields))  # type: ignore[misc]
        if not same:
            found.append(kind(**added(name, entry)))
            places.append(len(found) - 1)
    except (KeyError, TypeError) as error:
        problem = f"house lexicon: {entry.lemma!r} in {name}: {reason(error)}"
        raise ConfigurationError(problem, "see schemas/lexicon.schema.json") from None


def ready(fields: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Turn the fields of a house entry into those of an entry: lists into tuples, forms into their plain spelling."""
    made = {key: tuple(value) if isinstance(value, list | tuple) else value for key, value in fields}
    if "forms" in made:
        made["forms"] = tuple(normal(form) for form in made["forms"])
    return made


def added(name: str, entry: HouseEntry) -> dict[str, Any]:
    """Give every field of an entry that is new to a word list."""
    lemma = normal(entry.lemma)
    fields: dict[str, Any] = {**FALLBACK[name], **ready(entry.fields), "lemma": lemma}
    if entry.pos is not None:
        fields["pos"] = entry.pos
    fields["forms"] = tuple(dict.fromkeys((lemma, *fields.get("forms", forms(lemma, fields["pos"])))))
    return fields


def reason(error: Exception) -> str:
    """Say in a few words why an entry could not be made."""
    words = str(error).partition(") ")[2] or str(error)
    return f"unknown value {words}" if isinstance(error, KeyError) else words.partition("__() ")[2] or words
