"""Sentences of our own that show how English tells harm: who does it, to whom, and whether it is told as done."""

from __future__ import annotations

WHO_DOES_IT = """
Sudria shelled the town.
The town was shelled by Sudria.
The town was shelled on Monday.
The villages shelled by Sudria lie empty.
The army that shelled the town has left.
Sudria, which shelled the town and burned its farms, has left.
Sudria entered the valley and shelled the town.
Sudria began to shell the town in May.
Sudria took the bridge, shelling the town from there.
Sudria won by shelling the town.
After shelling the town, Sudria withdrew.
Norland accused Sudria of shelling the town.
Norland persuaded Sudria to shell the town.
Norland promised Sudria to shell the town.
Norland called on Sudria to shell the town.
Sudria was ordered to shell the town.
Sudria was seen shelling the town.
Norland watched Sudria shell the town.
The general wrote a letter in a bid to deceive the town.
The minister's attempt to deceive the town failed.
The minister made an attempt to deceive the town.
The plan to deceive the town was old.
The man who the judge said had robbed the bank is dead.
They robbed the bank and were jailed.
The bank was robbed and burned by two soldiers.
The bank was robbed and burned.
The men were beaten, robbed and shot.
Two prisoners, beaten by guards, died.
Beaten by guards, two prisoners died.
Killing prisoners is what the guards did.
To rob a bank is a crime.
What robbed the town was the storm.
That he robbed the bank shocked us.
The guards let the dogs attack a prisoner.
The guards used dogs to attack a prisoner.
The guards had the prisoner beaten.
The mayor is a man who robbed the town.
The mayor helped the guards rob the town.
The mayor relied on guards to beat the prisoners.
The mayor went home without robbing anybody.
The mayor spoke about robbing the town.
The mayor and the guards robbed the town.
It was the mayor who robbed the town.
The mayor who robs the town and whom nobody stops is old.
The prisoner killed himself.
The man robbed by guards and beaten is dead.
The bank was robbed, and burned by soldiers.
The guards stood by, beating prisoners.
The guards, having beaten prisoners, left.
The guards who came and beat prisoners left.
The prisoners that guards beat died.
The guards the mayor told to beat prisoners left.
The mayor got the guards to beat prisoners.
The mayor prevented the guards from beating prisoners.
The mayor congratulated the guards on beating prisoners.
The mayor pressed upon the guards to beat prisoners.
The guards were made to beat prisoners.
The guards denied that they, or the mayor, had beaten prisoners.
The robbers robbed the bank by the river.
The bank by the river was robbed at night by men.
A letter by the mayor deceived the town.
"""

BY_A_NOUN = """
The guards carried out a massacre.
A massacre was carried out by the guards.
The massacre of forty farmers took place in May.
The guards' massacre of forty farmers took place in May.
The massacre by the guards took place in May.
The Sudrian massacre took place in May.
French atrocities in the valley are well known.
The guards committed dozens of murders.
The guards committed a series of murders.
The guards launched a campaign of intimidation against the nurses.
The guards launched two waves of dozens of raids on the town.
The guards launched a raid on the town.
The guards resorted to violence.
The guards resorted to a campaign of violence.
The guards resorted violence.
The guards engaged in torture.
The guards subjected two women to torture.
The guards treated the women with contempt.
The guards took part in the massacre.
The guards took pride in the massacre.
The guards retaliated with murder.
The guards repeated the minister's lies.
The guards repeated lies.
The mayor ordered the murder of a judge.
The mayor condoned the torture of prisoners.
The massacre that the guards carried out took place in May.
The massacre carried out by the guards took place in May.
The massacre committed in May was the first.
The harm that the firm has done is great.
The losses that the firm caused are great.
The firm caused heavy losses.
The firm's plan led to deaths.
The firm's plan led in deaths.
The firm's plan resulted in the deaths of two men.
The firm plunged the town into misery.
The deaths of two men shocked the town.
The reporter's murder shocked the town.
The reporter's murder of a judge shocked the town.
The guards' murder shocked the town.
His torture lasted a week.
The bribery shocked the town.
No massacre took place in May.
The guards carried out no massacre.
The guards did not carry out a massacre.
The guards may have carried out a massacre.
Violence against women went on.
There was violence on the streets.
The attack on the hospital was the third.
The attack on the minister's plan was the third.
The guards launched an attack on the plan.
The drone attack shocked everybody.
The armed attack shocked everybody.
The attack shocked everybody.
The firm did harm to the lake.
"""

