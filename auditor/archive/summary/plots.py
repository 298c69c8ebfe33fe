"""The geometry of the plots: numbers to places in a drawing of fixed size. The template draws them as SVG."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from auditor.archive.summary.figures import Group, Share
from auditor.model import Label
from auditor.reporting.page import wording

WIDTH, HEIGHT = 900, 300
LEFT, RIGHT, TOP, BOTTOM = 48, 12, 12, 34
"""Margins of the drawing, for the scales."""
TICKS = 12
"""Months that are named below the curves at most."""


@attrs.frozen
class Segment:
    """A part of a stacked bar: what it stands for, and where it starts and how long it is, 0 to 1."""

    name: str
    css: str
    start: float
    length: float
    number: int


@attrs.frozen
class Curve:
    """A label's share over the months.

    Attributes:
        name: The label.
        css: Class with its colour and dashes.
        line: Path of the curve; it breaks where a month has nothing.
        band: Path of the 95 % intervals around it, or empty.
        dots: Places of the months that stand alone, which no line would show.
    """

    name: str
    css: str
    line: str
    band: str
    dots: tuple[tuple[float, float], ...]


@attrs.frozen
class Tick:
    """A mark of a scale: where it is, and what it says."""

    place: float
    text: str


@attrs.frozen
class Months:
    """Curves over months, with their scales."""

    curves: tuple[Curve, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    spoken: str


def label_segments(group: Group) -> tuple[Segment, ...]:
    """Stack the shares of the labels."""
    return _stacked(
        (wording.SHORT_LABELS[label], wording.LABEL_CLASSES[label], group.share(label).count) for label in Label
    )


def source_segments(group: Group) -> tuple[Segment, ...]:
    """Stack the shares of the kinds of sources, those that point at nobody last."""
    named = {kind.value: name for kind, name in wording.SOURCE_KINDS.items()} | {"none": wording.NO_SOURCE}
    return _stacked((name, f"k-{kind}", group.sources.get(kind, 0)) for kind, name in named.items())


def _stacked(parts: object) -> tuple[Segment, ...]:
    counted: list[tuple[str, str, int]] = list(parts)  # type: ignore[call-overload]
    total = sum(number for _, _, number in counted) or 1
    segments, before = [], 0
    for name, css, number in counted:
        segments.append(Segment(name, css, before / total, number / total, number))
        before += number
    return tuple(segments)


def months(groups: Sequence[Group]) -> Months | None:
    """Draw the shares of the labels over months; None if fewer than two have a name."""
    named = {group.name: group for group in groups if group.name is not None}
    if len(named) < 2:
        return None
    axis = calendar(min(named), max(named))
    places = [LEFT + (WIDTH - LEFT - RIGHT) * index / (len(axis) - 1) for index in range(len(axis))]
    curves = tuple(_curve(label, [named.get(month) for month in axis], places) for label in Label)
    step = -(-len(axis) // TICKS)
    across = tuple(Tick(place, month) for month, place in list(zip(axis, places, strict=True))[::step])
    up = tuple(Tick(_height(share / 4), f"{25 * share} %") for share in range(5))
    return Months(curves, across, up, _spoken(named, axis))


def calendar(first: str, last: str) -> tuple[str, ...]:
    """Name all months from one to another: ``2024-11``, ``2024-12``, ``2025-01``."""
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return tuple(f"{number // 12:04}-{number % 12 + 1:02}" for number in range(start, end + 1))


def _curve(label: Label, groups: Sequence[Group | None], places: Sequence[float]) -> Curve:
    shares = [group.share(label) if group is not None else None for group in groups]
    runs = _runs([(place, share) for place, share in zip(places, shares, strict=True)])
    line = " ".join(_path([(place, _height(share.share or 0)) for place, share in run]) for run in runs)
    band = " ".join(_band(run) for run in runs if len(run) > 1)
    dots = tuple((run[0][0], _height(run[0][1].share or 0)) for run in runs if len(run) == 1)
    return Curve(wording.SHORT_LABELS[label], wording.LABEL_CLASSES[label], line, band, dots)


def _runs(points: Sequence[tuple[float, Share | None]]) -> list[list[tuple[float, Share]]]:
    """Cut a curve where it has nothing to show."""
    runs: list[list[tuple[float, Share]]] = [[]]
    for place, share in points:
        if share is not None and share.share is not None:
            runs[-1].append((place, share))
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def _band(run: Sequence[tuple[float, Share]]) -> str:
    above = [(place, _height((share.share or 0) + (share.margin or 0))) for place, share in run]
    below = [(place, _height((share.share or 0) - (share.margin or 0))) for place, share in run]
    return f"{_path([*above, *reversed(below)])} Z"


def _path(points: Sequence[tuple[float, float]]) -> str:
    return "M " + " L ".join(f"{across:.1f} {up:.1f}" for across, up in points)


def _height(share: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - min(1.0, max(0.0, share)))


def _spoken(named: dict[str, Group], axis: Sequence[str]) -> str:
    """Say what the curves show, for those who do not see them."""
    said = []
    for label in Label:
        first, last = (named[month].share(label).share for month in (axis[0], axis[-1]))
        name = wording.SHORT_LABELS[label].lower()
        said.append(f"{name} {wording.percent(first or 0)} in {axis[0]}, {wording.percent(last or 0)} in {axis[-1]}")
    return "; ".join(said)
