"""What a fitted model and a parser say of the training paragraphs, to learn from besides the annotation.

``named`` gives each paragraph the named entities that spaCy's small pipeline sees in it; ``Teacher`` runs a tagger that
was exported before and gives its probabilities for each window (Furlanello et al. 2018, "Born-Again Neural Networks").
"""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from auditor.attribution.pieces import Window
from auditor.attribution.tags import RANK
from training.corpus import Name, Paragraph

PARSED = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]


def named(paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Give each paragraph its named entities."""
    from auditor.language.pipeline import bare

    texts = [re.sub(r"[^\S ]", " ", p.text) for p in paragraphs]
    docs = bare(PARSED).pipe(texts, batch_size=256)
    return [
        attrs.evolve(p, names=tuple(Name(e.start_char, e.end_char, e.label_) for e in doc.ents))
        for p, doc in zip(paragraphs, docs, strict=True)
    ]


@attrs.frozen(eq=False)
class Said:
    """What a fitted model says of one window: ``[T, 7]`` tag probabilities and what its link head needs."""

    tags: NDArray[np.float16]
    cues: NDArray[np.float16]
    pieces: NDArray[np.float16]
    biases: NDArray[np.float16]

    def roles(self, cue: int) -> NDArray[np.float32]:
        """Probabilities ``[T, 3]`` that each piece is nothing, source or content to the cue at a piece."""
        left = self.cues[cue].astype(np.float32).reshape(2, RANK)
        right = self.pieces.astype(np.float32).reshape(-1, 2, RANK)
        scores = np.einsum("rk,trk->tr", left, right) / RANK**0.5 + self.biases
        return _softmax(np.concatenate([np.zeros((len(scores), 1), np.float32), scores], axis=1))


class Teacher:
    """A tagger exported before."""

    def __init__(self, model: Path) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
        self.inputs = {one.name for one in self.session.get_inputs()}

    def says(self, window: Window) -> Said:
        """Give what it says of one window."""
        ids = np.array([window.ids], np.int64)
        fed = {"ids": ids, "mask": np.ones_like(ids), "cases": np.array([window.cases], np.int64)}
        tags, cues, pieces, biases = self.session.run(
            ["tags", "cues", "pieces", "biases"], {k: v for k, v in fed.items() if k in self.inputs}
        )
        half = (array[0].astype(np.float16) for array in (_softmax(tags), cues, pieces, biases))
        return Said(*half)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out: NDArray[np.float32] = raised / raised.sum(axis=-1, keepdims=True)
    return out
