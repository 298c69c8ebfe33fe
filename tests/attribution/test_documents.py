"""Attributions keep within the text, whatever the text; a paragraph longer than the model's window loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor.model import Attribution, Span
from tests.stages import analysed, attributions, said, stretched, words


def spans_of(found: Attribution) -> list[Span]:
    """Every span of an attribution."""
    spans = [*found.content.spans, *found.content.asides, *found.setting]
    spans += found.source.spans if found.source else ()
    spans += found.cue.spans if found.cue else ()
    spans += [found.channel] if found.channel else []
    return spans


PIECES = st.sampled_from(
    [
        "Mayor Cole said the bridge was shut",
        " “It is old,”",
        " she added",
        ". ",
        "\n\n",
        " the union accused the firm of theft",
        "“",
        "”",
        '"',
        "'",
        " 🌉 ",
        " cafe\u0301 ",
        " ALL BOATS WERE LOST, POLICE SAID",
        ", which the firm denied",
        " (a lie)",
        "- ",
    ]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=14).map("".join).filter(lambda text: any(map(str.isalpha, text))))
def test_every_span_lies_in_the_text_and_holds_something(text: str) -> None:
    found = attributions(text)
    assert [a.id for a in found] == [f"a{n}" for n in range(1, len(found) + 1)]
    known = {a.id for a in found}
    for one in found:
        assert one.content.spans
        assert 0.0 <= one.confidence <= 1.0
        assert one.inside is None or (one.inside in known and one.inside != one.id)
        for start, end in spans_of(one):
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip()


class TestLongParagraphs:
    SENTENCE = "Ruth Cole said the bridge number {} would stay shut until the spring floods were over. "

    def test_each_statement_of_a_paragraph_beyond_the_window_is_found_once(self) -> None:
        text = "".join(self.SENTENCE.format(n) for n in range(1, 41)).strip()
        contents = [content for _, _, content in said(text)]
        assert len(contents) == 40
        assert all(f"number {n} " in content for n, content in enumerate(contents, start=1))

    def test_ten_thousand_words_without_a_full_stop(self) -> None:
        text = "Ruth Cole said " + "the bridge and " * 3_333 + "the river"
        assert all(start < end <= len(text) for a in attributions(text) for start, end in spans_of(a))


class TestOddTexts:
    @pytest.mark.parametrize(
        "text",
        [
            "MAYOR RUTH COLE SAID THE BRIDGE WOULD STAY SHUT.",
            "“The bridge is shut. “It is old. “Nobody knows.",
            "”””” said Ruth Cole.",
            "''''''''",
            "🌉🌉🌉",
        ],
    )
    def test_are_read_without_a_fault(self, text: str) -> None:
        assert all(start < end <= len(text) for a in attributions(text) for start, end in spans_of(a))

    def test_a_list_of_statements(self) -> None:
        text = "The board gave two reasons:\n\n- The mayor said the bridge was old.\n- The union said it was unsafe.\n"
        assert [source for source, _, _ in said(text)] == ["The mayor", "The union"]

    def test_combining_characters_before_a_statement_do_not_move_it(self) -> None:
        text = "Cafe\u0301 👩‍🚒 Mu\u0308ller said the bridge was shut."
        [found] = attributions(text)
        assert words(text, found.content.spans).strip(".") == "the bridge was shut"


def test_the_same_text_gives_the_same_attributions_in_any_company() -> None:
    from auditor.attribution.extract import attribute
    from auditor.attribution.stretches import stretches
    from auditor.language.parse import analyse_all
    from auditor.lexicons import shipped
    from tests.stages import article

    texts = [
        "Mayor Ruth Cole said the bridge would stay shut until spring.",
        "“It is old,” said Tom Ames. “We cannot wait.”\n\nThe union accused the firm of theft, which it denied.",
        "Residents said they had heard the bridge creak. " * 30,
    ]
    alone = {text: attributions(text) for text in texts}
    for order in (texts, texts[::-1]):
        together = [
            attribute(analysis, stretches(analysis), shipped()) for analysis in analyse_all(map(article, order))
        ]
        assert dict(zip(order, together, strict=True)) == alone
    assert attribute(analysed(texts[1]), stretched(texts[1]), shipped()) == alone[texts[1]]
