"""Names exchanged for others of their kind."""

from __future__ import annotations

import random

import attrs
from tokenizers import Tokenizer

from auditor.attribution.tags import NAMES
from training.corpus import Name, Paragraph
from training.examples import Example, examples, recased
from training.exchange import bank, exchanged, gazetteer, runs


def paragraph(name: str, label: str) -> Paragraph:
    """A sentence about somebody."""
    return Paragraph(f"On Friday {name} left.", (), (Name(3, 9, "DATE"), Name(10, 10 + len(name), label)))


def made(tokenizer: Tokenizer, *paragraphs: Paragraph) -> list[Example]:
    return examples(tokenizer, list(paragraphs), None)


def test_runs_are_the_names_that_the_parser_saw(tokenizer: Tokenizer) -> None:
    [example] = made(tokenizer, paragraph("Ruth Cole", "PERSON"))
    assert [label for _, _, label in runs(example.names)] == ["DATE", "PERSON"]
    start, end, _ = runs(example.names)[1]
    assert [NAMES[tag] for tag in example.names[start:end]] == ["B-PERSON", "I-PERSON"]


def test_a_name_is_exchanged_for_one_of_its_kind_and_length_and_nothing_moves(tokenizer: Tokenizer) -> None:
    people = made(tokenizer, *[paragraph("Ruth Cole", "PERSON")] * 2, *[paragraph("Jane Hill", "PERSON")] * 2)
    [before] = made(tokenizer, paragraph("Mary King", "PERSON"))
    after = exchanged(before, bank(people, {}, tokenizer), 1.0, random.Random(1))
    start, end, _ = runs(before.names)[1]
    assert after.ids[start:end] in {e.ids[start:end] for e in people}
    assert attrs.evolve(after, ids=before.ids, cases=before.cases) == before
    assert after.ids[:start] + after.ids[end:] == before.ids[:start] + before.ids[end:]


def test_a_name_seen_once_and_a_date_are_given_to_nobody(tokenizer: Tokenizer) -> None:
    once = made(tokenizer, paragraph("Ruth Cole", "PERSON"))
    assert not bank(once, {}, tokenizer)


def test_states_and_peoples_of_the_gazetteer_can_be_given(tokenizer: Tokenizer) -> None:
    given = bank([], gazetteer(), tokenizer)
    assert {"GPE", "NORP"} == {label for label, _ in given}
    [france] = made(tokenizer, Paragraph("France", ()))
    assert (france.ids[1:-1], (1,)) in given["GPE", 1]


def test_capitals_are_taken_away_or_put_everywhere_now_and_then(tokenizer: Tokenizer) -> None:
    [example] = made(tokenizer, paragraph("Ruth Cole", "PERSON"))
    choose = random.Random(0)
    seen = {recased(example, choose).cases for _ in range(300)}
    length = len(example.ids)
    assert seen == {example.cases, (0,) * length, (2,) * length}
