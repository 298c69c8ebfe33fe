"""A newsroom's house rules as one frozen ``Settings``.

They come from ``auditor.toml`` or from ``[tool.auditor]`` of ``pyproject.toml``. ``settings`` holds the values,
``files`` finds and reads the file, ``checking`` says what is wrong in it and on which line, ``building`` makes the
values. Only ``files`` touches the disk. Open ``settings`` first.
"""

from __future__ import annotations

from auditor.configuration.settings import HouseEntry, HouseParty, Limits, Override, Settings

__all__ = ["HouseEntry", "HouseParty", "Limits", "Override", "Settings"]
