"""Whether a verb of saying or believing tells what somebody said, or only what they did.

"They attacked the mayor for her silence" reports a charge; "they attacked the harbour" tells of an attack. Likewise a
minister who *will announce* a decision, or will not say which, has told nothing of it yet; a council that *is
considering* a bypass, a paper that *published* the names and a state that *declared* an emergency did something. A wish
is a deed where it is for one's own doing, and a demand where it is for somebody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import CueClass, PartyKind

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons
    from auditor.lexicons.entries import CueWord

TELLING = frozenset("publish speak mention discuss disclose release address announce issue reveal talk write".split())
TALKING = frozenset({"talk", "discuss", "debate", "chat", "confer", "negotiate"})
ANSWERING = frozenset({"respond", "reply", "react"})
SAYING = frozenset("say tell comment confirm answer respond discuss elaborate speak explain admit".split())
PUBLISHING = frozenset({"publish", "release", "share", "issue"})
WEIGHING = frozenset({"consider"})
WANTING = frozenset({"want"})
SETTLING = frozenset("approve endorse back support oppose reject award grant forbid uphold".split())
DECIDING = frozenset(
    "cabinet council parliament committee subcommittee board commission senate house assembly congress court".split()
)
"""Bodies that settle something by being for or against it."""

IN_FORCE = frozenset("emergency siege mourning curfew disaster holiday martial bankruptcy independence".split())
"""What stands in what an authority declares to be so from now on."""

VIOLENCE_OR_DECEIT = {CueClass.ACCUSING: "violence", CueClass.DOUBTING: "deceit"}
"""Category of harm that verbs of a class of cues may also stand for."""

REASONS = frozenset({"for", "over", "as"})
CLAUSES = frozenset({"ccomp", "xcomp"})
SAID_OF = frozenset({"oprd", "ccomp", "xcomp", "prt", "npadvmod", "acomp"})
"""What hangs on a verb of naming where it is told what somebody is called."""

MARKS = frozenset("\"“”'‘’") | {"``", "''"}
REFLEXIVES = frozenset({"itself", "themselves", "himself", "herself"})
DECISIONS = frozenset({"decide", "determine", "rule"})
ADDED = frozenset({"acl", "relcl", "ccomp", "prep"})
"""What hangs on a noun of saying where it is told what was said."""

ADDED_VERBS = frozenset({"advcl", "acl", "relcl"})
SPOKEN = frozenset({CueClass.ACCUSING, CueClass.DENYING, CueClass.ASSERTIVE})
"""Classes of what is only done in words, whatever it is done for: "they marched to denounce the ruling"."""

COMING = frozenset({"will", "'ll", "’ll", "shall"})
OPEN = COMING | {"can", "could", "may", "might", "to"}
"""Auxiliaries under which a question is not yet answered."""

ASKING = frozenset({"whether", "if", "who", "whom", "whose", "what", "which", "when", "where", "why", "how"})


def is_deed(head: Token, entry: CueWord, frame: str | None, lexicons: Lexicons, *, negated: bool) -> bool:
    """Tell whether a cue of no quotation tells only what somebody did, is to do or would not do.

    Args:
        head: Head word of the cue.
        entry: Its entry in the lexicon.
        frame: How the content follows it, as ``cues.frame_of`` gives it.
        lexicons: Word lists in force.
        negated: True if somebody did not do it.
    """
    return (
        _does_harm(head, entry.cue_class, frame, lexicons)
        or _names_matter(head, entry, frame, negated=negated)
        or _is_to_come(head, entry)
        or _keeps_back(head, entry, negated=negated)
        or _publishes(head, frame, lexicons)
        or _weighs(head)
        or _puts_in_force(head)
        or _decides(head, lexicons)
        or _summons(head)
        or _leaves_open(head)
        or _is_purpose(head, entry.cue_class)
        or _is_due(head)
        or _is_gloss(head)
    )


def demands(head: Token) -> bool:
    """Tell a demand from a wish of one's own: "she wants him to go", "she wants an inquiry", not "she wanted tea"."""
    if head.lemma_ not in WANTING:
        return False
    if any(child.dep_ in CLAUSES and any(c.dep_ == "nsubj" for c in child.children) for child in head.children):
        return True
    return head.tag_ in {"VBP", "VBZ"} and any(child.dep_ == "dobj" for child in head.children)


