"""Claims and denials made by hand, to ask what no short text brings about: of distances, strengths, shared words."""

from __future__ import annotations

from functools import cache
from typing import Any

import attrs

from auditor.cast import Cast
from auditor.claims.denying import Denial
from auditor.claims.propositions import Proposition
from auditor.language.analysis import Passage
from auditor.model import ClaimKind, Party, PartyKind

UNION, FIRM, COUNTY, SPOKESMAN = "p1", "p2", "p3", "p4"
CAST = Cast.of(
    [
        Party(UNION, "Harbour Union", PartyKind.ORGANISATION, ("Harbour Union",)),
        Party(FIRM, "Orrin Glass", PartyKind.ORGANISATION, ("Orrin Glass",)),
        Party(COUNTY, "county", PartyKind.ORGANISATION, ("county",)),
        Party(SPOKESMAN, "Tom Ames", PartyKind.PERSON, ("Tom Ames",), speaks_for=FIRM),
    ]
)


@cache
def passage(number: int) -> Passage:
    """The sentence of a number, a hundred code points long; nobody asks for its parse."""
    nothing: Any = None
    return Passage(f"s{number}", 100 * number, 100 * number + 99, 0, nothing)


def claim(number: int, *terms: str, source: str | None = UNION, **more: Any) -> Proposition:
    """An accusation of the firm by the union in the sentence of a number, unless said otherwise."""
    where = passage(number)
    held = Proposition(
        where, ((where.start, where.start + 40),), ClaimKind.ACCUSATION, None, source, (FIRM,), frozenset(terms), False
    )
    return attrs.evolve(held, **more)


def denial(number: int, *terms: str, denier: str | None = FIRM, **more: Any) -> Denial:
    """A denial by the firm of the claims as such in the sentence of a number, unless said otherwise."""
    where = passage(number)
    made = Denial(where, (where.start + 50, where.start + 56), denier, frozenset(terms), True, None, 0.9)
    return attrs.evolve(made, **more)
