"""The published JSON Schemas, installed with the package, and checking values against them.

``schemas/`` at the top of the repository is what ``auditor/schemas`` points at; a wheel holds the files themselves.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import ValidationError

NAMES = ("report", "config", "baseline", "parties", "lexicon", "sidecar", "comparison", "archive", "summary")


def text(name: str) -> str:
    """Give the schema called ``name`` as the text of its file.

    Raises:
        FileNotFoundError: No such schema is installed.
    """
    return files("auditor").joinpath("schemas", f"{name}.schema.json").read_text(encoding="utf-8")


@cache
def load(name: str) -> dict[str, Any]:
    """Give the schema called ``name`` as a value; it is shared, so treat it as read-only."""
    value: dict[str, Any] = json.loads(text(name))
    return value


@cache
def validator(name: str) -> Draft202012Validator:
    """Make the validator of a schema (imports ``jsonschema``)."""
    from jsonschema import Draft202012Validator

    return Draft202012Validator(load(name))


def errors(name: str, value: object) -> list[ValidationError]:
    """List what is wrong with a value, in the order of its parts; empty if it is valid."""
    return sorted(validator(name).iter_errors(value), key=lambda error: [str(part) for part in error.absolute_path])
