"""Which quotation marks belong together."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.language.quotations import quotations
from tests.stages import analysed, quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It is shut,” he said.", ["“It is shut,”"]),
        ('"It is shut," he said. "For good."', ['"It is shut,"', '"For good."']),
        ("‘It is shut,’ he said.", ["‘It is shut,’"]),
        ("'It is shut,' he said.", ["'It is shut,'"]),
        ("«It is shut», he said.", ["«It is shut»"]),
        ("„It is shut“, he said.", ["„It is shut“"]),
        ("“She asked, ‘Is it shut?’ and left,” he said.", ["“She asked, ‘Is it shut?’ and left,”"]),
        ("\"She asked, 'Is it shut?' and left,\" he said.", ["\"She asked, 'Is it shut?' and left,\""]),
        ("‘The crews’ boats are gone,’ he said.", ["‘The crews’ boats are gone,’"]),
        ("The workers' union met the drivers' union.", []),
        ("It's the mayor's word, isn't it?", []),
        ("In the '90s they'd rock 'em all.", []),
        ('A 6" pipe burst.', []),
        ('He called it "shut"—"for good".', ['"shut"', '"for good"']),
        ("”It is shut,” he said.", ["”It is shut,”"]),
        ('“It is shut," he said. “For good.”', ['“It is shut,"', "“For good.”"]),
        ('"It is shut,” he said. “For good.”', ['"It is shut,”', "“For good.”"]),
        ('“She asked "Is it shut?" and left,” he said.', ['“She asked "Is it shut?" and left,”']),
        ('"She asked “Is it shut?” and left," he said.', ['"She asked “Is it shut?” and left,"']),
        ("No marks at all.", []),
    ],
    ids=lambda value: value[:28] if isinstance(value, str) else "",
)
def test_marks_pair_as_a_reader_pairs_them(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


class TestUnclosed:
    def test_a_quotation_never_closed_runs_to_the_end_of_its_paragraph_and_is_reported(self) -> None:
        text = "The mayor said: “The bridge is shut.\n\nThe ferry runs."
        assert quoted(text) == ["“The bridge is shut."]
        assert analysed(text).notices == ("line 1: a quotation is opened and never closed",)

    def test_each_paragraph_of_a_long_quotation_opens_and_only_the_last_closes(self) -> None:
        text = "“The bridge is shut,” he said. “It is old.\n\n“It will stay shut.”\n\nThe ferry runs."
        assert quoted(text) == ["“The bridge is shut,”", "“It is old.", "“It will stay shut.”"]
        assert analysed(text).notices == ()

    def test_a_paragraph_may_go_on_and_close_without_opening(self) -> None:
        text = "He said: “It is old.\n\nIt will stay shut.” The ferry runs."
        second = analysed(text).paragraphs[1].quotations
        assert [text[q.start : q.end] for q in second] == ["It will stay shut.”"]
        assert second[0].continued


@given(st.text(alphabet="ab .,\"“”‘’'«»„`\n—(", max_size=60), st.booleans(), st.integers(0, 50))
def test_quotations_are_ordered_disjoint_and_inside(text: str, open_before: bool, start: int) -> None:
    found = quotations(text, start, open_before=open_before)
    assert all(start <= q.start < q.end <= start + len(text) for q in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(q.closed or q.end == start + len(text) for q in found)
