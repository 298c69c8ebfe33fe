"""The commands beside ``check``."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest
from syrupy.assertion import SnapshotAssertion

from auditor import schema
from auditor.cli import main
from auditor.cli.group import COMMANDS
from auditor.configuration.files import load
from auditor.model import PartyKind
from auditor.reporting.contract import report_to_json
from auditor.reporting.register import register, register_json
from tests.reporting import example

WRONG = "The council has broken its word to the tenants for years.\n"
SOURCED = "The council has broken its word to the tenants for years, the union said .\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_CACHE_DIR", str(tmp_path / ".cache"))
    monkeypatch.setenv("COLUMNS", "80")


class TestHelp:
    @pytest.mark.parametrize("command", COMMANDS)
    def test_each_command_has_its_help(self, command: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main([command, "--help"]) == 0
        out = capsys.readouterr().out
        assert out.startswith(f"Usage: auditor {command}")

    def test_the_help_names_every_command_and_exit_code(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["--help"])
        out = capsys.readouterr().out
        assert [name for name in COMMANDS if f"\n  {name} " not in out] == []
        assert "3  no input matched" in out

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["chek"], "no such command 'chek'; did you mean 'check'?"),
            (["check", "--fromat", "x"], "--format"),
            (["check", "a", "--fail-on", "eror"], "'eror' is not one of"),
            (["explain", "F01"], "unknown rule 'F01' (did you mean F001? 'auditor rules' lists them)"),
            (["check", "a", "--max-bytes", "none"], "'none' is not a valid integer"),
        ],
    )
    def test_slips_get_a_suggestion(self, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(arguments) == 2
        assert said in capsys.readouterr().err

    def test_a_path_in_the_place_of_a_command(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("a.txt").write_text(WRONG)
        assert main(["a.txt"]) == 2
        assert "did you mean 'auditor check a.txt'?" in capsys.readouterr().err


class TestRules:
    def test_explain(self, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
        assert main(["explain", "own-voice-allegation"]) == 0
        assert capsys.readouterr().out == snapshot

    def test_the_catalogue(self, capsys: pytest.CaptureFixture[str], snapshot: SnapshotAssertion) -> None:
        assert main(["rules"]) == 0
        out = capsys.readouterr().out
        assert out == snapshot
        assert main(["explain"]) == 0
        assert capsys.readouterr().out == out

    def test_the_catalogue_as_json(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["rules", "--format", "json"]) == 0
        rules = json.loads(capsys.readouterr().out)
        assert [rule["code"] for rule in rules] == sorted(rule["code"] for rule in rules)
        assert {"code", "name", "severity", "persona", "summary", "reason", "remedy", "fires"} <= set(rules[0])


class TestConfig:
    def test_show_is_what_would_give_these_settings(self, capsys: pytest.CaptureFixture[str]) -> None:
        text = (
            'persona = "auditor"\nconfidence = 0.25\nfail-on = "never"\nexclude = ["x/"]\n[rules]\nF001 = "off"\n'
            '[limits]\nunnamed-sources = 2\n[[overrides]]\npaths = ["o/**"]\npersona = "editor"\n'
            'rules = { F002 = "error" }\nlimits = { one-side-words = 0.5 }\n'
        )
        Path("auditor.toml").write_text(text)
        assert main(["config", "show"]) == 0
        Path("shown").mkdir()
        shown = Path("shown", "auditor.toml")
        shown.write_text(capsys.readouterr().out)
        given, again = load(Path("auditor.toml")), load(shown)
        assert (again.persona, again.confidence, again.fail_on, again.exclude, again.limits, again.overrides) == (
            given.persona,
            given.confidence,
            given.fail_on,
            given.exclude,
            given.limits,
            given.overrides,
        )
        assert again.severities["F001"] is None

    def test_show_for_one_draft_has_its_overrides_applied(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("auditor.toml").write_text('[[overrides]]\npaths = ["o/**"]\nrules = { F001 = "off" }\n')
        Path("o").mkdir()
        Path("o/a.txt").write_text(WRONG)
        assert main(["config", "show", "o/a.txt"]) == 0
        assert 'F001 = "off"' in capsys.readouterr().out

    def test_schema(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["config", "schema"]) == 0
        assert json.loads(capsys.readouterr().out) == schema.load("config")

    def test_init_writes_a_file_that_changes_nothing(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["init"]) == 0
        settings = load(Path("auditor.toml"))
        assert settings.rules == ()
        assert main(["init"]) == 2
        assert "auditor.toml is there already (--force writes over it)" in capsys.readouterr().err
        assert main(["init", "--force"]) == 0

    def test_every_choice_that_init_shows_is_valid(self) -> None:
        main(["init"])
        lines = Path("auditor.toml").read_text().splitlines()
        shown = [line.removeprefix("# ") if line.startswith("# ") and " = " in line else line for line in lines]
        kept = [line for line in shown if not line.startswith(("parties", "lexicons", "paths", "rules ="))]
        Path("auditor.toml").write_text("\n".join(kept))
        assert load(Path("auditor.toml")).limits.unnamed_sources == 2


class TestCompare:
    def test_two_drafts(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("old.txt").write_text(WRONG)
        Path("new.txt").write_text(SOURCED)
        assert main(["compare", "old.txt", "new.txt"]) == 0
        out = capsys.readouterr().out
        assert "gained a source" in out
        assert "attributed: 0 → 1" in out

    def test_a_saved_report_against_a_draft(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("old.txt").write_text(WRONG)
        main(["check", "old.txt", "-f", "json", "-o", "old.json"])
        Path("new.txt").write_text(SOURCED)
        assert main(["compare", "old.json", "new.txt", "-f", "json"]) == 0
        value = json.loads(capsys.readouterr().out)
        assert value["old"]["path"] == "old.json"
        assert "gained_source" in value["changes"][0]["what"]

    @pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 1), ("info", 1)])
    def test_findings_that_came_can_fail(self, level: str, code: int) -> None:
        Path("old.txt").write_text("Talks began.\n")
        Path("new.txt").write_text(WRONG)
        assert main(["compare", "old.txt", "new.txt", "--fail-on", level]) == code
        assert main(["compare", "new.txt", "old.txt", "--fail-on", level]) == 0

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["gone.txt", "new.txt"], "gone.txt: No such file"),
            (["new.txt", "new.txt", "-f", "sarif"], "unknown format 'sarif'"),
            (["new.txt", "new.txt", "-o", "text=new.txt"], "both an input and an output"),
            (["bad.json", "new.txt"], "bad.json: a report of schema version 9.0"),
        ],
    )
    def test_mistakes(self, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
        Path("new.txt").write_text(WRONG)
        Path("bad.json").write_text('{"schema_version": "9.0"}')
        assert main(["compare", *arguments]) == 2
        assert said in capsys.readouterr().err


class TestParties:
    def test_the_register(self, snapshot: SnapshotAssertion) -> None:
        assert register(example.report()) == snapshot

    def test_the_register_as_json(self) -> None:
        value = json.loads(register_json([example.report()]))
        report = report_to_json(example.report())
        assert value["parties"] == report["parties"]
        assert value["figures"] == report["summary"]["parties"]

    def test_who_stands_against_whom_and_how_surely(self) -> None:
        report = example.report()
        sides = tuple(attrs.evolve(side, confidence=0.75) for side in report.sides)
        text = " ".join(register(attrs.evolve(report, sides=sides)).replace("│", "").split())
        assert "(Port Authority of Selmouth, Ana Brandt) against side2 (Selmouth Dockers’ Union); 75% sure" in text
        assert text.count(" against ") == 1
        assert "none: nobody accuses" in register(attrs.evolve(report, sides=()))

    def test_a_source_that_is_nobody_is_shown_as_such(self) -> None:
        report = example.report()
        first = attrs.evolve(report.parties[0], name="he", kind=PartyKind.UNIDENTIFIED, aliases=("he",))
        text = register(attrs.evolve(report, parties=(first, *report.parties[1:])))
        assert "he, unidentified\n     │ called “he”\n     │ the draft does not say who this is" in text

    def test_several_drafts_give_an_array_and_a_missing_one_an_error(self, capsys: pytest.CaptureFixture[str]) -> None:
        for name in ("a.json", "b.json"):
            Path(name).write_text(json.dumps(report_to_json(example.report())))
        assert main(["parties", "a.json", "b.json", "gone.txt", "--format", "json"]) == 2
        captured = capsys.readouterr()
        assert [value["path"] for value in json.loads(captured.out)] == ["a.json", "b.json"]
        assert "gone.txt: no such file" in captured.err
        assert main(["parties", "a.json", "b.json"]) == 0
        assert capsys.readouterr().out.count("━━ ") == 2

    def test_the_command_takes_a_saved_report(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("r.json").write_text(json.dumps(report_to_json(example.report())))
        assert main(["parties", "r.json"]) == 0
        assert "Ana Brandt" in capsys.readouterr().out
        assert main(["parties", "r.json", "--format", "json"]) == 0
        assert len(json.loads(capsys.readouterr().out)["parties"]) == 3


class TestCompletion:
    @pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
    def test_the_script_is_one_of_the_shell(self, shell: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["completion", shell]) == 0
        script = capsys.readouterr().out
        assert "_AUDITOR_COMPLETE" in script
        if shutil.which(shell):
            subprocess.run([shell, "-n"], input=script, text=True, check=True)

    def complete(self, *words: str) -> list[str]:
        environment = {
            **os.environ,
            "_AUDITOR_COMPLETE": "bash_complete",
            "COMP_WORDS": " ".join(["auditor", *words]),
            "COMP_CWORD": str(len(words)),
        }
        done = subprocess.run(
            [sys.executable, "-m", "auditor"], capture_output=True, text=True, check=True, env=environment
        )
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    def test_commands_options_formats_and_rules(self) -> None:
        assert self.complete("ex") == ["explain"]
        assert self.complete("check", "--fail") == ["--fail-on"]
        assert self.complete("check", "--format", "js") == ["json", "jsonl"]
        assert "own-voice-allegation" in self.complete("explain", "own")


class TestGithubSummary:
    def test_the_job_summary_gets_the_markdown_report(self, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("a.txt").write_text(WRONG)
        Path("summary.md").write_text("before\n")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
        assert main(["check", "a.txt", "-f", "github"]) == 1
        text = Path("summary.md").read_text(encoding="utf-8")
        assert text.startswith("before\n## auditor: 1 error")

    def test_only_the_github_format_writes_it(self, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("a.txt").write_text(WRONG)
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
        main(["check", "a.txt"])
        assert not Path("summary.md").exists()
