"""Attributions to parties: one actor under its many names, who speaks for whom, and the sides.

In: an ``Analysis`` and its ``Attribution`` values. Out: ``Party`` values, the attributions with the party of each
source, and, once claims are known, ``Side`` values. ``references`` finds the phrases that name somebody, ``register``
joins them to parties (``names``, ``states``, ``descriptions`` and ``pronouns`` hold the rules of each kind),
``speaking`` finds who speaks for whom, ``sides`` parts the article's quarrel. Open ``resolve`` first.
"""
