"""How much an unnamed source is queried, by what stands for it."""

from __future__ import annotations

import pytest

from auditor.rules.unnamed_source import RULE
from tests.rules.remarks import Said, remarks, sureness


def test_a_remark_is_on_the_source_and_tells_it() -> None:
    text = "The harbour is old. “It will be sold,” a senior official said. The official said so twice."
    message = "No name is given for “a senior official”, and no reason why."
    assert remarks(RULE, text) == [Said("a senior official", 0.7, message, sentence=2, side="senior official")]


@pytest.mark.parametrize(
    ("source", "sure"),
    [
        ("A senior official", 0.7),
        ("Two officials", 0.7),
        ("Three aides", 0.7),
        ("The source", 0.7),
        ("Sources", 0.7),
        ("Official sources", 0.7),
        ("Officials", 0.4),
        ("Senior officials", 0.4),
        ("People", 0.4),
        ("Analysts", 0.35),
        ("A critic", 0.35),
        ("Many", 0.35),
        ("Spokesmen", 0.3),
        ("A spokesman", 0.3),
        ("A teacher", 0.4),
    ],
)
def test_those_who_know_by_their_post_most(source: str, sure: float) -> None:
    assert sureness(RULE, f"{source} said the harbour would be sold in May.") == [sure]


@pytest.mark.parametrize(
    "source", ["The official", "Two teachers", "Teachers", "The teacher", "A group", "He", "Somebody", "The Official"]
)
def test_crowds_the_one_who_holds_an_office_and_pronouns_not_at_all(source: str) -> None:
    assert sureness(RULE, f"{source} said the harbour would be sold in May.") == []


def test_more_if_they_accuse_or_are_contradicted() -> None:
    accusing = "A senior official accused the county of fraud. The county denied it."
    assert sureness(RULE, accusing) == [0.85]
    disputed = "A senior official said the bridge was safe. Engineers said the bridge was not safe."
    assert sureness(RULE, disputed) == [0.85]


def test_each_of_several_once_whatever_stands_between() -> None:
    text = "Ruth Cole said so. It rained. Two officials said so. It snowed. Three aides said so. The aides said more."
    assert [(said.on, said.sentence) for said in remarks(RULE, text)] == [("Two officials", 3), ("Three aides", 5)]


def test_nobody_whom_another_cites() -> None:
    assert sureness(RULE, "“An official said it would be sold,” said Ruth Cole.") == []
    assert sureness(RULE, "Ruth Cole said that a senior official had said the harbour was old.") == []


def test_nobody_of_whom_only_an_act_is_told() -> None:
    assert sureness(RULE, "A senior official wanted to sell the harbour.") == []


def test_nobody_who_is_named_or_excused_anywhere() -> None:
    excused = "A senior official said so. An official, who asked not to be named, said the harbour would be sold."
    assert [said.on for said in remarks(RULE, excused)] == ["A senior official"]
