"""Text from a draft must neither run nor break anything, wherever the page prints it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import attrs
import pytest

from auditor.model import (
    Attribution,
    Block,
    BlockKind,
    Claim,
    ClaimKind,
    Content,
    Cue,
    CueClass,
    Finding,
    FindingKind,
    Label,
    Party,
    PartyFigures,
    PartyKind,
    Quoted,
    Report,
    Sentence,
    Severity,
    Side,
    Source,
    SourceKind,
)
from auditor.reporting.page import compare_page, render, site
from tests.reporting.page.articles import strike
from tests.reporting.page.hostile import STRINGS

assert len(STRINGS) >= 50


def poisoned(poison: str) -> Report:
    """A report that says the same hostile string in every place that takes text."""
    text = f"{poison} word\n\nword {poison}"
    headline, body = (0, len(poison) + 5), (len(poison) + 7, len(text))
    known = strike()
    return attrs.evolve(
        known,
        text=text,
        document=attrs.evolve(
            known.document, path=poison, title=poison, authors=(poison,), date=poison, outlet=poison, language=poison
        ),
        tool=attrs.evolve(known.tool, pipeline=poison),
        blocks=(Block(BlockKind.HEADLINE, *headline), Block(BlockKind.BODY, *body)),
        sentences=(Sentence("s1", *body, 1, 1, Label.CONTESTED, poison, 0.9, ("a1",), ("c1",), ("p1",)),),
        attributions=(
            Attribution(
                "a1",
                "s1",
                Source((body,), poison, SourceKind.NAMED_PERSON, "p1", role=poison, reason=body),
                Cue((body,), poison, CueClass.NEUTRAL),
                Content((body,), Quoted.DIRECT),
                body,
            ),
        ),
        claims=(
            Claim("c1", "s1", (body,), ClaimKind.ACCUSATION, "a1", ("p1",), ("p2",), ("p2",), ("s1",), None, (body,)),
        ),
        parties=(
            Party("p1", poison, PartyKind.PERSON, (poison, poison + "2"), "p2"),
            Party("p2", poison, PartyKind.STATE, (poison,)),
            Party("p3", poison, PartyKind.STATE, (poison,)),
        ),
        sides=(Side("s1", ("p1", "p2"), ("s2",)), Side("s2", ("p3",), ("s1",))),
        findings=(
            Finding(poison, FindingKind.BALANCE, Severity.ERROR, 0.5, "s1", (body,), 1, 1, poison, "p1", "p2", (body,)),
            Finding(
                "F001", FindingKind.BALANCE, Severity.INFO, 0.5, None, (headline,), 1, 1, poison, suppressed=poison
            ),
        ),
        summary=attrs.evolve(known.summary, words=3, parties=(PartyFigures("p1", 1, 1, 1, 1, 1, 1),)),
        notices=(poison,),
    )


class Elements(HTMLParser):
    """How often each tag stands in a page with which attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: Counter[tuple[str, tuple[str, ...]]] = Counter()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag, tuple(name for name, _ in attrs)] += 1


HARMLESS = Elements(render([poisoned("A harmless sentence of nine words, or so, here.")])).found
HARMLESS_COMPARISON = Elements(compare_page(poisoned("harmless"), poisoned("harmless"))).found


@pytest.mark.parametrize("poison", STRINGS, ids=lambda text: ascii(text)[:40])
def test_a_hostile_string_adds_no_element_and_no_attribute(poison: str) -> None:
    report = poisoned(poison)
    page = render([report])
    page.encode()
    assert Elements(page).found == HARMLESS
    assert Elements(compare_page(report, report)).found == HARMLESS_COMPARISON
    names = list(site([report, report]))
    assert len(names) == 3


@pytest.mark.browser
def test_no_hostile_string_runs_or_asks_for_anything_in_a_browser(open_page: Callable[..., Any]) -> None:
    page = open_page(render([poisoned(STRINGS[0])]), "#s1", name="0.html")
    first = Path(page.url.removeprefix("file://").removesuffix("#s1"))
    for number, poison in enumerate(STRINGS):
        path = first.with_name(f"{number}.html")
        path.write_text(render([poisoned(poison)]), "utf-8")
        page.goto(f"{path.as_uri()}#s1")
        assert page.evaluate("window.pwned") is None
        assert page.evaluate("[document.scripts.length, document.styleSheets.length, document.forms.length]") == [
            1,
            1,
            2,
        ]
        assert page.locator("#panel").is_visible()
        assert page.evaluate("document.documentElement.scrollWidth") <= 1280
        if not any(ord(letter) < 0x20 or 0x7F <= ord(letter) < 0xA0 for letter in poison):
            assert page.locator("#s1").count() == 1
