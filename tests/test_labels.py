"""The three labels, by the definitions of docs/labels.md."""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.labels import AT_LEAST, GAIN, reports, share
from auditor.model import (
    Attribution,
    Content,
    Cue,
    CueClass,
    Label,
    Quoted,
    Source,
    SourceKind,
    Span,
)
from tests.stages import audited, labels

TEN = "one two three four five six seven eight nine ten"
STARTS = [0, 4, 8, 14, 19, 24, 28, 34, 40, 45]


def at(first: int, last: int) -> Span:
    """The span of words ``first`` to ``last`` of ``TEN``, counted from 1, both included."""
    return STARTS[first - 1], STARTS[last - 1] + len(TEN.split()[last - 1])


def attribution(
    content: Span,
    *,
    source: Span | None = (0, 3),
    kind: SourceKind = SourceKind.NAMED_PERSON,
    asides: tuple[Span, ...] = (),
    act: bool = False,
    name: str = "a1",
    inside: str | None = None,
) -> Attribution:
    return Attribution(
        id=name,
        sentence="s1",
        source=Source((source,), TEN[slice(*source)], kind) if source else None,
        cue=Cue((at(2, 2),), "say", CueClass.NEUTRAL, act=act),
        content=Content((content,), Quoted.INDIRECT, asides),
        inside=inside,
    )


def counted(*attributions: Attribution) -> tuple[int, int, bool]:
    """Sourced words, counted words, and whether they are enough."""
    found = share(TEN, 0, len(TEN), attributions)
    return found.sourced, found.counted, found.enough


class TestTheShareOfSourceVoice:
    def test_counts_source_cue_and_content(self) -> None:
        assert counted(attribution(at(3, 10))) == (10, 10, True)

    def test_half_is_enough(self) -> None:
        assert counted(attribution(at(3, 5))) == (5, 10, True)

    def test_less_than_half_is_not(self) -> None:
        assert counted(attribution(at(3, 4))) == (4, 10, False)

    def test_leaves_asides_out_on_both_sides(self) -> None:
        assert counted(attribution(at(3, 6), asides=(at(5, 6),))) == (4, 8, True)

    def test_an_aside_in_which_another_speaks_is_that_sources(self) -> None:
        outer = attribution(at(3, 10), asides=(at(7, 10),))
        inner = attribution(at(9, 10), source=at(7, 7), name="a2", inside="a1")
        assert counted(outer, inner) == (8, 8, True)

    def test_an_aside_that_another_tells_beside_it_is_that_sources_too(self) -> None:
        one = attribution(at(2, 4), asides=(at(5, 10),))
        other = attribution(at(7, 10), source=at(6, 6), name="a2")
        assert counted(one, other) == (8, 8, True)

    def test_nothing_without_a_source(self) -> None:
        assert counted(attribution(at(3, 10), source=None)) == (0, 10, False)

    def test_nothing_from_the_outlet_itself(self) -> None:
        assert counted(attribution(at(3, 10), kind=SourceKind.SELF)) == (0, 10, False)

    def test_nothing_from_a_mere_act(self) -> None:
        assert counted(attribution(at(3, 10), act=True)) == (0, 10, False)

    def test_of_no_words_is_not_enough(self) -> None:
        assert not share("—", 0, 1, ()).enough

    def test_names_whoever_gives_most_words_first(self) -> None:
        few = attribution(at(3, 4), name="a1")
        many = attribution(at(5, 10), source=at(5, 5), name="a2")
        assert [a.id for a in share(TEN, 0, len(TEN), [few, many]).by] == ["a2", "a1"]

    def test_names_no_attribution_within_another_that_counts(self) -> None:
        inner = attribution(at(6, 10), source=at(5, 5), name="a2", inside="a1")
        assert [a.id for a in share(TEN, 0, len(TEN), [attribution(at(3, 10)), inner]).by] == ["a1"]
        mere_act = attribution(at(3, 10), act=True)
        assert [a.id for a in share(TEN, 0, len(TEN), [mere_act, inner]).by] == ["a2"]

    @pytest.mark.parametrize(("confidence", "counts"), [(0.29, False), (0.3, True)])
    def test_counts_from_a_confidence_on(self, confidence: float, counts: bool) -> None:
        assert reports(attrs.evolve(attribution(at(3, 10)), confidence=confidence)) is counts

    @given(st.lists(st.tuples(st.integers(1, 10), st.integers(1, 10)).map(sorted), max_size=4))
    def test_never_counts_a_word_twice(self, runs: list[list[int]]) -> None:
        found = [attribution(at(a, b), name=f"a{n}") for n, (a, b) in enumerate(runs, start=1)]
        words = {n for a, b in runs for n in range(a, b + 1)} | ({1, 2} if runs else set())
        assert counted(*found) == (len(words), 10, len(words) >= 5)


LONG = (
    "The bridge over the river, built in 1911 and painted green every second spring by boys of the town, fell "
    "down on Friday night, police said, and the ferry took over the next morning with three boats and a "
    "crew of nine, who had all been called in from their holidays on the coast."
)


