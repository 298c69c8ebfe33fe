"""Talk that nobody is named for, and talk that somebody is."""

from __future__ import annotations

import pytest

from auditor.claims.hearsay import hearsay, impersonal
from tests.stages import analysed


def heard(text: str) -> list[tuple[str, str, str]]:
    """First word, head and evidence of each evidential of a sentence."""
    (passage,) = analysed(text).passages
    return [(found.first.text, found.head.text, found.evidence) for found in hearsay(passage)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There is a growing feeling that the mayor lied.", ("There", "feeling", "belief")),
        ("There was speculation about a sale.", ("There", "speculation", "report")),
        ("It is an open secret that the judge was paid.", ("It", "is", "belief")),
        ("It is no secret that the judge was paid.", ("It", "is", "belief")),
        ("Some would say that the firm owns the ministry.", ("Some", "say", "belief")),
        ("Rumours of a second leak spread on Monday.", ("Rumours", "Rumours", "report")),
    ],
)
def test_what_is_in_the_air_is_found(text: str, found: tuple[str, str, str]) -> None:
    assert heard(text)[0] == found


@pytest.mark.parametrize(
    "text",
    [
        "There is a feeling among farmers that the mayor lied.",
        "There is no suspicion that the mayor lied.",
        "There is a house by the river.",
        "It is a secret.",
        "Some councillors would say that the plan is dear.",
        "Some say that the plan is dear.",
        "The farmers' rumours about the leak were wrong.",
        "The rumour mill never stops.",
    ],
)
def test_what_has_a_holder_or_holds_nothing_is_not(text: str) -> None:
    assert heard(text) == []


@pytest.mark.parametrize(
    ("text", "is_impersonal"),
    [
        ("It is believed in the valley that the firm lied.", True),
        ("It is thought the firm lied.", True),
        ("The firm is believed to have lied.", False),
        ("It was painted in May.", False),
    ],
)
def test_an_impersonal_passive_has_an_empty_it_and_a_clause(text: str, is_impersonal: bool) -> None:
    (passage,) = analysed(text).passages
    assert any(impersonal(token) is not None for token in passage.tokens) is is_impersonal
