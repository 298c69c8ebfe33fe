"""Short articles of our own in which somebody claims and somebody answers, one a line."""

from __future__ import annotations

from tests.claims.sentences import of

ACCUSED = "The Harbour Workers Union accused Orrin Glass of hiding a safety report."

ANSWERED = of(
    """
Orrin Glass denied the accusation.
Orrin Glass did not deny the accusation.
Orrin Glass denies the accusations made by the Harbour Workers Union.
Orrin Glass denied the accusations of Tom Ames.
Orrin Glass denied hiding any report.
Orrin Glass denied that it had hidden a safety report.
Orrin Glass denied that it had sold a ferry to the county.
Orrin Glass denied food to its men.
Orrin Glass denied its men food.
Orrin Glass denied everything.
Orrin Glass denied this.
Orrin Glass rejected the claim.
Orrin Glass rejected the lawsuit.
Orrin Glass rejected the offer.
Orrin Glass rejected the charge as absurd.
Orrin Glass dismissed the allegation as nonsense.
Orrin Glass dismissed its director.
Orrin Glass disputed that.
Orrin Glass refuted the union's account.
Orrin Glass wanted to deny the accusation.
Orrin Glass said it had not hidden any safety report.
Orrin Glass said it had never sold a ferry.
Orrin Glass said the accusation was false.
Orrin Glass said the accusation was not false.
Orrin Glass said the union's accusation was false.
Orrin Glass said the union's evidence was flimsy.
Orrin Glass said the evidence was flimsy.
Orrin Glass said the weather was flimsy.
Orrin Glass said it would be absurd if the accusation was false.
Orrin Glass called the accusation ridiculous.
Orrin Glass called the baseless accusation a trick.
Orrin Glass called the union a liar.
Orrin Glass said the union had lied.
Orrin Glass said the union had lied to the county.
Orrin Glass said the union was not credible.
Orrin Glass said the union was credible.
Orrin Glass said that was not true.
Orrin Glass said it was absurd to claim that it hid anything.
Orrin Glass said it was absurd to swim.
Orrin Glass said it was innocent.
Orrin Glass said its director was innocent.
Orrin Glass said the union was innocent.
Orrin Glass said the report had no merit.
Orrin Glass pleaded not guilty.
Orrin Glass has denied the charges.
Orrin Glass, which denies the charges, went on.
The charges, which Orrin Glass denies, are old.
The charges, which are denied, are old.
The charges that the union made are denied by Orrin Glass.
The union made the charges up, Orrin Glass said.
Orrin Glass declined to comment.
Orrin Glass did not respond to a request for comment.
Orrin Glass could not be reached for comment.
A spokesman for Orrin Glass declined to comment.
A spokesman declined to comment.
The county declined to comment.
Orrin Glass said its ferries were safe.
Orrin Glass said it had kept every report.
Orrin Glass said it had published all its reports.
Orrin Glass said its men had published only two reports.
Orrin Glass said its men published reports.
Orrin Glass said the county had kept every report.
Orrin Glass said the safety report had been published.
The county said Orrin Glass had kept every report.
Orrin Glass said the union was hiding its books.
Orrin Glass accused the union of lying.
“We hid nothing,” Orrin Glass said.
“We hid nothing,” said Tom Ames, a spokesman for Orrin Glass.
“That never happened,” said Tom Ames, a lawyer for Orrin Glass.
“They lied to us,” said Tom Ames, a lawyer for Orrin Glass.
The county denied the accusation.
The county denied that the ferry would be sold.
The accusation was denied.
The accusation was denied by Orrin Glass.
Tom Ames denied the accusation, according to the Harbour Gazette.
Nobody denied the accusation.
The accusation that Orrin Glass denied is old.
Orrin Glass said we published every report.
“I kept every report,” said Tom Ames, a spokesman for Orrin Glass.
Orrin Glass said its reports were all published.
Orrin Glass said their reports were public.
Orrin Glass said its one report was the only one.
Orrin Glass said it was purely a mistake.
Orrin Glass said no report was kept by the firm.
Orrin Glass denied the accusation. It published two reports, it said.
Orrin Glass denied the accusation. Orrin Glass said it had published two reports.
Orrin Glass denied the accusation. Orrin Glass said the county had published two reports.
Orrin Glass denied the accusation. The union said it had published two reports.
Orrin Glass denied the accusation. The road is old. Orrin Glass said it had published two reports.
Orrin Glass denied the accusation. “We published two reports,” the firm said.
Orrin Glass denied the accusation. Orrin Glass demanded that its reports be read.
Orrin Glass denied the accusation. Orrin Glass denied the lies. Orrin Glass said it had published two reports.
Orrin Glass disagrees.
Orrin Glass disagrees with the union.
Orrin Glass disagrees with itself.
Orrin Glass disagrees with the accusation.
Orrin Glass disagrees with the weather.
Orrin Glass may disagree.
Orrin Glass wonders if the county disagrees.
Orrin Glass is unconvinced.
Orrin Glass is not convinced.
Orrin Glass is convinced.
Orrin Glass was not persuaded by the union.
Orrin Glass does not accept the accusation.
Orrin Glass does not accept the offer.
Orrin Glass accepts the accusation.
That view is not shared by Orrin Glass.
The accusation is not accepted by Orrin Glass.
The county is sceptical.
The county is sceptical of the accusation.
The county doubts the accusation.
It is doubtful.
The plant opened in 1962.
"""
)

