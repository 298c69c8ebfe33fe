"""What must be true of every report, whatever the text: each invariant gives its complaints about a report.

They count from the published values alone, by other means than the program's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from auditor import schema
from auditor.model import LABELLED_BLOCKS, Attribution, FindingKind, Label, Quoted, Report, Sentence, SourceKind, Span
from auditor.reporting.contract import report_from_json, report_to_json

Invariant = Callable[[Report], Iterator[str]]

WORD = re.compile(r"\w+(?:['’]\w+)*")
WHOLE_QUOTATIONS = {"S003"}
"""Rules that find whole quotations, which may run over sentences; they begin in the finding's sentence."""
OWN_VOICE = {FindingKind.OWN_VOICE_ALLEGATION, FindingKind.UNSOURCED_BELIEF, FindingKind.LOADED_LABEL}


def points(spans: tuple[Span, ...]) -> set[int]:
    """The code points of spans."""
    return {point for start, end in spans for point in range(start, end)}


def voice(attribution: Attribution) -> set[int]:
    """The code points of source, cue, setting and content."""
    spans = [*attribution.content.spans, *attribution.setting]
    spans += attribution.source.spans if attribution.source else ()
    spans += attribution.cue.spans if attribution.cue else ()
    return points(tuple(spans))


def validates(report: Report) -> Iterator[str]:
    """The published form keeps to its schema, and gives the same report when read back."""
    published = report_to_json(report)
    yield from (error.message for error in schema.errors("report", published))
    if report_from_json(published) != report:
        yield "reading the published report back gives another"


def spans_lie_in_the_text(report: Report) -> Iterator[str]:
    """Every span holds something and ends before the text does."""
    for what, spans in every_span(report):
        for start, end in spans:
            if not 0 <= start < end <= len(report.text):
                yield f"{what}: {start}-{end} in a text of {len(report.text)}"


def every_span(report: Report) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """All spans of a report, with what they are of."""
    yield from (("a block", ((b.start, b.end),)) for b in report.blocks)
    yield from ((s.id, ((s.start, s.end),)) for s in report.sentences)
    for a in report.attributions:
        yield a.id, (*a.content.spans, *a.content.asides, *a.setting, *((a.channel,) if a.channel else ()))
        yield f"{a.id}'s cue", a.cue.spans if a.cue else ()
        if a.source:
            yield f"{a.id}'s source", (*a.source.spans, *((a.source.reason,) if a.source.reason else ()))
    yield from ((c.id, (*c.spans, *c.evidence)) for c in report.claims)
    yield from ((p.id, p.mentions) for p in report.parties)
    yield from ((f.rule, (*f.spans, *f.evidence)) for f in report.findings)


def sentences_part_the_body(report: Report) -> Iterator[str]:
    """Sentences are in order, disjoint, and hold every letter and digit of the labelled blocks and none else."""
    end = 0
    for number, sentence in enumerate(report.sentences, start=1):
        if sentence.id != f"s{number}" or sentence.start < end:
            yield f"{sentence.id} at {sentence.start}, {number}th, after one that ends at {end}"
        end = sentence.end
    inside = points(tuple((s.start, s.end) for s in report.sentences))
    for block in report.blocks:
        letters = {i for i in range(block.start, block.end) if report.text[i].isalnum()}
        wrong = letters - inside if block.kind in LABELLED_BLOCKS else letters & inside
        if wrong:
            yield f"code point {min(wrong)} of a {block.kind.value} block"


