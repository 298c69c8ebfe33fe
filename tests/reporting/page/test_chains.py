from __future__ import annotations

import attrs

from auditor.model import Response
from auditor.reporting.page.cast import Cast
from auditor.reporting.page.chains import Chain, Chains, is_unanswered
from tests.reporting.page.articles import dispute, strike


def told(chain: Chain) -> list[tuple[str, str]]:
    return [
        (step.term, step.words or ", ".join(name.text for name in step.names) or step.detail) for step in chain.steps
    ]


def test_a_chain_goes_from_the_claim_over_its_source_to_who_disputes_it() -> None:
    report = dispute()
    chain = Chains(Cast(report)).of_claim(report.claims[0])
    assert chain.title == "Accusation"
    assert chain.disputed
    assert told(chain) == [
        ("said by", "Talland’s foreign minister, Maren Oule"),
        ("with the word", "accused"),
        ("speaking for", "Republic of Talland"),
        ("against", "Kessen"),
        ("disputed by", "Kessen, Tomas Rydel"),
        ("answer", "answered in the article"),
    ]
    assert [link.number for link in chain.steps[4].links] == [3, 4]


def test_a_chain_names_every_mouth_a_claim_went_through() -> None:
    report = dispute()
    claim = next(claim for claim in report.claims if claim.sentence == "s11")
    terms = told(Chains(Cast(report)).of_claim(claim))
    assert terms == [
        ("said by", "Kessen’s engineers"),
        ("with the word", "had promised"),
        ("through", "in a call on Monday"),
        ("speaking for", "Kessen"),
        ("as told by", "an official from the district office"),
        ("with the word", "had told"),
        ("as told by", "Brandt"),
        ("with the word", "said"),
    ]


def test_a_claim_without_an_attribution_is_the_writers() -> None:
    report = dispute()
    claim = next(claim for claim in report.claims if claim.attribution is None)
    assert told(Chains(Cast(report)).of_claim(claim))[0] == ("stated by", "the writer, in the article’s own voice")


def test_parties_that_speak_together_are_all_named() -> None:
    report = strike()
    both = attrs.evolve(report.attributions[0].source, others=("p5",))
    first = attrs.evolve(report.attributions[0], source=both)
    report = attrs.evolve(report, attributions=(first, *report.attributions[1:]))
    step = Chains(Cast(report)).of_claim(report.claims[0]).steps[0]
    assert [name.text for name in step.names] == ["Allied Yard Workers", "Hanne Lieb"]


def test_a_belief_that_nobody_holds_says_so() -> None:
    report = dispute()
    (chain,) = Chains(Cast(report)).of_sentence(report.sentences[11])
    assert told(chain) == [("said by", "nobody the text points at (“It is widely believed”)")]


def test_the_ledger_holds_the_accusations_nobody_answers() -> None:
    rows = Chains(Cast(strike())).unanswered()
    assert [(row.link.number, row.answer) for row in rows] == [
        (9, "no answer in the article"),
        (13, "no answer in the article"),
    ]
    report = dispute()
    assert [claim.response for claim in report.claims if is_unanswered(claim)] == [Response.ABSENT, Response.UNREACHED]


def test_what_somebody_disputes_is_not_said_to_have_no_answer() -> None:
    report = strike()
    open_claim = next(claim for claim in report.claims if is_unanswered(claim))
    disputed = attrs.evolve(open_claim, disputed_by=("p2",))
    chains = Chains(Cast(attrs.evolve(report, claims=(disputed,))))
    assert chains.unanswered() == ()
    assert [(row.status, row.answer) for row in chains.rows()] == [(("disputed",), "")]
    assert "answer" not in [step.term for step in chains.of_claim(disputed).steps]


def test_ids_that_lead_nowhere_leave_the_chain_short_rather_than_fail() -> None:
    report = dispute()
    broken = attrs.evolve(report, parties=(), attributions=(), sides=())
    chain = Chains(Cast(broken)).of_claim(report.claims[0])
    assert [step.term for step in chain.steps] == ["stated by", "held by", "against", "disputed by", "answer"]


def test_every_claim_has_its_row() -> None:
    report = dispute()
    rows = Chains(Cast(report)).rows()
    assert [row.id for row in rows] == [claim.id for claim in report.claims]
    assert rows[2].status == ("disputed",)
    assert rows[3].through == "its water minister, Tomas Rydel · “told reporters”, in Varr"
