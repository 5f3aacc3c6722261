"""Days on the side of today on which their verb is: an expression may have been read by the tense of another verb.

"It will reopen on Friday, a spokeswoman said", "the man arrested on Monday will appear in court": the word nearest to
the day speaks of another time than the verb that the day dates.
"""

from __future__ import annotations

from timeline.chronology.grains import DAYS
from timeline.chronology.interval import Interval
from timeline.chronology.operators import evaluate
from timeline.chronology.term import Term
from timeline.chronology.units import OutOfCalendar
from timeline.chronology.value import FUTURE, PAST, Anchors, NotTime, Undated
from timeline.events.status.future_in_past import aims, is_taken_up, unreal_status, was_due, was_to_be
from timeline.events.status.rescheduling import is_session
from timeline.events.syntax.predicates import Predicate, is_negated
from timeline.events.syntax.telling import Telling
from timeline.events.syntax.words import TIME, Line
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression, Status

_AHEAD: tuple[Status, ...] = ("planned", "hypothetical")
_PLEDGED = 5  # words from a verb of promising to what is promised
_MONTHS = ("month", "season")
_RETURNING = (*DAYS, "weekend", *_MONTHS)
_MEANT = 4  # words from "had been meant" to the verb of what was
_JUST = 2  # days since what was to be, which nobody takes for the same day next week
_LONG = 7  # days since a day that another is told from, and not from publication
_WRAPPED = ("next", "like")  # "programmé pour le 24 mai", which has been; the first of the two days of a plan
_LINKED = ("from", "to")  # connectives of what has another end


def on_its_side(telling: Telling, within: bool, off: bool) -> Expression:
    """The expression with the days that the verb it dates asks for; `within` says that this is a participle in the
    subject of another verb, `off` that it tells of a plan that the sentence calls off.
    """
    line, expression, trigger = telling.line, telling.expression, telling.trigger
    status, today, cues = telling.status, telling.today, telling.cues
    start, end = expression.interval
    unreal = unreal_status(line, trigger.word, cues) is not None
    if today is None or expression.anchor != "published" or expression.link in _LINKED or unreal:
        return expression
    if expression.granularity in _MONTHS and is_taken_up(line, telling.clause, trigger, cues):
        return nearest(expression, today)
    if _is_called(line, expression, trigger, cues):
        return nearest(expression, today)
    if within and trigger.tense == "past" and start is not None and start > today:
        return _turned(expression, today, PAST)
    been = _has_been(line, expression, trigger, cues) or _was_told(telling) or _followed(telling)
    if start is not None and start > today and been:
        return _turned(expression, today, PAST)
    missed = trigger.tense == "past" and status == "cancelled" and trigger.word - trigger.first > 1
    if missed and start is not None and start > today and expression.granularity in _MONTHS:
        return _turned(expression, today, PAST)  # "should have taken place in October"
    timetable = cues.present_ahead and _is_timetable(line, expression, trigger, cues)
    off = off or _is_promised(line, expression, trigger, cues) or is_session(line, line.index(expression.start), cues)
    ahead = status in _AHEAD or (status == "cancelled" and trigger.tense == "future")  # "will not open as planned"
    off = off or _had_to(line, expression, trigger, cues)
    comes = timetable or off or (ahead and _is_to_come(line, expression, trigger, status, cues))
    if end is not None and end <= today and comes:
        coming = _turned(expression, today, FUTURE)
        may_be_over = expression.granularity in _MONTHS or (status == "planned" and today - end < _JUST)
        may_be_over = may_be_over and was_to_be(line, trigger, cues)
        return _nearer(expression, coming, today) if may_be_over else coming
    return expression


def was_due_on_the_morrow(line: Line, expression: Expression, word: int, today: int | None, cues: EventCues) -> bool:
    """Whether what had been due, told long after, was due on the morrow of a day, on which it was not to be ("We closed
    on 12 March; the opening was due on the morrow").
    """
    end = expression.interval.end
    told = expression.meaning.op == "morrow" and expression.anchor == "expression"
    return told and today is not None and end is not None and today - end >= _LONG and was_due(line, word, cues)


