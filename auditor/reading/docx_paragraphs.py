"""The paragraphs of one part of a Word document, in the view asked for: what the walk takes, skips and joins."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from auditor.model import BlockKind
from auditor.reading.comments import Action, Remark
from auditor.reading.paragraph_styles import Styles, in_table, paragraph_kind
from auditor.reading.tree import Chars, Element

GONE = {
    "accepted": frozenset({"del", "moveFrom", "cellDel", "strike", "dstrike"}),
    "original": frozenset({"ins", "moveTo", "cellIns"}),
}
"""Elements whose text a view does not show; as marks of a row or a paragraph end, what it does not have."""

UNSHOWN = frozenset(
    {"rPr", "pPr", "sdtPr", "tblPr", "tcPr", "trPr", "instrText", "delInstrText", "Fallback", "object", "oMathPara"}
)
CHARACTERS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
COMMENT_MARKS = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
OFF = frozenset({"0", "false", "off"})


@attrs.frozen
class Leaf:
    """A bit of a paragraph's text and the path of the element that holds it."""

    text: str
    path: str


@attrs.frozen(eq=False)
class Paragraph:
    """A paragraph in the view asked for.

    Attributes:
        number: Among all paragraphs of the document in its order, notes last, from 1.
        element: Path, such as ``/word/document.xml/document/body/p[3]``.
        kind: By its style and place.
        leaves: Its text, in the bits it comes in.
        joined: True if its end is gone in this view, so that the next paragraph goes on in it.
        remarks: Comments to the auditor that begin in it, and the ends of those that began before.
    """

    number: int
    element: str
    kind: BlockKind
    leaves: tuple[Leaf, ...]
    joined: bool = False
    remarks: tuple[tuple[bool, Remark], ...] = ()


class Walk:
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
        leaves = tuple(self.leaves(element, boxes, remarks))
        kind = paragraph_kind(element, self.styles)
        if self.notes:
            kind = BlockKind.BOILERPLATE
        elif box:
            kind = BlockKind.CAPTION
        elif table:
            kind = in_table(kind, "".join(leaf.text for leaf in leaves))
        ending = [mark for mark in _properties_of(element, "pPr") if mark.name == "rPr"]
        joined = any(mark.name in self.gone for rpr in ending for mark in rpr.elements())
        here = tuple((begins, attrs.evolve(remark, line=number)) for begins, remark in remarks)
        yield Paragraph(number, self.path + element.path, kind, leaves, joined, here)
        for inner in boxes:
            yield from self.below(inner, table=False, box=True)

    def leaves(self, element: Element, boxes: list[Element], remarks: list[tuple[bool, Remark]]) -> Iterator[Leaf]:
        """Give the text below an element of a paragraph; what stands apart is put into the lists."""
        for child in element.elements():
            name = child.name
            if name in {"t", "delText"}:
                words = "".join(chars.text for chars in child.children if isinstance(chars, Chars))
                yield Leaf(words, self.path + child.path)
            elif name in CHARACTERS and _word(child):
                yield Leaf(CHARACTERS[name], self.path + child.path)
            elif name == "txbxContent":
                boxes.append(child)
            elif name in COMMENT_MARKS:
                remarks += self.remark(child)
            elif name in self.gone or name in UNSHOWN or (name == "r" and self.hidden(child)):
                continue
            else:
                yield from self.leaves(child, boxes, remarks)

    def hidden(self, run: Element) -> bool:
        """Tell whether a run is hidden or, in this view, struck out."""
        return any(
            (mark.name == "vanish" or mark.name in self.gone) and mark.attributes.get("val", "true") not in OFF
            for mark in _properties_of(run, "rPr")
        )

    def remark(self, mark: Element) -> Iterator[tuple[bool, Remark]]:
        """A comment to the auditor holds for the paragraphs it is set on, or for the one of its mark."""
        identifier = mark.attributes.get("id", "")
        remark = self.said.get(identifier)
        if remark is None:
            return
        if mark.name == "commentRangeStart":
            self.spanning.add(identifier)
            yield True, attrs.evolve(remark, action=Action.START) if remark.action is Action.NEXT else remark
        elif mark.name == "commentRangeEnd" and identifier in self.spanning and remark.action is Action.NEXT:
            yield False, attrs.evolve(remark, action=Action.END)
        elif mark.name == "commentReference" and identifier not in self.spanning:
            yield True, remark


def _word(element: Element) -> bool:
    return element.namespace.endswith(("wordprocessingml/2006/main", "wordprocessingml/main"))


def _properties_of(element: Element, name: str) -> Iterator[Element]:
    for child in element.elements():
        if child.name == name:
            yield from child.elements()


def _contents_list(control: Element) -> bool:
    gallery = control.find("docPartGallery")
    return gallery is not None and "table of contents" in gallery.attributes.get("val", "").lower()
