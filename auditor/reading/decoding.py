"""Bytes to text, without guessing.

UTF-8 (with or without a byte order mark) and UTF-16 or UTF-32 with one are read; anything else needs ``--encoding``.
"""

from __future__ import annotations

import codecs

from auditor.errors import InputError

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
UNFIT = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape", "utf_7", "undefined"})
"""Encodings that Python knows and no draft is in: what a file declares may not choose them (they make half characters,
or take a time that grows with the square of the text)."""
CONTROL_SHARE = 0.02
"""Share of control characters above which bytes are taken for a binary file."""


def decode(name: str, data: bytes, encoding: str | None = None) -> str:
    """Decode a draft's bytes; a byte order mark is dropped, line ends are kept as they are.

    Raises:
        InputError: The bytes are empty, binary, or not in the encoding; the message names the byte offset.
    """
    if not data:
        raise InputError(f"{name}: is empty", "nothing to audit")
    chosen = encoding or next((coding for mark, coding in MARKS if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(_fit(chosen))
    except LookupError as error:
        raise InputError(f"{name}: unknown encoding {chosen!r}", "see --encoding in the help") from error
    except UnicodeDecodeError as error:
        if looks_binary(data):
            raise InputError(f"{name}: is a binary file", "give a draft as text or in a supported format") from error
        raise InputError(
            f"{name}: byte {error.start} is not {chosen}", "name the file's encoding, e.g. --encoding cp1252"
        ) from error
    if looks_binary(data) and chosen == "utf-8":
        raise InputError(f"{name}: is a binary file", "give a draft as text or in a supported format")
    if not text.strip():
        raise InputError(f"{name}: holds only white space", "nothing to audit")
    return text.removeprefix("\ufeff")


def _fit(encoding: str) -> str:
    if codecs.lookup(encoding).name.replace("-", "_") in UNFIT:
        raise LookupError(encoding)
    return encoding


def looks_binary(data: bytes) -> bool:
    """Tell whether the first bytes hold more control characters than a text has (a stray NUL is let pass)."""
    head = data[:8192]
    control = sum(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)
    return control > max(1, CONTROL_SHARE * len(head))
