"""A summary as tables for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from auditor.archive.summary.figures import Group, Join, Leaning, PartyRow, Share, Summary
from auditor.model import Label, SourceKind
from auditor.reporting.terminal import fit, paint, visible, width
from auditor.reporting.words import LABELS, SOURCE_KINDS, count, percent

COLUMNS = ("articles", "sentences", *LABELS.values(), "unnamed", "unanswered", "own-voice")
UNNAMED = (SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP, SourceKind.ANONYMOUS)
PARTY_COLUMNS = ("articles", "words", "share", "claims", "disputed", "accused", "answered", "for", "against")
NONE = "(none)"
NARROWEST = 14
"""Columns that a name is never cut below."""


def render(summary: Summary, columns: int, rows: int, *, colour: bool = False) -> str:
    """Render a summary.

    Args:
        summary: The figures.
        columns: Width of the terminal.
        rows: Of each table at most; months are always all there.
        colour: True for terminal colours.

    Returns:
        Text that ends with a line break.
    """
    lines = [*_opening(summary, colour), "", *_table("All", [summary.whole], 1, columns, colour)]
    for dimension, groups in summary.groups.items():
        shown = len(groups) if dimension == "month" else rows
        lines += ["", *_table(f"By {dimension}", groups, shown, columns, colour)]
    lines += ["", *_heard(summary.whole.heard, columns, colour)]
    lines += ["", *_leanings(summary.whole.leanings, columns, colour), "", *_legend(summary)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def render_joins(joins: Sequence[Join], columns: int, *, colour: bool = False) -> str:
    """Render the joined parties: the name they share, and all that was taken for it."""
    lines = [f"{count(len(joins), 'party was', 'parties were')} joined over several articles"]
    for join in joins:
        kind, _, name = join.key.partition(":")
        months = f", {join.first} to {join.last}" if join.first else ""
        lines += ["", paint(visible(name), "bold", on=colour) + f"  {kind}, {join.articles:,} articles{months}"]
        lines += _several("named", join.names, columns) + _several("speaks for", join.speaks_for, columns)
        if join.outlets:
            lines.append(fit(f"  in: {visible(', '.join(join.outlets))}", columns))
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _several(what: str, pairs: Sequence[tuple[str, int]], columns: int) -> list[str]:
    said = visible(", ".join(f"{name} ({number:,})" for name, number in pairs))
    return [fit(f"  {what}: {said}", columns)] if pairs else []


def _opening(summary: Summary, colour: bool) -> Iterator[str]:
    months = f", {summary.first} to {summary.last}" if summary.first else ""
    narrowed = f" ({', '.join(summary.narrowed)})" if summary.narrowed else ""
    whole = summary.whole
    said = f"{count(whole.articles, 'article', 'articles')}, {count(whole.words, 'word', 'words')}{months}"
    yield paint(visible(f"{summary.archive}{narrowed}"), "bold", on=colour) + f": {said}"
    if not summary.complete:
        yield "the archive is not whole: 'auditor archive' has to go on with it"
    if summary.skipped:
        reasons = ", ".join(f"{number:,} {reason}" for reason, number in summary.skipped.items())
        yield f"{count(sum(summary.skipped.values()), 'article', 'articles')} of the input skipped: {reasons}"


def _table(title: str, groups: Sequence[Group], shown: int, columns: int, colour: bool) -> Iterator[str]:
    rows = [
        (group.name if group.name is not None else ("" if title == "All" else NONE), _cells(group)) for group in groups
    ]
    yield from _aligned(title, COLUMNS, rows[:shown], columns, colour)
    if len(groups) > shown:
        yield f"… and {len(groups) - shown:,} more (--rows shows them)"


def _cells(group: Group) -> tuple[str, ...]:
    unnamed = sum(group.sources.get(kind.value, 0) for kind in UNNAMED)
    return (
        f"{group.articles:,}",
        f"{group.sentences:,}",
        *(_share(group.share(label)) for label in Label),
        percent(unnamed, sum(group.sources.values())),
        f"{group.unanswered:,}/{group.accusations:,}",
        f"{group.own_voice:,}",
    )


def _share(share: Share) -> str:
    if share.share is None:
        return "–"
    margin = "" if share.margin is None else f" ±{100 * share.margin:.1f}"
    return f"{100 * share.share:.1f} %{margin}"


def _heard(parties: Sequence[PartyRow], columns: int, colour: bool) -> Iterator[str]:
    rows = [
        (
            party.name if party.article is None else f"{party.name} [{party.article}]",
            (
                f"{party.articles:,}",
                f"{party.words:,}",
                f"{100 * party.share:.1f} %",
                *(f"{number:,}" for number in (party.claims, party.disputed, party.accused, party.answered)),
                f"{party.adopted:,}",
                f"{party.suffered:,}",
            ),
        )
        for party in parties
    ]
    yield from _aligned("Most heard", PARTY_COLUMNS, rows, columns, colour)


def _leanings(leanings: Sequence[Leaning], columns: int, colour: bool) -> Iterator[str]:
    rows = [
        (f"{leaning.side or 'unknown'} against {leaning.against or 'unknown'}", (f"{leaning.count:,}",))
        for leaning in leanings
    ]
    yield from _aligned("Own-voice allegations, by whose view they adopt", ("number",), rows, columns, colour)


def _aligned(
    title: str, heads: Sequence[str], rows: Sequence[tuple[str, Sequence[str]]], columns: int, colour: bool
) -> Iterator[str]:
    """Draw a table: names at the left, cells under their heads at the right."""
    widths = [max(width(head), *(width(cells[n]) for _, cells in rows), 0) for n, head in enumerate(heads)]
    room = columns - sum(widths) - 2 * len(widths)
    names = max(NARROWEST, min(room, max([width(title), *(width(visible(name)) for name, _ in rows)])))
    yield paint(fit(title, names) + _row(heads, widths), "bold", on=colour)
    for name, cells in rows:
        yield fit(visible(name), names) + _row(cells, widths)
    if not rows:
        yield "none"


def _row(cells: Iterable[str], widths: Sequence[int]) -> str:
    return "".join(f"  {' ' * (wide - width(cell))}{cell}" for cell, wide in zip(cells, widths, strict=True))


def _legend(summary: Summary) -> Iterator[str]:
    whole = summary.whole
    kinds = {kind.value: names for kind, names in SOURCE_KINDS.items()} | {"none": ("no source", "no source")}
    said = ", ".join(count(number, *kinds.get(kind, (kind, kind))) for kind, number in whole.sources.items())
    yield f"sources: {said or 'none'}"
    yield "± is half a 95 % interval over articles; unnamed: share of attributions with an unnamed or anonymous source;"
    yield "unanswered: accusations without an answer, of all; own-voice: allegations on nobody's word but the writer's;"
    yield "for, against: own-voice allegations that adopt the party's view, or go against it."
    if any(party.article for party in whole.heard):
        yield "[article]: a party known from that article only, joined with none of another (see --joins)."
