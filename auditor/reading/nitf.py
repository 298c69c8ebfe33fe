"""NITF, the IPTC's News Industry Text Format (3.x), alone or inside NewsML."""

from __future__ import annotations

from typing import Any

import attrs

from auditor.errors import InputError
from auditor.model import Article, BlockKind, Document
from auditor.reading.assembly import assemble
from auditor.reading.flow import BLOCK, INLINE, SKIP, Doing, Role, flow
from auditor.reading.options import ReadingOptions
from auditor.reading.source_map import Origin
from auditor.reading.tree import Element
from auditor.reading.xml_parser import decode_xml, parse_xml

SKIPPED = (
    "head",
    "rights",
    "media-reference",
    "media-metadata",
    "media-object",
    "revision-history",
    "nitf-table-metadata",
    "custom-table",
)
PLAIN_BLOCKS = (
    "body",
    "body.head",
    "body.content",
    "body.end",
    "hedline",
    "block",
    "p",
    "ul",
    "ol",
    "dl",
    "media",
    "hr",
)
TABLES = ("table", "tr", "thead", "tbody", "tfoot", "nitf-table")
ROLES = {
    **dict.fromkeys(SKIPPED, SKIP),
    **dict.fromkeys(PLAIN_BLOCKS + TABLES, BLOCK),
    "byttl": BLOCK,
    "hl1": Role(Doing.BLOCK, BlockKind.HEADLINE),
    "abstract": Role(Doing.BLOCK, BlockKind.DECK),
    "byline": Role(Doing.BLOCK, BlockKind.BYLINE),
    "dateline": Role(Doing.BLOCK, BlockKind.DATELINE),
    "distributor": Role(Doing.BLOCK, BlockKind.BOILERPLATE),
    "note": Role(Doing.BLOCK, BlockKind.BOILERPLATE),
    "fn": Role(Doing.BLOCK, BlockKind.BOILERPLATE),
    "tagline": Role(Doing.BLOCK, BlockKind.BOILERPLATE),
    "bibliography": Role(Doing.BLOCK, BlockKind.BOILERPLATE),
    "datasource": Role(Doing.BLOCK, BlockKind.CAPTION),
    "media-caption": Role(Doing.BLOCK, BlockKind.CAPTION),
    "media-producer": Role(Doing.BLOCK, BlockKind.CAPTION),
    "caption": Role(Doing.BLOCK, BlockKind.CAPTION),
    "td": Role(Doing.BLOCK, BlockKind.CAPTION),
    "th": Role(Doing.BLOCK, BlockKind.CAPTION),
    "li": Role(Doing.BLOCK, BlockKind.LIST),
    "dd": Role(Doing.BLOCK, BlockKind.LIST),
    "dt": Role(Doing.BLOCK, BlockKind.SUBHEADING),
    "pre": Role(Doing.BLOCK, BlockKind.CODE),
    "bq": Role(Doing.QUOTATION, BlockKind.QUOTATION),
    "q": Role(Doing.QUOTE),
    "br": Role(Doing.BREAK),
}


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read NITF.

    Raises:
        InputError: It is no well-formed XML, or no NITF.
    """
    text = decode_xml(document.path, data, options.encoding)
    root = parse_xml(document.path, text)
    nitf = root.find("nitf")
    if nitf is None:
        raise InputError(f"{document.path}: is XML, but no NITF", "is it another format? see --input-format")
    return assemble(attrs.evolve(document, **about(nitf)), flow(nitf, Origin.of_file(text), role))


def looks_like(head: bytes) -> bool:
    """Tell whether a file looks like NITF and nothing around it."""
    return b"<nitf" in head and b"<newsItem" not in head and b"<NewsML" not in head


def role(element: Element) -> Role:
    """Tell what a NITF element does."""
    name = element.name
    parent = element.parent.name if element.parent is not None else ""
    if name == "hl2":
        return Role(Doing.BLOCK, BlockKind.DECK if parent == "hedline" else BlockKind.SUBHEADING)
    if name == "credit":
        return Role(Doing.CITATION) if parent == "bq" else Role(Doing.BLOCK, BlockKind.CAPTION)
    if name == "copyrite" and parent == "block":
        return Role(Doing.BLOCK, BlockKind.BOILERPLATE)
    return ROLES.get(name, INLINE)


def about(nitf: Element) -> dict[str, Any]:
    """Read title, authors, date and outlet; returned as fields of ``Document``."""
    found: dict[str, Any] = {}
    title = nitf.find("title")
    if title is not None and title.words():
        found["title"] = title.words()
    byline = nitf.find("byline")
    if byline is not None:
        people = [person.words() for person in byline.find_all("person")] or [byline.words()]
        found["authors"] = tuple(person.removeprefix("By ").removeprefix("by ") for person in people if person)
    for name in ("date.issue", "date.release", "story.date"):
        date = nitf.find(name)
        if date is not None and date.attributes.get("norm"):
            found["date"] = date.attributes["norm"]
            break
    holder = nitf.find("doc.copyright")
    if holder is not None and holder.attributes.get("holder"):
        found["outlet"] = holder.attributes["holder"]
    return found
