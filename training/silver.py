"""What fitted models and a parser say of the training paragraphs, to learn from besides the annotation.

``named`` gives each paragraph the named entities that spaCy's small pipeline sees in it; ``Teachers`` runs taggers that
were exported before and gives the mean of their probabilities for each window (Hinton, Vinyals and Dean 2015,
"Distilling the Knowledge in a Neural Network").

``python -m training.silver NAMES ARTICLES...`` writes the names down, for a machine that has no parser.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
import numpy as np
import onnxruntime
from numpy.typing import NDArray

from auditor.attribution.pieces import Window
from auditor.attribution.tagger import HEADS
from auditor.attribution.tags import RANK
from training.corpus import Name, Paragraph, paragraphs, read_articles

Names = dict[str, list[tuple[int, int, str]]]
"""The named entities of paragraphs, by the paragraph's text."""

PARSED = ["tok2vec", "tagger", "parser", "attribute_ruler", "lemmatizer", "senter"]


def with_names(unnamed: list[Paragraph], names: Names | None = None) -> list[Paragraph]:
    """Give each paragraph its named entities, as known already or, if nothing is, by the parser."""
    known = named([p.text for p in unnamed]) if names is None else names
    return [attrs.evolve(p, names=tuple(Name(*name) for name in known[p.text])) for p in unnamed]


def named(texts: Sequence[str]) -> Names:
    """Find the named entities of each text."""
    from auditor.language.pipeline import bare

    docs = bare(PARSED).pipe((re.sub(r"[^\S ]", " ", text) for text in texts), batch_size=256)
    return {
        text: [(e.start_char, e.end_char, e.label_) for e in doc.ents] for text, doc in zip(texts, docs, strict=True)
    }


def read_names(path: Path | None) -> Names | None:
    """Read names as ``main`` wrote them, or give None without a path."""
    if path is None:
        return None
    names: Names = json.loads(path.read_text(encoding="utf-8"))
    return names


@attrs.frozen(eq=False)
class Links:
    """What a fitted model's link head needs of one window."""

    cues: NDArray[np.float16]
    pieces: NDArray[np.float16]
    biases: NDArray[np.float16]

    def roles(self, cue: int) -> NDArray[np.float32]:
        """Probabilities ``[T, 3]`` that each piece is nothing, source or content to the cue at a piece."""
        left = self.cues[cue].astype(np.float32).reshape(2, RANK)
        right = self.pieces.astype(np.float32).reshape(-1, 2, RANK)
        scores = np.einsum("rk,trk->tr", left, right) / RANK**0.5 + self.biases
        return _softmax(np.concatenate([np.zeros((len(scores), 1), np.float32), scores], axis=1))


@attrs.frozen(eq=False)
class Said:
    """What fitted models say of one window: the mean of their tag probabilities ``[T, 7]``, and their links."""

    tags: NDArray[np.float16]
    links: tuple[Links, ...]

    def roles(self, cue: int) -> NDArray[np.float32]:
        """Give the mean of their probabilities ``[T, 3]`` of the roles to the cue at a piece."""
        mean: NDArray[np.float32] = np.mean([links.roles(cue) for links in self.links], axis=0, dtype=np.float32)
        return mean


class Teachers:
    """Taggers exported before, heard as one."""

    def __init__(self, models: Sequence[Path]) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.sessions = [
            onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"]) for model in models
        ]

    def say(self, window: Window) -> Said:
        """Give what they say of one window."""
        heard = [_scores(session, window) for session in self.sessions]
        tags = np.mean([_softmax(tags) for tags, *_ in heard], axis=0)
        links = (Links(*(array.astype(np.float16) for array in links)) for _, *links in heard)
        return Said(tags.astype(np.float16), tuple(links))


def _scores(session: Any, window: Window) -> list[NDArray[np.float32]]:
    """Run one model over one window: scores of the tags, vectors of cues and pieces, biases; 0 for special pieces."""
    fed = {"ids": np.array(window.ids, np.int64), "cases": np.array(window.cases, np.int64)}
    scores = session.run(None, fed)[0]
    return np.split(np.pad(scores, ((1, 1), (0, 0))), HEADS, axis=1)


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out: NDArray[np.float32] = raised / raised.sum(axis=-1, keepdims=True)
    return out


def main() -> None:
    """Write down the names of articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", type=Path, help="file to write")
    parser.add_argument("articles", type=Path, nargs="+")
    args = parser.parse_args()
    texts = [p.text for path in args.articles for article in read_articles(path) for p in paragraphs(article)]
    args.names.write_text(json.dumps(named(sorted(set(texts)))), encoding="utf-8")


if __name__ == "__main__":
    main()
