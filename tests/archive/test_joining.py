"""When parties of different articles are one."""

from __future__ import annotations

import pytest

from auditor.archive.joining import Joiner
from auditor.configuration.settings import HouseParty
from auditor.lexicons import shipped
from auditor.model import Party, PartyKind


@pytest.fixture(scope="module")
def joiner() -> Joiner:
    return Joiner(shipped())


def key(joiner: Joiner, name: str, kind: PartyKind) -> str | None:
    return joiner.key(Party("p1", name, kind, (name,)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Brandt", "Ana  Brandt"),
        ("Ana Brandt", "Mrs. Ana Brandt"),
        ("Ana Brandt", "Ana Brandt Jr."),
        ("Ursula von der Leyen", "Ursula Von Der Leyen"),
        ("José Peña", "Jose\u0301 Pen\u0303a"),
    ],
)
def test_a_person_is_one_under_the_same_full_name(joiner: Joiner, one: str, other: str) -> None:
    assert key(joiner, one, PartyKind.PERSON) == key(joiner, other, PartyKind.PERSON) is not None


@pytest.mark.parametrize("name", ["Brandt", "Mrs Brandt", "A. Brandt", "J.F. Brandt", "the mayor", "Mayor", "Ana B."])
def test_a_surname_initials_or_a_role_join_nobody(joiner: Joiner, name: str) -> None:
    assert key(joiner, name, PartyKind.PERSON) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ana Brandt", "Anna Brandt"), ("George Hall", "George W. Hall"), ("José Peña", "Jose Pena")],
)
def test_names_that_are_not_the_same_stay_apart(joiner: Joiner, one: str, other: str) -> None:
    assert key(joiner, one, PartyKind.PERSON) != key(joiner, other, PartyKind.PERSON)


def test_a_state_is_one_under_all_names_of_the_gazetteer(joiner: Joiner) -> None:
    names = ("Democratic Republic of the Congo", "DR Congo", "the Democratic Republic of Congo")
    assert len({key(joiner, name, PartyKind.STATE) for name in names}) == 1
    assert key(joiner, "North Vallonia", PartyKind.STATE) == "state:north vallonia"


@pytest.mark.parametrize("name", ["Selmouth Dockers’ Union", "Corvane Quarries", "United Nations"])
def test_a_body_is_joined_by_its_own_name(joiner: Joiner, name: str) -> None:
    found = key(joiner, name, PartyKind.ORGANISATION)
    assert found is not None
    assert found == key(joiner, f"the {name}", PartyKind.ORGANISATION)


def test_an_acronym_that_the_gazetteer_knows_is_its_name(joiner: Joiner) -> None:
    one, other = (key(joiner, name, PartyKind.ORGANISATION) for name in ("UN", "United Nations"))
    assert one == other == "organisation:united nations"


@pytest.mark.parametrize("kind", [PartyKind.STATE, PartyKind.ORGANISATION, PartyKind.OUTLET])
def test_a_single_word_joins_nobody_unless_it_is_known(joiner: Joiner, kind: PartyKind) -> None:
    """Here it is a firm, there a surname that was taken for one."""
    assert key(joiner, "Brandt", kind) is None
    assert key(joiner, "NATO", kind) == f"{kind.value}:nato"


@pytest.mark.parametrize(
    "name",
    ["PQZ", "the council", "council", "Council", "City Council", "Health Ministry", "Labour Party", "Police", "union"],
)
def test_words_that_fit_many_bodies_join_none(joiner: Joiner, name: str) -> None:
    assert key(joiner, name, PartyKind.ORGANISATION) is None


@pytest.mark.parametrize("kind", [PartyKind.GROUP, PartyKind.DOCUMENT, PartyKind.UNIDENTIFIED])
def test_groups_documents_and_the_unidentified_are_never_joined(joiner: Joiner, kind: PartyKind) -> None:
    assert key(joiner, "Residents of Oster", kind) is None


def test_kinds_are_kept_apart(joiner: Joiner) -> None:
    assert key(joiner, "Corvane Quarries", PartyKind.ORGANISATION) != key(joiner, "Corvane Quarries", PartyKind.OUTLET)


def test_the_newsrooms_own_list_goes_first() -> None:
    own = shipped().with_house((), (HouseParty("Selmouth City Council", PartyKind.ORGANISATION, ("City Council",)),))
    assert key(Joiner(own), "City Council", PartyKind.ORGANISATION) == "organisation:selmouth city council"
