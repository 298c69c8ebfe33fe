"""Nouns for what parties do and for what they are, where no list of names helps.

A word that judges a decision judges whoever took it, one that judges a storm judges nobody. In: a noun of a parse.
Out: whether it is a deed, or a body or person who could be a party. The classes follow FrameNet's frames of intentional
acts, statements, plans and leadership; the words are ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from auditor.language.tokens import Token
    from auditor.lexicons import Lexicons

DEEDS = frozenset(
    "accusation act action administration agreement alliance amendment announcement answer appointment approach "
    "arrangement assault attack attempt attitude ban behavior behaviour bid bill budget buyout campaign censorship "
    "charge choice claim closure conduct construction consultation contract cost-cutting coverage crackdown "
    "critique cut cutting deal decision decree defence defense delay demand denial deportation diplomacy dismissal "
    "drive edict effort election excuse experiment explanation expulsion foray gambit gamble governance handling "
    "initiative inquiry intervention invasion investigation investment involvement judgement judgment justification "
    "law lawsuit leadership legislation lobbying management maneuver manoeuvre measure merger mismanagement mission "
    "move negotiation occupation offensive offer operation order ordinance overhaul oversight plan planning plea "
    "pledge policy practice prank procedure proceeding process program programme project promise proposal "
    "prosecution protest purchase purge pursuit push raid rally reaction rebuttal referendum reform refusal "
    "regulation remark reorganisation response restriction restructuring retreat revamp rule ruling sale scheme "
    "search sentence settlement shutdown siege speech spending spree statement strategy strike stunt subsidy suit "
    "tactic takeover tax threat treatment trial verdict veto vote war withdrawal".split()
)
BODIES = frozenset(
    "agency army assembly authority bank board body brigade broadcaster bureaucracy cabinet camp channel charity "
    "church club coalition commission committee company conglomerate consortium corporation council court crew "
    "department developer employer establishment federation firm force foundation fund gang government group "
    "hospital institution insurer investor jail journal junta landlord leadership lobby maker management "
    "manufacturer media militia ministry movement network newspaper operator organisation organization outlet owner "
    "paper party police press prison producer publisher regulator school service side squad station supplier team "
    "tribunal trust union unit wing".split()
)
"""Nouns that are or act as a party in the news, whatever their name."""

PERSON_ENDINGS = ("er", "or", "ist", "ess", "man", "woman", "men", "women", "crat", "ian", "eer", "ant")
THINGS = frozenset(
    "answer border brother calendar cancer century chair chapter character church colour corner counter cover "
    "criteria danger daughter december descendant detour dinner disaster disorder door elephant error factor father "
    "fever fire flavour floor flower grant harbour horror humor hunger infant labor layer letter liver manner "
    "matter mayor minor mirror mother motor murder november number october order oxygen paper plant poster power "
    "quarter restaurant river rumour september shower sister summer taper temper terror theater tower vapour "
    "variant warrant water weather winter wonder".split()
)
"""Nouns with the ending of a person that are none."""


def deed(noun: Token) -> bool:
    """Tell whether a noun names what somebody does, says or decides."""
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in DEEDS


def actor(noun: Token, lexicons: Lexicons) -> bool:
    """Tell whether a noun names a body, or a person by trade, office or bent."""
    word = noun.lemma_.lower()
    if noun.pos_ != "NOUN" or word in THINGS | DEEDS:
        return False
    return word in BODIES or lexicons.roles.first(noun.lower_) is not None or word.endswith(PERSON_ENDINGS)