def ids_lead_somewhere(report: Report) -> Iterator[str]:
    """Every id that is used is that of a sentence, an attribution, a claim, a party or a side."""
    parts = (report.sentences, report.attributions, report.claims, report.parties, report.sides)
    sentences, attributions, claims, parties, sides = ({each.id for each in part} for part in parts)  # type: ignore[attr-defined]
    for a in report.attributions:
        yield from _lost(a.id, {a.sentence}, sentences)
        yield from _lost(a.id, {a.inside} - {None}, attributions - {a.id})
        yield from _lost(a.id, set(a.source.parties if a.source else ()), parties)
    for s in report.sentences:
        yield from _lost(s.id, set(s.attributions), attributions)
        yield from _lost(s.id, set(s.claims), claims)
        yield from _lost(s.id, set(s.parties), parties)
    for c in report.claims:
        yield from _lost(c.id, {c.sentence, *c.replies}, sentences)
        yield from _lost(c.id, {c.attribution} - {None}, attributions)
        yield from _lost(c.id, {*c.asserted_by, *c.disputed_by, *c.targets}, parties)
    for p in report.parties:
        yield from _lost(p.id, {p.speaks_for} - {None}, parties - {p.id})
        yield from _lost(p.id, {p.side} - {None}, sides)
    for side in report.sides:
        yield from _lost(side.id, set(side.parties), parties)
        yield from _lost(side.id, set(side.opposes), sides - {side.id})
    for f in report.findings:
        yield from _lost(f.rule, {f.sentence} - {None}, sentences)
        yield from _lost(f.rule, {f.side, f.against} - {None}, parties)
    for figures in report.summary.parties:
        yield from _lost("the summary", {figures.party}, parties)


def _lost(what: str, used: set[str | None], known: set[str]) -> Iterator[str]:
    if used - known:
        yield f"{what} leads to {sorted(map(str, used - known))}"


def sides_and_parties_agree(report: Report) -> Iterator[str]:
    """A party's side names the party, and opposition is mutual."""
    sides = {side.id: side for side in report.sides}
    for party in report.parties:
        held = [side.id for side in report.sides if party.id in side.parties]
        if held != ([party.side] if party.side else []):
            yield f"{party.id} is of {party.side} and stands in {held}"
    for side in report.sides:
        for other in side.opposes:
            if side.id not in sides[other].opposes:
                yield f"{side.id} opposes {other}, which does not oppose it"


def spans_lie_in_their_sentence(report: Report) -> Iterator[str]:
    """What belongs to a sentence lies in it; a content that crosses into another is listed there, too."""
    extent = {s.id: set(range(s.start, s.end)) for s in report.sentences}
    for a in report.attributions:
        if points((*(a.cue.spans if a.cue else ()), *a.setting)) - extent[a.sentence]:
            yield f"{a.id}'s cue or setting leaves {a.sentence}"
        if _over_an_end(report, a.source.spans if a.source else ()):
            yield f"{a.id}'s source runs over a sentence's end"
    for c in report.claims:
        if points(c.spans) - extent[c.sentence]:
            yield f"{c.id} leaves {c.sentence}"
    for party in report.parties:
        if _over_an_end(report, party.mentions):
            yield f"a mention of {party.id} runs over a sentence's end"
    for f in report.findings:
        beyond = points(f.spans) - extent[f.sentence] if f.sentence else set()
        if beyond and (f.rule not in WHOLE_QUOTATIONS or f.spans[0][0] not in extent[f.sentence]):
            yield f"{f.rule} leaves {f.sentence}"
    for s in report.sentences:
        for a in report.attributions:
            if a.id in s.attributions and not voice(a) & extent[s.id]:
                yield f"{s.id} lists {a.id}, which has no word there"
            if a.id not in s.attributions and counts(a) and voice(a) & extent[s.id]:
                yield f"{a.id} crosses into {s.id}, which does not list it"


def _over_an_end(report: Report, spans: tuple[Span, ...]) -> bool:
    """Whether a span lies in more than one sentence."""
    return any(sum(s.start < end and start < s.end for s in report.sentences) > 1 for start, end in spans)


def counts(attribution: Attribution) -> bool:
    """Whether an attribution makes anything attributed (docs/labels.md)."""
    source, cue = attribution.source, attribution.cue
    if source is None or source.kind is SourceKind.SELF or attribution.confidence < 0.3:
        return False
    return cue is None or not cue.act


