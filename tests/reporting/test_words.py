"""The words in which outputs for people speak of a report."""

from __future__ import annotations

import attrs
import pytest

from auditor.model import Report, SourceKind
from auditor.reporting.index import Index
from auditor.reporting.words import count, counted, percent, quote, source_name, voice
from tests.reporting import example
from tests.stages import reported


def said(report: Report, number: int) -> str:
    return voice(Index.of(report), report.sentences[number - 1])


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Port Authority of Selmouth"),
        (2, "Ana Brandt, for Port Authority of Selmouth"),
        (3, ""),
        (4, "Selmouth Dockers’ Union; disputed by Ana Brandt, for Port Authority of Selmouth"),
        (5, ""),
    ],
)
def test_on_whose_word_a_sentence_rests(number: int, words: str) -> None:
    assert said(example.report(), number) == words


def test_whoever_denies_a_charge_and_says_why_does_not_dispute_himself() -> None:
    text = "The union accused Ida Roe of hiding the audit. Roe denied the charge and said the audit was on the shelf."
    assert said(reported(text), 2) == "union; disputed by Ida Roe"


def named(**changes: object) -> str:
    report = example.report()
    attribution = report.attributions[0]
    assert attribution.source is not None
    source = attrs.evolve(attribution.source, **changes)
    return source_name(Index.of(report), attrs.evolve(attribution, source=source))


def test_several_parties_in_one_source_are_all_named() -> None:
    assert named(others=("p3",)) == "Port Authority of Selmouth and Selmouth Dockers’ Union"


def test_anonymous_sources_and_documents_say_so() -> None:
    assert named(kind=SourceKind.ANONYMOUS) == "Port Authority of Selmouth (anonymous)"
    assert named(kind=SourceKind.DOCUMENT) == "Port Authority of Selmouth (document)"


def test_a_source_that_is_no_party_goes_by_its_words() -> None:
    assert named(party=None, text="a\nsenior official") == "a senior official"


def test_numbers() -> None:
    assert (count(1, "draft", "drafts"), count(1200, "draft", "drafts")) == ("1 draft", "1,200 drafts")
    assert (percent(1, 3), percent(0, 0)) == ("33 %", "–")
    assert counted(example.findings()) == "1 error, 1 warning, 1 note"
    assert counted(()) == "no findings"


def test_a_long_quotation_is_cut_in_the_middle() -> None:
    report = example.report()
    assert quote(report, [(0, len(report.text))], 40) == "Dockers and port au … begin on Wednesday."
    assert quote(report, [example.at("Ana Brandt"), example.at("Talks")], 40) == "Ana Brandt … Talks"
