"""PolNeAR articles as paragraphs with attributions.

In: a JSON-lines file (gzip by its ending) with ``text`` and ``attributions`` of ``source``, ``cue`` and ``content``
spans. Out: paragraphs, each with the attributions that lie in it, in code points of the paragraph. An attribution that
runs over several paragraphs (163 of 19,868) is kept in each with the parts that lie there.

Source: Newell, Margolin and Ruths (2018), "An Attribution Relations Corpus for Political News".
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs

Span = tuple[int, int]
ROLES = ("source", "cue", "content")


@attrs.frozen
class Annotated:
    """One annotated attribution: the spans of each role, in code points of its paragraph."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


@attrs.frozen
class Name:
    """A named entity: its span in code points of its paragraph, and its kind."""

    start: int
    end: int
    label: str


@attrs.frozen
class Paragraph:
    """A paragraph of a gold article, what the annotators marked in it, and the names that a parser sees in it."""

    text: str
    attributions: tuple[Annotated, ...]
    names: tuple[Name, ...] = ()


def read_articles(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of a JSON-lines file, decompressed if its name ends in ``.gz``."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def annotators(article: dict[str, Any]) -> list[str]:
    """Names of an article's annotators where it has several."""
    return sorted(article.get("by_annotator", {}))


def paragraphs(article: dict[str, Any], annotator: str | None = None) -> Iterator[Paragraph]:
    """Yield an article's paragraphs (runs without a line break) with their attributions, by one annotator if named."""
    text = str(article["text"])
    marked = article["attributions"] if annotator is None else article["by_annotator"][annotator]
    for match in re.finditer(r"[^\n]+", text):
        kept = [_within(attribution, match.start(), match.end()) for attribution in marked]
        yield Paragraph(match.group(), tuple(a for a in kept if a.cue or a.content))


def _within(attribution: dict[str, list[list[int]]], start: int, end: int) -> Annotated:
    def inside(spans: list[list[int]]) -> tuple[Span, ...]:
        cut = ((max(s, start) - start, min(e, end) - start) for s, e in spans)
        return tuple((s, e) for s, e in cut if s < e)

    return Annotated(*(inside(attribution[role]) for role in ROLES))