def _has_been(line: Line, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past verb tells what happened on its day, nothing that was to be standing between them ("approved the
    plan on 12 December", but "called a vote on Friday", "has moved it to Friday", "was due on Friday").
    """
    forms, word = line.forms, line.index(expression.start)
    if trigger.tense != "past" or trigger.progressive or not trigger.word < word:
        return False
    told_on = forms[word - 1] in cues.upon or forms[word - 1] not in cues.prepositions | cues.goals
    result = trigger.kind == "participle" and trigger.word > 0 and forms[trigger.word - 1] in cues.forms  # "stays shut"
    active = cues.passive_be.isdisjoint(forms[trigger.first : trigger.word])
    active = active and trigger.first < trigger.word and not cues.ambiguous_participles
    own = active and trigger.word + 1 == word  # "a annulé | lundi un voyage", not "un sommet prévu | vendredi"
    asked = cues.subject_first and (own or bool(cues.upon))
    if not asked or expression.link is not None or not told_on or result:
        return False
    planning = (cues.scheduled, cues.status["planned"], cues.postponing, cues.extending, cues.nouns)
    told = any(cue.at(forms, i) for cue in planning for i in range(trigger.word + own, word))
    marks = (i for i in range(trigger.first, word) if forms[i] in cues.infinitive)
    aims = any(not forms[i - 1][0].isdecimal() for i in marks)  # "voted | 31 to 28 on Monday"
    return not told and not aims and forms[trigger.word] not in cues.be


def _was_told(telling: Telling) -> bool:
    """Whether, where verbs go first, a past verb that heads its clause has the bare day behind it, or right before it,
    and no happening, plan or other verb that the day may belong to stands between (استقال الوزير السبت, but دعا إلى
    إضراب السبت).
    """
    line, trigger, cues = telling.line, telling.trigger, telling.cues
    own = telling.clause.segment_at(trigger.word)
    if cues.subject_first or own is None or trigger.tense != "past" or trigger.kind != "finite" or trigger.guessed:
        return False
    form, before = line.forms[trigger.word], line.forms[trigger.word - 1] if trigger.word else ""
    if form.lstrip(cues.clitics).startswith(cues.feminine) and before not in cues.masculine:
        return False  # تعرض: "was exposed to", or what she will show
    word, last = line.index(telling.expression.start), line.index(telling.expression.end - 1)
    at = telling.clause.segment_at(word)  # التقى الوفد الذي يزور البلاد، | الثلاثاء
    set_off = at is not None and at.opening == "comma" and at.first == word > own.last
    if telling.expression.link is not None or form in cues.be or not (own.first <= word < own.last or set_off):
        return False
    if last + 1 == trigger.first:
        return True
    named = cues.skipped["contracts"].at(line.forms, word - 1)  # لتسليم ديسمبر
    beside = line.forms[word - 1] in cues.upon and word == trigger.word + 2  # الكتاب الذي سحب في فبراير
    bare = (beside or line.forms[word - 1] not in cues.prepositions | cues.goals) and not named
    opened = cues.complements.at(line.forms, own.first)  # أن السرب عبر
    own_verb = trigger.first <= own.first + opened + 1
    if own.opening == "subordinate":  # لأن البنك المركزي رفع الفائدة الاثنين
        own_verb = own_verb or trigger is next((p for p in own.predicates if p.kind == "finite"), None)
    between = range(trigger.word, min(word, own.last))
    other = any(p.word in between and p is not trigger for p in telling.clause.predicates)
    planning = (cues.scheduled, cues.status["planned"], cues.postponing, cues.extending, cues.occasions, cues.fixing)
    return bare and own_verb and not other and not any(cue.at(line.forms, i) for cue in planning for i in between)


def _had_to(line: Line, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether somebody says what had to be done by a time ("said it had to find savings by April")."""
    obliged = line.forms[trigger.first] in cues.pluperfect and aims(line, trigger, cues)
    return obliged and expression.link == "by" and any(cues.reporting.at(line.forms, i) for i in range(trigger.first))


def _followed(telling: Telling) -> bool:
    """Whether a verb without a tense tells before what a past verb of its sentence was (وزع أمس قبل أن يسحب)."""
    line, first, cues = telling.line, telling.clause.first, telling.cues
    before = [p for p in telling.reading.predicates if p.word < first and p.kind == "finite"]
    opened = any(cues.anchors["before"].at(line.forms, at) for at in (first - 1, first) if at >= 0)
    if not opened or telling.trigger.tense != "none" or not before:
        return False
    foretelling = (cues.status["planned"], cues.status["hypothetical"], cues.reporting, cues.speech_acts)
    foretold = any(cue.first(line.forms, 0, first) is not None for cue in foretelling)
    return before[-1].tense == "past" and not foretold


def _is_promised(line: Line, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether an expression stands in what a past verb promises (تعهد الوزير | بصرف المنح في يناير), not before it
    (تعهد الوزير في بغداد الأحد بإصلاح الشبكة).
    """
    if not cues.pledging.at(line.forms, trigger.word):
        return False
    first, end = trigger.word + 1, line.index(expression.start)
    pledged = cues.pledged.first(line.forms, first, min(end, first + _PLEDGED))
    return pledged is not None and TIME not in line.forms[first:pledged]


def _is_called(line: Line, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past verb announces what has its day beforehand, itself its object and not where or when it was said,
    and the day stands behind that, where verbs go first (أعلن الاتحاد عن إضراب في 21 يناير).
    """
    word = line.index(expression.start)
    announced = cues.performing.at(line.forms, trigger.word) and cues.speech_acts.at(line.forms, trigger.word)
    if cues.subject_first or trigger.tense != "past" or not announced or expression.granularity not in _RETURNING:
        return False
    near = range(word - 1, max(trigger.word + 1, word - _PLEDGED - 1), -1)
    noun = next((i for i in near if cues.foreseen.at(line.forms, i)), None)
    if noun is None or any(line.words[i].mark for i in range(noun, word)):
        return False
    if line.forms[noun - 1] in cues.announced:
        return True
    bare = not any(form in cues.prepositions for form in line.forms[trigger.word + 1 : noun])
    return bare and line.forms[noun - 1].startswith(cues.articles)  # أعلنت النقابة إضرابا, not الحكم في جلسة الأحد


def _nearer(past: Expression, coming: Expression, today: int) -> Expression:
    """Of the days behind today and those to come the nearer ones."""
    end, start = past.interval.end, coming.interval.start
    return past if end is not None and start is not None and today - end < start - today else coming


def _is_timetable(line: Line, expression: Expression, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a present tells what is to be on a day ("the council votes on Friday"), not how things are."""
    if trigger.tense != "present" or trigger.guessed or expression.granularity not in _RETURNING:
        return False
    forms, word = line.forms, trigger.word
    acts = (i for i in range(word + 2, line.index(expression.start)) if forms[i].endswith(cues.progressive_endings))
    if cues.marked_endings and any(forms[i - 1] in cues.prepositions for i in acts):
        return False  # "is accused of stealing it in May"
    told = (cues.reporting, cues.speech_acts, cues.stative, cues.attitudes)
    return expression.link is None and forms[word] not in cues.be and not any(cue.at(forms, word) for cue in told)


def _is_to_come(line: Line, expression: Expression, trigger: Predicate, status: Status, cues: EventCues) -> bool:
    """Whether a verb tells of what is still to come: not "may have left", but "promised to open", "not ruled out"."""
    word = line.index(expression.start)
    if trigger.kind == "noun" or (word > 0 and cues.anchors["since"].at(line.forms, word - 1)):
        return False
    if trigger.tense != "past":
        near = range(trigger.first + 1 if cues.subject_first else max(0, trigger.first - _MEANT), trigger.word)
        return not any(cues.be.get(line.forms[k].lstrip(cues.clitics)) == "past" for k in near)
    behind = trigger.word + 1
    called = not cues.passive_be.isdisjoint(line.forms[trigger.first : trigger.word])  # "MARDI - sont appelés à"
    meant = behind < word or called  # not "on Friday agreed to merge"
    aims = meant and behind < len(line.forms) and line.forms[behind] in cues.infinitive
    return aims if status == "planned" else is_negated(line, trigger, cues)


def nearest(expression: Expression, today: int) -> Expression:
    """The expression as the past or the coming day, month or season that it may mean, whichever is nearer."""
    if expression.anchor != "published" or expression.granularity not in _RETURNING:
        return expression
    inner = expression.meaning.args[0] if expression.meaning.op in _WRAPPED else None
    if isinstance(inner, Term) and inner.op == "date" and inner.args[1] is not None:
        expression = expression._replace(meaning=inner)
    return _nearer(_turned(expression, today, PAST), _turned(expression, today, FUTURE), today)


def to_come(expression: Expression, today: int) -> Expression:
    """The expression as a day that is still to come, where it may mean one."""
    end = expression.interval.end
    gone = end is not None and end <= today and expression.anchor == "published"
    return _turned(expression, today, FUTURE) if gone else expression


def _turned(expression: Expression, today: int, way: int) -> Expression:
    """The expression as a verb of the other way has it, where that makes a difference."""
    try:
        days = Interval(*evaluate(expression.meaning, Anchors(published=today, direction=way)).interval)
    except (NotTime, Undated, OutOfCalendar):
        return expression
    if way == PAST and days.start is not None and days.end is not None and expression.granularity == "weekend":
        days = Interval(days.start - _LONG, days.end - _LONG) if days.start > today else days  # "was held this weekend"
    if days.start is None or days.end is None or (days.start <= today if way == FUTURE else days.end > today + 1):
        return expression
    return expression._replace(interval=days)
