"""Parts of a draft to an article: the last step of every reader but the one for plain text.

A reader yields parts (paragraph-like, with their kinds) and remarks (comments to the program) in the order of the
draft. Here white space is collapsed, invisible characters are dropped, the text is joined, and the source map, the
blocks, the citations of quotations and the suppressions fall into place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from auditor.errors import InputError
from auditor.model import Article, Block, BlockKind, Document, Piece, Span
from auditor.reading import comments, invisible
from auditor.reading.comments import Remark
from auditor.reading.conventions import settle
from auditor.reading.source_map import Fragment

GAP = "\n\n"
SQUEEZED = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+|" + invisible.INVISIBLE.pattern)
CITATION_DASH = re.compile(r"^[\s—–―-]*")


@attrs.frozen
class Part:
    """A paragraph-like part of a draft, before its place in the article's text is known.

    Attributes:
        kind: What part of the draft it is.
        fragments: Its words, white space as in the file.
        quotation: Number of the block quotation it belongs to, or None; a part of kind caption is its citation.
    """

    kind: BlockKind
    fragments: tuple[Fragment, ...]
    quotation: int | None = None


def assemble(document: Document, parts: Iterable[Part | Remark], notices: Iterable[str] = ()) -> Article:
    """Join parts into an article.

    Args:
        document: The file, with what its metadata say; its title gives way to a headline.
        parts: In the order of the draft, with the comments to the program where they stand.
        notices: What the reader noticed so far.

    Raises:
        InputError: No part has any text.
    """
    texts: list[str] = []
    pieces: list[Piece] = []
    blocks: list[Block] = []
    quotations: list[int | None] = []
    remarks: list[tuple[int, Remark]] = []
    length = 0
    seen: list[tuple[int, str]] = []
    for part in parts:
        if isinstance(part, Remark):
            remarks.append((length, part))
            continue
        seen += [(fragment.line, fragment.text) for fragment in part.fragments]
        fragments = list(squeeze(part.fragments))
        if not fragments:
            continue
        if blocks:
            texts.append(GAP)
            length += len(GAP)
        start = length
        for fragment in fragments:
            texts.append(fragment.text)
            _add(pieces, length, fragment)
            length += len(fragment.text)
        blocks.append(Block(part.kind, start, length))
        quotations.append(part.quotation)
    if not blocks:
        raise InputError(f"{document.path}: holds no text that could be audited", "is the article in another file?")
    text = "".join(texts)
    settled = settle(text, _cited(text, blocks, quotations))
    title = next((text[b.start : b.end] for b in settled if b.kind is BlockKind.HEADLINE), document.title)
    silenced, more = comments.suppressions(remarks, blocks, length, document.unit)
    noticed = (*dict.fromkeys(notices), *more, *invisible.notices(seen, document.unit))
    return Article(attrs.evolve(document, title=title), text, settled, tuple(pieces), silenced, noticed)


def squeeze(fragments: Iterable[Fragment]) -> Iterator[Fragment]:
    """Collapse white space to single spaces, none at the ends, and drop invisible characters; places are kept."""
    held: Fragment | None = None
    begun = False
    for fragment in fragments:
        for bit in _bits(fragment):
            if bit.text.isspace() and SQUEEZED.fullmatch(bit.text):
                held = held or bit
                continue
            if held is not None and begun:
                yield attrs.evolve(held, text=" ", verbatim=held.verbatim and held.text == " ")
            held, begun = None, True
            yield bit


def _bits(fragment: Fragment) -> Iterator[Fragment]:
    """Cut a fragment into words and white space, leaving out what is invisible."""
    position = 0
    for match in SQUEEZED.finditer(fragment.text):
        if match.group() == " " and _between_words(fragment.text, position, match):
            continue
        yield from _slice(fragment, position, match.start())
        if match.group().isspace():
            yield from _slice(fragment, match.start(), match.end())
        position = match.end()
    yield from _slice(fragment, position, len(fragment.text))


def _between_words(text: str, position: int, space: re.Match[str]) -> bool:
    """Tell whether a space has a word's character on either side, so that the fragment need not be cut there."""
    return position < space.start() and space.end() < len(text) and not SQUEEZED.match(text, space.end())


def _slice(fragment: Fragment, start: int, end: int) -> Iterator[Fragment]:
    if start < end:
        column = fragment.column + (start if fragment.verbatim else 0)
        yield attrs.evolve(fragment, text=fragment.text[start:end], column=column)


def _add(pieces: list[Piece], start: int, fragment: Fragment) -> None:
    """Add a fragment to the source map, to the last piece if it goes on there."""
    end = start + len(fragment.text)
    if pieces and fragment.verbatim:
        last = pieces[-1]
        goes_on = last.verbatim and last.end == start and last.line == fragment.line
        if goes_on and last.column + last.end - last.start == fragment.column and last.element == fragment.element:
            pieces[-1] = attrs.evolve(last, end=end)
            return
    pieces.append(Piece(start, end, fragment.line, fragment.column, fragment.element, fragment.verbatim))


def _cited(text: str, blocks: list[Block], quotations: list[int | None]) -> Iterator[Block]:
    """Give each block of a quotation the words of the quotation's citation."""
    names: dict[int, Span] = {}
    for block, quotation in zip(blocks, quotations, strict=True):
        if quotation is not None and block.kind is BlockKind.CAPTION:
            dash = CITATION_DASH.match(text[block.start : block.end])
            names.setdefault(quotation, (block.start + (dash.end() if dash else 0), block.end))
    for block, quotation in zip(blocks, quotations, strict=True):
        cites = quotation is not None and block.kind is BlockKind.QUOTATION
        yield attrs.evolve(block, cited=names.get(quotation)) if cites and quotation is not None else block
