"""Markdown: what is prose, what is not, and where it stands."""

from __future__ import annotations

import pytest

from auditor.model import Article
from auditor.reading import parse
from auditor.reading.source_map import place


def read(draft: str) -> Article:
    return parse("a.md", draft.encode())


def blocks(draft: str) -> list[tuple[str, str]]:
    article = read(draft)
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("The *port* **said** _so_ and __left__.", "The port said so and left."),
        ("It was ***very* late**.", "It was very late."),
        ("See [the log](http://x.y/z_a_b \"a title\"), it said.", "See the log, it said."),
        ("See [the log][1], it said.\n\n[1]: http://x.y", "See the log, it said."),
        ("See <https://x.y/z>.", "See https://x.y/z."),
        ("The `port` said ``a ` b``.", "The port said a ` b."),
        (r"Not \*emphasis\* and 2 \< 3.", "Not *emphasis* and 2 < 3."),
        ("Fish &amp; chips &mdash; &#8220;good&#8221;.", "Fish & chips — “good”."),
        ("A ![picture](x.png) here.", "A here."),
        ("It ~~never~~ said so.", "It said so."),
        ("One line\nand the next.", "One line and the next."),
        ("One line  \nand the next.", "One line and the next."),
        ("5 * 3 * 2 is 30_000_000.", "5 * 3 * 2 is 30_000_000."),
        ("She said <q>no</q> and <q>never <q>ever</q></q>.", "She said “no” and “never ‘ever’”."),
        ("A footnote[^1] here.", "A footnote here."),
        ("{{< figure src='x' >}}A story{{% y %}}.", "A story."),
    ],
)  # fmt: skip
def test_markup_leaves_the_words(draft: str, words: str) -> None:
    assert blocks(draft) == [("body", words)]


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("```\ncode\n```", "code"),
        ("    indented", "code"),
        ("- an item.", "list"),
        ("3. an item.", "list"),
        ("> a quotation.", "quotation"),
        ("# A title", "headline"),
        ("A title\n===", "headline"),
        ("### A part", "subheading"),
        ("| a | b |\n|---|---|", "caption"),
        ("[^1]: A note that is kept apart.", "boilerplate"),
    ],
)
def test_blocks_have_their_kinds(draft: str, kind: str) -> None:
    assert blocks(draft)[0][0] == kind


@pytest.mark.parametrize("nothing", ["***", "<!-- a comment -->", "[a]: http://x.y", "{{< ad >}}", "![a](b.png)"])
def test_what_is_no_word_makes_no_block(nothing: str) -> None:
    assert blocks(f"{nothing}\n\nIt said so.") == [("body", "It said so.")]


@pytest.mark.parametrize(
    ("draft", "word", "line", "column"),
    [
        ("> - **deep** in", "deep", 1, 7),
        ("# A *title* ##", "title", 1, 6),
        ("a\n  b", "b", 2, 3),
        ("---\ntitle: x\n---\n\nword", "word", 5, 1),
        ("| a | b \\| c | d |\n|---|---|---|", "d", 1, 16),
        ("| x | x |\n|---|---|\n| x | **x** |", "x", 1, 3),
        ("> a\nlazy", "lazy", 2, 1),
        ("1. a\n\n   b", "b", 3, 4),
        ("x &amp; y", "y", 1, 9),
        ("<div>\n<p>in html</p>\n</div>", "in html", 2, 4),
        ("text <b>bold</b>", "bold", 1, 9),
        ("a `code` b", "code", 1, 4),
        ("\\[x", "[x", 1, 2),
        ("a\r\n\r\nb", "b", 3, 1),
    ],
)
def test_places_are_those_of_the_file(draft: str, word: str, line: int, column: int) -> None:
    article = read(draft)
    found = place(article.pieces, article.text.index(word))
    assert (found.line, found.column) == (line, column)


def test_containers_may_reach_over_several_pieces_of_html() -> None:
    draft = "<div class='correction'>\n\nThe boats are *two*.\n\n</div>\n\nIt rained."
    assert blocks(draft) == [("correction", "The boats are two."), ("body", "It rained.")]
    article = read("<blockquote>\n\nWe saw *it*.\n\n<cite>Ida Holm</cite>\n</blockquote>\n")
    assert article.blocks[0].kind.value == "quotation"
    assert article.text[slice(*article.blocks[0].cited or ())] == "Ida Holm"


def test_the_front_matter_describes_the_draft() -> None:
    article = read("---\ntitle: Port closes\nauthor: Nora Quist\ndate: 2026-03-04\n---\nIt said so.\n")
    assert (article.document.title, article.document.authors, article.document.date) == (
        "Port closes",
        ("Nora Quist",),
        "2026-03-04",
    )


@pytest.mark.parametrize("draft", ["---\n\nIt said so.\n\n---\n", "---\nThe minister said: no.\nHe left.\n---\n"])
def test_a_rule_across_the_page_is_no_front_matter(draft: str) -> None:
    assert "said" in read(draft).text
