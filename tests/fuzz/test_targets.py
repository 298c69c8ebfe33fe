"""Every seed and every find is taken or refused as it should be, and so is what Hypothesis builds like them."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.fuzz import engine
from tests.fuzz.targets import CORPUS, TARGETS, Target


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_the_seeds_are_no_finds(target: Target, tmp_path: Path) -> None:
    trial = engine.Trial(target, tmp_path)
    for data in target.seeds():
        trial.feed(data)
    assert not trial.tally.finds
    assert trial.tally.taken, "at least one seed is good input"


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.name)
def test_changed_seeds_are_no_finds(target: Target, tmp_path: Path) -> None:
    rng, seeds = random.Random(11), target.seeds()
    trial = engine.Trial(target, tmp_path)
    for _ in range(12):
        trial.feed(target.mutate(rng.choice(seeds), seeds, rng))
    assert not trial.tally.finds


def test_every_folder_of_the_corpus_is_that_of_a_target() -> None:
    assert {path.name for path in CORPUS.iterdir()} <= {target.name for target in TARGETS}


def test_a_crash_is_a_find_and_is_kept_once(tmp_path: Path) -> None:
    def crash(data: bytes) -> bool:
        raise KeyError(len(data) % 2)

    trial = engine.Trial(Target("crash", crash), tmp_path)
    for data in (b"", b"a", b"bb", b"ccc"):
        trial.feed(data)
    assert trial.tally.inputs == 4
    assert len(trial.tally.finds) == 2
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == [b"", b"a"]
