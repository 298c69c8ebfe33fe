"""Arc ANS, the story documents of the Arc XP content system (schema 0.10)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs

from auditor.errors import InputError
from auditor.model import Article, BlockKind, Document
from auditor.reading.assembly import Part, assemble
from auditor.reading.comments import Remark
from auditor.reading.decoding import decode
from auditor.reading.json_draft import JsonDraft, quoted
from auditor.reading.json_strings import JsonString, objects, words
from auditor.reading.options import ReadingOptions
from auditor.reading.paragraph_styles import in_table

Parts = Iterator[Part | Remark]


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read an ANS story.

    Raises:
        InputError: It is no JSON, or no story.
    """
    draft = JsonDraft.load(document.path, decode(document.path, data, options.encoding), options)
    if not isinstance(draft.data.get("content_elements"), list):
        raise InputError(
            f"{document.path}: is JSON without content_elements", "is it another format? see --input-format"
        )
    return assemble(attrs.evolve(document, **_about(draft.data)), _parts(draft))


def looks_like(head: bytes) -> bool:
    """Tell whether a file looks like an ANS document."""
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and b'"content_elements"' in head


def _parts(draft: JsonDraft) -> Parts:
    data = draft.data
    for field, kind in (
        ("headlines", BlockKind.HEADLINE),
        ("subheadlines", BlockKind.DECK),
        ("description", BlockKind.DECK),
    ):
        value = data.get(field)
        if isinstance(value, dict) and not (field == "description" and data.get("subheadlines")):
            yield from draft.html(value.get("basic"), f"/{field}/basic", kind)
    yield from _elements(draft, data["content_elements"], "/content_elements", BlockKind.BODY)
    for index, correction in enumerate(objects(data.get("corrections"))):
        yield from draft.html(correction.get("text"), f"/corrections/{index}/text", BlockKind.CORRECTION)


def _elements(draft: JsonDraft, elements: Any, pointer: str, kind: BlockKind) -> Parts:
    for index, element in enumerate(elements if isinstance(elements, list) else ()):
        if isinstance(element, dict):
            read_element = ELEMENTS.get(words(element.get("type")))
            if read_element is not None:
                yield from read_element(draft, element, f"{pointer}/{index}", kind)


def _text(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    yield from draft.html(element.get("content"), f"{pointer}/content", kind)


def _header(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    yield from draft.html(element.get("content"), f"{pointer}/content", BlockKind.SUBHEADING)


def _code(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    yield from draft.html(element.get("content"), f"{pointer}/content", BlockKind.CODE)


def _link(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    yield from draft.html(element.get("content"), f"{pointer}/content", BlockKind.BOILERPLATE)


def _correction(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    yield from draft.html(element.get("text"), f"{pointer}/text", BlockKind.CORRECTION)


def _quote(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    """A pull quote repeats what stands in the story, so it is kept apart like a caption."""
    pulled = "pull" in words(element.get("subtype")).lower()
    number = next(draft.numbers)
    inside = [
        *draft.html(element.get("content"), f"{pointer}/content"),
        *_elements(draft, element.get("content_elements"), f"{pointer}/content_elements", BlockKind.BODY),
    ]
    yield from quoted(inside, number, BlockKind.CAPTION if pulled else BlockKind.QUOTATION)
    citation = element.get("citation")
    if isinstance(citation, dict):
        cited = draft.html(citation.get("content"), f"{pointer}/citation/content", BlockKind.CAPTION)
        yield from cited if pulled else quoted(cited, number, BlockKind.CAPTION)


def _list(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    kind = BlockKind.LIST if kind is BlockKind.BODY else kind
    for field in ("items", "list_items"):
        yield from _elements(draft, element.get(field), f"{pointer}/{field}", kind)


def _group(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    yield from _elements(draft, element.get("content_elements"), f"{pointer}/content_elements", kind)


def _picture(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    yield from draft.html(element.get("caption"), f"{pointer}/caption", BlockKind.CAPTION)


def _table(draft: JsonDraft, element: dict[str, Any], pointer: str, kind: BlockKind) -> Parts:
    rows = element.get("rows")
    yield from _cells(draft, element.get("header"), f"{pointer}/header")
    for index, row in enumerate(rows if isinstance(rows, list) else ()):
        yield from _cells(draft, row, f"{pointer}/rows/{index}")


def _cells(draft: JsonDraft, row: Any, pointer: str) -> Parts:
    for index, cell in enumerate(row if isinstance(row, list) else ()):
        value = cell.get("content") if isinstance(cell, dict) else cell
        if isinstance(value, JsonString):
            at = f"{pointer}/{index}/content" if isinstance(cell, dict) else f"{pointer}/{index}"
            yield from draft.html(value, at, in_table(BlockKind.BODY, value.text))


ELEMENTS: dict[str, Callable[[JsonDraft, dict[str, Any], str, BlockKind], Parts]] = {
    "text": _text,
    "header": _header,
    "raw_html": _text,
    "code": _code,
    "correction": _correction,
    "quote": _quote,
    "blockquote": _quote,
    "list": _list,
    "list_element": _list,
    "element_group": _group,
    "image": _picture,
    "video": _picture,
    "gallery": _picture,
    "graphic": _picture,
    "table": _table,
    "interstitial_link": _link,
}
"""What is read of each type of story element; other types (embeds, dividers, references) hold no words of the story."""


def _about(data: dict[str, Any]) -> dict[str, Any]:
    about: dict[str, Any] = {}
    credits_ = data.get("credits")
    authors = [
        words(author.get("name")) or words(author.get("byline"))
        for author in objects(credits_.get("by") if isinstance(credits_, dict) else None)
    ]
    if any(authors):
        about["authors"] = tuple(author for author in authors if author)
    for key in ("display_date", "publish_date", "first_publish_date", "created_date"):
        if words(data.get(key)):
            about["date"] = words(data[key])
            break
    distributor, websites = data.get("distributor"), words(data.get("canonical_website"))
    outlet = words(distributor.get("name")) if isinstance(distributor, dict) else ""
    if outlet or websites:
        about["outlet"] = outlet or websites
    if words(data.get("language")):
        about["language"] = words(data["language"]).split("-")[0].lower()
    return about
