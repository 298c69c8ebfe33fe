"""The real program on the samples: every format is valid, and the same draft gives the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from auditor.cli import main
from auditor.reporting.contract import report_from_json
from auditor.reporting.formats import FORMATS, Style, by_name
from tests.reporting.test_formats import VALIDATORS

ROOT = Path(__file__).parent.parent.parent
SAMPLES = sorted(path.name for path in (ROOT / "samples").iterdir() if path.suffix in {".txt", ".md"})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All samples audited in one run, with one output for each format."""
    folder = tmp_path_factory.mktemp("outputs")
    names = [known.name for known in FORMATS if known.name != "html"]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        patch.setenv("AUDITOR_CACHE_DIR", str(folder / "cache"))
        outputs = [f"--output={name}={folder / name}" for name in names]
        arguments = ["check", "--no-config", *(f"samples/{name}" for name in SAMPLES), *outputs]
        assert main([*arguments, f"--output=html={folder / 'site'}/"]) in {0, 1}
        first = (folder / "json").read_bytes()
        main([*arguments, "--no-cache"])
        assert (folder / "json").read_bytes() == first
    return folder


@pytest.mark.parametrize("name", VALIDATORS)
def test_every_format_is_valid(name: str, folder: Path) -> None:
    VALIDATORS[name]((folder / name).read_text(encoding="utf-8"))


def test_every_sample_has_a_page(folder: Path) -> None:
    assert len(list((folder / "site").glob("*.html"))) == len(SAMPLES) + 1


def test_a_report_read_back_gives_the_same_page(folder: Path) -> None:
    reports = [report_from_json(value) for value in json.loads((folder / "json").read_text(encoding="utf-8"))]
    assert by_name("text").render(reports, Style()) == (folder / "text").read_text(encoding="utf-8")
    assert {Path(report.document.path).name for report in reports} == set(SAMPLES)


def test_every_finding_stands_in_its_sentence_and_has_a_fingerprint_of_its_own(folder: Path) -> None:
    for value in json.loads((folder / "json").read_text(encoding="utf-8")):
        report = report_from_json(value)
        sentences = {sentence.id: sentence for sentence in report.sentences}
        prints = [finding.fingerprint for finding in report.findings]
        assert len(set(prints)) == len(prints)
        for finding in report.findings:
            if finding.sentence is not None:
                sentence = sentences[finding.sentence]
                assert all(sentence.start <= start < end <= sentence.end for start, end in finding.spans)
