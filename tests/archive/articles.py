"""Archives for tests: articles made from templates of our own, as every kind of input."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from auditor.archive.article import Options
from auditor.archive.fields import Fields
from auditor.archive.inputs import Source
from auditor.archive.inputs.choosing import choose
from auditor.archive.work import Job
from auditor.configuration.settings import Settings
from auditor.reading.options import ReadingOptions

DEADLY = "This article takes all memory there is."
FAILING = "This article is more than the program can take."
"""By these the pretended pipeline (``pretending``) knows what to do."""
TOWNS = ("Selmouth", "Ellmoor", "Oster", "Lund", "Corvane", "Tarn")
GERMAN = (
    "Der Rat hat am Montag beschlossen, dass die Brücke über den Fluss bis zum Herbst für den Verkehr gesperrt bleibt. "
    "Die Fischer und die Hafenarbeiter wurden nicht gefragt."
)


def text(number: int) -> str:
    """A short article; two of them differ."""
    town = TOWNS[number % len(TOWNS)]
    return (
        f"The mayor of {town} said on Monday that the bridge number {number} would stay closed until the autumn.\n\n"
        f"The council of {town} has broken its word to the people who live there.\n\n"
        f"The dockers were told of it by letter, and they have not been asked for their view.\n"
    )


def article(number: int, **changes: Any) -> dict[str, Any]:
    """An article as an input has it; None takes a field away."""
    made: dict[str, Any] = {
        "id": f"a{number}",
        "text": text(number),
        "title": f"Bridge {number} stays closed",
        "outlet": ("The Courier", "The Herald")[number % 2],
        "desk": ("city", "politics", "harbour")[number % 3],
        "author": f"Writer {number % 4}",
        "date": f"2024-{1 + number % 12:02}-03",
        "topic": "transport",
    }
    return {key: value for key, value in {**made, **changes}.items() if value is not None}


def articles(count: int) -> list[dict[str, Any]]:
    """So many different articles."""
    return [article(number) for number in range(count)]


def jsonl(path: Path, values: Iterable[Any]) -> Path:
    """Write JSON lines; a value that is text or bytes is a line as it is."""
    lines = (v if isinstance(v, bytes) else (v if isinstance(v, str) else json.dumps(v)).encode() for v in values)
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return path


def parquet(path: Path, values: Sequence[dict[str, Any]], **options: Any) -> Path:
    """Write a Parquet file."""
    pq.write_table(pa.Table.from_pylist(list(values)), path, **options)
    return path


def sqlite(path: Path, values: Sequence[dict[str, Any]], table: str = "articles") -> Path:
    """Write a table of a SQLite file."""
    columns = list(values[0])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"CREATE TABLE {table} ({', '.join(columns)})")
        marks = ", ".join("?" * len(columns))
        rows = [[value.get(column) for column in columns] for value in values]
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608 - our own names
        connection.commit()
    return path


def folder(path: Path, values: Iterable[dict[str, Any]]) -> Path:
    """Write drafts, by outlet and desk."""
    for value in values:
        file = path / value["outlet"] / value["desk"] / f"{value['id']}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(value["text"], encoding="utf-8")
    return path


def source(path: Path, *fields: str, kind: str | None = None, **rest: Any) -> Source:
    """Open an input."""
    named = Fields.of(fields, rest.pop("constants", ()), rest.pop("folders", None))
    return choose(str(path), kind, named, rest.pop("reading", ReadingOptions()), **rest)


def job(path: Path, output: Path, *fields: str, **rest: Any) -> Job:
    """A run over an input, with no house rules."""
    opened = source(path, *fields)
    options = Options(ReadingOptions(input_format=None if opened.folder else "text"), Settings())
    return Job(opened, str(output), options, **rest)


def table(output: Path, name: str) -> list[dict[str, Any]]:
    """All rows of a table of an archive, in the order of its parts."""
    files = sorted((output / name).glob("*.parquet"))
    return [row for file in files for row in pq.read_table(file).to_pylist()]


def reports(output: Path) -> list[dict[str, Any]]:
    """All reports of an archive, in the order of its parts."""
    files = sorted((output / "reports").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def content(output: Path) -> dict[str, bytes]:
    """The bytes of all tables and reports, by their path."""
    names = ("articles", "sentences", "attributions", "claims", "parties", "findings", "skipped", "reports")
    return {
        str(file.relative_to(output)): file.read_bytes() for name in names for file in sorted((output / name).glob("*"))
    }
