"""Two parties in one sentence that call one thing by names that cannot both fit."""

from __future__ import annotations

import pytest

from auditor.model import Label
from tests.stages import labels, ruled_letters


@pytest.mark.parametrize(
    "text",
    [
        "Roe calls it a school, but inmates say it is a jail.",
        "Roe describes the house as a school, while inmates call the house a jail.",
        "Roe said it was built as a school, but inmates said it was built as a jail.",
        "Roe says the firm is a charity, though Cole says the firm is a bank.",
        "Roe calls the dead man a thief, whereas his friends call him a hero.",
        "Roe calls the town Oster, but inmates call it Lund.",
        "Roe calls the plan sensible, but Cole calls it reckless.",
        "Roe described the plan as sensible, but Cole described it as reckless.",
        "Roe runs what he calls a school, but inmates call it a jail.",
        "The mayor says the gate is old, Roe says the house is a school, but inmates say it is a jail.",
    ],
)
def test_are_opposed(text: str) -> None:
    assert labels(text) == [Label.CONTESTED]


@pytest.mark.parametrize(
    "text",
    [
        "Roe says the house is a school, but inmates say it is a school.",
        "Roe says the house is a school, but inmates say the garden is a jail.",
        "Roe said the house was called a school, but inmates said the garden was called a jail.",
        "Roe says the house is a school, and inmates say it is a jail.",
        "Roe says the house is a school, but says it is a jail.",
        "Roe says the house is a school, but inmates say it is empty.",
        "Roe said he lives in a school, but inmates said he lives in a jail.",
        "Roe says the house is a school, but it is a jail.",
        "The house is a school, but inmates say it is a jail.",
    ],
)
def test_are_not_if_the_name_the_thing_or_the_voice_is_one_or_no_word_sets_them_apart(text: str) -> None:
    assert "C" not in ruled_letters(text)


@pytest.mark.parametrize(
    "before", ["The mayor says the talks went well.", "Roe says the house is old and says the garden is new."]
)
def test_are_opposed_whatever_was_said_before(before: str) -> None:
    text = f"{before} Roe calls the house a school, but inmates call it a jail."
    assert labels(text) == [Label.ATTRIBUTED, Label.CONTESTED]


def test_stand_in_one_sentence() -> None:
    assert "C" not in ruled_letters("Roe calls the strike a success. But Cole calls it a failure.")
