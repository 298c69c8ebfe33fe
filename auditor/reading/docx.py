"""Word documents, tracked changes included.

Shown is what Word shows once all changes are accepted (or, with ``--revisions original``, what stood before them):
deletions and moved-away text out, insertions and moved-in text in, joined paragraphs joined; text struck out by hand
counts as deleted. A place is the number of the paragraph and the code point within it, in that view. Comments are no
text; one that speaks to the auditor silences rules.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from itertools import count
from typing import Any

import attrs

from auditor.errors import InputError
from auditor.model import Article, BlockKind, Document
from auditor.reading.assembly import Part, assemble
from auditor.reading.comments import Remark, read_comment
from auditor.reading.docx_paragraphs import GONE, Paragraph, Walk
from auditor.reading.options import ReadingOptions
from auditor.reading.package import Package
from auditor.reading.paragraph_styles import LOOKS, Styles, read_styles
from auditor.reading.source_map import Fragment
from auditor.reading.tree import Element

WRONG_KIND = "is it another kind of file under this name? see --input-format"


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read a Word document.

    Raises:
        InputError: It is no Word document, broken, protected, too large when unpacked, or holds no text.
    """
    package = Package.open(document.path, data, options)
    about = _properties(package)
    parts = _parts(paragraphs(package, options.revisions))
    return assemble(attrs.evolve(document, **about), parts)


def looks_like(head: bytes) -> bool:
    """Tell whether a file starts like a Word document (a zip archive whose first parts are Office's)."""
    return head.startswith(b"PK\x03\x04") and (b"[Content_Types].xml" in head or b"word/" in head or b"_rels/" in head)


def main_part(package: Package) -> str:
    """Find the name of the part with the text.

    Raises:
        InputError: There is none.
    """
    if package.has("_rels/.rels"):
        for relation in package.xml("_rels/.rels").elements():
            if relation.attributes.get("Type", "").endswith("/officeDocument"):
                part = relation.attributes.get("Target", "").lstrip("/")
                if package.has(part):
                    return part
    if package.has("word/document.xml"):
        return "word/document.xml"
    raise InputError(f"{package.name}: has no Word document inside", WRONG_KIND)


def paragraphs(package: Package, revisions: str) -> Iterator[Paragraph]:
    """Give the paragraphs of the body in order, those of footnotes and endnotes after them."""
    main = main_part(package)
    related = _related(package, main)
    styles = read_styles(package.xml(related["styles"], LOOKS)) if "styles" in related else Styles({})
    said = _comments(package.xml(related["comments"])) if "comments" in related else {}
    numbers = count(1)
    for part in [main, *(related[kind] for kind in ("footnotes", "endnotes") if kind in related)]:
        root = package.xml(part)
        if part == main and root.name != "document":
            raise InputError(f"{package.name}: has no Word document inside", WRONG_KIND)
        walk = Walk(f"/{part}", GONE[revisions], styles, said, numbers, notes=part != main)
        yield from walk.below(root, table=False, box=False)


def _parts(paragraphs: Iterator[Paragraph]) -> Iterator[Part | Remark]:
    """Make a part of each paragraph and of those joined to it; the first top heading is the headline."""
    held: list[Fragment] = []
    ends: list[Remark] = []
    titled = False
    for paragraph in paragraphs:
        yield from (remark for begins, remark in paragraph.remarks if begins)
        ends += [remark for begins, remark in paragraph.remarks if not begins]
        column = 1
        for leaf in paragraph.leaves:
            held.append(Fragment(leaf.text, paragraph.number, column, paragraph.element))
            column += len(leaf.text)
        if paragraph.joined:
            continue
        kind = paragraph.kind
        if kind is BlockKind.HEADLINE and any(not fragment.text.isspace() for fragment in held):
            kind, titled = (BlockKind.SUBHEADING if titled else kind), True
        yield Part(kind, tuple(held))
        yield from ends
        held, ends = [], []
    if held:
        yield Part(BlockKind.BODY, tuple(held))
    yield from ends


def _related(package: Package, main: str) -> dict[str, str]:
    """Map the kinds of related parts (``styles``, ``footnotes``) to the parts that the package holds."""
    folder, file = posixpath.split(main)
    listing = posixpath.join(folder, "_rels", f"{file}.rels")
    found: dict[str, str] = {}
    for relation in package.xml(listing).elements() if package.has(listing) else ():
        target = relation.attributes.get("Target", "")
        part = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
        kind = relation.attributes.get("Type", "").rpartition("/")[2]
        if relation.attributes.get("TargetMode") != "External" and package.has(part):
            found.setdefault(kind, part)
    return found


def _comments(root: Element) -> dict[str, Remark]:
    """Give the comments addressed to the auditor, by their ids."""
    found = {}
    for comment in root.elements():
        remark = read_comment(comment.words(), 0)
        if remark is not None:
            found[comment.attributes.get("id", "")] = remark
    return found


def _properties(package: Package) -> dict[str, Any]:
    """Read title, author, date and language from the document's properties; returned as fields of ``Document``."""
    if not package.has("docProps/core.xml"):
        return {}
    found = {element.name: element.words() for element in package.xml("docProps/core.xml").elements()}
    about: dict[str, Any] = {}
    if found.get("title"):
        about["title"] = found["title"]
    if found.get("creator") and found["creator"] != "python-docx":
        about["authors"] = (found["creator"],)
    if found.get("modified") or found.get("created"):
        about["date"] = found.get("modified") or found["created"]
    if found.get("language"):
        about["language"] = found["language"].split("-")[0].lower()
    return about
