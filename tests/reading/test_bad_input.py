"""Input that is broken, hostile or odd: one clear error that names the file, or the text read all the same."""

from __future__ import annotations

import contextlib
import io
import time
import zipfile
from pathlib import Path

import pytest

from auditor.errors import InputError
from auditor.model import Article
from auditor.reading import parse, read_path
from auditor.reading.formats import FORMATS
from auditor.reading.options import ReadingOptions
from tests.clock import GUARD
from tests.reading import files

XML_FORMATS = ("nitf", "newsml")
STRICT = [path for path in files.ALL if path.suffix in {".docx", ".odt", ".json", ".xml", ".fodt"}]
LENIENT = [path for path in files.ALL if path.suffix in {".html", ".md", ".txt"}]
SMALL = ReadingOptions(max_bytes=100_000)


def zipped(method: int = zipfile.ZIP_DEFLATED, **parts: bytes) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return data.getvalue()


def refused(name: str, data: bytes, options: ReadingOptions | None = None) -> InputError:
    with pytest.raises(InputError) as caught:
        parse(name, data, options)
    assert caught.value.problem.startswith(name)
    assert "\n" not in caught.value.problem
    assert caught.value.exit_code == 2
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
def test_a_zip_bomb_is_refused_before_it_is_unpacked(name: str) -> None:
    bomb = zipped(word__document_xml=b" " * 3_000_000, content_xml=b" " * 3_000_000)
    assert len(bomb) < 10_000
    assert "unpacks to more than 100,000 bytes" in refused(name, bomb, SMALL).problem


@pytest.mark.parametrize("name", ["a.docx", "a.odt"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"Just words.\n", b"\0" * 50])
def test_what_is_no_archive_is_refused(name: str, data: bytes) -> None:
    refused(name, data)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
@pytest.mark.parametrize("broken", [False, True])
def test_parts_packed_as_no_office_program_does_are_refused_broken_or_not(method: int, broken: bool) -> None:
    data = bytearray(zipped(method, word__document_xml=b"<a/>" * 500, content_xml=b"<a/>" * 500))
    if broken:
        data[70:90] = b"\xff" * 20
    assert "content.xml is packed as no Office program packs" in refused("a.odt", bytes(data)).problem
    assert "is packed as no Office program packs" in refused("a.docx", bytes(data)).problem


def test_an_archive_without_a_document_part_is_refused() -> None:
    assert "no Word document inside" in refused("a.docx", zipped(readme_xml=b"<a/>")).problem
    assert "lacks its part content.xml" in refused("a.odt", zipped(readme_xml=b"<a/>")).problem


def test_a_spreadsheet_is_no_article() -> None:
    sheet = b'<o:document-content xmlns:o="urn:x"><o:body><o:spreadsheet/></o:body></o:document-content>'
    assert "no OpenDocument text" in refused("a.odt", zipped(content_xml=sheet)).problem
    assert "no Word document" in refused("a.docx", zipped(word__document_xml=b"<workbook/>")).problem


def test_a_protected_document_says_so() -> None:
    assert "password" in refused("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)).problem
    manifest = b"<manifest><file-entry><encryption-data/></file-entry></manifest>"
    locked = zipped(**{"META-INF__manifest_xml": manifest, "content_xml": b"\x01\x02"})
    assert "password" in refused("a.odt", locked).problem
    encrypted = bytearray(zipped(word__document_xml=b"<a/>"))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        encrypted[encrypted.index(signature) + offset] |= 1
    assert "password" in refused("a.docx", bytes(encrypted)).problem


@pytest.mark.parametrize(
    "path", [p for p in files.ALL if p.suffix in {".docx", ".odt", ".json", ".xml", ".fodt"}], ids=files.name
)
def test_a_file_cut_off_is_refused(path: Path) -> None:
    data = path.read_bytes()
    for share in (0.2, 0.5, 0.9):
        refused(path.name, data[: int(len(data) * share)])


@pytest.mark.parametrize("path", LENIENT, ids=files.name)
def test_a_text_cut_off_is_read_as_far_as_it_goes(path: Path) -> None:
    data = path.read_bytes().decode(files.ENCODINGS.get(path.name) or ("utf-16" if "utf16" in path.name else "utf-8"))
    article = parse(path.name, data[: int(len(data) * 0.9)].encode(), ReadingOptions(encoding="utf-8"))
    whole = files.read(path)
    assert article.text[:30] == whole.text[:30]


@pytest.mark.parametrize("form", XML_FORMATS)
@pytest.mark.parametrize(
    "declaration",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">',
        '<!ENTITY a SYSTEM "file:///etc/passwd">',
        '<!ENTITY % a SYSTEM "http://127.0.0.1/x.dtd"> %a;',
    ],
)
def test_xml_that_declares_entities_is_refused(form: str, declaration: str) -> None:
    text = f"<!DOCTYPE nitf [{declaration}]><nitf><body><p>&b;</p></body></nitf>"
    assert "declares the XML entity" in refused("a.xml", text.encode(), ReadingOptions(input_format=form)).problem


