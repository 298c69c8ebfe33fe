"""Outputs that are more than a text: pages, folders of pages, Word documents."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import docx
import pytest

from auditor.cli import main

WRONG = "The council has broken its word to the tenants for years."


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_CACHE_DIR", str(tmp_path / ".cache"))
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(WRONG + "\n")
    document = docx.Document()
    document.add_paragraph(WRONG)
    document.save("draft.docx")


class TestWord:
    def test_findings_become_comments_of_a_copy(self) -> None:
        before = Path("draft.docx").read_bytes()
        assert main(["check", "draft.docx", "--output", "docx=reviewed.docx"]) == 1
        (comment,) = docx.Document("reviewed.docx").comments
        assert comment.author == "auditor"
        assert "F001" in comment.text
        assert Path("draft.docx").read_bytes() == before

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            (["a.txt", "--output", "docx=x.docx"], "docx= writes a copy of one Word file; 0 were audited"),
            (["draft.docx", "--output", "docx=-"], "a Word document is not written to standard output"),
            (["draft.docx", "--output", "docx=draft.docx"], "both an input and an output"),
        ],
    )
    def test_mistakes(self, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", *arguments]) == 2
        assert said in capsys.readouterr().err
        assert not Path("x.docx").exists()


class TestPages:
    def test_a_page_for_one_draft(self) -> None:
        assert main(["check", "a.txt", "--output", "html=a.html"]) == 1
        assert WRONG.split()[-3] in Path("a.html").read_text(encoding="utf-8")

    def test_a_page_is_of_one_draft_only(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["check", "a.txt", "b.txt", "--output", "html=a.html"]) == 2
        assert "name a folder for several: --output html=site/" in capsys.readouterr().err

    def test_a_folder_of_pages_with_an_index(self) -> None:
        assert main(["check", "a.txt", "b.txt", "--output", "html=site/"]) == 1
        assert sorted(path.name for path in Path("site").iterdir()) == ["a-txt.html", "b-txt.html", "index.html"]
        assert main(["check", "a.txt", "--output", "html=site"]) == 1

    def test_a_file_in_the_place_of_the_folder(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("site").write_text("in the way")
        assert main(["check", "a.txt", "--output", "html=site/"]) == 2
        assert "site: File exists" in capsys.readouterr().err

    def test_two_drafts_side_by_side(self) -> None:
        assert main(["compare", "a.txt", "b.txt", "--output", "html=both.html"]) == 0
        assert Path("both.html").read_text(encoding="utf-8").count("broken") >= 2


def test_without_git_changes_cannot_be_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert main(["check", "a.txt", "--diff", "main"]) == 2
    assert "--diff needs git, which is not installed" in capsys.readouterr().err
