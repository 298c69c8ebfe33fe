"""Large articles, put together from the small ones."""

from __future__ import annotations

from itertools import chain, cycle

import attrs

from auditor.model import Party, PartyKind, Report, Side, Span
from tests.reporting.page.articles import dispute, strike


def long_article(words: int) -> Report:
    """The dispute and the strike over and over, until the sentences have so many words."""
    report = dispute()
    for other in cycle([strike(), dispute()]):
        if report.summary.words >= words:
            return report
        report = _joined(report, other)
    raise AssertionError


def many_parties(number: int) -> Report:
    """The dispute among ``number`` parties on three sides; the claims go round among them."""
    report = dispute()
    parties = tuple(
        Party(f"p{n}", f"Delegation of Province {n}, Lower Sel", PartyKind.ORGANISATION, (f"Province {n}",), None)
        for n in range(1, number + 1)
    )
    ids = [party.id for party in parties]
    sides = tuple(Side(f"s{k}", tuple(ids[k - 1 :: 4]), ()) for k in (1, 2, 3))
    claims = tuple(
        attrs.evolve(
            report.claims[n % len(report.claims)],
            id=f"c{n}",
            asserted_by=(ids[n % number],),
            targets=(ids[(n * 3 + 1) % number],),
            disputed_by=(ids[(n * 5 + 2) % number],),
        )
        for n in range(number)
    )
    figures = tuple(
        attrs.evolve(report.summary.parties[0], party=id_, words=number * 3 - n) for n, id_ in enumerate(ids)
    )
    return attrs.evolve(
        report,
        parties=parties,
        sides=sides,
        claims=claims,
        summary=attrs.evolve(report.summary, parties=figures),
    )


def _joined(one: Report, other: Report) -> Report:
    shift, first = len(one.text), len(one.sentences)

    def moved(span: Span) -> Span:
        return span[0] + shift, span[1] + shift

    def spans(of: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple(moved(span) for span in of)

    def renamed(id_: str | None, by: int) -> str | None:
        return id_ and f"{id_[0]}{int(id_[1:]) + by}"

    def sentence(id_: str | None) -> str:
        return str(renamed(id_, first))

    return attrs.evolve(
        one,
        text=one.text + other.text,
        blocks=(*one.blocks, *(attrs.evolve(b, start=b.start + shift, end=b.end + shift) for b in other.blocks)),
        sentences=(
            *one.sentences,
            *(
                attrs.evolve(
                    s,
                    id=sentence(s.id),
                    start=s.start + shift,
                    end=s.end + shift,
                    attributions=tuple(str(renamed(a, len(one.attributions))) for a in s.attributions),
                    claims=tuple(str(renamed(c, len(one.claims))) for c in s.claims),
                )
                for s in other.sentences
            ),
        ),
        attributions=(
            *one.attributions,
            *(
                attrs.evolve(
                    a,
                    id=renamed(a.id, len(one.attributions)),
                    sentence=sentence(a.sentence),
                    source=a.source and attrs.evolve(a.source, spans=spans(a.source.spans)),
                    cue=a.cue and attrs.evolve(a.cue, spans=spans(a.cue.spans)),
                    content=attrs.evolve(a.content, spans=spans(a.content.spans)),
                    channel=a.channel and moved(a.channel),
                    inside=renamed(a.inside, len(one.attributions)),
                )
                for a in other.attributions
            ),
        ),
        claims=(
            *one.claims,
            *(
                attrs.evolve(
                    c,
                    id=renamed(c.id, len(one.claims)),
                    sentence=sentence(c.sentence),
                    spans=spans(c.spans),
                    attribution=renamed(c.attribution, len(one.attributions)),
                    replies=tuple(sentence(s) for s in c.replies),
                    evidence=spans(c.evidence),
                )
                for c in other.claims
            ),
        ),
        findings=(
            *one.findings,
            *(
                attrs.evolve(
                    f,
                    sentence=f.sentence and sentence(f.sentence),
                    spans=spans(f.spans),
                    evidence=spans(f.evidence),
                )
                for f in other.findings
            ),
        ),
        summary=attrs.evolve(one.summary, words=one.summary.words + other.summary.words),
        notices=tuple(chain(one.notices, other.notices)),
    )
