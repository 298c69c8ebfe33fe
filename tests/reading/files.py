"""The drafts of ``drafts/``, and a second way to look up a place in them: by other means than the readers'."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from auditor.model import Article
from auditor.reading import parse
from auditor.reading.options import ReadingOptions

DRAFTS = Path(__file__).parent / "drafts"
FOLDERS = ("plain", "markdown", "html", "word", "opendocument", "json", "xml")
ALL = sorted(path for folder in FOLDERS for path in (DRAFTS / folder).iterdir())
ENCODINGS = {"cp1252.txt": "cp1252", "windows-1252.html": "cp1252"}
LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def name(path: Path) -> str:
    """Name of a draft for test ids and snapshots."""
    return path.relative_to(DRAFTS).as_posix()


def read(path: Path, revisions: str = "accepted") -> Article:
    """Read a draft of the suite as a user would."""
    encoding = ENCODINGS.get(path.name) if path.suffix == ".txt" else None
    return parse(name(path), path.read_bytes(), ReadingOptions(encoding=encoding, revisions=revisions))


def lines(path: Path) -> list[str]:
    """The lines of a text file, or the paragraphs of a document as accepted, found with the standard library alone."""
    data = path.read_bytes()
    if path.suffix in {".docx", ".odt", ".fodt"}:
        return list(_word(data) if path.suffix == ".docx" else _opendocument(data))
    encoding = ENCODINGS.get(path.name) or ("utf-16" if data[:2] == b"\xff\xfe" else "utf-8-sig")
    return LINE.findall(data.decode(encoding))


def _word(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for part in ("word/document.xml", "word/footnotes.xml"):
            if part in archive.namelist():
                for paragraph in ElementTree.fromstring(archive.read(part)).iter(f"{W}p"):
                    yield "".join(_runs(paragraph))


def _runs(element: ElementTree.Element) -> Iterator[str]:
    signs = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "\u2011"}
    hidden = f"{W}rPr/{W}vanish", f"{W}rPr/{W}strike"
    apart = {f"{W}del", f"{W}moveFrom", f"{W}pPr", f"{W}rPr"}
    for child in element:
        if child.tag in apart or any(child.find(path) is not None for path in hidden):
            continue
        yield (child.text or "") if child.tag == f"{W}t" else signs.get(child.tag, "")
        yield from _runs(child)


def _unshown(attribute: str, value: str) -> bool:
    return (
        value == "none" if attribute.endswith("}display") else attribute.endswith("through-style") and value != "none"
    )


def _opendocument(data: bytes) -> Iterator[str]:
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            data = archive.read("content.xml")
    root = ElementTree.fromstring(data)
    apart = {f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{TEXT}note"}
    hidden = {
        style.get("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}name")
        for style in root.iter("{urn:oasis:names:tc:opendocument:xmlns:style:1.0}style")
        if any(_unshown(*look) for properties in style for look in properties.items())
    }
    body = root.find(f"{OFFICE}body")
    assert body is not None
    notes: list[ElementTree.Element] = []

    def paragraphs(element: ElementTree.Element) -> Iterator[ElementTree.Element]:
        for child in element:
            if child.tag in {f"{TEXT}p", f"{TEXT}h"}:
                yield child
                notes.extend(child.iter(f"{TEXT}note-body"))
            elif child.tag not in apart:
                yield from paragraphs(child)

    def words(element: ElementTree.Element) -> Iterator[str]:
        yield re.sub(r"[ \t\r\n]+", " ", element.text or "")
        for child in element:
            if child.tag not in apart and child.get(f"{TEXT}style-name") not in hidden:
                signs = {
                    f"{TEXT}tab": "\t",
                    f"{TEXT}line-break": "\n",
                    f"{TEXT}s": " " * int(child.get(f"{TEXT}c", "1")),
                }
                yield signs.get(child.tag, "")
                yield from words(child)
            yield re.sub(r"[ \t\r\n]+", " ", child.tail or "")

    for paragraph in list(paragraphs(body)):
        yield "".join(words(paragraph))
    for note in notes:
        for paragraph in paragraphs(note):
            yield "".join(words(paragraph))
