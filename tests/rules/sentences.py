"""Sentences of our own, each the end of one article, that show where the rules end: what is queried, and how."""

from __future__ import annotations

ARTICLE = (
    "The miners' union accused Halvard Steel of poisoning the river. Halvard Steel denied the accusation.\n\n"
    "Norland accused Sudria of shelling its villages. Sudria denied it. The Ostrey police counted the dead."
)

BLOCKS = {
    "own voice": """
Halvard Steel trucks crushed two tents.
Halvard Steel's guards beat two miners.
Halvard Steel guards beat two miners.
Sudrian warplanes bombed a school.
Sudria's army bombed a school.
Officers of the Ostrey police beat two miners.
Soldiers of Sudria beat two miners.
Soldiers beat two miners.
A guard beat two miners.
The Sudria army bombed a school.
Sudria bombed itself.
Sudria ordered the shelling of a school.
Sudria promised to bomb a school.
Sudria did not bomb a school.
Sudria may have bombed a school.
It is believed that Sudria bombed a school.
Sudria bombed a school on Monday.
Sudria bombed a school since May.
Sudria bombed a school during the talks.
Sudria bombed a school until noon.
Sudria bombed a school at noon.
Sudria bombed a school in Lund.
On Monday Sudria bombed a school.
Last year, Sudria bombed a school.
Sudria bombed a school and Norland wept.
Sudria bombed a school when the talks began.
Sudria bombed a school, Norland said.
Sudria bombed a school; Norland said it wept.
Sudria has wounded two miners and robbed them.
Sudria was to blame for the dead.
Sudria ignored the dead.
Sudria is cruel to Norland.
The storm killed two miners.
Norland bombed Sudria.
Norland bombed a school.
Halvard Steel bribed Sudria.
Nobody bribed the police.
The police were bribed.
The police were bribed by Halvard Steel.
Steel bribed the police.
Bombing a school, Sudria won.
Sudria, which bombed a school, won.
Sudria, which Norland said bombed a school, won.
""",
    "presupposed": """
The losses that Norland has suffered are great.
The losses that Sudria has suffered are great.
The losses that the farmers have suffered are great.
The torture that Norland endured was cruel.
Norland spoke of the fact that Sudria had bombed a school.
Norland said the fact that Sudria had bombed a school was known.
Norland said the fact that a school was bombed was known.
The fact that a school was bombed by Sudria is known.
The fact that a school was bombed is known.
The truth that Sudria is corrupt is known.
Norland knows that Sudria bombed a school.
Norland did not know that Sudria bombed a school.
Norland knows that Sudria did not bomb a school.
Norland knows that Sudria may bomb a school.
Norland knows that a school was bombed.
Norland thinks that Sudria bombed a school.
Norland ignored that Sudria bombed a school.
Norland wept over the fraud.
Norland wept over this aggression.
Norland said it wept over this aggression.
Norland said it wept over the fraud.
Norland said Sudria's abuse of prisoners was known.
Norland demanded an end to Sudria's abuse of prisoners.
Norland said the soldiers who beat prisoners had left.
Norland said that Sudria's “abuse” was known.
Norland wept over “Sudria's abuse of prisoners”.
Norland wept over Sudria's abuse of prisoners and its murder of farmers.
Norland wept over Sudria's “reckless” spending.
Norland wept over Sudria's reckless spending.
Norland wept over Sudria's defeat.
Norland said Sudria, which bombed a school, had won.
Norland said Sudria, which did not bomb a school, had won.
Norland said Sudria, which may bomb a school, had won.
Norland said Sudria, a maker of banned weapons, had won.
Norland said Sudria, guilty of fraud, had won.
Sudria went on with its abuse of prisoners.
The dead of Sudria's massacre were counted, and its murders were not.
""",
    "believed": """
Sudria has reportedly bombed a school.
Sudria was reportedly bombed.
Sudria reportedly bombed a school and robbed it.
Sudria reportedly won.
Reportedly, Sudria won.
The farmers reportedly won.
Sudria apparently bombed a school.
Sudria apparently won.
Sudria presumably bombed a school.
Sudria allegedly bombed a school.
Sudria allegedly won.
The farmers allegedly won.
It is believed Sudria bombed a school.
It is believed that the farmers won.
It was reported by the Gazette that Sudria bombed a school.
It is considered a success.
It is feared that Sudria has bombed a school.
It is known that Sudria has bombed a school.
Sudria is believed to have bombed a school.
Sudria is believed by Norland to have bombed a school.
Sudria is expected to bomb a school.
Sudria is seen as corrupt.
Sudria is seen as big.
Sudria is widely viewed as big.
Sudria is widely viewed as reckless.
Sudria is regarded as a failure.
Sudria is regarded as a liar.
Sudria is accused of bombing a school.
Sudria is suspected of bombing a school.
The men believed to have bombed a school left.
Men believed to have bombed a school left.
Norland believed to have won.
The men accused of murder left.
Norland accused of murder two men.
Many believe Sudria bombed a school.
Some believe Sudria bombed a school.
Most believe Sudria bombed a school.
In what many see as revenge, Sudria left.
In what some see as revenge, Sudria left.
In what is seen as revenge, Sudria left.
There is little doubt that Sudria bombed a school.
There are reports that Sudria bombed a school.
It seems that Sudria bombed a school.
It appears Sudria won.
Sudria appears to have bombed a school.
Sudria came under fire for its abuse of prisoners.
Norland reportedly believes that Sudria bombed a school.
Norland said that Sudria had reportedly bombed a school.
“Sudria reportedly bombed a school,” Norland said.
Sudria reportedly bombed a school, and allegedly robbed it.
Sudria is said to be a failure and a bully.
The alleged murder was in May.
""",
    "loaded": """
The notorious “butcher” of Lund left.
The 'butcher' of Lund left.
The Norland regime and the Sudria regime left.
The strict regime and the Sudria regime left.
The regime left.
The alleged regime left.
The mandarin of the Sudria regime left.
Sudria is a rogue state.
Sudria is brutal.
The brutal winter and the brutal Sudria army left.
The brutal winter left.
The brutal farmers left.
The brutal minister left.
The brutal crane left.
The brutal crane of Sudria left.
Sudria cynically left.
The farmers cynically left.
Cynically, Sudria left.
Sudria cynically, and Norland naturally, left.
Sudria peddled the claim.
The farmers peddled the claim.
Sudria peddled drugs.
The claim was peddled by Sudria.
Sudria's rampage was long.
The rampage of Sudria was long.
The rampage was long.
Sudria began a rampage.
So-called friends of Sudria left.
The so-called deal left.
Supposed friends left.
The supposed deal with Sudria left.
What it calls a deal was signed.
Make no mistake: Sudria left.
Norland said the Sudria regime had left.
Norland said the “regime” had left.
Norland said that Sudria had cynically left.
Militant miners left.
Militants left.
The militants left.
The Sudria militants left.
Our militants left.
Terrorist, Arne Holt, left.
Arne Holt, a terrorist, left.
Terrorist Arne Holt left.
The terrorist cell left.
The Rogue Regime Press left.
The Terrorist Act of 1912 was read.
The film Brutal Regime was shown.
Sudria called Norland a regime.
Sudria was clearly left.
Sudria's cynical ploy left.
The controversial Ostrey police left.
""",
    "cues": """
The union revealed that Halvard Steel had poisoned the river.
The union revealed that Halvard Steel had bribed a judge.
The union revealed that a judge had been bribed.
The union revealed that Halvard Steel was old.
The union revealed that the road was old.
The union did not reveal that Halvard Steel had poisoned the river.
The union wanted to reveal that Halvard Steel had poisoned the river.
The union pointed out that Halvard Steel had poisoned the river.
The report revealed that Halvard Steel had poisoned the river.
The report found that Halvard Steel had bribed a judge.
Halvard Steel admitted that it had poisoned the river.
Halvard Steel admitted that it was old.
Halvard Steel admitted that Sudria had bombed a school.
Halvard Steel conceded that the union was old.
Halvard Steel claimed that the river was clean.
The union claimed that the river was poisoned.
The union claimed that the river was poisoned. Halvard Steel claimed that it was clean.
The union claimed that the river was poisoned. Halvard Steel said that it was clean.
The farmers claimed that the river was poisoned.
The claim of the union that the river was poisoned is old.
Halvard Steel's admission that it had poisoned the river is old.
Halvard Steel feigned surprise.
Halvard Steel pretended.
The farmers feigned surprise.
Norland said Halvard Steel had feigned surprise.
Halvard Steel faked a smile and a tear.
Halvard Steel says a hundred times a day that it is clean.
Halvard Steel says endlessly that it is clean.
Halvard Steel says each day that it is clean.
Halvard Steel promised for the umpteenth time to leave.
The “clean” river is old.
The “clean” “old” river is long.
The “very clean” river is old.
Halvard Steel's “clean” river is old.
The river is “clean”, Halvard Steel said.
""",
}


def of(block: str) -> list[str]:
    """The sentences of a block, one a line."""
    return BLOCKS[block].strip().splitlines()
