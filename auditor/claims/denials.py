"""What denies: a denying cue, words of denial in what somebody says, or the writer's words."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from auditor.cast import Cast
from auditor.claims.clashes import clashes
from auditor.claims.cued import cued
from auditor.claims.denying import Denial, goes_on
from auditor.claims.propositions import Proposition
from auditor.claims.unvoiced import unvoiced
from auditor.claims.worded import worded
from auditor.language.analysis import Analysis
from auditor.lexicons import Lexicons
from auditor.model import Attribution, Span


def denials(
    analysis: Analysis, made: Sequence[Proposition], attributions: Sequence[Attribution], cast: Cast, lexicons: Lexicons
) -> list[Denial]:
    """Find the denials of an article, in text order."""
    own = {p.attribution.id: p for p in made if p.attribution is not None and p.passage.id == p.attribution.sentence}
    found = [d for a in attributions for d in cued(analysis, a, own.get(a.id), cast, lexicons)]
    said = {d.proposition for d in found}
    retold: dict[str, list[Span]] = {}
    for one in attributions:
        if one.inside:
            retold.setdefault(one.inside, []).extend(one.content.spans)
    for claim in made:
        inner = retold.get(claim.attribution.id, ()) if claim.attribution else ()
        found += worded(analysis, claim, inner, cast, lexicons) if claim not in said else ()
    found += unvoiced(analysis, made, cast, lexicons, found)
    found += clashes(analysis, cast, lexicons)
    return _gone_on(sorted(found, key=lambda d: d.span), cast)


def _gone_on(found: Sequence[Denial], cast: Cast) -> list[Denial]:
    """Take a denial that only points back, soon after a plain one of the same camp, to be as plain and of the same."""
    out: list[Denial] = []
    for denial in found:
        before = next((d for d in reversed(out) if goes_on(denial, d, cast)), None)
        if denial.points and not denial.relative and before is not None and before.strength > denial.strength:
            denial = attrs.evolve(denial, strength=before.strength, holder=denial.holder or before.holder)
        out.append(denial)
    return out
