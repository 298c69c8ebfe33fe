"""The register of a draft's parties: who they are, what they are called, and how they are heard."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from auditor.model import Party, PartyFigures, PartyKind, Report
from auditor.reporting.contract import converter
from auditor.reporting.index import Index
from auditor.reporting.terminal import paint, paragraph, visible
from auditor.reporting.words import count

WIDEST = 100


def register(report: Report, *, columns: int = 80, colour: bool = False) -> str:
    """Render the register for a terminal: parties by first mention, then the sides."""
    index = Index.of(report)
    figures = {each.party: each for each in report.summary.parties}
    lines = [
        paint(
            f"━━ {visible(report.document.path)}: {count(len(report.parties), 'party', 'parties')} ━━",
            "bold",
            on=colour,
        )
    ]
    for party in report.parties:
        lines.append("")
        lines += _party(index, party, figures.get(party.id), min(columns, WIDEST), colour=colour)
    lines += ["", f"     {paint('Sides', 'bold', on=colour)}"]
    lines += [f"     │ {line}" for pair in _sides(index) for line in paragraph(pair, min(columns, WIDEST) - 7)]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _party(index: Index, party: Party, figures: PartyFigures | None, columns: int, *, colour: bool) -> Iterator[str]:
    yield f"{party.id[1:]:>4} {paint(visible(party.name), 'bold', on=colour)}, {party.kind.value}"
    called = ", ".join(f"“{alias}”" for alias in party.aliases)
    facts = [f"called {called}" if called else "never named"]
    if party.kind is PartyKind.UNIDENTIFIED:
        facts.append("the draft does not say who this is")
    if party.speaks_for:
        facts.append(f"speaks for {index.name(party.speaks_for)}")
    spoken = [other.name for other in index.parties.values() if other.speaks_for == party.id]
    if spoken:
        facts.append(f"spoken for by {', '.join(spoken)}")
    if party.side is not None and party.side in index.sides:
        members = [index.name(each) for each in index.sides[party.side].parties if each != party.id]
        facts.append(f"side {party.side}" + (f", with {', '.join(members)}" if members else ""))
    facts.append(_heard(index, figures))
    for fact in facts:
        yield from (f"     │ {line}" for line in paragraph(fact, columns - 7))


def _sides(index: Index) -> Iterator[str]:
    """Say who stands against whom, each pair once."""
    told: set[frozenset[str]] = set()
    for side in index.sides.values():
        for other in side.opposes:
            pair = frozenset({side.id, other})
            if other in index.sides and pair not in told:
                told.add(pair)
                yield f"{_members(index, side.id)} against {_members(index, other)}; {side.confidence:.0%} sure"
    if not told:
        yield "none: nobody accuses or contradicts another"


def _members(index: Index, side: str) -> str:
    return f"{side} ({', '.join(index.name(party) for party in index.sides[side].parties)})"


def _heard(index: Index, figures: PartyFigures | None) -> str:
    if figures is None or not figures.attributions:
        return "never heard"
    first, last = (index.sentences.get(each or "") for each in (figures.first, figures.last))
    lines = f", first in line {first.line}, last in line {last.line}" if first and last else ""
    times = count(figures.attributions, "time", "times")
    return f"heard {times}{lines}: {count(figures.words, 'word', 'words')}, {count(figures.claims, 'claim', 'claims')}"


def register_json(reports: Sequence[Report]) -> str:
    """Render the registers of one report as an object, and of several as an array.

    Parties, sides and figures, with their ids, are as in the report.
    """
    values = [_register_value(report) for report in reports]
    return json.dumps(values[0] if len(values) == 1 else values, ensure_ascii=False, indent=1) + "\n"


def _register_value(report: Report) -> dict[str, object]:
    make = converter().unstructure
    return {
        "path": report.document.path,
        "parties": make(report.parties),
        "sides": make(report.sides),
        "figures": make(report.summary.parties),
    }
