"""The known draft formats, and which one a file is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from importlib import import_module
from pathlib import PurePath

import attrs

from auditor.errors import InputError
from auditor.model import Article, Document
from auditor.reading.options import ReadingOptions


@attrs.frozen
class Format:
    """A draft format.

    Attributes:
        name: As given to ``--input-format`` and shown in the report.
        extensions: Lower-case file name endings, with the dot.
        module: Module that reads it, imported when used; it has ``looks_like(head) -> bool`` and
            ``read(document, data, options) -> Article``.
    """

    name: str
    extensions: tuple[str, ...]
    module: str

    def looks_like(self, head: bytes) -> bool:
        """Tell from the first bytes whether a file is of this format."""
        looks_like: Callable[[bytes], bool] = import_module(self.module).looks_like
        return looks_like(head)

    def read(self, document: Document, data: bytes, options: ReadingOptions) -> Article:
        """Make the article of a file.

        Raises:
            InputError: The bytes are not of the format, or hold no text.
        """
        read: Callable[[Document, bytes, ReadingOptions], Article] = import_module(self.module).read
        return read(document, data, options)


FORMATS = (
    Format("odt", (".odt", ".ott", ".fodt"), "auditor.reading.odt"),
    Format("docx", (".docx", ".docm", ".dotx"), "auditor.reading.docx"),
    Format("ninjs", (".ninjs", ".json"), "auditor.reading.ninjs"),
    Format("ans", (".ans", ".json"), "auditor.reading.ans"),
    Format("newsml", (".newsml", ".xml"), "auditor.reading.newsml"),
    Format("nitf", (".nitf", ".xml"), "auditor.reading.nitf"),
    Format("html", (".html", ".htm", ".xhtml", ".xml"), "auditor.reading.html"),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd"), "auditor.reading.markdown"),
    Format("text", (".txt", ".text"), "auditor.reading.plain"),
)
"""In the order in which content is tried; plain text, which takes anything, last."""

PACKED = frozenset({"odt", "docx"})
OTHERS = (
    (b"%PDF", "is a PDF file", "give the draft it was made from"),
    (b"{\\rtf", "is a rich text (RTF) file", "save it as .docx, .odt or plain text"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an old binary or a password-protected Office file",
        "save it as .docx without a password",
    ),
    (b"PK\x03\x04", "is a zip archive (an Office document?)", "give it the right extension, or --input-format docx"),
)
"""How files begin that no text reader takes, what they are, and the way out."""

HEAD = 65_536
"""Bytes by which a format is told."""


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
        InputError: ``wanted`` is no known format, or the content is none of those that the extension stands for.
    """
    if wanted is not None:
        return _wanted(name, wanted)
    ending = PurePath(name).suffix.lower()
    named = [candidate for candidate in FORMATS if ending in candidate.extensions]
    head = data[:HEAD]
    if len(named) == 1:
        chosen = named[0]
    else:
        chosen = next((candidate for candidate in named or FORMATS if candidate.looks_like(head)), FORMATS[-1])
        if named and chosen not in named:
            known = " or ".join(candidate.name for candidate in named)
            raise InputError(f"{name}: is neither {known}", "name its format with --input-format")
    if chosen.name not in PACKED:
        for mark, problem, hint in OTHERS:
            if data.startswith(mark):
                raise InputError(f"{name}: {problem}", hint)
    return chosen


def _wanted(name: str, wanted: str) -> Format:
    for candidate in FORMATS:
        if candidate.name == wanted:
            return candidate
    known = ", ".join(candidate.name for candidate in FORMATS)
    raise InputError(f"{name}: unknown input format {wanted!r}", f"known formats: {known}")
