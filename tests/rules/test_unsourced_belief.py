"""On which words evidence of nobody is queried, and what makes it surer."""

from __future__ import annotations

import pytest

from auditor.rules.unsourced_belief import RULE
from tests.rules.remarks import Said, remarks

QUARREL = "Norland accused Sudria of shelling its villages. Sudria denied it.\n\n"


def said(sentence: str) -> list[Said]:
    """What is remarked on a sentence after a quarrel."""
    return remarks(RULE, QUARREL + sentence, since=len(QUARREL))


def test_a_remark_names_the_evidence_and_both_parties() -> None:
    message = "“reportedly” names evidence and points at nobody."
    words = "has reportedly bombed a school"
    assert said("Sudria has reportedly bombed a school.") == [Said(words, 0.95, message, 3, "Norland", "Sudria")]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Sudria was reportedly bombed.", "was reportedly bombed"),
        ("Reportedly, Sudria won.", "Reportedly, Sudria won"),
        ("Sudria reportedly bombed a school and robbed it.", "reportedly bombed a school"),
        ("Sudria reportedly bombed a school, robbed it and left.", "reportedly bombed a school"),
        ("It is believed Sudria bombed a school.", "It is believed Sudria bombed a school"),
        ("Sudria is seen as corrupt.", "is seen as corrupt"),
        ("Many believe Sudria bombed a school.", "Many believe"),
        ("The men accused of murder left.", "accused of murder"),
    ],
)
def test_it_is_on_the_clause_of_the_evidence_without_what_is_joined_to_it_or_sourced(sentence: str, words: str) -> None:
    assert [one.on for one in said(sentence)] == [words]


def surest(sentence: str) -> float:
    return max(one.sure for one in said(sentence))


@pytest.mark.parametrize(
    ("surer", "less"),
    [
        ("Sudria reportedly bombed a school.", "Sudria reportedly won."),
        ("Sudria reportedly won.", "The farmers reportedly won."),
        ("Sudria reportedly bombed a school.", "Sudria presumably bombed a school."),
        ("Sudria reportedly bombed a school.", "Sudria allegedly bombed a school."),
        ("Sudria presumably bombed a school.", "Sudria apparently bombed a school."),
        ("It is believed that Sudria bombed a school.", "Sudria is believed to have bombed a school."),
        ("Sudria is believed to have bombed a school.", "Sudria is expected to bomb a school."),
        ("Sudria is believed to have bombed a school.", "Sudria is accused of bombing a school."),
        ("Sudria is seen as corrupt.", "Sudria is seen as big."),
        ("Sudria is widely viewed as reckless.", "Sudria is widely viewed as big."),
        ("It is feared that Sudria has bombed a school.", "It is known that Sudria has bombed a school."),
    ],
)
def test_grave_words_a_party_of_the_quarrel_and_mere_reports_make_it_surer(surer: str, less: str) -> None:
    assert surest(surer) > surest(less)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sudria is believed by Norland to have bombed a school.",
        "It was reported by the Gazette that Sudria bombed a school.",
        "Norland said that Sudria had reportedly bombed a school.",
        "“Sudria reportedly bombed a school,” Norland said.",
        "Norland reportedly believes that Sudria bombed a school.",
    ],
)
def test_evidence_of_somebody_is_theirs(sentence: str) -> None:
    assert said(sentence) == []


def test_each_evidence_of_a_sentence_is_queried_once() -> None:
    text = "Sudria reportedly bombed a school, and the farmers allegedly robbed it."
    assert [one.on for one in said(text)] == ["reportedly bombed a school", "allegedly robbed it"]
