"""From the paths on the command line to the drafts that are meant."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs

from auditor.errors import InputError, NothingMatched

STDIN = "-"


@attrs.frozen
class Selection:
    """What the user said about which drafts are meant.

    Attributes:
        paths: Files, folders, and ``-`` for standard input.
        include: Patterns: only these of a folder.
        exclude: Patterns: none of these of a folder.
        gitignore: True to obey ``.gitignore`` in folders.
    """

    paths: tuple[str, ...]
    include: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    gitignore: bool = True


def expand(selection: Selection) -> list[str | InputError]:
    """Give the drafts that the paths name: files as they are, folders by what is in them, ``-`` as itself.

    A path that is missing comes as the error it is, so that the others can still be audited. A draft named twice
    comes once.

    Raises:
        NothingMatched: No path names a draft.
    """
    seen: set[str] = set()
    found: list[str | InputError] = []
    for path in selection.paths:
        for each in _expand_one(path, selection):
            real = each if isinstance(each, InputError) or each == STDIN else os.path.realpath(each)
            if str(real) not in seen:
                found.append(each)
            seen.add(str(real))
    if not found:
        raise NothingMatched(f"no drafts in {', '.join(selection.paths)}", "see --include, --exclude and .gitignore")
    return found


def _expand_one(path: str, selection: Selection) -> Iterator[str | InputError]:
    if path == STDIN:
        yield path
    elif not os.path.lexists(path):
        yield InputError(f"{path}: no such file", "check the path")
    elif not Path(path).is_dir():
        yield path
    else:
        from auditor.reading.discover import discover

        try:
            yield from map(str, discover([path], selection.include, selection.exclude, gitignore=selection.gitignore))
        except NothingMatched:
            return
        except InputError as error:
            yield error


def listed(path: str) -> tuple[str, ...]:
    """Read the paths listed in a file, one a line or each ended by a NUL; ``-`` is standard input.

    Raises:
        InputError: The list cannot be read.
    """
    from auditor.reading.discover import read_list

    try:
        data = sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}", "check the path of --files-from") from error
    return tuple(map(str, read_list(data)))
