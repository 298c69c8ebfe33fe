"""What each sentence of ``sentences`` tells of harm: by whom, to whom, as done or not, and what it takes for granted.

What changes here changes what is accused, framed and disputed. Not all that stands here is
as it should be. If it is meant to change, take it with
``pytest tests/claims/test_harm.py --snapshot-update`` and read the difference.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from syrupy.assertion import SnapshotAssertion

from auditor.claims.frames import Frame, frames, told
from auditor.claims.givens import facts, givens, sufferings
from auditor.claims.scare_quotes import scare_quotes, spoken
from auditor.lexicons import shipped
from tests.claims import sentences
from tests.stages import analysed, resolved

if TYPE_CHECKING:
    from spacy.tokens import Token

    from auditor.language.analysis import Passage

BLOCKS = [name for name in vars(sentences) if name.isupper()]


def word(token: Token | None) -> str:
    return token.text if token is not None else "nobody"


def framed(frame: Frame) -> str:
    """A frame as a line: agent, act, target, and what takes its weight away."""
    off = [
        name
        for name, on in (
            ("negated", frame.negated),
            ("possible", frame.possible),
            ("not plain", not frame.plain),
            ("by a construction", not frame.worded),
        )
        if on
    ]
    verb = f" told by {word(told(frame))}" if frame.verb is not None and told(frame) != frame.act else ""
    whose = f"{frame.entry.category}: {word(frame.agent)} → {word(frame.act)} → {word(frame.target)}"
    return f"  {whose}{verb}{' (' + ', '.join(off) + ')' if off else ''}"


def seen(passage: Passage) -> Iterator[str]:
    """Yield what a sentence tells of harm, and what it takes for granted."""
    found = frames(passage, shipped())
    yield from map(framed, found)
    for given in givens(list(found)):
        phrase = passage.tokens.doc[given.first.i : given.last.i + 1].text
        yield f"  given by {given.how}: “{phrase}” of {word(given.agent)}"
    yield from (f"  fact: {word(noun)} of {word(doer)}" for noun, doer in facts(passage, shipped()))
    yield from (f"  suffered: {word(noun)} by {word(sufferer)}" for noun, sufferer in sufferings(passage, shipped()))


def kept_off(text: str, passage: Passage) -> Iterator[str]:
    """Yield the words in marks from which a sentence keeps off, and those by which it judges."""
    analysis, (_, saying) = analysed(text), resolved(text)
    said = spoken(saying)
    for judging in (False, True):
        for quotation, noun in scare_quotes(passage, analysis.paragraphs[0], said, shipped(), judging=judging):
            yield f"  {'judged' if judging else 'kept off'}: {text[slice(*quotation.inner)]} of {word(noun)}"


@pytest.mark.parametrize("block", BLOCKS)
def test_harm(block: str, snapshot: SnapshotAssertion) -> None:
    lines = []
    for text in sentences.of(getattr(sentences, block)):
        for passage in analysed(text).passages:
            lines += [text, *seen(passage), *kept_off(text, passage)]
    assert "\n".join(lines) == snapshot
