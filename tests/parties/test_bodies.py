"""Bodies told by what stands beside their names, under short names, acronyms and other nouns."""

from __future__ import annotations

import pytest

from auditor.model import PartyKind
from tests.stages import audited, called, speakers


class TestToldByWhatStandsBeside:
    @pytest.mark.parametrize(
        ("source", "name"),
        [
            ("Airline Skyra", "Skyra"),
            ("Supermarket chain Grenko", "Grenko"),
            ("Tamorra, its maker,", "Tamorra"),
            ("The builder, Mason Homes,", "Mason Homes"),
            ("Its rival AeroVela", "AeroVela"),
        ],
    )
    def test_a_name_is_no_person_s(self, source: str, name: str) -> None:
        assert called(f"{source} said the roof was sound.", name).kind is PartyKind.ORGANISATION

    @pytest.mark.parametrize(
        "source", ["Jane Roe, the party chair,", "Union leader Jane Roe", "Jane Roe, a company director,"]
    )
    def test_a_person_s_role_in_a_body_makes_none_of_her(self, source: str) -> None:
        assert called(f"{source} said the roof was sound.", "Jane Roe").kind is PartyKind.PERSON

    @pytest.mark.parametrize("name", ["Pilots' Guild", "Farmers’ Front", "Mayor's Office"])
    def test_whose_a_body_is_belongs_to_its_name(self, name: str) -> None:
        assert speakers(f"The {name} said the road was shut.") == [name]

    def test_one_office_is_not_another(self) -> None:
        text = "The Prime Minister's Office said the phone was clean. The President's Office said it was not."
        assert speakers(text) == ["Prime Minister's Office", "President's Office"]

    def test_a_team_is_not_the_player_named_with_it(self) -> None:
        assert speakers("The Hawks' Tom Ames said the pitch was wet.") == ["Tom Ames"]


class TestShortNames:
    def test_a_parent_is_called_by_the_name_that_it_shares(self) -> None:
        text = "Nordhavn Shipping said its subsidiary, Nordhavn Bulk, was sound. Nordhavn said the leak was small."
        assert speakers(text)[-1] == "Nordhavn Shipping"

    def test_a_firm_is_no_person_if_it_goes_on_by_its_first_word(self) -> None:
        text = "Karsk Tiles cut off the heat. Karsk said a boiler broke."
        assert called(text, "Karsk") == called(text, "Karsk Tiles")
        assert called(text, "Karsk").kind is PartyKind.ORGANISATION

    def test_a_person_may_be_called_by_a_given_name(self) -> None:
        assert called("Haile Tesfaye cut off the heat. Haile said a boiler broke.", "Haile").kind is PartyKind.PERSON

    def test_the_last_word_of_a_name_stands_for_it_behind_the(self) -> None:
        text = "The Karsk Herald said the general had fled. The Herald said two saw him. The paper printed both."
        assert called(text, "Karsk Herald").mentions == tuple(
            (text.index(words), text.index(words) + len(words))
            for words in ("The Karsk Herald", "The Herald", "The paper")
        )

    def test_a_description_of_people_is_no_longer_form_of_where_they_are_from(self) -> None:
        text = "Ministers from Norland and Sudland met. Norland said the fish was its own."
        assert speakers(text)[-1] == "Norland"


