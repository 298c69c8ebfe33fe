"""Whom a pronoun cannot stand for, since its own sentence sets them apart from it.

Nobody who says something names himself in it ("he said Roe was late": he is not Roe), and whoever does something to
somebody does it to another, unless a reflexive says otherwise ("Roe met him"). Principles C and B of binding theory
(Chomsky 1981), as far as news prose needs them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.language.analysis import Analysis, Paragraph
from auditor.model import PartyKind, Span
from auditor.parties import names
from auditor.parties.entities import entity_text
from auditor.parties.kinds import Kinds
from auditor.parties.references import Reference, of_head
from auditor.parties.register import Entry, Register
from auditor.spans import clipped, covers

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.parties.matching import Matcher

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
OBJECTS = frozenset({"dobj", "dative", "pobj"})


def strangers(
    analysis: Analysis, paragraph: Paragraph, found: Reference, said: Sequence[Span], matcher: Matcher
) -> list[Entry]:
    """Give the parties that a pronoun is none of.

    Args:
        analysis: The parsed article.
        paragraph: The paragraph that holds the pronoun.
        found: The pronoun.
        said: Of a source: where what it says stands.
        matcher: Knows the parties so far, and what words say of their kind.
    """
    if not found.pronoun:
        return []
    words = [(paragraph, token) for token in _governed(found.head)]
    for span in said:
        place = analysis.paragraph_at(span[0])
        words += [(place, token) for token in place.tokens_in(*span)] if place is not None else []
    named = _named_in(analysis, words, matcher.register, matcher.kinds)
    return [*named, *_spoken_of(paragraph, said, matcher.register), *_doer(paragraph, found, matcher.register)]


def _governed(pronoun: Token) -> list[Token]:
    """What follows in the clause of which a pronoun is the subject."""
    if pronoun.dep_ not in SUBJECTS:
        return []
    return [token for token in pronoun.head.subtree if token.i > pronoun.i]


def _named_in(
    analysis: Analysis, words: Sequence[tuple[Paragraph, Token]], register: Register, kinds: Kinds
) -> Iterator[Entry]:
    """The persons whose names begin at one of some words; a name that two may bear is nobody's."""
    for paragraph, token in words:
        if token.ent_type_ != "PERSON" or token.ent_iob_ != "B":
            continue
        parts = names.person_tokens(entity_text(token), kinds.titles)
        bearers = [e for e in register.of_kind(PartyKind.PERSON) if names.same_person(e.parts, parts)]
        gender = kinds.gender(of_head(analysis, paragraph, _head(token))) if bearers else None
        if gender is not None:
            bearers = [e for e in bearers if (e.gender or e.leaning) in {None, gender}]
        if len(bearers) == 1:
            yield bearers[0]


def _head(token: Token) -> Token:
    """The head word of the name that begins with a token."""
    name = [token]
    while name[-1].i + 1 < len(token.doc) and token.doc[name[-1].i + 1].ent_iob_ == "I":
        name.append(token.doc[name[-1].i + 1])
    return next((t for t in reversed(name) if t.head not in name), name[-1])


def _spoken_of(paragraph: Paragraph, said: Sequence[Span], register: Register) -> list[Entry]:
    """Those mentioned so far in what is said in quotation marks, by a pronoun as well as by name."""
    marks = [(q.start, q.end) for q in paragraph.quotations]
    quoted = [piece for mark in marks for piece in clipped(said, *mark)]
    numbers = {number for span in quoted for _, _, number in register.named_in(span)}
    return [register.entries[number] for number in sorted(numbers)]


def _doer(paragraph: Paragraph, found: Reference, register: Register) -> list[Entry]:
    """Whoever does to the pronoun what its verb says."""
    word = found.head
    if word.dep_ not in OBJECTS or word.lower_.endswith(("self", "selves")):
        return []
    verb = word.head.head if word.dep_ == "pobj" else word.head
    subject = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return []
    place = paragraph.token_span(subject)[0]
    return [e for e in register.entries if covers(e.mentions[-3:], place)]
