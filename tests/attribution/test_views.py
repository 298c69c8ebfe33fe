"""Views that a noun or a set phrase ascribes to somebody."""

from __future__ import annotations

import pytest

from auditor.model import Label
from tests.stages import labels, speakers


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The union's position is that the vote was rigged.", "union"),
        ("The fear among villagers is that the dam will burst.", "villagers"),
        ("The allegation, made by a former clerk, is that files were burned.", "former clerk"),
        ("By the ministry's count, 41 schools have no roof.", "ministry"),
        ("As the union sees it, the vote was rigged.", "union"),
        ("Ida Roe puts the cause down to bad steel.", "Ida Roe"),
    ],
)
def test_are_that_party_s(text: str, source: str) -> None:
    assert labels(text) == [Label.ATTRIBUTED]
    assert speakers(text) == [source]


@pytest.mark.parametrize(
    "text",
    [
        "The official line is that nobody was hurt.",
        "By law, 41 schools must have a roof.",
        "By the town's north gate, 41 tents have no roof.",
        "The union's vote was that evening.",
        "Ida Roe put the cup down to answer the door.",
    ],
)
def test_but_not_where_nobody_holds_them(text: str) -> None:
    assert labels(text) == [Label.UNATTRIBUTED]


@pytest.mark.parametrize(
    "text",
    [
        "No group has said that it carried out the attack.",
        "The prosecution called its fourth witness, Ida Roe, a retired clerk.",
        "A group that calls itself Kelp has cleaned nine old wells by hand.",
        "The committee is to decide in spring whether the ships go back to the port.",
        "Two members who had announced that they would leave sat in the third row with their coats on.",
        "The centre had put the district on orange alert at 1 pm on Tuesday.",
    ],
)
def test_what_nobody_said_or_is_only_done_is_nobody_s(text: str) -> None:
    assert labels(text) == [Label.UNATTRIBUTED]


def test_who_calls_somebody_a_name_says_so() -> None:
    assert labels("Ida Roe called the strike a disgrace.") == [Label.ATTRIBUTED]


def test_a_number_that_the_recogniser_takes_for_a_day_is_one() -> None:
    text = "The hospital put the number of wounded at 37. The mayor, Piotr Lenk, said there were more than 50."
    assert labels(text)[0] is not Label.UNATTRIBUTED


def test_what_befell_some_of_whom_is_the_writer_s() -> None:
    text = (
        "The mayor, Piotr Lenk, said there were 50, some of whom had been taken across the river by their own families."
    )
    assert labels(text) == [Label.ATTRIBUTED]
