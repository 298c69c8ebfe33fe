"""Reads the hand-written word tables.

A table is made of sections. A header in square brackets names what its entries share; entries follow, parted by commas
or line ends, each a lemma with optional properties in parentheses::

    [verb accusing speech : that quote]
    accuse(target:object frames:of), blame(target:object+on frames:for)

``#`` starts a comment line. A property's values are joined by ``+``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

WORDS = Path(__file__).parent / "words"
ENTRY = re.compile(r"\s*([^,()\n]+?)\s*(?:\(([^()]*)\))?\s*(?:,|$)")


class TableError(ValueError):
    """A line of a table that cannot be read."""


def properties(text: str) -> dict[str, list[str]]:
    """Read ``key:a+b key:c`` into lists of values; a value may hold blanks."""
    if text and not re.match(r"\w+:", text):
        raise TableError(f"no key in {text!r}")
    return {
        key: list(dict.fromkeys(value.strip() for value in values.split("+")))
        for key, values in re.findall(r"(\w+):(.*?)(?=\s\w+:|$)", text)
    }


def entries(name: str) -> Iterator[tuple[list[str], list[str], str, dict[str, list[str]]]]:
    """Read a table: for each entry the header's words, its words after the colon, the lemma and its properties.

    Raises:
        TableError: A line without a header above it, or one that cannot be read.
    """
    header: list[str] | None = None
    shared: list[str] = []
    for number, line in enumerate((WORDS / f"{name}.txt").read_text("utf-8").splitlines(), 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if text.startswith("["):
            front, _, back = text.strip("[]").partition(" : ")
            header, shared = front.split(), back.split()
            continue
        if header is None:
            raise TableError(f"{name}.txt:{number}: an entry before the first header")
        position = 0
        while position < len(text):
            found = ENTRY.match(text, position)
            if not found or found.end() == position:
                raise TableError(f"{name}.txt:{number}: cannot read {text[position : position + 40]!r}")
            try:
                yield header, shared, found[1], properties(found[2] or "")
            except TableError as error:
                raise TableError(f"{name}.txt:{number}: {error}") from None
            position = found.end()
