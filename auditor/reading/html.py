"""HTML: pages as browsers save them, WordPress and Gutenberg exports, and bare fragments from a CMS.

The article is found among navigation, adverts and comments; headings, captions, bylines and corrections get their
kinds; block quotations keep their ``cite``; what a browser does not show is left out. Positions are those of the file.
"""

from __future__ import annotations

import re

import attrs

from auditor.model import Article, BlockKind, Document
from auditor.reading.assembly import Part, assemble
from auditor.reading.comments import Action, Remark, read_comment
from auditor.reading.decoding import decode
from auditor.reading.flow import flow
from auditor.reading.html_parser import parse_html
from auditor.reading.html_roles import role_of
from auditor.reading.options import ReadingOptions
from auditor.reading.page import article_element, headline, heavy_elements, metadata
from auditor.reading.source_map import Origin
from auditor.reading.tree import Comment, Element

CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*(?:["']\s*)?([A-Za-z0-9_:.-]{2,40})""", re.IGNORECASE)


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read an HTML page or fragment.

    Raises:
        InputError: The bytes are not text, hold no article, or nest elements without end.
    """
    text = decode(document.path, data, options.encoding or charset(data))
    root = parse_html(document.path, text)
    about = metadata(root)
    body = article_element(root)
    origin = Origin.of_file(text)
    role = role_of(options, heavy_elements(body))
    parts = flow(body, origin, role)
    title = headline(root, body)
    if title is not None and not any(isinstance(p, Part) and p.kind is BlockKind.HEADLINE for p in parts):
        parts = [*flow(title, origin, role, BlockKind.HEADLINE), *parts]
    return assemble(attrs.evolve(document, **about), [*_of_the_file(root, body, origin), *parts])


def _of_the_file(root: Element, body: Element, origin: Origin) -> list[Remark]:
    """Give the comments outside the article's element that are about the whole file."""
    if body is root or "auditor" not in origin.text:
        return []
    inside = {id(element) for element in body.walk()}
    comments = (
        read_comment(child.text, origin.line(child.start))
        for element in root.walk()
        if id(element) not in inside
        for child in element.children
        if isinstance(child, Comment)
    )
    return [remark for remark in comments if remark is not None and remark.action is Action.FILE]


def charset(data: bytes) -> str | None:
    """Give the encoding that a ``meta`` element near the start declares, unless a byte order mark decides."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return None
    match = CHARSET.search(data[:4096])
    return match.group(1).decode("ascii") if match else None


def looks_like(head: bytes) -> bool:
    """Tell whether a file starts like HTML."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")[:1024].lower()
    return start.startswith(
        (b"<!doctype html", b"<html", b"<head", b"<body", b"<article", b"<p", b"<div", b"<h1", b"<!-- wp:")
    )
