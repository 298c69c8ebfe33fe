"""Wrongdoing, blame or hostile action of a party told as plain fact, with no source."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.claims.frames import Frame, frames, told
from auditor.model import FindingKind, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.spans import covers

GRAVE = frozenset({"violence", "coercion", "deceit", "corruption", "breach", "obstruction"})


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on each act of harm in own voice whose agent is a party of the article's quarrel."""
    voice = Voice(audit)
    for sentence, passage, paragraph in voice.passages():
        seen: list[tuple[int, int]] = []
        for frame in frames(passage, audit.lexicons):
            here = paragraph.token_span(frame.act)[0]
            verb = told(frame)
            if verb.pos_ != "VERB" or frame.agent is None or frame.negated or frame.possible or not voice.told(here):
                continue
            if not frame.entry.is_plain or covers(seen, here):
                continue
            party = voice.party(paragraph, frame.agent)
            if party is None or any(
                voice.cast.at(paragraph.token_span(c)) == party for c in verb.children if c.dep_ == "dobj"
            ):
                continue
            span = voice.clause(paragraph, passage, verb)
            confidence = _confidence(voice, frame, party)
            adopted = voice.opposed(party)
            seen.append(span)
            yield Remark(
                spans=(span,),
                message=f"{voice.cast.name(party)} is said to have done harm (“{frame.act.text}”) "
                "on nobody's word but the draft's.",
                confidence=confidence,
                sentence=sentence.id,
                side=adopted,
                against=party,
                evidence=voice.saying(adopted, party) if adopted else (),
            )


def _confidence(voice: Voice, frame: Frame, party: str) -> float:
    sure = 0.3
    if voice.side(party) is not None or voice.opposed(party) is not None:
        sure += 0.25
    if frame.target is not None:
        sure += 0.05
    if frame.entry.category in GRAVE:
        sure += 0.1
    return sure + 0.05 * (frame.entry.intensity - 1)


RULE = Rule(
    code="F001",
    name="own-voice-allegation",
    kind=FindingKind.OWN_VOICE_ALLEGATION,
    severity=Severity.WARNING,
    floor=0.55,
    summary="Wrongdoing by a party is told as plain fact, with no source.",
    reason="In a dispute, an allegation without a source makes the outlet a party to it: the reader takes one side's "
    "charge for an established fact.",
    remedy="Say who says so, or give the evidence; add the accused party's answer.",
    sources=("Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013", "Rashkin, Singh and Choi 2016"),
    fires=(
        Example(
            "Norland accused Sudria of shelling its villages. Sudria denied the accusation.\n\n"
            "Sudria has violated the ceasefire at least six times this year, while its troops looted farms along the "
            "border.",
            "the second paragraph repeats one side's charges without a source",
        ),
    ),
    silent=(
        Example(
            "Norland accused Sudria of shelling its villages. Sudria denied the accusation.\n\n"
            "Sudria has violated the ceasefire at least six times this year, the foreign minister of Norland said.",
            "the charge has its source",
        ),
        Example(
            "The town council opened a new library on Monday. It has 40,000 books.", "nobody is blamed for anything"
        ),
    ),
    check=check,
)
