"""Two parties on one matter: where their words meet, and where they only stand side by side.

``C`` is a contested sentence, ``A`` an attributed one, ``U`` one that nobody is named for.
"""

from __future__ import annotations

import pytest

from tests.stages import letters, ruled_letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Mara Lind, 44, was charged with theft on Monday. Prosecutors say she took 90,000 crowns from the "
            "parish fund over three years. Her lawyer, Jon Aske, said she was innocent and would fight the "
            "charges.",
            "CCC",
        ),
        (
            "The union says the company broke the agreement of 2019. The company said it had kept every "
            "promise it made.",
            "CC",
        ),
        (
            "Kestria said Vallonian forces shelled a hospital in Oster, killing nine people. Vallonia's "
            "defence ministry said its forces had hit only an arms depot.",
            "CC",
        ),
        (
            "The opposition says the vote was rigged. The electoral commission said the vote was free and fair.",
            "CC",
        ),
        (
            "A report by Falcon Research said Teal Marine had inflated its revenue. Teal Marine called the "
            "report misleading and said its accounts had been audited twice.",
            "CC",
        ),
        ("Organisers said 50,000 people marched through the city. Police put the number at 12,000.", "CC"),
        (
            "Kestria says Vallonian planes entered its airspace on Sunday. Vallonia said no planes had "
            "entered Kestrian airspace.",
            "CC",
        ),
        (
            "Police said officers opened fire after protesters attacked them. Witnesses said no one had "
            "attacked the officers.",
            "CC",
        ),
        (
            "Two former aides say the minister shouted at them and threw a lamp. The minister says the "
            "accounts are invented.",
            "CC",
        ),
        (
            "The health minister insists there is no shortage of insulin. Pharmacists say there is a shortage "
            "of insulin in every district.",
            "CC",
        ),
        (
            "Ruth Cole accused the mayor of taking bribes. Asked about the charge, the mayor said: “That "
            "never happened.”",
            "CC",
        ),
        (
            "Mateo Quill accused Ida Brask of selling the quota. Ms Brask called that “a story from the harbour bar”.",
            "CC",
        ),
        ("Mateo Quill accused Helen Brask of selling the quota. Ms Brask called it a mistake.", "AA"),
        (
            "The regulator found that Orrin Glass had hidden a safety report. The company, which rejects the "
            "findings, says it will appeal.",
            "CC",
        ),
        ("The union said the ferry was unsafe. The claim was denied by the transport ministry.", "CC"),
        ("The council said the school would close in May. The mayor said the school would stay open.", "CC"),
        (
            "Kestria accuses Vallonia of arming the rebels. Vallonia says it has never armed any group across "
            "the border and accuses Kestria of sheltering its enemies.",
            "CC",
        ),
        (
            "Orrin Glass says the strike cost it two million crowns. The union says the figure is wildly exaggerated.",
            "CC",
        ),
        ("The mayor said the bridge was safe. Engineers said the bridge was not safe.", "CC"),
        ("The minister denied that taxes would rise.", "C"),
        ("The two men disagree over who drove the car.", "C"),
        (
            "The former president, who is accused of stealing aid money, says the case is a political vendetta.",
            "C",
        ),
        ("Tarn was accused of plotting a coup in 2019, a charge he has always denied.", "C"),
        (
            "Ms Cole alleged that the firm had dumped oil in the river. A spokesman for the firm said: “We "
            "have dumped nothing in any river.”",
            "CC",
        ),
        (
            "The agency said the water was safe to drink. Independent tests by the university showed that the "
            "water was unsafe.",
            "CC",
        ),
        ("The ministry said 12 soldiers were killed. The rebels said they had killed 60 soldiers.", "CC"),
        (
            "The lawsuit says the bank charged customers for accounts they had never opened. The bank said "
            "the suit had no merit.",
            "CC",
        ),
        ("The company said the chemical was harmless. The union's doctor said the chemical caused burns.", "CC"),
        ("The president said the economy was strong. Opposition leaders said the economy was weak.", "CC"),
        (
            "Ida Florence has claimed that the Church of the Tide imprisoned her aboard its ship. She claims her "
            "passport was taken from her. She also claims she had to clean out asbestos. The church has denied "
            "these allegations.",
            "CCCC",
        ),
        (
            "Three nurses say the clinic falsified its records. A lawyer for the clinic, Ann Roe, said the "
            "allegations had “no substance”.",
            "CC",
        ),
        (
            "The firm argued that the files held trade secrets. The judge rejected that argument.",
            "CC",
        ),
        (
            "The firm argued that the files held trade secrets. Judge Ann Roe seemed unconvinced.",
            "CC",
        ),
        (
            "The firm argued that the files held trade secrets. Judge Ann Roe was not persuaded.",
            "CC",
        ),
        (
            "An appeals court on Friday overturned a judge's finding that the harbour office had broken no law.",
            "C",
        ),
        (
            "Roe has said the figure was invented. Her conclusion is not shared by other economists.",
            "CC",
        ),
        (
            "Mayor Ann Roe said the bridge was safe. Engineer Tom Ames disagrees.",
            "CC",
        ),
        (
            "Mayor Ann Roe said the bridge was safe. Tom Ames, an engineer, disagreed, saying its cables were rotten.",
            "CC",
        ),
        (
            "The bank said the articles had twisted its papers. The newspaper said the articles were accurate and"
            " fair.",
            "CC",
        ),
        (
            "The regulator warned that the lender could fail, though many analysts doubt it would.",
            "C",
        ),
        (
            "Ames accused the bank of hiding losses. The bank denied it. It will publish its results in May, it said.",
            "CCA",
        ),
        (
            "The court ruled that the sweep did not comply with the voting act. Secretary of State Jon Dale has "
            "said the sweep is lawful.",
            "CC",
        ),
        (
            "Cole said the talks had failed. Ames said the talks had not failed.",
            "CC",
        ),
        (
            "Investors doubt the plan will work. The board says the plan will work.",
            "CC",
        ),
        (
            "The claim that the vaccine causes fits is not supported by any study, the agency said.",
            "C",
        ),
        (
            "Ames called Roe's account of the night “pure invention”.",
            "C",
        ),
        (
            "The council maintains that the school was warned twice, something its governors dispute.",
            "C",
        ),
        (
            "The council maintains that the school was warned twice, which its governors say is untrue.",
            "C",
        ),
        (
            "The tenants say the landlord cut off their heat in January. The landlord says the heat was never cut off.",
            "CC",
        ),
        (
            "The minister said the border was open. The aid group said the border was closed to its lorries.",
            "CC",
        ),
        (
            "Allegations that the judge took bribes have been dismissed as rumours by her office.",
            "C",
        ),
        (
            "Scientists say the dam will flood the valley. The company insists it will not.",
            "CC",
        ),
        (
            "The anti-doping agency said two of his samples contained a banned hormone. Lind insists he has "
            "never taken a banned substance.",
            "CC",
        ),
    ],
)
def test_what_one_says_and_the_other_says_is_not_so_is_contested(text: str, expected: str) -> None:
    assert letters(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ruth Cole said the plan was too expensive. Tom Ames said the plan would bring jobs.", "AA"),
        ("The mayor said the pool would open in June. The council said the library would open in July.", "AA"),
        ("Police said two men were arrested. Prosecutors said the men would appear in court on Monday.", "AA"),
        ("The company said sales rose 4 per cent. Analysts said sales could rise further.", "AA"),
        (
            "Kestria accused Vallonia of shelling Oster. The United Nations urged both sides to show restraint.",
            "AA",
        ),
        ("Developers say the tower will bring jobs, while residents say it will bring traffic.", "A"),
    ],
)
def test_two_opinions_two_matters_and_two_facts_are_not(text: str, expected: str) -> None:
    assert ruled_letters(text) == expected


