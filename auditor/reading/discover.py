"""Which files the paths on a command line stand for.

A named file is taken whatever it is called. In a named folder every file of a known format is, except hidden ones and
those that ``.gitignore`` or the user excludes; ``.json`` and ``.xml`` files only if their content is of a known format.
Links to folders are not followed, and links to files only within the folder: a draft's folder cannot lead elsewhere.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

from auditor.errors import InputError, NothingMatched
from auditor.reading.formats import FORMATS, HEAD

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

IGNORE_FILE = ".gitignore"
LISTED = frozenset(ending for known in FORMATS for ending in known.extensions)
SHARED = frozenset(e for e in LISTED if sum(e in known.extensions for known in FORMATS) > 1)
"""Extensions of several formats, and of many files that are no drafts."""


@attrs.frozen(eq=False)
class Ignored:
    """Patterns and the folder they are relative to."""

    base: Path
    patterns: GitIgnoreSpec

    def decides(self, path: Path, *, folder: bool) -> bool | None:
        """Tell whether the patterns leave out a path (True), take it in again (False), or say nothing (None)."""
        try:
            relative = path.relative_to(self.base).as_posix()
        except ValueError:
            return None
        return self.patterns.check_file(f"{relative}/" if folder else relative).include


def discover(
    paths: Sequence[str | Path],
    include: Iterable[str] = (),
    exclude: Iterable[str] = (),
    *,
    gitignore: bool = True,
) -> list[Path]:
    """List the drafts that paths stand for.

    Args:
        paths: Files and folders.
        include: Patterns as in ``.gitignore``, relative to the named folder or to the working directory: only files
            that match one are taken, whatever their extension. Without any, files of known formats are.
        exclude: Patterns, likewise, of files and folders to leave out of the named folders.
        gitignore: True to obey ``.gitignore`` files, those of the folders above up to the repository's root included.

    Returns:
        The paths as named, or below the folders as named; in the order of ``paths``, each folder's in sorted order, no
        file twice.

    Raises:
        InputError: A named path does not exist, is no file or folder, or a folder cannot be read.
        NothingMatched: No file is left.
    """
    wanted, unwanted = tuple(include), tuple(exclude)
    found: dict[str, Path] = {}
    for path in map(Path, paths):
        for draft in _below(path, wanted, unwanted, gitignore=gitignore):
            found.setdefault(os.path.realpath(draft), draft)
    if not found:
        names = ", ".join(map(str, paths)) or "no paths given"
        raise NothingMatched(f"no drafts found: {names}", "see --include, --exclude and .gitignore")
    return list(found.values())


def read_list(data: bytes) -> list[Path]:
    """Read a list of paths, one a line or each ended by a NUL (``git diff -z --name-only``); blanks are skipped."""
    separator = b"\0" if b"\0" in data else b"\n"
    names = (os.fsdecode(name.rstrip(b"\r\n")) for name in data.split(separator))
    return [Path(name) for name in names if name.strip()]


def _below(path: Path, include: Sequence[str], exclude: Sequence[str], *, gitignore: bool) -> Iterator[Path]:
    try:
        folder = path.is_dir()
        known = folder or path.exists()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}", "check the path") from error
    if not known:
        loop = path.is_symlink()
        raise InputError(
            f"{path}: {'a link that leads nowhere' if loop else 'no such file or folder'}", "check the path for slips"
        )
    if not folder:
        yield path
        return
    rules = [*_above(path), *_ignored(path)] if gitignore else []
    bases = dict.fromkeys((path.absolute(), Path.cwd()))
    left_out = [Ignored(base, _patterns(exclude)) for base in bases] if exclude else []
    taken = [Ignored(base, _patterns(include)) for base in bases] if include else []
    root = os.path.realpath(path)
    for draft in _walk(path, rules, left_out, gitignore=gitignore):
        if _is_draft(draft, root, taken):
            yield draft


def _walk(folder: Path, rules: list[Ignored], exclude: list[Ignored], *, gitignore: bool) -> Iterator[Path]:
    """Give the files below a folder, names in sorted order, without what is hidden, ignored or excluded."""
    stack: list[tuple[Path, list[Ignored]]] = [(folder, rules)]
    while stack:
        path, in_force = stack.pop()
        if not path.is_dir():
            yield path
            continue
        here = [*in_force, *(_ignored(path) if gitignore and path != folder else ())]
        stack += [(entry, here) for entry in reversed(_entries(path)) if _kept(entry, here, exclude)]


def _kept(path: Path, rules: list[Ignored], exclude: list[Ignored]) -> bool:
    folder = path.is_dir()
    if path.name.startswith(".") or (folder and path.is_symlink()):
        return False
    if any(rule.decides(path.absolute(), folder=folder) for rule in exclude):
        return False
    decisions = (rule.decides(path.absolute(), folder=folder) for rule in reversed(rules))
    return not next((decision for decision in decisions if decision is not None), False)


def _is_draft(path: Path, root: str, include: list[Ignored]) -> bool:
    try:
        if not path.is_file():
            return False
        if path.is_symlink() and not os.path.realpath(path).startswith(root + os.sep):
            return False
        if include:
            return any(rule.decides(path.absolute(), folder=False) for rule in include)
        ending = path.suffix.lower()
        if ending not in SHARED:
            return ending in LISTED
        with path.open("rb") as handle:
            head = handle.read(HEAD)
    except OSError:
        return False
    return any(ending in known.extensions and known.looks_like(head) for known in FORMATS)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror or error}", "check its permissions, or exclude it") from error


def _above(folder: Path) -> list[Ignored]:
    """Rules of the folders above, from the repository's root down; none outside a repository."""
    above = list(folder.absolute().parents)
    if (folder / ".git").exists():
        return []
    depth = next((index for index, parent in enumerate(above) if (parent / ".git").exists()), None)
    return [] if depth is None else [rule for parent in reversed(above[: depth + 1]) for rule in _ignored(parent)]


def _ignored(folder: Path) -> list[Ignored]:
    file = folder / IGNORE_FILE
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines() if file.is_file() else []
    except OSError:
        return []
    return [Ignored(folder.absolute(), _patterns(lines))] if lines else []


def _patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    from auditor.patterns import compiled

    try:
        return compiled(lines)
    except ValueError as error:
        raise InputError(f"a pattern cannot be read: {error}", "patterns are written as in .gitignore") from error
