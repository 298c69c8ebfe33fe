"""Names of campaigns that read like clauses or phrases: "Save the River", "Keep Our Library", "Mothers Against Dust".

A parser takes their first word for a verb or for the noun of the phrase, and so what is left for the name is "River".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.language.tokens import Token

NOUNLIKE = frozenset({"csubj", "csubjpass", "nsubj", "nsubjpass", "dobj", "pobj"})
"""How a verb stands in a sentence that is taken as a noun is; a command that somebody gives stands otherwise."""


def first_of(head: Token) -> Token | None:
    """The first word of a campaign's name that ends with a head, or None if the head ends no such name."""
    if not head.text[:1].isupper():
        return None
    start = _run(head)
    before = _before(start)
    if before is not None and before.pos_ == "ADP" and _is_capital(before):
        noun = _before(before)
        return _run(noun) if noun is not None and noun.i == before.head.i and _is_capital(noun) else None
    if before is not None and before.dep_ in {"det", "poss"}:
        before = _before(before)
    if before is None or before.i != head.head.i or before.tag_ != "VB" or not before.text[:1].isupper():
        return None
    return before if _is_noun(before, head) else None


def last_of(first: Token) -> Token | None:
    """The head of the campaign's name that begins with a word, which names nobody by itself, or None."""
    inside = (c for child in first.children for c in (child, *child.children) if c.i > first.i)
    return next((c for c in inside if first_of(c) == first), None) if first.text[:1].isupper() else None


def _is_noun(verb: Token, head: Token) -> bool:
    """Whether a verb with a capital is part of a name: by its place in the sentence, or by what is told of it."""
    before = _before(verb)
    if verb.dep_ in NOUNLIKE or (before is not None and before.is_alpha and not verb.is_sent_start):
        return True
    return verb.dep_ == "advcl" and any(c.dep_ == "appos" and c.pos_ == "NOUN" for c in head.children)


def _run(head: Token) -> Token:
    """The first of the words with capitals that stand before a head and hang on it."""
    first = head
    while (before := _before(first)) is not None and _is_capital(before) and before.dep_ in {"compound", "amod"}:
        first = before
    return first


def _before(token: Token) -> Token | None:
    return token.nbor(-1) if token.i > 0 else None


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.pos_ not in {"DET", "PRON", "VERB", "AUX"}
