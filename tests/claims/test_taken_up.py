"""Claims that a noun takes up, to say that somebody denies them."""

from __future__ import annotations

import pytest

from tests.stages import disputes, letters

TOLD = "Divers say that the pier is rotten"


@pytest.mark.parametrize(
    "end",
    [
        "a claim rejected by Orrin Glass",
        "an account denied by Orrin Glass",
        "a figure disputed by Orrin Glass",
        "a claim Orrin Glass denies",
    ],
)
def test_behind_the_claim(end: str) -> None:
    assert disputes(f"{TOLD}, {end}.") == {("Divers", "Orrin Glass")}


@pytest.mark.parametrize(
    "text",
    [
        "Despite denials by Orrin Glass, divers say that the pier is rotten.",
        "Despite Orrin Glass's denials, divers say that the pier is rotten.",
        "Divers say that the pier is rotten, despite repeated denials from Orrin Glass.",
    ],
)
def test_by_the_denial_itself(text: str) -> None:
    assert {disputer for _, disputer in disputes(text)} == {"Orrin Glass"}
    assert letters(text) == "C"


@pytest.mark.parametrize(
    "end",
    [
        ", a claim supported by Orrin Glass",
        ", a claim not denied by Orrin Glass",
        ", a plank rejected by Orrin Glass",
        " and await a denial from Orrin Glass",
        ", despite no denial from Orrin Glass",
        ", despite Orrin Glass's denial of entry to the yard",
        ", despite climate denial at Orrin Glass",
        " like the claim rejected by Orrin Glass",
        " and know the reasons for Orrin Glass's denial",
    ],
)
def test_but_not_what_nobody_denies(end: str) -> None:
    assert letters(f"{TOLD}{end}.") == "A"
