"""What the balance rules count, beyond their own examples."""

from __future__ import annotations

import pytest

from auditor.model import CueClass
from auditor.rules import distant_reply, one_sided_hearing, unanswered_accusation, uneven_cues
from auditor.rules.hearing import Hearing, quarrels
from auditor.rules.voice import Voice
from tests.stages import audited, words

QUARREL = "The miners' union accused Halvard Steel of poisoning the river. Halvard Steel denied the accusation."
ACCOUNTS = (
    f"{QUARREL}\n\nThe union said that the pipe had leaked since May. The union claimed that two wells were closed.\n\n"
    "Halvard Steel said that its pipes were sound."
)


def pair(text: str) -> tuple[Hearing, Hearing]:
    """The two sides of the text's only quarrel."""
    ((one, two),) = quarrels(Voice(audited(text)))
    return one, two


class TestHearing:
    def test_a_side_is_heard_by_what_its_parties_say(self) -> None:
        union, company = pair(ACCOUNTS)
        assert words(ACCOUNTS, company.contents).endswith("its pipes were sound")
        assert "two wells were closed" in words(ACCOUNTS, union.contents)
        assert union.words > company.words

    def test_cues_are_sorted_by_what_they_do(self) -> None:
        union, company = pair(ACCOUNTS)
        assert [a.cue.lemma for a in union.cues(CueClass.DOUBTING) if a.cue] == ["claim"]
        assert not company.cues(CueClass.DOUBTING)

    def test_a_paper_is_no_side_that_could_be_heard(self) -> None:
        text = "The miners' union criticised the report. A report said that the union had lied."
        assert all(len(hearing.said) for one in quarrels(Voice(audited(text))) for hearing in one)

    def test_without_a_quarrel_there_are_no_sides(self) -> None:
        assert not list(quarrels(Voice(audited("The union said that the pipe was new. The company said so, too."))))


@pytest.mark.parametrize(("sentences", "fires"), [(4, False), (12, True)])
def test_a_reply_is_far_after_more_than_eight_sentences(sentences: int, fires: bool) -> None:
    between = " ".join(["The road to the pit is narrow."] * sentences)
    text = (
        "Residents accused Corvane Quarries of cracking their walls.\n\n"
        f"{between}\n\nCorvane Quarries denied that it had cracked the walls."
    )
    remarks = list(distant_reply.check(audited(text)))
    assert bool(remarks) is fires
    for remark in remarks:
        assert f"{sentences + 1} sentences" in remark.message
        assert "denied that it had cracked" in words(text, remark.evidence)


def test_an_unheard_side_is_not_called_a_quieter_one() -> None:
    text = (
        "The dockers' union accused Selmouth Harbour of hiding a list of injured men. “The list lay in a locked drawer "
        "for eleven months, while men with broken hands were told to go home and wait for a call that "
        "never came,” the union said."
    )
    assert not list(one_sided_hearing.check(audited(text)))
    assert list(unanswered_accusation.check(audited(text)))


def test_a_finding_of_imbalance_names_both_sides_and_shows_the_words() -> None:
    text = one_sided_hearing.RULE.fires[0].text
    audit = audited(text)
    (remark,) = one_sided_hearing.check(audit)
    names = {party.id: party.name for party in audit.parties}
    assert "union" in names[remark.side or ""].lower()
    assert names[remark.against or ""] == "Selmouth Harbour"
    assert not remark.spans
    assert remark.sentence is None


def test_uneven_cues_are_shown_where_they_stand() -> None:
    text = uneven_cues.RULE.fires[0].text
    (remark,) = uneven_cues.check(audited(text))
    assert words(text, remark.evidence) == "claimed … claimed … said … added"


def test_papers_owe_no_answer() -> None:
    audit = audited("The minister criticised the report. The report was printed in May.")
    documents = {party.id for party in audit.parties if party.kind.value == "document"}
    assert not [r for r in unanswered_accusation.check(audit) if r.against in documents]
