from __future__ import annotations

import itertools

import attrs
import pytest

from auditor.model import Claim, ClaimKind, Party, PartyKind, Report, Side
from auditor.reporting.page import graph
from auditor.reporting.page.cast import Cast
from tests.reporting.page.articles import dispute, strike


def quarrel(size: int, sides: int) -> Report:
    """A quarrel of ``size`` parties, each accusing the next but one."""
    report = strike()
    parties = tuple(
        Party(f"p{n}", f"The Association of Rather Long Names, Chapter {n}", PartyKind.GROUP, ()) for n in range(size)
    )
    claims = tuple(
        Claim(f"c{n}", "s2", ((0, 4),), ClaimKind.ACCUSATION, None, (f"p{n}",), (), (f"p{(n + step) % size}",))
        for n in range(size)
        for step in (1, 2)
        if step % size
    )
    parted = tuple(
        Side(f"s{k}", tuple(p.id for p in parties[k::sides][: max(1, size // (sides + 1))]), ()) for k in range(sides)
    )
    return attrs.evolve(report, parties=parties, claims=claims, sides=parted, attributions=())


def test_relations_fold_speakers_into_whom_they_speak_for() -> None:
    found = [
        (r.source.text, r.kind, r.target.text, [link.number for link in r.links])
        for r in graph.relations(Cast(dispute()))
    ]
    assert found == [
        ("Kessen", "disputes", "Republic of Talland", [3, 4, 20]),
        ("Republic of Talland", "accuses", "Kessen", [2, 15]),
        ("Republic of Talland", "disputes", "Kessen", [2, 20]),
        ("Three Kessen hauliers", "accuses", "Republic of Talland", [18]),
    ]


def test_no_drawing_without_a_relation() -> None:
    report = attrs.evolve(dispute(), claims=())
    assert graph.draw(Cast(report), graph.relations(Cast(report)), graph.WIDE) is None


@pytest.mark.parametrize("form", [graph.WIDE, graph.NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("sides", [0, 2, 3, 5])
@pytest.mark.parametrize("size", [2, 3, 7, 15, 40])
def test_parties_never_stand_on_each_other_nor_leave_the_drawing(size: int, sides: int, form: graph.Format) -> None:
    cast = Cast(quarrel(size, sides))
    drawing = graph.draw(cast, graph.relations(cast), form)
    assert drawing is not None
    assert len(drawing.nodes) == min(size, graph.LIMIT)
    assert drawing.left_out == size - len(drawing.nodes)
    for one, other in itertools.combinations(drawing.nodes, 2):
        assert one.anchor != other.anchor or abs(one.y - other.y) >= form.row * 0.99
    for node in drawing.nodes:
        assert 12 <= node.x <= drawing.width - 12
        assert all(0 <= y <= drawing.height for _, y, _ in node.lines)
        assert all(len(line) <= form.letters for _, _, line in node.lines)
    shown = {node.name.id for node in drawing.nodes}
    assert all(set(edge.ends) <= shown for edge in drawing.edges)


def test_parties_of_a_side_stand_together() -> None:
    cast = Cast(quarrel(9, 2))
    drawing = graph.draw(cast, graph.relations(cast), graph.WIDE)
    assert drawing is not None
    columns = {node.name.mark.letter: node.anchor for node in drawing.nodes if node.name.mark.letter}
    assert columns == {"A": "end", "B": "start"}