APART = of(
    """
The road is old. It is narrow. It has two bends. Orrin Glass denied the accusation.
The road is old. It is narrow. It has two bends. It runs north. Orrin Glass said it had kept every report.
The road is old. It is narrow. It has two bends. It runs north. Orrin Glass denied it.
The county said the road was old. Orrin Glass denied it.
The county said the road was old. The union said it was narrow. Orrin Glass denied the accusation.
The county said the road was old. That account was denied by the union.
"""
)

ALONE = of(
    """
Tom Ames denied forging the permit.
Tom Ames is accused of forging a permit. Ames denies forging any permit.
Tom Ames, accused of forging a permit, has left.
Tom Ames, who is accused of forging a permit, says the case is a fraud.
Tom Ames was charged with forging a permit by Ruth Cole.
Tom Ames was charged with forging a permit. Prosecutors said the hearing would be in May. Ames denied the charge.
Ruth Cole accused Tom Ames of forging a permit. Ames was charged with forgery in May. Ames denied the charge.
Ruth Cole, Jon Reed, Ida Lind and Max Berg accused Tom Ames of fraud. He was charged with fraud. Ames denied the charge.
Ruth Cole said Tom Ames was accused of forging a permit.
It was alleged that Tom Ames had forged a permit.
Tom Ames allegedly forged a permit.
The indictment says Tom Ames paid for a boat. Ames is accused of fraud.
The mayor said the indictment says Tom Ames paid for a boat. Ames is accused of fraud.
The mayor said the bridge was safe. Engineers said the bridge was not safe.
The mayor said the bridge was safe. Engineers said the bridge was unsafe.
The mayor said the bridge was safe. Engineers said the bridge was dangerous.
The mayor said the bridge was not safe. Engineers said the bridge was unsafe.
The mayor said the ferry was safe. Engineers said the bridge was unsafe.
The mayor said the bridge was legal. Engineers said the bridge was illegal.
The mayor said the legal bridge was old. Engineers said the illegal bridge was old.
The mayor said the bridge was safe. The mayor said the bridge was not safe.
The mayor said the school would close. The council said the school would stay open.
The mayor said the school may close. The council said the school would stay open.
The mayor said if the school closed he would weep. The council said the school stayed open.
The mayor said nobody had closed the school. The council said the mayor had closed the school.
The mayor said the guards had closed the school. The council said the guards had not closed the school.
The mayor said the school was closed by the guards. The council said the guards never closed the school.
The mayor said the guards had closed no school. The council said the guards had closed the school.
The mayor said the guards had closed the school. The council said the guards had not closed the mill.
The mayor said the guards had closed the school. The council said the firemen had not closed the school.
The mayor said the guards had not been armed. The council said the guards had been armed.
The mayor said the guards came and closed the school. The council said the guards did not close the school.
The mayor said the guards tried to close the school. The council said the guards did not close the school.
The mayor said they never armed any group. The council said the mayor had armed the group.
Organisers said 50,000 people marched. Police put the number at 12,000.
Organisers said 50,000 people marched. Police said 50,000 people marched.
Organisers said 50,000 people marched through the city. Police said 12,000 people marched through the city.
Organisers said the march lasted 5 hours. Police said the march lasted 3 hours.
Organisers said 50,000 people marched. The road is old. Police said 12,000 people swam.
Organisers said 50,000 people marched to the old hall. The road is old. Police said 12,000 people marched to the hall.
Organisers said 50,000 people marched. Police put the cost at 50,000.
The county said the bridge would open in May.
The county said the bridge will open in May.
The county is going to open the bridge, it said.
The county said 61 passengers used the ferry each day.
The county said the ferry cost two million crowns.
The county said fares had risen by 4 per cent.
The union demanded that the county shut the bridge.
The union did not demand that the county shut the bridge.
The union promised to shut the bridge.
The union believes the bridge is shut.
The union said no bridge was shut.
The union said the bridge was shut.
The union said so.
The union said the county had robbed the poor.
The union said the county had not robbed the poor.
The union said it had robbed the poor.
The union said the mayor and the county had robbed the poor.
“They robbed the poor,” the union said of the county.
The union said the county was accused of fraud.
The union criticised the county over its lies.
The union blamed the county for the flood. It is old. The county said the union had caused the flood.
The union and the county disagree over the flood.
The union and the county disagree about the flood.
The union and the county disagree in May.
The union and the county are at odds over the flood.
The two sides disagree over who owns the bridge.
The union disputes the bill with the county.
The disputed bill was paid.
Who owns the bridge is in dispute.
The union said the bridge was unsafe, which the county denied.
The union said the bridge was unsafe, a claim the county denied.
The union said the bridge was unsafe, a claim which the county rejected as false.
The union's claim that the bridge was unsafe was denied by the county.
Judge Rosa Lind found that the emails were lawful, a point that Helena Strand had contested.
The lawsuit says the bank charged customers for nothing. The bank said the suit had no merit.
A report by Falcon Research said Teal Marine had inflated its revenue. Teal Marine called the report misleading.
Vallonia said Kestria had shelled Oster. Kestria said Vallonia had shelled Oster.
Vallonia denied that Kestria had shelled Oster. Kestria denied that, too.
Vallonia said Kestria had shelled Oster. “We have shelled nobody,” Kestria's foreign minister said.
Vallonia said Kestria had shelled Oster. Kestria's foreign minister said its guns had hit only a depot.
Vallonia said Kestria had shelled Oster. The road is old. The road is old. Kestria said its guns had hit only a depot.
Vallonia said Kestria had shelled Oster. Vallonia said its guns had hit only a depot.
Vallonia said Kestria had shelled Oster. Kestria said its guns would hit only a depot.
Vallonia said Kestria had shelled Oster. Kestria said it was lawfully defending itself.
Vallonia said Kestria had shelled Oster. Kestria said the rebels had hit only a depot.
“The bridge is old,” said Ruth Cole. “It leaks. Nobody will pay. So it stays.” It rained.
Ruth Cole told Tom Ames that the bridge was old. Nobody knows why.
The mayor wanted to shut the bridge. The mayor decided to shut the bridge.
It is believed that the bridge fell. The talks began in July.
Ruth Cole said the bridge, which was built in 1911 by boys of the town, was old.
Ruth Cole and Tom Ames said the bridge was old, and Ida Lind said it was new.
The bridge, built in 1911 and painted green each spring by boys of the town, fell down on Friday, Ruth Cole said.
Kestria called the camp a school. Vallonia called the camp a prison.
Kestria calls the camp a school, but Vallonia calls it a prison.
Kestria calls the camp a school, and Vallonia calls it a prison.
Kestria describes the camp as a school, while Vallonia describes the mill as a prison.
The mayor said the guards had been told to close the school. The council said the guards had closed the school.
The mayor said the school had been closed and burned by the guards. The council said the guards had not burned it.
The mayor said the guards who closed the school left. The council said the guards had not closed the school.
The mayor said the guards left without closing the school. The council said the guards closed the school.
The mayor said the guards came to close the school. The council said the guards did not close the school.
The mayor said the guards were going to close the school. The council said the guards did not close the school.
The mayor said the guards should close the school. The council said the guards did not close the school.
The mayor said when the guards closed the school it rained. The council said the guards did not close the school.
The mayor said the school looked safe. The council said the school was unsafe.
The mayor said he found the school safe. The council said the school was unsafe.
The mayor said nothing was safe in the school. The council said the school was safe.
The mayor said Ruth Cole had robbed Tom Ames. Ruth Cole said she had not robbed Tom Ames.
The mayor said Ruth Cole's guards had robbed the bank. Ruth Cole said the guards had not robbed the bank.
The mayor said sales rose. The council said sales fell.
The mayor said sales in May rose. The council said fares fell.
The mayor said taxes would rise. The council said taxes would not rise.
The mayor said there was a shortage of insulin. The council said there was no shortage of insulin.
We reported on Monday that the bridge was old.
"""
)

TEXTS = (*(f"{ACCUSED} {answer}" for answer in ANSWERED), *(f"{ACCUSED} {later}" for later in APART), *ALONE)
