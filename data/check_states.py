"""Holds the gazetteer against independent sources, which are read and not taken over.

* ``babel`` (BSD-3): its English names of territories.
* ``pycountry`` (LGPL-2.1): which ISO 3166-1 codes exist.
* ``world-countries`` (ODbL), if the path of its ``countries.json`` is given: names, capitals and demonyms.

Run ``python -m data.check_states [countries.json]`` after ``pip install -r data/requirements.txt``. It prints one line
for each thing another source says and the gazetteer does not, and a count.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from auditor.lexicons import State, shipped
from data.states import plain

UNPEOPLED = frozenset({"AQ", "BV", "HM", "TF", "GS", "UM", "IO"})
"""Codes of places without a government or a people of their own."""


def folded(names: Any) -> set[str]:
    """Bring names into a form in which spellings of one name are alike."""
    return {
        plain(name)
        .lower()
        .replace("&", "and")
        .replace("saint", "st")
        .replace(".", "")
        .removeprefix("the ")
        .replace("'", "")
        for name in names
        if name
    }


def differences_with_babel(states: dict[str, State]) -> Iterator[str]:
    """Give the English names that babel has and we have not."""
    from babel import Locale

    for code, name in Locale("en").territories.items():
        if code in states and not folded([name]) & folded([*states[code].names, *states[code].abbreviations]):
            yield f"{code}: babel calls it {name!r}"


def missing_codes(states: dict[str, State]) -> Iterator[str]:
    """Give the ISO codes that we lack."""
    import pycountry

    for country in pycountry.countries:
        if country.alpha_2 not in states and country.alpha_2 not in UNPEOPLED:
            yield f"{country.alpha_2}: {country.name!r} is missing"


def differences_with_world_countries(states: dict[str, State], path: Path) -> Iterator[str]:
    """Give the names, capitals and demonyms that world-countries has and we have not."""
    for country in json.loads(path.read_text("utf-8")):
        state = states.get(country["cca2"])
        if state is None:
            continue
        for name in (country["name"]["common"], country["name"]["official"]):
            if not folded([name]) & folded(state.names):
                yield f"{state.code}: world-countries calls it {name!r}"
        if not folded(country["capital"]) <= folded(state.capitals):
            yield f"{state.code}: world-countries has the capital {country['capital']}, we {state.capitals}"
        demonym = country["demonyms"].get("eng", {}).get("m", "")
        ours = folded([*state.adjectives, *state.people, *state.peoples])
        if demonym and not folded([demonym]) & ours:
            yield f"{state.code}: world-countries has the demonym {demonym!r}, we {state.adjectives} {state.people}"


def main() -> None:
    """Print every difference."""
    states = shipped().places.by_code
    found = [*missing_codes(states), *differences_with_babel(states)]
    if len(sys.argv) > 1:
        found += differences_with_world_countries(states, Path(sys.argv[1]))
    for line in found:
        print(line)
    print(f"{len(states)} states and territories, {len(found)} differences")


if __name__ == "__main__":
    main()
