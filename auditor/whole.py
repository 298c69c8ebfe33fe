"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, data: bytes, mode: int = 0o600) -> None:
    """Write a file beside its place and put it there when it is complete.

    Args:
        path: The file; its folder exists.
        data: What is to be in it.
        mode: Who may do what with it, as for ``chmod``.

    Raises:
        OSError: It cannot be written; what was there before is there still.
    """
    import tempfile  # slow to load, and most runs write nothing

    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        made.chmod(mode)
        made.replace(path)
    except BaseException:
        made.unlink(missing_ok=True)
        raise
