"""Counts and shares over a whole article."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from auditor.labels import reports
from auditor.model import Attribution, Claim, ClaimKind, Finding, FindingKind, Label, PartyFigures, Severity, Summary
from auditor.rules.base import Audit
from auditor.spans import word_count


def summarise(text: str, audit: Audit, findings: Sequence[Finding]) -> Summary:
    """Count what an audit found.

    Args:
        text: The article's text.
        audit: Everything the stages found.
        findings: All of them; suppressed ones are not counted.
    """
    labels = Counter(sentence.label for sentence in audit.sentences)
    kinds = Counter(a.source.kind.value if a.source else "none" for a in audit.attributions)
    own = Counter(
        f.side or "none" for f in findings if f.kind is FindingKind.OWN_VOICE_ALLEGATION and f.suppressed is None
    )
    severities = Counter(f.severity for f in findings if f.suppressed is None)
    figures = _figures(text, audit)
    heard = [f for f in figures if f.attributions or f.claims or f.accused]
    return Summary(
        words=word_count(text, [(s.start, s.end) for s in audit.sentences]),
        labels={label.value: labels[label] for label in Label},
        source_kinds=dict(sorted(kinds.items())),
        parties=tuple(sorted(heard, key=lambda f: (-f.words, int(f.party[1:])))),
        own_voice_allegations=dict(sorted(own.items())),
        findings={severity.value: severities[severity] for severity in Severity},
    )


def _figures(text: str, audit: Audit) -> list[PartyFigures]:
    """Count for each party; what is about it is gathered first, so that nothing is gone through for every party."""
    said: dict[str | None, list[Attribution]] = defaultdict(list)
    claimed: dict[str, list[Claim]] = defaultdict(list)
    accused: dict[str, list[Claim]] = defaultdict(list)
    where: dict[str, list[str]] = defaultdict(list)
    for attribution in audit.attributions:
        if reports(attribution) and attribution.source:
            said[attribution.source.party].append(attribution)
    for claim in audit.claims:
        for party in dict.fromkeys(claim.asserted_by if claim.kind is not ClaimKind.DENIAL else ()):
            claimed[party].append(claim)
        for party in dict.fromkeys(claim.targets if claim.kind is ClaimKind.ACCUSATION else ()):
            accused[party].append(claim)
    for sentence in audit.sentences:
        for party in dict.fromkeys(sentence.parties):
            where[party].append(sentence.id)
    return [
        PartyFigures(
            party=party.id,
            attributions=len(said[party.id]),
            words=word_count(text, [s for a in said[party.id] if a.inside is None for s in a.content.spans]),
            claims=len(claimed[party.id]),
            disputed=sum(bool(claim.disputed_by) for claim in claimed[party.id]),
            accused=len(accused[party.id]),
            answered=sum(bool(claim.replies) for claim in accused[party.id]),
            first=where[party.id][0] if where[party.id] else None,
            last=where[party.id][-1] if where[party.id] else None,
        )
        for party in audit.parties
    ]
