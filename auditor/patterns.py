"""Patterns of paths as ``.gitignore`` has them, in a time that no pattern can make long.

``pathspec`` turns a pattern into a regular expression in which every ``*`` may be tried against every other: a pattern
of ten, in a file that a pull request brings, would keep the program for hours. It is enough to take each ``*`` but the
last as short as it can be, once and for all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STAR = r"\[\^/\]\*"
ONE = r"(?:\\.|\[(?:\\.|[^\]\\])+\](?!\*)|[^\[\]\\/()*+?|^$])"
STAR_BEFORE_STAR = re.compile(rf"{STAR}((?>{ONE}+))(?={STAR})")
FOLDERS = "(?:/.+)?"
"""What ``/**`` becomes."""


def compiled(lines: Iterable[str]) -> GitIgnoreSpec:
    """Compile patterns (imports ``pathspec``).

    Raises:
        ValueError: One cannot be read.
    """
    from pathspec import GitIgnoreSpec

    spec = GitIgnoreSpec.from_lines(lines)
    for pattern in spec.patterns:
        regex = getattr(pattern, "regex", None)
        if isinstance(regex, re.Pattern):
            pattern.regex = re.compile(tamed(regex.pattern))
    return spec


def tamed(expression: str) -> str:
    """Give an expression of ``pathspec`` that matches the same paths and tries no ``*`` twice."""
    first, *others = STAR_BEFORE_STAR.sub(r"(?>[^/]*?\1)", expression).split(FOLDERS)
    for part in others[:-1]:
        first += f"(?>(?:/.+?)??{part}(?=/))" if part.startswith("/") else FOLDERS + part
    return first + "".join(FOLDERS + part for part in others[-1:])
