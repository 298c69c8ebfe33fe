"""Characters that no reader sees: where they come from, and what becomes of them.

In marked-up formats they are dropped from the article's text, so that a word is a word for the parser; the source
map keeps every position in the file. A plain text file's text is the file's own, so there they stay and are only
told of.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

KINDS = (
    ("soft hyphens", "\u00ad"),
    ("zero-width characters", "\u180e\u200b-\u200d\u2060-\u2064\ufeff"),
    ("bidirectional controls", "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"),
    ("variation selectors", "\ufe00-\ufe0f\U000e0100-\U000e01ef"),
    ("invisible tags", "\ufff9-\ufffb\U000e0000-\U000e007f"),
    ("control characters", "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f"),
)
"""Name and character class. A run of variation selectors is how C2PA hides a manifest in text (C2PA 2.4, A.8)."""

INVISIBLE = re.compile("[" + "".join(members for _, members in KINDS) + "]+")
NOTICED = re.compile("|".join(f"(?P<k{index}>[{members}]+)" for index, (_, members) in enumerate(KINDS)))


def notices(lines: Iterable[tuple[int, str]], unit: str = "line") -> tuple[str, ...]:
    """Tell how many invisible characters of each kind there are, and on which line the first stands.

    Args:
        lines: Line of the file and text, in order; several texts of one line may follow each other.
        unit: What line numbers count.
    """
    counts: Counter[int] = Counter()
    first: dict[int, int] = {}
    for line, text in lines:
        if text.isascii() and text.isprintable():
            continue
        for match in NOTICED.finditer(text):
            kind = int((match.lastgroup or "k0")[1:])
            counts[kind] += len(match.group())
            first.setdefault(kind, line)
    return tuple(
        f"{unit} {first[kind]}: {KINDS[kind][0]}, {counts[kind]} in the file, the first one here"
        for kind in sorted(first, key=lambda kind: (first[kind], kind))
    )
