"""Where things lie in an archive's folder.

::

    archive.json              what the archive was made from, and how
    articles/part-000000.parquet, and so on for each table
    reports/part-000000.jsonl, .jsonl.gz or nothing
    done/part-000000.json     says that the part is whole, and what it holds
    work/                     parts in the making; gone when the run is over
    lock                      held by the run that writes
"""

from __future__ import annotations

from pathlib import Path

import attrs

from auditor.archive.tables import TABLES

REPORTS = "reports"
ENDINGS = {"plain": ".jsonl", "gzip": ".jsonl.gz", "none": ""}
"""How whole reports are kept, and what their files end in."""


@attrs.frozen
class Layout:
    """An archive's folder.

    Attributes:
        folder: Where it is.
    """

    folder: Path

    @property
    def header(self) -> Path:
        """The file that says what the archive is."""
        return self.folder / "archive.json"

    @property
    def lock(self) -> Path:
        """The file that a run holds."""
        return self.folder / "lock"

    @property
    def work(self) -> Path:
        """Where parts are made."""
        return self.folder / "work"

    @property
    def failed(self) -> Path:
        """Where a worker of a cluster leaves word of an error that ends the run."""
        return self.work / "failed.json"

    @property
    def done(self) -> Path:
        """Where the marks of whole parts are."""
        return self.folder / "done"

    def mark(self, part: int) -> Path:
        """The file that says that a part is whole."""
        return self.done / f"part-{part:06}.json"

    def table(self, name: str, part: int) -> Path:
        """A part of a table."""
        return self.folder / name / f"part-{part:06}.parquet"

    def reports(self, part: int, kept: str) -> Path | None:
        """A part of the reports; None if they are not kept."""
        return self.folder / REPORTS / f"part-{part:06}{ENDINGS[kept]}" if ENDINGS[kept] else None

    def files(self, part: int, kept: str) -> dict[str, Path]:
        """All files of a part but its mark, by the name of their folder."""
        reports = self.reports(part, kept)
        tables = {table.name: self.table(table.name, part) for table in TABLES}
        return tables | ({REPORTS: reports} if reports else {})
