"""An attribution in the making: spans only, before its cue and source are described."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from auditor.model import Span
from auditor.spans import overlap

MARKS = frozenset({":", "—", "–", "-"})
"""Marks that can stand for a verb of saying."""


@attrs.frozen
class Draft:
    """Spans of one attribution, in code points of the article's text.

    Attributes:
        paragraph: Index of the paragraph that holds its cue, or else its content.
        cue: Words of the cue, or None.
        source: Words of the source, or none.
        content: Words of the content.
        certainty: The tagger's, not yet calibrated.
        lent: True if the source was taken over from a neighbouring attribution (a quotation that runs on).
    """

    paragraph: int
    cue: Span | None
    source: tuple[Span, ...]
    content: tuple[Span, ...]
    certainty: float
    lent: bool = False

    @property
    def start(self) -> int:
        """First code point of the cue, or else of the content."""
        return self.cue[0] if self.cue else self.content[0][0]


def undoubled(text: str, drafts: Sequence[Draft]) -> list[Draft]:
    """Leave out the drafts whose cue is a mark where a word is the cue of the same content: "she wrote: ..."."""
    marks = [draft for draft in drafts if draft.cue and text[slice(*draft.cue)].strip() in MARKS]
    return [draft for draft in drafts if draft not in marks or not _said_by_another(draft, drafts)]


def _said_by_another(draft: Draft, drafts: Sequence[Draft]) -> bool:
    size = sum(end - start for start, end in draft.content)
    return any(2 * overlap(other.content, draft.content) >= size for other in drafts if other != draft)
