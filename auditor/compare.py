"""Draft against draft: what an edit did to sources, disputes and findings.

Sentences are paired by their words: first those that are the same, then, in order, those that are alike. A finding
has stayed if its fingerprint has, or if its rule still finds something in the sentence that its own became.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from enum import StrEnum

import attrs

from auditor.fingerprints import normalised
from auditor.model import Finding, Label, Report, Sentence
from auditor.reporting.index import Index
from auditor.reporting.words import counting, voice

ALIKE = 0.6
"""Share of common words (Ratcliff and Obershelp's measure) above which two sentences are one that was edited."""
WINDOW = 40
"""How many unpaired sentences ahead are looked at for one that is alike; keeps the time linear."""


class What(StrEnum):
    """What happened to a sentence."""

    ADDED = "added"
    REMOVED = "removed"
    GAINED_SOURCE = "gained_source"
    LOST_SOURCE = "lost_source"
    CHANGED_SOURCE = "changed_source"
    BECAME_CONTESTED = "became_contested"
    NO_LONGER_CONTESTED = "no_longer_contested"
    REWORDED = "reworded"


@attrs.frozen
class Side:
    """A sentence as one of the drafts has it.

    Attributes:
        sentence: Its id.
        line: Where it starts in the file.
        label: Its label.
        voice: On whose word it rests, and who disputes it.
        text: Its words, on one line.
    """

    sentence: str
    line: int
    label: Label
    voice: str
    text: str


@attrs.frozen
class Change:
    """A sentence that is different.

    Attributes:
        what: What happened to it, the weightiest first.
        old: As it was, or None if it was not there.
        new: As it is, or None if it has gone.
    """

    what: tuple[What, ...]
    old: Side | None
    new: Side | None


@attrs.frozen
class Comparison:
    """What is different between two drafts.

    Attributes:
        old: The report of the older draft.
        new: The report of the newer one.
        changes: Sentences that changed, in the order of the newer draft, removed ones last.
        came: Findings that count now and did not before.
        went: Findings that counted before and do not now.
        unchanged: Number of sentences that stayed as they were in words, label and voice.
    """

    old: Report
    new: Report
    changes: tuple[Change, ...]
    came: tuple[Finding, ...]
    went: tuple[Finding, ...]
    unchanged: int


def compare(old: Report, new: Report) -> Comparison:
    """Compare two reports of one article."""
    pairs = pair(old, new)
    before, after = Index.of(old), Index.of(new)
    changes = []
    for sentence in new.sentences:
        former = before.sentences.get(pairs.get(sentence.id, ""))
        change = _change(_side(before, former) if former else None, _side(after, sentence))
        if change.what:
            changes.append(change)
    paired = set(pairs.values())
    removed = [Change((What.REMOVED,), _side(before, s), None) for s in old.sentences if s.id not in paired]
    came, went = _findings(old, new, pairs)
    return Comparison(old, new, (*changes, *removed), came, went, len(new.sentences) - len(changes))


def pair(old: Report, new: Report) -> dict[str, str]:
    """Pair sentences: id in the newer draft to id in the older one; each is used once."""
    pairs: dict[str, str] = {}
    same: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in old.sentences:
        same[_words(old, sentence)].append(sentence)
    for sentence in new.sentences:
        alike = same[_words(new, sentence)]
        if alike:
            pairs[sentence.id] = alike.pop(0).id
    taken = set(pairs.values())
    left = [sentence for sentence in old.sentences if sentence.id not in taken]
    for sentence in new.sentences:
        if sentence.id not in pairs and (former := _nearest(old, new, sentence, left[:WINDOW])):
            pairs[sentence.id] = former.id
            left.remove(former)
    return pairs


def _nearest(old: Report, new: Report, sentence: Sentence, left: list[Sentence]) -> Sentence | None:
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(_words(new, sentence).split())
    best, best_share = None, ALIKE
    for former in left:
        matcher.set_seq1(_words(old, former).split())
        if matcher.real_quick_ratio() > best_share and (share := matcher.ratio()) > best_share:
            best, best_share = former, share
    return best


def _words(report: Report, sentence: Sentence) -> str:
    return normalised(report.text[sentence.start : sentence.end])


def _side(index: Index, sentence: Sentence) -> Side:
    text = " ".join(index.report.text[sentence.start : sentence.end].split())
    return Side(sentence.id, sentence.line, sentence.label, voice(index, sentence), text)


def _change(old: Side | None, new: Side) -> Change:
    if old is None:
        return Change((What.ADDED,), None, new)
    return Change(tuple(_what(old, new)), old, new)


def _what(old: Side, new: Side) -> Iterator[What]:
    if new.label is Label.CONTESTED and old.label is not Label.CONTESTED:
        yield What.BECAME_CONTESTED
    if old.label is Label.CONTESTED and new.label is not Label.CONTESTED:
        yield What.NO_LONGER_CONTESTED
    if old.label is Label.UNATTRIBUTED and new.label is not Label.UNATTRIBUTED:
        yield What.GAINED_SOURCE
    elif new.label is Label.UNATTRIBUTED and old.label is not Label.UNATTRIBUTED:
        yield What.LOST_SOURCE
    elif old.voice != new.voice:
        yield What.CHANGED_SOURCE
    if normalised(old.text) != normalised(new.text):
        yield What.REWORDED


def _findings(old: Report, new: Report, pairs: Mapping[str, str]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Give the findings that came and those that went; those that stayed in an edited sentence are neither."""
    before = {(finding.rule, finding.fingerprint): finding for finding in counting(old)}
    after = {(finding.rule, finding.fingerprint): finding for finding in counting(new)}
    went = [finding for key, finding in before.items() if key not in after]
    came = []
    for key, finding in after.items():
        if key in before:
            continue
        former = pairs.get(finding.sentence or "")
        stayed = next((each for each in went if each.rule == finding.rule and each.sentence == former and former), None)
        if stayed is None:
            came.append(finding)
        else:
            went.remove(stayed)
    return tuple(came), tuple(went)
