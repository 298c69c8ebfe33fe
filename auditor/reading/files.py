"""The only part of reading that touches the disk and standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading.options import ReadingOptions

STDIN = "-"


def read_path(path: Path, options: ReadingOptions | None = None) -> Article:
    """Read the draft at ``path``.

    Raises:
        InputError: The path is missing, no regular file, too large, undecodable, or not a draft of a known format.
    """
    from auditor.reading.formats import parse

    return parse(str(path), read_bytes(path, options), options)


def read_stdin(name: str | None = None, options: ReadingOptions | None = None) -> Article:
    """Read a draft from standard input; ``name`` stands for it in the report and decides its format."""
    from auditor.reading.formats import parse

    options = options or ReadingOptions()
    return parse(name or STDIN, sys.stdin.buffer.read(options.max_bytes + 1), options)


def read_bytes(path: Path, options: ReadingOptions | None = None) -> bytes:
    """Read a file's bytes, never more than the limit.

    Raises:
        InputError: The file is missing, unreadable or over ``ReadingOptions.max_bytes``.
    """
    options = options or ReadingOptions()
    try:
        if path.is_dir():
            raise InputError(f"{path}: is a folder, not a draft", "name the files in it")
        with path.open("rb") as handle:
            data = handle.read(options.max_bytes + 1)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}", "check the path and its permissions") from error
    return data
