"""Attributions to parties: one actor under its many names, who speaks for whom, and the sides.

In: an ``Analysis`` and its ``Attribution`` values. Out: ``Party`` values, the attributions with the party of each
source, and, once claims are known, ``Side`` values. ``references`` describes the phrases that name somebody and
``circumstances`` how each stands; ``matching`` joins them to the parties of the ``register`` (``names``, ``kinds`` and
``pronouns`` hold the rules of each kind, ``entities`` and ``persons`` mend what the recogniser of names gets wrong,
``bodies`` tells of "the force", ``trials`` of a case in court, ``descriptions`` of "the sprinter", ``groups`` of "the
three men" and "both firms", ``binding`` whom a pronoun cannot be, ``mistakes`` what turned out later); ``speaking``
finds who speaks for whom, ``sides`` parts the article's quarrel, above which ``neutrality`` keeps its judges. Open
``resolve`` first.
"""
