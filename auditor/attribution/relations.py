"""From tag probabilities to relations: each cue with the words that are its source and its content.

Tags are decoded by the best path in which no span starts with an inside tag; they say where the cues are. For each cue
the link head then says, piece by piece, what is source and what is content to it, and the parse holds phrases together
(``bonds``). What the tags besides hold for source or content is not used: with the link head alone the figures are the
best (``training/LOG.md``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs
import numpy as np

from auditor.attribution.tags import CONTENT, SOURCE, TAGS
from auditor.model import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from auditor.attribution.bonds import Tree
    from auditor.attribution.tagger import Tagged

CUE_FLOOR = 0.35
"""Mean probability of a cue under which it is dropped; chosen on the development articles (evaluation/RESULTS.md)."""

CUE_WEIGHT = 1.5
"""How often a cue is worth a word that is none: a missed cue costs its whole content (evaluation/RESULTS.md)."""

LIKELY = 0.5
GAP = 2
"""Pieces between two runs of one role that are closed, if the text there holds no other role."""

CUE_TAGS = slice(TAGS.index("B-cue"), TAGS.index("I-cue") + 1)
CUE_WEIGHTS = np.array([CUE_WEIGHT if tag.endswith("cue") else 1.0 for tag in TAGS], np.float32)
NEVER = -1e9
"""Score of what cannot be."""

_BEGIN = np.array([tag.startswith("B-") for tag in TAGS])
_ROLE = np.array([0 if tag == "O" else 1 + ("source", "cue", "content").index(tag[2:]) for tag in TAGS])
_INSIDE = {i: TAGS.index("B-" + tag[2:]) for i, tag in enumerate(TAGS) if tag.startswith("I-")}


@attrs.frozen
class Relation:
    """A cue with its source and content, in code points of the paragraph.

    Attributes:
        cue: Words of the cue.
        source: Words of the source, or none.
        content: Words of the content.
        certainty: Product of the mean probabilities of cue and roles, not yet calibrated.
        chance: Mean probability of the cue alone.
    """

    cue: Span
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    certainty: float
    chance: float = 1.0


def relations(tagged: Tagged, text: str, tree: Tree) -> list[Relation]:
    """Decode one paragraph.

    Args:
        tagged: The model's output for it.
        text: The paragraph.
        tree: Its words and how they hang together.

    Returns:
        Relations with content, in order of their cue or else content.
    """
    if not len(tagged.offsets):
        return []
    found = [_of_cue(tagged, run, text, tree) for run in _cues(tagged.tags)]
    return [relation for relation in found if relation is not None]


def _cues(tags: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Find the cues of the best path and, apart from these, of that on which a cue weighs more."""
    chances = tags[:, CUE_TAGS].sum(1)
    if chances.max() < CUE_FLOOR:
        return []
    runs = _runs(best_path(tags), 2)
    left = np.delete(chances, [piece for run in runs for piece in range(*run)])
    if left.max(initial=0) >= CUE_FLOOR:
        more = _runs(best_path(tags * CUE_WEIGHTS), 2)
        runs += [run for run in more if not any(run[0] < end and start < run[1] for start, end in runs)]
    return sorted(run for run in runs if chances[slice(*run)].mean() >= CUE_FLOOR)


def best_path(tags: NDArray[np.float32]) -> NDArray[np.int64]:
    """Best tag sequence in which an inside tag follows only a begin or inside tag of its role (Viterbi)."""
    scores: list[list[float]] = np.log(tags + 1e-9).tolist()
    best = [NEVER if tag in _INSIDE else score for tag, score in enumerate(scores[0])]
    back: list[list[int]] = []
    for row in scores[1:]:
        top = max(best)
        before, reached = [best.index(top)] * len(row), [top] * len(row)
        for inside, begin in _INSIDE.items():
            before[inside] = begin if best[begin] >= best[inside] else inside
            reached[inside] = best[before[inside]]
        back.append(before)
        best = [so_far + score for so_far, score in zip(reached, row, strict=True)]
    path = [best.index(max(best))]
    for before in reversed(back):
        path.append(before[path[-1]])
    return np.array(path[::-1], np.int64)


def _runs(path: NDArray[np.int64], role: int) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for index, tag in enumerate(path):
        if _ROLE[tag] != role:
            continue
        if runs and runs[-1][1] == index and not _BEGIN[tag]:
            runs[-1] = (runs[-1][0], index + 1)
        else:
            runs.append((index, index + 1))
    return runs


def _of_cue(tagged: Tagged, run: tuple[int, int], text: str, tree: Tree) -> Relation | None:
    roles = tagged.roles(run[0])
    labels = tree.labels(roles, run)
    source, content = roles[:, SOURCE], roles[:, CONTENT]
    source_runs = _stretches(labels == SOURCE)
    content_runs = _close_gaps(_stretches(labels == CONTENT), tagged, text)
    if not content_runs:
        return None
    cue = float(tagged.tags[run[0] : run[1], CUE_TAGS].sum(1).mean())
    sure = [cue, float(np.mean([_sure(content[s:e]) for s, e in content_runs]))]
    if source_runs:
        source_runs = [max(source_runs, key=lambda r: float(source[r[0] : r[1]].sum()))]
        sure.append(_sure(source[slice(*source_runs[0])]))
    return Relation(
        cue=_span(tagged, run),
        source=tuple(_span(tagged, r) for r in source_runs),
        content=tuple(_span(tagged, r) for r in content_runs),
        certainty=float(np.prod(sure)),
        chance=cue,
    )


def _sure(chances: NDArray[np.float32]) -> float:
    """Mean probability of the pieces that the model itself gives the role; of all, if it gives it to none."""
    given = chances[chances >= LIKELY]
    return float((given if len(given) else chances).mean())


def _stretches(picked: NDArray[np.bool_]) -> list[tuple[int, int]]:
    edges = np.flatnonzero(np.diff(np.concatenate([[0], picked.astype(np.int8), [0]])))
    return [(int(s), int(e)) for s, e in zip(edges[::2], edges[1::2], strict=True)]


def _close_gaps(runs: list[tuple[int, int]], tagged: Tagged, text: str) -> list[tuple[int, int]]:
    """Join runs that only a few punctuation pieces part, and drop those without a word."""
    joined: list[tuple[int, int]] = []
    for start, end in runs:
        if joined and start - joined[-1][1] <= GAP:
            gap = text[tagged.offsets[joined[-1][1] - 1][1] : tagged.offsets[start][0]]
            if not any(character.isalnum() for character in gap) or start - joined[-1][1] <= 1:
                joined[-1] = (joined[-1][0], end)
                continue
        joined.append((start, end))
    return [
        (s, e) for s, e in joined if any(c.isalnum() for c in text[tagged.offsets[s][0] : tagged.offsets[e - 1][1]])
    ]


def _span(tagged: Tagged, run: tuple[int, int]) -> Span:
    return int(tagged.offsets[run[0]][0]), int(tagged.offsets[run[1] - 1][1])
