"""Where a date belongs that its clause only carries: the verb of another clause."""

from __future__ import annotations

from timeline.chronology.grains import BUSINESS
from timeline.events.dating.mishaps import done_before, done_behind, main_of, suffered_in
from timeline.events.dating.trigger import has_apposed, is_bare_auxiliary
from timeline.events.status.background import is_news
from timeline.events.status.rescheduling import is_goal, is_off
from timeline.events.status.status import lies_ahead
from timeline.events.syntax.acting import speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Placed, Reading
from timeline.events.syntax.words import COMMAS, TIME, Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_GOVERNED = 3  # words between "since" or "after" and the noun behind it
_STATEMENT = 4  # words between a statement and the verb that gives it out


def passed_on(reading: Reading, number: int, trigger: Predicate, expression: Expression, cues: EventCues) -> Placed:
    """Where a date belongs that its clause only carries.

    "It was two weeks ago when he threatened", "the match planned for Sunday is off", "people who oppose it closed the
    road today": the verb of the other clause.
    """
    line, clauses = reading.line, reading.clauses
    word, ahead = line.index(expression.start), lies_ahead(expression, reading.today)
    elsewhere = (
        _of_happening_before(reading, number, word, expression, cues)
        or _speaker(reading, trigger, cues)
        or _decided_in(reading, trigger, expression, cues)
        or _occasion(reading, number, trigger, cues)
        or suffered_in(reading, number, trigger, is_news(expression, reading.today), cues)
        or _moved_onto(reading, number, expression, cues)
        or _called_off(reading, number, trigger, cues)
        or _beyond(reading, number, trigger, word, is_news(expression, reading.today), cues)
        or main_of(reading, number, trigger, expression, cues)
    )
    if elsewhere is not None:
        return elsewhere
    if (
        clauses[number].opening == "relative"
        and trigger.tense == "present"
        and not ahead
        and _lasts(line, trigger, cues)
        and expression.link not in ("since", "until")  # "who has led it since May", الذي يعد الأول منذ بداية الصيف
    ):
        host = _host(reading, number, cues)
        return (number, trigger) if host is None else host
    if lent := _lent(reading, trigger, word, cues):
        return lent
    following = next((n for n, c in enumerate(clauses) if c.first > trigger.word and c.first > word), None)
    if following is None or not is_bare_auxiliary(reading, trigger, cues):
        return number, trigger
    clause = clauses[following]
    between = any(word < p.word < clause.first for p in reading.predicates if p.kind != "noun")
    if cues.subject_first and between:
        return number, trigger  # "who has been mayor since May, said that"
    behind_preposition = line.forms[clause.first - 1] in cues.prepositions  # دون أن يذكر: beside what was due
    if behind_preposition or not cues.whens.at(line.forms, clause.first):
        return number, trigger
    while following + 1 < len(clauses) and _passes_on(reading, clauses[following], cues):
        following += 1
    verbs = [p for p in clauses[following].predicates if heads_clause(p, cues)]
    verb = min(verbs, key=lambda p: (p.guessed, p.word), default=None)
    return (number, trigger) if verb is None else (following, verb)


def _moved_onto(reading: Reading, number: int, expression: Expression, cues: EventCues) -> Placed | None:
    """The verb that moves a plan to a day behind the relative clause that tells its old one (تأجلت المباراة التي كانت
    مقررة الجمعة إلى الأحد).
    """
    clause = reading.clauses[number]
    told = TIME in reading.line.forms[clause.first : reading.line.index(expression.start)]
    if clause.opening != "relative" or not told or not is_goal(reading.line, expression, clause.first, cues):
        return None
    for n in range(number - 1, -1, -1):
        moving = [p for p in reading.clauses[n].predicates if cues.extending.at(reading.line.forms, p.word)]
        if moving:
            return n, moving[-1]
    return None


