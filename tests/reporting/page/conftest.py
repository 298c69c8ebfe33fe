"""A headless Chromium for the tests marked ``browser``; they skip, saying what is missing, where there is none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _rules(known_rules: None) -> None:
    """The same rules on every page, whatever the program's rules are."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running browser."""
    api = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    executable = os.environ.get("AUDITOR_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not executable:
        pytest.skip("needs a Chromium: apt-get install chromium, or name one in AUDITOR_CHROMIUM")
    with api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(ARGUMENTS))
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Open HTML from a file; on leaving, no page may have logged, failed, asked for anything or opened a dialog."""
    contexts: list[Any] = []
    complaints: list[str] = []

    def show(html: str, anchor: str = "", *, name: str = "page.html", **options: Any) -> Any:
        path = tmp_path / name
        path.write_text(html, "utf-8")
        context = chromium.new_context(**({"viewport": {"width": 1280, "height": 900}} | options))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        page.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: _note_request(complaints, request.url))
        page.goto(path.as_uri() + anchor)
        page.evaluate("document.fonts.ready.then(() => 1)")
        return page

    yield show
    for context in contexts:
        context.close()
    assert complaints == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The source of axe-core."""
    places = [os.environ.get("AUDITOR_AXE", ""), ROOT / "node_modules/axe-core/axe.min.js"]
    for place in places:
        if place and Path(place).is_file():
            return Path(place).read_text("utf-8")
    pytest.skip("needs axe-core: npm install --no-save axe-core, or name axe.min.js in AUDITOR_AXE")


def _note_request(complaints: list[str], url: str) -> None:
    if not url.startswith(("file:", "data:")):
        complaints.append(f"request: {url}")
