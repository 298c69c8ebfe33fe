"""The cache answers what is unchanged, and only that; it can be broken or deleted at any time."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import attrs
import pytest

from auditor.cache import KEPT, Cache
from auditor.cli import main
from auditor.configuration import HouseEntry, HouseParty, Settings
from auditor.model import PartyKind, Persona
from auditor.reading.options import ReadingOptions
from tests.clock import cpu_seconds, guard
from tests.reporting import example

WRONG = "The council has broken its word to the tenants for years.\n"
KEY = "ab" * 32


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def entry(cache: Cache) -> Path:
    (path,) = (path for path in cache.folder.glob("*/*/*") if path.is_file())
    return path


class TestEntries:
    def test_what_is_put_is_got(self, cache: Cache) -> None:
        assert cache.get(KEY) is None
        assert cache.put(KEY, example.report())
        assert cache.get(KEY) == example.report()
        assert cache.get("cd" * 32) is None

    @pytest.mark.parametrize(
        "broken",
        [
            b"",
            b"\n",
            b"{}",
            lambda data: data[:-1],
            lambda data: data.replace(b"harbour", b"airport"),
            lambda data: data[65:],
        ],
        ids=["empty", "line", "object", "cut", "changed", "no checksum"],
    )
    def test_a_broken_entry_is_dropped(self, cache: Cache, broken: object) -> None:
        cache.put(KEY, example.report())
        path = entry(cache)
        path.write_bytes(broken(path.read_bytes()) if callable(broken) else broken)  # type: ignore[arg-type]
        assert cache.get(KEY) is None
        assert not path.exists()

    def test_an_entry_of_another_schema_version_is_dropped(self, cache: Cache) -> None:
        cache.put(KEY, attrs.evolve(example.report(), schema_version="2.0"))
        assert cache.get(KEY) is None

    def test_a_folder_that_cannot_be_written_is_no_error(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("in the way")
        assert Cache(tmp_path / "file").put(KEY, example.report()) is False
        assert Cache(tmp_path / "file").get(KEY) is None

    def test_nothing_half_written_is_left(self, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
        def full(*arguments: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("auditor.cache.os.fdopen", full)
        assert cache.put(KEY, example.report()) is False
        assert [path for path in cache.folder.rglob("*") if path.is_file()] == []

    def test_what_is_long_unused_is_dropped(self, cache: Cache) -> None:
        cache.put(KEY, example.report())
        os.utime(entry(cache), (time.time() - KEPT - 60,) * 2)
        cache.prune()
        assert cache.get(KEY) is None


class TestKeys:
    def key(self, cache: Cache, **changed: object) -> str:
        given: dict[str, object] = {
            "name": "a.txt",
            "data": b"text",
            "reading": ReadingOptions(),
            "settings": Settings(),
            "force": False,
            **changed,
        }
        return cache.key(**given)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        "changed",
        [
            {"name": "b.txt"},
            {"data": b"text."},
            {"reading": ReadingOptions(revisions="original")},
            {"force": True},
            {"settings": Settings(parties=(HouseParty("A", PartyKind.GROUP),))},
            {"settings": Settings(lexicon=(HouseEntry("harms", "strike", silent=True),))},
        ],
        ids=["name", "bytes", "reading", "force", "parties", "words"],
    )
    def test_everything_a_report_depends_on_is_in_it(self, cache: Cache, changed: dict[str, object]) -> None:
        assert self.key(cache, **changed) != self.key(cache)

    def test_what_only_chooses_among_findings_is_not(self, cache: Cache) -> None:
        assert self.key(cache, settings=Settings(persona=Persona.AUDITOR, confidence=0.9)) == self.key(cache)

    def test_another_installation_is_another_key(self, cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
        before = self.key(cache)
        monkeypatch.setattr("auditor.cache.__version__", "9.9")
        assert self.key(Cache(cache.folder)) != before


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pretended: SimpleNamespace) -> SimpleNamespace:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDITOR_CACHE_DIR", str(tmp_path / ".cache"))
    Path("a.txt").write_text(WRONG)
    return pretended


class TestRuns:
    def test_an_unchanged_draft_is_not_audited_again(
        self, desk: SimpleNamespace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        outputs = []
        for _ in range(2):
            assert main(["check", "a.txt", "-f", "json"]) == 1
            outputs.append(capsys.readouterr().out)
        assert outputs[0] == outputs[1]
        assert desk.calls == ["a.txt"]

    def test_a_changed_draft_is(self, desk: SimpleNamespace) -> None:
        main(["check", "a.txt"])
        Path("a.txt").write_text(WRONG + WRONG)
        main(["check", "a.txt"])
        assert desk.calls == ["a.txt"] * 2

    def test_no_cache_neither_reads_nor_writes(self, desk: SimpleNamespace) -> None:
        main(["check", "a.txt", "--no-cache"])
        assert not Path(".cache").exists()
        main(["check", "a.txt"])
        main(["check", "a.txt", "--no-cache"])
        assert desk.calls == ["a.txt"] * 3

    def test_a_corrupt_entry_is_made_again(self, desk: SimpleNamespace) -> None:
        main(["check", "a.txt"])
        path = entry(Cache(Path(".cache")))
        path.write_bytes(b"rubbish")
        assert main(["check", "a.txt"]) == 1
        assert desk.calls == ["a.txt"] * 2
        assert Cache(Path(".cache")).get(path.name) is not None

    def test_house_rules_hold_for_cached_reports(
        self, desk: SimpleNamespace, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["check", "a.txt"])
        Path("a.txt.auditor.toml").write_text('[[ignore]]\nrules = ["F001"]\nreason = "the ruling"\n')
        capsys.readouterr()
        assert main(["check", "a.txt", "-f", "json"]) == 0
        (finding,) = json.loads(capsys.readouterr().out)["findings"]
        assert finding["suppressed"] == "the ruling"
        assert desk.calls == ["a.txt"]


HEAVY = {
    "spacy",
    "numpy",
    "onnxruntime",
    "tokenizers",
    "auditor.language.pipeline",
    "auditor.reading.formats",
    "auditor.pipeline",
}
TIMED = """
import json, sys
from auditor.cli import main
code = main(sys.argv[1:])
sys.stdout.flush()
print("\\n" + json.dumps([code, sorted(sys.modules)]))
"""


def fill(folder: Path, cache: Cache, number: int) -> None:
    """Put the example's report into the cache for so many drafts."""
    folder.mkdir()
    for index in range(number):
        path = folder / f"{index}.txt"
        text = example.TEXT + str(index)
        path.write_text(text, encoding="utf-8")
        key = cache.key(str(path), text.encode(), ReadingOptions(), Settings(), force=False)
        cache.put(key, example.report(str(path)))


class TestSpeed:
    """What is cached is answered without the language stack, which would take seconds of CPU to load."""

    def run(self, cache: Cache, *arguments: str) -> tuple[float, int, set[str]]:
        environment = {**os.environ, "AUDITOR_CACHE_DIR": str(cache.folder)}
        seconds, out = cpu_seconds([sys.executable, "-c", TIMED, "check", *arguments], environment=environment)
        code, modules = json.loads(out.splitlines()[-1])
        return seconds, code, set(modules)

    def test_a_cached_draft_needs_no_language_stack(self, cache: Cache, tmp_path: Path) -> None:
        fill(tmp_path / "desk", cache, 1)
        seconds, code, modules = self.run(cache, str(tmp_path / "desk" / "0.txt"))
        assert code in {0, 1}
        assert modules & HEAVY == set()
        assert seconds < guard(0.35)

    def test_200_cached_drafts(self, cache: Cache, tmp_path: Path) -> None:
        fill(tmp_path / "desk", cache, 200)
        seconds, code, modules = self.run(cache, str(tmp_path / "desk"), "--no-gitignore")
        assert code in {0, 1}
        assert not {"spacy", "numpy", "onnxruntime"} & modules
        assert seconds < guard(2)
