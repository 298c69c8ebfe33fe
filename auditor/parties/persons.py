"""What tells that a name is a person's, where the recogniser of names takes it for something else or overlooks it.

The article may say so ("Thabo Mkhize, who lives there", "Mkhize, 41", "Mkhize, a nurse"), the name itself may
("Anne-Marie Holm", "Anneke van den Broek", "Siobhan O'ROURKE", "S. Ramaswamy"), or what it is called later: a name of
which the last word alone speaks on is a person's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from auditor.language.dictionary import is_word
from auditor.model import PartyKind
from auditor.parties import names
from auditor.parties.entities import entity_text, is_foreign
from auditor.parties.kinds import FEMALE_KIN, MALE_KIN, Kinds
from auditor.parties.references import Reference
from auditor.parties.register import Entry, Register

if TYPE_CHECKING:
    from auditor.language.tokens import Token

OLDEST = 115
"""Years that a number behind a name may be as an age."""

BEFORE_SURNAMES = frozenset({"van", "von", "bin", "ibn", "bint", "dos", "zu", "af", "Ní", "Nic", "Ó", "Ua"})
"""Small words inside of persons' names that hardly stand in those of bodies, as "de" and "la" do."""

SURNAME = re.compile(r"(?:O|D|Mc|Mac|Ó|Ní|al|el|Al|El)?(?:['’-]|(?<=c))(?=[^\W\d_a-z])[^\W\d_]{2,}")
"""A word with the prefix of a surname: "O'Rourke", "McAllister", "al-Hamdani"."""

BRAND = re.compile(r"(?!Mac|Mc|Fitz|De|Di|Du|La|Le|Van)[^\W\d_a-z][^\W\d_A-Z]+[A-Z]\w*")
"""A word with a capital in the middle, which is a firm's and no surname: "AeroJet", not "McAllister"."""

INITIAL = re.compile(r"(?:[^\W\d_a-z]\.[- ]?)+|[^\W\d_a-z]")
LEDE = 3
"""Sentences within which news copy names whom its first one describes."""

KIN = frozenset({f"{noun}s" for noun in MALE_KIN | FEMALE_KIN} | {"couple", "siblings", "spouses", "twins"})
"""Nouns for several of kin, lower case, which may stand before their names."""

KNIGHTLY = frozenset({"Sir", "Dame"})
"""Titles that stand before given names."""

ORDINARY = frozenset({"ORG", "NORP", "LAW", "PRODUCT", "EVENT", "WORK_OF_ART"})
"""Kinds of things for which the recogniser takes a name with some reason, so that it wants more to be a person's."""


def is_personal(found: Reference, kinds: Kinds) -> bool:
    """Tell whether the name in a reference is a person's, by the recogniser or in spite of it."""
    if any(map(BRAND.fullmatch, found.name.split())) or names.is_firm(found.name):
        return False
    if is_told_as_body(found.name, found.text) and kinds.titled(found.name) is None and not _is_told(found, kinds):
        return False
    told = found.person or _is_told(found, kinds)
    if not names.TRADES.isdisjoint(names.tokens(found.name)[-1:]):
        return told and kinds.leaning(found.name) is not None
    if found.head.tag_ in {"NNS", "NNPS"} and not found.person and is_word(found.name.split()[-1]):
        return False  # "Gay Republicans"
    if kinds.is_body_name(found.name) or names.OTHER_BODY & set(names.tokens(found.name)):
        given = len(found.name.split()) == 2 and kinds.leaning(found.name) is not None
        return given and told and not names.OTHER_BODY & set(names.tokens(found.name))
    return told or kinds.leaning(found.name) is not None or is_shaped(found.name, found.head.ent_type_)


def is_told_as_body(name: str, text: str) -> bool:
    """Tell whether "the" stands right before a name of several words, as before no person's: "the Morning Lantern"."""
    return " " in name and text.lower().startswith(f"the {name.lower()}")


def _is_told(found: Reference, kinds: Kinds) -> bool:
    """Whether the words around a name say that it is a person's: a title, a role, an age, "who"."""
    first = found.text.partition(found.name)[0].split()
    if first and kinds.is_title(first[-1].lower().strip(",")):
        return True
    beside = found.head.head if found.head.dep_ == "appos" else None
    if beside is not None and kinds.person_role([beside.lemma_.lower()]):
        return True
    if found.plural or found.head.ent_type_ == "NORP" or kinds.is_title(found.name.lower()):
        return False
    return any(_tells(child, kinds) for child in found.head.children if child.i > found.head.i)


