"""ninjs, the IPTC's news in JSON: versions 1 to 3.

The body is the HTML one if there are several, else plain text; headline, byline and body come from their fields. A
place is the line and column of the JSON file, with the JSON Pointer of the value and the path of the element in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from auditor.errors import InputError
from auditor.model import Article, BlockKind, Document
from auditor.reading.assembly import Part, assemble
from auditor.reading.comments import Remark
from auditor.reading.decoding import decode
from auditor.reading.json_draft import JsonDraft
from auditor.reading.json_strings import objects, words
from auditor.reading.options import ReadingOptions

DECK_ROLE = re.compile(r"sub|dec?k|standfirst|secondary", re.IGNORECASE)
MARKS = (b'"bodies"', b'"body_text"', b'"body_xhtml"', b'"body_html"')
MARKUP = re.compile(r"<(?:p|div|br|h[1-6]|ul|ol|blockquote|a|em|strong|b|i|span)\b", re.IGNORECASE)


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read a ninjs object.

    Raises:
        InputError: It is no JSON, or has no body.
    """
    draft = JsonDraft.load(document.path, decode(document.path, data, options.encoding), options)
    body = _body(draft)
    if body is None:
        raise InputError(f"{document.path}: is JSON without a ninjs body", "is it another format? see --input-format")
    parts = [*_head(draft), *body]
    return assemble(attrs.evolve(document, **_about(draft.data)), parts)


def looks_like(head: bytes) -> bool:
    """Tell whether a file looks like a ninjs object."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and any(mark in head for mark in MARKS)


def _head(draft: JsonDraft) -> Iterator[Part | Remark]:
    headlines = objects(draft.data.get("headlines"))
    if not headlines:
        yield from draft.html(draft.data.get("headline"), "/headline", BlockKind.HEADLINE)
    for index, headline in enumerate(headlines):
        deck = index and DECK_ROLE.search(words(headline.get("role")))
        if deck or not index:
            kind = BlockKind.DECK if deck else BlockKind.HEADLINE
            yield from draft.html(headline.get("value"), f"/headlines/{index}/value", kind)
    for name in ("by", "byline"):
        yield from draft.html(draft.data.get(name), f"/{name}", BlockKind.BYLINE)


def _body(draft: JsonDraft) -> list[Part | Remark] | None:
    """Read the richest body; None if there is none."""
    bodies: list[tuple[str, Any, str]] = [
        (words(body.get("contentType") or body.get("contenttype")), body.get("value"), f"/bodies/{index}/value")
        for index, body in enumerate(objects(draft.data.get("bodies")))
    ] + [
        ("text/plain" if key == "body_text" else "text/html", value, f"/{key}")
        for key, value in draft.data.items()
        if key.startswith("body_")
    ]
    found = [body for body in bodies if words(body[1])]
    if not found:
        return None
    kind, value, pointer = min(found, key=lambda body: not _is_html(body[0], body[1].text))
    return draft.html(value, pointer) if _is_html(kind, value.text) else draft.plain(value, pointer)


def _is_html(kind: str, text: str) -> bool:
    return "html" in kind.lower() if kind else MARKUP.search(text) is not None


def _about(data: dict[str, Any]) -> dict[str, Any]:
    about: dict[str, Any] = {"title": words(data.get("title")) or None}
    by = words(data.get("by") or data.get("byline"))
    authors = [words(person.get("name")) for person in _people(data, "author", "creator", "writer")]
    if by and not authors:
        authors = [re.sub(r"(?i)^by\s+", "", by)]
    if authors:
        about["authors"] = tuple(authors)
    for key in ("versionCreated", "versioncreated", "firstCreated", "firstcreated"):
        if words(data.get(key)):
            about["date"] = words(data[key])
            break
    sources = objects(data.get("infoSources")) or objects(data.get("infosources"))
    outlet = next((words(s.get("name")) for s in sources if words(s.get("name"))), "")
    outlet = outlet or words(data.get("copyrightHolder") or data.get("copyrightholder"))
    if outlet:
        about["outlet"] = outlet
    if words(data.get("language")):
        about["language"] = words(data["language"]).split("-")[0].lower()
    return about


def _people(data: dict[str, Any], *relations: str) -> list[dict[str, Any]]:
    people = objects(data.get("people")) or objects(data.get("person"))
    return [person for person in people if words(person.get("rel")).lower() in relations and words(person.get("name"))]
