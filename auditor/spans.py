"""Arithmetic of spans: half-open pairs of code points."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import attrs

from auditor.model import Span

T = TypeVar("T")
BLOCK = 256
"""Code points of a block of ``Holders``: about two sentences."""

WORD = re.compile(r"\w+(?:['’]\w+)*")
"""A word as counted in every share and limit of the report."""


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Sort spans, drop empty ones, and join those that touch or overlap."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


def overlap(one: Sequence[Span], other: Sequence[Span]) -> int:
    """Number of code points that two lists of disjoint spans share."""
    return sum(max(0, min(e, end) - max(s, start)) for s, e in one for start, end in other)


def clipped(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """Cut spans to ``[start, end)``, dropping what lies outside."""
    return tuple((max(s, start), min(e, end)) for s, e in spans if s < end and e > start)


def without(spans: Iterable[Span], holes: Iterable[Span]) -> tuple[Span, ...]:
    """Take ``holes`` out of ``spans``."""
    left = list(merged(spans))
    first, last = (left[0][0], left[-1][1]) if left else (0, 0)
    for hole_start, hole_end in merged([hole for hole in holes if hole[0] < last and hole[1] > first]):
        cut: list[Span] = []
        for start, end in left:
            if hole_end <= start or hole_start >= end:
                cut.append((start, end))
            else:
                cut += [piece for piece in ((start, hole_start), (hole_end, end)) if piece[0] < piece[1]]
        left = cut
    return tuple(left)


def contains(spans: Iterable[Span], inner: Span) -> bool:
    """Tell whether one of ``spans`` holds the whole of ``inner``."""
    return any(start <= inner[0] and inner[1] <= end for start, end in spans)


def covers(spans: Iterable[Span], offset: int) -> bool:
    """Tell whether a code point lies in one of ``spans``."""
    return any(start <= offset < end for start, end in spans)


def covers_sorted(spans: Sequence[Span], offset: int) -> bool:
    """Tell the same of spans that ``merged`` gave, of which there may be many."""
    index = bisect_right(spans, (offset, math.inf)) - 1
    return index >= 0 and offset < spans[index][1]


def touches(spans: Sequence[Span], span: Span) -> bool:
    """Tell whether a span shares a code point with spans that ``merged`` gave, of which there may be many."""
    index = bisect_left(spans, (span[1],)) - 1
    return index >= 0 and span[0] < min(span[1], spans[index][1])


@attrs.frozen(eq=False)
class Holders(Generic[T]):
    """Things that hold stretches of a text, looked up by place.

    Attributes:
        blocks: For each block of ``BLOCK`` code points the spans that meet it, each with its holder, as given.
    """

    blocks: dict[int, list[tuple[Span, T]]]

    @classmethod
    def of(cls, held: Iterable[tuple[Span, T]]) -> Holders[T]:
        """Index spans with their holders."""
        blocks: dict[int, list[tuple[Span, T]]] = {}
        for span, holder in held:
            for block in range(span[0] // BLOCK, (span[1] - 1) // BLOCK + 1):
                blocks.setdefault(block, []).append((span, holder))
        return cls(blocks)

    def at(self, offset: int) -> list[T]:
        """Give the holders of a code point in the order given, one as often as its spans hold it."""
        return [holder for (start, end), holder in self.blocks.get(offset // BLOCK, ()) if start <= offset < end]


def words(text: str, start: int, end: int) -> list[Span]:
    """Give the words of ``text[start:end]`` as spans of ``text``."""
    return [match.span() for match in WORD.finditer(text, start, end)]


def word_count(text: str, spans: Iterable[Span]) -> int:
    """Count the words in spans of ``text``; a part of a word is one."""
    starts, ends = _bounds(text)
    count = 0
    for start, end in merged(spans):
        first, last = bisect_right(ends, start), bisect_left(starts, end) - 1
        if first > last:
            continue
        whole = start <= starts[first] and ends[last] <= end
        count += last - first + 1 if whole else len(WORD.findall(text, start, end))
    return count


@lru_cache(maxsize=4)
def _bounds(text: str) -> tuple[list[int], list[int]]:
    """Where the words of a text begin and end."""
    found = words(text, 0, len(text))
    return [start for start, _ in found], [end for _, end in found]


def trimmed(text: str, span: Span, characters: str = " \t\r\n\f\v,;:") -> Span:
    """Narrow a span past white space and the given characters at both ends."""
    start, end = span
    while start < end and (text[start] in characters or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in characters or text[end - 1].isspace()):
        end -= 1
    return start, end