class TestAcronyms:
    @pytest.mark.parametrize(
        ("name", "short"),
        [
            ("Anti-Corruption Bureau of Tavistan", "ABT"),
            ("Front for the Liberation of Kandor", "FLK"),
            ("Partido da Terra", "PDR"),
        ],
    )
    def test_in_brackets_behind_a_name_stands_for_it_whatever_its_letters(self, name: str, short: str) -> None:
        text = f"The {name} ({short}) said Mr Orlov had lied. The {short} said it had proof."
        assert speakers(text)[0] == speakers(text)[1]

    def test_in_capitals_a_noun_is_no_name(self) -> None:
        text = "Sea Hope, a charity, said the boat was sound. The NGO said it would sail."
        assert speakers(text) == ["Sea Hope", "Sea Hope"]

    def test_of_several_people_is_no_body(self) -> None:
        text = "Opposition MPs accused Tom Ames of hiding a gift. The MPs said the gift was a watch."
        assert speakers(text)[0] == speakers(text)[-1]

    @pytest.mark.parametrize(
        ("name", "short"), [("Norvale Traders Guild Ltd", "NTG"), ("Kestrel Air Lines Inc", "KAL")]
    )
    def test_may_leave_out_that_a_body_is_a_firm(self, name: str, short: str) -> None:
        assert speakers(f"{name} said fares would rise. {short} said they were low.") == [name, name]

    def test_that_is_also_an_abbreviation_of_a_title_names_a_body(self) -> None:
        text = "The Securities and Exchange Commission fined Arlo Corp. The SEC said Arlo had lied."
        assert called(text, "SEC").kind is PartyKind.ORGANISATION
        assert len(called(text, "SEC").mentions) == 2


class TestOutlets:
    @pytest.mark.parametrize(
        ("told", "name"),
        [
            ("The Kestrian news agency KNA", "KNA"),
            ("The official Tanver news agency", "Tanver"),
            ("The Lantern newspaper", "Lantern"),
            ("The weekly Falke", "Falke"),
            ("The Sunday Lantern newspaper", "Sunday Lantern"),
        ],
    )
    def test_told_with_what_they_are_go_on_by_their_names(self, told: str, name: str) -> None:
        first, second = speakers(f"{told} said the minister had left. {name} said he was ill.")
        assert first == second

    @pytest.mark.parametrize("noun", ["paper", "daily", "newspaper"])
    def test_are_newspapers_if_nothing_tells_that_they_are_other_bodies(self, noun: str) -> None:
        text = (
            f"The Karst Post said the minister had left. The {noun} said he was ill. The Post said twice that he was."
        )
        assert set(speakers(text)) == {"Karst Post"}
        assert called(text, "Karst Post").kind is PartyKind.OUTLET

    def test_a_name_is_not_that_of_those_who_are_of_it(self) -> None:
        text = "Members of Nora Lund's ruling Reform Party said it was dead. The Reform Party said no."
        assert len(set(speakers(text))) == 2

    def test_an_agency_is_no_newspaper(self) -> None:
        text = "The Tanver news agency said the minister had left. The paper said he was ill."
        assert len(set(speakers(text))) == 2

    def test_of_a_body_are_not_the_body(self) -> None:
        text = "Hezbollah said the truce held. The Hezbollah newspaper said it would end."
        assert called(text, "Hezbollah").kind is not PartyKind.OUTLET


class TestFirms:
    @pytest.mark.parametrize("name", ["Thomas Cole Ltd", "Drexler Barnes Lund Inc", "John Poe Plc"])
    def test_are_no_persons(self, name: str) -> None:
        assert called(f"{name} said the ship was sound.", name).kind is PartyKind.ORGANISATION


class TestGeneralNouns:
    FINED = "The FTC fined Arlo Corp after a long inquiry. "

    def test_a_firm_is_the_company_and_a_commission_known_by_its_initials_is_not(self) -> None:
        assert speakers(f"{self.FINED}The company said the fine was wrong.")[-1] == "Arlo Corp"

    def test_a_commission_is_the_agency_and_a_firm_is_not(self) -> None:
        assert speakers(f"{self.FINED}The agency said the fine was fair.")[-1] == "FTC"


class TestOfUnions:
    def test_the_agency_of_a_union_of_states_is_the_one_just_named(self) -> None:
        text = "The World Grain Programme said two million were hungry. The UN agency said it was short of cash."
        assert speakers(text) == ["World Grain Programme"] * 2

    def test_a_union_is_no_agency_of_its_own(self) -> None:
        text = "The United Nations said two million were hungry. The UN agency said it was short of cash."
        assert speakers(text)[0] != speakers(text)[1]


def test_half_a_word_is_nobody() -> None:
    text = "Karsk Hydro, a unit of state-owned Energo, said the summer was dry."
    assert not [party for party in audited(text).parties if party.kind is PartyKind.STATE]


