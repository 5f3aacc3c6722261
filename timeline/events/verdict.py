"""Whether a dated clause is an event, only describes, or is none at all (a dateline, an attribution, a comparison)."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from timeline.chronology.grains import BUSINESS, DAYS, SEASONS, YEARS
from timeline.chronology.interval import Interval
from timeline.chronology.term import Term
from timeline.events.anchors.counting import find_counts
from timeline.events.dating.comparisons import base_at, has_figure
from timeline.events.dating.naming import is_aim_of_other, is_only_cited, only_names_paper
from timeline.events.status.background import describes, holds_still, recurs
from timeline.events.status.future_in_past import is_achieved, is_told_of, was_meant
from timeline.events.status.sourcing import is_behind_comma
from timeline.events.status.status import has_passed, is_today, lies_ahead
from timeline.events.syntax.acting import came_to_end, is_having_done, is_in_state, is_state, saying
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.forms import looked_up
from timeline.events.syntax.predicates import Predicate, heads_clause
from timeline.events.syntax.reading import Reading, is_stamp
from timeline.events.syntax.telling import Telling
from timeline.events.syntax.words import QUOTES, TIME, Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression, Status

_QUOTES = frozenset('"«“:')
_PARTING = (";", "؛")
_NEAR = 4  # words before a verb in which a comparison counts
_BESIDE = 3  # words from a noun to the date that is its own
_WEEK = 7  # days
_WEEKEND = 2


class Verdict(Enum):
    """What a dated clause is worth."""

    EVENT = auto()
    BACKGROUND = auto()
    WORDS = auto()  # only the day of words: what was said is the event
    NONE = auto()


def judge(telling: Telling) -> Verdict:
    """What a clause with a date is worth."""
    reading, clause, trigger, expression = telling.reading, telling.clause, telling.trigger, telling.expression
    status, today, ahead, cues = telling.status, telling.today, telling.ahead, telling.cues
    line = reading.line
    aim = trigger.kind == "infinitive" and is_aim_of_other(reading, clause, trigger, expression, cues, ahead=ahead)
    if aim or is_only_cited(reading, clause, trigger, expression, cues):
        return Verdict.NONE
    said = saying(line, clause, trigger, cues)
    if not ahead and (_merely_said(reading, clause, said, cues) or _closes(telling, said)):
        return Verdict.WORDS
    named = expression.granularity in (*YEARS, *SEASONS) and reading.qualifies(expression, cues)
    of_year = expression.granularity == "year" and expression.type == "DATE"  # "renounced the games of 2030"
    named = named or (of_year and line.forms[max(0, telling.word - 1)] in cues.genitives)
    if ahead and named and trigger.tense == "past" and trigger.kind == "finite":
        return Verdict.NONE  # "has withdrawn from the race for the 2030 games"
    if _is_of_the_past(telling):
        return Verdict.NONE
    if (
        (clause.quoted and not _is_recalled(telling))
        or _dates_other(reading, clause, trigger, expression, cues)
        or (_did_not(line, trigger, expression, status, cues) and not _is_not_before(telling))
        or _is_condition(line, clause, trigger, cues)
        or _is_talk(line, clause, trigger, cues)
    ):
        return Verdict.BACKGROUND
    if ahead and (_stood(line, clause, trigger, cues) or _was_level(line, clause, trigger, cues)):
        return Verdict.BACKGROUND
    told = status == "cancelled" or is_told_of(line, clause, trigger, status, cues)
    told = told or (status == "planned" and is_today(expression, today))  # "a prévu de se rendre ce jeudi à"
    aim = trigger.kind == "infinitive" and not ahead and not told  # "voted to accept 6 percent this year"
    aim = aim and not is_achieved(line, trigger, cues)
    if aim or recurs(telling) or (ahead and _rolls_on(expression, trigger, status)):
        return Verdict.BACKGROUND
    if not ahead and (_contrasts(line, trigger, expression, cues) or _was_under_way(reading, trigger, status)):
        return Verdict.BACKGROUND
    fresh = _is_fresh(reading, trigger, expression, cues)
    stamped = is_stamp(line, expression) or (reading.stamp is not None and expression.granularity == "minute")
    detail = not stamped and _is_detail(telling)
    detail = detail or _is_level(reading, clause, trigger, cues) or _is_trend(telling)
    sums_up = _sums_up(clause, expression, today, cues)
    behind = range(trigger.word + 1, trigger.word + 3)  # "compte ouvrir", "compte se rendre"
    aims = any(p.kind == "infinitive" and p.first in behind for p in clause.predicates)
    due = status == "planned" and (aims or clause.find(cues.scheduled, line) is not None)  # "is due at 21:58"
    lasts = status == "ongoing" and is_in_state(line, trigger, cues)  # "sont en grève depuis lundi"
    if not ahead and ((is_state(line, trigger, cues) and not (due or lasts)) or (detail and not fresh and not sums_up)):
        return Verdict.BACKGROUND
    described = describes(telling) or (not stamped and holds_still(telling))
    return Verdict.BACKGROUND if described else Verdict.EVENT


def _is_of_the_past(telling: Telling) -> bool:
    """Whether a day that has been stands beside a future, which it cannot date ("will appeal against the ruling of 3
    May"), unlike one that was meant ("devait ouvrir en mars")."""
    trigger, expression, today = telling.trigger, telling.expression, telling.today
    will = telling.status == "planned" and trigger.tense == "future" and trigger.kind == "finite"
    passed = will and has_passed(expression, today) and not lies_ahead(expression, today)
    return passed and not was_meant(telling.line, trigger.word, telling.cues)


def _is_recalled(telling: Telling) -> bool:
    """Whether what is quoted is news: what is promised in so many words, and what a past tense tells of a day gone by
    («توفي في كراتشي في أبريل»), unless who speaks does so of themselves, where verbs follow their subjects ("We met").
    """
    trigger, cues = telling.trigger, telling.cues
    if trigger.tense == "future":
        return True
    own_day = not cues.subject_first and is_today(telling.expression, telling.today)
    if trigger.tense != "past" or not (own_day or has_passed(telling.expression, telling.today)):
        return False
    words = telling.line.forms[telling.clause.first : telling.clause.last]
    own = cues.subject_first and (telling.expression.granularity not in DAYS or not cues.speakers.isdisjoint(words))
    return not own


def _merely_said(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """A verb of saying, with what is said, whose date is that of the words: what was said is the event."""
    forms = reading.line.forms
    says = cues.reporting.at(forms, trigger.word) and not came_to_end(clause, trigger, reading.line, cues)
    if (says or cues.speech_acts.at(forms, trigger.word)) and _is_credit(reading.line, trigger.word, cues):
        return True
    if not says:
        return False
    verbs = {p.first for p in reading.predicates if p.kind == "finite" or _has_pronoun(p, forms, cues)}
    said = any(
        cues.complements.at(forms, i)
        and not (cues.subject_first and i + 1 in verbs)  # "showed a car that flies"
        and not _closes_conjunction(forms, i, cues)
        for i in range(trigger.word + 1, len(forms))
    )
    if cues.speech_acts.at(forms, trigger.word):  # "reported that", but "reported a rise"
        return said and cues.subject_first
    end = next((i for i in range(trigger.word, len(forms)) if forms[i] in _PARTING), len(forms))
    bare = cues.bare_complements and any(trigger.word < verb < end for verb in verbs)  # "learned it on Monday; he left"
    behind = trigger.word + 2  # "asked to leave", but not "wrote to parents"
    asked = any(p.word == behind for p in reading.predicates) and forms[behind - 1] in cues.infinitive
    closes = clause.opening == "aside" or is_behind_comma(reading.line, clause, cues)  # not "The firm, ..., said"
    done = _has_done_then(reading, clause, trigger, cues)
    return said or bare or asked or closes or done or not _QUOTES.isdisjoint(forms)


def _has_done_then(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether what somebody says to have done has a day of its own ("a dit mardi avoir tué dix rebelles dimanche")."""
    done = [p for p in clause.predicates if p.word > trigger.word and is_having_done(reading.line, p, cues)]
    return bool(done) and any(clause.holds(day) and day > done[0].word for day in reading.times)


def _closes_conjunction(forms: Sequence[str], i: int, cues: EventCues) -> bool:
    """Whether "that" is the last word of another conjunction ("s'est déclaré dimanche, avant | que")."""
    return i > 0 and cues.subject_first and cues.subordinators.at(forms, i - 1) > 1


def _is_credit(line: Line, word: int, cues: EventCues) -> bool:
    """Whether a verb of saying belongs to a cue that names a source ("as the mayor said", وفق ما أعلن)."""
    credit = cues.sourcing["reported"]
    free = word > 0 and line.forms[word - 1].endswith(tuple(cues.free_relatives) or TIME)
    near = ((i, credit.at(line.forms, i)) for i in range(max(0, word - 2), word))
    return any(length > 0 and i + length > word - free for i, length in near)


def _has_pronoun(predicate: Predicate, forms: Sequence[str], cues: EventCues) -> bool:
    """Whether a participle is a past tense, since a pronoun is its subject ("said last month it hoped to move")."""
    return heads_clause(predicate, cues) and predicate.word > 0 and forms[predicate.word - 1] in cues.subjects


def _closes(telling: Telling, trigger: Predicate) -> bool:
    """A speech act that closes its sentence only names who says it ("..., the company confirmed on Monday")."""
    reading, clause, cues = telling.reading, telling.clause, telling.cues
    mains = [c for c in reading.clauses if c is clause or c.opening not in ("relative", "aside")]
    ends = clause is mains[-1] or reading.line.forms[clause.last - 1] in _PARTING
    last = ends and len(mains) > 1  # "..., said the institute, which has dug there since May"
    own = mains[0].holds(reading.line.index(telling.expression.start))
    last = last and not (own and only_names_paper(reading.line, mains[0], cues))
    credited = clause.find(cues.sourcing["reported"], reading.line) is not None  # ، حسب ما أعلنت الهيئة
    if not cues.subject_first and trigger.first > clause.first + 1 and not credited:
        return False  # ، وهو ما نفته الهيئة أمس
    behind = is_behind_comma(reading.line, clause, cues)
    return last and behind and bool(cues.speech_acts.at(reading.line.forms, trigger.word))


def _dates_other(reading: Reading, clause: Clause, trigger: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether an expression dates something beside what `trigger` tells: a comparison, words quoted, another event."""
    return (
        _quotes_date(reading, trigger, expression)
        or _places_other(reading, trigger, expression, cues)
        or _is_measure(reading.line, trigger, cues)
        or qualifies_aside(reading.line, clause, trigger, reading.line.index(expression.start), cues)
        or names_only(reading.line, reading.line.index(expression.start), cues)
    )


def qualifies_aside(line: Line, clause: Clause, trigger: Predicate, word: int, cues: EventCues) -> bool:
    """Whether a date belongs to a definite participle that opens an aside (الشركة، المملوكة منذ 2016، تعتزم)."""
    own = next((s.first for s in clause.segments if s.first <= word < s.last), word)
    if cues.subject_first or not cues.participle_beginnings or own <= trigger.word or trigger.kind == "noun":
        return False
    opens = line.forms[own].startswith(cues.participle_beginnings) and own > 0 and line.words[own - 1].mark
    opens = opens and clause.holds(own - 1)  # not an object behind a relative clause (باع، الذي تأسس، | الملعب)
    held = any(cue.at(line.forms, own) for cue in (cues.nouns, cues.scheduled, cues.restating, cues.occurring))
    return bool(opens and not held and word - own <= _BESIDE)


def names_only(line: Line, word: int, cues: EventCues) -> bool:
    """Whether a month is that of a contract (خام برنت تسليم نوفمبر) or of a new moon (هلال شوال), or a year that of a
    law with its number ("Law No. 58 of 1937").
    """
    if word > 0 and cues.skipped["contracts"].at(line.forms, word - 1) > 0:
        return True
    number = word - 1
    while number > 0 and line.forms[number] in cues.genitives:
        number -= 1
    numbering = cues.skipped["numbering"]
    if number < word - 1 and numbering.at(line.forms, number):
        return True  # "la loi de 2021"
    named = any(numbering.at(line.forms, i) for i in range(max(0, number - _BESIDE), number))
    return named and line.forms[number][0].isdecimal()


def _is_fresh(reading: Reading, trigger: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether what holds "since" a day happened on it, or is a change that began in the last week: that is news."""
    if expression.link != "since" or reading.today is None or expression.interval.start is None:
        return False
    recent = expression.granularity in DAYS and reading.today - _WEEK <= expression.interval.start
    changes = recent and cues.skipped["levels"].at(reading.line.forms, trigger.word) > 0
    return changes or reading.at_outset(expression, cues)


def _quotes_date(reading: Reading, trigger: Predicate, expression: Expression) -> bool:
    """Whether a date belongs to words quoted behind the verb ("called it 'the best day since 1995'")."""
    line, word = reading.line, reading.line.index(expression.start)
    between = sum(form in QUOTES for form in line.forms[trigger.word + 1 : word])
    return between % 2 == 1


def _places_other(reading: Reading, trigger: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether a noun with its date only says what another is counted from ("an hour before the crash on Monday")."""
    if trigger.kind != "noun" or not 0 < reading.line.index(expression.start) - trigger.word <= _BESIDE:
        return False
    return any(count.first <= trigger.word < count.last for count in find_counts(reading, cues))


def _is_level(reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Where a price or figure stood or moved, told below the lead ("the shares closed at 41 cents on Monday")."""
    forms = reading.line.forms
    moves = cues.skipped["levels"].at(forms, trigger.word) and trigger.kind in ("finite", "participle")
    return bool(moves) and not reading.lead and clause.find(cues.skipped["measures"], reading.line) is not None


def _is_trend(telling: Telling) -> bool:
    """How a figure moved over a period of business, told below the lead ("sales grew 4 percent in the first half"), or
    what it was in the months up to a day; not what had come about by then ("its share had fallen to 33 percent")."""
    line, word, reading, cues = telling.line, telling.trigger.word, telling.reading, telling.cues
    compares = telling.clause.find(cues.skipped["bases"], line)  # "earned 4 million, | compared with 5 million"
    moves = cues.skipped["changes"].at(line.forms, word) > 0 or (compares is not None and compares > word)
    moves = moves and telling.expression.granularity in BUSINESS
    period = telling.expression.type == "DURATION" and telling.expression.interval.start is not None
    if not (moves or period) or telling.status != "happened":
        return False
    if reading.lead or reading.narrative:
        return False
    own = telling.clause.segment_at(word)
    if own is None or not cues.pluperfect.isdisjoint([looked_up(form, cues) for form in line.forms[own.first : word]]):
        return False
    return has_figure(line, own.first, own.last)


def _was_level(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past verb tells where a price moved, so that a date ahead is its name ("March lost $26 to $861")."""
    moves = cues.skipped["levels"].at(line.forms, trigger.word) and trigger.tense == "past"
    return bool(moves) and clause.find(cues.skipped["measures"], line) is not None


def _is_condition(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb only says on what condition something will be ("unless a date is fixed by July")."""
    own = clause.segment_at(trigger.word)
    if own is None or not cues.conditions.at(line.forms, own.first):
        return False
    first = next((p for p in own.predicates if p.kind == "finite"), trigger)
    return first is trigger or trigger.kind != "finite"


def _is_talk(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether somebody tells of themselves in the past outside quotation marks ("We met on Thursday"): an interview."""
    if trigger.tense != "past":
        return False
    return not cues.speakers.isdisjoint(line.forms[clause.first : trigger.first])


def _is_measure(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb only says what something is compared with ("sooner than it had said in May"), its subject being
    named or, behind what may be an amount ("more than half the staff left"), a pronoun.
    """
    if not heads_clause(trigger, cues):
        return False
    for at in range(max(0, trigger.first - _NEAR), trigger.first):
        if length := base_at(line, at, cues):
            behind = at + length
            amounts = cues.skipped["degrees"].first(line.forms, max(0, at - 1), at + 1) is not None
            return behind < trigger.first and (not amounts or line.forms[behind] in cues.subjects)
    return False


def _is_not_before(telling: Telling) -> bool:
    """Whether what is denied is only that something planned comes sooner ("is not due before the summer")."""
    return telling.expression.link == "before" and telling.status == "planned"


def _did_not(line: Line, trigger: Predicate, expression: Expression, status: Status, cues: EventCues) -> bool:
    """A past verb that is negated tells what was not ("the shares did not trade on Monday"), but for a day excepted
    (لم تفتح إلا أمس).
    """
    negation, form = cues.status["negation"], line.forms[trigger.word]
    word = line.index(expression.start)
    if not cues.exceptives.isdisjoint(line.forms[max(trigger.word + 1, word - 2) : word]):
        return False
    if form in cues.be:  # "ne le sera pas": what will not be is no event either
        return negation.first(line.forms, max(0, trigger.first - 2), trigger.word + 2) is not None
    if status != "happened" or trigger.kind == "noun" or trigger.tense not in ("past", "none", "conditional"):
        return False
    return negation.first(line.forms, max(0, trigger.first - 1), trigger.word) is not None


def _stood(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past state is no plan, though its date lies ahead ("coffee for May was 3 cents lower")."""
    planned = clause.find(cues.scheduled, line) is not None
    return cues.subject_first and trigger.tense == "past" and is_state(line, trigger, cues) and not planned


def _contrasts(line: Line, trigger: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether a past verb has its date for a contrast ("had agreed only two weeks ago")."""
    word = line.index(expression.start)
    return trigger.tense == "past" and word > 0 and cues.skipped["contrast"].at(line.forms, word - 1) > 0


def _was_under_way(reading: Reading, trigger: Predicate, status: Status) -> bool:
    """Whether a past tense tells what went on while something else happened ("was pumping at Christmas")."""
    return trigger.progressive and trigger.tense == "past" and status == "happened" and not reading.lead


def _is_detail(telling: Telling) -> bool:
    """A clock time alone, a length up to now or an open bound in what is over tells how, not that, something happened.

    A length that closes with a day ("the three months to Dec. 31") is a period of business as a quarter is.
    """
    expression, status, cues = telling.expression, telling.status, telling.cues
    if expression.type == "DURATION" and expression.interval.start is not None:
        over = expression.interval.end is not None and has_passed(expression, telling.today)
        return status not in ("planned", "hypothetical") and not over
    if telling.reading.narrative:
        return expression.link in ("until", "by") and status == "happened"
    loose = ("since", "until", "by") if cues.subject_first else ("until", "by")  # منذ tells the beginning itself
    if expression.granularity == "minute" and not _names_day(expression):
        near = any(_is_near(expression.interval, day) for day in telling.reading.told)
        under_way = status == "ongoing" or telling.trigger.progressive
        detail = near or under_way or not cues.subject_first or _is_beside(telling)
        return status not in ("planned", "hypothetical") and detail
    main = telling.clause.opening not in ("relative", "aside")  # "sang until two", not "which lasted until two"
    ended = expression.link == "until" and (
        expression.granularity in YEARS or (main and expression.granularity == "hour")  # "a tourné jusqu'en 1954"
    )
    return expression.link in loose and status == "happened" and not ended


def _is_beside(telling: Telling) -> bool:
    """Whether a time stands in a phrase of its own behind the verb ("had worked | before leaving at 7.40am")."""
    own = telling.clause.segment_at(telling.word)
    return own is not None and own.opening == "subordinate" and not own.first <= telling.trigger.word < own.last


def _is_near(day: Interval, other: Interval) -> bool:
    """Whether a day is one of an interval of a day or two (a night), or beside it: a scene goes on past midnight."""
    if day.start is None or other.start is None or other.end is None or other.end - other.start > _WEEKEND:
        return False
    return other.start - 1 <= day.start <= other.end


def _names_day(expression: Expression) -> bool:
    """Whether a clock time has its day beside it ("at 3 p.m. on Monday", "around 3 p.m. Monday")."""
    meaning = expression.meaning
    while meaning.op == "mod" and isinstance(meaning.args[0], Term):
        meaning = meaning.args[0]
    return meaning.op == "at"


def _sums_up(clause: Clause, expression: Expression, today: int | None, cues: EventCues) -> bool:
    """Whether a main clause, where verbs go first, tells what has come to pass up to a day or over the last ones."""
    end, main = expression.interval.end, clause.opening in ("start", "stop", "complement", "coordinate")
    over = today is not None and end is not None and today - _WEEK <= end <= today + 1
    lasting = expression.type == "DURATION" and expression.granularity in ("day", "week")
    until = expression.link == "until" and expression.granularity in ("day", "daypart")
    return not cues.subject_first and main and over and (until or lasting)


def _rolls_on(expression: Expression, trigger: Predicate, status: Status) -> bool:
    """A length that lies ahead beside a past verb is no time of that ("approved sales over the next two years")."""
    return expression.type == "DURATION" and trigger.kind != "noun" and trigger.tense == "past" and status == "planned"
