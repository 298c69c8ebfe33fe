"""Forms of verbs and nouns."""

from __future__ import annotations

import pytest

from auditor.lexicons.inflection import forms


@pytest.mark.parametrize(
    ("verb", "expected"),
    [
        ("say", "say says said saying"),
        ("deny", "deny denies denied denying"),
        ("admit", "admit admits admitted admitting"),
        ("lie", "lie lies lied lying"),
        ("dub", "dub dubs dubbed dubbing"),
        ("quip", "quip quips quipped quipping"),
        ("free", "free frees freed freeing"),
        ("agree", "agree agrees agreed agreeing"),
        ("veto", "veto vetoes vetoed vetoing"),
        ("offer", "offer offers offered offering"),
        ("promise", "promise promises promised promising"),
        ("withdraw", "withdraw withdraws withdrew withdrawn withdrawing"),
        ("signal", "signal signals signaled signaling signalled signalling"),
        ("criticise", "criticise criticises criticised criticising criticize criticizes criticized criticizing"),
        ("panic", "panic panics panicked panicking"),
        ("mimic", "mimic mimics mimicked mimicking"),
        ("go", "go goes went gone going"),
    ],
)
def test_a_verb(verb: str, expected: str) -> None:
    assert sorted(forms(verb, "verb")) == sorted(expected.split())


def test_a_phrasal_verb_inflects_its_first_word() -> None:
    assert forms("point out", "verb") == ("point out", "points out", "pointed out", "pointing out")


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("denial", ("denial", "denials")),
        ("accuser", ("accuser", "accusers")),
        ("policy", ("policy", "policies")),
        ("spokeswoman", ("spokeswoman", "spokeswomen")),
        ("attorney general", ("attorney general", "attorneys general")),
        ("plea of not guilty", ("plea of not guilty", "pleas of not guilty")),
        ("defence minister", ("defence minister", "defence ministers", "defense minister", "defense ministers")),
        ("praise", ("praise",)),
        ("thesis", ("thesis", "theses")),
    ],
)
def test_a_noun(noun: str, expected: tuple[str, ...]) -> None:
    assert forms(noun, "noun") == expected


def test_other_words_only_vary_in_spelling() -> None:
    assert forms("sceptical", "adjective") == ("sceptical", "skeptical")
    assert forms("under the guise of", "phrase") == ("under the guise of",)
