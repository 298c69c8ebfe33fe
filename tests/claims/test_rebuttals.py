"""Judgements that somebody's word does not hold."""

from __future__ import annotations

import pytest

from auditor.cast import Cast
from auditor.claims.rebuttals import innocent, rebuttals
from auditor.lexicons import shipped
from auditor.model import Label
from tests.stages import analysed, audited, called, labels, named, resolved, ruled_letters

ACCUSED = "The Harbour Workers Union accused Orrin Glass of hiding a safety report. "


@pytest.mark.parametrize(
    "answer",
    [
        "Orrin Glass said the union's charges were false and malicious.",
        "Orrin Glass said the union's evidence was flimsy.",
        "Orrin Glass called the accusation ridiculous.",
        "Orrin Glass called that accusation nonsense.",
        "Orrin Glass called it “a grave and baseless charge”.",
        "Orrin Glass said it was absurd to claim that it hid anything.",
        "“The union is not credible,” Orrin Glass said.",
        "“The union's story is not supported by anything,” Orrin Glass said.",
        "“It was an honest mistake,” Orrin Glass said.",
        "Orrin Glass said the union was clutching at straws.",
        "Orrin Glass called that statement on Monday a “barefaced lie”.",
        "Orrin Glass described the charge as a publicity stunt.",
        "“They made it up,” Orrin Glass said.",
        "Orrin Glass said all of the claims in the union's complaint were false.",
        "“To suggest that we hid anything is outrageous,” Orrin Glass said.",
        "Orrin Glass called a statement saying that it had hidden the report “outrageous”.",
        "Orrin Glass said those who claim that it hid a report are mistaken.",
        "Orrin Glass said it would be fully vindicated.",
    ],
)
def test_a_claim_or_its_maker_called_false_is_disputed(answer: str) -> None:
    assert labels(ACCUSED + answer) == [Label.CONTESTED, Label.CONTESTED]


def test_in_the_sentence_of_the_claim_it_is_whose_words_they_are() -> None:
    text = (
        "The lawsuit says nobody looked at the pier, which its owner, Ana Lund, called “a grave and baseless charge”."
    )
    (denial,) = [c for c in audited(text).claims if c.disputed_by]
    assert named(text, denial.disputed_by) == {"Ana Lund"}


def test_it_is_the_holder_whose_claim_is_disputed() -> None:
    text = (
        "The Harbour Workers Union said the bridge was safe. Mayor Ruth Cole said the ferry was late. The county said "
        "Cole's statement was untrue."
    )
    assert labels(text) == [Label.ATTRIBUTED, Label.CONTESTED, Label.CONTESTED]
    claim = next(c for c in audited(text).claims if c.sentence == "s3")
    assert named(text, claim.asserted_by) == {"Ruth Cole"}


@pytest.mark.parametrize(
    "text",
    [
        "The county said the bridge was weak.",
        "The county said false teeth were sold at the market.",
        "The harbour master said the weak evidence of spring had gone.",
        "The county said the report was accurate.",
        "Prosecutors said Ruth Cole had lied to the bank.",
        "Ruth Cole said she did not know when the ferry would sail.",
        "The agency was denying food to the crews, the union said.",
        "The residents expressed outrage that the ferry was late.",
        "The county said the stage had been cropped from the plan.",
        "Prosecutors said Ruth Cole had made false statements to the county.",
        "The union said the firm had made a bid that was false and misleading.",
    ],
)
def test_what_judges_no_claim_of_anybody_disputes_nothing(text: str) -> None:
    assert Label.CONTESTED not in labels(text)


def test_a_myth_that_somebody_tells_of_is_what_others_hold() -> None:
    assert labels("“There is a myth out there that the river is clean,” Ruth Cole said.") == [Label.CONTESTED]


def test_what_is_shown_for_a_claim_is_called_a_forgery() -> None:
    text = "The Gazette published minutes showing that the council had sold the harbour. Ruth Cole said the {}."
    assert labels(text.format("minutes were a forgery")) == [Label.CONTESTED, Label.CONTESTED]
    assert labels(text.format("images had been doctored")) == [Label.CONTESTED, Label.CONTESTED]
    assert ruled_letters(text.format("minutes were a bore")) == "AA"


def test_somebody_told_to_deny_by_another_denies() -> None:
    text = "Ruth Cole denied owning the boat, according to the Harbour Gazette."
    assert labels(text) == [Label.CONTESTED]
    (claim,) = [c for c in audited(text).claims if c.disputed_by]
    assert claim.disputed_by == (called(text, "Ruth Cole").id,)


def test_what_an_indictment_says_the_accused_did_is_answered_by_their_denial() -> None:
    text = (
        "Alan Torvey was indicted on Monday. The indictment says Torvey paid for a boat with donors' money. Torvey "
        "denied the charges."
    )
    assert labels(text)[1:] == [Label.CONTESTED, Label.CONTESTED]


