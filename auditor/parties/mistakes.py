"""Parties that the named-entity recogniser put among the wrong kind, found out by what the article calls them later.

A name taken for a body is a person's once it was "he" or "her"; one taken for a person is a body's once it was "its" or
"the firm".
"""

from __future__ import annotations

from auditor.model import PartyKind
from auditor.parties import names, pronouns
from auditor.parties.kinds import Kinds
from auditor.parties.persons import may_be_person
from auditor.parties.register import Entry, Register

SALIENT = 400
"""Code points behind which a party is no longer the one last spoken of, if it is described and not named."""


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
        if 0 <= here - entry.last <= SALIENT and entry.acts and may_be_person(entry, kinds):
            entry.kind, entry.gender = PartyKind.PERSON, gender
            entry.parts = names.person_tokens(entry.name, kinds.titles)
            return entry
    return None


def embodied(register: Register, kinds: Kinds) -> Entry | None:
    """Make a body of the latest party that only the recogniser takes for a person, and give it; else None."""
    for entry in register.of_kind(PartyKind.PERSON):
        if entry.last >= 0 and _no_person(entry, kinds):
            entry.kind, entry.parts = PartyKind.ORGANISATION, ()
            return entry
    return None


def _no_person(entry: Entry, kinds: Kinds) -> bool:
    """Whether only the recogniser says that a party is a person: no title, no gender, no known given name."""
    return (
        bool(entry.parts)
        and entry.gender is None
        and entry.speaks_for is None
        and not (kinds.lexicons.given_names.gender(entry.parts[0]) or kinds.person_role(entry.heads))
    )
