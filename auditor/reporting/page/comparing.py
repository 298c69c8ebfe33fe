"""Two drafts of one article side by side: sentences aligned, words compared, findings fixed and new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

import attrs

from auditor.model import Finding, Label, Report, Sentence
from auditor.reporting.page import notes, wording
from auditor.reporting.page.cast import Cast
from auditor.reporting.page.shell import document
from auditor.reporting.page.view import headline

TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")
ALIKE = 0.5
"""Least share of common words for two sentences to count as one that was rewritten."""
MOST_PAIRS = 40_000
"""Rewritten stretches larger than this many pairs are aligned by position; comparing each pair would take seconds."""

Words = tuple[tuple[str, str], ...]
"""Pieces of a sentence: ``same``, ``del`` or ``ins``, and the words."""


@attrs.frozen
class Version:
    """A sentence in one of the two drafts."""

    number: int
    label: str
    label_name: str
    words: Words
    notes: tuple[notes.Note, ...]


@attrs.frozen
class Row:
    """A sentence in both drafts, or in one.

    Attributes:
        change: ``same``, ``changed``, ``added`` or ``removed``.
        relabelled: True if the sentence's label is another now.
        old: In the old draft, or None.
        new: In the new draft, or None.
    """

    change: str
    relabelled: bool
    old: Version | None
    new: Version | None


@attrs.frozen
class Share:
    """Share of a label in both drafts."""

    name: str
    css: str
    old: int
    new: int
    old_share: float
    new_share: float

    @property
    def points(self) -> int:
        """Change in percentage points."""
        return round(100 * self.new_share) - round(100 * self.old_share)


def comparison(old: Report, new: Report) -> str:
    """Render the page that compares two drafts."""
    before, after = _numbered(old), _numbered(new)
    gone, came, kept = changes(old, new)
    rows = tuple(_rows(old, new, before, after))
    values = {
        "old": old,
        "new": new,
        "title": f"{headline(new)} – two drafts",
        "headline": headline(new),
        "old_headline": headline(old),
        "shares": tuple(_shares(old, new)),
        "rows": rows,
        "counts": Counter(row.change for row in rows),
        "relabelled": sum(row.relabelled for row in rows),
        "fixed": tuple(before[finding] for finding in gone),
        "added": tuple(after[finding] for finding in came),
        "kept": len(kept),
        "fresh": {after[finding].number for finding in came},
        "stale": {before[finding].number for finding in gone},
    }
    return document("compare.html", ("page.css", "compare.css"), ("theme.js", "compare.js"), values)


def changes(old: Report, new: Report) -> tuple[list[int], list[int], list[int]]:
    """Findings that are gone, that came, and that stayed, as indexes into each draft's findings in text order.

    Findings are the same by fingerprint; those without one by rule and words. Those that stayed are indexes of ``new``.
    """
    left = Counter(_identity(old, finding) for finding in notes.order(old))
    came: list[int] = []
    kept: list[int] = []
    for index, finding in enumerate(notes.order(new)):
        identity = _identity(new, finding)
        (kept if left[identity] else came).append(index)
        left[identity] -= bool(left[identity])
    gone = []
    for index, finding in reversed(list(enumerate(notes.order(old)))):
        identity = _identity(old, finding)
        if left[identity]:
            left[identity] -= 1
            gone.append(index)
    return gone[::-1], came, kept


def aligned(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Pair the sentences of two drafts, in order; a sentence without a counterpart stands alone."""
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(i1, i2), range(j1, j2), strict=True)
        else:
            yield from _rewritten(old, new, range(i1, i2), range(j1, j2))


def compared(old: str, new: str) -> tuple[Words, Words]:
    """Compare two sentences word by word."""
    one, other = TOKEN.findall(old), TOKEN.findall(new)
    left: list[tuple[str, str]] = []
    right: list[tuple[str, str]] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, one, other, autojunk=False).get_opcodes():
        if i2 > i1:
            left.append(("same" if tag == "equal" else "del", "".join(one[i1:i2])))
        if j2 > j1:
            right.append(("same" if tag == "equal" else "ins", "".join(other[j1:j2])))
    return tuple(left), tuple(right)


def _rewritten(
    old: Sequence[str], new: Sequence[str], left: range, right: range
) -> Iterator[tuple[int | None, int | None]]:
    """Pair the most alike sentences of two stretches without crossing, by dynamic programming."""
    if len(left) * len(right) > MOST_PAIRS:
        pairs = list(zip(left, right, strict=False))
    else:
        pairs = _best_pairs([_bag(old[i]) for i in left], [_bag(new[j]) for j in right])
        pairs = [(left[i], right[j]) for i, j in pairs]
    i, j = left.start, right.start
    for at, to in [*pairs, (left.stop, right.stop)]:
        yield from ((n, None) for n in range(i, at))
        yield from ((None, n) for n in range(j, to))
        if at < left.stop:
            yield at, to
        i, j = at + 1, to + 1


def _best_pairs(left: Sequence[Counter[str]], right: Sequence[Counter[str]]) -> list[tuple[int, int]]:
    likeness = [[_likeness(one, other) for other in right] for one in left]
    best = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in reversed(range(len(left))):
        for j in reversed(range(len(right))):
            paired = best[i + 1][j + 1] + likeness[i][j] if likeness[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired)
    pairs: list[tuple[int, int]] = []
    i = j = 0
    while i < len(left) and j < len(right):
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            pairs.append((i, j))
            i, j = i + 1, j + 1
    return pairs


def _bag(text: str) -> Counter[str]:
    return Counter(token.lower() for token in TOKEN.findall(text) if token.strip())


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _identity(report: Report, finding: Finding) -> str:
    return finding.fingerprint or finding.rule + "|".join(report.text[start:end] for start, end in finding.spans)


def _numbered(report: Report) -> tuple[notes.Note, ...]:
    return tuple(note for note in notes.notes(Cast(report)) if note.number)


def _rows(old: Report, new: Report, before: Iterable[notes.Note], after: Iterable[notes.Note]) -> Iterator[Row]:
    one = [" ".join(old.text[s.start : s.end].split()) for s in old.sentences]
    other = [" ".join(new.text[s.start : s.end].split()) for s in new.sentences]
    for i, j in aligned(one, other):
        left, right = compared(one[i] if i is not None else "", other[j] if j is not None else "")
        was = None if i is None else _version(i, old.sentences[i], left, before)
        now = None if j is None else _version(j, new.sentences[j], right, after)
        if was and now:
            change = "same" if was.words == now.words else "changed"
            yield Row(change, was.label != now.label, was, now)
        else:
            yield Row("removed" if was else "added", False, was, now)


def _version(index: int, sentence: Sentence, words: Words, remarks: Iterable[notes.Note]) -> Version:
    mine = tuple(note for note in remarks if note.sentence == sentence.id)
    return Version(index + 1, wording.LABEL_CLASSES[sentence.label], wording.LABELS[sentence.label], words, mine)


def _shares(old: Report, new: Report) -> Iterator[Share]:
    for label in Label:
        was = sum(sentence.label is label for sentence in old.sentences)
        now = sum(sentence.label is label for sentence in new.sentences)
        yield Share(
            wording.SHORT_LABELS[label],
            wording.LABEL_CLASSES[label],
            was,
            now,
            was / len(old.sentences) if old.sentences else 0.0,
            now / len(new.sentences) if new.sentences else 0.0,
        )
