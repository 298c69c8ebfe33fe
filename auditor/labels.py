"""The three labels, by the definitions of docs/labels.md, each with its reason in words that can be counted again.

A sentence is contested if a claim in it is disputed in the article; else attributed if at least half of its words, the
writer's asides left out on both sides, stand in the voice of sources that can be pointed at; else unattributed.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

import attrs

from auditor.language.analysis import Analysis, Passage
from auditor.model import Attribution, Claim, Label, Party, Quoted, Sentence, SourceKind, Span
from auditor.reading.source_map import place
from auditor.spans import clipped, merged, overlap, without, word_count

HALF = 0.5
AT_LEAST, GAIN = 0.7, 0.25
"""How sure a label is by how sure its surest attribution is; a sentence is sourced more often than the very words and
source found are right. By every other development article; ``python -m evaluation.calibration --labels`` measures it.
"""

DOUBTFUL = 0.3
"""Confidence under which an attribution is shown, but makes nothing attributed."""


@attrs.frozen
class Share:
    """How much of a sentence stands in source voice.

    Attributes:
        sourced: Words of sources, cues, settings and contents.
        counted: Words of the sentence without the writer's asides.
        by: The attributions that give words, most words first.
    """

    sourced: int
    counted: int
    by: tuple[Attribution, ...]

    @property
    def enough(self) -> bool:
        """Whether at least half of the words are sourced."""
        return self.counted > 0 and self.sourced >= HALF * self.counted


def label(
    analysis: Analysis,
    attributions: Sequence[Attribution],
    claims: Sequence[Claim],
    parties: Sequence[Party],
    read: Container[str] = (),
) -> tuple[Sentence, ...]:
    """Label every sentence of the body.

    Args:
        analysis: The parsed article.
        attributions: With their parties.
        claims: With who disputes them.
        parties: All parties of the article.
        read: Ids of the claims that only the trained reader takes to be disputed.

    Returns:
        Sentences in text order.
    """
    names = {party.id: party.name for party in parties}
    near = _by_sentence(analysis, attributions)
    claimed: dict[str, list[Claim]] = {}
    for claim in claims:
        claimed.setdefault(claim.sentence, []).append(claim)
    return tuple(
        _label(analysis, passage, near.get(passage.id, []), claimed.get(passage.id, []), names, read)
        for passage in analysis.passages
    )


def reports(attribution: Attribution) -> bool:
    """Tell whether an attribution counts as source voice: a source other than the outlet, and no mere act or wish."""
    if attribution.source is None or attribution.source.kind is SourceKind.SELF or attribution.confidence < DOUBTFUL:
        return False
    return not (attribution.cue is not None and attribution.cue.act)


def _by_sentence(analysis: Analysis, attributions: Sequence[Attribution]) -> dict[str, list[Attribution]]:
    near: dict[str, list[Attribution]] = {}
    for attribution in attributions:
        for passage_id in sorted(
            {p.id for s in voice(attribution) for p in _passages(analysis, s)}, key=lambda i: int(i[1:])
        ):
            near.setdefault(passage_id, []).append(attribution)
    return near


def _passages(analysis: Analysis, span: Span) -> list[Passage]:
    first = analysis.passage_at(span[0])
    found = []
    index = int(first.id[1:]) - 1 if first is not None else 0
    while index < len(analysis.passages) and analysis.passages[index].start < span[1]:
        if analysis.passages[index].end > span[0]:
            found.append(analysis.passages[index])
        index += 1
    return found


def voice(attribution: Attribution) -> tuple[Span, ...]:
    """All words of an attribution: source, cue, setting and content."""
    parts = [*attribution.content.spans, *attribution.setting]
    if attribution.source:
        parts += attribution.source.spans
    if attribution.cue:
        parts += attribution.cue.spans
    return merged(parts)


def own_asides(attributions: Sequence[Attribution]) -> tuple[Span, ...]:
    """Give the writer's asides in what sources say; what another source says in one ("which she said fell") is none."""
    told = [span for a in attributions for span in without(a.content.spans, a.content.asides)]
    return without([span for a in attributions for span in a.content.asides], told)


