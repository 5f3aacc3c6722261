"""Status of an event: whether it happened, goes on, is planned, threatened, denied, cancelled or only possible."""

from __future__ import annotations

from timeline.chronology.grains import CLOCK
from timeline.chronology.interval import Interval
from timeline.chronology.term import Term, bits
from timeline.events.status.future_in_past import (
    is_achieved,
    is_taken_up,
    is_to_be_done,
    unreal_status,
    was_due,
    was_to_be,
)
from timeline.events.status.rescheduling import leads_to, moves_beginning
from timeline.events.status.scope import cued_status, is_presupposed
from timeline.events.status.sourcing import says
from timeline.events.syntax.acting import is_having_done, is_in_state
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, is_negated
from timeline.events.syntax.reading import Reading, is_old, is_stamp
from timeline.events.syntax.words import Line
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression, Status

_LONG_PAST = 366  # days
_TO_COME = bits("next", "ahead", "in_time", "within", "coming")
_YESTERDAY = Term("last", ("day",))
_OF_VERBS = ("planned", "ongoing", "hypothetical")  # what a noun that is taken for granted has not
_FOLLOWED = 3  # words from "after" to the noun of what came before
_MOVED = ("past", "future")
_LATE = 184  # days for which a state is news
_MEASURED = 5  # words from a verb to by how much
_RECENT = 7  # days that a past tense may still count as under way


def status_of(
    reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues, expression: Expression | None
) -> Status:
    """The status of the event that `trigger` names."""
    line = reading.line
    moved = unreal_status(line, trigger.word, cues) or _moved(reading, trigger, cues, expression)
    if moved := moved or _given_up(line, trigger, cues, expression):
        return moved
    cued = cued_status(line, clause, cues, trigger)
    cued = None if cued == "hypothetical" and _is_conceded(line, clause, trigger, cues) else cued
    ahead = lies_ahead(expression, reading.today) or _is_due(expression, trigger, reading.today)
    over = cued == "cancelled" and _took_place(reading, trigger, cues, expression)
    gone = has_passed(expression, reading.today)
    over = over or (gone and _is_beside_plan(line, clause, trigger, cues, cued))
    over = over or (gone and (is_achieved(line, trigger, cues) or is_taken_up(line, clause, trigger, cues)))
    over = over or (gone and _could_not(line, trigger, cues))
    if over or _names_its_year(reading, trigger, cues, expression):
        return "happened"
    if cued in ("denied", "cancelled", "threatened"):
        return cued
    if is_presupposed(clause, trigger) and not ahead and cued is None:
        return "happened"
    if cued in (None, "planned") and _is_promised(line, clause, trigger, cues):
        return "planned"
    dated = _by_date(reading, clause, trigger, cues, expression)
    if status := _by_mood(line, trigger, cues, cued, ahead) or dated:
        return status
    if (
        trigger.tense == "future"
        or ahead
        or _is_future_of_past(reading, trigger, cues, expression)
        or _was_to_be_lately(reading, trigger, cues, expression)
        or (
            cued == "planned"
            and not _has_begun(reading, expression, trigger, cues)
            and _reaches(line, trigger, cues, cued, ahead)
        )
    ):
        return "planned"
    if trigger.progressive and trigger.tense == "present" and _is_tonight(expression, reading.today):
        return "planned"
    goes_on = trigger.progressive or (cued == "ongoing" and _reaches(line, trigger, cues, cued, ahead))
    goes_on = goes_on or _has_gone_on(reading, expression, trigger, cues)
    if goes_on and not _is_over(reading, expression, trigger, cues):
        return "ongoing"
    told = expression is not None and is_stamp(line, expression)  # "11:05 – The minister breaks off his visit"
    says = any(cue.at(line.forms, trigger.word) for cue in (cues.reporting, cues.speech_acts))
    said = (
        says and expression is not None and expression.interval.start == reading.today
    )  # "la police confirme ce vendredi"
    fact = told or said or _is_measured(line, trigger, cues)
    scheduled = trigger.tense == "present" and not fact and _is_scheduled_now(expression, reading.today)
    return "planned" if scheduled else "happened"