@pytest.mark.xfail(strict=True, reason="opposed by what one knows of the world, not by the words")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Residents say blasting at the quarry has cracked their walls. The operator says its blasts stay "
            "below the legal limit.",
            "CC",
        ),
        (
            "The team says the drug cut deaths by half. Two outside statisticians say the drug had no effect "
            "on deaths.",
            "CC",
        ),
        (
            "“We were not consulted,” said Tom Ames of the tenants' association. The council says it "
            "consulted tenants three times.",
            "CC",
        ),
        (
            "The airline blamed the delay on air traffic controllers. The controllers' union said the delay "
            "had nothing to do with its members.",
            "CC",
        ),
        ("Vallonia claims that the island belongs to it. Kestria says the island is Kestrian.", "CC"),
        (
            "The club said the player had agreed to leave. The player's agent said he had agreed to nothing "
            "of the kind.",
            "CC",
        ),
        ("Cole said Ames knew of the leak in March. Ames said he learned of the leak in July.", "CC"),
        (
            "Cole's former partner, Dan Ames, told the court she had forged his signature. Cole told the "
            "court that Ames had signed the papers himself.",
            "CC",
        ),
    ],
)
def test_what_only_a_reader_sees(text: str, expected: str) -> None:
    assert letters(text) == expected


SAID = "Ruth Cole said on Monday that the dam was unsafe. "


