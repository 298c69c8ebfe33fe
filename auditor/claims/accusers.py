"""Who holds a disputed charge that its own sentence lays at nobody's door.

"He was charged with theft", "she denies the allegations": the charge is that of those whose business it is to charge
(a prosecutor, an indictment, a lawsuit), of whom these speak for, and of whoever else accuses the same party in the
rest of the article.
"""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from auditor.cast import Cast
from auditor.claims.denying import GENERIC
from auditor.claims.propositions import Proposition, charges_others
from auditor.model import Claim, ClaimKind

MOST = 3
"""Accusers named at most, those first in the article."""


def with_accusers(claim: Claim, made: Sequence[Proposition], cast: Cast) -> Claim:
    """Name who holds a disputed charge or what a denial denies, where the sentence does not; else the claim itself."""
    if claim.asserted_by or not claim.disputed_by or claim.kind not in {ClaimKind.ACCUSATION, ClaimKind.DENIAL}:
        return claim
    accused = claim.targets or claim.disputed_by
    others = [p for p in made if p.source is not None and not cast.camps_meet([p.source], claim.disputed_by)]
    accusing = [p for p in others if p.kind is ClaimKind.ACCUSATION and cast.camps_meet(p.targets, accused)]
    matter = _matter(claim, made)
    charging = [p for p in others if charges_others(cast, p) and (not matter or _of(p, matter, made, cast))]
    named = dict.fromkeys(party for p in (*charging, *accusing) for party in cast.principals(str(p.source)))
    return attrs.evolve(claim, asserted_by=tuple(named)[:MOST])


def _matter(claim: Claim, made: Sequence[Proposition]) -> frozenset[str]:
    """What a denial names that is denied, if it does not deny charges as such."""
    own = next((p for p in made if p.passage.id == claim.sentence and p.spans == claim.spans), None)
    return (
        own.terms - GENERIC
        if own is not None and claim.kind is ClaimKind.DENIAL and not own.terms & GENERIC
        else frozenset()
    )


def _of(charge: Proposition, matter: frozenset[str], made: Sequence[Proposition], cast: Cast) -> bool:
    """Whether whoever makes a charge says anything in the article of that matter."""
    said = (p for p in made if p.source is not None and cast.same_camp(p.source, str(charge.source)))
    return any(p.terms & matter for p in said)
