"""How a phrase stands in its article: as a source or not, as a subject or not, in whose speech."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.language.analysis import Paragraph
from auditor.lexicons import Lexicons
from auditor.model import Attribution, Span
from auditor.parties.references import Reference, is_relative
from auditor.parties.register import Entry, Standing
from auditor.spans import Holders, covers_sorted, merged

if TYPE_CHECKING:
    from auditor.language.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent", "attr"})
OBJECTS = frozenset({"dobj", "dative"})
SURE = 0.5
"""Confidence of an attribution from which its source is taken to have spoken."""


@attrs.frozen(eq=False)
class Circumstances:
    """How a phrase stands in its article.

    Attributes:
        standing: How much it puts its party before the reader.
        said: Of a source: where what it says stands; empty for any other phrase.
        is_accused: True if somebody accuses it.
        quoted: True if it stands in a quotation.
        speaker: Whoever speaks that quotation.
        reporter: Whoever the indirect speech is by in which it is a subject.
        awaited: Where what is quoted begins and the words by which its speaker is still to be named, in small letters.
    """

    standing: Standing = Standing.MENTIONED
    said: tuple[Span, ...] = ()
    is_accused: bool = False
    quoted: bool = False
    speaker: Entry | None = None
    reporter: Entry | None = None
    awaited: tuple[int, str] | None = None

    @property
    def is_source(self) -> bool:
        """Whether it is the source of an attribution."""
        return bool(self.said)

    def begins(self, found: Reference) -> int:
        """Where the phrase begins, or what it says, if that stands before it."""
        return min(start for start, _ in (found.span, *self.said))


PLAIN = Circumstances()
"""Those of a phrase of which nothing matters but its words."""


@attrs.frozen(eq=False)
class Scenes:
    """The attributions of an article, ready to tell the circumstances of its phrases.

    Attributes:
        lexicons: Word lists in force.
        said: What each source says, by the source's spans.
        sure: The spans of sources of whose attribution there is little doubt.
        tellers: The attributions, looked up by the place of their contents.
        reported: All contents.
        accused: Token and paragraph of each noun that somebody accuses.
    """

    lexicons: Lexicons
    said: dict[Span, tuple[Span, ...]]
    sure: frozenset[Span]
    tellers: Holders[Attribution]
    reported: tuple[Span, ...]
    accused: frozenset[tuple[int, int]]

    @classmethod
    def of(cls, attributions: Sequence[Attribution], accused: frozenset[tuple[int, int]], lexicons: Lexicons) -> Scenes:
        """Index the attributions of an article."""
        sourced = [a for a in attributions if a.source]
        said: dict[Span, tuple[Span, ...]] = {}
        for attribution in sourced:
            for span in attribution.source.spans if attribution.source else ():
                said[span] = (*said.get(span, ()), *attribution.content.spans)
        sure = frozenset(s for a in sourced if a.source and a.confidence >= SURE for s in a.source.spans)
        tellers = Holders.of((span, a) for a in sourced for span in a.content.spans)
        return cls(lexicons, said, sure, tellers, merged(s for a in sourced for s in a.content.spans), accused)

    def around(
        self, paragraph: Paragraph, found: Reference, joined: dict[Span, Entry], *, is_source: bool
    ) -> Circumstances:
        """Tell the circumstances of a phrase.

        Args:
            paragraph: The paragraph that holds it.
            found: The phrase.
            joined: The parties of the sources so far.
            is_source: True if it is the source of an attribution.
        """
        start = found.span[0]
        holding = self.tellers.at(start)
        teller = _teller(holding, joined)
        quoted = any(q.start <= start < q.end for q in paragraph.quotations)
        return Circumstances(
            standing=Standing.SOURCE if found.span in self.sure else self._standing(found.head, start),
            said=self.said.get(found.span, (found.span,)) if is_source else (),
            is_accused=(found.head.i, paragraph.index) in self.accused,
            quoted=quoted,
            speaker=teller if quoted else None,
            reporter=None if quoted or found.head.dep_ not in SUBJECTS else teller,
            awaited=_awaited(holding) if quoted and teller is None else None,
        )

    def _standing(self, head: Token, start: int) -> Standing:
        """How a phrase that is no source stands: who "disagreed" speaks as well, if no content is reported."""
        if head.dep_ in SUBJECTS:
            if covers_sorted(self.reported, start) or is_relative(head):
                return Standing.ARGUMENT
            return Standing.SOURCE if head.dep_ == "nsubj" and self._spoke(head.head) else Standing.SUBJECT
        return Standing.ARGUMENT if head.dep_ in OBJECTS else Standing.MENTIONED

    def _spoke(self, verb: Token) -> bool:
        """Whether a verb says that its subject spoke."""
        entries = self.lexicons.cues.find(verb.lemma_.lower())
        return any(e.pos == "verb" and e.is_speech for e in entries) and all(c.dep_ != "neg" for c in verb.children)


def _awaited(holding: Sequence[Attribution]) -> tuple[int, str] | None:
    """Where the first of the contents in which a phrase stands begins, and the words for its source."""
    first = min(holding, key=lambda a: a.content.spans[0][0], default=None)
    return (first.content.spans[0][0], first.source.text.lower()) if first is not None and first.source else None


def _teller(holding: Sequence[Attribution], joined: dict[Span, Entry]) -> Entry | None:
    """Whoever tells the smallest of the contents in which a phrase stands."""
    for attribution in sorted(holding, key=lambda a: sum(e - s for s, e in a.content.spans)):
        for source in attribution.source.spans if attribution.source else ():
            if source in joined:
                return joined[source]
    return None
