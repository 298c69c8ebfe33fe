"""A folder of drafts, in any format that ``auditor check`` reads."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Any

import attrs

from auditor.archive.fields import Fields
from auditor.archive.inputs import Place, Seen
from auditor.archive.record import Problem, Reason, Record
from auditor.errors import InputError
from auditor.reading.options import ReadingOptions


@attrs.frozen
class Drafts:
    """The drafts of a folder; an article's id is its path from the folder, with slashes.

    Attributes:
        name: The folder.
        files: Paths from the folder, in order.
        fields: What the names of the folders stand for, and what is the same for all.
        reading: How drafts are read.
    """

    name: str
    files: tuple[str, ...]
    fields: Fields
    reading: ReadingOptions

    @classmethod
    def find(cls, name: str, fields: Fields, reading: ReadingOptions, **selection: Any) -> Drafts:
        """List the drafts in a folder.

        Args:
            name: The folder.
            fields: What is known of them.
            reading: How they are read.
            selection: As for ``auditor.reading.discover.discover``.

        Raises:
            NothingMatched: There are none.
            InputError: The folder cannot be read.
        """
        from auditor.reading.discover import discover

        found = discover([name], **selection)
        return cls(name, tuple(path.relative_to(name).as_posix() for path in found), fields, reading)

    @property
    def folder(self) -> str:
        """Where the drafts lie."""
        return self.name

    def described(self) -> dict[str, Any]:
        """Say what is read; the hash is of the drafts' names, sizes and times of change."""
        known = hashlib.sha256()
        for name in self.files:
            known.update(f"{name}\0{_stamp(Path(self.name, name))}\n".encode(errors="surrogateescape"))
        return {"kind": "folder", "files": len(self.files), "sha256": known.hexdigest()}

    def scan(self) -> Iterator[Seen]:
        """Run over all drafts, without opening them."""
        for index, name in enumerate(self.files):
            size = _stamp(Path(self.name, name))[0]
            yield Seen((0, index), _shown(name), size, unique=True)

    def read(self, place: Place, count: int, first: int) -> Iterator[Record]:
        """Read some drafts."""
        for position, name in enumerate(self.files[place[1] : place[1] + count], start=first):
            yield self._record(position, name)

    def _record(self, position: int, name: str) -> Record:
        from auditor.reading.files import read_bytes

        folders = PurePosixPath(name).parts[:-1]
        about = self.fields.about(dict(zip(self.fields.folders, folders, strict=False)))
        try:
            data = read_bytes(Path(self.name, name), self.reading)
        except InputError as error:
            return Record(position, _shown(name), b"", about, Problem(Reason.UNREADABLE, error.problem))
        return Record(position, _shown(name), data, about)


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:  # it is said when it is read
        return 0, 0
    return found.st_size, found.st_mtime_ns


def _shown(name: str) -> str:
    """Give a name that a table can hold; file names need not be text."""
    return name.encode(errors="surrogateescape").decode(errors="replace")
