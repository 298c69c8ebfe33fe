"""What the user may decide about reading."""

from __future__ import annotations

import attrs


@attrs.frozen
class ReadingOptions:
    """Options of reading.

    Attributes:
        encoding: Encoding of text files, or None for UTF-8 and what a byte order mark says.
        input_format: Name of the reader to use, or None to decide by extension and content.
        max_bytes: Largest input that is read.
        revisions: For documents with tracked changes: ``accepted`` or ``original``.
    """

    encoding: str | None = None
    input_format: str | None = None
    max_bytes: int = 20_000_000
    revisions: str = "accepted"
