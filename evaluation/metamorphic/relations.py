"""What must hold between the meanings of a pair's two texts: each relation gives a complaint, or nothing."""

from __future__ import annotations

from collections.abc import Callable

from auditor.model import Label
from evaluation.metamorphic.meaning import Meaning, exchanged
from evaluation.metamorphic.stories import Rivals

Relation = Callable[[Meaning, Meaning], str]


def same(before: Meaning, after: Meaning) -> str:
    """Labels, who stands behind them, and findings are the same."""
    return same_labels(before, after) or same_voices(before, after) or _findings(before, after)


def same_labels(before: Meaning, after: Meaning) -> str:
    """There are as many sentences, with the same labels."""
    if len(before.sentences) != len(after.sentences):
        return f"{len(before.sentences)} sentences become {len(after.sentences)}"
    for number, (one, two) in enumerate(zip(before.labels, after.labels, strict=True), start=1):
        if one is not two:
            return f"sentence {number}: {one.value} becomes {two.value}"
    return ""


def same_voices(before: Meaning, after: Meaning) -> str:
    """The same parties say, dispute and are accused, sentence by sentence."""
    for number, (one, two) in enumerate(zip(before.sentences, after.sentences, strict=True), start=1):
        for part in ("sources", "asserting", "disputing", "accused"):
            was, now = getattr(one, part), getattr(two, part)
            if was != now:
                return f"sentence {number}: {part} {sorted(was)} become {sorted(now)}"
    return ""


def _findings(before: Meaning, after: Meaning) -> str:
    changed = sorted(
        f"{f.rule} in sentence {f.sentence + 1}, {f.side or 'nobody'} against {f.against or 'nobody'}"
        for f in before.findings ^ after.findings
    )
    return f"only one has {changed[0]}" if changed else ""


def mirrored(rivals: Rivals) -> Relation:
    """All is the same but for the names, which are exchanged."""
    return lambda before, after: same(exchanged(before, rivals), after)


def becomes(sentence: int, was: Label, now: Label) -> Relation:
    """One sentence's label changes from one to another; all others stay.

    Args:
        sentence: Its position, from 0.
        was: Its label before.
        now: Its label after.
    """

    def relation(before: Meaning, after: Meaning) -> str:
        if len(before.sentences) != len(after.sentences):
            return f"{len(before.sentences)} sentences become {len(after.sentences)}"
        if before.labels[sentence] is not was:
            return f"sentence {sentence + 1} was {before.labels[sentence].value} to begin with"
        expected = (*before.labels[:sentence], now, *before.labels[sentence + 1 :])
        for number, (wanted, given) in enumerate(zip(expected, after.labels, strict=True), start=1):
            if wanted is not given:
                return f"sentence {number} becomes {given.value}"
        return ""

    return relation


def contest_ends(before: Meaning, after: Meaning) -> str:
    """Something was contested and nothing is any more."""
    if Label.CONTESTED not in before.labels:
        return "nothing was contested to begin with"
    if Label.CONTESTED in after.labels:
        return f"sentence {after.labels.index(Label.CONTESTED) + 1} is still contested"
    return ""


def begins_with(before: Meaning, after: Meaning) -> str:
    """What the first text says, the second says of its beginning."""
    labels = same_labels(before, Meaning(after.sentences[: len(before.sentences)], after.findings))
    return labels or same_voices(before, Meaning(after.sentences[: len(before.sentences)], after.findings))


def finding_ends(rule: str, sentence: int) -> Relation:
    """A rule found something in a sentence, and finds nothing there any more.

    Args:
        rule: Its code.
        sentence: Position of the sentence, from 0.
    """

    def relation(before: Meaning, after: Meaning) -> str:
        if rule not in before.rules(sentence):
            return f"{rule} found nothing to begin with"
        return f"{rule} still finds something" if rule in after.rules(sentence) else ""

    return relation
