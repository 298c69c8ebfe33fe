"""Accounts that the writer says do not fit."""

from __future__ import annotations

import pytest

from tests.stages import letters, ruled_letters

TOLD = "Tom Ames said that the pier was closed. "


@pytest.mark.parametrize(
    "end",
    [
        "His statement contradicts the testimony of two divers.",
        "That account contradicts the testimony of two divers.",
        "That account is at odds with the testimony of two divers.",
        "His account is inconsistent with the report of the inspectors.",
        "His account does not match the records of the harbour office.",
    ],
)
def test_are_disputed(end: str) -> None:
    assert letters(TOLD + end) == "CC"


@pytest.mark.parametrize(
    "end",
    [
        "His account does not contradict the testimony of two divers.",
        "His account matches the records of the harbour office.",
        "That position is at odds with its own plan.",
        "The weather is at odds with the forecast of the harbour office.",
        "Unless that account contradicts the testimony of two divers, nothing will happen.",
    ],
)
def test_are_not_if_they_fit_or_are_of_nobody_else_or_of_nothing_told_before(end: str) -> None:
    assert ruled_letters(TOLD + end)[0] == "A"
