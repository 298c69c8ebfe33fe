"""Packages that only archives need, imported when they are needed."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from auditor.errors import UsageError

EXTRAS = {"pyarrow": "archive", "duckdb": "archive", "pyspark": "spark", "pandas": "spark"}
"""Package, and the extra of this program that brings it."""


def need(module: str) -> Any:
    """Import a module of an extra.

    Args:
        module: Such as ``pyarrow.parquet``.

    Raises:
        UsageError: It is not installed; the hint names the extra.
    """
    try:
        return import_module(module)
    except ImportError as error:
        package = module.split(".")[0]
        hint = f"pip install 'claim-provenance-auditor[{EXTRAS[package]}]'"
        raise UsageError(f"{package} is not installed", hint) from error
