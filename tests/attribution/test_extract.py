"""Who says what, by which words."""

from __future__ import annotations

import re

import pytest

from auditor.attribution import cues, extract
from auditor.attribution.drafts import Draft
from auditor.attribution.relations import Relation
from auditor.lexicons import shipped
from auditor.model import CueClass, Quoted, SourceKind
from auditor.pipeline import audit_bytes
from tests.stages import analysed, attributions, letters, said, stretched, words


class TestWhereTheSourceStands:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "Mayor Ruth Cole said the bridge would stay shut until spring.",
                ("Mayor Ruth Cole", "said", "the bridge would stay shut until spring"),
            ),
            (
                "The bridge would stay shut until spring, Mayor Ruth Cole said.",
                ("Mayor Ruth Cole", "said", "The bridge would stay shut until spring"),
            ),
            (
                "According to the harbour police, two boats sank on Sunday.",
                ("the harbour police", "According to", "two boats sank on Sunday"),
            ),
            (
                "Two boats sank on Sunday, according to the harbour police.",
                ("the harbour police", "according to", "Two boats sank on Sunday"),
            ),
            (
                "“The bridge is old,” said Ruth Cole.",
                ("Ruth Cole", "said", "“The bridge is old,”"),
            ),
        ],
        ids=["before", "after", "according before", "according after", "quotation"],
    )
    def test_source_cue_and_content(self, text: str, expected: tuple[str, str, str]) -> None:
        [(source, cue, content)] = said(text)
        assert (source, cue, content.strip(".,")) == (expected[0], expected[1], expected[2].strip(".,"))

    def test_in_the_middle_of_what_is_said(self) -> None:
        [(source, cue, content)] = said("“The bridge is old,” said Ruth Cole, “and the river is high.”")
        assert (source, cue) == ("Ruth Cole", "said")
        assert "The bridge is old" in content
        assert "the river is high" in content
        assert "said" not in content

    def test_in_a_clause_about_whoever_did_it(self) -> None:
        text = (
            "An aide said the minister hoped for advice on dealing with Tom Ames, who, according to the police, "
            "ordered the attack on the hall."
        )
        assert ("the police", "according to", "who … ordered the attack on the hall") in said(text)

    def test_two_cues_in_one_sentence(self) -> None:
        found = said("The mayor said the bridge was safe, but the union warned that it could collapse.")
        assert [(source, cue) for source, cue, _ in found] == [("The mayor", "said"), ("the union", "warned")]
        assert "collapse" not in found[0][2]
        assert "collapse" in found[1][2]

    def test_a_thing_named_after_somebody_is_not_their_word(self) -> None:
        found = said("The reading room is named after Nora Whitlock, who led the library for years.")
        assert [source for source, _, _ in found if source] == []

    @pytest.mark.parametrize(
        "text", ["The storm came ashore at dawn, claiming eleven lives.", "The fire claimed two victims in May."]
    )
    def test_what_claims_lives_reports_nothing(self, text: str) -> None:
        assert [a for a in attributions(text) if a.cue and not a.cue.act] == []

    @pytest.mark.parametrize(
        ("text", "source"),
        [
            (
                "The wall was soft and, in the words of the county's engineer, Ada Thorne, “it will not bear it.”",
                "the county's engineer, Ada Thorne",
            ),
            ("In the words of one resident, “nobody asked us.”", "one resident"),
        ],
    )
    def test_words_are_whose_words_they_are_put_in(self, text: str, source: str) -> None:
        [(found, cue, content)] = said(text)
        assert (found, cue.lower()) == (source, "in the words of")
        assert content == text[text.index("“") :]

    def test_a_cue_that_no_list_knows_must_be_likelier_than_one_that_is_listed(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def found(text: str, cue: str, chance: float) -> list[str]:
            start = text.index(cue)
            content = ((start + len(cue) + 1, len(text) - 1),)
            made = Relation((start, start + len(cue)), ((0, 9),), content, certainty=0.9, chance=chance)
            monkeypatch.setattr(extract, "relations", lambda *_: [made])
            return [
                words(text, a.cue.spans) for a in extract.attribute(analysed(text), stretched(text), shipped()) if a.cue
            ]

        assert found("Ruth Cole warned of the bridge.", "warned", 0.4) == ["warned"]
        assert found("Ruth Cole mended the bridge.", "mended", 0.4) == []
        assert found("Ruth Cole mended the bridge.", "mended", 0.6) == ["mended"]
        assert found("Ruth Cole would dispute the ruling.", "would dispute", 0.4) == []
        assert found("Ruth Cole would dispute the ruling.", "would dispute", 0.6) == ["would dispute"]

    def test_a_source_of_another_sentence_gives_way_to_the_subject(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = "Residents spoke. Corvane Quarries denied it."
        found = Relation(cue=(34, 40), source=((0, 9),), content=((41, 43),), certainty=0.9)
        monkeypatch.setattr(extract, "relations", lambda *_: [found])
        [made] = extract.attribute(analysed(text), stretched(text), shipped())
        assert made.source is not None
        assert made.source.text == "Corvane Quarries"

    @pytest.mark.parametrize("within", ["the ministry", "which the ministry published"])
    def test_a_source_within_a_clause_about_the_subject_gives_way_to_it(
        self, within: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        text = "The licence, which the ministry published, says that boats must run."
        place = (text.index(within), text.index(within) + len(within))
        found = Relation((43, 47), (place,), ((48, 67),), certainty=0.9)
        monkeypatch.setattr(extract, "relations", lambda *_: [found])
        assert [a.source.text for a in extract.attribute(analysed(text), stretched(text), shipped()) if a.source] == [
            "The licence"
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "Ada Thorne, who ran the ferry for years, has been charged with selling false tickets.",
            "Ruth Cole was arrested on Monday and charged with stealing the mayor's boat.",
            "Earlier this month, Tom Ames was fined for shouting at the referee during the final.",
            "The head teacher has been criticised for closing the village library.",
        ],
    )
    def test_the_accused_is_not_whose_charge_it_is(self, text: str) -> None:
        assert [source for source, _, _ in said(text)] == [""]
        assert letters(text) == "U"

    def test_whoever_the_accused_is_accused_by_is(self) -> None:
        [(source, _, _)] = said("Tom Ames was accused by the dockers' union of hiding the report.")
        assert source == "the dockers' union"

    def test_a_plea_of_guilty_is_an_act_before_a_court(self) -> None:
        assert letters("Tom Ames pleaded guilty to stealing the mayor's boat in March.") == "U"

    @pytest.mark.parametrize(
        ("text", "source"),
        [
            ("She maintains the pier has been closed unfairly as it faces complaints of noise.", "She"),
            ("A look at the books was enough. It found the firm spent most of its money on boats.", "It"),
            ("Far from being idle, it found most of the older islanders worked, many mending boats.", "it"),
            ("Inspectors who climbed the tower found the bells had been sold.", "Inspectors"),
        ],
    )
    def test_a_statement_or_finding_without_that(self, text: str, source: str) -> None:
        assert source in [found for found, _, _ in said(text)]

    def test_figures_that_show_something(self) -> None:
        text = (
            "The lessons appear to be paying off with new figures showing a ten per cent drop in accidents last year."
        )
        assert "new figures" in [source for source, _, _ in said(text)]
        assert letters(text) == "A"

    @pytest.mark.parametrize(
        "text", ["She would never find the boat was gone.", "It found the door of the shed open to the wind."]
    )
    def test_no_such_thing_is_stated(self, text: str) -> None:
        assert letters(text) == "U"

    def test_a_content_of_nothing_but_its_own_cue_is_no_attribution(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = "Ruth Cole agreed."
        cue = (text.index("agreed"), text.index("."))
        empty = Draft(paragraph=0, cue=cue, source=((0, 9),), content=(cue,), certainty=0.9)
        monkeypatch.setattr(extract, "decoded", lambda *_: [empty])
        assert extract.attribute(analysed(text), stretched(text), shipped()) == ()

    def test_a_source_that_breaks_off_behind_an_article_is_none(self, monkeypatch: pytest.MonkeyPatch) -> None:
        text = "The room was lit by Ruth Cole, who led the library."
        broken = Relation(cue=(9, 19), source=((31, 42),), content=((20, 29),), certainty=0.9)
        assert text[31:42] == "who led the"
        monkeypatch.setattr(extract, "relations", lambda *_: [broken])
        assert [found.source for found in extract.attribute(analysed(text), stretched(text), shipped())] == [None]

    @pytest.mark.parametrize(("word", "expected"), [("did", False), ("had", False), ("warned", True)])
    def test_a_bare_auxiliary_is_no_cue(self, word: str, expected: bool) -> None:
        text = f"“It will fall,” Ruth Cole {word}."
        start = text.index(word)
        assert cues.plausible(analysed(text).paragraphs[0], (start, start + len(word))) is expected

    def test_none_where_nothing_is_reported(self) -> None:
        assert said("The bridge was built in 1911. It is forty metres long.") == []


class TestWhatRunsOn:
    def test_a_quotation_in_the_next_sentence_is_the_speakers(self) -> None:
        text = "“The bridge is old,” said Ruth Cole. “We cannot wait for the county to act.”"
        holders = {source for source, _, content in said(text) if "county" in content}
        assert holders == {"Ruth Cole"}

    def test_a_quotation_in_the_next_paragraph_is_the_speakers(self) -> None:
        text = "“The bridge is old,” said Ruth Cole. “It was built in 1911.\n\n“We cannot wait for the county to act.”"
        holders = {source for source, _, content in said(text) if "county" in content}
        assert holders == {"Ruth Cole"}

    def test_a_colon_announces_what_the_next_paragraph_quotes(self) -> None:
        text = "The harbour board said in its report:\n\n“The bridge will not bear another winter of heavy lorries.”"
        holders = {source for source, _, content in said(text) if "winter" in content}
        assert holders == {"The harbour board"}

    def test_a_name_in_quotation_marks_is_nobodys_speech(self) -> None:
        assert said("The crew called at the “Blue Anchor” on its way to the pier.") == []

    def test_a_block_quotation_is_of_the_source_that_it_cites(self) -> None:
        draft = (
            "The islanders wrote to the company.\n\n> Nobody here asks for luxury. We ask for a boat that goes when "
            "the sea is calm.\n>\n> — Brigid Moss, in a letter\n\nThe company did not answer."
        )
        report = audit_bytes("draft.md", draft.encode())
        names, text = {party.id: party.name for party in report.parties}, report.text
        quoted = [s for s in report.sentences if {"luxury", "calm"} & set(re.findall(r"\w+", text[s.start : s.end]))]
        assert [[names[p] for p in s.parties] for s in quoted] == [["Brigid Moss"], ["Brigid Moss"]]


class TestEveryQuotationStyle:
    @pytest.mark.parametrize("marks", ["“”", '""', "‘’", "''"])
    def test_finds_the_same_speaker(self, marks: str) -> None:
        text = f"{marks[0]}The bridge is old and must be shut,{marks[1]} Ruth Cole told the council."
        [(source, cue, content)] = said(text)
        assert (source, cue) == ("Ruth Cole", "told")
        assert "must be shut" in content


class TestWhatTheCueDoes:
    @pytest.mark.parametrize(
        ("text", "cue_class"),
        [
            ("The mayor said the bridge was shut.", CueClass.NEUTRAL),
            ("The mayor denied that the bridge was unsafe.", CueClass.DENYING),
            ("The union accused the mayor of hiding the report.", CueClass.ACCUSING),
            ("The mayor revealed that the bridge was unsafe.", CueClass.ENDORSING),
            ("The mayor claimed that the bridge was safe.", CueClass.DOUBTING),
            ("The mayor promised that the bridge would open in May.", CueClass.PROMISING),
            ("The union demanded that the bridge be shut.", CueClass.DEMANDING),
            ("The union believes that the bridge is unsafe.", CueClass.BELIEVING),
            ("The court ruled that the bridge must be shut.", CueClass.JUDGING),
        ],
        ids=lambda value: value.value if isinstance(value, CueClass) else "",
    )
    def test_its_class(self, text: str, cue_class: CueClass) -> None:
        [found] = attributions(text)
        assert found.cue is not None
        assert found.cue.cue_class is cue_class

    @pytest.mark.parametrize(
        ("text", "lemma"),
        [
            ("However, Tom Ames hit out at the press for wanting to ask her about the spring races.", "hit out"),
            ("Tom Ames took aim at the council for wanting to sell the pier.", "take aim"),
        ],
    )
    def test_a_phrase_that_a_longer_cue_begins_with(self, text: str, lemma: str) -> None:
        [found] = [a.cue for a in attributions(text) if a.cue]
        assert (found.lemma, found.cue_class, found.act) == (lemma, CueClass.ACCUSING, False)

    def test_a_negated_cue(self) -> None:
        found = [a for a in attributions("The mayor did not say that the bridge was unsafe.") if a.cue]
        assert [a.cue.negated for a in found if a.cue] == [True]


class TestWhoStandsBehindIt:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("Ruth Cole said the bridge was shut.", SourceKind.NAMED_PERSON),
            ("The Harbour Board of Lowmere said the bridge was shut.", SourceKind.NAMED_ORGANISATION),
            ("A report by the county found that the bridge was unsafe.", SourceKind.DOCUMENT),
            ("A senior engineer said the bridge was unsafe.", SourceKind.UNNAMED_PERSON),
            ("Residents said the bridge was unsafe.", SourceKind.UNNAMED_GROUP),
            (
                "An engineer, speaking on condition of anonymity, said the bridge was unsafe.",
                SourceKind.ANONYMOUS,
            ),
        ],
        ids=lambda value: value.value if isinstance(value, SourceKind) else "",
    )
    def test_its_kind(self, text: str, kind: SourceKind) -> None:
        found = attributions(text)
        assert [a.source.kind for a in found if a.source][:1] == [kind]

    def test_a_journalist_of_any_newsroom_is_a_source_and_one_of_the_own_is_none(self) -> None:
        assert letters("Two barges had sunk beside the pier by noon, a Kestria News Agency journalist said.") == "A"
        assert letters("Two barges had sunk beside the pier by noon, the BBC's reporter said.") == "U"

    def test_where_somebody_spoke_is_part_of_what_they_say(self) -> None:
        text = "Speaking in Varr at a joint news conference with the mayor of Orm, Ida Roe said the wait had ended."
        [found] = attributions(text)
        assert words(text, found.setting).startswith("Speaking in Varr at a joint")
        assert letters(text) == "A"

    def test_whoever_told_them_is_the_source_and_they_are_told_of_too(self) -> None:
        text = "The club moved to the barn after it was told by the council that the hall must close."
        [found] = attributions(text)
        assert found.source is not None
        assert (found.source.text, words(text, found.setting)) == ("the council", "it")

    @pytest.mark.parametrize(
        "text",
        [
            "Asked if they had been shown how to close the sluice in a storm, they said they had.",
            "But when asked how often the boilers had been tested that year, she said: “Twice.”",
        ],
    )
    def test_the_question_is_told_with_the_answer(self, text: str) -> None:
        assert letters(text) == "A"

    def test_the_channel(self) -> None:
        text = "The mayor said in a statement that the bridge was shut."
        [found] = attributions(text)
        assert found.channel is not None
        assert "in a statement" in words(text, (found.channel,))


class TestHowItIsSaid:
    @pytest.mark.parametrize(
        ("text", "quoted"),
        [
            ("“The bridge is shut,” Ruth Cole said.", Quoted.DIRECT),
            ("Ruth Cole said the bridge was shut.", Quoted.INDIRECT),
            ("Ruth Cole said the bridge was “a danger to all of us”.", Quoted.MIXED),
        ],
    )
    def test_direct_indirect_and_mixed(self, text: str, quoted: Quoted) -> None:
        [found] = attributions(text)
        assert found.content.quoted is quoted

    def test_an_aside_in_reported_words_is_the_writers(self) -> None:
        text = "Ruth Cole said the bridge, which was built by her father, would stay shut until spring."
        [found] = attributions(text)
        assert words(text, found.content.asides).strip(", ") == "which was built by her father"

    def test_an_aside_in_quotation_marks_is_the_speakers(self) -> None:
        [found] = attributions("“The bridge, which my father built, will stay shut,” Ruth Cole said.")
        assert found.content.asides == ()

    def test_what_a_source_says_that_another_said(self) -> None:
        found = attributions("The mayor said that engineers had warned that the bridge could collapse.")
        inner = [a for a in found if a.inside is not None]
        assert [a.source.text for a in inner if a.source] == ["engineers"]
        assert inner[0].inside == next(a.id for a in found if a.source and "mayor" in a.source.text)


def test_a_figure_is_put_at_a_number_though_the_parse_hangs_it_on_a_word_between() -> None:
    text = "Ann Adair put the number of jobs that depend on the harbour at 300."
    (found,) = attributions(text)
    assert found.source is not None
    assert words(text, found.source.spans) == "Ann Adair"
    assert words(text, found.content.spans).endswith("at 300")


def test_what_a_number_with_its_unit_is_put_on_may_be_anything_that_is_no_name() -> None:
    text = "The ministry puts the fall at 60 centimetres."
    (found,) = attributions(text)
    assert words(text, found.content.spans) == "the fall at 60 centimetres"
    assert not attributions("The flood put 60 families at risk.")


def test_a_number_may_be_told_by_another() -> None:
    text = "The exporters' federation puts the loss at twice that."
    (found,) = attributions(text)
    assert words(text, found.content.spans) == "the loss at twice that"


@pytest.mark.parametrize(
    "text",
    [
        "Officials said the minister had promised that the road would open in May.",
        "The company also claimed that its water was the purest on the market, the regulator said.",
        "Ida Roe said the union estimated that twelve ships had left.",
    ],
)
def test_what_is_told_inside_another_is_told_once(text: str) -> None:
    made = attributions(text)
    assert len({(a.cue, a.content.spans) for a in made}) == len(made) == 2
