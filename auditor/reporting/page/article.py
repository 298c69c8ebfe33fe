"""The article as it is painted: blocks of sentences of voices of runs.

Every code point of the text is painted with the sentence it stands in, the attribution whose content it is, the part
it plays there (source, cue, setting) and the findings on it; runs of equal paint become the elements of the page. So
spans may nest, cross or break off without a tag ever standing open.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

import attrs

from auditor.labels import reports
from auditor.model import Attribution, Block, BlockKind, Finding, Report, Sentence, Severity, Span
from auditor.reporting.page import wording
from auditor.reporting.page.cast import NOBODY, Cast, Mark
from auditor.reporting.page.notes import Note

T = TypeVar("T")
Role = tuple[str, str]
"""``source``, ``cue`` or ``setting``, and the id of the attribution."""


@attrs.frozen
class Run:
    """Words of equal paint.

    Attributes:
        text: The words.
        role: ``source``, ``cue``, ``setting`` or empty.
        mark: Side of the source, for words with a role.
        severity: Of the worst finding on the words, or empty.
        refs: Numbers of the findings that end with them.
    """

    text: str
    role: str
    mark: Mark
    severity: str
    refs: tuple[int, ...]


@attrs.frozen
class Voice:
    """Runs in one voice.

    Attributes:
        own: True for the writer's own voice (and for the frame of source and cue around a content).
        mark: Side of the voice.
        depth: 1 for a content, 2 and more for a content within a content.
        runs: The words.
    """

    own: bool
    mark: Mark
    depth: int
    runs: tuple[Run, ...]


@attrs.frozen
class SentenceView:
    """A sentence as the page shows it.

    Attributes:
        id: Of the sentence; empty for text that is no sentence.
        number: From 1; 0 where the sentence only goes on from the block before.
        label: Class of its label.
        title: Label, certainty and reason in words.
        spoken: What a screen reader says for its number.
        voices: The words.
        refs: Numbers of findings on the sentence as a whole.
        parties: Ids of the parties it relies on, principals included.
        sides: Letters of their sides.
    """

    id: str
    number: int
    label: str
    title: str
    spoken: str
    voices: tuple[Voice, ...]
    refs: tuple[int, ...] = ()
    parties: tuple[str, ...] = ()
    sides: tuple[Mark, ...] = ()


@attrs.frozen
class BlockView:
    """A block: what part of the draft it is, its sentences, and the notes beside it."""

    kind: BlockKind
    sentences: tuple[SentenceView, ...]
    notes: tuple[Note, ...]


@attrs.frozen
class Paint:
    """What every code point of the text is painted with, one list a layer."""

    sentence: list[int]
    content: list[str]
    role: list[Role | None]
    finding: list[tuple[int, ...]]


def sides_of(cast: Cast, sentence: Sentence) -> tuple[Mark, ...]:
    """The sides whose word a sentence rests on, by letter."""
    marks = {cast.mark(party) for party in sentence.parties} - {NOBODY}
    return tuple(sorted(marks, key=lambda mark: (len(mark.letter), mark.letter)))


def parties_of(cast: Cast, sentence: Sentence) -> tuple[str, ...]:
    """The parties a sentence relies on, and the ones they speak for."""
    return tuple(dict.fromkeys(p for party in sentence.parties for p in (party, cast.principal(party))))


def depths(attributions: Iterable[Attribution]) -> dict[str, int]:
    """How deep each attribution is nested, from 1; a circle of nestings, which no text has, ends where it closes."""
    outer = {a.id: a.inside for a in attributions}

    def depth(of: str, seen: frozenset[str]) -> int:
        above = outer.get(of)
        return 1 if above is None or above in seen else 1 + depth(above, seen | {above})

    return {id_: depth(id_, frozenset({id_})) for id_ in outer}


def paint(report: Report, findings: Sequence[Finding]) -> Paint:
    """Paint the whole text, inner attributions over outer ones.

    What the labels do not count as a source's voice (acts, the outlet itself, evidence that nobody gives) stays the
    writer's; of evidence that nobody gives the cue is painted, for it looks like a source.
    """
    size = len(report.text)
    layers = Paint([-1] * size, [""] * size, [None] * size, [()] * size)
    for index, sentence in enumerate(report.sentences):
        _fill(layers.sentence, [(sentence.start, sentence.end)], index)
    level = depths(report.attributions)
    for attribution in sorted(report.attributions, key=lambda a: level[a.id]):
        if attribution.source is None and attribution.cue:
            _fill(layers.role, attribution.cue.spans, ("cue", attribution.id))
        if not reports(attribution):
            continue
        _fill(layers.content, attribution.content.spans, attribution.id)
        _fill(layers.content, attribution.content.asides, "")
        _fill(layers.role, attribution.setting, ("setting", attribution.id))
        if attribution.source:
            _fill(layers.role, attribution.source.spans, ("source", attribution.id))
        if attribution.cue:
            _fill(layers.role, attribution.cue.spans, ("cue", attribution.id))
    for number, finding in enumerate(findings, start=1):
        for start, end in finding.spans:
            for at in range(max(0, start), min(end, size)):
                layers.finding[at] = (*layers.finding[at], number)
    return layers


def voice_marks(cast: Cast) -> dict[str, Mark]:
    """The side of each attribution's source, by attribution id."""
    return {a.id: cast.mark(a.source.party) if a.source else NOBODY for a in cast.report.attributions}


