"""Short news articles of a broadcaster, read for disputes: places in the Lee corpora to articles with their words.

The corpora (Lee, Pincombe and Welsh 2005: 350 articles of the Australian Broadcasting Corporation of 2001 and 2002, for
research that is not for profit) lie in PyPI's package ``gensim``, in ``gensim/test/test_data``; only places in them are
kept here. An article is a line there. Its paragraphs are lost; a sentence is taken for one unless it goes on with an
open quotation.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ENCODING = "cp1252"


def wire(reading: Path, corpora: Path) -> Iterator[dict[str, Any]]:
    """Yield the articles of a reading in the form of our own (``training/articles``).

    Args:
        reading: JSON file of articles with places, labels and links.
        corpora: Folder of ``lee_background.cor`` and ``lee.cor``.

    Yields:
        Mappings of ``article``, ``paragraphs`` (lists of sentences), ``labels`` and ``links``.
    """
    lines: dict[str, list[str]] = {}
    for one in json.loads(reading.read_text(encoding="utf-8"))["articles"]:
        if one["file"] not in lines:
            lines[one["file"]] = (corpora / one["file"]).read_text(encoding=ENCODING).split("\n")
        text = lines[one["file"]][one["line"]]
        sentences = (" ".join(text[start:end].split()) for start, end, _ in one["sentences"])
        yield {
            "article": one["article"],
            "paragraphs": [[next(sentences) for _ in range(count)] for count in one["paragraphs"]],
            "labels": "".join(label for _, _, label in one["sentences"]),
            "links": one["links"],
        }
