"""Templates, style, script and fonts put together into one file that asks the network for nothing.

The Content-Security-Policy in the page allows only its own style and script, by their hashes, so that no text of a
draft can ever run. Jinja2 is imported when a page is made.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from auditor.reporting.page import wording
from auditor.reporting.page.escaping import visible

if TYPE_CHECKING:
    from jinja2 import Environment

FONTS = (
    ("Newsreader", "newsreader", "normal", 400),
    ("Newsreader", "newsreader", "italic", 400),
    ("Newsreader", "newsreader", "normal", 600),
    ("Inter", "inter", "normal", 400),
    ("Inter", "inter", "normal", 600),
)
RANGES = {
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2190-2193,U+2212,U+2215",
    "latin-ext": "U+0100-0130,U+0132-0151,U+0154-017F,U+018F,U+0192,U+01CD-01DC,U+0218-021B,U+0259,U+1E80-1EF3",
}
EXTENDED = frozenset(
    [*range(0x100, 0x180), 0x18F, 0x192, *range(0x1CD, 0x1DD), *range(0x218, 0x21C), 0x259, *range(0x1E80, 0x1EF4)]
) - {0x131, 0x152, 0x153}
"""Letters that call for the second set of fonts."""


def document(template: str, styles: tuple[str, ...], scripts: tuple[str, ...], values: Mapping[str, Any]) -> str:
    """Render a template as a whole page.

    Args:
        template: Its file name.
        styles: Names of the style sheets to embed, in order.
        scripts: Names of the scripts to embed, in order.
        values: What the template prints.

    Returns:
        The page, ending with a line break.
    """
    environment = _environment()
    page = environment.get_template(template)
    body = page.render(**values)
    style = _fonts(any(ord(letter) in EXTENDED for letter in body)) + "".join(_small(_asset(name)) for name in styles)
    script = "".join(_asset(name) for name in scripts)
    return (
        environment.get_template("shell.html").render(
            body=_trusted(body),
            title=values["title"],
            style=_trusted(style),
            script=_trusted(script),
            policy=policy(style, script),
        )
        + "\n"
    )


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy: nothing but this style and this script, by hash, and embedded fonts."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {_hash(script)}",
            f"style-src {_hash(style)}",
            "font-src data:",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _trusted(text: str) -> str:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own files, and what autoescaping templates rendered


@cache
def _asset(name: str) -> str:
    return files(__package__).joinpath("assets", name).read_text("utf-8")


def _small(style: str) -> str:
    """A style sheet without its comments and indents."""
    return re.sub(r"\n\s*", "\n", re.sub(r"/\*.*?\*/\n?", "", style, flags=re.DOTALL))


@cache
def _fonts(extended: bool) -> str:
    return "".join(
        _font(family, f"{stem}-{part}-{weight}-{style}.woff2", style, weight, ranges)
        for part, ranges in RANGES.items()
        if extended or part == "latin"
        for family, stem, style, weight in FONTS
    )


def _font(family: str, name: str, style: str, weight: int, ranges: str) -> str:
    data = base64.b64encode(files(__package__).joinpath("fonts", name).read_bytes()).decode()
    return (
        f"@font-face{{font-family:{family};font-style:{style};font-weight:{weight};font-display:block;"
        f"src:url(data:font/woff2;base64,{data})format('woff2');unicode-range:{ranges}}}\n"
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(str(__package__)),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=visible,
    )
    environment.globals.update(wording=wording)
    environment.filters.update(percent=wording.percent, count=wording.count, excerpt=wording.excerpt)
    return environment
