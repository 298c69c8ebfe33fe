"""What is told of once is one attribution."""

from __future__ import annotations

from auditor.attribution.drafts import Draft, undoubled

TEXT = "She wrote: the bridge is old. It is this: shut."
WROTE = Draft(0, (4, 9), ((0, 3),), ((11, 28),), 0.9)
COLON = Draft(0, (9, 10), ((0, 3),), ((11, 28),), 0.8)
ALONE = Draft(0, (40, 41), ((30, 32),), ((42, 46),), 0.8)


def test_a_mark_gives_way_to_the_word_of_the_same_content() -> None:
    assert undoubled(TEXT, [WROTE, COLON, ALONE]) == [WROTE, ALONE]


def test_a_mark_by_itself_stays() -> None:
    assert undoubled(TEXT, [COLON, ALONE]) == [COLON, ALONE]
