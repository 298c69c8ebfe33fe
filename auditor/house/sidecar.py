"""Suppressions for drafts whose format has no comments: the file ``NAME.auditor.toml`` beside the draft ``NAME``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any

import attrs

from auditor.configuration import checking
from auditor.configuration.lines import line_of
from auditor.fingerprints import QUOTES
from auditor.model import Span, Suppression

SUFFIX = ".auditor.toml"
NOWHERE = (0, 0)


def suppressions(name: str, data: bytes, text: str) -> tuple[Suppression, ...]:
    """Read a sidecar file.

    Args:
        name: Of the file.
        data: Its bytes.
        text: The article's text, in which the words it quotes are found.

    Raises:
        ConfigurationError: It does not validate; names the line.
    """
    value = checking.parse(name, data)
    checking.check(name, data, value, "sidecar")
    source, level = data.decode("utf-8-sig"), levelled(text)
    return tuple(
        _suppression(PurePath(name).name, line_of(source, ["ignore", number]), entry, level, len(text))
        for number, entry in enumerate(value["ignore"])
    )


def _suppression(origin: str, line: int, entry: Mapping[str, Any], level: Levelled, length: int) -> Suppression:
    start, end = find(entry["words"], level) if "words" in entry else (0, length)
    return Suppression(
        rules=tuple(entry.get("rules", ())),
        start=start,
        end=end,
        reason=entry["reason"],
        line=line,
        origin=origin,
        fingerprint=entry.get("fingerprint", ""),
    )


@attrs.frozen
class Levelled:
    """A text whose white space, quotation marks and case are all alike.

    Attributes:
        text: The text, each run of white space in it one space.
        places: Where each of its characters stands in the text it is made of.
    """

    text: str
    places: Sequence[int]


def levelled(text: str) -> Levelled:
    """Level a text; each of its characters but white space stays one."""
    found, places = [" "], []
    for place, character in enumerate(text.translate(QUOTES)):
        if not character.isspace():
            lower = character.lower()
            found.append(lower if len(lower) == 1 else character)
        elif found[-1] != " ":
            found.append(" ")
        else:
            continue
        places.append(place)
    return Levelled("".join(found[1:]), places)


def find(words: str, level: Levelled) -> Span:
    """Find words in a text, whatever its white space, quotation marks and case; an empty span if they are not there.

    They are found as a string and by no regular expression: "a a a ..." would take that the square of its length.
    """
    wanted = levelled(words).text.rstrip()
    start = level.text.find(wanted) if wanted else -1
    return (level.places[start], level.places[start + len(wanted) - 1] + 1) if start >= 0 else NOWHERE
