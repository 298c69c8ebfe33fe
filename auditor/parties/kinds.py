"""What words and names say of the kind of a party: the roles lexicon and the gazetteer behind one door."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from auditor.lexicons import Lexicons
from auditor.lexicons.entries import Role
from auditor.lexicons.lexicon import Lexicon
from auditor.lexicons.places import Known
from auditor.model import PartyKind
from auditor.parties.entities import clean, entity_text
from auditor.parties.names import PARTICLES, SMALL, head_of, is_firm, tokens
from auditor.parties.references import Reference
from auditor.parties.register import Entry

if TYPE_CHECKING:
    from auditor.language.tokens import Token

LONGEST_TITLE = 4
"""Words of the longest titles ("deputy secretary of state")."""

GOVERNMENTS = frozenset({"government", "administration", "regime", "authority", "leadership", "state"})
MALE_TITLES = frozenset({"mr", "sir", "lord", "king", "prince", "father", "brother"})
FEMALE_TITLES = frozenset({"mrs", "ms", "miss", "dame", "lady", "queen", "princess", "sister", "madam"})
MALE_KIN = frozenset("husband father son brother uncle nephew grandfather boyfriend widower fiancé man boy".split())
FEMALE_KIN = frozenset("wife mother daughter sister aunt niece grandmother girlfriend widow fiancée woman girl".split())
DOCUMENT_NAMES = frozenset(
    "report act bill treaty constitution resolution agreement charter index survey poll review accord".split()
)
OUTLET_NAMES = frozenset("gazette herald tribune chronicle courier newspaper magazine radio television".split())
OWNING = ("GPE", "poss")
"""How a place that no list knows stands where it has a body: "Vallonia's ministry"."""

PEERS = frozenset("lord lady baron baroness viscount viscountess earl count countess".split())
"""Titles of those whose names go on with a place ("Baroness Hale of Lowmere")."""

PLACES = frozenset("town village city county district province region island municipality borough state".split())
"""Nouns for places, which speak and sue as bodies do."""

GENERAL_NOUNS = frozenset(
    "company group organisation organization firm agency body business corporation enterprise maker manufacturer "
    "operator".split()
)

PUBLIC = frozenset({"agency", "body"})
"""General nouns that are for no firm."""


@attrs.frozen(eq=False)
class Kinds:
    """Answers of the lexicons about parties."""

    lexicons: Lexicons

    @property
    def title_phrases(self) -> frozenset[tuple[str, ...]]:
        """Titles and honorifics that stand before a name, each as its words."""
        return _title_phrases(self.lexicons.roles)

    @property
    def titles(self) -> frozenset[str]:
        """All words of titles, which fall away where a person's name begins with them ("Secretary of State Roe")."""
        return _title_words(self.lexicons.roles)

    def known(self, name: str) -> Known | None:
        """Look a name up among the newsroom's parties and in the gazetteer."""
        return self.lexicons.place(clean(name))

    def role(self, found: Reference) -> Role | None:
        """The role or noun that a reference's head, or else another word of it, stands for."""
        head = found.head
        before = head.nbor(-1) if head.i > 0 else None
        pair = [f"{before.lower_} {head.lower_}"] if before is not None and before.dep_ in {"compound", "amod"} else []
        for form in (*pair, head.lower_, head.lemma_.lower()):
            entry = self._usable(form)
            if entry is not None:
                return entry
        return None

    def title(self, found: Reference) -> Role | None:
        """The first role named anywhere in a reference ("Foreign Minister X", "X, the head of Y")."""
        for hit in self.lexicons.roles.scan(found.text):
            for entry in hit.entries:
                if entry.kind in {"role", "unnamed"} and entry.implies is PartyKind.PERSON:
                    return entry
        return None

    def is_title(self, word: str) -> bool:
        """Whether a word is by itself a title or a role of a person ("Major-Gen", "boss"; not the "of" of a title)."""
        parts = [part.rstrip(".") for part in word.split("-")]
        alone = all((part,) in self.title_phrases for part in parts)
        return alone or self._person_role(word) or self._person_role(parts[-1])

    def is_office(self, name: str) -> bool:
        """Whether a name is the title of an office alone ("the President", "the Prime Minister")."""
        words = tokens(name)
        return words in self.title_phrases or (len(words) == 1 and self._person_role(words[0]))

    def is_common(self, name: str) -> bool:
        """Whether what looks like a name is a common noun: the title of an office, or an acronym such as "NGO".

        "The SEC" is a body, though "Sec." is a title.
        """
        if self.known(name) is not None:
            return False
        return self.is_office(name) or (name.isupper() and " " not in name and self.is_body_name(name))

    def is_body_name(self, name: str, words: int = 1) -> bool:
        """Whether a name's last word, or so many of them, is a noun for bodies ("League", "foreign ministry")."""
        return len(last := tokens(name)[-words:]) == words and self._is_body(" ".join(last))

    def titled(self, name: str) -> tuple[str, str] | None:
        """Split a name that holds a title into what stands before the title and the person's name after it.

        Named-entity recognisers take "Acme boss Jane Roe" for one body; the title in it tells. One word after a title
        is no more of a person's name than of a firm's ("General Electric").
        """
        parts = name.split()
        words = [part.strip(".,").lower() for part in parts]
        courtesy = len(parts) == 2 and words[0] in MALE_TITLES | FEMALE_TITLES
        for end in range(len(parts) - (1 if courtesy else 2), 0, -1):
            start = self._title_before(words, end)
            rest = parts[end:]
            if start is not None and _is_bearer(rest, words[start:end]) and not self.is_body_name(rest[-1]):
                return " ".join(parts[:start]), " ".join(rest)
        return None

    def _title_before(self, words: list[str], end: int) -> int | None:
        """Where the longest title that stops before ``end`` begins, or None."""
        for start in range(max(0, end - LONGEST_TITLE), end):
            if tuple(words[start:end]) in self.title_phrases:
                return start
        return end - 1 if self.is_title(words[end - 1]) else None

    def person_role(self, heads: Iterable[str]) -> bool:
        """Whether one of the nouns that describe a party is for persons."""
        return any(self._person_role(head) for head in heads)

    def _person_role(self, word: str) -> bool:
        """Whether a word is for a person's role alone: an "operator" may be a firm as well."""
        return _is_for_persons(self.lexicons.roles, word)

    def _usable(self, form: str) -> Role | None:
        for entry in self.lexicons.roles.find(form):
            if entry.kind in {"role", "unnamed", "body", "document"}:
                return entry
        return None

    def of_noun(self, found: Reference) -> PartyKind | None:
        """Kind of party that a common noun can stand for, or None if it is no noun for parties."""
        if found.head.lower_ in GOVERNMENTS - {"regime"}:
            return PartyKind.STATE if found.head.lower_ in {"government", "state"} else PartyKind.ORGANISATION
        entry = self.role(found)
        if entry is None or entry.implies is None:
            return None
        if found.plural and entry.implies in {PartyKind.PERSON, PartyKind.ORGANISATION, PartyKind.STATE}:
            return PartyKind.GROUP
        return entry.implies

    def of_name(self, name: str, head: object) -> PartyKind:
        """Kind of a proper name that is no person's and no state's."""
        last = tokens(name)[-1:] or ("",)
        if last[0] in OUTLET_NAMES:
            return PartyKind.OUTLET
        return PartyKind.DOCUMENT if last[0] in DOCUMENT_NAMES else PartyKind.ORGANISATION

    def is_person(self, found: Reference) -> bool:
        """Whether a reference is to a single person, by its role word or its relative pronoun "who"."""
        entry = self.role(found) or self.title(found)
        if entry is not None:
            return entry.implies is PartyKind.PERSON and not found.plural
        return any(t.lower_ == "who" for t in found.head.subtree) and not found.plural

    def is_body(self, found: Reference) -> bool:
        """Whether a noun for bodies says what a name is ("her company, Acme", "Acme, its maker", "airline Acme").

        Not what is known to be a given name and a surname, behind which such a noun may tell of another.
        """
        named_so = found.person and self.leaning(found.name) is not None
        if not found.name or found.plural or named_so:
            return False
        before = found.text.partition(found.name)[0].split()[-1:]
        beside = [t for t in found.tokens if t.dep_ == "compound" and [t.text] == before]
        if found.head.pos_ == "NOUN":
            beside.append(found.head)
        elif self.leaning(found.name) is None:
            told = (c for c in found.head.children if c.dep_ == "appos" and c.i > found.head.i)
            beside += [c for c in [*told][:1] if c.tag_ == "NN"]
        return any(map(self._is_noun_for_bodies, beside))

    def _is_noun_for_bodies(self, noun: Token) -> bool:
        entry = self._usable(noun.lower_)
        return entry is not None and entry.implies in {PartyKind.ORGANISATION, PartyKind.OUTLET}

    def speaks(self, found: Reference) -> bool:
        """Whether a reference's role speaks for somebody else."""
        entry = self.role(found) or self.title(found)
        return entry is not None and entry.speaks_for is not None

    def gender(self, found: Reference) -> str | None:
        """Gender that a title, role or pronoun gives, or None."""
        words = {t.lower_.rstrip(".") for t in found.tokens[:3]}
        before = found.head.doc[max(0, found.tokens[0].i - 1) : found.tokens[0].i]
        words |= {t.lower_.rstrip(".") for t in before}
        kin = {found.head.lower_} | ({found.head.head.lower_} if found.head.dep_ == "appos" else set())
        if words & MALE_TITLES or kin & MALE_KIN:
            return "m"
        if words & FEMALE_TITLES or kin & FEMALE_KIN:
            return "f"
        entry = self.title(found)
        if entry is not None and entry.gender is not None:
            return entry.gender
        return None

    def leaning(self, name: str) -> str | None:
        """Gender that a full name's given name suggests, or None."""
        parts = name.split()
        return self.lexicons.given_names.gender(parts[0].partition("-")[0]) if 1 < len(parts) < 4 else None

    def modifiers(self, found: Reference) -> list[str]:
        """Names of states and bodies that modify a noun: "Israeli officials", "Acme's lawyers", "NATO forces"."""
        names = []
        for child in found.head.children:
            if child.dep_ in {"amod", "compound", "poss", "nmod"} and child.i < found.head.i:
                whole = entity_text(child)
                known = child.ent_type_ in {"NORP", "GPE", "ORG"} and self.known(child.text) is not None
                if child.ent_type_ in {"NORP", "GPE"} and self.known(whole) is not None:
                    names.append(whole)
                elif known or (child.dep_ == "amod" and child.text[:1].isupper() and not child.is_sent_start):
                    names.append(child.text)
                elif found.head.text in whole.split():
                    continue  # the recogniser makes a name of the noun itself ("defence ministry")
                elif child.pos_ == "PROPN" and (child.ent_type_ == "ORG" or (child.ent_type_, child.dep_) == OWNING):
                    names.append(whole)
        return names

    def modified_body(self, found: Reference) -> PartyKind | None:
        """Kind of a body that a state's name only modifies ("the Rwandan army"); None if the name stands for itself."""
        if found.head.text in found.name.split() or found.head.pos_ not in {"NOUN", "PROPN"}:
            return None
        if found.head.lower_ in GOVERNMENTS:
            return None
        return self.of_noun(found)

    def may_be(self, entry: Entry, lemma: str) -> bool:
        """Whether an organisation can be called by a general noun: "the union" only if its name or story says so.

        The full name of one that is called by its initials says so as well ("FTC").
        """
        heads = entry.heads.union(tokens(entry.name), self.nouns_of(entry))
        if lemma in heads:
            return True
        if lemma in PUBLIC and is_firm(entry.name):
            return False
        other = entry.heads & PLACES or any(self._is_body(head) for head in heads - GENERAL_NOUNS)
        return lemma in GENERAL_NOUNS and not other

    def may_be_public(self, entry: Entry) -> bool:
        """Whether anything tells that a name is no firm's: its initials, a list, or that it was called an agency."""
        return entry.name.isupper() or self.known(entry.name) is not None or not PUBLIC.isdisjoint(entry.heads)

    def nouns_of(self, entry: Entry) -> frozenset[str]:
        """The words that say in a party's names what it is, the full name of one known by its initials included."""
        known = self.known(entry.name)
        return frozenset(map(head_of, (entry.name, *(known.aliases if known is not None else ())))) - {""}

    def _is_body(self, word: str) -> bool:
        return any(e.kind == "body" for e in self.lexicons.roles.find(word))


def _is_bearer(words: Sequence[str], title: Sequence[str]) -> bool:
    """Whether words behind a title can be its bearer's name, as "Nurses" is none before "Without Frontiers"."""
    if words[0].lower() in SMALL - PARTICLES:
        return False
    if PEERS.intersection(title) and "of" in words[1:-1]:
        return all(word[:1].isupper() for word in words if word != "of")
    return all(word[:1].isupper() for word in words)


def _is_for_persons(roles: Lexicon[Role], word: str) -> bool:
    entries = roles.find(word)
    person = any(e.kind == "role" and e.implies is PartyKind.PERSON for e in entries)
    return person and all(e.kind != "body" for e in entries)


@lru_cache(maxsize=4)
def _title_phrases(roles: Lexicon[Role]) -> frozenset[tuple[str, ...]]:
    given = {tokens(form) for role in roles if role.title or role.kind == "honorific" for form in role.forms}
    return frozenset(given | {(word,) for word in MALE_TITLES | FEMALE_TITLES})


@lru_cache(maxsize=4)
def _title_words(roles: Lexicon[Role]) -> frozenset[str]:
    return frozenset(word for phrase in _title_phrases(roles) for word in phrase)
