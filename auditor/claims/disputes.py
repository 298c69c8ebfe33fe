"""Which claim a denial answers.

A denial answers a claim of another camp: one that targets the denier (or whoever the denier speaks for), one in the
same sentence, or one that shares its content words. A generic denial ("the allegations") answers every accusation
against the denier; one of a stated matter answers those that share its words, or else the nearest accusation.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import islice

import attrs

from auditor.cast import Cast
from auditor.claims.denying import GENERIC, NEGATION, NO_PARTY, PART, STATED, Denial, goes_on
from auditor.claims.oppositions import opposed
from auditor.claims.propositions import Proposition
from auditor.model import ClaimKind, CueClass
from auditor.spans import overlap

ENOUGH = 1.0
TARGETED, SAME_SENTENCE, ACCUSATION, HELD = 0.6, 0.7, 0.2, 0.4
LIKENESS = 2.0
UNTOLD = 0.3
"""Taken off where nothing in a claim points at its denier."""

ALIKE, ALIKE_TARGETED = 0.7, 0.3
ENOUGH_SHARED = 3
"""Words that a plain negation must share with a claim that is not about its speaker."""

NEAR, NEXT = 3, 2
"""Sentences within which a denial that fits no claim is taken to answer the nearest accusation, and any other claim."""

TOLD = frozenset({ClaimKind.ACCUSATION, ClaimKind.ACCOUNT, ClaimKind.FIGURE})
"""Kinds of claims that "it" and "that" take up where somebody denies them."""

ALLEGING = frozenset({CueClass.ACCUSING, CueClass.DOUBTING})

NUMBERS = frozenset("figure number count total toll estimate percentage tally".split())
SPOKEN = 6
"""Sentences within which a denial of what somebody says is of all that they say; further off, only of charges."""

WINDOW = 120
"""Sentences before and after a denial in which it can answer a claim at all: the length of an article, so that the work
grows with that of a text and not with its square."""

REACH = 12
"""Sentences within which a denial that shares no word with a claim can still answer it."""


@attrs.frozen(eq=False)
class Dispute:
    """A denial joined to a claim.

    Attributes:
        claim: What is disputed.
        denial: What disputes it.
        score: How well they fit.
    """

    claim: Proposition
    denial: Denial
    score: float


def disputes(made: Sequence[Proposition], denied: Sequence[Denial], cast: Cast) -> list[Dispute]:
    """Join denials to the claims they answer."""
    weight = _weights(made)
    accusers = _accusers(made)
    places = [int(claim.passage.id[1:]) for claim in made]
    found: list[Dispute] = []
    for denial in denied:
        plain = denial.strength <= NEGATION
        here = int(denial.passage.id[1:])
        window = islice(made, bisect_left(places, here - WINDOW), bisect_right(places, here + WINDOW))
        scored = [
            Dispute(claim, denial, _score(claim, denial, cast, weight) + _alleged(claim, denial, cast, accusers))
            for claim in window
            if _other_side(claim, denial, cast) and (not plain or _contradicts(claim, denial, weight, cast))
        ]
        good = [d for d in scored if d.score >= ENOUGH]
        if not good and (denial.strength >= STATED or (denial.points and denial.generic)):
            good = _fallback(scored, denial, cast)
        if denial.points and not (denial.terms or denial.relative or denial.several) and denial.strength >= STATED:
            good = _just_told(scored, denial, cast) or good
        if not denial.generic and good:
            best = max(d.score for d in good)
            good = [d for d in good if d.score >= 0.6 * best]
        if not good and denial.points and not denial.relative:
            good = [Dispute(d.claim, denial, d.score) for d in found if goes_on(denial, d.denial, cast)]
        found += good
    return found


def _just_told(scored: Sequence[Dispute], denial: Denial, cast: Cast) -> list[Dispute]:
    """What was told of the denier in the sentence before, which is what a bare "she denied it" denies."""
    here, denier = int(denial.passage.id[1:]), denial.denier
    told = (d for d in scored if d.claim.source and d.claim.kind in TOLD and not d.claim.negative)
    before = [d for d in told if here - int(d.claim.passage.id[1:]) == 1]
    return [d for d in before if denier and any(cast.told_of(span, denier) for span in d.claim.spans)]


def _accusers(made: Sequence[Proposition]) -> list[tuple[str, str]]:
    """Who accuses whom, in text order."""
    pairs = ((p.source, t) for p in made if p.kind is ClaimKind.ACCUSATION and p.source for t in p.targets)
    return list(dict.fromkeys(pairs))


def _alleged(claim: Proposition, denial: Denial, cast: Cast, accusers: Sequence[tuple[str, str]]) -> float:
    """What it adds that a denial of the allegations as such meets whatever its maker's accusers allege."""
    if not (denial.generic and denial.strength >= STATED and denial.denier and claim.source):
        return 0.0
    cue = claim.attribution.cue if claim.attribution else None
    if cue is None or cue.cue_class not in ALLEGING:
        return 0.0
    accused = any(
        cast.same_camp(accuser, claim.source) and cast.same_camp(target, denial.denier) for accuser, target in accusers
    )
    return ENOUGH + UNTOLD if accused and _about(claim, denial) else 0.0


