"""Who a party speaks for: by its title, by "of", "for" and "at", by a name before its role, by "her lawyer".

``untold`` has those of whom no more is told than the office, and ``documents`` whose word a document is.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from auditor.language.analysis import Analysis, Paragraph
from auditor.language.dictionary import is_word
from auditor.model import PartyKind
from auditor.parties import bodies, mistakes, names, persons, pronouns
from auditor.parties.descriptions import DEPUTIES
from auditor.parties.entities import entity_text, is_hyphened
from auditor.parties.neutrality import PAST
from auditor.parties.references import Reference, of_head
from auditor.parties.register import Entry
from auditor.parties.trials import prosecution
from auditor.parties.untold import just_heard

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons.entries import Role
    from auditor.parties.matching import Matcher

PREPOSITIONS = frozenset({"of", "for", "at", "from", "with", "in"})
OFFICES = frozenset(
    {
        "office",
        "lawyers",
        "lawyer",
        "team",
        "attorneys",
        "attorney",
        "campaign",
        "family",
        "aides",
        "counsel",
        "advocate",
    }
)
FOLLOWING = bodies.LED | frozenset({"supporter", "ally", "backer", "defender", "loyalist", "follower", "surrogate"})
"""What a person has or leads ("her company", "Roe's ministry") or is followed by, and so is spoken for by."""

KINDS = frozenset({"state", "country", "nation", "republic", "kingdom"})
"""Nouns that before a role say of what kind it is ("state prosecutors"), not whose."""

PROSECUTORS = ("prosecutor", "district attorney")
"""What the roles of those end in who prosecute."""

HEADING = frozenset({"head", "lead", "chair", "run", "represent", "direct"})
"""What those do to a body who speak for it."""

PRESENT = frozenset({"VBZ", "VBP"})
"""Tags of verbs in the present."""

DEFENDERS = frozenset({"lawyer", "attorney", "solicitor", "barrister", "counsel", "advocate"})
"""Words in the roles of those who speak for somebody before a court."""

APPOSED = DEFENDERS | frozenset(
    "ambassador chairman chairwoman delegate diplomat director envoy executive minister negotiator official president "
    "representative spokesman spokesperson spokeswoman".split()
)
"""What those are who speak for whoever is named before it behind a name ("Roe, a Kenyan official")."""

CHARGING = frozenset({"police", "prosecution", "prosecutor", "prosecutors", "court"})
"""Words in the names of bodies that arrest, charge or try."""

FORMERLY = frozenset({"formerly", "once", "previously"})
"""Adverbs before a body that somebody belonged to."""

BELONGING = frozenset({"of", "from", "at"})
"""Prepositions between a person's name and the body that they are told to belong to."""

STATE_ONLY = frozenset({"in", "from"})

OFFICIALS = frozenset({"official", "lawyer", "spokesman", "spokesperson", "spokeswoman"})
"""What those are who are told with the first word of their body's name alone ("Justice officials")."""

PARTS = frozenset("branch bureau department desk directorate division office section unit".split())
"""Nouns for parts of a body that speak for the whole ("the ministry's Asian division"), as a committee need not."""

PORTFOLIOS = frozenset({"minister", "secretary", "undersecretary"})
"""Last words of offices before which a common noun tells of what they are for ("Trade Minister")."""