def test_entities_in_a_document_part_are_refused() -> None:
    part = b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert "declares the XML entity" in refused("a.docx", zipped(word__document_xml=part)).problem


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<div>" * 100_000 + b"Words."),
        ("a.md", b"<div>" * 100_000 + b"Words."),
        ("a.nitf", b"<nitf>" + b"<p>" * 100_000),
        ("a.newsml", b"<newsItem>" * 100_000),
        ("a.docx", zipped(word__document_xml=b"<w>" * 100_000)),
        ("a.fodt", b"<office>" * 100_000),
        ("a.ninjs", b'{"a":' + b"[" * 100_000),
        ("a.ans", b'{"a":' * 100_000),
    ],
)
def test_markup_nested_without_end_is_refused_at_once(name: str, data: bytes) -> None:
    began = time.process_time()
    assert "deep" in refused(name, data).problem
    assert time.process_time() - began < 2 * GUARD


@pytest.mark.parametrize("deep", [b">" * 50_000, b"- " * 5_000, b"> - " * 10_000])
def test_markdown_nested_without_end_is_refused_too(deep: bytes) -> None:
    assert "nested more than 60 deep" in refused("a.md", deep + b" Words.\n\nMore words.\n").problem


def test_emphasis_nested_without_end_is_read() -> None:
    assert "More words." in parse("a.md", b"*" * 50_000 + b"Words.\n\nMore words.\n").text


@pytest.mark.parametrize("form", [form.name for form in FORMATS])
def test_a_file_over_the_limit_is_refused(form: str) -> None:
    problem = refused("a.x", b"x" * 100_001, ReadingOptions(max_bytes=100_000, input_format=form)).problem
    assert "larger than 100,000 bytes" in problem


def test_a_file_is_never_read_past_the_limit(tmp_path: Path) -> None:
    large = tmp_path / "a.txt"
    with large.open("wb") as handle:
        handle.truncate(100_000_000)
    with pytest.raises(InputError, match="larger than 20,000,000 bytes"):
        read_path(large)


def test_a_link_that_loops_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(InputError, match=r"a\.txt: "):
        read_path(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.txt", b"%PDF-1.7\n", "is a PDF file"),
        ("a.md", b"{\\rtf1 Words}", "rich text"),
        ("a.html", zipped(word__document_xml=b"<a/>"), "zip archive"),
        ("a", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(90), "password-protected"),
        ("a.json", b"[1, 2]", "neither ninjs or ans"),
        ("a.json", b'{"name": "site"}', "neither ninjs or ans"),
        ("a.xml", b"<rss><channel/></rss>", "neither newsml or nitf or html"),
        ("a.nitf", b"<rss><channel/></rss>", "no NITF"),
        ("a.newsml", b"<newsItem/>", "no news item with text"),
        ("a.ninjs", b'{"uri": "urn:x"}', "without a ninjs body"),
        ("a.ninjs", b'{"bodies": [{"value": 3}]}', "without a ninjs body"),
        ("a.ans", b'{"type": "story"}', "content_elements"),
        ("a.ans", b'{"content_elements": [{"type": "divider"}, 3, null]}', "no text"),
        ("a.ninjs", b'{"a": ' + b"9" * 10_000 + b"}", "number"),
        ("a.nitf", b"Words.", "no well-formed XML (line 1"),
        ("a.html", b"<html><head><title>Words</title></head><body></body></html>", "no text"),
        ("a.md", b"---\ntitle: Words\n---\n<!-- nothing -->\n", ""),
    ],
)
def test_a_wrong_extension_or_an_empty_draft_is_told_of(name: str, data: bytes, problem: str) -> None:
    if problem:
        assert problem in refused(name, data).problem
    else:
        assert parse(name, data).blocks[0].kind.value == "headline"


def test_an_unknown_input_format_lists_the_known_ones() -> None:
    hint = refused("a.txt", b"Words.", ReadingOptions(input_format="rtf")).hint
    assert hint == "known formats: odt, docx, ninjs, ans, newsml, nitf, html, markdown, text"


