"""Finds and reads the configuration: the only part that touches the disk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import attrs

from auditor.configuration import building, checking
from auditor.configuration.settings import Settings
from auditor.errors import ConfigurationError

OWN = "auditor.toml"
SHARED = "pyproject.toml"
TABLE = ("tool", "auditor")
LONGEST = 5_000_000
"""Bytes of a configuration, lexicon or parties file."""


def nearest(folder: Path) -> Settings:
    """Read the nearest configuration upwards from a folder; the defaults if there is none.

    Raises:
        ConfigurationError: The file does not validate, or cannot be read.
    """
    folder = folder.resolve()
    for above in (folder, *folder.parents):
        for path in _candidates(above):
            if path.name == OWN or _has_table(path):
                return load(path)
    return Settings()


def _candidates(folder: Path) -> Iterator[Path]:
    for name in (OWN, SHARED):
        path = folder / name
        if path.is_file():
            yield path


def _has_table(path: Path) -> bool:
    """Tell whether a ``pyproject.toml`` has our table; one that is broken is its owner's business, not ours."""
    data = read(path)
    if b"auditor" not in data:
        return False
    try:
        return _at(checking.parse(str(path), data), TABLE) is not None
    except ConfigurationError:
        return False


def load(path: Path) -> Settings:
    """Read a configuration file and the files it names.

    Raises:
        ConfigurationError: One of them does not validate, or cannot be read.
    """
    data = read(path)
    whole = checking.parse(str(path), data)
    prefix = TABLE if path.name == SHARED else ()
    value = _at(whole, prefix)
    if value is None:
        raise ConfigurationError(f"{path}: has no table [tool.auditor]", "add one, or name an auditor.toml")
    checking.check(str(path), data, value, "config", prefix)

    def fail(where: list[str | int], problem: str, hint: str) -> ConfigurationError:
        return checking.mistake(str(path), data, [*prefix, *where], problem, hint)

    settings = building.settings(str(path), value, fail)
    parties = [party for name in value.get("parties", ()) for party in _parties(path.parent / name)]
    words = [entry for name in value.get("lexicons", ()) for entry in _lexicon(path.parent / name)]
    return attrs.evolve(settings, parties=tuple(parties), lexicon=tuple(words))


def _parties(path: Path) -> Sequence[Any]:
    data = read(path)
    value = checking.parse(str(path), data)
    checking.check(str(path), data, value, "parties")
    return building.parties(value, lambda where, problem, hint: checking.mistake(str(path), data, where, problem, hint))


def _lexicon(path: Path) -> Sequence[Any]:
    data = read(path)
    value = checking.parse(str(path), data)
    checking.check(str(path), data, value, "lexicon")
    return building.lexicon(value)


def _at(value: Any, keys: Sequence[str]) -> Any:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def read(path: Path) -> bytes:
    """Read a file that the configuration is, or names.

    Raises:
        ConfigurationError: It is missing or unreadable, over ``LONGEST``, or no file: a device or pipe may never end.
    """
    try:
        if path.exists() and not path.is_file():
            raise ConfigurationError(f"{path}: is no file", "name a file")
        with path.open("rb") as stream:
            data = stream.read(LONGEST + 1)
        if len(data) > LONGEST:
            raise ConfigurationError(f"{path}: larger than {LONGEST:,} bytes", "is this the right file?")
        return data
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror or error}", "check the path and its permissions") from error
