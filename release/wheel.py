"""Builds the wheel from what is under version control, and looks at what is in it."""

from __future__ import annotations

import os
import pickletools
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from release.dependencies import ROOT

PICKLED = (".pkl", ".pickle", ".joblib", ".pt", ".pth", ".ckpt", ".npy", ".npz", ".bin", ".marshal", ".pyc")
"""Endings of files that Python would run code from, or that hide it."""


def moment() -> int:
    """Give the time that stands for the build's: ``SOURCE_DATE_EPOCH``, else that of the last commit."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return int(told) if told else int(_git("log", "-1", "--format=%ct"))


def build(folder: Path, when: int) -> Path:
    """Build the wheel in a fresh copy of the tracked files.

    Args:
        folder: Where the copy and the wheel go; made new, so that nothing of an earlier build is left.
        when: Seconds since 1970 that all of the wheel's files get.

    Returns:
        The wheel.
    """
    source = folder / "source"
    for name in _git("ls-files", "-z").split("\0"):
        if name and (ROOT / name).exists():
            target = source / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, target, follow_symlinks=False)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(when)}
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(source)]
    subprocess.run(command, check=True, env=environment, umask=0o022)
    return next(folder.glob("*.whl"))


def pickles(wheel: Path) -> Iterator[str]:
    """Give the names of files in a wheel that are pickles by their ending or by their content, or compiled code."""
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.lower().endswith(PICKLED) or is_pickle(archive.read(name)):
                yield name


def is_pickle(data: bytes) -> bool:
    """Tell whether bytes are a pickle of protocol 2 or later, from its mark to its end."""
    if not (data[:1] == b"\x80" and data[1:2] in {b"\x02", b"\x03", b"\x04", b"\x05"} and data.endswith(b".")):
        return False
    try:
        return sum(1 for _ in pickletools.genops(data)) > 1
    except ValueError:
        return False


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()  # noqa: S607
