"""Attributions to claims: what is claimed, against whom, and who disputes it.

In: an ``Analysis``, ``Attribution`` values with their parties, and the parties. Out: ``Claim`` values with who asserts,
who is targeted, who disputes, and what becomes of the target's answer. ``frames`` finds agent, act and target of harm
by the parse, ``propositions`` makes the claims, ``denials`` finds what denies, ``disputes`` joins the two,
``responses`` follows each accusation to its reply. Open ``state`` first.
"""
