"""What is claimed, against whom, and who answers."""

from __future__ import annotations

import pytest

from auditor.model import ClaimKind, Label, Response
from tests.stages import audited, called, claim_in, labels, named

ACCUSED = "The Harbour Workers Union accused Orrin Glass of hiding a safety report. "


class TestDenials:
    @pytest.mark.parametrize(
        "answer",
        [
            "Orrin Glass denied the accusation.",
            "Orrin Glass rejected the claim.",
            "The company dismissed the allegation as “nonsense”.",
            "“That is not true,” said Tom Ames, a spokesman for Orrin Glass.",
            "Orrin Glass denied hiding any report.",
            "Orrin Glass said it had not hidden any safety report.",
        ],
    )
    def test_by_reference_or_by_content_makes_both_contested(self, answer: str) -> None:
        text = ACCUSED + answer
        assert labels(text) == [Label.CONTESTED, Label.CONTESTED]
        claim = claim_in(text, 1)
        company = called(text, "Orrin Glass")
        deniers = {p.name for p in audited(text).parties if p.id in claim.disputed_by}
        assert named(text, claim.asserted_by) == {called(text, "Harbour Workers Union").name}
        assert deniers <= {company.name, "Tom Ames"}
        assert deniers

    def test_in_the_same_sentence(self) -> None:
        text = "The union said the bridge was unsafe, which the county denied."
        assert labels(text) == [Label.CONTESTED]

    def test_by_an_aside_names_who_dismisses(self) -> None:
        text = (
            "Orrin Glass said the union had tricked its own members, which the Harbour Workers Union dismissed as a "
            "lie."
        )
        claim = next(c for c in audited(text).claims if c.disputed_by)
        assert named(text, claim.disputed_by) == {"Harbour Workers Union"}

    def test_a_point_that_another_contests(self) -> None:
        text = "Judge Rosa Lind found that the emails were lawful, a point that Helena Strand had contested."
        assert labels(text) == [Label.CONTESTED]

    def test_of_an_account_goes_to_the_other_side(self) -> None:
        text = (
            "The Harbour Workers Union said Orrin Glass had broken an agreement. Orrin Glass rejected that account. "
            "The Harbour Workers Union disputed this."
        )
        assert labels(text) == [Label.CONTESTED] * 3

    def test_of_something_else_leaves_the_claim_alone(self) -> None:
        text = ACCUSED + "The county denied that the ferry would be sold."
        assert labels(text)[0] is Label.ATTRIBUTED
        assert labels(text)[1] is Label.CONTESTED

    def test_nobody_disputes_their_own_claim(self) -> None:
        text = ACCUSED + "Orrin Glass rejected that account. The union disputed this."
        for claim in audited(text).claims:
            assert not set(claim.asserted_by) & set(claim.disputed_by), claim

    def test_a_charge_without_accuser_that_is_denied(self) -> None:
        text = "Tom Ames is accused of taking bribes from a dredging firm. Ames denies taking any bribes."
        assert labels(text) == [Label.CONTESTED, Label.CONTESTED]

    def test_a_matter_said_to_be_disputed(self) -> None:
        text = "The two sides disagree over who owns the bridge."
        assert labels(text) == [Label.CONTESTED]

    def test_criticism_of_a_plan_is_no_denial(self) -> None:
        text = "The county said it would shut the bridge. The union said the plan was foolish."
        assert labels(text) == [Label.ATTRIBUTED, Label.ATTRIBUTED]

    def test_a_denial_of_nothing_reported_is_contested_itself(self) -> None:
        text = "Tom Ames denied that he had taken bribes from a dredging firm."
        assert labels(text) == [Label.CONTESTED]

    def test_not_denying_is_not_a_denial(self) -> None:
        text = ACCUSED + "Orrin Glass did not deny the accusation."
        assert labels(text)[0] is Label.ATTRIBUTED


class TestAnswersOfTheAccused:
    @pytest.mark.parametrize(
        ("answer", "response"),
        [
            ("Orrin Glass denied the accusation.", Response.REPLIED),
            ("Orrin Glass declined to comment.", Response.DECLINED),
            ("Orrin Glass did not respond to a request for comment.", Response.UNREACHED),
            ("Orrin Glass could not be reached for comment.", Response.UNREACHED),
            ("The plant opened in 1962.", Response.ABSENT),
        ],
    )
    def test_what_becomes_of_it(self, answer: str, response: Response) -> None:
        claim = claim_in(ACCUSED + answer, 1)
        assert claim.kind is ClaimKind.ACCUSATION
        assert claim.response is response

    def test_the_target_and_the_sentence_of_its_reply(self) -> None:
        text = ACCUSED + "The plant opened in 1962. Orrin Glass denied the accusation."
        claim = claim_in(text, 1)
        assert named(text, claim.targets) == {"Orrin Glass"}
        assert claim.replies == ("s3",)

    def test_a_spokesman_answers_for_the_accused(self) -> None:
        text = ACCUSED + "“We hid nothing,” said Tom Ames, a spokesman for Orrin Glass."
        assert claim_in(text, 1).response is Response.REPLIED

    def test_the_accused_is_not_the_accuser(self) -> None:
        text = "The Harbour Workers Union said it was accused of theft by Orrin Glass."
        for claim in audited(text).claims:
            assert not set(claim.targets) & set(claim.asserted_by)


class TestKinds:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("The county said the bridge would open in May.", ClaimKind.FORECAST),
            ("The county said 61 passengers used the ferry each day.", ClaimKind.FIGURE),
            ("The union demanded that the county shut the bridge.", ClaimKind.DEMAND),
            ("The county said the bridge was shut.", ClaimKind.ACCOUNT),
            ("The union accused the county of fraud.", ClaimKind.ACCUSATION),
        ],
        ids=lambda value: value.value if isinstance(value, ClaimKind) else "",
    )
    def test_what_kind_of_claim(self, text: str, kind: ClaimKind) -> None:
        assert claim_in(text, 1).kind is kind
