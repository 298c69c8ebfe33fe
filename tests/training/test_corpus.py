"""Reading annotated articles."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from training.corpus import Annotated, paragraphs, read_articles

TEXT = "Ruth Cole said the bridge was shut.\n\n“It is old,” she said. “It\nleaks.”\n"


def span(words: str, start: int = 0) -> list[int]:
    """Where words stand in ``TEXT``."""
    at = TEXT.index(words, start)
    return [at, at + len(words)]


ARTICLE = {
    "text": TEXT,
    "attributions": [
        {"source": [span("Ruth Cole")], "cue": [span("said")], "content": [span("the bridge was shut")]},
        {"source": [span("she")], "cue": [span("said", 40)], "content": [span("“It is old,”"), span("“It\nleaks.”")]},
    ],
}


@pytest.mark.parametrize("name", ["articles.jsonl", "articles.jsonl.gz"])
def test_articles_come_plain_or_packed(name: str, tmp_path: Path) -> None:
    lines = (json.dumps(ARTICLE) + "\n\n" + json.dumps(ARTICLE)).encode()
    (tmp_path / name).write_bytes(gzip.compress(lines) if name.endswith(".gz") else lines)
    assert list(read_articles(tmp_path / name)) == [ARTICLE, ARTICLE]


def test_each_paragraph_keeps_its_annotations_in_its_own_offsets() -> None:
    first, second, third = paragraphs(ARTICLE)
    assert [p.text for p in (first, second, third)] == [line for line in TEXT.split("\n") if line]
    [one] = first.attributions
    assert [first.text[s:e] for s, e in (*one.source, *one.cue, *one.content)] == [
        "Ruth Cole",
        "said",
        "the bridge was shut",
    ]
    [other] = second.attributions
    assert [second.text[s:e] for s, e in other.content] == ["“It is old,”", "“It"]


def test_an_attribution_over_two_paragraphs_is_kept_in_both_with_its_parts() -> None:
    *_, third = paragraphs(ARTICLE)
    [rest] = third.attributions
    assert rest == Annotated(source=(), cue=(), content=((0, len("leaks.”")),))
