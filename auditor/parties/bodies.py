"""Bodies under short names and by their nouns: "Blackrigg" of "Blackrigg plc", "the Church", "the police"."""

from __future__ import annotations

from auditor.language.dictionary import is_word
from auditor.model import PartyKind
from auditor.parties import descriptions, names
from auditor.parties.entities import entity_text
from auditor.parties.kinds import GENERAL_NOUNS, OUTLET_NAMES, PLACES, Kinds
from auditor.parties.mistakes import embody, only_taken_for_person
from auditor.parties.references import Reference
from auditor.parties.register import Entry, Register

NEAR = 2
"""Sentences within which a body that was described is named."""

LOCATIVE = frozenset(
    {"in", "at", "near", "around", "outside", "across", "inside", "throughout", "on", "over", "through", "into"}
)
ORGANS = frozenset(
    "troops forces force army soldiers military navy police authorities ministry delegation embassy diplomats".split()
)
"""Organs of a state, which act and speak for it ("Kenyan troops"), as its farmers do not."""

MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
"""How what stands before a noun tells which one it is: "police union"."""

PRIVATE = frozenset(
    "group company firm business party movement campaign charity foundation organisation organization camp side "
    "union".split()
)
"""Bodies that are none of a state's, whatever country they are of."""

LED = PRIVATE | {"ministry", "government", "administration", "cabinet", "office", "team"}
"""Bodies that a person has or leads, or that stand up for one, and so speak for whose they are."""

SAME_BODY = (
    frozenset({"police", "force", "constabulary"}),
    frozenset({"airline", "carrier"}),
    frozenset({"bank", "lender"}),
    frozenset({"union", "bloc"}),
    frozenset({"club", "team"}),
    frozenset({"newspaper", "paper", "daily", "tabloid", "weekly", *OUTLET_NAMES}),
    frozenset({"charity", "ngo"}),
)
"""Nouns by which one body is called in turn."""

OFFICES = frozenset(
    "administration agency authority board bureau commission commissioner directorate inspectorate office".split()
)
NAMED_SO = {
    "regulator": OFFICES,
    "watchdog": OFFICES | {"ombudsman", "institute"},
    "agency": OFFICES | {"service"},
    "airline": frozenset({"air", "airlines", "airways", "aviation"}),
    "broadcaster": frozenset({"broadcasting", "channel", "radio", "television", "tv"}),
    "carmaker": frozenset({"cars", "motor", "motors"}),
    "charity": frozenset({"foundation", "trust"}),
    "club": frozenset({"albion", "athletic", "fc", "rangers", "rovers", "united", "wanderers"}),
    "hospital": frozenset({"clinic", "infirmary"}),
    "insurer": frozenset({"assurance", "insurance", "mutual"}),
    "party": frozenset({"alliance", "democrats", "front", "greens", "liberals", "movement", "socialists"}),
    "school": frozenset({"academy", "college"}),
    "tribunal": frozenset({"court"}),
    "union": frozenset({"brotherhood", "federation", "guild", "syndicate"}),
}
"""The last words of the names of bodies that a noun calls so: "the airline" is Kestria Airways."""


def body_of(found: Reference, register: Register, kinds: Kinds) -> Entry | None:
    """The body whose name begins with a bare name ("Blackrigg" of "Blackrigg plc"), whatever that looks like.

    Of two the first named: a subsidiary is called by its whole name. A name that only the recogniser takes for a
    person's ("Castle Estates") is a body's if it goes on by its first word.
    """
    if " " in found.name or found.name.isupper():
        return None
    doubtful = (e for e in register.of_kind(PartyKind.PERSON) if len(e.parts) > 1 and is_word(e.parts[-1]))
    bodies = [*register.of_kind(PartyKind.ORGANISATION), *(e for e in doubtful if only_taken_for_person(e, kinds))]
    wanted = names.tokens(found.name)
    sure = [e for e in register.of_kind(PartyKind.PERSON) if e not in bodies]
    if any(names.same_person(e.parts, wanted) for e in sure):
        return None
    longer = (e for e in bodies if names.tokens(e.name)[:1] == wanted and e.name[:1].isupper())
    fitting = [e for e in longer if names.same_organisation(e.name, found.name)]
    first = min(fitting, key=lambda e: e.number, default=None)
    if first is not None and first.kind is PartyKind.PERSON:
        embody(first)
    return first


