"""Front matter: the YAML (``---``) or TOML (``+++``) fields at the head of a Markdown file.

Only what describes the draft is taken: title, deck, authors, date, outlet, language. Nothing is constructed from YAML
but strings, so a date stays as it was written and no tag or alias can do harm. Fields that do not parse are told of,
and the body is read all the same.
"""

from __future__ import annotations

import re
import tomllib
from typing import Any

import attrs

from auditor.model import Span
from auditor.reading.json_strings import LONE

YAML = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
TOML = re.compile(r"\+\+\+[ \t]*(?:\r\n|\r|\n)(?P<fields>.*?)^\+\+\+[ \t]*$", re.DOTALL | re.MULTILINE)
FIELD = re.compile(r"\s*(?:#[^\r\n]*[\r\n]\s*)*[\"']?[\w.-]+[\"']?[ \t]*[:=\n]|\s*\Z")
LONGEST = 65_536

TITLES = ("title", "headline")
DECKS = ("subtitle", "deck", "dek", "standfirst", "subhead", "description", "summary")
AUTHORS = ("author", "authors", "byline", "by")
DATES = ("date", "published", "pubdate", "publishdate", "datepublished")
OUTLETS = ("outlet", "publisher", "publication", "site_name")
LANGUAGES = ("lang", "language", "locale")


@attrs.frozen
class Words:
    """A field's value: its text, and the stretch of the file it stands for (the same words, or an escaped form)."""

    text: str
    span: Span


@attrs.frozen
class FrontMatter:
    """What the head of a file says.

    Attributes:
        end: Where the body starts, in code points of the file; 0 without front matter.
        about: Fields of ``Document``.
        title: Headline, or None.
        deck: Line under the headline, or None.
        notices: What does not parse, one line each.
    """

    end: int = 0
    about: dict[str, Any] = attrs.field(factory=dict)
    title: Words | None = None
    deck: Words | None = None
    notices: tuple[str, ...] = ()


def read_front_matter(text: str) -> FrontMatter:
    """Read the front matter of a file, if it has any; never fails."""
    for pattern, read in ((YAML, _yaml), (TOML, _toml)):
        match = pattern.match(text)
        if match is None or not FIELD.match(match["fields"]):
            continue
        try:
            fields = read(match["fields"], match.start("fields"))
        except ValueError as error:
            notice = f"line 1: the front matter does not parse ({error}); the body is read all the same"
            return FrontMatter(match.end(), notices=(notice,))
        return _front_matter(match.end(), fields)
    return FrontMatter()


def _front_matter(end: int, fields: dict[str, list[Words]]) -> FrontMatter:
    def first(names: tuple[str, ...]) -> Words | None:
        return next((fields[name][0] for name in names if fields.get(name)), None)

    about: dict[str, Any] = {}
    authors = [words.text for name in AUTHORS for words in fields.get(name, ())]
    if authors:
        about["authors"] = tuple(dict.fromkeys(authors))
    for field, names in (("title", TITLES), ("date", DATES), ("outlet", OUTLETS), ("language", LANGUAGES)):
        found = first(names)
        if found is not None:
            about[field] = found.text.split("-")[0].split("_")[0].lower() if field == "language" else found.text
    return FrontMatter(end, about, first(TITLES), first(DECKS))


def _yaml(fields: str, start: int) -> dict[str, list[Words]]:
    """Read the top-level scalars, and sequences of scalars or of mappings with a name.

    Raises:
        ValueError: It is no YAML mapping.
    """
    import yaml

    if len(fields) > LONGEST:
        raise ValueError(f"longer than {LONGEST:,} characters")
    try:
        root = yaml.compose(fields, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 2
        raise ValueError(f"line {line}: {error.problem or 'no YAML'}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ValueError("no YAML") from error
    if root is None:
        return {}
    if not isinstance(root, yaml.MappingNode):
        raise ValueError("no mapping of names to values")
    return {
        str(key.value).lower(): _scalars(value, fields, start)
        for key, value in root.value
        if isinstance(key, yaml.ScalarNode)
    }


def _scalars(node: Any, fields: str, start: int) -> list[Words]:
    import yaml

    if isinstance(node, yaml.ScalarNode):
        first, last = node.start_mark.index, node.end_mark.index
        if node.style in {"'", '"'}:
            first, last = first + 1, last - 1
        value = LONE.sub("\ufffd", str(node.value)).strip()
        if not value or (value == "null" and node.style is None):
            return []
        exact = fields[first : first + len(value)] == value
        return [Words(value, (start + first, start + (first + len(value) if exact else last)))]
    if isinstance(node, yaml.SequenceNode):
        return [words for child in node.value if not _nested(child) for words in _scalars(child, fields, start)]
    named = [v for k, v in node.value if isinstance(k, yaml.ScalarNode) and str(k.value).lower() == "name"]
    return [words for value in named if isinstance(value, yaml.ScalarNode) for words in _scalars(value, fields, start)]


def _nested(node: Any) -> bool:
    import yaml

    return isinstance(node, yaml.SequenceNode)


def _toml(fields: str, start: int) -> dict[str, list[Words]]:
    """Read the top-level strings and lists of strings.

    Raises:
        ValueError: It is no TOML.
    """
    try:
        # TOML knows no lone carriage return; offsets stay as they are.
        values = tomllib.loads(fields.replace("\r\n", " \n").replace("\r", "\n"))
    except RecursionError as error:
        raise ValueError("no TOML") from error
    found: dict[str, list[Words]] = {}
    for key, value in values.items():
        match = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*=[ \t]*[\"']*", fields, re.MULTILINE)
        place = start + (match.end() if match else 0)
        listed = value if isinstance(value, list) else [value]
        texts = [item.get("name") if isinstance(item, dict) else item for item in listed if not isinstance(item, list)]
        found[key.lower()] = [
            Words(str(item).strip(), (place, place + len(str(item).strip())))
            for item in texts
            if item is not None and not isinstance(item, bool) and str(item).strip()
        ]
    return found
