"""The bill of materials (CycloneDX 1.6, JSON): the program, the packages it runs on, and the models and data inside."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from auditor.version import __version__
from release.dependencies import ROOT, Dependency, closure, named

NAME = "claim-provenance-auditor"
MODELS = ROOT / "auditor" / "models"
SPDX = re.compile(r"[A-Za-z0-9.+-]+(?: (?:AND|OR|WITH) [A-Za-z0-9.+-]+)*")


def bill(wheel: bytes, moment: int) -> str:
    """Give the bill of a wheel as the text of its file; the same for the same wheel, packages and moment.

    Args:
        wheel: The wheel's bytes.
        moment: Seconds since 1970 that stand for the time of the build.
    """
    packages = closure(named())
    digest = hashlib.sha256(wheel).hexdigest()
    root = {
        "type": "application",
        "bom-ref": NAME,
        "name": NAME,
        "version": __version__,
        "purl": f"pkg:pypi/{NAME}@{__version__}",
        "hashes": [{"alg": "SHA-256", "content": digest}],
        "licenses": [{"expression": "Apache-2.0"}],
    }
    value = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.UUID(digest[:32])}",
        "version": 1,
        "metadata": {"timestamp": datetime.fromtimestamp(moment, UTC).isoformat(), "component": root},
        "components": [*map(_library, packages), *_models()],
        "dependencies": _leads(packages),
    }
    return json.dumps(value, indent=1) + "\n"


def _reference(package: Dependency) -> str:
    return f"pkg:pypi/{package.name}@{package.version}"


def _library(package: Dependency) -> Mapping[str, Any]:
    licence: dict[str, Any] = {"license": {"name": package.licence}}
    if SPDX.fullmatch(package.licence) and " " not in package.licence.replace(" AND ", "").replace(" OR ", ""):
        licence = {"expression": package.licence}
    return {
        "type": "library",
        "bom-ref": _reference(package),
        "name": package.name,
        "version": package.version,
        "purl": _reference(package),
        "licenses": [licence] if package.licence else [],
    }


def _models() -> Iterator[Mapping[str, Any]]:
    """Every file of a model that has a checksum, with it."""
    for listed in sorted(MODELS.glob("*/checksums.json")):
        for name, digest in sorted(json.loads(listed.read_text(encoding="utf-8")).items()):
            path = (listed.parent / name).relative_to(ROOT).as_posix()
            yield {
                "type": "machine-learning-model",
                "bom-ref": path,
                "name": path,
                "version": __version__,
                "hashes": [{"alg": "SHA-256", "content": digest}],
                "licenses": [{"expression": "Apache-2.0"}],
            }


def _leads(packages: tuple[Dependency, ...]) -> list[Mapping[str, Any]]:
    known = {package.name: _reference(package) for package in packages}
    direct = sorted(known[name] for requirement in named() if (name := requirement.name.lower()) in known)
    models = [str(model["bom-ref"]) for model in _models()]
    leads: list[Mapping[str, Any]] = [{"ref": NAME, "dependsOn": [*direct, *models]}]
    for package in packages:
        needs = sorted(known[name] for name in package.needs if name in known)
        leads.append({"ref": known[package.name], "dependsOn": needs})
    return leads


def write(path: Path, wheel: Path, moment: int) -> None:
    """Write the bill of a wheel beside it."""
    path.write_text(bill(wheel.read_bytes(), moment), encoding="utf-8")
