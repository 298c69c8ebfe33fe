"""The tables' columns as Arrow schemas."""

from __future__ import annotations

from typing import Any

from auditor.archive.extras import need
from auditor.archive.tables import SCHEMA_VERSION, Kind, Table


def schema(table: Table) -> Any:
    """Give a table's ``pyarrow.Schema``; what each column means is in its metadata.

    Raises:
        UsageError: pyarrow is not installed.
    """
    arrow = need("pyarrow")
    columns = [
        arrow.field(column.name, _type(arrow, column.kind), column.optional, metadata={"meaning": column.meaning})
        for column in table.columns
    ]
    return arrow.schema(columns, metadata={"auditor": f"{table.name} {SCHEMA_VERSION}"})


def _type(arrow: Any, kind: Kind) -> Any:
    text = arrow.string()
    spans = arrow.struct([arrow.field("start", arrow.int32(), False), arrow.field("end", arrow.int32(), False)])
    return {
        Kind.TEXT: text,
        Kind.TEXTS: arrow.list_(arrow.field("element", text, False)),
        Kind.INTEGER: arrow.int64(),
        Kind.SMALL: arrow.int32(),
        Kind.REAL: arrow.float64(),
        Kind.TRUTH: arrow.bool_(),
        Kind.DAY: arrow.date32(),
        Kind.SPANS: arrow.list_(arrow.field("element", spans, False)),
    }[kind]
