"""Build the wheel twice and see that it is the same, that no pickle is in it, and write its bill of materials.

    python -m release [--folder dist]

Exit code 1 if the two wheels differ or hold a pickle. What is known of weaknesses in the packages it runs on is asked
of ``pip-audit`` where that is installed and its database can be reached; else that is said, and no failure.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from release import bill, wheel
from release.dependencies import closure, named

AT_MOST = 120
"""Seconds for the database of weaknesses to answer."""


def main() -> int:
    """Build, compare, list and ask; give the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, default=Path("dist"), help="where the wheel and its bill go")
    folder = parser.parse_args().folder
    when = wheel.moment()
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory(prefix="another-") as other:
        first = wheel.build(Path(one), when)
        mask = os.umask(0o077)
        try:
            second = wheel.build(Path(other) / "further" / "down", when)
        finally:
            os.umask(mask)
        same = first.read_bytes() == second.read_bytes()
        found = list(wheel.pickles(first))
        folder.mkdir(parents=True, exist_ok=True)
        made = Path(shutil.copy(first, folder / first.name))
    bill.write(folder / f"{made.stem}.cdx.json", made, when)
    print(f"{made}: {made.stat().st_size:,} bytes, SHA-256 {hashlib.sha256(made.read_bytes()).hexdigest()}")
    print("built twice: byte for byte the same" if same else "built twice: the wheels differ")
    print(f"pickles and compiled code: {', '.join(found) or 'none'}")
    return int(weaknesses() > 0 or not same or bool(found))


def weaknesses() -> int:
    """Ask ``pip-audit`` about the packages that the program runs on; 1 if it knows of any weakness, else 0."""
    if importlib.util.find_spec("pip_audit") is None:
        print("weaknesses: pip-audit is not installed, so nobody was asked")
        return 0
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as listed:
        listed.write("".join(f"{each.name}=={each.version}\n" for each in closure(named())))
        listed.flush()
        options = ["--no-deps", "--disable-pip", "--progress-spinner", "off", "-f", "json", "-r", listed.name]
        command = [sys.executable, "-m", "pip_audit", *options]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=AT_MOST)
            answer = json.loads(done.stdout)["dependencies"]
        except (subprocess.TimeoutExpired, ValueError, KeyError):
            print("weaknesses: the database cannot be reached, so nobody was asked")
            return 0
    return told(answer)


def told(answer: Sequence[Mapping[str, Any]]) -> int:
    """Say what ``pip-audit`` answered; 1 if it knows of any weakness, else 0.

    Args:
        answer: Its ``dependencies``: each with ``vulns``, or with a ``skip_reason`` if nobody knows the package.
    """
    known = [package for package in answer if "vulns" in package]
    weak = [(package["name"], weakness["id"]) for package in known for weakness in package["vulns"]]
    for name, identifier in weak:
        print(f"weaknesses: {name}: {identifier}")
    if not known:
        print("weaknesses: the database knows none of the packages (it cannot be reached?), so nobody was asked")
    elif not weak:
        print(f"weaknesses: none known in {len(known)} packages; {len(answer) - len(known)} are unknown there")
    return int(bool(weak))


if __name__ == "__main__":
    raise SystemExit(main())