def principal(
    analysis: Analysis, paragraph: Paragraph, found: Reference, matcher: Matcher, holder: Entry
) -> Entry | None:
    """Give the party that a reference's holder speaks for, or None.

    Args:
        analysis: The parsed article.
        paragraph: The paragraph that holds the reference.
        found: A reference with its title, apposition and prepositions.
        matcher: Joins what stands for the principal to its party.
        holder: The party that the reference stands for, which is not its own principal.
    """
    if found.pronoun:
        return None
    following = _followed(analysis, paragraph, found, matcher, holder)
    if following is not None:
        return following
    sent = _headed(analysis, paragraph, found, matcher, holder) or _sent(analysis, paragraph, found, matcher, holder)
    if sent is not None:
        return sent
    role = matcher.kinds.role(found) or matcher.kinds.title(found)
    office = any(t.lower_ in OFFICES for t in found.tokens)
    if not office and (role is None or role.speaks_for is None or role.speaks_for == "family" or role.kind == "body"):
        return None
    if _is_past(found) or (holder.kind is PartyKind.ORGANISATION and not office):
        return None  # "its owner, Acme Mining": a body holds no office
    private = _is_private(found, matcher)
    for token in found.tokens:
        if token.dep_ == "prep" and token.lower_ in PREPOSITIONS:
            thing = next((c for c in token.children if c.dep_ == "pobj"), None)
            if thing is not None and (token.head.lower_, token.lower_, thing.lower_) in matcher.kinds.title_phrases:
                continue  # "Secretary of State": one title
            entry = party_of(analysis, paragraph, thing, matcher, holder) if thing is not None else None
            if entry is not None and (token.lower_ not in STATE_ONLY or entry.kind is PartyKind.STATE):
                return entry
        if token.dep_ == "poss":
            entry = party_of(analysis, paragraph, token, matcher, holder)
            charges = entry is not None and token.pos_ == "PRON" and _defends(role) and _charges(entry)
            if entry is not None and not charges and not (private and entry.kind is PartyKind.STATE):
                return entry
    told = role is not None and role.speaks_for is not None and not any(_is_whose(t) for t in found.tokens)
    body = _body_before(analysis, paragraph, found, matcher, holder) if told else None
    named = body or _premodifier(found, role, matcher)
    if private and named is not None and named.kind is PartyKind.STATE:
        return None
    if named is None and matcher.in_court and role is not None and role.lemma.endswith(PROSECUTORS):
        return prosecution(matcher.register)
    if named is None and role is not None and role.speaks_for == "state" and found.name:
        if holder.kind is PartyKind.PERSON and found.tokens[0].lower_ not in {"a", "an"}:
            matcher.stateless.append(holder)
        return None
    if named is not None or not told or role is None:
        return named
    return just_heard(found, role, matcher, holder)


def _is_private(found: Reference, matcher: Matcher) -> bool:
    """Whether a role is held among those who are none of their state's: "Kenyan opposition leader", "union boss"."""
    return any(_is_of_people(token, matcher) for token in found.tokens if token.dep_ in {"compound", "nmod", "poss"})


def _is_of_people(noun: Token, matcher: Matcher) -> bool:
    """Whether a common noun before a role is for people or a body of their own: "opposition", "rebel", "farmers'"."""
    behind = [t for t in noun.doc[noun.i + 1 : noun.i + 3] if t.tag_ != "POS"][:1]
    if not noun.text.islower() or noun.lower_ in bodies.ORGANS or not behind or behind[0].pos_ != "NOUN":
        return False
    before = noun.nbor(-1).lower_ if noun.i > 0 else ""
    if matcher.kinds.is_body_name(f"{before} {noun.lower_}", 2):
        return False
    told = matcher.kinds.lexicons.roles.find(noun.lower_)
    people = any(r.kind in {"body", "unnamed"} and r.implies in {PartyKind.GROUP, PartyKind.PERSON} for r in told)
    return people or noun.lower_ in bodies.PRIVATE


def _defends(role: Role | None) -> bool:
    return role is not None and not DEFENDERS.isdisjoint(role.lemma.split())


def _charges(entry: Entry) -> bool:
    """Whether it is the business of a body to arrest or charge, so that "their lawyer" is hardly its own."""
    return not CHARGING.isdisjoint(names.tokens(entry.name))


def _headed(
    analysis: Analysis, paragraph: Paragraph, found: Reference, matcher: Matcher, holder: Entry
) -> Entry | None:
    """The body of "Ida Lund, who heads the association"; who led it once speaks for nobody."""
    clauses = (c for token in found.tokens for c in token.children if c.dep_ == "relcl" and c.tag_ in PRESENT)
    for verb in clauses:
        if verb.lemma_.lower() not in HEADING or not any(
            c.lower_ == "who" and c.dep_ == "nsubj" for c in verb.children
        ):
            continue
        things = (party_of(analysis, paragraph, c, matcher, holder) for c in verb.children if c.dep_ == "dobj")
        return next((entry for entry in things if entry is not None and entry.kind is not PartyKind.PERSON), None)
    return None


def _sent(analysis: Analysis, paragraph: Paragraph, found: Reference, matcher: Matcher, holder: Entry) -> Entry | None:
    """The body that a person is named with: "the union's Ida Lund", "Ida Lund of the Harbour Union"."""
    if not found.name or holder.kind is not PartyKind.PERSON or found.head.pos_ != "PROPN" or _is_past(found):
        return None
    near = [token for token in found.tokens if token.head is found.head]
    ties = [t for t in near if t.dep_ == "prep" and t.lower_ in BELONGING and not any(_was(c) for c in t.children)]
    behind = [c for tie in ties for c in tie.children if c.dep_ == "pobj" and _is_body(c)]
    for whose in (*(token for token in near if token.dep_ == "poss"), *behind):
        entry = party_of(analysis, paragraph, whose, matcher, holder)
        if entry is not None and entry.kind is PartyKind.ORGANISATION:
            return entry
    return None


