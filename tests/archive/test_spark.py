"""The engine beyond one machine, with a real Spark of two local workers and the real models."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from auditor.cli import main
from tests.archive import articles as made
from tests.archive.articles import DEADLY, FAILING

pytest.importorskip("pyspark", reason="needs PySpark: pip install '.[spark]'")
pytest.importorskip("pandas", reason="needs pandas: pip install '.[spark]'")
pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(shutil.which("java") is None and "JAVA_HOME" not in os.environ, reason="needs Java"),
]
ROOT = Path(__file__).parents[2]
UNIQUE = [*made.articles(6), made.article(6, text=made.GERMAN), made.article(7, text=None)]
VALUES = [*UNIQUE, made.article(8, id="a3")]
SPARK = ("--engine", "spark", "--master", "local[2]", "--part", "3")


@pytest.fixture(scope="module")
def local(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive that this machine's engine makes, beside its input ``a.jsonl``."""
    folder = tmp_path_factory.mktemp("archives")
    path = made.jsonl(folder / "a.jsonl", VALUES)
    assert main(["archive", str(path), "-o", str(folder / "local"), "--processes", "1", "--part", "3", "-q"]) == 0
    return folder / "local"


@pytest.fixture(scope="module")
def rows(local: Path) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """The tables that Spark makes of the same articles as a DataFrame."""
    from auditor.archive import spark

    session = spark.session("local[2]")
    frame = session.read.json(str(made.jsonl(local.parent / "unique.jsonl", UNIQUE))).repartition(2)
    audited = spark.audit(frame).cache()
    found = {name: table.collect() for name, table in spark.tables(audited).items()}
    found["reports"] = audited.select("article", "report").collect()
    yield {name: [row.asDict(recursive=True) for row in each] for name, each in found.items()}
    session.stop()


def in_order(table: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows by their article, and of one article as they came; without their places, which a DataFrame does not have."""
    rows = [{key: value for key, value in row.items() if key != "position"} for row in table]
    return sorted(rows, key=lambda row: str(row["article"]))


@pytest.mark.parametrize("name", ["articles", "sentences", "attributions", "claims", "parties", "findings", "skipped"])
def test_a_data_frame_gives_the_rows_that_the_local_engine_gives(
    name: str, local: Path, rows: dict[str, list[dict[str, Any]]]
) -> None:
    wanted = [row for row in made.table(local, name) if row.get("reason") != "duplicate_id"]
    assert in_order(rows[name]) == in_order(wanted)
    assert wanted or name == "findings"


def test_a_data_frame_gives_the_same_whole_reports(local: Path, rows: dict[str, list[dict[str, Any]]]) -> None:
    lines = [line for file in sorted((local / "reports").iterdir()) for line in file.read_text().splitlines(True)]
    assert sorted(row["report"] for row in rows["reports"] if row["report"]) == sorted(lines)


def test_the_engine_gives_the_same_files_byte_for_byte(local: Path, tmp_path: Path) -> None:
    assert main(["archive", str(local.parent / "a.jsonl"), "-o", str(tmp_path / "out"), *SPARK, "-q"]) == 0
    assert made.content(tmp_path / "out") == made.content(local)
    assert not (tmp_path / "out" / "work").exists()


def command(folder: Path, values: list[dict[str, Any]], *options: str) -> tuple[int, str]:
    """Run the command with workers that only pretend; they load what ``sitecustomize`` tells every Python."""
    made.jsonl(folder / "a.jsonl", values)
    (folder / "sitecustomize.py").write_text("import tests.archive.pretending\n")
    environment = {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    arguments = ["archive", str(folder / "a.jsonl"), "-o", str(folder / "out"), *SPARK, *options]
    done = subprocess.run(
        [sys.executable, "-m", "auditor", *arguments], env=environment, stderr=subprocess.PIPE, text=True, check=False
    )
    return done.returncode, done.stderr


def test_an_article_that_kills_its_worker_is_left_out(tmp_path: Path) -> None:
    values = [made.article(n, text=made.text(n) + (DEADLY if n == 4 else "")) for n in range(6)]
    code, said = command(tmp_path, values)
    assert code == 0, said
    assert [row["article"] for row in made.table(tmp_path / "out", "articles")] == ["a0", "a1", "a2", "a3", "a5"]
    [row] = made.table(tmp_path / "out", "skipped")
    assert (row["article"], row["reason"]) == ("a4", "process_died")


def test_an_error_that_ends_the_run_is_one_line(tmp_path: Path) -> None:
    values = [made.article(n, text=made.text(n) + (FAILING if n == 4 else "")) for n in range(6)]
    code, said = command(tmp_path, values, "--strict")
    assert code == 2
    assert "article a4: ValueError: too much" in said
    assert "Traceback" not in said
    assert not (tmp_path / "out" / "work").exists()
