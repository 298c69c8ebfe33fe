"""A reporting verb that vouches for a disputed claim, or casts doubt on one side's."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Attribution, Claim, ClaimKind, CueClass, FindingKind, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.voice import Voice

DISPUTED, ACCUSING, UNEVEN = 0.7, 0.5, 0.55


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on endorsing cues of disputed or accusing claims, and on doubting cues that only one side gets."""
    voice = Voice(audit)
    by_attribution: dict[str, list[Claim]] = {}
    for claim in audit.claims:
        if claim.attribution:
            by_attribution.setdefault(claim.attribution, []).append(claim)
    for attribution in audit.attributions:
        cue, source = attribution.cue, attribution.source
        if cue is None or source is None or cue.act or cue.negated or not voice.own(cue.spans[0][0]):
            continue
        confidence = 0.0
        if cue.cue_class is CueClass.ENDORSING:
            confidence = _endorsing(audit, attribution, by_attribution.get(attribution.id, []))
            doing = "vouches for what"
        elif cue.cue_class is CueClass.DOUBTING:
            confidence = _uneven(audit, voice, attribution)
            doing = "casts doubt on what"
        if not confidence:
            continue
        party = source.party
        rival = voice.opposed(party) if party else None
        words = " ".join(audit.analysis.text[s:e] for s, e in cue.spans)
        endorsing = cue.cue_class is CueClass.ENDORSING
        yield Remark(
            spans=cue.spans,
            message=f"“{words}” {doing} {voice.cast.name(party) or source.text} says.",
            confidence=confidence,
            sentence=attribution.sentence,
            side=party if endorsing else rival,
            against=rival if endorsing else party,
        )


def _endorsing(audit: Audit, attribution: Attribution, claims: list[Claim]) -> float:
    entry = audit.lexicons.cues.first(attribution.cue.lemma if attribution.cue else "")
    mild = entry is not None and "mild" in entry.flags
    if any(c.disputed_by for c in claims):
        return DISPUTED - 0.15 * mild
    if any(c.kind is ClaimKind.ACCUSATION for c in claims):
        return ACCUSING - 0.15 * mild
    return 0.0


def _uneven(audit: Audit, voice: Voice, attribution: Attribution) -> float:
    """Doubt counts where the other side is given none: its cues are neutral, or it has more of them than this side."""
    party = attribution.source.party if attribution.source else None
    rival = voice.opposed(party) if party else None
    if party is None or rival is None:
        return 0.0
    theirs = [
        a.cue.cue_class
        for a in audit.attributions
        if a.cue is not None and a.source is not None and a.source.party and voice.cast.same_camp(a.source.party, rival)
    ]
    return UNEVEN if theirs and CueClass.DOUBTING not in theirs else 0.0


RULE = Rule(
    code="F004",
    name="endorsing-cue",
    kind=FindingKind.ENDORSING_CUE,
    severity=Severity.WARNING,
    summary="A reporting verb vouches for one side's disputed claim, or doubts the other's.",
    reason="“Revealed” tells the reader that it is so, “claimed” that it may not be; in a dispute both take a side.",
    remedy="Use “said”, and use it for both sides.",
    sources=("Hooper 1975", "Kiparsky and Kiparsky 1970", "Recasens, Danescu-Niculescu-Mizil and Jurafsky 2013"),
    fires=(
        Example(
            "Mayor Orla Finch exposed that the Brightwater company had poisoned the lake. "
            "Brightwater denied that it had poisoned the lake.",
            "“exposed” vouches for what the company denies",
        ),
    ),
    silent=(
        Example(
            "Mayor Orla Finch said that the Brightwater company had poisoned the lake. "
            "Brightwater denied that it had poisoned the lake.",
            "“said” is neutral",
        ),
        Example("The minister revealed that the bridge would open in May.", "nobody disputes it"),
    ),
    check=check,
)
