"""Metamorphic tests of meaning: two texts that differ in one known way, and what must follow for their reports.

Nobody has to know the right report of a text to know that exchanging the two sides' names exchanges the findings'
sides, that a source makes a sentence attributed, and that other quotation marks change nothing. ``stories`` has
templates of our own, ``pairs`` makes texts of them, ``meaning`` says what counts in a report and ``relations`` what
must hold between two.
"""
