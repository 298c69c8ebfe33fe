"""Runs beside each other, and runs that are killed: no file is half written, no entry is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from auditor import schema
from auditor.house import baseline
from auditor.reporting import saved

ROOT = Path(__file__).parents[2]
WRONG = "The council has broken its word to the tenants for years.\nThe mayor said no.\n"
PROGRAM = """
import os, signal, sys, types
from tests import pretend
import auditor.rules
auditor.rules.RULES = pretend.RULES
sys.modules["auditor.pipeline"] = types.SimpleNamespace(audit_article=pretend.audit_article)
from auditor.cli import main

last, seen = int(sys.argv[1]), 0
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def watch(event, arguments):
    # Dies just before the stage at which something on the disk would change.
    global seen
    if event == "open":
        path, mode, flags = arguments
        changes = bool(set(mode) & set("wax+")) if mode else bool(flags & WRITING)
    else:
        changes = event in {"os.rename", "os.mkdir", "os.remove", "os.chmod", "os.utime"}
    if changes:
        seen += 1
        if seen == last:
            os.kill(os.getpid(), signal.SIGKILL)

sys.addaudithook(watch)
code = main(sys.argv[2:])
print("stages", seen, file=sys.stderr)
sys.exit(code)
"""


def start(folder: Path, *arguments: str, last: int = 0) -> subprocess.Popen[str]:
    """Start a run that pretends to audit; it kills itself before its ``last`` change of the disk, 0 for never."""
    return subprocess.Popen(
        [sys.executable, "-B", "-c", PROGRAM, str(last), "check", "--no-config", "-q", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "AUDITOR_CACHE_DIR": str(folder / "cache")},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(run: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for a run; give its exit code and what it said."""
    said = run.communicate(timeout=120)[1]
    return run.returncode, said


def drafts(folder: Path, *names: str) -> tuple[str, ...]:
    for name in names:
        (folder / name).write_text(f"{WRONG}{name} has broken its word, too.\n", encoding="utf-8")
    return names


def assert_whole(folder: Path) -> None:
    """Every file that has its name is a whole one."""
    for path in folder.rglob("*"):
        if not path.is_file() or path.name.startswith((".", "tmp")):
            continue  # of a killed run: never taken for what it was to become
        if path.name == "out.json":
            value = json.loads(path.read_bytes())
            for each in value if isinstance(value, list) else [value]:
                assert schema.errors("report", each) == []
        elif path.suffix == ".html":
            assert path.read_text(encoding="utf-8").rstrip().endswith("</html>")
        elif path.name == "base.json":
            assert baseline.read("base.json", path.read_bytes())
        elif "reports-" in path.parent.parent.name:
            body = path.read_bytes().partition(b"\n")[2]
            assert saved.read(body).text


OUTPUTS = ("-o", "json=out.json", "-o", "html=pages/", "--baseline", "base.json", "--write-baseline")


def test_a_run_killed_at_any_stage_leaves_nothing_half_written(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    whole.mkdir()
    code, said = ended(start(whole, *drafts(whole, "a.txt"), *OUTPUTS))
    assert code == 0, said
    assert_whole(whole)
    stages = int(said.split("stages")[1])
    assert stages > 12
    for last in range(1, stages + 1):
        folder = tmp_path / str(last)
        folder.mkdir()
        code, said = ended(start(folder, *drafts(folder, "a.txt"), *OUTPUTS, last=last))
        assert code == -signal.SIGKILL, said
        assert_whole(folder)


def test_a_run_killed_leaves_what_was_there_before(tmp_path: Path) -> None:
    names = drafts(tmp_path, "a.txt")
    assert ended(start(tmp_path, *names, *OUTPUTS))[0] == 0
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    (tmp_path / "a.txt").write_text(f"{WRONG}It has changed.\n", encoding="utf-8")
    run = start(tmp_path, *names, *OUTPUTS, last=4)
    assert ended(run)[0] == -signal.SIGKILL
    for path, data in before.items():
        assert path.name == "a.txt" or path.read_bytes() == data, path
    assert ended(start(tmp_path, *names, *OUTPUTS))[0] == 0, "and the next run goes through"
    assert b"It has changed." in (tmp_path / "out.json").read_bytes()


def test_runs_beside_each_other_share_a_cache_and_an_output(tmp_path: Path) -> None:
    names = drafts(tmp_path, *(f"{letter}.txt" for letter in "abcde"))
    runs = [start(tmp_path, *names, "-o", "json=out.json", "-o", "html=pages/") for _ in range(4)]
    assert [ended(run)[0] for run in runs] == [1] * 4
    assert_whole(tmp_path)
    left = [path for path in tmp_path.rglob("*") if path.name.startswith((".out", ".index", "tmp"))]
    assert left == []
    assert len(json.loads((tmp_path / "out.json").read_bytes())) == len(names)


@pytest.mark.skipif(sys.platform == "win32", reason="nothing to wait by")
def test_runs_that_make_one_baseline_lose_none_of_each_others_entries(tmp_path: Path) -> None:
    names = drafts(tmp_path, *(f"{letter}.txt" for letter in "abcdef"))
    runs = [start(tmp_path, name, "--baseline", "base.json", "--write-baseline") for name in names]
    assert {ended(run)[0] for run in runs} == {0}
    known = baseline.read("base.json", (tmp_path / "base.json").read_bytes())
    assert {entry.path for entry in known} == set(names)
