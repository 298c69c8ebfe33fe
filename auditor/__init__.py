"""Claim provenance and source attribution for news drafts.

``audit(text)`` and ``audit_file(path)`` give a ``Report``; the folders of this package are the way an article takes
through the program: ``reading``, ``language``, ``attribution``, ``parties``, ``claims`` (with ``disagreement``),
``labels``, ``rules``, ``reporting``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.version import __version__

if TYPE_CHECKING:
    from os import PathLike

    from auditor.model import Report

__all__ = ["__version__", "audit", "audit_file"]


def audit(text: str, name: str = "-") -> Report:
    """Audit a draft given as text, with the findings that ``auditor check`` shows by default.

    Args:
        text: The draft.
        name: What the report calls it.

    Returns:
        The report; its spans are code points of its ``text``.

    Raises:
        auditor.errors.InputError: The text is empty or not English.
    """
    from auditor.pipeline import audit_bytes

    return _shown(audit_bytes(name, text.encode()))


def audit_file(path: str | PathLike[str]) -> Report:
    """Audit a draft file of any known format, with the findings that ``auditor check`` shows by default.

    Raises:
        auditor.errors.InputError: The file is missing, unreadable, undecodable or not English.
    """
    from pathlib import Path

    from auditor.pipeline import audit_article
    from auditor.reading import read_path

    return _shown(audit_article(read_path(Path(path))))


def _shown(report: Report) -> Report:
    """Leave out what ``auditor check`` does not show either unless it is asked to (``auditor.house``)."""
    from auditor.configuration.settings import Settings
    from auditor.house.apply import apply_settings

    return apply_settings(report, Settings(), report.document.path)
