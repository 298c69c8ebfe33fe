"""The figures of the page: labels, the strip, whose words, kinds of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import attrs

from auditor import spans
from auditor.labels import reports
from auditor.model import Label, Party, PartyFigures, Report, Severity
from auditor.reporting.page import wording
from auditor.reporting.page.article import Paint, SentenceView, voice_marks
from auditor.reporting.page.cast import NOBODY, Cast, Mark, Name
from auditor.reporting.page.notes import FRAMING


@attrs.frozen
class Bar:
    """A bar of a chart.

    Attributes:
        name: What it stands for.
        number: How many.
        share: Of the whole, 0 to 1.
        length: Of the longest bar, 0 to 1.
        css: Class with its colour and pattern.
        letter: Of its side, or empty.
        detail: What else to say.
    """

    name: str
    number: int
    share: float
    length: float
    css: str
    letter: str = ""
    detail: str = ""


@attrs.frozen
class Cell:
    """A sentence as a cell of the strip."""

    id: str
    number: int
    label: str
    sides: tuple[Mark, ...]
    worst: str
    spoken: str


@attrs.frozen
class PartyRow:
    """A party as a row of the table of parties."""

    name: Name
    kind: str
    aliases: tuple[str, ...]
    speaks_for: Name | None
    figures: PartyFigures | None
    share: float


@attrs.frozen
class SideCard:
    """A side for the legend and the overview."""

    mark: Mark
    parties: tuple[Name, ...]
    words: int
    share: float


def label_bars(report: Report) -> tuple[Bar, ...]:
    """Number and share of sentences by label."""
    counts = Counter(sentence.label for sentence in report.sentences)
    return _bars(
        (wording.SHORT_LABELS[label], counts[label], wording.LABEL_CLASSES[label], "", wording.LABEL_MEANINGS[label])
        for label in Label
    )


def source_bars(report: Report) -> tuple[Bar, ...]:
    """Number of attributions by kind of source, none left out that occurs."""
    counts = Counter(a.source.kind if a.source else None for a in report.attributions)
    kinds = [(name, counts[kind]) for kind, name in wording.SOURCE_KINDS.items() if counts[kind]]
    return _bars((name, number, "v0", "", "") for name, number in [*kinds, (wording.NO_SOURCE, counts[None])] if number)


def voice_bars(cast: Cast, layers: Paint) -> tuple[Bar, ...]:
    """Words of the sentences by whose voice they are in: the writer's, each side's, and sources on no side.

    The words of a content within a content count for the inner source; so do its source, cue and setting.
    """
    words: Counter[str] = Counter()
    marks = voice_marks(cast)
    told = {attribution.id for attribution in cast.report.attributions if reports(attribution)}
    for sentence in cast.report.sentences:
        for start, _ in spans.words(cast.report.text, sentence.start, sentence.end):
            role = layers.role[start]
            teller = role[1] if role and role[1] in told else layers.content[start]
            words[marks.get(teller, NOBODY).letter or "other" if teller else "own"] += 1
    sides = [(card.letter, card.css) for card in cast.marks.values()]
    rows = [("The writer’s own voice", words["own"], "own", "", "")]
    rows += [(f"Side {letter}", words[letter], css, letter, "") for letter, css in sides]
    rows += [("Sources on no side" if sides else "Sources", words["other"], "v0", "", "")]
    return _bars(row for row in rows if row[1] or row[3] or row[2] == "own")


def view_bars(cast: Cast) -> tuple[Bar, ...]:
    """Number of findings by the party whose view they say the draft adopts, speakers counted with their principals."""
    adopted = Counter(
        cast.principal(finding.side)
        for finding in cast.report.findings
        if finding.side and finding.suppressed is None and finding.kind in FRAMING
    )
    names = [(cast.name(party), number) for party, number in adopted.most_common()]
    return _bars((name.text, number, name.mark.css, name.mark.letter, "") for name, number in names)


def side_cards(cast: Cast, voices: Sequence[Bar]) -> tuple[SideCard, ...]:
    """The sides with their parties and their share of the words."""
    by_letter = {bar.letter: bar for bar in voices}
    cards = []
    for side in cast.report.sides:
        bar = by_letter.get(cast.marks[side.id].letter)
        cards.append(
            SideCard(cast.marks[side.id], cast.side_names(side), bar.number if bar else 0, bar.share if bar else 0.0)
        )
    return tuple(cards)


def party_rows(cast: Cast) -> tuple[PartyRow, ...]:
    """All parties, most words first as the summary has them, then those the article only names."""
    report = cast.report
    figures = {row.party: row for row in report.summary.parties}
    known = [party for party in figures if party in cast.parties]
    rest = [party.id for party in report.parties if party.id not in figures]
    longest = max((row.words for row in figures.values()), default=0)
    return tuple(_party_row(cast, id_, figures.get(id_), longest) for id_ in [*known, *rest])


def cells(report: Report, shown: Iterable[SentenceView]) -> tuple[Cell, ...]:
    """One cell a sentence, in order."""
    worst: dict[str, Severity] = {}
    found: Counter[str] = Counter()
    for finding in report.findings:
        if finding.sentence and finding.suppressed is None:
            found[finding.sentence] += 1
            before = worst.get(finding.sentence, Severity.INFO)
            worst[finding.sentence] = max(before, finding.severity, key=lambda severity: severity.rank)
    return tuple(
        Cell(
            view.id,
            view.number,
            view.label,
            view.sides[:2],
            worst[view.id].value if view.id in worst else "",
            view.spoken + (f", {wording.count(found[view.id], 'finding')}" if found[view.id] else ""),
        )
        for view in shown
        if view.id
    )


def _party_row(cast: Cast, party: str, figures: PartyFigures | None, longest: int) -> PartyRow:
    known = cast.parties[party]
    principal = known.speaks_for if known.speaks_for in cast.parties else None
    return PartyRow(
        name=cast.name(party),
        kind=wording.PARTIES[known.kind],
        aliases=_aliases(known),
        speaks_for=cast.name(principal) if principal else None,
        figures=figures,
        share=figures.words / longest if figures and longest else 0.0,
    )


def _aliases(party: Party) -> tuple[str, ...]:
    """A party's other names, without the commas that close appositions."""
    names = dict.fromkeys(alias.strip(" ,;:") for alias in party.aliases)
    return tuple(name for name in names if name and name != party.name.strip(" ,;:"))


def _bars(rows: Iterable[tuple[str, int, str, str, str]]) -> tuple[Bar, ...]:
    listed = list(rows)
    total = sum(row[1] for row in listed)
    longest = max((row[1] for row in listed), default=0)
    return tuple(
        Bar(name, number, number / total if total else 0.0, number / longest if longest else 0.0, css, letter, detail)
        for name, number, css, letter, detail in listed
    )
