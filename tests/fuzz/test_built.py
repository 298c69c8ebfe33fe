"""What Hypothesis builds like good input is taken or refused as it should be."""

from __future__ import annotations

from hypothesis import given

from tests.fuzz import strategies
from tests.fuzz.engine import by_name


@given(strategies.HTML)
def test_html(text: str) -> None:
    by_name("html").take(f"<html><body>{text}</body></html>".encode())


@given(strategies.MARKDOWN)
def test_markdown(text: str) -> None:
    by_name("markdown").take(text.encode())


@given(strategies.BASELINES)
def test_baselines(data: bytes) -> None:
    by_name("baseline").take(data)


@given(strategies.CONFIGURATIONS)
def test_configurations(data: bytes) -> None:
    by_name("configuration").take(data)


@given(strategies.WORDS)
def test_comments(words: str) -> None:
    by_name("comments").take(words.encode())
