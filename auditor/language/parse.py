"""The stage itself: article to analysis."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING

import attrs

from auditor.language.analysis import Analysis, Paragraph, Passage
from auditor.language.copying import copied
from auditor.language.pipeline import load
from auditor.language.quotations import quotations
from auditor.language.spacing import spread, squeezed
from auditor.model import LABELLED_BLOCKS, Article, Block, BlockKind
from auditor.spans import contains

if TYPE_CHECKING:
    from auditor.language.tokens import Parse, Token, Tokens

LONGEST = 8_000
"""Code points of a paragraph above which it is parsed in parts, so that memory stays bounded."""

BATCH = 256
SENTENCE_GAP = re.compile(r"(?<=[.?!])[\"”’')\]]*\s+(?=\S)")


def analyse(article: Article) -> Analysis:
    """Parse the labelled blocks of an article."""
    return next(analyse_all([article]))


def analyse_all(articles: Iterable[Article]) -> Iterator[Analysis]:
    """Parse articles in shared batches; order is kept, and results do not depend on the batches."""
    held = list(articles)
    parts = [
        [part for block in article.blocks if block.kind in LABELLED_BLOCKS for part in _parts(article.text, block)]
        for article in held
    ]
    cited = [_cited(article) for article in held]
    texts = [
        article.text[b.start : b.end]
        for article, blocks, citations in zip(held, parts, cited, strict=True)
        for b in (*blocks, *citations)
    ]
    docs = map(copied, map(spread, load().pipe(map(squeezed, texts), batch_size=BATCH), texts))
    for article, blocks, citations in zip(held, parts, cited, strict=True):
        analysis = _assemble(article, blocks, docs)
        read = (Paragraph(len(blocks) + n, block, next(docs), (), ()) for n, block in enumerate(citations))
        yield attrs.evolve(analysis, citations=tuple(read))


def _cited(article: Article) -> list[Block]:
    """The words that name a block quotation's source, where no labelled block holds them."""
    labelled = [(b.start, b.end) for b in article.blocks if b.kind in LABELLED_BLOCKS]
    spans = dict.fromkeys(b.cited for b in article.blocks if b.cited is not None)
    return [Block(BlockKind.CAPTION, *span) for span in spans if not contains(labelled, span)]


def _parts(text: str, block: Block) -> Iterator[Block]:
    """Cut a block that is too long to parse at once, after a sentence if one ends in time, else at white space."""
    start = block.start
    while block.end - start > LONGEST:
        window = text[start : start + LONGEST]
        cuts = [m.end() for m in SENTENCE_GAP.finditer(window)] or [m.end() for m in re.finditer(r"\s+", window)]
        stop = start + (cuts[-1] if cuts else LONGEST)
        yield Block(block.kind, start, start + len(text[start:stop].rstrip()), block.cited)
        start = stop
    yield Block(block.kind, start, block.end, block.cited)


def _assemble(article: Article, blocks: list[Block], docs: Iterator[Parse]) -> Analysis:
    paragraphs: list[Paragraph] = []
    passages: list[Passage] = []
    notices: list[str] = []
    open_before = False
    for index, block in enumerate(blocks):
        doc = next(docs)
        quoted = quotations(article.text[block.start : block.end], block.start, open_before=open_before)
        mine: list[Passage] = []
        for sentence in doc.sents:
            first, last = _trimmed(sentence)
            if first is None or last is None:
                continue
            start, end = block.start + first.idx, block.start + last.idx + len(last)
            mine.append(Passage(f"s{len(passages) + len(mine) + 1}", start, end, index, doc[first.i : last.i + 1]))
        open_before = bool(quoted) and not quoted[-1].closed
        passages += mine
        paragraphs.append(Paragraph(index, block, doc, tuple(mine), quoted))
    notices += _unclosed(article, paragraphs)
    return Analysis(article, tuple(paragraphs), tuple(passages), tuple(notices))


def _trimmed(sentence: Tokens) -> tuple[Token | None, Token | None]:
    real = [token for token in sentence if not token.is_space]
    return (real[0], real[-1]) if real else (None, None)


def _unclosed(article: Article, paragraphs: list[Paragraph]) -> Iterator[str]:
    """Say of each quotation that is never closed where it opens; one taken up by the next paragraph is no fault."""
    from auditor.reading.source_map import place

    for paragraph, following in zip_longest(paragraphs, paragraphs[1:]):
        if paragraph.quotations and not paragraph.quotations[-1].closed:
            taken_up = following.quotations[:1] if following is not None else ()
            if following is None or not taken_up or taken_up[0].start != following.start:
                line = place(article.pieces, paragraph.quotations[-1].start).line
                yield f"{article.document.unit} {line}: a quotation is opened and never closed"
