"""Sentences of our own, in the articles they could stand in: what frames, and what only looks as if it did.

Each case is the last paragraph of an article whose beginning shows a quarrel. The words in square brackets are those an
editor would query; ``MISSED`` holds framing that the rules are known not to find.
"""

from __future__ import annotations

import attrs

from auditor.model import FindingKind

WAR = "Norland accused Sudria of shelling its border villages. Sudria denied the accusation."
COURT = "Prosecutors accused Martin Vale, treasurer of the Larch Trust, of stealing from the charity. Vale denied it."
STRIKE = (
    "The dockers' union accused Selmouth Harbour of cutting safety checks. Selmouth Harbour rejected the accusation."
)
LEAK = "Residents accused Corvane Chemicals of hiding a leak. Corvane Chemicals denied that it had hidden anything."
TOWN = "Opposition councillors accused Mayor Orla Finch of lying about the cost of the stadium. Finch denied it."
STUDY = "Two former students accused Professor Ida Brandt of inventing data. Brandt denied the accusation."
TEAM = "The players' union accused the Belmar federation of withholding bonuses. The federation denied the accusation."
POLICE = "Protesters accused the Ostrey police of beating prisoners. The police denied it."
VOTE = "The Reform Party accused President Tomas Keller of rigging the vote. Keller rejected the accusation."
WARD = "Nurses accused the Marden Hospital Trust of hiding deaths. The trust denied the allegations."


@attrs.frozen
class Case:
    """A sentence in its article.

    Attributes:
        article: How the article begins.
        sentence: The sentence, without brackets.
        words: What frames, or an empty string.
        kind: What kind of framing, or None.
    """

    article: str
    sentence: str
    words: str = ""
    kind: FindingKind | None = None

    @property
    def text(self) -> str:
        """The article with the sentence as its last paragraph."""
        return f"{self.article}\n\n{self.sentence}"


def framed(kind: FindingKind, *cases: tuple[str, str]) -> tuple[Case, ...]:
    """Make cases whose framing words stand in square brackets."""
    return tuple(
        Case(article, marked.replace("[", "").replace("]", ""), marked.partition("[")[2].partition("]")[0], kind)
        for article, marked in cases
    )


def plain(*cases: tuple[str, str]) -> tuple[Case, ...]:
    """Make cases in which nothing frames."""
    return tuple(Case(article, sentence) for article, sentence in cases)


