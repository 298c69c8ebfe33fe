"""How machine formats name a draft's file.

Relative to the repository, with slashes, and as a URI where one is wanted.
"""

from __future__ import annotations

import os
import posixpath
from urllib.parse import quote

from auditor.reporting.formats import Style


def location(path: str, style: Style) -> str:
    """Give the path of a draft relative to ``style.root``.

    Args:
        path: As the user named it.
        style: ``folder`` is what relative paths start from; without ``folder`` and ``root`` the path stays relative to
            wherever the user stood.

    Returns:
        A path with slashes; absolute for a draft outside the root; ``-`` for standard input.
    """
    if path == "-":
        return path
    slashed = path.replace(os.sep, "/")
    found = posixpath.normpath(posixpath.join(style.folder, slashed))
    root = style.root.rstrip("/")
    return found.removeprefix(root + "/") if root and found.startswith(root + "/") else found


def uri(path: str) -> str:
    """Give a path from ``location`` as a URI reference: percent-encoded, absolute paths with ``file://``."""
    try:
        data = path.encode(errors="surrogateescape")  # bytes of a file name that is not UTF-8
    except UnicodeEncodeError:
        data = path.encode(errors="replace")
    encoded = quote(data, safe="/-._~!$&'()*+,;=@")
    return f"file://{encoded}" if path.startswith("/") else encoded
