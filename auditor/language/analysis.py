"""The values of the language stage."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from auditor.model import Article, Block, Span

if TYPE_CHECKING:
    from auditor.language.tokens import Parse, Token, Tokens


@attrs.frozen
class Quotation:
    """A stretch between quotation marks.

    Attributes:
        start: The opening mark.
        end: One past the closing mark, or the end of the paragraph.
        closed: False if the paragraph ends before a closing mark.
        continued: True if it goes on from an unclosed quotation of the paragraph before.
    """

    start: int
    end: int
    closed: bool = True
    continued: bool = False

    @property
    def inner(self) -> Span:
        """What stands between the marks."""
        return self.start + 1, self.end - 1 if self.closed else self.end


@attrs.frozen(eq=False)
class Passage:
    """A sentence before it has a label.

    Attributes:
        id: Such as ``s12``.
        start: First code point.
        end: One past the last.
        paragraph: Index of its paragraph.
        tokens: Its part of the parse; ``token.idx`` counts from the paragraph's start.
    """

    id: str
    start: int
    end: int
    paragraph: int
    tokens: Tokens


@attrs.frozen(eq=False)
class Paragraph:
    """A labelled block with its parse.

    Attributes:
        index: Position among the paragraphs.
        block: The block.
        doc: Its parse.
        passages: Its sentences.
        quotations: Its outermost quotations, in order.
    """

    index: int
    block: Block
    doc: Parse
    passages: tuple[Passage, ...]
    quotations: tuple[Quotation, ...]

    @property
    def start(self) -> int:
        """First code point of the paragraph in the article's text."""
        return self.block.start

    def span(self, tokens: Tokens) -> Span:
        """Give the code points that tokens of this paragraph stand for."""
        return self.start + tokens.start_char, self.start + tokens.end_char

    def token_span(self, token: Token) -> Span:
        """Give the code points of one token."""
        start = self.block.start + token.idx
        return start, start + len(token.text)

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """Starts and ends of the tokens, in code points of the article's text."""
        starts = [self.block.start + token.idx for token in self.doc.tokens]
        return starts, [start + len(token.text) for start, token in zip(starts, self.doc.tokens, strict=True)]

    def token_at(self, offset: int) -> Token | None:
        """Give the token that holds, or else follows, a code point of the article's text; None past the end."""
        index = bisect_right(self._bounds[1], offset)
        return self.doc[index] if index < len(self.doc) else None

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """Give the tokens with a code point in ``[start, end)`` of the article's text."""
        starts, ends = self._bounds
        first = bisect_right(ends, start)
        return self.doc.tokens[first : max(first, bisect_left(starts, end))]


@attrs.frozen(eq=False)
class Analysis:
    """The parsed article.

    Attributes:
        article: What was read.
        paragraphs: Labelled blocks, in order.
        passages: All sentences, in order.
        notices: Things noticed on the way, one line each.
        citations: Words that name a block quotation's source outside the labelled blocks, parsed; without sentences.
    """

    article: Article
    paragraphs: tuple[Paragraph, ...]
    passages: tuple[Passage, ...]
    notices: tuple[str, ...] = ()
    citations: tuple[Paragraph, ...] = ()

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def _starts(self) -> tuple[list[int], list[int]]:
        """Starts of the sentences and of the paragraphs."""
        return [passage.start for passage in self.passages], [paragraph.start for paragraph in self.paragraphs]

    def passage_at(self, offset: int) -> Passage | None:
        """Give the sentence that holds, or else comes before, a code point; None before the first."""
        index = bisect_right(self._starts[0], offset) - 1
        return self.passages[index] if index >= 0 else None

    def passages_in(self, spans: Iterable[Span]) -> tuple[Passage, ...]:
        """Give the sentences that have a code point in one of some spans, in order."""
        found: set[int] = set()
        for start, end in spans:
            first = max(0, bisect_right(self._starts[0], start) - 1)
            for index in range(first, bisect_left(self._starts[0], end)):
                if self.passages[index].end > start:
                    found.add(index)
        return tuple(self.passages[index] for index in sorted(found))

    def paragraph_at(self, offset: int) -> Paragraph | None:
        """Give the paragraph or citation that holds a code point, or else the one before; None before the first."""
        for citation in self.citations:
            if citation.block.start <= offset < citation.block.end:
                return citation
        index = bisect_right(self._starts[1], offset) - 1
        return self.paragraphs[index] if index >= 0 else None

    def passage(self, identifier: str) -> Passage:
        """Give the sentence with an id such as ``s12``."""
        return self.passages[int(identifier[1:]) - 1]
