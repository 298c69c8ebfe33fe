"""Who acts with whom."""

from __future__ import annotations

import pytest

from auditor.cast import Cast
from auditor.model import Party, PartyKind
from auditor.rules.camps import camps


def party(number: int, name: str, *aliases: str, speaks_for: int | None = None) -> Party:
    principal = f"p{speaks_for}" if speaks_for is not None else None
    return Party(f"p{number}", name, PartyKind.ORGANISATION, (name, *aliases), principal, ((number, number + 1),))


def found(*parties: Party) -> dict[str, frozenset[str]]:
    return camps(parties, Cast.of(parties))


@pytest.mark.parametrize(
    ("owner", "own"),
    [
        ("Sudria", "Sudria's army"),
        ("Sudria", "Sudria’s army"),
        ("Sudria", "Sudrian army"),
        ("government", "interior ministry"),
        ("Harbour Board", "Harbour Board"),
    ],
)
def test_what_is_named_as_anothers_own_acts_with_it(owner: str, own: str) -> None:
    camp = frozenset({"p1", "p2"})
    assert found(party(1, owner), party(2, own)) == {"p1": camp, "p2": camp}
    assert found(party(1, own), party(2, owner)) == {"p1": camp, "p2": camp}


def test_a_body_is_an_owner_by_its_other_names() -> None:
    assert found(party(1, "Kestria", "Kestrel Isles"), party(2, "Kestrel Isles' navy"))["p1"] == {"p1"}
    assert found(party(1, "Kestria", "Kestrel Isles"), party(2, "Kestrel Isles's navy"))["p1"] == {"p1", "p2"}


@pytest.mark.parametrize("other", ["Norland's army", "Sud army", "Sudrians", "Western Sudria", "Sudria's"])
def test_others_do_not(other: str) -> None:
    assert found(party(1, "Sudria"), party(2, other)) == {"p1": {"p1"}, "p2": {"p2"}}


def test_those_who_speak_for_the_same_party_act_together() -> None:
    camp = frozenset({"p1", "p2", "p3"})
    parties = party(1, "Reform Party"), party(2, "Ida Roe", speaks_for=1), party(3, "Jon Poe", speaks_for=1)
    assert found(*parties) == dict.fromkeys(("p1", "p2", "p3"), camp)
