"""Plain text and wire copy.

The text is the file's own, so the source map is one verbatim piece a line. Paragraphs are told apart by blank lines; where
there are none, each line is a paragraph, unless the lines are hard-wrapped (all but the last of nearly equal width).
"""

from __future__ import annotations

import re
from statistics import median

import attrs

from auditor.model import Article, Block, BlockKind, Document
from auditor.reading.decoding import decode
from auditor.reading.options import ReadingOptions
from auditor.reading.source_map import line_pieces

PARAGRAPH = re.compile(r"[^\s](?:[^\r\n]*(?:\r\n|\r|\n)(?![ \t\f\v]*(?:[\r\n]|$)))*[^\r\n]*")
LINE = re.compile(r"[^\r\n]+")
ENDED = re.compile(r"""[.?!…:;,][\s"'“”‘’»)\]]*$""")
BYLINE = re.compile(r"(?i)^\s*by\s+[A-Z][\w.'’-]+(?:\s+(?:and\s+|&\s+)?[\w.'’-]+,?){0,8}\s*$")
HEADLINE_WORDS = 25
SUBHEADING_WORDS = 10


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read plain text.

    Raises:
        InputError: The bytes are not text in the encoding.
    """
    text = decode(document.path, data, options.encoding)
    blocks = tuple(_classify(text, _paragraphs(text)))
    title = next((text[b.start : b.end] for b in blocks if b.kind is BlockKind.HEADLINE), None)
    return Article(attrs.evolve(document, title=title), text, blocks, line_pieces(text))


def _paragraphs(text: str) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for match in PARAGRAPH.finditer(text):
        lines = [(m.start(), m.end()) for m in LINE.finditer(text, match.start(), match.end())]
        if len(lines) > 1 and not hard_wrapped([text[s:e] for s, e in lines]):
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
    for line, following in zip(lines, lines[1:], strict=False):
        first = following.split(maxsplit=1)
        full += bool(first) and len(line.rstrip()) + 1 + len(first[0]) > limit - 2
    broken = sum(not ENDED.search(line) for line in lines[:-1])
    return full * 2 > len(lines) - 1 or broken * 2 > len(lines) - 1


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    body = text[start:end]
    return start + len(body) - len(body.lstrip()), end - len(body) + len(body.rstrip())


def _classify(text: str, spans: list[tuple[int, int]]) -> list[Block]:
    blocks = []
    for index, (start, end) in enumerate(spans):
        words = len(text[start:end].split())
        kind = BlockKind.BODY
        if index and BYLINE.match(text[start:end]) and index < 4:
            kind = BlockKind.BYLINE
        elif not ENDED.search(text[start:end]) and len(spans) > 2:
            if index == 0 and words <= HEADLINE_WORDS:
                kind = BlockKind.HEADLINE
            elif words <= SUBHEADING_WORDS:
                kind = BlockKind.SUBHEADING
        blocks.append(Block(kind, start, end))
    return blocks
