"""Paragraphs cut into the stretches that the tagger sees.

The tagger was trained on news paragraphs, nine in ten of them under 66 words. A longer paragraph is cut between
sentences, if it can be where no quotation is open, so that each stretch is of the length it knows.
"""

from __future__ import annotations

import re

import attrs

from auditor.language.analysis import Paragraph
from auditor.spans import word_count

LONGEST = 70
"""Words from which a stretch is closed at the next sentence end."""

SPACE = re.compile(r"\s")
OPEN_LONGEST = 140
"""Words from which it is closed even inside a quotation."""


@attrs.frozen
class Segment:
    """A stretch of one paragraph.

    Attributes:
        paragraph: Index of the paragraph.
        start: First code point in the article's text.
        text: Its text, white space made plain; code point *i* of it is ``start + i`` of the article's.
    """

    paragraph: int
    start: int
    text: str


def segments(text: str, paragraph: Paragraph) -> list[Segment]:
    """Cut a paragraph of ``text`` into segments that cover its sentences in order."""
    cut: list[Segment] = []
    start: int | None = None
    count = 0
    lengths = [word_count(text, [(passage.start, passage.end)]) for passage in paragraph.passages]
    for number, passage in enumerate(paragraph.passages):
        start = passage.start if start is None else start
        count += lengths[number]
        following = paragraph.passages[number + 1] if number + 1 < len(paragraph.passages) else None
        ahead = lengths[number + 1] if following else 0
        inside = following is not None and any(q.start < following.start < q.end for q in paragraph.quotations)
        limit = OPEN_LONGEST if inside else LONGEST
        if following is None or count + ahead > limit:
            cut.append(Segment(paragraph.index, start, _plain(text[start : passage.end])))
            start, count = None, 0
    return cut


def _plain(text: str) -> str:
    return SPACE.sub(" ", text)
