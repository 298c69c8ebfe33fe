"""Which of the parties found are worth reporting: those that say, are accused, dispute, do harm, or are spoken for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.model import Attribution, Claim, Party


def relevant(
    parties: Sequence[Party], attributions: Sequence[Attribution], claims: Sequence[Claim], agents: Iterable[str]
) -> tuple[Party, ...]:
    """Keep the parties that attributions and claims name, the agents of harm, and whom they speak for; ids stay."""
    kept = {party for a in attributions if a.source for party in a.source.parties}
    kept |= {p for c in claims for p in (*c.asserted_by, *c.disputed_by, *c.targets)}
    kept |= set(agents)
    by_id = {party.id: party for party in parties}
    for identifier in sorted(kept):
        current = by_id.get(identifier)
        while current is not None and current.speaks_for is not None and current.speaks_for not in kept:
            kept.add(current.speaks_for)
            current = by_id.get(current.speaks_for)
    return tuple(party for party in parties if party.id in kept)
