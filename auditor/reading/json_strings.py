"""JSON whose strings know where they stand in the file."""

from __future__ import annotations

import json
import re
from json.decoder import scanstring  # type: ignore[attr-defined]
from json.scanner import py_make_scanner  # type: ignore[attr-defined]
from typing import Any

import attrs

from auditor.errors import InputError
from auditor.model import Piece
from auditor.reading.source_map import Origin

ESCAPE = re.compile(r"\\u[dD][89abAB][0-9A-Fa-f]{2}\\u[dD][c-fC-F][0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|\\.")
LONE = re.compile("[\ud800-\udfff]")
"""Half a character, which an escape can name and no text can hold; the replacement character stands for it."""


@attrs.frozen
class JsonString:
    """A string value: its text, and the stretch of the file between its quotation marks."""

    text: str
    start: int
    end: int


class _Decoder(json.JSONDecoder):
    """The standard decoder with string values that keep their places; keys stay plain."""

    def __init__(self) -> None:
        super().__init__()
        self.parse_string = _located
        self.scan_once = py_make_scanner(self)


def _located(text: str, start: int, strict: bool = True) -> tuple[JsonString, int]:
    value, end = scanstring(text, start, strict)
    return JsonString(LONE.sub("\ufffd", value), start, end - 1), end


def load_json(name: str, text: str) -> Any:
    """Parse JSON; string values come as ``JsonString``.

    Raises:
        InputError: It is no JSON, or nested without end.
    """
    try:
        return _Decoder().decode(text)
    except json.JSONDecodeError as error:
        problem = f"{name}: is no JSON (line {error.lineno}, column {error.colno}: {error.msg})"
        raise InputError(problem, "was the file cut off, or is it in another format? see --input-format") from error
    except RecursionError as error:
        raise InputError(f"{name}: nests JSON too deep", "is this a draft?") from error
    except ValueError as error:
        raise InputError(f"{name}: holds a number that cannot be read ({error})", "is this a draft?") from error


def origin_of(string: JsonString, file: Origin, pointer: str) -> Origin:
    """Give the origin of a string's text.

    Args:
        string: The value.
        file: The JSON file's text.
        pointer: JSON Pointer (RFC 6901) of the value.
    """
    here = file.stand_in("", string.start)
    raw = file.text[string.start : string.end]
    pieces: list[Piece] = []
    decoded = position = 0

    def add(length: int, *, verbatim: bool) -> None:
        if length:
            column = here.column + position
            pieces.append(Piece(decoded, decoded + length, here.line, column, pointer, verbatim))

    for escape in ESCAPE.finditer(raw):
        length = escape.start() - position
        add(length, verbatim=True)
        decoded, position = decoded + length, escape.start()
        add(1, verbatim=False)
        decoded, position = decoded + 1, escape.end()
    add(len(raw) - position, verbatim=True)
    return Origin(string.text, tuple(pieces))


def words(value: Any) -> str:
    """Give the text of a string value, white space collapsed, or an empty string for anything else."""
    return " ".join(value.text.split()) if isinstance(value, JsonString) else ""


def objects(value: Any) -> list[dict[str, Any]]:
    """Give the objects of an array, or none for anything else."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []
