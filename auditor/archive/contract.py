"""The tables as a published schema and as a page: both made from ``tables``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from auditor.archive.tables import SCHEMA_VERSION, TABLES, Column, Kind, Table

SPAN = {
    "type": "object",
    "description": "Half-open, in Unicode code points of the article's text.",
    "additionalProperties": False,
    "required": ["start", "end"],
    "properties": {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 0}},
}
VALUES: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: {"type": "string"},
    Kind.TEXTS: {"type": "array", "items": {"type": "string"}},
    Kind.INTEGER: {"type": "integer", "minimum": 0},
    Kind.SMALL: {"type": "integer", "minimum": 0},
    Kind.REAL: {"type": "number"},
    Kind.TRUTH: {"type": "boolean"},
    Kind.DAY: {"type": "string", "format": "date"},
    Kind.SPANS: {"type": "array", "items": {"$ref": "#/$defs/span"}},
}


def json_schema() -> dict[str, Any]:
    """Give the schema of the tables: of a row as a JSON object, with the Arrow type of each column as ``arrow``."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:claim-provenance-auditor:schema:archive:1",
        "title": "Tables of auditor archive",
        "description": "A row of each table as an object; in the Parquet files the columns have the types named by "
        f"`arrow`. Version {SCHEMA_VERSION}.",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            table.name: {
                "type": "array",
                "description": table.meaning,
                "items": {"$ref": f"#/$defs/{table.name}"},
            }
            for table in TABLES
        },
        "$defs": {"span": SPAN} | {table.name: _row(table) for table in TABLES},
    }


def _row(table: Table) -> dict[str, Any]:
    return {
        "type": "object",
        "description": table.meaning,
        "additionalProperties": False,
        "required": [column.name for column in table.columns],
        "properties": {column.name: _value(column) for column in table.columns},
    }


def _value(column: Column) -> dict[str, Any]:
    value = VALUES[column.kind]
    if column.optional:
        value = value | {"type": [value["type"], "null"]}
    return value | {"description": column.meaning, "arrow": column.kind.value}


def page() -> str:
    """Give the tables as Markdown: a section for each, with a line for each column."""
    return "\n".join(line for table in TABLES for line in _section(table))


def _section(table: Table) -> Iterator[str]:
    yield f"### {table.name}"
    yield ""
    yield table.meaning
    yield ""
    yield "| column | type | what it says |"
    yield "|---|---|---|"
    for column in table.columns:
        kind = "list of spans" if column.kind is Kind.SPANS else column.kind.value
        yield f"| `{column.name}` | {kind}{', or null' if column.optional else ''} | {column.meaning} |"
    yield ""
