"""Whole words, and nothing that breaks off."""

from __future__ import annotations

from auditor.attribution import phrases
from auditor.model import Span
from tests.stages import analysed

TEXT = "Ruth Cole, who led the board, said of the bridge that it was old and, what is worse, which few knew, unsafe."
PARAGRAPH = analysed(TEXT).paragraphs[0]


def span(words: str) -> Span:
    """The place of some words in the text."""
    return TEXT.index(words), TEXT.index(words) + len(words)


def told(*spans: str) -> list[str]:
    """The words of a content that was given in parts."""
    return [TEXT[start:end] for start, end in phrases.of_content(PARAGRAPH, [span(words) for words in spans])]


def test_a_span_is_widened_to_whole_words() -> None:
    assert phrases.whole(PARAGRAPH, span("th Co")) == span("Ruth Cole")


def test_a_source_that_breaks_off_behind_an_article_is_left_out() -> None:
    found = phrases.of_source(PARAGRAPH, [span("Ruth Cole"), span("who led the")], span("said"))
    assert found == (span("Ruth Cole"),)


def test_an_adjective_of_the_cue_is_no_source_and_another_may_be() -> None:
    text = "Local criticism of the bridge grew, and many criticised its cost."
    paragraph = analysed(text).paragraphs[0]
    assert phrases.of_source(paragraph, [(0, 5)], (6, 15)) == ()
    assert phrases.of_source(paragraph, [(40, 44)], (45, 55)) == ((40, 44),)


def test_a_content_does_not_end_with_a_conjunction() -> None:
    assert told("it was old and") == ["it was old"]


def test_empty_words_by_themselves_are_left_out() -> None:
    assert told("of the", "that it was old", "what") == ["that it was old"]


def test_a_relative_pronoun_stands_for_something() -> None:
    assert told("which", "unsafe") == ["which", "unsafe"]


def test_a_content_keeps_what_is_all_it_has() -> None:
    assert told("and") == ["and"]


def sources(text: str, source: str, cue: str) -> list[str]:
    """The words that are left of a source that was found beside a cue."""
    paragraph = analysed(text).paragraphs[0]
    place, telling = (
        (text.index(source), text.index(source) + len(source)),
        (text.index(cue), text.index(cue) + len(cue)),
    )
    return [text[start:end] for start, end in phrases.of_source(paragraph, [place], telling)]


def test_a_place_where_something_was_told_is_no_source() -> None:
    assert sources("The disease has been confirmed in Japan.", "Japan", "confirmed") == []
    assert sources("The disease has been confirmed by Japan.", "Japan", "confirmed") == ["Japan"]


def test_a_phrase_behind_a_preposition_is_no_source_of_a_verb() -> None:
    text = "They will build the pier, with money expected from several towns."
    assert sources(text, "from several towns", "expected") == []


def test_a_source_begins_behind_its_preposition() -> None:
    assert sources("The price was named by two builders.", "by two builders", "named") == ["two builders"]
    assert sources("There was criticism from the unions.", "from the unions", "criticism") == ["the unions"]


def test_a_source_breaks_off_before_a_clause_that_it_does_not_hold_whole() -> None:
    text = "A clerk, whose name the court withheld, testified that she had warned the board."
    assert sources(text, "A clerk, whose name the court", "testified") == ["A clerk"]
    assert sources(text, "A clerk, whose name the court withheld", "testified") == [
        "A clerk, whose name the court withheld"
    ]


def test_whoever_speaks_is_not_the_one_spoken_of() -> None:
    text = "Tom Ames, who prosecutors say took bribes, is on trial, as is a clerk whose lawyer denied it."
    assert sources(text, "who prosecutors", "say") == ["prosecutors"]
    assert sources(text, "whose lawyer", "denied") == ["whose lawyer"]


def test_nobody_fears_what_it_is_feared() -> None:
    assert sources("A fire burns on the hill, which it is feared will reach the mill.", "it", "is feared") == []


def test_a_source_has_all_subjects_of_its_verb() -> None:
    assert sources("Kestria and Tamar denied the charge.", "Tamar", "denied") == ["Kestria and Tamar"]
    assert sources("Kestria denied the charge of Norland and Tamar.", "Tamar", "denied") == ["Tamar"]


def test_a_relative_pronoun_behind_a_source_is_none_of_it() -> None:
    text = "A party that disagrees with the board stayed away."
    assert sources(text, "A party that", "disagrees with") == ["A party"]
    assert sources(text, "that", "disagrees with") == ["that"]


def test_a_source_does_not_end_in_a_clause_that_tells_of_it() -> None:
    text = "The lease, a copy of which hangs on the wall, says nothing of alarms."
    assert sources(text, "The lease, a copy of", "says") == ["The lease"]
