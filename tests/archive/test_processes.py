"""What happens to processes: killed runs, killed workers, full disks. Each in real processes with a pretended audit."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.archive import articles as made
from tests.archive.articles import DEADLY, FAILING

ROOT = Path(__file__).parents[2]
PROGRAM = Path(__file__).with_name("pretending.py")
PATIENCE = 60
"""Seconds that a slow machine may take for what is waited for."""


def started(source: Path, output: Path, *options: str, seconds: float = 0.0, **rest: object) -> subprocess.Popen[str]:
    """Start the command."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PRETENDED_SECONDS": str(seconds)}
    command = [sys.executable, str(PROGRAM), "archive", str(source), "-o", str(output), *options]
    return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True, **rest)  # type: ignore[call-overload, no-any-return]


def run(source: Path, output: Path, *options: str, **rest: object) -> tuple[int, str]:
    """Run the command; give its exit code and what it said."""
    with started(source, output, *options, **rest) as process:  # type: ignore[arg-type]
        _, said = process.communicate(timeout=PATIENCE)
        return process.returncode, said


def wait_until(reached: Callable[[], bool]) -> None:
    """Wait for something to happen."""
    end = time.monotonic() + PATIENCE
    while not reached():
        assert time.monotonic() < end, "it never happened"
        time.sleep(0.01)


def ids(output: Path, table: str = "articles") -> list[str]:
    return [row["article"] for row in made.table(output, table)]


def numbered(count: int, without: Sequence[int] = ()) -> list[str]:
    return [f"a{n}" for n in range(count) if n not in without]


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_run_that_is_killed_goes_on_and_ends_as_if_it_had_not_been(processes: str, tmp_path: Path) -> None:
    path = made.jsonl(tmp_path / "a.jsonl", made.articles(24))
    options = ("--part", "3", "--processes", processes)
    process = started(path, tmp_path / "out", *options, seconds=0.03)
    wait_until(lambda: len(list((tmp_path / "out" / "done").glob("*.json"))) >= 2)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    done = len(list((tmp_path / "out" / "done").glob("*.json")))
    assert 2 <= done < 8
    code, said = run(path, tmp_path / "out", *options)
    assert code == 0
    assert "goes on; " in said
    assert ids(tmp_path / "out") == numbered(24)
    assert run(path, tmp_path / "once", *options)[0] == 0
    assert made.content(tmp_path / "out") == made.content(tmp_path / "once")
    assert not (tmp_path / "out" / "work").exists()


