"""Which nouns stand for what parties do, and which for parties."""

from __future__ import annotations

import pytest

from auditor.claims.doings import actor, deed
from auditor.lexicons import shipped
from tests.stages import analysed


def kinds(noun: str) -> tuple[bool, bool]:
    """Whether a noun is a deed, and whether it is an actor."""
    (passage,) = analysed(f"They wrote about the foolish {noun} on Monday.").passages
    token = next(token for token in passage.tokens if token.text == noun)
    return deed(token), actor(token, shipped())


@pytest.mark.parametrize("noun", ["decision", "takeover", "charges", "plan", "raid"])
def test_deeds(noun: str) -> None:
    assert kinds(noun) == (True, False)


@pytest.mark.parametrize("noun", ["board", "accountant", "heiress", "spokeswoman", "developers"])
def test_actors(noun: str) -> None:
    assert kinds(noun) == (False, True)


@pytest.mark.parametrize("noun", ["winter", "storm", "weather", "restaurant", "river", "letter"])
def test_neither(noun: str) -> None:
    assert kinds(noun) == (False, False)
