"""Front matter: what it says, where it says it, and that it never stops a draft from being read."""

from __future__ import annotations

import pytest

from auditor.reading.front_matter import FrontMatter, read_front_matter


def fenced(fields: str, fence: str = "---") -> str:
    return f"{fence}\n{fields}\n{fence}\nWords.\n"


@pytest.mark.parametrize(
    ("fields", "fence", "title"),
    [
        ("title: Port closes", "---", "Port closes"),
        ("headline: 'Port closes'", "---", "Port closes"),
        ('Title: "Port closes" # a remark', "---", "Port closes"),
        ("# a remark\ntitle: >\n  Port\n  closes\n", "---", "Port closes"),
        ('title = "Port closes"', "+++", "Port closes"),
        ("title = 'Port closes'", "+++", "Port closes"),
        ("title: yes", "---", "yes"),
        ("title: 2026-03-04", "---", "2026-03-04"),
    ],
)
def test_the_title_with_its_place(fields: str, fence: str, title: str) -> None:
    text = fenced(fields, fence)
    front = read_front_matter(text)
    assert front.title is not None
    assert front.title.text == title
    assert text[front.title.span[0]] in "Py2>"
    assert text[front.end :].strip() == "Words."


@pytest.mark.parametrize(
    ("fields", "authors"),
    [
        ("author: Nora Quist", ("Nora Quist",)),
        ("authors: [Nora Quist, Ole Dahl]", ("Nora Quist", "Ole Dahl")),
        ("authors:\n- name: Nora Quist\n  mail: x\n- Ole Dahl", ("Nora Quist", "Ole Dahl")),
        ("author: {name: Nora Quist}", ("Nora Quist",)),
        ("author: null", None),
        ("author:\n- [deep]", None),
    ],
)
def test_authors_in_every_form(fields: str, authors: tuple[str, ...] | None) -> None:
    assert read_front_matter(fenced(fields)).about.get("authors") == authors


def test_toml_lists_tables_and_dates() -> None:
    about = read_front_matter(fenced('authors = ["Nora Quist", {name = "Ole Dahl"}]\ndate = 2026-03-04', "+++")).about
    assert about == {"authors": ("Nora Quist", "Ole Dahl"), "date": "2026-03-04"}


@pytest.mark.parametrize("text", ["Words.\n", "---\nWords.\n", "---\n\n---\nWords. --- more", "", "+++\nWords.\n"])
def test_none_is_none(text: str) -> None:
    assert read_front_matter(text) in (FrontMatter(), FrontMatter(end=8))


@pytest.mark.parametrize(
    ("fields", "fence"),
    [
        ('title: "Port', "---"),
        ("title: [" * 5_000, "---"),
        ("title: " + "x" * 70_000, "---"),
        ("a: &a [*a]\ntitle: *b", "---"),
        ("title = Port", "+++"),
        ("title: !!python/object/apply:os.system [true]\n- x", "---"),
    ],
)
def test_what_does_not_parse_is_told_of(fields: str, fence: str) -> None:
    front = read_front_matter(fenced(fields, fence))
    assert front.notices[0].startswith("line 1: the front matter does not parse (")
    assert "\n" not in front.notices[0]
    assert front.end > 0


def test_nothing_is_constructed_from_yaml() -> None:
    front = read_front_matter(fenced("title: !!python/object/apply:os.getcwd []"))
    assert front.title is None


def test_a_line_of_many_comment_marks_is_done_with_at_once() -> None:
    assert read_front_matter(fenced("# " * 20_000)) == FrontMatter()
