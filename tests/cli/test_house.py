"""House rules on the command line: configuration, suppression, baseline, changed drafts."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import SimpleNamespace

import pytest

from auditor.cli import main

CLEAN = "The mayor said on Friday that the bridge would open.\n"
WARNED = "The regime said on Friday that the bridge would open.\n"
WRONG = "The council has broken its word to the tenants for years.\n"
FAINT = "The mayor slightly said no.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_CACHE_DIR", str(tmp_path / ".cache"))
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(name, raising=False)


def write(name: str, text: str) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")
    return name


def findings(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, str, str | None]]:
    """Rule, severity and suppression of what a run reports."""
    main(["check", *arguments, "-f", "json"])
    value = json.loads(capsys.readouterr().out)
    return [(f["rule"], f["severity"], f["suppressed"]) for f in value["findings"]]


class TestConfiguration:
    def test_the_nearest_to_the_draft_holds(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("auditor.toml", '[rules]\nF001 = "info"\n')
        write("desk/auditor.toml", '[rules]\nF001 = "off"\n')
        assert findings(capsys, write("a.txt", WRONG)) == [("F001", "info", None)]
        assert findings(capsys, write("desk/a.txt", WRONG)) == []
        assert findings(capsys, "desk/a.txt", "--no-config") == [("F001", "error", None)]
        assert findings(capsys, "desk/a.txt", "--config", "auditor.toml") == [("F001", "info", None)]

    def test_its_fail_level_holds_unless_the_command_line_has_one(self) -> None:
        write("auditor.toml", 'fail-on = "warning"\n')
        draft = write("a.txt", WARNED)
        assert main(["check", draft]) == 1
        assert main(["check", draft, "--fail-on", "error"]) == 0
        assert main(["check", draft, "--no-config"]) == 0

    def test_the_persona_of_the_command_line_goes_before(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("auditor.toml", '[[overrides]]\npaths = ["a.txt"]\npersona = "auditor"\nrules = { F001 = "info" }\n')
        draft = write("a.txt", FAINT + WRONG)
        assert findings(capsys, draft) == [("F009", "info", None), ("F001", "info", None)]
        assert findings(capsys, draft, "--persona", "editor") == [("F001", "info", None)]

    def test_include_and_exclude_choose_in_folders_but_not_among_named_drafts(self, pretended: SimpleNamespace) -> None:
        write("auditor.toml", 'include = ["*.txt"]\nexclude = ["archive/"]\n')
        for name in ("a.txt", "b.md", "archive/c.txt"):
            write(f"desk/{name}", CLEAN)
        assert main(["check", "desk", "desk/archive/c.txt", "--no-cache"]) == 0
        assert pretended.calls == ["desk/a.txt", "desk/archive/c.txt"]
        assert main(["check", "desk/archive"]) == 3

    def test_patterns_of_the_command_line(self, pretended: SimpleNamespace) -> None:
        for name in ("a.txt", "b.txt", "c.md"):
            write(f"desk/{name}", CLEAN)
        assert main(["check", "desk", "--include", "*.txt", "--exclude", "b.*", "--no-cache"]) == 0
        assert pretended.calls == ["desk/a.txt"]

    def test_a_mistake_ends_the_run_before_any_audit(
        self, capsys: pytest.CaptureFixture[str], pretended: SimpleNamespace
    ) -> None:
        write("desk/auditor.toml", "confidance = 1\n")
        write("desk/a.txt", CLEAN)
        assert main(["check", "desk"]) == 2
        err = capsys.readouterr().err
        assert "auditor.toml:1: unknown key 'confidance' (did you mean 'confidence'?)" in err
        assert pretended.calls == []

    def test_a_list_of_drafts(self, pretended: SimpleNamespace) -> None:
        write("list", f"{write('a.txt', CLEAN)}\n{write('b.txt', CLEAN)}\n")
        assert main(["check", "--files-from", "list", "--no-cache"]) == 0
        assert pretended.calls == ["a.txt", "b.txt"]
        assert main(["check", "--files-from", write("empty", "")]) == 0
        assert main(["check", "--files-from", "gone"]) == 2


class TestSuppression:
    def test_a_comment_of_the_draft_silences_the_next_paragraph(self, capsys: pytest.CaptureFixture[str]) -> None:
        comment = "<!-- auditor: ignore[F001] the court has ruled -->\n\n"
        draft = write("a.md", comment + WRONG + "\n" + WRONG)
        assert findings(capsys, draft) == [("F001", "error", "the court has ruled"), ("F001", "error", None)]

    def test_a_comment_that_silences_nothing_is_found_out_at_its_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        draft = write("a.md", "Talks began in July.\n\n<!-- auditor: ignore[F001] no longer -->\n\n" + CLEAN)
        main(["check", draft, "-f", "json"])
        (finding,) = json.loads(capsys.readouterr().out)["findings"]
        assert (finding["rule"], finding["line"]) == ("N101", 3)

    def test_a_sidecar_file_silences_with_its_reason(self, capsys: pytest.CaptureFixture[str]) -> None:
        draft = write("a.txt", WRONG + WARNED)
        write("a.txt.auditor.toml", '[[ignore]]\nrules = ["F001"]\nwords = "broken its word"\nreason = "the ruling"\n')
        assert findings(capsys, draft) == [("F001", "error", "the ruling"), ("F002", "warning", None)]
        assert main(["check", draft]) == 0

    def test_a_sidecar_that_silences_nothing_is_found_out(self, capsys: pytest.CaptureFixture[str]) -> None:
        draft = write("a.txt", CLEAN)
        write("a.txt.auditor.toml", '[[ignore]]\nrules = ["F001"]\nreason = "gone"\n')
        assert findings(capsys, draft) == [("N101", "warning", None)]

    def test_a_broken_sidecar_is_an_error_of_its_draft_alone(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.txt.auditor.toml", "[[ignore]]\n")
        assert main(["check", write("a.txt", CLEAN), write("b.txt", CLEAN)]) == 2
        out, err = capsys.readouterr()
        assert "a.txt.auditor.toml:1: ignore.0: lacks 'reason'" in err
        assert "━━ b.txt" in out


class TestBaseline:
    def test_only_what_is_new_counts(self, capsys: pytest.CaptureFixture[str]) -> None:
        draft = write("desk/a.txt", WRONG)
        assert main(["check", draft, "--baseline", "known.json", "--write-baseline"]) == 0
        assert "known.json: 1 known findings written" in capsys.readouterr().err
        assert main(["check", draft, "--baseline", "known.json"]) == 0
        write("desk/a.txt", "A new lead.\n\n" + WRONG)
        assert main(["check", draft, "--baseline", "known.json"]) == 0
        write("desk/a.txt", WRONG + "The mayor has broken its word, too.\n")
        assert main(["check", draft, "--baseline", "known.json"]) == 1

    def test_paths_count_from_the_baseline(self, monkeypatch: pytest.MonkeyPatch) -> None:
        main(["check", write("desk/a.txt", WRONG), "--baseline", "known.json", "--write-baseline"])
        monkeypatch.chdir("desk")
        assert main(["check", "a.txt", "--baseline", "../known.json"]) == 0

    def test_entries_that_no_longer_fire_are_told_and_pruned(self, capsys: pytest.CaptureFixture[str]) -> None:
        draft = write("a.txt", WRONG)
        main(["check", draft, "--baseline", "known.json", "--write-baseline"])
        write("a.txt", CLEAN)
        capsys.readouterr()
        main(["check", draft, "--baseline", "known.json"])
        assert "known.json: 1 entries no longer fire (--prune-baseline drops them)" in capsys.readouterr().err
        main(["check", draft, "--baseline", "known.json", "--prune-baseline"])
        assert json.loads(Path("known.json").read_text())["findings"] == []

    def test_writing_again_keeps_other_drafts_and_drops_lost_ones(self) -> None:
        for name in ("a.txt", "b.txt", "c.txt"):
            write(name, WRONG)
        main(["check", "a.txt", "b.txt", "c.txt", "--baseline", "known.json", "--write-baseline"])
        Path("c.txt").unlink()
        main(["check", write("a.txt", CLEAN), "--baseline", "known.json", "--write-baseline"])
        assert [entry["path"] for entry in json.loads(Path("known.json").read_text())["findings"]] == ["b.txt"]

    def test_one_that_is_named_but_missing_is_an_error(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", write("a.txt", CLEAN), "--baseline", "gone.json"]) == 2
        assert "gone.json: no such baseline (make it with --write-baseline)" in capsys.readouterr().err

    def test_one_of_the_configuration_may_be_missing_and_that_is_said(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("auditor.toml", 'baseline = "known.json"\n')
        assert main(["check", write("a.txt", WRONG)]) == 1
        err = capsys.readouterr().err
        assert "no baseline found at" in err
        assert "every finding counts" in err
        assert main(["check", "a.txt", "--write-baseline"]) == 0
        assert main(["check", "a.txt"]) == 0

    def test_one_that_never_ends_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("auditor.toml").write_text('baseline = "/dev/zero"\n', encoding="utf-8")
        Path("a.txt").write_text("The mayor said no.\n", encoding="utf-8")
        assert main(["check", "a.txt"]) == 2
        assert "/dev/zero: is no file" in capsys.readouterr().err

    def test_one_of_another_version_is_refused(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("known.json", '{"schema_version": "9.0", "findings": []}')
        assert main(["check", write("a.txt", CLEAN), "--baseline", "known.json"]) == 2
        assert "known.json: baseline of version 9.0" in capsys.readouterr().err


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


@pytest.fixture
def repository() -> None:
    """A branch ``main`` with two drafts that have findings, and a branch ``edit`` that stands on it."""
    git("init", "-q", "-b", "main")
    write("desk/old.txt", WRONG + "\n" + WARNED)
    write("desk/same.txt", WRONG)
    git("add", ".")
    git("commit", "-q", "-m", "Drafts")
    git("checkout", "-q", "-b", "edit")


@pytest.mark.usefixtures("repository")
class TestChangedDraftsOnly:
    def test_an_unchanged_tree_passes_and_says_so(
        self, capsys: pytest.CaptureFixture[str], pretended: SimpleNamespace
    ) -> None:
        assert main(["check", "desk", "--diff", "main"]) == 0
        assert "0 of 2 drafts changed since main" in capsys.readouterr().err
        assert pretended.calls == []

    def test_only_findings_of_changed_sentences_count(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("desk/old.txt", WRONG + "\n" + "The other regime said no.\n")
        assert findings(capsys, "desk", "--diff", "main") == [
            ("F001", "error", "unchanged since main"),
            ("F002", "warning", None),
        ]
        assert main(["check", "desk", "--diff", "main"]) == 0
        assert main(["check", "desk", "--diff", "main", "--fail-on", "warning"]) == 1

    def test_committed_staged_and_untracked_drafts_are_changed(self, pretended: SimpleNamespace) -> None:
        write("desk/committed.txt", WRONG)
        git("add", ".")
        git("commit", "-q", "-m", "One more")
        write("desk/staged.txt", WRONG)
        git("add", ".")
        write("desk/ünträcked.txt", WRONG)
        assert main(["check", "desk", "--diff", "main"]) == 1
        assert pretended.calls == ["desk/committed.txt", "desk/staged.txt", "desk/ünträcked.txt"]

    def test_changes_on_the_base_branch_itself_do_not_count(self, pretended: SimpleNamespace) -> None:
        git("checkout", "-q", "main")
        write("desk/same.txt", WRONG + WRONG)
        git("commit", "-q", "-a", "-m", "Elsewhere")
        git("checkout", "-q", "edit")
        assert main(["check", "desk", "--diff", "main"]) == 0
        assert pretended.calls == []

    def test_a_renamed_draft_is_compared_with_what_it_was(self, capsys: pytest.CaptureFixture[str]) -> None:
        git("mv", "desk/old.txt", "desk/new.txt")
        assert {suppressed for _, _, suppressed in findings(capsys, "desk", "--diff", "main")} == {
            "unchanged since main"
        }

    def test_from_a_folder_below(self, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> None:
        write("desk/old.txt", CLEAN)
        monkeypatch.chdir("desk")
        assert main(["check", ".", "--diff", "main"]) == 0
        assert pretended.calls == ["old.txt"]

    @pytest.mark.parametrize("base", ["nowhere", "--output=pwned", "HEAD:desk"])
    def test_an_unknown_base(self, base: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "desk", f"--diff={base}"]) == 2
        assert f"no commit '{base}' here (fetch it first: git fetch origin)" in capsys.readouterr().err
        assert not Path("pwned").exists()

    def test_a_shallow_clone(self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        write("desk/more.txt", CLEAN)
        git("add", ".")
        git("commit", "-q", "-m", "More")
        git("clone", "-q", "--depth", "1", "--branch", "edit", f"file://{Path.cwd()}", "shallow")
        git("-C", "shallow", "fetch", "-q", "--depth", "1", "origin", "main:main")
        monkeypatch.chdir("shallow")
        assert main(["check", "desk", "--diff", "main"]) == 2
        err = capsys.readouterr().err
        assert "no merge base here" in err
        assert "git fetch --unshallow" in err


def test_no_repository(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert main(["check", write("a.txt", CLEAN), "--diff", "main"]) == 2
    assert "is in no Git repository (run it inside one)" in capsys.readouterr().err
