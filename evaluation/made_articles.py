"""Articles made from sentences of our own, as many as are wanted, for measuring archives.

They read like news, with sources, quotations, accusations and denials, and what they say is nonsense. Places, events
and names are drawn by random numbers of the article's own, so that article *n* is always the same; surnames are made of
syllables, so that new articles bring new words, as they do in life.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

GIVEN = "Ana Petr Ilse Tomas Grace Henrik Mara Owen Lucia Daniel Ruth Viktor Nadia Paul Edith Samir".split()
SYLLABLES = (
    "Bran Has Lind Mar Kel Fer Al No Tar Oka Wel So Had Ren Vos Dun Gra Mil Tor Ul".split(),
    "da be ri lo nu ka the mo si va er an".split(),
    "low ford sen ray dos witz quist na mann berg ley ton rick nell mar vic".split(),
)
PLACES = "Selmouth Ellmoor Oster Lund Corvane Tarn Marlow Kestria Vallonia Hollin Brackwater Dunmere".split()
BODIES = (
    "{place} Harbour Company",
    "{place} City Council",
    "{place} Dockers' Union",
    "{place} Water Board",
    "{place} Teachers' Association",
)
THINGS = ("the bridge", "the old ferry", "the school roof", "the harbour wall", "the night train", "the town's well")
DEEDS = ("closing", "selling", "neglecting", "flooding", "blocking", "destroying")
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
OUTLETS = ("The Courier", "The Herald", "Evening Post")
DESKS = ("city", "politics", "business", "region")
TOPICS = ("transport", "schools", "water", "labour", "courts")
SENTENCES = (
    "{person}, a spokesman for the {body}, said on {day} that {thing} would stay closed for {number} weeks.",
    "“We have looked at {thing} for {number} days and we have found nothing wrong with it,” {surname} told reporters.",
    "The {body} accused the {other} of {deed} {thing} without asking anyone in {place}.",
    "The {other} denied the accusation.",
    "According to a report by the {body}, {number} people had to leave their homes in {place}.",
    "It rained in {place} for {number} hours, and the road to {elsewhere} was under water.",
    "Officials who asked not to be named said the repairs had cost more than {number} million crowns.",
    "The {other} has broken its word to the people of {place} for {number} years.",
    "The {other} has harassed and threatened the workers of the {body} for {number} weeks.",
    "Residents of {elsewhere} said they had not been told of the plan.",
    "It is believed that the owners of {thing} want to leave {place}.",
    "{another}, who has lived in {place} for {number} years, called the decision “a bad joke”.",
    "The council will vote on {day}, and the {body} hopes for an answer within {number} days.",
    "She added that the {body} had written {number} letters and had never had an answer.",
    "The {other} could not be reached for comment.",
    "Trains between {place} and {elsewhere} ran late, and {number} of them did not run at all.",
    "“Nobody has asked us,” said {another}, “and nobody will.”",
    "{person} rejected the claim that the {body} had known of the damage to {thing}.",
    "The regime of the harbour masters in {elsewhere} ended {number} years ago.",
    "A survey of {number} households found that most of them want {thing} to stay.",
    "{surname} refused to say how much the work on {thing} would cost.",
)


def article(number: int, words: int = 500) -> dict[str, Any]:
    """Make an article.

    Args:
        number: Which one.
        words: About how many it is to have.

    Returns:
        It as an input of ``auditor archive`` has it: id, text, title, outlet, desk, author, date, topic.
    """
    chance = random.Random(number)
    cast = _cast(chance)
    sentences: list[str] = []
    count = 0
    while count < words:
        sentence = chance.choice(SENTENCES).format(
            **cast, day=chance.choice(DAYS), number=chance.randint(2, 9_999), deed=chance.choice(DEEDS)
        )
        sentences.append(sentence[0].upper() + sentence[1:])
        count += len(sentence.split())
    paragraphs = [" ".join(sentences[start : start + 2]) for start in range(0, len(sentences), 2)]
    return {
        "id": f"made-{number:07}",
        "title": f"{cast['body']} and {cast['other']} at odds over {cast['thing']}",
        "text": "\n\n".join(paragraphs) + "\n",
        "outlet": OUTLETS[number % len(OUTLETS)],
        "desk": chance.choice(DESKS),
        "author": _person(chance),
        "date": (date(2015, 1, 1) + timedelta(days=chance.randrange(3650))).isoformat(),
        "topic": chance.choice(TOPICS),
    }


def articles(count: int, words: int = 500) -> Iterator[dict[str, Any]]:
    """Make the first ``count`` articles."""
    return (article(number, words) for number in range(count))


def _cast(chance: random.Random) -> dict[str, str]:
    place, elsewhere = chance.sample(PLACES, 2)
    body, other = chance.sample(BODIES, 2)
    person = _person(chance)
    return {
        "place": place,
        "elsewhere": elsewhere,
        "body": body.format(place=place),
        "other": other.format(place=elsewhere),
        "person": person,
        "surname": person.split()[1],
        "another": _person(chance),
        "thing": chance.choice(THINGS),
    }


def _person(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {''.join(map(chance.choice, SYLLABLES))}"
