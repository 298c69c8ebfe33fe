"""The figures, as values."""

from __future__ import annotations

import math

import attrs

from auditor.model import Label

DIMENSIONS = ("outlet", "desk", "author", "month", "topic")
"""By what articles can be grouped; one with several authors or topics counts under each."""


@attrs.frozen
class Share:
    """How many sentences have a label.

    Attributes:
        count: How many.
        share: Of all sentences, 0 to 1; None of nothing.
        margin: Half the width of its 95 % interval; None if there are fewer than two articles. Sentences of one article
            are alike, so articles are what is drawn from, not sentences (a ratio estimate over clusters).
    """

    count: int
    share: float | None
    margin: float | None

    @classmethod
    def of(cls, articles: int, sums: Sums) -> Share:
        """Estimate from sums over articles."""
        if not sums.sentences:
            return cls(sums.count, None, None)
        share = sums.count / sums.sentences
        if articles < 2:
            return cls(sums.count, share, None)
        spread = sums.counts_squared - 2 * share * sums.products + share**2 * sums.sentences_squared
        variance = max(0.0, spread) * articles / (articles - 1) / sums.sentences**2
        return cls(sums.count, share, 1.96 * math.sqrt(variance))


@attrs.frozen
class Sums:
    """Sums over articles, of sentences with a label (``count``) and of all, and of their squares and products."""

    count: int
    sentences: int
    counts_squared: int
    products: int
    sentences_squared: int


@attrs.frozen
class PartyRow:
    """What articles do with one party.

    Attributes:
        name: The name that most articles give it.
        kind: What it is.
        article: The one article it is known from if it is not joined; None if it is.
        articles: In how many it occurs.
        attributions: How often it is the source.
        words: Words of content that rest on it.
        share: Of all words that rest on a party, 0 to 1.
        claims: Claims it asserts.
        disputed: Those of its claims that another party disputes.
        accused: Accusations that target it.
        answered: Those of them that it or its side answers.
        adopted: Own-voice allegations that adopt its view.
        suffered: Own-voice allegations that go against it.
    """

    name: str
    kind: str
    article: str | None
    articles: int
    attributions: int
    words: int
    share: float
    claims: int
    disputed: int
    accused: int
    answered: int
    adopted: int
    suffered: int


@attrs.frozen
class Leaning:
    """Own-voice allegations that adopt one party's view against another.

    Attributes:
        side: Name of the party whose view is adopted, with its article if it is known from that one only; None if
            that is unknown.
        against: Name of the party it is adopted against; None if that is unknown.
        count: How many.
    """

    side: str | None
    against: str | None
    count: int


@attrs.frozen
class Group:
    """Figures of some articles.

    Attributes:
        name: What they have in common; None for those that have nothing there, and for the whole.
        articles: How many.
        words: Of their labelled sentences.
        sentences: Those.
        labels: Of these, by label.
        sources: Attributions by kind of source; ``none`` counts those that point at nobody.
        accusations: Claims that accuse.
        unanswered: Those that nobody answers, declines to answer, or disputes.
        own_voice: Own-voice allegations.
        findings: Findings that count, by severity.
        leanings: Own-voice allegations by whose view they adopt, most first.
        heard: Parties by the words that rest on them, most first.
    """

    name: str | None
    articles: int
    words: int
    sentences: int
    labels: dict[str, Share]
    sources: dict[str, int]
    accusations: int
    unanswered: int
    own_voice: int
    findings: dict[str, int]
    leanings: tuple[Leaning, ...]
    heard: tuple[PartyRow, ...]

    def share(self, label: Label) -> Share:
        """Give the share of a label."""
        return self.labels[label.value]


@attrs.frozen
class Summary:
    """Figures of an archive.

    Attributes:
        archive: Its folder.
        narrowed: What was asked for, such as ``outlet=The Courier``; empty for all articles.
        complete: Whether all its articles are done.
        skipped: Articles without a report, by reason; of the whole archive.
        first: Earliest month, or None.
        last: Latest month, or None.
        whole: Figures of all articles that are meant.
        groups: By dimension, in the order asked for.
    """

    archive: str
    narrowed: tuple[str, ...]
    complete: bool
    skipped: dict[str, int]
    first: str | None
    last: str | None
    whole: Group
    groups: dict[str, tuple[Group, ...]]


@attrs.frozen
class Join:
    """Parties of different articles that were taken for one.

    Attributes:
        key: What they have in common: kind and name.
        articles: How many articles.
        names: Every name used, with the number of articles, most first.
        speaks_for: Whom it speaks for there, with the number of articles: many different ones speak against the join.
        outlets: Of those articles.
        first: Earliest month, or None.
        last: Latest month, or None.
    """

    key: str
    articles: int
    names: tuple[tuple[str, int], ...]
    speaks_for: tuple[tuple[str, int], ...]
    outlets: tuple[str, ...]
    first: str | None
    last: str | None