SLOW = [
    ("a.html", b"<a x='" * 50_000),
    ("a.html", b'<a x="' * 25_000 + b">" * 25_000),
    ("a.html", b"<!--" * 50_000),
    ("a.html", b"<script>" * 25_000),
    ("a.html", b"</p" * 75_000),
    ("a.html", b"&#" * 100_000 + b"&amp" * 25_000),
    ("a.html", b"<p>" * 50_000),
    ("a.html", b"<b><p>" * 150 + b"</i>" * 50_000),
    ("a.html", b"<blockquote><cite>x</cite></blockquote>" * 2_500),
    ("a.md", b"[" * 12_500 + b"a" + b"](" * 12_500),
    ("a.md", b"*a **b " * 7_500),
    ("a.md", b"`" * 25_000 + b"a"),
    ("a.md", b"{{" * 50_000),
    ("a.md", b"[^a" * 25_000),
    ("a.md", b"> a\n" * 7_500),
    ("a.md", b"---\n" + b"a: [" * 2_500 + b"\n---\nWords."),
    ("a.txt", b"a" * 1_000_000),
    ("a.txt", b" " * 1_000_000 + b"a"),
    ("a.txt", b". " * 125_000),
    ("a.txt", b"A.\n\n" * 25_000),
    ("a.txt", b"A" * 125_000 + b" -"),
    ("a.txt", "“” ".encode() * 25_000),
    ("a.txt", b"by A" + b" a" * 75_000),
    ("a.txt", b"\n" * 125_000 + b"a"),
    ("a.html", b"a\n" * 12_500),
    ("a.txt", ("— A\n\n" * 12_500).encode()),
]

TRIES = 5


def seconds(name: str, data: bytes) -> float:
    """Processor time of reading, errors included."""
    began = time.process_time()
    with contextlib.suppress(InputError):
        parse(name, data)
    return time.process_time() - began


@pytest.mark.parametrize(("name", "data"), SLOW, ids=[f"{n} {d[:12]!r}" for n, d in SLOW])
def test_input_made_to_be_slow_takes_linear_time(name: str, data: bytes) -> None:
    # The last byte goes along: white space alone is refused at once, and would make no quarter of the work.
    quarter = data[: len(data) // 4] + data[-1:]
    # Four times the work is wanted, sixteen times is quadratic. A busy machine may spoil some tries, but not all.
    assert any(seconds(name, data) < 10 * seconds(name, quarter) + 1 for _ in range(TRIES))


def texts(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks]


def test_invisible_characters_do_not_disturb_words() -> None:
    hidden = "The min\u00adister s\u200baid\ufeff\U000e0101\U000e0102 “no\u202e”\u202c."
    for name, before, after in (
        ("a.html", "<p>", "</p>"),
        ("a.md", "", "\n"),
        ("a.nitf", "<nitf><body><p>", "</p></body></nitf>"),
    ):
        article = parse(name, f"{before}{hidden}{after}".encode())
        assert texts(article) == ["The minister said “no”."]
        assert len(article.notices) == 4


def test_a_plain_text_keeps_its_invisible_characters_with_a_notice() -> None:
    article = parse("a.txt", "The min\u00adister s\u200baid.\nThe op\u00aderator denied it.".encode())
    assert article.text == "The min\u00adister s\u200baid.\nThe op\u00aderator denied it."
    assert article.notices == (
        "line 1: soft hyphens, 2 in the file, the first one here",
        "line 1: zero-width characters, 1 in the file, the first one here",
    )


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_every_kind_count_as_one(end: str) -> None:
    draft = end.join(("# Port", "", "The port", "said so.", "", "> Never.", ""))
    article = parse("a.md", draft.encode())
    assert texts(article) == ["Port", "The port said so.", "Never."]
    assert [piece.line for piece in article.pieces if piece.verbatim] == [1, 3, 4, 6]


def test_front_matter_that_does_not_parse_is_a_warning() -> None:
    article = parse("a.md", b"---\ntitle: [Port\n---\n\nThe port said so.\n")
    assert texts(article) == ["The port said so."]
    assert article.notices[0].startswith("line 1: the front matter does not parse (line 3: ")


@pytest.mark.parametrize("name", ["a.html", "a.md", "a.nitf", "a.ninjs", "a.txt"])
def test_bytes_in_another_encoding_are_told_of(name: str) -> None:
    assert "is not utf-8" in refused(name, b"<p>The caf\xe9 said so.</p>").problem


@pytest.mark.parametrize("encoding", ["punycode", "idna", "unicode_escape", "raw-unicode-escape", "utf-7", "undefined"])
def test_a_document_cannot_choose_an_encoding_that_no_draft_is_in(encoding: str) -> None:
    data = f'<?xml version="1.0" encoding="{encoding}"?><nitf><body><p>The bridge is shut.</p></body></nitf>'.encode()
    with pytest.raises(InputError, match="unknown encoding"):
        parse("draft.nitf", data)


def test_half_a_character_in_json_is_replaced_by_one_that_text_can_hold() -> None:
    words = b'"headline": "A \\ud800 day", "body_text": "The br\\udc00idge \\ud83d\\udea2"'
    article = parse("draft.ninjs", b'{"uri": "x", ' + words + b"}")
    assert "The br\ufffdidge 🚢" in article.text
