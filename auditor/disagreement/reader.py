"""Runs the reader of disputes: word pieces to two vectors and three scores for each sentence.

The model (``auditor/models/disagreement``, see its card) is a six-layer encoder with 8-bit weights. Windows are run one
by one, each looking back at those before it, so that nothing that follows changes what is said of a sentence; what
earlier windows show is kept, so that no window is run twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from auditor.disagreement.shape import BEFORE, LONGEST, OUTPUTS, RANK, STEPS
from auditor.weights import session, verify

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODEL = Path(__file__).parent.parent / "models" / "disagreement"

OPENING, CLOSING = 101, 102
"""Numbers of the special pieces around a window."""

STEEPEST = 10.0
"""Weights of pieces are the exponentials of numbers cut off here."""


@attrs.frozen(eq=False)
class Window:
    """Consecutive word pieces.

    Attributes:
        ids: ``[T]``, their numbers, without special pieces.
        sentences: ``[T]``, the number of each piece's sentence.
    """

    ids: NDArray[np.int64]
    sentences: NDArray[np.int64]


@attrs.frozen(eq=False)
class Stances:
    """What the model gives for each sentence of an article; row *i* is sentence *i*.

    Attributes:
        claims: ``[S, RANK]``, of it as a claim.
        answers: ``[S, RANK]``, of it as an answer.
        own: ``[S, 3]``, what it gives by itself as a claim, as an answer, and as both in one.
    """

    claims: NDArray[np.float32]
    answers: NDArray[np.float32]
    own: NDArray[np.float32]


@attrs.frozen(eq=False)
class Reader:
    """A loaded model.

    Attributes:
        session: Its onnxruntime session.
        near: What the distance between two sentences adds to a link, by bucket.
    """

    session: Any
    near: NDArray[np.float32]

    def read(self, windows: Sequence[Window], count: int) -> Stances:
        """Read an article of ``count`` sentences."""
        cut = [part for window in windows for part in _short(window) if len(part.sentences)]
        pieces = np.concatenate([*self._run(cut), np.zeros((0, OUTPUTS), np.float32)])
        owner = np.concatenate([*(window.sentences for window in cut), np.zeros(0, np.int64)])
        return Stances(
            claims=_pooled(pieces[:, :RANK], pieces[:, -2], owner, count),
            answers=_pooled(pieces[:, RANK : 2 * RANK], pieces[:, -1], owner, count),
            own=_pooled(pieces[:, 2 * RANK : 2 * RANK + 3], np.zeros(len(pieces), np.float32), owner, count),
        )

    def _run(self, windows: Sequence[Window]) -> Iterator[NDArray[np.float32]]:
        """Run windows in order, each with what those before it show."""
        shown: deque[tuple[int, int, NDArray[np.float32]]] = deque()
        begins = 0
        for number, window in enumerate(windows):
            while shown and begins - shown[0][1] > BEFORE:
                shown.popleft()
            steps = [np.full(kept.shape[1], min(STEPS, number - then), np.int64) for then, _, kept in shown]
            given = {
                "ids": np.concatenate([[OPENING], window.ids, [CLOSING]]),
                "memory": np.concatenate([*(kept for _, _, kept in shown), self._nothing()], axis=1),
                "steps": np.concatenate([*steps, np.zeros(0, np.int64)]),
            }
            pieces, kept = self.session.run(None, given)
            shown.append((number, begins, kept))
            begins += len(window.sentences)
            yield pieces

    def _nothing(self) -> NDArray[np.float32]:
        layers, _, width = self.session.get_inputs()[1].shape
        return np.zeros((layers, 0, width), np.float32)


def _short(window: Window) -> Iterator[Window]:
    for start in range(0, len(window.sentences), LONGEST):
        part = slice(start, start + LONGEST)
        yield Window(window.ids[part], window.sentences[part])


def _pooled(
    values: NDArray[np.float32], weights: NDArray[np.float32], owner: NDArray[np.int64], count: int
) -> NDArray[np.float32]:
    """Means of the values of each sentence's pieces, weighted by the exponentials of their weights."""
    raised = np.exp(np.clip(weights, -STEEPEST, STEEPEST))
    total = np.full(count, 1e-6, np.float32)
    np.add.at(total, owner, raised)
    summed = np.zeros((count, values.shape[1]), np.float32)
    np.add.at(summed, owner, values * raised[:, None])
    return summed / total[:, None]


@lru_cache(maxsize=1)
def load(folder: Path = MODEL) -> Reader:
    """Load the model, refusing one whose files are not those it was released with.

    Raises:
        ModelError: A file is missing or its checksum is off.
    """
    verify(folder)
    loaded = session(folder / "reader.onnx")
    near = loaded.get_modelmeta().custom_metadata_map["near"]
    return Reader(loaded, np.array([float(value) for value in near.split()], np.float32))
