"""HTML to an element tree with the place of every character.

Tags are read by the rules of the HTML standard as far as text needs them, in time linear in the length even for input
that is made to be slow. The libraries looked at give no place for entities (and so none for the characters after them),
or only the line of a tag. Whatever is broken is read the way a browser shows it: stray end tags are passed over, open
elements end with their parent, ``p`` and ``li`` end where the next one starts.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

import attrs

from auditor.errors import InputError
from auditor.reading.tree import DEEPEST, Chars, Comment, Element

VOID = frozenset(
    re.findall(
        r"\w+",
        """
        area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen
        """,
    )
)
RAW = frozenset(["script", "style", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title"])
"""Elements whose content is no markup."""

DECODED = frozenset({"title", "textarea"})
"""Those of them in which entities count."""

BLOCKS = frozenset(
    re.findall(
        r"\w+",
        """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form
        h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul
        """,
    )
)
"""Elements whose start tag ends an open ``p``."""

CLOSED_BY = {
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "tr": frozenset({"tr", "td", "th"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "option": frozenset({"option"}),
    "body": frozenset({"head"}),
    **dict.fromkeys(BLOCKS, frozenset({"p", "head"})),
}
"""Start tag to the open elements it ends."""

FENCES = frozenset({"ul", "ol", "dl", "table", "td", "th", "blockquote", "div", "section", "article", "html", "body"})
"""Elements that an implied end does not reach through."""

STRUCTURAL = BLOCKS | FENCES | frozenset(CLOSED_BY)

TOKEN = re.compile(r"<(?:!--|[!?]|/?[A-Za-z])|&(?:#[0-9]{1,9};?|#[xX][0-9a-fA-F]{1,8};?|[A-Za-z][A-Za-z0-9]{1,31};?)")
NAME = re.compile(r"[^\s/>]*")
ATTRIBUTE = re.compile(r"""([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?""")


@attrs.frozen
class StartTag:
    """A start tag: the element's name, its attributes, and where it stands."""

    name: str
    attributes: dict[str, str]
    start: int


HtmlToken = Chars | Comment | StartTag | str
"""Characters, a comment, a start tag, or the name of an end tag."""


def parse_html(name: str, text: str) -> Element:
    """Parse HTML, a whole page or a fragment of one.

    Args:
        name: Of the draft, for the message.
        text: The HTML; offsets in the tree count its code points.

    Raises:
        InputError: Elements are nested deeper than any draft's.
    """
    return build(name, tokens(text, 0, len(text)))


def build(name: str, stream: Iterable[HtmlToken]) -> Element:
    """Build the tree of a stream of tokens; its root has no name.

    Raises:
        InputError: Elements are nested deeper than any draft's.
    """
    root = Element("", {}, 0)
    open_element, depth = root, 0
    for token in stream:
        if isinstance(token, Chars | Comment):
            open_element.children.append(token)
        elif isinstance(token, str):
            open_element, depth = _close(open_element, depth, token)
        else:
            open_element, depth = _end_implied(open_element, depth, token.name)
            child = open_element.add(token.name, token.attributes, token.start)
            if token.name not in VOID:
                open_element, depth = child, depth + 1
            if depth > DEEPEST:
                raise InputError(f"{name}: elements nested more than {DEEPEST} deep", "is this a draft?")
    return root


def _close(element: Element, depth: int, tag: str) -> tuple[Element, int]:
    """Close the innermost open element of that name, and what is open inside it; without one, nothing.

    The end tag of an inline element does not reach out of the paragraph it stands in.
    """
    for up, candidate in enumerate((element, *element.ancestors()), start=1):
        if candidate.parent is None:
            break
        if candidate.name == tag:
            return candidate.parent, depth - up
        if candidate.name in STRUCTURAL and tag not in STRUCTURAL:
            break
    return element, depth


def _end_implied(element: Element, depth: int, tag: str) -> tuple[Element, int]:
    """Close what the start tag ends without an end tag of its own."""
    ended = CLOSED_BY.get(tag, frozenset())
    outermost = element, 0
    for up, candidate in enumerate((element, *element.ancestors()) if ended else (), start=1):
        if candidate.parent is None or (candidate.name in FENCES and candidate.name not in ended):
            break
        if candidate.name in ended:
            outermost = candidate.parent, up
    return outermost[0], depth - outermost[1]


def tokens(text: str, start: int, end: int) -> Iterator[HtmlToken]:
    """Give the tokens of the HTML in ``text[start:end]``, with their places in ``text``."""
    position = start
    while match := TOKEN.search(text, position, end):
        found = match.start()
        if found > position:
            yield Chars(text[position:found], position, found)
        opening = match.group()
        if opening[0] == "&":
            yield Chars(html.unescape(opening), found, match.end())
            position = match.end()
        elif opening == "<!--":
            close = text.find("-->", found + 4, end)
            close = close if close >= 0 else end
            yield Comment(text[found + 4 : close], found)
            position = min(close + 3, end)
        elif opening[1] in "!?":
            close = text.find(">", found, end)
            position = close + 1 if close >= 0 else end
        else:
            name, position = _tag(text, found, end)
            if opening[1] == "/":
                yield name
                continue
            yield StartTag(name, _attributes(text[found + 1 + len(name) : position - 1]), found)
            if name in RAW:
                close = _raw_end(text, position, end, name)
                if name in DECODED:
                    yield from _characters(text, position, close)
                elif close > position:
                    yield Chars(text[position:close], position, close)
                position = close
    if position < end:
        yield Chars(text[position:end], position, end)


def _tag(text: str, start: int, stop: int) -> tuple[str, int]:
    """Give the name of the tag at ``start`` and where it ends; a ``>`` between quotation marks does not end it."""
    first = start + (2 if text[start + 1] == "/" else 1)
    match = NAME.match(text, first, stop)
    name = match.group().lower() if match else ""
    position = first + len(name)
    while True:
        end = text.find(">", position, stop)
        if end < 0:
            return name, stop
        mark = _open_mark(text, position, end)
        if mark is None:
            return name, end + 1
        closing = text.find(text[mark], mark + 1, stop)
        if closing < 0:
            return name, end + 1
        position = closing + 1


def _open_mark(text: str, start: int, end: int) -> int | None:
    """Index of a quotation mark that opens an attribute's value before ``end`` and is not closed there."""
    position = start
    while position < end:
        sign = text.find("=", position, end)
        if sign < 0:
            return None
        mark = sign + 1
        while mark < end and text[mark].isspace():
            mark += 1
        if mark < end and text[mark] in "\"'":
            closing = text.find(text[mark], mark + 1, end)
            if closing < 0:
                return mark
            position = closing + 1
        else:
            position = mark
    return None


def _attributes(words: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(words):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match.group(1).lower(), html.unescape(value))
    return found


def _raw_end(text: str, position: int, stop: int, name: str) -> int:
    """Where the content of an element without markup ends; that of a ``title`` never closed, at the next tag."""
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(text, position, stop)
    if match is None and name in DECODED:
        tag = text.find("<", position, stop)
        return tag if tag >= 0 else stop
    return match.start() if match else stop


def _characters(text: str, start: int, end: int) -> Iterator[Chars]:
    position = start
    for match in TOKEN.finditer(text, start, end):
        if match.group()[0] == "&":
            if match.start() > position:
                yield Chars(text[position : match.start()], position, match.start())
            yield Chars(html.unescape(match.group()), match.start(), match.end())
            position = match.end()
    if position < end:
        yield Chars(text[position:end], position, end)
