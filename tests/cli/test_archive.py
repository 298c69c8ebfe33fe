"""``auditor archive``: every kind of input, what is said, and going on where a run stopped."""

from __future__ import annotations

import fcntl
import json
import os
from pathlib import Path
from types import SimpleNamespace

import pytest

from auditor.archive import work
from auditor.cli import main
from tests.archive import articles as made


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> None:
    monkeypatch.chdir(tmp_path)


OUT = Path("out")


def archive(source: Path | str, *options: str) -> int:
    return main(["archive", str(source), "--output", "out", "--processes", "1", *options])


def ids(output: Path = OUT) -> list[str]:
    return [row["article"] for row in made.table(output, "articles")]


class TestInputs:
    def test_a_folder(self, capsys: pytest.CaptureFixture[str]) -> None:
        made.folder(Path("drafts"), made.articles(5))
        assert archive("drafts", "--folders", "outlet/desk", "--set", "topic=bridges") == 0
        rows = made.table(OUT, "articles")
        assert [(row["article"], row["outlet"], row["desk"], row["topics"]) for row in rows][:2] == [
            ("The Courier/city/a0.txt", "The Courier", "city", ["bridges"]),
            ("The Courier/harbour/a2.txt", "The Courier", "harbour", ["bridges"]),
        ]
        assert "out: 5 articles" in capsys.readouterr().err

    @pytest.mark.parametrize("kind", ["jsonl", "parquet", "sqlite"])
    def test_fields_of_any_name(self, kind: str) -> None:
        values = [
            {"number": n, "body": made.text(n), "paper": "The Courier", "section": "city", "published": "2024-05-02"}
            for n in range(4)
        ]
        path = getattr(made, kind)(Path("a.dat"), values)
        named = ("id=number", "text=body", "outlet=paper", "desk=section", "date=published")
        assert archive(path, *(option for field in named for option in ("--field", field))) == 0
        assert ids() == ["0", "1", "2", "3"]
        assert {(row["outlet"], row["desk"], row["month"]) for row in made.table(OUT, "articles")} == {
            ("The Courier", "city", "2024-05")
        }

    def test_the_same_articles_give_the_same_tables_whatever_holds_them(self) -> None:
        for kind in ("jsonl", "parquet", "sqlite"):
            path = getattr(made, kind)(Path(f"a.{kind}"), made.articles(6))
            assert main(["archive", str(path), "-o", kind, "--processes", "1", "--part", "4"]) == 0
        assert made.content(Path("jsonl")) == made.content(Path("parquet")) == made.content(Path("sqlite"))


