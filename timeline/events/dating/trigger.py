"""The trigger: the verb or noun that an expression dates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from timeline.chronology.grains import BUSINESS, YEARS
from timeline.events.dating.naming import is_term_of_aim, is_within_happening, named_happening
from timeline.events.dating.occasions import occasion_of
from timeline.events.dating.openings import is_of_opening, only_opens
from timeline.events.status.background import is_news
from timeline.events.status.rescheduling import is_left, is_off, is_session, moves_beginning
from timeline.events.syntax.acting import is_having_done, is_in_state, speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate, is_perfect
from timeline.events.syntax.reading import Reading
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Expression

_PHRASE = 6  # words of a noun phrase
_STATE = 3  # words from "is" to the noun of "on the run"
_SAID = 2  # words from a verb of saying to the day of that
_DUE = 3  # words from "planned for" to the day
_BESIDE = 2  # words from a noun to an expression beside it


def find_trigger(
    reading: Reading, clause: Clause, word: int, expression: Expression, cues: EventCues
) -> Predicate | None:
    """The predicate of a clause that an expression, which stands at `word`, most likely dates; None for one in what is
    said without a verb (نفت استقالته، مؤكدة | أنه في إجازة حتى الخميس).
    """
    own = clause.segment_at(word)
    if own is not None and own.opening == "complement" and not own.predicates and not cues.subject_first:
        return None
    if _only_asked(clause, word, cues):
        return None
    if named := named_happening(reading, expression, cues):
        return named
    choice = _Choice(reading, clause, word, expression, reading.today, cues)
    return min(clause.predicates, key=choice.cost, default=None)


_Burdens = tuple[tuple[int, bool], ...]  # each a weight, in words of distance, and whether it applies


@dataclass(frozen=True, slots=True)
class _Choice:
    """Which predicate of a clause the expression at a word dates: the one against which least speaks."""

    reading: Reading
    clause: Clause
    word: int
    expression: Expression
    today: int | None
    cues: EventCues

    def cost(self, predicate: Predicate) -> int:
        """How much speaks against a predicate, its distance included."""
        distance = self.word - predicate.word
        burdens = (*self._by_form(predicate), *self._among_others(predicate))
        if predicate.kind == "noun":
            burdens += self._of_noun(predicate)
        if distance < 0:
            burdens += self._behind(predicate)
        return (distance if distance > 0 else 2 - distance) + sum(weight for weight, applies in burdens if applies)

    def _by_form(self, predicate: Predicate) -> _Burdens:
        forms, cues = self.reading.line.forms, self.cues
        finite = any(p.kind == "finite" for p in self.clause.predicates)
        begins = bool(cues.origins.at(forms, predicate.word)) or is_perfect(self.reading.line, predicate, cues)
        return (
            (2, predicate.kind == "infinitive"),
            (4, predicate.kind == "participle" and finite and not (cues.ambiguous_participles or begins)),
            (4, predicate.guessed),
            (8, is_bare_auxiliary(self.reading, predicate, cues)),
            (8, bool(cues.reporting.at(forms, predicate.word))),
            (16, predicate.first > 0 and forms[predicate.first - 1] in cues.free_relatives),
            (16, finite and only_opens(self.reading, predicate, self.word, self.expression, cues)),
            (16, _is_in_subject(self.reading, self.clause, predicate, self.word, cues)),
            (16, cues.skipped["bases"].at(forms, predicate.word) > 0),  # "rose in May | compared to"
        )

    def _among_others(self, predicate: Predicate) -> _Burdens:
        """What other predicates and times of the sentence say of one."""
        reading, clause, word, cues = self.reading, self.clause, self.word, self.cues
        return (
            (16, _has_dated_object(reading, clause, predicate, word, self.expression, cues)),
            (16, _has_own_time(reading, clause, predicate, word, cues)),
            (16, _is_begun(reading, clause, predicate, cues)),
            (16, _is_said_then(reading, predicate, word, cues)),
            (16, word > predicate.word and _tells_of_object(reading, clause, predicate, cues)),
            (16, _leads_to_plan(reading, clause, predicate, word, cues)),
            (16, _is_put_off(reading, clause, predicate, word, cues)),
        )

    def _of_noun(self, noun: Predicate) -> _Burdens:
        reading, clause, cues = self.reading, self.clause, self.cues
        verbs = [p for p in clause.predicates if p.kind != "noun"]
        idle = not cues.subject_first and all(is_bare_auxiliary(reading, p, cues) for p in verbs)
        verbal = bool(verbs) and not idle  # "the last execution was in 2004": the execution
        near = 0 < self.word - noun.word <= _BESIDE
        return (
            (8 if near else 12, verbal and not self._is_placed(noun)),
            (12, verbal and _only_times(reading, noun, cues)),
            (12, _is_amid(reading, clause, noun, cues)),
            (16, verbal and bool(cues.speech_nouns.at(reading.line.forms, noun.word))),
            (32, _is_state(reading, clause, noun, cues)),
        )

    def _behind(self, predicate: Predicate) -> _Burdens:
        """What speaks against a predicate that stands behind the expression."""
        reading, clause, word, cues = self.reading, self.clause, self.word, self.cues
        held = any(begins_since(reading, p, word, cues) for p in clause.predicates if p.kind == "noun")
        return (
            (8, _is_of_subject(reading, predicate, word, cues)),
            (8, _is_behind_verb(reading, clause, predicate, word)),
            (8, held),
            (16, predicate.tense == "past" and is_of_opening(reading, word, self.expression)),
            (12, _qualifies_object(reading, clause, predicate, self.expression, cues)),
            (16, _closes_period(reading, predicate)),
            (16, is_term_of_aim(reading, clause, self.expression, predicate, cues)),
            (16, _is_purpose(reading.line.forms, predicate, cues)),
        )

    def _is_placed(self, noun: Predicate) -> bool:
        """Whether the expression is the noun's own, beside a verb."""
        reading, word, cues = self.reading, self.word, self.cues
        named = self.expression.granularity in YEARS and _names_it(reading, noun, word, cues)
        named = named and not is_within_happening(reading, self.expression, cues)
        apposed = has_apposed(reading, noun, word, cues) and not is_news(self.expression, self.today)
        apposed = apposed and not _is_amid(reading, self.clause, noun, cues)
        return named or apposed or begins_since(reading, noun, word, cues)


