"""The dispute graph: who accuses, denies, supports whom, as geometry for an inline SVG.

Speakers are folded into the party they speak for. Parties stand in two columns by side, so that labels never meet the
lines between them; the lines bow towards the middle. At most ``LIMIT`` parties are drawn, those with most relations.
"""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from collections.abc import Iterator

import attrs

from auditor.model import Report
from auditor.reporting.page.cast import Cast, Link, Mark, Name

LIMIT = 15
ACCUSES, DISPUTES, SUPPORTS = "accuses", "disputes", "supports"
Pair = tuple[str, str, str]
"""From, relation, to."""


@attrs.frozen
class Relation:
    """What one party does to another in the article, and where."""

    source: Name
    kind: str
    target: Name
    links: tuple[Link, ...]


@attrs.frozen
class Node:
    """A party in the drawing; coordinates in user units, y downwards."""

    name: Name
    x: float
    y: float
    anchor: str
    lines: tuple[tuple[float, float, str], ...]
    spoken: str


@attrs.frozen
class Edge:
    """A relation in the drawing: the path, and where its number stands."""

    kind: str
    path: str
    width: float
    x: float
    y: float
    number: int
    spoken: str
    ends: tuple[str, str]


@attrs.frozen
class Drawing:
    """A drawing of the graph, ready for the template."""

    name: str
    width: float
    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    kinds: tuple[str, ...]
    left_out: int


@attrs.frozen
class Format:
    """How wide a drawing is.

    Attributes:
        name: Of the drawing; part of element ids.
        width: Of the whole, in user units.
        margin: Kept for the names on each side.
        letters: A name's longest line.
        row: Height of a party.
        font: Height of a line of a name.
    """

    name: str
    width: float
    margin: float
    letters: int
    row: float
    font: float


WIDE = Format("wide", 860, 250, 28, 58, 19)
NARROW = Format("narrow", 350, 112, 14, 66, 16)


def relations(cast: Cast) -> tuple[Relation, ...]:
    """Who accuses, disputes and supports whom, most often first, each with its sentences."""
    found: dict[Pair, list[str]] = {}
    for pair, sentence in _pairs(cast.report, cast):
        where = found.setdefault(pair, [])
        if sentence not in where:
            where.append(sentence)
    ordered = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(
        Relation(cast.name(source), kind, cast.name(target), _links(cast, where))
        for (source, kind, target), where in ordered
    )


def draw(cast: Cast, found: tuple[Relation, ...], form: Format) -> Drawing | None:
    """Draw relations; None if fewer than two parties are related."""
    weight: Counter[str] = Counter()
    for relation in found:
        weight[relation.source.id] += len(relation.links)
        weight[relation.target.id] += len(relation.links)
    if len(weight) < 2:
        return None
    first = {party.id: index for index, party in enumerate(cast.report.parties)}
    chosen = sorted(weight, key=lambda party: (-weight[party], first.get(party, 0)))[:LIMIT]
    shown = [r for r in found if r.source.id in chosen and r.target.id in chosen]
    left, right = _columns([cast.name(party) for party in sorted(chosen, key=lambda p: first.get(p, 0))])
    rows = max(_height(left), _height(right))
    nodes = {
        node.name.id: node for node in (*_place(left, rows, form, -1, found), *_place(right, rows, form, 1, found))
    }
    edges = tuple(_edge(relation, nodes, form, shown) for relation in shown)
    kinds = tuple(kind for kind in (ACCUSES, DISPUTES, SUPPORTS) if any(r.kind == kind for r in shown))
    return Drawing(
        form.name, form.width, rows * form.row, tuple(nodes.values()), edges, kinds, len(weight) - len(chosen)
    )


def _links(cast: Cast, sentences: list[str]) -> tuple[Link, ...]:
    return tuple(sorted((cast.link(id_) for id_ in sentences), key=lambda link: link.number))


def _pairs(report: Report, cast: Cast) -> Iterator[tuple[Pair, str]]:
    """All relations of all claims, speakers folded into their principals, each with its sentence."""
    for claim in report.claims:
        holders = list(dict.fromkeys(cast.principal(party) for party in claim.asserted_by))
        deniers = list(dict.fromkeys(cast.principal(party) for party in claim.disputed_by))
        targets = list(dict.fromkeys(cast.principal(party) for party in claim.targets))
        shown = [s.id for span in claim.evidence if (s := cast.sentence_at(span[0]))] or [claim.sentence]
        for holder in holders:
            yield from (((holder, ACCUSES, target), claim.sentence) for target in targets if target != holder)
            for denier in deniers:
                if denier != holder:
                    yield from (((denier, DISPUTES, holder), where) for where in shown)
        yield from (((other, SUPPORTS, holders[0]), claim.sentence) for other in holders[1:])


