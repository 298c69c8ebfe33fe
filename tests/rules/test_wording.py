"""Parties are named as a sentence names them."""

from __future__ import annotations

import pytest

from auditor.model import Party, PartyKind
from auditor.rules.wording import agreeing, listed, named, opening


def party(name: str, kind: PartyKind = PartyKind.ORGANISATION) -> Party:
    return Party(id="p1", name=name, kind=kind, aliases=(name,), mentions=())


RESIDENTS, POLICE, MEN = (party(name, PartyKind.GROUP) for name in ("Residents", "Ostrey police", "two men in Lund"))
UNION, STATE, FOODS = party("dockers' union"), party("Sudria"), party("Mirelle Foods")
FAMILY = party("family of Ida Morel", PartyKind.GROUP)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (RESIDENTS, "Residents accuse"),
        (POLICE, "The Ostrey police accuse"),
        (MEN, "Two men in Lund accuse"),
        (UNION, "The dockers' union accuses"),
        (STATE, "Sudria accuses"),
        (FOODS, "Mirelle Foods accuses"),
        (party("Belmar federation"), "The Belmar federation accuses"),
        (party("Sudria's army"), "Sudria's army accuses"),
        (party("Two class action lawsuits", PartyKind.DOCUMENT), "Two class action lawsuits accuse"),
        (party("Some", PartyKind.UNIDENTIFIED), "Some accuse"),
        (FAMILY, "The family of Ida Morel accuses"),
    ],
    ids=lambda value: value.name if isinstance(value, Party) else "",
)
def test_number_and_article(given: Party, words: str) -> None:
    assert f"{opening(named(given))} {agreeing([given], 'accuses', 'accuse')}" == words


def test_several_are_listed_and_are_many() -> None:
    assert listed([STATE]) == "Sudria"
    assert listed([STATE, FOODS, UNION]) == "Sudria, Mirelle Foods and the dockers' union"
    assert agreeing([STATE, FOODS], "accuses", "accuse") == "accuse"
    assert agreeing([], "accuses", "accuse") == "accuses"
