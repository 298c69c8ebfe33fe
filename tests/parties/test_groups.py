"""Whom "the three men", "both firms" and "the two towns" stand for: those named one by one before, or none of them."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, named, speakers


def all_of_last(text: str) -> set[str]:
    """The names of all parties whose word the last sentence rests on."""
    return named(text, audited(text).sentences[-1].parties)


class TestPersons:
    @pytest.mark.parametrize(
        ("told", "description", "who"),
        [
            ("Tom Ames, Rudi Falk and Ben Carr were held.", "The three men", {"Tom Ames", "Rudi Falk", "Ben Carr"}),
            (
                "Three men were held: Tom Ames, Rudi Falk and Ben Carr.",
                "The men",
                {"Tom Ames", "Rudi Falk", "Ben Carr"},
            ),
            ("Tom Ames and Ben Carr own the mill.", "The pair", {"Tom Ames", "Ben Carr"}),
            ("Alan Torvey and his brother, Paul Torvey, own it.", "The two brothers", {"Alan Torvey", "Paul Torvey"}),
            ("Alan Torvey and his wife, Clara Torvey, own it.", "The couple", {"Alan Torvey", "Clara Torvey"}),
        ],
    )
    def test_are_those_named_one_by_one(self, told: str, description: str, who: set[str]) -> None:
        assert who < all_of_last(f"{told} {description} said the water was clean.")

    @pytest.mark.parametrize(
        ("told", "description"),
        [
            ("Tom Ames and Ben Carr own the mill.", "The three men"),
            ("Tom Ames and Ben Carr own the mill.", "Two men"),
            ("Tom Ames and Ben Carr own the mill.", "Both women"),
            ("Tom Ames and Clara Torvey own the mill.", "The two men"),
            ("Tom Ames and Ben Carr own the mill.", "The two ministers"),
            ("Tom Ames and Ben Carr own it. Rudi Falk and Kit Barlow rent it.", "The two men"),
        ],
    )
    def test_are_nobody_named_if_number_sex_or_office_differ(self, told: str, description: str) -> None:
        names = {"Tom Ames", "Ben Carr", "Clara Torvey", "Rudi Falk", "Kit Barlow"}
        assert not names & all_of_last(f"{told} {description} said the water was clean.")

    def test_a_group_spoken_of_before_it_is_named_is_the_same(self) -> None:
        text = (
            "The men, elected in May, deny taking votes. The case against Tom Ames, Rudi Falk and Ben Carr was opened "
            "on Monday. Lawyers accused the three men of fraud."
        )
        assert len([party for party in audited(text).parties if "men" in party.name]) == 1

    def test_the_accused_answer_together(self) -> None:
        text = (
            "Tom Ames, Rudi Falk and Ben Carr were held on Monday. Farmers accused Ben Carr of theft. The three men "
            "denied the charge."
        )
        (accusation,) = [claim for claim in audited(text).claims if claim.sentence == "s2"]
        assert "Ben Carr" in named(text, accusation.disputed_by)

    @pytest.mark.parametrize(
        ("source", "group"),
        [
            ("Two former directors, Tom Ames and Clara Torvey,", "Two former directors"),
            ("Directors Tom Ames and Clara Torvey", "Tom Ames"),
        ],
    )
    def test_names_behind_a_plural_noun_are_those_it_stands_for(self, source: str, group: str) -> None:
        assert all_of_last(f"{source} said the water was clean.") == {group, "Tom Ames", "Clara Torvey"}

    def test_and_later_they_are_so_called(self) -> None:
        text = "Two former directors, Tom Ames and Clara Torvey, left. The two directors said the water was clean."
        assert all_of_last(text) >= {"Tom Ames", "Clara Torvey"}


class TestBodies:
    @pytest.mark.parametrize(
        ("told", "description", "who"),
        [
            ("Acme Mining and Harrow Steel own the mill.", "The companies", {"Acme Mining", "Harrow Steel"}),
            ("Acme Mining sued Harrow Steel in May.", "Both firms", {"Acme Mining", "Harrow Steel"}),
            ("Norway and Sweden met in May.", "The two countries", {"Norway", "Sweden"}),
            ("Kestria and Vallonia met in May.", "Both states", {"Kestria", "Vallonia"}),
            ("Oster and Lund want a bridge.", "The two towns", {"Oster", "Lund"}),
            (
                "The Harbour Workers Union struck. The Port Drivers Union joined it.",
                "The two unions",
                {"Harbour Workers Union", "Port Drivers Union"},
            ),
        ],
    )
    def test_are_those_named_one_by_one(self, told: str, description: str, who: set[str]) -> None:
        assert who < all_of_last(f"{told} {description} said the water was clean.")

    @pytest.mark.parametrize(
        ("told", "description"),
        [
            ("The Harbour Workers Union struck.", "The unions"),
            ("The Harbour Workers Union struck. The Port Drivers Union joined it.", "The three unions"),
            ("Acme Mining and Harrow Steel own the mill.", "The two countries"),
            ("Acme Mining and Harrow Steel own the mill.", "The hospitals"),
        ],
    )
    def test_are_none_of_them_if_number_or_noun_differ(self, told: str, description: str) -> None:
        bodies = {"Acme Mining", "Harrow Steel", "Harbour Workers Union", "Port Drivers Union"}
        text = f"{told} {description} said the water was clean."
        assert not bodies & all_of_last(text)
        assert all_of_last(text)

    def test_a_town_is_no_person(self) -> None:
        text = "Oster and Lund want a bridge. The two towns said it was shut. Lund said it was old."
        assert called(text, "Lund").kind is not PartyKind.PERSON
        assert speakers(text)[-1] == "Lund"

    def test_one_of_them_is_not_called_by_the_plural(self) -> None:
        text = "The Harbour Workers Union struck. The unions said the offer was low. The union said it would go on."
        assert speakers(text)[-1] == "Harbour Workers Union" != speakers(text)[1]


class TestDescribedBodies:
    def test_are_taken_together_by_the_noun_of_each(self) -> None:
        text = "The nurses' union and the doctors' union called a strike. The unions said pay was too low."
        assert {"nurses' union", "doctors' union"} < all_of_last(text)

    def test_of_other_nouns_are_not(self) -> None:
        text = "The nurses' union and the harbour council called a strike. The unions said pay was too low."
        assert all_of_last(text) == {"unions"}


class TestLists:
    def test_go_on_behind_what_is_told_of_each(self) -> None:
        text = "Orbis, a mining company, and Delta Quarries, a road builder, said the dam was sound."
        assert all_of_last(text) == {"Orbis", "Delta Quarries"}


class TestKin:
    @pytest.mark.parametrize("source", ["The Zaki brothers", "The Torvey family"])
    def test_of_a_surname_are_several(self, source: str) -> None:
        text = f"{source} said the mill was shut. “They were at a wedding,” their lawyer, Ida Lund, said."
        party = called(text, source.removeprefix("The "))
        assert party.kind is PartyKind.GROUP
        assert called(text, "Ida Lund").speaks_for == party.id


def test_a_second_role_of_somebody_is_nobody_else() -> None:
    text = "Jan Roe, the architect of the plan and a close aide, said the dam was sound."
    assert all_of_last(text) == {"Jan Roe"}
