"""One side says, the other claims."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Attribution, CueClass, FindingKind, Severity, Span
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.hearing import Hearing, quarrels
from auditor.rules.voice import Voice
from auditor.rules.wording import named

SAYING = (CueClass.NEUTRAL, CueClass.ASSERTIVE, CueClass.ENDORSING, CueClass.DOUBTING)
"""Cues that report a statement and leave the writer a choice of word; accusing and denying are what was done."""
GAP, TRUSTED = 0.5, 2


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on a quarrel where one side's statements get doubting cues, the other's at least two and none in doubt."""
    voice = audit.voice
    for pair in quarrels(voice):
        for doubted, trusted in (pair, pair[::-1]):
            doubts = doubted.cues(CueClass.DOUBTING)
            taken = trusted.cues(*SAYING)
            if not doubts or len(taken) < TRUSTED or trusted.cues(CueClass.DOUBTING):
                continue
            share = len(doubts) / len(doubted.cues(*SAYING))
            if share < GAP:
                continue
            yield Remark(
                spans=(),
                message=_message(voice, doubted, doubts, trusted, taken),
                confidence=min(0.85, 0.35 + 0.1 * len(doubts) + 0.05 * (len(taken) - TRUSTED))
                * doubted.side.confidence,
                side=trusted.party,
                against=doubted.party,
                evidence=_cues((*doubts, *taken)),
            )


def _message(
    voice: Voice, doubted: Hearing, doubts: tuple[Attribution, ...], trusted: Hearing, taken: tuple[Attribution, ...]
) -> str:
    doubting, saying = _lemmas(doubts), _lemmas(taken)
    name, other = (named(voice.cast.parties[hearing.party]) for hearing in (doubted, trusted))
    return f"The side of {name} gets {doubting}, that of {other} {saying}."


def _lemmas(attributions: tuple[Attribution, ...]) -> str:
    seen = dict.fromkeys(a.cue.lemma for a in attributions if a.cue)
    return ", ".join(f"“{lemma}”" for lemma in seen)


def _cues(attributions: tuple[Attribution, ...]) -> tuple[Span, ...]:
    return tuple(sorted(s for a in attributions if a.cue for s in a.cue.spans))


RULE = Rule(
    code="B003",
    name="uneven-cues",
    kind=FindingKind.BALANCE,
    severity=Severity.WARNING,
    summary="One side's statements are said, the other's are claimed.",
    reason="Each verb is harmless; side by side they tell the reader whom to believe.",
    remedy="Use “said” for both sides.",
    sources=("Hyland 2005", "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013"),
    fires=(
        Example(
            "The tenants accused Brandt Homes of cutting their heating. Brandt Homes denied it.\n\n"
            "The tenants claimed that the boiler had been off since May. The tenants claimed that two children were "
            "ill. Brandt Homes said that the boiler was tested each month. Brandt Homes added that the tenants had "
            "been told.",
            "“claimed” twice for the tenants, “said” and “added” for the landlord",
        ),
    ),
    silent=(
        Example(
            "The tenants accused Brandt Homes of cutting their heating. Brandt Homes denied it.\n\n"
            "The tenants said that the boiler had been off since May. Brandt Homes said that the boiler was tested "
            "each month. Brandt Homes added that the tenants had been told.",
            "the same kind of verb for both",
        ),
        Example(
            "The tenants accused Brandt Homes of cutting their heating. Brandt Homes denied it.\n\n"
            "The tenants claimed that the boiler had been off since May. Brandt Homes claimed that the boiler was "
            "tested each month. Brandt Homes added that the tenants had been told.",
            "both are doubted",
        ),
        Example(
            "The tenants accused Brandt Homes of cutting their heating. Brandt Homes denied it.\n\n"
            "The tenants claimed that the boiler had been off since May. Brandt Homes said that the boiler was tested "
            "each month. Brandt Homes added that the tenants had been told.",
            "a single cue is F004's matter",
        ),
    ),
    check=check,
)
