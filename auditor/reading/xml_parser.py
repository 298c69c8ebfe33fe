"""XML to an element tree with the place of every character, with nothing that can grow or reach out.

Expat parses. A document that declares entities is refused (that is how few bytes become many, and how files and hosts
are read); external definitions are never loaded; the entities of HTML are known without them.
"""

from __future__ import annotations

import html
import re
from xml.parsers import expat

from auditor.errors import InputError
from auditor.reading.decoding import decode
from auditor.reading.tree import DEEPEST, Chars, Comment, Element

DECLARED = re.compile(rb"""<\?xml[^>]{0,100}?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
STAND_IN = re.compile(r"&[^;\s]{1,40};|\r\n")


def decode_xml(name: str, data: bytes, encoding: str | None = None) -> str:
    """Decode XML by its byte order mark or declaration.

    Raises:
        InputError: The bytes are not text in that encoding.
    """
    declared = DECLARED.match(data[:200])
    if encoding is None and declared and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        encoding = declared.group(1).decode("ascii")
    return decode(name, data, encoding)


def parse_xml(name: str, text: str, omitted: frozenset[str] = frozenset()) -> Element:
    """Parse XML; elements go by their local names, and ``namespace`` tells vocabularies apart.

    Args:
        name: Of the draft, for messages.
        text: The document; offsets in the tree count its code points.
        omitted: Local names of elements that are of no use; they are left out with all that is in them.

    Raises:
        InputError: It is not well-formed, declares entities, or nests elements without end.
    """
    return _Builder(name, text, omitted).build()


class _Builder:
    """Takes expat's events down into a tree."""

    def __init__(self, name: str, text: str, omitted: frozenset[str]) -> None:
        self.name = name
        self.text = text
        self.omitted = omitted
        self.below = 0  # elements open at and below one that is left out
        self.data = text.encode()
        self.root = self.open = Element("", {}, 0)
        self.depth = 0
        self.byte = self.offset = 0
        self.narrow = len(self.data) == len(text)
        self.parser = expat.ParserCreate("utf-8", " ")
        self.parser.buffer_text = False
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.characters
        self.parser.CommentHandler = self.comment
        self.parser.EntityDeclHandler = self.entity
        self.parser.SkippedEntityHandler = self.skipped

    def build(self) -> Element:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            problem = f"{self.name}: is no well-formed XML (line {error.lineno}: {expat.ErrorString(error.code)})"
            raise InputError(problem, "was the file cut off, or is it in another format? see --input-format") from error
        return self.root

    def position(self) -> int:
        """Code point of the event at hand; events come in the order of the file."""
        byte = self.parser.CurrentByteIndex
        if self.narrow:
            return byte
        if byte > self.byte:
            self.offset += len(self.data[self.byte : byte].decode())
            self.byte = byte
        return self.offset

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        if self.depth > DEEPEST:
            raise InputError(f"{self.name}: elements nested more than {DEEPEST} deep", "is this a draft?")
        if self.below:
            self.below += 1
            return
        namespace, _, local = name.rpartition(" ")
        if local in self.omitted:
            self.below = 1
            return
        named = {key.rpartition(" ")[2]: value for key, value in attributes.items()} if attributes else attributes
        self.open = self.open.add(local, named, self.position(), namespace)

    def end(self, name: str) -> None:
        self.depth -= 1
        if self.below:
            self.below -= 1
        else:
            self.open = self.open.parent or self.root

    def characters(self, text: str) -> None:
        if self.below:
            return
        start = self.position()
        match = None if self.text.startswith(text, start) else STAND_IN.match(self.text, start)
        self.open.children.append(Chars(text, start, match.end() if match else start + len(text)))

    def comment(self, text: str) -> None:
        if not self.below:
            self.open.children.append(Comment(text, self.position()))

    def skipped(self, name: str, parameter: bool) -> None:
        if not parameter and not self.below:
            start = self.position()
            self.open.children.append(Chars(html.unescape(f"&{name};"), start, start + len(name) + 2))

    def entity(self, name: str, *rest: object) -> None:
        raise InputError(
            f"{self.name}: declares the XML entity {name!r}", "no draft needs that; remove the declaration"
        )
