"""Which accused have no answer in the article, and what is said of them."""

from __future__ import annotations

import pytest

from auditor.rules.unanswered_accusation import RULE
from tests.rules.remarks import Said, remarks

CHARGE = "Residents accused Corvane Quarries of theft."


def test_a_remark_is_on_the_charge_and_names_both() -> None:
    message = "Residents accuse Corvane Quarries; the article has no answer."
    assert remarks(RULE, f"The road is old. {CHARGE}") == [
        Said("Corvane Quarries of theft", 0.6, message, 2, side="Residents", against="Corvane Quarries")
    ]


def test_a_charge_of_nobody_is_less_sure() -> None:
    message = "Nobody named accuses Tom Ames; the article has no answer."
    assert remarks(RULE, "Tom Ames is accused of theft.") == [
        Said("Tom Ames … theft", 0.45, message, sentence=1, against="Tom Ames")
    ]


def test_each_accused_has_one_at_the_first_charge() -> None:
    text = f"{CHARGE} Nurses accused Corvane Quarries of fraud. Nurses accused Halvard Steel of fraud."
    assert [(said.against, said.sentence) for said in remarks(RULE, text)] == [
        ("Corvane Quarries", 1),
        ("Halvard Steel", 3),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "Corvane Quarries denied it.",
        "Corvane Quarries declined to comment.",
        "Corvane Quarries did not respond to a request for comment.",
        "Corvane Quarries could not be reached for comment.",
    ],
)
def test_whoever_answers_or_was_asked_has_none_and_the_next_accused_has(answer: str) -> None:
    text = f"{CHARGE} {answer} Nurses accused Halvard Steel of theft."
    assert [said.against for said in remarks(RULE, text)] == ["Halvard Steel"]


def test_whoever_answered_one_charge_has_answered() -> None:
    text = f"{CHARGE} Corvane Quarries denied it. The road is old. Nurses accused Corvane Quarries of murder in 1912."
    assert remarks(RULE, text) == []


def test_a_paper_owes_no_answer_and_whoever_is_accused_beside_it_does() -> None:
    text = "Residents criticised the report. Nurses accused Halvard Steel of theft."
    assert [said.against for said in remarks(RULE, text)] == ["Halvard Steel"]


@pytest.mark.parametrize("things", ["the changes", "recent decisions", "the controls", "farm subsidies"])
def test_things_owe_no_answer(things: str) -> None:
    assert remarks(RULE, f"Residents criticised {things} sharply. Nobody spoke of the river.") == []


@pytest.mark.parametrize("people", ["the quarry owners", "organisers", "the teenagers", "officials", "Greens"])
def test_people_without_a_name_do(people: str) -> None:
    assert [said.against for said in remarks(RULE, f"Residents accused {people} of theft.")] != []
