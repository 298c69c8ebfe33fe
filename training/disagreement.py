"""Articles read for disputes, as examples: which sentence disputes what another one reports.

In: a JSON file of articles (``training.gathering`` makes it), each with paragraphs, sentences and the links from a
sentence that disputes to one that reports what is disputed. Out: for each article its windows of word pieces, the
sentence of each piece, and a matrix of links.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs
import torch
from torch import Tensor

from auditor.attribution.pieces import case
from training.examples import restyle

if TYPE_CHECKING:
    from tokenizers import Tokenizer

START, END = 101, 102
SURE, ARGUABLE = 1.0, 0.3
"""What a link counts that any reader would draw, and one that only some would."""

BODY = frozenset("ACU")
SHORT, LONG = 70, 500
"""Words from which the program closes a window within a paragraph; pieces of a window over several paragraphs."""


@attrs.frozen
class Sentence:
    """A sentence: its paragraph, its place in it (code points), and its label: A, C, U, or N for none."""

    paragraph: int
    start: int
    end: int
    label: str


@attrs.frozen
class Article:
    """An article read for disputes.

    Attributes:
        id: Its name.
        part: Which reader read it, or whether it is the writer's own.
        paragraphs: Their texts.
        sentences: In order.
        links: (claim, answer, weight), by number of sentence; the answer disputes what the claim reports.
        read: Whether it has labels and links at all.
    """

    id: str
    part: str
    paragraphs: tuple[str, ...]
    sentences: tuple[Sentence, ...]
    links: tuple[tuple[int, int, float], ...]
    read: bool


@attrs.frozen(eq=False)
class Read:
    """An article ready for the network.

    Attributes:
        ids: ``[W, T]``, its windows, padded.
        mask: ``[W, T]``.
        cases: ``[W, T]``.
        sentence: ``[W, T]``, the sentence of each piece, or -1.
        links: ``[S, S]``, how surely sentence *j* disputes what sentence *i* reports.
        contested: ``[S]``, how surely a sentence is contested; -1 where that is unknown.
    """

    ids: Tensor
    mask: Tensor
    cases: Tensor
    sentence: Tensor
    links: Tensor
    contested: Tensor

    def on(self, device: torch.device) -> Read:
        """Give it on a device."""
        return Read(**{field.name: getattr(self, field.name).to(device) for field in attrs.fields(Read)})


def load(path: Path) -> list[Article]:
    """Read articles."""
    return [_article(one) for one in json.loads(path.read_text(encoding="utf-8"))]


def _article(one: dict[str, Any]) -> Article:
    return Article(
        id=one["id"],
        part=one["part"],
        paragraphs=tuple(one["paragraphs"]),
        sentences=tuple(Sentence(*s) for s in one["sentences"]),
        links=tuple((claim, answer, float(weight)) for claim, answer, weight in one["links"]),
        read=one["read"],
    )


def prepared(article: Article, tokenizer: Tokenizer, *, wide: bool, choose: random.Random | None = None) -> Read:
    """Make an article ready.

    Args:
        article: As read.
        tokenizer: Without truncation or padding.
        wide: Whether windows hold as many paragraphs as fit, or only what the program reads at once.
        choose: Varies the quotation marks; without it they stay as printed.
    """
    cut = list(_wide(article, tokenizer, choose) if wide else _narrow(article, tokenizer, choose))
    length = max(len(ids) for ids, _, _ in cut) + 2
    shape = (len(cut), length)
    ids, mask, cases = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long), None
    cases, sentence = torch.zeros(shape, dtype=torch.long), torch.full(shape, -1)
    for row, (inner, capitals, owner) in enumerate(cut):
        end = len(inner) + 1
        ids[row, 0], ids[row, end] = START, END
        ids[row, 1:end], cases[row, 1:end] = torch.tensor(inner), torch.tensor(capitals)
        sentence[row, 1:end] = torch.tensor(owner)
        mask[row, : end + 1] = 1
    count = len(article.sentences)
    links = torch.zeros(count, count)
    for claim, answer, weight in article.links:
        links[claim, answer] = max(float(links[claim, answer]), weight)
    contested = torch.full((count,), -1.0)
    if article.read:
        sure = {number for claim, answer, weight in article.links if weight >= SURE for number in (claim, answer)}
        for number, one in enumerate(article.sentences):
            known = one.label != "C" or not article.links or number in sure
            contested[number] = {"C": 1.0, "N": -1.0}.get(one.label, 0.0) if known else -1.0
    elif article.links:
        free = 1 - links
        contested = 1 - free.prod(0) * free.prod(1) / free.diagonal().clamp(min=1e-6)
    return Read(ids, mask, cases, sentence, links, contested)


Window = tuple[list[int], list[int], list[int]]
"""Ids, capitals and sentences of a window's pieces."""


def _pieces(article: Article, tokenizer: Tokenizer, choose: random.Random | None) -> Iterator[tuple[int, Window, str]]:
    """Yield each sentence: its paragraph, its pieces, its text."""
    texts = [restyle(text, choose) if choose else text for text in article.paragraphs]
    for number, one in enumerate(article.sentences):
        text = texts[one.paragraph][one.start : one.end]
        made = tokenizer.encode(text, add_special_tokens=False)
        inner = made.ids[:250]
        capitals = [case(text[start:end]) for start, end in made.offsets[:250]]
        yield one.paragraph, (inner, capitals, [number] * len(inner)), text


def _narrow(article: Article, tokenizer: Tokenizer, choose: random.Random | None) -> Iterator[Window]:
    """Sentences of one paragraph together, closed before one that would make more than ``SHORT`` words."""
    open_window: Window = ([], [], [])
    paragraph, words = -1, 0
    for where, piece, text in _pieces(article, tokenizer, choose):
        count = len(text.split())
        if open_window[0] and (
            where != paragraph or words + count > SHORT or len(open_window[0]) + len(piece[0]) > 250
        ):
            yield open_window
            open_window, words = ([], [], []), 0
        _extend(open_window, piece)
        paragraph, words = where, words + count
    if open_window[0]:
        yield open_window


def _wide(article: Article, tokenizer: Tokenizer, choose: random.Random | None) -> Iterator[Window]:
    """As many sentences together as fit, with an end mark between paragraphs."""
    open_window: Window = ([], [], [])
    paragraph = -1
    for where, piece, _ in _pieces(article, tokenizer, choose):
        if open_window[0] and len(open_window[0]) + len(piece[0]) + 1 > LONG:
            yield open_window
            open_window = ([], [], [])
        elif open_window[0] and where != paragraph:
            _extend(open_window, ([END], [0], [-1]))
        _extend(open_window, piece)
        paragraph = where
    if open_window[0]:
        yield open_window


def _extend(window: Window, piece: Window) -> None:
    for column, more in zip(window, piece, strict=True):
        column.extend(more)


def parts(articles: Iterable[Article], names: str) -> list[Article]:
    """Give the articles of the readers named, a letter each."""
    return [article for article in articles if article.part in names]


def told(articles: Iterable[Article], paths: Iterable[Path]) -> list[Article]:
    """Give unread articles the links that readers (``training.fit_links``) find in them, the mean of their chances."""
    heard = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    out = []
    for article in articles:
        chances: dict[tuple[int, int], float] = {}
        for said in heard:
            for claim, answer, chance in said[article.id]:
                chances[claim, answer] = chances.get((claim, answer), 0.0) + chance / len(heard)
        out.append(attrs.evolve(article, links=tuple((i, j, chance) for (i, j), chance in sorted(chances.items()))))
    return out