WORDS_OR_BLOWS = """
The senator attacked the plan.
The senator attacked the minister as a liar.
The soldiers attacked the village.
The soldiers attacked Paris.
The soldiers attacked the airport of the capital.
The soldiers attacked a column of civilians.
The soldiers attacked Sudrian positions.
The senator attacked the prisoners for lying.
The senator attacked the prisoners in a speech.
The senator attacked the prisoners over their lies.
The senator attacked the prisoners in the yard.
The senator blasted the villagers on Twitter.
The soldiers blasted the villagers with guns.
The senator slammed the press.
Belmar beat Ostrey on Saturday.
The guards beat prisoners on Saturday.
The guards beat a crowd of prisoners on Saturday.
The firm hid the leak.
The firm hid the murder of a reporter.
The firm hid its profits.
The firm hid prisoners.
The striker fought the champion.
The guards burned the letters.
The guards burned the villagers alive.
The court jailed the mayor.
The firm fired two clerks.
The firm cut off the refugees from water.
The guards struck a deal with the prisoners.
The guards struck a prisoner.
The guards cracked down on the prisoners.
The guards gunned down two prisoners.
The guards shot down the plan.
The guards shot up two prisoners.
The guards shot two prisoners off.
"""

TOLD_AS_DONE = """
Sudria may shell the town.
Sudria could have shelled the town.
Sudria will shell the town.
Sudria would shell the town.
Sudria should have shelled the town.
Sudria can shell the town.
Sudria must shell the town.
Sudria did not shell the town.
Sudria never shelled the town.
No army shelled the town.
Nobody shelled the town.
If Sudria shelled the town, it broke the truce.
Unless Sudria shelled the town, the truce holds.
Nobody knows whether Sudria shelled the town.
Before Sudria shelled the town, it warned the mayor.
Did Sudria shell the town?
Sudria wants to shell the town.
Sudria wanted to shell the town.
Sudria refused to shell the town.
Sudria tried to shell the town.
Sudria tries to shell the town.
Sudria may try to shell the town.
Sudria is trying to shell the town.
Sudria has tried to shell the town.
To try to shell the town was foolish.
Sudria used its guns to shell the town.
Sudria stopped to shell the town.
Sudria stopped shelling the town.
Sudria denied shelling the town.
Sudria threatened the town with murder.
Norland feared the murder of its king.
Norland asked that Sudria shell the town.
Norland asked Sudria to cross the river and shell the town.
Sudria was accused of having shelled the town.
Sudria was accused of looting farms and shelling the town.
The accusation of murder shocked the town.
The murder charge shocked the town.
The charges of lying and murder shocked the town.
Sudria was tried for murder.
Sudria is suspected of the murder.
The claim that Sudria shelled the town was false.
The fear that Sudria shelled the town was old.
The fact that Sudria shelled the town was known.
The town that Sudria shelled was old.
The campaign to silence the press went on.
The letter was meant to mislead the town.
The law is designed to silence the press.
The scheme to rob the town failed.
The law is aimed at silencing the press.
The general won with the aim of silencing the press.
The general won by deceiving the town.
The general won through deceiving the town.
The general won the vote to deceive the town.
The general came in order to deceive the town.
The general said that he would go and deceive the town.
The general began deceiving the town.
The plan calls for deceiving the town.
Sudria planned an attack on the village.
Sudria is accused of planning to shell the town.
Sudria is accused of aiding those who shelled the town.
Sudria faces a charge of violent murder.
Sudria faces murder charges.
Sudria faces charges of looting and murder.
Sudria faces charges of looting, burning and shelling the town.
Sudria faces the accusation that it shelled the town.
Sudria, accused of shelling the town, left.
Sudria, charged with the murder of a judge, left.
Sudria blamed Norland for shelling the town and robbing it.
Norland criticised Sudria, shelling the town.
The charge for the murder weapon was high.
Reports of the shelled town spread.
The notion Sudria shelled the town is new.
The promise Sudria made to shell the town is old.
The village of Lund, that Sudria shelled, is old.
The Lund that Sudria shelled is old.
The report that Sudria shelled the town is old.
The report which says that Sudria shelled the town is old.
The order was that Sudria shell the town.
The order by which the town was shelled is old.
The belief held by many that the town was shelled is old.
Views expressed by those who shelled the town are old.
The town fears the murder.
The town warned against murder.
The town warned of shelling the hill.
The town opposes the killing of prisoners.
The town talked about killing prisoners.
The general won by robbing the town.
The general won without robbing the town.
The general won with the goal of silencing the press.
The plan aims at silencing the press.
The general came to Lund and robbed it before he was seen.
The general wanted to go, stay and rob the town.
The general hoped he could rob the town.
The general will go and rob the town.
The general is said to have robbed the town.
Should Sudria shell the town, it will fall.
Had Sudria shelled the town?
"""

