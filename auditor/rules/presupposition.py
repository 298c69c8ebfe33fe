"""A disputed matter slipped in as given: a nominalisation, a possessive, an aside in the writer's voice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from auditor.claims.frames import Frame, frames, told
from auditor.model import FindingKind, Severity, Span
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.spans import covers, trimmed

if TYPE_CHECKING:
    from auditor.language.analysis import Paragraph

DEFINITE = frozenset({"the", "this", "these", "its", "their", "his", "her"})


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on harm that is presupposed: by a noun with its doer, or in an aside to somebody's words."""
    voice = Voice(audit)
    for sentence, passage, paragraph in voice.passages():
        seen: list[Span] = []
        for frame in frames(passage, audit.lexicons):
            here = paragraph.token_span(frame.act)
            if covers(voice.quoted, here[0]) or covers(seen, here[0]) or not frame.entry.is_plain or frame.negated:
                continue
            party = voice.party(paragraph, frame.agent)
            aside = next((s for s, _ in voice.asides if s[0] <= here[0] < s[1]), None)
            if party is None or frame.possible:
                continue
            if aside is not None:
                span, why, confidence = aside, "an aside of the draft's own", 0.5
            elif frame.act.pos_ == "NOUN" and _given(frame) and told(frame) == frame.act:
                span, why, confidence = _phrase(paragraph, frame), "a noun phrase that takes it for granted", 0.45
            else:
                continue
            if voice.side(party) is not None or voice.opposed(party):
                confidence += 0.15
            seen.append(span)
            yield Remark(
                spans=(trimmed(audit.analysis.text, span, " \t\r\n\f\v,;:.–—-()"),),
                message=f"“{frame.act.text}” is taken as given in {why}.",
                confidence=confidence,
                sentence=sentence.id,
                side=voice.opposed(party) if party else None,
                against=party,
            )


def _given(frame: Frame) -> bool:
    """Whether a noun phrase presupposes what it names: a possessor or a definite article, and no charge around it."""
    head = frame.act.head
    above = head.head if head.dep_ == "prep" else head
    if above.lemma_.lower() in {
        "accuse",
        "deny",
        "allege",
        "claim",
        "suspect",
        "allegation",
        "accusation",
        "charge",
        "denial",
        "report",
    }:
        return False
    return any(c.dep_ in {"poss", "relcl"} or c.lower_ in DEFINITE for c in frame.act.children)


def _phrase(paragraph: Paragraph, frame: Frame) -> Span:
    return paragraph.span(frame.act.doc[frame.act.left_edge.i : frame.act.right_edge.i + 1])


RULE = Rule(
    code="F003",
    name="presupposition",
    kind=FindingKind.PRESUPPOSITION,
    severity=Severity.WARNING,
    summary="A disputed act is presupposed, as if nobody could doubt it.",
    reason="“Condemned the army's abuse of prisoners” reports the condemnation and asserts the abuse.",
    remedy="Make the presupposed act the content of somebody's claim: “what it called …”, “the alleged …”.",
    sources=("Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013", "Karttunen 1971"),
    fires=(
        Example(
            "Tamsin Rhodes accused the Ostrey police of beating prisoners. The police denied it.\n\n"
            "Rhodes called on ministers to end the police's abuse of prisoners.",
            "“the police's abuse” asserts what they deny",
        ),
    ),
    silent=(
        Example(
            "Tamsin Rhodes accused the Ostrey police of abuse of prisoners. The police denied it.",
            "the abuse is the content of the accusation",
        ),
    ),
    check=check,
)
