"""The values and the contract that publishes them."""

from __future__ import annotations

import inspect
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

from auditor import model, schema
from auditor.model import LABELLED_BLOCKS, SCHEMA_VERSION, BlockKind, Severity

CLASSES = [value for _, value in inspect.getmembers(model, attrs.has)]


@pytest.mark.parametrize("value", CLASSES, ids=lambda value: value.__name__)
class TestEveryValue:
    def test_is_frozen(self, value: type) -> None:
        field = attrs.fields(value)[0].name
        made = object.__new__(value)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(made, field, None)

    def test_says_what_each_of_its_fields_is(self, value: type) -> None:
        described = value.__doc__ or ""
        if "Attributes:" in described:
            for field in attrs.fields(value):
                assert re.search(rf"^\s+{field.name}: \S", described, re.MULTILINE), field.name


@pytest.mark.parametrize(
    ("name", "enum"),
    [("label", model.Label), ("cue class", model.CueClass), ("source kind", model.SourceKind), ("block", BlockKind)],
)
def test_the_schema_knows_every_value_of_an_enumeration(name: str, enum: type) -> None:
    text = schema.text("report")
    for value in enum:  # type: ignore[attr-defined]
        assert f'"{value.value}"' in text, name


def test_the_schema_is_of_the_major_version_that_reports_give() -> None:
    assert schema.load("report")["$id"].endswith(f":{SCHEMA_VERSION.split('.')[0]}")


def test_severities_are_ordered() -> None:
    assert [s.rank for s in (Severity.INFO, Severity.WARNING, Severity.ERROR)] == [0, 1, 2]


def test_headlines_and_captions_get_no_label() -> None:
    assert {BlockKind.BODY, BlockKind.LIST, BlockKind.QUOTATION} == LABELLED_BLOCKS


HEAVY = ("spacy", "numpy", "onnxruntime", "tokenizers", "jinja2", "jsonschema", "markdown_it", "docx", "yaml")


@pytest.mark.parametrize(
    "name", ["auditor", "auditor.model", "auditor.cli", "auditor.rules", "auditor.reporting.formats"]
)
def test_importing_it_imports_nothing_heavy(name: str) -> None:
    code = f"import sys, {name}; print(*(m for m in {HEAVY!r} if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[1]
    )
    assert done.stdout.strip() == ""
