"""Answers that need no word of denial: an account that leaves no room for the charge, and a retort.

"Its guns had hit only a depot" answers "accused of shelling a hospital" without a word of denial. It counts where the
accused or their side speak of their own doing, soon after the accusation, in words that shut the charge out: only,
never, always, every, all, nothing, lawfully.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.cast import Cast
from auditor.claims.denying import Denial
from auditor.claims.disputes import ENOUGH, Dispute
from auditor.claims.propositions import Proposition
from auditor.language.analysis import Analysis
from auditor.model import ClaimKind

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

SOON = 3
"""Sentences after an accusation within which an account is taken to answer it."""

ANSWER = 0.6
"""Strength of such an account as a denial."""

SHUTTING = frozenset(
    "only never always every all no none nothing nobody not n't n’t any fully entirely solely exclusively strictly "
    "properly lawfully legally correctly transparently already everything each purely merely just".split()
)
TELLING = frozenset({ClaimKind.ACCOUNT, ClaimKind.FIGURE})
NAMING = frozenset({"call", "describe", "label", "brand"})
CONCEDING = frozenset(
    "accident blow deserved disappointing embarrassing error fair fault honour just legitimate mistake misfortune pity "
    "reasonable regrettable reminder right sad shame sorry terrible tragedy tragic true unacceptable unfortunate valid "
    "wake-up welcome".split()
)
"""Words by which the accused own up to a charge, or regret what happened."""

DISPUTING = frozenset({"deny", "dispute", "contest"})
SELF = frozenset({"i", "we", "it", "they", "he", "she"})
OWN = frozenset({"my", "our", "its", "their", "his", "her"})


def answers(analysis: Analysis, made: Sequence[Proposition], cast: Cast) -> Iterator[tuple[Proposition, Denial]]:
    """Find the accounts by which the accused answer, each with the accusation; in the order of the accusations."""
    for index, claim in enumerate(made):
        if claim.kind is not ClaimKind.ACCUSATION or not claim.targets or claim.source is None:
            continue
        for other in made[index + 1 :]:
            if int(other.passage.id[1:]) - int(claim.passage.id[1:]) > SOON:
                break
            if other.passage is not claim.passage and _answers(analysis, other, claim, cast):
                yield claim, Denial(other.passage, other.spans[0], other.source, other.terms, False, other, ANSWER)


def accounts(
    analysis: Analysis, made: Sequence[Proposition], joined: Sequence[Dispute], cast: Cast
) -> Iterator[Dispute]:
    """Find what deniers go on to tell of themselves right after their denial: it answers the same claims."""
    denying = {d.denial.passage.id for d in joined}
    for dispute in joined:
        denial = dispute.denial
        if denial.denier is None or denial.strength < ANSWER or dispute.claim.passage.id == denial.passage.id:
            continue
        following = f"s{int(denial.passage.id[1:]) + 1}"
        for other in made:
            if other.passage.id != following or following in denying or other.source is None:
                continue
            ours = other.kind in TELLING and cast.same_camp(other.source, denial.denier)
            if ours and _of_self(analysis, other, cast):
                again = Denial(other.passage, other.spans[0], other.source, other.terms, False, other, ANSWER)
                yield Dispute(dispute.claim, again, ENOUGH)


def retorts(
    analysis: Analysis, made: Sequence[Proposition], cast: Cast, lexicons: Lexicons
) -> Iterator[tuple[Proposition, Denial]]:
    """Find what is told as a retort, with the claim it meets: the last one before it, of another camp.

    Whoever counters or shoots back speaks against what was said last, whatever the words.
    """
    for index, other in enumerate(made):
        told = other.attribution
        if told is None or told.cue is None or told.cue.negated or told.sentence != other.passage.id:
            continue
        start = min(span[0] for span in (*told.cue.spans, *(told.source.spans if told.source else ())))
        hits = lexicons.denials.scan(analysis.text, start, told.cue.spans[-1][1])  # "hit back, saying"
        if not any(e.kind == "answer" and e.pos == "verb" and "back" in e.flags for h in hits for e in h.entries):
            continue
        met = _met(other, made[:index], cast) if other.source else None
        if met is not None:
            yield met, Denial(other.passage, other.spans[0], other.source, other.terms, False, other, ANSWER)


def _met(other: Proposition, before: Sequence[Proposition], cast: Cast) -> Proposition | None:
    """The last claim of another camp, soon before a retort."""
    for claim in reversed(before):
        if int(other.passage.id[1:]) - int(claim.passage.id[1:]) > SOON:
            return None
        if claim.source is not None and not cast.same_camp(claim.source, str(other.source)):
            return claim
    return None


def _of_self(analysis: Analysis, claim: Proposition, cast: Cast) -> bool:
    """Whether a claim is about whoever makes it: the subject of its main clause is a pronoun for them, or theirs."""
    paragraph = analysis.paragraphs[claim.passage.paragraph]
    for token in (t for span in claim.spans for t in paragraph.tokens_in(*span)):
        if token.dep_ not in {"nsubj", "nsubjpass"} or token.head.dep_ not in {"ROOT", "ccomp"}:
            continue
        party = cast.at(paragraph.token_span(token))
        if token.lower_ in {"i", "we"} or (party is not None and cast.same_camp(party, str(claim.source))):
            return True
    return False


def _answers(analysis: Analysis, other: Proposition, claim: Proposition, cast: Cast) -> bool:
    if other.kind not in TELLING or other.source is None:
        return False
    if not cast.camps_meet([other.source], claim.targets) or cast.same_camp(other.source, str(claim.source)):
        return False
    paragraph = analysis.paragraphs[other.passage.paragraph]
    tokens = [t for span in other.spans for t in paragraph.tokens_in(*span)]
    follows = int(other.passage.id[1:]) - int(claim.passage.id[1:]) == 1
    return any(_own(t) and _shut(t.head) for t in tokens) or (follows and _waves_away(other, tokens))


def _waves_away(other: Proposition, tokens: Sequence[Token]) -> bool:
    """Whether the accused give a name to what was just said of them: "called that a story from the harbour bar"."""
    cue = other.attribution.cue if other.attribution is not None else None
    if cue is None or cue.lemma not in NAMING or cue.negated:
        return False
    pointed = bool(tokens) and tokens[0].lower_ in {"that", "this", "it"}
    return pointed and not any(t.lemma_.lower() in CONCEDING for t in tokens)


def _own(token: Token) -> bool:
    """Whether a word is a subject that stands for the speaker or what is theirs."""
    if token.dep_ not in {"nsubj", "nsubjpass"}:
        return False
    return token.lower_ in SELF or any(c.lower_ in OWN for c in token.children if c.dep_ == "poss")


def _shut(verb: Token) -> bool:
    """Whether a verb or its object is told to be all there was, or never to have been."""
    if verb.lemma_ in DISPUTING:
        return False  # "we do not deny it" gives in
    objects = [c for c in verb.children if c.dep_ in {"dobj", "attr", "acomp"}]
    return any(c.lower_ in SHUTTING for one in (verb, *objects) for c in (*one.children, *objects))
