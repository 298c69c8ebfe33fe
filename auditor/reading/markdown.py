"""Markdown: CommonMark with tables and strike-through, front matter, and the HTML inside.

``markdown-it-py`` parses; its tokens become the start tags, characters and end tags of the HTML they stand for, each
with its place in the file, and go the way of an HTML fragment. So a block quotation is a quotation, ``<cite>`` names
its source, code and images are no prose, and comments to the auditor work as in HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from auditor.model import Article, Document
from auditor.reading.assembly import assemble
from auditor.reading.decoding import decode
from auditor.reading.flow import flow
from auditor.reading.front_matter import FrontMatter, Words, read_front_matter
from auditor.reading.html_parser import HtmlToken, StartTag, build, tokens
from auditor.reading.html_roles import role_of
from auditor.reading.markdown_places import Inline, Line, parse_blocks
from auditor.reading.options import ReadingOptions
from auditor.reading.source_map import Origin
from auditor.reading.tree import Chars

LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
TEMPLATE = re.compile(
    r"\{\{[<%][^{}]{0,2000}[>%]\}\}|\{%[^{}]{0,2000}%\}|\{\{[^{}]{0,2000}\}\}|\[\^[^\]\s]{1,60}\](?!:)"
)
"""Shortcodes of Hugo, tags of Jekyll, and footnote marks: no words of the article."""

NOTE = re.compile(r"\[\^[^\]\s]{1,60}\]:")
START = re.compile(rb"(?:\xef\xbb\xbf)?(?:---[ \t]*\r?\n[A-Za-z_\"'#]|\+\+\+[ \t]*\r?\n|#{1,3} \S)")


def read(document: Document, data: bytes, options: ReadingOptions) -> Article:
    """Read Markdown.

    Raises:
        InputError: The bytes are not text, hold no prose, or nest quotations without end.
    """
    text = decode(document.path, data, options.encoding)
    front = read_front_matter(text)
    root = build(document.path, _stream(document.path, text, front))
    origin = Origin.of_file(text)
    return assemble(attrs.evolve(document, **front.about), flow(root, origin, role_of(options)), front.notices)


def looks_like(head: bytes) -> bool:
    """Tell whether a file starts with front matter or a Markdown heading."""
    return START.match(head) is not None


def _stream(name: str, text: str, front: FrontMatter) -> Iterator[HtmlToken]:
    """Give the HTML tokens that a Markdown file stands for."""
    yield from _field(text, "h1", {}, front.title)
    yield from _field(text, "p", {"class": "deck"}, front.deck)
    lines = list(_lines(text, front.end))
    for token in parse_blocks(name, lines):
        if isinstance(token, Inline):
            yield from _inline(text, token)
        elif token.type in {"html_block", "fence", "code_block"}:
            yield from _raw(text, token.type, lines[token.map[0] : token.map[1]] if token.map else [])
        elif token.tag and token.type != "hr":
            start = lines[token.map[0]].start if token.map else 0
            yield StartTag(token.tag, {}, start) if token.nesting == 1 else token.tag


def _lines(text: str, body: int) -> Iterator[Line]:
    """Give the lines of a file, those of the front matter emptied, so that line numbers stay the file's."""
    for match in LINE.finditer(text):
        start, end = match.span(1)
        if match.start() == match.end():
            return
        yield Line(start, text[max(start, min(body, end)) : end])


def _field(text: str, tag: str, attributes: dict[str, str], words: Words | None) -> Iterator[HtmlToken]:
    if words is not None:
        yield StartTag(tag, attributes, words.span[0])
        yield Chars(words.text, *words.span)
        yield tag


def _raw(text: str, kind: str, lines: list[Line]) -> Iterator[HtmlToken]:
    if not lines:
        return
    start, end = lines[0].start, lines[-1].start + len(lines[-1].words)
    if kind == "html_block":
        yield from tokens(text, start, end)
    else:
        yield StartTag("pre", {}, start)
        yield Chars(text[start:end], start, end)
        yield "pre"


def _inline(text: str, inline: Inline) -> Iterator[HtmlToken]:
    """Give the tokens of a paragraph's content."""
    note = NOTE.match(inline.content)
    if note:
        yield StartTag("p", {"class": "footnote"}, inline.offset(0))
    for token, position in inline.children:
        start = inline.offset(position)
        if token.type == "html_inline":
            yield from tokens(text, start, start + len(token.content))
        elif token.type in {"text", "text_special", "code_inline"}:
            stripped = token.type == "code_inline" and not inline.content.startswith(token.content, position)
            yield from _chars(inline, token.content, position + stripped, plain=token.type == "text")
        elif token.type == "softbreak":
            yield Chars("\n", start, start + 1)
        elif token.type == "hardbreak":
            yield StartTag("br", {}, start)
        elif token.nesting:
            yield StartTag(token.tag, {}, start) if token.nesting == 1 else token.tag
    if note:
        yield "p"


def _chars(inline: Inline, words: str, position: int, *, plain: bool) -> Iterator[HtmlToken]:
    """Give the characters of a text token, without what templates put there."""
    first = 0
    for match in TEMPLATE.finditer(words) if plain else ():
        if match.start() > first:
            yield _run(inline, words[first : match.start()], position + first)
        first = match.end()
    if first < len(words):
        yield _run(inline, words[first:], position + first)


def _run(inline: Inline, words: str, position: int) -> Chars:
    start = inline.offset(position)
    return Chars(words, start, start + len(words))