def _only_asked(clause: Clause, word: int, cues: EventCues) -> bool:
    """Whether all that a clause has a verb for stands behind "whether" or "that", a date before it ("Asked on Monday |
    whether he would resign").
    """
    asked = [s for s in clause.segments if s.opening == "complement" and s.first > word]
    told = (any(s.first <= p.word < s.last for s in asked) for p in clause.predicates)
    return cues.subject_first and bool(asked) and all(told)


def _is_state(reading: Reading, clause: Clause, noun: Predicate, cues: EventCues) -> bool:
    """Whether a noun only says what state something is in ("est en | fuite depuis dimanche")."""
    copulas = (p for p in clause.predicates if p.word < noun.word and is_in_state(reading.line, p, cues))
    between = max((p.word for p in copulas), default=noun.word)
    return 0 < noun.word - between <= _STATE


def _is_amid(reading: Reading, clause: Clause, noun: Predicate, cues: EventCues) -> bool:
    """Whether a noun only opens its clause with where something was said ("à l'audience, le 22 avril, il ...")."""
    line, opens = reading.line, clause.first
    within = line.forms[opens] in cues.amid and not any(
        cues.anchors[way].at(line.forms, opens) for way in ("before", "after")
    )
    return within and 0 < noun.word - opens < _STATE and any(p.kind == "finite" for p in clause.predicates)


