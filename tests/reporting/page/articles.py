"""Articles of our own, audited by hand: a quarrel between two invented states, and a strike."""

from __future__ import annotations

from auditor.model import (
    BlockKind,
    ClaimKind,
    CueClass,
    FindingKind,
    PartyKind,
    Quoted,
    Report,
    Response,
    Severity,
    SourceKind,
)
from tests.reporting.page.builder import Draft

BODY = BlockKind.BODY


def dispute(*, revised: bool = False) -> Report:
    """An interstate dispute: 22 sentences, two sides, nested attributions, every kind of finding.

    Args:
        revised: True for a later draft, in which an editor has dealt with some of the findings.
    """
    d = Draft(
        "drafts/lower-sel.md",
        [
            (BlockKind.HEADLINE, "Kessen’s water grab leaves the Lower Sel dry, and two capitals trade blame"),
            (BlockKind.DECK, "Farmers on both banks wait as envoys return to the table in Orvik"),
            (BlockKind.BYLINE, "By Ines Halloran in Port Sel"),
            (
                BODY,
                [
                    "The gates of the Marrow Dam closed at dawn on Tuesday, and within two days the Lower Sel had "
                    "fallen by almost a metre.",
                    "Talland’s foreign minister, Maren Oule, accused Kessen of “stealing a river in broad daylight” "
                    "and said that the closure broke the 1987 water accord.",
                    "Kessen rejected the charge.",
                    "“Not one litre has been withheld; the reservoir is being filled as the accord allows,” its water "
                    "minister, Tomas Rydel, told reporters in Varr.",
                ],
            ),
            (
                BODY,
                [
                    "The two neighbours signed the accord after a drought that emptied the wells of both.",
                    "According to a report by the Sel River Commission, the flow at the border station stood at 41 "
                    "per cent of its seasonal average on Thursday.",
                    "Talland says Kessen has cut the river four times since the spring, which Kessen denies."
                    if revised
                    else "Kessen has cut the river four times since the spring.",
                ],
            ),
            (BlockKind.SUBHEADING, "A village between two pumps"),
            (
                BODY,
                [
                    "In Ostermere, the last village before the sea, the canals are mud.",
                    "“We were told to wait for the rain,” said Adela Brandt, who grows onions on nine hectares.",
                    "“But rain does not come out of a ministry.”",
                    "Brandt said that an official from the district office had told her that Kessen’s engineers had "
                    "promised, in a call on Monday, to open one gate by the weekend.",
                    "It is widely believed that Varr wants the water for its new aluminium smelter.",
                ],
            ),
            (
                BODY,
                [
                    "Rydel admitted that the smelter would need cooling water, but he denied that the dam had been "
                    "closed for it.",
                    "The smelter’s owner, Norrast Metals, claimed that its permits date from 2019.",
                    "Oule warned against Kessen’s use of the drought to empty a neighbour’s fields.",
                    f"The {'government' if revised else 'regime'} in Varr has not published the dam’s logs.",
                    "A senior Tallish official, who asked not to be named because the talks are confidential, said "
                    "that Talland was ready to take the case to the Arbitration Court.",
                ],
            ),
            (
                BODY,
                [
                    "Three Kessen hauliers say Talland’s border guards turned back their lorries on Wednesday and "
                    "beat one of the drivers.",
                    "Talland’s interior ministry did not respond to a request for comment.",
                    "Talland puts the harvest already lost at 60,000 tonnes; Kessen speaks of less than 8,000.",
                ],
            ),
            (
                BODY,
                [
                    *(["Norrast Metals was told of the talks on Sunday."] if revised else []),
                    "Envoys of both states are to meet in Orvik on Monday.",
                    "“There is nothing to negotiate about a theft,” Oule said, “but there is a table, and we will "
                    "sit at it.”",
                ],
            ),
        ],
        "uaccuacuaaau" + "caauaaacuua" if revised else "uaccuauuaaau" + "caauaaacua",
    )
    talland = d.party("Republic of Talland", PartyKind.STATE, "Talland", "Tallish")
    kessen = d.party("Kessen", PartyKind.STATE, "Varr")
    oule = d.party("Maren Oule", PartyKind.PERSON, "Oule", "Talland’s foreign minister", speaks_for=talland)
    rydel = d.party("Tomas Rydel", PartyKind.PERSON, "Rydel", "its water minister", speaks_for=kessen)
    commission = d.party("Sel River Commission", PartyKind.DOCUMENT)
    brandt = d.party("Adela Brandt", PartyKind.PERSON, "Brandt")
    district = d.party("an official from the district office", PartyKind.UNIDENTIFIED)
    norrast = d.party("Norrast Metals", PartyKind.ORGANISATION, "The smelter’s owner")
    official = d.party("A senior Tallish official", PartyKind.UNIDENTIFIED, speaks_for=talland)
    hauliers = d.party("Three Kessen hauliers", PartyKind.GROUP)
    guards = d.party("Talland’s border guards", PartyKind.ORGANISATION, speaks_for=talland)
    engineers = d.party("Kessen’s engineers", PartyKind.GROUP, speaks_for=kessen)
    d.side(talland, oule, official, guards)
    d.side(kessen, rydel, norrast, engineers)

    a1 = d.says(
        2,
        "Talland’s foreign minister, Maren Oule",
        "accused",
        "Kessen of “stealing a river in broad daylight”",
        party=oule,
        cue_class=CueClass.ACCUSING,
        quoted=Quoted.MIXED,
        role="Talland’s foreign minister",
    )
    a2 = d.says(2, "Maren Oule", "said", "that the closure broke the 1987 water accord", party=oule)
    a3 = d.says(
        3,
        "Kessen",
        "rejected",
        "the charge",
        party=kessen,
        cue_class=CueClass.DENYING,
        kind=SourceKind.NAMED_ORGANISATION,
    )
    a4 = d.says(
        4,
        "its water minister, Tomas Rydel",
        "told reporters",
        "“Not one litre has been withheld; the reservoir is being filled as the accord allows,”",
        party=rydel,
        quoted=Quoted.DIRECT,
        channel="in Varr",
        role="its water minister",
    )
    a5 = d.says(
        6,
        "a report by the Sel River Commission",
        "According to",
        "the flow at the border station stood at 41 per cent of its seasonal average on Thursday",
        party=commission,
        kind=SourceKind.DOCUMENT,
    )
    d.says(
        9,
        "Adela Brandt",
        "said",
        "“We were told to wait for the rain,”",
        party=brandt,
        quoted=Quoted.DIRECT,
        also=(10,),
    )
    a7 = d.says(
        11,
        "Brandt",
        "said",
        "that an official from the district office had told her that Kessen’s engineers "
        "had promised, in a call on Monday, to open one gate by the weekend",
        party=brandt,
    )
    a8 = d.says(
        11,
        "an official from the district office",
        "had told",
        "that Kessen’s engineers had promised, in a call on Monday, to open one gate by the weekend",
        party=district,
        kind=SourceKind.UNNAMED_PERSON,
        inside=a7,
    )
    a9 = d.says(
        11,
        "Kessen’s engineers",
        "had promised",
        "to open one gate by the weekend",
        party=engineers,
        kind=SourceKind.UNNAMED_GROUP,
        cue_class=CueClass.PROMISING,
        channel="in a call on Monday",
        inside=a8,
    )
    d.says(
        12,
        None,
        "It is widely believed",
        "that Varr wants the water for its new aluminium smelter",
        cue_class=CueClass.BELIEVING,
    )
    a11 = d.says(
        13, "Rydel", "admitted", "that the smelter would need cooling water", party=rydel, cue_class=CueClass.ENDORSING
    )
    a12 = d.says(13, "he", "denied", "that the dam had been closed for it", party=rydel, cue_class=CueClass.DENYING)
    a13 = d.says(
        14,
        "The smelter’s owner, Norrast Metals",
        "claimed",
        "that its permits date from 2019",
        party=norrast,
        kind=SourceKind.NAMED_ORGANISATION,
        cue_class=CueClass.DOUBTING,
    )
    a14 = d.says(15, "Oule", "warned", "against Kessen’s use of the drought to empty a neighbour’s fields", party=oule)
    a15 = d.says(
        17,
        "A senior Tallish official",
        "said",
        "that Talland was ready to take the case to the Arbitration Court",
        party=official,
        kind=SourceKind.ANONYMOUS,
    )
    a16 = d.says(
        18,
        "Three Kessen hauliers",
        "say",
        "Talland’s border guards turned back their lorries on Wednesday and beat one of the drivers",
        party=hauliers,
        kind=SourceKind.UNNAMED_GROUP,
    )
    a17 = d.says(
        20,
        "Talland",
        "puts",
        "the harvest already lost at 60,000 tonnes",
        party=talland,
        kind=SourceKind.NAMED_ORGANISATION,
    )
    a18 = d.says(20, "Kessen", "speaks of", "less than 8,000", party=kessen, kind=SourceKind.NAMED_ORGANISATION)
    last = 23 if revised else 22
    a19 = d.says(
        last,
        "Oule",
        "said",
        "“There is nothing to negotiate about a theft,”",
        "“but there is a table, and we will sit at it.”",
        party=oule,
        quoted=Quoted.DIRECT,
    )

    accusation, denial, account = ClaimKind.ACCUSATION, ClaimKind.DENIAL, ClaimKind.ACCOUNT
    rejected = ((3, "rejected the charge"), (4, "Not one litre has been withheld"))
    d.claim(
        2,
        "Kessen of “stealing a river in broad daylight”",
        accusation,
        a1,
        (oule, talland),
        (kessen,),
        (kessen, rydel),
        rejected,
        (3, 4),
        Response.REPLIED,
    )
    d.claim(
        2,
        "the closure broke the 1987 water accord",
        accusation,
        a2,
        (oule, talland),
        (kessen,),
        (rydel, kessen),
        ((4, "as the accord allows"),),
        (4,),
        Response.REPLIED,
    )
    d.claim(3, "the charge", denial, a3, (kessen,), disputed=(talland,), evidence=((2, "stealing a river"),))
    d.claim(
        4,
        "Not one litre has been withheld",
        denial,
        a4,
        (rydel, kessen),
        disputed=(talland, oule),
        evidence=((2, "broke the 1987 water accord"),),
    )
    d.claim(
        6,
        "the flow at the border station stood at 41 per cent of its seasonal average",
        ClaimKind.FIGURE,
        a5,
        (commission,),
    )
    d.claim(
        7,
        "Kessen has cut the river four times since the spring",
        accusation,
        None,
        (),
        (kessen,),
        (kessen,),
        ((4, "Not one litre has been withheld"),),
        (4,),
        Response.REPLIED,
    )
    d.claim(11, "to open one gate by the weekend", ClaimKind.FORECAST, a9, (engineers, kessen))
    d.claim(13, "the smelter would need cooling water", account, a11, (rydel, kessen))
    d.claim(13, "the dam had been closed for it", denial, a12, (rydel, kessen))
    d.claim(14, "its permits date from 2019", account, a13, (norrast,))
    d.claim(
        15,
        "Kessen’s use of the drought to empty a neighbour’s fields",
        accusation,
        a14,
        (oule, talland),
        (kessen,),
        response=Response.ABSENT,
    )
    d.claim(
        17, "Talland was ready to take the case to the Arbitration Court", ClaimKind.FORECAST, a15, (official, talland)
    )
    d.claim(
        18,
        "Talland’s border guards turned back their lorries on Wednesday and beat one of the drivers",
        accusation,
        a16,
        (hauliers,),
        (guards, talland),
        response=Response.UNREACHED,
    )
    d.claim(
        20,
        "the harvest already lost at 60,000 tonnes",
        ClaimKind.FIGURE,
        a17,
        (talland,),
        disputed=(kessen,),
        evidence=((20, "Kessen speaks of less than 8,000"),),
    )
    d.claim(
        20,
        "less than 8,000",
        ClaimKind.FIGURE,
        a18,
        (kessen,),
        disputed=(talland,),
        evidence=((20, "Talland puts the harvest already lost at 60,000 tonnes"),),
    )
    d.claim(last, "There is nothing to negotiate about a theft", ClaimKind.OPINION, a19, (oule, talland))

    warning, error, info = Severity.WARNING, Severity.ERROR, Severity.INFO
    d.finding(
        "F002",
        FindingKind.LOADED_LABEL,
        warning,
        None,
        "water grab",
        "“water grab” judges Kessen in the headline; only Talland says so.",
        side=talland,
        against=kessen,
        evidence=((2, "stealing a river"), (4, "Not one litre has been withheld")),
    )
    if not revised:
        d.finding(
            "F001",
            FindingKind.OWN_VOICE_ALLEGATION,
            error,
            7,
            "Kessen has cut the river four times since the spring",
            "States as fact, with no source, what Kessen disputes.",
            confidence=0.91,
            side=talland,
            against=kessen,
            evidence=((4, "Not one litre has been withheld"),),
        )
        d.finding(
            "F002",
            FindingKind.LOADED_LABEL,
            error,
            16,
            "The regime in Varr",
            "“regime” judges the government of Kessen in the writer’s own voice.",
            confidence=0.93,
            side=talland,
            against=kessen,
        )
    d.finding(
        "F005",
        FindingKind.UNSOURCED_BELIEF,
        warning,
        12,
        "It is widely believed",
        "Nobody is named who believes it; Kessen denies it.",
        confidence=0.86,
        side=talland,
        against=kessen,
        evidence=((13, "denied that the dam had been closed for it"),),
    )
    d.finding(
        "F004",
        FindingKind.ENDORSING_CUE,
        warning,
        13,
        "admitted",
        "“admitted” vouches that what follows is true and was hidden.",
        confidence=0.58,
        side=talland,
        against=kessen,
    )
    d.finding(
        "F004",
        FindingKind.ENDORSING_CUE,
        warning,
        14,
        "claimed",
        "“claimed” doubts Norrast Metals, while Talland’s side “said” in five places.",
        confidence=0.66,
        side=talland,
        against=norrast,
        evidence=((17, "said"), (last, "said")),
    )
    d.finding(
        "F003",
        FindingKind.PRESUPPOSITION,
        warning,
        15,
        "Kessen’s use of the drought to empty a neighbour’s fields",
        "Takes the use of the drought for given inside what Oule warns against.",
        confidence=0.74,
        side=talland,
        against=kessen,
        evidence=((4, "the reservoir is being filled as the accord allows"),),
    )
    d.finding(
        "S001",
        FindingKind.SOURCING,
        info,
        17,
        "A senior Tallish official",
        "The reason for anonymity is given, the reason why the source should know is not.",
        confidence=0.7,
    )
    d.finding(
        "B002",
        FindingKind.BALANCE,
        warning,
        18,
        "Talland’s border guards",
        "Accused of violence; the ministry was asked and did not answer.",
        confidence=0.8,
        against=guards,
        evidence=((19, "did not respond to a request for comment"),),
    )
    d.finding(
        "B001",
        FindingKind.BALANCE,
        info,
        None,
        "",
        "Seven of eight framing findings adopt the view of the Republic of Talland.",
        confidence=0.95,
        side=talland,
        against=kessen,
    )
    d.finding(
        "N001",
        FindingKind.NOTICE,
        info,
        1,
        "almost a metre",
        "A figure without a source.",
        confidence=0.4,
        suppressed="measured by our reporter on the spot",
    )
    return d.report()


