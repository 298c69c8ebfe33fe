"""What is remembered of words is what spaCy's own attribute ruler says of them."""

from __future__ import annotations

import pytest
from spacy.language import Language

from auditor.language.pipeline import bare
from auditor.language.words import COMPONENT, LOOKED_AT, RULER, Words, replace_ruler

TEXTS = (
    "I ain't gonna tell 'em what that was; y'all let's go.",
    "There is one. THERE'S another, and it doesn't do what it had to do.",
    "But for the rain, whatever they've got would've been hers.",
    "Two  blanks,\ta tab and \u2003 a wide space.",
    "The minister who did so had been asked; those that can, do.",
    "",
    " ",
)


@pytest.fixture(scope="module")
def pipelines() -> tuple[Language, Language]:
    """The pipeline as it comes, and with words remembered."""
    plain, ours = bare(["senter", "ner"]), bare(["senter", "ner"])
    replace_ruler(ours)
    return plain, ours


@pytest.mark.parametrize("text", TEXTS)
def test_every_word_is_as_the_ruler_has_it_the_first_time_and_the_second(
    pipelines: tuple[Language, Language], text: str
) -> None:
    plain, ours = pipelines
    wanted = [(t.pos_, t.tag_, t.dep_, t.lemma_, str(t.morph), t.head.i) for t in plain(text)]
    for _ in range(2):
        assert [(t.pos_, t.tag_, t.dep_, t.lemma_, str(t.morph), t.head.i) for t in ours(text)] == wanted


def test_only_forms_that_a_pattern_names_are_remembered_one_by_one(pipelines: tuple[Language, Language]) -> None:
    _, ours = pipelines
    words = ours.get_pipe(COMPONENT)
    assert isinstance(words, Words)
    list(ours.pipe(["The mill burned.", "The barn burned."]))
    strings = ours.vocab.strings
    assert words.forms[strings["the"]] == strings["the"]
    assert words.forms[strings["mill"]] == words.forms[strings["barn"]] == 0


def test_a_ruler_that_looks_at_something_else_stays() -> None:
    language = bare(["senter", "ner"])
    language.get_pipe(RULER).add([[{"SHAPE": "Xxxx"}]], {"POS": "X"})
    assert "SHAPE" not in LOOKED_AT
    replace_ruler(language)
    assert language.has_pipe(RULER)
    assert not language.has_pipe(COMPONENT)