def is_other_body(name: str, entry: Entry, kinds: Kinds) -> bool:
    """Whether a longer name is another's than a party of one word, which is people, or a place that only holds it.

    "Pilots" are not the "Pilots' Guild", and somebody in Karsk is not "Karsk State University".
    """
    if len(names.tokens(entry.name)) != 1 or len(names.tokens(name)) == 1:
        return False
    body = kinds.is_body_name(name) and names.head_of(name) not in GENERAL_NOUNS
    return entry.kind is PartyKind.GROUP or (body and not entry.acts and not entry.name.isupper())


def last_of(found: Reference, register: Register) -> Entry | None:
    """The only body or outlet whose name ends with a word that stands behind "the": "the Herald" of "Karsk Herald"."""
    wanted = names.tokens(found.name)
    if len(wanted) != 1 or found.tokens[0].lower_ != "the" or len(found.tokens) > 2:
        return None
    ending = (e for e in register.of_kind(PartyKind.ORGANISATION, PartyKind.OUTLET) if e.name[:1].isupper())
    fitting = [e for e in ending if names.tokens(e.name)[-1:] == wanted and len(names.tokens(e.name)) > 1]
    return fitting[0] if len(fitting) == 1 else None


def shortened(found: Reference, register: Register, kinds: Kinds) -> Entry | None:
    """The body that its noun alone stands for: "the Church" after "the Church of the Tide"."""
    wanted = names.tokens(found.name)
    if len(wanted) != 1 or not found.definite or not kinds.is_body_name(found.name):
        return None
    bodies = register.of_kind(PartyKind.ORGANISATION)
    fitting = [e for e in bodies if names.tokens(e.name)[:1] == wanted and names.SMALL & set(names.tokens(e.name))]
    return fitting[0] if len(fitting) == 1 else None


def described_before(found: Reference, register: Register, kinds: Kinds) -> Entry | None:
    """Give the body that a name is of which was only described just before, and name it so; None if there is none.

    "Their union" is the Harbour Workers' Union that speaks in the next sentence, unless it was told to be another.
    """
    noun = names.head_of(found.name)
    if not kinds.is_body_name(noun) or noun in GENERAL_NOUNS or " " not in found.name:
        return None
    fitting = [
        e
        for e in _described(noun, found, register)
        if e.speaks_for is None or register.entries[e.speaks_for].kind is not PartyKind.PERSON
    ]
    return _named_so(fitting, noun, found, register)


def named_now(found: Reference, register: Register) -> Entry | None:
    """Give the body, so far without a name, that is now named behind its noun: "The union, Sea Hands"; None if new."""
    noun = found.head.lemma_.lower()
    if found.head.pos_ != "NOUN" or found.tokens[0].lower_ != "the" or noun in names.tokens(found.name):
        return None
    return _named_so(_described(noun, found, register), noun, found, register)


def _described(noun: str, found: Reference, register: Register) -> list[Entry]:
    """The bodies near by that have been told of by a noun alone, and of which nothing tells that they are others."""
    own = {*names.tokens(found.name), *(token.lower_ for token in found.tokens)}
    bare = found.head.pos_ == "NOUN" and not any(c.dep_ in MODIFIERS for c in found.head.children)
    return [
        e
        for e in register.of_kind(PartyKind.ORGANISATION, PartyKind.GROUP)
        if noun in e.heads
        and (e.known or noun in ORGANS)
        and all(noun in alias.split() or alias.islower() for alias in e.aliases)
        and not e.members
        and (bare or e.marks - {noun} <= own)
        and register.sentences_between(e.last, found.span[0]) <= NEAR
    ]


def _named_so(fitting: list[Entry], noun: str, found: Reference, register: Register) -> Entry | None:
    """Name the only one of some bodies by a reference, if no other party goes by their noun."""
    if len(fitting) != 1 or any(noun in e.heads for e in register.entries if e is not fitting[0]):
        return None
    fitting[0].name, fitting[0].kind = found.name, PartyKind.ORGANISATION
    return fitting[0]


def place_of(found: Reference) -> str:
    """The name of the place that a phrase is of: "Norvale" of "the city of Norvale"; else nothing."""
    if found.head.lower_ not in PLACES or found.name:
        return ""
    of = (c for c in found.head.children if c.dep_ == "prep" and c.lower_ == "of")
    named = (o for tie in of for o in tie.children if o.dep_ == "pobj" and o.pos_ == "PROPN")
    return next((entity_text(place) for place in named), "")


