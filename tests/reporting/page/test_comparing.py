from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from auditor.reporting.page import compare_page
from auditor.reporting.page.comparing import aligned, changes, compared
from auditor.reporting.page.notes import order
from tests.reporting.page.articles import dispute, strike

WORDS = ["a", "river", "runs", "past", "two", "towns", "at", "dusk"]
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), max_size=6).map(" ".join))


@given(SENTENCES, SENTENCES)
def test_every_sentence_of_both_drafts_stands_once_and_in_order(old: list[str], new: list[str]) -> None:
    pairs = list(aligned(old, new))
    assert [i for i, _ in pairs if i is not None] == list(range(len(old)))
    assert [j for _, j in pairs if j is not None] == list(range(len(new)))


@given(st.text(max_size=60), st.text(max_size=60))
def test_pieces_of_a_comparison_add_up_to_both_sentences(old: str, new: str) -> None:
    left, right = compared(old, new)
    assert "".join(words for _, words in left) == old
    assert "".join(words for _, words in right) == new


def test_a_rewritten_sentence_stands_beside_what_it_was() -> None:
    old = ["The dam closed.", "Kessen has cut the river.", "Talks begin."]
    new = ["The dam closed.", "Farmers wait.", "Talland says Kessen has cut the river.", "Talks begin."]
    assert list(aligned(old, new)) == [(0, 0), (None, 1), (1, 2), (2, 3)]


def test_words_that_went_and_came_are_marked() -> None:
    left, right = compared("The regime fell.", "The government fell.")
    assert left == (("same", "The "), ("del", "regime"), ("same", " fell."))
    assert right == (("same", "The "), ("ins", "government"), ("same", " fell."))


def test_findings_are_fixed_new_or_left() -> None:
    old, new = dispute(), dispute(revised=True)
    gone, came, kept = changes(old, new)
    assert [order(old)[index].rule for index in gone] == ["F001", "F002"]
    assert came == []
    assert len(kept) == 8
    assert changes(old, old)[:2] == ([], [])
    assert [order(old)[index].rule for index in changes(new, old)[1]] == ["F001", "F002"]


def test_two_articles_with_nothing_in_common_can_be_compared() -> None:
    page = compare_page(dispute(), strike())
    assert page.count("Not in the new draft") == 22
    assert page.count("Not in the old draft") == 16


def test_the_comparison_says_what_changed() -> None:
    page = compare_page(dispute(), dispute(revised=True))
    assert "<del>regime</del>" in page
    assert "<ins>government</ins>" in page
    assert "2 sentences changed, 1 added, 0 removed, 20 as before" in page
    assert "2 findings fixed, 0 new, 8 left" in page
