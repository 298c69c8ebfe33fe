"""The published schemas are schemas, and come with the package."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from auditor import schema

FOLDER = Path(__file__).parent.parent / "schemas"


def test_every_file_of_the_folder_is_named() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.json")) == sorted(f"{name}.schema.json" for name in schema.NAMES)


@pytest.mark.parametrize("name", schema.NAMES)
def test_each_is_a_schema_with_a_name_of_its_own(name: str) -> None:
    value = schema.load(name)
    Draft202012Validator.check_schema(value)
    assert value["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert value["$id"] == f"urn:claim-provenance-auditor:schema:{name}:1"
    assert value["title"]


@pytest.mark.parametrize("name", schema.NAMES)
def test_the_package_holds_the_same(name: str) -> None:
    file = f"{name}.schema.json"
    assert json.loads(files("auditor").joinpath("schemas", file).read_text("utf-8")) == json.loads(
        (FOLDER / file).read_text("utf-8")
    )


def test_errors_come_in_the_order_of_the_parts() -> None:
    errors = schema.errors("config", {"persona": 1, "confidence": "x"})
    assert [list(error.absolute_path) for error in errors] == [["confidence"], ["persona"]]
    assert schema.errors("config", {}) == []


def test_a_schema_that_is_not_there() -> None:
    with pytest.raises(FileNotFoundError):
        schema.text("nothing")
