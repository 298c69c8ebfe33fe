"""Everything the page of one article prints, gathered for its templates."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import Any

import attrs

from auditor.model import BlockKind, Report, Severity
from auditor.reporting.page import article, chains, graph, notes, overview, wording
from auditor.reporting.page.cast import Cast
from auditor.reporting.page.shell import document

LEADING = 12
"""Parties shown before the rest folds away."""

OPENING = frozenset({BlockKind.HEADLINE, BlockKind.DECK, BlockKind.BYLINE, BlockKind.DATELINE})
"""What stands above the overview, where an article begins with it."""


@attrs.frozen
class Group:
    """Blocks that belong in one element: a heading, a paragraph, or the items of one list."""

    kind: BlockKind
    blocks: tuple[article.BlockView, ...]
    notes: tuple[notes.Note, ...]


@attrs.frozen
class SentenceChains:
    """What the panel shows of a sentence."""

    view: article.SentenceView
    reason: str
    label: str
    confidence: float
    chains: tuple[chains.Chain, ...]


def article_page(report: Report, home: str = "") -> str:
    """Render the page of one report.

    Args:
        report: The report.
        home: File name of the index page to link back to, or empty.
    """
    cast = Cast(report)
    findings = notes.order(report)
    remarks = notes.notes(cast)
    counted = tuple(note for note in remarks if note.number)
    shown = article.blocks(cast, findings, counted)
    values = {
        "report": report,
        "home": home,
        "title": f"{headline(report)} – whose word it is",
        "headline": headline(report),
        **_article(shown),
        **_notes(report, remarks, article.whole_article(counted, shown)),
        **_figures(cast),
        **_sentences(cast, tuple(s for block in shown for s in block.sentences)),
        **_dispute(cast),
    }
    return document("page.html", ("page.css",), ("theme.js", "page.js", "search.js"), values)


def headline(report: Report) -> str:
    """The article's headline, its title, or the name of its file."""
    block = next((b for b in report.blocks if b.kind is BlockKind.HEADLINE), None)
    text = report.text[block.start : block.end].strip() if block else report.document.title
    return " ".join((text or report.document.path).split())


def _article(shown: Sequence[article.BlockView]) -> dict[str, Any]:
    groups = _groups(_with_headline(shown))
    opening = tuple(takewhile(lambda group: group.kind in OPENING, groups))
    return {
        "opening": opening,
        "has_headline": any(block.kind is BlockKind.HEADLINE for block in shown),
        "lead": tuple(note for group in opening for note in group.notes),
        "groups": groups[len(opening) :],
    }


def _notes(report: Report, remarks: Sequence[notes.Note], whole: Sequence[notes.Note]) -> dict[str, Any]:
    return {
        "remarks": tuple(note for note in remarks if note.number),
        "whole": whole,
        "silenced": tuple(note for note in remarks if not note.number),
        "cards": tuple(_first_cards(remarks)),
        "severities": _severities(report),
    }


def _figures(cast: Cast) -> dict[str, Any]:
    voices = overview.voice_bars(cast, article.paint(cast.report, ()))
    parties = overview.party_rows(cast)
    return {
        "labels": overview.label_bars(cast.report),
        "voices": voices,
        "sides": overview.side_cards(cast, voices),
        "sources": overview.source_bars(cast.report),
        "views": overview.view_bars(cast),
        "parties": parties,
        "leading": LEADING,
        "filter_parties": tuple(row.name for row in parties if row.figures or _relied_on(cast.report, row.name.id)),
    }


def _sentences(cast: Cast, views: Sequence[article.SentenceView]) -> dict[str, Any]:
    chain = chains.Chains(cast)
    return {
        "cells": overview.cells(cast.report, views),
        "sentence_chains": tuple(_sentence_chains(cast, chain, views)),
        "rows": chain.rows(),
        "unanswered": chain.unanswered(),
    }


def _dispute(cast: Cast) -> dict[str, Any]:
    related = graph.relations(cast)
    drawings = (graph.draw(cast, related, form) for form in (graph.WIDE, graph.NARROW))
    return {"relations": related, "drawings": tuple(drawing for drawing in drawings if drawing)}


def _with_headline(shown: Iterable[article.BlockView]) -> list[article.BlockView]:
    """The first headline leads the page wherever it stands in the file."""
    blocks = list(shown)
    first = next((block for block in blocks if block.kind is BlockKind.HEADLINE), None)
    return [first, *(block for block in blocks if block is not first)] if first else blocks


def _groups(shown: Iterable[article.BlockView]) -> tuple[Group, ...]:
    groups: list[Group] = []
    for block in shown:
        joins = bool(groups) and block.kind is BlockKind.LIST and groups[-1].kind is BlockKind.LIST
        if joins:
            last = groups.pop()
            groups.append(Group(block.kind, (*last.blocks, block), (*last.notes, *block.notes)))
        else:
            groups.append(Group(block.kind, (block,), block.notes))
    return tuple(groups)


def _first_cards(remarks: Iterable[notes.Note]) -> Iterable[notes.RuleCard]:
    return {note.rule.code: note.rule for note in sorted(remarks, key=lambda note: note.rule.code)}.values()


def _severities(report: Report) -> tuple[tuple[str, str, int], ...]:
    found = Counter(finding.severity for finding in report.findings if finding.suppressed is None)
    return tuple((s.value, wording.SEVERITIES[s], found[s]) for s in reversed(Severity))


def _sentence_chains(
    cast: Cast, chain: chains.Chains, views: Iterable[article.SentenceView]
) -> Iterable[SentenceChains]:
    for view in views:
        if sentence := cast.sentences.get(view.id):
            label = wording.LABELS[sentence.label]
            yield SentenceChains(view, sentence.reason, label, sentence.confidence, chain.of_sentence(sentence))


def _relied_on(report: Report, party: str) -> bool:
    return any(party in sentence.parties for sentence in report.sentences)
