"""Which acts a sentence tells as done: an editor is asked about those, not about what is only charged or wanted."""

from __future__ import annotations

import pytest

from auditor.claims.frames import frames
from auditor.lexicons import shipped
from tests.stages import analysed

ACT = {
    "shelling",
    "rob",
    "robbed",
    "robbing",
    "beat",
    "beaten",
    "beating",
    "murder",
    "murders",
    "murdered",
    "torture",
    "deceive",
}


def done(text: str) -> bool:
    """Whether the one act of the sentence that hurts somebody is told as done."""
    (passage,) = analysed(text).passages
    acts = [frame for frame in frames(passage, shipped()) if frame.act.lower_ in ACT]
    assert len({(frame.negated, frame.possible) for frame in acts}) == 1, acts
    return not acts[0].negated and not acts[0].possible


@pytest.mark.parametrize(
    "text",
    [
        "The guards beat prisoners.",
        "The guards and nobody else beat prisoners.",
        "Guards and no officers beat prisoners.",
        "They seek to deceive the voters.",
        "The mayor won by robbing the bank.",
        "The mayor grew rich through robbing the bank.",
        "The mayor praised the guards for beating prisoners.",
        "The mayor talked of robbing the bank as a boy.",
        "The mayor is aware that the guards beat prisoners.",
        "The truth is that the guards beat prisoners.",
    ],
)
def test_what_is_told_without_reserve_is_done(text: str) -> None:
    assert done(text)


@pytest.mark.parametrize(
    "text", ["No prisoners were beaten.", "No prisoners or clerks were beaten.", "Nobody robbed the bank."]
)
def test_what_is_done_to_nobody_or_by_nobody_is_not(text: str) -> None:
    assert not done(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor could grow rich by robbing the bank.",
        "The mayor hopes to grow rich through robbing the bank.",
        "If the mayor grew rich by robbing the bank, she must go.",
        "It may be that the guards beat prisoners.",
        "The council feared that the guards tried to beat prisoners.",
    ],
)
def test_nor_what_hangs_on_something_that_is_only_possible(text: str) -> None:
    assert not done(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council warned against murder.",
        "The council warned of robbing the bank.",
        "The fear of murder kept them at home.",
        "The plan calls for robbing the bank.",
        "The mayor prevented the guards from beating prisoners.",
        "The mayor was stopped from robbing the bank.",
        "The treaty bans the torture of prisoners.",
    ],
)
def test_nor_what_is_feared_planned_or_kept_off(text: str) -> None:
    assert not done(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor was accused of helping to rob the bank.",
        "The mayor was accused of letting guards beat prisoners.",
        "The mayor was accused of hurting prisoners by beating them.",
        "The mayor was charged with dozens of murders.",
        "The mayor was charged with a murder committed in May.",
        "The mayor was charged with planning the murder of a judge.",
        "The mayor faces murder and torture charges.",
        "The mayor was criticised for her lies and robbing the bank.",
        "The mayor stood trial for robbing the bank.",
        "The inquiry into the murdered prisoners began.",
    ],
)
def test_nor_what_somebody_is_charged_with(text: str) -> None:
    assert not done(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rumours of Kestria shelling the town are old.",
        "He gave them his word that the mayor had robbed the bank.",
        "He has proof the mayor robbed the bank.",
        "Witnesses gave evidence that prisoners were beaten.",
        "He has evidence the prisoners were beaten.",
        "Proof that the mayor robbed the bank was found.",
        "The Oster Report that the mayor robbed the bank is old.",
    ],
)
def test_nor_what_a_noun_says_that_is_no_fact(text: str) -> None:
    assert not done(text)


def test_a_clause_that_tells_which_one_is_meant_is_no_such_saying() -> None:
    assert done("The widow that the mayor robbed is old.")
