"""Which words judge whom, in whose voice, and how surely."""

from __future__ import annotations

import pytest

from auditor.rules.loaded_label import RULE
from tests.rules.remarks import Said, remarks

QUARREL = "Norland accused Sudria of shelling its villages. Sudria denied it. Arne Holt leads Belmar.\n\n"


def said(sentence: str) -> list[Said]:
    """What is remarked on a sentence after a quarrel."""
    return remarks(RULE, QUARREL + sentence, since=len(QUARREL))


def judged(sentence: str) -> list[tuple[str, float, str]]:
    """The words that judge, how sure that is, and the party they judge."""
    return [(one.on, one.sure, one.against) for one in said(sentence)]


def test_a_remark_names_the_word_whom_it_judges_for_whom_and_a_neutral_one() -> None:
    message = "“regime” judges Sudria in the draft's own words; neutral: government."
    assert said("The Sudria regime left.") == [Said("regime", 0.75, message, 4, "Norland", "Sudria")]


def test_a_word_that_is_better_left_out_has_no_neutral_one() -> None:
    (one,) = said("Sudria brazenly left.")
    assert one.message == "“brazenly” judges Sudria in the draft's own words."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sudria is brutal.", [("brutal", 0.75, "Sudria")]),
        ("The brutal army of Sudria left.", [("brutal", 0.75, "Sudria")]),
        ("Sudria cynically left.", [("cynically", 0.75, "Sudria")]),
        ("Sudria peddled the claim.", [("peddled", 0.75, "Sudria")]),
        ("The claim was peddled by Sudria.", [("peddled", 0.75, "Sudria")]),
        ("Sudria's ploy was long.", [("ploy", 0.75, "Sudria")]),
    ],
    ids=["of a subject", "before a noun", "an adverb", "a verb", "a passive", "a noun with its doer"],
)
def test_it_judges_whoever_the_parse_says(sentence: str, expected: list[tuple[str, float, str]]) -> None:
    assert judged(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The brutal winter left.",
        "The brutal crane left.",
        "The strict regime left.",
        "The alleged thug left.",
        "Norland said the “regime” had left.",
    ],
    ids=["another sense", "a thing", "a word beside it", "said to be alleged", "in a source's marks"],
)
def test_what_judges_no_party_is_let_pass(sentence: str) -> None:
    assert [one for one in judged(sentence) if one[0] in {"brutal", "regime", "thug"}] == []


def test_whoever_alleges_something_does_not_judge_it() -> None:
    assert judged("Arne Holt, who alleged that Sudria had left, came back.") == []
    assert [one[0] for one in judged("The alleged attack by Sudria came first.")] == ["alleged"]


def test_one_that_is_let_pass_ends_no_search() -> None:
    assert [one[0] for one in judged("The brutal winter and the brutal army of Sudria left.")] == ["brutal"]
    assert [one[0] for one in judged("The strict regime left. The Sudria regime left.")] == ["regime"]


def test_a_party_of_the_quarrel_most_another_less_and_nobody_least() -> None:
    of_whom = (
        "The brutal army of Sudria left.",
        "The brutal governor left.",
        "It rained, and the farmers brazenly left.",
    )
    assert [judged(sentence)[0][1] for sentence in of_whom] == [0.75, 0.6, 0.4]


def test_editors_differ_on_some_words_and_sources_words_may_be_theirs() -> None:
    assert judged("The repressive army of Sudria left.") == [("repressive", 0.45, "Sudria")]
    assert judged("Norland said the brutal army of Sudria had left.") == [("brutal", 0.35, "Sudria")]
    assert judged("Norland said the repressive army of Sudria had left.") == [("repressive", 0.1, "Sudria")]


def test_marks_of_the_writers_own_do_not_take_it_back() -> None:
    assert [one[:2] for one in judged("The “butcher” of Lund left.")] == [("butcher", 0.6)]
    assert [one[0] for one in judged("The “thug” of Sudria left.")] == ["thug"]