def _about(claim: Proposition, denial: Denial) -> bool:
    """Whether a claim is of the matter that a denial names, if it denies a share in one."""
    matter = denial.terms - GENERIC if denial.terms & PART else frozenset()
    return not matter or bool(matter & claim.terms)


def _contradicts(claim: Proposition, denial: Denial, weight: dict[str, float], cast: Cast) -> bool:
    """Whether a plain negation is of what the claim says: of the same act or state, or else in much the same words."""
    said = denial.proposition
    near = abs(int(claim.passage.id[1:]) - int(denial.passage.id[1:])) <= SPOKEN
    if said is not None and (near or claim.kind is ClaimKind.ACCUSATION) and opposed(claim.poles, said.poles):
        return True
    targeted = denial.denier is not None and cast.camps_meet(claim.targets, [denial.denier])
    alike = _likeness(claim.terms, denial.terms, weight)
    if targeted:
        return not claim.negative and alike >= ALIKE_TARGETED
    known = int(claim.passage.id[1:]) - int(denial.passage.id[1:]) <= 1  # nobody turns down what is told much later
    return known and not claim.negative and alike >= ALIKE and len(claim.terms & denial.terms) >= ENOUGH_SHARED


def _fallback(scored: Sequence[Dispute], denial: Denial, cast: Cast) -> list[Dispute]:
    """For a denial that fits nothing well: the nearest accusation before it, or else after it, within reach.

    "That account" and the like answer the claim before them, accusation or not, unless they tell for themselves what
    is denied; "that is not true" what was just said; "the figure is wrong" the last claim with one.
    """
    here = int(denial.passage.id[1:])
    if denial.terms & NUMBERS:
        counted = [d for d in scored if d.claim.numbers and 0 < here - int(d.claim.passage.id[1:]) <= REACH]
        if counted:
            return counted[-1:]
    told = [d for d in scored if d.claim.source and d.claim.kind is not ClaimKind.DEMAND]
    if denial.strength < STATED:
        return [d for d in told if here - int(d.claim.passage.id[1:]) == 1][-1:]
    near = [
        d
        for d in scored
        if d.claim.kind is ClaimKind.ACCUSATION
        and (denial.generic or d.score >= TARGETED)
        and abs(int(d.claim.passage.id[1:]) - here) <= NEAR
    ]
    if not near and denial.generic and not denial.told:
        reach = 1 if denial.points and not denial.several else NEXT  # "this" is of what was just said
        near = [d for d in told if 0 < here - int(d.claim.passage.id[1:]) <= reach]
    near.sort(key=lambda d: (int(d.claim.passage.id[1:]) > here, abs(int(d.claim.passage.id[1:]) - here)))
    return _all_told(near[0], told, cast) if near and denial.several else near[:1]


