"""Indirect content completed to its clause.

The tagger may stop short of the end of a reported clause. Where most of a content lies in the clause that the cue's
verb governs, and a good part of that clause is content, the whole clause is taken; what the writer adds to it is set
apart later (``asides``). Where a lesser part is, as of "though it had rained, the ferry ran, she said", what stands
before it is taken, and what stands behind it if it breaks off at no mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from auditor.attribution.cues import head_of
from auditor.attribution.drafts import Draft
from auditor.language.analysis import Analysis, Paragraph
from auditor.model import Span
from auditor.spans import clipped, merged, overlap, trimmed, without

if TYPE_CHECKING:
    from auditor.language.tokens import Token

MOST, PART = 0.5, 0.5
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
VERBS = frozenset({"VERB", "AUX"})


def completed(analysis: Analysis, drafts: list[Draft]) -> list[Draft]:
    """Complete the contents of an article's drafts; their order is kept."""
    return [_completed(analysis, _within_relative(analysis, draft)) for draft in drafts]


def _completed(analysis: Analysis, draft: Draft) -> Draft:
    paragraph = analysis.paragraphs[draft.paragraph]
    head = head_of(paragraph.tokens_in(*draft.cue)) if draft.cue else None
    if draft.cue is None or draft.lent or head is None:
        return draft
    own = [draft.cue, *draft.source]
    verb = _governed(paragraph, head, min(start for start, _ in own))
    if verb is None:
        return draft
    clause = paragraph.span(verb.doc[verb.left_edge.i : verb.right_edge.i + 1])
    shared = overlap(draft.content, [clause])
    if shared < MOST * sum(end - start for start, end in draft.content):
        return draft
    whole = without([clause], own)
    if shared < PART * (clause[1] - clause[0]) or verb == head.head:
        whole = _unbroken(paragraph, draft, whole) if _begun(paragraph, draft, head, verb) else ()
    told = (trimmed(analysis.text, span, " \t\n\r,;:") for span in whole)
    return attrs.evolve(draft, content=merged([*draft.content, *told]))


def _governed(paragraph: Paragraph, head: Token, first: int) -> Token | None:
    """The verb of the clause or infinitive that a cue has for content, behind it or, up to ``first``, before it."""
    for child in head.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.i > head.i:
            return child
        if child.dep_ == "ccomp" and paragraph.token_span(child.right_edge)[1] <= first:
            return child
    return head.head if head.lower_ == "according" and head.head.dep_ == "ROOT" and head.head.pos_ in VERBS else None


def _begun(paragraph: Paragraph, draft: Draft, head: Token, verb: Token) -> bool:
    """Whether a content has the verb or subject of its clause, or else the cue stands behind all of the clause."""
    heads = [verb, *(child for child in verb.children if child.dep_ in SUBJECTS)]
    return verb.i < head.i or overlap(draft.content, [paragraph.token_span(token) for token in heads]) > 0


def _unbroken(paragraph: Paragraph, draft: Draft, clause: tuple[Span, ...]) -> tuple[Span, ...]:
    """What of its clause stands before a content's end, and behind it where it breaks off at no mark and no "and".

    Behind a comma or a dash the parse often hangs on a clause what is the main clause's, and so the writer's:
    "said the pier was safe, pointing at a crack".
    """
    end = draft.content[-1][1]
    around = paragraph.tokens_in(end - 1, clause[-1][1])[:2]
    if any(token.is_punct or token.pos_ == "CCONJ" for token in around):
        return clipped(clause, clause[0][0], end)
    return clause


def _within_relative(analysis: Analysis, draft: Draft) -> Draft:
    """A content that runs on from a relative clause into its main clause, cut: "two who say they left were absent"."""
    paragraph = analysis.paragraphs[draft.paragraph]
    head = head_of(paragraph.tokens_in(*draft.cue)) if draft.cue else None
    if head is None or head.dep_ != "relcl" or head.head.i > head.i or head.head.dep_ not in SUBJECTS:
        return draft
    end = paragraph.token_span(head.right_edge)[1]
    last = max((stop for _, stop in draft.content), default=end)
    beyond = without([(end, last)], [(q.start, q.end) for q in paragraph.quotations]) if last > end else ()
    kept = merged(trimmed(analysis.text, span, " \t\n\r,;:") for span in without(draft.content, beyond))
    return attrs.evolve(draft, content=kept) if beyond and kept else draft
