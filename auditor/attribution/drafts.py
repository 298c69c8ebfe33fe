"""An attribution in the making: spans only, before its cue and source are described."""

from __future__ import annotations

import attrs

from auditor.model import Span


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
