"""The accused side's answer stands far from the accusation."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Claim, ClaimKind, FindingKind, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice
from auditor.rules.wording import named

FAR = 8
"""Sentences between accusation and answer from which a reader may have stopped before the answer."""


def check(audit: Audit) -> Iterator[Remark]:
    """Remark once for each accused party, at its first accusation, if the nearest answer to any stands far from it."""
    voice = audit.voice
    place = {sentence.id: index for index, sentence in enumerate(audit.sentences)}
    spans = {sentence.id: (sentence.start, sentence.end) for sentence in audit.sentences}
    charges = [c for c in audit.claims if c.kind is ClaimKind.ACCUSATION and c.targets]
    seen: set[str] = set()
    for claim in charges:
        target = voice.cast.principals(claim.targets[0])[-1]
        if target in seen:
            continue
        seen.add(target)
        answers = [a for c in charges if voice.allied(c.targets, target) for a in _answers(voice, c)]
        distances = {r: abs(place[r] - place[claim.sentence]) for r in answers if r in place}
        if not distances or min(distances.values()) <= FAR or _heard_near(voice, target, place[claim.sentence]):
            continue
        nearest = min(distances, key=lambda r: (distances[r], place[r]))
        far = distances[nearest]
        yield Remark(
            spans=claim.spans,
            message=f"The answer from the side of {named(voice.cast.parties[target])} stands {far} sentences away.",
            confidence=min(0.8, 0.5 + 0.02 * (far - FAR)),
            sentence=claim.sentence,
            side=claim.asserted_by[0] if claim.asserted_by else None,
            against=target,
            evidence=(spans[nearest],),
        )


def _heard_near(voice: Voice, target: str, index: int) -> bool:
    """Whether a target or its side is a source near a charge: what it says may answer in a way we do not see."""
    near = voice.audit.sentences[max(0, index - FAR) : index + FAR + 1]
    return any(voice.allied(sentence.parties, target) for sentence in near)


def _answers(voice: Voice, claim: Claim) -> list[str]:
    """Ids of the sentences that reply to a claim or show that it is disputed."""
    shown = [voice.sentence(start) for start, _ in claim.evidence]
    return [*claim.replies, *(s for s in shown if s is not None)]


RULE = Rule(
    code="B005",
    name="distant-reply",
    kind=FindingKind.BALANCE,
    severity=Severity.INFO,
    summary=f"The answer to an accusation stands more than {FAR} sentences away from it.",
    reason="Many readers stop after a few paragraphs; those know the charge and never meet the answer.",
    remedy="Move the answer up, next to the accusation, or say there that it is denied.",
    sources=("IFJ Global Charter of Ethics for Journalists",),
    fires=(
        Example(
            "Residents accused Corvane Quarries of cracking their walls.\n\n"
            "The pit lies behind the school. It was opened in 2019. Granite from it paves the market square. The road "
            "to it is narrow. It has two bends. Lorries use it from six in the morning. In winter they start at "
            "seven. The parish counted them in March. There were eighty on one day. The old road is closed.\n\n"
            "Corvane Quarries denied that it had cracked the walls.",
            "eleven sentences lie between charge and answer",
        ),
    ),
    silent=(
        Example(
            "Residents accused Corvane Quarries of cracking their walls. Corvane Quarries denied that it had cracked "
            "the walls.\n\n"
            "The pit lies behind the school. It was opened in 2019.",
            "the answer follows at once",
        ),
        Example(
            "Residents accused Corvane Quarries of cracking their walls. The pit lies behind the school. It was "
            "opened in 2019.",
            "no answer at all is B001's matter",
        ),
    ),
    check=check,
)