def _all_told(last: Dispute, told: Sequence[Dispute], cast: Cast) -> list[Dispute]:
    """What one party tells in sentences that follow each other up to the last, all of which "the claims" are."""
    found = [last]
    for other in reversed(told):
        behind = int(found[-1].claim.passage.id[1:]) - int(other.claim.passage.id[1:])
        one = last.claim.source and cast.same_camp(last.claim.source, str(other.claim.source))
        if other is not last and one and 0 <= behind <= 1:
            found.append(other)
    return found


def _other_side(claim: Proposition, denial: Denial, cast: Cast) -> bool:
    if (denial.relative or denial.holder == NO_PARTY) and claim.passage is not denial.passage:
        return False
    if claim is denial.proposition or claim.kind is ClaimKind.DENIAL:
        return False
    if denial.points and not denial.relative and claim.spans[0][0] > denial.span[0]:
        return False  # "that" and "this" look back
    if denial.proposition is not None and not denial.relative and overlap(claim.spans, denial.proposition.spans):
        return False  # one reports the other
    if denial.denier is None:
        return claim.passage is denial.passage or bool(claim.targets)
    return claim.source is None or not cast.same_camp(claim.source, denial.denier)


def _score(claim: Proposition, denial: Denial, cast: Cast, weight: dict[str, float]) -> float:
    score = 0.0
    targeted = denial.denier is not None and cast.camps_meet(claim.targets, [denial.denier])
    distance = abs(int(claim.passage.id[1:]) - int(denial.passage.id[1:]))
    if targeted:
        score += TARGETED
    if claim.passage is denial.passage:
        score += ENOUGH if denial.points else SAME_SENTENCE
    if claim.kind is ClaimKind.ACCUSATION:
        score += ACCUSATION
    held = bool(denial.holder) and claim.source is not None and cast.same_camp(claim.source, str(denial.holder))
    charged = targeted or claim.kind is ClaimKind.ACCUSATION
    if held and denial.generic and distance <= (REACH if charged else SPOKEN):
        score += ENOUGH
    elif held:
        score += HELD
    told = int(claim.passage.id[1:]) - int(denial.passage.id[1:]) <= REACH
    about = distance <= 1 or (told and _about(claim, denial))
    if (denial.generic or denial.strength >= STATED) and targeted and claim.kind is ClaimKind.ACCUSATION and about:
        score += ENOUGH - TARGETED
    elif denial.generic and distance <= 1 and claim.kind is ClaimKind.ACCUSATION:
        score += 0.4
    said = denial.proposition
    if denial.strength <= NEGATION and said is not None and opposed(claim.poles, said.poles):
        score += ENOUGH
    score += LIKENESS * _likeness(claim.terms, denial.terms, weight)
    if not (targeted or held or claim.passage is denial.passage or claim.kind is ClaimKind.ACCUSATION):
        score -= UNTOLD
    return score - 0.02 * max(0, distance - REACH)


def _likeness(one: frozenset[str], other: frozenset[str], weight: dict[str, float]) -> float:
    """Weighted share of the rarer words that two claims have in common (weighted overlap coefficient)."""
    if not one or not other:
        return 0.0
    shared = one & other
    if len(shared) < 2:
        return 0.25 * bool(shared) * (weight.get(next(iter(shared), ""), 0.0) > 0.7)
    small = min(sum(weight.get(t, 1.0) for t in one), sum(weight.get(t, 1.0) for t in other))
    return min(1.0, sum(weight.get(t, 1.0) for t in shared) / small) if small else 0.0


def _weights(made: Sequence[Proposition]) -> dict[str, float]:
    """How telling each word is within the article: 1 for a word of one claim, falling with the number of claims."""
    count = Counter(term for p in made for term in p.terms)
    total = max(2, len(made))
    return {term: math.log(1 + total / n) / math.log(1 + total) for term, n in count.items()}
