"""Persons under short forms of their given names."""

from __future__ import annotations

import pytest

from auditor.lexicons import shipped
from auditor.model import PartyKind
from auditor.parties import persons
from auditor.parties.kinds import Kinds
from auditor.parties.register import Register
from tests.stages import audited, called, speakers


class TestNicknames:
    @pytest.mark.parametrize(
        ("full", "short"),
        [
            ("Robert “Bob” Hale", "Bob"),
            ("William “Buddy” Ames", "Buddy Ames"),
            ("Robert Hale", "Bob Hale"),
            ("Bob Hale", "Robert Hale"),
            ("Katherine Moss", "Kate"),
        ],
    )
    def test_are_the_person_s(self, full: str, short: str) -> None:
        text = f"{full} said the bridge was shut. {short} said it was old."
        assert len(set(speakers(text))) == 1

    def test_of_two_whose_it_may_be_it_is_neither_s(self) -> None:
        text = "Robert Moss and Roberto Hale said the bridge was shut. Rob said it was old."
        assert speakers(text)[-1] not in {"Robert Moss", "Roberto Hale"}

    @pytest.mark.parametrize("whose", ["his son, Bob Hale", "Hale's son, Bob Hale"])
    def test_a_relation_is_another(self, whose: str) -> None:
        text = f"Robert Hale met {whose}, on Monday. Bob Hale said the bridge was shut."
        assert speakers(text)[-1] == "Bob Hale"

    def test_another_given_name_is_another_s(self) -> None:
        text = "Robert Hale said the bridge was shut. Tom Hale said it was old."
        assert len(set(speakers(text))) == 2

    def test_a_name_without_a_letter_is_nobody_s(self) -> None:
        register, kinds = Register(), Kinds(shipped())
        hale = persons.person_of("Robert Hale", register, kinds)
        assert persons.person_of("—", register, kinds) is not hale


class TestSharedSurnames:
    @pytest.mark.parametrize(
        "first", ["Tom and Linda Marsh", "Brothers Hasan and Karim Rey", "Siblings Ada and Jo Moe"]
    )
    def test_are_both_persons(self, first: str) -> None:
        given, surname = first.split()[-4 if first.startswith("Tom") else 1], first.split()[-1]
        text = f"{first} said the cull was needless. {given} {surname} said the cows were healthy."
        assert speakers(text)[1] == speakers(text)[0] == f"{given} {surname}"

    @pytest.mark.parametrize(
        "told", ["Senator Fiona Grant met the mayor. Grant and Linda Marsh", "Obama and Linda Marsh"]
    )
    def test_are_not_lent_to_those_called_by_their_own(self, told: str) -> None:
        text = f"{told} said the cull was needless."
        assert speakers(text)[-1] in {"Fiona Grant", "Obama"}


class TestRolesWithHyphens:
    @pytest.mark.parametrize(
        "role", ["Ex-minister", "Vice-chairman", "Co-founder", "The group's co-founder", "Vice-President"]
    )
    def test_stand_before_names(self, role: str) -> None:
        text = f"{role} Tom Ames said the road was shut. Ames said it was old."
        assert speakers(text) == ["Tom Ames", "Tom Ames"]
        assert called(text, "Tom Ames").speaks_for not in {p.id for p in audited(text).parties if p.name != "group"}

    def test_a_former_officer_is_called_so(self) -> None:
        text = "Former president Rafael Montoya was charged. The ex-president said the case was political."
        assert speakers(text)[-1] == "Rafael Montoya"

    def test_two_of_one_role_are_two(self) -> None:
        text = "Its co-founder, Rudi Falk, denied it. The group's co-founder Ben Carr said it was late."
        assert speakers(text) == ["Rudi Falk", "Ben Carr"]


def test_a_title_that_is_no_office_is_taken_up_as_well() -> None:
    text = "Sheikh Hamad al-Rashid said the sale was legal. The sheikh said he had signed."
    assert speakers(text) == ["Hamad al-Rashid"] * 2


class TestNamesBehindWhatARoleIsHeldAt:
    @pytest.mark.parametrize(
        ("source", "name", "body"),
        [
            ("A lawyer for the company, Beatriz Sol,", "Beatriz Sol", "company"),
            ("The director of the museum, Petra Novak,", "Petra Novak", "museum"),
            ("A spokesman for the ministry, Jan Holm,", "Jan Holm", "ministry"),
        ],
    )
    def test_are_the_bearer_s_and_not_the_body_s(self, source: str, name: str, body: str) -> None:
        text = f"{source} said it was stolen. {name.split()[-1]} said it was old."
        assert speakers(text) == [name, name]
        assert called(text, name).speaks_for == called(text, body).id
        assert called(text, body).aliases == (body,)

    def test_are_the_body_s_if_they_are_a_body_s(self) -> None:
        text = "The subsidiary of the company, Brask Ferries, said it was stolen."
        assert called(text, "Brask Ferries").kind is PartyKind.ORGANISATION


class TestNamesBeforeNouns:
    @pytest.mark.parametrize("noun", ["supporters", "community", "camp", "family"])
    def test_are_not_the_noun_s(self, noun: str) -> None:
        text = f"Jan Torvey left on Monday. The Torvey {noun} said the mill was shut."
        assert speakers(text)[-1] == f"Torvey {noun}"

    def test_of_a_party_are_not_its_councillor_s(self) -> None:
        text = "Sinn Glas councillor Aoife Brady said the vote was rigged. Ms Brady said it was counted twice."
        assert speakers(text) == ["Aoife Brady", "Aoife Brady"]


def test_who_holds_two_offices_is_named_behind_both() -> None:
    text = "Arlo vice president and general counsel Mark Lund said no. Lund said the bid was low."
    assert speakers(text) == ["Mark Lund", "Mark Lund"]


def test_two_who_are_told_with_articles_are_two() -> None:
    text = "The club president and a board member Mark Lund said no."
    assert called(text, "Mark Lund").mentions != called(text, "club president").mentions


@pytest.mark.parametrize("name", ["Morning Lantern", "Karst Dawn"])
def test_no_person_is_named_right_behind_the(name: str) -> None:
    assert called(f"The {name} said the minister had left.", name).kind is not PartyKind.PERSON


@pytest.mark.parametrize("source", ["The late Jane Roe", "The Rev. Jane Roe", "The baker Jane Roe"])
def test_a_person_may_be_named_further_behind_it(source: str) -> None:
    assert called(f"{source} said the minister had left.", "Jane Roe").kind is PartyKind.PERSON
