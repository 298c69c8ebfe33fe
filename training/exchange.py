"""Names exchanged for others of their kind, so that the network learns from the words around a name, not from the name.

A name is exchanged only for one of as many pieces, so that nothing else of an example moves.
"""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import attrs

from auditor.attribution.pieces import windows
from auditor.attribution.tags import NAMES

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from training.examples import Example

EXCHANGED = frozenset({"PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"})
SEEN = 2
"""How often a name must stand in the articles to be given to others."""

Pieces = tuple[tuple[int, ...], tuple[int, ...]]
"""Ids and capitals of a name's pieces."""

Bank = dict[tuple[str, int], list[Pieces]]
"""Names by kind and number of pieces."""


def runs(names: tuple[int, ...]) -> list[tuple[int, int, str]]:
    """Give the first piece, one past the last piece, and kind of each name in a row of name tags."""
    found: list[tuple[int, int, str]] = []
    for index, tag in enumerate(names):
        part, _, label = NAMES[tag].partition("-")
        if part == "B":
            found.append((index, index + 1, label))
        elif part == "I" and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1, label)
    return found


def bank(made: list[Example], more: dict[str, list[str]], tokenizer: Tokenizer) -> Bank:
    """Collect the names that examples hold more than once, and ``more`` of each kind."""
    counts: Counter[tuple[str, Pieces]] = Counter()
    for example in made:
        for start, end, label in runs(example.names):
            if label in EXCHANGED:
                counts[label, (example.ids[start:end], example.cases[start:end])] += 1
    for label, names in more.items():
        for [window] in windows(tokenizer, names):
            counts[label, (window.ids[1:-1], window.cases[1:-1])] += SEEN
    out: Bank = defaultdict(list)
    for (label, pieces), count in sorted(counts.items()):
        if count >= SEEN:
            out[label, len(pieces[0])].append(pieces)
    return out


def gazetteer() -> dict[str, list[str]]:
    """Names of states and peoples that the program ships."""
    from auditor.lexicons import shipped

    states = shipped().places.states
    return {
        "GPE": sorted({n for s in states for n in (s.name, *s.capitals)}),
        "NORP": sorted({n for s in states for n in s.adjectives}),
    }


def exchanged(example: Example, names: Bank, share: float, choose: random.Random) -> Example:
    """Exchange a share of an example's names for others."""
    ids, cases = list(example.ids), list(example.cases)
    for start, end, label in runs(example.names):
        others = names.get((label, end - start))
        if others and choose.random() < share:
            ids[start:end], cases[start:end] = choose.choice(others)
    return attrs.evolve(example, ids=tuple(ids), cases=tuple(cases))
