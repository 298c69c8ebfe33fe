"""Accounts that the writer says do not fit: "his statement contradicts the log", "that is at odds with the video".

By the parse: a noun that takes up a claim told before is the subject, and what speaks against it the object. Whoever
holds that, or the document that it is, disputes the claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.claims.denying import STATED, Denial, supposed
from auditor.claims.reality import negated
from auditor.claims.rebuttals import document_at, holder_of, is_claim
from auditor.claims.roles import own_subject, prepositional

if TYPE_CHECKING:
    from auditor.cast import Cast
    from auditor.language.analysis import Analysis, Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

AGAINST = {"contradict": (), "conflict": ("with",), "clash": ("with",), "jar": ("with",), "differ": ("from",)}
FITTING = {"match": (), "square": ("with",), "tally": ("with",), "fit": ("with",), "agree": ("with",)}
"""Verbs that say so, the second only under a negation, with their prepositions; none for an object."""

ODDS = frozenset({"odds", "variance", "inconsistent", "incompatible", "irreconcilable", "conflict"})
BACK = frozenset({"this", "that", "these", "those", "such"})


def clashes(analysis: Analysis, cast: Cast, lexicons: Lexicons) -> Iterator[Denial]:
    """Find what the writer says does not fit a claim told before, as a denial of the claim, in text order."""
    for passage in analysis.passages:
        paragraph = analysis.paragraphs[passage.paragraph]
        for token in passage.tokens:
            subject, thing = _clash(token)
            if subject is None or thing is None or not is_claim(subject, lexicons):
                continue
            owner, against = holder_of(subject, paragraph, cast), _against(thing, paragraph, cast)
            looks_back = owner is not None or any(c.lower_ in BACK for c in subject.children)
            if against is None or not looks_back or (owner is not None and cast.same_camp(owner, against)):
                continue
            span = paragraph.token_span(token)
            yield Denial(passage, span, against, frozenset(), True, None, STATED, owner, points=True)


def _clash(token: Token) -> tuple[Token | None, Token | None]:
    """What a word says does not fit, and what it does not fit; None and None if it says no such thing."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and (lemma in AGAINST or lemma in FITTING) and negated(token) == (lemma in FITTING):
        ways = AGAINST.get(lemma, FITTING.get(lemma, ()))
        things = prepositional(token, ways) if ways else (c for c in token.children if c.dep_ == "dobj")
        return (None if supposed(token) else own_subject(token)), next(iter(things), None)
    if token.lower_ in ODDS:
        verb = token.head.head if token.head.dep_ == "prep" else token.head
        things = (o for one in (token, verb) for o in prepositional(one, ("with",)))
        return (None if negated(verb) or supposed(verb) else own_subject(verb)), next(things, None)
    return None, None


def _against(thing: Token, paragraph: Paragraph, cast: Cast) -> str | None:
    """Who speaks against a claim: a document, or whose account or records it does not fit."""
    if any(c.dep_ == "poss" and c.pos_ == "PRON" for c in thing.children):
        return None  # "at odds with its own manifesto"
    return document_at(thing, paragraph, cast) or holder_of(thing, paragraph, cast)
