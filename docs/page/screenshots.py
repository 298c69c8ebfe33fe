"""Take the screenshots of this folder: ``python docs/page/screenshots.py DRAFT [DRAFT ...]``.

Each draft is audited and its page shown in a headless Chromium: on a desk (1280 px) and a phone (390 px), light and
dark, with the chain of the first contested sentence open in the dark. The index over all drafts is shown once. Needs
Playwright and a Chromium (``AUDITOR_CHROMIUM``, or ``chromium`` on the path) and, for small files, Pillow.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import auditor
from auditor.model import Label, Report
from auditor.reporting.page import site

HERE = Path(__file__).parent
DESK, PHONE = {"width": 1280, "height": 1500}, {"width": 390, "height": 1500}


def main(drafts: list[str]) -> None:
    """Audit the drafts and write a PNG for each way of looking at them."""
    from playwright.sync_api import sync_playwright

    reports = [auditor.audit_file(draft) for draft in drafts]
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        executable = os.environ.get("AUDITOR_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox", "--disable-gpu"])
        pages = site(reports)
        for name, html in pages.items():
            Path(folder, name).write_text(html, "utf-8")
        index, *names = pages
        shoot(browser, Path(folder, index), "index", "light", {**DESK, "height": 640})
        for report, name in zip(reports, names, strict=True):
            path, stem = Path(folder, name), Path(report.document.path).stem
            shoot(browser, path, f"{stem}-desk-light", "light", DESK)
            shoot(browser, path, f"{stem}-desk-dark", "dark", {**DESK, "height": 900}, f"#{contested(report)}")
            shoot(browser, path, f"{stem}-phone-light", "light", PHONE)
            shoot(browser, path, f"{stem}-phone-dark", "dark", PHONE, f"#{contested(report)}")


def contested(report: Report) -> str:
    """Id of the first contested sentence, or of the first one."""
    found = [sentence.id for sentence in report.sentences if sentence.label is Label.CONTESTED]
    return (found or [report.sentences[0].id])[0]


def shoot(browser: Any, page: Path, name: str, scheme: str, size: dict[str, int], anchor: str = "") -> None:
    """Write one screenshot."""
    context = browser.new_context(viewport=size, color_scheme=scheme, reduced_motion="reduce")
    tab = context.new_page()
    tab.goto(page.as_uri() + anchor)
    tab.wait_for_timeout(400)
    target = HERE / f"{name}.png"
    tab.screenshot(path=target)
    context.close()
    shrink(target)
    print(f"{target.name}: {target.stat().st_size // 1024} KB")


def shrink(path: Path) -> None:
    """Keep 256 colours, which is enough for a page of text."""
    try:
        from PIL import Image
    except ImportError:
        return
    with Image.open(path) as image:
        image.convert("RGB").quantize(256, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE).save(
            path, optimize=True
        )


if __name__ == "__main__":
    main(sys.argv[1:])