def _is_whose(token: Token) -> bool:
    """Whether a preposition leads to whom a role is held for; "in Oslo" is where."""
    return token.dep_ == "prep" and token.lower_ not in STATE_ONLY


def _is_past(found: Reference) -> bool:
    """Whether somebody only once held the office that a phrase tells of ("Roe, a former union leader")."""
    return any(_was(token) and token.head.pos_ in {"NOUN", "PROPN"} for token in found.tokens)


def _was(token: Token) -> bool:
    return token.lower_ in PAST or token.lower_ in FORMERLY


def _is_body(token: Token) -> bool:
    """Whether a word heads a noun phrase or a name of several words for a body: one word alone may be a town."""
    named = token.ent_type_ == "ORG" and any(c.dep_ == "compound" for c in token.children)
    return named or token.pos_ == "NOUN"


def _followed(
    analysis: Analysis, paragraph: Paragraph, found: Reference, matcher: Matcher, holder: Entry
) -> Entry | None:
    """The person whose company, party or supporters a phrase is of: "Roe's group", "supporters of Roe"."""
    head = found.head
    if head.pos_ != "NOUN" or head.lemma_.lower() not in FOLLOWING:
        return None
    of = (o for c in head.children if c.dep_ == "prep" and c.lower_ == "of" for o in c.children if o.dep_ == "pobj")
    names_before = (c for c in head.children if c.dep_ == "compound" and c.pos_ == "PROPN")
    before = (c for c in names_before if persons.is_known(entity_text(c), matcher.register, matcher.kinds))
    whose = next((c for c in head.children if c.dep_ == "poss"), None) or next(before, None)
    whose = whose or (next(of, None) if found.plural else None)
    if whose is None or whose.pos_ not in {"PROPN", "PRON"}:
        return None
    entry = party_of(analysis, paragraph, whose, matcher, holder)
    return entry if entry is not None and entry.kind is PartyKind.PERSON else None


def _government(matcher: Matcher) -> Entry | None:
    """The only state or government that the article has named so far; None where there are two to choose from."""
    states = matcher.register.of_kind(PartyKind.STATE)
    return states[0] if len(states) == 1 else None


def party_of(analysis: Analysis, paragraph: Paragraph, thing: Token, matcher: Matcher, holder: Entry) -> Entry | None:
    """Give the party that a word within a phrase stands for, and note that it is mentioned; None if it is none.

    Args:
        analysis: The parsed article.
        paragraph: The paragraph that holds the word.
        thing: The word: a noun, a name or a possessive pronoun.
        matcher: Joins it to its party.
        holder: The party of the phrase, which a pronoun in it does not stand for.
    """
    inner = of_head(analysis, paragraph, thing)
    if thing.lower_ == "whose":
        return pronouns.whose(inner, thing, matcher.register)
    if inner.pronoun or (thing.dep_ == "poss" and thing.pos_ == "PRON"):
        return mistakes.possessor(thing.lower_, inner.span[0], matcher.register, matcher.kinds, holder)
    entry = matcher.match(inner)
    if entry is not None and entry.kind is PartyKind.DOCUMENT:
        return None
    if entry is not None:
        matcher.register.mention(entry, inner.span)
        matcher.describe(entry, inner)
        whole = next((c for c in thing.children if c.dep_ == "poss" and c.pos_ != "PRON"), None)
        if whole is not None and thing.lower_ in PARTS and entry.kind is PartyKind.ORGANISATION:
            owner = party_of(analysis, paragraph, whole, matcher, holder)
            if owner is not None and owner is not entry:
                matcher.register.link(entry, owner)
    return entry


