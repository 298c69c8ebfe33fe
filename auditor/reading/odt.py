"""OpenDocument texts (``.odt`` and flat ``.fodt``), tracked changes included.

OpenDocument keeps deleted text apart and the body as it stands with all changes accepted; the original view puts the
deleted text back and takes the inserted text out. A place is the number of the paragraph and the code point within it,
in that view. Annotations are no text; one that speaks to the auditor silences rules in its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Any

import attrs

from auditor.errors import InputError
from auditor.model import Article, BlockKind, Document
from auditor.reading.assembly import Part, assemble
from auditor.reading.comments import Remark, read_comment
from auditor.reading.options import ReadingOptions
from auditor.reading.package import Package
from auditor.reading.paragraph_styles import Style, Styles, in_table, kind_of_name
from auditor.reading.source_map import Fragment
from auditor.reading.tree import Chars, Element
from auditor.reading.xml_parser import decode_xml, parse_xml

SPACE = re.compile(r"[ \t\r\n]+")
PARAGRAPHS = frozenset({"p", "h"})
LEFT_OUT = frozenset(
    {
        "tracked-changes",
        "sequence-decls",
        "table-of-content",
        "illustration-index",
        "table-index",
        "alphabetical-index",
        "bibliography",
        "forms",
        "hidden-text",
        "title",
        "desc",
        "ruby-text",
    }
)
BREAK = object()
"""Stands in a paragraph's text for the end of a paragraph that was deleted."""


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read an OpenDocument text.

    Raises:
        InputError: It is no OpenDocument text, broken, protected, too large when unpacked, or holds no text.
    """
    if data.startswith(b"PK"):
        package = Package.open(document.path, data, options)
        if package.has("META-INF/manifest.xml") and package.xml("META-INF/manifest.xml").find("encryption-data"):
            raise InputError(f"{document.path}: is protected by a password", "save it without one")
        content = package.xml("content.xml")
        roots = [content, *(package.xml(part) for part in ("styles.xml", "meta.xml") if package.has(part))]
    else:
        content = _flat(document.path, data, options)
        roots = [content]
    body = next((element for element in content.find_all("body") for _ in element.find_all("text")), None)
    text = body.find("text") if body is not None else None
    if text is None:
        raise InputError(f"{document.path}: has no OpenDocument text inside", "is it a spreadsheet or a presentation?")
    original = options.revisions == "original"
    walk = _Walk(content, _styles(roots), _unshown(roots, original=original), original=original)
    return assemble(attrs.evolve(document, **_metadata(roots)), walk.parts(text))


def looks_like(head: bytes) -> bool:
    """Tell whether a file starts like an OpenDocument text."""
    packed = head.startswith(b"PK") and b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:200]
    return packed or (head.lstrip().startswith(b"<?xml") and b"<office:document" in head)


def _flat(name: str, data: bytes, options: ReadingOptions) -> Element:
    if not data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<"):
        return Package.open(name, data, options).xml("content.xml")
    return parse_xml(name, decode_xml(name, data, options.encoding)).elements()[0]


class _Walk:
    """A walk through the body, with the changes and styles that hold for all of it."""

    def __init__(self, content: Element, styles: Styles, unshown: frozenset[str], *, original: bool) -> None:
        self.styles = styles
        self.unshown = unshown
        self.original = original
        self.deleted: dict[str, list[Element]] = {}
        self.inserted: set[str] = set()
        self.open_insertions: set[str] = set()
        self.numbers = count(1)
        self.notes: list[Element] = []
        self.boxes: list[Element] = []
        for region in content.find_all("changed-region"):
            identifier = region.attributes.get("id", "")
            for change in region.elements():
                if change.name == "deletion":
                    self.deleted[identifier] = [e for e in change.elements() if e.name in PARAGRAPHS]
                elif change.name == "insertion":
                    self.inserted.add(identifier)

    def parts(self, text: Element) -> Iterator[Part | Remark]:
        """Give the parts of the body, and the notes after them."""
        held: list[Fragment] = []
        titled = False
        for number, paragraph, kind in self.paragraphs(text, BlockKind.BODY):
            remarks = [remark for remark in self.remarks(paragraph, number) if remark is not None]
            yield from remarks
            column = 1
            for bit in self.texts(paragraph):
                if isinstance(bit, str):
                    held.append(Fragment(bit, number, column, paragraph.path))
                    column += len(bit)
                else:
                    yield Part(kind, tuple(held))
                    held = []
            if self.open_insertions and self.original:
                continue
            if kind is BlockKind.HEADLINE and any(not fragment.text.isspace() for fragment in held):
                kind, titled = (BlockKind.SUBHEADING if titled else kind), True
            yield Part(kind, tuple(held))
            held = []
        if held:
            yield Part(BlockKind.BODY, tuple(held))

    def paragraphs(self, element: Element, kind: BlockKind) -> Iterator[tuple[int, Element, BlockKind]]:
        """Give the paragraphs below an element, numbered; boxes follow their paragraph, notes come last."""
        for child in element.elements():
            if child.name in PARAGRAPHS:
                yield next(self.numbers), child, self.kind(child, kind)
                boxes, self.boxes = self.boxes, []
                for box in boxes:
                    yield from self.paragraphs(box, BlockKind.CAPTION)
            elif child.name not in LEFT_OUT and child.attributes.get("display") != "none":
                yield from self.paragraphs(child, _around(child, kind))
        if element.name == "text":
            notes, self.notes = self.notes, []
            for note in notes:
                yield from self.paragraphs(note, BlockKind.BOILERPLATE)

    def kind(self, paragraph: Element, around: BlockKind) -> BlockKind:
        """Give the kind of a paragraph by its style, its level, and what it stands in."""
        own = self.styles.kind(paragraph.attributes.get("style-name", ""))
        if own is None and paragraph.name == "h":
            own = BlockKind.HEADLINE if paragraph.attributes.get("outline-level", "1") == "1" else BlockKind.SUBHEADING
        if around is BlockKind.CODE:  # a table's cell
            return in_table(own or BlockKind.BODY, paragraph.words())
        if around in {BlockKind.CAPTION, BlockKind.BOILERPLATE} or own is None:
            return around
        return around if own is BlockKind.BODY else own

    def texts(self, element: Element) -> Iterator[str | object]:
        """Give the text below an element of a paragraph in this view, and ``BREAK`` where a deleted paragraph ended."""
        for child in element.children:
            if isinstance(child, Chars):
                if not (self.original and self.open_insertions):
                    yield SPACE.sub(" ", child.text)
            elif isinstance(child, Element):
                yield from self.inline(child)

    def inline(self, child: Element) -> Iterator[str | object]:
        """Give the text of one element inside a paragraph."""
        name = child.name
        if name == "s":
            yield " " * min(int(child.attributes.get("c", "1")) if child.attributes.get("c", "1").isdigit() else 1, 99)
        elif name in {"tab", "line-break"}:
            yield "\t" if name == "tab" else "\n"
        elif name in {"change", "change-start", "change-end"}:
            yield from self.change(child)
        elif name == "note":
            self.notes += [body for body in child.elements() if body.name == "note-body"]
        elif name == "text-box":
            self.boxes.append(child)
        elif name not in LEFT_OUT | {"annotation"} and child.attributes.get("style-name") not in self.unshown:
            yield from self.texts(child)

    def change(self, mark: Element) -> Iterator[str | object]:
        """Take up a mark of a tracked change: the point of a deletion, or one end of an insertion."""
        identifier = mark.attributes.get("change-id", "")
        if mark.name == "change-start" and identifier in self.inserted:
            self.open_insertions.add(identifier)
        elif mark.name == "change-end":
            self.open_insertions.discard(identifier)
        elif mark.name == "change" and self.original:
            for index, paragraph in enumerate(self.deleted.get(identifier, ())):
                if index:
                    yield BREAK
                yield from self.texts(paragraph)

    def remarks(self, paragraph: Element, number: int) -> Iterator[Remark | None]:
        """Give the annotations of a paragraph that speak to the auditor."""
        for annotation in paragraph.find_all("annotation"):
            said = " ".join(p.words() for p in annotation.elements() if p.name in {"p", "list"})
            yield read_comment(said, number)


def _around(element: Element, kind: BlockKind) -> BlockKind:
    if element.name == "list" and kind is BlockKind.BODY:
        return BlockKind.LIST
    return BlockKind.CODE if element.name == "table-cell" else kind


def _styles(roots: list[Element]) -> Styles:
    found: dict[str, Style] = {}
    for root in roots:
        for style in root.find_all("style"):
            if style.attributes.get("family") == "paragraph":
                name = style.attributes.get("name", "")
                kind = kind_of_name(style.attributes.get("display-name", name))
                found.setdefault(name, Style(kind, based_on=style.attributes.get("parent-style-name")))
    return Styles(found)


def _unshown(roots: list[Element], *, original: bool) -> frozenset[str]:
    """Give the names of the text styles that hide, or (unless the original is asked for) strike out."""
    return frozenset(
        style.attributes.get("name", "")
        for root in roots
        for style in root.find_all("style")
        if style.attributes.get("family") == "text"
        for look in style.elements()
        if look.attributes.get("display") == "none"
        or (not original and look.attributes.get("text-line-through-style", "none") != "none")
    )


def _metadata(roots: list[Element]) -> dict[str, Any]:
    meta = next((found for root in roots for found in root.find_all("meta")), None)
    fields = {element.name: element.words() for element in meta.elements()} if meta is not None else {}
    about: dict[str, Any] = {}
    if fields.get("title"):
        about["title"] = fields["title"]
    if author := fields.get("creator") or fields.get("initial-creator"):
        about["authors"] = (author,)
    if date := fields.get("date") or fields.get("creation-date"):
        about["date"] = date
    if fields.get("language"):
        about["language"] = fields["language"].split("-")[0].lower()
    return about
