"""When two names are one: persons by surname, organisations by acronym or shortened form.

Only words decide, never a list of names: "Hillary Clinton" and "Bill Clinton" differ in the given name; "Acme" is "Acme
Mining Company" but not "Acme Workers' Union", whose extra words make it another body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from unicodedata import normalize

LONG = 6
"""Letters from which two given names that differ in one are taken for one."""

LONGEST = 5
"""Words of the longest names of persons that are told by their shape."""

TOKEN = re.compile(r"[\w.'’&-]+")
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "phd", "md", "qc", "kc", "mp"})
PARTICLES = frozenset(
    {
        "de",
        "da",
        "del",
        "della",
        "di",
        "du",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "ten",
        "ter",
        "dos",
        "das",
        "do",
        "bint",
        "wa",
        "zu",
        "af",
        "y",
        "e",
    }
)
SMALL = frozenset("of the and for in on at to from by with without against de la &".split())
OTHER_BODY = frozenset(
    "union association federation party police court ministry department council government army workers employees "
    "board commission committee office agency authority senate congress parliament campaign students supporters fans "
    "foundation guard embassy navy force forces administration bureau assembly coalition front movement opposition "
    "team jury".split()
)
"""Words that make a longer name the name of another body, not a fuller form of the shorter one."""


FIRM = frozenset("inc incorporated corp corporation co ltd limited plc llc llp lp gmbh ag nv bv spa srl pty".split())
"""Last words by which a name tells that it is a firm's."""


@lru_cache(maxsize=8192)
def tokens(name: str) -> tuple[str, ...]:
    """Split a name into lower-case tokens without points and possessives ("U.S." gives "us")."""
    found = (
        t.lower().replace(".", "").removesuffix("'s").removesuffix("’s").strip("'’-")
        for t in TOKEN.findall(normalize("NFC", name))
    )
    return tuple(t for t in found if t)


def head_of(name: str) -> str:
    """The word that says what a body is: "union" of "Harbour Workers Union", "church" of "Church of the Tide"."""
    words = tokens(name.partition(",")[0])
    cut = next((i for i, word in enumerate(words) if word in SMALL - {"and", "&"} and i > 0), len(words))
    return words[cut - 1] if words else ""


def person_tokens(name: str, titles: frozenset[str]) -> tuple[str, ...]:
    """Tokens of a person's name without titles before it and suffixes behind it."""
    parts = list(tokens(name))
    while len(parts) > 1 and parts[0] in titles:
        parts.pop(0)
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts.pop()
    if "of" in parts[1:]:
        parts = parts[: parts.index("of", 1)]  # "Hale of Lowmere", a peer
    return tuple(parts)


def same_person(known: tuple[str, ...], mention: tuple[str, ...]) -> bool:
    """Tell whether a mention can be a short or full form of a known person's name (or the other way round)."""
    if not known or not mention:
        return False
    if known == mention:
        return True
    short, full = sorted((known, mention), key=len)
    if len(short) == 1:
        return short[0] in {full[-1], full[0]} or _is_first_surname(short[0], full)
    if short[-1] != full[-1] or (len(short) == len(full) and not _given_alike(short[0], full[0])):
        # "von der Leyen" within "Ursula von der Leyen" ends alike; "Bill Clinton" and "Hillary Clinton" differ.
        return False
    if short[0] in PARTICLES:
        return full[-len(short) :] == short
    return _given_alike(short[0], full[0]) or short[0] in full[:-1]


def _is_first_surname(word: str, full: tuple[str, ...]) -> bool:
    """Whether a word is the first of two surnames ("Rodríguez" of "José Rodríguez Pérez"), or a middle name."""
    inner = [part for part in full[1:-1] if part not in PARTICLES and len(part) > 1]
    return word in inner[-1:]


def _given_alike(one: str, other: str) -> bool:
    """An initial stands for a given name, and one wrong letter in a long one is a slip ("Kristin", "Kristen")."""
    if one == other or (len(one) <= 2 and other.startswith(one[0])) or (len(other) <= 2 and one.startswith(other[0])):
        return True
    slips = sum(a != b for a, b in zip(one, other, strict=False))
    return len(one) == len(other) >= LONG and one[0] == other[0] and slips == 1


