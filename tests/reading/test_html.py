"""HTML: the article among the page's furniture, as a browser shows it."""

from __future__ import annotations

import pytest

from auditor.model import Article
from auditor.reading import parse
from auditor.reading.options import ReadingOptions

BODY = "<p>The port said on Friday that it had closed the harbour for good.</p>"


def read(draft: str, revisions: str = "accepted") -> Article:
    return parse("a.html", draft.encode(), ReadingOptions(revisions=revisions))


def blocks(draft: str) -> list[tuple[str, str]]:
    article = read(draft)
    return [(block.kind.value, article.text[block.start : block.end]) for block in article.blocks]


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        ("<p>The <b>port</b>\n   said&nbsp;so.</p>", "The port said\xa0so."),
        ("<p>One<br>line.</p>", "One line."),
        ("<p>No <script>var x = '<p>';</script>script.</p>", "No script."),
        ("<p>A note<sup>1</sup> mark, x<sup>th</sup> power.</p>", "A note mark, xth power."),
        ("<p>The 4<sup>th</sup> time.</p>", "The 4th time."),
        ("<p>&lt;b&gt; &#x1F6A2; &copy; &bogus;.</p>", "<b> 🚢 © &bogus;."),
        ("<p>A <span hidden>not </span>shown <span style='display:none'>no </span>word.</p>", "A shown word."),
        ("<p title='a > b'>Quoted <a href=\"x>y\">mark</a>.</p>", "Quoted mark."),
        ("<p>2 < 3 and 4 > 3.</p>", "2 < 3 and 4 > 3."),
        ("<p>un<wbr>broken.", "unbroken."),
        ("<textarea>a form</textarea><p>Words.</p>", "Words."),
    ],
)
def test_a_paragraph_reads_as_a_browser_shows_it(draft: str, words: str) -> None:
    assert blocks(draft) == [("body", words)]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><p>Home and away, all the news.</p></nav>",
        "<aside><p>Read the story of the storm.</p></aside>",
        "<footer><p>All of it is ours.</p></footer>",
        "<form><p>Give us your name.</p></form>",
        "<div class='related-stories'><p>The storm of last year came.</p></div>",
        "<section class='comments'><p>First! I was here.</p></section>",
        "<div class='newsletter'><p>Sign up for our letter.</p></div>",
        "<div role='navigation'><p>Up and down it goes.</p></div>",
        "<p class='sr-only'>Words for the screen.</p>",
        "<noscript><p>Turn it on, please.</p></noscript>",
        "<template><p>Not yet here.</p></template>",
        "<div aria-hidden='true'><p>Not for all.</p></div>",
    ],
)
def test_furniture_is_left_out(furniture: str) -> None:
    assert blocks(f"<body><article>{BODY}{furniture}</article></body>") == blocks(BODY)


@pytest.mark.parametrize(
    "page",
    [
        "<body><div class=menu><p>Home</p></div><article>{}</article><div><p>Other news of the day.</p></div></body>",
        "<body><div><div itemprop='articleBody'>{}</div><p>Also: other news.</p></div></body>",
        "<body><main>{}</main><div><p>Other news.</p></div></body>",
        "<body><div><p>Other news.</p></div><div class='entry-content'>{}</div></body>",
        "<body><div><div><div>{}</div></div></div></body>",
        "<body class='social sidebar'><div class='page social has-caption'>{}</div></body>",
        "<body><div class='elementor-widget elementor-widget-text-editor'>{}</div></body>",
        "<body><div class='relative overflow-hidden'>{}</div></body>",
    ],
)
def test_the_article_is_found(page: str) -> None:
    assert blocks(page.format(BODY * 3)) == blocks(BODY) * 3


def test_the_headline_may_stand_outside_the_article_s_body() -> None:
    page = f"<body><h1>Port closes</h1><p>Ad.</p><div class='entry-content'>{BODY * 3}</div></body>"
    assert blocks(page)[0] == ("headline", "Port closes")


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("<figure><img><figcaption>The port</figcaption></figure>", "caption"),
        ("<p class='standfirst'>It is over.</p>", "deck"),
        ("<p class='c3 title'>It is over</p>", "headline"),
        ("<div class='c-byline'>Nora Quist</div>", "byline"),
        ("<p class='correction'>It was two.</p>", "correction"),
        ("<pre>x = 1</pre>", "code"),
        ("<ol><li>First of all.</ol>", "list"),
        ("<h2>A part</h2>", "subheading"),
        ("<table><tr><td>12</table>", "caption"),
        ("<table><tr><td>The port said in a long statement that it had closed for good.</table>", "body"),
        ("<aside class='x'><blockquote>x</blockquote></aside><blockquote>It is over.</blockquote>", "quotation"),
        ("<section class='footnotes'><p>A note.</p></section>", "boilerplate"),
        ("<p class='wp-caption-text'>The port</p>", "caption"),
    ],
)
def test_blocks_have_their_kinds(draft: str, kind: str) -> None:
    assert blocks(f"<article>{BODY}{draft}</article>")[1][0] == kind


@pytest.mark.parametrize(
    "draft",
    [
        "<blockquote><p>It is over.</p><cite>Ida Holm</cite></blockquote>",
        "<blockquote>It is over. <cite>Ida Holm</cite></blockquote>",
        "<blockquote><p>It is over. <cite>— Ida Holm</cite></p></blockquote>",
        "<blockquote><p>It is over.</p><footer>— <cite>Ida Holm</cite></footer></blockquote>",
        "<figure><blockquote>It is over.</blockquote><figcaption>Ida Holm</figcaption></figure>",
        "<blockquote><p>It is over.</p><p>— Ida Holm</p></blockquote>",
        "<blockquote><p>It is over.</p></blockquote><p>— Ida Holm</p>",
    ],
)
def test_a_block_quotation_has_its_source(draft: str) -> None:
    article = read(BODY + draft)
    quotation = article.blocks[1]
    assert (quotation.kind.value, article.text[quotation.start : quotation.end]) == ("quotation", "It is over.")
    assert article.text[slice(*quotation.cited or ())] == "Ida Holm"


def test_a_title_in_cite_within_a_quotation_is_no_source() -> None:
    assert read("<blockquote><p>I read <cite>The Storm</cite> twice.</p></blockquote>").blocks[0].cited is None


def test_deletions_and_insertions_follow_the_view() -> None:
    draft = "<p>The port <del>said</del><ins>claimed</ins> so.</p>"
    assert read(draft).text == "The port claimed so."
    assert read(draft, "original").text == "The port said so."


def test_metadata_come_from_the_head_and_from_linked_data() -> None:
    head = (
        '<html lang="en-GB"><head><title>Port closes | Nordic Desk</title><script type="application/ld+json">'
        '{"@graph": [{"@type": "NewsArticle", "headline": "Port closes", "datePublished": "2026-03-04",'
        ' "author": [{"name": "Nora Quist"}, {"name": "Ole Dahl"}], "publisher": {"name": "Nordic Desk"}}]}'
        "</script></head>"
    )
    document = read(head + BODY).document
    assert (document.title, document.authors, document.date, document.outlet, document.language) == (
        "Port closes",
        ("Nora Quist", "Ole Dahl"),
        "2026-03-04",
        "Nordic Desk",
        "en",
    )


def test_broken_linked_data_are_passed_over() -> None:
    assert read('<script type="application/ld+json">{"a": [</script>' + BODY).document.title is None
