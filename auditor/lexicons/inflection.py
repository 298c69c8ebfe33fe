"""Inflects English verbs and nouns: the forms under which a lemma stands in running text.

Verbs and nouns inflect by rule, with the irregular ones listed here; a lemma in ``-ise`` or ``-our`` also gets its other
spelling. Only words of the tables need to come out right, and a test holds the irregular ones to account.
"""

from __future__ import annotations

import re

IRREGULAR = {
    line.split()[0]: tuple(line.split()[1:])
    for line in """
    be was been | bear bore borne | beat beat beaten | become became become | beg begged begged | begin began begun
    beseech besought besought | bet bet bet | bid bid bid | bind bound bound | bite bit bitten | bleed bled bled
    blow blew blown | break broke broken | breed bred bred | bring brought brought | broadcast broadcast broadcast
    build built built | burst burst burst | buy bought bought | cast cast cast | catch caught caught
    choose chose chosen | come came come | cost cost cost | creep crept crept | cut cut cut | deal dealt dealt
    dig dug dug | do did done | draw drew drawn | drive drove driven | eat ate eaten | fall fell fallen | feed fed fed
    feel felt felt | fight fought fought | find found found | flee fled fled | fling flung flung | fly flew flown
    forbid forbade forbidden | forecast forecast forecast | foresee foresaw foreseen | foretell foretold foretold
    forget forgot forgotten | forgive forgave forgiven | forsake forsook forsaken | freeze froze frozen | get got got
    give gave given | go went gone | grind ground ground | hang hung hung | have had had | hear heard heard
    hide hid hidden | hit hit hit | hold held held | hurt hurt hurt | keep kept kept | know knew known | lay laid laid
    lead led led | leave left left | let let let | lose lost lost | make made made | mean meant meant
    mislead misled misled | overhear overheard overheard | overthrow overthrew overthrown | overrun overran overrun
    override overrode overridden | oversee oversaw overseen | overturn overturned overturned | pay paid paid
    put put put | quit quit quit | read read read | rebut rebutted rebutted | ride rode ridden | ring rang rung
    rise rose risen | run ran run | say said said | see saw seen | seek sought sought | sell sold sold | send sent sent
    set set set | shake shook shaken | shed shed shed | shoot shot shot | show showed shown | shut shut shut
    sing sang sung | sink sank sunk | slay slew slain | sow sowed sown | speak spoke spoken | spend spent spent
    spin spun spun | spit spat spat | split split split | spread spread spread | stand stood stood | steal stole stolen
    sting stung stung | strike struck struck | strive strove striven | swear swore sworn | sweep swept swept
    swing swung swung | take took taken | teach taught taught | tear tore torn | tell told told | think thought thought
    throw threw thrown | tread trod trodden | undermine undermined undermined | understand understood understood
    undertake undertook undertaken | uphold upheld upheld | wage waged waged | weep wept wept | win won won
    withdraw withdrew withdrawn | withhold withheld withheld | wreak wreaked wreaked | write wrote written
    misread misread misread | misspeak misspoke misspoken | shrink shrank shrunk | stick stuck stuck | beset beset beset
    string strung strung | wring wrung wrung | outdo outdid outdone | rewrite rewrote rewritten | sit sat sat
    """.replace("\n", "|").split("|")
    if line.strip()
}
"""Past and past participle of irregular verbs."""

ALSO = {
    "show": ("showed",),
    "panic": ("panicked", "panicking"),
    "beseech": ("beseeched",),
    "bid": ("bade", "bidden"),
    "prove": ("proven",),
    "plead": ("pled",),
    "strive": ("strived",),
    "get": ("gotten",),
    "sink": ("sunk",),
    "shed": (),
    "dream": ("dreamt",),
    "learn": ("learnt",),
    "burn": ("burnt",),
    "spit": ("spit",),
    "fly": (),
    "wage": (),
    "hang": ("hanged",),
    "knit": ("knit",),
    "shrink": ("shrunken",),
    "beat": (),
    "text": (),
    "be": ("am", "are", "is", "were", "'s", "'re", "'m"),
}
"""Further forms that stand beside the regular or first ones."""

DOUBLING = frozenset(
    """abet abhor admit allot begin beset commit compel concur control corral debar defer demur deter dispel embed enrol
    equip excel expel extol forget impel incur infer input occur omit outwit overrun permit prefer propel rebut
    rebel recur refer regret remit repel submit transfer transmit trek unplug upset outgun handicap kidnap worship
    program bedevil""".split()
)
"""Verbs of several syllables that double their last consonant."""

