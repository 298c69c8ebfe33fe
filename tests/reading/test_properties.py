"""Properties of every reader, over drafts that Hypothesis makes up."""

from __future__ import annotations

import contextlib
import html
import io
import json
import re
import zipfile
from collections.abc import Callable
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading import parse
from auditor.reading.formats import FORMATS
from auditor.reading.options import ReadingOptions
from auditor.reading.source_map import place

LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
WORD = st.text("abcXYZéß—’“”…'\"&<>*_`[]()#|~!\\-.,:;0 \u00a0\u00ad\u200b😀", min_size=1, max_size=12)
SENTENCE = st.lists(WORD, min_size=1, max_size=8).map(" ".join)
PARAGRAPHS = st.lists(SENTENCE, min_size=1, max_size=6)
MARKDOWN_BITS = [
    *(
        "# ",
        "> ",
        "- ",
        "1. ",
        "**",
        "*",
        "`",
        "~~",
        "    ",
        "***\n",
        "---\n",
        "title: x\n",
        "\t",
        "word",
        " ",
        "Said so.",
    ),
    *("\n", "\n\n", "\r\n", "  \n", "|a|b|\n|-|-|\n|", "[x](y)", "![a](b)", "&amp;", "&#x2014;", "\\*", "<b>", "<br>"),
    *(
        "<q>",
        "</q>",
        "<!-- auditor: ignore[F001] x -->",
        "{{< x >}}",
        "— Ann Lee",
        "[^1]",
        "[^1]: note",
        "<blockquote>",
    ),
]
HTML_BITS = [
    *(
        "<p>",
        "</p>",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<blockquote>",
        "</blockquote>",
        "<cite>",
        "</cite>",
        "<q>",
        "</q>",
    ),
    *("<br>", "<li>", "<ul>", "</ul>", "<table><tr><td>", "</table>", "<script>x</script>", "<h1>", "</h1>", "<title>"),
    *(
        "<!-- y -->",
        "<!-- auditor: ignore[F001] x -->",
        "&amp;",
        "&nbsp",
        "&#8212;",
        "<a href='x>y'>",
        "</a>",
        "<",
        ">",
    ),
    *("<p class=byline>", "\n", " ", "word", "Said so.", "<del>", "</del>", "<sup>1</sup>", "<figure>", "<figcaption>"),
]
TEXT_BITS = ["\n", "\r\n", "\n\n", "- ", "ENDS", "— Ann Lee"]
MARKDOWN = st.lists(st.sampled_from(MARKDOWN_BITS) | WORD, max_size=25).map("".join)
HTML = st.lists(st.sampled_from(HTML_BITS) | WORD, max_size=25).map("".join)
QUIET = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def holds(article: Article, lines: list[str]) -> None:
    """What must hold of every article: order, cover, and the way back for each character."""
    position = 0
    for piece in article.pieces:
        assert position <= piece.start < piece.end <= len(article.text)
        words, found = article.text[piece.start : piece.end], lines[piece.line - 1][piece.column - 1 :]
        assert found.startswith(words) if piece.verbatim else found or words == " "
        position = piece.end
    position = 0
    for block in article.blocks:
        assert position <= block.start < block.end <= len(article.text)
        position = block.end
        if block.cited:
            assert 0 <= block.cited[0] < block.cited[1] <= len(article.text)
    for silenced in article.suppressions:
        assert 0 <= silenced.start <= silenced.end <= len(article.text)
    for offset in range(len(article.text) + 1):
        assert place(article.pieces, offset).line <= len(lines)


@QUIET
@given(MARKDOWN)
def test_markdown(draft: str) -> None:
    with contextlib.suppress(InputError):
        holds(parse("a.md", draft.encode()), LINE.findall(draft))


@QUIET
@given(HTML)
def test_html(draft: str) -> None:
    with contextlib.suppress(InputError):
        holds(parse("a.html", draft.encode()), LINE.findall(draft))


@QUIET
@given(
    st.lists(SENTENCE | st.sampled_from(["\n", "\r\n", "\n\n", "- ", "ENDS", "— Ann Lee"]), max_size=20).map("".join)
)
def test_plain_text_is_the_file(draft: str) -> None:
    with contextlib.suppress(InputError):
        article = parse("a.txt", draft.encode())
        assert article.text == draft
        holds(article, LINE.findall(draft))


@QUIET
@given(HTML, st.booleans())
def test_ninjs(body: str, ascii_only: bool) -> None:
    draft = json.dumps({"headlines": [{"value": "x"}], "bodies": [{"value": body}]}, ensure_ascii=ascii_only, indent=1)
    with contextlib.suppress(InputError):
        holds(parse("a.ninjs", draft.encode()), LINE.findall(draft))


