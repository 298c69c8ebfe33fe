"""Makes the gazetteer: states from countryinfo and our corrections, bodies and outlets from our own table."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

from data.tables import WORDS, TableError, entries

Record = dict[str, Any]
BASE = WORDS.parent / "base"
LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ı": "i", "ł": "l", "’": "'", "ʻ": "'"})


def plain(name: str) -> str:
    """Give a name without accents, as much of the press writes it."""
    parts = unicodedata.normalize("NFD", name.translate(LETTERS))
    return "".join(letter for letter in parts if not unicodedata.combining(letter))


def variants(names: list[str]) -> list[str]:
    """Give names once each, without a leading "the", also spelt without accents; one with a parenthesis is no name."""
    bare = [name.removeprefix("the ").strip() for name in names if name and name != "none" and "(" not in name]
    return list(dict.fromkeys(form for name in bare for form in (name, plain(name))))


def many(person: str) -> str:
    """Give the plural of a word for one of a people, or nothing if it has none of its own."""
    if person.endswith("ese"):
        return person
    return "" if person.endswith(("sh", "ch", "ss")) else person + "s"


def state(kind: str, code: str, given: dict[str, list[str]], base: Record) -> Record:
    """Make a state from its line in our table and from countryinfo.

    Raises:
        TableError: A state that neither gives a name.
    """
    demonym = [part.strip() for part in base.get("demonym", "").split(",") if part.strip()]
    name = given.get("name", [base.get("name", "")])[0]
    if not name:
        raise TableError(f"states.txt: {code} has no name")
    adjectives = given.get("adj", demonym)
    people = given.get("one", adjectives)
    dropped = given.get("drop", [])
    names = [name, base.get("name", ""), *given.get("names", []), *base.get("official", [])]
    seats = given.get("seats", [])
    return {
        "code": code,
        "name": name,
        "kind": kind,
        "names": [form for form in variants(names) if form not in dropped],
        "abbreviations": variants(given.get("abbr", [])),
        "adjectives": variants(adjectives),
        "people": variants(given.get("one", [person for person in people if not person.endswith(("sh", "ch", "ss"))])),
        "peoples": variants(given.get("many", [many(person) for person in people if person != "none"])),
        "capitals": variants(given.get("caps", [base.get("capital", "")])),
        "seats": variants(seats),
        "doubtful": variants(given.get("doubt", [])),
        "part_of": next(iter(variants(given.get("of", []))), None),
    }


def states() -> list[Record]:
    """Make every state and territory."""
    base = {country["code"]: country for country in json.loads((BASE / "countries.json").read_text("utf-8"))}
    return [state(kind, code, given, base.get(code, {})) for (kind,), _, code, given in entries("states")]


def bodies() -> list[Record]:
    """Make the bodies, outlets, armed groups and organs of states."""
    made = []
    for (kind,), _, name, given in entries("bodies"):
        made.append(
            {
                "name": name,
                "kind": kind,
                "aliases": [alias for alias in variants(given.get("names", [])) if alias != name],
                "state": next(iter(variants(given.get("state", []))), None),
                "speaks_for_state": "speaks" in given,
                "doubtful": variants(given.get("doubt", [])),
            }
        )
    return made
