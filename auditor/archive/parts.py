"""Writes a part: whole, or not at all.

Everything is written in a folder of its own under ``work/``, brought to the disk, and then renamed into place, the mark
last: a part without its mark is none, whatever of it is there.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import tempfile
from io import BufferedIOBase
from pathlib import Path
from typing import Any

import attrs

from auditor.archive.arrow import schema
from auditor.archive.extras import need
from auditor.archive.inputs import SURROGATES
from auditor.archive.layout import REPORTS, Layout
from auditor.archive.rows import Row
from auditor.archive.tables import TABLES, Table
from auditor.errors import OutputError
from auditor.model import Report
from auditor.reporting.jsonl import ESCAPED
from auditor.whole import sync, write_whole

HELD = 20_000
"""Rows of a table that are held before they are written."""


@attrs.define(eq=False)
class PartWriter:
    """A part in the making; a context that takes away what is not committed.

    Attributes:
        layout: Of the archive.
        number: Of the part.
        kept: How whole reports are kept: ``plain``, ``gzip`` or ``none``.
    """

    layout: Layout
    number: int
    kept: str
    _folder: Path = attrs.field(init=False)
    _tables: dict[str, TableWriter] = attrs.field(init=False)
    _reports: BufferedIOBase | None = attrs.field(init=False, default=None)

    def __enter__(self) -> PartWriter:
        """Make the folder and open the files.

        Raises:
            OutputError: That cannot be done.
        """
        try:
            self.layout.work.mkdir(parents=True, exist_ok=True)
            self._folder = Path(tempfile.mkdtemp(prefix=f"{self.number:06}-", dir=self.layout.work))
            self._tables = {table.name: TableWriter(table, self._folder / table.name) for table in TABLES}
            if self.kept != "none":
                self._reports = _opened(self._folder / REPORTS, self.kept)
        except OSError as error:
            raise self._failed(error) from error
        return self

    def __exit__(self, *_: object) -> None:
        """Take away what was not committed."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def add(self, made: dict[str, list[Row]]) -> None:
        """Add rows, by table.

        Raises:
            OutputError: They cannot be written.
        """
        try:
            for name, added in made.items():
                self._tables[name].add(added)
        except OSError as error:
            raise self._failed(error) from error

    def keep(self, report: Report) -> None:
        """Add a whole report.

        Raises:
            OutputError: It cannot be written.
        """
        if self._reports is None:
            return
        try:
            self._reports.write(report_line(report))
        except OSError as error:
            raise self._failed(error) from error

    def commit(self, mark: dict[str, Any]) -> dict[str, Any]:
        """Put the part into place.

        Args:
            mark: What its mark is to say; rows and bytes of its files are added.

        Returns:
            The mark.

        Raises:
            OutputError: It cannot be written; nothing of it counts then.
        """
        try:
            counts = {name: writer.close() for name, writer in self._tables.items()}
            if self._reports is not None:
                counts[REPORTS] = counts["articles"]
                self._reports.close()
            files = self.layout.files(self.number, self.kept)
            mark = mark | {
                "files": {name: {"rows": counts[name], "bytes": _synced(self._folder / name)} for name in files}
            }
            for name, path in files.items():
                _put(self._folder / name, path)
            place(self.layout.mark(self.number), json.dumps(mark, indent=1) + "\n")
        except OSError as error:
            raise self._failed(error) from error
        return mark

    def _failed(self, error: OSError) -> OutputError:
        hint = "what is done is kept: make room or mend it, and run the same command again"
        said = os.strerror(error.errno) if error.errno else str(error)  # Arrow's own words are longer
        return OutputError(f"{self.layout.folder}: {said}", hint)


@attrs.define(eq=False)
class TableWriter:
    """A Parquet file in the making; memory stays bounded however many rows it gets."""

    table: Table
    path: Path
    _held: list[Row] = attrs.field(init=False, factory=list)
    _rows: int = attrs.field(init=False, default=0)
    _file: Any = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self._file = need("pyarrow.parquet").ParquetWriter(str(self.path), schema(self.table), compression="zstd")

    def add(self, rows: list[Row]) -> None:
        """Add rows."""
        self._held += rows
        if len(self._held) >= HELD:
            self._flush()

    def close(self) -> int:
        """Write what is held, end the file, and give the number of its rows."""
        self._flush()
        self._file.close()
        return self._rows

    def _flush(self) -> None:
        if self._held or not self._rows:  # a file without rows has its columns nevertheless
            self._file.write_table(arrow_table(self.table, self._held))
        self._rows += len(self._held)
        self._held = []


def arrow_table(table: Table, rows: list[Row]) -> Any:
    """Make a ``pyarrow.Table`` of rows; halves of characters, which it cannot hold, are replaced."""
    made = need("pyarrow").Table
    try:
        return made.from_pylist(rows, schema=schema(table))
    except UnicodeEncodeError:
        return made.from_pylist(whole(rows), schema=schema(table))


def whole(value: Any) -> Any:
    """Replace halves of characters in all texts of a value."""
    if isinstance(value, str):
        return value.translate(SURROGATES)
    if isinstance(value, dict):
        return {key: whole(each) for key, each in value.items()}
    return [whole(each) for each in value] if isinstance(value, list) else value


def report_line(report: Report) -> bytes:
    """Give a whole report as a line of JSON, by ``schemas/report.schema.json``."""
    from auditor.reporting.contract import report_to_json

    line = json.dumps(report_to_json(report), ensure_ascii=False, separators=(",", ":"))
    return (line.translate(ESCAPED) + "\n").encode(errors="backslashreplace")


def place(path: Path, text: str) -> None:
    """Write a small file whole or not at all, and be sure that it is on the disk.

    Raises:
        OSError: It cannot be written; what was there before is there still.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, text.encode(), 0o644, durable=True)


def _opened(path: Path, kept: str) -> BufferedIOBase:
    if kept == "gzip":
        return gzip.GzipFile(path, "wb", mtime=0, compresslevel=6)  # no time inside, so that a part is always the same
    return path.open("wb")


def _synced(path: Path) -> int:
    """Bring a file to the disk, and give its size."""
    sync(path)
    return path.stat().st_size


def _put(made: Path, path: Path) -> None:
    """Rename a file into place, and bring that to the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made.replace(path)
    sync(path.parent)
