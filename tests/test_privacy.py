"""A check opens no connection, starts no other program, and writes nothing but its cache and what it is asked for."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROGRAM = """
import json, os, sys
told = []
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def watch(event, arguments):
    if event.startswith(("socket.connect", "socket.getaddrinfo", "socket.sendto")):
        told.append(["network", event])
    elif event in {"subprocess.Popen", "os.system", "os.exec", "os.posix_spawn"}:
        told.append(["program", str(arguments[0])])
    elif event == "open" and isinstance(arguments[0], str):
        path, mode, flags = arguments
        if (bool(set(mode) & set("wax+")) if mode else bool(flags & WRITING)) and path != os.devnull:
            told.append(["written", path])

sys.addaudithook(watch)
from auditor.cli import main
code = main(sys.argv[1:])
print(json.dumps([code, told]), file=sys.stderr)
"""


def test_a_check_keeps_to_itself(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    done = subprocess.run(
        [sys.executable, "-B", "-c", PROGRAM, "check", "--no-config", str(ROOT / "samples/dispute.txt")],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "AUDITOR_CACHE_DIR": str(cache)},
    )
    code, told = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert [what for kind, what in told if kind != "written"] == []
    written = [Path(path) for kind, path in told if kind == "written"]
    assert written, "the cache at least"
    assert [path for path in written if not path.is_relative_to(cache)] == []
