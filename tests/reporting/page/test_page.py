from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import attrs
import pytest
from syrupy.assertion import SnapshotAssertion

import auditor
from auditor.errors import UsageError
from auditor.model import BlockKind, Report
from auditor.reporting.page import compare_page, render, site
from tests.reporting.page.articles import dispute, strike
from tests.reporting.page.large import long_article

EVERY_PAGE = {
    "dispute": lambda: render([dispute()]),
    "strike": lambda: render([strike()]),
    "index": lambda: site([dispute(), strike()])["index.html"],
    "compare": lambda: compare_page(dispute(), dispute(revised=True)),
}


@pytest.fixture(params=EVERY_PAGE)
def page(request: pytest.FixtureRequest) -> str:
    return EVERY_PAGE[request.param]()


class Shape(HTMLParser):
    """Checks that tags close in order, and collects what the page would load and where it leads."""

    VOID = frozenset(["meta", "link", "input", "br", "hr", "img", "rect", "circle", "path"])

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.feed(page)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert not any(name.startswith("on") or name in {"style", "src", "srcset", "action", "ping"} for name in values)
        if tag not in self.VOID:
            self.open.append(tag)
        if "id" in values:
            self.ids.append(values["id"] or "")
        if "href" in values:
            self.targets.append(values["href"] or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.VOID

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_a_page_is_whole_and_leads_only_into_itself_or_its_site(page: str) -> None:
    shape = Shape(page)
    assert len(shape.ids) == len(set(shape.ids))
    for target in shape.targets:
        assert target == "data:," or re.fullmatch(r"[A-Za-z0-9-]+\.html", target) or target[1:] in shape.ids, target


def test_the_policy_allows_this_style_and_script_and_nothing_else(page: str) -> None:
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    rules = dict(rule.split(" ", 1) for rule in policy.replace("&#39;", "'").split("; "))
    for kind, tag in (("style-src", "style"), ("script-src", "script")):
        (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert rules[kind] == f"'sha256-{digest}'"
    assert rules["default-src"] == "'none'"
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert "unsafe" not in policy
    assert "http" not in policy
    assert page.index("Content-Security-Policy") < page.index("<style>")


def test_a_page_asks_for_nothing(page: str) -> None:
    assert not re.search(r"""(?:src|href|url\()\s*=?\s*["']?(?:https?:)?//""", page)
    assert "@import" not in page


def test_no_style_or_script_ends_the_element_it_is_embedded_in() -> None:
    assets = Path(auditor.__file__).parent / "reporting" / "page" / "assets"
    texts = [path.read_text("utf-8") for path in assets.iterdir()]
    assert len(texts) > 1
    assert not any("</" in text or "<!--" in text for text in texts)


def test_the_same_report_gives_the_same_page(page: str, request: pytest.FixtureRequest) -> None:
    assert EVERY_PAGE[request.node.callspec.params["page"]]() == page


def test_the_article_of_the_strike(snapshot: SnapshotAssertion) -> None:
    page = render([strike()])
    assert page[page.index('<div class="body"') : page.index('<section id="voices"')] == snapshot


def test_the_chains_of_the_strike(snapshot: SnapshotAssertion) -> None:
    page = render([strike()])
    assert page[page.index("<template") : page.rindex("</template>")] == snapshot


@pytest.mark.parametrize("number", [0, 2])
def test_a_page_shows_one_article(number: int) -> None:
    with pytest.raises(UsageError, match=f"not {number}"):
        render([strike()] * number)


def test_a_thousand_words_stay_under_400_kb() -> None:
    report = long_article(1_000)
    assert report.summary.words >= 1_000
    assert len(render([report]).encode()) < 400_000


def test_letters_beyond_latin_1_bring_their_fonts() -> None:
    plain = render([strike()])
    report = attrs.evolve(strike(), document=attrs.evolve(strike().document, outlet="Škoda Łódź"))
    assert len(render([report])) > len(plain) + 40_000


@pytest.mark.parametrize(
    ("kind", "opening"),
    [
        (BlockKind.LIST, '<ul class="tx"><li dir="auto"><span class="s own" id="s1"'),
        (BlockKind.QUOTATION, '<blockquote class="tx"><p dir="auto"><span class="s own" id="s1"'),
        (BlockKind.SUBHEADING, '<h3 class="tx" dir="auto"><span class="s own" id="s1"'),
        (BlockKind.CODE, '<pre class="tx" dir="auto"><span class="s own" id="s1"'),
        (BlockKind.CAPTION, '<div class="row k-caption">\n<p class="tx" dir="auto"><span class="s own" id="s1"'),
        (BlockKind.CORRECTION, '<div class="row k-correction">\n<p class="tx" dir="auto"><span class="s own" id="s1"'),
    ],
)
def test_a_block_stands_in_the_element_of_its_kind(kind: BlockKind, opening: str) -> None:
    first, *rest = strike().blocks[2:]
    report = attrs.evolve(strike(), blocks=(*strike().blocks[:2], attrs.evolve(first, kind=kind), *rest))
    page = render([report])
    Shape(page)
    assert opening in page


def test_items_that_follow_each_other_are_one_list() -> None:
    listed = tuple(attrs.evolve(block, kind=BlockKind.LIST) for block in strike().blocks)
    page = render([attrs.evolve(strike(), blocks=listed)])
    Shape(page)
    assert page.count('<ul class="tx">') == 1
    assert page.count('<li dir="auto">') == len(listed)


def test_a_real_report_makes_a_whole_page() -> None:
    report = auditor.audit(dispute().text, "lower-sel.txt")
    page = render([report])
    Shape(page)
    assert all(f'id="{sentence.id}"' in page for sentence in report.sentences)
    assert len(page.encode()) < 400_000


EMPTY = attrs.evolve(
    strike(), text="", blocks=(), sentences=(), attributions=(), claims=(), parties=(), sides=(), findings=()
)


@pytest.mark.parametrize(
    "report",
    [
        EMPTY,
        attrs.evolve(strike(), parties=(), sides=()),
        attrs.evolve(strike(), claims=(), findings=()),
        attrs.evolve(strike(), attributions=(), claims=()),
        attrs.evolve(strike(), blocks=strike().blocks[2:], document=attrs.evolve(strike().document, title=None)),
    ],
    ids=["nothing", "no parties", "no claims", "no attributions", "no headline"],
)
def test_a_report_may_lack_anything(report: Report) -> None:
    Shape(render([report]))
    Shape(compare_page(report, strike()))
    assert len(site([report])) == 2