@lru_cache(maxsize=8192)
def acronym(name: str) -> frozenset[str]:
    """The acronyms that a name can have: initials of its capitalised words, with and without its small words.

    What says that a body is a firm may be left out: "HFL" is "Harbour Ferry Lines Inc".
    """
    parts = [p for p in re.split(r"[\s-]+", name) if p]
    firm = is_firm(name)
    return frozenset().union(*(_initials(some) for some in ([parts, parts[:-1]] if firm else [parts])))


def _initials(parts: Sequence[str]) -> frozenset[str]:
    large = [p for p in parts if p[:1].isupper()]
    if len(large) < 2:
        return frozenset()
    return frozenset({"".join(p[0] for p in large).lower(), "".join(p[0] for p in parts if p[0].isalnum()).lower()})


def is_firm(name: str) -> bool:
    """Tell whether a name ends with what only the names of firms end with ("Inc", "plc")."""
    return not FIRM.isdisjoint(tokens(name)[1:][-1:])


def same_organisation(known: str, mention: str) -> bool:
    """Tell whether two names are one organisation's: equal, acronym of each other, or one shortened."""
    one, other = tokens(known), tokens(mention)
    if not one or not other:
        return False
    if one == other or "".join(one) == "".join(other):
        return True
    if (len(one) == 1 and one[0] in acronym(mention)) or (len(other) == 1 and other[0] in acronym(known)):
        return len(min(known, mention, key=len).replace(".", "")) >= 2
    short, full = sorted((one, other), key=len)
    if len(short) == len(full):
        return False
    if full[: len(short)] == short:
        rest = full[len(short) :]
    elif full[-len(short) :] == short:
        rest = full[: -len(short)]
        if _follows_noun(max(known, mention, key=lambda name: len(tokens(name))), short):
            return True
    else:
        return False
    return short[0] not in SMALL and not OTHER_BODY.intersection(rest) and not SMALL.intersection(rest)


def _follows_noun(name: str, last: tuple[str, ...]) -> bool:
    """Whether a name's last words are the name itself, behind what it is the name of ("the news agency KNA").

    Not behind whose it is or who is of it: "members of the ruling Reform Party".
    """
    before = TOKEN.findall(name)[: -len(last)]
    if not SMALL.isdisjoint(before) or any(word.endswith(("'s", "’s")) for word in before):
        return False
    return any(word.islower() for word in before[-1:])


TRADES = frozenset(
    "rail railways transit transport freight logistics aviation aerospace automotive fisheries breweries dairies farms "
    "mining mines ferries shipping lines airlines airways motors power energy water electric oil gas hydro cement "
    "steel chemicals pharmaceuticals foods textiles garments timber holdings industries systems technologies partners "
    "capital investments properties estates homes stores media telecom telecoms studios united rovers wanderers "
    "athletic albion rangers".split()
)
"""Last words of the names of firms and clubs, which hardly are surnames."""

ADJECTIVE_ENDINGS = ("ian", "an", "n", "ese", "ish", "i", "ic", "er")
SHORTEST_STEM = 4


def adjective_of(word: str, name: str) -> bool:
    """Tell whether a word can be the adjective of a place name that no list knows: "vallonian" of "Vallonia"."""
    return tokens(name) != (word,) and not bases(name).isdisjoint(stems(word))


@lru_cache(maxsize=8192)
def bases(name: str) -> frozenset[str]:
    """What a place's name of one word may leave in its adjective: "vallonia", "valloni", "vallon"."""
    parts = tokens(name)
    if len(parts) != 1:
        return frozenset()
    return frozenset(base for cut in range(3) if len(base := parts[0][: len(parts[0]) - cut]) >= SHORTEST_STEM)


@lru_cache(maxsize=8192)
def stems(word: str) -> tuple[str, ...]:
    """What a word leaves of a place's name, if it is the adjective of one: "vallon" of "vallonian"."""
    left = (word.removesuffix(ending) for ending in ADJECTIVE_ENDINGS if word.endswith(ending))
    return tuple(stem for stem in left if len(stem) >= SHORTEST_STEM)
