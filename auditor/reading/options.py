"""What the user may decide about reading, and about what it may cost."""

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
        max_seconds: CPU time that one draft may take, 0 for any. No part of what a report depends on, as is the next.
        max_memory: Megabytes that the process may take for it, 0 for any.
    """

    encoding: str | None = None
    input_format: str | None = None
    max_bytes: int = 20_000_000
    revisions: str = "accepted"
    max_seconds: float = attrs.field(default=600, repr=False)
    max_memory: int = attrs.field(default=0, repr=False)
