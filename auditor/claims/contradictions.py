"""Claims of two camps that cannot both hold, though neither names the other: opposite words, or different figures.

Only what can be seen in the words counts: a word and its negated form or its opposite ("legal", "illegal"; "safe",
"dangerous") said of the same thing, an act told and denied, or two numbers of the same things in otherwise like claims.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

import attrs

from auditor.cast import Cast
from auditor.claims.contrasts import contrasts
from auditor.claims.counting import ANY, MEASURED, MEASURES
from auditor.claims.oppositions import opposed
from auditor.claims.propositions import Proposition
from auditor.language.analysis import Analysis
from auditor.model import ClaimKind
from auditor.spans import overlap

PREFIXES = ("un", "in", "il", "im", "ir", "dis", "non")
SHORTEST_STEM = 4
ENOUGH_SHARED = 3
"""Terms that two claims with different figures must share."""

ENOUGH_NEAR = 2
"""The same for claims in one sentence or in two that follow each other."""

MOST = 0.6
"""Share of the terms of the shorter of two claims that both must have, unless their figures are of the same harm."""

OPPOSITE, CONTRASTED, FIGURES = 0.65, 0.6, 0.55
REACH = 25
"""Sentences between two claims beyond which they are taken to be of two matters."""

NEARBY = 6
"""The same for two that say opposite things: further off, the one may tell what became of the other."""

VAGUE = MEASURES | frozenset(MEASURED.values())
"""What is counted in many matters, so that two figures in it need not be of one."""

SILENT = frozenset({ClaimKind.DENIAL, ClaimKind.DEMAND})


@attrs.frozen(eq=False)
class Contradiction:
    """Two claims that cannot both hold.

    Attributes:
        earlier: The one that stands first.
        later: The other.
        strength: How sure, 0 to 1.
    """

    earlier: Proposition
    later: Proposition
    strength: float


def contradictions(analysis: Analysis, made: Sequence[Proposition], cast: Cast) -> Iterator[Contradiction]:
    """Find contradictions between claims of different camps, in text order; those in one sentence first."""
    yield from (Contradiction(*pair, CONTRASTED) for pair in contrasts(analysis, made, cast))
    held = [p for p in made if p.source is not None and p.attribution is not None and p.kind not in SILENT]
    places = [int(p.passage.id[1:]) for p in held]
    for index, earlier in enumerate(held):
        for later in held[index + 1 : bisect_right(places, places[index] + REACH)]:
            if earlier.source is None or later.source is None or cast.same_camp(earlier.source, later.source):
                continue
            if overlap(earlier.spans, later.spans):
                continue  # one reports the other
            if apart(earlier.when, later.when):
                continue
            near = _distance(earlier, later) <= NEARBY
            if near and (_opposite(earlier, later) or opposed(earlier.poles, later.poles)):
                yield Contradiction(earlier, later, OPPOSITE)
            elif _figures(earlier, later):
                yield Contradiction(earlier, later, FIGURES)


def _distance(one: Proposition, other: Proposition) -> int:
    return abs(int(other.passage.id[1:]) - int(one.passage.id[1:]))


def _opposite(one: Proposition, other: Proposition) -> bool:
    """An adjective here, its negated form there, both claims alike negated, and more in common than a place."""
    if one.negated != other.negated or not (one.predicates and other.predicates):
        return False
    for here, there in ((one.predicates, other.predicates), (other.predicates, one.predicates)):
        for term in here:
            if len(term) >= SHORTEST_STEM and any(prefix + term in there for prefix in PREFIXES):
                return bool((one.terms & other.terms) - {term} - one.where)
    return False


def _figures(one: Proposition, other: Proposition) -> bool:
    """Numbers of the same things, on the same occasion, that cannot both be right."""
    if not (one.figures or other.figures) or one.occasion != other.occasion or apart(one.where, other.where):
        return False
    if _distance(one, other) <= 1 and any(_put(here, there) for here, there in ((one, other), (other, one))):
        return True
    near, shared = _distance(one, other) <= 1, _alike(one, other)
    if shared < (ENOUGH_NEAR if near else ENOUGH_SHARED):
        return False
    fates = {a.fate for a in one.figures} & {b.fate for b in other.figures} - {""}
    if not fates and shared < MOST * min(len(one.terms), len(other.terms)):
        return False
    telling = [a for a in one.figures if a.noun not in VAGUE and (near or not a.measure)]
    return any(a.clashes(b) for a in telling for b in other.figures)


def _put(here: Proposition, there: Proposition) -> bool:
    """Whether a figure is put on what a claim beside it tells of, and is another one."""
    put = [figure for figure in here.figures if figure.noun.startswith(ANY)]
    if not put or any(figure.noun != ANY and figure.noun.removeprefix(ANY) not in there.terms for figure in put):
        return False
    beside = [(one, other) for one in put for other in there.figures if one.measure == other.measure]
    return bool(beside) and not any(one.amount.fits(other.amount) for one, other in beside)


def _alike(one: Proposition, other: Proposition) -> int:
    """Number of terms that two claims share; two verbs for the same ("killed", "died") count as one."""
    said = {(p.axis, p.sign) for p in one.poles} & {(p.axis, p.sign) for p in other.poles}
    verbs = {axis for axis, _ in said if axis.startswith("verb")}
    return len(one.terms & other.terms) + bool(said and not verbs)


def apart(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two claims tell of two times, or of two places, by all that they say of it."""
    return bool(one and other) and one.isdisjoint(other)
