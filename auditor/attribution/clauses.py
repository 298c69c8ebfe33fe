"""Indirect content completed to its clause.

The tagger may stop short of the end of a reported clause. Where most of a content lies in the clause that the cue's
verb governs, and a good part of that clause is content, the whole clause is taken; what the writer adds to it is set
apart later (``asides``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from auditor.attribution.cues import head_of
from auditor.attribution.drafts import Draft
from auditor.language.analysis import Analysis, Paragraph
from auditor.model import Span
from auditor.spans import merged, overlap, trimmed, without

if TYPE_CHECKING:
    from auditor.language.tokens import Token

MOST, PART = 0.5, 0.5


def completed(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """Complete the contents of an article's drafts; their order is kept."""
    return [_completed(analysis, _within_relative(analysis, draft)) for draft in drafts]


def _completed(analysis: Analysis, draft: Draft) -> Draft:
    if draft.cue is None or draft.lent:
        return draft
    paragraph = analysis.paragraphs[draft.paragraph]
    head = head_of(paragraph.tokens_in(*draft.cue))
    clause = _clause(paragraph, head) if head is not None else None
    if clause is None:
        return draft
    own = [draft.cue, *draft.source]
    size = sum(e - s for s, e in draft.content)
    shared = overlap(draft.content, [clause])
    if shared < MOST * size or shared < PART * (clause[1] - clause[0]):
        return draft
    whole = without([clause], own)
    return attrs.evolve(
        draft, content=merged([*draft.content, *(trimmed(analysis.text, s, " \t\n\r,;:") for s in whole)])
    )


def _clause(paragraph: Paragraph, head: Token) -> Span | None:
    """The clause or infinitive that a verb governs as its content."""
    for child in head.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.i > head.i:
            return paragraph.span(child.doc[child.left_edge.i : child.right_edge.i + 1])
    return None


def _within_relative(analysis: Analysis, draft: Draft) -> Draft:
    """A content that runs on from a relative clause into its main clause, cut: "two who say they left were absent"."""
    paragraph = analysis.paragraphs[draft.paragraph]
    head = head_of(paragraph.tokens_in(*draft.cue)) if draft.cue else None
    if head is None or head.dep_ != "relcl" or head.head.i > head.i or head.head.dep_ not in {"nsubj", "nsubjpass"}:
        return draft
    end = paragraph.token_span(head.right_edge)[1]
    last = max((stop for _, stop in draft.content), default=end)
    beyond = without([(end, last)], [(q.start, q.end) for q in paragraph.quotations]) if last > end else ()
    kept = merged(trimmed(analysis.text, span, " \t\n\r,;:") for span in without(draft.content, beyond))
    return attrs.evolve(draft, content=kept) if beyond and kept else draft
