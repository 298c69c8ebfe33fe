"""Who speaks for whom: by title, by possessor, by what somebody leads or is followed by."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, reported, speakers

ACCUSED = "Mayor Tom Ames accused Priya Anand of hiding the accounts. "


def principal(text: str, name: str) -> str | None:
    """The name of whom a party speaks for."""
    names = {party.id: party.name for party in audited(text).parties}
    spoken = called(text, name).speaks_for
    return names[spoken] if spoken is not None else None


class TestWhoHeadsABody:
    CALLED = "The Lund Harbour Union called a strike. "

    @pytest.mark.parametrize("verb", ["heads", "leads", "chairs", "represents"])
    def test_speaks_for_it(self, verb: str) -> None:
        text = f"{self.CALLED}Ida Roe, who {verb} the union, said it would last a week."
        assert principal(text, "Ida Roe") == "Lund Harbour Union"

    def test_not_who_once_did(self) -> None:
        text = f"{self.CALLED}Ida Roe, who led the union until 2019, said it would last a week."
        assert principal(text, "Ida Roe") is None

    def test_not_who_only_says_something_of_it(self) -> None:
        text = f"{self.CALLED}Ida Roe, who supports the union, said it would last a week."
        assert principal(text, "Ida Roe") is None

    def test_a_fire_brigade_is_one(self) -> None:
        assert principal("A spokesman for the fire brigade, Leo Hartig, said the call came late.", "Leo Hartig")


class TestWhoIsNamedWithABody:
    CALLED = "The Lund Harbour Union called a strike. "

    @pytest.mark.parametrize("named", ["The union's Ida Roe", "Ida Roe of the Lund Harbour Union"])
    def test_speaks_for_it(self, named: str) -> None:
        assert principal(f"{self.CALLED}{named} said it would last a week.", "Ida Roe") == "Lund Harbour Union"

    @pytest.mark.parametrize("named", ["Norway's Ida Roe", "Ida Roe of Bergen", "Ida Roe, formerly of the union,"])
    def test_but_not_for_a_place_nor_where_she_once_was(self, named: str) -> None:
        assert principal(f"{self.CALLED}{named} said it would last a week.", "Ida Roe") is None


class TestADefender:
    def test_is_not_of_those_who_arrest(self) -> None:
        text = "Police arrested three men for obstruction. Their solicitor, Kate Roe, said they had been invited."
        assert principal(text, "Kate Roe") is None

    def test_is_of_whoever_else_stands_before(self) -> None:
        text = "The tenants accused the landlord of fraud. Their lawyer, Kate Roe, said rents had doubled."
        assert principal(text, "Kate Roe") == "tenants"


class TestWhatSomebodyHas:
    @pytest.mark.parametrize("noun", ["group", "campaign", "party", "company", "office", "charity"])
    def test_what_she_leads_speaks_for_her(self, noun: str) -> None:
        text = f"{ACCUSED}Anand's {noun} said the accounts were public."
        assert principal(text, f"Anand's {noun}") == "Priya Anand"
        assert "B001" not in {finding.rule for finding in reported(text).findings}, "the accused is heard through it"

    @pytest.mark.parametrize("who", ["Her lawyers", "Supporters of Anand", "Anand's allies"])
    def test_those_who_stand_by_her_speak_for_her(self, who: str) -> None:
        text = f"{ACCUSED}{who} said the accounts were public."
        assert principal(text, speakers(text)[-1]) == "Priya Anand"

    @pytest.mark.parametrize("who", ["Anand supporters", "The Anand campaign", "A Priya Anand aide"])
    def test_whose_name_stands_before_them_is_not_they(self, who: str) -> None:
        text = f"{ACCUSED}{who} said the accounts were public."
        assert speakers(text)[-1] != "Priya Anand"
        assert principal(text, speakers(text)[-1]) == "Priya Anand"

    @pytest.mark.parametrize("who", ["Critics of Anand", "Anand's opponents", "Anand's former school"])
    def test_others_do_not(self, who: str) -> None:
        text = f"{ACCUSED}{who} said the accounts were public."
        assert principal(text, speakers(text)[-1]) is None

    def test_a_possessor_within_a_name_is_nobody(self) -> None:
        text = (
            "Orrin Glass said the agreement had run out. The Glass and Furnace Workers' Union said the agreement held."
        )
        assert principal(text, "Glass and Furnace Workers' Union") is None

    def test_a_company_named_behind_the_noun_is_a_body(self) -> None:
        text = "Regulators accused Dalton Crewe of misleading investors. Crewe's company, Harrow Mining, denied it."
        assert called(text, "Harrow Mining").kind is PartyKind.ORGANISATION
        assert principal(text, "Harrow Mining") == "Dalton Crewe"


class TestTitles:
    @pytest.mark.parametrize(
        "source",
        [
            "its operations chief, Lena Moor,",
            "the company's operations chief, Lena Moor,",
            "Lena Moor, its operations chief,",
            "operations chief Lena Moor",
        ],
    )
    def test_a_name_behind_a_role_is_the_person(self, source: str) -> None:
        text = f"Norvale Rail closed the line on Friday. “We will not gamble with lives,” {source} told the desk."
        assert called(text, "Lena Moor").name == "Lena Moor"
        assert called(text, "Lena Moor").kind is PartyKind.PERSON

    def test_it_speaks_for_the_body_that_its_stands_for(self) -> None:
        text = (
            "Norvale Rail closed the line on Friday. “We will not gamble with lives,” its operations chief, Lena Moor, "
            "told the desk."
        )
        assert principal(text, "Lena Moor") == "Norvale Rail"

    def test_a_word_of_a_title_is_no_party(self) -> None:
        text = "Secretary of State John Dorn said the camp was legal. Arab states condemned the decision."
        assert {party.name for party in audited(text).parties} == {"John Dorn", "Arab states"}
        assert called(text, "John Dorn").speaks_for is None

    def test_a_body_of_states_speaks_for_none_of_them(self) -> None:
        text = "Kelly Brandt, the US ambassador to the UN, said the vote was wrong. The United Nations said it stood."
        assert called(text, "United Nations").speaks_for is None

    def test_an_office_is_no_person(self) -> None:
        text = "The Attorney General's Office said the files were sealed."
        assert called(text, "Attorney General's Office").kind is PartyKind.ORGANISATION


class TestBodies:
    @pytest.mark.parametrize("state", ["Norway", "Vallonia"])
    def test_a_ministry_speaks_for_its_state_known_to_a_list_or_not(self, state: str) -> None:
        text = f"{state}'s defence ministry said the boats had left."
        assert principal(text, f"{state}'s defence ministry") == state

    def test_a_department_known_by_name_speaks_for_its_state(self) -> None:
        assert principal("The State Department said the ship would stay.", "State Department") == "United States"

    def test_a_court_known_by_name_speaks_for_nobody(self) -> None:
        assert principal("The Bundestag said the ship would stay.", "Bundestag") is None

    @pytest.mark.parametrize(
        ("told", "source", "name", "body"),
        [
            (
                "Norway's defence ministry said the boats had left.",
                "A ministry spokesman, Jan Roe,",
                "Jan Roe",
                "Norway's defence ministry",
            ),
            ("The State Department said it was true.", "Department spokesman Jan Roe", "Jan Roe", "State Department"),
            ("The Harbour Workers Union struck.", "Union leader Ben Carr", "Ben Carr", "Harbour Workers Union"),
            (
                "Miners accused the Ostrey police of theft.",
                "A police spokesman, Tom Ames,",
                "Tom Ames",
                "Ostrey police",
            ),
            ("Norvale Police held two men.", "A force spokesman, Jan Roe,", "Jan Roe", "Norvale Police"),
            ("Orrin Glass said it was true.", "A company spokesman, Jan Roe,", "Jan Roe", "Orrin Glass"),
            ("The city council shut the library.", "Council leader Ruth Cole", "Ruth Cole", "city council"),
            ("It rained.", "Tulsa police Chief Chuck Jordan", "Chuck Jordan", "Tulsa"),
        ],
    )
    def test_a_bodys_noun_before_a_role_is_the_body_just_named(
        self, told: str, source: str, name: str, body: str
    ) -> None:
        assert principal(f"{told} {source} said nobody was hurt.", name) == body

    def test_a_body_not_named_before_is_a_party_by_its_noun(self) -> None:
        text = "Pay talks broke down on Monday. A union official, Ben Carr, said the offer was low."
        assert principal(text, "Ben Carr") == "union"

    def test_a_name_before_the_noun_is_whose_body_it_is(self) -> None:
        text = (
            "Senator Tom Dorn said it was false. Rowan Hale's campaign said it was true. “It is false,” said Dorn "
            "campaign manager Jan Roe."
        )
        assert principal(text, "Jan Roe") == "Tom Dorn"

    @pytest.mark.parametrize(
        "who",
        ["Jan Roe, a former union leader,", "Jan Roe, a family doctor,", "Jan Roe, married to union leader Ben Carr,"],
    )
    def test_a_past_office_another_trade_or_anothers_office_speaks_for_nobody(self, who: str) -> None:
        assert principal(f"The union struck. {who} said the strike was lost.", "Jan Roe") is None

    def test_a_name_behind_the_place_of_a_role_is_the_persons(self) -> None:
        text = (
            "Vallonia shelled Oster on Tuesday. A defence ministry spokesman in Port Alden, Colonel Petr Hasek, said "
            "the patrol had crossed the river. “They came at night,” Hasek said."
        )
        assert speakers(text)[1:] == ["Petr Hasek", "Petr Hasek"]
        assert principal(text, "Petr Hasek") == "defence ministry"


class TestStates:
    """Heads of state and of government of whom the article does not say of which."""

    @pytest.mark.parametrize(
        "told", ["The Norwegian army left on Monday.", "The Norwegian government denied it.", "The Kremlin denied it."]
    )
    @pytest.mark.parametrize("title", ["President", "Prime Minister", "Defence Minister"])
    def test_they_speak_for_the_only_government(self, told: str, title: str) -> None:
        text = f"{title} Jan Roe said the boats would stay. {told}"
        assert principal(text, "Jan Roe") == ("Russia" if "Kremlin" in told else "Norway")

    @pytest.mark.parametrize(
        "told",
        [
            "Norwegian officials denied it, and so did Swedish officials.",
            "Norwegian officials denied it. Sweden said it was true.",
            "The talks were held in Norway.",
            "Norway has sent three boats.",
        ],
    )
    def test_of_two_governments_or_of_none_for_nobody(self, told: str) -> None:
        assert principal(f"{told} President Jan Roe said the boats would stay.", "Jan Roe") is None

    def test_a_president_of_something_else_speaks_for_that(self) -> None:
        text = "The Norwegian army left on Monday. Jan Roe, president of the Harbour Workers Union, said it was late."
        assert principal(text, "Jan Roe") == "Harbour Workers Union"


class TestJustHeard:
    @pytest.mark.parametrize("source", ["A spokesman, Jan Roe,", "Chief executive Jan Roe", "Chairman Jan Roe"])
    @pytest.mark.parametrize(
        "told", ["Acme Mining shut the mine.", "“It is shut,” said Ruth Cole, a director of Acme Mining."]
    )
    def test_whose_body_is_not_told_speaks_for_the_one_just_heard(self, told: str, source: str) -> None:
        assert principal(f"{told} {source} said the mine was old.", "Jan Roe") == "Acme Mining"

    @pytest.mark.parametrize(
        ("told", "source"),
        [
            ("Acme Mining shut the mine.", "Pastor Jan Roe"),
            ("Acme Mining shut the mine. Rain fell. Snow fell.", "A spokesman, Jan Roe,"),
            ("Residents marched to Acme Mining.", "A spokesman, Jan Roe,"),
        ],
    )
    def test_nobody_else_and_not_for_one_further_off(self, told: str, source: str) -> None:
        assert principal(f"{told} {source} said the mine was old.", "Jan Roe") is None


class TestNobodyBeforeARole:
    @pytest.mark.parametrize(
        "source", ["Vice President Ida Moe", "Shadow chancellor Ida Moe", "Indigenous leader Ida Moe"]
    )
    def test_a_word_that_is_part_of_it_or_begins_the_sentence_is_no_body(self, source: str) -> None:
        assert principal(f"{source} said the road was shut.", "Ida Moe") is None

    def test_a_minister_has_the_ministry_that_is_called_hers(self) -> None:
        text = "Minister Ida Moe said the road was shut. Moe's ministry said it was old."
        assert principal(text, "Moe's ministry") == "Ida Moe"


class TestWhatIsSomebodys:
    @pytest.mark.parametrize("whose", ["Her company", "Her union", "Her lawyer", "Her family", "Her office"])
    def test_speaks_for_whose_it_is(self, whose: str) -> None:
        text = f"Ruth Cole, a nurse, said the bridge was shut. {whose} said it was old."
        assert principal(text, f"Ruth Cole's {whose.split()[1]}") == "Ruth Cole"

    @pytest.mark.parametrize("whose", ["Her club", "Her bank", "Her critics", "Her accusers", "Her neighbours"])
    def test_speaks_for_itself_if_it_may_be_against_her(self, whose: str) -> None:
        text = f"Ruth Cole, a nurse, said the bridge was shut. {whose} said it was old."
        assert principal(text, f"Ruth Cole's {whose.split()[1]}") is None

    @pytest.mark.parametrize(
        ("whose", "spoken"), [("Its troops", True), ("Its officials", True), ("Its critics", False)]
    )
    def test_of_a_state_its_organs_and_officials_alone_speak_for_it(self, whose: str, spoken: bool) -> None:
        text = f"Norway said the bridge was shut. {whose} said it was old."
        assert principal(text, f"Norway's {whose.split()[1]}") == ("Norway" if spoken else None)

    def test_a_club_that_is_named_afterwards_is_no_player_s_mouthpiece(self) -> None:
        text = "Tom Ames said his club owed him wages. The club, Marina Rovers, said it had paid him."
        assert principal(text, "Marina Rovers") is None


class TestOfAStateButNotItsOwn:
    @pytest.mark.parametrize(
        "source",
        ["Kenyan opposition leader Jan Roe", "Kenya's rebel commander, Jan Roe,", "Kenyan union leader Jan Roe"],
    )
    def test_who_leads_others_there_does_not_speak_for_it(self, source: str) -> None:
        assert principal(f"{source} said the port was sold.", "Jan Roe") != "Kenya"

    @pytest.mark.parametrize(
        "source", ["Kenyan Foreign Minister Jan Roe", "Kenya's coast guard commander, Jan Roe,", "Kenyan officials"]
    )
    def test_who_serves_it_does(self, source: str) -> None:
        name = "Jan Roe" if "Jan Roe" in source else source
        assert principal(f"{source} said the port was sold.", name) == "Kenya"


class TestBareTitles:
    HEARD = "A Norpetro official said the tanker was empty. "

    @pytest.mark.parametrize("title", ["Export director", "Chief information officer", "Director", "Finance director"])
    def test_are_held_for_the_body_that_spoke_through_somebody_unnamed(self, title: str) -> None:
        assert principal(f"{self.HEARD}{title} Karl Anders said two more were due.", "Karl Anders") == "Norpetro"

    @pytest.mark.parametrize("title", ["Museum director", "Film director", "Charity executive"])
    def test_that_tell_of_another_body_are_not(self, title: str) -> None:
        assert principal(f"{self.HEARD}{title} Karl Anders said two more were due.", "Karl Anders") != "Norpetro"

    @pytest.mark.parametrize(
        "heard", ["Norpetro said the tanker was empty. ", "A Norpetro official said so. Rain fell. It fell all day. "]
    )
    def test_are_not_where_no_such_one_has_just_spoken(self, heard: str) -> None:
        assert principal(f"{heard}Export director Karl Anders said two more were due.", "Karl Anders") is None

    def test_of_ministers_name_no_body(self) -> None:
        assert principal("Economic Planning Secretary Sol Marte said the plan was dead.", "Sol Marte") is None


class TestRolesBehindAName:
    def test_tell_of_a_state(self) -> None:
        assert principal("Ann Lee, a Kenyan official, said the well was dry.", "Ann Lee") == "Kenya"

    def test_tell_of_a_firm(self) -> None:
        assert principal("Burling Foods was fined. Ira Nash, a Burling lawyer, said no.", "Ira Nash") == "Burling Foods"

    @pytest.mark.parametrize("source", ["Ira Nash, a Chicago lawyer,", "US lawyer Ira Nash"])
    def test_tell_of_a_lawyer_s_place_where_they_work(self, source: str) -> None:
        assert principal(f"{source} said the fine was wrong.", "Ira Nash") is None

    def test_of_two_states_at_once_are_of_neither(self) -> None:
        text = "Senior Kenyan and Ugandan officials in Oslo said the lake was low."
        assert called(text, "Senior Kenyan and Ugandan officials in Oslo").speaks_for is None


def test_a_division_speaks_for_its_ministry() -> None:
    text = "Shun Hara of the Fisheries Ministry's Asian Division said the boats were licensed."
    assert principal(text, "Asian Division") == "Fisheries Ministry"


class TestTheOnlyGovernment:
    OFFICIALS = "US officials said the fleet was small. "

    def test_is_none_that_is_named_less_than_another_state(self) -> None:
        text = f"{self.OFFICIALS}Boats from Norway left. Norway has ten. Prime Minister Lars Dahl said they were old."
        assert principal(text, "Lars Dahl") is None

    def test_has_the_ministries_of_which_no_state_is_told(self) -> None:
        text = "The Norwegian government met. The fisheries ministry said the quota was cut."
        assert principal(text, "fisheries ministry") == "Norway"

    def test_has_none_where_another_state_acts(self) -> None:
        text = "The Norwegian government met. Sweden said no. The fisheries ministry said the quota was cut."
        assert principal(text, "fisheries ministry") is None


class TestOfficialsToldByAWord:
    def test_of_an_administration_speak_for_it(self) -> None:
        text = "The city administration met. An administration official said the cuts were fair."
        assert principal(text, "administration official") == "city administration"

    def test_that_begins_a_department_s_name_speak_for_it(self) -> None:
        text = "The Harbour Department shut the quay. Harbour officials said it was rotten."
        assert principal(text, "Harbour officials") == "Harbour Department"

    def test_that_begins_two_names_speak_for_neither(self) -> None:
        text = "The Harbour Department and the Harbour Union met. Harbour officials said the quay was rotten."
        assert principal(text, "Harbour officials") not in {"Harbour Department", "Harbour Union"}


class TestRanksOfThePolice:
    def test_are_held_in_the_only_police(self) -> None:
        text = "Norvale Police shut the road. Rain fell. It fell all day. Inspector Jan Roe said the bridge was down."
        assert principal(text, "Jan Roe") == "Norvale Police"

    def test_are_held_in_neither_of_two(self) -> None:
        text = "Norvale Police and Karst Police shut the road. Inspector Jan Roe said the bridge was down."
        assert principal(text, "Jan Roe") is None
