"""One side of a quarrel fills the article, the other has a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import FindingKind, Severity
from auditor.rules.base import Audit, Example, Remark, Rule
from auditor.rules.hearing import Hearing, quarrels
from auditor.rules.wording import named
from auditor.spans import word_count

SHARE, ENOUGH, HALF = 0.8, 40, 0.5
"""Share of the two sides' words from which one is heard far more, the words under which shares say nothing, and the
share of all sourced words under which too many of those heard are on no side for the two to be the whole quarrel."""


def check(audit: Audit) -> Iterator[Remark]:
    """Remark once a quarrel on the side with most words, if the other is heard at all: silence is B001's matter."""
    voice = audit.voice
    sourced = word_count(audit.analysis.text, voice.sourced)
    for one, two in quarrels(voice):
        more, less = (one, two) if one.words >= two.words else (two, one)
        total = more.words + less.words
        if total < max(ENOUGH, HALF * sourced) or more.words < SHARE * total or not less.said:
            continue
        first, last = _opens(more, less), _closes(more, less)
        name, other = (named(voice.cast.parties[hearing.party]) for hearing in (more, less))
        extras = " and ".join(which for which, has in (("the first", first), ("the last", last)) if has)
        also = f", {extras} included" if extras else ""
        yield Remark(
            spans=(),
            message=f"The side of {name} has {more.words} of the quarrel's {total} words{also}; {other} {less.words}.",
            confidence=_confidence(more.words / total, first + last) * more.side.confidence,
            side=more.party,
            against=less.party,
            evidence=less.contents,
        )


def _opens(one: Hearing, other: Hearing) -> bool:
    return one.contents[0] < other.contents[0]


def _closes(one: Hearing, other: Hearing) -> bool:
    return one.contents[-1] > other.contents[-1]


def _confidence(share: float, ends: int) -> float:
    return min(0.85, 0.4 + (share - SHARE) + 0.1 * ends)


RULE = Rule(
    code="B002",
    name="one-sided-hearing",
    kind=FindingKind.BALANCE,
    severity=Severity.WARNING,
    summary="One side of a quarrel has nearly all the words.",
    reason="A denial of six words does not balance an account of two hundred; who opens and who closes weighs as well.",
    remedy="Give the other side's account its room, and move it up; or say that it would not give more.",
    sources=("IFJ Global Charter of Ethics for Journalists", "Entman 2007"),
    fires=(
        Example(
            "The dockers' union accused Selmouth Harbour of hiding a list of injured men. “The list lay in a locked "
            "drawer for eleven months, while men with broken hands were told to go home and wait for "
            "a call that never came,” the union said. Selmouth Harbour denied it. The union said that the harbour had "
            "paid two of the men to keep quiet, and that others had been threatened with the loss of their pensions.",
            "the harbour gets a word, the union opens and closes",
        ),
    ),
    silent=(
        Example(
            "The dockers' union accused Selmouth Harbour of hiding a list of injured men. “The list lay in a drawer "
            "for eleven months while men with broken hands were told to go home,” the union said. Selmouth Harbour "
            "denied it. “There was one list, and the union had it from us within a week, together with the doctor's "
            "reports,” Selmouth Harbour said.",
            "both give their account",
        ),
        Example(
            "Selmouth Harbour said on Monday that the new crane would arrive in May, that it would lift ninety "
            "tonnes, and that forty crane drivers would be trained on it over the summer at a school in the old "
            "customs house.",
            "nobody quarrels",
        ),
    ),
    check=check,
)
