"""What stands in the repository for CI systems runs as it says."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
import yaml

from auditor.cli import main
from auditor.reading.formats import FORMATS

ROOT = Path(__file__).parent.parent.parent
CLEAN = "The mayor said on Friday that the bridge would open.\n"
WRONG = "The council has broken its word to the tenants for years.\n"


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_CACHE_DIR", str(tmp_path / ".cache"))


class TestPreCommitHook:
    @pytest.fixture
    def hook(self) -> dict[str, str]:
        (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
        return hook  # type: ignore[no-any-return]

    def test_it_runs_on_the_files_it_is_given(self, hook: dict[str, str], pretended: SimpleNamespace) -> None:
        Path("a.txt").write_text(CLEAN)
        Path("b.md").write_text(WRONG)
        program, *arguments = shlex.split(hook["entry"])
        assert program == "auditor"
        assert main([*arguments, "a.txt"]) == 0
        assert main([*arguments, "a.txt", "b.md"]) == 1

    def test_it_takes_the_drafts_that_are_told_by_their_name(self, hook: dict[str, str]) -> None:
        shared = {".json", ".xml"}  # of many files that are no drafts
        endings = {ending for known in FORMATS for ending in known.extensions} - shared
        assert [ending for ending in endings if not re.search(hook["files"], f"draft{ending}")] == []
        assert not re.search(hook["files"], "code.py")


PRETENDER = """#!{python}
import sys, types
sys.path.insert(0, {root!r})
import auditor.rules
from auditor import catalogue
from tests import pretend
auditor.rules.RULES = pretend.RULES
sys.modules["auditor.pipeline"] = types.SimpleNamespace(audit_article=pretend.audit_article)
from auditor.cli import main
sys.exit(main())
"""


@pytest.fixture
def program(tmp_path: Path) -> str:
    """A folder with a program ``auditor`` that only pretends to audit."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "auditor").write_text(PRETENDER.format(python=sys.executable, root=str(ROOT)))
    (folder / "auditor").chmod(0o755)
    return str(folder)


class TestAction:
    def run(self, program: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("AUDITOR_", "GITHUB_"))}
        environment = {
            **kept,
            "PATH": f"{program}:{os.environ['PATH']}",
            "AUDITOR_CACHE_DIR": str(Path.cwd() / ".cache"),
            **{f"AUDITOR_{name.upper()}": value for name, value in inputs.items()},
        }
        script = str(ROOT / "ci" / "action.sh")
        return subprocess.run(["bash", script], capture_output=True, text=True, check=False, env=environment)

    def test_every_input_reaches_the_script(self) -> None:
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        environment = action["runs"]["steps"][-1]["env"]
        script = (ROOT / "ci" / "action.sh").read_text(encoding="utf-8")
        given = set(action["inputs"]) - {"python-version"}
        assert {value.removeprefix("${{ inputs.").removesuffix(" }}") for value in environment.values()} >= given
        assert [name for name in environment if name != "ACTION" and name not in script] == []

    def test_no_input_is_written_into_a_command(self) -> None:
        action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
        assert [step["run"] for step in action["runs"]["steps"] if "${{" in step.get("run", "")] == []

    def test_it_annotates_and_fails(self, program: str) -> None:
        Path("a.txt").write_text(WRONG)
        Path("sub").mkdir()
        Path("sub/b c.txt").write_text(CLEAN)
        done = self.run(program, paths="a.txt\nsub/b c.txt\n", sarif="out.sarif")
        assert done.returncode == 1, done.stderr
        assert done.stdout.startswith("::error file=a.txt,line=1")
        assert len(json.loads(Path("out.sarif").read_text())["runs"][0]["artifacts"]) == 2

    def test_inputs_are_never_commands(self, program: str) -> None:
        Path("a.txt").write_text(CLEAN)
        done = self.run(
            program, paths="a.txt; touch pwned\n$(touch pwned)\n--output=pwned", fail_on="never; touch pwned"
        )
        assert done.returncode == 2
        assert not Path("pwned").exists()

    def test_the_fail_level_and_the_whole_folder_by_default(self, program: str) -> None:
        Path("a.txt").write_text(WRONG)
        assert self.run(program).returncode == 1
        assert self.run(program, fail_on="never").returncode == 0


def test_the_gitlab_job_writes_the_reports_it_hands_in(pretended: SimpleNamespace) -> None:
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text(encoding="utf-8"))["auditor"]
    command = re.sub(r"\$\{[^}]*\}", "", job["script"][0])
    program, *arguments = shlex.split(command)
    assert program == "auditor"
    Path("a.txt").write_text(WRONG)
    assert main(arguments) == 1
    for report in job["artifacts"]["reports"].values():
        assert Path(report).is_file()


def test_the_image_runs_the_program_as_an_ordinary_user() -> None:
    lines = (ROOT / "Dockerfile").read_text(encoding="utf-8").splitlines()
    assert 'ENTRYPOINT ["auditor"]' in lines
    user = max(number for number, line in enumerate(lines) if line.startswith("USER "))
    assert lines[user] != "USER root"
    assert user < lines.index('ENTRYPOINT ["auditor"]')
