"""Makes the data files of ``auditor/lexicons`` from the hand-written tables in ``data/words`` (see ``data/README.md``).

Nothing here is installed with the package. ``python -m data.make`` writes every file and its checksums again.
"""
