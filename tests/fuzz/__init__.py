"""Fuzzing: bytes that nobody planned for, into every place that reads what others wrote.

``targets`` names the places and what must hold there, ``mutation`` changes good input, ``engine`` feeds a target for a
while (led by coverage where ``atheris`` is installed), ``python -m tests.fuzz`` runs them. ``corpus`` holds the seeds
that are not drafts of ``tests/reading/drafts``, and every find that was mended; ``test_targets`` runs all of them.
"""
