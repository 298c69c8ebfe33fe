"""What is wrong in a TOML file: on which line, and what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from auditor import schema
from auditor.configuration.lines import line_of
from auditor.errors import ConfigurationError
from auditor.nearest import nearest

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

KINDS = {
    "object": "a table",
    "array": "a list",
    "string": "text in quotes",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
}


def parse(name: str, data: bytes) -> dict[str, Any]:
    """Read TOML.

    Raises:
        ConfigurationError: It is not UTF-8 or not TOML; names the line.
    """
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{name}: byte {error.start} is not UTF-8", "save the file as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}: not valid TOML: {error}", "mend that line") from error
    except RecursionError as error:
        raise ConfigurationError(f"{name}: nested too deep", "use plain tables") from error


def check(name: str, data: bytes, value: object, schema_name: str, prefix: Sequence[str] = ()) -> None:
    """Hold a value against a schema.

    Args:
        name: Of the file, for the message.
        data: The file's bytes, for the line.
        value: What was read from it.
        schema_name: Of the schema.
        prefix: Where in the file the value stands, such as ``("tool", "auditor")``.

    Raises:
        ConfigurationError: It does not fit; the first mistake is named with its line, others are counted.
    """
    errors = schema.errors(schema_name, value)
    if not errors:
        return
    text = data.decode("utf-8-sig")
    located = sorted(((line_of(text, [*prefix, *_path(error)]), error) for error in errors), key=lambda each: each[0])
    line, first = located[0]
    problem, hint = describe(first)
    more = f" (and {len(errors) - 1} more)" if len(errors) > 1 else ""
    raise ConfigurationError(f"{name}:{line}: {problem}{more}", hint)


def mistake(name: str, data: bytes, path: Sequence[str | int], problem: str, hint: str = "") -> ConfigurationError:
    """Make the error for a mistake that no schema can see."""
    return ConfigurationError(f"{name}:{line_of(data.decode('utf-8-sig'), path)}: {problem}", hint)


def _path(error: ValidationError) -> list[str | int]:
    """Give the path of what is wrong; for an unknown key, of the key itself."""
    path = list(error.absolute_path)
    unknown = _unknown(error)
    return [*path, unknown[0]] if unknown else path


def _unknown(error: ValidationError) -> list[str]:
    if error.validator != "additionalProperties" or not isinstance(error.instance, dict):
        return []
    return [key for key in error.instance if key not in _properties(error)]


def _properties(error: ValidationError) -> dict[str, Any]:
    allowed: Any = error.schema
    found: dict[str, Any] = allowed.get("properties", {})
    return found


def describe(error: ValidationError) -> tuple[str, str]:
    """Say in words what is wrong, and what may have been meant."""
    expected: Any = error.validator_value
    where = ".".join(str(part) for part in error.absolute_path)
    named = f"{where}: " if where else ""
    if unknown := _unknown(error):
        known = list(_properties(error))
        return f"{named}unknown key {unknown[0]!r}", meant(unknown[0], known)
    said: Any = error.instance
    if error.validator == "enum":
        choices = [str(value) for value in expected]
        return f"{named}{said!r} is not one of {', '.join(choices)}", meant(str(said), choices, otherwise="")
    if error.validator == "type":
        kinds = expected if isinstance(expected, list) else [expected]
        return f"{named}{said!r} must be {' or '.join(KINDS.get(kind, kind) for kind in map(str, kinds))}", ""
    if error.validator == "required":
        missing = [key for key in expected if key not in said]
        return f"{named}lacks {missing[0]!r}", ""
    if error.validator in {"minimum", "maximum"}:
        bound = "less" if error.validator == "minimum" else "more"
        return f"{named}{said!r} is {bound} than {expected}", ""
    return f"{named}{error.message}", ""


def meant(word: str, known: Sequence[str], otherwise: str | None = None) -> str:
    """Say which of the known words may have been meant; if none is near, list them or say ``otherwise``."""
    near = nearest(word, known)
    if near:
        return f"did you mean {near!r}?"
    return f"known are {', '.join(known)}" if otherwise is None else otherwise
