"""Sentences that say of a matter that it is disputed: "the two sides disagree over who fired" (docs/labels.md, 1d)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.attribution.cues import head_of
from auditor.cast import Cast
from auditor.claims.stances import tells_which
from auditor.language.analysis import Analysis
from auditor.lexicons import Lexicons
from auditor.model import Claim, ClaimKind

if TYPE_CHECKING:
    from auditor.language.tokens import Token

CONFIDENCE = 0.7
NOBODY = frozenset({"it", "you", "one", "there"})
"""Subjects of a verb of disagreement that name no parties: "it is unclear who", "you argue over the past"."""


def quarrels(analysis: Analysis, cast: Cast, lexicons: Lexicons) -> Iterator[Claim]:
    """Yield a claim for each sentence whose verb says that its subject disagrees over something.

    Only verbs and their phrases count: "disputed" before a noun is as often a name ("the disputed territory") as a
    report.
    """
    for passage in analysis.passages:
        paragraph = analysis.paragraphs[passage.paragraph]
        for hit in lexicons.denials.scan(analysis.text, passage.start, passage.end):
            entry = next((e for e in hit.entries if e.kind == "dispute" and e.pos in {"verb", "phrase"}), None)
            if entry is None:
                continue
            tokens = paragraph.tokens_in(hit.start, hit.end)
            head = next((t for t in tokens if t.pos_ == "VERB"), None) or head_of(tokens)
            subject = next((c for c in head.children if c.dep_ == "nsubj"), None) if head is not None else None
            over = head is not None and any(
                c.dep_ == "prep" and c.lower_ in entry.frames and not _of_plans(c) for c in head.children
            )
            party = cast.at(paragraph.token_span(subject)) if subject is not None else None
            nobody = subject is None or subject.lower_ in NOBODY
            if party is None or head is None or nobody or tells_which(head) or not (over or " " in entry.lemma):
                continue
            yield Claim(
                id="",
                sentence=passage.id,
                spans=((hit.start, passage.end),),
                kind=ClaimKind.ACCOUNT,
                disputed_by=(party,),
                confidence=CONFIDENCE,
            )
            break


def _of_plans(preposition: Token) -> bool:
    """Whether one disagrees over what to do, so that no claim is told: "on how to go on", "on raising"."""
    clauses = [c for c in preposition.children if c.dep_ == "pcomp"]
    return any(c.tag_ == "VBG" or any(t.lower_ == "to" and t.dep_ == "aux" for t in c.children) for c in clauses)