class TestNamedAfterwards:
    @pytest.mark.parametrize(
        "told",
        [
            "Her union said she was ill. Rain fell.",
            "The dockers' union called a strike.",
        ],
    )
    def test_a_body_is_the_one_that_only_its_noun_told_of(self, told: str) -> None:
        text = f"{told} The union, Sea Hands, said pay was low."
        assert len(called(text, "Sea Hands").mentions) >= 2

    @pytest.mark.parametrize(
        "told",
        ["The teachers' union said no. The police union, Blue Line,", "A union and a council said no. Blue Line"],
    )
    def test_a_body_told_to_be_another_is_another(self, told: str) -> None:
        assert speakers(f"{told} said pay was low.")[-1] == "Blue Line"
        assert len(set(speakers(f"{told} said pay was low."))) > 1


class TestPlaces:
    @pytest.mark.parametrize("noun", ["state", "city", "county"])
    def test_are_called_with_or_without_their_noun(self, noun: str) -> None:
        text = f"The {noun} of Oregana denied it. Oregana said the bridge was safe."
        assert speakers(text) == ["Oregana", "Oregana"]

    def test_a_city_is_no_state_that_it_is_the_capital_of(self) -> None:
        assert speakers("The city of Moscow said the bridge was safe.") != ["Russia"]


def test_a_firm_of_an_ambiguous_role_may_be_called_the_company() -> None:
    text = "The mine's operator, Altai Coal, shut it. The company said it was old."
    assert speakers(text)[-1] == "Altai Coal"


def test_a_newspaper_s_name_is_no_person_s() -> None:
    text = "The clerk told the newspaper De Avond that the bank had paid. De Avond said it had proof."
    assert called(text, "De Avond").kind is not PartyKind.PERSON


def test_a_firm_is_told_by_its_noun_behind_another() -> None:
    text = "Rishi Chemicals said no. Its partner, Anglo firm Cresco, said it was late."
    assert called(text, "Cresco").kind is PartyKind.ORGANISATION


def test_a_place_is_no_body_that_is_named_after_it() -> None:
    text = "Officials in Karsk said it was late. Anton Belov of Karsk State University said it was not."
    assert "Karsk" not in called(text, "Karsk State University").aliases


@pytest.mark.parametrize("source", ["Tech giant Lumo", "Oil trader Glenvale", "The school inspectorate, Ofed,"])
def test_firms_and_authorities_by_what_they_are_called(source: str) -> None:
    name = source.strip(",").split()[-1]
    assert called(f"{source} said it was late. {name} denies it.", name).kind is PartyKind.ORGANISATION


@pytest.mark.parametrize("source", ["The gentle giant, Tom Ames,", "Currency trader Tom Ames"])
def test_persons_may_be_called_so_too(source: str) -> None:
    assert called(f"{source} said it was late.", "Tom Ames").kind is PartyKind.PERSON


def test_a_founder_of_a_company_is_none() -> None:
    text = "One of the believers is Chandler Van Voorst, a founder of Greelo, a company in Oslo. Mr Van Voorst said no."
    assert called(text, "Chandler Van Voorst").kind is PartyKind.PERSON
    assert speakers(text)[-1] == "Chandler Van Voorst"


def test_an_acronym_is_no_place_that_a_body_is_named_after() -> None:
    text = "Members of the NTC met. The National Tram Committee said the line was shut."
    assert "NTC" in called(text, "National Tram Committee").aliases


def test_a_city_is_taken_up_by_its_noun() -> None:
    text = "The city of Norvale denied it. The city said the bridge was safe."
    assert speakers(text) == ["Norvale", "Norvale"]


def test_a_place_is_no_agency_that_speaks_in_its_story() -> None:
    text = "The ice plant on the island of Sula Norte will shut in June, the regional fisheries agency said."
    assert speakers(text) == ["regional fisheries agency"]


def test_a_general_staff_is_a_body_that_it_can_stand_for() -> None:
    text = "Tamaria's defence ministry spoke. Velland's general staff said no gun was fired. It was a drill, it said."
    assert speakers(text)[-1] == "Velland's general staff"
