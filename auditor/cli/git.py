"""What has changed since a branch: the only part that runs Git."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

from auditor.errors import InputError, UsageError


@attrs.frozen
class Changes:
    """The drafts that differ from where a branch was left.

    Attributes:
        root: The repository's folder.
        base: As the user named it.
        commit: The merge base of it and the current commit.
        before: Path of each changed file from the root, and where it stood before; None for a new file.
    """

    root: Path
    base: str
    commit: str
    before: Mapping[str, str | None]

    def __contains__(self, path: str) -> bool:
        """Tell whether a file has changed."""
        return self._from_root(path) in self.before

    def old(self, path: str) -> bytes | None:
        """Give the bytes that a changed file had at the merge base; None if it was not there."""
        former = self.before.get(self._from_root(path))
        if former is None:
            return None
        return _git(self.root, "cat-file", "blob", f"{self.commit}:{former}")

    def _from_root(self, path: str) -> str:
        return Path(os.path.relpath(os.path.realpath(path), self.root)).as_posix()


def changes(base: str, folder: Path) -> Changes:
    """Find what has changed in the working tree since the merge base with ``base``, untracked files included.

    Raises:
        UsageError: There is no repository, no such commit, or no merge base (a shallow clone).
    """
    try:
        root = Path(_git(folder, "rev-parse", "--show-toplevel").decode().rstrip("\n"))
    except InputError as error:
        raise UsageError(f"--diff: {folder} is in no Git repository", "run it inside one") from error
    try:
        _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{base}^{{commit}}")
    except InputError as error:
        raise UsageError(f"--diff: no commit {base!r} here", f"fetch it first: {_fetch(root)}") from error
    try:
        commit = _git(root, "merge-base", "--end-of-options", base, "HEAD").decode().strip()
    except InputError as error:
        raise UsageError(f"--diff: {base!r} and HEAD have no merge base here", f"fetch more: {_fetch(root)}") from error
    return Changes(Path(os.path.realpath(root)), base, commit, dict(_changed(root, commit)))


def _fetch(root: Path) -> str:
    shallow = _git(root, "rev-parse", "--is-shallow-repository").strip() == b"true"
    return "git fetch --unshallow (actions/checkout: fetch-depth: 0)" if shallow else "git fetch origin"


def _changed(root: Path, commit: str) -> Iterator[tuple[str, str | None]]:
    """List changed files with where they stood before."""
    told = _git(root, "diff", "--name-status", "-z", "-M", "--no-ext-diff", "--diff-filter=AMRCT", commit, "--")
    fields = iter(os.fsdecode(told).split("\0"))
    for status in fields:
        if status[:1] in {"R", "C"}:
            former = next(fields)
            yield next(fields), former
        elif status:
            yield (path := next(fields)), None if status == "A" else path
    for path in os.fsdecode(_git(root, "ls-files", "-z", "--others", "--exclude-standard")).split("\0"):
        if path:
            yield path, None


def _git(folder: Path, *arguments: str) -> bytes:
    """Run Git and give what it prints.

    Raises:
        InputError: It fails.
        UsageError: It is not installed.
    """
    import subprocess

    command = ["git", "-c", "core.quotepath=off", "-C", str(folder), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - no shell, and no name of the user is taken for an option
    except FileNotFoundError as error:
        raise UsageError("--diff needs git, which is not installed", "install it, or leave --diff out") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise InputError(f"git {arguments[0]}: {said[-1] if said else 'failed'}", "")
    return done.stdout
