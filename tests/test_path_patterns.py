"""Patterns of paths match what Git's do, and none takes long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pathspec import GitIgnoreSpec

from auditor.patterns import compiled

PIECES = st.sampled_from(["*", "a", "b", "?", "[ab]", ".", "ab"])
"""No class that is negated: in ``pathspec`` it matches a slash, which it does not in Git, nor here after a star."""
SEGMENTS = st.lists(PIECES, min_size=1, max_size=5).map("".join)
PATTERNS = st.builds(
    "{}{}{}".format,
    st.sampled_from(["", "/", "!", "**/"]),
    st.lists(SEGMENTS | st.just("**"), min_size=1, max_size=4).map("/".join),
    st.sampled_from(["", "/", "/**"]),
)
PATHS = st.lists(st.text("ab.", min_size=1, max_size=5), min_size=1, max_size=5).map("/".join)


@settings(max_examples=1500)
@given(st.lists(PATTERNS, min_size=1, max_size=2), st.lists(PATHS, min_size=1, max_size=8))
def test_they_match_what_they_would_without_being_tamed(patterns: list[str], paths: list[str]) -> None:
    try:
        expected = GitIgnoreSpec.from_lines(patterns)
    except ValueError:
        return
    found = compiled(patterns)
    for path in paths:
        assert found.check_file(path).include == expected.check_file(path).include, path


def test_a_negated_class_behind_a_star_matches_no_slash() -> None:
    assert not compiled(["*[!a]*a"]).match_file("b/a")
    assert compiled(["*[!a]*a"]).match_file("c/xba")


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("*a" * 30 + "b", "a" * 250),
        ("a*" * 30 + "/b", "a" * 250 + "/c"),
        ("/".join(["**", "a"] * 12) + "/b", "a/" * 500),
        ("/".join(["**", "*a*a*"] * 8) + "/b", "aaaa/" * 300),
        ("[ab]*" * 30 + "c", "ab" * 120),
    ],
    ids=["stars", "stars and a folder", "folders", "both", "classes"],
)
def test_none_takes_long(pattern: str, path: str) -> None:
    began = time.process_time()
    compiled([pattern]).match_file(path)
    assert time.process_time() - began < 2, "untamed it would take hours"
