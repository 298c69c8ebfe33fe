"""Those whose office an article tells, but not whose it is: a bare "a spokesman said", "Export director Roe said".

They speak for the body just heard, or, if the office is a state's, for the only government that the article tells of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from auditor.model import PartyKind
from auditor.parties import names
from auditor.parties.references import Reference
from auditor.parties.register import Entry, Standing

if TYPE_CHECKING:
    from auditor.lexicons.entries import Role
    from auditor.parties.matching import Matcher

RULED = frozenset({"government", "administration", "country", "nation"})
"""Nouns for a state by which an article says that it is the one whose affairs it tells of."""

GOVERNMENT = frozenset({"government", "administration"})
"""By what an article may call the government of a state that it does not name."""

HEARD = frozenset(
    {
        "spokesperson",
        "spokesman",
        "spokeswoman",
        "chief executive",
        "chief executive officer",
        "ceo",
        "managing director",
        "chairman",
        "chairwoman",
        "chairperson",
        "general secretary",
        "chief constable",
    }
)
"""Roles that told without whose they are, are held for the body just heard."""

RANKS = frozenset({"inspector", "chief inspector", "detective", "superintendent", "chief superintendent", "constable"})
"""Ranks of the police alone."""

POLICE = frozenset({"police", "constabulary"})

WITHIN = frozenset({"director", "executive", "officer", "president", "treasurer"})
"""Last words of the titles of those who are high up within a body."""

FUNCTIONS = frozenset(
    "acting assistant chief commercial communications corporate deputy executive export finance financial general "
    "group import information international legal managing marketing medical operating operations personnel policy "
    "press production safety sales security senior strategy technical the vice".split()
)
"""What such a title may say besides that its bearer is high up; others tell of another body ("museum director")."""


def just_heard(found: Reference, role: Role, matcher: Matcher, holder: Entry) -> Entry | None:
    """Give the body that spoke or acted last before a bare "a spokesman said" or "chairman Jan Roe said", or None.

    Titles that many bear ("export director") are held only for a body that has just spoken through somebody unnamed.

    Args:
        found: The reference, with its title.
        role: What its title is.
        matcher: Knows the parties so far.
        holder: The party that the reference stands for.
    """
    if role.lemma in RANKS and found.name:
        return _only_police(matcher)
    if role.lemma not in HEARD and not _is_within(found, role):
        return None
    register, here = matcher.register, found.span[0]
    before = [e for e in register.entries if e is not holder and 0 <= e.latest[Standing.SUBJECT] < here]
    last = max(before, key=lambda e: e.latest[Standing.SUBJECT], default=None)
    if last is None or register.sentences_between(last.latest[Standing.SUBJECT], here) > 1:
        return None
    if role.lemma not in HEARD and (last.kind is not PartyKind.PERSON or last.parts or last.speaks_for is None):
        return None
    if last.kind is PartyKind.PERSON and last.speaks_for is not None:
        last = register.entries[last.speaks_for]
    return last if last.kind in {PartyKind.ORGANISATION, PartyKind.STATE} else None


def _only_police(matcher: Matcher) -> Entry | None:
    """The only police that an article tells of, for which an inspector speaks; None where there are two or none."""
    bodies = matcher.register.of_kind(PartyKind.ORGANISATION, PartyKind.GROUP)
    police = [e for e in bodies if not POLICE.isdisjoint({names.head_of(e.name), *e.heads}) and e.last >= 0]
    return police[0] if len(police) == 1 else None


def _is_within(found: Reference, role: Role) -> bool:
    """Whether a title before a name says only that its bearer is high up in a body: "Export director Jan Roe"."""
    words = found.text.partition(found.name)[0].lower().split() if found.name else []
    own = role.lemma.split()
    return own[-1] in WITHIN and set(own) <= set(words) and FUNCTIONS.union(own).issuperset(words)


def settle_states(matcher: Matcher) -> None:
    """Let officials and ministries of a state, but of which none is told, speak for the article's only government.

    It is the one state of which a body, an official or the seat of government is named as well, or that is called "the
    country". Where there are several, or another state acts, they speak for none: "President Roe" may be anybody's.
    """
    governing = {e.speaks_for for e in matcher.register.entries if e.speaks_for is not None}
    states = [e for e in matcher.register.of_kind(PartyKind.STATE) if e.name[:1].isupper() or e.name in GOVERNMENT]
    ruled = [e for e in states if e.number in governing or any(_is_ruled(name, matcher) for name in e.aliases)]
    if len(ruled) == 1 and not any(_rivals(state, ruled[0]) for state in states):
        for entry in (*matcher.stateless, *filter(_is_ministry, matcher.register.entries)):
            matcher.register.link(entry, ruled[0])


def _is_ministry(entry: Entry) -> bool:
    """Whether a party is a ministry of which no state is told."""
    return entry.kind is PartyKind.ORGANISATION and names.head_of(entry.name) == "ministry" and not entry.owners


def _rivals(state: Entry, ruled: Entry) -> bool:
    """Whether a state has as good a claim to an official as the one whose government an article tells of."""
    return state is not ruled and (state.acts or len(state.mentions) > len(ruled.mentions))


def _is_ruled(name: str, matcher: Matcher) -> bool:
    """Whether an article that calls a state by a name tells of its government: "the government", "the White House"."""
    known = matcher.kinds.known(name)
    return (known is not None and known.by == "seat") or not RULED.isdisjoint(names.tokens(name)[-1:])
