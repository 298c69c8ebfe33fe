"""The names that stand in a parse, whole: as the recogniser marks them, with what it cut off."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import takewhile
from typing import TYPE_CHECKING

from auditor.language.dictionary import is_word
from auditor.parties.names import PARTICLES

if TYPE_CHECKING:
    from auditor.language.tokens import Parse, Token

HYPHENS = frozenset("-‐‑")

LONGEST_NAME = 8
"""Words from the head of a body's name to the bracket behind it: "Front for the Liberation of the Vale (FLV)"."""

ACRONYM = 4
"""Letters up to which a word in capitals is rather an acronym."""

FIELDED = frozenset(
    "commissioner commission committee council ministry department office institute centre center agency authority "
    "board bureau association federation society foundation union organisation organization court school college "
    "university bank fund".split()
)
"""Last words of names that go on with what the body is for or where."""

OPEN = frozenset({"of", "for"})
"""Words with which no name ends: "The Monetary Authority of"."""

OUTER = "\"“”‘’'(),.;:-–— "
"""Punctuation that is none of a name's at its ends."""

INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
"""Initials with points, the last of which is lost: "U.S"."""

WHOLE = frozenset({"PERSON", "GPE", "NORP"})


def entity_text(token: Token, last: Token | None = None) -> str:
    """Text of the named entity that holds a token, or of its part up to a last token.

    What a recogniser cuts off is part of it: "Anneke" of "Anneke van den Broek", "Jean" of "Jean-Luc".
    """
    start, end = _entity(token)
    while (before := _cut_before(token.doc, start)) < start:
        start = before
    while last is None and (after := _cut_behind(token.doc, end)) > end:
        end = after
    if last is None and _is_shouted(token.doc, end):
        end += 1
    return clean(token.doc[start : end if last is None else last.i + 1].text)


def _entity(token: Token) -> tuple[int, int]:
    """The positions of the first token of the entity that holds a token and of the one behind its last."""
    start, end = token.i, token.i + 1
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    while end < len(token.doc) and token.doc[end].ent_iob_ == "I":
        end += 1
    return start, end


def _cut_before(doc: Parse, start: int) -> int:
    """Where a name begins of which the rest begins at a position."""
    first = start
    while first > 0 and doc[first - 1].text in PARTICLES:
        first -= 1
    if first == start and start > 1 and _joins(doc[start - 1]):
        first -= 1
    before = doc[first - 1] if 0 < first < start else None
    if before is None or not _is_name_word(before) or (before.ent_type_ and _joins(doc[first])):
        return start
    return _entity(before)[0]


def _cut_behind(doc: Parse, end: int) -> int:
    """Where a name ends of which the first part ends at a position."""
    last = end
    while last < len(doc) and doc[last].text in PARTICLES:
        last += 1
    inside = last > end or doc[end - 1].text in PARTICLES or doc[end - 1].lower_ in OPEN
    after = doc[last] if inside and last < len(doc) else None
    if after is None or not _is_name_word(after):
        return end
    return _entity(after)[1]


def _is_shouted(doc: Parse, end: int) -> bool:
    """Whether a person's name in capitals goes on with a word that the recogniser overlooked."""
    name, after = doc[end - 1], doc[end] if end < len(doc) else None
    if after is None or name.ent_type_ != "PERSON" or not (is_capital(name.text) and is_capital(after.text)):
        return False
    return not after.ent_type_ and name.dep_ == "compound" and name.head is after


def _joins(mark: Token) -> bool:
    """Whether a token is a hyphen within a word."""
    if mark.text not in HYPHENS or mark.i == 0 or mark.i + 1 >= len(mark.doc):
        return False
    before, after = mark.nbor(-1), mark.nbor()
    return before.idx + len(before.text) == mark.idx and mark.idx + 1 == after.idx


def _is_name_word(token: Token) -> bool:
    return token.text[:1].isupper() and (token.pos_ == "PROPN" or token.ent_type_ != "")


def proper(head: Token, tokens: list[Token]) -> str:
    """The unbroken run of proper nouns that ends with a head, within a phrase of which some tokens are given."""
    if is_foreign(head.text):
        return _foreign(head)
    start = head.i
    while True:
        before = head.doc[start - 1] if start > 0 else None
        if before in tokens and (_is_part(before) or (is_capital(before.text) and is_capital(head.text))):
            start -= 1
        elif (first := _cut_before(head.doc, start)) < start:
            start = first
        else:
            return clean(head.doc[start : head.i + 1].text)


def _is_part(token: Token) -> bool:
    """Whether a word may be part of a name that ends behind it."""
    return token.pos_ in {"PROPN", "ADJ", "NUM"} and token.text[:1].isupper()


def _foreign(head: Token) -> str:
    """The unbroken run of words in other letters around a head."""
    start = end = head.i
    while start > 0 and is_foreign(head.doc[start - 1].text):
        start -= 1
    while end + 1 < len(head.doc) and is_foreign(head.doc[end + 1].text):
        end += 1
    return clean(head.doc[start : end + 1].text)


def is_name(head: Token) -> bool:
    """Tell whether a noun is a name, by its part of speech or, as "O'ROURKE" or "李明", by its letters."""
    if head.pos_ == "PROPN" or is_foreign(head.text):
        return True
    capital = head.pos_ in {"NOUN", "VERB"} and is_capital(head.text) and len(head.text) > ACRONYM
    return capital and not is_word(head.text)


def is_first_noun(head: Token) -> bool:
    """Tell whether a noun begins a body's name that goes on behind it ("the Front for the Liberation of Kandor")."""
    capital = head.pos_ == "NOUN" and head.text[:1].isupper() and not head.is_sent_start
    return capital and head.ent_type_ == "ORG" and _entity(head)[1] > head.i + 1


