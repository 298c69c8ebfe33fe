"""Draft files to articles.

In: the bytes of a draft and the name it goes by. Out: an ``Article``: its text, its blocks with their kinds, and a
source map from the text's code points back to the file's lines and columns. One module a format; ``formats`` lists
them and picks one by extension, then by content. A reader yields parts with their places (``flow`` walks marked-up
text), ``assembly`` joins them, ``conventions`` names what newsrooms write around a story. Only ``files`` and
``discover`` touch the disk. Open ``formats`` first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from auditor.reading.files import read_bytes, read_path, read_stdin
    from auditor.reading.formats import parse

__all__ = ["parse", "read_bytes", "read_path", "read_stdin"]


def __getattr__(name: str) -> Any:
    """Import the readers when one is asked for, not when only the options of reading are."""
    if name == "parse":
        from auditor.reading.formats import parse

        return parse
    if name in __all__:
        from auditor.reading import files

        return getattr(files, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
