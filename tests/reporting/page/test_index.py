from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from auditor.reporting.page import site
from auditor.reporting.page.index import file_names
from tests.reporting.page.articles import dispute, strike


def test_a_site_has_an_index_that_links_every_page_and_pages_that_link_back() -> None:
    pages = site([dispute(), strike(), strike("desk/Harrow Bay.md")])
    assert list(pages) == [
        "index.html",
        "drafts-lower-sel-md.html",
        "drafts-harrow-bay-md.html",
        "desk-Harrow-Bay-md.html",
    ]
    assert re.findall(r'class="at" href="([^"]+)"', pages["index.html"]) == list(pages)[1:]
    for name in list(pages)[1:]:
        assert '<a href="index.html">All articles</a>' in pages[name]


def test_the_index_adds_up() -> None:
    index = site([dispute(), strike()])["index.html"]
    assert "2 articles" in index
    assert "50 % attributed, 16 % contested, 34 % unattributed" in index
    assert "4 accusations without an answer" in index


def test_a_site_of_nothing_is_an_index_of_nothing() -> None:
    assert list(site([])) == ["index.html"]


@given(st.lists(st.text(max_size=200), max_size=12))
def test_file_names_are_plain_and_unique_whatever_the_case(paths: list[str]) -> None:
    names = file_names(paths)
    assert len(names) == len(paths)
    assert len({name.lower() for name in names} | {"index.html"}) == len(paths) + 1
    assert all(re.fullmatch(r"[A-Za-z0-9-]{1,90}\.html", name) for name in names)
