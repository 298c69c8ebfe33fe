"""The packages that the program needs, as ``setup.cfg`` names them and as they are installed here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from configparser import ConfigParser
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

import attrs
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
CLASSIFIER = "License :: "
UNSAID = {"atheris": "Apache-2.0"}
"""Licences of packages whose metadata say none: by the licence file of their source."""


@attrs.frozen
class Dependency:
    """An installed package.

    Attributes:
        name: In its canonical form.
        version: The one installed.
        licence: As its metadata say it: an SPDX expression, else the names of its classifiers.
        needs: Names of the packages it needs here, in order.
    """

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]


def named(extra: str | None = None) -> tuple[Requirement, ...]:
    """Give what ``setup.cfg`` requires: of the program itself, or of one of its extras."""
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    section, key = ("options.extras_require", extra) if extra else ("options", "install_requires")
    return tuple(Requirement(line) for line in config[section][key].split("\n") if line.strip())


def extras() -> tuple[str, ...]:
    """Give the names of the extras, in the order of ``setup.cfg``."""
    config = ConfigParser()
    config.read(ROOT / "setup.cfg", encoding="utf-8")
    return tuple(config["options.extras_require"])


def closure(requirements: Iterable[Requirement]) -> tuple[Dependency, ...]:
    """Give the packages that requirements lead to, by name; what is not installed here is left out."""
    found: dict[str, Dependency] = {}
    waiting = [requirement for requirement in requirements if _applies(requirement, "")]
    while waiting:
        requirement = waiting.pop()
        name = canonicalize_name(requirement.name)
        try:
            package = distribution(requirement.name)
        except PackageNotFoundError:
            continue
        needs = [each for extra in ("", *sorted(requirement.extras)) for each in _needs(package, extra)]
        if name in found and not requirement.extras:
            continue
        before = found[name].needs if name in found else ()
        names = {*before, *(canonicalize_name(each.name) for each in needs)}
        found[name] = Dependency(name, package.version, licence(package), tuple(sorted(names)))
        waiting += [each for each in needs if canonicalize_name(each.name) not in found or each.extras - {""}]
    return tuple(found[name] for name in sorted(found))


def _needs(package: Distribution, extra: str) -> Iterator[Requirement]:
    for line in package.requires or ():
        requirement = Requirement(line)
        if _applies(requirement, extra) and (not extra or not _applies(requirement, "")):
            yield requirement


def _applies(requirement: Requirement, extra: str) -> bool:
    return requirement.marker is None or requirement.marker.evaluate({"extra": extra})


def licence(package: Distribution) -> str:
    """Give a package's licence; an empty string if its metadata do not say."""
    told = package.metadata
    for expression in told.get_all("License-Expression") or ():
        return str(expression)
    names = [line.split(" :: ")[-1] for line in told.get_all("Classifier") or () if line.startswith(CLASSIFIER)]
    said = "; ".join(names) or "".join(told.get_all("License") or ()).partition("\n")[0]
    return said or UNSAID.get(canonicalize_name(told["Name"]), "")
