"""States, bodies and outlets under all their names."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.lexicons import shipped
from auditor.model import PartyKind

PLACES = shipped().places
MEMBERS = 193
"""States of the United Nations; the Vatican is the one sovereign state besides."""


def meant(name: str) -> list[tuple[str, str]]:
    return [(naming.relation, naming.state.code if naming.state else "") for naming in PLACES.find(name)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Rwanda", [("name", "RW")]),
        ("the Netherlands", [("name", "NL")]),
        ("U.S.", [("abbreviation", "US"), ("adjective", "US")]),
        ("DR Congo", [("name", "CD")]),
        ("Republic of Congo", [("name", "CG")]),
        ("Congolese", [(r, c) for c in ("CD", "CG") for r in ("adjective", "person", "people")]),
        ("South Sudan", [("name", "SS")]),
        ("Britons", [("people", "GB")]),
        ("Kigali's", [("capital", "RW")]),
        ("the Kremlin", [("seat", "RU")]),
        ("Ivorian government", [("government", "CI")]),
        ("government of Peru", [("government", "PE")]),
        ("Türkiye", [("name", "TR")]),
        ("Cote d'Ivoire", [("name", "CI")]),
        ("Côte d’Ivoire", [("name", "CI")]),
        ("RWANDA", [("name", "RW")]),
        ("us", []),
        ("turkey", []),
        ("polish", []),
        ("Atlantis", []),
    ],
)
def test_what_a_name_is_to_a_state(name: str, expected: list[tuple[str, str]]) -> None:
    assert meant(name) == expected


def test_names_that_often_mean_something_else_are_marked() -> None:
    doubtful = {
        name: all(n.doubtful for n in PLACES.find(name)) for name in ("Jordan", "Georgia", "Peru", "Washington")
    }

    assert doubtful == {"Jordan": True, "Georgia": True, "Peru": False, "Washington": True}


def test_every_sovereign_state_is_there_with_its_people_and_capital() -> None:
    sovereign = [state for state in PLACES.states if state.kind == "sovereign"]

    assert len(sovereign) == MEMBERS + 1
    assert [state.name for state in sovereign if not state.adjectives] == []
    assert [state.name for state in sovereign if not state.capitals] == ["Vatican"]
    assert [state.name for state in sovereign if not state.people and not state.peoples] == ["Vatican"]


@pytest.mark.parametrize("code", ["XK", "TW", "PS", "EH", "X-SOMALILAND", "GB-SCT", "HK"])
def test_disputed_and_autonomous_territories_are_there(code: str) -> None:
    assert PLACES.by_code[code].kind in {"disputed", "territory"}


def test_codes_are_unique_and_what_belongs_to_a_state_names_one_that_is_there() -> None:
    codes = [state.code for state in PLACES.states]

    assert len(set(codes)) == len(codes)
    assert {state.part_of for state in PLACES.states} - {None} <= set(codes)
    assert {body.state for body in PLACES.bodies} - {None} <= set(codes)


def test_a_name_is_the_name_of_one_state_unless_it_is_in_doubt() -> None:
    owners: dict[str, set[str]] = {}
    for state in PLACES.states:
        for name in {*state.names, *state.abbreviations, *state.seats} - set(state.doubtful):
            owners.setdefault(name, set()).add(state.code)

    assert {name: codes for name, codes in owners.items() if len(codes) > 1} == {}


def test_a_body_is_named_by_one_acronym_unless_it_is_in_doubt() -> None:
    owners: dict[str, list[str]] = {}
    for body in PLACES.bodies:
        for name in {body.name, *body.aliases} - set(body.doubtful):
            owners.setdefault(name, []).append(body.name)

    assert {name: bodies for name, bodies in owners.items() if len(bodies) > 1} == {}


def test_doubtful_names_are_names() -> None:
    strays = [
        (state.code, name) for state in PLACES.states for name in state.doubtful if name not in dict(state.uses())
    ] + [
        (body.name, name) for body in PLACES.bodies for name in body.doubtful if name not in (body.name, *body.aliases)
    ]

    assert strays == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Kigali", ("Rwanda", PartyKind.STATE, "capital", None)),
        ("Congolese", ("Democratic Republic of Congo", PartyKind.STATE, "demonym", None)),
        ("Downing Street", ("United Kingdom", PartyKind.STATE, "seat", None)),
        ("the Pentagon", ("Pentagon", PartyKind.ORGANISATION, "name", "United States")),
        ("FBI", ("FBI", PartyKind.ORGANISATION, "name", None)),
        ("Reuters", ("Reuters", PartyKind.OUTLET, "name", None)),
        ("W.H.O.", ("World Health Organization", PartyKind.ORGANISATION, "name", None)),
    ],
)
def test_the_party_behind_a_name(name: str, expected: tuple[str, PartyKind, str, str | None]) -> None:
    known = shipped().place(name)

    assert known is not None
    assert (known.name, known.kind, known.by, known.speaks_for) == expected


def test_a_name_of_two_states_tells_its_rivals() -> None:
    congolese, kigali = shipped().place("Congolese"), shipped().place("Kigali")

    assert congolese is not None
    assert kigali is not None
    assert congolese.rivals == ("Republic of Congo",)
    assert kigali.rivals == ()
    assert shipped().place("Atlantis") is None


def test_names_are_found_in_running_text() -> None:
    text = "A U.S.-backed plan reached Guinea-Bissau’s envoy in Washington, D.C., said the State Department."
    hits = [text[hit.start : hit.end] for hit in PLACES.scan(text)]

    assert hits == ["U.S.", "Guinea-Bissau", "Washington, D.C.", "State Department"]


def test_the_longest_name_counts() -> None:
    assert [hit.form for hit in PLACES.scan("South Sudan, Sudan, North Korea, New York Times")] == [
        "South Sudan",
        "Sudan",
        "North Korea",
        "New York Times",
    ]


def test_a_name_that_holds_a_states_name_is_passed_over() -> None:
    text = "Ferries from New Jersey and the Gulf of Mexico, not from Jersey, met in Latin America."

    assert [hit.form for hit in PLACES.scan(text)] == ["Jersey"]
    assert PLACES.find("New Jersey") == ()


def test_a_decoy_is_no_known_name() -> None:
    assert [name for name in PLACES.decoys if PLACES.find(name)] == []


@given(st.text(), st.integers(0, 20))
def test_hits_stay_inside_and_apart(text: str, start: int) -> None:
    end = start
    for hit in PLACES.scan(f"{text} Peru {text}", start):
        assert end <= hit.start < hit.end <= 2 * len(text) + 6
        end = hit.end


def test_the_extract_is_from_the_package_it_names() -> None:
    base = Path(__file__).parent.parent.parent / "data" / "base" / "countries.json"

    assert "countryinfo" in PLACES.about[0].origin
    assert {country["code"] for country in json.loads(base.read_text("utf-8"))} >= {"RW", "CD", "GB"}
