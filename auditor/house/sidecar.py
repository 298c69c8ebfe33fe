"""Suppressions for drafts whose format has no comments: the file ``NAME.auditor.toml`` beside the draft ``NAME``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

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
    source = data.decode("utf-8-sig")
    return tuple(
        _suppression(PurePath(name).name, line_of(source, ["ignore", number]), entry, text)
        for number, entry in enumerate(value["ignore"])
    )


def _suppression(origin: str, line: int, entry: Mapping[str, Any], text: str) -> Suppression:
    start, end = find(entry["words"], text) if "words" in entry else (0, len(text))
    return Suppression(
        rules=tuple(entry.get("rules", ())),
        start=start,
        end=end,
        reason=entry["reason"],
        line=line,
        origin=origin,
        fingerprint=entry.get("fingerprint", ""),
    )


def find(words: str, text: str) -> Span:
    """Find words in a text, whatever its white space, quotation marks and case; an empty span if they are not there."""
    wanted = words.translate(QUOTES).split()
    pattern = r"\s+".join(re.escape(word) for word in wanted)
    found = re.search(pattern, text.translate(QUOTES), re.IGNORECASE) if wanted else None
    return found.span() if found else NOWHERE