class TestBadArticles:
    def test_are_recorded_with_the_reason_and_the_run_goes_on(self, capsys: pytest.CaptureFixture[str]) -> None:
        values = [
            made.article(0),
            made.article(1, text=None),
            made.article(2, text="  "),
            made.article(3, text=made.GERMAN),
            made.article(4, id="a0"),
            "not json",
            made.article(6),
        ]
        assert archive(made.jsonl(Path("a.jsonl"), values)) == 0
        assert ids() == ["a0", "a6"]
        assert [(row["article"], row["position"], row["reason"]) for row in made.table(OUT, "skipped")] == [
            ("a1", 1, "no_text"),
            ("a2", 2, "empty"),
            ("a3", 3, "not_english"),
            ("a0", 4, "duplicate_id"),
            ("a.jsonl:6", 5, "unreadable"),
        ]
        err = capsys.readouterr().err
        assert "5 skipped (1 duplicate_id, 1 empty, 1 no_text, 1 not_english, 1 unreadable), see out/skipped" in err

    def test_strict_stops_at_the_first_and_goes_on_when_it_is_mended(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = made.jsonl(Path("a.jsonl"), [*made.articles(4), made.article(4, text=made.GERMAN)])
        assert archive(path, "--strict", "--part", "2") == 2
        assert "article a4: does not read as English (not_english; without --strict" in capsys.readouterr().err
        assert ids() == ["a0", "a1", "a2", "a3"]
        assert archive(path, "--part", "2") == 0
        assert [row["article"] for row in made.table(OUT, "skipped")] == ["a4"]

    def test_an_archive_of_which_nothing_can_be_audited(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert archive(made.jsonl(Path("a.jsonl"), [made.article(0, text=made.GERMAN)])) == 2
        assert "none of its articles could be audited" in capsys.readouterr().err

    def test_an_article_of_a_megabyte(self) -> None:
        long = "\n\n".join(made.text(n) for n in range(4_000))
        assert len(long) > 1_000_000
        assert archive(made.jsonl(Path("a.jsonl"), [made.article(0), made.article(1, text=long)])) == 0
        assert [row["characters"] > 1_000_000 for row in made.table(OUT, "articles")] == [False, True]

    def test_no_articles(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("a.jsonl").write_text("\n")
        assert archive("a.jsonl", "--from", "jsonl") == 3
        assert "holds no articles" in capsys.readouterr().err


def stop_after(parts: int, monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Let so many parts be finished, and then something happen."""
    real, left = work.finish, [parts]

    def finish(*arguments):  # type: ignore[no-untyped-def]
        if not left[0]:
            raise error
        left[0] -= 1
        return real(*arguments)

    monkeypatch.setattr("auditor.archive.local.finish", finish)


class TestGoingOn:
    def test_after_ctrl_c_is_where_it_stopped(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], pretended: SimpleNamespace
    ) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(10))
        with monkeypatch.context() as patched:
            stop_after(2, patched, KeyboardInterrupt())
            assert archive(path, "--part", "3") == 130
        assert "stopped at 6 of 10 articles; the same command goes on from there" in capsys.readouterr().err
        assert json.loads((OUT / "archive.json").read_text())["complete"] is False
        pretended.calls.clear()
        assert archive(path, "--part", "3") == 0
        assert "goes on; 6 of 10 articles are done" in capsys.readouterr().err
        assert pretended.calls == ["a6", "a7", "a8", "a9"]
        assert ids() == [f"a{n}" for n in range(10)]

    def test_a_run_in_two_goes_is_a_run_in_one(self, monkeypatch: pytest.MonkeyPatch) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(10))
        with monkeypatch.context() as patched:
            stop_after(2, patched, KeyboardInterrupt())
            archive(path, "--part", "3")
        archive(path, "--part", "3")
        assert main(["archive", str(path), "-o", "once", "--processes", "1", "--part", "3"]) == 0
        assert made.content(OUT) == made.content(Path("once"))

    def test_of_a_whole_archive_does_nothing(self, pretended: SimpleNamespace) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(4))
        assert archive(path) == 0
        pretended.calls.clear()
        assert archive(path) == 0
        assert pretended.calls == []

    def test_makes_again_what_was_lost_or_cut_short(self, pretended: SimpleNamespace) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(6))
        assert archive(path, "--part", "2") == 0
        before = made.content(OUT)
        (OUT / "claims/part-000000.parquet").unlink()
        (OUT / "reports/part-000002.jsonl").write_bytes(b"{")
        pretended.calls.clear()
        assert archive(path, "--part", "2") == 0
        assert pretended.calls == ["a0", "a1", "a4", "a5"]
        assert made.content(OUT) == before

    @pytest.mark.parametrize(
        ("options", "said"),
        [
            (("--part", "3"), "parts changed (articles 2, now 3)"),
            (("--part", "2", "--force"), "reading changed (force False, now True)"),
            (("--part", "2", "--set", "desk=city"), "fields changed"),
            (("--part", "2", "--persona", "auditor"), "house rules changed"),
            (("--part", "2", "--reports", "none"), "parts changed (reports 'plain', now 'none')"),
        ],
    )
    def test_with_other_settings_is_refused(
        self, options: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(4))
        assert archive(path, "--part", "2") == 0
        before = made.content(OUT)
        assert archive(path, *options) == 2
        assert f"out: was begun otherwise: {said}" in capsys.readouterr().err
        assert made.content(OUT) == before

    def test_with_another_limit_of_time_or_memory_goes_on(self) -> None:
        """What an article may cost is no part of its report."""
        path = made.jsonl(Path("a.jsonl"), made.articles(2))
        assert archive(path, "--max-seconds", "60") == 0
        assert archive(path, "--max-seconds", "90", "--max-memory", "4000") == 0

    def test_with_another_input_is_refused_and_can_begin_again(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(4))
        assert archive(path) == 0
        made.jsonl(path, made.articles(3))
        assert archive(path) == 2
        assert "input changed (its content) (--restart begins again" in capsys.readouterr().err
        assert archive(path, "--restart") == 0
        assert ids() == ["a0", "a1", "a2"]

    def test_with_another_version_of_the_program_is_refused(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(2))
        assert archive(path) == 0
        monkeypatch.setattr("auditor.archive.ledger.__version__", "9.9.9")
        assert archive(path) == 2
        assert "program changed (auditor '0.1.0', now '9.9.9')" in capsys.readouterr().err


class TestTheFolder:
    def test_in_use_by_another_run_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        OUT.mkdir()
        handle = os.open(OUT / "lock", os.O_RDWR | os.O_CREAT)
        fcntl.flock(handle, fcntl.LOCK_EX)
        try:
            assert archive(made.jsonl(Path("a.jsonl"), made.articles(2))) == 2
            assert "out: another run writes it" in capsys.readouterr().err
        finally:
            os.close(handle)
        assert archive("a.jsonl") == 0

    def test_with_other_files_is_refused_and_left_alone(self, capsys: pytest.CaptureFixture[str]) -> None:
        OUT.mkdir()
        (OUT / "thesis.tex").write_text("years of work")
        assert archive(made.jsonl(Path("a.jsonl"), made.articles(2)), "--restart") == 2
        assert "out: holds other files" in capsys.readouterr().err
        assert [path.name for path in OUT.iterdir()] == ["thesis.tex"]

    def test_begun_again_keeps_what_is_not_the_programs(self) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(2))
        assert archive(path) == 0
        (OUT / "notes.txt").write_text("mine")
        assert archive(path, "--restart") == 0
        assert (OUT / "notes.txt").read_text() == "mine"

    def test_that_cannot_be_made(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("out").write_text("a file")
        assert archive(made.jsonl(Path("a.jsonl"), made.articles(2))) == 2
        assert capsys.readouterr().err.startswith("auditor: out: ")


class TestWhatIsSaid:
    def test_goes_to_standard_error_and_not_at_all_if_quiet(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = made.jsonl(Path("a.jsonl"), made.articles(2))
        assert archive(path) == 0
        out, err = capsys.readouterr()
        assert out == ""
        assert "a.jsonl: reading it as jsonl, and counting articles" in err
        assert archive(path, "--restart", "--quiet") == 0
        assert capsys.readouterr() == ("", "")

    def test_without_the_extra_names_it(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setitem(__import__("sys").modules, "pyarrow", None)
        assert archive(made.jsonl(Path("a.jsonl"), made.articles(2))) == 2
        said = "auditor: pyarrow is not installed (pip install 'claim-provenance-auditor[archive]')\n"
        assert capsys.readouterr().err == said

    @pytest.mark.parametrize("option", [("--field", "txt=body"), ("--set", "text=x"), ("--folders", "outlet")])
    def test_slips(self, option: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
        assert archive(made.jsonl(Path("a.jsonl"), made.articles(2)), *option) == 2
        assert option[0] in capsys.readouterr().err
        assert not OUT.exists()
