"""What a claim counts, and when, where and of which of several things it tells: what its figures can be compared by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.attribution.overlooked import AMOUNTS
from auditor.claims.amounts import UNITS, Figure, amount, measured
from auditor.claims.roles import prepositional

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

ANY = "*"
"""Stands, before it, for what a figure is put on, whoever told of it ("put the number at 12,000")."""

MEASURES = frozenset("point percent percentage year month week day hour minute time dollar".split())
"""What figures of many matters are counted in."""

MONEY, SHARE = "money", "%"
MEASURED = {"MONEY": MONEY, "PERCENT": SHARE}
COUNTED = frozenset({"CARDINAL", "QUANTITY"})
LIFE = "life"
"""The axis of opposites of being alive."""

BEFALLING = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
VAGUE = frozenset("people man woman thing person other".split())
FURTHER = frozenset({"another", "further", "additional", "extra", "remaining", "other", "others"})
"""Words for what is counted on top of something else, or is left of it."""

PLACED = frozenset({"GPE", "LOC", "FAC", "NORP"})
PLACING = frozenset({"in", "at", "near", "outside", "of", "from"})
TIMES = frozenset({"DATE", "TIME"})
RELATIVE = frozenset("last this next previous before earlier ago past yesterday today tonight tomorrow now".split())
YEAR = 4
"""Digits of a year."""


def counted(tokens: Sequence[Token], lexicons: Lexicons, *, put: bool) -> Iterator[Figure]:
    """Find what is counted among tokens; after ``ANY``, what a figure is put on, if ``put`` says that one is."""
    for token in tokens:
        noun = token.head
        name, unit = measured(noun.lemma_.lower())
        number = amount(token, unit)
        told = MEASURED.get(token.ent_type_, "")
        if number is None or (told and not token.like_num):
            continue
        measure = told or (name if name in MEASURES or noun.lemma_.lower() in UNITS else "")
        if put and _at(token):
            yield Figure(ANY + _put_on(tokens, measure), number, measure=measure)
        elif told:
            yield Figure(told, number, measure=told)
        elif _counts(token):
            yield Figure(name, number, _fate(noun, lexicons), measure)


def occasion(tokens: Sequence[Token]) -> frozenset[str]:
    """Say which of several things tokens tell of: ordinals, and words for what comes on top."""
    return frozenset(t.lower_ for t in tokens if t.ent_type_ == "ORDINAL" or t.lower_ in FURTHER)


def when(tokens: Sequence[Token]) -> frozenset[str]:
    """Say when what tokens tell was, by the words that tell one time from another."""
    dated = (t for t in tokens if t.ent_type_ in TIMES)
    return frozenset(
        t.lower_
        for t in dated
        if t.pos_ == "PROPN" or t.lower_ in RELATIVE or (t.text.isdecimal() and len(t.text) == YEAR)
    )


def where(tokens: Sequence[Token]) -> frozenset[str]:
    """Say of which places and peoples tokens tell."""
    return frozenset(
        t.lower_
        for t in tokens
        if (t.ent_type_ in PLACED and t.pos_ in {"PROPN", "ADJ"})
        or (t.pos_ == "PROPN" and t.dep_ == "pobj" and t.head.lower_ in PLACING and t.ent_type_ not in TIMES)
    )


def _counts(number: Token) -> bool:
    """Whether a number stands before what it counts."""
    noun = number.head
    known = number.ent_type_ in COUNTED or (not number.ent_type_ and noun.lemma_.lower() in UNITS)
    return number.dep_ == "nummod" and known and noun.pos_ == "NOUN" and number.lower_ != "one"


def _at(number: Token) -> bool:
    """Whether a number is what something is put at."""
    return number.like_num and any(a.lower_ == "at" and a.dep_ == "prep" for a in number.ancestors)


def _put_on(tokens: Sequence[Token], measure: str) -> str:
    """What a figure is put on, if words say more than that it is one: "the number of wounded", "the reactor"."""
    noun = next((t for t in tokens if t.dep_ == "dobj" and t.pos_ == "NOUN"), None)
    if noun is not None and noun.lemma_.lower() in AMOUNTS:
        part = next(prepositional(noun, ("of",)), None)
        noun = noun if part is None and measure == SHARE else part
    return noun.lemma_.lower() if noun is not None and noun.lemma_.lower() not in VAGUE else ""


def _fate(noun: Token, lexicons: Lexicons) -> str:
    """What befell those whom a noun counts, if that is harm: "were wounded", "died"."""
    verb = noun.head if noun.dep_ in BEFALLING else next((c for c in noun.children if c.dep_ == "acl"), None)
    if verb is None or verb.pos_ != "VERB":
        return ""
    entries = (*lexicons.opposites.find(verb.lemma_.lower()), *lexicons.opposites.find(verb.lower_))
    mortal = any(entry.axis == LIFE for entry in entries)
    return LIFE if mortal else verb.lemma_.lower() if lexicons.harms.first(verb.lower_, "verb") is not None else ""
