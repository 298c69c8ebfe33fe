"""From the paths on the command line to the drafts that are meant."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor.errors import InputError, NothingMatched

STDIN = "-"


def expand(paths: Sequence[str]) -> Iterator[str | InputError]:
    """Give the drafts that the paths name: files as they are, folders by what is in them, ``-`` as itself.

    A path that is missing comes as the error it is, so that the others can still be audited. A draft named twice
    comes once.

    Raises:
        NothingMatched: No path names a draft.
    """
    seen: set[str] = set()
    for path in paths:
        for found in _expand_one(path):
            if isinstance(found, InputError):
                seen.add(path)
                yield found
            elif (real := found if found == STDIN else os.path.realpath(found)) not in seen:
                seen.add(real)
                yield found
    if not seen:
        raise NothingMatched(f"no drafts in {', '.join(paths)}", "name files, or folders with drafts of a known format")


def _expand_one(path: str) -> Iterator[str | InputError]:
    if path == STDIN:
        yield path
    elif Path(path).is_dir():
        yield from _drafts_below(Path(path))
    elif not os.path.lexists(path):
        yield InputError(f"{path}: no such file", "check the path")
    else:
        yield path


def _drafts_below(folder: Path) -> Iterator[str]:
    """Walk a folder in order, without hidden files and without following links to folders."""
    from auditor.reading.formats import FORMATS

    endings = {ending for known in FORMATS for ending in known.extensions}
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in endings:
                yield str(Path(root, name))
