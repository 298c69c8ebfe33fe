"""Reads a newsroom's own files: a house lexicon and house parties, in JSON, TOML or YAML.

Their published forms are ``schemas/lexicon.schema.json`` and ``schemas/parties.schema.json``.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from auditor.configuration.settings import HouseEntry, HouseParty
from auditor.errors import ConfigurationError
from auditor.lexicons.parties import check_parties
from auditor.model import PartyKind

LARGEST = 2_000_000
"""Bytes that a house file may have."""
SCHEMAS = Path(__file__).parent.parent / "schemas"
HEAD = ("lexicon", "lemma", "pos", "silent")


def read_words(path: str | Path) -> tuple[HouseEntry, ...]:
    """Read a house lexicon.

    Args:
        path: A ``.json``, ``.toml``, ``.yaml`` or ``.yml`` file.

    Raises:
        ConfigurationError: It is missing, cannot be read, or breaks its schema.
    """
    return tuple(house_entry(item) for item in document(Path(path), "lexicon")["entries"])


def read_parties(path: str | Path) -> tuple[HouseParty, ...]:
    """Read house parties.

    Args:
        path: A ``.json``, ``.toml``, ``.yaml`` or ``.yml`` file.

    Raises:
        ConfigurationError: It is missing, cannot be read, breaks its schema, gives two parties one name, or has
            parties that speak for one another in a circle.
    """
    parties = tuple(house_party(item) for item in document(Path(path), "parties")["parties"])
    check_parties(parties, str(path))
    return parties


def house_entry(item: dict[str, Any]) -> HouseEntry:
    """Make a house entry from an object that fits its schema."""
    fields = tuple((key, tuple(value) if isinstance(value, list) else value) for key, value in item.items())
    return HouseEntry(
        lexicon=item["lexicon"],
        lemma=item["lemma"],
        pos=item.get("pos"),
        silent=item.get("silent", False),
        fields=tuple(field for field in fields if field[0] not in HEAD),
    )


def house_party(item: dict[str, Any]) -> HouseParty:
    """Make a house party from an object that fits its schema."""
    return HouseParty(
        name=item["name"],
        kind=PartyKind(item["kind"]),
        aliases=tuple(item.get("aliases", ())),
        speaks_for=item.get("speaks_for"),
    )


def document(path: Path, schema: str) -> Any:
    """Read a house file and hold it against its schema.

    Raises:
        ConfigurationError: It is missing, cannot be read, or breaks the schema.
    """
    parse = PARSERS.get(path.suffix.lower())
    if parse is None:
        raise ConfigurationError(f"{path}: not a house file by its name", f"end it in {', '.join(PARSERS)}")
    try:
        if path.stat().st_size > LARGEST:
            raise ConfigurationError(f"{path}: larger than {LARGEST:,} bytes", "split it or leave words out")
        data = parse(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigurationError(f"{path}: {error.strerror or 'cannot be read'}", "check the path") from None
    except RecursionError:
        raise ConfigurationError(f"{path}: nested too deeply", "see the schema for its form") from None
    except ValueError as error:
        raise ConfigurationError(
            f"{path}: {one_line(error)}", f"write valid {path.suffix[1:].upper()} in UTF-8"
        ) from None
    validate(data, schema, path)
    return data


def validate(data: object, schema: str, path: Path) -> None:
    """Hold decoded data against a schema of the package.

    Raises:
        ConfigurationError: They do not fit; the message names the place.
    """
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    file = f"{schema}.schema.json"
    validator = Draft202012Validator(json.loads((SCHEMAS / file).read_bytes()))
    error = best_match(validator.iter_errors(data))
    if error is not None:
        raise ConfigurationError(f"{path}: at {error.json_path}: {one_line(error.message)}", f"see schemas/{file}")


def yaml(text: str) -> object:
    """Decode YAML without aliases, which a short file could use to stand for an endless one.

    Raises:
        ValueError: It is no YAML, or uses aliases.
    """
    import yaml as pyyaml

    try:
        if any(isinstance(token, pyyaml.AliasToken) for token in pyyaml.scan(text, Loader=pyyaml.SafeLoader)):
            raise ValueError("YAML aliases are not allowed here")
        return pyyaml.safe_load(text)
    except pyyaml.YAMLError as error:
        raise ValueError(str(error)) from None


def one_line(error: object, longest: int = 200) -> str:
    """Give a message as one line that is not too long."""
    words = " ".join(str(error).split())
    return words if len(words) <= longest else words[: longest - 1] + "…"


PARSERS: dict[str, Callable[[str], Any]] = {".json": json.loads, ".toml": tomllib.loads, ".yaml": yaml, ".yml": yaml}