BRITISH = frozenset(
    """bedevil cancel channel counsel cudgel dial duel equal fuel funnel gavel grovel imperil label level libel marshal
    marvel model panel pedal pummel quarrel rival shovel shrivel signal snivel spiral stencil swivel total travel trowel
    tunnel unravel worship kidnap""".split()
)
"""Verbs that double their last consonant in British spelling only."""

ONLY_ISE = frozenset(
    """advertise advise apprise arise chastise circumcise comprise compromise demise despise devise disguise enterprise
    excise exercise franchise improvise incise merchandise poise practise praise premise promise raise revise rise
    supervise surmise surprise televise wise appraise bruise cruise noise cause""".split()
)
OUR = {
    "favour": "favor",
    "honour": "honor",
    "rumour": "rumor",
    "endeavour": "endeavor",
    "clamour": "clamor",
    "labour": "labor",
    "dishonour": "dishonor",
    "behaviour": "behavior",
    "harbour": "harbor",
}
SPELLINGS = {
    "defence": "defense",
    "pretence": "pretense",
    "analyse": "analyze",
    "paralyse": "paralyze",
    "scepticism": "skepticism",
    "sceptical": "skeptical",
    "acknowledgement": "acknowledgment",
    "enquire": "inquire",
    "programme": "program",
    "offence": "offense",
    "judgement": "judgment",
    "cosy": "cozy",
    "sceptic": "skeptic",
    "licence": "license",
    "manoeuvre": "maneuver",
    "grey": "gray",
    "enrol": "enroll",
    "centre": "center",
    "travelling": "traveling",
    "fulfil": "fulfill",
    "unauthorised": "unauthorized",
    "organised": "organized",
}

PLURALS = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "wife": "wives",
    "life": "lives",
    "thief": "thieves",
    "half": "halves",
    "crisis": "crises",
    "thesis": "theses",
    "hypothesis": "hypotheses",
    "analysis": "analyses",
    "diagnosis": "diagnoses",
    "criterion": "criteria",
    "datum": "data",
    "foot": "feet",
    "memorandum": "memorandums",
    "medium": "media",
    "synopsis": "synopses",
    "militiaman": "militiamen",
    "attorney general": "attorneys general",
    "secretary general": "secretaries general",
    "passer-by": "passers-by",
    "secretary-general": "secretaries-general",
    "prosecutor general": "prosecutors general",
    "hero": "heroes",
    "veto": "vetoes",
    "echo": "echoes",
    "mouthpiece": "mouthpieces",
    "coup d'état": "coups d'état",
}
UNCOUNTED = frozenset(
    """blame censure spin propaganda disinformation misinformation hearsay gossip fiction outrage anger dismay knowledge
    wisdom praise approval scepticism disbelief exposure evidence proof confidence optimism pessimism trust relief unease
    alarm dread talk advice pressure support opposition awareness consensus willingness readiness reluctance intent
    finger-pointing pushback""".split()
)
VOWELS = "aeiou"


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
    stem = verb + verb[-1] if doubles(verb) else verb
    pasts = IRREGULAR.get(verb) or (past(verb, stem),)
    forms = [verb, third(verb), *pasts, gerund(verb, stem), *ALSO.get(verb, ())]
    if verb in BRITISH:
        forms += [past(verb, verb + verb[-1]), gerund(verb, verb + verb[-1])]
    return tuple(dict.fromkeys(forms))


def spellings(word: str) -> tuple[str, ...]:
    """Give a word and its other spelling, if it has one."""
    other = [word]
    if word.endswith("ise") and word not in ONLY_ISE:
        other.append(word[:-3] + "ize")
    if word.endswith("isation"):
        other.append(word[:-7] + "ization")
    if word.endswith(("ised", "ising")) and re.sub(r"(d|ing)$", "", word).rstrip("e") + "e" not in ONLY_ISE:
        other.append(re.sub(r"is(ed|ing)$", r"iz\1", word))
    for table in (OUR, SPELLINGS):
        if word in table:
            other.append(table[word])
    return tuple(other)


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
    if found := re.fullmatch(r"(.*)(man|woman)", last):
        if last not in {"human", "german", "roman", "ottoman"}:
            return front + space + found[1] + {"man": "men", "woman": "women"}[found[2]]
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
