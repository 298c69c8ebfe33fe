"""A content that is completed to its clause: with what opens it, and with what it breaks off before."""

from __future__ import annotations

import pytest

from tests.stages import attributions, letters, words

FRONTED = (
    "While the smaller ports can help themselves by striving to become cheaper and seeking to attract foreign ferries, "
    "the harbour fund also has a role to play"
)
DEARER = (
    "Though the ferries have become dearer with the rise in the price of oil since the spring, they still tend to be "
    "full when the weather is fine"
)
BROKEN_OFF = (
    "the favourable terms would not be offered indiscriminately to all the villages in the valley but granted on a "
    "case-by-case basis"
)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (f"{FRONTED}, he said.", FRONTED),
        (f"{DEARER}, according to the harbour board.", DEARER),
        (f"But she added {BROKEN_OFF}.", BROKEN_OFF),
    ],
)
def test_a_clause_is_told_whole(text: str, content: str) -> None:
    (told,) = attributions(text)

    assert words(text, told.content.spans) == content
    assert letters(text) == "A"


def test_what_is_told_beside_it_is_the_writers() -> None:
    text = "She said the pier was safe, posing for pictures with her family on the steps of the hall as it grew dark."
    (told,) = attributions(text)

    assert words(text, told.content.spans) == "the pier was safe"
