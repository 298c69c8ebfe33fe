"""What a release is made of: locked packages, known licences, a bill of materials, and no pickle."""

from __future__ import annotations

import json
import pickle
import re
import zipfile
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlsplit

import pytest
from packaging.utils import canonicalize_name

from release import __main__ as command
from release import bill, wheel
from release.dependencies import ROOT, closure, extras, named

LOCK = (ROOT / "requirements" / "development.txt").read_text(encoding="utf-8")
LOCKED = {"test", "lint", "browser", "word", "archive", "spark", "hardening"}
UNLOCKED = {"training"}


class TestTheLockFile:
    def blocks(self) -> dict[str, str]:
        """Each package with what stands under it."""
        pattern = r"^([A-Za-z0-9._-]+)==[^\n]+\n((?:[ \t]+[^\n]*\n?)*)"
        return {canonicalize_name(name): below for name, below in re.findall(pattern, LOCK, re.MULTILINE)}

    def test_every_package_has_hashes(self) -> None:
        blocks = self.blocks()
        assert len(blocks) > 60
        assert [name for name, below in blocks.items() if "--hash=sha256:" not in below] == []

    def test_every_requirement_of_the_program_and_its_checks_is_in_it(self) -> None:
        wanted = [*named(), *(each for extra in LOCKED for each in named(extra))]
        assert {canonicalize_name(each.name) for each in wanted} <= set(self.blocks())
        assert set(extras()) == LOCKED | UNLOCKED

    def test_it_names_no_host(self) -> None:
        assert [word for word in LOCK.split() if urlsplit(word).netloc] == []
        assert not re.search(r"^\s*(-i|--index-url|--extra-index-url|--find-links|-f|--trusted-host)\b", LOCK, re.M)


class TestLicences:
    page = (ROOT / "docs" / "licences.md").read_text(encoding="utf-8")
    rows: ClassVar[dict[str, str]] = dict(re.findall(r"^\| ([a-z0-9-]+) \| (.*) \|$", page, re.MULTILINE))

    def test_every_requirement_is_listed(self) -> None:
        wanted = [*named(), *(each for extra in extras() if extra != "training" for each in named(extra))]
        missing = {canonicalize_name(each.name) for each in wanted} - set(self.rows)
        assert not missing, "run python -m release.licences"

    def test_each_is_known_and_lets_the_program_be_passed_on(self) -> None:
        free = re.compile(r"MIT|BSD|Apache|MPL|Mozilla|ISC|PSF|Python|Zlib|HPND|CC0|Unlicense")
        others = [row for row in self.rows.items() if not free.search(row[1])]
        assert others == [("package", "licence")], "all but the table's head"
        assert [name for name, licence in self.rows.items() if "GPL" in licence] == []


class TestTheBill:
    value = json.loads(bill.bill(b"a wheel", 1_700_000_000))

    def test_names_the_program_its_packages_and_its_models(self) -> None:
        names = {component["name"] for component in self.value["components"]}
        assert {canonicalize_name(each.name) for each in named()} <= names
        assert "auditor/models/attribution/tagger.onnx" in names
        assert self.value["metadata"]["component"]["name"] == "claim-provenance-auditor"
        assert self.value["metadata"]["timestamp"] == "2023-11-14T22:13:20+00:00"

    def test_is_the_same_for_the_same_wheel_and_another_for_another(self) -> None:
        assert bill.bill(b"a wheel", 0) == bill.bill(b"a wheel", 0) != bill.bill(b"another wheel", 0)

    def test_each_dependency_leads_somewhere(self) -> None:
        known = {component["bom-ref"] for component in self.value["components"]}
        assert {ref for each in self.value["dependencies"] for ref in each["dependsOn"]} <= known

    def test_keeps_to_the_published_schema(self) -> None:
        validation = pytest.importorskip("cyclonedx.validation.json")
        version = pytest.importorskip("cyclonedx.schema").SchemaVersion.V1_6
        pytest.importorskip("jsonschema")
        assert validation.JsonStrictValidator(version).validate_str(json.dumps(self.value)) is None


class TestPickles:
    @pytest.mark.parametrize("protocol", [2, 3, 4, 5])
    def test_are_told_by_their_content(self, protocol: int) -> None:
        assert wheel.is_pickle(pickle.dumps({"a": [1, 2]}, protocol))

    @pytest.mark.parametrize("data", [b"", b"\x80", b"\x80\x04 no pickle.", b"PK\x03\x04", b"The mayor left."])
    def test_are_not_taken_for_what_they_are_not(self, data: bytes) -> None:
        assert not wheel.is_pickle(data)

    def test_are_found_in_a_wheel_whatever_they_are_called(self, tmp_path: Path) -> None:
        path = tmp_path / "a.whl"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("auditor/model.py", "x = 1\n")
            archive.writestr("auditor/words.json", pickle.dumps([1]))
            archive.writestr("auditor/model.pt", b"x")
        assert list(wheel.pickles(path)) == ["auditor/words.json", "auditor/model.pt"]

    def test_none_is_among_the_files_of_the_package(self) -> None:
        files = [path for path in (ROOT / "auditor").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        assert len(files) > 200
        bad = [p.name for p in files if p.name.endswith(wheel.PICKLED) or wheel.is_pickle(p.read_bytes())]
        assert bad == []


class TestWeaknesses:
    def test_fail(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.told([{"name": "a", "version": "1", "vulns": [{"id": "X-1"}]}]) == 1
        assert "a: X-1" in capsys.readouterr().out

    def test_unless_there_are_none(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.told([{"name": "a", "version": "1", "vulns": []}, {"name": "b", "skip_reason": "?"}]) == 0
        assert "none known in 1 packages; 1 are unknown" in capsys.readouterr().out

    def test_or_nobody_could_be_asked(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert command.told([{"name": "a", "skip_reason": "?"}]) == 0
        assert "nobody was asked" in capsys.readouterr().out


def test_what_a_package_needs_is_followed_to_the_end() -> None:
    found = {each.name: each for each in closure(named())}
    assert "markupsafe" in found["jinja2"].needs
    assert {"markupsafe", "thinc", "cymem"} <= set(found)
    assert all(each.version and each.licence for each in found.values())
