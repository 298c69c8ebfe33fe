"""Claim provenance and source attribution for news drafts.

``audit(text)`` and ``audit_file(path)`` give a ``Report``; the folders of this package are the way an article takes
through the program: ``reading``, ``language``, ``attribution``, ``parties``, ``claims``, ``labels``, ``rules``,
``reporting``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.version import __version__

if TYPE_CHECKING:
    from os import PathLike

    from auditor.model import Report

__all__ = ["__version__", "audit", "audit_file"]


def audit(text: str, name: str = "-") -> Report:
    """Audit a draft given as text.

    Args:
        text: The draft.
        name: What the report calls it.

    Returns:
        The report; its spans are code points of its ``text``.

    Raises:
        auditor.errors.InputError: The text is empty or not English.
    """
    from auditor.pipeline import audit_bytes

    return audit_bytes(name, text.encode())


def audit_file(path: str | PathLike[str]) -> Report:
    """Audit a draft file of any known format.

    Raises:
        auditor.errors.InputError: The file is missing, unreadable, undecodable or not English.
    """
    from pathlib import Path

    from auditor.pipeline import audit_article
    from auditor.reading import read_path

    return audit_article(read_path(Path(path)))
