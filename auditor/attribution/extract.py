"""The stage itself: an analysis to its attributions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import attrs

from auditor.attribution import cues, phrases, sources
from auditor.attribution.asides import asides
from auditor.attribution.bonds import Tree
from auditor.attribution.calibration import confidence
from auditor.attribution.channel import channel, setting
from auditor.attribution.clauses import completed
from auditor.attribution.drafts import Draft, undoubled
from auditor.attribution.overlooked import overlooked, replaced
from auditor.attribution.relations import relations
from auditor.attribution.running import complete
from auditor.attribution.speech import settled
from auditor.attribution.stretches import Stretch
from auditor.attribution.subjects import described, is_foretold, is_target, subject_of
from auditor.attribution.views import views
from auditor.language.analysis import Analysis, Paragraph
from auditor.lexicons import Lexicons
from auditor.model import Attribution, Content, Cue, Quoted, Source, SourceKind, Span
from auditor.spans import clipped, contains, merged, overlap, trimmed, without, word_count

if TYPE_CHECKING:
    from auditor.language.tokens import Token

ADDRESSED = frozenset({"you", "anyone", "anybody"})
"""Sources in own voice that are asked, not told of."""

IN_FORCE = frozenset({"require"})
"""What rules and things ask for by being what they are, and only named parties by saying so."""

NAMED = frozenset({SourceKind.NAMED_PERSON, SourceKind.NAMED_ORGANISATION})

UNLISTED = 0.5
"""Mean probability under which a cue none of whose words is listed as reporting is dropped: evaluation/RESULTS.md."""

DIRECT = 0.9
"""Share of a content's words in quotation marks from which it counts as direct."""


def attribute(analysis: Analysis, read: Sequence[Stretch], lexicons: Lexicons) -> tuple[Attribution, ...]:
    """Find who says what in an article.

    Args:
        analysis: The parsed article.
        read: What the tagger says of it.
        lexicons: Word lists in force.

    Returns:
        Attributions in text order, ids ``a1``, ``a2``, and so on; their sources have no party yet.
    """
    drafts = drafted(analysis, read, lexicons)
    made = [_describe(analysis, draft, f"a{number}", lexicons) for number, draft in enumerate(drafts, start=1)]
    reach = [(min(s for s, _ in a.content.spans), max(e for _, e in a.content.spans)) for a in made]
    return tuple(attrs.evolve(a, inside=_holder(a, _around(a, made, reach))) for a in made)


def drafted(analysis: Analysis, read: Sequence[Stretch], lexicons: Lexicons) -> list[Draft]:
    """Find the spans of all attributions, in text order, before their cues and sources are described."""
    found = decoded(analysis, read, lexicons)
    shown = overlooked(analysis, found, lexicons)
    found = [*replaced(found, shown), *shown]
    held = views(analysis, found, lexicons)
    found = [*replaced(found, held), *held]
    found.sort(key=lambda draft: (draft.paragraph, draft.start))
    drafts = complete(analysis, completed(analysis, found), lexicons)
    drafts = [within_sentence(analysis, draft) for draft in drafts]
    told = [draft for draft in drafts if _told(analysis, draft)]
    return sorted(told, key=lambda draft: (draft.start, draft.content))


def within_sentence(analysis: Analysis, draft: Draft) -> Draft:
    """Keep a source to its own sentence, and what stands in no quotation marks to the sentence of its cue.

    A sentence that goes on with a source's account, without naming the source or quoting it, is the writer's own
    (docs/labels.md).
    """
    draft = attrs.evolve(draft, source=tuple(_of_one_sentence(analysis, span) for span in draft.source))
    passage = analysis.passage_at(draft.start)
    if draft.cue is None or passage is None:
        return draft
    paragraph = analysis.paragraphs[draft.paragraph]
    marks = [(q.start, q.end) for q in paragraph.quotations]
    allowed = merged([(passage.start, passage.end), *marks])
    kept = merged(piece for start, end in allowed for piece in clipped(draft.content, start, end))
    return attrs.evolve(draft, content=kept) if kept else draft


def _of_one_sentence(analysis: Analysis, span: Span) -> Span:
    passage = analysis.passage_at(span[0])
    return (span[0], min(span[1], passage.end)) if passage is not None and passage.end > span[0] else span


def decoded(analysis: Analysis, read: Sequence[Stretch], lexicons: Lexicons) -> list[Draft]:
    """Decode the relations of what the tagger says."""
    drafts = []
    for stretch in read:
        segment, tags = stretch.segment, stretch.tagged
        paragraph = analysis.paragraphs[segment.paragraph]
        held = paragraph.tokens_in(segment.start, segment.start + len(segment.text))
        tree = Tree.of(held, tags.offsets, segment.start - paragraph.start)
        for found in relations(tags, segment.text, tree):
            cue = phrases.whole(paragraph, _moved(found.cue, segment.start))
            if not _is_cue(paragraph, cue, found.chance, lexicons):
                continue
            drafts.append(
                Draft(
                    paragraph=segment.paragraph,
                    cue=cue,
                    source=_source(analysis, cue, [_moved(span, segment.start) for span in found.source], lexicons),
                    content=phrases.of_content(paragraph, [_moved(span, segment.start) for span in found.content]),
                    certainty=found.certainty,
                )
            )
    return undoubled(analysis.text, drafts)


