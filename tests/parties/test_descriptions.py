"""Whom "the sprinter" and "the 41-year-old" stand for: those of whom the article has said so."""

from __future__ import annotations

import pytest

from tests.stages import audited, named, speakers


def last(text: str) -> str:
    """Whose word the last sentence rests on."""
    return speakers(text)[-1]


def all_of_last(text: str) -> set[str]:
    """The names of all parties whose word the last sentence rests on."""
    return named(text, audited(text).sentences[-1].parties)


class TestOnePerson:
    @pytest.mark.parametrize(
        ("told", "description"),
        [
            ("Ruth Cole, a sprinter, met Nora Vance.", "The sprinter"),
            ("Ruth Cole is a senator. Nora Vance met her.", "The senator"),
            ("Senator Ruth Cole met Nora Vance.", "The senator"),
            ("Ruth Cole, a mother of two, met Nora Vance.", "The mother of two"),
            ("Ruth Cole, 41, met Nora Vance, 38.", "The 41-year-old"),
            ("Ruth Cole, 41, met Nora Vance, 38.", "The 41-year-old senator"),
            ("Ruth Cole, a former minister, met Nora Vance.", "The former minister"),
        ],
    )
    def test_is_the_one_of_whom_it_was_said(self, told: str, description: str) -> None:
        assert last(f"{told} The talks were held in Ellerby. {description} said the roof was new.") == "Ruth Cole"

    def test_a_relative_clause_is_the_one_it_hangs_on(self) -> None:
        text = "The nurses accused the trust of lying. The trust, which runs three hospitals, denied making a promise."
        assert last(text) == "trust"

    def test_the_mother_of_three_is_no_other_woman(self) -> None:
        text = "Gail Mercer, 52, denied it. The mother of three said she had been set up."
        assert last(text) == "Gail Mercer"

    def test_a_description_that_two_share_is_neither(self) -> None:
        text = "Ruth Cole, a sprinter, met Nora Vance, a sprinter. The sprinter said the roof was new."
        assert last(text) not in {"Ruth Cole", "Nora Vance"}

    def test_of_two_the_one_just_named_is_meant(self) -> None:
        text = (
            "Ruth Cole, a sprinter, ran in May. The track was wet. It was closed in June. It was mended in July. Nora "
            "Vance, a sprinter, ran in August. The sprinter said the track was new."
        )
        assert last(text) == "Nora Vance"

    @pytest.mark.parametrize("description", ["The candidate", "The actress", "The 50-year-old"])
    def test_one_that_does_not_fit_is_another(self, description: str) -> None:
        assert last(f"Mayor Tom Ames, 41, opened the hall on Monday. {description} said it was cold.") != "Tom Ames"


class TestAges:
    def test_an_age_that_was_not_told_is_of_the_only_one_just_named(self) -> None:
        assert last("Lena Okoro said the lift had failed. The 34-year-old said it smelled.") == "Lena Okoro"

    @pytest.mark.parametrize(
        "told",
        [
            "Lena Okoro met Ruth Cole. ",
            "Lena Okoro, 41, said the lift had failed. ",
            "Lena Okoro said the lift had failed. It was mended in June. It failed in July. ",
        ],
        ids=["one of two", "another age", "too long ago"],
    )
    def test_else_it_is_nobody_known(self, told: str) -> None:
        assert last(f"{told}The 34-year-old said it smelled.") not in {"Lena Okoro", "Ruth Cole"}


class TestGroups:
    def test_those_of_a_body_are_not_those_who_were_told(self) -> None:
        text = "Sales fell, Ruth Cole told analysts. Analysts at Corbin Bank said the price was too high."
        assert last(text) == "Analysts at Corbin Bank"


class TestAgencies:
    @pytest.mark.parametrize(
        ("named", "description", "party"),
        [
            ("Harrow Homes filled the pond in March.", "The environment agency", "environment agency"),
            ("Harrow Homes filled the pond in March.", "The company", "Harrow Homes"),
            ("NASA filled the pond in March.", "The space agency", "NASA"),
            ("Pondwatch, an agency, filled the pond in March.", "The water agency", "Pondwatch"),
        ],
    )
    def test_an_agency_of_something_is_no_body_that_nothing_calls_one(
        self, named: str, description: str, party: str
    ) -> None:
        assert last(f"{named} {description} said the pond was deep.") == party


class TestWords:
    """A party is called by its own words alone."""

    @pytest.mark.parametrize(
        ("source", "name"),
        [
            ("Donors such as Senator Ruth Cole", "Donors"),
            ("Several unions, including the Harbour Workers Union,", "Several unions"),
            ("Neither the mayor nor her aides", "mayor"),
            ("The mayor and her aides", "mayor"),
            ("The family of Jan Roe, who was shot by police,", "family of Jan Roe"),
            ("Relatives of Jan Roe, shot by police in May,", "Relatives of Jan Roe"),
            ("The former mayor and senator", "former mayor and senator"),
        ],
    )
    def test_not_by_examples_others_or_what_befell_it(self, source: str, name: str) -> None:
        assert last(f"{source} said the water was clean.") == name

    def test_what_befell_it_makes_nobody_else_one_with_it(self) -> None:
        text = "The family of Jan Roe, who was shot by police, said he was unarmed. Police said he had a knife."
        assert len(set(speakers(text))) == 2

    def test_many_of_whom_are_those_just_named(self) -> None:
        assert last("The council heard 40 parents, many of whom said the school was cold.") == "40 parents"

    def test_two_nouns_for_one_person_are_one_party(self) -> None:
        assert all_of_last("The former mayor and senator said the water was clean.") == {"former mayor and senator"}


class TestDeputies:
    @pytest.mark.parametrize(
        ("office", "other"),
        [
            ("Vice President", "The president"),
            ("Deputy Prime Minister", "The prime minister"),
            ("Shadow chancellor", "The chancellor"),
            ("President", "The vice president"),
        ],
    )
    def test_are_not_those_whom_they_stand_in_for(self, office: str, other: str) -> None:
        first, second = speakers(f"{office} Ida Moe said the road was shut. {other} said it was open.")
        assert first == "Ida Moe" != second

    def test_are_called_so(self) -> None:
        text = "Vice President Ida Moe said the road was shut. The vice president said it was old."
        assert speakers(text) == ["Ida Moe", "Ida Moe"]


def test_a_description_is_of_whom_was_called_so_and_not_of_the_only_one_named() -> None:
    text = (
        "Mr Okafor said the brakes failed. The bus company said no. Its mechanic said so. The mechanic said he looked."
    )
    assert speakers(text)[-1] == speakers(text)[-2] != "Okafor"


class TestIntroduced:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("A report by the union", "A report by the council"),
            ("A court in Norvale", "A court in Karsk"),
            ("A study", "A new study"),
        ],
    )
    def test_by_an_article_and_what_tells_it_apart_is_another(self, one: str, other: str) -> None:
        first, second = speakers(f"{one} said pay was low. {other} said it was high.")
        assert first != second

    def test_once_it_is_taken_up_by_its_noun(self) -> None:
        text = "A report by the union said pay was low. The report said it had fallen."
        assert len(set(speakers(text))) == 1
