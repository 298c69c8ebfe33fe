"""The stage itself: attributions and parties to claims."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from auditor.cast import Cast
from auditor.claims.accusers import with_accusers
from auditor.claims.answers import accounts, answers, retorts
from auditor.claims.contradictions import Contradiction, contradictions
from auditor.claims.denials import denials
from auditor.claims.denying import DOUBTED, STATED, Denial
from auditor.claims.disputes import ENOUGH, Dispute, disputes
from auditor.claims.propositions import Proposition, propositions
from auditor.claims.quarrels import quarrels
from auditor.claims.responses import replies, silences
from auditor.language.analysis import Analysis, Passage
from auditor.lexicons import Lexicons
from auditor.model import Attribution, Claim, ClaimKind, Party, Response, Span
from auditor.spans import merged


def state(
    analysis: Analysis, attributions: Sequence[Attribution], parties: Sequence[Party], lexicons: Lexicons
) -> tuple[Claim, ...]:
    """State the claims of an article and who disputes them.

    Args:
        analysis: The parsed article.
        attributions: With the party of each source.
        parties: All parties.
        lexicons: Word lists in force.

    Returns:
        Claims in text order, ids ``c1``, ``c2``, and so on.
    """
    cast = Cast.of(parties)
    made = propositions(analysis, attributions, cast, lexicons)
    denied = denials(analysis, made, attributions, cast, lexicons)
    joined = disputes(made, denied, cast)
    met = {d.claim for d in joined}
    joined += [Dispute(c, denial, ENOUGH) for c, denial in answers(analysis, made, cast) if c not in met]
    told = {(d.claim, d.denial.passage) for d in joined}
    joined += [Dispute(c, d, ENOUGH) for c, d in retorts(analysis, made, cast, lexicons) if (c, d.passage) not in told]
    joined += list(accounts(analysis, made, joined, cast))
    silent = silences(analysis, cast, lexicons)
    clashing = list(contradictions(analysis, made, cast))
    stated = [_contradicted(_claim(p, made, joined, denied, silent, cast), p, clashing) for p in made]
    stated += [claim for d in denied if d.proposition is None for claim in _bare(d, joined)]
    stated += quarrels(analysis, cast, lexicons)
    stated = [with_accusers(claim, made, cast) for claim in stated]
    stated.sort(key=lambda claim: (int(claim.sentence[1:]), claim.spans))
    return tuple(_numbered(claim, number) for number, claim in enumerate(stated, start=1))


def _numbered(claim: Claim, number: int) -> Claim:
    return attrs.evolve(claim, id=f"c{number}")


def _claim(
    made: Proposition,
    every: Sequence[Proposition],
    joined: Sequence[Dispute],
    denied: Sequence[Denial],
    silent: Sequence[tuple[str | None, Passage, Response]],
    cast: Cast,
) -> Claim:
    answered = [d for d in joined if d.claim is made]
    answering = [d for d in joined if d.denial.proposition is made]
    asserted, disputed, evidence, confidence = _sides(made, answered, answering, cast)
    lone = next(
        (d for d in denied if d.proposition is made and (d.strength >= STATED or (d.alone and not disputed))), None
    )
    if lone is not None and not disputed:
        # A denial is a dispute by itself: it reports that somebody holds what it denies (docs/labels.md, 1a).
        disputed = tuple(d.denier for d in denied if d.proposition is made and d.denier)
        confidence = lone.strength
        asserted = (lone.holder,) if lone.holder and not cast.camps_meet([lone.holder], disputed) else ()
    denials_of_it = tuple(
        d.denial.passage.id for d in answered if d.denial.denier and cast.camps_meet([d.denial.denier], made.targets)
    )
    answers = replies(made, every, {passage.id for _, passage, _ in silent}, cast) if made.targets else ()
    answers = tuple(dict.fromkeys((*denials_of_it, *answers)))
    return Claim(
        id="",
        sentence=made.passage.id,
        spans=made.spans,
        kind=ClaimKind.DENIAL if answering or lone is not None else made.kind,
        attribution=made.attribution.id if made.attribution else None,
        asserted_by=asserted,
        disputed_by=disputed,
        targets=made.targets,
        replies=answers,
        response=_response(made, answers, silent, cast) if made.kind is ClaimKind.ACCUSATION else None,
        evidence=evidence,
        confidence=confidence,
    )


def _contradicted(claim: Claim, made: Proposition, clashing: Sequence[Contradiction]) -> Claim:
    """Add to a claim who holds the contrary; nothing where it is disputed already."""
    against = [
        (c.later if c.earlier is made else c.earlier, c.strength) for c in clashing if made in (c.earlier, c.later)
    ]
    if claim.disputed_by or not against:
        return claim
    return attrs.evolve(
        claim,
        disputed_by=tuple(dict.fromkeys(other.source for other, _ in against if other.source)),
        evidence=merged(span for other, _ in against for span in other.spans),
        confidence=max(strength for _, strength in against),
    )


def _sides(
    made: Proposition, answered: Sequence[Dispute], answering: Sequence[Dispute], cast: Cast
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[Span, ...], float]:
    """Who holds and who disputes a claim; of a denial, who holds what it denies, and the denier."""
    if answering:
        deniers = [d.denial.denier for d in answering if d.denial.denier]
        holders = [
            h for d in answering for h in (d.claim.source, d.denial.holder) if h and not cast.camps_meet([h], deniers)
        ]
        spans = [span for d in answering for span in d.claim.spans]
        used: Sequence[Dispute] = answering
    else:
        holders = list(made.attribution.source.parties) if made.attribution and made.attribution.source else []
        deniers = [d.denial.denier or "" for d in answered]
        deniers = [d for d in deniers if d] or [t for d in answered for t in made.targets if not d.denial.denier]
        spans = [d.denial.span for d in answered]
        used = answered
    best = max((d for d in used), key=lambda d: d.score * d.denial.strength, default=None)
    confidence = round(min(0.95, best.denial.strength * min(1.0, 0.6 + 0.25 * best.score)), 2) if best else 1.0
    if answering:
        holders = [h for h in holders if h not in deniers]
    return tuple(dict.fromkeys(holders)), tuple(dict.fromkeys(deniers)), merged(spans), confidence


def _response(
    made: Proposition, answers: tuple[str, ...], silent: Sequence[tuple[str | None, Passage, Response]], cast: Cast
) -> Response:
    if answers:
        return Response.REPLIED
    for party, _, response in silent:
        if party is not None and cast.camps_meet([party], made.targets):
            return response
    return Response.ABSENT


def _bare(denial: Denial, joined: Sequence[Dispute]) -> list[Claim]:
    """The claim of a sentence that reports a denial outside any attribution."""
    answered = [d for d in joined if d.denial is denial]
    if denial.denier is None and not any(d.claim.targets for d in answered):
        return []
    if not answered and (denial.strength <= DOUBTED or (denial.points and denial.strength < STATED)):
        return []  # nothing in the article that it points at or doubts
    deniers = [denial.denier] if denial.denier else [t for d in answered for t in d.claim.targets]
    holders = [d.claim.source for d in answered if d.claim.source and d.claim.source not in deniers]
    return [
        Claim(
            id="",
            sentence=denial.passage.id,
            spans=(denial.span,),
            kind=ClaimKind.DENIAL,
            asserted_by=tuple(dict.fromkeys(holders)),
            disputed_by=tuple(dict.fromkeys(deniers)),
            evidence=merged(span for d in answered for span in d.claim.spans),
            confidence=denial.strength,
        )
    ]