def _body_before(
    analysis: Analysis, paragraph: Paragraph, found: Reference, matcher: Matcher, holder: Entry
) -> Entry | None:
    """The body whose noun stands before a role: "a ministry spokesman", "Union leader Roe".

    A name right before that noun is whose body it is, and is left to ``_premodifier`` ("Roe campaign manager").
    """
    head = found.head
    core = {head} | {c for c in head.children if c.dep_ in {"appos", "compound", "nmod"}}
    for token in reversed(found.tokens):
        if token.dep_ != "compound" or token.head not in core or token.text in found.name.split():
            continue
        body = matcher.kinds.is_body_name(token.text) or bodies.is_another_noun(token.lower_)
        body = body or token.lower_ == "administration"
        if token.pos_ not in {"NOUN", "PROPN"} or not body:
            continue
        inner = of_head(analysis, paragraph, token)
        kind = matcher.kinds.of_noun(inner)
        if kind is PartyKind.STATE:
            return _government(matcher) if token.lower_ not in KINDS else None
        if token.ent_iob_ == "I":
            return matcher.named(entity_text(token, token))
        before = token.doc[inner.tokens[0].i - 1 : inner.tokens[0].i]
        own = all(not (_is_name(t) or t.ent_type_) or t.head.i < t.i for t in before)
        return party_of(analysis, paragraph, token, matcher, holder) if own else None
    return None


def _is_name(token: Token) -> bool:
    return token.pos_ == "PROPN" or (token.text[:1].isupper() and not token.is_sent_start)


def _premodifier(found: Reference, role: Role | None, matcher: Matcher) -> Entry | None:
    """A state or body named before the role: "Rwandan Foreign Minister", "NATO Secretary General", "Hawks head".

    The role may stand behind the name ("Roe, a US official"). Two states named together are spoken for by several.
    """
    before = _names_before(found.tokens, set(found.name.split()), matcher)
    behind = next((c for c in found.head.children if c.dep_ == "appos" and c.tag_ == "NN"), None)
    apposed = not before and behind is not None and behind in found.tokens and behind.lower_ in APPOSED
    if apposed and behind is not None:
        before = _names_before(tuple(behind.doc[behind.left_edge.i : behind.i]), set(), matcher)
    if not before or any(c.dep_ == "conj" for token in before for c in token.children):
        return None
    known = matcher.kinds.known(before[-1].text)
    if known is not None and not (known.kind is PartyKind.STATE and _defends(role)):
        return matcher.named(before[-1].text)
    if before[-1].ent_type_ in {"GPE", "NORP"} and (apposed or _defends(role)):
        bodies_named = (e for e in matcher.register.of_kind(PartyKind.ORGANISATION) if e.name[:1].isupper())
        word = before[-1].text  # "Roe, a Chicago lawyer", if Chicago is no firm
        return next((e for e in bodies_named if names.same_organisation(e.name, word)), None)
    titles = matcher.kinds.titles
    if len(before) == 1 and before[0].is_sent_start and before[0].ent_type_ in {"", "NORP"} and is_word(before[0].text):
        return _begun_by(found, before, matcher)  # "Indigenous leader Roe": the sentence gives the capital
    name = " ".join(t.text for t in before if t.lower_ not in titles and not matcher.kinds.is_title(t.lower_))
    if not name or matcher.kinds.lexicons.roles.first(name) is not None:
        return _begun_by(found, before, matcher)
    if role is not None and role.lemma.split()[-1] in PORTFOLIOS and all(map(is_word, name.lower().split())):
        place = next((token for token in before if token.ent_type_ == "GPE"), None)  # not "Economic Planning Secretary"
        return matcher.named(entity_text(place)) if place is not None else None
    return matcher.named(name)


def _begun_by(found: Reference, before: Sequence[Token], matcher: Matcher) -> Entry | None:
    """The only body whose longer name begins with the word before officials: "Justice officials" of the department."""
    if found.head.lemma_.lower() not in OFFICIALS or len(before) != 1:
        return None
    named = (e for e in matcher.register.of_kind(PartyKind.ORGANISATION) if e.name[:1].isupper() and " " in e.name)
    longer = [e for e in named if names.tokens(e.name)[:1] == (before[0].lower_,)]
    return longer[0] if len(longer) == 1 else None


def _names_before(tokens: Sequence[Token], own: set[str], matcher: Matcher) -> list[Token]:
    """The first run of words before a role that name somebody, up to one that a list knows."""
    before: list[Token] = []
    for token in tokens:
        if token.text in own or token.dep_ == "appos":
            break
        if token.pos_ == "DET" or token.dep_ == "det":
            continue
        if is_hyphened(token) and matcher.kinds.is_title(token.nbor(2).lower_):
            continue  # "Vice-President"
        if token.lower_ in DEPUTIES:
            continue
        adjective = token.text[:1].isupper() and (token.dep_ == "amod" or _is_name(token))
        if adjective or token.pos_ == "PROPN" or token.ent_type_ in {"GPE", "NORP", "ORG"}:
            before.append(token)
            if matcher.kinds.known(token.text) is not None:
                break
        elif before:
            break
    return before
