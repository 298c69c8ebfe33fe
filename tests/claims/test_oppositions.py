"""Which two sentences say opposite things of one matter, and which only sound as if they did."""

from __future__ import annotations

import pytest

from auditor.cast import Cast
from auditor.claims.oppositions import opposed, poles
from auditor.lexicons import shipped
from tests.stages import analysed, letters, resolved


def opposite(one: str, other: str) -> bool:
    """Whether two sentences, the one after the other in a text, say opposite things."""
    text = f"{one} {other}"
    analysis, cast = analysed(text), Cast.of(resolved(text)[0])
    here, there = (
        poles(list(passage.tokens), analysis.paragraphs[passage.paragraph], cast, shipped())
        for passage in analysis.passages
    )
    return opposed(here, there)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge was safe.", "The bridge was not safe."),
        ("The bridge was safe.", "The bridge was dangerous."),
        ("The water is not dangerous.", "The water is unsafe."),
        ("The bridge is called safe.", "The bridge is dangerous."),
        ("The mayor kept the school open.", "The mayor closed the school."),
        ("The mayor's figures are accurate.", "The mayor's count is misleading."),
        ("The mayor stole the money.", "The mayor stole nothing."),
        ("The mayor stole the money.", "Nobody stole the money."),
        ("The mayor is going to sign the paper.", "The mayor will not sign the paper."),
        ("There is a shortage of bread.", "There is no shortage of bread."),
    ],
)
def test_a_word_and_its_opposite_or_its_negation_are(one: str, other: str) -> None:
    assert opposite(one, other)
    assert opposite(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The bridge was safe.", "The ferry was dangerous."),
        ("The first part is safe.", "The second part is dangerous."),
        ("Ruth Cole was innocent.", "Tom Ames was guilty."),
        ("The water is not dangerous.", "The water is safe."),
        ("Cole looked tired.", "Cole did not look angry."),
        ("The mayor stole the money.", "The clerk did not steal the boat."),
        ("The mayor met in May with bankers.", "The mayor did not meet with teachers."),
        ("The mayor signed nothing with the bankers.", "The mayor signed a deal with teachers."),
        ("The mayor paid the clerk on Monday.", "The council did not pay the guards on Monday."),
        ("Nobody was injured at the school.", "No-one was injured at the school."),
        ("Two were injured at the school.", "Ruth Cole was not injured."),
        ("Two men were killed in the raid.", "One was killed in the raid without a warning."),
        ("The mayor sold the yard.", "The mayor left without selling the ferry."),
        ("The mayor did not sell the yard.", "With time the mayor would have sold the yard."),
        ("The army did not damage the dam.", "The rebels stayed for fear of damaging the dam."),
        ("Ruth Cole said she accepted the verdict.", "Few refused to see Ruth Cole."),
    ],
)
def test_two_matters_and_one_opinion_are_not(one: str, other: str) -> None:
    assert not opposite(one, other)
    assert not opposite(other, one)


@pytest.mark.parametrize(
    "one",
    [
        "The mayor wanted to sign the paper.",
        "The mayor could read and sign the paper.",
        "The mayor could have read it but signed the paper.",
        "When the mayor signed the paper, she smiled.",
        "If the mayor signed the paper, it was in May.",
        "Whether the mayor signed the paper is unknown.",
        "Did the mayor sign the paper?",
    ],
)
def test_what_is_only_possible_opposes_nothing(one: str) -> None:
    assert not opposite(one, "The mayor did not sign the paper.")


def test_two_negations_undo_each_other() -> None:
    assert not opposite("The mayor did not sign no paper.", "The mayor signed the paper.")
    assert opposite("The mayor did not sign no paper.", "The mayor signed no paper.")


def test_a_negation_beside_a_thing_negates_it_and_one_in_its_description_does_not() -> None:
    assert opposite("Not all papers were signed by the mayor.", "The mayor signed the papers.")
    assert not opposite("A clerk without a key signed the paper.", "The clerk signed the paper.")


def test_what_was_done_to_no_kind_of_thing_was_not_done_to_this_one() -> None:
    assert opposite("Sudria armed the rebels.", "Sudria never armed any group.")


class TestWhoDidIt:
    @pytest.mark.parametrize(
        "one",
        [
            "The papers were hidden by the clerk.",
            "The clerk came in, hiding the papers.",
            "The clerk met the mayor and hid the papers.",
            "The clerk began hiding the papers.",
            "The clerk hiding the papers smiled.",
            "The clerk was seen hiding the papers.",
            "The clerk was accused of hiding the papers.",
            "The council accused the clerk of hiding the papers.",
            "The clerk grew rich by hiding the papers.",
        ],
    )
    def test_is_whoever_the_grammar_says(self, one: str) -> None:
        assert opposite(one, "The clerk did not hide the papers.")
        assert not opposite(one, "The mayor did not hide the papers.")
        assert not opposite(one, "The council did not hide the papers.")

    @pytest.mark.parametrize(
        "one",
        ["The papers were hidden.", "The papers were read and hidden.", "The papers were read, hidden and burned."],
    )
    def test_may_be_anybody_where_a_passive_does_not_say(self, one: str) -> None:
        assert opposite(one, "The papers were not hidden.")
        assert opposite(one, "The mayor did not hide the papers.")

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Ruth Cole signed the paper.", "She did not sign the paper."),
            ("Ruth Cole signed the paper.", "Cole did not sign the paper."),
            ("Orrin Glass hid the report.", "The company hid nothing."),
            ("Mayor Ruth Cole was fair.", "The mayor was unfair."),
        ],
    )
    def test_is_one_party_under_any_of_its_names(self, one: str, other: str) -> None:
        assert opposite(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the clerk had resigned", "the clerk was sacked"),
        ("its men had captured the town of Lund", "its men had repelled the attack on Lund"),
        ("the yard had sold the land", "the yard had never sold an inch of land"),
        ("the yard had poisoned the wells", "none of the wells was contaminated"),
    ],
)
def test_are_opposed_though_another_word_stands_for_the_thing(one: str, other: str) -> None:
    assert letters(f"The union said that {one}. The county said that {other}.") == "CC"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the clerk would not resign", "the clerk would not be sacked"),
        ("the clerk had resigned", "two divers were sacked"),
        ("the roads of Lund were safe", "the school of Lund was unsafe"),
        ("exports rose in April", "exports fell in May"),
    ],
)
def test_are_not_if_both_can_be_untrue_or_only_the_place_is_one_or_the_time_another(one: str, other: str) -> None:
    assert letters(f"The union said that {one}. The county said that {other}.") == "AA"
