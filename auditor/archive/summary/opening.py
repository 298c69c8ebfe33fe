"""An archive's tables as views of DuckDB, narrowed to the articles that are meant."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from auditor.archive import ledger
from auditor.archive.dates import day
from auditor.archive.extras import need
from auditor.archive.layout import Layout
from auditor.archive.summary.figures import DIMENSIONS
from auditor.archive.tables import TABLES
from auditor.errors import InputError, UsageError

LISTS = {"author": "authors", "topic": "topics"}
"""Dimensions whose columns are lists."""


@attrs.frozen
class Narrowing:
    """Which articles are meant.

    Attributes:
        only: Dimension and value, all of which must hold; of one dimension, any.
        since: First day, as ISO 8601, or None.
        until: Last day, or None.
    """

    only: tuple[tuple[str, str], ...] = ()
    since: str | None = None
    until: str | None = None

    @classmethod
    def of(cls, only: tuple[str, ...], since: str | None, until: str | None) -> Narrowing:
        """Read the options.

        Raises:
            UsageError: One of them cannot be read.
        """
        return cls(tuple(map(_pair, only)), _day(since, "--since"), _day(until, "--until"))

    def described(self) -> tuple[str, ...]:
        """Say what was asked for."""
        days = (("since", self.since), ("until", self.until))
        return (*(f"{key}={value}" for key, value in self.only), *(f"{name} {day}" for name, day in days if day))

    def condition(self) -> tuple[str, list[Any]]:
        """Give the condition on articles, and the values of its marks."""
        clauses, values = ["true"], list[Any]()
        for key in dict.fromkeys(key for key, _ in self.only):
            wanted = [value for name, value in self.only if name == key]
            test = f"list_has_any({LISTS[key]}, ?)" if key in LISTS else f"list_contains(?, {key})"
            clauses.append(test)
            values.append(wanted)
        for test, bound in (("date >= ?::DATE", self.since), ("date <= ?::DATE", self.until)):
            if bound:
                clauses.append(test)
                values.append(bound)
        return " AND ".join(clauses), values


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or key not in DIMENSIONS:
        raise UsageError(f"--only {text}: is not of the form KEY=VALUE", f"keys: {', '.join(DIMENSIONS)}")
    return key, value


def _day(text: str | None, option: str) -> str | None:
    found = day(text) if text else None
    if text and found is None:
        raise UsageError(f"{option} {text}: is no day", "write it as 2024-05-31")
    return found.isoformat() if found else None


@attrs.frozen(eq=False)
class Opened:
    """An archive to ask.

    Attributes:
        connection: Of DuckDB, with a view for each table.
        header: What the archive says of itself.
    """

    connection: Any
    header: dict[str, Any]

    def rows(self, query: str, *values: Any) -> list[tuple[Any, ...]]:
        """Ask; give all rows."""
        found: list[tuple[Any, ...]] = self.connection.execute(query, list(values)).fetchall()
        return found


@contextmanager
def opened(folder: str, narrowing: Narrowing) -> Iterator[Opened]:
    """Show the tables of an archive to DuckDB; of an unfinished one, those of the parts that are done.

    Besides the tables there is ``cast_of``: parties with an ``identity``, which is their key if they are joined.

    Raises:
        InputError: The folder holds no archive, or nothing of it is done.
        UsageError: DuckDB is not installed.
    """
    duckdb = need("duckdb")
    layout = Layout(Path(folder))
    header = ledger.read(layout)
    if header is None:
        raise InputError(f"{folder}: holds no archive", "'auditor archive INPUT --output DIR' makes one")
    parts = sorted(int(path.stem.removeprefix("part-")) for path in layout.done.glob("part-*.json"))
    if not parts:
        raise InputError(f"{folder}: nothing of this archive is done yet", "finish it with 'auditor archive'")
    connection = duckdb.connect(config={"autoinstall_known_extensions": False, "autoload_known_extensions": False})
    try:
        _show(connection, layout, parts, narrowing)
        yield Opened(connection, header)
    except duckdb.IOException as error:
        said = str(error).splitlines()[0]
        raise InputError(
            f"{folder}: a table cannot be read ({said})", "run 'auditor archive' again to mend it"
        ) from error
    finally:
        connection.close()


def _show(connection: Any, layout: Layout, parts: list[int], narrowing: Narrowing) -> None:
    for table in TABLES:
        files = ", ".join(_literal(str(layout.table(table.name, part))) for part in parts)
        connection.execute(f"CREATE VIEW all_{table.name} AS SELECT * FROM read_parquet([{files}])")  # noqa: S608
    condition, values = narrowing.condition()
    connection.execute(f"CREATE TABLE articles AS SELECT * FROM all_articles WHERE {condition}", values)  # noqa: S608
    for table in TABLES[1:]:
        chosen = f"SELECT * FROM all_{table.name} SEMI JOIN articles USING (article)"  # noqa: S608
        connection.execute(f"CREATE VIEW {table.name} AS {chosen}")
    connection.execute(
        "CREATE VIEW cast_of AS SELECT *, key IS NOT NULL AS joined, "
        "coalesce(key, article || chr(10) || party) AS identity FROM parties"
    )


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def skipped(layout: Layout) -> dict[str, int]:
    """Count the articles without a report, by reason, over the parts that are done."""
    counts: dict[str, int] = {}
    for path in sorted(layout.done.glob("part-*.json")):
        for reason, count in json.loads(path.read_text(encoding="utf-8"))["skipped"].items():
            counts[reason] = counts.get(reason, 0) + count
    return dict(sorted(counts.items()))
