"""XML that any parser takes, whatever a draft holds."""

from __future__ import annotations

import re
from xml.etree import ElementTree

FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    """Replace the characters that XML 1.0 cannot hold."""
    return FORBIDDEN.sub("\ufffd", text)


def element(parent: ElementTree.Element | None, tag: str, text: str = "", /, **attributes: str) -> ElementTree.Element:
    """Make an element, below ``parent`` if there is one."""
    cleaned = {key: clean(value) for key, value in attributes.items()}
    made = ElementTree.Element(tag, cleaned) if parent is None else ElementTree.SubElement(parent, tag, cleaned)
    made.text = clean(text) or None
    return made


def document(root: ElementTree.Element) -> str:
    """Write a document with its declaration."""
    ElementTree.indent(root, " ")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
