"""What becomes of the answer of those a claim accuses: they reply, decline, cannot be reached, or are never asked."""

from __future__ import annotations

from collections.abc import Container, Sequence

from auditor.cast import Cast
from auditor.claims.propositions import Proposition
from auditor.language.analysis import Analysis, Passage
from auditor.lexicons import Lexicons
from auditor.model import Response

ANSWERING = 8
"""Sentences after an accusation within which any statement of the target on the matter counts as its answer."""


def silences(analysis: Analysis, cast: Cast, lexicons: Lexicons) -> list[tuple[str | None, Passage, Response]]:
    """Find who declined to comment or could not be reached: the party (None if unclear), the sentence, and which."""
    found = []
    for passage in analysis.passages:
        for hit in lexicons.denials.scan(analysis.text, passage.start, passage.end):
            entry = next((e for e in hit.entries if e.kind in {"declined", "unreached"}), None)
            if entry is None:
                continue
            paragraph = analysis.paragraphs[passage.paragraph]
            head = next(iter(paragraph.tokens_in(hit.start, hit.end)), None)
            party = None
            while head is not None:
                subject = next((c for c in head.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
                if subject is not None:
                    party = cast.at(paragraph.token_span(subject))
                    break
                head = head.head if head.head.i != head.i else None
            found.append((party, passage, Response.DECLINED if entry.kind == "declined" else Response.UNREACHED))
            break
    return found


def replies(claim: Proposition, made: Sequence[Proposition], silent: Container[str], cast: Cast) -> tuple[str, ...]:
    """Give the ids of sentences in which a target of a claim, or its side, speaks to the matter.

    A statement of the target counts if it shares a telling word with the accusation or follows it closely; "no comment"
    and the like (``silent``, ids of sentences) do not.
    """
    here = int(claim.passage.id[1:])
    found = []
    for other in made:
        there = int(other.passage.id[1:])
        if (
            abs(there - here) > 4 * ANSWERING
            or other is claim
            or other.source is None
            or other.passage.id in silent
            or not cast.camps_meet([other.source], claim.targets)
        ):
            continue
        alike = len(other.terms & claim.terms) >= 2
        accuser = claim.source is not None and claim.source in other.targets
        if alike or accuser or 0 <= there - here <= 2:
            found.append(other.passage.id)
    return tuple(dict.fromkeys(found))
