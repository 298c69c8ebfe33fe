"""Files that are written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path


def write_whole(path: Path, data: bytes, mode: int = 0o600, *, durable: bool = False) -> None:
    """Write a file beside its place and put it there when it is complete.

    Args:
        path: The file; its folder exists.
        data: What is to be in it.
        mode: Who may do what with it, as for ``chmod``.
        durable: True to be sure that it is on the disk, so that it outlives a power cut as well.

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
        if durable:
            sync(made)
        made.replace(path)
        if durable:
            sync(path.parent)
    except BaseException:
        made.unlink(missing_ok=True)
        raise


def sync(path: Path) -> None:
    """Bring a file, or what was renamed in a folder, to the disk.

    Raises:
        OSError: The disk fails.
    """
    if path.is_dir() and os.name == "nt":  # Windows opens no folders
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