def reasons_hold(report: Report) -> Iterator[str]:
    """A label's reason is true when its words are counted again, and its label is the one it is a reason for."""
    claims = {claim.id: claim for claim in report.claims}
    for sentence in report.sentences:
        disputed = any(claims[i].disputed_by for i in sentence.claims)
        if disputed is not (sentence.label is Label.CONTESTED):
            yield f"{sentence.id} is {sentence.label.value}, disputed claims: {disputed}"
        told = re.match(r"(?:only )?(\d+) of (\d+) words", sentence.reason)
        sourced, counted = recounted(report, sentence)
        if told and (int(told[1]), int(told[2])) != (sourced, counted):
            yield f"{sentence.id} says {told.group()}, and it is {sourced} of {counted}"
        if sentence.label is not Label.CONTESTED and (sentence.label is Label.ATTRIBUTED) is not (
            counted > 0 and 2 * sourced >= counted
        ):
            yield f"{sentence.id} is {sentence.label.value} with {sourced} of {counted} words"


def recounted(report: Report, sentence: Sentence) -> tuple[int, int]:
    """Count the sourced and the counted words of a sentence, word by word."""
    mine = [a for a in report.attributions if counts(a)]
    told = set().union(*(points(a.content.spans) - points(a.content.asides) for a in mine))
    aside = set().union(*(points(a.content.asides) for a in mine)) - told
    sourced_points = set().union(*map(voice, mine)) - aside
    everything = set(range(sentence.start, sentence.end)) - aside
    return _words(report.text, sourced_points & everything), _words(report.text, everything)


def _words(text: str, chosen: set[int]) -> int:
    """Words in runs of the chosen code points."""
    count = 0
    for point in sorted(chosen):
        if point - 1 not in chosen:
            end = point
            while end in chosen:
                end += 1
            count += sum(1 for _ in WORD.finditer(text, point, end))
    return count


def no_source_stands_in_its_own_content(report: Report) -> Iterator[str]:
    """Nobody is named as a source by the words that are attributed to them."""
    for a in report.attributions:
        if a.source and points(a.source.spans) & points(a.content.spans):
            yield f"{a.id}: {a.source.text!r} stands in what it says"


def own_voice_is_not_quoted(report: Report) -> Iterator[str]:
    """What is found in the writer's own voice stands in nobody's quotation."""
    quoted = set().union(
        *(
            points(a.content.spans) - points(a.content.asides)
            for a in report.attributions
            if counts(a) and a.content.quoted is Quoted.DIRECT
        )
    )
    for finding in report.findings:
        if finding.kind in OWN_VOICE and points(finding.spans) & quoted:
            yield f"{finding.rule} in quotation marks: {[report.text[s:e] for s, e in finding.spans]}"


def numbers_are_shares(report: Report) -> Iterator[str]:
    """Confidences lie between 0 and 1, places are counted from 1, and the summary counts what is there."""
    parts = (report.sentences, report.attributions, report.claims, report.sides, report.findings)
    sure = [value.confidence for part in parts for value in part]  # type: ignore[attr-defined]
    if not all(0 <= value <= 1 for value in sure):
        yield f"a confidence of {min(sure)} or {max(sure)}"
    places = [(v.line, v.column) for part in (report.sentences, report.findings) for v in part]  # type: ignore[attr-defined]
    if places and min(map(min, places)) < 1:
        yield "a place before the first"
    if sum(report.summary.labels.values()) != len(report.sentences):
        yield "the summary counts other sentences"
    if sum(report.summary.findings.values()) != len([f for f in report.findings if f.suppressed is None]):
        yield "the summary counts other findings"


INVARIANTS: tuple[Invariant, ...] = (
    validates,
    spans_lie_in_the_text,
    sentences_part_the_body,
    ids_lead_somewhere,
    sides_and_parties_agree,
    spans_lie_in_their_sentence,
    reasons_hold,
    no_source_stands_in_its_own_content,
    own_voice_is_not_quoted,
    numbers_are_shares,
)


def complaints(report: Report) -> list[str]:
    """All complaints of all invariants."""
    return [f"{invariant.__name__}: {said}" for invariant in INVARIANTS for said in invariant(report)]
