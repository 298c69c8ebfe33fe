"""Denials of a claim that a noun takes up: "..., a claim the army denies", "despite denials by the army".

By the parse: a noun for a claim, set off behind the claim, with a verb of denial on it; or a noun of denial with
whoever denies. What is denied so stands in the same sentence, or else is whatever the denier is charged with.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.claims.denying import GENERIC, STATED, Denial, supposed
from auditor.claims.reality import WANTING, negated
from auditor.claims.rebuttals import is_claim
from auditor.claims.roles import by_phrase, own_subject, prepositional
from auditor.spans import covers

if TYPE_CHECKING:
    from auditor.cast import Cast
    from auditor.language.analysis import Analysis, Paragraph, Passage
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.model import Span

DENIALS = frozenset({"denial", "rebuttal", "refutation"})
DESPITE = frozenset({"despite", "amid", "notwithstanding"})
BREAKS = frozenset({",", "—", "–", "-", "("})


def apposed(verb: Token, lexicons: Lexicons) -> Token | None:
    """Give the noun that takes up the claim before it and that a verb is told of: "..., a claim rejected by Roe"."""
    fronted = (c for c in verb.children if c.dep_ == "dobj" and c.i < verb.i)  # a relative clause, parsed as a main one
    noun = verb.head if verb.dep_ in {"acl", "relcl"} else next(fronted, None)
    if noun is None or noun.pos_ != "NOUN" or not is_claim(noun, lexicons):
        return None
    article = next((c.lower_ for c in noun.children if c.dep_ in {"det", "poss"}), "")
    first = noun.left_edge
    loose = article in {"a", "an"} or (not article and noun.tag_ == "NNS")
    return noun if loose and first.i and first.nbor(-1).text in BREAKS else None


def taken_up(
    analysis: Analysis, passage: Passage, voiced: Sequence[Span], cast: Cast, lexicons: Lexicons
) -> Denial | None:
    """Find the first such denial of a sentence; ``voiced`` is what others say in it."""
    paragraph = analysis.paragraphs[passage.paragraph]
    for token in passage.tokens:
        if token.pos_ == "VERB":
            party, here = _of_verb(token, paragraph, cast, lexicons), True
        elif token.pos_ == "NOUN" and not covers(voiced, paragraph.token_span(token)[0]):
            party = _of_noun(token, paragraph, cast, lexicons)
            here = bool(voiced) and token.head.lower_ in DESPITE
        else:
            continue
        if party is not None:
            span = paragraph.token_span(token)
            return Denial(passage, span, party, frozenset(), True, None, STATED, points=here, relative=here)
    return None


def _of_verb(verb: Token, paragraph: Paragraph, cast: Cast, lexicons: Lexicons) -> str | None:
    """Who denies what a noun behind it takes up: the "by" phrase of a participle, or the subject of a clause."""
    if not any(e.kind == "denial" and e.pos == "verb" for e in lexicons.denials.find(verb.lower_)):
        return None
    if apposed(verb, lexicons) is None or negated(verb) or supposed(verb):
        return None
    who = by_phrase(verb) or own_subject(verb)
    return cast.at(paragraph.token_span(who)) if who is not None else None


def _of_noun(noun: Token, paragraph: Paragraph, cast: Cast, lexicons: Lexicons) -> str | None:
    """Whose denial a noun names: "the army's denials", "a denial from the army", "army denials"."""
    if noun.lemma_.lower() not in DENIALS or negated(noun) or noun.head.lemma_ in WANTING:
        return None
    if noun.dep_ == "pobj" and noun.head.lower_ not in DESPITE and noun.head.head.pos_ != "VERB":
        return None  # "the reasons for its denial"
    if not all(is_claim(o, lexicons) or o.lemma_.lower() in GENERIC for o in prepositional(noun, ("of", "to"))):
        return None  # "a denial of service"
    before = [c for c in noun.children if c.dep_ in {"compound", "nmod"}]
    named = {c: cast.at(paragraph.token_span(c)) for c in before}
    if None in named.values():
        return None  # "climate denial"
    owners = [c for c in noun.children if c.dep_ == "poss" or (c.dep_ == "amod" and c.ent_type_)]
    owners += [o for c in noun.children if c.lower_ in {"by", "from"} for o in c.children if o.dep_ == "pobj"]
    found = (cast.at(paragraph.token_span(owner)) for owner in (*owners, *before))
    return next((party for party in found if party is not None), None)
