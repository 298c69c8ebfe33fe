"""People and bodies whose names are those of places, and bodies called by their noun alone."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, speakers


def test_a_person_may_bear_the_name_of_a_capital() -> None:
    text = (
        "Valeska Paris, a former nurse, has claimed that the group jailed her. Paris claims she was sent to a ship. "
        "France said the ship was not French."
    )
    assert speakers(text) == ["Valeska Paris", "Valeska Paris", "France"]


def test_a_title_before_a_place_makes_a_person() -> None:
    assert speakers("Mayor Paris said the bridge was shut.") == ["Paris"]


def test_a_place_that_is_named_stays_a_place() -> None:
    text = "Jordan said its border was open. Kevin Jordan said the wall would fall. Jordan said it had no wall."
    assert speakers(text) == ["Jordan", "Kevin Jordan", "Jordan"]


def test_a_body_is_meant_by_its_noun_alone() -> None:
    text = (
        "The Church of the Tide said its ship was a retreat. Two nurses said it was a prison. In a statement, the "
        "Church said they had been free to leave."
    )
    assert speakers(text) == ["Church of the Tide", "Two nurses", "Church of the Tide"]


def test_what_somebody_is_accused_of_is_no_part_of_their_name() -> None:
    text = "Miners accused the Ostrey police of theft. “We took nothing,” the police said."
    assert {party.name for party in audited(text).parties} == {"Miners", "Ostrey police"}


@pytest.mark.parametrize(("short", "name"), [("U.S.", "United States"), ("U.K.", "United Kingdom")])
def test_a_state_in_initials_with_points_is_the_state(short: str, name: str) -> None:
    text = f"The {short} said the fish was its own. {short} ministers said the boats were licensed."
    assert called(text, name).kind is PartyKind.STATE
    parties = {party.id: party for party in audited(text).parties}
    assert parties[called(text, f"{short} ministers").speaks_for or ""].name == name
