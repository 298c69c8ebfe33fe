"""An accusation whose target is never heard."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import ClaimKind, FindingKind, Party, Response, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.hearing import can_answer
from auditor.rules.wording import agreeing, listed, named, opening


def check(audit: Audit) -> Iterator[Remark]:
    """Remark once for each accused party that could answer, at the first accusation, if it and its side do not."""
    voice = audit.voice
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
            able = can_answer(voice.cast.parties[target], voice)
            if not able or target in seen or voice.allied(answered, target):
                continue
            seen.add(target)
            yield Remark(
                spans=claim.spans,
                message=_message([voice.cast.parties[p] for p in claim.asserted_by], voice.cast.parties[target]),
                confidence=0.6 if claim.asserted_by else 0.45,
                sentence=claim.sentence,
                against=target,
                side=claim.asserted_by[0] if claim.asserted_by else None,
            )


def _message(accusers: list[Party], accused: Party) -> str:
    who = opening(listed(accusers)) if accusers else "Nobody named"
    return f"{who} {agreeing(accusers, 'accuses', 'accuse')} {named(accused)}; the article has no answer."


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
            "Residents criticised the changes to the timetable, calling them reckless.",
            "changes can answer nothing",
        ),
        Example(
            "Residents accused Corvane Quarries of cracking their walls. Corvane Quarries declined to comment.",
            "the company was asked",
        ),
    ),
    check=check,
)
