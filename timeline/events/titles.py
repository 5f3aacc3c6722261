"""Titles: the clause, trimmed at its borders, with its subject, so that it reads alone."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.events.clauses import Clause
from timeline.events.predicates import Predicate
from timeline.events.words import TIME, Line
from timeline.languages.cue_list import Cues, fold
from timeline.languages.cues import EventCues
from timeline.records import Event, Name

_LONGEST = 140  # characters
_SHORTEST = 3  # words
_PRONOUNS = 3  # words between a relative and its verb, where it is the subject
_CLOSING = ')]»"”%٪€$£'  # marks that belong to the words before them
_NOUN_PHRASE = 6  # words of what a clause describes, or of the subject that it takes from another
_LONGEST_ASIDE = 10  # words between commas, behind a subject
_COMMAS = (",", "،")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))


def title_of(
    text: str,
    line: Line,
    clauses: Sequence[Clause],
    clause: Clause,
    trigger: Predicate,
    first: int,
    last: int,
    cues: EventCues,
) -> str:
    """The words first..last of a clause without its conjunction, led by what it describes or by its subject.

    A noun beside a verb has a title of its own ("the sale of the mill in 2002").
    """
    if trigger.kind == "noun" and any(p.kind != "noun" and p.word < trigger.word for p in clause.predicates):
        first = trigger.word - int(line.forms[trigger.word - 1] in cues.determiners)
    first = _opened(line, clause, first, last, cues)
    last = _before_amount(line, first, _before_apposition(line, clauses, clause, last, cues), cues)
    while last > first + 1 and _dangles(line, last - 1, cues):
        last -= 1
    title = _text(text, line, first, last, _glued(line, first, cues))
    subject = _subject(line, clauses, clause, first, cues) if first >= clause.first else None
    relative = cues.relatives.at(line.forms, first) if clause.opening == "relative" else 0
    if subject is not None:
        comma = "," if relative and line.words[first - 1].mark else ""
        title = f"{_text(text, line, *subject)}{comma} {title}"
    elif relative and first + relative < last:
        title = _text(text, line, first + relative, last)
    title = _balanced(title)
    return _shortened(title[:1].upper() + title[1:])


def _opened(line: Line, clause: Clause, first: int, last: int, cues: EventCues) -> int:
    """Where a title begins behind what joins its clause to another.

    A conjunction stays whose clause has the main one behind it ("If it fails the bank would"), and so does a relative
    that is no subject ("the gates, which it gave up").
    """
    while first < last - 1 and (skipped := _opener(line, clause, first, cues)):
        if cues.subordinators.at(line.forms, first) and _holds_main(line, clause, first, cues):
            break
        if cues.relatives.at(line.forms, first) and _is_object(line, clause, first, skipped, cues):
            break
        first += skipped
    return first


def _holds_main(line: Line, clause: Clause, first: int, cues: EventCues) -> bool:
    """Whether the stretch of a conjunction goes on with a main clause: a subject right behind the first verb, and a
    verb to it.
    """
    verbs = [p for s in clause.segments if s.first == first for p in s.predicates if p.kind == "finite"]
    if len(verbs) < 2 or not cues.subject_first:
        return False
    following = line.forms[verbs[0].word + 1]
    return following in cues.subjects or following in cues.determiners


def _is_object(line: Line, clause: Clause, relative: int, length: int, cues: EventCues) -> bool:
    """Whether a relative is no subject: another stands between it and its verb ("which the firm gave up")."""
    if clause.opening != "relative" or not cues.subject_first or cues.verb_last:
        return False
    return not _begins_with_verb(line, clause, relative + length, cues)


def _begins_with_verb(line: Line, clause: Clause, first: int, cues: EventCues) -> bool:
    """Whether nothing but adverbs and pronouns that are no subject ("qui ne les a jamais") stand before a verb."""
    verb = next((p.first for p in clause.predicates if p.first >= first and p.kind != "noun"), None)
    if verb is None or verb - first > _PRONOUNS:
        return False
    between = range(first, verb)
    loose = cues.adverbs - cues.subjects
    return all(line.forms[i] in loose or cues.status["negation"].at(line.forms, i) for i in between)


def _before_apposition(line: Line, clauses: Sequence[Clause], clause: Clause, last: int, cues: EventCues) -> int:
    """Where a title ends that would end in a noun cut from what tells of it ("in May, a move | that many regret")."""
    tail = max(clause.segments, key=lambda segment: segment.last)
    cut = any(c.first == last and c.opening in ("relative", "complement") for c in clauses)
    apposed = tail.opening == "comma" and not tail.predicates and line.forms[tail.first] in cues.determiners
    return tail.first if cut and apposed and tail.last == last and tail.first > clause.first else last


def with_actor(title: str, actors: Sequence[Name], known: Container[str], cues: EventCues) -> str:
    """A title that begins with a pronoun, with the one person or body of the event in its place, where that is `known`
    as what the pronoun can stand for.
    """
    words = title.split(" ", 2)
    pronoun = words[0].casefold()
    people = [actor for actor in actors if actor.kind == "person"]
    bodies = [actor for actor in actors if actor.kind == "organisation"]
    standing = people if people and pronoun in cues.persons else bodies if not people and pronoun in cues.things else []
    if len(standing) != 1 or len(words) < 3 or standing[0].key not in known:
        return title
    if cues.impersonal.at([fold(word) for word in title.split()], 1):  # "il faut"
        return title
    return _shortened(" ".join([standing[0].name, *words[1:]]))


def told_apart(text: str, events: Sequence[Event], cues: EventCues) -> list[Event]:
    """The events of a sentence, those that would share a title with one of their own each: the first up to what the
    second tells, the second from its verb or noun on ("Shares rose on Monday | before falling on Tuesday").
    """
    told = list(events)
    order = sorted(range(len(told)), key=lambda n: told[n].trigger_start)
    for first, second in pairwise(order):
        one, other = told[first], told[second]
        if one.title == other.title and one.trigger_start < other.trigger_start:
            word = text[other.trigger_start : other.trigger_end]
            head = one.title.rpartition(word)[0].split()
            while head and _joins(fold(head[-1].rstrip(",،;؛")), cues):
                head.pop()
            subject = len(head)
            while head and _is_auxiliary(fold(head[-1]), cues):  # "The man held on Monday | was freed on Tuesday"
                head.pop()
            if len(head) >= _SHORTEST:
                told[first] = replace(one, title=" ".join(head).rstrip(",،;؛ "))
                if len(head) < subject:
                    continue
            tail = " ".join(text[other.trigger_start : other.end].split())
            told[second] = replace(other, title=_shortened(_balanced(tail[:1].upper() + tail[1:])))
    return told


def _is_auxiliary(form: str, cues: EventCues) -> bool:
    return cues.subject_first and (form in cues.be or form in cues.modal)


def _joins(form: str, cues: EventCues) -> bool:
    """Whether a word only leads to what follows it."""
    closed = cues.prepositions | cues.determiners | cues.infinitive
    return form in closed or any(form in joining.words or form in joining.phrases for joining in _joining(cues))


def _joining(cues: EventCues) -> tuple[Cues, ...]:
    return cues.coordinators, cues.subordinators, cues.complements


def _text(text: str, line: Line, first: int, last: int, skipped: int = 0) -> str:
    return " ".join(text[line.words[first].start + skipped : line.words[last - 1].end].split())


def _opener(line: Line, clause: Clause, i: int, cues: EventCues) -> int:
    """How many words at i only join the clause to another, or only say who speaks ("saying it ...")."""
    if line.words[i].mark:
        return 1
    lengths = [cue.at(line.forms, i) for cue in (cues.complements, cues.coordinators)]
    if not cues.relative_after_mark or (i and line.words[i - 1].mark):
        lengths.append(cues.relatives.at(line.forms, i))
    if any(s.first == i and s.verbal for s in clause.segments):
        lengths.append(cues.subordinators.at(line.forms, i))
    if not any(p.word == i for p in clause.predicates) and len(clause.predicates) > 0 and i == clause.first:
        lengths.append(0 if cues.sourcing["reported"].at(line.forms, i) else cues.reporting.at(line.forms, i))
    return max(lengths)


def _glued(line: Line, i: int, cues: EventCues) -> int:
    """1 where a conjunction is glued to the word that begins a title ("والمهلة")."""
    form = line.forms[i]
    if len(form) < 3 or form[0] not in cues.clitics:
        return 0
    bare = form[1:]
    closed = bare in cues.be or bare in cues.prepositions or bare in cues.modal or bare in cues.determiners
    return int(closed or (len(form) > 3 and bare in cues.forms) or (len(form) > 5 and bare.startswith(cues.articles)))


def _before_amount(line: Line, first: int, last: int, cues: EventCues) -> int:
    """Where a title ends that would end in an amount cut from what it counts (", three weeks | after talks failed")."""
    if last >= len(line.words) or not any(opener.at(line.forms, last) for opener in cues.anchors.values()):
        return last
    start = last
    while start > first and line.forms[start - 1] == TIME:
        start -= 1
    return start if first < start < last and line.words[start - 1].mark else last


def _dangles(line: Line, i: int, cues: EventCues) -> bool:
    form = line.forms[i]
    if line.words[i].mark:
        return form not in _CLOSING
    stray = i > 0 and line.words[i - 1].mark and (form in cues.adverbs or cues.status["negation"].at(line.forms, i) > 0)
    closed = form in cues.prepositions or form in cues.determiners or form in cues.infinitive
    return stray or closed or form in cues.coordinators.words


def _subject(
    line: Line, clauses: Sequence[Clause], clause: Clause, first: int, cues: EventCues
) -> tuple[int, int] | None:
    """The words that a title which begins with its verb lacks: what it describes, or the subject it shares."""
    object_of = clause.opening == "relative" and cues.subject_first and cues.relatives.at(line.forms, first) > 0
    relative = clause.opening == "relative" and _begins_with_verb(line, clause, first, cues)
    told = (p for p in clause.predicates if p.kind != "noun" or not cues.subject_first)
    if not object_of and not relative and not any(p.first == first for p in told):
        return None
    described = clause if clause.host or clause.opening == "relative" else _shared(line, clauses, clause, cues)
    if described:
        verbs = {p.word for c in clauses for p in c.predicates if p.kind in ("finite", "participle")}
        return _described(line, described.first, verbs, cues)
    if clause.opening == "coordinate" and cues.subject_first:
        before = [c for c in clauses if c.first < clause.first and c.opening in ("start", "stop", "complement")]
        carried = any(p.carried for p in clause.predicates if p.first == first)
        return _before_verb(line, before[-1], carried, cues) if before else None
    finite = {p.word for c in clauses for p in c.predicates if p.kind == "finite"}
    return _before_aside(line, first, finite, cues) if cues.subject_first else None


def _before_aside(line: Line, verb: int, verbs: set[int], cues: EventCues) -> tuple[int, int] | None:
    """The subject that an aside between commas parts from its verb: "A ballot, on night shifts, | is due"."""
    if not verb or line.forms[verb - 1] not in _COMMAS:
        return None
    aside = range(verb - 2, max(verb - 2 - _LONGEST_ASIDE, 0), -1)
    last = next((i for i in aside if line.forms[i] in _COMMAS), 0)
    first = last
    while first and last - first < _NOUN_PHRASE and not _breaks(line, first - 1):
        if cues.complements.at(line.forms, first - 1):
            break
        first -= 1
    led = first < last and (line.forms[first] in cues.determiners or line.words[first].capital)
    return (first, last) if led and verbs.isdisjoint(range(first, last)) else None


def _shared(line: Line, clauses: Sequence[Clause], clause: Clause, cues: EventCues) -> Clause | None:
    """The relative clause that a coordinate one goes on ("a fair that opened on Monday and closes on Friday")."""
    before = [c for c in clauses if c.last == clause.first]
    goes_on = clause.opening == "coordinate" and cues.coordinators.at(line.forms, clause.first)
    return next((c for c in before if goes_on and c.opening == "relative"), None)


def _before_verb(line: Line, clause: Clause, carried: bool, cues: EventCues) -> tuple[int, int] | None:
    """The words of a clause before its verb, with its auxiliary where that has `carried` the other verb too; where they
    are few and no pronoun.
    """
    verb = next((p for p in clause.predicates if p.kind in ("finite", "participle")), None)
    if verb is None:
        return None
    first, last = clause.first, verb.word if carried else verb.first
    while first < last and _opener(line, clause, first, cues):
        first += 1
    while first < last and not carried and line.forms[last - 1] in cues.adverbs:
        last -= 1
    if any(_breaks(line, i) for i in range(first, last)) and not carried:
        return _first_noun_phrase(line, first, last, cues)
    if TIME in line.forms[first:last]:
        return None
    return (first, last) if first < last <= first + 2 * _NOUN_PHRASE else None


def _first_noun_phrase(line: Line, first: int, last: int, cues: EventCues) -> tuple[int, int] | None:
    """Of words with marks between them the first stretch that begins as a subject does ("Ann Bell, 38, | was")."""
    start = first
    for i in range(first, last + 1):
        if i < last and not _breaks(line, i):
            continue
        subject = line.forms[start] in cues.determiners | cues.persons or line.words[start].capital
        if start < i <= start + _NOUN_PHRASE and subject and line.forms[start] not in cues.prepositions:
            return start, i
        start = i + 1
    return None


def _described(line: Line, last: int, verbs: set[int], cues: EventCues) -> tuple[int, int] | None:
    """The noun phrase that ends before word `last`: from its determiner on, else all since a verb, mark or preposition.

    An age between commas is passed over ("Lena Hartmann, 38, who"), and so is a determiner behind "of".
    """
    last = _before_age(line, last)
    first = last
    while first and last - first < _NOUN_PHRASE and not _breaks(line, first - 1) and first - 1 not in verbs:
        first -= 1
        owned = line.forms[first] in cues.genitives or (first and line.forms[first - 1] in cues.genitives)
        if line.forms[first] in cues.determiners and not owned:
            return first, last
    skipped = cues.prepositions | cues.subjects | cues.genitives | cues.infinitive
    while first < last and (line.forms[first] in skipped or cues.sourcing["reported"].at(line.forms, first)):
        first += max(1, cues.sourcing["reported"].at(line.forms, first))
    return (first, last) if first < last else None


def _before_age(line: Line, last: int) -> int:
    """The word after a noun phrase, an age behind it passed over: "Lena Hartmann, 38, who", "..., 63 ans, jugé"."""
    while last and line.words[last - 1].mark:
        last -= 1
    for length in (1, 2):
        aged = last > length + 1 and line.forms[last - length].isdigit() and line.words[last - length - 1].mark
        if aged:
            return last - length - 1
    return last


def _breaks(line: Line, i: int) -> bool:
    """Whether a phrase ends at word i: a mark, but for one inside a word ("88-page"), or a time."""
    word = line.words[i]
    if not word.mark:
        return word.form == TIME
    inside = 0 < i < len(line.words) - 1 and line.words[i - 1].end == word.start and word.end == line.words[i + 1].start
    return not inside and word.form not in '«»“”"'


def _balanced(title: str) -> str:
    """A title without a quotation mark or bracket at its ends whose partner it lacks."""
    for opening, closing in _PAIRS:
        if title.endswith(closing) and opening not in title:
            title = title[: -len(closing)].rstrip()
        if title.startswith(opening) and closing not in title:
            title = title[len(opening) :].lstrip()
    if title.count('"') % 2 and (title[0] == '"' or title[-1] == '"'):
        title = title.strip('" ')
    return title.rstrip(",،;؛ ")


def _shortened(title: str) -> str:
    if len(title) <= _LONGEST:
        return title
    cut = title[:_LONGEST]
    comma = max(cut.rfind(","), cut.rfind("،"))
    return (cut[:comma] if comma > _LONGEST // 2 else cut.rsplit(" ", 1)[0]) + "…"
