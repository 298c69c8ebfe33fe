"""The table of parties: who is heard, how much, and what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import PartyFigures
from auditor.reporting.index import Index
from auditor.reporting.terminal import fit, paint, visible, width
from auditor.reporting.words import percent

COLUMNS = ("claims", "words", "share", "disputed", "accused", "answered")
ROWS = 12
"""Rows shown unless everything is asked for."""


def party_table(index: Index, columns: int, *, everything: bool = False, colour: bool = False) -> Iterator[str]:
    """Draw the table, the parties with the most words first; nothing if there are none.

    Args:
        index: The report.
        columns: Width at most; below 60 the names become short.
        everything: True to show all rows.
        colour: True for terminal colours.
    """
    figures = index.report.summary.parties
    if not figures:
        return
    total = sum(each.words for each in figures)
    rows = figures if everything else figures[:ROWS]
    shown = [_row(index, each, total) for each in rows]
    letters = {identifier: letter for letter, identifier in zip("ABCDEFGHIJ", index.sides, strict=False)}
    name_width = max(width(name) for name, _ in [*shown, ("Parties", ())])
    numbers = sum(len(name) + 2 for name in COLUMNS)
    name_width = max(12, min(name_width, columns - numbers - 5))
    yield paint(f"     {fit('Parties', name_width)}" + "".join(f"  {name}" for name in COLUMNS), "bold", on=colour)
    for each, (name, cells) in zip(rows, shown, strict=True):
        party = index.parties.get(each.party)
        side = letters.get(party.side or "", "·") if party else "·"
        numbers_shown = "".join(f"  {cell:>{len(column)}}" for cell, column in zip(cells, COLUMNS, strict=True))
        yield f"   {side} {fit(name, name_width)}{numbers_shown}"
    if len(figures) > len(rows):
        yield f"     … and {len(figures) - len(rows)} more (-v shows all)"
    for side, letter in letters.items():
        yield fit(f"     side {letter}: {_members(index, side)}", columns)
    yield ""


def _row(index: Index, figures: PartyFigures, total: int) -> tuple[str, tuple[str, ...]]:
    name = visible(index.name(figures.party) or figures.party)
    return name, (
        str(figures.claims),
        str(figures.words),
        percent(figures.words, total),
        str(figures.disputed),
        str(figures.accused),
        str(figures.answered) if figures.accused else "",
    )


def _members(index: Index, side: str) -> str:
    return visible(", ".join(index.name(party) for party in index.sides[side].parties))
