"""Parquet files: a row an article."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from auditor.archive.extras import need
from auditor.archive.fields import KEYS, Fields
from auditor.archive.inputs import Place, Seen, identity, listed, record
from auditor.archive.inputs.jsonl import digest
from auditor.archive.record import Record
from auditor.errors import InputError, UsageError

ROWS = 64
"""Rows held at a time."""
WINDOW = 1 << 20
"""Bytes of a column read at a time, so that a large row group is not held as a whole."""


@attrs.frozen
class ParquetFiles:
    """One Parquet file, or several of the same columns read one after the other.

    Attributes:
        name: What the user calls it.
        files: In order.
        fields: Which column holds what.
    """

    name: str
    files: tuple[str, ...]
    fields: Fields
    folder: str = ""

    def described(self) -> dict[str, Any]:
        """Say what is read."""
        return {"kind": "parquet", "files": len(self.files), "sha256": digest(self.files)}

    def scan(self) -> Iterator[Seen]:
        """Run over the columns of the ids.

        Raises:
            InputError: A file is no Parquet file.
            UsageError: A column is missing or of another type than text.
        """
        for index, name in enumerate(self.files):
            with _told(name):
                self._check(index)
            for row, values in self._rows(index, 0, ("id",)):
                yield Seen((index, row), self._identity(index, row, values))

    def read(self, place: Place, count: int, first: int) -> Iterator[Record]:
        """Read some rows."""
        position = first
        for index in range(place[0], len(self.files)):
            for row, values in self._rows(index, place[1] if index == place[0] else 0, KEYS):
                if position == first + count:
                    return
                yield record(position, self._identity(index, row, values), values, self.fields)
                position += 1

    def _identity(self, index: int, row: int, values: dict[str, Any]) -> str:
        return identity(values, f"{Path(self.files[index]).name}#{row}")

    def _check(self, index: int) -> None:
        arrow = need("pyarrow")
        schema = self._open(index).schema_arrow
        where = self.files[index]
        for key in ("text", *dict(self.fields.named)):
            column = self.fields.field(key)
            if column not in schema.names:
                problem = f"{where}: no column {column!r}; columns: {listed(schema.names)}"
                raise UsageError(problem, f"--field {key}=COLUMN names it")
        kind = schema.field(self.fields.field("text")).type
        inner = kind.value_type if arrow.types.is_list(kind) or arrow.types.is_dictionary(kind) else kind
        texts = (arrow.types.is_string, arrow.types.is_large_string, arrow.types.is_string_view)
        if not any(is_text(inner) for is_text in texts):
            column = self.fields.field("text")
            raise UsageError(f"{where}: column {column!r} holds {kind}, not text", "--field text=COLUMN names another")

    def _rows(self, index: int, start: int, keys: tuple[str, ...]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Give rows from ``start`` on, with the values of the keys that have a column."""
        with _told(self.files[index]):
            yield from self._columns(index, start, keys)

    def _columns(self, index: int, start: int, keys: tuple[str, ...]) -> Iterator[tuple[int, dict[str, Any]]]:
        file = self._open(index)
        present = set(file.schema_arrow.names)
        columns = {key: self.fields.field(key) for key in keys if self.fields.field(key) in present}
        before, groups = 0, range(file.metadata.num_row_groups)
        while groups and before + file.metadata.row_group(groups[0]).num_rows <= start:
            before += file.metadata.row_group(groups[0]).num_rows
            groups = groups[1:]
        row = before
        for batch in file.iter_batches(ROWS, row_groups=list(groups), columns=list(set(columns.values()))):
            skipped = min(max(0, start - row), batch.num_rows)
            for number, values in enumerate(batch.slice(skipped).to_pylist(), start=row + skipped):
                yield number, {key: values[column] for key, column in columns.items()}
            row += batch.num_rows

    def _open(self, index: int) -> Any:
        arrow, parquet = need("pyarrow"), need("pyarrow.parquet")
        try:
            return parquet.ParquetFile(self.files[index], buffer_size=WINDOW)
        except (arrow.ArrowInvalid, OSError) as error:
            reason = error.strerror if isinstance(error, OSError) and error.strerror else "is not a Parquet file"
            raise InputError(f"{self.files[index]}: {reason}", "check the file; --from names another kind") from error


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn what Arrow says of a damaged file, or of text that is none, into our one line."""
    arrow = need("pyarrow")
    try:
        yield
    except (arrow.ArrowException, OSError, UnicodeDecodeError) as error:
        reason = " ".join(str(error).split())
        raise InputError(f"{name}: is damaged ({reason})", "is it a whole Parquet file?") from error
