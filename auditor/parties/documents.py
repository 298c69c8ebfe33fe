"""Whose word a document is: "the Norvale Bank study", "a report by the union", "the ministry's statement"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.language.analysis import Analysis, Paragraph
from auditor.model import PartyKind
from auditor.parties.descriptions import SAME_DOCUMENT
from auditor.parties.entities import entity_text
from auditor.parties.kinds import GENERAL_NOUNS
from auditor.parties.persons import is_known
from auditor.parties.references import Reference
from auditor.parties.register import Entry
from auditor.parties.speaking import party_of

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.parties.matching import Matcher

SUED, REPORTS, STATEMENTS, LETTERS, _ = SAME_DOCUMENT
PUBLISHED = REPORTS | STATEMENTS | LETTERS | {"audit", "bulletin", "findings"}
"""Documents before which a body's name says whose they are; "the Acme lawsuit" is as likely one against Acme."""

SIGNED = PUBLISHED | SUED
"""Documents of which a possessive or "by" says whose they are, as "Roe's indictment" does not."""

BODIES = frozenset({PartyKind.ORGANISATION, PartyKind.OUTLET, PartyKind.STATE})

MADE = frozenset({"bring", "compile", "file", "issue", "prepare", "produce", "send", "sign", "write"})
"""What those do to a document whose word it is ("a lawsuit filed by the union")."""


def issuer(analysis: Analysis, paragraph: Paragraph, found: Reference, matcher: Matcher, holder: Entry) -> Entry | None:
    """Give the body or person whose word a document is, or None.

    Args:
        analysis: The parsed article.
        paragraph: The paragraph that holds the reference.
        found: A reference to the document.
        matcher: Joins what stands for them to their party.
        holder: The document's party.
    """
    head = found.head
    noun = head.lemma_.lower()
    if holder.kind is not PartyKind.DOCUMENT or noun not in SIGNED or head.pos_ != "NOUN":
        return None
    for token in (*_before(head, noun), *_behind(head)):
        if _may_be_body(token, matcher) or _is_person(token, matcher):
            entry = party_of(analysis, paragraph, token, matcher, holder)
            if entry is not None and (entry.kind in BODIES or entry.parts):
                return entry
    return None


def _before(head: Token, noun: str) -> list[Token]:
    """What stands before a document's noun and may say whose it is; of a state only its possessive does."""
    told = {"poss"} if noun in SUED else {"poss", "compound", "nmod"}
    return [c for c in head.children if c.dep_ in told and not (c.dep_ != "poss" and c.ent_type_ in {"GPE", "NORP"})]


def _behind(head: Token) -> list[Token]:
    """Whom a document is told to be by or from, or to be filed by."""
    made = (c for c in head.children if c.dep_ == "acl" and c.lemma_ in MADE)
    ties = (c for word in (head, *made) for c in word.children if c.i > head.i and c.dep_ in {"prep", "agent"})
    told = (tie for tie in ties if tie.lower_ == "by" or (tie.lower_ == "from" and tie.head is head))
    return [c for tie in told for c in tie.children if c.dep_ == "pobj" and c.ent_type_ != "GPE"]


def _is_person(token: Token, matcher: Matcher) -> bool:
    """Whether a word is a person's name that does more than tell which document is meant ("the Roe report")."""
    if token.dep_ not in {"poss", "pobj"} or token.pos_ != "PROPN":
        return False
    return token.ent_type_ == "PERSON" or is_known(entity_text(token), matcher.register, matcher.kinds)


def _may_be_body(token: Token, matcher: Matcher) -> bool:
    """Whether a word is a body's name or a noun that tells which one; papers of a court are of those who go there."""
    if token.pos_ == "NOUN" or token.text.islower():
        return token.lower_ not in GENERAL_NOUNS | {"court"} and matcher.kinds.is_body_name(token.text)
    known = matcher.existing(entity_text(token))
    return token.ent_type_ == "ORG" if known is None else known.kind in BODIES
