"""What the measuring of archives measures with; never how fast it is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from auditor.archive.summary.queries import summarise
from auditor.language.english import is_english
from evaluation import archive, archive_summary
from evaluation.archive import Run, Sample
from evaluation.made_articles import article, articles
from tests.archive import archives


def test_an_article_is_always_the_same_and_no_two_are() -> None:
    assert article(7) == article(7)
    assert len({each["text"] for each in articles(50)}) == 50


def test_articles_are_english_news_of_about_the_length_asked_for() -> None:
    for made in articles(20, words=300):
        assert 300 <= len(made["text"].split()) < 350
        assert is_english(made["text"])
        assert {"id", "outlet", "desk", "author", "date", "topic", "title"} <= set(made)


def test_memory_is_that_after_the_first_articles_and_that_at_the_end() -> None:
    samples = tuple(Sample(done, memory, memory) for done, memory in ((0, 90), (100, 300), (200, 310), (300, 320)))
    run = Run(1, 10.0, 9.0, 1000, samples, {"reports": 10})
    assert run.memory(after=200) == 315
    assert run.last() == 305


def test_a_process_and_those_it_started_are_seen() -> None:
    script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'print(1); input()'])"
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        [child] = archive._descendants(process.pid)
        assert archive._resident(child) > 1
        process.communicate(b"\n")
    assert archive._resident(process.pid) == 0


def test_the_table_has_a_column_for_each_run() -> None:
    sizes = {"articles": 100, "reports": 50}
    runs = [Run(n, 10.0 / n, 10.0, 5_000, (Sample(100, 300, 300 * n),), sizes) for n in (1, 2)]
    lines = archive.table(runs, 10, "python -m evaluation.archive").splitlines()
    assert "| speed by the wall clock against the first | 1.00 | 2.00 |" in lines
    assert "| bytes of an article: tables, reports | 10, 5 | 10, 5 |" in lines


def test_sizes_are_those_of_the_folders(tmp_path: Path) -> None:
    for name, text in (("articles", "abc"), ("reports", "de"), ("done", json.dumps({}))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "part").write_text(text)
    assert dict(archive._sizes(tmp_path)) == {"articles": 3, "reports": 2}


def test_a_large_archive_has_the_articles_of_the_small_one_under_new_ids(tmp_path: Path) -> None:
    small = archives.archive(tmp_path / "small", [archives.Made("acu"), archives.Made("aau")])
    assert archive_summary.multiply(small, tmp_path / "large", 3) == 6
    summary = summarise(str(tmp_path / "large"))
    assert (summary.whole.articles, summary.whole.sentences) == (6, 18)
