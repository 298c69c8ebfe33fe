"""Parties that the recogniser puts among the wrong kind, and what the article later shows them to be."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import called, speakers

UNION = "The Harbour Workers Union accused {who} of lying. "


class TestBodiesTakenForPersons:
    @pytest.mark.parametrize("later", ["It said the report was old.", "Its chairman, Jan Roe, said it was old."])
    def test_it_tells_that_a_name_is_a_bodys(self, later: str) -> None:
        text = UNION.format(who="Orrin Glass") + f"Orrin Glass denied it. {later}"
        assert called(text, "Orrin Glass").kind is PartyKind.ORGANISATION

    def test_the_body_just_named_speaks_on(self) -> None:
        text = UNION.format(who="Orrin Glass") + "Orrin Glass denied it. It said the report was old."
        assert speakers(text)[-1] == "Orrin Glass"

    @pytest.mark.parametrize("who", ["Thabo Mkhize", "Ruth Field", "Mr Glass", "Orrin Glass, a teacher,"])
    def test_whoever_is_known_for_a_person_is_never_it(self, who: str) -> None:
        text = UNION.format(who=who) + f"{who} denied it. It said the report was old."
        assert speakers(text)[-1] == "Harbour Workers Union"

    def test_a_person_whose_name_is_no_word_is_no_company(self) -> None:
        text = "Rudi Falk said the mill was shut. The company said it was not."
        assert called(text, "Rudi Falk").kind is PartyKind.PERSON
        assert speakers(text)[-1] == "company"


class TestPersonsTakenForBodies:
    def test_a_name_of_one_word_is_a_person_once_it_is_she(self) -> None:
        text = "Valeska said the ward was cold. She has worked there for years. “We froze,” Valeska said."
        assert called(text, "Valeska").kind is PartyKind.PERSON

    def test_one_of_a_place_s_name_is_a_person_if_no_word_of_english_stands_before_it(self) -> None:
        assert called("Valeska Paris said the ward was cold.", "Valeska Paris").kind is PartyKind.PERSON
        assert called("Greater London said the ward was cold.", "Greater London").kind is not PartyKind.PERSON
