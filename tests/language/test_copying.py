"""The copied parse says what spaCy's says."""

from __future__ import annotations

import pytest

from auditor.language import copying
from auditor.language.copying import copied
from auditor.language.pipeline import load
from auditor.language.spacing import spread, squeezed

TEXTS = (
    "“It is shut,” said Tom Arden, who runs 25 boats for the New York Ferry Club. Why? Nobody knows.",
    "She suspected the keeper was under the influence of something — a rope the crew also showed a guard before dawn.",
    "The mayor,  whose son\n\tsails, has yet to answer 1,200 letters;\n\nher office won’t.",
    "no full stop here",
    " ",
    "",
)
SAID = (
    *("i", "idx", "text", "lower_", "shape_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_"),
    *("is_sent_start", "is_space", "is_punct", "is_alpha", "is_stop", "like_num"),
)
ONE = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "subtree", "ancestors", "sent")


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_is_told_alike(text: str) -> None:
    doc = spread(load()(squeezed(text)), text)
    parse = copied(doc)
    assert parse.text == doc.text
    assert len(parse) == len(doc)
    for theirs, ours in zip(doc, parse, strict=True):
        assert [getattr(ours, name) for name in SAID] == [getattr(theirs, name) for name in SAID]
        assert [getattr(ours, name).i for name in ONE] == [getattr(theirs, name).i for name in ONE]
        for name in SEVERAL:
            assert [t.i for t in getattr(ours, name)] == [t.i for t in getattr(theirs, name)]


@pytest.mark.parametrize("text", TEXTS)
def test_sentences_are_the_same_stretches(text: str) -> None:
    doc = load()(squeezed(text))
    here = [(s.start, s.end, s.start_char, s.end_char, s.text) for s in copied(doc).sents]
    assert here == [(s.start, s.end, s.start_char, s.end_char, s.text) for s in doc.sents]


def test_what_is_remembered_stays_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "MOST", 10)
    known = copying.Memory(load().vocab)
    monkeypatch.setattr(copying, "memory", lambda _: known)
    for text in TEXTS[:3]:
        doc = load()(text)
        assert [t.lemma_ for t in copied(doc)] == [t.lemma_ for t in doc]
    assert len(known.forms) <= len({t.text for t in doc})
