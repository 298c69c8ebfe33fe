"""The sides of an article's quarrel, from a signed graph of its parties.

Whoever accuses, targets or denies another stands against them; whoever speaks for another, or holds the same claim,
stands with them. Each connected quarrel is parted in two so that as much as possible of what joins stays within a side
and of what divides goes across (greedy from the strongest edges, then single moves while they help; the balance of
Cartwright and Harary 1956). Parties with no quarrel take no side, nor do documents, nor those who judge the quarrel
(``neutrality``). The share of edges that the parting
satisfies is its confidence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import attrs

from auditor.model import Claim, ClaimKind, Party, PartyKind, Side
from auditor.parties.neutrality import neutral

AGAINST, DISPUTED, WITH = -1.0, -1.0, 3.0


def sides(parties: Sequence[Party], claims: Sequence[Claim]) -> tuple[tuple[Party, ...], tuple[Side, ...]]:
    """Part the parties into sides.

    Args:
        parties: Of the article.
        claims: With targets and disputes.

    Returns:
        The parties with their side, and the sides: none where nobody quarrels, else two for each quarrel.
    """
    edges = _edges(parties, claims)
    quarrelling = {p for pair, weight in edges.items() if weight < 0 for p in pair}
    found: list[Side] = []
    placed: dict[str, str] = {}
    for component in _components(quarrelling, edges, [p.id for p in parties]):
        one = _part(component, edges)
        other = [p for p in component if p not in one]
        if not one or not other:
            continue
        inside = {p: p in one for p in component}
        here = {pair: w for pair, w in edges.items() if pair[0] in inside and pair[1] in inside}
        kept = sum(abs(w) for (a, b), w in here.items() if (inside[a] == inside[b]) == (w > 0))
        confidence = round(kept / sum(abs(w) for w in here.values()), 2)
        first, second = f"side{len(found) + 1}", f"side{len(found) + 2}"
        members = ([p for p in component if inside[p]], other)
        found.append(Side(first, tuple(members[0]), (second,), confidence))
        found.append(Side(second, tuple(members[1]), (first,), confidence))
        placed |= dict.fromkeys(members[0], first) | dict.fromkeys(members[1], second)
    return tuple(attrs.evolve(p, side=placed.get(p.id)) for p in parties), tuple(found)


def _edges(parties: Sequence[Party], claims: Sequence[Claim]) -> dict[tuple[str, str], float]:
    above = neutral(parties, claims)
    known = {party.id for party in parties if party.kind is not PartyKind.DOCUMENT and party.id not in above}
    edges: dict[tuple[str, str], float] = defaultdict(float)

    def join(one: str, other: str, weight: float) -> None:
        if one != other and one in known and other in known:
            edges[min(one, other), max(one, other)] += weight

    for party in parties:
        if party.speaks_for is not None:
            join(party.id, party.speaks_for, WITH)
    for claim in claims:
        for holder in claim.asserted_by:
            if claim.kind is ClaimKind.ACCUSATION:
                for target in claim.targets:
                    join(holder, target, AGAINST)
            for denier in claim.disputed_by:
                join(holder, denier, DISPUTED)
    return {pair: weight for pair, weight in sorted(edges.items()) if weight}


def _components(quarrelling: set[str], edges: dict[tuple[str, str], float], order: Sequence[str]) -> list[list[str]]:
    near: dict[str, list[str]] = defaultdict(list)
    for one, other in edges:
        near[one].append(other)
        near[other].append(one)
    seen: set[str] = set()
    found = []
    for start in order:
        if start in seen or start not in quarrelling:
            continue
        stack, members = [start], []
        seen.add(start)
        while stack:
            current = stack.pop()
            members.append(current)
            for neighbour in sorted(near[current]):
                if neighbour not in seen:
                    seen.add(neighbour)
                    stack.append(neighbour)
        found.append([p for p in order if p in set(members)])
    return found


def _part(component: list[str], edges: dict[tuple[str, str], float]) -> set[str]:
    """Give the members of the first party's side."""
    sign = {component[0]: 1}
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), weight in edges.items():
        near[a][b] = weight
        near[b][a] = weight
    while len(sign) < len(component):
        pull = {p: sum(w * sign[n] for n, w in near[p].items() if n in sign) for p in component if p not in sign}
        best = max(pull, key=lambda p: (abs(pull[p]), -component.index(p)))
        sign[best] = 1 if pull[best] >= 0 else -1
    changed = True
    while changed:
        changed = False
        for party in component[1:]:
            pull_now = sum(w * sign[n] for n, w in near[party].items() if n in sign) * sign[party]
            if pull_now < 0:
                sign[party] = -sign[party]
                changed = True
    return {p for p in component if sign[p] > 0}
