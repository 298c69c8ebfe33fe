"""Which field of an input holds what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import attrs

from auditor.archive.record import About
from auditor.errors import UsageError
from auditor.nearest import nearest

KEYS = ("id", "text", "title", "outlet", "desk", "author", "date", "topic")
"""What a field can hold; unless told otherwise, the field is looked for under the same name."""
CONSTANT = KEYS[3:]
"""What may be the same for all articles, or stand in the names of folders."""
BY = re.compile(r"^by\s+", re.IGNORECASE)


@attrs.frozen
class Fields:
    """Where an input keeps what.

    Attributes:
        named: Key and field, as the user named them.
        constants: Key and value, the same for every article that does not have its own.
        folders: Keys for which the names of the folders below the input stand, outermost first; ``-`` for none.
    """

    named: tuple[tuple[str, str], ...] = ()
    constants: tuple[tuple[str, str], ...] = ()
    folders: tuple[str, ...] = ()

    @classmethod
    def of(cls, fields: Sequence[str] = (), constants: Sequence[str] = (), folders: str | None = None) -> Fields:
        """Read the options: ``text=body``, ``outlet=The Courier``, ``outlet/desk``.

        Raises:
            UsageError: One of them is not of that form, or its key is unknown.
        """
        levels = tuple(folders.strip("/").split("/")) if folders else ()
        for level in levels:
            if level != "-":
                _known(level, CONSTANT, "--folders")
        return cls(
            tuple(_pair(each, KEYS, "--field") for each in fields),
            tuple(_pair(each, CONSTANT, "--set") for each in constants),
            levels,
        )

    def field(self, key: str) -> str:
        """Give the field that holds what ``key`` stands for."""
        return dict(self.named).get(key, key)

    def columns(self) -> tuple[str, ...]:
        """Give the fields of all keys, each once."""
        return tuple(dict.fromkeys(self.field(key) for key in KEYS))

    def about(self, values: Mapping[str, Any]) -> About:
        """Gather what an article's own values, by key, and the constants say about it."""
        own = {key: _texts(values.get(key)) for key in KEYS}
        merged = {key: own[key] or _texts(dict(self.constants).get(key)) for key in KEYS}
        return About(
            title=_first(merged["title"]),
            outlet=_first(merged["outlet"]),
            desk=_first(merged["desk"]),
            authors=tuple(name for name in (BY.sub("", each) for each in merged["author"]) if name),
            date=_first(merged["date"]),
            topics=merged["topic"],
        )


def words(value: Any) -> str:
    """Give a value that should be a name or an id as text without white space around it; empty if it is none."""
    found = _texts(value)
    return found[0] if found else ""


def _texts(value: Any) -> tuple[str, ...]:
    """Give the texts in a value: itself, the members of a list, the ``name`` of an object."""
    if isinstance(value, Mapping):
        value = value.get("name")
    if isinstance(value, str):
        text = " ".join(value.split())
        return (text,) if text else ()
    if isinstance(value, Iterable) and not isinstance(value, bytes | bytearray):
        return tuple(text for each in value for text in _texts(each))
    if value is None or isinstance(value, bool | bytes | bytearray) or value != value:
        return ()
    return (str(value),)


def _first(texts: Sequence[str]) -> str | None:
    return texts[0] if texts else None


def _pair(text: str, known: Sequence[str], option: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not value.strip():
        raise UsageError(f"{option} {text}: is not of the form KEY=VALUE", f"keys: {', '.join(known)}")
    _known(key.strip(), known, option)
    return key.strip(), value.strip()


def _known(key: str, known: Sequence[str], option: str) -> None:
    if key not in known:
        near = nearest(key, known)
        hint = f"did you mean {near}?" if near else f"keys: {', '.join(known)}"
        raise UsageError(f"{option}: unknown key {key!r}", hint)
