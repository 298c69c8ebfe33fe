"""Which articles make a part."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.archive import plan as planning
from auditor.archive.plan import Part, plan
from tests.archive import articles as made


def test_parts_follow_each_other_without_gap_or_overlap(tmp_path: Path) -> None:
    source = made.source(made.jsonl(tmp_path / "a.jsonl", made.articles(10)))
    parts = list(plan(source, 4))
    assert [(part.number, part.first, part.count) for part in parts] == [(0, 0, 4), (1, 4, 4), (2, 8, 2)]
    ids = [record.id for part in parts for record in source.read(part.place, part.count, part.first)]
    assert ids == [f"a{n}" for n in range(10)]


def test_the_same_input_gives_the_same_parts(tmp_path: Path) -> None:
    path = made.jsonl(tmp_path / "a.jsonl", made.articles(10))
    assert list(plan(made.source(path), 3)) == list(plan(made.source(path), 3))


def test_long_articles_fill_a_part_by_their_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planning, "BYTES", 5_000)
    values = [made.article(n, text="word " * (900 if n == 2 else 10)) for n in range(5)]
    parts = list(plan(made.source(made.jsonl(tmp_path / "a.jsonl", values)), 100))
    assert [part.count for part in parts] == [2, 2, 1]


def test_an_id_that_came_before_is_marked_wherever_it_came(tmp_path: Path) -> None:
    values = [made.article(n, id=identity) for n, identity in enumerate(["x", "y", "x", "z", "x", "y"])]
    parts = list(plan(made.source(made.jsonl(tmp_path / "a.jsonl", values)), 4))
    assert [part.repeated for part in parts] == [(2,), (4, 5)]


def test_an_empty_input_has_no_parts(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("\n \n")
    assert list(plan(made.source(path, kind="jsonl"), 4)) == []


def test_a_part_can_be_shown_to_a_worker(tmp_path: Path) -> None:
    import pickle

    source = made.source(made.jsonl(tmp_path / "a.jsonl", made.articles(3)))
    [part] = plan(source, 4)
    again, there = pickle.loads(pickle.dumps((part, source)))  # noqa: S301 - our own
    assert again == part == Part(0, 0, 3, (0, 0, 1))
    assert there == source