def _is_measured(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a percentage behind a verb says by how much ("recule de 2 % ce jeudi"), and not which noun is meant
    ("votes on a 5% tax", "stimmt über 5 % Steuer ab").
    """
    at = next(
        (i for i, form in enumerate(line.forms[: trigger.word + _MEASURED]) if i > trigger.word and form == "%"), 0
    )
    form = line.forms[at + 1] if 0 < at < len(line.forms) - 1 else ""
    small = cues.prepositions | cues.determiners | cues.adverbs | cues.infinitive | cues.goals
    return at > 0 and (not form.isalpha() or form in small or form in cues.genitives)


def _could_not(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a modal of possibility is negated: of a day that has been it tells what was not ("could not land")."""
    return (
        line.forms[trigger.first] in cues.modal and trigger.tense == "conditional" and is_negated(line, trigger, cues)
    )


def _given_up(line: Line, trigger: Predicate, cues: EventCues, expression: Expression | None) -> Status | None:
    """Off is what was meant to come and will not ("will not reopen on Friday as planned"), not what will be later ("not
    before"), and what was planned and did not ("did not meet on Monday as scheduled", but "did not fall as feared");
    behind a comma the words may speak of the refusal ("will not resign, as expected").
    """
    bounded = expression is not None and expression.link is not None
    if bounded or trigger.tense not in _MOVED or not is_negated(line, trigger, cues):
        return None
    end = next((i for i in range(trigger.word + 1, len(line.words)) if line.words[i].mark), len(line.words))
    comment = cues.comments.first(line.forms, trigger.word + 1, end)
    if comment is None:
        return None
    planned = cues.scheduled.first(line.forms, comment, comment + cues.comments.at(line.forms, comment))
    how = comment == trigger.word + 1  # "did not go | as planned": it came, but otherwise
    return "cancelled" if trigger.tense == "future" or (planned is not None and not how) else None


def _is_conceded(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past stands behind what only concedes it, though it has the word for "if" in it ("même si le conseil a
    voté lundi").
    """
    own = clause.segment_at(trigger.word)
    return own is not None and trigger.tense == "past" and cues.concessions.at(line.forms, own.first) > 0


def _is_beside_plan(line: Line, clause: Clause, trigger: Predicate, cues: EventCues, cued: Status | None) -> bool:
    """Whether a cue of status is that of a verb beside a noun, of a day that has been, that is taken for granted
    ("closed since a fire in March, it may reopen", "had planned to reopen it after a fire").
    """
    if not is_presupposed(clause, trigger):
        return False
    followed = cues.anchors["after"].first(line.forms, max(0, trigger.word - _FOLLOWED), trigger.word) is not None
    return followed or (cued in _OF_VERBS and not was_due(line, trigger.word, cues))


def _moved(reading: Reading, trigger: Predicate, cues: EventCues, expression: Expression | None) -> Status | None:
    """What a verb that moves a beginning says: planned for the day that it is moved to, else off for its day."""
    noun = trigger.kind == "noun"
    if not moves_beginning(reading.line, trigger, cues) or not (noun or trigger.tense in _MOVED):
        return None
    leads = leads_to(reading.line, trigger, expression, cues)
    if is_negated(reading.line, trigger, cues) or (trigger.tense == "future" and cues.subject_first and not leads):
        return None  # "will be moved back to its hangar"
    return "planned" if leads and lies_ahead(expression, reading.today) else "cancelled"


def _has_gone_on(reading: Reading, expression: Expression | None, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a present tells since when something is so where verbs go first (ينتظر منذ أسبوع), unless it
    tells what a figure has come to (ترتفع الحصيلة منذ يناير إلى سبعة).
    """
    if expression is not None and expression.link == "since" and is_in_state(reading.line, trigger, cues):
        return _is_of_late(expression, reading.today)
    if expression is None or trigger.tense != "present" or cues.subject_first:
        return False
    if cues.skipped["levels"].at(reading.line.forms, trigger.word):
        return False
    start, first = expression.interval.start, fold(expression.text.split()[0])
    since = expression.link == "since" or (expression.type == "DATE" and first in cues.anchors["since"].words)
    return since and reading.today is not None and start is not None and start <= reading.today


def _is_of_late(expression: Expression, today: int | None) -> bool:
    """Whether an expression begins in the half year before publication."""
    start = expression.interval.start
    return today is not None and start is not None and 0 <= today - start < _LATE


def _has_begun(reading: Reading, expression: Expression | None, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past tense tells since when something was so, or what was said on a day that has been: no plan ("had
    been expecting it since 2009", "kündigte gestern an", "in 2019 he promised to").
    """
    said = says(reading.line, trigger.word, cues) or cues.speech_acts.at(reading.line.forms, trigger.word)
    if said and trigger.tense == "past" and expression is not None and has_passed(expression, reading.today):
        return expression.meaning == _YESTERDAY or reading.line.index(expression.start) < trigger.first
    start = expression.interval.start if expression and expression.link == "since" else None
    return trigger.tense == "past" and reading.today is not None and start is not None and start < reading.today


def _by_mood(line: Line, trigger: Predicate, cues: EventCues, cued: Status | None, ahead: bool) -> Status | None:
    """What a conditional or a cue of possibility says; None without one."""
    if _is_rumoured_future(line, trigger, cues):
        return "planned"
    possible = cued == "hypothetical" and _reaches(line, trigger, cues, cued, ahead)
    return (
        "hypothetical"
        if possible or _is_conditional(line, trigger, cues) or _is_proposed(line, trigger, cues)
        else None
    )


def _by_date(
    reading: Reading, clause: Clause, trigger: Predicate, cues: EventCues, expression: Expression | None
) -> Status | None:
    """What an expression and its connective say against the tense; None where they say nothing."""
    if expression is not None and _goes_on_until(expression, trigger, reading.today):
        if is_to_be_done(reading.line, trigger, expression, cues):
            return "planned"
        return "happened" if cues.extending.at(reading.line.forms, trigger.word) else "ongoing"
    historic = cues.subject_first and _is_historic(expression, trigger, reading.today)  # no Arabic future is
    return "happened" if historic and not clause.quoted else None


def _took_place(reading: Reading, trigger: Predicate, cues: EventCues, expression: Expression | None) -> bool:
    """Whether what is undone is only named beside the verb that does so, and is so long past that nobody can still call
    it off ("annulled the sale of 2015", "the sentence passed in 2021").
    """
    end = expression.interval.end if expression else None
    undoes = any(cues.status["cancelled"].at(reading.line.forms, i) for i in range(trigger.first, trigger.word + 1))
    due = was_due(reading.line, trigger.word, cues)  # "the opening had been due in March 2020": it did not
    named = trigger.kind in ("noun", "participle") and not (undoes or due)
    return named and reading.today is not None and end is not None and reading.today - end > _LONG_PAST


def lies_ahead(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression begins after the publication day, or is of what was to come when it was said."""
    start = expression.interval.start if expression else None
    if expression is not None and expression.anchor == "quotation":
        return expression.meaning.kinds & _TO_COME != 0
    return today is not None and start is not None and start > today


def _is_due(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """Whether a noun has a deadline that lies ahead ("for talks before the end of the month")."""
    if expression is None or today is None or trigger.kind != "noun" or expression.link not in ("by", "before"):
        return False
    return expression.interval.end is not None and expression.interval.end > today + 1


def has_passed(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression ends before the publication day."""
    end = expression.interval.end if expression else None
    return today is not None and end is not None and end <= today


def is_today(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression means the publication day, or a part of it."""
    return expression is not None and today is not None and expression.interval == Interval(today, today + 1)


def _is_over(reading: Reading, expression: Expression | None, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a past tense tells of a day well before publication ("by 2006 she was taking more"); a perfect, where it
    is told apart from an imperfect, of any that has been ("a encore gagné lundi").
    """
    if expression is None or reading.today is None or expression.link == "since" or trigger.tense != "past":
        return False
    auxiliary = reading.line.forms[trigger.first] if trigger.first < trigger.word else ""
    perfect = bool(auxiliary and cues.imperfect_endings) and auxiliary not in cues.passive_be
    perfect = perfect and not auxiliary.endswith(cues.imperfect_endings)
    end = expression.interval.end
    return end is not None and reading.today - end >= (0 if perfect else _RECENT + 1)


def _is_proposed(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb behind "would" is no future of the past, since nobody said so ("the plan would save millions")."""
    auxiliary = line.forms[trigger.first]
    would = cues.subject_first and trigger.first != trigger.word and cues.modal.get(auxiliary) == "none"
    return would and not any(says(line, i, cues) for i in range(len(line.forms)))


def _is_future_of_past(reading: Reading, trigger: Predicate, cues: EventCues, expression: Expression | None) -> bool:
    """Whether what somebody said "would" be, with no date that is over, is to come ("said they would speak to her")."""
    would = cues.modal.get(reading.line.forms[trigger.first]) == "none"
    return not has_passed(expression, reading.today) and cues.subject_first and would


def _was_to_be_lately(reading: Reading, trigger: Predicate, cues: EventCues, expression: Expression | None) -> bool:
    """Whether a verb tells what was to be within the last year ("was to leave in May"), and not what came long ago."""
    lately = expression is not None and reading.today is not None and not is_old(expression, reading.today)
    return lately and was_to_be(reading.line, trigger, cues)


def _is_promised(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a conditional is the future of what was said ("a annoncé que les impôts baisseraient en mai | et
    remonteraient en juin").
    """
    if trigger.tense != "conditional" or trigger.first != trigger.word or line.forms[trigger.word] in cues.be:
        return False
    said = next((i for i in range(clause.first) if says(line, i, cues)), None)
    goes_on = clause.opening == "coordinate" and trigger.first - clause.first <= 1
    told = goes_on and said is not None and cues.complements.first(line.forms, said, clause.first) is not None
    return said is not None and (clause.opening == "complement" or told)


def _names_its_year(reading: Reading, trigger: Predicate, cues: EventCues, expression: Expression | None) -> bool:
    """Whether a noun has a time long past for its name ("cancelled a play about the floods of 2015")."""
    if expression is None or reading.today is None or trigger.kind != "noun" or not is_old(expression, reading.today):
        return False
    between = reading.line.forms[trigger.word + 1 : reading.line.index(expression.start)]
    return len(between) == 1 and between[0] in cues.genitives


def _is_tonight(expression: Expression | None, today: int | None) -> bool:
    """Whether an expression means the evening or night of the publication day."""
    if expression is None or today is None:
        return False
    return expression.interval.start == today and (expression.value or "").endswith(("TEV", "TNI"))


def _is_historic(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """Whether a future tense without an auxiliary tells of a day well before publication ("elle mourra en 1958")."""
    end = expression.interval.end if expression else None
    simple = trigger.tense == "future" and trigger.first == trigger.word
    return simple and today is not None and end is not None and today - end > _RECENT


def _is_scheduled_now(expression: Expression | None, today: int | None) -> bool:
    """A present tense on a day from today on tells a timetable ("the club closes the list tonight")."""
    if expression is None or today is None or expression.interval.start is None or expression.link == "since":
        return False
    starts_today = expression.interval.start == today and expression.value != "PRESENT_REF"
    return starts_today or (expression.interval.end is not None and expression.interval.end - 1 > today)


def _is_conditional(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """A conditional that is no hearsay (French "aurait réclamé" is)."""
    return trigger.tense == "conditional" and not cues.sourcing["hearsay"].at(line.forms, trigger.first)


def _is_rumoured_future(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """A simple conditional in a rumour ("on chuchote qu'elle filerait à Bruxelles")."""
    simple = trigger.tense == "conditional" and trigger.first == trigger.word
    return simple and cues.sourcing["rumoured"].first(line.forms) is not None


def _reaches(line: Line, trigger: Predicate, cues: EventCues, status: Status, ahead: bool) -> bool:
    """Whether a cue bears on the verb: a past verb, whose day is over, needs it close by."""
    if ahead or (trigger.tense != "past" and not _is_perfect(line, trigger, cues)):
        return True
    if trigger.tense != "past":  # in its own stretch ("accusé d'avoir volé un vélo, | toujours à Nantes")
        end = next((i for i in range(trigger.word, len(line.forms)) if line.words[i].mark), len(line.forms))
        return cues.status[status].first(line.forms, 0, end) is not None
    if status == "planned" and line.forms[trigger.word].lstrip(cues.clitics) in cues.be:
        return was_due(line, trigger.word, cues)  # كان الافتتاح مقررا
    named = status == "planned" and cues.subject_first and not cues.verb_last  # "the planned vote failed", "le compte"
    aimed = is_having_done(line, trigger, cues) or line.forms[max(0, trigger.first - 1)] in cues.infinitive
    named = named and not aimed  # "is expected | to have signed"
    first, last = max(0, trigger.first - 3 * (not named)), min(len(line.forms), trigger.word + 2)
    at = cues.status[status].first(line.forms, first, last)
    return at is not None


def _is_perfect(line: Line, trigger: Predicate, cues: EventCues) -> bool:
    """Whether an infinitive of "have" is the auxiliary of a verb, or stands before it ("accusé d'avoir volé")."""
    auxiliary = trigger.first < trigger.word and line.forms[trigger.first] in cues.having
    return auxiliary or is_having_done(line, trigger, cues)


def _goes_on_until(expression: Expression | None, trigger: Predicate, today: int | None) -> bool:
    """What an expression bounds by "until" and no future verb tells goes on, where its end lies ahead."""
    if expression is None or expression.link != "until" or trigger.tense not in ("past", "present"):
        return False
    end = expression.interval.end
    plain = trigger.tense == "past" and trigger.first == trigger.word and not trigger.progressive
    if plain and expression.granularity in CLOCK and end is not None and today is not None:
        return end > today + 1  # "sang until two in the morning": that has been
    return today is not None and end is not None and end > today
