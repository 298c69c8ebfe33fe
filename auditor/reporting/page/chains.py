"""The chain of a claim: what is claimed, who said it, through which channel, for whom, who disputes it and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from auditor.model import Attribution, Claim, Report, Response, Sentence, Source, Span
from auditor.reporting.page import wording
from auditor.reporting.page.cast import NOBODY, Cast, Link, Mark, Name


@attrs.frozen
class Step:
    """One link of a chain.

    Attributes:
        term: What the step is: "said by", "speaking for", "disputed by" …
        words: The words of the text, or empty.
        names: The parties, or none.
        mark: Side that the step belongs to.
        detail: What else is known, in words.
        links: Sentences where it stands.
        tone: ``said``, ``against`` or ``answer``: how the step is drawn.
    """

    term: str
    words: str = ""
    names: tuple[Name, ...] = ()
    mark: Mark = NOBODY
    detail: str = ""
    links: tuple[Link, ...] = ()
    tone: str = "said"


@attrs.frozen
class Chain:
    """A claim, or an attribution that carries none, with its steps."""

    title: str
    words: str
    mark: Mark
    steps: tuple[Step, ...]
    disputed: bool = False


@attrs.frozen
class ClaimRow:
    """A claim as a row of the table.

    Attributes:
        id: Of the claim.
        kind: In words.
        kind_value: The kind itself, for the filters.
        words: The proposition.
        link: Its sentence.
        held_by: Who asserts it; empty for nobody that the text points at.
        own: True if the writer states it.
        through: Source, cue and channel in words.
        targets: Whom it accuses.
        disputed_by: Who denies it.
        where: Sentences that show the dispute.
        answer: What becomes of the target's answer, or empty.
        answers: Sentences that answer.
        status: Words the filter knows: ``disputed``, ``undisputed``, ``unanswered``.
        mark: Side that asserts it.
        confidence: Of the dispute, 0 to 1.
    """

    id: str
    kind: str
    kind_value: str
    words: str
    link: Link
    held_by: tuple[Name, ...]
    own: bool
    through: str
    targets: tuple[Name, ...]
    disputed_by: tuple[Name, ...]
    where: tuple[Link, ...]
    answer: str
    answers: tuple[Link, ...]
    status: tuple[str, ...]
    mark: Mark
    confidence: float


def is_unanswered(claim: Claim) -> bool:
    """True for an accusation that nobody answers or disputes, even if its target was asked."""
    return claim.is_unanswered or (claim.response in {Response.DECLINED, Response.UNREACHED} and not claim.disputed_by)


def answer(claim: Claim) -> Response | None:
    """What became of the target's answer; None if that goes without saying, as where others dispute the claim."""
    if is_unanswered(claim):
        return claim.response or Response.ABSENT
    if claim.replies:
        return claim.response or Response.REPLIED
    return None if claim.response is Response.ABSENT else claim.response