ALLEGATIONS = framed(
    FindingKind.OWN_VOICE_ALLEGATION,
    (TOWN, "[Finch has lied to the council about the bill] since May."),
    (WAR, "[Sudria's army dragged farmers from their beds] in the night."),
    (WAR, "[Sudrian troops left three men bleeding] beside the bridge."),
    (COURT, "[Vale sold the boat behind the trustees' backs]."),
    (STRIKE, "[The harbour waited six weeks before it warned the crews]."),
    (STRIKE, "[Selmouth Harbour has put its shareholders before the safety of its men]."),
    (LEAK, "The firm closed the plant in May, [leaving four hundred families without work]."),
    (LEAK, "[Corvane Chemicals moved the barrels in secret]."),
    (VOTE, "Keller spoke to the crowd, [using his last speech to plan and incite a riot]."),
    (WAR, "[Sudrian troops carried out a massacre] in the village of Lund in March."),
    (WAR, "[Sudria has violated the ceasefire at least six times] this year."),
    (WAR, "[Sudrian jets have bombed two markets] since Sunday."),
    (WAR, "[The Sudrian army has launched dozens of raids on Norland's territory] this year."),
    (WAR, "[The Sudrian army is using banned cluster munitions] in the valley."),
    (WAR, "Sudria agreed to talk in June, [deploying child soldiers along the river] all the while."),
    (WAR, "[Sudria sought to starve the border towns into surrender]."),
    (WAR, "Two villages were [burned to the ground by Sudrian soldiers]."),
    (WAR, "[Sudria is responsible for the deaths of at least forty farmers]."),
    (WAR, "[Sudria was behind the attack on the bridge]."),
    (WAR, "Sudria went on with the talks while [forcing thousands of families from their homes]."),
    (WAR, "[Sudria has spread lies about the shelling] for months."),
    (WAR, "Sudria, [which has looted farms on both banks], joined the talks on Monday."),
    (COURT, "[Vale stole more than a million crowns from the charity]."),
    (COURT, "Vale kept the books for nine years, [siphoning money from the fund]."),
    (COURT, "[Vale tried to silence two witnesses]."),
    (COURT, "[Vale was incapable of telling the truth] to the trustees."),
    (COURT, "The trust was [defrauded by its own treasurer, Martin Vale]."),
    (STRIKE, "[Selmouth Harbour has ignored warnings about the cranes] for years."),
    (STRIKE, "[Selmouth Harbour failed to protect its crane drivers]."),
    (STRIKE, "[Selmouth Harbour refused to hand over the safety records]."),
    (STRIKE, "[Selmouth Harbour bullied two shop stewards into resigning]."),
    (STRIKE, "[Selmouth Harbour deprived its men of rest] last winter."),
    (LEAK, "[Corvane Chemicals has poisoned the river for years]."),
    (LEAK, "[Corvane Chemicals covered up the leak], bribing two inspectors."),
    (LEAK, "[Corvane Chemicals misled investors about the size of the leak]."),
    (LEAK, "The fish were killed by the [negligence of Corvane Chemicals]."),
    (LEAK, "[Corvane Chemicals used threats to silence the engineers]."),
    (TOWN, "[Finch squandered public money on the stadium]."),
    (TOWN, "[Finch is guilty of misleading the town]."),
    (TOWN, "[Finch broke her promise to hold a vote]."),
    (TOWN, "[Finch has turned a blind eye to the rising cost]."),
    (STUDY, "[Brandt fabricated the results of three trials]."),
    (STUDY, "[Brandt pressured her students into hiding the errors]."),
    (TEAM, "[The federation cheated the players out of their bonuses]."),
    (TEAM, "[The federation has treated the women's team with contempt]."),
    (POLICE, "[The police beat prisoners in the cells] beneath the station."),
    (POLICE, "[The police used excessive force against the marchers]."),
    (POLICE, "[The Ostrey police subjected two women to torture]."),
    (VOTE, "[Keller stole the election]."),
    (VOTE, "[Keller has persecuted critics, muzzled the press and bribed judges]."),
    (VOTE, "[Keller's forces crushed the protests, killing eleven people]."),
    (VOTE, "Keller spoke for an hour on state television, [inciting his followers against the judges]."),
    (WARD, "[The trust concealed the deaths of eleven patients]."),
    (WARD, "[The trust was complicit in the cover-up]."),
)

PRESUPPOSED = framed(
    FindingKind.PRESUPPOSITION,
    (TOWN, "The opposition urged voters to remember [the mayor's deceit]."),
    (VOTE, "The Reform Party marched against the president [who stole the election]."),
    (WAR, "Norland asked the court to condemn [Sudria's campaign of intimidation]."),
    (WAR, "Norland called on the other states to end [the slaughter]."),
    (TOWN, "The opposition asked the judge to look at [Finch's decision to mislead the town]."),
    (STRIKE, "The ferries sailed in spite of [the union's attempts to bully the crews]."),
    (STRIKE, "The union demanded an end to [the harbour's neglect of the cranes]."),
    (STRIKE, "The union asked the court to weigh [the damage the harbour has done to its members]."),
    (WAR, "Norland called on Sudria to stop [its shelling of the villages]."),
    (WAR, "Norland warned of [Sudria's use of hunger as a weapon]."),
    (WAR, "The envoy called for an end to [Sudria's occupation of the valley]."),
    (WAR, "Norland asked the court to weigh [the losses that Sudrian troops have inflicted on the villages]."),
    (WAR, "Norland urged donors to help the victims of [this aggression]."),
    (WAR, "The ministers met to discuss [the massacre committed by Sudrian troops]."),
    (WAR, "The president of Norland said that Sudria, [which has burned dozens of farms], must pay."),
    (WAR, "The talks began despite [Sudria's repeated violations of the ceasefire]."),
    (COURT, "The trustees asked the judge to consider the damage done by [Vale's fraud]."),
    (COURT, "The judge said that Vale, [who robbed the charity for years], could go home until the hearing."),
    (STRIKE, "Ministers have ignored [Selmouth Harbour's mistreatment of its workers]."),
    (LEAK, "Residents want the county to pay for [the harm that Corvane Chemicals has done to the lake]."),
    (LEAK, "The minister said Corvane Chemicals must end [the poisoning of the river]."),
    (TOWN, "Voters know that [Finch misled them]."),
    (POLICE, "The lawyers called on the government to stop [the police's abuse of prisoners]."),
    (VOTE, "Foreign observers called on Keller to [stop persecuting his critics]."),
    (VOTE, "[Keller's persecution of reporters] has drawn thousands onto the streets."),
    (TEAM, "The players asked for compensation for [the federation's mistreatment of the team]."),
)

