"""The stage itself: an article's sentences to the links between those where one disputes what another reports."""

from __future__ import annotations

from collections.abc import Sequence
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


def links(analysis: Analysis, read: Sequence[Stretch]) -> tuple[Link, ...]:
    """Link the sentences of an article.

    Args:
        analysis: The parsed article.
        read: What the tagger says of it.

    Returns:
        Links of at least ``TOLD``, by claim and then by answer.
    """
    if not analysis.passages:
        return ()
    reader = load()
    stances = reader.read(windows(analysis, read), len(analysis.passages))
    return tuple(
        Link(claim, first + int(offset), round(float(chances[offset]), 3))
        for claim in range(len(analysis.passages))
        for first, chances in [_answers(stances, claim, reader.near)]
        for offset in np.flatnonzero(chances >= TOLD)
    )


def windows(analysis: Analysis, read: Sequence[Stretch]) -> list[Window]:
    """Give the pieces of an article's stretches, with the number of the sentence of each."""
    starts = [passage.start for passage in analysis.passages]
    made = []
    for stretch in read:
        places = stretch.segment.start + stretch.tagged.offsets[:, 0]
        made.append(Window(stretch.tagged.ids, np.searchsorted(starts, places, side="right") - 1))
    return made


def _answers(stances: Stances, claim: int, near: NDArray[np.float32]) -> tuple[int, NDArray[np.float32]]:
    """The chances that the sentences around a claim dispute it, and the number of the first of them."""
    first, end = max(0, claim - REACH), min(len(stances.claims), claim + REACH + 1)
    scores = stances.answers[first:end] @ stances.claims[claim] / RANK**0.5
    scores = scores + stances.own[claim, 0] + stances.own[first:end, 1]
    scores = scores + near[[bucket(answer - claim) for answer in range(first, end)]]
    scores[claim - first] += stances.own[claim, 2]
    return first, 1 / (1 + np.exp(-scores))
