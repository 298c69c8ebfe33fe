"""``auditor summary``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli import main
from tests.archive.archives import archive
from tests.archive.test_summary import ARTICLES


@pytest.fixture(autouse=True)
def _an_archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "120")
    archive(tmp_path / "out", ARTICLES)


def test_is_a_table_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "out"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("out: 4 articles, 84 words, 2024-01 to 2024-02\n")
    assert err == ""


def test_groups_by_what_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "out", "--by", "desk", "--only", "outlet=The Courier"]) == 0
    out = capsys.readouterr().out
    assert "out (outlet=The Courier): 2 articles" in out
    assert "By desk" in out
    assert "By outlet" not in out


def test_several_outputs_in_one_run(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "out", "-o", "json=a.json", "-o", "html=a.html"]) == 0
    assert capsys.readouterr().out.startswith("out: 4 articles")
    assert json.loads(Path("a.json").read_text())["whole"]["articles"] == 4
    assert Path("a.html").read_text().startswith("<!DOCTYPE html>")


def test_shows_the_joins(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", "out", "--joins"]) == 0
    assert "ana brandt  person, 2 articles" in capsys.readouterr().out


def test_of_an_unfinished_archive_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    archive(Path("begun"), ARTICLES, complete=False)
    assert main(["summary", "begun"]) == 0
    assert "the archive is not whole" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["nowhere"], 2, "nowhere: holds no archive"),
        (["out", "--only", "outlet=Nowhere"], 3, "no articles (outlet=Nowhere)"),
        (["out", "--only", "paper=x"], 2, "--only paper=x: is not of the form KEY=VALUE"),
        (["out", "--since", "soon"], 2, "--since soon: is no day"),
        (["out", "--format", "pdf"], 2, "unknown format 'pdf'"),
    ],
)
def test_slips(arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summary", *arguments]) == code
    assert said in capsys.readouterr().err


def test_without_the_extra_names_it(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    assert main(["summary", "out"]) == 2
    assert "duckdb is not installed (pip install 'claim-provenance-auditor[archive]')" in capsys.readouterr().err