def _called_off(reading: Reading, number: int, trigger: Predicate, cues: EventCues) -> Placed | None:
    """The verb that calls off what a relative clause says was due (ألغي الحفل الذي كان مقررا مساء السبت), and moves it
    to no other day.
    """
    forms, due = reading.line.forms, trigger.word + 1
    if reading.clauses[number].opening != "relative" or not is_bare_auxiliary(reading, trigger, cues):
        return None
    behind = (x for x in reading.expressions.values() if reading.line.index(x.start) > due)
    moved = any(is_goal(reading.line, x, due, cues) for x in behind)
    if moved or due >= len(forms) or not cues.scheduled.at(forms, due):
        return None
    for n in range(number - 1, -1, -1):
        verbs = [p for p in reading.clauses[n].predicates if heads_clause(p, cues)]
        if verbs and reading.clauses[n].opening not in ("relative", "aside"):
            dated = any(reading.clauses[n].holds(time) for time in reading.times)  # ألغي أمس الحفل الذي كان مقررا غدا
            return (n, verbs[-1]) if is_off(reading.line, verbs[-1], cues) and not dated else None
    return None


def _beyond(reading: Reading, number: int, trigger: Predicate, word: int, news: bool, cues: EventCues) -> Placed | None:
    """The verb before a relative clause that has its own date nearer, where verbs go first (تسببت العاصفة التي تضرب
    لبنان منذ الثلاثاء بانقطاع الطرق أمس), or, before a day in the news, how long it went on (انتهى الإضراب الذي استمر
    شهرا أمس).
    """
    clause = reading.clauses[number]
    if cues.subject_first or clause.opening != "relative":
        return None
    line = reading.line
    times = [x for x in reading.expressions.values() if x.interval.bounded or x.type == "DURATION"]
    own = [x for x in times if trigger.word < line.index(x.start) < word and clause.holds(line.index(x.start))]
    last = line.index(own[-1].end - 1) if own else word
    between = range(last + 1, word)
    parted = any(line.words[i].mark for i in between)
    more = sum(line.forms[i] not in cues.prepositions for i in between) > 1
    lasted = news and bool(own) and own[-1].type == "DURATION"
    return _host(reading, number, cues) if (more or lasted) and not parted else None


