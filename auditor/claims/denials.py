"""What denies: a denying cue, words of denial in somebody's content, a negated answer of the accused, a bare "which is denied"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from auditor.cast import Cast
from auditor.claims.propositions import Proposition
from auditor.language.analysis import Analysis, Passage
from auditor.lexicons import Lexicons
from auditor.model import ClaimKind, CueClass, Span
from auditor.spans import covers

GENERIC = frozenset(
    "allegation accusation charge claim wrongdoing everything report guilt innocence liability suggestion it this that "
    "assertion criticism complaint involvement responsibility anything crime offence offense guilty innocent".split()
)


@attrs.frozen(eq=False)
class Denial:
    """A denial and what it seems to answer.

    Attributes:
        passage: Its sentence.
        span: The words that deny.
        denier: Party that denies, or None if nobody is named.
        terms: Content words of what is denied.
        generic: True if it denies claims as such ("denied the allegations"), so that its terms do not tell which.
        proposition: The denier's own claim, or None.
        strength: How sure it is a denial, 0 to 1.
    """

    passage: Passage
    span: Span
    denier: str | None
    terms: frozenset[str]
    generic: bool
    proposition: Proposition | None
    strength: float


def denials(analysis: Analysis, made: Sequence[Proposition], cast: Cast, lexicons: Lexicons) -> list[Denial]:
    """Find the denials of an article, in text order."""
    accused = {t for p in made if p.kind is ClaimKind.ACCUSATION for t in p.targets}
    found = [d for p in made if p.attribution is not None for d in _in_proposition(analysis, p, cast, lexicons, accused)]
    found += _bare(analysis, made, cast, lexicons, found)
    return sorted(found, key=lambda d: d.span)


def _in_proposition(
    analysis: Analysis, made: Proposition, cast: Cast, lexicons: Lexicons, accused: set[str]
) -> Iterator[Denial]:
    attribution = made.attribution
    if attribution is None or made.source is None:
        return
    cue = attribution.cue
    if cue is not None and cue.cue_class is CueClass.DENYING and made.passage.id == attribution.sentence:
        generic = bool(GENERIC & made.terms) or len(made.terms) < 2
        yield Denial(made.passage, cue.spans[0], made.source, made.terms, generic, made, 0.5 if cue.negated else 0.9)
        return
    for span in made.spans:
        for hit in lexicons.denials.scan(analysis.text, *span):
            if any(e.kind == "denial" and "claim" not in e.flags for e in hit.entries):
                yield Denial(made.passage, (hit.start, hit.end), made.source, made.terms, _points(made), made, 0.75)
                return
    if made.negated and any(cast.same_camp(made.source, party) for party in accused):
        yield Denial(made.passage, made.spans[0], made.source, made.terms, False, made, 0.55)


def _points(made: Proposition) -> bool:
    return bool(GENERIC & made.terms) or len(made.terms) <= 3


def _bare(
    analysis: Analysis, made: Sequence[Proposition], cast: Cast, lexicons: Lexicons, found: Sequence[Denial]
) -> Iterator[Denial]:
    """Denials that stand in no attribution: "claims which are denied", "has denied the charges", "pleaded not guilty"."""
    for passage in analysis.passages:
        if any(d.passage is passage for d in found):
            continue
        paragraph = analysis.paragraphs[passage.paragraph]
        for hit in lexicons.denials.scan(analysis.text, passage.start, passage.end):
            entry = next((e for e in hit.entries if e.kind == "denial" and e.pos in {"verb", "phrase"} and "claim" not in e.flags), None)
            if entry is None or any(covers(p.spans, hit.start) for p in made if p.passage is passage and p.source):
                continue
            head = next(iter(paragraph.tokens_in(hit.start, hit.end)), None)
            if head is None:
                continue
            verb = head if head.pos_ in {"VERB", "AUX"} else head.head
            subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
            denier = cast.at(paragraph.token_span(subject)) if subject is not None else None
            if denier is None and verb.dep_ not in {"relcl", "acl", "ROOT", "conj"}:
                continue
            yield Denial(passage, (hit.start, hit.end), denier, frozenset(), True, None, 0.7)
            break