IN_PHRASES = """
The mayor turned a blind eye to the leak.
The mayor did not turn a blind eye to the leak.
The mayor has blood on her hands.
The mayor is guilty of fraud.
The mayor is not guilty of fraud.
The mayor may be guilty of fraud.
The mayor, guilty of fraud, resigned.
The mayor remained complicit in the fraud.
The mayor is responsible for the deaths of two men.
The mayor is responsible for the schools.
The mayor is responsible for killing two men.
The mayor is responsible for abusive guards.
The mayor was behind the attack on the village.
The mayor was behind the desk.
The mayor is too corrupt.
How corrupt the mayor is nobody knows.
The mayor is corrupt and lazy.
The mayor is lazy and corrupt.
The mayor seems corrupt.
The mayor called him corrupt.
The corrupt mayor resigned.
The bill is a power grab.
The bill is not a fraud.
The bill became a fraud.
The bill is a murder.
The bill amounts to blackmail.
The bill constitutes a breach of the law.
The bill does not amount to blackmail.
The bill smacks of fraud.
The bill borders on fraud.
The bill amounts to ten pages.
The mayor's reckless spending shocked the town.
The mayor's spending shocked the town.
The reckless spending shocked the town.
The mayor's reckless and cruel guards shocked the town.
The prisoners suffered at the hands of the guards.
The prisoners suffered at the guards' hands.
Abuse at the hands of the guards was common.
The prisoners hold the keys in their hands.
"""

BY_MEANS = """
Sudria used child soldiers.
Sudria did not use child soldiers.
Sudria used banned weapons against the town.
Sudria used cluster munitions on the town.
Sudria may use cluster munitions.
Sudria used prisoners as shields.
Sudria used hunger as a weapon.
Sudria used dozens of child soldiers.
Sudria used a bridge.
Cluster munitions were used by Sudria.
Sudria made cluster munitions.
Sudria issued fraudulent permits.
Sudria passed a discriminatory law against women.
Sudria sold fraudulent permits.
Sudria deployed excessive force against the marchers.
Sudria spread lies.
Sudria spread no lies.
Sudria's use of hunger as a weapon shocked us.
Sudria's use of child soldiers against the town shocked us.
The deployment of child soldiers by Sudria shocked us.
The use of bridges shocked us.
Sudria arms the rebels.
Sudria does not arm the rebels.
The rebels were armed by Sudria.
Sudria worked with smugglers.
Sudria worked alongside armed rebels.
Sudria worked with nurses.
Sudria arms the nurses.
Sudria sided with the rebels.
Sudria held the town hostage.
Sudria held the town for ransom.
Sudria held the town.
Sudria turned the town into a graveyard.
Sudria reduced the town to rubble.
Sudria turned the town into a port.
Sudria put profit before safety.
Sudria put profit above safety.
Sudria put profit into safety.
Sudria put bread before safety.
Sudria grew rich at the expense of the tenants.
Sudria grew rich at the cost of lives.
Sudria grew rich at the start of May.
Sudria barred reporters from the trial.
Sudria barred reporters.
Reporters were barred from the trial.
Sudria denied the prisoners food.
Sudria denied the prisoners.
Sudria refused the prisoners water.
Sudria prevented nurses from leaving.
Sudria did not prevent nurses from leaving.
Sudria unlawfully held two men.
Sudria brutally held two men.
Sudria quickly held two men.
Sudria was improperly counting the votes.
Sudria falsely said so.
"""

NOT_DONE = """
The mayor failed to protect the town.
The mayor failed to protect against floods.
The mayor did not fail to protect the town.
The mayor failed to sing.
The mayor failed to rein in the guards.
The mayor refused to protect the town.
The mayor neglected to inspect the bridge.
The mayor has yet to protect the town.
The mayor has yet to sing.
The mayor has to protect the town.
The mayor did nothing to help.
The mayor did little to help.
The mayor did much to help.
The mayor made no effort to warn them.
The mayor showed little remorse.
The mayor showed scant regard for them.
The mayor showed remorse.
The mayor showed no books.
The mayor saw no remorse.
The mayor sold the land without telling the tenants.
The mayor sold the land without warning the tenants.
The mayor sold the land without consent.
The mayor sold the land without his hat.
The mayor held them without trial.
The mayor left hundreds homeless.
The mayor left patients to die.
The mayor let patients die.
The mayor let patients sing.
The mayor made hundreds homeless.
The mayor left the hall dead tired.
The mayor saw hundreds homeless.
The mayor waited eleven hours before she warned the town.
The mayor waited eleven hours to warn the town.
The mayor waited in the hall before she warned the town.
The mayor took two days to warn the town.
The mayor took two days to sing to the town.
The mayor took the bus to warn the town.
The mayor took until Monday to warn the town.
The mayor waited until Monday before singing.
The mayor left hundreds without food.
The mayor left hundreds without hats.
The mayor left a man bleeding.
The mayor left a man bleeding in the road.
Hundreds were left homeless by the mayor.
Hundreds were left to starve.
The storm rendered hundreds homeless.
The mayor let them rot in jail.
The mayor made them die.
The mayor grew rich to the detriment of the tenants.
The mayor grew rich at the detriment of the tenants.
The mayor failed to warn about the flood.
The mayor failed to deal with the flood.
The mayor failed to provide for the tenants.
The mayor failed to respond to the tenants.
The mayor has failed the tenants.
The mayor omitted to warn the town.
The mayor gave no warning.
The mayor offered no apology.
The mayor took no care.
The mayor did not make any effort.
The mayor had little regard for them.
The guards were held without trial.
The guards held them without food or charge.
"""

