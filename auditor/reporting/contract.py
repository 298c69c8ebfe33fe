"""Between reports and the JSON that ``schemas/report.schema.json`` publishes.

The contract is written on purpose: where the published name differs from the attribute's, or a value has a shape of
its own, it stands here. Spans are ``[start, end]`` in code points of ``text``, half-open.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from auditor.model import SCHEMA_VERSION, Cue, Report

if TYPE_CHECKING:
    from cattrs import Converter

PUBLISHED = {Cue: {"cue_class": "class"}, Report: {"pieces": "source_map"}}
"""Attributes that are published under another name."""


LONGEST_VERSION = 20
"""Characters of a version that are shown: what is handed in may hold anything there."""


class ContractError(ValueError):
    """The value is no report, or one of a schema version that this program does not read."""


@lru_cache(maxsize=1)
def converter() -> Converter:
    """Make the converter (imports ``cattrs``)."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    made = Converter(detailed_validation=False, unstruct_collection_overrides={tuple: list})
    for cls, names in PUBLISHED.items():
        renamed: dict[str, Any] = {attribute: override(rename=name) for attribute, name in names.items()}
        made.register_unstructure_hook(cls, make_dict_unstructure_fn(cls, made, **renamed))
        made.register_structure_hook(cls, make_dict_structure_fn(cls, made, **renamed))
    return made


def report_to_json(report: Report) -> dict[str, Any]:
    """Give a report as a value that ``json.dumps`` writes; the keys keep the order of the schema."""
    value: dict[str, Any] = converter().unstructure(report)
    return value


def report_from_json(value: object) -> Report:
    """Read a report back.

    Args:
        value: What ``json.loads`` gave.

    Raises:
        ContractError: It is not a report of this schema version's major number.
    """
    if not isinstance(value, dict) or "schema_version" not in value:
        raise ContractError("not a report of auditor")
    version = " ".join(str(value["schema_version"]).split())[:LONGEST_VERSION]
    if version.split(".")[0] != SCHEMA_VERSION.split(".")[0]:
        raise ContractError(f"a report of schema version {version}; this program reads {SCHEMA_VERSION}")
    try:
        return converter().structure(value, Report)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise ContractError(f"not a valid report of schema version {version}") from error