LABELLED = framed(
    FindingKind.LOADED_LABEL,
    (WAR, "The [treacherous] campaign began in May."),
    (COURT, "The [unscrupulous] accountant kept the books for nine years."),
    (TOWN, "The [foolhardy] plan was voted through by nine to six."),
    (TOWN, "Finch repeated her [baseless] charges on Monday."),
    (STRIKE, "[Thugs] broke the gates in January."),
    (WAR, "The Sudrian [regime] closed the bridge on Friday."),
    (WAR, "The [bloodthirsty] army of Sudria crossed the river on Friday."),
    (WAR, "Sudria's [strongman], General Arne Holt, inspected the troops."),
    (WAR, "Sudria held a [“referendum”] in the valley in May."),
    (WAR, "[So-called] observers from Sudria watched the talks."),
    (VOTE, "The [“independent”] commission counted the votes."),
    (VOTE, "Keller's [cronies] run the television station."),
    (TOWN, "The [scandal-hit] mayor opened the fair on Sunday."),
    (LEAK, "The [disgraced] company was founded in 1962."),
    (STUDY, "The [discredited] professor will speak in May."),
    (TEAM, "The [corrupt] federation meets in Ostrey on Friday."),
    (TEAM, "The Belmar federation is [corrupt]."),
)

VOUCHED = framed(
    FindingKind.ENDORSING_CUE,
    (WARD, "The trust [conceded] that two of the letters had been lost."),
    (STRIKE, "The union [disclosed] that the harbour's own inspectors had warned of the crane."),
    (TOWN, "The opposition [uncovered] what it said were two sets of books."),
    (VOTE, "Keller [insisted yet again] that the count was fair."),
    (STUDY, "Brandt's [admission] that she had invented the data came in a letter to the dean."),
    (LEAK, "Residents [pointed out] that Corvane Chemicals had hidden the leak."),
    (TOWN, "Finch [admitted] that she had misled the town over the stadium."),
    (COURT, "Vale [feigned ignorance] when the judge asked about the money."),
    (STUDY, "The students [revealed] that Brandt had invented the data."),
    (STUDY, "Brandt's [admission] that she had invented the data came in a letter to the dean."),
    (WAR, "Sudria [pretended] that its troops had been attacked first."),
    (COURT, "Vale [falsely] told the judge that he had never signed the cheques."),
)

BELIEVED = framed(
    FindingKind.UNSOURCED_BELIEF,
    (LEAK, "[It is thought along the river that Corvane Chemicals knew of the leak]."),
    (LEAK, "The valve [is believed to have been broken since March]."),
    (VOTE, "[There is a growing suspicion that Keller never won]."),
    (VOTE, "[It is an open secret that the judges owe him their posts]."),
    (TOWN, "[Rumours that Finch had lied to the town] have reached the council."),
    (TEAM, "[Some might say that the federation has much to hide]."),
    (LEAK, "[It is believed that Corvane Chemicals bribed an inspector]."),
    (LEAK, "Corvane Chemicals [reportedly bribed an inspector]."),
    (WAR, "Sudria is [widely seen as the aggressor] in the valley."),
    (VOTE, "Keller is [thought to have ordered the killing of two rivals]."),
    (VOTE, "[In what many see as an act of revenge], Keller dismissed the governor."),
    (TOWN, "[There is little doubt that Finch misled the town]."),
    (COURT, "Vale [allegedly forged two signatures]."),
    (TEAM, "The federation is [said to have hidden the money abroad]."),
    (WARD, "[It is understood that the trust destroyed records]."),
)

