"""What counts when two reports are held against each other: labels, who stands behind them, and findings by name."""

from __future__ import annotations

import re

import attrs

from auditor.model import Claim, Label, Report
from evaluation.metamorphic.stories import Rivals


@attrs.frozen
class Voices:
    """Who stands behind a sentence, by name.

    Attributes:
        label: Its label.
        sources: Parties its claims rely on.
        asserting: Parties that hold its claims.
        disputing: Parties that dispute them.
        accused: Parties that they accuse.
    """

    label: Label
    sources: frozenset[str]
    asserting: frozenset[str]
    disputing: frozenset[str]
    accused: frozenset[str]


@attrs.frozen
class Notice:
    """A finding, by name.

    Attributes:
        rule: Its code.
        sentence: Its position among the sentences, from 0; -1 for one about the whole article.
        side: Whose view is adopted, or nothing.
        against: Against whom, or nothing.
    """

    rule: str
    sentence: int
    side: str
    against: str


@attrs.frozen
class Meaning:
    """What a report says, without spans, numbers and wording.

    Attributes:
        sentences: In order.
        findings: All of them, in any order.
    """

    sentences: tuple[Voices, ...]
    findings: frozenset[Notice]

    @property
    def labels(self) -> tuple[Label, ...]:
        """The labels, in order."""
        return tuple(sentence.label for sentence in self.sentences)

    def rules(self, sentence: int) -> frozenset[str]:
        """Codes of the findings in a sentence."""
        return frozenset(finding.rule for finding in self.findings if finding.sentence == sentence)


def meaning(report: Report) -> Meaning:
    """Read a report's meaning."""
    names = {party.id: party.name for party in report.parties}
    claims = {claim.id: claim for claim in report.claims}
    index = {sentence.id: number for number, sentence in enumerate(report.sentences)}
    sentences = []
    for sentence in report.sentences:
        mine = [claims[identifier] for identifier in sentence.claims]
        sentences.append(
            Voices(
                sentence.label,
                frozenset(names[party] for party in sentence.parties),
                _named(mine, "asserted_by", names),
                _named(mine, "disputed_by", names),
                _named(mine, "targets", names),
            )
        )
    findings = frozenset(
        Notice(f.rule, index.get(f.sentence or "", -1), names.get(f.side or "", ""), names.get(f.against or "", ""))
        for f in report.findings
    )
    return Meaning(tuple(sentences), findings)


def _named(claims: list[Claim], part: str, names: dict[str, str]) -> frozenset[str]:
    return frozenset(names[party] for claim in claims for party in getattr(claim, part))


def exchanged(read: Meaning, rivals: Rivals) -> Meaning:
    """Exchange the two sides' names, and those of who speaks for them."""
    a, b = rivals
    other: dict[str, str] = {}
    for one, two in ((a.bare, b.bare), (a.speaker, b.speaker), (a.last, b.last)):
        other |= {one: two, two: one}
    known = re.compile("|".join(sorted(map(re.escape, other), key=len, reverse=True)))

    def turned(name: str) -> str:
        return known.sub(lambda match: other[match.group()], name)

    def each(names: frozenset[str]) -> frozenset[str]:
        return frozenset(map(turned, names))

    sentences = tuple(
        Voices(s.label, each(s.sources), each(s.asserting), each(s.disputing), each(s.accused)) for s in read.sentences
    )
    findings = frozenset(attrs.evolve(f, side=turned(f.side), against=turned(f.against)) for f in read.findings)
    return Meaning(sentences, findings)
