"""How fast a run is, and how long it will take."""

from __future__ import annotations

import attrs

from auditor.archive.work import Step

WARM = 5.0
"""Seconds before which nothing is said of the time left: models are being loaded."""


@attrs.frozen
class Course:
    """A run over time.

    Attributes:
        total: Articles of the archive.
        before: Of these, done by earlier runs.
        began: Seconds on some clock.
    """

    total: int
    before: int
    began: float

    def line(self, done: Step, now: float) -> str:
        """Say how far the run is: articles, rates, time left.

        Args:
            done: By this run.
            now: Seconds on the same clock.
        """
        so_far = self.before + done.articles
        said = f"{so_far:,} of {self.total:,} articles ({100 * so_far // max(1, self.total)} %)"
        seconds = now - self.began
        if not done.articles or seconds <= 0:
            return said
        rate = done.articles / seconds
        said += f", {rate:,.1f} articles/s, {done.words / seconds:,.0f} words/s"
        left = (self.total - so_far) / rate
        return f"{said}, {duration(left)} left" if seconds >= WARM and left > 0 else said


def duration(seconds: float) -> str:
    """Say how long something takes in two units at most: ``3 d 4 h``, ``12 min``, ``40 s``."""
    whole = round(seconds)
    for size, name, smaller, small in ((86_400, "d", 3_600, "h"), (3_600, "h", 60, "min"), (60, "min", 1, "s")):
        if whole >= size:
            rest = whole % size // smaller
            return f"{whole // size} {name} {rest} {small}" if rest else f"{whole // size} {name}"
    return f"{whole} s"
