"""Who plays in the article: parties, the ones they speak for, and their sides with letter and colour."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

import attrs

from auditor.model import Party, Report, Sentence, Side, Span

SLOTS = 6
"""Number of side colours and patterns; the letter tells sides apart beyond that."""


@attrs.frozen
class Mark:
    """How a side shows: a letter, and the slot of its colour and pattern; no letter and slot 0 for no side."""

    letter: str = ""
    slot: int = 0

    @property
    def css(self) -> str:
        """Class that carries colour and pattern."""
        return f"v{self.slot}"


@attrs.frozen
class Name:
    """A party as the page prints it."""

    id: str
    text: str
    mark: Mark


@attrs.frozen
class Link:
    """A sentence as the page points to it: id, number, and the words in question."""

    id: str
    number: int
    words: str = ""


NOBODY = Mark()


@attrs.frozen(slots=False)
class Cast:
    """Look-ups over a report's parties, sides and sentences; unknown ids give nothing rather than fail."""

    report: Report

    @cached_property
    def parties(self) -> dict[str, Party]:
        """Parties by id."""
        return {party.id: party for party in self.report.parties}

    @cached_property
    def sentences(self) -> dict[str, Sentence]:
        """Sentences by id."""
        return {sentence.id: sentence for sentence in self.report.sentences}

    @cached_property
    def numbers(self) -> dict[str, int]:
        """Sentence numbers by id, from 1."""
        return {sentence.id: number for number, sentence in enumerate(self.report.sentences, start=1)}

    @cached_property
    def marks(self) -> dict[str, Mark]:
        """Marks by side id: A, B, C … in the order of the report."""
        return {side.id: Mark(_letter(i), i % SLOTS + 1) for i, side in enumerate(self.report.sides)}

    @cached_property
    def _side_by_party(self) -> dict[str, str]:
        listed = {party: side.id for side in self.report.sides for party in side.parties}
        return listed | {party.id: party.side for party in self.report.parties if party.side in self.marks}

    def principal(self, party: str) -> str:
        """Id of the party that a party speaks for in the end; itself if it speaks for none."""
        seen = {party}
        while (known := self.parties.get(party)) and known.speaks_for in self.parties:
            party = str(known.speaks_for)
            if party in seen:
                break
            seen.add(party)
        return party

    def side(self, party: str | None) -> str | None:
        """Id of a party's side, or of the side of whom it speaks for."""
        if party is None:
            return None
        return self._side_by_party.get(party) or self._side_by_party.get(self.principal(party))

    def mark(self, party: str | None) -> Mark:
        """Mark of a party's side."""
        side = self.side(party)
        return self.marks[side] if side else NOBODY

    def name(self, party: str) -> Name:
        """Name of a party with its mark; the id where the report does not know it."""
        known = self.parties.get(party)
        return Name(party, known.name if known else party, self.mark(party))

    def names(self, parties: Iterable[str]) -> tuple[Name, ...]:
        """Names of several parties, each once."""
        return tuple(self.name(party) for party in dict.fromkeys(parties))

    def side_names(self, side: Side) -> tuple[Name, ...]:
        """Parties of a side that speak for themselves, then their speakers."""
        return self.names(sorted(side.parties, key=lambda party: self.principal(party) != party))

    def words(self, spans: Iterable[Span]) -> str:
        """The article's words at some spans, gaps shown as an ellipsis."""
        return " … ".join(" ".join(self.report.text[start:end].split()) for start, end in spans)

    def link(self, sentence: str, words: str = "") -> Link:
        """Point to a sentence."""
        return Link(sentence, self.numbers.get(sentence, 0), words)

    def link_at(self, span: Span) -> Link | None:
        """Point to the sentence where a span starts, with the span's words; None outside the sentences.

        A word or two ("denied") say nothing alone: then the words are the whole sentence.
        """
        sentence = self.sentence_at(span[0])
        if sentence is None:
            return None
        words = self.words([span])
        return self.link(sentence.id, words if words.count(" ") > 1 else self.words([(sentence.start, sentence.end)]))

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds a code point, or None."""
        index = bisect_right(self._starts, offset) - 1
        if index < 0 or offset >= self.report.sentences[index].end:
            return None
        return self.report.sentences[index]

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.report.sentences]


def _letter(index: int) -> str:
    return chr(ord("A") + index) if index < 26 else f"{chr(ord('A') + index % 26)}{index // 26 + 1}"
