"""The known draft formats, and which one a file is."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import PurePath

import attrs

from auditor.errors import InputError
from auditor.model import Article, Document
from auditor.reading import ans, docx, html, markdown, newsml, ninjs, nitf, odt, package, plain
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
    Format("ninjs", (".ninjs", ".json"), ninjs.looks_like, ninjs.read),
    Format("ans", (".ans", ".json"), ans.looks_like, ans.read),
    Format("newsml", (".newsml", ".xml"), newsml.looks_like, newsml.read),
    Format("nitf", (".nitf", ".xml"), nitf.looks_like, nitf.read),
    Format("html", (".html", ".htm", ".xhtml", ".xml"), html.looks_like, html.read),
    Format("markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd"), markdown.looks_like, markdown.read),
    Format("text", (".txt", ".text"), lambda data: True, plain.read),
)
"""In the order in which content is tried; plain text, which takes anything, last."""

PACKED = frozenset({"odt", "docx"})
OTHERS = (
    (b"%PDF", "is a PDF file", "give the draft it was made from"),
    (b"{\\rtf", "is a rich text (RTF) file", "save it as .docx, .odt or plain text"),
    (package.OLE, "is an old binary or a password-protected Office file", "save it as .docx without a password"),
    (package.ZIP, "is a zip archive (an Office document?)", "give it the right extension, or --input-format docx"),
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
