"""The real stages on a text of a few sentences, run once a text: what tests of the stages ask."""

from __future__ import annotations

from functools import cache

import pytest

from auditor.attribution.extract import attribute
from auditor.attribution.stretches import Stretch, stretches
from auditor.labels import label
from auditor.language.analysis import Analysis
from auditor.language.parse import analyse
from auditor.lexicons import shipped
from auditor.model import Article, Attribution, Claim, Label, Party, Report, Span
from auditor.parties.resolve import resolve
from auditor.pipeline import audit_bytes, judge
from auditor.reading import parse
from auditor.rules.base import Audit

__all__ = [
    "analysed",
    "audited",
    "called",
    "claim_in",
    "disputes",
    "label",
    "labels",
    "letters",
    "reported",
    "ruled",
    "ruled_letters",
    "said",
    "speakers",
    "words",
]


def article(text: str) -> Article:
    """The text as a plain-text draft."""
    return parse("draft.txt", text.encode())


@cache
def analysed(text: str) -> Analysis:
    """The text with its parse, sentences and quotations."""
    return analyse(article(text))


@cache
def stretched(text: str) -> tuple[Stretch, ...]:
    """What the tagger says of it."""
    return stretches(analysed(text))


@cache
def attributions(text: str) -> tuple[Attribution, ...]:
    """Who says what, before parties are known."""
    return attribute(analysed(text), stretched(text), shipped())


@cache
def resolved(text: str) -> tuple[tuple[Party, ...], tuple[Attribution, ...]]:
    """The parties, and who of them says what."""
    return resolve(analysed(text), attributions(text), shipped())


@cache
def audited(text: str) -> Audit:
    """All that the stages find out about the text."""
    parties, saying = resolved(text)
    return judge(analysed(text), stretched(text), saying, parties, shipped())


@cache
def ruled(text: str) -> Audit:
    """The same by the rules alone, the trained reader of disputes left out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("auditor.claims.readings.worth_reading", lambda *_: False)
        return audited.__wrapped__(text)


@cache
def reported(text: str) -> Report:
    """The whole report."""
    return audit_bytes("draft.txt", text.encode(), force=True)


def words(text: str, spans: tuple[Span, ...]) -> str:
    """The words of spans."""
    return " … ".join(text[start:end] for start, end in spans)


def sentences(text: str) -> list[str]:
    """The sentences, in order."""
    return [text[passage.start : passage.end] for passage in analysed(text).passages]


def quoted(text: str) -> list[str]:
    """The quotations with their marks, in order."""
    return [text[q.start : q.end] for paragraph in analysed(text).paragraphs for q in paragraph.quotations]


def said(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution, as words; empty where there is none."""
    return [
        (a.source.text if a.source else "", words(text, a.cue.spans) if a.cue else "", words(text, a.content.spans))
        for a in attributions(text)
    ]


def speakers(text: str) -> list[str]:
    """For each sentence the name of the party whose word it rests on, the first one; empty where there is none."""
    audit = audited(text)
    names = {party.id: party.name for party in audit.parties}
    return [names.get(sentence.parties[0], "") if sentence.parties else "" for sentence in audit.sentences]


def labels(text: str) -> list[Label]:
    """The label of each sentence."""
    return [sentence.label for sentence in audited(text).sentences]


LETTERS = {Label.CONTESTED: "C", Label.ATTRIBUTED: "A", Label.UNATTRIBUTED: "U"}


def letters(text: str) -> str:
    """The label of each sentence as a letter."""
    return "".join(LETTERS[label] for label in labels(text))


def ruled_letters(text: str) -> str:
    """The label of each sentence by the rules alone, as a letter."""
    return "".join(LETTERS[sentence.label] for sentence in ruled(text).sentences)


def called(text: str, name: str) -> Party:
    """The party that the text calls by a name."""
    found = [p for p in audited(text).parties if name in {p.name, *p.aliases}]
    assert len(found) == 1, f"{name}: {[(p.name, p.aliases) for p in audited(text).parties]}"
    return found[0]


def named(text: str, ids: tuple[str, ...]) -> set[str]:
    """The names of parties."""
    names = {party.id: party.name for party in audited(text).parties}
    return {names[i] for i in ids}


def disputes(text: str) -> set[tuple[str, str]]:
    """Who claims and who disputes it, for each claim that somebody disputes; empty where nobody is named."""
    audit = audited(text)
    names = {party.id: party.name for party in audit.parties}
    disputed = [claim for claim in audit.claims if claim.disputed_by]
    return {(names.get(a, ""), names[d]) for c in disputed for a in c.asserted_by or ("",) for d in c.disputed_by}


def claim_in(text: str, sentence: int) -> Claim:
    """The only claim of a sentence, counted from 1."""
    found = [c for c in audited(text).claims if c.sentence == f"s{sentence}"]
    assert len(found) == 1, found
    return found[0]
