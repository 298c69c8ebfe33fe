"""Text from drafts, made harmless to show.

Jinja's autoescaping keeps markup from running. What is left are characters that HTML forbids or that reorder the words
around them: they are shown as what they are, so that nobody reads a line that the draft does not say.
"""

from __future__ import annotations

import re

from markupsafe import Markup

TREACHEROUS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
"""Control characters, bidirectional embeddings, overrides and isolates, lone surrogates and non-characters."""


def visible(value: object) -> object:
    """Replace treacherous characters in a string; leave anything else, and trusted markup, as it is.

    C0 controls become their control pictures, bidirectional controls their code point in angle brackets, the rest the
    replacement character. Everything that a template prints passes through here.
    """
    if isinstance(value, str) and not isinstance(value, Markup):
        return TREACHEROUS.sub(_shown, value)
    return value


def _shown(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < 0x20:
        return chr(0x2400 + code)
    if 0x202A <= code <= 0x2069:
        return f"⟨U+{code:04X}⟩"
    return "␡" if code == 0x7F else "\ufffd"
