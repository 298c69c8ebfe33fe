"""What the benchmark measures with; never how fast it is."""

from __future__ import annotations

import pytest

from auditor.reading import parse
from evaluation import speed


def test_texts_come_from_the_samples_where_there_is_no_gold(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speed, "find_gold", lambda given: None)
    name, found = speed.texts(7)
    assert name == "samples"
    assert len(found) == 7
    assert all(speed.words(text) > 100 for text in found)


@pytest.mark.parametrize("count", [50, 500, 3_000])
def test_a_text_of_a_length_is_about_that_long(count: int) -> None:
    made = speed.of_length(["The bridge is shut.\n\nThe ferry runs every hour.", "It is old."], count)
    assert count <= speed.words(made) < count + 10


def test_each_part_is_measured_over_the_same_articles() -> None:
    articles = [parse("a.txt", b"Ruth Cole said the bridge was shut.\n\nThe ferry runs every hour.")]
    rates = speed.rates(articles, rounds=1)
    alone = ["tagger alone", "parser alone", "reader of disputes alone"]
    assert list(rates) == [*alone, "parser and tagger", "parser, tagger and reader", "whole program"]
    assert all(rate > 0 for rate in rates.values())


def test_a_fresh_process_is_timed_and_heard() -> None:
    taken, out = speed.in_fresh_process(["-c", "print('here')"], 1)
    assert taken > 0
    assert out == "here\n"


def test_the_table_names_command_and_machine() -> None:
    lines = speed.table([speed.Row("figure of one", "1.0")], "python -m evaluation.speed").splitlines()
    assert lines[0].startswith("`python -m evaluation.speed`, version ")
    assert lines[-1] == "| figure of one | 1.0 |"
