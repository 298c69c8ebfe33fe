"""The training articles, made into examples anew for each pass."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs
from tokenizers import Tokenizer

from auditor.attribution.pieces import windows
from training.corpus import Paragraph, annotators, paragraphs, read_articles
from training.examples import Example, examples
from training.exchange import Bank, bank, exchanged, gazetteer
from training.silver import Names, Said, Teachers, with_names


@attrs.frozen(eq=False)
class Material:
    """The training articles, ready to be made into examples, pass by pass.

    Attributes:
        articles: As read.
        named: Their paragraphs with names.
        said: What the teachers say of each paragraph, or None.
        names: Names to exchange.
        share: Share of names exchanged.
        tokenizer: Without truncation or padding.
    """

    articles: list[dict[str, Any]]
    named: list[Paragraph]
    said: list[list[Said]] | None
    names: Bank
    share: float
    tokenizer: Tokenizer

    def examples(self, seed: int) -> list[Example]:
        """Make one pass's examples: annotators, quotation marks, capitals and names drawn anew."""
        choose = random.Random(seed)
        drawn: list[Paragraph] = []
        for article in self.articles:
            several = annotators(article)
            drawn += paragraphs(article, choose.choice(several) if several else None)
        marked = [
            attrs.evolve(paragraph, names=named.names) for paragraph, named in zip(drawn, self.named, strict=True)
        ]
        made = examples(self.tokenizer, marked, seed, self.said)
        return [exchanged(example, self.names, self.share, choose) for example in made]


def gather(
    path: Path,
    tokenizer: Tokenizer,
    *,
    limit: int | None,
    teachers: Sequence[Path],
    share: float,
    names: Names | None = None,
) -> Material:
    """Read the training articles (no more than ``limit``), find their names, and ask the teachers."""
    articles = list(read_articles(path))[:limit]
    found = with_names([p for article in articles for p in paragraphs(article)], names)
    said = None
    if teachers:
        fitted = Teachers(teachers)
        cut = windows(tokenizer, [p.text for p in found])
        said = [[fitted.say(window) for window in paragraph] for paragraph in cut]
    others = bank(examples(tokenizer, found, None), gazetteer(), tokenizer)
    return Material(articles, found, said, others, share, tokenizer)
