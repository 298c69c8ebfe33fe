"""Persons under short forms of their given names."""

from __future__ import annotations

import pytest

from auditor.lexicons import shipped
from auditor.parties import persons
from auditor.parties.kinds import Kinds
from auditor.parties.register import Register
from tests.stages import speakers


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