def _source(analysis: Analysis, cue: Span, spans: list[Span], lexicons: Lexicons) -> tuple[Span, ...]:
    """The source that the tagger found, or else the cue's subject; that too, where the tagger's is not by the cue."""
    paragraph, passage = analysis.paragraph_at(cue[0]), analysis.passage_at(cue[0])
    if paragraph is None:
        return ()
    found = phrases.of_source(paragraph, spans, cue)
    if found and (is_target(paragraph, cue, found[0], lexicons) or is_foretold(paragraph, cue, found[0], lexicons)):
        return subject_of(paragraph, cue, lexicons)
    if found and passage is analysis.passage_at(found[0][0]):
        return described(paragraph, cue, found[0]) or found
    return subject_of(paragraph, cue, lexicons) or found


def _is_cue(paragraph: Paragraph, span: Span, chance: float, lexicons: Lexicons) -> bool:
    """Tell whether a span is a cue, of which the tagger must be surer where no list knows its words."""
    if not cues.plausible(paragraph, span) or not cues.meant(paragraph, span, lexicons):
        return False
    return chance >= UNLISTED or (cues.listed(paragraph, span, lexicons) and not cues.supposed(paragraph, span))


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _describe(analysis: Analysis, draft: Draft, identifier: str, lexicons: Lexicons) -> Attribution:
    paragraph = analysis.paragraphs[draft.paragraph]
    passage = analysis.passage_at(draft.start)
    own = _own(draft)
    spans = _told(analysis, draft)
    content = Content(spans, _quoted(analysis, paragraph, spans), asides(analysis, paragraph, spans, draft.source))
    source = None
    if draft.source:
        holder = analysis.paragraph_at(draft.source[0][0]) or paragraph
        source = sources.describe(analysis, holder, passage, draft.source, lexicons)
    head = cues.head_of(paragraph.tokens_in(*draft.cue)) if draft.cue else None
    cue = None
    if draft.cue:
        cue = cues.describe(paragraph, draft.cue, lexicons, quoted=content.quoted is Quoted.DIRECT)
        if source is not None and _tells_nothing(cue, source, spans, head, lexicons):
            cue = attrs.evolve(cue, act=True)
    made = Attribution(
        id=identifier,
        sentence=passage.id if passage else "s1",
        source=source,
        cue=cue,
        content=content,
        channel=channel(paragraph, head, spans),
        setting=setting(paragraph, head, [*own, *spans]),
        confidence=confidence(draft.certainty),
    )
    return settled(made, head)


def _tells_nothing(cue: Cue, source: Source, spans: tuple[Span, ...], head: Token | None, lexicons: Lexicons) -> bool:
    """Whether, for such a source, a cue reports nothing that it holds."""
    if source.kind is not SourceKind.DOCUMENT and cues.shows(cue, head, lexicons):
        return True
    if cue.lemma in IN_FORCE and source.kind not in NAMED:
        return True  # "the law requires", "the licence requires": so it is, on nobody's word
    if source.text.lower() in ADDRESSED or sources.is_nobody(source.text):
        return True  # "Did you expect this?" asks, "no group has said so" reports nothing
    if source.reason is None:
        return False
    # "who asked not to be named": why, not what
    most = 2 * overlap(spans, [source.reason]) > sum(end - start for start, end in spans)
    return most or overlap(cue.spans, [source.reason]) > 0


def _own(draft: Draft) -> list[Span]:
    return [*([draft.cue] if draft.cue else []), *draft.source]


def _told(analysis: Analysis, draft: Draft) -> tuple[Span, ...]:
    """A draft's content without the words of its own cue and source; nothing, if there is nothing else in it."""
    return merged(trimmed(analysis.text, span) for span in without(draft.content, _own(draft)))


def _quoted(analysis: Analysis, paragraph: Paragraph, spans: tuple[Span, ...]) -> Quoted:
    marks = [(q.start, q.end) for q in paragraph.quotations]
    inside = word_count(
        analysis.text, [(max(s, start), min(e, end)) for s, e in spans for start, end in marks if s < end and e > start]
    )
    total = word_count(analysis.text, spans)
    if inside >= DIRECT * total:
        return Quoted.DIRECT
    return Quoted.MIXED if inside else Quoted.INDIRECT


def _anchor(attribution: Attribution) -> Span:
    """The words that must lie in another's content for an attribution to be inside it."""
    return attribution.cue.spans[0] if attribution.cue else attribution.content.spans[0]


def _around(inner: Attribution, made: list[Attribution], reach: list[Span]) -> list[Attribution]:
    """Those whose content begins before and ends behind an attribution."""
    start, end = _anchor(inner)
    return [other for other, (first, last) in zip(made, reach, strict=True) if first < end and start < last]


def _holder(inner: Attribution, others: list[Attribution]) -> str | None:
    """The smallest content of another attribution that holds this one's cue, or else most of its content."""
    anchor = _anchor(inner)
    holders = [
        other
        for other in others
        if other is not inner
        and contains(other.content.spans, anchor)
        and not contains(inner.content.spans, _anchor(other))
        and (
            inner.cue or overlap(other.content.spans, inner.content.spans) < sum(e - s for s, e in other.content.spans)
        )
    ]
    return min(holders, key=lambda o: sum(e - s for s, e in o.content.spans)).id if holders else None
