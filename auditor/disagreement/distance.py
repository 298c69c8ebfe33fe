"""How far apart two sentences stand, in steps that grow."""

from __future__ import annotations

from bisect import bisect_right

EDGES = (-14, -7, -4, -2, -1, 0, 1, 2, 3, 4, 5, 7, 10, 15, 25)
"""Each bucket but the first begins at one of these distances."""

BUCKETS = len(EDGES) + 1


def bucket(distance: int) -> int:
    """Give the number of the bucket of an answer that stands so many sentences behind its claim (before it, if < 0)."""
    return bisect_right(EDGES, distance)
