"""The line of a value in a TOML file."""

from __future__ import annotations

import pytest

from auditor.configuration.lines import line_of

TEXT = '''\
a = 1
"b c" = 2
d.e = 3

[f]
g = """
h = 4
"""
i = [
  1,
  2,
]
j = { k = 1 }

[[l]]
m = 1
[[l]]
m = 2
[l.n]
o = 3
[[l.p]]
q = 4
[[l.p]]
q = 5
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (["a"], 1),
        (["b c"], 2),
        (["d", "e"], 3),
        (["f"], 5),
        (["f", "g"], 6),
        (["f", "i", 1], 9),
        (["f", "j", "k"], 13),
        (["l", 0, "m"], 16),
        (["l", 1], 17),
        (["l", 1, "m"], 18),
        (["l", 1, "n", "o"], 20),
        (["l", 1, "p", 0, "q"], 22),
        (["l", 1, "p", 1, "q"], 24),
        (["nowhere"], 1),
        ([], 1),
    ],
)
def test_the_line_of_a_value(path: list[str | int], line: int) -> None:
    assert line_of(TEXT, path) == line


def test_a_key_inside_a_long_text_is_none() -> None:
    assert line_of(TEXT, ["f", "h"]) == 5
