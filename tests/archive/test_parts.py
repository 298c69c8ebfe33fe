"""A part is there whole or not at all."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from types import SimpleNamespace

import pyarrow.parquet as pq
import pytest

from auditor.archive import parts, work
from auditor.archive.layout import Layout
from auditor.archive.parts import PartWriter
from auditor.archive.plan import plan
from auditor.archive.tables import TABLES
from auditor.errors import InputError, OutputError
from tests.archive import articles as made

pytestmark = pytest.mark.usefixtures("pretended")


def finished(tmp_path: Path, count: int = 3, **rest: object) -> Path:
    """Finish the first part of an archive."""
    job = made.job(made.jsonl(tmp_path / "a.jsonl", made.articles(count)), tmp_path / "out", **rest)
    [part] = plan(job.source, 100)
    work.finish(part, job)
    return tmp_path / "out"


def test_has_every_table_even_those_without_rows(tmp_path: Path) -> None:
    out = finished(tmp_path)
    for table in TABLES:
        found = pq.read_schema(out / table.name / "part-000000.parquet")
        assert found.names == [column.name for column in table.columns]
        assert found.field(0).metadata == {b"meaning": table.columns[0].meaning.encode()}
    assert len(made.table(out, "articles")) == 3
    assert made.table(out, "skipped") == []


def test_has_the_whole_reports(tmp_path: Path) -> None:
    assert [report["document"]["path"] for report in made.reports(finished(tmp_path))] == ["a0", "a1", "a2"]


def test_reports_can_be_packed_or_left_out(tmp_path: Path) -> None:
    for kept in ("gzip", "none"):
        (tmp_path / kept).mkdir()
        finished(tmp_path / kept, reports=kept)
    [file] = (tmp_path / "gzip/out/reports").iterdir()
    lines = gzip.decompress(file.read_bytes()).splitlines()
    assert [json.loads(line)["document"]["path"] for line in lines] == ["a0", "a1", "a2"]
    assert not (tmp_path / "none/out/reports").exists()


def test_its_mark_says_what_it_holds(tmp_path: Path) -> None:
    out = finished(tmp_path)
    mark = json.loads((out / "done/part-000000.json").read_text())
    assert (mark["first"], mark["articles"], mark["audited"], mark["skipped"]) == (0, 3, 3, {})
    for name, said in mark["files"].items():
        [file] = (out / name).iterdir()
        assert said["bytes"] == file.stat().st_size
    assert mark["files"]["sentences"]["rows"] == 9


def test_leaves_nothing_behind(tmp_path: Path) -> None:
    assert list((finished(tmp_path) / "work").iterdir()) == []


def test_many_rows_are_written_as_they_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "HELD", 4)
    out = finished(tmp_path, 40)
    file = pq.ParquetFile(out / "sentences" / "part-000000.parquet")
    assert file.metadata.num_row_groups > 1
    assert file.metadata.num_rows == 120


def test_an_error_in_the_middle_leaves_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: PartWriter, report: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(PartWriter, "keep", full)
    with pytest.raises(OutputError, match="No space left on device"):
        finished(tmp_path)
    left = {path.name for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert left == {"000000.crumb"}


def test_a_part_without_its_mark_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(path: Path, text: str) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(parts, "place", killed)
    with pytest.raises(OutputError, match="Input/output error"):
        finished(tmp_path)
    assert not Layout(tmp_path / "out").mark(0).exists()


def test_a_strict_run_names_the_article_and_the_reason(tmp_path: Path) -> None:
    path = made.jsonl(tmp_path / "a.jsonl", [made.article(0), made.article(1, text=made.GERMAN)])
    job = made.job(path, tmp_path / "out", strict=True)
    [part] = plan(job.source, 100)
    with pytest.raises(InputError, match="article a1: does not read as English"):
        work.finish(part, job)
    assert not (tmp_path / "out/articles").exists()


def test_batches_are_bounded_by_articles_and_by_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace
) -> None:
    monkeypatch.setattr(work, "ARTICLES", 3)
    monkeypatch.setattr(work, "BYTES", 10_000)
    values = [made.article(n, text=made.text(n) * (60 if n == 5 else 1)) for n in range(8)]
    job = made.job(made.jsonl(tmp_path / "a.jsonl", values), tmp_path / "out")
    [part] = plan(job.source, 100)
    steps: list[int] = []
    work.finish(part, job, lambda step: steps.append(step.articles))
    assert steps == [3, 2, 1, 2]
    assert pretended.calls == [f"a{n}" for n in range(8)]
