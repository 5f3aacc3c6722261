"""What a single form can be: a weak participle, a bare present, a known word with another glued to it, an opener."""

from __future__ import annotations

from timeline.events.syntax.words import Line
from timeline.languages.tables.event_cues import EventCues
from timeline.languages.tables.event_tables import Tense


def opens_clause(line: Line, cues: EventCues, i: int) -> bool:
    return any(c.at(line.forms, i) for c in (cues.subordinators, cues.relatives, cues.complements, cues.coordinators))


def is_weak_participle(form: str, cues: EventCues) -> bool:
    """Whether a form may be a participle, but only its auxiliary tells it from other words ("hat ... verlegt")."""
    if form in cues.never or form in cues.adverbs or form in cues.prepositions:
        return False
    return any(
        len(form) >= len(beginning) + len(ending) + 2 and form.startswith(beginning) and form.endswith(ending)
        for beginning, ending in cues.weak_participles
    )


def looked_up(form: str, cues: EventCues) -> str:
    """The form without a conjunction glued to it, where what remains is a word we know, and without "re-"."""
    prefix, hyphen, verb = form.partition("-")
    if hyphen and prefix in cues.prefixes:
        return verb
    if len(form) > 2 and form[0] in cues.clitics:
        bare = form[1:]
        known = bare in cues.forms or bare in cues.modal or bare in cues.be
        if known or bare.startswith(tuple(b for b, _, _ in cues.shapes if b)):
            return bare
    return form


def is_bare_present(form: str, cues: EventCues, *, marked: bool = False) -> bool:
    """Whether a form is a present without an ending where such forms are nouns as well ("supply"; "supplies" is one by
    its place), or, where asked for, with one.
    """
    bare = cues.forms.get(form) == "present" and (marked or not form.endswith(cues.marked_endings))
    return bare and form not in cues.be and bool(cues.marked_endings) and cues.subject_first


def auxiliary_tense(line: Line, cues: EventCues, i: int, form: str) -> Tense | None:
    """The tense of a form of "be" or "have"; that of a gerund is past behind a conjunction or preposition, but of what
    comes later only in what is all past ("after | being shot", "was held before | being freed").
    """
    tense = cues.be.get(form)
    if tense is None or not i or not cues.marked_endings or not form.endswith(cues.progressive_endings):
        return tense
    before = line.forms[i - 1]
    governed = before in cues.prepositions or cues.subordinators.at(line.forms, i - 1) > 0
    told = [cues.forms.get(word) or cues.be.get(word) or cues.modal.get(word) for word in line.forms[: i - 1]]
    over = not cues.anchors["before"].at(line.forms, i - 1) or {"past"} == set(told) - {None}
    return "past" if governed and over else tense