@attrs.frozen(slots=False)
class Chains:
    """Builds chains and rows from a report's look-ups."""

    cast: Cast

    @property
    def report(self) -> Report:
        """The report."""
        return self.cast.report

    @cached_property
    def attributions(self) -> dict[str, Attribution]:
        """Attributions by id."""
        return {attribution.id: attribution for attribution in self.report.attributions}

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """Claims by id."""
        return {claim.id: claim for claim in self.report.claims}

    def of_sentence(self, sentence: Sentence) -> tuple[Chain, ...]:
        """The chains of a sentence: its claims, then its attributions that carry none."""
        claims = [self.claims[id_] for id_ in sentence.claims if id_ in self.claims]
        carried = {claim.attribution for claim in claims}
        bare = [self.attributions[id_] for id_ in sentence.attributions if id_ in self.attributions]
        inner = {a.inside for claim in claims for a in self._outwards(claim.attribution)} | carried
        return (
            *(self.of_claim(claim) for claim in claims),
            *(self.of_attribution(a) for a in bare if a.id not in inner),
        )

    def of_claim(self, claim: Claim) -> Chain:
        """The chain of a claim."""
        return Chain(
            title=wording.CLAIMS[claim.kind],
            words=self.cast.words(claim.spans),
            mark=self._mark(claim),
            steps=(*self._said(claim), *self._against(claim), *self._disputed(claim), *self._answered(claim)),
            disputed=bool(claim.disputed_by),
        )

    def of_attribution(self, attribution: Attribution) -> Chain:
        """The chain of an attribution alone."""
        mark = self.cast.mark(attribution.source.party) if attribution.source else NOBODY
        steps = tuple(step for a in self._outwards(attribution.id) for step in self._spoken(a, a is attribution))
        return Chain(
            wording.QUOTED[attribution.content.quoted].capitalize(),
            self.cast.words(attribution.content.spans),
            mark,
            steps,
        )

    def rows(self) -> tuple[ClaimRow, ...]:
        """All claims as rows, in text order."""
        return tuple(self._row(claim) for claim in self.report.claims)

    def unanswered(self) -> tuple[ClaimRow, ...]:
        """The ledger: accusations whose target the article lets say nothing."""
        return tuple(self._row(claim) for claim in self.report.claims if is_unanswered(claim))

    def _row(self, claim: Claim) -> ClaimRow:
        status = ["disputed" if claim.disputed_by else "undisputed"] + ["unanswered"] * is_unanswered(claim)
        response = answer(claim)
        return ClaimRow(
            id=claim.id,
            kind=wording.CLAIMS[claim.kind],
            kind_value=claim.kind.value,
            words=self.cast.words(claim.spans),
            link=self.cast.link(claim.sentence),
            held_by=self.cast.names(claim.asserted_by),
            own=claim.attribution not in self.attributions,
            through=self._through(claim),
            targets=self.cast.names(claim.targets),
            disputed_by=self.cast.names(claim.disputed_by),
            where=self._links(claim.evidence),
            answer=wording.RESPONSES[response] if response is not None else "",
            answers=tuple(self.cast.link(id_) for id_ in claim.replies),
            status=tuple(status),
            mark=self._mark(claim),
            confidence=claim.confidence,
        )

    def _through(self, claim: Claim) -> str:
        attribution = self.attributions.get(claim.attribution or "")
        if attribution is None:
            return "in the article’s own voice"
        cue = f"“{self.cast.words(attribution.cue.spans)}”" if attribution.cue else "quotation marks"
        said = f"{_plain(attribution.source.text)} · {cue}" if attribution.source else cue
        return said + (f", {self.cast.words([attribution.channel])}" if attribution.channel else "")

    def _mark(self, claim: Claim) -> Mark:
        return next((mark for party in claim.asserted_by if (mark := self.cast.mark(party)).letter), NOBODY)

    def _outwards(self, attribution: str | None) -> tuple[Attribution, ...]:
        """An attribution and those it is nested in, inner first."""
        found: list[Attribution] = []
        while attribution in self.attributions and self.attributions[attribution] not in found:
            found.append(self.attributions[attribution])
            attribution = found[-1].inside
        return tuple(found)

    def _said(self, claim: Claim) -> Iterator[Step]:
        outwards = self._outwards(claim.attribution)
        if not outwards:
            yield Step("stated by", "", detail="the writer, in the article’s own voice")
        for attribution in outwards:
            yield from self._spoken(attribution, attribution is outwards[0])
        sources = [party for a in outwards if a.source for party in a.source.parties]
        named = {*sources, *(self.cast.principal(party) for party in sources)}
        others = self.cast.names(party for party in claim.asserted_by if party not in named)
        if others:
            yield Step("also held by" if outwards else "held by", names=others, mark=others[0].mark)

    def _spoken(self, attribution: Attribution, first: bool) -> Iterator[Step]:
        source, cue = attribution.source, attribution.cue
        if source is None:
            words = f" (“{self.cast.words(cue.spans)}”)" if cue else ""
            yield Step("said by", detail=f"nobody the text points at{words}")
            return
        mark = self.cast.mark(source.party)
        yield self._source(source, mark, "said by" if first else "as told by")
        if cue:
            detail = wording.CUES[cue.cue_class] + (", negated" if cue.negated else "")
            yield Step("with the word", self.cast.words(cue.spans), mark=mark, detail=detail)
        if attribution.channel:
            yield Step("through", self.cast.words([attribution.channel]), mark=mark)
        principals = [p for party in source.parties if (p := self.cast.principal(party)) != party]
        if principals:
            names = self.cast.names(principals)
            yield Step("speaking for", names=names, mark=names[0].mark)

    def _source(self, source: Source, mark: Mark, term: str) -> Step:
        about = [wording.SOURCE_KINDS[source.kind].lower()]
        if source.role:
            about.append(source.role)
        if source.reason:
            about.append(f"reason given: “{self.cast.words([source.reason])}”")
        words = _plain(source.text)
        names = self.cast.names(party for party in source.parties if party in self.cast.parties)
        if [_plain(name.text) for name in names] == [words]:
            names = ()
        return Step(term, words, names, mark, ", ".join(about))

    def _against(self, claim: Claim) -> Iterator[Step]:
        if targets := self.cast.names(claim.targets):
            yield Step("against", names=targets, mark=targets[0].mark, tone="against")

    def _disputed(self, claim: Claim) -> Iterator[Step]:
        if names := self.cast.names(claim.disputed_by):
            yield Step(
                "disputed by",
                names=names,
                mark=names[0].mark,
                links=self._links(claim.evidence),
                detail=f"{wording.percent(claim.confidence)} sure",
                tone="against",
            )

    def _answered(self, claim: Claim) -> Iterator[Step]:
        links = tuple(self.cast.link(id_) for id_ in claim.replies)
        response = answer(claim)
        if response is not None:
            yield Step("answer", detail=wording.RESPONSES[response], links=links, tone="answer")

    def _links(self, spans: Iterable[Span]) -> tuple[Link, ...]:
        return tuple(link for span in spans if (link := self.cast.link_at(span)))


def _plain(source: str) -> str:
    """The words of a source on one line, without the comma that closes an apposition."""
    return " ".join(source.split()).rstrip(",;:")
