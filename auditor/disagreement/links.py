"""The stage itself: an article's sentences to the links between those where one disputes what another reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import attrs
import numpy as np

from auditor.attribution.stretches import Stretch
from auditor.disagreement.distance import bucket
from auditor.disagreement.reader import Stances, Window, load
from auditor.disagreement.shape import RANK
from auditor.language.analysis import Analysis

if TYPE_CHECKING:
    from numpy.typing import NDArray

REACH = 60
"""Sentences before and after a claim in which an answer to it is looked for."""

AROUND = np.array([bucket(distance) for distance in range(-REACH, REACH + 1)])
"""The buckets of all these distances."""

TOLD = 0.02
"""Chance from which a link is told at all."""


@attrs.frozen
class Link:
    """That one sentence may dispute what another one reports.

    Attributes:
        claim: Number of the sentence with the claim, from 0.
        answer: Number of the sentence that disputes it; the same if it holds both.
        chance: What the model gives it, 0 to 1.
    """

    claim: int
    answer: int
    chance: float


def links(analysis: Analysis, read: Sequence[Stretch], told: Sequence[int]) -> tuple[Link, ...]:
    """Link the sentences of an article.

    Args:
        analysis: The parsed article.
        read: What the tagger says of it.
        told: Numbers of the sentences, from 0, in which somebody says something; the others are not read.

    Returns:
        Links of at least ``TOLD``, by claim and then by answer.
    """
    if not told:
        return ()
    reader = load()
    stances = reader.read(windows(analysis, read, told), len(analysis.passages))
    spoken = np.array(told)
    return tuple(
        Link(claim, answer, round(chance, 3))
        for claim in told
        for answer, chance in _answers(stances, claim, spoken, reader.near)
    )


def windows(analysis: Analysis, read: Sequence[Stretch], told: Sequence[int]) -> list[Window]:
    """Give the pieces of those of an article's sentences in which somebody says something, by stretch."""
    starts = [passage.start for passage in analysis.passages]
    spoken = np.zeros(len(starts), bool)
    spoken[list(told)] = True
    made = []
    for stretch in read:
        places = stretch.segment.start + stretch.tagged.offsets[:, 0]
        sentences = np.searchsorted(starts, places, side="right") - 1
        said = spoken[sentences]
        if said.any():
            made.append(Window(stretch.tagged.ids[said], sentences[said]))
    return made


def _answers(
    stances: Stances, claim: int, told: NDArray[np.int64], near: NDArray[np.float32]
) -> Iterator[tuple[int, float]]:
    """Yield the sentences around a claim that may dispute it, of those in which somebody speaks, with their chances."""
    first, end = np.searchsorted(told, (claim - REACH, claim + REACH + 1))
    around = told[first:end]
    scores = stances.answers[around] @ stances.claims[claim] / RANK**0.5
    scores = scores + stances.own[claim, 0] + stances.own[around, 1]
    scores = scores + near[AROUND[around - claim + REACH]]
    scores[around == claim] += stances.own[claim, 2]
    chances = 1 / (1 + np.exp(-scores))
    likely = chances >= TOLD
    yield from zip(around[likely].tolist(), chances[likely].tolist(), strict=True)