def _columns(names: list[Name]) -> tuple[list[list[Name]], list[list[Name]]]:
    """Part names into groups by side, and the groups into a left and a right column: A left, B right, and so on."""
    groups: dict[Mark, list[Name]] = {}
    for name in names:
        groups.setdefault(name.mark, []).append(name)
    ordered = sorted(groups.items(), key=lambda item: (not item[0].letter, len(item[0].letter), item[0].letter))
    left: list[list[Name]] = []
    right: list[list[Name]] = []
    for mark, group in ordered:
        if mark.letter:
            (left if _height(left) <= _height(right) else right).append(group)
    for name in groups.get(Mark(), []):
        column = left if _height(left) <= _height(right) else right
        if column and not column[-1][0].mark.letter:
            column[-1].append(name)
        else:
            column.append([name])
    return left, right


def _height(column: list[list[Name]]) -> float:
    """Rows a column takes: one a party, half a row between groups."""
    return sum(len(group) for group in column) + 0.5 * max(0, len(column) - 1)


def _place(
    column: list[list[Name]], rows: float, form: Format, side: int, found: tuple[Relation, ...]
) -> Iterator[Node]:
    top = (rows - _height(column)) / 2 + 0.5
    for group in column:
        for name in group:
            y = top * form.row
            # The columns bow outwards in the middle, so that lines within a column can be told apart.
            bow = 0.06 * form.width * math.sin(math.pi * top / rows)
            x = form.margin - bow + 14 if side < 0 else form.width - form.margin + bow - 14
            yield Node(
                name,
                x,
                y,
                "end" if side < 0 else "start",
                _label(name.text, x + side * 20, y, form),
                _spoken(name, found),
            )
            top += 1
        top += 0.5


def _label(text: str, x: float, y: float, form: Format) -> tuple[tuple[float, float, str], ...]:
    lines = textwrap.wrap(text, form.letters, max_lines=3, placeholder="…") or [text[: form.letters]]
    start = y - (len(lines) - 1) * form.font / 2
    return tuple((x, start + index * form.font, line) for index, line in enumerate(lines))


def _spoken(name: Name, found: tuple[Relation, ...]) -> str:
    does = [f"{r.kind} {r.target.text}" for r in found if r.source.id == name.id]
    return f"{name.text}: {', '.join(does)}" if does else name.text


def _edge(relation: Relation, nodes: dict[str, Node], form: Format, shown: list[Relation]) -> Edge:
    start, end = nodes[relation.source.id], nodes[relation.target.id]
    pair = {relation.source.id, relation.target.id}
    lane = [r for r in shown if {r.source.id, r.target.id} == pair].index(relation)
    middle = form.width / 2
    same = start.anchor == end.anchor
    bend = (0.30 if same else 0.0) * (form.width - 2 * form.margin) * (1 if start.anchor == "end" else -1)
    # Relations between the same two parties run side by side, each bent a little further to its own right.
    offset = 26 * (lane + 1) / 2 * (1 if lane % 2 else -1) if not same else 14 * lane
    cx = (start.x + end.x) / 2 + bend * (1 + abs(start.y - end.y) / (8 * form.row)) if same else middle
    cy = (start.y + end.y) / 2 + offset
    (x1, y1), (x2, y2) = _towards(start, cx, cy, 13), _towards(end, cx, cy, 19)
    return Edge(
        kind=relation.kind,
        path=f"M{x1:.1f} {y1:.1f}Q{cx:.1f} {cy:.1f} {x2:.1f} {y2:.1f}",
        width=round(min(1.2 + 0.3 * len(relation.links), 3.5), 1),
        x=_quadratic(x1, cx, x2, 0.5 if same else 0.3),
        y=_quadratic(y1, cy, y2, 0.5 if same else 0.3),
        number=len(relation.links),
        spoken=f"{relation.source.text} {relation.kind} {relation.target.text}",
        ends=(relation.source.id, relation.target.id),
    )


def _towards(node: Node, x: float, y: float, distance: float) -> tuple[float, float]:
    length = math.hypot(x - node.x, y - node.y) or 1.0
    return node.x + (x - node.x) / length * distance, node.y + (y - node.y) / length * distance


def _quadratic(start: float, control: float, end: float, at: float) -> float:
    """A coordinate of a quadratic Bézier curve at a share of its way."""
    return round((1 - at) ** 2 * start + 2 * at * (1 - at) * control + at**2 * end, 1)
