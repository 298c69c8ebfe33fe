"""``auditor check``: what goes in, what comes out, and the exit code."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest

from auditor.cli import main
from auditor.model import Article, Report
from auditor.reporting.formats import FORMATS

CLEAN = "The mayor said on Friday that the bridge would open.\n"
WARNED = "The regime said on Friday that the bridge would open.\n"
WRONG = "The council has broken its word to the tenants for years.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_CACHE_DIR", str(tmp_path / ".cache"))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


def draft(name: str, text: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def give(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))


class TestWhatGoesIn:
    def test_a_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", draft("a.txt", CLEAN)]) == 0
        out, err = capsys.readouterr()
        assert "━━ a.txt" in out
        assert "The mayor said" in out
        assert err == ""

    def test_standard_input_under_a_name(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        give(monkeypatch, CLEAN.encode())
        assert main(["check", "-", "--stdin-filename", "desk/a.txt", "--format", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["document"]["path"] == "desk/a.txt"

    def test_standard_input_without_a_name_is_a_dash(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        give(monkeypatch, CLEAN.encode())
        assert main(["check", "-", "-f", "json"]) == 0
        assert json.loads(capsys.readouterr().out)["document"]["path"] == "-"

    def test_a_folder_means_the_drafts_in_it_in_order(self, pretended: SimpleNamespace) -> None:
        draft("desk/b.txt", CLEAN)
        draft("desk/a.txt", CLEAN)
        draft("desk/sub/c.txt", CLEAN)
        draft("desk/.hidden/d.txt", CLEAN)
        draft("desk/picture.png", "no draft")
        assert main(["check", "desk"]) == 0
        assert pretended.calls == ["desk/a.txt", "desk/b.txt", "desk/sub/c.txt"]

    def test_a_draft_named_twice_is_audited_once(self, pretended: SimpleNamespace) -> None:
        draft("desk/a.txt", CLEAN)
        assert main(["check", "desk/a.txt", "desk", "./desk/a.txt"]) == 0
        assert len(pretended.calls) == 1

    def test_another_encoding(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("a.txt").write_bytes("The mayor said “no”.\n".encode("cp1252"))
        assert main(["check", "a.txt", "--encoding", "cp1252"]) == 0
        assert "“no”" in capsys.readouterr().out


class TestBadInput:
    """Each is one line that names the file and a way out, with exit code 2; the other drafts are still audited."""

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"", "is empty"),
            (b" \n\n", "white space"),
            (bytes(range(256)) * 4, "binary"),
            ("The mayor’s word".encode("cp1252"), "byte 9 is not utf-8"),
        ],
        ids=["empty", "blank", "binary", "encoding"],
    )
    def test_a_file_that_is_no_draft(self, data: bytes, said: str, capsys: pytest.CaptureFixture[str]) -> None:
        Path("bad.txt").write_bytes(data)
        assert main(["check", "bad.txt", draft("good.txt", CLEAN)]) == 2
        out, err = capsys.readouterr()
        assert err.count("\n") == 1
        assert err.startswith("auditor: bad.txt: ")
        assert said in err
        assert "━━ good.txt" in out

    def test_a_missing_path(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "nowhere.txt"]) == 2
        assert capsys.readouterr().err == "auditor: nowhere.txt: no such file (check the path)\n"

    def test_a_folder_without_drafts(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("empty").mkdir()
        assert main(["check", "empty"]) == 3
        assert "no drafts in empty" in capsys.readouterr().err

    def test_no_path(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check"]) == 2
        assert "name at least one draft" in capsys.readouterr().err

    def test_too_large(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", draft("a.txt", CLEAN), "--max-bytes", "10"]) == 2
        assert "--max-bytes" in capsys.readouterr().err

    @pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
    def test_an_unreadable_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path(draft("a.txt", CLEAN)).chmod(0)
        assert main(["check", "a.txt"]) == 2
        assert "a.txt: Permission denied" in capsys.readouterr().err

    def test_escapes_in_a_file_name_do_not_reach_the_terminal(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "\x1b[2Jgone.txt"]) == 2
        assert capsys.readouterr().err.startswith("auditor: ␛[2Jgone.txt: no such file")

    def test_nul_bytes_and_escapes_in_a_draft_do_not_reach_the_terminal(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert (
            main(["check", draft("a.txt", "The mayor said \x1b]0;x\x07 it would o\x00pen the bridge.\n" + CLEAN * 9)])
            == 0
        )
        out = capsys.readouterr().out
        assert "␛]0;x␇ it would o␀pen" in out
        assert not {"\x1b", "\x00", "\x07"} & set(out)

    def test_one_sentence_of_100000_characters(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", draft("a.txt", "The regime said " + "so " * 33_000 + "\n")]) == 0
        assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


class TestWhereItGoes:
    def test_a_plain_output_takes_the_place_of_standard_output(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", draft("a.txt", CLEAN), "--format", "json", "--output", "r.json"]) == 0
        assert capsys.readouterr().out == ""
        assert json.loads(Path("r.json").read_text(encoding="utf-8"))["document"]["path"] == "a.txt"

    def test_outputs_with_a_format_come_besides_it(self, capsys: pytest.CaptureFixture[str]) -> None:
        arguments = ["--output", "json=r.json", "--output", "jsonl=r.jsonl"]
        assert main(["check", draft("a.txt", CLEAN), *arguments]) == 0
        assert "━━ a.txt" in capsys.readouterr().out
        assert json.loads(Path("r.json").read_text()) == json.loads(Path("r.jsonl").read_text())

    def test_a_format_may_go_to_standard_output_by_name(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", draft("a.txt", CLEAN), "--output", "json=-"]) == 0
        assert json.loads(capsys.readouterr().out)["document"]["path"] == "a.txt"

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["--format", "jason"], "unknown format 'jason' (did you mean json?)"),
            (["--output", "jason=x"], "unknown format 'jason' (did you mean json?)"),
            (["--output", "json="], "names no file"),
            (["--output", "json=x", "--output", "jsonl=x"], "two outputs go to x"),
            (["--output", "x", "--output", "y"], "two outputs without a format"),
            (["--output", "json=a.txt"], "a.txt is both an input and an output"),
            (["--output", "./a.txt"], "both an input and an output"),
            (["--output", "folder"], "folder: is a folder"),
            (["--output", "nowhere/x"], "no folder nowhere"),
        ],
    )
    def test_outputs_that_cannot_be(
        self, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str], pretended: SimpleNamespace
    ) -> None:
        Path("folder").mkdir()
        assert main(["check", draft("a.txt", CLEAN), *arguments]) == 2
        assert said in capsys.readouterr().err
        assert pretended.calls == []
        assert Path("a.txt").read_text() == CLEAN

    def test_a_full_disk_leaves_what_was_there(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        Path("r.json").write_text("before")

        def full(*arguments: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("auditor.whole.os.fdopen", full)
        assert main(["check", draft("a.txt", CLEAN), "--output", "json=r.json"]) == 2
        assert "r.json: No space left on device" in capsys.readouterr().err
        assert Path("r.json").read_text() == "before"
        assert sorted(path.name for path in Path().glob("*.json*")) == ["r.json"]
        assert list(Path().glob(".r.json*")) == []

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
    def test_a_full_device(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", draft("a.txt", CLEAN), "--output", "/dev/full"]) == 2
        assert "/dev/full: No space left" in capsys.readouterr().err

    def test_no_colour_in_a_file_or_a_pipe(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["check", draft("a.txt", WRONG), "--output", "text=r.txt"])
        assert "\x1b" not in capsys.readouterr().out + Path("r.txt").read_text()

    @pytest.mark.parametrize(
        ("variables", "arguments", "coloured"),
        [
            ({"FORCE_COLOR": "1"}, [], True),
            ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, [], False),
            ({"NO_COLOR": "1"}, ["--color", "always"], True),
            ({"FORCE_COLOR": "1"}, ["--color", "never"], False),
            ({}, [], False),
        ],
    )
    def test_colour_as_asked(
        self,
        variables: dict[str, str],
        arguments: list[str],
        coloured: bool,
        capsys: pytest.CaptureFixture[str],
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        for name, value in variables.items():
            monkeypatch.setenv(name, value)
        main(["check", draft("a.txt", WRONG), *arguments])
        assert ("\x1b[" in capsys.readouterr().out) is coloured

    def test_quiet_shows_only_what_is_flagged(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["check", draft("a.txt", CLEAN + WRONG), "-q"])
        out = capsys.readouterr().out
        assert "broken its word" in out
        assert "The mayor" not in out


FORMS = [known.name for known in FORMATS]


class TestTalk:
    """Data on standard output, talk on standard error."""

    def test_progress_is_shown_on_a_terminal_and_wiped(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        paths = [draft("a.txt", CLEAN), "gone.txt", draft("b.txt", CLEAN)]
        main(["check", *paths])
        assert capsys.readouterr().err == "auditor: gone.txt: no such file (check the path)\n"
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        main(["check", *paths])
        err = capsys.readouterr().err
        assert "auditing 1 of 3" in err
        assert "\r\x1b[Kauditor: gone.txt" in err
        assert err.endswith("\r\x1b[K")

    def test_notices_are_said_where_the_report_is_not_for_reading(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace
    ) -> None:
        audit = pretended.audit_article

        def noticing(article: Article, **options: object) -> Report:
            return attrs.evolve(audit(article, **options), notices=("an unclosed quotation mark in line 3",))

        monkeypatch.setattr(pretended, "audit_article", noticing)
        said = "a.txt: an unclosed quotation mark in line 3"
        main(["check", draft("a.txt", CLEAN), "-f", "json"])
        assert said in capsys.readouterr().err
        main(["check", "a.txt"])
        out, err = capsys.readouterr()
        assert "!  an unclosed quotation mark in line 3" in out
        assert said not in err


class TestExitCodes:
    """The same in every format."""

    @pytest.mark.parametrize("form", FORMS)
    @pytest.mark.parametrize(
        ("text", "fail_on", "code"),
        [
            (CLEAN, None, 0),
            (CLEAN, "info", 0),
            (WARNED, None, 0),
            (WARNED, "info", 1),
            (WARNED, "warning", 1),
            (WARNED, "error", 0),
            (WRONG, None, 1),
            (WRONG, "error", 1),
            (WRONG, "never", 0),
        ],
    )
    def test_by_the_gravest_finding(self, form: str, text: str, fail_on: str | None, code: int) -> None:
        arguments = ["--fail-on", fail_on] if fail_on else []
        assert main(["check", draft("a.txt", text), "-f", form, *arguments]) == code

    @pytest.mark.parametrize("form", FORMS)
    def test_a_missing_path_outweighs_findings(self, form: str) -> None:
        assert main(["check", draft("a.txt", WRONG), "nowhere.txt", "-f", form]) == 2

    @pytest.mark.parametrize("form", FORMS)
    def test_no_draft_is_3(self, form: str) -> None:
        Path("empty").mkdir()
        assert main(["check", "empty", "-f", form]) == 3

    @pytest.mark.parametrize("form", FORMS)
    def test_an_output_that_cannot_be_written_is_2(self, form: str) -> None:
        assert main(["check", draft("a.txt", CLEAN), "-o", f"{form}=nowhere/x"]) == 2

    def test_an_internal_error_is_one_line(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace
    ) -> None:
        def broken(*arguments: object, **options: object) -> None:
            raise RuntimeError("a bad \x1b[31m day")

        monkeypatch.setattr(pretended, "audit_article", broken)
        assert main(["check", draft("a.txt", CLEAN)]) == 2
        err = capsys.readouterr().err
        assert err.count("\n") == 1
        assert err.startswith("auditor: internal error: RuntimeError: a bad ␛[31m day (-v shows where")
        assert main(["check", "a.txt", "-v"]) == 2
        err = capsys.readouterr().err
        assert "Traceback" in err
        assert "\x1b" not in err

    def test_an_interrupt_is_130(self, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> None:
        def interrupted(*arguments: object, **options: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(pretended, "audit_article", interrupted)
        assert main(["check", draft("a.txt", CLEAN)]) == 130

    def test_a_closed_pipe_is_quiet(self) -> None:
        """Nobody reads: the program ends without a word."""
        script = "import sys; from auditor.cli import main; sys.exit(main(['check', '--help']))"
        read, write = os.pipe()
        os.close(read)
        process = subprocess.Popen([sys.executable, "-c", script], stdout=write, stderr=subprocess.PIPE)
        os.close(write)
        _, err = process.communicate(timeout=300)
        assert err == b""
        assert process.returncode == 141

    def test_sigint_ends_the_process_with_130(self) -> None:
        script = (
            "import sys, time, types\n"
            "def audit_article(*a, **k):\n    print('auditing', flush=True); time.sleep(300)\n"
            "sys.modules['auditor.pipeline'] = types.SimpleNamespace(audit_article=audit_article)\n"
            "from auditor.cli import main\nsys.exit(main(['check', 'a.txt']))\n"
        )
        draft("a.txt", CLEAN)
        process = subprocess.Popen(
            [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=300)
        assert process.returncode == 130
        assert "Traceback" not in err
