"""Quotations kept whole, and given their speakers.

The tagger sees one paragraph at a time and may take a part of a quotation for the whole. Here every quotation gets an
owner: the attribution whose content it holds; failing that, one of the same sentence; failing that, for a quotation
that runs on (the next sentence, or a paragraph that opens with a quotation mark), the speaker before it, or, where it
is left open, of the quotation that the next paragraph opens with. A quotation of a few words that nobody owns is taken
for a name or for scare quotes, and left alone; so is one whose words all begin with capitals, which is the title of a
book, a song or a section.
"""

from __future__ import annotations

from itertools import pairwise

import attrs

from auditor.attribution.cues import head_of
from auditor.attribution.drafts import Draft
from auditor.attribution.subjects import phrase, subject_of
from auditor.language.analysis import Analysis, Paragraph, Quotation
from auditor.lexicons import Lexicons
from auditor.model import BlockKind, Span
from auditor.spans import merged, overlap, without, word_count, words

SHORT = 4
"""Words under which an unowned quotation is not taken for speech, unless it is a sentence."""

LITTLE = 3
"""Letters up to which a word of a title may begin small, as headlines have it: "and", "of", "the"."""

SILENT = 1
"""Paragraphs in which nobody speaks that a quotation can leap over to go on with the speaker before."""

ORPHAN_CERTAINTY = 0.5
LENT = 0.9
"""How sure it is, next to an attribution, that another quotation is its speaker's too."""

ANNOUNCED, CITED = 0.7, 0.97


def complete(analysis: Analysis, drafts: list[Draft], lexicons: Lexicons) -> list[Draft]:
    """Give every quotation to its owner; add drafts for quotations that run on from an earlier speaker.

    A sentence that ends with a colon and names a speaker ("The report said:") introduces what follows it: a quotation,
    or a paragraph without any, or the items of a list.

    Returns:
        Drafts in text order. A quotation whose speaker cannot be found gives a draft without source and cue.
    """
    by_paragraph: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_paragraph.setdefault(draft.paragraph, []).append(draft)
    out: list[Draft] = []
    speaker: Draft | None = None
    awaited: Draft | None = None
    listed = False
    silent = 0
    for paragraph in analysis.paragraphs:
        if not paragraph.passages:
            continue
        mine = by_paragraph.get(paragraph.index, [])
        if paragraph.block.kind is BlockKind.QUOTATION:
            spoken = _block(paragraph, mine, speaker)
            out += [*mine, spoken]
            speaker = spoken if spoken.source else speaker
            continue
        mine, orphans = _own(analysis, paragraph, [_without_earlier(analysis, paragraph, draft) for draft in mine])
        announced = announcement(analysis, paragraph, mine, lexicons)
        for quotation in orphans:
            mine = _adopt(analysis, paragraph, quotation, mine, speaker)
        ended = listed and paragraph.block.kind is not BlockKind.LIST
        listed = paragraph.block.kind is BlockKind.LIST
        if awaited is not None and not ended and not paragraph.quotations:
            mine.append(_set_off(paragraph, awaited))
        awaited = announced or (awaited if listed else None)
        mine.sort(key=lambda draft: draft.start)
        heard = announced or _last_speaker(paragraph, mine, lexicons)
        silent = 0 if heard or paragraph.quotations else silent + 1
        speaker = heard or (speaker if silent <= SILENT else None)
        out += mine
    return _named_later(analysis, out)


