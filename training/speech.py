"""Fit the model that tells speech from deeds: ``python -m training.speech ARTICLES --learn PARTS --out DIR``.

It learns from sentences that readers labelled (``training.gathering``) and whose label hangs on one cue: they are
attributed if that cue reports something, and the writer's own if it does not. What readers call contested says nothing
of it. Weights are those of a logistic regression with the sum of their sizes held down (L1), so that most signs get
none; signs seen in fewer than four sentences are left out. It needs scikit-learn.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from multiprocessing import Pool
from pathlib import Path
from typing import Any
from unittest.mock import patch

import attrs
import numpy as np

from auditor.attribution import cues, extract
from auditor.attribution.speech import DONE, RULED, signs, speech
from auditor.labels import DOUBTFUL, share
from auditor.language.analysis import Analysis
from auditor.language.parse import analyse
from auditor.lexicons import shipped
from auditor.model import Attribution, SourceKind
from auditor.pipeline import examine
from auditor.reading import parse

SEEN = 4
"""Sentences from which a sign is counted."""

LEAST = 5e-4
"""Size under which a weight is none."""

STRENGTH = 1.0
"""Inverse of the weight of the L1 norm; the best of 0.3, 0.6 and 1 by four-fold cross-validation."""


@attrs.frozen
class Example:
    """A sentence whose label hangs on one cue: its signs, whether readers call it attributed, whether the rules do."""

    part: str
    signs: tuple[str, ...]
    attributed: bool
    ruled: bool


def examples(article: dict[str, Any]) -> list[Example]:
    """Give an article's sentences whose label hangs on one cue."""
    starts, at = [], 0
    for paragraph in article["paragraphs"]:
        starts.append(at)
        at += len(paragraph) + 2
    analysis = analyse(parse("article.txt", "\n\n".join(article["paragraphs"]).encode()))
    with patch.object(extract, "settled", lambda attribution, _: attribution):  # by the rules alone
        attributions = examine(analysis, shipped()).attributions
    made = []
    for number, first, last, label in article["sentences"]:
        if label not in {"A", "U"}:
            continue
        start, end = starts[number] + first, starts[number] + last
        near = [a for a in attributions if a.cue is not None and start <= a.cue.spans[0][0] < end]
        around = [a for a in attributions if a in near or any(s < end and start < e for s, e in a.content.spans)]
        deciding = [a for a in near if _decides(analysis, a, around, start, end)]
        if len(deciding) == 1 and deciding[0].cue is not None:
            found = tuple(_signs(analysis, deciding[0]))
            made.append(Example(article["part"], found, label == "A", not deciding[0].cue.act))
    return made


def _decides(analysis: Analysis, one: Attribution, around: Sequence[Attribution], start: int, end: int) -> bool:
    """Whether a sentence is attributed if this cue reports, and not if it does not."""
    if one.cue is None or one.cue.cue_class in RULED or one.confidence < DOUBTFUL:
        return False
    if one.source is None or one.source.kind is SourceKind.SELF:
        return False
    rest = [other for other in around if other.id != one.id]
    said = attrs.evolve(one, cue=attrs.evolve(one.cue, act=False))
    return share(analysis.text, start, end, [*rest, said]).enough and not share(analysis.text, start, end, rest).enough


def _signs(analysis: Analysis, attribution: Attribution) -> list[str]:
    cue = attribution.cue
    paragraph = analysis.paragraph_at(cue.spans[0][0]) if cue else None
    head = cues.head_of(paragraph.tokens_in(*cue.spans[0])) if cue and paragraph else None
    return signs(attribution, head) if head else []


def fit(learnt: Sequence[Example]) -> dict[str, float]:
    """Give the weights by sign; that of the empty sign is the constant."""
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    seen = Counter(sign for one in learnt for sign in one.signs)
    table = DictVectorizer()
    rows = table.fit_transform([{sign: 1.0 for sign in one.signs if seen[sign] >= SEEN} for one in learnt])
    rows.indices, rows.indptr = rows.indices.astype(np.int32), rows.indptr.astype(np.int32)  # all that liblinear takes
    model = LogisticRegression(C=STRENGTH, l1_ratio=1, solver="liblinear", max_iter=300, random_state=1)
    model.fit(rows, [one.attributed for one in learnt])
    named = zip(table.get_feature_names_out(), model.coef_[0], strict=True)
    kept = {sign: round(float(weight), 3) for sign, weight in named if abs(weight) >= LEAST}
    return {"": round(float(model.intercept_[0]), 3), **kept}


def right(found: Sequence[Example], weights: dict[str, float]) -> tuple[float, float]:
    """Give the share of sentences labelled right, by the rules alone and with the model."""
    alone, both = [], []
    for one in found:
        alone.append(one.ruled == one.attributed)
        both.append((one.ruled and speech(one.signs, weights) >= DONE) == one.attributed)
    return float(np.mean(alone)), float(np.mean(both))


def _rows(learnt: Sequence[Example], left: Sequence[Example]) -> Iterator[str]:
    weights = fit(learnt)
    yield f"{len(learnt)} sentences learnt from, {len(weights)} weights"
    for part in sorted({one.part for one in left}):
        chosen = [one for one in left if one.part == part]
        alone, both = right(chosen, weights)
        yield f"left out, {part}: {len(chosen)} sentences, {alone:.3f} by the rules, {both:.3f} with the model"


def main() -> None:
    """Gather the examples, fit, measure on the parts left out, and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path, help="as gathered by training.gathering")
    parser.add_argument("--learn", required=True, help="parts to learn from, a letter each")
    parser.add_argument("--test", default="", help="parts to measure on")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    articles = [one for one in json.loads(args.articles.read_text(encoding="utf-8")) if one["read"]]
    with Pool(2) as pool:
        learnt, left = (
            [one for made in pool.imap(examples, (a for a in articles if a["part"] in names), 8) for one in made]
            for names in (args.learn, args.test)
        )
    print(*_rows(learnt, left), sep="\n")
    args.out.mkdir(parents=True, exist_ok=True)
    made = json.dumps(fit(learnt), indent=0, sort_keys=True, ensure_ascii=False) + "\n"
    (args.out / "weights.json").write_text(made, encoding="utf-8")
    sums = {"weights.json": sha256(made.encode()).hexdigest()}
    (args.out / "checksums.json").write_text(json.dumps(sums, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
