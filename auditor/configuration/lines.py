"""On which line of a TOML file a value stands; ``tomllib`` does not say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

KEY = r"""(?:[A-Za-z0-9_-]+|"[^"\n]*"|'[^'\n]*')"""
DOTTED = rf"{KEY}(?:\s*\.\s*{KEY})*"
HEADER = re.compile(rf"\s*(\[\[?)\s*({DOTTED})\s*\]\]?")
ASSIGNMENT = re.compile(rf"\s*({DOTTED})\s*=")

Path = tuple[str | int, ...]


def line_of(text: str, path: Sequence[str | int]) -> int:
    """Give the line, from 1, of the value at a path of keys and indexes, or of the nearest part of it that has one.

    Values inside inline tables and arrays are at the line of the key that holds them.
    """
    wanted = tuple(path)
    best, line = 0, 1
    for number, place in _places(text):
        common = _common(place, wanted)
        if common == len(place) and common > best:
            best, line = common, number
    return line


def _places(text: str) -> list[tuple[int, Path]]:
    """List the lines that open a table or set a key, with the path of what they set."""
    table: Path = ()
    arrays: Counter[Path] = Counter()
    places: list[tuple[int, Path]] = []
    inside = ""
    for number, line in enumerate(text.splitlines(), start=1):
        if inside:
            inside = "" if inside in line else inside
            continue
        if header := HEADER.match(line):
            table = _resolved(_keys(header.group(2)), arrays, header.group(1) == "[[")
            places.append((number, table))
        elif assignment := ASSIGNMENT.match(line):
            places.append((number, (*table, *_keys(assignment.group(1)))))
        for mark in ('"""', "'''"):
            if line.count(mark) % 2:
                inside = mark
    return places


def _keys(dotted: str) -> Path:
    return tuple(key.strip("\"'") for key in re.findall(KEY, dotted))


def _resolved(keys: Path, arrays: Counter[Path], new: bool) -> Path:
    """Put the index of the current element behind each key that names an array of tables."""
    if new:
        arrays[keys] += 1
    path: Path = ()
    for length in range(1, len(keys) + 1):
        path = (*path, keys[length - 1])
        if keys[:length] in arrays:
            path = (*path, arrays[keys[:length]] - 1)
    return path


def _common(one: Path, other: Path) -> int:
    length = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        length += 1
    return length
