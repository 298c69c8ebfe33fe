"""Persons who bear the name of a place: "Ida Paris", and "Paris" after her."""

from __future__ import annotations

from auditor.model import PartyKind
from auditor.parties import bodies, persons
from auditor.parties.kinds import Kinds
from auditor.parties.references import Reference
from auditor.parties.register import Register


def bearer_of(found: Reference, by: str, register: Register, kinds: Kinds) -> str:
    """The name of the person whom a place's name stands for; an empty string if it stands for the place.

    In full, "Ida Paris, a former nurse"; after that "Paris" is she, unless the place itself has been named.

    Args:
        found: The reference whose name is a place's.
        by: What the place is known by: its name, its capital, its people.
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
    """
    before = found.head.nbor(-1) if found.head.i > 0 else None
    if (
        before is not None
        and before.pos_ == "PROPN"
        and before.head == found.head
        and before.text not in found.name.split()
        and not kinds.known(before.text)
    ):
        described = [c.lemma_.lower() for c in found.head.children if c.dep_ == "appos"]
        full = f"{before.text} {found.name}"
        if kinds.is_title(before.lower_):
            return found.name
        told = kinds.leaning(full) or kinds.person_role(described)
        if before.text[:1].isupper() and (told or persons.is_shaped(full, before.ent_type_, place=True)):
            return full
    if not persons.is_known(found.name, register, kinds) or bodies.is_location(found):
        return ""
    placed = any(by == "name" and found.name in entry.aliases for entry in register.of_kind(PartyKind.STATE))
    return "" if placed else found.name
