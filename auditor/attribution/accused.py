"""Whom an accusing cue accuses, by the role that its lexicon entry names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.attribution.cues import head_of
from auditor.model import Cue, CueClass

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons


def accused(paragraph: Paragraph, cue: Cue | None, lexicons: Lexicons) -> Iterator[Token]:
    """Yield the head words of whom a cue accuses; none for a cue of another class.

    Args:
        paragraph: The paragraph that holds the cue.
        cue: A described cue.
        lexicons: Word lists in force: an entry's ``target`` names the roles.
    """
    if cue is None or cue.cue_class is not CueClass.ACCUSING:
        return
    head = head_of(paragraph.tokens_in(*cue.spans[0]))
    if head is None:
        return
    entry = lexicons.cues.first(cue.lemma) or lexicons.cues.first(head.lower_)
    roles = entry.target if entry is not None else ("object",)
    for role in dict.fromkeys((*roles, "clause")):
        for token in _in_role(head, role):
            yield from _listed(token)


def _listed(token: Token) -> Iterator[Token]:
    """A head and those that are listed with it: "accused Roe and Poe"."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON"}:
            yield from _listed(child)


def _in_role(head: Token, role: str) -> Iterator[Token]:
    """Heads of the phrases in a role of a predicate.

    These are its object (the subject of a passive), the subject of the clause that is its content ("alleged that the
    firm lied"), or a preposition's object.
    """
    for child in head.children:
        if role == "object" and child.dep_ in {"dobj", "nsubjpass", "dative"}:
            yield child
        elif role == "clause" and child.dep_ in {"ccomp", "xcomp", "acl"}:
            yield from (c for c in child.children if c.dep_ == "nsubj")
        elif child.dep_ == "prep" and child.lower_ == role:
            yield from (c for c in child.children if c.dep_ == "pobj")
