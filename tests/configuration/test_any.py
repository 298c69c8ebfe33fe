"""Whatever stands in a file that the user or a stranger wrote, it is read or refused with one clear line."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.configuration import Settings, building, checking
from auditor.configuration.lines import line_of
from auditor.errors import ConfigurationError
from auditor.house import baseline, sidecar

pytestmark = pytest.mark.usefixtures("_rules")

KEYS = st.sampled_from(
    [
        "persona",
        "confidence",
        "fail-on",
        "rules",
        "limits",
        "overrides",
        "paths",
        "include",
        "unnamed-sources",
        "F001",
        "x",
    ]
)
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats()
    | st.sampled_from(["editor", "off", "error", ""])
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@pytest.fixture(scope="module")
def _rules() -> Any:
    import auditor.rules
    from auditor import catalogue
    from tests import pretend

    before = getattr(auditor.rules, "RULES", ())
    auditor.rules.RULES = pretend.RULES  # type: ignore[assignment]
    catalogue.rules.cache_clear()
    yield
    auditor.rules.RULES = before
    catalogue.rules.cache_clear()


def fail(where: list[str | int], problem: str, hint: str) -> ConfigurationError:
    return checking.mistake("x.toml", b"", where, problem, hint)


def refusal(call: Callable[[], object]) -> str:
    """What a call is refused for; empty if it is not. Any other error is the test's failure."""
    try:
        call()
    except ConfigurationError as error:
        return error.problem
    return ""


def made(value: dict[str, Any]) -> Settings:
    checking.check("x.toml", b"", value, "config")
    return building.settings("/desk/x.toml", value, fail)


@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_any_value_is_made_into_settings_or_refused(value: dict[str, Any]) -> None:
    problem = refusal(lambda: made(value))
    assert not problem or problem.startswith("x.toml:")
    assert "\n" not in problem


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode(errors="replace")))
def test_any_bytes_are_toml_or_refused(data: bytes) -> None:
    problem = refusal(lambda: sidecar.suppressions("x.toml", data, "A text."))
    assert not problem or problem.startswith("x.toml:")


@given(st.binary(max_size=200) | VALUES.map(lambda value: json.dumps(value).encode()))
def test_any_bytes_are_a_baseline_or_refused(data: bytes) -> None:
    problem = refusal(lambda: baseline.read("x.json", data))
    assert not problem or problem.startswith("x.json:")


@given(st.text(), st.lists(st.text() | st.integers(0, 5), max_size=4))
def test_any_path_has_a_line(text: str, path: list[str | int]) -> None:
    assert 1 <= line_of(text, path) <= max(1, len(text.splitlines()))


@given(st.text(min_size=1, max_size=40), st.text(max_size=100), st.text(max_size=100))
def test_words_that_are_there_are_found(words: str, before: str, after: str) -> None:
    text = f"{before} {words} {after}"
    start, end = sidecar.find(words, sidecar.levelled(text))
    if words.split():
        assert start < end
    else:
        assert (start, end) == sidecar.NOWHERE
