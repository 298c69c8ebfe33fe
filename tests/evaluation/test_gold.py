"""The ratchet on the figures, and the table that publishes them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evaluation import gold


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An evaluation folder with two committed figures."""
    (tmp_path / "scores.json").write_text(json.dumps({"set.one": 0.80, "set.two": 0.50}))
    monkeypatch.setattr(gold, "FOLDER", tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ({"set.one": 0.80, "set.two": 0.50}, 0),
        ({"set.one": 0.90, "set.two": 0.60}, 0),
        ({"set.one": 0.795, "set.two": 0.495}, 0),
        ({"set.one": 0.78, "set.two": 0.60}, 1),
        ({"set.one": 0.80}, 1),
    ],
    ids=["the same", "better", "within a hundredth", "one fell", "one is gone"],
)
def test_no_figure_may_fall_by_more_than_a_hundredth(figures: dict[str, float], code: int, folder: Path) -> None:
    assert gold.check(figures) == code


def test_a_fallen_figure_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gold.check({"set.one": 0.70, "set.two": 0.50})
    assert capsys.readouterr().out.splitlines() == ["set.one: 0.8000 → 0.7000", "1 of 2 figures hold"]


def test_without_gold_data_it_skips_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gold, "FOLDER", tmp_path / "a" / "b")
    monkeypatch.setattr("sys.argv", ["gold", "--check", "--gold", str(tmp_path)])
    assert gold.main() == 0
    assert "skipped" in capsys.readouterr().out


def test_an_audited_gold_text_is_a_whole_report() -> None:
    report = gold.audited(("g1", "Ruth Cole said the bridge would stay shut. The ferry runs every hour."))
    assert [s["label"] for s in report["sentences"]] == ["attributed_claim", "unattributed_assertion"]
    assert report["document"]["path"] == "g1.txt"


def test_the_table_has_a_line_for_each_figure() -> None:
    lines = gold.table({"set.one.f1": 0.8, "set.two": 0.51234}).splitlines()
    assert lines[-2:] == ["| set | one.f1 | 0.800 |", "| set | two | 0.512 |"]
