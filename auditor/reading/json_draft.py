"""What the JSON formats have in common: strings of plain text or HTML become parts with their places."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import Any

import attrs

from auditor.model import BlockKind
from auditor.reading.assembly import Part
from auditor.reading.comments import Remark
from auditor.reading.flow import RoleOf, flow
from auditor.reading.html_parser import parse_html
from auditor.reading.html_roles import role_of
from auditor.reading.json_strings import JsonString, load_json, origin_of
from auditor.reading.options import ReadingOptions
from auditor.reading.plain import paragraphs
from auditor.reading.source_map import Origin


@attrs.frozen(eq=False)
class JsonDraft:
    """A JSON document that is being read.

    Attributes:
        name: Of the draft, for messages.
        file: Its text.
        data: Its value.
        role: What HTML elements in its strings do.
        numbers: Of block quotations.
    """

    name: str
    file: Origin
    data: dict[str, Any]
    role: RoleOf
    numbers: Iterator[int]

    @classmethod
    def load(cls, name: str, text: str, options: ReadingOptions) -> JsonDraft:
        """Parse a document; one that is no object is read as an empty one.

        Raises:
            InputError: It is no JSON.
        """
        data = load_json(name, text)
        return cls(name, Origin.of_file(text), data if isinstance(data, dict) else {}, role_of(options), count(1))

    def html(self, value: Any, pointer: str, kind: BlockKind = BlockKind.BODY) -> list[Part | Remark]:
        """Give the parts of a string of HTML, or of plain text without markup (one paragraph)."""
        if not isinstance(value, JsonString):
            return []
        origin = origin_of(value, self.file, pointer)
        return flow(parse_html(self.name, value.text), origin, self.role, kind, self.numbers)

    def plain(self, value: Any, pointer: str) -> list[Part | Remark]:
        """Give the paragraphs of a string of plain text."""
        if not isinstance(value, JsonString):
            return []
        origin = origin_of(value, self.file, pointer)
        return [Part(BlockKind.BODY, tuple(origin.cut(*span))) for span in paragraphs(value.text)]


def quoted(parts: list[Part | Remark], number: int, kind: BlockKind) -> list[Part | Remark]:
    """Make parts belong to a block quotation; ``kind`` is quotation for its words, caption for its citation."""
    return [
        attrs.evolve(part, kind=kind, quotation=number) if isinstance(part, Part) and part.quotation is None else part
        for part in parts
    ]