def expects(head: Token) -> bool:
    """Whether somebody is told to see what may come: "analysts see little chance of it", not "they saw a boat"."""
    thing = next((child for child in head.children if child.dep_ == "dobj"), None)
    return head.lemma_ == "see" and head.tag_ in {"VBP", "VBZ"} and thing is not None and thing.tag_ in {"NN", "NNS"}


def _does_harm(head: Token, cue_class: CueClass, frame: str | None, lexicons: Lexicons) -> bool:
    """A deed of violence or deceit: "he lied about his illness", but not "he lied that he was ill"."""
    wanted = VIOLENCE_OR_DECEIT.get(cue_class)
    if wanted is None or head.pos_ != "VERB" or frame == "that":
        return False
    if any(child.lower_ in REASONS and child.dep_ in {"prep", "mark"} for child in head.children):
        return False
    if _charges(head, lexicons):
        return False
    return any(harm.category == wanted for harm in lexicons.harms.find(head.lower_, "verb"))


def _charges(head: Token, lexicons: Lexicons) -> bool:
    """Whether one person attacks a thing, hence in words: "the minister attacked the rise", not "two men attacked"."""
    by = next((child for child in head.children if child.dep_ == "nsubj" and child.tag_ in {"NN", "NNP", "PRP"}), None)
    thing = next((child for child in head.children if child.dep_ == "dobj" and child.pos_ == "NOUN"), None)
    if by is None or thing is None or thing.ent_type_ or lexicons.roles.first(thing.lower_) is not None:
        return False
    role = lexicons.roles.first(by.lower_)
    titled = role is not None and role.implies is PartyKind.PERSON
    return titled or by.ent_type_ == "PERSON" or by.lower_ in {"he", "she"}


def _names_matter(head: Token, entry: CueWord, frame: str | None, *, negated: bool) -> bool:
    """A matter only, of which nothing is told: "they met to talk about it", "did not name it", "answered it"."""
    if head.lemma_ in ANSWERING and not any(child.dep_ in CLAUSES for child in head.children):
        return any(child.dep_ == "prep" and child.lower_ == "to" for child in head.children)
    if head.pos_ == "NOUN":
        return entry.cue_class is CueClass.NEUTRAL and frame in {"on", "about"}
    if head.pos_ != "VERB" or frame in {"that", "to"}:
        return False
    untold = head.lemma_ in TELLING or (_is_telling(entry) and frame == "object")
    return head.lemma_ in TALKING or (negated and untold)


def _is_telling(entry: CueWord) -> bool:
    """Whether a verb says no more than that something is told: neither a denial nor a promise, a charge or a wish."""
    return entry.is_speech and entry.pos == "verb" and entry.cue_class is CueClass.NEUTRAL


def _is_to_come(head: Token, entry: CueWord) -> bool:
    """What is still to be said or sought, without a clause that tells it: "she will announce her verdict"."""
    if entry.pos != "verb" or entry.cue_class is CueClass.DENYING:
        return False
    told = any(child.dep_ in CLAUSES or child.lower_ == "as" for child in head.children)
    return not told and any(child.dep_ == "aux" and child.lower_ in COMING for child in head.children)


def _keeps_back(head: Token, entry: CueWord, *, negated: bool) -> bool:
    """A question left open: "she would not say who", "before tests can confirm whether"."""
    if head.lemma_ not in SAYING | TELLING and not (negated and _is_telling(entry)):
        return False
    clause = next((child for child in head.children if child.dep_ in CLAUSES), None)
    if clause is None or clause.left_edge.lower_ not in ASKING or clause.i < head.i:
        return False
    return negated or any(child.dep_ == "aux" and child.lower_ in OPEN for child in head.children)


def _publishes(head: Token, frame: str | None, lexicons: Lexicons) -> bool:
    """A thing made public or divided, which is no statement: "published the names", "shared the prize"."""
    if head.lemma_ not in PUBLISHING or frame == "that":
        return False
    thing = next((child for child in head.children if child.dep_ == "dobj"), None)
    if thing is None:
        return False
    beside = (child for word in (head, thing) for child in word.children if child.tag_ == "VBG")
    if any(lexicons.cues.find(child.lower_, "verb") for child in beside):
        return False  # "issued a circular telling shops to close"
    stated = any(entry.is_speech for entry in lexicons.cues.find(thing.lower_, "noun"))
    return not (stated and any(child.dep_ in ADDED for child in thing.children))


