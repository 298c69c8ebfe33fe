"""Fingerprints outlive edits elsewhere and never collide."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.fingerprints import assign, normalised
from auditor.model import Finding, FindingKind, Label, Sentence, Severity


def draft(
    *sentences: str, parting: str = "\n\n", word: str = "regime"
) -> tuple[str, dict[str, Sentence], list[Finding]]:
    """A draft, its sentences, and a finding at every ``word``."""
    text = parting.join(sentences)
    parts, findings, start = {}, [], 0
    for number, sentence in enumerate(sentences, start=1):
        start = text.index(sentence, start)
        end = start + len(sentence)
        parts[f"s{number}"] = Sentence(f"s{number}", start, end, 1, 1, Label.UNATTRIBUTED, "", 1.0)
        for match in re.finditer(word, sentence, re.IGNORECASE):
            span = start + match.start(), start + match.end()
            findings.append(
                Finding("F002", FindingKind.LOADED_LABEL, Severity.WARNING, 1, f"s{number}", (span,), 1, 1, "loaded")
            )
        start = end
    return text, parts, findings


def prints(*sentences: str, parting: str = "\n\n") -> list[str]:
    text, parts, findings = draft(*sentences, parting=parting)
    return [finding.fingerprint for finding in assign(findings, text, parts, {})]


A = "The regime closed the bridge."
B = "The mayor called the regime a friend of the regime."
C = "Talks began in July."


def test_edits_elsewhere_change_nothing() -> None:
    assert prints(A, C) == prints("A new first sentence.", A, "And another.")


def test_moved_paragraphs_keep_theirs() -> None:
    assert sorted(prints(A, B, C)) == sorted(prints(C, B, A))


def test_wrapping_quotes_and_case_do_not_count() -> None:
    assert prints("“The regime”, he said, ‘lies’.") == prints("\"The  REGIME\",\n he said, 'lies'.")


def test_an_edit_of_the_sentence_counts() -> None:
    assert prints(A) != prints("The regime closed the bridges.")


def test_two_in_one_sentence_and_a_sentence_twice_differ() -> None:
    assert len(set(prints(B, parting=" "))) == 2
    assert len(set(prints(A, A, B, B, parting=" "))) == 6


def test_rules_differ_on_the_same_words() -> None:
    text, parts, (finding,) = draft(A)
    both = assign([finding, attrs.evolve(finding, rule="F001")], text, parts, {})
    assert both[0].fingerprint != both[1].fingerprint


def test_notices_about_the_whole_draft_are_told_apart_by_what_they_say() -> None:
    notice = Finding("N101", FindingKind.NOTICE, Severity.WARNING, 1, None, (), 3, 1, "Silences no F001.")
    other = attrs.evolve(notice, message="Silences no F002.")
    first, second = assign([notice, other], "", {}, {})
    (alone,) = assign([other], "", {}, {})
    assert first.fingerprint != second.fingerprint == alone.fingerprint


@given(st.lists(st.sampled_from([A, B, C, "Regime regime regime."]), min_size=1, max_size=12))
def test_no_two_findings_of_a_draft_share_one(sentences: list[str]) -> None:
    found = prints(*sentences)
    assert len(set(found)) == len(found)
    assert all(re.fullmatch("[0-9a-f]{16}", fingerprint) for fingerprint in found)


@given(st.permutations([A, B, C, A, "The old regime fell."]), st.text(max_size=50))
def test_neither_order_nor_other_sentences_matter(order: list[str], other: str) -> None:
    assert sorted(prints(*order)) == sorted(prints(A, B, C, A, "The old regime fell."))
    if "regime" not in other.casefold():
        assert sorted(prints(*order, f"X{other}")) == sorted(prints(*order))


@pytest.mark.parametrize(("text", "same"), [("A \u00a0 b\r\nc", "a b c"), ("‘x’ – “y”", "'x' - \"y\"")])
def test_the_normal_form(text: str, same: str) -> None:
    assert normalised(text) == same