def blocks(cast: Cast, findings: Sequence[Finding], notes: Sequence[Note]) -> tuple[BlockView, ...]:
    """Show all blocks of a report.

    Args:
        cast: The report's look-ups.
        findings: The findings that count, in the order of their numbers.
        notes: Their notes, in the same order.
    """
    painter = _Painter(cast, findings, paint(cast.report, findings))
    views = [painter.block(block) for block in cast.report.blocks]
    return tuple(
        attrs.evolve(view, notes=tuple(notes[n - 1] for n in dict.fromkeys(_refs(view)) if n <= len(notes)))
        for view in views
    )


def whole_article(notes: Sequence[Note], shown: Iterable[BlockView]) -> tuple[Note, ...]:
    """The notes that stand beside no block."""
    beside = {note.number for block in shown for note in block.notes}
    return tuple(note for note in notes if note.number and note.number not in beside)


def _refs(view: BlockView) -> Iterator[int]:
    for sentence in view.sentences:
        for voice in sentence.voices:
            for run in voice.runs:
                yield from run.refs
        yield from sentence.refs


class _Painter:
    def __init__(self, cast: Cast, findings: Sequence[Finding], layers: Paint) -> None:
        self.cast = cast
        self.findings = findings
        self.layers = layers
        self.marks = voice_marks(cast)
        self.depths = depths(cast.report.attributions)
        self.begun: set[int] = set()
        self.ends = _by_end(findings)
        self.on_sentence: dict[str | None, list[int]] = {finding.sentence: [] for finding in findings}
        for number, finding in enumerate(findings, start=1):
            if not finding.spans:
                self.on_sentence[finding.sentence].append(number)

    def block(self, block: Block) -> BlockView:
        span = (max(0, block.start), min(block.end, len(self.cast.report.text)))
        parts = [self.sentence(part) for part in _split(self.layers.sentence, span)]
        return BlockView(block.kind, tuple(parts), ())

    def sentence(self, part: Span) -> SentenceView:
        index = self.layers.sentence[part[0]]
        voices = tuple(self.voice(piece) for piece in _split(self.layers.content, part))
        if index < 0 or index in self.begun:
            return SentenceView("", 0, "", "", "", voices)
        self.begun.add(index)
        return self.begin(self.cast.report.sentences[index], index + 1, voices)

    def begin(self, sentence: Sentence, number: int, voices: tuple[Voice, ...]) -> SentenceView:
        label = wording.LABELS[sentence.label]
        sides = sides_of(self.cast, sentence)
        parties = ", ".join(name.text for name in self.cast.names(sentence.parties))
        return SentenceView(
            id=sentence.id,
            number=number,
            label=wording.LABEL_CLASSES[sentence.label],
            title=f"{label}, {wording.percent(sentence.confidence)} sure: {sentence.reason}",
            spoken=f"Sentence {number}: {label.lower()}" + (f", relies on {parties}" if parties else ""),
            voices=voices,
            refs=tuple(self.on_sentence.get(sentence.id, ())),
            parties=parties_of(self.cast, sentence),
            sides=sides,
        )

    def voice(self, part: Span) -> Voice:
        content = self.layers.content[part[0]]
        runs = tuple(
            self.run(run) for piece in _split(self.layers.role, part) for run in _split(self.layers.finding, piece)
        )
        return Voice(not content, self.marks.get(content, NOBODY), self.depths.get(content, 0), runs)

    def run(self, part: Span) -> Run:
        role, attribution = self.layers.role[part[0]] or ("", "")
        numbers = self.layers.finding[part[0]]
        worst = max((self.findings[n - 1].severity for n in numbers), key=lambda s: s.rank, default=None)
        return Run(
            text=self.cast.report.text[part[0] : part[1]],
            role=role,
            mark=self.marks.get(attribution, NOBODY),
            severity=worst.value if isinstance(worst, Severity) else "",
            refs=tuple(self.ends.get(part[1], ())),
        )


def _by_end(findings: Sequence[Finding]) -> dict[int, list[int]]:
    ends: dict[int, list[int]] = {}
    for number, finding in enumerate(findings, start=1):
        if finding.spans:
            ends.setdefault(finding.spans[-1][1], []).append(number)
    return ends


def _split(layer: Sequence[T], part: Span) -> Iterator[Span]:
    """Cut a part of the text where a layer's paint changes."""
    start = part[0]
    for _, group in groupby(layer[slice(*part)]):
        end = start + sum(1 for _ in group)
        yield start, end
        start = end


def _fill(layer: list[T], spans: Iterable[Span], value: T) -> None:
    for start, end in spans:
        begin = max(0, start)
        stop = max(begin, min(end, len(layer)))
        layer[begin:stop] = [value] * (stop - begin)
