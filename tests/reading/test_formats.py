"""Which format a file is: by what the user says, else its extension, else its content."""

from __future__ import annotations

import hashlib

import pytest

from auditor.reading import parse
from auditor.reading.formats import FORMATS, choose
from tests.reading import files

BY_CONTENT = {
    "plain/wire.txt": "text",
    "markdown/front-matter-yaml.md": "markdown",
    "markdown/harbour.md": "markdown",
    "html/furniture.html": "html",
    "html/gutenberg.html": "html",
    "word/pandoc.docx": "docx",
    "word/libreoffice.docx": "docx",
    "opendocument/pandoc.odt": "odt",
    "opendocument/libreoffice.odt": "odt",
    "opendocument/libreoffice.fodt": "odt",
    "json/ninjs-3.json": "ninjs",
    "json/ninjs-1.json": "ninjs",
    "json/story.ans.json": "ans",
    "xml/story.nitf.xml": "nitf",
    "xml/newsml-nitf.xml": "newsml",
    "xml/newsml-message.xml": "newsml",
}


@pytest.mark.parametrize(("name", "form"), BY_CONTENT.items())
def test_content_tells_the_format_of_standard_input(name: str, form: str) -> None:
    assert choose("-", (files.DRAFTS / name).read_bytes(), None).name == form


@pytest.mark.parametrize("name", ["A.HTML", "a.b.htm", "folder.md/a.xhtml"])
def test_the_extension_comes_before_the_content(name: str) -> None:
    assert choose(name, b"# A heading", None).name == "html"


def test_the_user_comes_before_the_extension() -> None:
    assert choose("a.txt", b"<p>Words.</p>", "html").name == "html"
    assert parse("a.html", b"# Port\n\nIt said so.\n").document.format == "html"


def test_names_and_extensions_are_distinct_and_lower_case() -> None:
    assert len({form.name for form in FORMATS}) == len(FORMATS)
    assert all(e == e.lower() and e.startswith(".") for form in FORMATS for e in form.extensions)


def test_the_report_names_the_bytes() -> None:
    assert parse("a.txt", b"Words.").document.sha256 == hashlib.sha256(b"Words.").hexdigest()
