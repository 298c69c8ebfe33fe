"""A summary as one HTML page with plots, that asks the network for nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

from auditor.archive.summary import plots
from auditor.archive.summary.figures import Group, Join, Summary
from auditor.archive.summary.plots import Segment
from auditor.archive.summary.text import UNNAMED
from auditor.model import Label
from auditor.reporting.page import wording
from auditor.reporting.page.shell import document

TITLES = {"outlet": "Outlets", "desk": "Desks", "author": "Authors", "month": "Months", "topic": "Topics"}


@attrs.frozen
class Row:
    """A group as a row of a table: its figures and the segments of its bars."""

    group: Group
    labels: tuple[Segment, ...]
    sources: tuple[Segment, ...]
    unnamed: float


@attrs.frozen
class Section:
    """A dimension as a section of the page."""

    id: str
    title: str
    rows: tuple[Row, ...]
    more: int


def render(summary: Summary, joins: Sequence[Join] = (), rows: int = 20) -> str:
    """Render the page.

    Args:
        summary: The figures.
        joins: Parties that were taken for one.
        rows: Of each table at most; months are always all there.

    Returns:
        The page, ending with a line break.
    """
    return document("summary.html", ("page.css", "summary.css"), ("theme.js",), _values(summary, joins, rows))


def _values(summary: Summary, joins: Sequence[Join], rows: int) -> dict[str, Any]:
    whole = summary.whole
    sections = tuple(_section(name, groups, rows) for name, groups in summary.groups.items())
    return {
        "title": f"Whose word it is – {wording.count(whole.articles, 'article')}",
        "summary": summary,
        "whole": _row(whole),
        "labels": tuple((wording.LABEL_CLASSES[label], wording.SHORT_LABELS[label], label) for label in Label),
        "meanings": wording.LABEL_MEANINGS,
        "sections": sections,
        "months": plots.months(summary.groups.get("month", ())),
        "width": plots.WIDTH,
        "height": plots.HEIGHT,
        "left": plots.LEFT,
        "right": plots.WIDTH - plots.RIGHT,
        "foot": plots.HEIGHT - plots.BOTTOM,
        "most_words": max((party.words for party in whole.heard), default=1) or 1,
        "most_leanings": max((leaning.count for leaning in whole.leanings), default=1) or 1,
        "kinds": {kind.value: name for kind, name in wording.PARTIES.items()},
        "joins": tuple(joins[:rows]),
        "all_joins": len(joins),
        "spread": _spread,
    }


def _section(name: str, groups: Sequence[Group], rows: int) -> Section:
    shown = groups if name == "month" else groups[:rows]
    return Section(name, TITLES[name], tuple(map(_row, shown)), len(groups) - len(shown))


def _row(group: Group) -> Row:
    unnamed = sum(group.sources.get(kind.value, 0) for kind in UNNAMED)
    total = sum(group.sources.values()) or 1
    return Row(group, plots.label_segments(group), plots.source_segments(group), unnamed / total)


def _spread(margin: float | None) -> str:
    """Say half an interval in percentage points."""
    return "" if margin is None else f"± {100 * margin:.1f}"