FRAMED = (*ALLEGATIONS, *PRESUPPOSED, *LABELLED, *VOUCHED, *BELIEVED)

MISSED: tuple[Case, ...] = ()
"""Framing that is known to be missed: none of what is written here."""

PLAIN = plain(
    (VOTE, "Keller will reportedly speak about the killings on Monday."),
    (TOWN, "The so-called Lion Gate was moved to the park."),
    (POLICE, "The Lund shooting has led to new laws."),
    (POLICE, "The man killed himself in a cell."),
    (VOTE, "Keller threatened to veto the bill."),
    (VOTE, "The court struck down the law in May."),
    (COURT, "The man who killed nine people at Lund in 1998 shared a cell with Vale."),
    (TOWN, "It was a matter of “optics”."),
    (TOWN, "Speculation about a second stadium has reached the council."),
    (TOWN, "The council fears that the cost will rise."),
    (TOWN, "According to her “clawback” plan, the firm would repay the grant."),
    (TOWN, "She was the town's “sherpa”, or guide, in the talks."),
    (STRIKE, "The harbour triggered a debate about pensions."),
    (WARD, "The later inquiry revealed that the ward had been built in 1951."),
    (POLICE, "The man was shot dead by police in the square in May."),
    (POLICE, "The officer who shot him is on paid leave."),
    (POLICE, "Several people have refused to help."),
    (TOWN, "Finch smiled sheepishly at the crowd."),
    (TOWN, "She cut off a reporter who asked about the roof."),
    (WAR, "The law does not say who is a terrorist."),
    (WAR, "Norland called for an end to the violence."),
    (COURT, "The letters lie at the bottom of the lake."),
    (VOTE, "The two candidates have hurled insults at each other for weeks."),
    (WARD, "The trust's decision to close a ward was taken in May."),
    (STRIKE, "The union's efforts to reach an agreement went on until Sunday."),
    (VOTE, "The commission purged 400 names of the dead from the voter rolls."),
    (WAR, "Norland and Sudria both claim the island."),
    (WAR, "Sudria shot down nine drones over the valley."),
    (WAR, "The two states have attacked each other's ships since May."),
    (WAR, "Sudria bombed the harbour of Lund in 1944."),
    (WAR, "Sudria is not believed to have rockets that could reach Port Alden."),
    (COURT, "Vale conceded under cross-examination that the cheques were his."),
    (COURT, "The indictment claims that Vale signed nine cheques."),
    (COURT, "There is no suspicion that the trustees knew of it."),
    (STRIKE, "The harbour put the meeting before the holidays."),
    (STRIKE, "The parties waited two hours before the mediator came."),
    (LEAK, "The foolhardy swim across the lake is held each August."),
    (TOWN, "The view among councillors is that the roof can wait."),
    (TOWN, "Finch left the meeting without a word."),
    (VOTE, "Keller acknowledged the cheers of the crowd."),
    (WAR, "The talks began in July and went on for two weeks."),
    (WAR, "Norland said Sudria had violated the ceasefire six times."),
    (WAR, "“Sudria has burned our farms,” Norland's foreign minister said."),
    (WAR, "Sudria did not violate the ceasefire."),
    (WAR, "An earthquake destroyed two villages in the valley in 1987."),
    (WAR, "The ceasefire was signed in Port Alden in May."),
    (WAR, "The army of Sudria has 40,000 soldiers."),
    (WAR, "Norland called on Sudria to withdraw its troops from the river."),
    (WAR, "The court will hear the allegations of shelling in June."),
    (WAR, "Norland renewed its accusation that Sudria had shelled the villages."),
    (WAR, "Norland asked the court to rule on the alleged massacre in Lund."),
    (WAR, "Sudria may attack again if the talks fail, Norland's foreign minister warned."),
    (WAR, "Sudria rejected what it called lies about the shelling."),
    (WAR, "A storm killed three farmers near Lund on Sunday."),
    (WAR, "Norland and Sudria use the same kind of rifle."),
    (WAR, "The war of 1912 killed 40,000 people on both sides."),
    (COURT, "Police arrested Vale on Friday."),
    (COURT, "Vale was convicted of fraud in 2009."),
    (COURT, "Vale was charged with stealing 40,000 crowns."),
    (COURT, "A court fined Vale 200 crowns for speeding."),
    (COURT, "The jury will decide whether Vale stole the money."),
    (COURT, "If Vale stole the money, he faces ten years in prison."),
    (COURT, "His trial on charges of fraud begins in June."),
    (COURT, "Vale's lawyer said his client had never forged a signature."),
    (COURT, "Vale used a computer to keep the accounts."),
    (STRIKE, "The union will strike for two days next week."),
    (STRIKE, "Selmouth Harbour handled nine million tonnes last year."),
    (STRIKE, "The crane collapsed in high winds in January."),
    (STRIKE, "The strike has held up ferries since Monday."),
    (STRIKE, "Selmouth Harbour failed to reach an agreement with the union on Monday."),
    (STRIKE, "Selmouth Harbour refused to comment."),
    (LEAK, "Corvane Chemicals employs 900 people in the valley."),
    (LEAK, "Shares in Corvane Chemicals fell by four percent."),
    (LEAK, "Corvane Chemicals cut 200 jobs in March."),
    (LEAK, "The county is investigating the leak."),
    (LEAK, "Heavy rain polluted the lake with mud in April."),
    (LEAK, "Corvane Chemicals said a rusted valve had caused the leak."),
    (LEAK, "Corvane Chemicals beat forecasts with a profit of nine million crowns."),
    (LEAK, "Corvane Chemicals is planning a radical overhaul of its plants."),
    (TOWN, "The stadium will cost forty million crowns, according to the council."),
    (TOWN, "The council voted by nine to six to build it."),
    (TOWN, "Finch was elected in 2019."),
    (TOWN, "Finch defeated two rivals in the election."),
    (TOWN, "A fire destroyed the old stadium in 2015."),
    (TOWN, "Finch dismissed the finance director on Monday."),
    (TOWN, "Finch fired her chief of staff in March."),
    (STUDY, "The virus attacks the cells of the lung."),
    (STUDY, "The drug failed to slow the disease."),
    (STUDY, "The paper was withdrawn in May."),
    (STUDY, "The treatment kills nine in ten tumour cells."),
    (TEAM, "Belmar beat Ostrey 3-1 on Saturday."),
    (TEAM, "The goalkeeper failed to stop a late shot from Ida Holt."),
    (TEAM, "The striker attacked down the left and shot wide."),
    (TEAM, "The federation suspended the coach for two matches."),
    (TEAM, "The players wore shirts with the words “pay us” on Saturday."),
    (POLICE, "The police were called to the square at noon."),
    (POLICE, "Officers arrested eleven people."),
    (POLICE, "Two officers were injured when a wall collapsed."),
    (POLICE, "The police are seen as the largest employer in the town."),
    (VOTE, "Keller won 52 percent of the vote."),
    (VOTE, "The Reform Party refused to comment."),
    (VOTE, "Keller is expected to name a cabinet in May."),
    (VOTE, "Turnout was lower than in 2018, the commission said."),
    (VOTE, "Keller denied that he had stolen the election."),
    (VOTE, "A court banned the march on Tuesday."),
    (VOTE, "Keller is seen as a likely guest at the summit."),
    (WARD, "The flu killed 300 people in the county last winter."),
    (WARD, "The trust runs three hospitals."),
    (WARD, "The inquiry will ask whether the trust hid the deaths."),
    (WARD, "A report by the ombudsman found that the trust had hidden two deaths."),
    (WARD, "The nurses repeated their allegations of neglect in a letter."),
    (WARD, "Doctors treated forty patients who had been injured in the crash."),
    (WARD, "The film “The Last Ward” was shot in the hospital."),
    (WARD, "One of the nurses called the plan “a disgrace”."),
)