def _weighs(head: Token) -> bool:
    """A plan that is only weighed: "is considering a bypass", "considers moving", not "considers it a mistake"."""
    if head.lemma_ not in WEIGHING or any(child.dep_ in {"oprd", "ccomp"} for child in head.children):
        return False
    if any(child.lower_ == "as" for child in head.children):
        return False
    return any(child.dep_ == "dobj" or (child.dep_ == "xcomp" and child.tag_ == "VBG") for child in head.children)


def _puts_in_force(head: Token) -> bool:
    """An order of an authority: "declared a state of emergency"."""
    if head.lemma_ != "declare":
        return False
    after = [child for child in head.children if child.i > head.i]
    # "declared a state of emergency giving police new powers" is read as a clause.
    after += [word for child in after if child.tag_ == "VBG" for word in child.children if word.dep_ == "nsubj"]
    return any(word.lower_ in IN_FORCE for thing in after if thing.pos_ == "NOUN" for word in thing.subtree)


def _decides(head: Token, lexicons: Lexicons) -> bool:
    """A decision of a body: "the cabinet endorsed the plan", "a court awarded her the house", not "the actor endorsed".

    A body may also deny ("the board rejected the allegations"), and the White House is no house of a parliament.
    """
    thing = next((child for child in head.children if child.dep_ in {"dobj", "nsubjpass"}), None)
    if head.lemma_ not in SETTLING or thing is None:
        return False
    by = (token for child in head.children if child.dep_ == "agent" for token in child.children)
    subjects = [*(child for child in head.children if child.dep_ == "nsubj"), *by]
    claimed = any(entry.kind == "anaphor" for entry in lexicons.denials.find(thing.lemma_.lower()))
    bodies = (one for one in subjects if one.lemma_.lower() in DECIDING)
    return not claimed and any(all(word.lower_ != "white" for word in body.children) for body in bodies)


def _summons(head: Token) -> bool:
    """A call to come, or a name of one's own: "called a witness", "calls itself Kelp", not "called him a liar"."""
    if head.lemma_ != "call" or head.pos_ != "VERB":
        return False
    called = next((child for child in head.children if child.dep_ == "dobj"), None)
    if called is None or called.i < head.i:
        return False
    said = any(child.dep_ in SAID_OF for child in head.children)
    # What is said may be read as part of what it is said of: "called the story fiction", "called it on air a “lie”".
    behind = [t for t in called.sent if t.i > called.i]
    said = said or any(child.dep_ == "compound" and child.pos_ == "NOUN" for child in called.children)
    said = said or any(child.dep_ == "acl" and child.tag_ == "VBN" for child in called.children)
    said = said or any((t.lower_ in {"a", "an"} and t.nbor(-1).text != ",") or t.text in MARKS for t in behind)
    return called.lower_ in REFLEXIVES or not said


def _is_purpose(head: Token, cue_class: CueClass) -> bool:
    """What something is for: "a vote to forbid fishing", "has a right to ask for it", not "the first to say that"."""
    if head.dep_ not in ADDED_VERBS or cue_class in SPOKEN or any(c.dep_ == "ccomp" for c in head.children):
        return False
    return any(child.tag_ == "TO" and child.dep_ == "aux" for child in head.children)


def _is_due(head: Token) -> bool:
    """What somebody has to say, and has not said: "they have to show that it is safe"."""
    return head.dep_ == "xcomp" and head.head.lemma_ in {"have", "need"} and any(c.tag_ == "TO" for c in head.children)


def _is_gloss(head: Token) -> bool:
    """The writer's word for what somebody meant: "she was referring to the fire"."""
    return head.lemma_ == "refer" and head.tag_ == "VBG" and any(c.dep_ == "aux" for c in head.children)


def _leaves_open(head: Token) -> bool:
    """A decision still to be made: "is to decide whether it stays"."""
    if head.lemma_ not in DECISIONS:
        return False
    clause = next((child for child in head.children if child.dep_ in CLAUSES and child.i > head.i), None)
    return clause is not None and clause.left_edge.lower_ in {"whether", "if"}
