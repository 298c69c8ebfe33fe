"""Where reports go: standard output and files, several in one run, each in a format of its own."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs

from auditor.errors import OutputError, UsageError
from auditor.nearest import nearest
from auditor.reporting.formats import FORMATS
from auditor.whole import write_whole

STDOUT = "-"
WORD = "docx"
"""The one output that is no text of its own: a copy of the audited Word document with comments."""
ALL = (*(each.name for each in FORMATS), WORD)
SITE = "html"
"""The one format that can fill a folder."""


@attrs.frozen
class Target:
    """One output.

    Attributes:
        format: Name of the format.
        path: File, or ``-`` for standard output.
    """

    format: str
    path: str

    @property
    def is_site(self) -> bool:
        """Whether it fills a folder: its path ends with a slash or is a folder."""
        return self.format == SITE and (self.path.endswith(("/", os.sep)) or Path(self.path).is_dir())


def check_format(name: str, known: Sequence[str]) -> str:
    """Give back the name of a format, if it is one of those known.

    Raises:
        UsageError: There is none of that name; the hint has the nearest one.
    """
    if name in known:
        return name
    near = nearest(name.lower(), known)
    hint = f"did you mean {near}?" if near else f"known formats: {', '.join(known)}"
    raise UsageError(f"unknown format {name!r}", hint)


def targets(main: str, outputs: Sequence[str], known: Sequence[str] = ALL) -> tuple[Target, ...]:
    """Read ``--format`` and every ``--output``.

    ``FORMAT=FILE`` adds an output; a plain ``FILE`` takes what would have gone to standard output. A file whose own
    name holds ``=`` is written ``./a=b``.

    Raises:
        UsageError: A format is unknown, or two outputs go to one place.
    """
    added: list[Target] = []
    for output in outputs:
        name, equals, path = output.partition("=")
        if equals and not set(name) & set("/\\."):
            added.append(Target(check_format(name, known), path))
        else:
            added.append(Target("", output))
    plain = [target.path for target in added if not target.format]
    if len(plain) > 1:
        raise UsageError(f"two outputs without a format: {plain[0]} and {plain[1]}", "write FORMAT=FILE")
    chosen = [attrs.evolve(target, format=target.format or check_format(main, known)) for target in added]
    if not plain and STDOUT not in {target.path for target in chosen}:
        chosen.insert(0, Target(check_format(main, known), STDOUT))
    _check_distinct(chosen)
    return tuple(chosen)


def _check_distinct(chosen: Sequence[Target]) -> None:
    seen: set[str] = set()
    for target in chosen:
        if not target.path:
            raise UsageError(f"--output {target.format}= names no file", "write FORMAT=FILE")
        place = target.path if target.path == STDOUT else os.path.realpath(target.path)
        if place in seen and place != os.devnull:
            raise UsageError(f"two outputs go to {target.path}", "give each its own file")
        seen.add(place)


def check_not_inputs(chosen: Sequence[Target], inputs: Sequence[str]) -> None:
    """Refuse to write over a draft that is being read.

    Raises:
        UsageError: An output is also an input.
    """
    read = {os.path.realpath(path) for path in inputs if path != STDOUT}
    for target in chosen:
        if target.path != STDOUT and os.path.realpath(target.path) in read:
            raise UsageError(f"{target.path} is both an input and an output", "write to another file")


def check_writable(chosen: Sequence[Target]) -> None:
    """Find out before the audit whether the outputs can be written.

    Raises:
        OutputError: A folder is missing or is not writable, or a path is a folder.
    """
    for target in chosen:
        path = Path(target.path)
        if target.path == STDOUT:
            if target.format == WORD:
                raise UsageError("a Word document is not written to standard output", "name a file: docx=FILE")
            continue
        if path.is_dir() and not target.is_site:
            raise OutputError(f"{path}: is a folder", "name a file")
        if not path.parent.is_dir():
            raise OutputError(f"{path}: no folder {path.parent}", "make the folder first")
        if not os.access(path if path.exists() else path.parent, os.W_OK):
            raise OutputError(f"{path}: may not be written", "check the permissions")


def write(path: str, data: bytes) -> None:
    """Write an output: whole or not at all, so that a full disk leaves what was there before.

    Raises:
        OutputError: It cannot be written.
        BrokenPipeError: Whoever read standard output has gone.
    """
    try:
        if path == STDOUT:
            _write_stdout(data)
        elif Path(path).exists() and not Path(path).is_file():
            Path(path).write_bytes(data)  # a device or pipe has no before to keep
        else:
            _write_file(Path(path), data)
    except BrokenPipeError:
        raise
    except OSError as error:
        named = "standard output" if path == STDOUT else path
        raise OutputError(f"{named}: {error.strerror or error}", "nothing was written there") from error


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Make other runs wait that want to be alone in the same folder; where it cannot be locked, nobody waits."""
    try:
        import fcntl

        handle = os.open(folder, os.O_RDONLY)
    except (ImportError, OSError):
        yield
        return
    try:
        with contextlib.suppress(OSError):  # some network drives
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _write_stdout(data: bytes) -> None:
    stream = sys.stdout
    if hasattr(stream, "buffer") and (stream.encoding or "").lower().replace("-", "") == "utf8":
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    else:
        text = data.decode()
        encoding = stream.encoding or "utf-8"
        stream.write(text.encode(encoding, errors="replace").decode(encoding))
        stream.flush()


def _write_file(path: Path, data: bytes) -> None:
    target = Path(os.path.realpath(path))
    write_whole(target, data, target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def colour_wanted(choice: str, path: str) -> bool:
    """Decide on terminal colours: as asked, else by ``NO_COLOR`` and ``FORCE_COLOR``, else only for a terminal.

    Args:
        choice: ``auto``, ``always`` or ``never``.
        path: Where the output goes.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return path == STDOUT
    return path == STDOUT and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def columns(path: str) -> int:
    """Width for text: the terminal's or ``COLUMNS``; 80 for files."""
    return max(40, shutil.get_terminal_size((80, 24)).columns) if path == STDOUT else 80
