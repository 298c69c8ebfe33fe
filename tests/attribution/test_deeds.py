"""What a verb of saying tells that somebody did, is to do or would not do, and what it tells that they said."""

from __future__ import annotations

import pytest

from tests.stages import attributions, letters


class TestWhatOnlyTellsOfADeed:
    @pytest.mark.parametrize(
        "text",
        [
            "The head teacher will announce her decision on Friday morning.",
            "Corvane Quarries will respond to the allegations at a hearing in May.",
            "The parish council will begin debate on the new ferry timetable on Monday.",
        ],
    )
    def test_what_is_still_to_be_said(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "She will not say who paid for the boat or when the money came.",
            "It may be a week before divers can confirm whether the pier is safe.",
        ],
    )
    def test_a_question_left_open(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The gazette published the names of forty drivers who had not paid their fines.",
            "The county's police chief released photographs of the stolen paintings on Sunday.",
            "Nora Whitlock and Ada Thorne shared the prize for the best garden in the valley.",
        ],
    )
    def test_a_thing_made_public_or_divided(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The council is considering a new bypass around the old market square.",
            "The club is considering selling its ground beside the canal to a builder.",
            "Teachers will meet on Thursday to consider further strikes in the coming term.",
        ],
    )
    def test_a_plan_that_is_weighed(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The island's government declared a state of emergency after the third flood in a week.",
            "The floods came after the governor declared a state of emergency giving her sweeping powers.",
            "The governor has declared the whole coast of the lake a disaster area.",
            "The storms forced the governor to declare more parts of the coast disaster areas.",
        ],
    )
    def test_what_an_authority_puts_in_force(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The parish council has endorsed a series of measures against flooding at a meeting in Varr.",
            "The finance committee backed the budget on Tuesday after a long meeting.",
        ],
    )
    def test_a_body_that_decides_by_siding(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "A court in Varr awarded the widow three million crowns in damages.",
            "The parks committee rejected the plan for a hotel by eight votes to six.",
            "The plan was approved by the council after a debate of three hours.",
            "The plan, already approved by farm ministers despite protests in Varr, had gone to the mayor to sign.",
        ],
    )
    def test_a_body_that_settles_something(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The clinic did not identify the two nurses.",
            "Corvane Quarries did not specify whether the mine would be closed or sold.",
        ],
    )
    def test_what_is_left_untold(self, text: str) -> None:
        assert letters(text) == "U"

    def test_what_is_still_to_be_sought(self) -> None:
        assert letters("The union will seek a clear timetable for the repair of the northern line.") == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The minister was the first of the three to respond to the mayor's remarks about the northern line.",
            "The water board responded to criticism of its prices by printing a list of the pipes it had mended.",
        ],
    )
    def test_what_is_answered_and_not_how(self, text: str) -> None:
        assert letters(text) == "U"

    def test_what_somebody_may_still_ask_for(self) -> None:
        text = "Under the lease the club has the right to ask for a lower rent at times when its ground is under water."
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "Ferry firms have to show that their boats are safe in the high waves of the northern lake.",
            "Hill farmers need to convince the board that the new dam is no danger to their sheep.",
        ],
    )
    def test_what_somebody_has_yet_to_show(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The mayor has had conversations about the budget with the heads of both hospitals and with the bishop.",
            "Whitlock made her comments on the price of milk in a long talk to young farmers in Varr.",
            "She was referring to the fire that closed the northern mill for most of the winter.",
            "Officials at the harbour were unable to comment on the mayor's meeting with their head.",
        ],
    )
    def test_a_matter_that_was_spoken_of(self, text: str) -> None:
        assert letters(text) == "U"

    def test_a_decision_of_somebodys(self) -> None:
        text = "The delay was made worse by the mayor's decision to close both bridges for the whole of the summer."
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The harbour law requires that every ferry carry a doctor on the night crossing.",
            "The rules require drivers to rest for nine hours between two shifts.",
        ],
    )
    def test_what_a_rule_requires(self, text: str) -> None:
        assert letters(text) == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "A man attacked a bus in Varr on Monday with a stone.",
            "He attacked the shop with a hammer and ran off towards the canal.",
        ],
    )
    def test_an_attack_that_is_not_in_words(self, text: str) -> None:
        assert letters(text) == "U"

    def test_a_wish_to_do_something(self) -> None:
        assert letters("The harbour board wants to build a second pier beside the fish market.") == "U"

    @pytest.mark.parametrize(
        "text",
        [
            "The actor endorsed the plan for a second bridge on Monday.",
            "The White House backed the plan for a second bridge on Monday.",
            "Ferry companies are required by the ministry to report all delays to the harbour office.",
        ],
    )
    def test_what_readers_nearly_always_take_for_one(self, text: str) -> None:
        assert letters(text) == "U"


class TestWhatTellsWhatWasSaid:
    @pytest.mark.parametrize(
        "text",
        [
            "The minister will announce that the bridge is to close in the spring, an aide said.",
            "The mayor said who had paid for the boat and why it was never used.",
            "The coastguard released a statement saying that both sailors were safe and well.",
            "The harbour board issued a warning about thin ice on the northern basin.",
            "The inspector declared the pier safe for the summer's visitors.",
            "The union considers the new timetable a danger to everyone who drives at night.",
            "The finance minister attacked the rise in ferry fares.",
            "Analysts see little chance of the ferry returning to profit this year.",
            "Hundreds marched through Varr to denounce the ruling.",
            "The union is charging it was left out of the talks on the new timetable.",
            "The harbour master was quoted as saying that the pier was safe for the summer.",
            "The ferry will not run before May, the official, who asked not to be named, said.",
        ],
    )
    def test_is_in_their_voice(self, text: str) -> None:
        assert letters(text) == "A"

    @pytest.mark.parametrize(
        "text",
        [
            "Parents in the valley want the head teacher to resign before the summer.",
            "The Farmers' League wants a public inquiry into the price of milk.",
        ],
    )
    def test_so_is_a_demand(self, text: str) -> None:
        assert letters(text) == "A"

    def test_so_is_a_denial_of_a_body(self) -> None:
        assert letters("The board rejected the allegations about its accounts.") == "C"


def test_why_a_name_is_not_given_is_told_of_nobody() -> None:
    text = "An engineer, who asked not to be named because she may not speak to the press, said the pier was safe."

    assert [said.cue.act for said in attributions(text) if said.cue] == [True, False]


class TestWhoIsOnlySpokenOf:
    @pytest.mark.parametrize(
        "text",
        [
            "The treasurer is expected to recommend a rise in parking fees next week.",
            "Ferry companies are no longer required to report all delays to the harbour office.",
            "The hall uses up half of the budget and is widely blamed for the shortfall of the past two years.",
        ],
    )
    def test_is_no_source(self, text: str) -> None:
        assert letters(text) == "U"
