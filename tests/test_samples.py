"""The samples' reports, as text and as JSON, word for word: what a change of any stage changes is seen here.

But for how sure they are of what they say, whose second digit hangs on how the processor rounds.
``pytest tests/test_samples.py --snapshot-update`` takes the new ones for right.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.json import JSONSnapshotExtension
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from auditor.configuration.settings import Settings
from auditor.house.apply import apply_settings
from auditor.model import Report
from auditor.pipeline import audit_bytes
from auditor.reporting.formats import FORMATS, Style

SAMPLES = sorted((Path(__file__).parents[1] / "samples").glob("*.*"))
BY_NAME = {each.name: each for each in FORMATS}


class Page(SingleFileSnapshotExtension):
    """A snapshot as a text file of its own."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.stem)
def report(request: pytest.FixtureRequest) -> Report:
    """The report of a sample, under the default settings."""
    made = audit_bytes(f"samples/{request.param.name}", request.param.read_bytes())
    return apply_settings(made, Settings(), made.document.path)


def test_as_a_page_to_read(report: Report, snapshot: SnapshotAssertion) -> None:
    page = BY_NAME["text"].render([report], Style(verbose=True))
    assert re.sub(r"\d+%", "…%", page) == snapshot(extension_class=Page)


def test_as_json(report: Report, snapshot: SnapshotAssertion) -> None:
    value = json.loads(BY_NAME["json"].render([report], Style()), object_hook=_without_confidence)
    value["tool"].pop("version")
    assert value == snapshot(extension_class=JSONSnapshotExtension)


def _without_confidence(value: dict[str, Any]) -> dict[str, Any]:
    return {name: held for name, held in value.items() if name != "confidence"}
