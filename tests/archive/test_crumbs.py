"""Crumbs: what a worker that died leaves to the one after it."""

from __future__ import annotations

from pathlib import Path

from auditor.archive.crumbs import Crumb


def test_a_part_that_goes_well_leaves_nothing(tmp_path: Path) -> None:
    crumb = Crumb.begin(tmp_path / "work" / "a.crumb")
    assert not crumb.careful
    assert crumb.path.exists()
    crumb.clear()
    assert not crumb.path.exists()


def test_after_a_death_each_article_goes_by_itself(tmp_path: Path) -> None:
    Crumb.begin(tmp_path / "a.crumb")
    again = Crumb.begin(tmp_path / "a.crumb")
    assert again.careful
    assert again.deadly == frozenset()


def test_an_article_is_left_out_when_it_was_there_at_two_deaths(tmp_path: Path) -> None:
    path = tmp_path / "a.crumb"
    Crumb.begin(path)
    Crumb.begin(path).reach(7)
    once = Crumb.begin(path)
    assert once.deadly == frozenset()
    once.reach(3)
    once.reach(7)
    assert Crumb.begin(path).deadly == {7}


def test_an_innocent_article_is_not_blamed_for_one_death(tmp_path: Path) -> None:
    path = tmp_path / "a.crumb"
    Crumb.begin(path)
    for position in (3, 4, 5):
        Crumb.begin(path).reach(position)
    assert Crumb.begin(path).deadly == frozenset()


def test_a_torn_crumb_says_that_a_try_did_not_end(tmp_path: Path) -> None:
    (tmp_path / "a.crumb").write_text("[2, 7, [[7, ")
    assert Crumb.begin(tmp_path / "a.crumb").careful
