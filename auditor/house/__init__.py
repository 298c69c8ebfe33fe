"""What a newsroom does with a finished report.

Severities, persona, suppressions, limits, baseline, changed sentences.

In: a ``Report`` with every remark of every rule, and a ``Settings``. Out: a ``Report`` whose findings are the ones
the house wants to see, those that do not count marked with the reason. All pure; open ``apply`` first.
"""
