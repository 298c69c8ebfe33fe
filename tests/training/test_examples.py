"""Paragraphs as training examples, by the tokenizer that the program ships."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from auditor.attribution.pieces import WINDOW, windows
from auditor.attribution.tags import CONTENT, NONE, SOURCE, TAGS
from training.corpus import Annotated, Paragraph
from training.examples import examples, restyle

TEXT = 'Ruth Cole said the bridge was "old and shut".'


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


MARKED = Paragraph(
    TEXT, (Annotated(source=(at("Ruth Cole"),), cue=(at("said"),), content=(at('the bridge was "old and shut"'),)),)
)


def test_each_piece_has_the_tag_of_its_words(tokenizer: Tokenizer) -> None:
    [example] = examples(tokenizer, [MARKED], seed=None)
    [[window]] = windows(tokenizer, [TEXT])
    by_role: dict[str, list[str]] = {}
    for (start, end), tag in zip(window.offsets, example.tags, strict=True):
        by_role.setdefault(TAGS[tag], []).append(TEXT[start:end])
    assert "".join(by_role["B-source"] + by_role["I-source"]).lower() == "ruthcole"
    assert by_role["B-cue"] == ["said"]
    assert by_role["B-content"] == ["the"]
    assert "".join(by_role["I-content"]) == 'bridgewas"oldandshut"'
    assert set(by_role["O"]) == {"", "."}


def test_the_cue_links_to_its_source_and_its_content(tokenizer: Tokenizer) -> None:
    [example] = examples(tokenizer, [MARKED], seed=None)
    [(first, roles)] = example.links
    assert TAGS[example.tags[first]] == "B-cue"
    expected = {"source": SOURCE, "content": CONTENT}
    assert [expected.get(TAGS[tag][2:], NONE) for tag in example.tags] == list(roles)


def test_a_paragraph_beyond_the_window_gives_several_examples(tokenizer: Tokenizer) -> None:
    made = examples(tokenizer, [Paragraph("The bridge is shut. " * 200, ())], seed=None)
    assert len(made) > 1
    assert all(len(example.ids) == len(example.tags) <= WINDOW for example in made)


def test_without_a_seed_quotation_marks_stay_and_with_one_the_draw_repeats(tokenizer: Tokenizer) -> None:
    many = [MARKED] * 20
    plain = examples(tokenizer, many, seed=None)
    assert len({example.ids for example in plain}) == 1
    varied = examples(tokenizer, many, seed=3)
    assert len({example.ids for example in varied}) > 1
    assert varied == examples(tokenizer, many, seed=3)


@given(st.text(alphabet="ab'\"“”‘’ .\n", max_size=60), st.integers())
def test_restyling_changes_quotation_marks_only_and_moves_nothing(text: str, seed: int) -> None:
    marks = "\"'“”‘’"
    out = restyle(text, random.Random(seed))
    assert len(out) == len(text)
    assert all(new == old or (new in marks and old in marks) for new, old in zip(out, text, strict=True))
