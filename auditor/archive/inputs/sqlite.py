"""A table or view of a SQLite file: a row an article."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import attrs

from auditor.archive.fields import KEYS, Fields
from auditor.archive.inputs import Place, Seen, identity, listed, record
from auditor.archive.inputs.jsonl import digest
from auditor.archive.record import Record
from auditor.errors import InputError, UsageError

JOURNALS = ("", "-wal")
"""Endings of the files that hold the content."""


@attrs.frozen
class SqliteTable:
    """A table, in the order of its row ids, or a view, in its own order.

    Attributes:
        name: The file.
        table: The table or view.
        fields: Which column holds what.
        columns: Those it has.
        numbered: True if its rows have ids, by which a part is found at once.
    """

    name: str
    table: str
    fields: Fields
    columns: tuple[str, ...]
    numbered: bool
    folder: str = ""

    @classmethod
    def find(cls, name: str, table: str | None, fields: Fields) -> SqliteTable:
        """Look at a file and its table; a file's only table need not be named.

        Raises:
            InputError: It is no SQLite file.
            UsageError: There is no such table, or several and none is named; or a column is missing.
        """
        with closing(_connected(name)) as connection, _told(name):
            known = [
                row[0]
                for row in connection.execute(
                    "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%'"
                    " ESCAPE '\\' ORDER BY name"
                )
            ]
            if table is None and len(known) != 1:
                raise UsageError(f"{name}: has {len(known)} tables: {listed(known)}", "name one: --table NAME")
            chosen = known[0] if table is None else table
            if chosen not in known:
                raise UsageError(f"{name}: no table {chosen!r}; tables: {listed(known)}", "see --table")
            columns = tuple(row[1] for row in connection.execute(f"PRAGMA table_info({_quoted(chosen)})"))
            _check(name, columns, fields)
            return cls(name, chosen, fields, columns, _numbered(connection, chosen, columns))

    def described(self) -> dict[str, Any]:
        """Say what is read."""
        files = tuple(self.name + ending for ending in JOURNALS if Path(self.name + ending).exists())
        return {"kind": "sqlite", "table": self.table, "files": 1, "sha256": digest(files)}

    def scan(self) -> Iterator[Seen]:
        """Run over the ids and the lengths of the texts.

        Raises:
            InputError: The file is damaged.
        """
        own = self._column("id")
        what = f"{self._number}, {own}, length({self._column('text')})"
        for count, (number, value, size) in enumerate(self._select(what)):
            place = number if self.numbered else count
            yield Seen((0, place), identity({"id": value}, f"{self.table}#{place}"), size or 0)

    def read(self, place: Place, count: int, first: int) -> Iterator[Record]:
        """Read some rows.

        Raises:
            InputError: The file is damaged, or has fewer rows than when it was scanned.
        """
        columns = ", ".join(self._column(key) for key in KEYS)
        chosen = f"WHERE rowid >= {place[1]} ORDER BY rowid LIMIT {count}" if self.numbered else ""
        chosen = chosen or f"LIMIT {count} OFFSET {place[1]}"
        rows = self._select(f"{self._number}, {columns}", chosen)
        there = 0
        for index, (number, *values) in enumerate(rows):
            there += 1
            named = dict(zip(KEYS, values, strict=True))
            label = f"{self.table}#{number if self.numbered else place[1] + index}"
            yield record(first + index, identity(named, label), named, self.fields)
        if there < count:
            raise InputError(f"{self.name}: {count - there} of {count} articles are gone", "is it a whole SQLite file?")

    @property
    def _number(self) -> str:
        return "rowid" if self.numbered else "NULL"

    def _column(self, key: str) -> str:
        field = self.fields.field(key)
        return _quoted(field) if field in self.columns else "NULL"

    def _select(self, what: str, chosen: str = "") -> Iterator[tuple[Any, ...]]:
        order = chosen or ("ORDER BY rowid" if self.numbered else "")
        with closing(_connected(self.name)) as connection, _told(self.name):
            yield from connection.execute(f"SELECT {what} FROM {_quoted(self.table)} {order}")  # noqa: S608 - quoted


def _check(name: str, columns: tuple[str, ...], fields: Fields) -> None:
    for key in ("text", *dict(fields.named)):
        if fields.field(key) not in columns:
            problem = f"{name}: no column {fields.field(key)!r}; columns: {listed(columns)}"
            raise UsageError(problem, f"--field {key}=COLUMN names it")


def _numbered(connection: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> bool:
    if "rowid" in map(str.lower, columns):  # a column of that name may hold anything
        return False
    try:
        connection.execute(f"SELECT rowid FROM {_quoted(table)} LIMIT 0")  # noqa: S608 - quoted
    except sqlite3.OperationalError:
        return False
    kind = connection.execute("SELECT type FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    return bool(kind and kind[0] == "table")


def _connected(name: str) -> sqlite3.Connection:
    if not Path(name).is_file():
        raise InputError(f"{name}: no such file", "check the path")
    connection = sqlite3.connect(f"file:{quote(str(Path(name).absolute()))}?mode=ro", uri=True)
    connection.execute("PRAGMA trusted_schema = OFF")  # what a stranger's view may call: nothing with an effect
    connection.text_factory = lambda data: data.decode("utf-8", errors="replace")
    return connection


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turn SQLite's errors into ours."""
    try:
        yield
    except sqlite3.Error as error:
        raise InputError(f"{name}: {' '.join(str(error).split())}", "is it a whole SQLite file?") from error
    except UnicodeDecodeError as error:  # a damaged name in the words of such an error
        raise InputError(f"{name}: is damaged", "is it a whole SQLite file?") from error
    except MemoryError as error:  # a damaged file may say that a value is of any length
        raise InputError(f"{name}: is damaged, or too large", "is it a whole SQLite file?") from error


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