def _leads_to_plan(reading: Reading, clause: Clause, verb: Predicate, word: int, cues: EventCues) -> bool:
    """Whether a past verb only has what is planned for its object, where verbs go first, and calls nothing off
    ("reached the final due on Saturday").
    """
    forms = reading.line.forms
    due = next((i for i in range(word - 1, max(-1, word - 1 - _DUE), -1) if cues.scheduled.at(forms, i)), None)
    if cues.subject_first or verb.tense != "past" or due is None:
        return False
    if any(reading.line.words[i].mark or p.word == i for i in range(due + 1, word) for p in reading.predicates):
        return False
    dated = any(verb.word < reading.line.index(x.start) < word for x in reading.expressions.values())
    if is_off(reading.line, verb, cues):
        return dated  # ألغى أمس مباراتين كانتا مقررتين غدا
    held = any(p.kind == "noun" and verb.word < p.word < word for p in clause.predicates)
    return held and not cues.extending.at(forms, verb.word)


def _tells_of_object(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a present only says what the subject or object of the past verb before it in its stretch is, where verbs
    go first (غرق قارب | يقل مهاجرين | فجر الأحد).
    """
    line, own = reading.line, clause.segment_at(verb.word)
    if cues.subject_first or own is None or verb.tense != "present":
        return False
    if not any(cue.at(line.forms, verb.word) for cue in (cues.describing, cues.stative)):
        return False
    first = next((p for p in own.predicates if p.kind == "finite"), verb)
    told = first.word < verb.word and first.tense == "past"
    return told and line.forms[first.word].lstrip(cues.clitics) not in cues.be


def _is_put_off(reading: Reading, clause: Clause, predicate: Predicate, word: int, cues: EventCues) -> bool:
    """Whether another predicate puts a plan off to the day at a word, or from it: a predicate is that plan (أجلت أمس |
    محاكمته إلى مايو), or the verb of a noun that does so (قررت | تأجيل | المباراة المقررة غدا | إلى مايو).
    """
    forms = reading.line.forms
    due = cues.scheduled.first(forms, max(0, word - _DUE), word) is not None
    session = is_session(reading.line, word, cues)
    if word < 1 or not (due or session or forms[word - 1] in cues.goals or is_left(forms, word, cues)):
        return False
    puts_off = [p for p in clause.predicates if p.word < word and moves_beginning(reading.line, p, cues)]
    if not puts_off or predicate is puts_off[-1]:
        return False
    performs = predicate.word < puts_off[-1].word and cues.performing.at(forms, predicate.word) > 0
    return predicate.kind == "noun" or (puts_off[-1].kind == "noun" and performs)


def _only_times(reading: Reading, noun: Predicate, cues: EventCues) -> bool:
    """Whether a noun only says at which hour something was (تراجع السهم | عند افتتاح | حصة اليوم)."""
    return noun.word > 0 and reading.line.forms[noun.word - 1] in cues.timing


def _is_purpose(forms: Sequence[str], predicate: Predicate, cues: EventCues) -> bool:
    """Whether a verb tells to what end another was (عاد في 1962 ليلعب), so that only what stands behind it dates it."""
    aims = predicate.kind == "finite" and predicate.tense == "none"
    return aims and bool(cues.infinitive_prefixes) and forms[predicate.word].startswith(cues.infinitive_prefixes)


def aims_behind(reading: Reading, verb: Predicate, expression: Expression, cues: EventCues) -> bool:
    """Whether what another verb aims at, or was done before, would, on the days of its expression, come before that
    (بلغ النهائي أمس ليلتقي المغرب السبت, "left on Monday to open a mine on Friday", "met on Monday before a summit on
    Friday").
    """
    start = expression.interval.end
    before = [x for x in reading.expressions.values() if x.end <= expression.start and x.interval.start is not None]
    before = [x for x in before if start is not None and (x.interval.start or 0) >= start]
    if not before:
        return False
    if _is_purpose(reading.line.forms, verb, cues):
        return True
    last = reading.line.index(before[-1].start)
    if reading.holds_verb(last, verb.word):
        return False  # "held on Thursday, since it vanished on the eve of the opening on Sunday"
    occasion = occasion_of(reading, expression, cues) if verb.kind == "noun" else None
    comes = occasion is not None and occasion.noun is verb and occasion.relation == "before"
    aims = verb.kind == "infinitive" and verb.first == verb.word and verb.word > 0
    aims = aims and reading.line.forms[verb.word - 1] not in cues.be
    decided = (p for p in reading.predicates if p.word < verb.word and verb.kind == "noun" and p.tense == "past")
    aims = aims or any(cues.performing.at(reading.line.forms, p.word) for p in decided)  # قرر أمس بيعه الجمعة
    return comes or aims


def _is_said_then(reading: Reading, predicate: Predicate, word: int, cues: EventCues) -> bool:
    """Whether a date at the front is that of the words a verb is told in ("On Tuesday she said she could not"), or one
    right behind the verb of saying ("who had said on Sunday he would not").
    """
    verbs = [p for p in reading.predicates if p.kind != "noun"]
    said = (p for p in verbs if 0 < word - p.word <= _SAID and word < predicate.first)
    bare = cues.bare_complements or is_having_done(reading.line, predicate, cues)
    if bare and any(cues.reporting.at(reading.line.forms, p.word) for p in said):
        return True
    if not verbs or not word < verbs[0].word < predicate.word or not cues.bare_complements:
        return False
    return bool(cues.reporting.at(reading.line.forms, verbs[0].word))


def _is_in_subject(reading: Reading, clause: Clause, participle: Predicate, word: int, cues: EventCues) -> bool:
    """Whether a participle is of the subject of a verb before the date ("a man | wanted in Rome | wrote in May")."""
    own, forms = clause.segment_at(participle.word), reading.line.forms
    if participle.kind != "participle" or not participle.word or own is None or not cues.subject_first:
        return False
    if cues.prepositions.isdisjoint(forms[participle.word + 1 : participle.word + 2]):
        return False  # nor one that ends its text
    behind = [p for p in own.predicates if p.kind != "noun" and participle.word < p.first and p.word < word]
    return any(p.kind == "finite" or cues.reporting.at(forms, p.word) for p in behind)


def _is_of_subject(reading: Reading, verb: Predicate, word: int, cues: EventCues) -> bool:
    """Whether a participle before an expression qualifies the subject of a verb ("a bell stolen in 1987 | was")."""
    parted = any(reading.line.words[k].mark for k in range(word, verb.first))
    before = [p for p in reading.predicates if p.word < word and p.kind != "noun"]
    if not before or parted or not cues.subject_first:
        return False
    marked = any(reading.line.words[k].mark for k in range(before[-1].word, word))
    return before[-1].kind == "participle" and before[-1].word > 0 and not marked


def _is_behind_verb(reading: Reading, clause: Clause, participle: Predicate, word: int) -> bool:
    """Whether a date at the front has a finite verb before it gets to a participle, which then only describes ("Today
    each carries a number sprayed in red").
    """
    if participle.kind != "participle" or participle.word == 0:
        return False
    joined = reading.line.words[participle.word - 1].mark
    return not joined and any(p.kind == "finite" and word < p.first < participle.word for p in clause.predicates)


def _qualifies_object(
    reading: Reading, clause: Clause, verb: Predicate, expression: Expression, cues: EventCues
) -> bool:
    """Whether a verb behind a date tells of the object of one that stands before it, with which the stretch begins,
    where verbs go first (وقع الرئيس أمس مرسوما | يستدعي الناخبين); commas may set the date off.
    """
    line, word = reading.line, reading.line.index(expression.start)
    own = clause.segment_at(word)
    if cues.subject_first or own is None or verb.kind == "noun" or not own.first <= verb.word < own.last:
        return False
    first = next((p for p in own.predicates if p.kind == "finite"), verb)
    led = next((i for i in range(word - 1, -1, -1) if line.forms[i] not in cues.prepositions), word)
    beside = (led, line.index(expression.end - 1) + 1)
    if any(line.words[i].mark and i not in beside for i in range(first.word, verb.first)):
        return False
    return first.word < word and not is_bare_auxiliary(reading, first, cues) and first.word <= own.first + 1


def _closes_period(reading: Reading, participle: Predicate) -> bool:
    """Whether a participle only tells with which day a period ends ("les trois mois | clos | le 31 décembre")."""
    line, times = reading.line, list(reading.expressions.values())
    for period, last in pairwise(times):
        if line.index(period.end - 1) < participle.word < line.index(last.start):
            ends = period.interval.end is not None and period.interval.end == last.interval.end
            return period.type == "DURATION" and ends
    return False


def has_apposed(reading: Reading, noun: Predicate, word: int, cues: EventCues) -> bool:
    """Whether nothing but a comma and a preposition part a noun from the expression ("since its sale, in 2002"), which
    no other noun has for its kind ("a refusé une offre de vente, en mars").
    """
    between, before = reading.line.forms[noun.word + 1 : word], reading.line.forms[noun.word - 1]
    if noun.word > 1 and before in cues.genitives and before not in cues.determiners and cues.contracted:
        return False
    return 1 <= len(between) <= 2 and between[0] in (",", "،") and all(w in cues.prepositions for w in between[1:])


def _names_it(reading: Reading, noun: Predicate, word: int, cues: EventCues) -> bool:
    """Whether an expression names a noun behind a verb ("remembers the floods of 2015")."""
    between = reading.line.forms[noun.word + 1 : word]
    behind = any(p.word < noun.word for p in reading.predicates if p.kind != "noun")
    return behind and len(between) == 1 and between[0] in cues.genitives


def _is_begun(reading: Reading, clause: Clause, verb: Predicate, cues: EventCues) -> bool:
    """Whether a present is what a verb of beginning before it began, where verbs go first (بدأت النفايات تتراكم)."""
    if cues.subject_first or verb.tense != "present":
        return False
    own = clause.segment_at(verb.word)
    before = (p for p in own.predicates if p.word < verb.word) if own else ()
    return any(cues.beginning.at(reading.line.forms, p.word) for p in before)


def begins_since(reading: Reading, noun: Predicate, word: int, cues: EventCues) -> bool:
    """Whether an expression dates the noun that something holds since ("since the takeover of the bank in 2002")."""
    first = max(0, noun.word - 2)
    opened = cues.anchors["since"].first(reading.line.forms, first, noun.word) is not None
    return opened and noun.word < word <= noun.word + _PHRASE


def _has_dated_object(
    reading: Reading, clause: Clause, verb: Predicate, word: int, expression: Expression, cues: EventCues
) -> bool:
    """Whether a verb of attitude has a happening as its object before the expression ("regrets the sale in 2002"), or
    a verb of saying one of a business period ("reported a rise in the third quarter"). On a day of the last week the
    attitude itself is news ("condemned the attack on Monday").
    """
    forms = reading.line.forms
    told = expression.granularity in BUSINESS and speaks(reading.line, verb.word, cues)
    recalls = cues.attitudes.at(forms, verb.word) > 0 and not (
        verb.tense == "past" and is_news(expression, reading.today)
    )
    if verb.kind == "noun" or not (told or recalls):
        return False
    return any(
        p.kind == "noun" and verb.word < p.word < word and not cues.speech_nouns.at(forms, p.word)
        for p in clause.predicates
    )


def _has_own_time(reading: Reading, clause: Clause, predicate: Predicate, word: int, cues: EventCues) -> bool:
    """Whether a predicate has a date of its own, and a noun after that has the one at `word`.

    "Tried since Monday for the murder of his partner, in 2004": the murder.
    """
    goal = word > 0 and reading.line.forms[word - 1] in cues.goals
    if predicate.kind == "noun" or (goal and moves_beginning(reading.line, predicate, cues)):
        return False
    placed = (x for x in reading.expressions.values() if x.interval.bounded and not reading.qualifies(x, cues))
    times = [reading.line.index(x.start) for x in placed]
    between = [time for time in times if predicate.word < time < word]
    return any(p.kind == "noun" and between[0] < p.word < word for p in clause.predicates) if between else False


def is_bare_auxiliary(reading: Reading, predicate: Predicate, cues: EventCues) -> bool:
    """Whether a predicate is a form of "to be" without a participle."""
    form = reading.line.forms[predicate.word]
    return form in cues.be or form.lstrip(cues.clitics) in cues.be
