"""One party under all its names, and no two parties under one."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, speakers


class TestPersons:
    def test_a_surname_is_the_person_named_in_full_before(self) -> None:
        text = "Mayor Ruth Cole said the bridge was shut. Cole said it was old."
        assert speakers(text) == ["Ruth Cole", "Ruth Cole"]

    def test_a_title_makes_no_other_person(self) -> None:
        text = "Ruth Cole said the bridge was shut. “It is old,” Ms Cole said."
        assert speakers(text) == ["Ruth Cole", "Ruth Cole"]

    def test_two_people_of_one_surname_are_two(self) -> None:
        text = (
            "Ruth Cole said the bridge was shut. Her rival Daniel Cole said it was safe. Ruth Cole said it was old. "
            "Daniel Cole said it was new."
        )
        assert speakers(text) == ["Ruth Cole", "Daniel Cole", "Ruth Cole", "Daniel Cole"]

    def test_a_pronoun_is_the_last_speaker_of_its_gender(self) -> None:
        text = (
            "Ruth Cole said the bridge was shut. She said it was old. Tom Ames said it was safe. He said he had "
            "looked at it himself."
        )
        assert speakers(text) == ["Ruth Cole", "Ruth Cole", "Tom Ames", "Tom Ames"]

    def test_a_pronoun_does_not_change_gender(self) -> None:
        text = "Mr Ames said the bridge was safe. Mrs Cole said it was old. He said he had looked at it."
        assert speakers(text)[2] == speakers(text)[0]

    def test_a_pronoun_is_nobody_inside_what_another_said(self) -> None:
        text = (
            "Ruth Cole said the boat was late. Tom Ames said the boat was on time when a child or a nurse was on "
            "board. “He can come and count,” she said."
        )
        assert speakers(text)[2] == "Ruth Cole"

    def test_a_surname_is_the_person_even_without_a_title_pages_later(self) -> None:
        text = (
            "Its managing director, Stefan Auer, said the boats were full. The boats were painted green. The harbour "
            "was dredged in May.\n\nAuer said the old boat would be sold. He promised a new one."
        )
        assert [s for s in speakers(text) if s] == ["Stefan Auer"] * 3

    def test_the_one_last_named_speaks_on_though_another_is_spoken_of(self) -> None:
        text = (
            "Prosecutor John Okoye said the emails showed a price list. Helena Strand, a lawyer, said they had been "
            "taken out of context. They concerned a boat shed, she said."
        )
        assert speakers(text)[2] == "Helena Strand"

    def test_a_name_stands_for_one_party_whatever_it_looks_like(self) -> None:
        text = "Vallonia said the bridge was shut. Kestria said Vallonia had shut it. Vallonia denied this."
        assert speakers(text) == ["Vallonia", "Kestria", "Vallonia"]
        assert len({party.name for party in audited(text).parties}) == len(audited(text).parties)


class TestBodies:
    def test_the_company_is_no_other_body_in_between(self) -> None:
        text = (
            "People on Sorrel Island say the timetable of Northline Ferries cuts them off from the hospital. The "
            "company calls that claim false."
        )
        assert speakers(text)[1] == "Northline Ferries"

    def test_a_long_name_with_and_is_one_body(self) -> None:
        text = "The Glass and Furnace Workers' Union said the agreement was in force. The union said it would strike."
        assert speakers(text) == ["Glass and Furnace Workers' Union"] * 2

    def test_an_acronym_is_the_body_that_gives_it(self) -> None:
        text = "The Harbour Workers Union (HWU) said the bridge was unsafe. The HWU said it had warned of it twice."
        first, second = speakers(text)
        assert first == second != ""

    def test_the_company_is_the_only_company(self) -> None:
        text = "Orrin Glass said it had kept its word. The company said the agreement had run out."
        first, second = speakers(text)
        assert first == second == "Orrin Glass"

    def test_a_company_and_its_union_are_two(self) -> None:
        text = (
            "Orrin Glass said the agreement had run out. The Orrin Glass workers' union said the agreement was in "
            "force. The union said it would strike."
        )
        company, union, again = speakers(text)
        assert company == "Orrin Glass"
        assert union not in {company, ""}
        assert again == union


class TestStates:
    def test_a_demonym_is_the_state(self) -> None:
        text = "Norway said the boats had left. The Norwegian government said they would not come back."
        assert speakers(text) == ["Norway", "Norway"]

    def test_a_capital_that_speaks_is_the_state(self) -> None:
        text = "Norway said the boats had left. Oslo said they would not come back."
        assert speakers(text) == ["Norway", "Norway"]

    def test_a_capital_where_something_happens_is_a_place(self) -> None:
        text = "Ruth Cole said the boats had left. The talks were held in Oslo on Friday."
        assert "Norway" not in {party.name for party in audited(text).parties}

    def test_a_minister_speaks_for_the_state(self) -> None:
        text = "Norwegian Foreign Minister Kari Dahl said the boats had left. Norway had sent them in May."
        person = called(text, "Kari Dahl")
        assert person.kind is PartyKind.PERSON
        assert person.speaks_for == called(text, "Norway").id

    def test_a_state_that_no_list_knows_has_a_demonym_too(self) -> None:
        text = (
            "Vallonia denied the accusation. The Vallonian government said the bridge was shut. Vallonian forces fired "
            "on the village."
        )
        assert speakers(text)[:2] == ["Vallonia", "Vallonia"]


class TestSpeakingFor:
    def test_a_spokesman_speaks_for_a_company(self) -> None:
        text = "“The agreement has run out,” said Tom Ames, a spokesman for Orrin Glass."
        assert called(text, "Tom Ames").speaks_for == called(text, "Orrin Glass").id

    def test_a_role_before_the_name(self) -> None:
        text = "Orrin Glass spokeswoman Ruth Cole said the agreement had run out."
        assert called(text, "Ruth Cole").speaks_for == called(text, "Orrin Glass").id

    def test_its_chief_executive_speaks_for_the_company_just_named(self) -> None:
        text = (
            "Orrin Glass rejected the account of the union. Its chief executive, Martin Sayle, said the agreement had "
            "run out."
        )
        assert called(text, "Martin Sayle").speaks_for == called(text, "Orrin Glass").id

    def test_his_lawyer_speaks_for_the_man_just_named(self) -> None:
        text = (
            "Edmund Varley is accused of taking bribes. “Mr Varley did not take a crown,” his lawyer, Helena Strand, "
            "told the court."
        )
        assert called(text, "Helena Strand").speaks_for == called(text, "Edmund Varley").id

    def test_no_chain_comes_round_to_its_start(self) -> None:
        text = (
            "Tom Ames, a spokesman for Orrin Glass, said the agreement had run out. A spokesman for Ames, Orrin Glass "
            "said, would answer questions. Ruth Cole, a lawyer for Orrin Glass, spoke for Tom Ames."
        )
        parties = {party.id: party for party in audited(text).parties}
        for party in parties.values():
            seen, current = set(), party.id
            while current in parties and parties[current].speaks_for:
                assert current not in seen
                seen.add(current)
                current = parties[current].speaks_for or ""


class TestSides:
    def test_accuser_and_denier_stand_against_each_other(self) -> None:
        text = "The Harbour Workers Union accused Orrin Glass of hiding a report. Orrin Glass denied the accusation."
        sides = {side.id: side for side in audited(text).sides}
        one, other = called(text, "Harbour Workers Union").side, called(text, "Orrin Glass").side
        assert one is not None
        assert other is not None
        assert one != other
        assert other in sides[one].opposes
        assert one in sides[other].opposes

    def test_a_spokesman_is_on_the_side_of_whom_he_speaks_for(self) -> None:
        text = (
            "The Harbour Workers Union accused Orrin Glass of hiding a report. “We deny this,” said Tom Ames, a "
            "spokesman for Orrin Glass."
        )
        assert called(text, "Tom Ames").side == called(text, "Orrin Glass").side is not None

    def test_no_quarrel_no_sides(self) -> None:
        text = "Ruth Cole said the bridge was shut. Tom Ames said the ferry ran every hour."
        assert audited(text).sides == ()


@pytest.mark.parametrize("name", ["dispute", "strike", "court", "announcement"])
def test_parties_of_the_samples_are_sound(name: str) -> None:
    from pathlib import Path

    text = (Path(__file__).parents[2] / "samples" / f"{name}.txt").read_text(encoding="utf-8")
    audit = audited(text)
    parties = {party.id: party for party in audit.parties}
    assert len({party.name for party in audit.parties}) == len(audit.parties), "two parties have one name"
    for party in audit.parties:
        assert party.name in party.aliases
        assert list(party.mentions) == sorted(set(party.mentions))
        assert all(0 <= start < end <= len(text) for start, end in party.mentions)
        assert party.speaks_for is None or party.speaks_for in parties
    for side in audit.sides:
        assert side.id not in side.opposes
        assert all(parties[member].side == side.id for member in side.parties)


class TestNamesOfBodies:
    @pytest.mark.parametrize(
        "text",
        [
            "The harbour was hit, according to the Air Force.",
            "The Department of Transport announced that the ferry would run.",
            "The Ministry of Trade, Industry and Energy said the plan would help.",
        ],
    )
    def test_a_word_of_a_title_makes_no_person_of_a_body(self, text: str) -> None:
        (party,) = audited(text).parties
        assert party.kind is PartyKind.ORGANISATION
        assert len(party.name.split()) > 1

    def test_two_states_have_two_ministries(self) -> None:
        text = "The French foreign ministry said it was sorry. Russia's foreign ministry said it was not."
        first, second = speakers(text)
        assert first != second
        assert {called(text, first).speaks_for, called(text, second).speaks_for} == {
            called(text, "France").id,
            called(text, "Russia").id,
        }

    def test_a_body_is_the_same_without_its_state(self) -> None:
        text = "Kenyan police said the road was shut. The police said it would open on Monday."
        assert len(set(speakers(text))) == 1

    def test_the_ministry_is_the_one_named_before(self) -> None:
        text = "Ukraine's Defence Ministry said the ship had sunk. The ministry added that nobody was hurt."
        assert len(set(speakers(text))) == 1


class TestSharedNames:
    TEXT = "Alan Torvey and his wife, Clara Torvey, were in court on Monday. "

    def test_a_bare_surname_is_the_person_named_first(self) -> None:
        assert speakers(f"{self.TEXT}Torvey said he had slept badly.")[1] == "Alan Torvey"

    def test_a_title_tells_them_apart(self) -> None:
        assert speakers(f"{self.TEXT}Mrs Torvey said she had slept badly.")[1] == "Clara Torvey"


class TestReportedPronouns:
    def test_it_in_what_a_body_says_is_the_body(self) -> None:
        text = "The port authority sued Acme Shipping in May. The port authority said it had lost three cranes."
        (start, end) = text.rfind("it had"), text.rfind("it had") + 2
        assert (start, end) in called(text, "port authority").mentions

    def test_who_says_he_is_not_he(self) -> None:
        text = (
            "Stefan Auer said the council had counted the sheep. Brigid Moss did not laugh. “He can come and count "
            "with me,” she said."
        )
        assert speakers(text)[2] == "Brigid Moss"

    def test_his_wife_is_a_woman(self) -> None:
        text = (
            "Jamie Torvey said the boat was late. His wife, Robin Torvey, was in court. Mrs Torvey said it was on time."
        )
        assert speakers(text)[2] == "Robin Torvey"

    def test_a_name_that_looks_like_a_body_is_the_person_that_she_is(self) -> None:
        text = "Lindiwe Mabena sold the boat in May. Her lawyer, Themba Khoza, said the price was fair."
        assert called(text, "Lindiwe Mabena").kind is PartyKind.PERSON
        assert called(text, "Themba Khoza").speaks_for == called(text, "Lindiwe Mabena").id

    def test_a_slip_in_a_given_name_makes_no_other_person(self) -> None:
        text = "Kristin Vaught said the hall was full. Kristen Vaught, the curator, said it was too small."
        assert len(set(speakers(text))) == 1


class TestAlike:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("The city council", "The county council"),
            ("The teachers' union", "The police union"),
            ("The Harbour Workers Union", "The police union"),
            ("Farm workers", "Rail workers"),
            ("Residents of Oster", "Residents of Lund"),
            ("Republican senators", "Democratic senators"),
            ("The health ministry", "The foreign ministry"),
            ("Police officers", "The police"),
        ],
    )
    def test_two_of_one_noun_that_are_told_apart_are_two(self, one: str, other: str) -> None:
        first, second = speakers(f"{one} said the road was shut. {other} said it was open.")
        assert first != second

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("The city council", "The council"),
            ("The Harbour Workers Union", "The harbour union"),
            ("A federal appeals court", "The appeals court"),
            ("A 20-page report", "The hospital report"),
            ("Orrin Power Company", "The energy company"),
        ],
    )
    def test_one_that_is_told_more_or_less_fully_is_one(self, one: str, other: str) -> None:
        first, second = speakers(f"{one} said the road was shut. {other} said it was open.")
        assert first == second != ""


class TestAnotherNoun:
    @pytest.mark.parametrize(
        ("told", "noun"),
        [
            ("Norvale Police arrested two men in May.", "The force"),
            ("Northline Airline sold two jets in May.", "The carrier"),
            ("Northline Airways sold two jets in May.", "The airline"),
            ("The Norvale Building Authority fined two firms in May.", "The regulator"),
            ("The Norvale Teachers' Federation elected a chief in May.", "The union"),
            ("Norvale Rovers sacked two coaches in May.", "The club"),
        ],
    )
    def test_a_body_is_called_by_another_noun_of_its_kind(self, told: str, noun: str) -> None:
        text = f"{told} {noun} said it had no choice."
        assert speakers(text)[-1] in told

    def test_of_two_bodies_that_a_noun_fits_it_is_neither(self) -> None:
        text = "The Mining Authority fined the Water Commission in May. The regulator said it had no choice."
        assert speakers(text)[-1] == "regulator"

    def test_a_name_does_not_end_with_of(self) -> None:
        assert speakers("The Monetary Authority of Kestria said it was sorry.") == ["Monetary Authority of Kestria"]

    def test_but_not_where_one_of_that_noun_is_known(self) -> None:
        text = "Norvale Police joined a task force in May. The force said it had no choice."
        assert speakers(text)[-1] != "Norvale Police"

    def test_a_firm_named_short_is_no_person(self) -> None:
        text = "Residents accused Blackrigg plc of lying about the mine at Blackrigg. Blackrigg denied it."
        assert speakers(text)[-1] == "Blackrigg plc"

    def test_a_firm_is_not_the_place_of_its_name(self) -> None:
        text = "Blackrigg plc shut the mine at Blackrigg. Blackrigg plc said it was sorry."
        place = text.index("at Blackrigg") + 3
        assert all(start != place for start, _ in called(text, "Blackrigg plc").mentions)


class TestWhose:
    def test_those_of_whom_it_is_said_are_spoken_for(self) -> None:
        text = "Karl Sund, whose attorney said he was ill, stayed away."
        attorney = called(text, "Karl Sund's attorney")
        assert attorney.speaks_for == called(text, "Karl Sund").id


class TestArticles:
    """Whole articles of our own, in which every sentence that somebody says is theirs."""

    def test_an_inquiry_into_a_hospital(self) -> None:
        text = (
            "The family of Owen Tarr, who died after an operation in March, said doctors had ignored his fever.\n\n"
            "The inquiry said managers had deleted emails. Dr Samir Anwar, the surgeon who "
            "operated on Mr Tarr, said he had followed the rules. His mother, Joan Tarr, said she wanted an apology. "
            "Mrs Tarr said the hospital had lied. Police are looking into the death. The force said no one had been "
            "arrested."
        )
        told = ["family of Owen Tarr", "inquiry", "Samir Anwar", "Joan Tarr", "Joan Tarr", "", "Police"]
        assert speakers(text) == told

    def test_an_election_between_a_sister_and_a_brother(self) -> None:
        text = (
            "Mayor Orla Finch and her brother, Councillor Dermot Finch, both ran on Sunday.\n\nFinch's campaign said "
            "she led by 900 votes. Dermot Finch said the count was rigged. The electoral commission said it had found "
            "no fraud. The commission's chairwoman, Ruth Aldane, said a recount would start on Monday. The mayor "
            "accused her brother of bad faith. He denied that."
        )
        told = ["Finch's campaign", "Dermot Finch", "electoral commission", "Ruth Aldane", "Orla Finch", "Dermot Finch"]
        assert speakers(text)[1:] == told
        accused = [target for claim in audited(text).claims for target in claim.targets]
        assert set(accused) == {called(text, "Dermot Finch").id}

    def test_brown_water(self) -> None:
        text = (
            "Three residents, Ida Holm, Karl Brun and Ben Stay, sued Clearbrook Water on Monday.\n\nClearbrook said "
            "the water was safe. The company's chairman, Lord Fenn, blamed old pipes. “They lied to us,” Holm said. "
            "Fenn denied lying. Neither the village council nor its clerk would say who owns the pipes."
        )
        assert speakers(text)[2:5] == ["Fenn", "Ida Holm", "Fenn"]
        assert speakers(text)[5] == "village council"

    def test_a_quarrel_of_scientists(self) -> None:
        text = (
            "The lead author, Professor Yuki Tanabe, said an assistant had mixed up files. Dr Pavel Orsk of the "
            "Lowmere Institute, who found the fault, said whole columns were the same. The University of Marden said "
            "it was looking into the matter. The institute called for an outside panel. Tanabe said Orsk wanted her "
            "grant."
        )
        assert speakers(text) == [
            "Yuki Tanabe",
            "Pavel Orsk",
            "University of Marden",
            "Lowmere Institute",
            "Yuki Tanabe",
        ]


class TestNamedLater:
    """Those whom the first sentences describe and the next ones name."""

    @pytest.mark.parametrize(
        ("told", "named"),
        [
            ("Talks between teachers and their union broke down.", "The Lowmere Teachers' Union"),
            ("A boy was shot by police in East Larch on Sunday.", "Larch Valley Police"),
        ],
    )
    def test_a_body_is_the_one_named_next(self, told: str, named: str) -> None:
        text = f"{told} {named} said the offer was low."
        noun = named.rpartition(" ")[2].lower()
        (body,) = [party for party in audited(text).parties if noun in party.name.lower()]
        assert body.name == named.removeprefix("The ")

    @pytest.mark.parametrize("told", ["A union struck on Monday.", "Three unions struck.", "The nurses' union met."])
    def test_one_of_several_or_of_another_trade_is_another(self, told: str) -> None:
        text = f"{told} The Police Union said it would not."
        (start, _) = called(text, "Police Union").mentions[0]
        assert start > text.index(".")

    def test_a_person_is_the_one_named_next_with_an_age(self) -> None:
        text = "A nurse told a court on Monday that she had slept. Ida Moe, 41, denied the charge. Moe wept."
        assert speakers(text)[:2] == ["Ida Moe", "Ida Moe"]

    @pytest.mark.parametrize("told", ["The mayor said it was late.", "A nurse told Jan Roe that it was late."])
    def test_whoever_is_known_or_not_the_only_one_is_another(self, told: str) -> None:
        assert speakers(f"{told} Ida Moe, 41, denied the charge.")[0] != "Ida Moe"


class TestOffices:
    def test_another_office_of_its_noun_is_another(self) -> None:
        text = "Former finance minister Grace Mbeki said she had won. The interior minister said she had not."
        assert len(set(speakers(text))) == 2

    def test_a_body_holds_none(self) -> None:
        text = "The coast guard said 112 were on board. Its owner, Dunn Lines, put the number at 96."
        assert called(text, "Dunn Lines").speaks_for is None

    def test_the_title_alone_is_whoever_bears_it(self) -> None:
        text = "President Jan Roe met Tom Ames. The President said it was new."
        assert speakers(text)[-1] == "Jan Roe"


class TestFamilies:
    def test_the_family_of_somebody_is_not_they(self) -> None:
        text = "The family of one of the patients, Colin Fry, said they wanted the truth."
        assert called(text, speakers(text)[0]).kind is PartyKind.GROUP

    def test_their_families_are_not_those_of_people_long_past(self) -> None:
        text = (
            "Critics of the mayor marched. The river rose on Monday and the bridge was shut for the rest of the week. "
            "The mill was under water. A ferry sank with all that was on board, and no help came. Their families said "
            "they had not been told."
        )
        assert "Critics" not in speakers(text)[-1]


class TestTheFirm:
    def test_is_the_one_that_spoke_rather_than_the_one_spoken_of(self) -> None:
        text = "Heron Research said that half of Norvane's clients were made up. The firm said it had looked for them."
        assert speakers(text)[-1] == "Heron Research"

    @pytest.mark.parametrize("where", ["US", "French"])
    def test_is_the_same_if_it_is_told_where_it_is_from(self, where: str) -> None:
        text = f"Lumen Holdings denied the charge. The {where} company said it had changed its rules."
        assert len(set(speakers(text))) == 1

    def test_the_paper_is_the_study(self) -> None:
        text = "A study found that bees slept less. The paper said they woke at night."
        assert len(set(speakers(text))) == 1


class TestOwnWords:
    def test_i_in_what_somebody_says_is_they(self) -> None:
        text = "Tom Ames said the report was false. “I said what I saw,” Ruth Cole told the court."
        assert {party.name for party in audited(text).parties} == {"Tom Ames", "report", "Ruth Cole"}
