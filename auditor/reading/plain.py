"""Plain text and wire copy.

The text is the file's own, so the source map is one verbatim piece a line. Paragraphs are told apart by blank
lines; where there are none, each line is a paragraph, unless the lines are hard-wrapped (all but the last of nearly
equal width). What each paragraph is, ``conventions`` tells by its wording: wire copy carries slugs, datelines,
sign-offs and notes to editors.
"""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

import attrs

from auditor.model import Article, Block, BlockKind, Document, Span
from auditor.reading import invisible
from auditor.reading.conventions import ENDED, settle
from auditor.reading.decoding import decode
from auditor.reading.options import ReadingOptions
from auditor.reading.source_map import line_pieces

PARAGRAPH = re.compile(r"[^\s](?:[^\r\n]*(?:\r\n|\r|\n)(?![ \t\f\v]*(?:[\r\n]|$)))*[^\r\n]*")
BULLET = re.compile(r"(?:[-*•‣–]|\d{1,2}[.)])[ \t]+(?=\S)")
LINE = re.compile(r"[^\r\n]+")


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read plain text.

    Raises:
        InputError: The bytes are not text in the encoding.
    """
    text = decode(document.path, data, options.encoding)
    blocks = settle(text, (_block(text, start, end) for start, end in paragraphs(text)))
    title = next((text[b.start : b.end] for b in blocks if b.kind is BlockKind.HEADLINE), None)
    document = attrs.evolve(document, title=title)
    pieces = line_pieces(text)
    noticed = invisible.notices((piece.line, text[piece.start : piece.end]) for piece in pieces)
    return Article(document, text, blocks, pieces, notices=noticed)


def looks_like(head: bytes) -> bool:
    """Anything may be plain text."""
    return True


def _block(text: str, start: int, end: int) -> Block:
    bullet = BULLET.match(text, start, end)
    return Block(BlockKind.LIST, bullet.end(), end) if bullet else Block(BlockKind.BODY, start, end)


def paragraphs(text: str) -> list[Span]:
    """Give the spans of a plain text's paragraphs, white space at their ends left out."""
    spans: list[tuple[int, int]] = []
    for match in PARAGRAPH.finditer(text):
        lines = [(m.start(), m.end()) for m in LINE.finditer(text, match.start(), match.end())]
        listed = sum(BULLET.match(text, s, e) is not None for s, e in lines)
        if len(lines) > 1 and (listed * 2 >= len(lines) or not hard_wrapped([text[s:e] for s, e in lines])):
            spans += [_trim(text, s, e) for s, e in lines]
        else:
            spans.append(_trim(text, match.start(), match.end()))
    return [(s, e) for s, e in spans if s < e]


def hard_wrapped(lines: list[str]) -> bool:
    """Tell whether lines were broken by width: no line is long, and most break off in mid-sentence.

    A line that could have taken the first word of the next one was not broken by width.
    """
    widths = [len(line.rstrip()) for line in lines]
    if max(widths) > 120 or median(widths[:-1]) < 30:
        return False
    limit = max(widths)
    full = 0
    for line, following in pairwise(lines):
        first = following.split(maxsplit=1)
        full += bool(first) and len(line.rstrip()) + 1 + len(first[0]) > limit - 2
    broken = sum(not ENDED.search(line) for line in lines[:-1])
    return full * 2 > len(lines) - 1 or broken * 2 > len(lines) - 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    body = text[start:end]
    return start + len(body) - len(body.lstrip()), end - len(body) + len(body.rstrip())