def place_again(found: Reference, register: Register) -> Entry | None:
    """Give the only named place that a bare noun takes up: "the city" after "the city of Norvale"; else None."""
    bare = not any(c.dep_ in {*MODIFIERS, "prep"} for c in found.head.children)
    if found.head.lower_ not in PLACES or found.tokens[0].lower_ != "the" or not bare:
        return None
    called = [e for e in register.entries if found.head.lower_ in e.heads and e.kind is not PartyKind.PERSON]
    return called[0] if len(called) == 1 and called[0].name[:1].isupper() else None


def is_location(found: Reference) -> bool:
    """Whether a name says where something is: "at Blackrigg"."""
    return found.head.dep_ == "pobj" and found.head.head.lower_ in LOCATIVE


def by_another_noun(found: Reference, register: Register, kinds: Kinds) -> Entry | None:
    """Give the body last spoken of that is called by another noun of its kind: "the force" after "Norvale Police"."""
    lemma = found.head.lemma_.lower()
    nouns = next((words for words in SAME_BODY if lemma in words), frozenset())
    ends = NAMED_SO.get(lemma, frozenset())
    if not found.definite or found.plural or not (nouns or ends) or _told(found, register, kinds):
        return None
    kinds_of_body = (PartyKind.ORGANISATION, PartyKind.GROUP, PartyKind.OUTLET)
    bodies = [e for e in register.of_kind(*kinds_of_body) if e.last >= 0 and not _is_papers(e)]
    told = next((e for e in bodies if nouns & {*e.heads, names.head_of(e.name)}), None)
    ending = [e for e in bodies if e.name[:1].isupper() and not ends.isdisjoint(kinds.nouns_of(e))]
    return told or (ending[0] if len(ending) == 1 else None)


def _is_papers(entry: Entry) -> bool:
    """Whether a party is several outlets, or sheets of paper, of which "the paper" is none."""
    return entry.plural and entry.kind is PartyKind.OUTLET


def is_outlet(name: str, found: Reference, register: Register, kinds: Kinds) -> bool:
    """Tell whether the name before an outlet's noun is its own ("the Lantern newspaper") and not its owner's.

    It is known for an outlet's, or for nobody's and not named before.
    """
    known = kinds.known(name)
    if known is not None:
        return known.kind is PartyKind.OUTLET
    wanted = names.tokens(name)
    called = [e for e in register.entries if wanted in map(names.tokens, e.aliases)]
    start, end = found.span
    new = all(e.kind in {PartyKind.ORGANISATION, PartyKind.OUTLET} for e in called)
    return new and all(e.kind is PartyKind.OUTLET or start <= at < end for e in called for at, _ in e.mentions)


def is_mouthpiece(kind: PartyKind, found: Reference, owner: Entry, kinds: Kinds) -> bool:
    """Tell whether what a possessive pronoun says is somebody's speaks for its owner.

    "Her company" and "its troops" do, "her bank" and "its critics" speak for themselves.

    Args:
        kind: The kind of party that it is.
        found: The description, with its pronoun.
        owner: Whose it is.
        kinds: What words and names say of the kind of a party.
    """
    if kind is PartyKind.ORGANISATION and owner.kind is PartyKind.PERSON:
        return found.head.lemma_.lower() in LED
    if kind is PartyKind.GROUP:
        word = found.head.lower_
        return word in ORGANS or any(role.speaks_for for role in kinds.lexicons.roles.find(word))
    return kind in {PartyKind.DOCUMENT, PartyKind.ORGANISATION}


def is_another_noun(word: str) -> bool:
    """Tell whether a body may be called by a noun that need not be part of its name ("force")."""
    return word in NAMED_SO or any(word in nouns for nouns in SAME_BODY)


def _told(found: Reference, register: Register, kinds: Kinds) -> bool:
    """Whether a party is already called by a description's own noun, or the description says whose it is."""
    lemma = found.head.lemma_.lower()
    owned = any(t.dep_ == "poss" for t in found.head.children) or bool(kinds.modifiers(found))
    return owned or any(lemma in {*e.heads, names.head_of(e.name)} for e in register.entries)


def organ(found: Reference, owners: frozenset[int], register: Register, kinds: Kinds) -> Entry | None:
    """The one organ of its kind in the article: "police", told of before or now as "Kenyan police"."""
    lemma = found.head.lemma_.lower()
    if lemma not in ORGANS:
        return None
    alike = [e for e in register.entries if lemma in e.heads and e.kind is not PartyKind.PERSON]
    alike = [e for e in alike if not descriptions.apart(found, e, kinds)]
    if len(alike) != 1 or (owners and alike[0].owners):
        return None
    if owners:
        alike[0].owners = owners
        register.link(alike[0], register.entries[min(owners)])
    return alike[0]