def strike(path: str = "drafts/harrow-bay.md") -> Report:
    """A strike: 16 sentences, a union and a company, a court in between."""
    d = Draft(
        path,
        [
            (BlockKind.HEADLINE, "Welders walk out at Harrow Bay as union and yard argue over a fire"),
            (BlockKind.BYLINE, "By Paulo Whitcombe"),
            (
                BODY,
                [
                    "About 900 welders and fitters walked out of the Harrow Bay shipyard on Friday.",
                    "Their union, the Allied Yard Workers, says the company ignored three warnings before a fire in "
                    "Dock 4 injured two apprentices.",
                    "“They knew, and they sent children in,” said Rosalind Achterberg, the union’s regional secretary.",
                    "Harrow Bay Marine denies having received any warning.",
                    "In a statement, the company said that every worker in the dock had been trained and that an "
                    "inquiry was under way.",
                ],
            ),
            (
                BODY,
                [
                    "The fire started in a store for paint on 3 March.",
                    "An inspection record seen by this newspaper lists two blocked exits in Dock 4 in February.",
                    "The yard’s bosses reportedly knew of the record.",
                    "Achterberg pointed out that the exits were still blocked on the morning of the fire.",
                ],
            ),
            (
                BODY,
                [
                    "On Thursday a district court refused the company’s request to forbid the strike.",
                    "The judge, Hanne Lieb, wrote that the workers’ concern for their safety was “neither invented nor "
                    "small”.",
                    "The company’s lawyer, Bram Okafor, called the ruling a licence to ruin the yard.",
                    "He also accused the union of threatening drivers at the gate.",
                    "Okafor did not say whether the company would appeal.",
                ],
            ),
            (
                BODY,
                [
                    "The strike is to last until Wednesday.",
                    "Some managers fear that a Danish order for two ferries could be lost.",
                ],
            ),
        ],
        "uaccauauauaaauua",
    )
    union = d.party("Allied Yard Workers", PartyKind.ORGANISATION, "Their union", "the union")
    company = d.party("Harrow Bay Marine", PartyKind.ORGANISATION, "the company", "The yard’s bosses")
    secretary = d.party("Rosalind Achterberg", PartyKind.PERSON, "Achterberg", speaks_for=union)
    record = d.party("An inspection record", PartyKind.DOCUMENT)
    judge = d.party("Hanne Lieb", PartyKind.PERSON, "The judge")
    lawyer = d.party("Bram Okafor", PartyKind.PERSON, "Okafor", speaks_for=company)
    managers = d.party("Some managers", PartyKind.GROUP)
    d.side(union, secretary)
    d.side(company, lawyer)
    a1 = d.says(
        2,
        "the Allied Yard Workers",
        "says",
        "the company ignored three warnings before a fire in Dock 4 injured two apprentices",
        party=union,
        kind=SourceKind.NAMED_ORGANISATION,
    )
    a2 = d.says(
        3,
        "Rosalind Achterberg",
        "said",
        "“They knew, and they sent children in,”",
        party=secretary,
        quoted=Quoted.DIRECT,
        role="the union’s regional secretary",
    )
    a3 = d.says(
        4,
        "Harrow Bay Marine",
        "denies",
        "having received any warning",
        party=company,
        kind=SourceKind.NAMED_ORGANISATION,
        cue_class=CueClass.DENYING,
    )
    a4 = d.says(
        5,
        "the company",
        "said",
        "that every worker in the dock had been trained and that an inquiry was under way",
        party=company,
        kind=SourceKind.NAMED_ORGANISATION,
        channel="In a statement",
    )
    a5 = d.says(
        7,
        "An inspection record seen by this newspaper",
        "lists",
        "two blocked exits in Dock 4 in February",
        party=record,
        kind=SourceKind.DOCUMENT,
    )
    a6 = d.says(
        9,
        "Achterberg",
        "pointed out",
        "that the exits were still blocked on the morning of the fire",
        party=secretary,
        cue_class=CueClass.ENDORSING,
    )
    d.says(
        11,
        "The judge, Hanne Lieb",
        "wrote",
        "that the workers’ concern for their safety was “neither invented nor small”",
        party=judge,
        quoted=Quoted.MIXED,
    )
    d.says(12, "The company’s lawyer, Bram Okafor", "called", "the ruling a licence to ruin the yard", party=lawyer)
    a9 = d.says(
        13, "He", "accused", "the union of threatening drivers at the gate", party=lawyer, cue_class=CueClass.ACCUSING
    )
    a10 = d.says(
        16,
        "Some managers",
        "fear",
        "that a Danish order for two ferries could be lost",
        party=managers,
        kind=SourceKind.UNNAMED_GROUP,
    )
    accusation = ClaimKind.ACCUSATION
    denied = ((4, "denies having received any warning"),)
    d.claim(
        2,
        "the company ignored three warnings",
        accusation,
        a1,
        (union,),
        (company,),
        (company,),
        denied,
        (4, 5),
        Response.REPLIED,
    )
    d.claim(
        3,
        "They knew, and they sent children in",
        accusation,
        a2,
        (secretary, union),
        (company,),
        (company,),
        denied,
        (4,),
        Response.REPLIED,
    )
    d.claim(
        4,
        "having received any warning",
        ClaimKind.DENIAL,
        a3,
        (company,),
        disputed=(union,),
        evidence=((2, "ignored three warnings"),),
    )
    d.claim(5, "every worker in the dock had been trained", ClaimKind.ACCOUNT, a4, (company,))
    d.claim(7, "two blocked exits in Dock 4 in February", ClaimKind.ACCOUNT, a5, (record,))
    d.claim(
        9,
        "the exits were still blocked on the morning of the fire",
        accusation,
        a6,
        (secretary, union),
        (company,),
        response=Response.ABSENT,
    )
    d.claim(
        13,
        "the union of threatening drivers at the gate",
        accusation,
        a9,
        (lawyer, company),
        (union,),
        response=Response.ABSENT,
    )
    d.claim(16, "a Danish order for two ferries could be lost", ClaimKind.FORECAST, a10, (managers,))
    d.finding(
        "F005",
        FindingKind.UNSOURCED_BELIEF,
        Severity.WARNING,
        8,
        "reportedly",
        "Who reports it? The company denies knowing.",
        confidence=0.88,
        side=union,
        against=company,
        evidence=denied,
    )
    d.finding(
        "F002",
        FindingKind.LOADED_LABEL,
        Severity.INFO,
        8,
        "The yard’s bosses",
        "“bosses” is the union’s word for the managers.",
        confidence=0.52,
        side=union,
        against=company,
    )
    d.finding(
        "F004",
        FindingKind.ENDORSING_CUE,
        Severity.WARNING,
        9,
        "pointed out",
        "“pointed out” vouches for what the union holds against the company.",
        confidence=0.79,
        side=union,
        against=company,
        evidence=denied,
    )
    d.finding(
        "B002",
        FindingKind.BALANCE,
        Severity.WARNING,
        13,
        "the union of threatening drivers at the gate",
        "The union’s answer to this accusation is not in the article.",
        confidence=0.83,
        against=union,
    )
    return d.report()