def _lasts(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a present may tell how things are rather than what is to be today, as it may not where verbs go first."""
    return cues.subject_first or cues.stative.at(line.forms, verb.word) > 0


def _of_happening_before(
    reading: Reading, number: int, word: int, expression: Expression, cues: EventCues
) -> Placed | None:
    """The happening with which the clause before closes, of which a date between commas is ("those who left it after
    the | sale, in 2002, are back").
    """
    forms, end = reading.line.forms, reading.line.index(expression.end - 1) + 1
    if end >= len(forms) or forms[end] not in COMMAS or is_news(expression, reading.today):
        return None
    for other, clause in enumerate(reading.clauses):
        noun = clause.predicates[-1] if clause.predicates and other != number else None
        if noun is None or noun.kind != "noun" or not has_apposed(reading, noun, word, cues):
            continue
        first = max(clause.first, noun.word - _GOVERNED)
        ways = (cues.anchors[way].first(forms, first, noun.word) for way in ("since", "after", "before"))
        if any(way is not None for way in ways) or not cues.amid.isdisjoint(forms[first : noun.word]):
            return other, noun
    return None


def _speaker(reading: Reading, issuing: Predicate, cues: EventCues) -> Placed | None:
    """The verb of saying whose words a verb only gave out ("called, in a statement it issued on Monday, for")."""
    line = reading.line
    noun = cues.speech_nouns.first(line.forms, max(0, issuing.word - _STATEMENT), issuing.word)
    if noun is None or not cues.issuing.at(line.forms, issuing.word):
        return None
    said = ((n, p) for n, _, p in reading.placed() if p.word < noun and speaks(line, p.word, cues))
    return max(said, key=lambda pair: pair[1].word, default=None)


def _decided_in(reading: Reading, giving: Predicate, expression: Expression, cues: EventCues) -> Placed | None:
    """The verb of what was done in a paper that a participle only says when it was given out ("a rejeté, dans un arrêt
    rendu mercredi, la demande", "Dans un rapport publié lundi, | la Cour dénonce"); none with a day of its own.
    """
    line, forms = reading.line, reading.line.forms
    near = range(giving.word - 1, max(1, giving.word - 1 - _STATEMENT), -1)
    paper = next((i for i in near if cues.papers.at(forms, i)), None)
    if giving.kind != "participle" or paper is None or not cues.issuing.at(forms, giving.word):
        return None
    if forms[paper - 1] not in cues.determiners or not cues.settings.at(forms, paper - 2):
        return None
    named = max(0, paper - 3)  # "a arrêté un homme | cité dans un rapport"
    if cues.is_participle(forms[named]) and not any(p.kind == "finite" and p.word == named for p in reading.predicates):
        return None
    own = line.index(expression.start)
    verbs = [
        (n, p)
        for n, clause, p in reading.placed()
        if p.kind == "finite"
        and clause.opening not in ("relative", "aside", "complement", "subordinate")
        and not any(_is_dated_by(line, clause, p, time, cues) for time in reading.times if time != own)
    ]
    last = max((p.word for p in reading.predicates if p.kind != "noun" and p.word < paper - 2), default=0)
    if last:  # not "Il a grandi à Lens, comme il le raconte | dans un entretien publié mercredi"
        return next((pair for pair in verbs if pair[1].word == last), None)
    behind = [pair for pair in verbs if pair[1].word > own and paper - 2 == reading.clauses[0].first]
    return next(iter(behind), None)


def _is_dated_by(line: Line, clause: Clause, verb: Predicate, time: int, cues: EventCues) -> bool:
    """Whether a clause holds a time that no participle behind its verb has, not "cassé un prêt conclu | en 2024"."""
    behind = (p.word for p in clause.predicates if p.kind == "participle" and verb.word < p.word < time)
    of_noun = (i for i in behind if line.forms[i - 1] not in cues.having)  # "a annoncé avoir vendu | en 2024"
    return clause.holds(time) and next(of_noun, None) is None


def _occasion(reading: Reading, number: int, holding: Predicate, cues: EventCues) -> Placed | None:
    """The verb of what was done in a gathering, where another verb only says when that was held, and where verbs go
    first ("approved, in a session held on Monday, the budget").
    """
    forms = reading.line.forms
    held = cues.occurring.at(forms, holding.word) or cues.issuing.at(forms, holding.word)
    noun = cues.occasions.first(forms, max(0, holding.word - _STATEMENT), holding.word)
    governed = noun and not cues.prepositions.isdisjoint((forms[noun - 1], forms[noun - 1].lstrip(cues.clitics)))
    if cues.subject_first or not held or not noun or not governed:
        return None
    if noun <= 2 and not any(p.word < noun for p in reading.predicates if p.kind != "noun"):
        return done_behind(reading, number, holding)  # not "صوتوا في جلسة عقدت أمس"
    parted = any(reading.line.words[i].mark for i in range(noun, holding.word))
    if parted and forms[noun].startswith(cues.articles):  # في الجلسة الأولى، التي عقدت قبل أسبوعين
        return None
    return done_before(reading, number, noun, cues)


def _lent(reading: Reading, trigger: Predicate, word: int, cues: EventCues) -> Placed | None:
    """The verb that a participle of planning lends its date to: one behind it, or one that calls the plan off."""
    line = reading.line
    if trigger.kind != "participle" or not cues.scheduled.at(line.forms, trigger.word):
        return None
    for n, clause, p in reading.placed():
        if p.kind == "finite" and p.word > word and clause.opening in ("start", "comma"):
            return n, p
    before = ((n, p) for n, _, p in reading.placed() if p.kind != "noun" and p.word < trigger.word)
    off = ((n, p) for n, p in before if is_off(line, p, cues))
    return next(off, None)  # "postponed the opening, planned for Saturday"


def _host(reading: Reading, number: int, cues: EventCues) -> Placed | None:
    """The past verb, without a date of its own, of the clause that a relative one stands in."""
    for n in range(number - 1, -1, -1):
        clause = reading.clauses[n]
        verbs = [p for p in clause.predicates if heads_clause(p, cues) and p.tense == "past"]
        if verbs and clause.opening not in ("relative", "aside"):
            return None if any(clause.holds(time) for time in reading.times) else (n, verbs[-1])
    return None


def _passes_on(reading: Reading, clause: Clause, cues: EventCues) -> bool:
    """Whether the verb of a clause only passes on what the next one tells ("rumours went round that")."""
    verb = next((p for p in clause.predicates if heads_clause(p, cues)), None)
    forms = reading.line.forms
    return verb is None or bool(cues.reporting.at(forms, verb.word) or cues.sourcing["rumoured"].at(forms, verb.word))


def is_of_other(reading: Reading, clause: Clause, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether an expression is not of what the verb next to it tells: it belongs to an aside, or is the period that
    something is said of ("raised its forecast for the current quarter").
    """
    end, today = expression.interval.end, reading.today
    runs = today is not None and end is not None and end > today + 1 and expression.granularity in BUSINESS
    said = runs and trigger.tense == "past" and cues.speech_acts.at(reading.line.forms, trigger.word) > 0
    said = said and not _is_promised(reading.line, clause, expression, trigger, cues)
    aside = _stands_aside(reading, clause, expression, trigger, cues)
    paper = clause.opening != "relative" and _is_of_paper(reading, expression, trigger, cues)
    old = not (is_news(expression, today) or lies_ahead(expression, today))
    apposed = old and _is_apposed(reading, clause, expression, trigger, cues)
    apposed = apposed or _is_delivery(reading, expression, cues)
    return said or aside or paper or apposed  # الأمر الذي قضى بتعيينه والصادر في مايو


def _is_of_paper(reading: Reading, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a day of long ago is that of what was signed, issued or recorded then, of which a verb only tells (عدل
    المجلس القانون المؤرخ في 12 مايو 1980).
    """
    word = reading.line.index(expression.start)
    first = max(trigger.word + 1, word - _STATEMENT)
    paper = trigger.kind != "noun" and cues.dated_papers.first(reading.line.forms, first, word) is not None
    return paper and not is_news(expression, reading.today) and not lies_ahead(expression, reading.today)


def _is_promised(line: Line, clause: Clause, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb says what somebody is to do in a period: "promised to open the line in the first quarter"."""
    words = range(trigger.word + 1, line.index(expression.start))
    aims = any(p.kind == "infinitive" and p.word in words for p in clause.predicates)
    return aims or cues.pledging.at(line.forms, trigger.word) > 0


def _stands_aside(
    reading: Reading, clause: Clause, expression: Expression, trigger: Predicate, cues: EventCues
) -> bool:
    """Whether what lasts "since" a time stands between commas, with words of its own, before a past verb ("The mayor,
    in office since 2017, resigned"): it dates the office.
    """
    line, word = reading.line, reading.line.index(expression.start)
    own = clause.segment_at(word)
    if own is None or own.opening != "comma" or own.predicates or expression.link != "since":
        return False
    before = trigger.tense == "past" and own.last <= trigger.first and line.words[own.last - 1].mark
    told = (i for i in range(own.first, word) if line.forms[i] not in cues.prepositions | cues.adverbs)
    return before and cues.subject_first and any(not cues.anchors["since"].at(line.forms, i) for i in told)


def _is_delivery(reading: Reading, expression: Expression, cues: EventCues) -> bool:
    """Whether a month only says which contract is traded ("Le baril pour livraison | en avril a terminé à")."""
    forms, word = reading.line.forms, reading.line.index(expression.start)
    noun = word - 1 - (forms[word - 1] in cues.prepositions) if word > 1 else 0
    traded = noun > 0 and cues.subject_first and bool(cues.skipped["contracts"].at(forms, noun))
    return traded and forms[noun - 1] in cues.prepositions - cues.genitives  # not "la livraison en avril"


def _is_apposed(reading: Reading, clause: Clause, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a time stands in an apposition without a verb, which says what somebody is or was ("a recruté Marc Roy, |
    champion d'Europe en 2021"), or of which year a thing is ("a racheté le cinéma, | un bâtiment de 1932").
    """
    line, word = reading.line, reading.line.index(expression.start)
    own = clause.segment_at(word)
    if own is None or own.opening != "comma" or not cues.subject_first or cues.verb_last:
        return False
    first = own.first + line.words[own.first].mark
    within = first <= trigger.word < own.last or any(p.kind != "noun" for p in own.predicates)
    if first < 2 or first >= word or within:
        return False
    if line.forms[first] in cues.determiners:
        return line.forms[word - 1] in cues.genitives and expression.granularity == "year"  # not "un soir de mars"
    return line.words[first - 2].capital and line.forms[first] in cues.epithets
