"""How the two sides of a quarrel are heard, as the balance rules ask it."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from auditor.labels import reports
from auditor.model import Attribution, CueClass, Party, PartyKind, Side, Span
from auditor.rules.camps import last_noun
from auditor.rules.voice import Voice
from auditor.spans import merged, word_count

MUTE = frozenset({PartyKind.DOCUMENT, PartyKind.UNIDENTIFIED})
"""Kinds of party that can be asked nothing."""

PEOPLE = ("ers", "ors", "ists", "ians", "ants", "ees", "men", "women", "people", "folk")
"""How nouns for people end that no word list has."""


@attrs.frozen
class Hearing:
    """What an article gives one side to say.

    Attributes:
        side: The side.
        party: Id of its party with most words, or else of its first that can speak.
        said: Attributions whose sources are all on this side, in text order.
        words: Words of their contents, nested ones counted once.
    """

    side: Side
    party: str
    said: tuple[Attribution, ...]
    words: int

    @property
    def contents(self) -> tuple[Span, ...]:
        """What it says."""
        return merged(s for a in self.said for s in a.content.spans)

    def cues(self, *classes: CueClass) -> tuple[Attribution, ...]:
        """Attributions whose cue is of one of some classes, and not negated."""
        return tuple(a for a in self.said if a.cue is not None and a.cue.cue_class in classes and not a.cue.negated)


def can_answer(party: Party, voice: Voice) -> bool:
    """Tell whether a party could be asked: no paper, and no plural of things ("the changes", "his decisions")."""
    if party.kind is not PartyKind.GROUP:
        return party.kind is not PartyKind.DOCUMENT
    noun = last_noun(party.name)
    if noun.endswith(PEOPLE) or any(noun == word.lower() for word in party.name.split() if word[:1].isupper()):
        return True
    heard = any(party.id in a.source.parties for a in voice.audit.attributions if a.source)
    return heard or voice.audit.lexicons.roles.first(noun) is not None


def quarrels(voice: Voice) -> Iterator[tuple[Hearing, Hearing]]:
    """Give each pair of opposed sides of which both could be heard; a document or a thing cannot answer."""
    sides = {side.id: side for side in voice.audit.sides}
    done: set[str] = set()
    for side in voice.audit.sides:
        for other in side.opposes:
            if other not in done and other in sides:
                one, two = _hearing(voice, side), _hearing(voice, sides[other])
                if one is not None and two is not None:
                    yield one, two
        done.add(side.id)


def _hearing(voice: Voice, side: Side) -> Hearing | None:
    members = [voice.cast.parties[p] for p in side.parties if p in voice.cast.parties]
    able = [p.id for p in members if p.kind not in MUTE]
    if not able:
        return None
    said = tuple(a for a in voice.audit.attributions if reports(a) and _sides(voice, a) == {side.id})
    text = voice.audit.analysis.text
    by_party = {
        p: word_count(text, [s for a in said if a.source and p == a.source.party for s in a.content.spans])
        for p in able
    }
    heard = max(able, key=lambda p: (by_party[p], -able.index(p)))
    words = word_count(text, [s for a in said for s in a.content.spans])
    return Hearing(side, voice.cast.principals(heard)[-1], said, words)


def _sides(voice: Voice, attribution: Attribution) -> set[str | None]:
    return {voice.side(p) for p in attribution.source.parties} if attribution.source else set()
