"""An accusation whose target is never heard."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import ClaimKind, FindingKind, PartyKind, Response, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice


def check(audit: Audit) -> Iterator[Remark]:
    """Remark once for each accused party that could answer, at the first accusation, if it and its side do not."""
    voice = Voice(audit)
    answered = {
        t
        for c in audit.claims
        if c.response in {Response.REPLIED, Response.DECLINED, Response.UNREACHED}
        for t in c.targets
    }
    answered |= {p for c in audit.claims for p in c.disputed_by}
    seen: set[str] = set()
    for claim in audit.claims:
        if claim.kind is not ClaimKind.ACCUSATION or claim.response is not Response.ABSENT or claim.disputed_by:
            continue
        for target in claim.targets:
            mute = voice.cast.parties[target].kind is PartyKind.DOCUMENT
            if mute or target in seen or voice.allied(answered, target):
                continue
            seen.add(target)
            accuser = ", ".join(voice.cast.name(p) for p in claim.asserted_by)
            yield Remark(
                spans=claim.spans,
                message=f"{accuser or 'Nobody named'} accuses {voice.cast.name(target)}; the article has no answer.",
                confidence=0.6 if claim.asserted_by else 0.45,
                sentence=claim.sentence,
                against=target,
                side=claim.asserted_by[0] if claim.asserted_by else None,
            )


RULE = Rule(
    code="B001",
    name="unanswered-accusation",
    kind=FindingKind.BALANCE,
    severity=Severity.WARNING,
    summary="A party is accused, and its answer stands nowhere in the article.",
    reason="Whoever is accused has a right to be heard; the reader cannot weigh a charge without the answer.",
    remedy="Ask the accused party and report its answer, or say that it was asked and did not answer.",
    sources=("IFJ Global Charter of Ethics for Journalists",),
    fires=(
        Example(
            "Residents accused Corvane Quarries of cracking their walls. The company opened its pit in 2019.",
            "the company is not heard",
        ),
    ),
    silent=(
        Example(
            "Residents accused Corvane Quarries of cracking their walls. Corvane Quarries denied the accusation.",
            "the company answers",
        ),
        Example(
            "Residents accused Corvane Quarries of cracking their walls. Corvane Quarries declined to comment.",
            "the company was asked",
        ),
    ),
    check=check,
)
