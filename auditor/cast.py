"""Parties looked up by place: who is named at a word, who belongs with whom."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import attrs

from auditor.model import Party, Span


@attrs.frozen(eq=False)
class Cast:
    """The parties of an article, with an index of their mentions.

    Attributes:
        parties: By id.
        starts: Starts of all mentions, ascending.
        mentions: Span and party id of each, in the order of ``starts``.
        camps: For each party, itself and all it speaks for, nearest first.
    """

    parties: dict[str, Party]
    starts: tuple[int, ...]
    mentions: tuple[tuple[Span, str], ...]
    camps: dict[str, tuple[str, ...]] = attrs.field(init=False)

    @camps.default
    def _camps(self) -> dict[str, tuple[str, ...]]:
        return {party: self._chain(party) for party in self.parties}

    @classmethod
    def of(cls, parties: Sequence[Party]) -> Cast:
        """Index parties by their mentions."""
        mentions = sorted((span, party.id) for party in parties for span in party.mentions)
        return cls({p.id: p for p in parties}, tuple(span[0] for span, _ in mentions), tuple(mentions))

    def at(self, span: Span) -> str | None:
        """Give the party whose mention covers most of a span, the smallest mention that does; None if there is none."""
        best: tuple[int, int] | None = None
        found = None
        for index in range(bisect_right(self.starts, span[1]) - 1, -1, -1):
            (start, end), party = self.mentions[index]
            if start < span[0] - 300:
                break
            shared = min(end, span[1]) - max(start, span[0])
            if shared > 0:
                rank = (shared, -(end - start))
                if best is None or rank > best:
                    best, found = rank, party
        return found

    def told_of(self, span: Span, party: str) -> bool:
        """Tell whether someone of a party's camp is named anywhere in a stretch of text."""
        inside = self.mentions[bisect_left(self.starts, span[0]) : bisect_left(self.starts, span[1])]
        return any(self.same_camp(party, named) for _, named in inside)

    def principals(self, party: str) -> tuple[str, ...]:
        """The party and all it speaks for, directly or through others; nothing for a party that is none of these."""
        return self.camps.get(party, ())

    def _chain(self, party: str) -> tuple[str, ...]:
        chain: list[str] = []
        current: str | None = party
        while current is not None and current not in chain and current in self.parties:
            chain.append(current)
            current = self.parties[current].speaks_for
        return tuple(chain)

    def same_camp(self, one: str, other: str) -> bool:
        """Tell whether one of two parties speaks for the other, or both for the same one."""
        return not frozenset(self.camps.get(one, ())).isdisjoint(self.camps.get(other, ()))

    def camps_meet(self, some: Iterable[str], others: Iterable[str]) -> bool:
        """Tell whether any of some parties is in the camp of any of the others."""
        theirs = {party for other in others for party in self.camps.get(other, ())}
        return any(party in theirs for one in some for party in self.camps.get(one, ()))

    def name(self, party: str | None) -> str:
        """The party's name; an empty string for None."""
        return self.parties[party].name if party in self.parties else ""
