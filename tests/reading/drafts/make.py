"""Makes the drafts that other programs write; run by hand where they are installed, never by the tests.

    python tests/reading/drafts/make.py        LibreOffice 7.4, pandoc 2.17, Chromium (Debian 12), python-docx 1.2

The hand-written drafts (``plain/``, most of ``markdown/``, ``html/``, ``json/``, ``xml/``) are the sources.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent

TRACKED = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:body><office:text text:use-soft-page-breaks="true">
<text:tracked-changes>
{regions}
</text:tracked-changes>
<text:h text:outline-level="1">Ferry row</text:h>
<text:p>The minister <text:change text:change-id="ct1"/><text:change-start
 text:change-id="ct2"/>claimed <text:change-end text:change-id="ct2"/>the boats had sailed.</text:p>
<text:p>The port <text:change text:change-id="ct3"/>denied it.</text:p>
<text:p><text:change-start text:change-id="ct4"/>A new paragraph was added.</text:p>
<text:p><text:change-end text:change-id="ct4"/>The hearing is on Friday<office:annotation
 office:name="a1"><dc:creator>Ole Dahl</dc:creator><dc:date>2026-03-04T06:00:00</dc:date>
<text:p>auditor: ignore[F001] the court has set it</text:p></office:annotation>.</text:p>
</office:text></office:body></office:document>
"""
REGION = """<text:changed-region xml:id="{id}" text:id="{id}"><text:{what}><office:change-info>
<dc:creator>Ole Dahl</dc:creator><dc:date>2026-03-04T06:00:00</dc:date></office:change-info>{content}</text:{what}>
</text:changed-region>"""
REGIONS = (
    ("ct1", "deletion", "<text:p>said </text:p>"),
    ("ct2", "insertion", ""),
    ("ct3", "deletion", "<text:p>said nothing.</text:p><text:p>The operator </text:p>"),
    ("ct4", "insertion", ""),
)


def run(*command: str | Path) -> None:
    """Run a program quietly; its failure ends the script."""
    subprocess.run([str(part) for part in command], check=True, capture_output=True)


def office(source: Path, target: Path, form: str) -> None:
    """Convert with LibreOffice; ``form`` is its name of the format."""
    with tempfile.TemporaryDirectory() as folder:
        infilter = ("--infilter=HTML (StarWriter)",) if source.suffix == ".html" else ()
        run("soffice", "--headless", *infilter, "--convert-to", form, "--outdir", folder, source)
        shutil.move(Path(folder) / f"{source.stem}.{form.partition(':')[0]}", target)


def tracked(target: Path) -> None:
    """Write the flat OpenDocument text with tracked changes."""
    regions = "\n".join(REGION.format(id=id_, what=what, content=content) for id_, what, content in REGIONS)
    target.write_text(TRACKED.format(regions=regions), encoding="utf-8")


def moved(target: Path) -> None:
    """Write a Word document with moves, a deleted paragraph end, hidden and struck text, a text box and a table."""
    import docx
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    document = docx.Document()
    document.core_properties.title = "Ferry row"
    document.core_properties.author = "Nora Quist"
    document.add_paragraph("Ferry row", style="Title")
    body = document.element.body
    by = 'w:id="9{}" w:author="Ole Dahl" w:date="2026-03-04T06:00:00Z"'
    for number, inner in enumerate(
        (
            "<w:moveFrom {by}><w:r><w:t>The port said so.</w:t></w:r></w:moveFrom>",
            "<w:r><w:t xml:space='preserve'>The operator denied it. </w:t></w:r>"
            "<w:moveTo {by}><w:r><w:t>The port said so.</w:t></w:r></w:moveTo>",
            "<w:pPr><w:rPr><w:del {by}/></w:rPr></w:pPr><w:r><w:t xml:space='preserve'>A line was cut </w:t></w:r>",
            "<w:r><w:t>in two, the union said.</w:t></w:r>",
            "<w:r><w:t xml:space='preserve'>The crew </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>never </w:t></w:r>"
            "<w:r><w:rPr><w:strike/></w:rPr><w:t xml:space='preserve'>said </w:t></w:r>"
            "<w:r><w:t>warned</w:t><w:noBreakHyphen/><w:t>off</w:t><w:tab/><w:t>boats.</w:t></w:r>",
        )
    ):
        body.insert(-1, parse_xml(f"<w:p {nsdecls('w')}>{inner.format(by=by.format(number))}</w:p>"))
    document.add_paragraph("We lost the engine.", style="Quote")
    document.add_paragraph("— Tomas Berg, first officer")
    table = document.add_table(rows=2, cols=2)
    for cell, words in zip(
        (cell for row in table.rows for cell in row.cells),
        ("Boat", "State", "Elsa", "The boat ran aground on Sunday, the coast guard said in a statement."),
        strict=True,
    ):
        cell.text = words
    document.add_paragraph("The hearing is on Friday.")
    document.save(str(target))


def main() -> int:
    """Make everything."""
    story, word, odt, html = HERE / "markdown/harbour.md", HERE / "word", HERE / "opendocument", HERE / "html"
    run("pandoc", story, "-o", word / "pandoc.docx")
    run("pandoc", story, "-o", odt / "pandoc.odt")
    run("pandoc", "-s", "--metadata", "title=Ferries", story, "-o", html / "pandoc.html")
    run("pandoc", HERE / "markdown/syntax.md", "-o", word / "pandoc-syntax.docx")
    run("pandoc", HERE / "markdown/syntax.md", "-o", odt / "pandoc-syntax.odt")
    run("pandoc", "-f", "html", "-t", "gfm", html / "pandoc.html", "-o", HERE / "markdown/pandoc-gfm.md")
    run("pandoc", "-f", "html", "-t", "html", html / "gutenberg.html", "-o", html / "pandoc-gutenberg.html")
    office(html / "pandoc.html", word / "libreoffice.docx", "docx:MS Word 2007 XML")
    office(html / "pandoc.html", odt / "libreoffice.odt", "odt:writer8")
    office(odt / "libreoffice.odt", odt / "libreoffice.fodt", "fodt")
    office(word / "pandoc.docx", html / "libreoffice.html", "html:HTML (StarWriter)")
    office(word / "pandoc.docx", HERE / "plain/libreoffice.txt", "txt:Text (encoded):UTF8")
    tracked(odt / "tracked.fodt")
    office(odt / "tracked.fodt", word / "libreoffice-tracked.docx", "docx:MS Word 2007 XML")
    office(odt / "tracked.fodt", odt / "libreoffice-tracked.odt", "odt:writer8")
    moved(word / "moved.docx")
    office(word / "moved.docx", odt / "libreoffice-moved.odt", "odt:writer8")
    page = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--dump-dom", (html / "furniture.html").as_uri()],
        check=True,
        capture_output=True,
    )
    (html / "chromium.html").write_bytes(page.stdout)
    return 0


if __name__ == "__main__":
    sys.exit(main())
