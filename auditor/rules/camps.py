"""Who acts with whom: parties that speak for one another or for the same one, and those named as another's own.

Each is looked up by its names, so that not all pairs of parties are gone through.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from auditor.cast import Cast
from auditor.model import Party
from auditor.parties.names import bases, stems, tokens

NAME_END = re.compile(r"(?<=\w),? (?:of|in|at|for|from|on|to|that|who|which|called|and)\b|(?<=\w),")
MINISTRIES = frozenset({"ministry", "minister", "cabinet"})
OWNING = re.compile(r"['’]s ")


def camps(parties: Sequence[Party], cast: Cast) -> dict[str, frozenset[str]]:
    """Give for each party all that act with it, itself among them, by id."""
    beside: dict[str, set[str]] = {party.id: {party.id} for party in parties}
    for group in _groups(parties, cast):
        for party in group:
            beside[party].update(group)
    for owner, other in _owners(parties):
        beside[owner].add(other)
        beside[other].add(owner)
    return {party: frozenset(others) for party, others in beside.items()}


def last_noun(name: str) -> str:
    """Give the last word of a name before "of", "in" and the like, in lower case."""
    return next(iter(NAME_END.split(name.lower(), maxsplit=1)[0].split()[-1:]), "")


def _groups(parties: Sequence[Party], cast: Cast) -> Iterator[list[str]]:
    """Yield those of one name, and those that speak for the same party."""
    named, speaking = defaultdict(list), defaultdict(list)
    for party in parties:
        named[party.name].append(party.id)
        for principal in cast.principals(party.id):
            speaking[principal].append(party.id)
    yield from named.values()
    yield from speaking.values()


def _owners(parties: Sequence[Party]) -> Iterator[tuple[str, str]]:
    """Yield each party with one named as its own: "Sudria's army", "the Sudrian army".

    A government without a state's name has the ministries without one.
    """
    called, by_base = defaultdict(list), defaultdict(list)
    for party in parties:
        for alias in party.aliases:
            called[alias].append(party.id)
        for base in bases(party.name):
            by_base[base].append(party)
    governments = [party.id for party in parties if party.name == "government"]
    for other in parties:
        name, first = other.name, other.name.split()[0] if other.name else ""
        for mark in OWNING.finditer(name):
            yield from ((owner, other.id) for owner in called.get(name[: mark.start()], ()))
        for stem in stems(first.lower()) if first != name else ():
            yield from ((o.id, other.id) for o in by_base.get(stem, ()) if tokens(o.name) != (first.lower(),))
        if governments and name[:1].islower() and last_noun(name) in MINISTRIES:
            yield from ((owner, other.id) for owner in governments)
