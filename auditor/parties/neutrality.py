"""Which parties stand above an article's quarrel: courts, judges, mediators, watchdogs, election commissions, outlets.

A judge who says that a witness lied, or an inquiry that finds against a firm, judges the quarrel and is on no side of
it. Where somebody accuses or sues such a party and it answers, it has a quarrel of its own and takes a side like any
other.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from auditor.model import Claim, ClaimKind, Party, PartyKind
from auditor.parties.names import tokens

IMPARTIAL = frozenset(
    "court courts tribunal tribunals judge judges justice justices magistrate magistrates jury juror jurors coroner "
    "arbitrator arbitrators arbiter mediator mediators facilitator facilitators ombudsman ombudswoman watchdog "
    "inquiry referee umpire adjudicator adjudicators".split()
)
"""Head nouns of those whose office it is to judge or to mediate."""

IMPARTIAL_PHRASES = frozenset(
    {
        ("electoral", "commission"),
        ("election", "commission"),
        ("elections", "commission"),
        ("election", "observers"),
        ("election", "monitors"),
        ("observer", "mission"),
        ("returning", "officer"),
        ("auditor", "general"),
    }
)
LINKING = frozenset({"of", "for", "to", "at", "in", "on", "into", "with", "from"})
PAST = frozenset({"former", "ex", "retired", "late"})


def neutral(parties: Sequence[Party], claims: Sequence[Claim]) -> frozenset[str]:
    """Give the ids of the parties that take no side.

    Args:
        parties: Of the article.
        claims: Of the article: who is accused in one and disputes one has a quarrel of its own.
    """
    impartial = {party.id for party in parties if party.kind is PartyKind.OUTLET or _judges(party)}
    by_id = {party.id: party for party in parties}
    for party in parties:
        if any(each in impartial for each in _principals(party, by_id)):
            impartial.add(party.id)
    accused = {t for c in claims if c.kind is ClaimKind.ACCUSATION for t in c.targets}
    answering = {p for c in claims for p in c.disputed_by}
    embroiled = {p for p in impartial & accused if p in answering or _spoken(p, answering, by_id)}
    return frozenset(
        p for p in impartial if p not in embroiled and not embroiled.intersection(_principals(by_id[p], by_id))
    )


def _judges(party: Party) -> bool:
    """Whether one of a party's names says that it judges or mediates."""
    return any(_is_office(part, party) for alias in (party.name, *party.aliases) for part in alias.split(","))


def _is_office(part: str, party: Party) -> bool:
    """Whether a name or description is built on a noun for those who judge ("Court of Appeal", "Judge Roe")."""
    words = list(tokens(part))
    cut = next((i for i, word in enumerate(words) if word in LINKING), len(words))
    words = words[:cut]
    if party.kind is PartyKind.PERSON and set(tokens(party.name)[-1:]) & set(words[-1:]) and len(words) > 1:
        own = set(tokens(party.name)) - IMPARTIAL
        words = [word for word in words if word not in own]
    if not words or PAST.intersection(words):
        return False
    return words[-1] in IMPARTIAL or tuple(words[-2:]) in IMPARTIAL_PHRASES


def _principals(party: Party, by_id: dict[str, Party]) -> list[str]:
    """All that a party speaks for, directly or through others."""
    found: list[str] = []
    current = party.speaks_for
    while current is not None and current in by_id and current not in found:
        found.append(current)
        current = by_id[current].speaks_for
    return found


def _spoken(party: str, answering: Collection[str], by_id: dict[str, Party]) -> bool:
    """Whether somebody who speaks for a party answers."""
    return any(party in _principals(by_id[p], by_id) for p in answering if p in by_id)
