"""The cues of status that bear on a clause: not those of a noun beside it, of another clause, or negated."""

from __future__ import annotations

from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import TIME, Line
from timeline.languages.cues.cue_list import Cues
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Status

_ANNULLED = 4  # words from a verb of annulling to the law or sentence that it annuls
_OWN = 5  # words behind a verb in which its own time stands
_VERDICT = 4  # words in which a verb says that what was claimed is not so, or a clause names that as claimed
_NEGATED = 3  # words of what is called off with a word for "not" among them: `n'aura pas lieu`
_LED = 5  # words before what a verb of causing led to
_WAYS = ("before", "after")
_STRONG: tuple[Status, ...] = ("denied", "cancelled", "threatened")
_BY_CUE: tuple[Status, ...] = ("denied", "cancelled", "threatened", "hypothetical", "planned", "ongoing")


def is_presupposed(clause: Clause, trigger: Predicate) -> bool:
    """A noun beside a verb: what the sentence takes for granted ("did not regret the sale")."""
    return trigger.kind == "noun" and any(p.kind == "finite" for p in clause.predicates)


def cued_status(line: Line, clause: Clause, cues: EventCues, trigger: Predicate) -> Status | None:
    """The status of the strongest cue in the clause, or right before it where it hangs on another; None without."""
    if _is_refuted(line, clause, cues):
        return "denied"
    if _is_threat(line, clause, trigger, cues):
        return "threatened"
    first = clause.first
    if clause.opening == "complement" and cues.questions.at(line.forms, first):
        return "hypothetical"
    if clause.opening == "complement":
        first = _joined(line, _behind_mark(line, max(0, first - 5), first, cues), first, cues)
    for status in _BY_CUE:
        i = _cue(line, first, clause, cues, status, trigger)
        if i is not None and not _negated(line, i, cues, status) and not _is_elsewhere(line, i, cues, status):
            return status
    return None


def _is_elsewhere(line: Line, i: int, cues: EventCues, status: Status) -> bool:
    """Whether what does not take place in one town does in another: `n'aura pas lieu à Leeds mais à York`."""
    if status != "cancelled" or cues.status["negation"].first(line.forms, i, i + _NEGATED) is None:
        return False
    return any(
        line.forms[k] in cues.corrections
        and line.forms[k + 1] in cues.prepositions
        and line.forms[k + 2] != TIME
        and line.words[k + 2].written[:1].isupper()
        for k in range(i, len(line.forms) - 2)
    )