class TestSentences:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The talks began in July.", Label.UNATTRIBUTED),
            ("The mayor said the talks began in July.", Label.ATTRIBUTED),
            ("Residents said they heard the bridge creak.", Label.ATTRIBUTED),
            ("A report by the county found that the bridge was unsafe.", Label.ATTRIBUTED),
            ("It is believed that the bridge was unsafe.", Label.UNATTRIBUTED),
            ("The bridge was reportedly unsafe.", Label.UNATTRIBUTED),
            ("Tom Ames was charged with theft.", Label.UNATTRIBUTED),
            ("Why was the bridge shut?", Label.UNATTRIBUTED),
            ("The mayor denied that the bridge was unsafe.", Label.CONTESTED),
            ("The mayor wanted to shut the bridge.", Label.UNATTRIBUTED),
        ],
        ids=lambda value: value[:40] if isinstance(value, str) and " " in value else "",
    )
    def test_by_what_stands_in_them(self, text: str, expected: Label) -> None:
        assert labels(text) == [expected]

    def test_a_long_own_voice_clause_outweighs_a_short_attribution(self) -> None:
        assert labels(LONG) == [Label.UNATTRIBUTED]

    def test_a_sentence_in_quotation_marks_counts_for_its_speaker_questions_too(self) -> None:
        text = "“The bridge is old,” said Ruth Cole. “Who will pay for it? I do not know.”"
        assert set(labels(text)) == {Label.ATTRIBUTED}

    def test_going_on_with_an_account_without_a_source_is_own_voice(self) -> None:
        text = "Ruth Cole said the bridge was old. It was built in 1911 by two brothers."
        assert labels(text) == [Label.ATTRIBUTED, Label.UNATTRIBUTED]


class TestReasons:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("The mayor said the talks began in July.", "8 of 8 words are in the voice of mayor, by “said”"),
            ("It is believed that the bridge fell.", "evidence is named without a source that can be pointed at"),
            (
                "The mayor wanted to shut the bridge.",
                "tells what somebody did, wanted or decided, in the writer's own voice",
            ),
            ("The talks began in July.", "all in the writer's own voice"),
        ],
        ids=["a source", "no source", "an act", "nobody"],
    )
    def test_of_one_sentence(self, text: str, expected: str) -> None:
        assert [sentence.reason for sentence in audited(text).sentences] == [expected]

    def test_of_a_dispute_name_both(self) -> None:
        told = "Kestria accused Vallonia and Tamar of theft. Vallonia denied the accusation."
        assert audited(told).sentences[0].reason == "reports a claim of Kestria that Vallonia disputes"

    def test_of_a_dispute_with_several_lists_them(self) -> None:
        told = "Kestria accused Vallonia and Tamar of theft. Vallonia and Tamar denied the accusation."
        assert audited(told).sentences[0].reason == "reports a claim of Kestria that Vallonia and Tamar dispute"

    def test_of_too_few_words_counts_them_and_is_less_sure_the_more_they_are(self) -> None:
        [sentence] = audited(LONG).sentences
        found = re.fullmatch(r"only (\d+) of (\d+) words are in a source's voice", sentence.reason)
        assert found is not None
        sure = max(a.confidence for a in audited(LONG).attributions)
        assert sentence.confidence == round(0.9 - 0.6 * int(found[1]) / int(found[2]) * sure, 2) < 0.9
        assert audited("The talks began in July.").sentences[0].confidence == 0.9

    def test_stand_with_the_place_and_all_that_the_sentence_rests_on(self) -> None:
        text = "The talks began in July.\n\n  Kestria said the talks began in July."
        audit = audited(text)
        first, second = audit.sentences
        assert (first.id, first.start, first.end, first.line, first.column) == ("s1", 0, 24, 1, 1)
        assert (second.id, second.start, second.end, second.line, second.column) == ("s2", 28, 65, 3, 3)
        assert (first.attributions, first.claims, first.parties) == ((), (), ())
        assert second.attributions == tuple(a.id for a in audit.attributions) == ("a1",)
        assert second.claims == tuple(c.id for c in audit.claims) == ("c1",)
        assert [p.name for p in audit.parties if p.id in second.parties] == ["Kestria"]
        assert second.confidence == round(AT_LEAST + GAIN * audit.attributions[0].confidence, 2)

    def test_of_a_quotation_that_runs_on_reach_every_sentence_of_it_and_none_else(self) -> None:
        text = "The bridge is shut. “It is old,” said Ruth Cole. “It leaks. Nobody will pay. So it stays.” It rained."
        found = [bool(sentence.attributions) for sentence in audited(text).sentences]
        assert found == [False, True, True, True, True, False]


@pytest.mark.parametrize("name", ["dispute", "strike", "court", "announcement"])
def test_each_label_gives_a_reason_that_fits_it(name: str) -> None:
    audit = audited((Path(__file__).parents[1] / "samples" / f"{name}.txt").read_text(encoding="utf-8"))
    claims = {claim.id: claim for claim in audit.claims}
    for sentence in audit.sentences:
        assert 0.0 <= sentence.confidence <= 1.0
        disputed = [c for c in sentence.claims if claims[c].disputed_by]
        assert (sentence.label is Label.CONTESTED) >= bool(disputed)
        if sentence.label is Label.ATTRIBUTED:
            assert sentence.attributions
            assert " words are in the voice of " in sentence.reason
        assert sentence.reason
