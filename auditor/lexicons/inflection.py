"""Inflects English verbs and nouns: the forms under which a lemma stands in running text.

Verbs and nouns inflect by rule, with the exceptions of ``irregular``; a lemma with another English spelling
("criticise", "defence minister") gets the forms of both. Words that the tables of exceptions do not know come out by
rule.
"""

from __future__ import annotations

import re

from auditor.lexicons.irregular import ALSO, BRITISH, DOUBLING, IRREGULAR, ONLY_ISE, OUR, PLURALS, SPELLINGS, UNCOUNTED


def doubles(verb: str) -> bool:
    """Tell whether a verb doubles its last consonant before ``-ed`` and ``-ing``."""
    if verb in DOUBLING:
        return True
    if not re.search(r"[^aeiou][aeiou][^aeiouwxy]$", verb) and not re.fullmatch(r"qu[aeiou][^aeiouwxy]", verb):
        return False
    return len(re.findall(r"[aeiouy]+", verb)) == 1


def third(verb: str) -> str:
    """Give the third person singular (and the plural of a noun, which is formed alike)."""
    if verb in {"be", "have", "do", "go"}:
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[verb]
    if re.search(r"(s|sh|ch|x|z)$", verb):
        return verb + "es"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if verb in {"veto", "echo", "forgo", "undergo"} else "s")


def past(verb: str, stem: str) -> str:
    """Give the regular past of a verb, from its stem with any doubled consonant."""
    if verb.endswith("e"):
        return verb + "d"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return stem + "ed"


def gerund(verb: str, stem: str) -> str:
    """Give the ``-ing`` form."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and verb != "be":
        return verb[:-1] + "ing"
    return stem + "ing"


def head_forms(verb: str) -> tuple[str, ...]:
    """Give the forms of a one-word verb in one spelling, base form first."""
    stem = verb + verb[-1] if doubles(verb) else verb + "k" if verb.endswith("ic") else verb
    pasts = IRREGULAR.get(verb) or (past(verb, stem),)
    forms = [verb, third(verb), *pasts, gerund(verb, stem), *ALSO.get(verb, ())]
    if verb in BRITISH:
        forms += [past(verb, verb + verb[-1]), gerund(verb, verb + verb[-1])]
    return tuple(dict.fromkeys(forms))


def american(word: str) -> str:
    """Give the American spelling of a word in British spelling; the word itself if there is no other."""
    if word in OUR or word in SPELLINGS:
        return OUR.get(word) or SPELLINGS[word]
    if word.endswith("ise") and word not in ONLY_ISE:
        return word[:-3] + "ize"
    if word.endswith(("isation", "isations")):
        return word.replace("isation", "ization")
    if (stem := re.fullmatch(r"(\w+is)(?:ed|ing|er|ers)", word)) and stem[1] + "e" not in ONLY_ISE:
        return stem[1][:-1] + "z" + word[stem.end(1) :]
    return word


def spellings(phrase: str) -> tuple[str, ...]:
    """Give a word or phrase in British and, if it is another, in American spelling."""
    return tuple(dict.fromkeys((phrase, " ".join(american(word) for word in phrase.split(" ")))))


def verb_forms(lemma: str) -> tuple[str, ...]:
    """Give every form of a verb, phrasal ones included: the first word inflects."""
    head, _, rest = lemma.partition(" ")
    heads = [form for spelling in spellings(head) for form in head_forms(spelling)]
    return tuple(dict.fromkeys(f"{form} {rest}".strip() for form in heads))


def plural(noun: str) -> str:
    """Give the plural of a noun of one or more words: the last word before a preposition inflects."""
    if noun in PLURALS:
        return PLURALS[noun]
    if head := re.match(r"(.+?)( (?:of|to|for|in|on|at|from|with|against) .+)$", noun):
        return plural(head[1]) + head[2]
    front, space, last = noun.rpartition(" ")
    if last in PLURALS:
        return front + space + PLURALS[last]
    if last.endswith("man") and last not in {"human", "german", "roman", "ottoman"}:
        return front + space + last[:-2] + "en"
    return front + space + third(last)


def noun_forms(lemma: str) -> tuple[str, ...]:
    """Give the singular and the plural of a noun, in each spelling."""
    forms = []
    for spelling in spellings(lemma):
        forms.append(spelling)
        if lemma not in UNCOUNTED:
            forms.append(plural(spelling))
    return tuple(dict.fromkeys(forms))


def forms(lemma: str, part: str) -> tuple[str, ...]:
    """Give the forms of a lemma by its part of speech; other parts than verbs and nouns only vary in spelling."""
    if part == "verb":
        return verb_forms(lemma)
    if part == "noun":
        return noun_forms(lemma)
    return spellings(lemma)
