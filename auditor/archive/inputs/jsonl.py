"""JSON lines: an object a line."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from io import BufferedReader
from pathlib import Path
from typing import Any

import attrs

from auditor.archive.fields import KEYS, Fields
from auditor.archive.inputs import Place, Seen, identity, listed, record
from auditor.archive.record import Problem, Reason, Record
from auditor.errors import InputError, UsageError

TRIED = 100
"""Articles from the start among which one must have the field of the text."""


@attrs.frozen
class JsonLines:
    """One file of JSON lines, or several read one after the other.

    Attributes:
        name: What the user calls it.
        files: In order.
        fields: Where an object holds what; ``a.b`` is the member ``b`` of the member ``a``.
        longest: Bytes of a line above which it is not read.
    """

    name: str
    files: tuple[str, ...]
    fields: Fields
    longest: int
    folder: str = ""

    def described(self) -> dict[str, Any]:
        """Say what is read."""
        return {"kind": "jsonl", "files": len(self.files), "sha256": digest(self.files)}

    def scan(self) -> Iterator[Seen]:
        """Run over all lines.

        Raises:
            InputError: A file cannot be read, or is no JSON lines.
            UsageError: No object has a field for the text.
        """
        textless: list[Mapping[str, Any]] = []
        checked = False
        for place, label, line in self._lines((0, 0, 1)):
            value = _parsed(line)
            if not checked and isinstance(value, Mapping):
                checked = self._value(value, "text") is not None
                textless += [] if checked else [value]
                self._give_up_without_text(textless, TRIED)
            yield Seen(place, self._identity(value, label), len(line or b""))
        if not checked:
            self._give_up_without_text(textless, 1)

    def read(self, place: Place, count: int, first: int) -> Iterator[Record]:
        """Read some lines."""
        lines = self._lines(place)
        for position in range(first, first + count):
            _, label, line = next(lines)
            yield self._record(position, label, line)

    def _record(self, position: int, label: str, line: bytes | None) -> Record:
        if line is None:
            problem = Problem(Reason.TOO_LONG, f"a line of more than {self.longest:,} bytes (--max-bytes)")
            return Record(position, label, problem=problem)
        value = _parsed(line)
        if not isinstance(value, Mapping):
            problem = Problem(Reason.UNREADABLE, value if isinstance(value, str) else "is not a JSON object")
            return Record(position, label, problem=problem)
        values = {key: self._value(value, key) for key in KEYS}
        return record(position, self._identity(value, label), values, self.fields)

    def _identity(self, value: object, label: str) -> str:
        return identity({"id": self._value(value, "id")} if isinstance(value, Mapping) else {}, label)

    def _value(self, value: Mapping[str, Any], key: str) -> Any:
        """Look a key's field up, under its whole name first, then as a path."""
        field = self.fields.field(key)
        if field in value:
            return value[field]
        inner: Any = value
        for step in field.split("."):
            inner = inner.get(step) if isinstance(inner, Mapping) else None
        return inner

    def _give_up_without_text(self, textless: list[Mapping[str, Any]], enough: int) -> None:
        if len(textless) >= enough:
            names = dict.fromkeys(name for value in textless for name in value)
            raise UsageError(
                f"{self.name}: no field {self.fields.field('text')!r}; fields: {listed(names)}",
                "name the one with the text: --field text=NAME",
            )

    def _lines(self, place: Place) -> Iterator[tuple[Place, str, bytes | None]]:
        """Give each line that is not blank: where it begins, a name for it, its bytes (None if it is too long)."""
        for index in range(place[0], len(self.files)):
            path = Path(self.files[index])
            start, first = place[1:] if index == place[0] else (0, 1)
            with opened(path) as stream:
                stream.seek(start)
                for offset, number, line in _split(stream, first, self.longest):
                    yield (index, offset, number), f"{path.name}:{number}", line


def opened(path: Path) -> BufferedReader:
    """Open a file for reading.

    Raises:
        InputError: It cannot be opened.
    """
    try:
        return path.open("rb")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}", "check the path and its permissions") from error


def digest(files: tuple[str, ...]) -> str:
    """Hash the content of files, in order.

    Raises:
        InputError: One cannot be read.
    """
    whole = hashlib.sha256()
    for name in files:
        with opened(Path(name)) as stream:
            whole.update(hashlib.file_digest(stream, "sha256").digest())
    return whole.hexdigest()


def _split(stream: BufferedReader, number: int, longest: int) -> Iterator[tuple[int, int, bytes | None]]:
    """Give the lines that are not blank, with the byte at which each begins and its number.

    Memory stays bounded by ``longest``.
    """
    offset = stream.tell()
    while line := stream.readline(longest + 1):
        length, kept = len(line), line
        if len(line) > longest and not line.endswith(b"\n"):
            kept = b""
            while not line.endswith(b"\n") and (line := stream.readline(1 << 20)):
                length += len(line)
        if not kept or kept.strip(b" \t\r\n\xef\xbb\xbf"):
            yield offset, number, kept or None
        offset += length
        number += 1


def _parsed(line: bytes | None) -> Any:
    """Give the value of a line, or what is wrong with it, in words."""
    if line is None:
        return None
    try:
        return json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return f"byte {error.start} of the line is not UTF-8"
    except (ValueError, RecursionError) as error:
        return f"is not JSON ({error})" if isinstance(error, ValueError) else "is nested too deeply"