def _named_later(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """Give a quotation of no known speaker, left open at a paragraph's end, to who speaks what opens the next one."""
    told = [paragraph for paragraph in analysis.paragraphs if paragraph.passages]
    for paragraph, following in reversed(list(pairwise(told))):
        for index, draft in enumerate(drafts):
            if draft.source or draft.cue or draft.paragraph != paragraph.index or not _left_open(paragraph, draft):
                continue
            speaker = _opening(following, drafts)
            if speaker is not None:
                drafts[index] = attrs.evolve(draft, source=speaker.source, certainty=speaker.certainty * LENT)
    return drafts


def _left_open(paragraph: Paragraph, draft: Draft) -> bool:
    return any(not q.closed and overlap(draft.content, [(q.start, q.end)]) for q in paragraph.quotations)


def _opening(paragraph: Paragraph, drafts: list[Draft]) -> Draft | None:
    """Who speaks the quotation that a paragraph opens with."""
    first = paragraph.quotations[0] if paragraph.quotations else None
    if first is None or first.start > paragraph.passages[0].start:
        return None
    mine = (d for d in drafts if d.paragraph == paragraph.index and d.source)
    return next((d for d in mine if overlap(d.content, [(first.start, first.end)])), None)


def _block(paragraph: Paragraph, mine: list[Draft], speaker: Draft | None) -> Draft:
    """A block quotation is its cited source's, else the speaker's before it; what it attributes stays nested."""
    block = paragraph.block
    source = (block.cited,) if block.cited else speaker.source if speaker else ()
    content = without([(paragraph.passages[0].start, paragraph.passages[-1].end)], [block.cited] if block.cited else [])
    return Draft(
        paragraph.index,
        None,
        source,
        content or ((block.start, block.end),),
        CITED if block.cited else ANNOUNCED,
        lent=True,
    )


def _set_off(paragraph: Paragraph, announced: Draft) -> Draft:
    """What a colon announces is the speaker's though it has no quotation marks: it was printed set off, or listed."""
    whole = (paragraph.passages[0].start, paragraph.passages[-1].end)
    return Draft(paragraph.index, None, announced.source, (whole,), ANNOUNCED, lent=True)


def announcement(analysis: Analysis, paragraph: Paragraph, mine: list[Draft], lexicons: Lexicons) -> Draft | None:
    """The speaker that a paragraph's last sentence announces with a colon, without saying anything of what they say."""
    passage = paragraph.passages[-1] if paragraph.passages else None
    if passage is None or passage.tokens[-1].text != ":" or any(passage.start <= d.start < passage.end for d in mine):
        return None
    span = (passage.start, passage.end)
    for token in passage.tokens:
        if token.lower_ == "according" and token.i + 2 < passage.tokens.end and token.nbor(1).lower_ == "to":
            cue = paragraph.span(token.doc[token.i : token.i + 2])
            named = (paragraph.token_span(token.nbor(2))[0], passage.end - 1)
            return Draft(paragraph.index, cue, (named,), (span,), ANNOUNCED)
        entry = lexicons.cue(token.lower_, pos="verb") if token.pos_ == "VERB" else None
        if entry is not None and entry.is_speech:
            source = subject_of(paragraph, paragraph.token_span(token), lexicons)
            if source:
                return Draft(paragraph.index, paragraph.token_span(token), source, (span,), ANNOUNCED)
    return None


def _without_earlier(analysis: Analysis, paragraph: Paragraph, draft: Draft) -> Draft:
    """Take from a draft the quotations closed before its sentence, where it has words of its own sentence.

    In ``"It was late." Roe said: "Nobody saw it."`` the first quotation is the speaker's before Roe.
    """
    passage = analysis.passage_at(draft.cue[0]) if draft.cue else None
    if passage is None or not overlap(draft.content, [(passage.start, passage.end)]):
        return draft
    earlier = [(q.start, q.end) for q in paragraph.quotations if q.end <= passage.start]
    kept = without(draft.content, earlier)
    return attrs.evolve(draft, content=kept) if kept and kept != draft.content else draft


def _own(analysis: Analysis, paragraph: Paragraph, mine: list[Draft]) -> tuple[list[Draft], list[Quotation]]:
    """Extend each draft over the quotations that its content has the most of; give the quotations nobody has."""
    orphans = []
    for quotation in paragraph.quotations:
        span = (quotation.start, quotation.end)
        shares = [
            (overlap(draft.content, [span]), -abs(draft.start - span[0]), index)
            for index, draft in enumerate(mine)
            if not (draft.cue and span[0] <= draft.cue[0] and draft.cue[1] <= span[1])
        ]
        best = max(shares, default=(0, 0, -1))
        if best[0] > 0:
            owner = mine[best[2]]
            if best[0] * 2 >= span[1] - span[0] or best[0] * 2 >= sum(e - s for s, e in owner.content):
                mine[best[2]] = _extended(owner, span)
        elif _is_speech_like(analysis, span) and not _is_title(analysis.text, span):
            orphans.append(quotation)
    return mine, orphans


def _is_speech_like(analysis: Analysis, span: Span) -> bool:
    """Whether a quotation of no owner may be speech: a name or scare quotes are short, and no sentence."""
    count = word_count(analysis.text, [span])
    return count >= SHORT or (count > 1 and _is_sentence(analysis, span))


def _is_title(text: str, span: Span) -> bool:
    """Whether every word that a title capitalises is, two at least; a shout is all capitals, and no title."""
    counted = [text[start:end] for start, end in words(text, *span) if end - start > LITTLE]
    capitals = all(not word[0].islower() for word in counted)
    return len(counted) > 1 and capitals and not all(word.isupper() for word in counted)


def _extended(draft: Draft, span: Span) -> Draft:
    """Add a whole quotation to a draft's content, without the words of its own source and cue."""
    return attrs.evolve(draft, content=merged([*draft.content, span]))


def _adopt(
    analysis: Analysis, paragraph: Paragraph, quotation: Quotation, mine: list[Draft], speaker: Draft | None
) -> list[Draft]:
    span = (quotation.start, quotation.end)
    passage = analysis.passage_at(quotation.start)
    closing = analysis.passage_at(quotation.end - 1)
    for index, draft in enumerate(mine):
        if draft.source and draft.cue and passage and closing:
            holds = passage.start <= draft.start < passage.end or closing.start <= draft.start < closing.end
            outside = not span[0] <= draft.start < span[1]
            if holds and outside and abs(draft.start - span[0]) < 400:
                mine[index] = _extended(draft, span)
                return mine
    opens = paragraph.tokens_in(*span)[:1] == list(paragraph.doc[:1]) or quotation.continued
    before = [draft for draft in mine if draft.start < quotation.start and draft.source]
    lender = before[-1] if before else (speaker if opens else None)
    if lender is None:
        following = [draft for draft in mine if draft.start > quotation.start and draft.source]
        lender = following[0] if following and opens else None
    if lender is None and not _is_sentence(analysis, span):
        return mine
    source = lender.source if lender else _beside(paragraph, quotation)
    certainty = lender.certainty * LENT if lender else ORPHAN_CERTAINTY
    return [*mine, Draft(paragraph.index, None, source, (span,), certainty, lent=True)]


def _beside(paragraph: Paragraph, quotation: Quotation) -> tuple[Span, ...]:
    """Whoever is told to do something right before or after a quotation, if nobody else is in its paragraph.

    ``"We waited for hours." Ida Roe, a nurse, shakes her head.``
    """
    silent = [
        p for p in paragraph.passages if not any(q.start < p.end and p.start < q.end for q in paragraph.quotations)
    ]
    doing = [c for p in silent for t in p.tokens if t.dep_ == "ROOT" for c in t.children if c.dep_ == "nsubj"]
    people = [t for p in paragraph.passages for t in p.tokens if t.ent_type_ == "PERSON"]
    if len(doing) != 1 or doing[0] not in people or any(t not in doing[0].subtree for t in people):
        return ()
    beat = next(p for p in silent if doing[0] in p.tokens)
    near = min(abs(beat.start - quotation.end), abs(quotation.start - beat.end))
    return (phrase(paragraph, doing[0]),) if near <= 1 else ()


def _is_sentence(analysis: Analysis, span: Span) -> bool:
    """Tell whether a quotation is at least a whole sentence, so that its missing speaker is worth a remark."""
    passage = analysis.passage_at(span[0])
    return passage is not None and span[0] - passage.start <= 1 and span[1] >= passage.end - 1


def _last_speaker(paragraph: Paragraph, mine: list[Draft], lexicons: Lexicons) -> Draft | None:
    """The speaker of the paragraph's last quotation, or else the last who is told to have said something."""
    quoted = [(q.start, q.end) for q in paragraph.quotations]
    speaking = [draft for draft in mine if draft.source and overlap(draft.content, quoted)]
    if speaking:
        return max(speaking, key=lambda draft: draft.content[-1][1])
    telling = [draft for draft in mine if draft.source and _is_speech(paragraph, draft, lexicons)]
    return telling[-1] if telling else None


def _is_speech(paragraph: Paragraph, draft: Draft, lexicons: Lexicons) -> bool:
    """Whether a draft's cue is a verb of saying, so that a quotation can go on with what its source said."""
    head = head_of(paragraph.tokens_in(*draft.cue)) if draft.cue else None
    entry = lexicons.cue(head.lower_) if head is not None else None
    return draft.cue is None or head is None or (entry is not None and entry.is_speech)
