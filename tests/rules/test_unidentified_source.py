"""Which sources the draft does not introduce, and how surely that is not a miss of ours."""

from __future__ import annotations

import pytest

from auditor.rules.unidentified_source import NOBODY, RULE, SURNAME, THING, UNCLEAR
from tests.rules.remarks import Said, remarks, sureness


def test_a_remark_is_on_the_source_and_tells_it() -> None:
    text = "It rained. The pump had failed, he said. It snowed. They said it was old."
    assert remarks(RULE, text) == [
        Said("he", NOBODY, "The draft does not say who “he” is.", sentence=2, side="he"),
        Said("They", NOBODY, "The draft does not say who “They” is.", sentence=4, side="They"),
    ]


@pytest.mark.parametrize(
    ("source", "sure"),
    [
        ("He", [NOBODY]),
        ("She", [NOBODY]),
        ("They", [NOBODY]),
        ("It", [THING]),
        ("The gauge", [THING]),
        ("Somebody", [THING]),
        ("Jonas Reed", []),
        ("The mayor", []),
        ("Reed, keeper of the lock,", []),
        ("Reed, a spokesman for the county,", []),
    ],
)
def test_pronouns_most_things_less_and_the_introduced_not_at_all(source: str, sure: list[float]) -> None:
    assert sureness(RULE, f"{source} said the pump had failed.") == sure


def test_a_bare_family_name_is_queried_once() -> None:
    text = "The pump had failed twice by then. Reed said so. Reed said no."
    assert [(said.on, said.sure, said.sentence) for said in remarks(RULE, text)] == [("Reed", SURNAME, 2)]


def test_a_family_name_that_is_somebodys_known_by_both_names_is_not() -> None:
    assert sureness(RULE, "Jonas Reed, 40, opened the lock. Reed said so.") == []


def test_nobody_of_whom_only_an_act_is_told() -> None:
    assert sureness(RULE, "He wanted to go.") == []


@pytest.mark.parametrize("before", ["", "The road is old. ", "Residents of the road met. "])
def test_a_pronoun_that_stands_before_any_person_is_nobodys(before: str) -> None:
    assert sureness(RULE, f"{before}She said the pump had failed. Jonas Reed was there.") == [NOBODY]


def test_what_may_be_unclear_is_less_sure_than_what_surely_is_nobody() -> None:
    assert THING < SURNAME < UNCLEAR < RULE.floor < NOBODY
