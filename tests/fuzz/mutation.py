"""Changes that make a good draft a bad one: bytes, parts of an archive, values of JSON."""

from __future__ import annotations

import copy
import io
import json
import random
import zipfile
from collections.abc import Sequence
from typing import Any

TOKENS = (
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"'",
        b"\\",
        b"[",
        b"]",
        b"(",
        b")",
        b"*",
        b"`",
        b"#",
        b"{",
        b"}",
        b"\n\n",
        b"\r",
        b"\x00",
        b"\xff",
    ),
    *(b"---\n", b"<!--", b"-->", b"</", b"<p>", b"<w:p>", b"<w:del>", b"<![CDATA[", b"null", b"0", b"auditor: ignore["),
    *(b"&#x0;", b"&#xD800;", b"\\ud800", b"\\u0000", b"\xe2\x80\x94", b"\xf0\x9f\x9a\xa2", b"\xc2\xad"),
)
TEXTS = (".xml", ".rels")
VALUES = (
    *(None, True, 0, -1, 1, 10**20, 0.5, -0.1, [], {}, [[0, 1]]),
    *("", "s1", "a2", "p1", "c999", "1.0", "\x00", "\ud800", "e\u0301"),
)


def mutate(data: bytes, corpus: Sequence[bytes], rng: random.Random) -> bytes:
    """Change a few places: insert a token, cut, repeat, splice in another draft, or flip a byte."""
    changed = bytearray(data)
    for _ in range(rng.randint(1, 8)):
        at = rng.randrange(len(changed) + 1)
        kind = rng.random()
        if kind < 0.3:
            changed[at:at] = rng.choice(TOKENS) * rng.choice((1, 1, 1, 5, 50))
        elif kind < 0.5:
            changed[at : at + rng.randint(1, 60)] = b""
        elif kind < 0.7:
            changed[at:at] = _stretch(bytes(changed), 200, rng)
        elif kind < 0.85:
            changed[at:at] = _stretch(rng.choice(corpus), 100, rng)
        elif at < len(changed):
            changed[at] = rng.randrange(256)
    return bytes(changed)


def mutate_package(data: bytes, corpus: Sequence[bytes], rng: random.Random) -> bytes:
    """Change the parts of an archive; now and then drop one. What is no whole archive is changed as it is."""
    try:
        return _with_parts_changed(data, corpus, rng)
    except Exception:  # whatever zipfile and what it unpacks with make of it; what the reader makes of it is asked next
        return mutate(data, corpus, rng)


def _with_parts_changed(data: bytes, corpus: Sequence[bytes], rng: random.Random) -> bytes:
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(result, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith(TEXTS) and rng.random() < 0.4:
                part = mutate(part, corpus, rng)
            if rng.random() > 0.03:
                new.writestr(name, part)
    return result.getvalue()


def mutate_values(data: bytes, corpus: Sequence[bytes], rng: random.Random) -> bytes:
    """Change values of a JSON document: drop, repeat, exchange, or put something else in their place."""
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        return mutate(data, corpus, rng)
    for _ in range(rng.randint(1, 3)):
        value = _changed(value, rng)
    return json.dumps(value).encode()


def _changed(value: Any, rng: random.Random) -> Any:
    if not value or not isinstance(value, dict | list) or rng.random() < 0.1:
        return copy.deepcopy(rng.choice([*VALUES, value, [value], {"id": value}]))
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key, other = rng.choice(keys), rng.choice(keys)
    what = rng.random()
    if what < 0.6:
        value[key] = _changed(value[key], rng)
    elif what < 0.75:
        value[key], value[other] = value[other], value[key]
    elif what < 0.9 or isinstance(value, dict):
        del value[key]
    else:
        value.append(copy.deepcopy(value[key]))
    return value


def _stretch(data: bytes, longest: int, rng: random.Random) -> bytes:
    at = rng.randrange(len(data) + 1)
    return data[at : at + rng.randint(1, longest)]
