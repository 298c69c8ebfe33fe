"""The page of an archive's figures, in a real browser."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any

import pytest

from auditor.archive.record import About
from auditor.archive.summary import page as pages
from auditor.archive.summary.joins import joins
from auditor.archive.summary.queries import summarise
from auditor.model import PartyKind, SourceKind
from tests.archive.archives import Made, archive
from tests.reporting.page.test_browser import Open, violations

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A page of a year's articles."""
    kinds = [*SourceKind, None]
    articles = [
        Made(
            "acu"[number % 3 :] + "aau",
            About(
                outlet=f"The Courier of {number % 3}",
                desk="a desk with a name that goes on for longer than any column of a table would like it to",
                authors=(f"Writer {number % 30}",),
                date=f"2024-{1 + number % 12:02}-05",
                topics=("bridges", "water"),
            ),
            (("Ana Brandt", PartyKind.PERSON), ("residents of Oster", PartyKind.GROUP)),
            (30, 5),
            (kinds[number % len(kinds)],),
            unanswered=number % 2,
            allegations=((0, 1),),
        )
        for number in range(48)
    ]
    folder = archive(tmp_path_factory.mktemp("archive") / "out", articles)
    return pages.render(summarise(str(folder)), joins(str(folder)))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation(html: str, open_page: Open, axe: str, width: int, scheme: str) -> None:
    view: Any = {"width": width, "height": 900}
    assert violations(open_page(html, viewport=view, color_scheme=scheme, bypass_csp=True), axe) == []


@pytest.mark.parametrize("width", [320, 640, 1024, 1600])
def test_nothing_but_wide_tables_scrolls_sideways(html: str, open_page: Open, width: int) -> None:
    page = open_page(html, viewport={"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_names_of_the_months_do_not_touch(html: str, open_page: Open) -> None:
    page = open_page(html)
    boxes = page.evaluate(
        """[...document.querySelectorAll('.curves .scale')].map(text => text.getBoundingClientRect())
           .map(r => [r.left, r.top, r.right, r.bottom])"""
    )
    below = sorted(box for box in boxes if box[1] == max(b[1] for b in boxes))
    assert len(below) == 12
    assert all(left[2] < right[0] for left, right in itertools.pairwise(below))


def test_prints_on_paper(html: str, open_page: Open, tmp_path: Path) -> None:
    page = open_page(html)
    page.pdf(path=str(tmp_path / "page.pdf"), format="A4")
    assert (tmp_path / "page.pdf").stat().st_size > 20_000
