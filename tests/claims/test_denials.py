"""What denies a charge, and what only looks like a denial.

``C`` is a contested sentence, ``A`` an attributed one, ``U`` one that nobody is named for.
"""

from __future__ import annotations

import pytest

from tests.stages import disputes, letters, ruled_letters

ACCUSED = "The Harbour Workers Union accused Orrin Glass of hiding a report. "
TOLD = "The Harbour Workers Union said that Orrin Glass would close. "


@pytest.mark.parametrize(
    "answer",
    [
        "Orrin Glass denied having hidden a report.",
        "Orrin Glass disputed that it had hidden a report.",
        "Orrin Glass rejected the idea that it had hidden anything.",
        "Orrin Glass said that was not true.",
        "Orrin Glass said it was an honest mistake by the clerks who had moved the boxes in a hurry.",
        "The charge was dismissed by Orrin Glass.",
        "Orrin Glass said the charge was denied.",
        "Orrin Glass pleaded not guilty.",
    ],
)
def test_the_accused_deny_in_many_ways(answer: str) -> None:
    assert letters(ACCUSED + answer) == "CC"


@pytest.mark.parametrize(
    "end", ["which Orrin Glass denies", "a charge denied by Orrin Glass", "a charge that Orrin Glass has always denied"]
)
def test_and_in_the_sentence_of_the_charge(end: str) -> None:
    assert letters(f"{ACCUSED[:-2]}, {end}.") == "C"


@pytest.mark.parametrize("answer", ["Orrin Glass said it will not.", "Orrin Glass said that it certainly would not."])
def test_what_is_left_out_is_what_was_just_said(answer: str) -> None:
    assert letters(TOLD + answer) == "CC"


@pytest.mark.parametrize(
    "answer",
    [
        "Orrin Glass dismissed its clerk.",
        "Orrin Glass rejected a bid.",
        "Orrin Glass denied last year's charges.",
        "The union said its own report was wrong.",
        "Orrin Glass has not denied the charge.",
        "Orrin Glass said it did not deny having a report.",
        "The judge, Mira Vance, denied the motion.",
        "Orrin Glass denied a request from the floor to speak.",
        "A firm that disagrees with the union over nearly everything lent it a hall.",
        "The wreck of the Orrin Glass lies off the islands.",
        "The Orrin Glass lies 70 kilometres from the mainland.",
        "Its offer to the crews was old, and it was rejected by Orrin Glass.",
        "A court dismissed the charges in May.",
        "Orrin Glass questioned him for an hour.",
        "Orrin Glass was unsettled by the union's dismissals of Vallonia.",
    ],
)
def test_what_is_turned_down_may_be_something_else(answer: str) -> None:
    assert ruled_letters(ACCUSED + answer)[0] == "A"


@pytest.mark.parametrize(
    "text",
    [
        "The agency denied food to the crews, the union said.",
        "The union said the agency denied them food.",
        "The crews were denied food by the agency, the union said.",
    ],
)
def test_to_deny_somebody_something_is_to_keep_it_from_them(text: str) -> None:
    assert letters(text) == "A"


@pytest.mark.parametrize("pause", ["", "Rain fell. "])
def test_a_denial_that_only_points_goes_on_with_the_one_before_it(pause: str) -> None:
    text = f"{ACCUSED}“The charge is false,” Orrin Glass said. {pause}“They are wrong,” Orrin Glass added."
    assert letters(text).replace("U", "") == "CCC"


@pytest.mark.parametrize(
    "answer",
    [
        "Asked about the charge, Orrin Glass said the report was on its shelves.",
        "In response to the union's accusation, Orrin Glass said the report was on its shelves.",
        "Orrin Glass rejected accusations from a rival candidate for the harbour board.",
    ],
)
def test_what_is_said_to_a_charge_named_in_the_sentence_answers_it(answer: str) -> None:
    assert letters(ACCUSED + answer) == "CC"


def test_but_a_charge_that_is_no_word_of_the_answer_is_not() -> None:
    text = "The ferry was late. Asked about the weather, Orrin Glass said the report was on its shelves."
    assert letters(text) == "UA"


@pytest.mark.parametrize(
    "answer",
    [
        "The judge denied him bail.",
        "The judge dismissed the petition without comment.",
        "The judge rejected the bid after a report by the county.",
        "If Orrin Glass denies the charge, the county will open the boxes, a clerk said.",
        "A clerk said the rule contradicts the constitution.",
        "Divers said the find contradicts earlier maps.",
        "The judge rejected a bid for a report by the county.",
        "The judge rejected a request to apply the ruling elsewhere.",
        "The county made a bid for the yard, which the judge rejected.",
        "Asked about the letter, a clerk said that the ferry was late.",
        "It found no sign of rot, a clerk said.",
        "The letter did not recommend rejection of the bid.",
        "Orrin Glass did not admit or deny the charges.",
        "Orrin Glass paid the fine without admitting or denying the charges.",
        "Orrin Glass neither admitted nor denied the charges.",
        "A clerk said Orrin Glass had denied a request by the union for a new shed.",
        "Orrin Glass rejected a takeover approach that valued it at a million.",
        "Orrin Glass challenged a pact that leaves out Norway.",
        "A clerk said they had no evidence the ferry tax should rise.",
    ],
)
def test_nothing_is_denied_where_something_else_is_turned_down_or_a_denial_is_only_supposed(answer: str) -> None:
    assert "C" not in ruled_letters(ACCUSED + answer)


def test_whoever_denies_one_thing_does_not_deny_what_was_said_of_another() -> None:
    assert letters("Divers said that the pier was rotten. Orrin Glass denied that it had closed a yard.") == "AC"


