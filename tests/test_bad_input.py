"""What is no draft, or a hostile one, through the real program: one clear line, the right exit code, nothing raw.

``tests/cli`` asks the same of the command line alone, with a pipeline that only pretends.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli import main

GOOD = "Ruth Cole said the bridge would stay shut until the spring. The ferry runs every hour.\n"
GERMAN = "Der Bürgermeister sagte am Freitag, die Brücke bleibe bis zum Frühjahr gesperrt. " * 4


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_CACHE_DIR", str(tmp_path / ".cache"))


def check(*arguments: str) -> int:
    return main(["check", "--no-config", *arguments])


def write(data: str | bytes, name: str = "draft.txt") -> str:
    Path(name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return name


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"\n \t\n", "only white space"),
        (b"\x7fELF" + bytes(range(256)) * 8, "binary"),
        (GOOD.replace("Ruth", "Ruthé").encode("latin-1"), "byte 4 is not utf-8"),
        (GERMAN.encode(), "does not read as English"),
        (b"%PDF-1.7 " + GOOD.encode(), "is a PDF file"),
        (("The bridge is old. " * 270_000).encode(), "too many for one article"),
    ],
    ids=["empty", "blank", "binary", "encoding", "German", "PDF", "5 MB"],
)
def test_what_is_no_draft_is_refused_in_one_line(data: bytes, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write(data)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("auditor: draft.txt: ")
    assert said in err


def test_a_path_that_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert check("gone.txt", write(GOOD)) == 2
    out, err = capsys.readouterr()
    assert "gone.txt: no such file" in err
    assert "Ruth Cole" in out, "the other draft is audited all the same"


def test_a_folder_without_drafts(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert check("empty") == 3
    assert capsys.readouterr().out == ""


def test_the_wrong_encoding_once_named(capsys: pytest.CaptureFixture[str]) -> None:
    write(GOOD.replace("Ruth", "Ruthé").encode("latin-1"))
    assert check("draft.txt", "--encoding", "latin-1") == 0
    assert "Ruthé Cole" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells_the_encoding(encoding: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write(GOOD.encode(encoding)), "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["text"] == GOOD
    assert [s["label"] for s in report["sentences"]] == ["attributed_claim", "unattributed_assertion"]


def test_another_language_by_force(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write(GERMAN), "--force") == 0
    assert "Bürgermeister" in capsys.readouterr().out


def test_control_characters_and_escapes_are_shown_never_sent(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write("Ruth Cole said \x1b]0;owned\x07 the br\x00idge \x1b[31mwould stay\x9b2J shut.\n" + GOOD)) == 0
    out = capsys.readouterr().out
    assert "␛]0;owned␇" in out
    assert "br␀idge" in out
    assert not set(out) & set("\x00\x07\x1b\x9b")


def test_one_sentence_of_100000_characters(capsys: pytest.CaptureFixture[str]) -> None:
    text = "Ruth Cole said the bridge, " + "the bridge, " * 8_332 + "fell."
    assert len(text) > 100_000
    assert check(write(text), "--force", "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["text"] == text
    assert all(0 <= s["start"] < s["end"] <= len(text) for s in report["sentences"])


def test_a_draft_of_one_mark(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write("“"), "--force") in {0, 2}
    assert "internal error" not in capsys.readouterr().err