def _tells(child: Token, kinds: Kinds) -> bool:
    """Whether what hangs on a name is said of persons alone."""
    if child.dep_ == "relcl":
        return any(c.lower_ == "who" and c.dep_ in {"nsubj", "nsubjpass"} for c in child.children)
    if child.dep_ in {"appos", "npadvmod", "nummod"} and child.text.isdecimal():
        return int(child.text) <= OLDEST
    return child.dep_ == "appos" and child.tag_ == "NN" and kinds.person_role([child.lemma_.lower()])


def is_shaped(name: str, recognised: str, *, place: bool = False) -> bool:
    """Tell whether a name has the shape of a person's.

    Args:
        name: Two to five words, or any number in other letters than Latin ones.
        recognised: The kind of thing that the recogniser takes it for, or an empty string.
        place: True if its last word is the name of a place, which persons bear ("Valeska Paris") as bodies do.
    """
    words = name.split()
    if words and all(map(is_foreign, words)):
        return True
    if not 2 <= len(words) <= names.LONGEST or any(character.isdigit() for character in name):
        return False
    if BEFORE_SURNAMES.intersection(words[1:-1]) or words[-1].strip(".,").lower() in names.SUFFIXES:
        return True
    if SURNAME.fullmatch(words[-1]):
        return True
    told = words[0] if place else words[-1]
    if not all(word[0].isupper() or word in names.PARTICLES for word in words) or is_word(told):
        return False
    return bool(INITIAL.fullmatch(words[0])) or recognised not in ORDINARY


def called_short(found: Reference, register: Register, kinds: Kinds) -> Entry | None:
    """Give the person that a bare word stands for which is the last or first of a longer name, or None.

    "Mkhize" after "Thabo Mkhize", whatever the recogniser took that for, and "Haile" after "Haile Tesfaye".
    """
    word = names.tokens(found.name)
    if len(word) != 1 or found.definite or found.head.ent_type_ == "GPE" or is_word(found.name):
        return None
    for entry in register.of_kind(PartyKind.ORGANISATION, PartyKind.PERSON):
        if entry.kind is PartyKind.PERSON:
            if names.same_person(entry.parts, word):
                return entry
        elif entry.acts and names.tokens(entry.name)[-1:] == word and may_be_person(entry, kinds):
            entry.kind, entry.parts = PartyKind.PERSON, names.person_tokens(entry.name, kinds.titles)
            return entry
    return None


def brought_in(found: Reference, register: Register, kinds: Kinds) -> Entry | None:
    """Give whoever the article begins with and now names with an age ("A surgeon ... Dr Lionel Marsh, 54,"), or None.

    The beginning is the first sentence; there is only one who did or said something in it, and nobody was named yet.
    """
    people = register.of_kind(PartyKind.PERSON)
    aged = any(t.dep_ in {"appos", "npadvmod", "nummod"} and t.text.isdecimal() for t in found.tokens)
    if not aged or any(e.parts for e in people) or register.sentences_between(-1, found.span[0]) > LEDE:
        return None
    first = [e for e in people if e.mentions and register.sentences_between(-1, min(e.mentions)[0]) == 1]
    told = [e for e in first if e.acts and not (e.known or e.plural)]
    if len(told) != 1:
        return None
    entry = told[0]
    entry.parts, entry.name = names.person_tokens(found.name, kinds.titles), found.name
    return entry


def with_surname(found: Reference, register: Register, kinds: Kinds) -> str:
    """The full name of the first of two who share a surname ("Tom Marsh" of "Tom and Linda Marsh"), or nothing.

    Given names alone are joined so: those that are known for such, or are said to be of kin ("Brothers Ames and Hasan
    Rey"), and none that the article knows as a surname ("Grant and Linda Marsh", after "Fiona Grant").
    """
    other = next((c for c in found.head.children if c.dep_ == "conj" and c.ent_type_ == "PERSON"), None)
    if other is None or found.head.nbor().lower_ != "and" or found.head.i + 2 + len(list(_given(other))) != other.i:
        return ""
    given, words = found.name.split(), entity_text(other).split()
    is_kin = given[0].lower() in KIN or (found.tokens[0].lower_ in KIN and len(given) == 1)
    first = [word for word in given if word.lower() not in KIN]
    if len(first) != 1 or len(words) < 2 or is_known(first[0], register, kinds):
        return ""
    known = kinds.lexicons.given_names.gender
    if not is_kin and not (known(first[0]) and known(words[0])):
        return ""
    return " ".join([*first, *(w for w in words[1:-1] if w in names.PARTICLES), words[-1]])


