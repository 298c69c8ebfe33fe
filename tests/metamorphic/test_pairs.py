"""Texts that differ in one known way, and what must follow for their reports."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from evaluation.metamorphic.__main__ import ASKED
from evaluation.metamorphic.judging import judged
from evaluation.metamorphic.pairs import KINDS, Pair

EACH = 4
"""Of so many pairs one is run here; ``python -m evaluation.metamorphic`` runs them all."""


def test_there_are_two_hundred_pairs_and_more_each_of_two_different_texts() -> None:
    pairs = [pair for kind in KINDS for pair in kind()]
    assert len(pairs) >= 200
    assert all(pair.before != pair.after for pair in pairs)
    assert len({(pair.before, pair.after) for pair in pairs}) == len(pairs)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_no_text_has_a_slot_left_open(kind: Callable[[], Iterator[Pair]]) -> None:
    for pair in kind():
        assert not set("{}~") & set(pair.before + pair.after), pair.name


def test_as_many_pairs_hold_as_are_asked_for() -> None:
    pairs = [pair for kind in KINDS for pair in list(kind())[::EACH]]
    failed = [f"{v.pair.name}: {v.complaint}" for v in judged(pairs) if v.complaint]
    assert len(failed) <= (1 - ASKED) * len(pairs), failed
