"""Which quotations are queried as nobody's, and how surely they are speech."""

from __future__ import annotations

import pytest

from auditor.rules.stray_quotation import ARGUABLE, RULE
from tests.rules.remarks import Said, remarks, sureness

CLOSED = "The bridge was closed in May.\n\n"


def sure(words: str, before: str = CLOSED, after: str = " It did.") -> list[float]:
    """How sure the rule is of words that stand in quotation marks between two others."""
    return sureness(RULE, f"{before}“{words}”{after}")


def test_a_remark_is_on_the_marks_and_what_they_hold() -> None:
    assert remarks(RULE, f"{CLOSED}“It will fall into the river soon.” It did.") == [
        Said("“It will fall into the river soon.”", 0.7, "The draft does not say whose words these are.", sentence=2)
    ]


def test_each_stray_quotation_has_its_own_and_empty_marks_none() -> None:
    text = f"{CLOSED}“ ” It did. “We shall all fall.” It rained. “We will all be cold and wet by then.”"
    assert [(said.on, said.sentence) for said in remarks(RULE, text)] == [
        ("“We shall all fall.”", 3),
        ("“We will all be cold and wet by then.”", 5),
    ]


def test_a_source_before_them_does_not_end_the_search() -> None:
    text = "Ruth Cole said: “It is old.” It was closed.\n\nIt rained. “It will fall into the river soon.” It did."
    assert [said.on for said in remarks(RULE, text)] == ["“It will fall into the river soon.”"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("It will fall.", []),
        ("It will surely fall.", [0.5]),
        ("It will fall into the sea.", [0.5]),
        ("It will fall into the river soon.", [0.7]),
    ],
)
def test_words_are_counted(words: str, expected: list[float]) -> None:
    assert sure(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "The boys ran over it at night in May.",
        "The boys run over it at night in May.",
        "The bridge holds in any storm of the year.",
        "Nobody over the age of ninety could so.",
        "Keep off the bridge at night in winter.",
        "The bridge is a mere heap of old rust.",
    ],
    ids=["past", "plural", "present", "modal", "order", "to be"],
)
def test_a_finite_verb_makes_speech_of_them(words: str) -> None:
    assert sure(words) == [0.7]


@pytest.mark.parametrize(
    "words",
    [
        "The bridge with its two towers and nine arches.",
        "Crossing the bridge at night in the winter.",
        "A bridge built by boys of the old town.",
    ],
    ids=["no verb", "a gerund", "a participle"],
)
def test_without_one_they_may_be_a_term(words: str) -> None:
    assert sure(words) == [ARGUABLE]


@pytest.mark.parametrize("before", ["The bridge is this old: ", "The bridge is this old:  ", "At the bridge, "])
def test_words_that_lead_up_to_them_may_name_their_source(before: str) -> None:
    assert sure("It will fall into the river in May.", before, after=" It is old.") == [ARGUABLE]


@pytest.mark.parametrize("dash", ["—", "–", "―", "-"])
def test_a_name_may_follow_behind_a_dash(dash: str) -> None:
    assert sure("It will fall into the river in May.", after=f" {dash} a sign") == [ARGUABLE]


@pytest.mark.parametrize("between", ["; ", ":\n\n"])
def test_other_signs_before_them_name_nobody(between: str) -> None:
    assert sure("It will fall into the river in May.", f"A board hung there{between}") == [0.7]


def test_what_may_be_a_term_is_no_surer_for_being_introduced() -> None:
    assert sure("It will fall.", "A board hung there: ") == []
    assert sure("the old iron bridge", "A board hung there: ") == [ARGUABLE]


@pytest.mark.parametrize("words", ["We Sold The Harbour And Walked Home", "The Night of 1912 in Which We Sold It All"])
def test_words_that_all_begin_with_capitals_are_a_title(words: str) -> None:
    assert sure(words) == []


@pytest.mark.parametrize("words", ["We sold The Harbour And Walked Home", "McHenry sold 4 of them, iPhones and all"])
def test_one_small_letter_is_enough_to_be_none(words: str) -> None:
    assert sure(words) == [0.7]


def test_small_words_alone_make_no_title() -> None:
    assert sure("It is what it was and it will be that.") == [0.7]
