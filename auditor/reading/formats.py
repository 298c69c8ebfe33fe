"""The known draft formats, and which one a file is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import PurePath

import attrs

from auditor.errors import InputError
from auditor.model import Article, Document
from auditor.reading import docx, html, markdown, odt, plain
from auditor.reading.options import ReadingOptions


@attrs.frozen
class Format:
    """A draft format.

    Attributes:
        name: As given to ``--input-format`` and shown in the report.
        extensions: Lower-case file name endings, with the dot.
        looks_like: Tells from the first bytes whether a file is of this format.
        read: Makes the article; gets the document (path, format, checksum), the bytes and the options.
    """

    name: str
    extensions: tuple[str, ...]
    looks_like: Callable[[bytes], bool]
    read: Callable[[Document, bytes, ReadingOptions], Article]


FORMATS = (
    Format("odt", (".odt", ".ott", ".fodt"), odt.looks_like, odt.read),
    Format("docx", (".docx", ".docm", ".dotx"), docx.looks_like, docx.read),
    Format("html", (".html", ".htm", ".xhtml"), html.looks_like, html.read),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd"), markdown.looks_like, markdown.read),
    Format("text", (".txt", ".text"), lambda data: True, plain.read),
)
"""In the order in which content is tried; plain text, which takes anything, last."""


def parse(name: str, data: bytes, options: ReadingOptions | None = None) -> Article:
    """Read a draft from its bytes.

    Args:
        name: Path or other name; its ending decides the format before the content does.
        data: The file's bytes.
        options: What the user decided.

    Raises:
        InputError: The bytes are too many, undecodable, or not of the format.
    """
    options = options or ReadingOptions()
    if len(data) > options.max_bytes:
        raise InputError(
            f"{name}: larger than {options.max_bytes:,} bytes", "raise the limit with --max-bytes or split the file"
        )
    chosen = choose(name, data, options.input_format)
    document = Document(path=name, format=chosen.name, sha256=hashlib.sha256(data).hexdigest())
    return chosen.read(document, data, options)


def choose(name: str, data: bytes, wanted: str | None) -> Format:
    """Pick the format: the one asked for, else by extension, else by content.

    Raises:
        InputError: ``wanted`` is no known format.
    """
    if wanted is not None:
        for candidate in FORMATS:
            if candidate.name == wanted:
                return candidate
        known = ", ".join(f.name for f in FORMATS)
        raise InputError(f"{name}: unknown input format {wanted!r}", f"known formats: {known}")
    ending = PurePath(name).suffix.lower()
    for candidate in FORMATS:
        if ending in candidate.extensions:
            return candidate
    head = data[:4096]
    return next(candidate for candidate in FORMATS if candidate.looks_like(head))