def _is_threat(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a verb warns of harm that somebody is to do, or tells of that itself ("a prévenu qu'il frapperait")."""
    warned = cues.status["warned"].first(line.forms, 0, clause.last)
    if warned is None:
        return False
    harm = cues.status["harm"].first(line.forms, warned + 1, len(line.forms))
    between = range(warned + 1, len(line.forms) if harm is None else harm + 1)
    said = any(cues.complements.at(line.forms, i) for i in between)
    return harm is not None and said and warned <= trigger.word


def _is_refuted(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether the verb behind what is claimed says that it is not so ("reports that it had closed | were false")."""
    behind = clause.last
    if behind >= len(line.forms) or line.forms[behind] not in cues.be:
        return False
    refuted = cues.status["denied"].first(line.forms, behind, behind + _VERDICT) is not None
    claims = (cues.sourcing["rumoured"], cues.sourcing["reported"], cues.reporting)
    near = range(max(0, clause.first - 1), min(clause.last, clause.first + _VERDICT))
    return refuted and any(cue.at(line.forms, i) for cue in claims for i in near)


def _behind_mark(line: Line, first: int, last: int, cues: EventCues) -> int:
    """Where, of the words before what is said, those begin that no mark parts from it, but for marks around a time ("is
    called off, | adding that it", but "denied, on Monday, that").
    """
    for i in range(last - 1, first, -1):
        behind = (word.form for word in line.words[i + 1 : last] if not word.mark)
        if line.words[i].mark and any(form != TIME and form not in cues.prepositions for form in behind):
            return i + 1
    return first


def _joined(line: Line, first: int, last: int, cues: EventCues) -> int:
    """Where, of the words before what is said, those begin that "and" behind a comma joins to others ("denied it, | and
    said that").
    """
    for i in range(last - 1, first, -1):
        joins = cues.coordinators.at(line.forms, i) or line.forms[i][0] in cues.clitics
        if joins and line.words[i - 1].mark:
            return i
    return first


def _cue(line: Line, first: int, clause: Clause, cues: EventCues, status: Status, trigger: Predicate) -> int | None:
    """The first cue of a status that bears on the clause."""
    lookup = cues.status[status]
    for start, end in [(first, clause.first), *((s.first, s.last) for s in clause.segments)]:
        i = lookup.first(line.forms, start, end)
        while i is not None and (
            _is_behind(i, clause, trigger)
            or (status == "hypothetical" and _is_of_subject(line, i, trigger, cues))
            or (status == "ongoing" and (_is_of_other_time(line, i, trigger) or _qualifies(line, i, cues)))
            or (status == "threatened" and _is_of_agent(i, clause, trigger, cues))
            or _is_of_a_noun(i, clause, trigger, cues)
            or (
                status in _STRONG
                and (_is_beside(line, i, clause, trigger, cues) or _is_of_verb_beside(line, i, clause, trigger, cues))
            )
            or _is_of_old_plan(line, i, trigger, cues)
            or cues.comments.at(line.forms, i - 1) > 1  # "as soon as | possible"
            or (status in ("planned", "ongoing") and _is_noun_beside(line, i, clause, trigger, cues))
            or (status == "planned" and _has_no_aim(line, i + lookup.at(line.forms, i), clause, cues))
            or cues.skipped["bases"].first(line.forms, max(0, i - 1), i)
            is not None  # "later than | originally planned"
            or (cues.verb_last and trigger.tense == "past" and i == trigger.word + 1)  # "musste abgebrochen | werden"
            or (
                (status in _STRONG or cues.reporting.at(line.forms, i)) and _opens_words(line, i, clause, trigger, cues)
            )
        ):
            i = lookup.first(line.forms, i + 1, end)
        if i is not None:
            return i
    return None


def _is_noun_beside(line: Line, i: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue that may be a present is a noun beside a past verb ("rejected | plans for a pool", "human | remains
    were found", but "plans a pool", "under plans to shut it").
    """
    told = trigger.tense == "past" and trigger.kind != "noun" and bool(cues.marked_endings)
    verbs = any(p.first <= i <= p.word for p in clause.predicates)
    return told and cues.forms.get(line.forms[i]) == "present" and not verbs


def _is_of_agent(i: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a threat is what acts, and not what is told of ("a bomb | threat closed the school")."""
    main = trigger.kind == "finite" or (trigger.kind == "participle" and trigger is clause.predicates[-1])
    acts = main and trigger.tense == "past" and trigger.first == trigger.word > i
    return acts and cues.subject_first and not any(p.word == i and p.kind != "noun" for p in clause.predicates)


def _has_no_aim(line: Line, behind: int, clause: Clause, cues: EventCues) -> bool:
    """Whether a cue that an infinitive should follow has a noun behind it ("died due to | cold", not "due to headline
    a fair").
    """
    if not cues.bare_complements or not 0 < behind < len(line.forms):
        return False
    to = line.forms[behind - 1] in cues.infinitive & cues.goals
    aims = any(p.first in (behind, behind + 1) for p in clause.predicates if p.kind != "noun")
    has_object = not cues.determiners.isdisjoint(line.forms[behind + 1 : behind + 2])
    return to and not aims and not has_object


def _is_of_old_plan(line: Line, i: int, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue only tells, before the verb and parted from it, of the day that was meant ("The fair, originally
    scheduled for May, | opens in June").
    """
    inside = range(i, min(len(line.forms), i + _LED))
    planned = any(cues.scheduled.at(line.forms, k) for k in inside)
    return planned and trigger.kind != "noun" and any(line.words[k].mark for k in range(i, trigger.first))


def _is_of_verb_beside(line: Line, i: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue is another verb of the clause: one behind what is no plan ("was shot, | abandoned by his friends"),
    or where verbs go first one whose object a past verb behind it tells of (هدد بإعدام رهينة | خطف في مايو).
    """
    verb = next((p for p in clause.predicates if p.word == i and p.kind in ("finite", "participle")), None)
    if verb is None or trigger.first <= i <= trigger.word:
        return False
    if cues.subject_first:
        bare = verb.first == i > trigger.word and trigger.kind in ("finite", "participle")
        return bare and not cues.scheduled.at(line.forms, trigger.word)
    return trigger.kind == verb.kind == "finite" and trigger.tense == "past" and i < trigger.first


def _opens_words(line: Line, i: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue behind a comma, no verb of a clause itself, brings words of its own ("signed him, denying ...")."""
    opens = (
        any(s.first == i and s.opening in ("comma", "subordinate") for s in clause.segments) and line.words[i - 1].mark
    )
    return opens and i > trigger.word and not cues.verb_last and all(p.word != i for p in clause.predicates)


def denied_behind(line: Line, rumour: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a rumour is only what words behind the event deny ("will be held in May, denying rumours that")."""
    denials = (i for i in range(trigger.word + 1, rumour) if cues.status["denied"].at(line.forms, i))
    return any(_opens_words(line, i, clause, trigger, cues) for i in denials)


def _is_behind(i: int, clause: Clause, trigger: Predicate) -> bool:
    """Whether a cue goes with the verb behind a participle of its subject ("a ship built in 1954 | was scrapped")."""
    later = any(trigger.word < p.first <= i for p in clause.predicates if p.kind == "finite")
    return trigger.kind == "participle" and later


def _is_of_a_noun(i: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue is a participle that only qualifies a noun ("un chien abandonné | a mordu")."""
    if cues.ambiguous_participles or i == trigger.word or trigger.kind != "finite":
        return False
    return any(p.word == i and p.kind == "participle" for p in clause.predicates)


def _is_of_other_time(line: Line, i: int, trigger: Predicate) -> bool:
    """Whether a cue belongs to a time before a verb that has its own behind it ("lost | since May, was found on")."""
    before = i + 1 < trigger.first and line.forms[i + 1] == TIME
    return before and TIME in line.forms[trigger.word + 1 : trigger.word + 1 + _OWN]


def _is_of_subject(line: Line, i: int, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a word of possibility only says something of who acts ("a possible buyer | called", "a man considering
    | suicide was saved", "villagers at risk of | flooding left").
    """
    within = i + 1 < trigger.first and trigger.tense == "past" and line.forms[i] not in cues.modal
    governed = i > 0 and line.forms[i - 1] in cues.prepositions and cues.ambiguous_participles
    acts = line.forms[i].endswith(cues.progressive_endings) and line.forms[i - 1] not in cues.be
    return within and (_qualifies(line, i, cues) or governed or acts)


def _is_beside(line: Line, i: int, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue goes with what is beside the verb: "the abandoned church", "a week after denying it"."""
    if (
        _is_promised(line, i, trigger, cues)
        or _is_thing(line, i, clause, cues)
        or is_aside_of(line, i, cues)
        or (i > trigger.word and (_is_effect(line, i, clause, cues) or _is_ground(line, i, trigger, cues)))
    ):
        return True
    if _is_refused(line, i, clause, cues) or (i == trigger.word and _is_forsaken(line, i, clause, cues)):
        return True
    if i == trigger.word and cues.status["cancelled"].at(line.forms, i):
        first = max(0, i - 2 * _ANNULLED) if cues.verb_last else i + 1
        near = range(first, min(i + 1 + _ANNULLED, len(line.forms)))
        if any(cues.status["abolished"].at(line.forms, k) for k in near):
            return True
    between = range(trigger.word + 1, i)
    apart = any(cues.anchors[way].at(line.forms, k) for k in between for way in _WAYS)
    length = max(cues.status[status].at(line.forms, i) for status in _STRONG)
    covers = i < trigger.first and trigger.word < i + length  # "the match was washed out"
    return (apart and trigger.kind != "noun") or (_qualifies(line, i, cues) and not covers)


def _is_refused(line: Line, i: int, clause: Clause, cues: EventCues) -> bool:
    """Whether what is denied is something asked for ("denied two motions", "denied him bail")."""
    return cues.status["denied"].at(line.forms, i) > 0 and _has_object(line, i, clause, cues.status["refused"], cues)


def _is_forsaken(line: Line, i: int, clause: Clause, cues: EventCues) -> bool:
    """Whether who or what is left was never planned ("abandoned his family", but "abandoned the family day"), or is
    got out of something ("were pulled out of the rubble").
    """
    leaves = cues.status["leaving"].at(line.forms, i)
    freed = leaves > 1 and cues.subject_first and line.forms[i - 1] in cues.passive_be
    return freed or (leaves > 0 and _has_object(line, i, clause, cues.status["left"], cues))


def _has_object(line: Line, i: int, clause: Clause, wanted: Cues, cues: EventCues) -> bool:
    """Whether one of the wanted nouns ends a phrase right behind a verb: no other noun goes on from it ("denied visa |
    fraud"), no preposition or act parts them ("theft in", "seeking"), and it has no verb of its own ("a bid | was").
    """
    acts = cues.progressive_endings
    for k in range(i + 1, min(i + 1 + _ANNULLED, len(line.forms))):
        form = line.forms[k]
        leads = form in cues.prepositions and line.forms[k + 1 : k + 2] != (TIME,)  # "in", but "denied on Monday bail"
        act = acts and form.endswith(acts) and line.forms[k - 1] not in cues.determiners  # but "the burning ship"
        if line.words[k].mark or leads or cues.complements.at(line.forms, k) or act:
            return False
        if any(p.first == k and p.kind != "noun" for p in clause.predicates):
            return False
        if length := wanted.at(line.forms, k):
            return _ends_phrase(line, k + length, clause, cues)
    return False


def _ends_phrase(line: Line, behind: int, clause: Clause, cues: EventCues) -> bool:
    """Whether a noun phrase has ended before a word, which is no finite verb."""
    if behind >= len(line.forms) or line.words[behind].mark or line.forms[behind] == TIME:
        return True
    if any(p.first == behind and p.kind == "participle" for p in clause.predicates):
        return True  # "motions | made by the defence"
    form = line.forms[behind]
    if form in cues.prepositions or form in cues.infinitive or form in cues.adverbs:
        return True
    return any(words.at(line.forms, behind) for words in (cues.coordinators, cues.relatives, cues.subordinators))


def _is_thing(line: Line, i: int, clause: Clause, cues: EventCues) -> bool:
    """Whether the bare form of a verb is a noun, since no verb of the clause stands there ("selling scrap | sold")."""
    bare = cues.forms.get(line.forms[i]) == "present" and bool(cues.marked_endings)
    return bare and all(p.word != i for p in clause.predicates)


def _is_promised(line: Line, i: int, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue is what somebody promises to do ("s'est engagé à | renoncer")."""
    promises = cues.status["planned"].at(line.forms, trigger.word) or cues.status["planned"].at(
        line.forms, trigger.first
    )
    return trigger.word < i and bool(promises) and line.forms[i - 1] in cues.infinitive


def is_aside_of(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a cue is a noun that only goes with what is told ("refused to step down despite a threat to")."""
    before = i - 1 - (i > 1 and line.forms[i - 1] in cues.determiners)
    return i > 0 and line.forms[before] in cues.despite


def _is_effect(line: Line, i: int, clause: Clause, cues: EventCues) -> bool:
    """Whether a cue only names what something led to, which did happen ("led to the cancellation of 148 flights",
    "forced the closure of a port and the cancellation of flights", but "forced them to cancel").
    """
    first = next((k + 1 for k in range(i - 1, clause.first, -1) if line.words[k].mark), clause.first)
    led = cues.causing.first(line.forms, max(first, i - 2 * _LED), i) is not None
    return led and not any(p.word == i and p.kind != "noun" for p in clause.predicates)


def _is_ground(line: Line, i: int, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a cue stands in what something was done for, or with what somebody is charged, as a form in "-ing" behind
    a preposition tells ("was jailed for threatening to kill", "was fined for defying an order to call off a strike").
    """
    acts = (k for k in range(trigger.word + 2, i + 1) if line.forms[k].endswith(cues.progressive_endings))
    return any(line.forms[k - 1] in cues.prepositions and not line.words[k].mark for k in acts)


def _qualifies(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a word stands between a determiner or preposition and its noun ("a scrap dealer", "rows of abandoned
    cars").
    """
    leading = cues.determiners | (cues.prepositions if cues.ambiguous_participles else frozenset())
    if not cues.subject_first or not 0 < i < len(line.forms) - 1 or line.forms[i - 1] not in leading:
        return False
    following = line.forms[i + 1]
    closed = following in cues.determiners | cues.prepositions or following in cues.infinitive
    return not closed and not line.words[i + 1].mark


def _negated(line: Line, i: int, cues: EventCues, status: Status) -> bool:
    """Whether a negation right before the cue takes its force away ("did not cancel")."""
    if status in ("hypothetical", "planned"):
        return False
    return cues.status["negation"].first(line.forms, max(0, i - 2), i) is not None
