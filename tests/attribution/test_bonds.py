"""Which words are source and content, judged together along the parse."""

from __future__ import annotations

import numpy as np
import pytest

from auditor.attribution.bonds import Tree
from auditor.attribution.tags import CONTENT, NONE, SOURCE
from tests.stages import analysed

SURE, LIKELY, EVEN = 0.99, 0.7, 0.45


def judged(text: str, chances: dict[str, tuple[int, float]], cue: str) -> dict[str, int]:
    """The role of each word of a sentence, given of some words one role and how likely it is; other words have none.

    A word that is followed by "+" in ``chances`` is in two pieces, each as likely.
    """
    doc = analysed(text).paragraphs[0].doc
    halves = [(t, half) for t in doc for half in ((0, 1) if f"{t.text}+" in chances else (0,))]
    offsets = np.array([(t.idx + half, t.idx + len(t)) for t, half in halves], np.int64)
    rows = np.full((len(halves), 3), 0.0, np.float32)
    for row, (token, _) in zip(rows, halves, strict=True):
        role, chance = chances.get(token.text, chances.get(f"{token.text}+", (NONE, SURE)))
        row[:] = (1 - chance) / 2
        row[role] = chance
    position = next(n for n, (token, _) in enumerate(halves) if token.text == cue)
    labels = Tree.of(doc.tokens, offsets, 0).labels(rows, (position, position + 1))
    return {token.text: int(label) for (token, _), label in zip(halves, labels, strict=True)}


def test_likely_roles_stay_as_they_are() -> None:
    words = dict.fromkeys("the bridge was shut".split(), (CONTENT, SURE)) | {"Cole": (SOURCE, SURE)}
    roles = judged("Cole said the bridge was shut.", words, "said")
    assert roles == {"Cole": SOURCE, "said": NONE, ".": NONE} | dict.fromkeys(["the", "bridge", "was", "shut"], CONTENT)


def test_a_word_amid_a_phrase_is_not_left_out() -> None:
    words = dict.fromkeys("the old bridge was shut".split(), (CONTENT, SURE)) | {"old": (NONE, LIKELY)}
    assert judged("Cole said the old bridge was shut.", words, "said")["old"] == CONTENT


def test_a_word_alone_of_a_phrase_is_not_taken() -> None:
    roles = judged("Cole said so before the old bridge.", {"so": (CONTENT, SURE), "old": (CONTENT, LIKELY)}, "said")
    assert (roles["so"], roles["old"]) == (CONTENT, NONE)


@pytest.mark.parametrize("name", ["Cole", "Cole+"])
def test_a_word_in_many_pieces_is_heard_no_louder(name: str) -> None:
    words = dict.fromkeys("it shut".split(), (CONTENT, SURE)) | {"Ruth": (SOURCE, SURE), name: (NONE, 0.8)}
    assert judged("Ruth Cole called it shut.", words, "called")["Cole"] == SOURCE


def test_what_a_source_hangs_on_is_not_bound_to_it() -> None:
    words = {"Cole": (SOURCE, LIKELY), "it": (CONTENT, SURE)}
    roles = judged("By Cole it was called old.", words, "called")
    assert (roles["By"], roles["Cole"]) == (NONE, SOURCE)


def test_the_cue_binds_nothing_to_itself() -> None:
    roles = judged("Cole promised it.", {"it": (CONTENT, EVEN)}, "promised")
    assert (roles["promised"], roles["it"]) == (NONE, CONTENT)


def test_sentences_do_not_bind_each_other() -> None:
    words = dict.fromkeys("the bridge fell".split(), (CONTENT, SURE))
    roles = judged("Cole said the bridge fell. Nobody died.", words, "said")
    assert (roles["Nobody"], roles["died"]) == (NONE, NONE)


def test_nothing_is_made_of_no_words() -> None:
    tree = Tree.of([], np.zeros((0, 2), np.int64), 0)
    assert tree.labels(np.zeros((0, 3), np.float32), (0, 0)).tolist() == []
