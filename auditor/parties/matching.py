"""Joins a reference to a party already in the register, or makes a new one."""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from auditor.lexicons.places import Known
from auditor.model import PartyKind
from auditor.parties import bodies, descriptions, groups, mistakes, names, persons, pronouns, trials
from auditor.parties.circumstances import PLAIN, Circumstances
from auditor.parties.entities import acronym_behind, capitals, clean, entity_text, whole_name
from auditor.parties.kinds import Kinds
from auditor.parties.namesakes import bearer_of
from auditor.parties.references import POSSESSIVES, Reference, listed
from auditor.parties.register import Entry, Register, Standing
from auditor.parties.slogans import first_of

RELATIVE = re.compile(r",? (?:which|who|whose|whom|where)\b")
NOBODY = frozenset({"nobody", "none", "nothing", "no-one"})


@attrs.define(eq=False)
class Matcher:
    """The rules of joining, over one register.

    Attributes:
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
        in_court: Whether the article is about a case in court.
        stateless: Those whose office is a state's, while it is not yet told of which.
    """

    register: Register
    kinds: Kinds
    in_court: bool = False
    stateless: list[Entry] = attrs.Factory(list)

    def match(self, found: Reference, around: Circumstances = PLAIN, strangers: Sequence[Entry] = ()) -> Entry | None:
        """Give the party that a reference stands for; None if it stands for none.

        A source always gets a party, and so does whoever is accused if that can be several people.

        Args:
            found: The reference.
            around: How it stands in the article.
            strangers: Those that a pronoun is none of.
        """
        if found.head.lower_ in NOBODY:
            return None
        if found.pronoun:
            word = found.head.lower_
            suspects = mistakes.suspects(self.register, self.kinds, word) if around.is_source else []
            entry = pronouns.referent(found, self.register, around, strangers, suspects)
            if entry in suspects:
                mistakes.embody(entry)
            entry = entry or mistakes.personified(self.register, self.kinds, word, found.span[0])
            if entry is None and around.is_source:
                return self._new(found.text, PartyKind.UNIDENTIFIED, found)
            return entry
        if found.head.lower_ == "whose":
            return pronouns.whose(found, found.head, self.register)
        if self.in_court and trials.prosecutes(found, self.register, around.standing):
            return trials.prosecution(self.register, found)
        if found.name and not (found.definite and self.kinds.is_common(found.name)):
            acts = around.standing >= Standing.SUBJECT and " " in found.name
            return self._named(found, is_source=around.is_source, acts=acts)
        place = bodies.place_of(found)
        if place and self.kinds.known(place) is None:
            return self.named(place)
        again = bodies.place_again(found, self.register)
        if again is not None:
            return again
        if found.text[:1].isupper() and " " not in found.text:
            if self._is_known_person(found.text):
                return self._person(found.text, self.kinds.gender(found))
            same = self._by_name(found.text)
            if same is not None and same.kind is PartyKind.ORGANISATION and not self.kinds.is_body_name(found.text):
                return same
        return self._described(found, is_source=around.is_source or (around.is_accused and found.plural))

    def described(self, found: Reference) -> Entry | None:
        """Give the party that a common noun stands for which says something, whether or not it is one for parties."""
        return None if found.pronoun or found.name else self._described(found, is_source=True)

    def describe(self, entry: Entry, found: Reference) -> None:
        """Add what a reference says of its party: another name, a head noun, gender."""
        if not found.pronoun and found.tokens[0].lower_ != "whose":
            joined = any(t.dep_ == "conj" and (t.pos_ == "PROPN" or t.head == found.head) for t in found.tokens)
            if not (found.name and joined):
                self.register.call(entry, found.text if found.name else clean(found.text))
            if found.name:
                self.register.call(entry, found.name)
                if entry.kind is PartyKind.ORGANISATION:
                    self.register.call(entry, acronym_behind(found.head))
            entry.heads.update(descriptions.said_of(found, self.kinds))
            if self.in_court and entry.kind is PartyKind.PERSON and trials.is_charged(found.head):
                entry.heads.update(trials.CHARGED)
            entry.marks.update(descriptions.marks(found, self.kinds))
        if entry.gender is None and entry.kind is PartyKind.PERSON:
            entry.gender = self.kinds.gender(found)
        if entry.leaning is None and entry.parts:
            entry.leaning = self.kinds.leaning(" ".join(entry.parts))

    def named(self, name: str, *, person: bool = False) -> Entry:
        """Give the party of a bare name, making it if it is new."""
        known = self.kinds.known(name)
        if known is not None:
            return self._known(known, name)
        same = self._by_name(name)
        if same is not None:
            return same
        return self._person(name) if person or self._is_known_person(name) else self._organisation(name)

    def existing(self, name: str) -> Entry | None:
        """Give the party already known by a name or as the state that it stands for; None if there is none."""
        known = self.kinds.known(name)
        if known is None:
            return self._by_name(name)
        return next((e for e in self.register.entries if e.name == known.name and e.kind is known.kind), None)

    def _named(self, found: Reference, *, is_source: bool, acts: bool = False) -> Entry | None:
        known = self.kinds.known(found.name)
        if known is not None and known.kind is PartyKind.STATE:
            bearer = bearer_of(found, known.by, self.register, self.kinds)
            if bearer:
                return self._person(bearer, self.kinds.gender(found))
        if known is not None:
            if known.by == "capital" and not is_source and bodies.is_location(found):
                return None
            modified = self.kinds.modified_body(found)
            if modified is not None:
                return self._owned(found, modified, self._known(known, found.name))
            if known.by == "demonym" and found.head.text not in found.name.split():
                return self._described(found, is_source=is_source)
            return self._known(known, found.name)
        knight = persons.knighted(found, self.register)
        if knight is not None:
            return knight
        shared = persons.with_surname(found, self.register, self.kinds)
        if shared:
            return self._person(shared)
        same = self._by_name(found.name)
        if self._is_known_person(found.name) and (same is None or same.kind is PartyKind.PERSON):
            introduced = persons.is_introduced(found)
            return self._person(found.name, self.kinds.gender(found), introduced=introduced)
        if same is not None:
            return same
        if self.kinds.is_body(found):
            return bodies.named_now(found, self.register) or self._organisation(found.name)
        last = bodies.last_of(found, self.register)
        if last is not None:
            return last
        called = bodies.body_of(found, self.register, self.kinds)
        if called is not None:
            return None if bodies.is_location(found) and not is_source else called
        short = persons.called_short(found, self.register, self.kinds)
        if short is not None:
            return short
        if persons.is_personal(found, self.kinds):
            return persons.brought_in(found, self.register, self.kinds) or self._person(found.name)
        titled = self.kinds.titled(found.name)
        if titled is not None:
            return self._titled(*titled)
        acts = acts or is_source or first_of(found.head) is not None
        if not acts and found.head.ent_type_ not in {"ORG", "GPE", "NORP", "PERSON"}:
            return None
        shortened = bodies.shortened(found, self.register, self.kinds)
        if shortened is not None:
            return shortened
        before = bodies.described_before(found, self.register, self.kinds)
        if before is not None:
            return before
        owner = self._owner(found)
        entry = self._organisation(found.name, self.kinds.of_name(found.name, found.head), owner)
        if owner is not None and bodies.ORGANS & set(names.tokens(found.name)):
            self.register.link(entry, owner)
        return entry

    def _titled(self, before: str, name: str) -> Entry:
        """The person named behind a title ("Acme boss Jane Roe"), who speaks for the body before it, if any."""
        entry = self._person(name)
        if before and entry.speaks_for is None and before.lower() not in self.kinds.titles:
            owner = self.named(before) if self.kinds.known(before) is not None or len(before) > 2 else None
            if owner is not None:
                self.register.link(entry, owner)
        return entry

    def _owner(self, found: Reference) -> Entry | None:
        """The state whose body a name is: "Kenya's Air Force", "the French Foreign Ministry"."""
        for name in self.kinds.modifiers(found):
            known = self.kinds.known(name)
            if known is not None and known.kind is PartyKind.STATE and name != found.name:
                return self._known(known, name)
        return None

    def _by_name(self, name: str) -> Entry | None:
        """A party already known by exactly this name, or by the name that this one is the adjective of.

        Recognisers take one name now for a person and now for a place; the name itself is the better witness.
        """
        wanted = names.tokens(name)
        if wanted in self.register.called:
            return self.register.entries[self.register.called[wanted]]
        if len(wanted) == 1 and names.stems(wanted[0]):
            for entry in self.register.of_kind(PartyKind.ORGANISATION, PartyKind.STATE, PartyKind.PERSON):
                if names.adjective_of(wanted[0], entry.name):
                    return entry
        return None

    def _known(self, known: Known, alias: str) -> Entry:
        """The party of a name that a list or the newsroom knows, and with it whom that says that it speaks for."""
        for entry in self.register.entries:
            if entry.name == known.name and entry.kind is known.kind:
                self.register.call(entry, alias)
                return entry
        entry = self.register.new(known.name, known.kind)
        self.register.call(entry, alias)
        principal = self.kinds.known(known.speaks_for) if known.speaks_for and not known.doubtful else None
        if principal is not None:
            self.register.link(entry, self._known(principal, principal.name))
        return entry

    def _is_known_person(self, name: str) -> bool:
        return persons.is_known(name, self.register, self.kinds)

    def _person(self, name: str, gender: str | None = None, *, introduced: bool = False) -> Entry:
        return persons.person_of(name, self.register, self.kinds, gender, introduced=introduced)

    def _organisation(self, name: str, kind: PartyKind = PartyKind.ORGANISATION, owner: Entry | None = None) -> Entry:
        for entry in self.register.of_kind(
            PartyKind.ORGANISATION, PartyKind.OUTLET, PartyKind.GROUP, PartyKind.DOCUMENT
        ):
            if owner is not None and entry.owners and owner.number not in entry.owners:
                continue
            if bodies.is_other_body(name, entry, self.kinds):
                continue
            if any(
                names.same_organisation(alias, name) for alias in [entry.name, *entry.aliases] if alias[:1].isupper()
            ):
                if len(names.tokens(name)) > len(names.tokens(entry.name)) and entry.kind is not PartyKind.GROUP:
                    entry.name = name
                return entry
        entry = self.register.new(name, kind)
        entry.owners = frozenset({owner.number}) if owner is not None else frozenset()
        return entry

    def _outlet(self, name: str) -> Entry:
        """The outlet of a bare name, which may have been taken for another body so far."""
        entry = self.named(name)
        entry.kind = PartyKind.OUTLET
        return entry

    def _described(self, found: Reference, *, is_source: bool) -> Entry | None:
        """A common noun: a known party under a description, or a party of its own."""
        group = self._listed(found) or self._members(found)
        if group is not None:
            return group
        kind = descriptions.kind_of(found, self.register, self.kinds)
        other = bodies.by_another_noun(found, self.register, self.kinds)
        if other is not None and kind in {None, PartyKind.ORGANISATION, other.kind}:
            return other
        if kind is None:
            if not is_source:
                return None
            kind = PartyKind.GROUP if found.plural else PartyKind.UNIDENTIFIED
            if self.kinds.is_person(found):
                kind = PartyKind.PERSON
        owners = frozenset(
            owner.number for name in self.kinds.modifiers(found) if (owner := self._modifier(name)) is not None
        )
        before = (c for c in found.head.children if c.dep_ == "compound" and c.pos_ == "PROPN")
        proper = next((capitals(whole_name(c, found.tokens)) for c in before if c.text[:1].isupper()), None)
        if proper is not None and not owners and kind is PartyKind.ORGANISATION:
            return self._organisation(f"{proper} {found.head.text}")
        if (
            proper is not None
            and kind is PartyKind.OUTLET
            and bodies.is_outlet(proper, found, self.register, self.kinds)
        ):
            return self._outlet(proper)
        possessor = self._possessor(found)
        if possessor is not None:
            owners = frozenset({possessor.number})
        lemma = found.head.lemma_.lower()
        if lemma in {"government", "administration"} and owners:
            state = next((self.register.entries[n] for n in sorted(owners)), None)
            if state is not None and (state.kind is PartyKind.STATE or len(names.tokens(state.name)) == 1):
                return state
        new = found.introduced or (kind is PartyKind.PERSON and not found.plural)
        so_called = [] if new else [entry for entry in self.register.entries if lemma in entry.heads]
        for entry in sorted(so_called, key=lambda e: -e.last):
            whose = entry.owners == owners or (found.definite and not owners)
            if whose and self._compatible(entry, kind, found):
                return entry
        organ = bodies.organ(found, owners, self.register, self.kinds)
        if organ is not None:
            return organ
        if found.definite and kind is PartyKind.PERSON and not found.plural:
            known = descriptions.person(found, owners, self.register, self.kinds)
            if known is not None:
                return known
        if found.definite and (not owners or descriptions.only_whence(found, owners, self.register)):
            named = descriptions.body(found, kind, self.register, self.kinds, owners)
            if named is not None:
                return named
        if not is_source and kind is PartyKind.UNIDENTIFIED:
            return None
        return self._introduced(found, kind, owners, possessor)

    def _introduced(self, found: Reference, kind: PartyKind, owners: frozenset[int], possessor: Entry | None) -> Entry:
        """Make the party that a common noun brings in, tied to whose it is."""
        name = found.text
        if possessor is not None:
            ending = "'" if possessor.plural and possessor.name.endswith("s") else "'s"
            name = f"{possessor.name}{ending} {name.partition(' ')[2]}"
        entry = self._new(name, kind, found)
        entry.owners = owners
        entry.heads.add(found.head.lemma_.lower())
        if len(owners) == 1 and found.head.lower_ in bodies.ORGANS:
            self.register.link(entry, self.register.entries[next(iter(owners))])
        if possessor is not None and bodies.is_mouthpiece(kind, found, possessor, self.kinds):
            self.register.link(entry, possessor)  # "her lawsuit", "its army": the word is the owner's
        return entry

    def _listed(self, found: Reference) -> Entry | None:
        """The group of persons whose names a plural noun is followed by ("two directors, Roe and Poe")."""
        members = tuple(dict.fromkeys(self._person(entity_text(token)) for token in listed(found.head)))
        if len(members) < 2:
            return None
        known = self.register.of_kind(PartyKind.GROUP)
        entry = next((e for e in known if e.members == members), None) or self._new(found.text, PartyKind.GROUP, found)
        entry.plural, entry.members = True, members
        for member in members:
            member.heads.add(found.head.lemma_.lower())
        return entry

    def _members(self, found: Reference) -> Entry | None:
        """The group of persons named one by one before that a description takes together ("the three men")."""
        members = groups.several(found, self.register, self.kinds)
        if not members:
            return None
        known = self.register.of_kind(PartyKind.GROUP)
        entry = next((e for e in known if e.members == members), None)
        if entry is None:
            entry = groups.told_with(members, self.register) or self._new(found.text, PartyKind.GROUP, found)
            entry.plural, entry.members = True, members
        return entry

    def _modifier(self, name: str) -> Entry | None:
        """The party that a name before a noun stands for; None for a capitalised word that is no party's."""
        if self.kinds.known(name) is not None:
            return self.named(name)
        return self._by_name(name) or (self.named(name) if " " in name or name.isupper() else None)

    def _possessor(self, found: Reference) -> Entry | None:
        """Whoever a possessive pronoun at the head of a description stands for: "its army"."""
        first = found.tokens[0]
        if first.lower_ == "whose" and len(found.tokens) > 1:
            return pronouns.whose(found, first, self.register)
        if first.lower_ not in POSSESSIVES or len(found.tokens) < 2:
            return None
        return mistakes.possessor(first.lower_, found.span[0], self.register, self.kinds)

    def _compatible(self, entry: Entry, kind: PartyKind, found: Reference) -> bool:
        if (
            entry.kind is PartyKind.PERSON
            or groups.one_of_several(found, entry)
            or descriptions.apart(found, entry, self.kinds)
        ):
            return False
        if {entry.kind, kind} in descriptions.ALIKE and found.definite:
            return True
        if found.plural and not found.definite and descriptions.marks(found, self.kinds) and not entry.marks:
            return False  # "analysts at Acme" are not the analysts who were told
        return entry.kind is kind and (found.definite or entry.plural == found.plural)

    def _owned(self, found: Reference, kind: PartyKind, owner: Entry) -> Entry:
        """A body of a state or organisation: "Rwandan army", "Acme board"."""
        lemma = found.head.lemma_.lower()
        for entry in self.register.entries:
            same = lemma in entry.heads and entry.owners == frozenset({owner.number})
            if same and not descriptions.apart(found, entry, self.kinds):
                return entry
        organ = bodies.organ(found, frozenset({owner.number}), self.register, self.kinds)
        if organ is not None:
            return organ
        entry = self._new(found.text, kind, found)
        entry.owners = frozenset({owner.number})
        entry.heads.add(lemma)
        self.register.link(entry, owner)
        return entry

    def _new(self, name: str, kind: PartyKind, found: Reference) -> Entry:
        entry = self.register.new(RELATIVE.split(clean(name))[0], kind)
        entry.plural, entry.known = found.plural, found.definite
        return entry
