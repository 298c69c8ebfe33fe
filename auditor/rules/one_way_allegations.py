"""All that the draft alleges in its own voice falls on one side."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import FindingKind, Severity
from auditor.rules import own_voice_allegation
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.hearing import quarrels
from auditor.rules.wording import named
from auditor.spans import merged

LEAST = 2


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on a quarrel where at least two own-voice allegations fall on one side and none on the other."""
    voice = audit.voice
    sure = [r for r in own_voice_allegation.check(audit) if r.confidence >= own_voice_allegation.RULE.floor]
    for pair in quarrels(voice):
        hits = [[r for r in sure if voice.side(r.against) == hearing.side.id] for hearing in pair]
        for (struck, spared), (against, none) in zip((pair, pair[::-1]), (hits, hits[::-1]), strict=True):
            if len(against) < LEAST or none:
                continue
            name, other = (named(voice.cast.parties[hearing.party]) for hearing in (struck, spared))
            yield Remark(
                spans=(),
                message=f"The draft's own {len(against)} charges all strike the side of {name}, none that of {other}.",
                confidence=min(0.9, 0.5 + 0.1 * (len(against) - 1)) * struck.side.confidence,
                side=spared.party,
                against=struck.party,
                evidence=merged(s for r in against for s in r.spans),
            )


RULE = Rule(
    code="B004",
    name="one-way-allegations",
    kind=FindingKind.BALANCE,
    severity=Severity.WARNING,
    summary="What the draft alleges in its own voice falls on one side only.",
    reason="One unsourced charge may be an oversight; several against one side make the draft its accuser.",
    remedy="Put each charge in the mouth of whoever makes it, or show the evidence, for both sides alike.",
    sources=("Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013", "Rashkin, Singh and Choi 2016"),
    fires=(
        Example(
            "The miners' union accused Halvard Steel of poisoning the river. Halvard Steel denied the accusation.\n\n"
            "Halvard Steel bribed two inspectors last spring. In June Halvard Steel attacked the union's camp.",
            "two charges against the company, on nobody's word",
        ),
    ),
    silent=(
        Example(
            "The miners' union accused Halvard Steel of poisoning the river. Halvard Steel denied the accusation.\n\n"
            "The union said Halvard Steel bribed two inspectors last spring. The union said that in June Halvard "
            "Steel attacked its camp.",
            "the union says so",
        ),
        Example(
            "The miners' union accused Halvard Steel of poisoning the river. Halvard Steel denied the accusation.\n\n"
            "Halvard Steel bribed two inspectors last spring.",
            "one charge is F001's matter",
        ),
    ),
    check=check,
)
