"""Judgements that somebody's word does not hold."""

from __future__ import annotations

import pytest

from auditor.model import Label
from tests.stages import audited, called, labels, named

ACCUSED = "The Harbour Workers Union accused Orrin Glass of hiding a safety report. "


@pytest.mark.parametrize(
    "answer",
    [
        "Orrin Glass said the union's charges were false and malicious.",
        "Orrin Glass said the union's evidence was flimsy.",
        "Orrin Glass called the accusation ridiculous.",
        "Orrin Glass said it was absurd to claim that it hid anything.",
        "“The union is not credible,” Orrin Glass said.",
        "“The union's story is not supported by anything,” Orrin Glass said.",
        "“It was an honest mistake,” Orrin Glass said.",
        "Orrin Glass said the union was clutching at straws.",
    ],
)
def test_a_claim_or_its_maker_called_false_is_disputed(answer: str) -> None:
    assert labels(ACCUSED + answer) == [Label.CONTESTED, Label.CONTESTED]


def test_it_is_the_holder_whose_claim_is_disputed() -> None:
    text = (
        "The Harbour Workers Union said the bridge was safe. Mayor Ruth Cole said the ferry was late. The county said "
        "Cole's statement was untrue."
    )
    assert labels(text) == [Label.ATTRIBUTED, Label.CONTESTED, Label.CONTESTED]
    claim = next(c for c in audited(text).claims if c.sentence == "s3")
    assert named(text, claim.asserted_by) == {"Ruth Cole"}


@pytest.mark.parametrize(
    "text",
    [
        "The county said the bridge was weak.",
        "The county said false teeth were sold at the market.",
        "The harbour master said the weak evidence of spring had gone.",
        "The county said the report was accurate.",
        "Prosecutors said Ruth Cole had lied to the bank.",
        "Ruth Cole said she did not know when the ferry would sail.",
        "The agency was denying food to the crews, the union said.",
    ],
)
def test_what_judges_no_claim_of_anybody_disputes_nothing(text: str) -> None:
    assert Label.CONTESTED not in labels(text)


def test_somebody_told_to_deny_by_another_denies() -> None:
    text = "Ruth Cole denied owning the boat, according to the Harbour Gazette."
    assert labels(text) == [Label.CONTESTED]
    (claim,) = [c for c in audited(text).claims if c.disputed_by]
    assert claim.disputed_by == (called(text, "Ruth Cole").id,)


def test_what_an_indictment_says_the_accused_did_is_answered_by_their_denial() -> None:
    text = (
        "Alan Torvey was indicted on Monday. The indictment says Torvey paid for a boat with donors' money. Torvey "
        "denied the charges."
    )
    assert labels(text)[1:] == [Label.CONTESTED, Label.CONTESTED]


@pytest.mark.parametrize(
    "stance",
    [
        "Engineer Tom Ames disagrees.",
        "Tom Ames, an engineer, was unconvinced.",
        "Tom Ames, an engineer, was not persuaded.",
        "Her view is not accepted by engineers.",
        "Engineers do not share the mayor's assessment.",
    ],
)
def test_who_does_not_go_along_with_a_claim_disputes_it(stance: str) -> None:
    assert labels(f"Mayor Ruth Cole said the bridge was safe. {stance}") == [Label.CONTESTED, Label.CONTESTED]


@pytest.mark.parametrize(
    "stance",
    [
        "Engineer Tom Ames agrees.",
        "If Tom Ames disagrees, the council will meet again.",
        "Tom Ames, an engineer, was convinced.",
        "The council does not share its office with the court.",
    ],
)
def test_who_goes_along_with_it_or_only_may_not_disputes_nothing(stance: str) -> None:
    assert labels(f"Mayor Ruth Cole said the bridge was safe. {stance}")[0] is Label.ATTRIBUTED


def test_a_denial_of_a_share_in_one_matter_answers_no_charge_of_another() -> None:
    text = (
        "The Harbour Workers Union said Orrin Glass had helped to rob the ferry office. Orrin Glass has denied any "
        "involvement in the robbery of the ferry office. The council opened a new pool in May. It has two slides. "
        "The union also accused Orrin Glass of threatening its members."
    )
    assert labels(text)[0] is Label.CONTESTED
    assert labels(text)[4] is Label.ATTRIBUTED


def test_allegations_denied_as_such_are_all_that_the_accuser_alleges() -> None:
    text = (
        "Ida Florence has claimed that Orrin Glass locked her up in its cellar. Florence claims that her keys were "
        "taken from her. She works at the port now. Orrin Glass has denied the allegations."
    )
    assert labels(text) == [Label.CONTESTED, Label.CONTESTED, Label.UNATTRIBUTED, Label.CONTESTED]


@pytest.mark.parametrize(
    "answer",
    [
        "Orrin Glass defended itself against the accusation.",
        "“That's simply not what happened,” Orrin Glass said.",
        "Orrin Glass said there was no sign that a report had been hidden.",
        "Orrin Glass called the accusation “pure invention”.",
        "Orrin Glass slammed the accusation, calling it meritless.",
        "“We have read those claims, which are meritless,” Orrin Glass said.",
    ],
)
def test_other_words_for_no_dispute_it_as_well(answer: str) -> None:
    assert labels(ACCUSED + answer) == [Label.CONTESTED, Label.CONTESTED]


def test_we_is_whoever_says_it() -> None:
    text = (
        "Jon Zimmer claimed that the Oster Museum had expressed interest in the gun. The Oster Institution said, “We "
        "have never expressed interest in it.”"
    )
    assert labels(text) == [Label.CONTESTED, Label.CONTESTED]


def test_a_figure_called_wrong_is_that_of_the_last_claim_with_one() -> None:
    text = (
        "The council said the branch had 400 visitors in May. Readers said they had not been told of the vote. The "
        "librarian, Ida Lund, said the figure was wrong."
    )
    assert labels(text) == [Label.CONTESTED, Label.ATTRIBUTED, Label.CONTESTED]
