"""A source that the article never tells the reader who it is."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.labels import reports
from auditor.model import FindingKind, Party, PartyKind, Severity, Source, SourceKind
from auditor.rules.base import Audit, Example, Remark, Rule

PRONOUNS = frozenset({"he", "she", "they"})
NOBODY, UNCLEAR, THING, SURNAME = 0.7, 0.45, 0.3, 0.35
"""A pronoun is surely nobody's where no person stands before it, and else may be one that we failed to resolve."""


def check(audit: Audit) -> Iterator[Remark]:
    """Remark once on each source known by a pronoun, by a word for no known kind of party, or by a bare surname."""
    voice = audit.voice
    seen: set[str] = set()
    roles = {a.source.party for a in audit.attributions if a.source and a.source.role}
    for attribution in audit.attributions:
        source = attribution.source
        if source is None or source.party is None or source.party in seen or not reports(attribution):
            continue
        party = voice.cast.parties.get(source.party)
        confidence = _confidence(source, party, introduced=source.party in roles) if party else 0.0
        if confidence == NOBODY and _somebody(audit, source.spans[0][0]):
            confidence = UNCLEAR
        if confidence:
            seen.add(source.party)
            yield Remark(
                spans=source.spans,
                message=f"The draft does not say who “{source.text}” is.",
                confidence=confidence,
                sentence=voice.sentence(source.spans[0][0]),
                side=source.party,
            )


def _confidence(source: Source, party: Party, *, introduced: bool) -> float:
    if party.kind is PartyKind.UNIDENTIFIED:
        return NOBODY if source.text.lower() in PRONOUNS else THING
    single = all(len(alias.split()) == 1 for alias in party.aliases) and len(party.name.split()) == 1
    if party.kind is PartyKind.PERSON and source.kind is SourceKind.NAMED_PERSON and single and not introduced:
        return SURNAME if party.speaks_for is None else 0.0
    return 0.0


def _somebody(audit: Audit, before: int) -> bool:
    """Whether a person or group is named before an offset."""
    able = {PartyKind.PERSON, PartyKind.GROUP}
    return any(start < before for p in audit.parties if p.kind in able for start, _ in p.mentions)


RULE = Rule(
    code="S004",
    name="unidentified-source",
    kind=FindingKind.SOURCING,
    severity=Severity.WARNING,
    summary="A source is a mere pronoun, or a name that is never introduced.",
    reason="“She said” helps nobody who was not told who she is; paragraphs that introduced a source are often cut.",
    remedy="Give the source's full name and what it is at the first mention.",
    sources=("AP Stylebook (attribution)",),
    fires=(
        Example(
            "He said the pump had failed twice in April. The water rose to the second step.",
            "nobody is named whom “he” could stand for",
        ),
    ),
    silent=(
        Example(
            "The keeper of the lock is Jonas Reed. He said the pump had failed twice in April.",
            "“he” is Reed",
        ),
        Example("Jonas Reed, the keeper of the lock, said the pump had failed twice in April.", "named and introduced"),
    ),
    check=check,
)
