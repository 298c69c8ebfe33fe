"""The entries of the word lists, one class a list."""

from __future__ import annotations

import attrs

from auditor.model import CueClass


@attrs.frozen(kw_only=True)
class CueWord:
    """A word or phrase that attributes a content to a source.

    Attributes:
        lemma: Base form ("point out", "according to", "adamant").
        pos: ``verb``, ``noun``, ``adjective`` or ``preposition``.
        cue_class: What it does to its content.
        forms: Every form in running text.
        flags: ``speech`` for saying or writing, ``attitude`` for belief, fear, hope and perception, ``act`` for intentions,
            decisions and attempts that report no proposition, ``document`` for what documents and data do ("show"),
            ``factive`` if it presupposes its content, ``mild`` if most editors let that pass, ``distancing`` if it keeps
            the writer off without doubting ("insist", "allege"), ``graphic`` for tone of voice ("rant", "whine").
        frames: How the content follows: ``that`` (a clause, with or without "that"), ``quote``, ``to`` (an infinitive),
            ``object`` (a noun phrase), ``whether``, ``if``, ``why``, ``how``, ``what``, ``clause`` (beside a preposition), or
            a preposition such as ``of``, ``about``, ``as``.
        target: Roles that name whom it accuses: ``object`` or a preposition; the subject of a passive is the object.
        addressee: Roles that name who is told.
        unless: Words that, as its object or right after it, show another sense ("charge a fee").
        nominal_of: Verb that a noun stands for, or None.
    """

    lemma: str
    pos: str
    cue_class: CueClass
    forms: tuple[str, ...]
    flags: tuple[str, ...] = ()
    frames: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    addressee: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    nominal_of: str | None = None

    @property
    def is_speech(self) -> bool:
        """Whether it reports speech or writing at all."""
        return "speech" in self.flags

    @property
    def is_act(self) -> bool:
        """Whether it names an intention, decision or attempt and reports no proposition."""
        return "act" in self.flags

    @property
    def is_factive(self) -> bool:
        """Whether it presupposes that its content holds."""
        return "factive" in self.flags
