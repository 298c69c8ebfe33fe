"""What a release is made of and with: the wheel built twice, its bill of materials, and the licences of all it needs.

``python -m release`` builds, compares and lists; ``python -m release.licences`` writes ``docs/licences.md``.
"""
