"""How far a run is, in words."""

from __future__ import annotations

import pytest

from auditor.archive.progress import Course, duration
from auditor.archive.work import Step


def test_rates_and_the_time_left_are_those_of_this_run() -> None:
    course = Course(total=10_000, before=4_000, began=100.0)
    assert course.line(Step(1_000, 500_000), 200.0) == (
        "5,000 of 10,000 articles (50 %), 10.0 articles/s, 5,000 words/s, 8 min 20 s left"
    )


def test_nothing_is_guessed_before_anything_is_done() -> None:
    course = Course(total=10, before=0, began=0.0)
    assert course.line(Step(), 3.0) == "0 of 10 articles (0 %)"
    assert "left" not in course.line(Step(1, 500), 3.0)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0.4, "0 s"), (59, "59 s"), (60, "1 min"), (3_725, "1 h 2 min"), (90_000, "1 d 1 h"), (86_400, "1 d")],
)
def test_durations_have_two_units_at_most(seconds: float, said: str) -> None:
    assert duration(seconds) == said
