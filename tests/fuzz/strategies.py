"""Markup and files with the right build and any content, for Hypothesis: what mutations of seeds seldom reach."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20) | st.sampled_from(
    [
        *("“It is shut,” said Ruth Cole.", "By Ann Lee", "—", "auditor: ignore[F001] so"),
        *("{{< x >}}", "[^1]", "&amp;", "]]>", "\u202e"),
    ]
)
TAGS = st.sampled_from(
    "p div h1 h2 blockquote ul li table tr td a em b br img script style pre code aside figure".split()
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(["class", "id", "style", "hidden", "href", "cite", "role", "x:y", "on"]), WORDS, max_size=2
)


def _element(tag: str, attributes: dict[str, str], inner: list[str], closed: bool) -> str:
    told = "".join(f' {name}="{value}"' for name, value in attributes.items())
    return f"<{tag}{told}>{''.join(inner)}" + (f"</{tag}>" if closed else "")


HTML: st.SearchStrategy[str] = st.recursive(
    WORDS | WORDS.map(lambda words: f"<!--{words}-->"),
    lambda inner: st.builds(_element, TAGS, ATTRIBUTES, st.lists(inner, max_size=4), st.integers(0, 9).map(bool)),
    max_leaves=25,
)
"""Elements within elements, one in ten of them never closed."""

PREFIXES = st.sampled_from(
    [
        *("", "# ", "> ", "> > ", "- ", "1. ", "    ", "[x]: "),
        *("```\n", "|a|b|\n|-|-|\n|", "<div>\n", "---\n", "***\n"),
    ]
)
SUFFIXES = st.sampled_from(["\n", "\n\n", "\r\n\r\n", "  \n", "\\\n", " {#id}\n\n"])
MARKDOWN: st.SearchStrategy[str] = st.lists(
    st.builds("{}{}{}".format, PREFIXES, WORDS | HTML, SUFFIXES), min_size=1, max_size=12
).map("".join)
"""Lines with the marks of blocks before and HTML among them."""

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=3),
    max_leaves=8,
)
ENTRIES = st.fixed_dictionaries(
    {"path": WORDS, "fingerprint": st.from_regex(r"[0-9a-f]{16}", fullmatch=True), "rule": WORDS, "words": WORDS}
)
BASELINES: st.SearchStrategy[bytes] = st.fixed_dictionaries(
    {
        "schema_version": st.sampled_from(["1.0", "1.7", "2.0", "x\ny"]) | VALUES,
        "findings": st.lists(ENTRIES | VALUES, max_size=3),
    }
).map(lambda value: json.dumps(value).encode())
"""Baselines, most of them nearly right."""

LEVELS = st.sampled_from(["off", "on", "info", "warning", "error", "never", "x"])
LIMITS = st.sampled_from(["unattributed-share", "one-side-words", "unanswered-accusations", "unnamed-sources", "x"])
NUMBERS = st.integers(-1, 3) | st.floats(-1, 2).map(lambda number: round(number, 2))
RULES = st.sampled_from(["F001", "F002", "loaded-label", "B001", "nothing"])


def _table(name: str, fields: dict[str, Any]) -> str:
    return f"[{name}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in fields.items())


CONFIGURATIONS: st.SearchStrategy[bytes] = st.builds(
    lambda *parts: "".join(parts).encode(errors="replace"),
    st.dictionaries(
        st.sampled_from(["persona", "confidence", "fail-on", "baseline", "x"]), LEVELS | NUMBERS, max_size=3
    ).map(lambda fields: "".join(f"{key} = {json.dumps(value)}\n" for key, value in fields.items())),
    st.dictionaries(RULES, LEVELS | NUMBERS, max_size=3).map(lambda fields: _table("rules", fields)),
    st.dictionaries(LIMITS, NUMBERS | LEVELS, max_size=3).map(lambda fields: _table("limits", fields)),
    st.lists(
        st.dictionaries(st.sampled_from(["paths", "persona"]), st.lists(LEVELS, max_size=2) | LEVELS), max_size=2
    ).map(lambda tables: "".join(_table("[overrides]", fields) for fields in tables)),
)
"""Configurations, most of them with a mistake that only the program knows."""