@QUIET
@given(st.lists(HTML, max_size=4), st.booleans())
def test_ans(bodies: list[str], ascii_only: bool) -> None:
    elements = [
        {"type": kind, "content": body} for kind, body in zip(("text", "header", "quote", "code"), bodies, strict=False)
    ]
    draft = json.dumps({"content_elements": elements}, ensure_ascii=ascii_only)
    with contextlib.suppress(InputError):
        holds(parse("a.ans", draft.encode()), LINE.findall(draft))


@QUIET
@given(PARAGRAPHS, st.sampled_from(["\n", "\r\n", ""]))
def test_nitf_and_newsml(paragraphs: list[str], end: str) -> None:
    body = end.join(f"<p>{escape(words)}<!-- x --></p>" for words in paragraphs)
    for name, draft in (
        ("a.nitf", f"<nitf><body><body.content>{body}</body.content></body></nitf>"),
        ("a.newsml", f"<newsItem><inlineXML><html><body>{body}</body></html></inlineXML></newsItem>"),
        ("a.newsml", f'<newsItem><inlineData contenttype="text/html">{html.escape(body)}</inlineData></newsItem>'),
    ):
        with contextlib.suppress(InputError):
            holds(parse(name, draft.encode()), LINE.findall(draft))


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
REVISION: dict[str, Callable[[str], str]] = {
    "plain": lambda words: f"<w:r><w:t>{words}</w:t></w:r>",
    "ins": lambda words: f"<w:ins><w:r><w:t>{words}</w:t></w:r></w:ins>",
    "del": lambda words: f"<w:del><w:r><w:delText>{words}</w:delText></w:r></w:del>",
    "moveFrom": lambda words: f"<w:moveFrom><w:r><w:t>{words}</w:t></w:r></w:moveFrom>",
    "moveTo": lambda words: f"<w:moveTo><w:r><w:t>{words}</w:t></w:r></w:moveTo>",
}
RUNS = st.lists(st.tuples(st.sampled_from(sorted(REVISION)), WORD), min_size=1, max_size=5)


@QUIET
@given(st.lists(RUNS, min_size=1, max_size=5), st.sampled_from(["accepted", "original"]))
def test_docx_shows_what_the_view_has(paragraphs: list[list[tuple[str, str]]], view: str) -> None:
    gone = {"del", "moveFrom"} if view == "accepted" else {"ins", "moveTo"}
    body = "".join(
        "<w:p>" + "".join(REVISION[kind](escape(words)) for kind, words in runs) + "</w:p>" for runs in paragraphs
    )
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
    lines = ["".join(words for kind, words in runs if kind not in gone) for runs in paragraphs]
    with contextlib.suppress(InputError):
        holds(parse("a.docx", data.getvalue(), ReadingOptions(revisions=view)), lines)


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
@QUIET
@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_noise_is_read_or_refused(form: str, data: bytes) -> None:
    with contextlib.suppress(InputError):
        parse("noise", data, ReadingOptions(input_format=form))


@QUIET
@given(st.data())
def test_damaged_drafts_are_read_or_refused(data: st.DataObject) -> None:
    from tests.reading import files

    path = data.draw(st.sampled_from(files.ALL), label="draft")
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        change = data.draw(st.binary(max_size=3))
        content[at : at + data.draw(st.integers(0, 20))] = change
        if not content:
            break
    with contextlib.suppress(InputError):
        parse(path.name, bytes(content))


ODT = " ".join(f'xmlns:{name}="urn:x:{name}"' for name in ("office", "text", "style"))
BITS: dict[str, Callable[[str], str]] = {
    "plain": lambda words: words,
    "span": lambda words: f"<text:span>{words}</text:span>",
    "note": lambda words: f"<office:annotation><text:p>{words}</text:p></office:annotation>",
    "inserted": lambda words: f'<text:change-start text:change-id="a"/>{words}<text:change-end text:change-id="a"/>',
}
PARTS = st.lists(st.tuples(st.sampled_from(sorted(BITS)), WORD.map(str.strip).filter(bool)), min_size=1, max_size=5)
REGION = '<text:changed-region text:id="a"><text:insertion/></text:changed-region>'


@QUIET
@given(st.lists(PARTS, min_size=1, max_size=5), st.sampled_from(["accepted", "original"]))
def test_odt_shows_what_the_view_has(paragraphs: list[list[tuple[str, str]]], view: str) -> None:
    gone = {"note"} if view == "accepted" else {"note", "inserted"}
    shown = ("".join(BITS[kind](escape(words)) for kind, words in parts) for parts in paragraphs)
    body = f"<text:tracked-changes>{REGION}</text:tracked-changes>" + "".join(
        f"<text:p>{words}</text:p>" for words in shown
    )
    draft = f"<office:document {ODT}><office:body><office:text>{body}</office:text></office:body></office:document>"
    lines = ["".join(words for kind, words in parts if kind not in gone) for parts in paragraphs]
    with contextlib.suppress(InputError):
        holds(parse("a.fodt", draft.encode(), ReadingOptions(revisions=view)), lines)
