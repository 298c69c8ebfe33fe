"""How many examples: few where the models run in an ordinary test, many with ``--hypothesis-profile long``."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

LONG = 50
"""How many times as many examples a long run has."""


def often(examples: int) -> settings:
    """Give settings for so many examples, or ``LONG`` times as many, drawn anew each time, in a long run."""
    long = settings.get_current_profile_name() == "long"
    return settings(
        max_examples=examples * LONG if long else examples,
        derandomize=not long,
        suppress_health_check=[HealthCheck.too_slow],
    )