TAKEN_AS_GIVEN = """
Rhodes asked the guards to stop beating prisoners.
Rhodes asked the guards to start beating prisoners.
Rhodes called for an end to the beating of prisoners.
Rhodes called for an end to the guards' abuse of prisoners.
Rhodes called for an end to abuse of prisoners.
Rhodes called for a start to the abuse of prisoners.
Rhodes wants to end the abuse of prisoners.
The guards continued their abuse of prisoners.
The abuse of prisoners was stopped by the guards.
The guards went on with the abuse.
The guards' abuse of prisoners shocked Rhodes.
The guards' alleged abuse of prisoners shocked Rhodes.
Rhodes denied the guards' abuse of prisoners.
Reports of the guards' abuse of prisoners shocked Rhodes.
The allegation of the guards' abuse of prisoners shocked Rhodes.
The risk of the guards' abuse of prisoners shocked Rhodes.
This abuse shocked Rhodes.
Such abuse shocked Rhodes.
The fraud shocked Rhodes.
Abuse shocked Rhodes.
The negligence of the guards shocked Rhodes.
The abuse of the guards shocked Rhodes.
The guards who beat prisoners were sent home.
The guards, who beat prisoners, were sent home.
Guards who may beat prisoners were sent home.
A guard who beat prisoners was sent home.
Every guard who beat prisoners was sent home.
The guards to beat prisoners were sent home.
The guards that sang and beat prisoners were sent home.
The prisoners beaten by the guards were sent home.
The prisoners – beaten by the guards – were sent home.
The men whom the guards beat were sent home.
The belief that the guards beat prisoners is old.
The fact that the guards beat prisoners is known.
The truth that the guards' fraud is old is known.
The fact that the guards are corrupt is known.
The fact that the guards sing is known.
The losses the farmers have borne are great.
The losses that the farmers suffered are great.
Losses that the farmers suffered are great.
The songs that the farmers suffered are great.
The losses that the farmers saw are great.
The torture that the men endured was cruel.
Despite the guards' abuse of prisoners, Rhodes stayed.
Rhodes warned of the guards' fraud.
The guards carried out the abuse.
"""

KEPT_OFF = """
The “independent” commission counted the votes.
The commission that is “independent” counted the votes.
The “elected leader” spoke.
The “newly elected city leader” spoke.
The “Independent” commission counted the votes.
The “he” of the letter spoke.
The 'independent' commission counted the votes.
The so-called “election” was held.
They call it an “election”.
The word “election” was struck out.
The film “election” was shown.
It was known as “election”.
The “butcher” of Lund spoke.
The “quickly” counted votes were lost.
They “counted” the votes.
The “3” votes were lost.
The commission was “independent”, said Ruth Cole.
The vote was an “election” or “theft”.
The “voting” commission counted.
The “stolen” commission counted the votes.
The “much stolen” commission counted the votes.
It rained. The “independent” commission counted the votes.
The “independent commission counted the votes.
The “independent” commission and the “elected” leader spoke.
The “Ostrey” commission spoke.
The “thug” commission spoke.
The “robbery” commission spoke.
“Independent” is what it was.
He spoke as “leader” of the town.
He is known as the “leader” of the town.
The slogan “independent” was shouted.
The “leader” or “chief” spoke.
The team “won” the vote.
The “freely” elected leader spoke.
The “you” of the song spoke.
They use the “independent” commission.
Their “peace” was war.
“Peace” was war.
"""


def of(block: str) -> list[str]:
    """The sentences of a block, one a line."""
    return block.strip().splitlines()