@pytest.mark.parametrize(
    "answer",
    [
        "“Nonsense,” Orrin Glass said.",
        "“Nothing could be further from the truth,” Orrin Glass said.",
        "“That,” Orrin Glass said, “is an outright lie.”",
        "Orrin Glass said there was no truth in the suggestion.",
        "Orrin Glass said no such plan existed.",
        "Orrin Glass denied it was so.",
    ],
)
def test_what_is_no_more_than_a_denial_is_of_what_was_just_said(answer: str) -> None:
    assert disputes(TOLD + answer) == {("Harbour Workers Union", "Orrin Glass")}
    assert letters(f"{TOLD}Rain fell. {answer}")[0] == "A"


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Workers Union called for a night shift. Orrin Glass said no such plan existed.",
        f"{TOLD}Orrin Glass said it had a plan and no such plan failed.",
    ],
)
def test_but_a_wish_is_no_claim_and_what_the_sentence_tells_itself_is_not_what_was_said(text: str) -> None:
    assert "C" not in letters(text)


def test_claims_in_the_plural_are_all_that_one_party_has_just_told() -> None:
    told = f"Rain fell, divers said. {TOLD}The Harbour Workers Union said that the crane was bent. "
    assert letters(f"{told}Orrin Glass rejected both claims.") == "ACCC"
    assert letters(f"{told}Orrin Glass rejected the claim.") == "AACC"


@pytest.mark.parametrize(
    "answer",
    [
        "Orrin Glass denied rumours that a Danish rival would soon buy its bottling hall.",
        "Orrin Glass rejected suggestions that its chairman had left in anger over the new sheds.",
    ],
)
def test_a_denial_that_tells_its_own_matter_answers_no_claim_of_another(answer: str) -> None:
    assert letters(f"The Harbour Workers Union said that the ferries had run late. {answer}") == "AC"


def test_whoever_did_not_do_one_thing_but_denied_another_denies_it() -> None:
    assert letters(ACCUSED + "Orrin Glass did not attend the hearing but denied the charges.") == "CC"


def test_a_negation_told_before_a_claim_like_it_does_not_answer_it() -> None:
    early = "A clerk said the county would not pay for a new ferry bridge in Norvale."
    late = "Ruth Cole said the county should have paid for a new ferry bridge in Norvale."
    assert letters(f"{early} Rain fell. {late}") == "AUA"


@pytest.mark.parametrize(
    "text",
    [
        "“We deny any kind of misconduct,” Ruth Cole said.",
        "“I reject the accusation,” Ruth Cole said.",
        "Orrin Glass dismissed allegations that it had hidden a report, the Norvale Gazette reported.",
        "The allegations were rejected by Orrin Glass, a clerk said.",
    ],
)
def test_what_somebody_is_told_or_says_to_deny_is_disputed(text: str) -> None:
    assert letters(text) == "C"


@pytest.mark.parametrize(
    "text",
    [
        "The judge dismissed the case, a clerk said.",
        "The union urged the judge to reject the claim, a clerk said.",
        "A report by the county said the yard was rejected by Orrin Glass.",
    ],
)
def test_but_not_what_is_no_claim_and_what_a_court_should_turn_down(text: str) -> None:
    assert letters(text) == "A"


def test_what_somebody_else_is_told_to_deny_may_be_of_its_own_matter_too() -> None:
    denied = "A clerk said that rates would fall but denied any suggestion of a quarrel between bank and county."
    assert letters(f"Divers said that the pier was rotten. {denied}") == "AC"


def test_whose_fate_one_had_no_part_in_does_not_hold_what_is_denied() -> None:
    told = "Ruth Cole said the doctors had found nothing. Ruth Cole said she slept. Rain fell. Snow fell. "
    assert letters(f"{told}Sudria denied involvement in Ruth Cole's illness.") == "AAUUC"


@pytest.mark.parametrize(
    "text",
    [
        "Sudria's lake is deep. The agency was unconvinced.",
        "Sudria's lake is deep. Some trolls question everything.",
        "Guards were unable to question him.",
    ],
)
def test_doubts_of_what_nobody_said_are_no_dispute(text: str) -> None:
    assert "C" not in letters(text)


@pytest.mark.parametrize(
    "words",
    [
        "the guards did nothing wrong",
        "it did not do anything wrong",
        "its clerks never did anything improper",
        "there is no evidence of a leak in the hold",
        "the inquiry is a witch hunt",
        "it had nothing to do with the fire in the yard",
    ],
)
def test_some_words_turn_a_charge_down_though_nobody_is_told_to_make_one(words: str) -> None:
    assert letters(f"The harbour lies in the north. Orrin Glass said {words}.") == "UC"


@pytest.mark.parametrize(
    "words", ["it did not say anything new", "the court had found it innocent", "it did not write anything wrong there"]
)
def test_others_tell_of_no_charge(words: str) -> None:
    assert letters(f"The harbour lies in the north. Orrin Glass said {words}.") == "UA"


@pytest.mark.parametrize("denied", ["denied that", "denied that: the buoys had been on all the time, she said"])
def test_it_and_that_take_up_what_was_just_told_of_the_denier(denied: str) -> None:
    text = (
        "Residents accused Kestrel on Monday of ruining the beach. The company rejected the charge.\n\n"
        "Kestrel's buoys were switched off during the worst weeks, Ole Brandt claimed. "
        f"Hanna Weil, the company's director, {denied}."
    )
    assert ruled_letters(text) == "CCCC"
