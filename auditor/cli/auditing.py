"""One draft to its report: from the cache if it was audited before, else by the pipeline."""

from __future__ import annotations

import sys
from pathlib import Path

import attrs

from auditor.cache import Cache
from auditor.cli.inputs import STDIN
from auditor.configuration.settings import Settings
from auditor.errors import InputError
from auditor.limits import limited
from auditor.model import Report
from auditor.reading.options import ReadingOptions


@attrs.frozen
class Draft:
    """A draft that has been read.

    Attributes:
        name: As the report calls it.
        data: Its bytes.
    """

    name: str
    data: bytes


def read(path: str, reading: ReadingOptions, stdin_filename: str | None = None) -> Draft:
    """Read a draft's bytes, from a file or from standard input.

    Raises:
        InputError: It cannot be read.
    """
    if path == STDIN:
        return Draft(stdin_filename or STDIN, sys.stdin.buffer.read(reading.max_bytes + 1))
    from auditor.reading.files import read_bytes

    return Draft(path, read_bytes(Path(path), reading))


def audit(draft: Draft, reading: ReadingOptions, settings: Settings, *, force: bool, cache: Cache | None) -> Report:
    """Audit a draft.

    Args:
        draft: What was read.
        reading: How it is read.
        settings: The house's parties and words go into the audit.
        force: True to go on with a text that is not English.
        cache: Where reports are kept, or None.

    Returns:
        The report with every finding of every rule.

    Raises:
        InputError: The bytes are no draft, or no English one.
    """
    key = cache.key(draft.name, draft.data, reading, settings, force=force) if cache else ""
    report = cache.get(key) if cache else None
    if report is None:
        from auditor.pipeline import audit_article
        from auditor.reading import parse

        with limited(draft.name, reading.max_seconds, reading.max_memory):
            article = parse(draft.name, draft.data, reading)
            report = _measured(audit_article(article, force=force, settings=settings), draft, reading)
        if cache:
            cache.put(key, report)
            cache.prune()
    return report


def _measured(report: Report, draft: Draft, reading: ReadingOptions) -> Report:
    """Measure the source map of a text file, for outputs that count in other units than code points."""
    from auditor.positions import measured
    from auditor.reading.decoding import decode

    try:
        text = decode(draft.name, draft.data, reading.encoding)
    except InputError:  # a format that is no text
        return report
    return attrs.evolve(report, pieces=measured(report.text, report.pieces, text))
