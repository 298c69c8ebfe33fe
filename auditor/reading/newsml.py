"""NewsML-G2 items and messages (and NewsML 1) with NITF, XHTML or plain text inside."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import attrs

from auditor.errors import InputError
from auditor.model import Article, BlockKind, Document, Piece
from auditor.reading import nitf
from auditor.reading.assembly import Part, assemble
from auditor.reading.comments import Remark
from auditor.reading.flow import flow
from auditor.reading.html_parser import parse_html
from auditor.reading.html_roles import role_of
from auditor.reading.options import ReadingOptions
from auditor.reading.plain import paragraphs
from auditor.reading.source_map import Origin
from auditor.reading.tree import Chars, Element
from auditor.reading.xml_parser import decode_xml, parse_xml

Parts = list[Part | Remark]
ITEMS = ("newsItem", "NewsItem")
ENCODED = frozenset({"encoding", "encodinguri"})
"""Attributes of character data that is not the text itself, but Base64 or the like."""
HEAD = (
    ("headline", BlockKind.HEADLINE),
    ("HeadLine", BlockKind.HEADLINE),
    ("by", BlockKind.BYLINE),
    ("ByLine", BlockKind.BYLINE),
    ("dateline", BlockKind.DATELINE),
    ("DateLine", BlockKind.DATELINE),
)


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read the first item with text.

    Raises:
        InputError: It is no well-formed XML, or holds no item with text.
    """
    text = decode_xml(document.path, data, options.encoding)
    root = parse_xml(document.path, text)
    origin = Origin.of_file(text)
    items = [element for element in root.walk() if element.name in ITEMS] or [root]
    read_items = [(item, parts) for item in items if (parts := _content(document.path, item, origin, options))]
    if not read_items:
        raise InputError(f"{document.path}: holds no news item with text", "text is read from inlineXML and inlineData")
    item, parts = read_items[0]
    more = len(read_items) - 1
    notices = [f"only the first news item is read; items after it: {more}"] if more else []
    return assemble(attrs.evolve(document, **_about(item)), [*_head(item, origin, parts), *parts], notices)


def looks_like(head: bytes) -> bool:
    """Tell whether a file looks like NewsML."""
    return any(mark in head for mark in (b"<newsItem", b"<newsMessage", b"<packageItem", b"<NewsML", b":newsItem"))


def _content(name: str, item: Element, origin: Origin, options: ReadingOptions) -> Parts:
    """Give the parts of an item's text: NITF before XHTML before character data."""
    body = item.find("nitf")
    if body is not None:
        return flow(body, origin, nitf.role)
    body = item.find("html")
    if body is not None:
        return flow(body, origin, role_of(options))
    for element in (*item.find_all("inlineXML"), *item.find_all("DataContent")):
        if element.find("p") is not None:
            return flow(element, origin, role_of(options))
    for element in (*item.find_all("inlineData"), *item.find_all("DataContent")):
        inner = _inner(element, origin)
        if not inner.text.strip() or ENCODED & element.attributes.keys():
            continue
        if "html" in element.attributes.get("contenttype", "").lower():
            return flow(parse_html(name, inner.text), inner, role_of(options))
        return [Part(BlockKind.BODY, tuple(inner.cut(*span))) for span in paragraphs(inner.text)]
    return []


def _inner(element: Element, origin: Origin) -> Origin:
    """Give the character data of an element as an origin of its own: text whose markup is escaped, or plain text."""
    text = ""
    pieces: list[Piece] = []
    for chars in element.children:
        if not isinstance(chars, Chars):
            continue
        exact = origin.text.startswith(chars.text, chars.start) and chars.end - chars.start == len(chars.text)
        fragments: Iterable[Any] = (
            origin.cut(chars.start, chars.end) if exact else (origin.stand_in(chars.text, chars.start),)
        )
        for fragment in fragments:
            end = len(text) + len(fragment.text)
            pieces.append(Piece(len(text), end, fragment.line, fragment.column, element.path, fragment.verbatim))
            text += fragment.text
    return Origin(text, tuple(pieces))


def _head(item: Element, origin: Origin, parts: Parts) -> Parts:
    """Give headline, byline and dateline from the item's metadata, unless the text has its own."""
    own = {part.kind for part in parts if isinstance(part, Part)}
    found: Parts = []
    content = [item.find("contentMeta") or item.find("NewsLines") or Element("", {}, 0)]
    for name, kind in HEAD:
        for element in content[0].elements():
            if element.name == name and kind not in own:
                found += flow(element, origin, role_of(ReadingOptions()), kind)
                own.add(kind)
    return found


def _about(item: Element) -> dict[str, Any]:
    found: dict[str, Any] = {}
    inner = item.find("nitf")
    if inner is not None:
        found |= nitf.about(inner)
    by = item.find("by")
    if by is not None and by.words():
        found["authors"] = (by.words().removeprefix("By "),)
    for name in ("versionCreated", "contentCreated"):
        date = item.find(name)
        if date is not None and date.words():
            found["date"] = date.words()
            break
    provider = item.find("provider")
    if provider is not None:
        name_element = provider.find("name")
        outlet = name_element.words() if name_element is not None else provider.attributes.get("literal", "")
        if outlet:
            found["outlet"] = outlet
    language = item.find("language")
    if language is not None and language.attributes.get("tag"):
        found["language"] = language.attributes["tag"].split("-")[0].lower()
    return found