def _speaks(text: str, start: int, end: int, attribution: Attribution) -> bool:
    """Whether a source speaks in ``text[start:end]``, and is not only told of there ("Roe shook her head")."""
    if attribution.cue is not None or overlap(attribution.content.spans, [(start, end)]):
        return True
    return text[start:end].rstrip().endswith(":")  # "The report said:", and then its words, set off


def share(text: str, start: int, end: int, attributions: Sequence[Attribution]) -> Share:
    """Count the words of ``text[start:end]`` that stand in source voice."""
    counting = [a for a in attributions if reports(a) and _speaks(text, start, end, a)]
    outer = [a for a in counting if a.inside is None or not any(a.inside == other.id for other in counting)]
    aside = own_asides(counting)
    everything = without(clipped([(start, end)], start, end), aside)
    voiced = without(clipped(merged(s for a in counting for s in voice(a)), start, end), aside)
    order = sorted(outer, key=lambda a: -word_count(text, clipped(voice(a), start, end))) if len(outer) > 1 else outer
    return Share(word_count(text, voiced), word_count(text, everything), tuple(order))


def _label(
    analysis: Analysis,
    passage: Passage,
    near: list[Attribution],
    claims: list[Claim],
    names: dict[str, str],
    read: Container[str],
) -> Sentence:
    counted = share(analysis.text, passage.start, passage.end, near)
    disputed = [claim for claim in claims if claim.disputed_by]
    sure = max((a.confidence for a in counted.by), default=0.0)
    if disputed:
        best = max(disputed, key=lambda claim: claim.confidence)
        chosen, confidence = Label.CONTESTED, best.confidence
        reason = _contested_reason(best, names) + (", as a trained model reads it" if best.id in read else "")
    elif counted.enough:
        chosen, confidence = Label.ATTRIBUTED, AT_LEAST + GAIN * sure
        reason = _attributed_reason(analysis.text, counted, names)
    else:
        chosen, confidence = Label.UNATTRIBUTED, _own_confidence(counted, sure)
        reason = _own_reason(counted, near)
    where = place(analysis.article.pieces, passage.start)
    touching = [a for a in near if reports(a)]
    relied = [a for a in touching if _speaks(analysis.text, passage.start, passage.end, a)]
    return Sentence(
        id=passage.id,
        start=passage.start,
        end=passage.end,
        line=where.line,
        column=where.column,
        label=chosen,
        reason=reason,
        confidence=round(confidence, 2),
        attributions=tuple(a.id for a in touching),
        claims=tuple(claim.id for claim in claims),
        parties=tuple(dict.fromkeys(party for a in relied if a.source for party in a.source.parties)),
    )


def _contested_reason(claim: Claim, names: dict[str, str]) -> str:
    asserting = [names[p] for p in claim.asserted_by if p in names]
    disputing = [names[p] for p in claim.disputed_by if p in names]
    held = f"a claim of {_listed(asserting)}" if asserting else "a claim"
    return f"reports {held} that {_listed(disputing)} {'disputes' if len(disputing) == 1 else 'dispute'}"


def _listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them: "A, B and C"."""
    return " and ".join([*([", ".join(names[:-1])] if names[1:] else []), *names[-1:]])


def _attributed_reason(text: str, counted: Share, names: dict[str, str]) -> str:
    first = counted.by[0]
    party = first.source.party if first.source else None
    who = names.get(party or "", first.source.text if first.source else "")
    marks = ", set off as a quotation" if first.content.quoted is Quoted.INDIRECT else ", in quotation marks"
    by = f", by “{' '.join(text[s:e] for s, e in first.cue.spans)}”" if first.cue else marks
    others = f" and {len(counted.by) - 1} more" if len(counted.by) > 1 else ""
    return f"{counted.sourced} of {counted.counted} words are in the voice of {who}{others}{by}"


def _own_reason(counted: Share, near: list[Attribution]) -> str:
    if counted.sourced:
        return f"only {counted.sourced} of {counted.counted} words are in a source's voice"
    if any(a.source is None for a in near):
        return "evidence is named without a source that can be pointed at"
    if any(a.cue is not None and a.cue.act for a in near):
        return "tells what somebody did, wanted or decided, in the writer's own voice"
    return "all in the writer's own voice"


def _own_confidence(counted: Share, sure: float) -> float:
    """Surest with no sourced word, least sure just under the half."""
    part = counted.sourced / counted.counted if counted.counted else 0.0
    return 0.9 - 0.6 * part * sure