@pytest.mark.parametrize(
    "stance",
    [
        "Engineer Tom Ames disagrees.",
        "Tom Ames, an engineer, was unconvinced.",
        "Tom Ames, an engineer, was not persuaded.",
        "Her view is not accepted by engineers.",
        "Engineers do not share the mayor's assessment.",
        "Engineer Tom Ames does not agree with Cole.",
        "Her view is not shared by Tom Ames.",
        "Tom Ames was hardly convinced.",
    ],
)
def test_who_does_not_go_along_with_a_claim_disputes_it(stance: str) -> None:
    assert labels(f"Mayor Ruth Cole said the bridge was safe. {stance}") == [Label.CONTESTED, Label.CONTESTED]


@pytest.mark.parametrize(
    "stance",
    [
        "Engineer Tom Ames agrees.",
        "If Tom Ames disagrees, the council will meet again.",
        "Tom Ames, an engineer, was convinced.",
        "The council does not share its office with the court.",
        "Tom Ames does not agree.",
        "Engineer Tom Ames might disagree.",
        "Tom Ames disagrees with the weather.",
        "To disagree is easy.",
    ],
)
def test_who_goes_along_with_it_or_only_may_not_disputes_nothing(stance: str) -> None:
    assert ruled_letters(f"Mayor Ruth Cole said the bridge was safe. {stance}")[0] == "A"


def test_a_denial_of_a_share_in_one_matter_answers_no_charge_of_another() -> None:
    text = (
        "The Harbour Workers Union said Orrin Glass had helped to rob the ferry office. Orrin Glass has denied any "
        "involvement in the robbery of the ferry office. The council opened a new pool in May. It has two slides. "
        "The union also accused Orrin Glass of threatening its members."
    )
    assert labels(text)[0] is Label.CONTESTED
    assert labels(text)[4] is Label.ATTRIBUTED


def test_allegations_denied_as_such_are_all_that_the_accuser_alleges() -> None:
    text = (
        "Ida Florence has claimed that Orrin Glass locked her up in its cellar. Florence claims that her keys were "
        "taken from her. She works at the port now. Orrin Glass has denied the allegations."
    )
    assert labels(text) == [Label.CONTESTED, Label.CONTESTED, Label.UNATTRIBUTED, Label.CONTESTED]


@pytest.mark.parametrize(
    "answer",
    [
        "Orrin Glass defended itself against the accusation.",
        "“That's simply not what happened,” Orrin Glass said.",
        "Orrin Glass said there was no sign that a report had been hidden.",
        "Orrin Glass called the accusation “pure invention”.",
        "Orrin Glass slammed the accusation, calling it meritless.",
        "“We have read those claims, which are meritless,” Orrin Glass said.",
    ],
)
def test_other_words_for_no_dispute_it_as_well(answer: str) -> None:
    assert labels(ACCUSED + answer) == [Label.CONTESTED, Label.CONTESTED]


def test_we_is_whoever_says_it() -> None:
    text = (
        "Jon Zimmer claimed that the Oster Museum had expressed interest in the gun. The Oster Institution said, “We "
        "have never expressed interest in it.”"
    )
    assert labels(text) == [Label.CONTESTED, Label.CONTESTED]


def test_a_figure_called_wrong_is_that_of_the_last_claim_with_one() -> None:
    text = (
        "The council said the branch had 400 visitors in May. Readers said they had not been told of the vote. The "
        "librarian, Ida Lund, said the figure was wrong."
    )
    assert labels(text) == [Label.CONTESTED, Label.ATTRIBUTED, Label.CONTESTED]


def judged(text: str) -> list[tuple[str, str, bool]]:
    """What judges a claim in the last sentence of a text, whose claim it is, and whether a word names the claim."""
    analysis, cast = analysed(text), Cast.of(resolved(text)[0])
    last = analysis.passages[-1]
    found = rebuttals(text, analysis.paragraphs[last.paragraph], [(last.start, last.end)], cast, shipped())
    return [(text[slice(*r.span)], cast.name(r.holder) if r.holder else "", r.named) for r in found]


