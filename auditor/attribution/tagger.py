"""Runs the trained tagger: paragraphs to tag probabilities and link vectors.

The model (``auditor/models/attribution``, see its card) is a six-layer encoder with 8-bit weights run by onnxruntime on
the CPU. Each window is run by itself: the activations' 8-bit scale is one for a whole input, so that a batch would let
neighbours change a result. That costs a sixth of the speed (``training/LOG.md``).
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import numpy as np

from auditor.attribution.pieces import Window, windows
from auditor.attribution.tags import RANK, TAGS
from auditor.model import Span
from auditor.weights import session, verify

if TYPE_CHECKING:
    from numpy.typing import NDArray

MODEL = Path(__file__).parent.parent / "models" / "attribution"

HEADS = np.cumsum([len(TAGS), 2 * RANK, 2 * RANK])
"""Where the scores of the next head begin."""


@attrs.frozen(eq=False)
class Tagged:
    """What the model says of one paragraph; row *i* of each array is word piece *i*.

    Attributes:
        offsets: ``[T, 2]`` code points of each piece within the paragraph.
        tags: ``[T, 7]`` probabilities in the order of ``TAGS``.
        cues: ``[T, 2, RANK]`` vectors of each piece as a cue.
        pieces: ``[T, 2, RANK]`` vectors of each piece as source or content.
        biases: ``[T, 2]``.
        ids: ``[T]``, the number of each piece in the vocabulary.
    """

    offsets: NDArray[np.int64]
    tags: NDArray[np.float32]
    cues: NDArray[np.float32]
    pieces: NDArray[np.float32]
    biases: NDArray[np.float32]
    ids: NDArray[np.int64]

    def roles(self, cue: int) -> NDArray[np.float32]:
        """Probabilities ``[T, 3]`` that each piece is nothing, source or content to the cue at piece ``cue``."""
        scores = np.einsum("rk,trk->tr", self.cues[cue], self.pieces) / RANK**0.5 + self.biases
        return softmax(np.concatenate([np.zeros((len(scores), 1), np.float32), scores], axis=1))


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Softmax over the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out: NDArray[np.float32] = raised / raised.sum(axis=-1, keepdims=True)
    return out


@attrs.frozen(eq=False)
class Tagger:
    """A loaded model.

    Attributes:
        tokenizer: Its tokenizer.
        session: Its onnxruntime session.
    """

    tokenizer: Any
    session: Any

    def tag(self, texts: list[str]) -> list[Tagged]:
        """Tag paragraphs, in order."""
        cut = windows(self.tokenizer, texts)
        return [_join(paragraph, [self._run(window) for window in paragraph]) for paragraph in cut]

    def _run(self, window: Window) -> NDArray[np.float32]:
        """Scores of the heads side by side, for each piece but the two special ones."""
        fed = {"ids": np.array(window.ids, np.int64), "cases": np.array(window.cases, np.int64)}
        scores: NDArray[np.float32] = self.session.run(None, fed)[0]
        return scores


def _join(paragraph: list[Window], results: list[NDArray[np.float32]]) -> Tagged:
    """Join overlapping windows: each piece is taken from the window in whose middle it lies deeper."""
    keep_from = 0
    parts: list[NDArray[np.float32]] = []
    offsets: list[Span] = []
    ids: list[int] = []
    for index, (window, scores) in enumerate(zip(paragraph, results, strict=True)):
        stop = window.first + len(window.ids) - 2
        if index + 1 < len(paragraph):
            stop = (paragraph[index + 1].first + stop) // 2
        inner = slice(keep_from - window.first, stop - window.first)
        parts.append(scores[inner])
        offsets += window.offsets[1:-1][inner]
        ids += window.ids[1:-1][inner]
        keep_from = stop
    tags, cues, pieces, biases = np.split(np.concatenate(parts), HEADS, axis=1)
    return Tagged(
        offsets=np.array(offsets, np.int64).reshape(-1, 2),
        tags=softmax(tags),
        cues=cues.reshape(-1, 2, RANK),
        pieces=pieces.reshape(-1, 2, RANK),
        biases=biases,
        ids=np.array(ids, np.int64),
    )


@lru_cache(maxsize=1)
def load(folder: Path = MODEL) -> Tagger:
    """Load the model, refusing one whose files are not those it was released with.

    Raises:
        ModelError: A file is missing or its checksum is off.
    """
    verify(folder)
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return Tagger(tokenizer, session(folder / "tagger.onnx"))
