"""What the sourcing rules query, what they leave to auditors, and what they let pass."""

from __future__ import annotations

import pytest

from auditor.rules import single_source, stray_quotation, unidentified_source, unnamed_source
from auditor.rules.base import Rule
from tests.stages import audited


def shown(rule: Rule, text: str) -> list[float]:
    """Confidence of what an editor is shown."""
    return [remark.confidence for remark in rule.check(audited(text)) if remark.confidence >= rule.floor]


class TestUnnamedSource:
    @pytest.mark.parametrize(
        "source",
        ["A senior official", "Three diplomats", "A person familiar with the talks", "Sources in the ministry"],
    )
    def test_those_shielded_by_their_post_are_queried(self, source: str) -> None:
        assert shown(unnamed_source.RULE, f"{source} said the harbour would be sold in May.")

    @pytest.mark.parametrize(
        "source",
        ["The head of the harbour", "Residents", "Police", "Critics", "A spokeswoman for the harbour", "A passer-by"],
    )
    def test_holders_of_an_office_and_crowds_are_not(self, source: str) -> None:
        assert not shown(unnamed_source.RULE, f"{source} said the harbour would be sold in May.")

    def test_each_source_is_queried_once(self) -> None:
        text = "A senior official said the harbour would be sold. The official said the price was low."
        assert len(shown(unnamed_source.RULE, text)) == 1

    @pytest.mark.parametrize("reason", ["who asked not to be named", "speaking on condition of anonymity"])
    def test_a_reason_is_enough(self, reason: str) -> None:
        assert not shown(unnamed_source.RULE, f"A senior official, {reason}, said the harbour would be sold in May.")


class TestStrayQuotation:
    @pytest.mark.parametrize(
        "sentence",
        [
            "The show is called “The Night We Sold the Harbour and Walked Home”.",
            "The harbour calls it a “fresh start”.",
            "“We have sold the harbour and we are glad of it.” — Karla Benn, director",
        ],
    )
    def test_titles_terms_and_signed_words_are_let_pass(self, sentence: str) -> None:
        assert not shown(stray_quotation.RULE, f"The harbour was sold in May.\n\n{sentence}")

    def test_the_marks_belong_to_what_is_queried(self) -> None:
        text = stray_quotation.RULE.fires[0].text
        (remark,) = stray_quotation.check(audited(text))
        ((start, end),) = remark.spans
        assert (text[start], text[end - 1]) == ("“", "”")


class TestUnidentifiedSource:
    def test_a_pronoun_after_a_person_may_be_a_miss_of_ours(self) -> None:
        text = "Jonas Reed opened the lock. She said the pump had failed twice in April."
        assert not shown(unidentified_source.RULE, text)

    def test_a_bare_surname_is_for_auditors(self) -> None:
        remarks = list(unidentified_source.check(audited("Reed said the pump had failed. The water rose.")))
        assert all(remark.confidence < unidentified_source.RULE.floor for remark in remarks)


class TestSingleSource:
    def test_who_speaks_for_a_party_is_no_second_source(self) -> None:
        text = (
            "The miners' union accused Halvard Steel of poisoning the river. Ida Morel, a spokeswoman for the union, "
            "said that the pipe had leaked since May. Morel said that two wells were closed. The union said that it "
            "would sue."
        )
        (remark,) = single_source.check(audited(text))
        assert "100%" in remark.message

    def test_an_article_of_own_voice_does_not_rest_on_its_one_source(self) -> None:
        text = "The pipe is new. It is red. It runs north. It is long. It is wide. Ida Morel said it was dear. " * 2
        assert not list(single_source.check(audited(text)))
