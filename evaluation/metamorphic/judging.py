"""Runs the program over pairs and holds their reports to the relations."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from evaluation.metamorphic.meaning import meaning
from evaluation.metamorphic.pairs import Pair


@attrs.frozen
class Verdict:
    """A pair and what is wrong with it.

    Attributes:
        pair: The pair.
        complaint: What does not hold; empty if all does.
    """

    pair: Pair
    complaint: str


def judged(pairs: Sequence[Pair]) -> list[Verdict]:
    """Audit both texts of each pair and see whether its relation holds."""
    from auditor.pipeline import audit_articles
    from auditor.reading import parse

    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.before, pair.after)))
    articles = [parse("draft.txt", text.encode()) for text in texts]
    reports = dict(zip(texts, audit_articles(articles, force=True), strict=True))
    return [Verdict(pair, pair.relation(meaning(reports[pair.before]), meaning(reports[pair.after]))) for pair in pairs]
