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
from auditor.reading.comments import Action, Remark, read_comment
from auditor.reading.options import ReadingOptions
from auditor.reading.package import Package
from auditor.reading.paragraph_styles import Styles, in_table, paragraph_kind, read_styles
from auditor.reading.source_map import Fragment
from auditor.reading.tree import Chars, Element

RELATIONSHIPS = "relationships"
GONE = {
    "accepted": frozenset({"del", "moveFrom", "cellDel", "strike", "dstrike"}),
    "original": frozenset({"ins", "moveTo", "cellIns"}),
}
"""Elements whose text a view does not show; as marks of a row or a paragraph end, what it does not have."""

UNSHOWN = frozenset(
    {"rPr", "pPr", "sdtPr", "tblPr", "tcPr", "trPr", "instrText", "delInstrText", "Fallback", "object", "oMathPara"}
)
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
WRONG_KIND = "is it another kind of file under this name? see --input-format"
OFF = frozenset({"0", "false", "off"})


@attrs.frozen(eq=False)
class Paragraph:
    """A paragraph in the view asked for.

    Attributes:
        number: Among all paragraphs of the document in its order, notes last, from 1.
        element: Path, such as ``/word/document.xml/document/body/p[3]``.
        kind: By its style and place.
        texts: Its text, in the runs it comes in.
        joined: True if its end is gone in this view, so that the next paragraph goes on in it.
        remarks: Comments to the auditor that begin in it, and the ends of those that began before.
    """

    number: int
    element: str
    kind: BlockKind
    texts: tuple[str, ...]
    joined: bool = False
    remarks: tuple[tuple[bool, Remark], ...] = ()


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
    styles = read_styles(package.xml(related["styles"])) if "styles" in related else Styles({})
    said = _comments(package.xml(related["comments"])) if "comments" in related else {}
    numbers = count(1)
    for part in [main, *(related[kind] for kind in ("footnotes", "endnotes") if kind in related)]:
        root = package.xml(part)
        if part == main and root.name != "document":
            raise InputError(f"{package.name}: has no Word document inside", WRONG_KIND)
        walk = _Walk(f"/{part}", GONE[revisions], styles, said, numbers, notes=part != main)
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
        for text in paragraph.texts:
            held.append(Fragment(text, paragraph.number, column, paragraph.element))
            column += len(text)
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


class _Walk:
    """A walk through one part, with what does not change on the way."""

    def __init__(
        self,
        path: str,
        gone: frozenset[str],
        styles: Styles,
        said: dict[str, Remark],
        numbers: Iterator[int],
        *,
        notes: bool,
    ) -> None:
        self.path = path
        self.gone = gone
        self.styles = styles
        self.said = said
        self.numbers = numbers
        self.notes = notes
        self.spanning: set[str] = set()

    def below(self, element: Element, *, table: bool, box: bool) -> Iterator[Paragraph]:
        """Give the paragraphs below an element, in order."""
        for child in element.elements():
            if child.name == "p" and _word(child):
                yield from self.paragraph(child, table=table, box=box)
            elif self.left_out(child):
                self.pass_over(child)
            elif child.name not in UNSHOWN:
                yield from self.below(child, table=table or child.name == "tbl", box=box or child.name == "txbxContent")

    def left_out(self, element: Element) -> bool:
        """Tell whether this view leaves out an element with paragraphs: such as a deleted row or a contents list."""
        if element.name in {"footnote", "endnote"}:
            return element.attributes.get("type", "normal") != "normal"
        if element.name in {"tr", "tc"}:
            return any(mark.name in self.gone for mark in _properties_of(element, f"{element.name}Pr"))
        return element.name in self.gone or (element.name == "sdt" and _contents_list(element))

    def pass_over(self, element: Element) -> None:
        """Count the paragraphs that this view does not show."""
        for inner in element.walk():
            if inner.name == "p" and _word(inner):
                next(self.numbers)

    def paragraph(self, element: Element, *, table: bool, box: bool) -> Iterator[Paragraph]:
        """Give a paragraph, and after it those of the text boxes anchored in it."""
        number = next(self.numbers)
        boxes: list[Element] = []
        remarks: list[tuple[bool, Remark]] = []
        texts = tuple(self.texts(element, boxes, remarks))
        kind = paragraph_kind(element, self.styles)
        if self.notes:
            kind = BlockKind.BOILERPLATE
        elif box:
            kind = BlockKind.CAPTION
        elif table:
            kind = in_table(kind, "".join(texts))
        ending = [mark for mark in _properties_of(element, "pPr") if mark.name == "rPr"]
        joined = any(mark.name in self.gone for rpr in ending for mark in rpr.elements())
        here = tuple((begins, attrs.evolve(remark, line=number)) for begins, remark in remarks)
        yield Paragraph(number, self.path + element.path, kind, texts, joined, here)
        for inner in boxes:
            yield from self.below(inner, table=False, box=True)

    def texts(self, element: Element, boxes: list[Element], remarks: list[tuple[bool, Remark]]) -> Iterator[str]:
        """Give the text below an element of a paragraph; what stands apart is put into the lists."""
        for child in element.elements():
            name = child.name
            if name in {"t", "delText"}:
                yield "".join(chars.text for chars in child.children if isinstance(chars, Chars))
            elif name in CHARACTERS and _word(child):
                yield CHARACTERS[name]
            elif name == "txbxContent":
                boxes.append(child)
            elif name in {"commentRangeStart", "commentRangeEnd"}:
                remarks += self.remark(child, begins=name == "commentRangeStart")
            elif name in self.gone or name in UNSHOWN or (name == "r" and self.hidden(child)):
                continue
            else:
                yield from self.texts(child, boxes, remarks)

    def hidden(self, run: Element) -> bool:
        """Tell whether a run is hidden or, in this view, struck out."""
        return any(
            (mark.name == "vanish" or mark.name in self.gone) and mark.attributes.get("val", "true") not in OFF
            for mark in _properties_of(run, "rPr")
        )

    def remark(self, element: Element, *, begins: bool) -> Iterator[tuple[bool, Remark]]:
        """A comment to the auditor holds for the paragraphs it is set on."""
        identifier = element.attributes.get("id", "")
        remark = self.said.get(identifier)
        if remark is None:
            return
        if remark.action is not Action.NEXT:
            if begins:
                yield True, remark
        elif begins:
            yield True, attrs.evolve(remark, action=Action.START)
            self.spanning.add(identifier)
        elif identifier in self.spanning:
            yield False, attrs.evolve(remark, action=Action.END)


def _word(element: Element) -> bool:
    return element.namespace.endswith(("wordprocessingml/2006/main", "wordprocessingml/main"))


def _properties_of(element: Element, name: str) -> Iterator[Element]:
    for child in element.elements():
        if child.name == name:
            yield from child.elements()


def _contents_list(control: Element) -> bool:
    gallery = control.find("docPartGallery")
    return gallery is not None and "table of contents" in gallery.attributes.get("val", "").lower()


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
