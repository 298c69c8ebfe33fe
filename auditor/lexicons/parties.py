"""Checks the parties that a newsroom knows: one party to a name, and nobody who speaks for themselves in the end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.errors import ConfigurationError
from auditor.lexicons.lexicon import normal

if TYPE_CHECKING:
    from auditor.configuration.settings import HouseParty


def check_parties(parties: Sequence[HouseParty], file: str = "house parties") -> None:
    """Check a newsroom's parties as a whole.

    Args:
        parties: The parties.
        file: Where they come from, for the message.

    Raises:
        ConfigurationError: A name or alias that two parties have, or parties that speak for one another in a circle.
    """
    owners: dict[str, str] = {}
    for party in parties:
        for name in (party.name, *party.aliases):
            owner = owners.setdefault(normal(name), party.name)
            if owner != party.name:
                raise ConfigurationError(
                    f"{file}: {name!r} names both {owner!r} and {party.name!r}", "give each alias to one party"
                )
    if len({normal(party.name) for party in parties}) < len(parties):
        names = [normal(party.name) for party in parties]
        twice = next(party.name for party in parties if names.count(normal(party.name)) > 1)
        raise ConfigurationError(f"{file}: {twice!r} is there twice", "join the two entries")
    leads = {normal(party.name): owners.get(normal(party.speaks_for or "")) for party in parties}
    for party in parties:
        chain = circle(party.name, leads)
        if chain:
            raise ConfigurationError(
                f"{file}: {' speaks for '.join(repr(name) for name in chain)}", "one of them must speak for itself"
            )


def circle(start: str, leads: dict[str, str | None]) -> tuple[str, ...]:
    """Give the chain of speaks-for from a party back to itself, both ends included; empty if there is none."""
    chain = [start]
    while (following := leads.get(normal(chain[-1]))) is not None:
        chain.append(following)
        if normal(following) == normal(start):
            return tuple(chain)
        if len(chain) > len(leads) + 1:
            return ()
    return ()
