"""What was to be: plans that are told of in the past, and that came to pass or not ("had been due to open", "devait
ouvrir", "beginnen sollte", كان سيفتتح).
"""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression, Status

_DUE = 4  # words from "had been due" to the verb or noun of what was
_ACHIEVED = 4  # words from what tells that something was done to its infinitive, or from "not" to that


def aims(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether the mark of the infinitive stands between an auxiliary and its verb ("was to begin", "is to begin")."""
    return not cues.infinitive.isdisjoint(_without_comments(line, verb.first, verb.word, cues))


def _without_comments(line: Line, first: int, last: int, cues: EventCues) -> list[str]:
    """The words of first..last without comments, in which a mark of the infinitive is none ("a d'ailleurs fermé")."""
    forms, i = list[str](), first
    while i < last:
        comment = cues.comments.at(line.forms, i)
        if not comment:
            forms.append(line.forms[i])
        i += max(1, comment)
    return forms


def was_to_be(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether the auxiliary of a verb tells that it was to be ("was to open", "devait ouvrir", "beginnen sollte")."""
    auxiliary = line.forms[verb.first]
    if cues.verb_last and verb.first == verb.word and verb.word + 1 < len(line.forms):
        auxiliary = line.forms[verb.word + 1]
    meant = cues.be.get(auxiliary) == "past" and not cues.verb_last  # "wurde zu drei Jahren Haft verurteilt"
    return auxiliary in cues.past_plans or (meant and aims(line, verb, cues))


def unreal_status(line: Line, word: int, cues: EventCues) -> Status | None:
    """What the verb at a word tells that did not come about: a plan ("hätte beginnen sollen"), or what could have been
    ("hätte beginnen können"); None for any other verb.
    """
    behind = line.forms[word + 1 : word + 2]
    unreal = any(form in cues.unreal for form in line.forms[_opened(line, word) : word])
    if not unreal or not behind or behind[0] not in cues.modal:
        return None
    return "cancelled" if cues.modal[behind[0]] == "future" else "hypothetical"


def _opened(line: Line, word: int) -> int:
    """Where the stretch of a word begins, behind a mark."""
    return next((i + 1 for i in range(word - 1, -1, -1) if line.words[i].mark), 0)


def is_to_be_done(line: Line, verb: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether an expression stands in what a verb before a comma says is to be done, where verbs come last ("kündigte
    an, | bis Ende Juni einen Bericht vorzulegen").
    """
    word = line.index(expression.start)
    opened = _opened(line, word)
    if not cues.verb_last or not cues.infinitive or not verb.word < opened:
        return False
    marks = (i for i in range(word, len(line.forms)) if line.words[i].mark)
    forms = line.forms[line.index(expression.end - 1) + 1 : next(marks, len(line.forms))]
    return bool(forms) and forms[-1].endswith(cues.infinitive_endings) and _is_marked(forms, cues)


def _is_marked(forms: Sequence[str], cues: EventCues) -> bool:
    """Whether the last of some words is an infinitive with its mark, perhaps inside it: zu prüfen, vorzulegen."""
    return any(mark in forms[-2:-1] or forms[-1].find(mark, 1) > 0 for mark in cues.infinitive)


def was_due(line: Line, word: int, cues: EventCues) -> bool:
    """Whether the verb or noun at a word tells what had been planned ("had been due to open", "كان مقررا افتتاحه")."""
    first = _stretch(line, word, cues)
    was = _was(line, first, word + 1, cues)
    last = word + 2 + (_DUE if was == word else 0)  # "was, the papers say, due"
    return was is not None and cues.scheduled.first(line.forms, first, min(last, len(line.forms))) is not None


def was_meant(line: Line, word: int, cues: EventCues) -> bool:
    """Whether the verb or noun at a word tells what had been planned or intended ("was to open", كان سيفتتح)."""
    first = _stretch(line, word, cues)
    closing = word + 2 if cues.verb_last else word
    unreal = unreal_status(line, word, cues) is not None
    if unreal or was_due(line, word, cues) or not cues.past_plans.isdisjoint(line.forms[first:closing]):
        return True
    be = _was(line, first, word, cues)
    future = tuple(beginning for beginning, _, tense in cues.shapes if beginning and tense == "future")
    meant = be is not None and not cues.infinitive.isdisjoint(_without_comments(line, be + 1, word, cues))
    intends = be is not None and be < word and cues.intentions.at(line.forms, word) > 0  # كانت تعتزم تنظيمه
    return be is not None and (meant or intends or line.forms[word].startswith(future))


def _stretch(line: Line, word: int, cues: EventCues) -> int:
    """The first of the few words before a word that no mark parts from it; itself, where "and" is glued to it."""
    if line.forms[word][0] in cues.clitics and line.forms[word][1:] in cues.forms:
        return word
    near = range(word - 1, max(0, word - _DUE) - 1, -1)
    return next((i + 1 for i in near if line.words[i].mark), max(0, word - _DUE))


def _was(line: Line, first: int, last: int, cues: EventCues) -> int | None:
    """The last word of first..last that is a past of "to be"."""
    past = (i for i in range(first, last) if cues.be.get(line.forms[i].lstrip(cues.clitics)) == "past")
    return max(past, default=None)


def is_achieved(line: Line, infinitive: Predicate, cues: EventCues) -> bool:
    """Whether an infinitive stands behind words that tell that it was done ("were able to return", "ont pu partir")."""
    before = range(max(0, infinitive.word - _ACHIEVED), infinitive.word)
    ends = ((i, i + cues.achieved.at(line.forms, i)) for i in before if cues.achieved.at(line.forms, i))
    first = next((i for i, end in ends if end == infinitive.word), None)
    if first is None:
        return False
    return cues.status["negation"].first(line.forms, max(0, first - _ACHIEVED), infinitive.word) is None


def is_taken_up(line: Line, clause: Clause, infinitive: Predicate, cues: EventCues) -> bool:
    """Whether an infinitive says what a past verb of attitude takes up: it may have been ("defended his decision to
    sack him in December").
    """
    verbs = (p for p in clause.predicates if p.word < infinitive.word and p.kind != "noun" and p.tense == "past")
    return infinitive.kind == "infinitive" and any(cues.presuming.at(line.forms, p.word) for p in verbs)


def is_told_of(line: Line, clause: Clause, infinitive: Predicate, status: Status, cues: EventCues) -> bool:
    """Whether an infinitive is no aim ("voted to accept it this year") but came before ("avant de céder 4 % mardi") or
    after something, or is what somebody has in mind ("expects to sell it this year")."""
    own = clause.segment_at(infinitive.word) or clause
    tenses = {p.tense for p in clause.predicates if p.kind == "finite" and p.word < infinitive.word}
    beside = any(cues.anchors[way].at(line.forms, own.first) for way in ("before", "after"))
    return beside or (status == "planned" and "present" in tenses)
