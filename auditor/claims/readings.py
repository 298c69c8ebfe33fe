"""Claims that the trained reader takes to be disputed, though no rule sees by which words.

The reader (``auditor.disagreement``) gives each pair of sentences a chance that one disputes what the other reports. A
sentence counts as disputed by the chances of all its pairs (``1 - product of (1 - chance)``). Where that is high, and
one of its pairs is of two who are not of one camp and is likely enough by itself to be shown, the claims of those two
sentences are taken to dispute each other. What a rule finds disputed stays as it is.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import attrs

from auditor.cast import Cast
from auditor.disagreement.links import Link
from auditor.model import Attribution, Claim, ClaimKind, CueClass
from auditor.spans import merged

FLOOR, SHOWN = 0.3, 0.1
"""Chance from which a sentence is called disputed, and from which a pair of sentences is told."""

CERTAINTY: tuple[tuple[float, float], ...] = ((0.9, 0.5), (1.01, 0.7))
"""Share of the sentences with less than such a chance that readers call contested (``evaluation/RESULTS.md``)."""


@attrs.frozen(eq=False)
class Spoken:
    """What is said in one sentence.

    Attributes:
        claims: Its claims.
        parties: Who makes them.
        targets: Whom they accuse.
    """

    claims: tuple[Claim, ...] = ()
    parties: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()

    @classmethod
    def of(cls, claims: Sequence[Claim]) -> Spoken:
        """Gather a sentence's claims."""
        parties = dict.fromkeys(party for claim in claims for party in _speakers(claim))
        return cls(tuple(claims), tuple(parties), tuple(target for claim in claims for target in claim.targets))

    @property
    def disputed(self) -> bool:
        """Whether a rule finds any of it disputed."""
        return any(claim.disputed_by for claim in self.claims)

    @property
    def lone(self) -> bool:
        """Whether it denies something that, by the rules, nobody in the article says."""
        return any(c.kind is ClaimKind.DENIAL and c.disputed_by and not c.asserted_by for c in self.claims)


def with_readings(
    claims: Sequence[Claim], links: Iterable[Link], cast: Cast, undenied: Container[int] = ()
) -> tuple[Claim, ...]:
    """Add what the reader sees to claims that no rule finds disputed.

    Args:
        claims: In text order.
        links: What the reader says of the article's sentences.
        cast: The parties.
        undenied: Numbers of the sentences, from 0, that answer nothing (``undenied_in``).

    Returns:
        As many claims, in the same order.
    """
    sentences: dict[int, list[Claim]] = {}
    for claim in claims:
        sentences.setdefault(int(claim.sentence[1:]) - 1, []).append(claim)
    spoken = {number: Spoken.of(said) for number, said in sentences.items()}
    told: dict[str, Claim] = {}
    answers = (link for link in links if link.answer not in undenied)
    for link, chance in _sure(answers, spoken, cast):
        sure = next(share for under, share in CERTAINTY if chance < under)
        claiming, answering = spoken[link.claim], spoken[link.answer]
        for changed in (*_met(claiming, answering, sure, cast), *_meeting(answering, claiming, sure, cast)):
            told.setdefault(changed.id, changed)
    return tuple(told.get(claim.id, claim) for claim in claims)


def undenied_in(attributions: Iterable[Attribution]) -> frozenset[int]:
    """Give the numbers of the sentences, from 0, that tell of a denial that was not made: "did not deny it"."""
    unmade = (a for a in attributions if a.cue is not None and a.cue.negated and a.cue.cue_class is CueClass.DENYING)
    return frozenset(int(a.sentence[1:]) - 1 for a in unmade)


def _speakers(claim: Claim) -> tuple[str, ...]:
    """Who says what a claim says."""
    return claim.disputed_by if claim.kind is ClaimKind.DENIAL else claim.asserted_by


def worth_reading(claims: Sequence[Claim], cast: Cast) -> bool:
    """Tell whether two camps speak, so that one may dispute what the other says."""
    heard = list(dict.fromkeys(party for claim in claims for party in _speakers(claim)))
    return any(not cast.same_camp(heard[0], party) for party in heard[1:])


def _opposed(claim: Spoken, answer: Spoken, cast: Cast) -> bool:
    """Whether two sentences are of two camps, not both against a third, and the answer denies nothing else."""
    if answer.lone and answer is not claim:
        return False
    return bool(_others(claim.parties, answer.parties, cast)) and not cast.camps_meet(claim.targets, answer.targets)


def _others(parties: Iterable[str], than: Sequence[str], cast: Cast) -> tuple[str, ...]:
    """Those of some parties that are not of the camp of all others."""
    return tuple(p for p in parties if any(not cast.same_camp(p, other) for other in than))


def _sure(links: Iterable[Link], spoken: Mapping[int, Spoken], cast: Cast) -> Iterator[tuple[Link, float]]:
    """Yield, for each sentence that the chances of all its pairs make disputed, its likeliest pair and that chance."""
    free: dict[int, float] = {}
    best: dict[int, Link] = {}
    nothing = Spoken()
    for link in links:
        claim, answer = spoken.get(link.claim, nothing), spoken.get(link.answer, nothing)
        shown = link.chance >= SHOWN and _opposed(claim, answer, cast)
        for number in {link.claim, link.answer}:
            free[number] = free.get(number, 1.0) * (1 - link.chance)
            if shown and (number not in best or link.chance > best[number].chance):
                best[number] = link
    return ((best[number], 1 - free[number]) for number in sorted(best) if 1 - free[number] >= FLOOR)


def _met(claim: Spoken, answer: Spoken, sure: float, cast: Cast) -> Iterator[Claim]:
    """The claims that an answer disputes."""
    shown = merged(span for said in answer.claims for span in said.spans)
    for said in () if claim.disputed else claim.claims:
        by = tuple(p for p in answer.parties if not cast.camps_meet([p], _speakers(said)))
        if by:
            yield attrs.evolve(said, disputed_by=by, evidence=shown, confidence=sure)


def _meeting(answer: Spoken, claim: Spoken, sure: float, cast: Cast) -> Iterator[Claim]:
    """The claims of an answer, as denials."""
    shown = merged(span for said in claim.claims for span in said.spans)
    for said in () if answer.disputed else answer.claims:
        speakers = _speakers(said)
        held = tuple(p for p in claim.parties if not cast.camps_meet([p], speakers))
        if speakers and held:
            yield attrs.evolve(
                said, kind=ClaimKind.DENIAL, asserted_by=held, disputed_by=speakers, evidence=shown, confidence=sure
            )