def is_hyphened(token: Token) -> bool:
    """Tell whether a word goes on behind a hyphen that a tokeniser parts off ("ex-president")."""
    return token.i + 2 < len(token.doc) and _joins(token.nbor())


def is_capital(word: str) -> bool:
    """Tell whether a word of two letters or more is all in capitals."""
    return len(word) > 1 and word.isupper()


def is_foreign(word: str) -> bool:
    """Tell whether a word is written in other letters than Latin ones."""
    return not word.isascii() and word[0].isalpha() and "LATIN" not in unicodedata.name(word[0], "LATIN")


def coordinated(token: Token, tokens: list[Token]) -> str:
    """The entity that holds a token, with what was cut off before "and": "Glass and Furnace Workers' Union"."""
    start = token.i
    while start > 0 and token.doc[start].ent_iob_ == "I":
        start -= 1
    first = start
    if start >= 2 and token.doc[start - 1].lower_ in {"and", "&"} and token.doc[start - 2] in tokens:
        left = start - 2
        while (
            left >= 0
            and token.doc[left].pos_ == "PROPN"
            and (not token.doc[left].ent_type_ or token.doc[left].head.i >= start)
            and token.doc[left] in tokens
        ):
            first = left
            left -= 1
    before = token.doc[start - 1] if start > 0 else None
    if first == start and before in tokens and _cut_off(before, token):
        return clean(f"{before.text} {entity_text(token)}")
    if first == start:
        return entity_text(token)
    return clean(f"{token.doc[first:start].text} {entity_text(token)}")


def _cut_off(before: Token | None, body: Token) -> bool:
    """Whether a word is the first of a body's name, though no recogniser says so ("Attorney General's Office")."""
    if before is None or body.ent_type_ != "ORG" or before.ent_type_ or before.pos_ != "PROPN":
        return False
    return before.dep_ == "compound" and before.head.i == before.i + 1 and before.head.dep_ == "poss"


def with_given(surname: Token) -> str:
    """The name of a person of which the recogniser may see no more than the last word: "Sol" of "Beatriz Sol"."""
    name = entity_text(surname)
    before = surname.nbor(-1) if surname.i > 0 else None
    if before is None or " " in name or before.ent_type_ or before.pos_ != "PROPN" or before.head is not surname:
        return name
    return name if is_word(before.text) else f"{before.text} {name}"


def owned(head: Token, tokens: list[Token]) -> str:
    """The name of a body that says whose it is: "Pilots' Guild", "Mayor's Office"; else nothing.

    A recogniser may see no more than "Guild". Behind "the Hawks'" no person is meant, nor behind "the UN's" its body.
    """
    first = head.doc[_entity(head)[0]] if head.ent_type_ else head
    if first.i < 2 or not head.text[:1].isupper() or not is_word(head.text):
        return ""
    mark, owner = first.nbor(-1), first.nbor(-2)
    several = owner.tag_ in {"NNS", "NNPS"} and owner.text[:1].isupper()
    office = owner.pos_ == "PROPN" and not owner.ent_type_ and any(c.lower_ == "the" for c in owner.children)
    if mark.tag_ != "POS" or owner not in tokens or not (several or office):
        return ""
    if head.ent_type_ == "PERSON" and first is not head:
        return ""
    start = owner.i
    while start > 0 and (before := head.doc[start - 1]) in tokens and before.pos_ == "PROPN":
        start = before.i
    return clean(head.doc[start : head.i + 1].text)


def field_of(head: Token, tokens: list[Token]) -> str:
    """What a body's or office's name goes on with: " for Human Rights" after "High Commissioner"."""
    after = head.doc[head.i + 1 : head.i + 2]
    if not after or after[0].lower_ not in {"of", "for"} or after[0].ent_iob_ == "I" or head.lower_ not in FIELDED:
        return ""
    field = next((c for c in after[0].children if c.dep_ == "pobj" and c.pos_ == "PROPN" and c in tokens), None)
    if field is None or field.ent_type_ in WHOLE:
        return ""
    return f" {head.doc[after[0].i : field.i + 1].text}"


def acronym_behind(head: Token) -> str:
    """The acronym in brackets right behind the name that begins at or goes on from a head: "(PLK)"; else nothing."""
    for token in head.doc[head.i + 1 : head.i + LONGEST_NAME]:
        if token.text == "(" and token.i + 2 < len(token.doc) and token.nbor(2).text == ")":
            short = token.nbor().text
            return short if short.isalpha() and short[0].isupper() and sum(map(str.isupper, short)) > 1 else ""
        if token.is_punct or token.pos_ in {"VERB", "AUX", "CCONJ"}:
            break
    return ""


def whole_name(head: Token, tokens: Sequence[Token]) -> str:
    """The name that ends with or goes on from a word, with what a recogniser takes for something else before it."""
    return max(entity_text(head), proper(head, [*tokens]), key=len)


def capitals(name: str) -> str:
    """The words of a name up to a common noun in it: "Tanver" of "Tanver news agency"."""
    return " ".join(takewhile(lambda word: word[:1].isupper(), name.split()))


def clean(name: str) -> str:
    """Strip article, possessive and outer punctuation from a name, but for the last point of initials ("U.S.")."""
    words = " ".join(name.partition(" (")[0].split())
    name = words.strip(OUTER)
    if INITIALS.fullmatch(name.rpartition(" ")[2]) and words[words.find(name) + len(name) :][:1] == ".":
        name += "."
    for ending in ("'s", "’s"):
        name = name.removesuffix(ending)
    first, _, rest = name.partition(" ")
    return rest if first.lower() in {"the", "a", "an"} and rest else name
