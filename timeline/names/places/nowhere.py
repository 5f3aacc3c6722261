"""What happens in no place that one could go to: what is said, written or booked, and what is done by office."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from timeline.languages.concepts import concepts_of, concepts_of_phrases, on_the_spot, said_or_written
from timeline.languages.writing.name_keys import fold
from timeline.names.cast import Cast
from timeline.names.mention import Span, within, words_in
from timeline.records import Name

_COMPANY = "company"  # the concept
_DONE = 4  # words of what is done: a verb and its object
_HEAD = 3  # words of a subject among which its noun is
_WORD = re.compile(r"\w+")


def is_nowhere(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether what happened is only said, written or booked, wherever people were: a warning, a loss, a promise; or is
    done by a company or by whoever acts by office (`the regulator revoked the licence`).
    """
    word = _WORD.match(cast.text, trigger)
    told = _concepts(cast, clause)
    does = concepts_of(word.group(), cast.language) if word else frozenset()
    if _COMPANY in told or not said_or_written().isdisjoint(does):
        return True
    if cast.cues.verb_first and _is_done_by_body(cast, clause, trigger):
        return True
    done = _concepts(cast, (max(clause[0], trigger), clause[1]), _DONE)  # `goes on trial`, `donnera un récital`
    return on_the_spot().isdisjoint(done) and _is_done_by_office(cast, clause, trigger)


def _concepts(cast: Cast, span: Span, first: int | None = None) -> set[str]:
    """The concepts of the words of a span, or of the `first` of them, and of two side by side."""
    words = [fold(word) for word in _WORD.findall(cast.text[slice(*span)])[:first]]
    together = concepts_of_phrases(cast.language)
    phrases = (together.get(run, frozenset()) for run in pairwise(words))  # `walk out`
    return set().union(*(concepts_of(word, cast.language) for word in words), *phrases)


def _is_done_by_office(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether the subject before a verb is somebody with a name, a body or an office, or stands for one, and the clause
    does not say that it is there: not workers, trains or the rain, nor `visited the port`. Under the name of a town as
    its heading even a council acts there.
    """
    if cast.headings:
        return False
    cues = cast.cues
    before = words_in(cast.text[clause[0] : max(clause[0], trigger)])
    words = [w for w in before if w not in cast.grammar.openers | cues.definites | cues.indefinites][:_HEAD]
    behind = words_in(cast.text[max(clause[0], trigger) : clause[1]])
    if any(not cues.place_nouns.isdisjoint(cues.glue.bare(word)) for word in behind):
        return False
    if cues.verb_first:
        return _is_behind_office(before, cast)
    subjects = within(cast.actors, (clause[0], max(clause[0], trigger)))
    if subjects:
        return _acts_by_office(subjects, words, cast)
    if not words or not cues.seats.isdisjoint(words):
        return False  # the mayor is where the town is
    if words[0] in cues.relatives:
        at = bisect_left(cast.actors, clause[0], key=lambda name: name.start) - 1
        return at >= 0 and cast.text[cast.actors[at].end : clause[0]] in {"", " ", ", "}
    return words[0] in cues.pronouns or not (cues.roles | cues.organisation_nouns).isdisjoint(words)


def _is_behind_office(before: Sequence[str], cast: Cast) -> bool:
    """Whether, where verbs go first, a verb stands behind one who acts by office or a body, and they behind a small
    word or a verb: `أن الحكومة سترفع`, `نفى الوزير تأجيل`, not `بحسب الوزارة`; or behind a small word with a pronoun:
    `إنه سيرفع`.
    """
    cues, openers = cast.cues, cast.grammar.openers
    if any(word.removesuffix(end) in openers for word in before[-1:] for end in cues.own_endings if word.endswith(end)):
        return True
    forms = [cues.glue.bare(word) for word in before]
    small = [n for n, word in enumerate(forms) if word & openers or (n == 0 and word & cast.grammar.verbs)]
    subject = forms[small[-1] + 1 :][:1] if small else []
    offices = (cues.roles | cues.organisation_nouns | cues.organisation_heads) - cues.forces - cues.seats
    return any(not (offices - (cues.public - cues.offices)).isdisjoint(word) for word in subject)


def _acts_by_office(subjects: Sequence[Name], words: Sequence[str], cast: Cast) -> bool:
    """Whether the first of names before a verb is its subject and no ship, hospital or force: `staff of Lumen`."""
    cues, first = cast.cues, subjects[0]
    own = set(words_in(first.name))
    if cast.references.is_thing(first.key) or not own.isdisjoint(cues.forces | cues.public - cues.offices):
        return False
    return cues.crowds.isdisjoint(words[:1])


def _is_done_by_body(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether a body stands right behind its verb: not `توقف أطباء المستشفى`, whose doctors do, nor one that acts on
    the spot: `أنقذ خفر السواحل`.
    """
    bodies = (name for name in within(cast.actors, clause) if name.kind == "organisation")
    bodies = (body for body in bodies if cast.cues.forces.isdisjoint(cast.cues.glue.bare(words_in(body.name)[0])))
    return any(len(words_in(cast.text[trigger : body.start])) == 1 for body in bodies)
