"""An unnamed source, and no word on why it is not named."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.attribution.cues import head_of
from auditor.labels import reports
from auditor.model import Attribution, ClaimKind, FindingKind, Severity, SourceKind
from auditor.rules.base import Audit, Example, Remark, Rule

UNNAMED = frozenset({SourceKind.UNNAMED_PERSON, SourceKind.UNNAMED_GROUP})
SHIELDED = frozenset(
    "aide adviser advisor diplomat executive individual informant insider investigator leaker official person people "
    "source "
    "staffer tipster whistleblower".split()
)
"""Heads of phrases for those who know something by their post, and are shielded by leaving their name out."""
VAGUE = frozenset(
    "analyst critic expert insider observer commentator opponent supporter many some others several".split()
)
INDEFINITE = frozenset("a an another one two three four five six seven eight nine ten several some many".split())
ROUTINE = frozenset("spokesman spokesperson spokeswoman representative".split())


def check(audit: Audit) -> Iterator[Remark]:
    """Remark once for each unnamed source, where it is first cited, unless the article says why it has no name."""
    voice = audit.voice
    excused = {
        a.source.party for a in audit.attributions if a.source and (a.source.reason or a.source.kind not in UNNAMED)
    }
    accusing = {c.attribution for c in audit.claims if c.kind is ClaimKind.ACCUSATION or c.disputed_by}
    seen: set[str | None] = set()
    for attribution in audit.attributions:
        source = attribution.source
        if source is None or source.kind not in UNNAMED or not reports(attribution) or source.party in seen | excused:
            continue
        seen.add(source.party)
        confidence = _confidence(audit, attribution)
        if confidence and voice.own(source.spans[0][0]):
            yield Remark(
                spans=source.spans,
                message=f"No name is given for “{source.text}”, and no reason why.",
                confidence=confidence + 0.15 * (attribution.id in accusing),
                sentence=voice.sentence(source.spans[0][0]),
                side=source.party,
            )


def _confidence(audit: Audit, attribution: Attribution) -> float:
    """Surest for somebody shielded by office; a crowd of neighbours needs no names, an office's holder has one."""
    source = attribution.source
    paragraph = audit.analysis.paragraph_at(source.spans[0][0]) if source else None
    tokens = paragraph.tokens_in(*source.spans[0]) if source and paragraph else []
    head = head_of(tokens)
    if source is None or head is None or head.pos_ in {"PRON", "PROPN"}:
        return 0.0
    lemma = head.lemma_.lower()
    counted = tokens[0].lower_ in INDEFINITE
    bare = tokens[0].tag_ in {"NNS", "JJ", "NN"}
    if lemma in VAGUE:
        return 0.35
    if lemma in SHIELDED and (counted or lemma == "source"):
        return 0.7
    if lemma in SHIELDED and bare:
        return 0.4
    if lemma in ROUTINE:
        return 0.3
    return 0.4 if counted and source.kind is SourceKind.UNNAMED_PERSON else 0.0


RULE = Rule(
    code="S002",
    name="unnamed-source",
    kind=FindingKind.SOURCING,
    severity=Severity.WARNING,
    summary="A source is not named, and the draft does not say why.",
    reason="Readers cannot weigh the word of somebody they cannot place; most houses want the reason in the text.",
    remedy="Name the source, or say why it cannot be named and how it knows.",
    sources=(
        "AP Statement of News Values and Principles",
        "Reuters Handbook of Journalism",
        "Society of Professional Journalists 2014",
    ),
    fires=(
        Example(
            "A senior official in the county said the ferry would be sold. The county has owned it since 1951.",
            "no name and no reason",
        ),
        Example(
            "Two people familiar with the talks said the ferry would be sold. The county has owned it since 1951.",
            "no names and no reason",
        ),
    ),
    silent=(
        Example(
            "A senior official in the county, who asked not to be named because the talks are private, said the ferry "
            "would be sold.",
            "the reason is given",
        ),
        Example("Karla Benn, a senior official in the county, said the ferry would be sold.", "she is named"),
        Example("Residents said the ferry was always late.", "a crowd needs no names"),
    ),
    check=check,
)