def test_a_run_killed_before_any_change_of_the_disk_goes_on_as_if_it_had_not_been(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made.jsonl(tmp_path / "a.jsonl", made.articles(2))
    options = ("--part", "2", "--processes", "1")
    monkeypatch.setenv("KILLED_AT", "0")
    code, said = run(path, tmp_path / "once", *options)
    assert code == 0
    changes = int(said.rpartition("changes: ")[2])
    assert changes > 15
    for stage in range(1, changes + 1):
        output = tmp_path / str(stage)
        monkeypatch.setenv("KILLED_AT", str(stage))
        assert run(path, output, *options)[0] == -signal.SIGKILL
        monkeypatch.delenv("KILLED_AT")
        code, said = run(path, output, *options)
        assert code == 0, f"after it was killed before change {stage}: {said}"
        assert ids(output) == numbered(2)
        assert made.content(output) == made.content(tmp_path / "once")
        assert not (output / "work").exists()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_the_workers_and_leaves_whole_parts_only(number: signal.Signals, tmp_path: Path) -> None:
    path = made.jsonl(tmp_path / "a.jsonl", made.articles(40))
    process = started(path, tmp_path / "out", "--part", "2", "--processes", "2", seconds=0.05, start_new_session=True)
    wait_until(lambda: any((tmp_path / "out" / "done").glob("*.json")))
    if number is signal.SIGINT:
        os.killpg(process.pid, number)  # as a terminal does: to the run and its workers
    else:
        process.send_signal(number)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert "the same command goes on from there" in said
    assert "Traceback" not in said
    with pytest.raises(ProcessLookupError):
        wait_until(lambda: os.killpg(process.pid, 0) is not None)
    assert not (tmp_path / "out" / "work").exists()
    done = len(list((tmp_path / "out" / "done").glob("*.json")))
    assert len(ids(tmp_path / "out")) == 2 * done < 40
    assert run(path, tmp_path / "out", "--part", "2", "--processes", "2")[0] == 0
    assert ids(tmp_path / "out") == numbered(40)


def test_an_article_that_kills_its_worker_twice_is_left_out(tmp_path: Path) -> None:
    values = [made.article(n, text=made.text(n) + (DEADLY if n in {4, 9} else "")) for n in range(12)]
    path = made.jsonl(tmp_path / "a.jsonl", values)
    code, said = run(path, tmp_path / "out", "--part", "6", "--processes", "2")
    assert code == 0
    assert "a worker died (signal 9); its part is tried again" in said
    assert ids(tmp_path / "out") == numbered(12, without=(4, 9))
    assert [(row["article"], row["reason"]) for row in made.table(tmp_path / "out", "skipped")] == [
        ("a4", "process_died"),
        ("a9", "process_died"),
    ]


def test_an_article_that_kills_a_run_of_one_process_is_left_out_in_the_end(tmp_path: Path) -> None:
    values = [made.article(n, text=made.text(n) + (DEADLY if n == 2 else "")) for n in range(4)]
    path = made.jsonl(tmp_path / "a.jsonl", values)
    codes = [run(path, tmp_path / "out", "--processes", "1")[0] for _ in range(4)]
    assert codes == [-signal.SIGKILL, -signal.SIGKILL, -signal.SIGKILL, 0]
    assert ids(tmp_path / "out") == numbered(4, without=(2,))


def test_a_worker_that_somebody_kills_costs_no_article(tmp_path: Path) -> None:
    path = made.jsonl(tmp_path / "a.jsonl", made.articles(20))
    process = started(path, tmp_path / "out", "--part", "5", "--processes", "2", seconds=0.05)
    wait_until(lambda: len(list((tmp_path / "out" / "work").glob("*.crumb"))) == 2)
    os.kill(_children(process.pid)[0], signal.SIGKILL)
    _, said = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0
    assert "a worker died" in said
    assert ids(tmp_path / "out") == numbered(20)
    assert ids(tmp_path / "out", "skipped") == []


def _children(parent: int) -> list[int]:
    """Processes that a process started and that audit (one of its children only looks after shared memory)."""
    found = Path(f"/proc/{parent}/task/{parent}/children").read_text().split()
    return [int(child) for child in found if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def test_a_failing_article_is_recorded_whatever_the_number_of_processes(tmp_path: Path) -> None:
    values = [made.article(n, text=made.text(n) + (FAILING if n == 5 else "")) for n in range(8)]
    path = made.jsonl(tmp_path / "a.jsonl", values)
    for processes in ("1", "2"):
        out = tmp_path / processes
        assert run(path, out, "--part", "3", "--processes", processes)[0] == 0
        [row] = made.table(out, "skipped")
        assert (row["article"], row["reason"], row["message"]) == ("a5", "failed", "ValueError: too much")
    assert made.content(tmp_path / "1") == made.content(tmp_path / "2")


def test_strict_ends_all_workers(tmp_path: Path) -> None:
    values = [made.article(n, text=made.text(n) + (FAILING if n == 5 else "")) for n in range(30)]
    path = made.jsonl(tmp_path / "a.jsonl", values)
    code, said = run(path, tmp_path / "out", "--part", "3", "--processes", "2", "--strict", seconds=0.02)
    assert code == 2
    assert "article a5: ValueError: too much" in said
    assert len(ids(tmp_path / "out")) < 30


@pytest.mark.parametrize("processes", ["1", "2"])
def test_a_full_disk_stops_the_run_and_room_lets_it_go_on(processes: str, tmp_path: Path) -> None:
    path = made.jsonl(
        tmp_path / "a.jsonl", [made.article(n, text=made.text(n) * (1 + 40 * (n > 8))) for n in range(12)]
    )
    options = ("--part", "3", "--processes", processes)

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, resource.RLIM_INFINITY))

    code, said = run(path, tmp_path / "out", *options, preexec_fn=small)
    assert code == 2
    assert f"{tmp_path / 'out'}: File too large (what is done is kept" in said
    assert "Traceback" not in said
    kept = ids(tmp_path / "out")
    assert 0 < len(kept) < 12
    assert run(path, tmp_path / "out", *options)[0] == 0
    assert ids(tmp_path / "out") == numbered(12)


def test_two_runs_at_once_on_one_folder(tmp_path: Path) -> None:
    path = made.jsonl(tmp_path / "a.jsonl", made.articles(20))
    first = started(path, tmp_path / "out", "--part", "5", "--processes", "1", seconds=0.05)
    wait_until((tmp_path / "out" / "archive.json").exists)
    code, said = run(path, tmp_path / "out", "--part", "5", "--processes", "1")
    assert code == 2
    assert "another run writes it" in said
    first.communicate(timeout=PATIENCE)
    assert first.returncode == 0
    assert ids(tmp_path / "out") == numbered(20)
