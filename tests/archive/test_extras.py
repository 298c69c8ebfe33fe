"""Packages that only archives need."""

from __future__ import annotations

import sys

import pytest

from auditor.archive.extras import EXTRAS, need
from auditor.errors import UsageError


def test_gives_the_module() -> None:
    import pyarrow.parquet

    assert need("pyarrow.parquet") is pyarrow.parquet


@pytest.mark.parametrize("package", EXTRAS)
def test_a_missing_one_is_one_line_that_names_the_extra(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(UsageError, match=f"{package} is not installed") as told:
        need(f"{package}.anything")
    assert told.value.hint == f"pip install 'claim-provenance-auditor[{EXTRAS[package]}]'"
