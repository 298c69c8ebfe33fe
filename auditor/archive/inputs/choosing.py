"""Which kind of input a path is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from auditor.archive.fields import Fields
from auditor.archive.inputs import Source
from auditor.archive.inputs.folder import Drafts
from auditor.archive.inputs.jsonl import JsonLines, opened
from auditor.archive.inputs.parquet import ParquetFiles
from auditor.archive.inputs.sqlite import SqliteTable
from auditor.errors import InputError, UsageError
from auditor.reading.options import ReadingOptions

KINDS = ("folder", "jsonl", "parquet", "sqlite")
ENDINGS = {"parquet": (".parquet", ".pq"), "jsonl": (".jsonl", ".ndjson")}
"""Endings of the files that, lying directly in a folder, make it one input."""
BEGINNINGS = ((b"SQLite format 3\0", "sqlite"), (b"PAR1", "parquet"))
PACKED = ((b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"), (b"BZh", "bzip2"), (b"\xfd7zXZ", "xz"))


def choose(
    path: str, kind: str | None, fields: Fields, reading: ReadingOptions, table: str | None = None, **selection: Any
) -> Source:
    """Open an input.

    Args:
        path: As the user named it.
        kind: One of ``KINDS``, or None to tell by the content.
        fields: Where it keeps what.
        reading: How drafts are read.
        table: Table of a SQLite file, or None for its only one.
        selection: Which drafts of a folder, as for ``auditor.reading.discover.discover``.

    Raises:
        InputError: It is missing, or of no known kind.
        NothingMatched: A folder without drafts.
        UsageError: The options do not fit it.
    """
    if not Path(path).exists():
        raise InputError(f"{path}: no such file or folder", "check the path")
    chosen = kind or _kind(path)
    if table is not None and chosen != "sqlite":
        raise UsageError(f"--table is for SQLite files; {path} is read as {chosen}", "leave it out, or see --from")
    if chosen == "folder":
        return Drafts.find(path, fields, reading, **selection)
    if chosen == "sqlite":
        return SqliteTable.find(path, table, fields)
    if fields.folders:
        raise UsageError(f"--folders is for folders of drafts; {path} is read as {chosen}", "see --field")
    files = tuple(_files(path, chosen))
    if chosen == "parquet":
        return ParquetFiles(path, files, fields)
    return JsonLines(path, files, fields, reading.max_bytes)


def _kind(path: str) -> str:
    if Path(path).is_dir():
        return next((kind for kind in ENDINGS if _files(path, kind)), "folder")
    with opened(Path(path)) as stream:
        head = stream.read(4096)
    for beginning, kind in BEGINNINGS:
        if head.startswith(beginning):
            return kind
    for beginning, name in PACKED:
        if head.startswith(beginning):
            raise InputError(f"{path}: is compressed ({name})", "unpack it first, so that a run can go on inside it")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{"):
        return "jsonl"
    hint = "give a folder, JSON lines, a Parquet file or a SQLite file; for a draft, see 'auditor check'"
    raise InputError(f"{path}: is no archive that can be read", hint)


def _files(path: str, kind: str) -> list[str]:
    if Path(path).is_file():
        return [path]
    found = sorted(each for each in Path(path).iterdir() if each.suffix.lower() in ENDINGS.get(kind, ()))
    return [str(each) for each in found if each.is_file() and not each.name.startswith(("_", "."))]
