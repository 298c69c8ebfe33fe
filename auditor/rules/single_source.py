"""An article that rests on one source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from auditor.labels import reports
from auditor.model import Attribution, ClaimKind, FindingKind, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.wording import named
from auditor.spans import merged, word_count

SHARE, TIMES, HALF = 0.85, 3, 0.5
"""Share of all sourced words that makes a source the only one that counts, how often it must be cited, and the share of
attributed sentences under which an article rests on the writer rather than on sources."""


def check(audit: Audit) -> Iterator[Remark]:
    """Remark on the party that nearly all sourced words rest on, with those who speak for it; surer if it accuses."""
    voice = audit.voice
    held: dict[str, list[Attribution]] = defaultdict(list)
    for attribution in audit.attributions:
        if reports(attribution) and attribution.inside is None and attribution.source and attribution.source.party:
            held[voice.cast.principals(attribution.source.party)[-1]].append(attribution)
    text = audit.analysis.text
    words = {party: word_count(text, [s for a in said for s in a.content.spans]) for party, said in held.items()}
    total = sum(words.values())
    if not total:
        return
    party = max(words, key=lambda p: words[p])
    relying = sum(1 for sentence in audit.sentences if sentence.parties)
    if words[party] < SHARE * total or len(held[party]) < TIMES or relying < HALF * len(audit.sentences):
        return
    share = words[party] / total
    charges = any(
        c.kind is ClaimKind.ACCUSATION and voice.cast.camps_meet(c.asserted_by, [party]) for c in audit.claims
    )
    yield Remark(
        spans=(),
        message=f"{share:.0%} of what sources say is the word of {named(voice.cast.parties[party])}.",
        confidence=0.3 + (share - SHARE) + 0.25 * charges,
        side=party,
        evidence=merged(s for a in held[party] for s in a.content.spans),
    )


RULE = Rule(
    code="S001",
    name="single-source",
    kind=FindingKind.SOURCING,
    severity=Severity.WARNING,
    summary="Nearly everything that is sourced rests on one source.",
    reason="What one party says of another wants a second source; an announcement may do with one (auditors see it).",
    remedy="Find a second, independent source, or say plainly that this is one party's account.",
    sources=("BBC Editorial Guidelines, section 3 (Accuracy)", "Reuters Handbook of Journalism"),
    fires=(
        Example(
            "Ida Morel accused the Brask clinic of losing her letters. Morel said that she had written four times. "
            "Morel said that nobody had answered. “They put me off for a year,” she said.",
            "a charge that only the accuser speaks to",
        ),
    ),
    silent=(
        Example(
            "Ida Morel accused the Brask clinic of losing her letters. Morel said that she had written four times. A "
            "county report says that eleven letters were found unopened in a cellar of the clinic.",
            "a report bears her out",
        ),
        Example(
            "The Brask clinic said that its new wing would open in May. It said that forty beds would move there. The "
            "clinic said that visits would be free.",
            "an announcement: no party speaks of another",
        ),
    ),
    check=check,
)
