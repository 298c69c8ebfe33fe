"""A summary as JSON, by ``schemas/summary.schema.json``."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import attrs

from auditor.archive.summary.figures import Join, Summary

SCHEMA_VERSION = "1.0"
DIGITS = 6
"""Of shares; more would be noise."""


def render(summary: Summary, joins: Sequence[Join] = ()) -> str:
    """Render a summary and the joins behind it as JSON that ends with a line break."""
    value = {"schema_version": SCHEMA_VERSION, **attrs.asdict(summary), "joins": [_join(join) for join in joins]}
    return json.dumps(_rounded(value), ensure_ascii=False, indent=1) + "\n"


def _join(join: Join) -> dict[str, Any]:
    value = attrs.asdict(join)
    for name in ("names", "speaks_for"):
        value[name] = [{"name": said, "articles": number} for said, number in value[name]]
    return value


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
