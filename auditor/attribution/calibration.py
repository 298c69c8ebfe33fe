"""The tagger's certainty as a chance of being right.

A table fitted on the development articles of PolNeAR by ``python -m evaluation.calibration``: certainty against the
share of attributions whose source and content were right (isotonic, ten bins). Between its points the chance is
interpolated.
"""

from __future__ import annotations

from bisect import bisect_right

POINTS: tuple[tuple[float, float], ...] = (
    (0.0, 0.05),
    (0.2, 0.1),
    (0.35, 0.15),
    (0.5, 0.4),
    (0.6, 0.48),
    (0.7, 0.61),
    (0.8, 0.68),
    (0.94, 0.81),
    (0.98, 0.84),
    (1.0, 0.98),
)


def confidence(certainty: float) -> float:
    """Give the chance, to two decimals, that an attribution of this certainty has its source and content right."""
    index = bisect_right(POINTS, certainty, key=lambda point: point[0])
    if index == 0:
        return POINTS[0][1]
    if index == len(POINTS):
        return POINTS[-1][1]
    (x0, y0), (x1, y1) = POINTS[index - 1], POINTS[index]
    return round(y0 + (y1 - y0) * (certainty - x0) / (x1 - x0), 2)
