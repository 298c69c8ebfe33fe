"""Where sentences begin and end."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stages import analysed, sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["The bridge is shut.", "The ferry runs."],
        ["Why is it shut?", "Nobody knows!", "The mayor is away."],
        ["Mr. Cole met Dr. Ames at 9 a.m. on Elm St. near the quay.", "They talked."],
        ["The firm made 3.5 million crowns in the U.S. last year.", "It made less at home."],
        ["Acme Corp. shut the plant.", "It gave no reason."],
        ["“Why was it shut?” Mrs Cole asked.", "Nobody answered."],
        ["“We are leaving!” the captain said.", "The crew stayed."],
        ['"Why is it shut?" she asked.', "Nobody answered."],
        ["“It is shut.”", "The mayor left."],
        ["“It is shut,” he said.", "“It will stay shut.”"],
        ["He called it “a mess.”", "She disagreed."],
        ["The mayor (who was late.) sat down.", "The talks began."],
        ["She hesitated… then signed.", "It was done."],
        ["‘It is shut,’ he said.", "‘It will stay shut.’"],
    ],
    ids=lambda parts: parts[0][:30],
)
def test_a_sentence_ends_where_a_reader_ends_it(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_no_sentence_runs_over_a_paragraph() -> None:
    assert sentences("The bridge is shut\n\nThe ferry runs") == ["The bridge is shut", "The ferry runs"]


def test_lines_broken_by_width_do_not_end_a_sentence() -> None:
    text = (
        "The council said on Friday that the old bridge over the river\nwould stay shut until the spring. It gave no "
        "reason\nfor that."
    )
    assert [" ".join(s.split()) for s in sentences(text)] == [
        "The council said on Friday that the old bridge over the river would stay shut until the spring.",
        "It gave no reason for that.",
    ]


def test_a_draft_without_a_body_has_none() -> None:
    assert sentences("CORRECTION: The bridge was built in 1911, not in 1921 as was written here.") == []


def test_a_list_gives_a_sentence_an_item() -> None:
    assert sentences("The council voted:\n\n- to shut the bridge\n- to run the ferry\n") == [
        "The council voted:",
        "to shut the bridge",
        "to run the ferry",
    ]


PIECES = st.sampled_from(
    [
        "The mayor said",
        " “It is shut.”",
        " she asked",
        "?",
        ".",
        " ",
        "\n\n",
        "\n",
        "'",
        '"',
        "…",
        "é",
        "👩‍🚒",
        "e\u0301",
        " Mr. Cole",
        "(",
        ")",
    ]
)


@settings(max_examples=40, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=25).map("".join).filter(lambda text: text.strip()))
def test_sentences_part_the_body_and_lose_no_word(text: str) -> None:
    analysis = analysed(text)
    blocks = analysis.article.blocks
    assert all(a.end <= b.start for a, b in itertools.pairwise(blocks))
    passages = analysis.passages
    assert all(a.end <= b.start for a, b in itertools.pairwise(passages))
    assert [p.id for p in passages] == [f"s{n}" for n in range(1, len(passages) + 1)]
    for passage in passages:
        paragraph = analysis.paragraphs[passage.paragraph]
        assert paragraph.block.start <= passage.start < passage.end <= paragraph.block.end
        assert text[passage.start : passage.end] == text[passage.start : passage.end].strip()
    covered = {i for p in passages for i in range(p.start, p.end)}
    for paragraph in analysis.paragraphs:
        outside = [text[i] for i in range(paragraph.block.start, paragraph.block.end) if i not in covered]
        assert not "".join(outside).strip()
