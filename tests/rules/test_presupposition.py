"""Which words take harm for granted, by what, whom they blame, and how surely."""

from __future__ import annotations

import pytest

from auditor.rules.presupposition import QUARREL as OF_THE_QUARREL
from auditor.rules.presupposition import RULE, STATED, SURE, WHY
from tests.rules.remarks import Said, remarks

QUARREL = "Norland accused Sudria of shelling its villages. Sudria denied it.\n\n"


def said(sentence: str) -> list[Said]:
    """What is remarked on a sentence after a quarrel."""
    return remarks(RULE, QUARREL + sentence, since=len(QUARREL))


def test_a_remark_shows_the_phrase_both_parties_and_whose_charge_it_is() -> None:
    words = "Sudria's abuse of prisoners"
    message = "“abuse” is taken as given in a noun phrase that takes it for granted."
    evidence = "Sudria of shelling its villages"
    assert said(f"The judge wept over {words}.") == [Said(words, 0.6, message, 3, "Norland", "Sudria", evidence)]


@pytest.mark.parametrize(
    ("sentence", "words", "how"),
    [
        ("The judge wept over Sudria's abuse of prisoners.", "Sudria's abuse of prisoners", "phrase"),
        ("The judge wept over this aggression.", "this aggression", "pointer"),
        ("The judge wept over the fraud.", "the fraud", "noun"),
        ("The losses that Norland has suffered are great.", "The losses that Norland has suffered", "clause"),
        ("The judge told Sudria to stop shelling the towns.", "shelling the towns", "stop"),
        (
            "Norland spoke of the fact that Sudria had bombed a school.",
            "the fact that Sudria had bombed a school",
            "fact",
        ),
        ("The fact that a school was bombed by Sudria is new.", "The fact that a school was bombed by Sudria", "fact"),
        ("Norland knows that Sudria bombed a school.", "that Sudria bombed a school", "known"),
        ("Norland said Sudria, which bombed a school, had won.", "which bombed a school", "aside"),
    ],
    ids=list("abcdefghi"),
)
def test_each_way_of_taking_for_granted_has_its_words_and_its_sureness(sentence: str, words: str, how: str) -> None:
    (one,) = said(sentence)
    assert (one.on, one.against) == (words, "Sudria")
    assert one.message.endswith(f"is taken as given in {WHY[how]}.")
    assert one.sure == round(SURE[how] + OF_THE_QUARREL, 2)


def test_what_a_source_states_may_be_its_own_word() -> None:
    (phrase,) = said("Norland said Sudria's abuse of prisoners was known.")
    (noun,) = said("Norland said it wept over the fraud.")
    (pointer,) = said("Norland said it wept over this aggression.")
    assert phrase.sure == round(SURE["phrase"] + OF_THE_QUARREL - STATED["phrase"], 2)
    assert noun.sure == round(SURE["noun"] + OF_THE_QUARREL - STATED["noun"], 2)
    assert pointer.sure == round(SURE["pointer"] + OF_THE_QUARREL - STATED["pointer"], 2)


def test_the_fact_that_a_party_tells_of_blames_its_rival_where_nobody_else_is_named() -> None:
    (one,) = said("Norland said the fact that a school was bombed was known.")
    assert (one.on, one.side, one.against) == ("the fact that a school was bombed", "Norland", "Sudria")


@pytest.mark.parametrize(
    "sentence",
    [
        "The fact that a school was bombed hurt.",
        "The losses that the farmers have suffered are great.",
        "Norland did not know that Sudria bombed a school.",
        "Norland knows that Sudria did not bomb a school.",
        "Norland knows that Sudria may bomb a school.",
        "Norland knows that a school was bombed.",
        "Norland thinks that Sudria bombed a school.",
        "Norland said Sudria, which did not bomb a school, had won.",
        "Norland said Sudria, which may bomb a school, had won.",
        "Norland said Sudria, which won, had bombed a school.",
        "The judge wept over Sudria's defeat.",
        "The judge wept over Sudria's “abuse”.",
        "The judge wept over “Sudria's abuse of prisoners”.",
        "The judge wept over Sudria's alleged abuse of prisoners.",
    ],
)
def test_what_takes_nothing_for_granted_is_let_pass(sentence: str) -> None:
    assert said(sentence) == []


def test_two_in_a_sentence_are_two_and_one_within_another_is_one() -> None:
    two = said("The dead of Sudria's massacre were counted, and the judge wept over Sudria's fraud.")
    assert [one.on for one in two] == ["Sudria's massacre", "Sudria's fraud"]
    one = said("The judge wept over Sudria's abuse of prisoners and its murder of farmers.")
    assert [each.on for each in one] == ["Sudria's abuse of prisoners and its murder of farmers"]


def test_one_in_marks_ends_no_search() -> None:
    found = said("The judge wept over “Sudria's abuse of prisoners” and over Sudria's fraud.")
    assert [one.on for one in found] == ["Sudria's fraud"]


def test_a_pointer_blames_the_party_that_was_accused_last_before_it() -> None:
    pointing = "The judge wept over this aggression."
    charges = "Norland accused Belmar of theft.\n\nNorland accused Sudria of theft."
    (last,) = remarks(RULE, f"{charges}\n\n{pointing}")
    assert (last.side, last.against) == ("Norland", "Sudria")
    assert remarks(RULE, f"{pointing}\n\n{charges}") == []
