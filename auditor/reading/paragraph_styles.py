"""What part of a draft a word processor's paragraph is, by its style: Word's, LibreOffice's, pandoc's or a desk's."""

from __future__ import annotations

import re

import attrs

from auditor.model import BlockKind
from auditor.reading.tree import Element

BY_NAME = (
    (re.compile(r"title|headline"), BlockKind.HEADLINE),
    (re.compile(r"heading 1|h1"), BlockKind.HEADLINE),
    (re.compile(r"heading \d|h\d|(?:sub-?|cross-?)head(?:ing|line)?.*|toc heading"), BlockKind.SUBHEADING),
    (re.compile(r"subtitle|standfirst|dec?k|abstract|strapline"), BlockKind.DECK),
    (re.compile(r"by-?line|author"), BlockKind.BYLINE),
    (re.compile(r"dateline|date"), BlockKind.DATELINE),
    (re.compile(r"(?:intense |block ?)?quot(?:e|ation)s?|block text"), BlockKind.QUOTATION),
    (re.compile(r"(?:image |table |figure )?caption|figure|illustration|table heading|pull ?quote"), BlockKind.CAPTION),
    (re.compile(r"list.*|bullet.*|number(?:ing|ed).*"), BlockKind.LIST),
    (re.compile(r"source code|html preformatted|preformatted text|code.*"), BlockKind.CODE),
    (re.compile(r"correction|clarification"), BlockKind.CORRECTION),
    (re.compile(r"(?:foot|end)note.*|header.*|footer.*|toc \d|contents.*|bibliography.*"), BlockKind.BOILERPLATE),
)
"""Names of styles, whole and in lower case; tried in order."""

LOOKS = frozenset({"latentStyles", "rPr", "tblPr", "tblStylePr", "tcPr", "trPr"})
"""Elements of Word's ``styles.xml`` that only say how things look: nine tenths of it in some documents."""

PROSE_WORDS = 8
LONGEST_CHAIN = 20


@attrs.frozen
class Style:
    """A style: the kind its name or outline level tells, whether it numbers or bullets, and what it is based on."""

    kind: BlockKind | None
    listed: bool = False
    based_on: str | None = None


@attrs.frozen
class Styles:
    """The styles of a document, by their ids."""

    by_id: dict[str, Style]

    def kind(self, identifier: str) -> BlockKind | None:
        """Give the kind of the nearest style up the chain that tells one."""
        current: str | None = identifier
        for _ in range(LONGEST_CHAIN):
            style = self.by_id.get(current or "")
            if style is None:
                return kind_of_name(current or "")
            if style.kind is not None:
                return style.kind
            if style.listed:
                return BlockKind.LIST
            current = style.based_on
        return None


def kind_of_name(name: str) -> BlockKind | None:
    """Give the kind that a style's name tells, or None."""
    words = " ".join(name.lower().replace("_20_", " ").replace("_", " ").split())
    return next((kind for pattern, kind in BY_NAME if pattern.fullmatch(words)), None)


def read_styles(root: Element) -> Styles:
    """Read ``styles.xml``."""
    found: dict[str, Style] = {}
    for style in root.elements():
        if style.name != "style" or style.attributes.get("type", "paragraph") != "paragraph":
            continue
        values = {child.name: child.attributes.get("val", "") for child in style.elements()}
        properties = next((child for child in style.elements() if child.name == "pPr"), None)
        kind = kind_of_name(values.get("name", ""))
        level = _value(properties, "outlineLvl")
        if kind is None and level is not None and level.isdigit() and int(level) < 9:
            kind = BlockKind.HEADLINE if level == "0" else BlockKind.SUBHEADING
        listed = properties is not None and properties.find("numPr") is not None
        found[style.attributes.get("styleId", "")] = Style(kind, listed, values.get("basedOn"))
    return Styles(found)


def paragraph_kind(paragraph: Element, styles: Styles) -> BlockKind:
    """Give the kind of a paragraph by its style, its outline level and its numbering."""
    properties = next((child for child in paragraph.elements() if child.name == "pPr"), None)
    if properties is None:
        return BlockKind.BODY
    style = _value(properties, "pStyle")
    kind = styles.kind(style) if style is not None else None
    level = _value(properties, "outlineLvl")
    if kind is None and level is not None and level.isdigit() and int(level) < 9:
        kind = BlockKind.HEADLINE if level == "0" else BlockKind.SUBHEADING
    numbering = next((child for child in properties.elements() if child.name == "numPr"), None)
    if kind is None and numbering is not None and _value(numbering, "numId") != "0":
        kind = BlockKind.LIST
    return kind or BlockKind.BODY


def in_table(kind: BlockKind, words: str) -> BlockKind:
    """Give the kind of a paragraph in a table: prose (tables lay out pages, too) keeps its own, data is apart."""
    prose = len(words.split()) > PROSE_WORDS and words.rstrip()[-1:] in set('.?!…”"’')
    return kind if prose or kind not in {BlockKind.BODY, BlockKind.LIST} else BlockKind.CAPTION


def _value(properties: Element | None, name: str) -> str | None:
    for child in properties.elements() if properties is not None else ():
        if child.name == name:
            return child.attributes.get("val")
    return None
