"""Parties that the named-entity recogniser put among the wrong kind, found out by what the article calls them later.

A name taken for a body is a person's once it was "he" or "her"; one taken for a person is a body's once it was "its" or
"the firm".
"""

from __future__ import annotations

from auditor.language.dictionary import is_word
from auditor.model import PartyKind
from auditor.parties import names, pronouns
from auditor.parties.kinds import Kinds
from auditor.parties.persons import may_be_person
from auditor.parties.register import Entry, Register

SALIENT = 400
"""Code points behind which a party is no longer the one last spoken of, if it is described and not named."""

REACH = 3
"""Sentences after which "the company" no longer tells that the name before it was a company's."""


def personified(register: Register, kinds: Kinds, word: str, here: int) -> Entry | None:
    """Make a person of the latest party that only the recogniser takes for a body, and give it; None if there is none.

    Args:
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
        word: The pronoun that stands for it, lower case.
        here: The pronoun's first code point.
    """
    gender = pronouns.gender_of(word)
    if gender is None:
        return None
    for entry in register.of_kind(PartyKind.ORGANISATION):
        if 0 <= here - entry.last <= SALIENT and entry.acts and may_be_person(entry, kinds, 1):
            entry.kind, entry.gender = PartyKind.PERSON, gender
            entry.parts = names.person_tokens(entry.name, kinds.titles)
            return entry
    return None


def suspects(register: Register, kinds: Kinds, word: str) -> list[Entry]:
    """Give the persons that "it" or "its" may stand for, since only the recogniser takes them for persons."""
    if word not in pronouns.SINGULAR:
        return []
    return [e for e in register.of_kind(PartyKind.PERSON) if e.last >= 0 and only_taken_for_person(e, kinds)]


def possessor(word: str, here: int, register: Register, kinds: Kinds, holder: Entry | None = None) -> Entry | None:
    """Give the party that a possessive pronoun stands for, which shows whether it is a person or a body; else None.

    Args:
        word: The pronoun, lower case.
        here: Its first code point.
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
        holder: What is possessed, if that is a party.
    """
    doubtful = suspects(register, kinds, word)
    owner = pronouns.possessor(word, here, register, holder, doubtful)
    if owner in doubtful:
        embody(owner)
    return owner or personified(register, kinds, word, here)


def embodied(register: Register, kinds: Kinds, here: int) -> Entry | None:
    """Make a body of the latest party that only the recogniser takes for a person, and give it; else None.

    Args:
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
        here: First code point of the description that stands for it.
    """
    for entry in register.of_kind(PartyKind.PERSON):
        if (
            entry.last >= 0
            and register.sentences_between(entry.last, here) <= REACH
            and only_taken_for_person(entry, kinds)
        ):
            embody(entry)
            return entry
    return None


def embody(entry: Entry) -> None:
    """Make a body of a party that was taken for a person."""
    entry.kind, entry.parts = PartyKind.ORGANISATION, ()


def only_taken_for_person(entry: Entry, kinds: Kinds) -> bool:
    """Tell whether only the recogniser says that a party is a person: no title, gender, known given name or surname."""
    return (
        bool(entry.parts)
        and (len(entry.parts) == 1 or is_word(entry.parts[-1]))
        and entry.gender is None
        and entry.speaks_for is None
        and not (kinds.lexicons.given_names.gender(entry.parts[0]) or kinds.person_role(entry.heads))
    )