@pytest.mark.parametrize(
    "answer",
    [
        "Tom Ames countered that it had passed every test.",
        '"It has passed every test," Tom Ames shot back.',
        "Tom Ames hit back, saying it had passed every test.",
        "Tom Ames, who built it, said she was wrong.",
        "Tom Ames said Cole was absolutely mistaken.",
        '"I fundamentally disagree," said Tom Ames, who built it.',
        '"Quite the opposite," Tom Ames said.',
        "Tom Ames said the opposite was true.",
        "Tom Ames called it a smokescreen.",
        "Tom Ames called it fantasy.",
        "Tom Ames ridiculed the claim.",
    ],
)
def test_a_retort_looks_back_on_what_was_said_last(answer: str) -> None:
    assert letters(SAID + answer) == "CC"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The dam was built in 1961. Tom Ames countered that it had passed every test.", "UA"),
        (SAID + "She countered that it had cracked.", "AA"),
        (
            SAID + "It holds nine lakes of water. It feeds two towns. It was mended in May. "
            "Tom Ames shot back that nobody had asked him.",
            "AUUUA",
        ),
        (SAID + "Tom Ames said Ilse Brandt was wrong to resign.", "AA"),
        (SAID + '"I disagree with my brother on music," Tom Ames said.', "AA"),
        (SAID + "Tom Ames said the hot air balloon had landed.", "AA"),
    ],
)
def test_but_only_on_what_another_has_just_said(text: str, expected: str) -> None:
    assert ruled_letters(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Tom Ames disavowed the endorsement of the party.",
        "Tom Ames refuses to dispute the result.",
        "Such a step would dispute the ruling.",
        "The win showed without doubt that voters are tired.",
        "The mayor faces doubts about her health.",
        "The two councils differ on raising the toll.",
        "The school in Lund was hit. It is not clear who fired.",
        "“You argue over who was there, and nobody was,” Tom Ames said.",
    ],
)
def test_what_one_will_not_or_might_deny_and_what_two_would_each_do_is_no_dispute(text: str) -> None:
    assert "C" not in letters(text)


@pytest.mark.parametrize("doubt", ["doubted that the ferry would sail", "questioned the need for a ferry"])
def test_a_doubt_about_what_nobody_says_is_no_dispute(doubt: str) -> None:
    assert letters(f"Tom Ames {doubt}. He has lived in Lund for ten years.") == "AU"


def test_a_denial_that_goes_on_is_one() -> None:
    assert letters("Ruth Cole accused Tom Ames of fraud. Tom Ames continued to dispute the charge.") == "CC"


def test_a_retort_to_what_another_denies_too_is_one() -> None:
    assert letters(SAID + "The boat club countered that it had passed every test. Tom Ames denied her claim.") == "CCC"