def _given(surname: Token) -> Iterator[Token]:
    """The words of a name before its last."""
    return (child for child in surname.children if child.dep_ == "compound" and child.i < surname.i)


def knighted(found: Reference, register: Register) -> Entry | None:
    """Give the person of a title and a given name, such as "Sir Tom" after "Sir Tom Ames", or None."""
    title, name = found.text.partition(found.name)[0].strip(), names.tokens(found.name)
    if title not in KNIGHTLY or len(name) != 1:
        return None
    people = (e for e in register.of_kind(PartyKind.PERSON) if e.parts[:1] == name)
    return next((e for e in people if any(alias.startswith(f"{title} ") for alias in e.aliases)), None)


def may_be_person(entry: Entry, kinds: Kinds, least: int = 2) -> bool:
    """Tell whether a body's name has the shape of a person's.

    Args:
        entry: The party that is taken for a body.
        kinds: What words and names say of the kind of a party.
        least: Words of the shortest names that have it; a single one must be none of English.
    """
    parts = entry.name.split()
    return (
        least <= len(parts) <= 4
        and not (len(parts) == 1 and is_word(parts[0]))
        and all(part[:1].isupper() or part in names.PARTICLES for part in parts)
        and not any(part.isupper() or not _is_plain(part) for part in parts)
        and not kinds.is_body_name(entry.name)
        and not names.OTHER_BODY.intersection(names.tokens(entry.name))
        and kinds.known(entry.name) is None
        and not entry.owners
        and not any(is_told_as_body(entry.name, alias) for alias in entry.aliases)
    )


def _is_plain(word: str) -> bool:
    return re.sub(r"['’.-]", "", word).isalpha()


def person_of(
    name: str, register: Register, kinds: Kinds, gender: str | None = None, *, introduced: bool = False
) -> Entry:
    """Give the person of a name, made if new; a bare surname that several share is that of whom the article calls so.

    Failing that, of whom it named first: news copy tells others of the name apart ("his wife, Jane Roe").

    Args:
        name: Of the person, with or without titles.
        register: The parties so far.
        kinds: What words and names say of the kind of a party.
        gender: ``m`` or ``f`` if it is told with the name, else None.
        introduced: True if it is told whose relation or aide it is, so that "Bob Roe" is not the Robert Roe just named.
    """
    titled = kinds.titled(name)
    name = titled[1] if titled is not None else name
    parts = names.person_tokens(name, kinds.titles)
    people = register.of_kind(PartyKind.PERSON)
    fitting = [e for e in people if names.same_person(e.parts, parts)] or (
        _by_nickname(people, parts, kinds) if parts and not introduced else []
    )
    if gender is not None:
        fitting = [e for e in fitting if (e.gender or e.leaning) in {None, gender}] or fitting
    if fitting:
        entry = min(fitting, key=lambda e: (e.parts[-1:] != parts[-1:], not e.surnamed, e.number))
        entry.surnamed |= len(parts) == 1 and gender is None
        if len(parts) > len(entry.parts):
            entry.parts, entry.name = parts, name
        return entry
    entry = register.new(name, PartyKind.PERSON)
    entry.parts = parts
    return entry


def is_introduced(found: Reference) -> bool:
    """Tell whether a reference says whose relation or aide somebody is ("his son, Bob Roe")."""
    return any(token.dep_ == "poss" for token in found.tokens)


def _by_nickname(people: Sequence[Entry], parts: tuple[str, ...], kinds: Kinds) -> list[Entry]:
    """The persons whom a name calls by a short form of their given name: "Bob Hale" or "Bob" of "Robert Hale"."""
    given = kinds.lexicons.given_names
    found = [
        e for e in people if len(e.parts) > 1 and parts[1:] in {(), e.parts[-1:]} and given.same(e.parts[0], parts[0])
    ]
    return found if len(found) == 1 else []


def is_known(name: str, register: Register, kinds: Kinds) -> bool:
    """Tell whether a name ends like that of a person of the article."""
    parts = names.person_tokens(name, kinds.titles)
    return bool(parts) and any(entry.parts and entry.parts[-1] == parts[-1] for entry in register.entries)
