"""Counts and shares over a whole article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from auditor.labels import reports
from auditor.model import ClaimKind, Finding, FindingKind, Label, PartyFigures, Severity, Summary
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
    figures = [_figures(text, party.id, audit) for party in audit.parties]
    heard = [f for f in figures if f.attributions or f.claims or f.accused]
    return Summary(
        words=word_count(text, [(s.start, s.end) for s in audit.sentences]),
        labels={label.value: labels[label] for label in Label},
        source_kinds=dict(sorted(kinds.items())),
        parties=tuple(sorted(heard, key=lambda f: (-f.words, int(f.party[1:])))),
        own_voice_allegations=dict(sorted(own.items())),
        findings={severity.value: severities[severity] for severity in Severity},
    )


def _figures(text: str, party: str, audit: Audit) -> PartyFigures:
    said = [a for a in audit.attributions if reports(a) and a.source and a.source.party == party]
    claims = [c for c in audit.claims if party in c.asserted_by and c.kind is not ClaimKind.DENIAL]
    accused = [c for c in audit.claims if party in c.targets and c.kind is ClaimKind.ACCUSATION]
    where = [s.id for s in audit.sentences if party in s.parties]
    return PartyFigures(
        party=party,
        attributions=len(said),
        words=word_count(text, [span for a in said if a.inside is None for span in a.content.spans]),
        claims=len(claims),
        disputed=sum(bool(c.disputed_by) for c in claims),
        accused=len(accused),
        answered=sum(bool(c.replies) for c in accused),
        first=where[0] if where else None,
        last=where[-1] if where else None,
    )