class TestWhatIsJudged:
    @pytest.mark.parametrize(
        ("text", "word"),
        [
            ("The charge is false.", "false"),
            ("The charge is hardly credible.", "credible"),
            ("The account is not supported by anything.", "supported"),
            ("The claim was never proven.", "proven"),
            ("The charge, which is false, is old.", "false"),
            ("The clerk read those charges that are false.", "false"),
            ("The charge is called baseless and malicious.", "malicious"),
            ("The clerk called the charge false.", "false"),
            ("The story was invented.", "invented"),
            ("It is absurd to claim that the bridge is shut.", "absurd"),
            ("It is absurd that they claim so.", "absurd"),
            ("It is ridiculous, claiming that the bridge is shut.", "ridiculous"),
        ],
    )
    def test_a_claim_by_a_bad_word_or_a_good_one_under_a_negation(self, text: str, word: str) -> None:
        assert judged(text) == [(word, "", True)]

    @pytest.mark.parametrize(
        "text",
        [
            "The charge is not false.",
            "The charge is true.",
            "If the charge is false, Cole may go.",
            "Unless the charge is false, Cole must go.",
            "Ruth Cole has never lied.",
            "Ruth Cole is credible.",
            "The bridge is weak.",
            "False teeth are old.",
        ],
    )
    def test_nothing_by_praise_or_a_mere_supposition_or_where_there_is_no_claim(self, text: str) -> None:
        assert judged(text) == []

    def test_a_word_that_may_tell_what_something_is_like_judges_only_somebodys_claim(self) -> None:
        assert judged("The evidence is disputed.") == []
        assert judged("Ruth Cole's evidence is disputed.") == [("disputed", "Ruth Cole", True)]
        assert judged("The weak evidence is old.") == []
        assert judged("Ruth Cole's weak evidence is old.") == [("weak", "Ruth Cole", True)]

    @pytest.mark.parametrize(
        "text", ["Ruth Cole lied.", "Ruth Cole came in and made up a story.", "Ruth Cole is a liar."]
    )
    def test_or_who_made_it(self, text: str) -> None:
        assert [(holder, named) for _, holder, named in judged(text)] == [("Ruth Cole", False)]

    def test_whoever_lied_to_somebody_is_charged_with_it_and_not_contradicted(self) -> None:
        assert judged("Ruth Cole lied to the clerk.") == []

    def test_a_word_that_is_both_verb_and_judgement_judges_where_it_tells_what_something_is(self) -> None:
        assert judged("The claim is misleading.") == [("misleading", "", True)]
        assert judged("Ruth Cole is misleading readers.") == []


class TestWhoseItIs:
    @pytest.mark.parametrize(
        "text",
        [
            "Ruth Cole's charge is false.",
            "The charge made by Ruth Cole is false.",
            "The report, published by Ruth Cole, is false.",
            "The suggestion of Ruth Cole is false.",
            "Ruth Cole made false charges.",
            "Ruth Cole levelled a false charge at the bank.",
            "Ruth Cole repeated the false charge.",
            "Ruth Cole spread a false rumour.",
            "Ruth Cole raised a false complaint.",
            "Ruth Cole published a false claim.",
            "Ruth Cole brought a false charge.",
            "Ruth Cole began making false charges.",
            "Ruth Cole came and made false charges.",
        ],
    )
    def test_its_makers(self, text: str) -> None:
        assert judged(text) == [("false", "Ruth Cole", True)]

    @pytest.mark.parametrize(
        "text", ["Ruth Cole heard a false rumour.", "Ruth Cole has been asked to repeat the false charge."]
    )
    def test_not_whoever_only_hears_of_it(self, text: str) -> None:
        assert judged(text) == [("false", "", True)]

    @pytest.mark.parametrize(
        ("text", "holder"),
        [
            ("The Gazette report is false.", "Gazette"),
            ("The study said so. The study is flawed.", "study"),
            ("The clerk slammed Ruth Cole's lawsuit, calling it meritless.", "Ruth Cole"),
            ("The clerk read Ruth Cole's lawsuit and called it meritless.", "Ruth Cole"),
        ],
    )
    def test_the_papers_that_printed_it_or_the_papers_own(self, text: str, holder: str) -> None:
        assert [(whose, named) for _, whose, named in judged(text)] == [(holder, True)]

    @pytest.mark.parametrize("text", ["The clerk slept, calling it ridiculous.", "They say it is inaccurate."])
    def test_nobodys_that_the_sentence_names_where_a_pronoun_points_out_of_it(self, text: str) -> None:
        assert [(holder, named) for _, holder, named in judged(text)] == [("", False)]


class TestInnocent:
    def said(self, text: str) -> bool:
        analysis, cast = analysed(text), Cast.of(resolved(text)[0])
        (passage,) = analysis.passages
        speaker = called(text, "Ruth Cole").id
        whole = [(passage.start, passage.end)]
        return innocent(analysis.paragraphs[passage.paragraph], whole, speaker, cast) is not None

    @pytest.mark.parametrize(
        "text",
        [
            "Ruth Cole said she was innocent.",
            "Ruth Cole says Ruth Cole is innocent.",
            "Ruth Cole said that many innocent people were jailed and she was blameless.",
        ],
    )
    def test_is_who_says_so_of_themselves(self, text: str) -> None:
        assert self.said(text)

    @pytest.mark.parametrize(
        "text",
        [
            "Ruth Cole says Tom Ames is innocent.",
            "Ruth Cole said her clients were innocent.",
            "Innocent people fled, Ruth Cole said.",
            "Ruth Cole considers Tom Ames an innocent victim.",
        ],
    )
    def test_not_who_says_so_of_others(self, text: str) -> None:
        assert not self.said(text)


@pytest.mark.parametrize(
    "answer",
    [
        "Opposition councillors called that figure invented.",
        "The union called the figure made up.",
        "The union said the number was plucked from the air.",
        "The union said the figure had been invented.",
    ],
)
def test_what_is_called_invented_is_disputed(answer: str) -> None:
    assert ruled_letters(f"Solberg said the terminal would bring 400 jobs. {answer}") == "CC"


def test_a_machine_that_is_invented_is_not() -> None:
    text = "Solberg said the machine was built in Orm. The museum said the engine was invented in 1840."
    assert ruled_letters(text) == "AA"
