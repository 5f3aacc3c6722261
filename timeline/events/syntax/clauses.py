"""Clauses: the stretches of a sentence that have a predicate of their own.

A sentence is cut into segments at punctuation and at words that open a clause; segments without a verb then join
their neighbour: a subject waits for its verb across an aside ("The ferry, built in 1998, sank").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from timeline.events.syntax.borders import Opening, borders
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.words import TIME, Line
from timeline.languages.cues.cue_list import Cues
from timeline.languages.tables.event_cues import EventCues


@dataclass(frozen=True, slots=True)
class Segment:
    """Words first..last (last excluded) between two borders."""

    first: int
    last: int
    opening: Opening
    quoted: bool
    predicates: tuple[Predicate, ...] = ()
    cited: bool = False  # whether all its words are quoted, whatever mark ends it

    @property
    def verbal(self) -> bool:
        """Whether it holds a verb that could head a clause."""
        return any(p.kind in ("finite", "participle") for p in self.predicates)

    @property
    def finite(self) -> bool:
        """Whether it holds a finite verb."""
        return any(p.kind == "finite" for p in self.predicates)


@dataclass(slots=True)
class Clause:
    """Segments that belong together; `opening` is how its first verbal segment begins."""

    opening: Opening
    segments: list[Segment] = field(default_factory=list)
    host: Clause | None = None  # the clause an aside or relative clause stands in

    @property
    def first(self) -> int:
        """Its first word."""
        return min(segment.first for segment in self.segments)

    @property
    def last(self) -> int:
        """The word after its last."""
        return max(segment.last for segment in self.segments)

    @property
    def predicates(self) -> list[Predicate]:
        """Its predicates in order."""
        return [p for segment in self.segments for p in segment.predicates]

    def segment_at(self, word: int) -> Segment | None:
        """The segment that holds a word; None where it is none of its words."""
        return next((segment for segment in self.segments if segment.first <= word < segment.last), None)

    @property
    def quoted(self) -> bool:
        """Whether its verb stands in quotation marks."""
        return any(s.quoted for s in self.segments if s.predicates or len(self.segments) == 1)

    @property
    def cited(self) -> bool:
        """Whether its verb stands in quotation marks, even if its last mark does not."""
        return any(s.quoted or s.cited for s in self.segments if s.predicates or len(self.segments) == 1)

    def find(self, cues: Cues, line: Line) -> int | None:
        """The word at which the first of some cues stands in it; None where none does."""
        found = (cues.first(line.forms, segment.first, segment.last) for segment in self.segments)
        return next((i for i in found if i is not None), None)

    def holds(self, word: int) -> bool:
        """Whether a word belongs to it."""
        return any(segment.first <= word < segment.last for segment in self.segments)


def opens_verbal(clause: Clause, word: int) -> bool:
    """Whether a segment that begins at a word has a verb, or a subject whose verb stands behind an apposition ("after
    talks with the bank, Lumen, | failed").
    """
    at = next((n for n, s in enumerate(clause.segments) if s.first == word), None)
    if at is None or clause.segments[at].verbal:
        return at is not None
    name, verb = clause.segments[at + 1 : at + 2], clause.segments[at + 2 : at + 3]
    return bool(verb) and not name[0].verbal and _begins_with_verb(verb[0])


def behind_subject(clause: Clause, verb: Predicate) -> Predicate:
    """The verb behind a participle that stands in its subject ("reels believed lost | have been found")."""
    own = clause.segment_at(verb.word)
    behind = (p for p in own.predicates if p.kind == "finite" and p.word > verb.word) if own else iter(())
    return next(behind, verb) if verb.kind == "participle" else verb


def read_clauses(line: Line, predicates: Sequence[Predicate], cues: EventCues, quoting: bool = False) -> list[Clause]:
    """The clauses of a sentence in order; every segment is in one of them.

    `quoting` says that the sentence begins inside a quotation.
    """
    segments = _segments(line, predicates, cues, quoting)
    joiner = _Joiner(line, cues)
    for number, segment in enumerate(segments):
        joiner.take(segment, segments[number + 1 :])
    return joiner.finished()


@dataclass(slots=True)
class _Joiner:
    """Joins the segments of a sentence, one after the other, into clauses."""

    line: Line
    cues: EventCues
    clauses: list[Clause] = field(default_factory=list)
    waiting: list[Segment] = field(default_factory=list)  # verbless segments that no verb has claimed yet
    host: Clause | None = None  # the latest clause that is no aside

    def take(self, segment: Segment, later: Sequence[Segment]) -> None:
        """Give a segment its place; `later` are those behind it."""
        if not segment.verbal or _is_opening_participle(segment, later, self.cues):
            self._take_verbless(segment, later)
        elif segment.opening == "resume" and not self.waiting and (clause := _resumed(self.clauses)):
            clause.segments.append(segment)
        else:
            self._open(segment, later)

    def _take_verbless(self, segment: Segment, later: Sequence[Segment]) -> None:
        if self._goes_with_relative(segment):
            self.clauses[-1].segments.append(segment)
            return
        awaits = _awaits_verb(segment, later, self.line, self.cues) or self._opens_with_time(segment, later)
        joins = segment.opening not in ("stop", "start") and not awaits
        if self.clauses and joins and not self.waiting:
            self._claimed_by(segment).segments.append(segment)
        else:
            self.waiting.append(segment)

    def _goes_with_relative(self, segment: Segment) -> bool:
        """Whether a phrase goes on with the relative clause right before it ("which sank | during a storm, was")."""
        if not self.clauses or not self.cues.subject_first or segment.opening != "subordinate":
            return False
        beside = self.clauses[-1].last == segment.first and not self.line.words[segment.first - 1].mark
        return beside and self.clauses[-1].opening == "relative"

    def _opens_with_time(self, segment: Segment, later: Sequence[Segment]) -> bool:
        """Whether a stretch that begins with "and" or "that" and a time has its verb behind it (، وفي 1954، انتقل)."""
        forms, verb = self.line.forms, next((s for s in later if s.verbal), None)
        first = forms[segment.first]
        if segment.opening == "complement" and self.cues.subject_first and later:  # "said that on Monday, | they left"
            return TIME in forms[segment.first : segment.last] and later[0].verbal and later[0].opening == "comma"
        glued = first[0] in self.cues.clitics and (
            first[1:] in self.cues.prepositions or self.cues.anchors["afterwards"].at(forms, segment.first) > 0
        )
        timed = TIME in forms[segment.first : segment.last]
        return glued and timed and not segment.predicates and verb is not None and _begins_with_verb(verb)

    def _claimed_by(self, segment: Segment) -> Clause:
        """The clause that a verbless segment goes on with: where verbs go first, behind a relative one between commas
        the one around it ("will publish the bank, which was founded in 2007, its figures on Monday").
        """
        if segment.opening == "resume" and (host := _resumed(self.clauses)):
            return host
        last, forms = self.clauses[-1], self.line.forms
        if len(self.clauses) > 1 and not self.cues.subject_first and segment.opening == last.opening == "comma":
            before = self.clauses[-2]  # "denied, in a statement it issued on Monday, | what was rumoured"
            if forms[last.first] in self.cues.prepositions and before.last == last.first and last.last == segment.first:
                return before
        around = not self.cues.subject_first and segment.opening == "comma"
        relative = self._relative_before(segment) if around else None
        if not relative or not relative.first or self.host is None:
            return last
        aside = self.host.segments[-1]
        phrase = aside.opening == "comma" and not aside.verbal and aside.last == relative.first  # ، في جلسة عقدت أمس، |
        parted = self.line.words[relative.first - 1].mark or phrase or forms[segment.first] == TIME
        back = any(s.first > relative.first and forms[s.first] == TIME for s in self.host.segments)
        return self.host if back or (parted and segment.first == last.last) else last  # التي تقلهم، اليوم، | إلى جدة

    def _relative_before(self, segment: Segment) -> Clause | None:
        """The relative clause that a segment stands behind, or behind what that says was to be where it begins with the
        object of the verb before, or the day that this moves a plan to (أرجأت المحكمة، التي كان يفترض أن تحكم اليوم، |
        الجلسة).
        """
        last, before, first = self.clauses[-1], self.clauses[-2:-1], segment.first
        if last.opening == "relative":
            return last
        told = last.opening == "complement" and bool(before) and before[0].opening == "relative"
        form, behind = self.line.forms[first], self.line.forms[first + 1 : first + 2]
        leads = form in self.cues.prepositions | self.cues.goals
        verb = any(p.first == first and p.kind != "noun" for p in segment.predicates)
        noun = not verb and any(word.startswith(self.cues.articles) for word in (form, *behind))  # حفل الافتتاح
        takes = TIME in behind and form in self.cues.goals if leads else noun
        return before[0] if told and takes and before[0].last == last.first else None

    def _open(self, segment: Segment, later: Sequence[Segment]) -> None:
        clause = Clause(segment.opening, [segment])
        resumes = bool(self.waiting) or (bool(self.clauses) and self.clauses[-1].opening == "relative")
        parts = self._parts_time(segment, later)
        if parts or _is_aside(segment, later, resumes, bool(self.waiting), self.cues):
            clause.host = Clause("start", list(self.waiting)) if self.waiting else self.host
        elif segment.opening != "complement" or not self.clauses:
            if self.waiting:
                clause.opening = self.waiting[0].opening
            elif resumes and segment.opening == "comma":
                clause.opening = "coordinate"
            clause.segments = [*self.waiting, segment]
            self.waiting, self.host = [], clause
        self.clauses.append(clause)

    def _parts_time(self, segment: Segment, later: Sequence[Segment]) -> bool:
        """Whether a subordinate clause between commas parts a time at the front from the verb of its sentence ("On
        Monday, when the doors opened, the crowd fled").
        """
        if segment.opening != "subordinate" or not self.waiting or not self.cues.subject_first:
            return False
        front, line = self.waiting[0], self.line
        words = [word for word in line.words[front.first : self.waiting[-1].last] if not word.mark]
        light = self.cues.prepositions | self.cues.determiners | self.cues.amid | self.cues.adverbs  # "peu avant"
        timed = TIME in [word.form for word in words]
        bare = timed and all(w.form == TIME or w.form in light or w.written[:1].isupper() for w in words)  # "à Lyon"
        bare = bare and line.forms[segment.first - 1] == ","  # "Ten days after he fled, he was caught"
        main = next((s for s in later if s.finite or s.opening in ("stop", "coordinate")), None)
        return front.opening == "start" and bare and main is not None and main.finite and main.opening == "comma"

    def finished(self) -> list[Clause]:
        """The clauses in order, with what still waits for a verb."""
        waiting = self.waiting
        if waiting and self.clauses and waiting[0].opening != "start" and not any(s.predicates for s in waiting):
            self.clauses[-1].segments.extend(waiting)
        elif waiting:
            self.clauses.append(Clause(waiting[0].opening, waiting))
        return sorted(self.clauses, key=lambda clause: clause.first)


def _resumed(clauses: Sequence[Clause]) -> Clause | None:
    """The clause that goes on behind a closed bracket."""
    return next((clause for clause in reversed(clauses) if clause.opening != "aside"), None)


def _is_opening_participle(segment: Segment, later: Sequence[Segment], cues: EventCues) -> bool:
    """ "Meeting on Monday, the states ...": the participle waits for the verb of its sentence."""
    first = segment.predicates[0]
    opens = segment.opening == "start" and not segment.finite and first.word == segment.first
    heads = (s.verbal if cues.ambiguous_participles else s.finite for s in later if s.opening == "comma")
    return opens and any(heads)


def _is_aside(segment: Segment, later: Sequence[Segment], resumes: bool, waiting: bool, cues: EventCues) -> bool:
    """A clause inside another: relative, in brackets, or a participle after a comma that no verb of its own follows."""
    if segment.opening == "relative":
        return True
    if segment.opening == "aside":
        return not waiting
    if segment.opening == "subordinate" and waiting and cues.subject_first:  # "Users who left when he came | returned"
        return bool(later) and _begins_with_verb(later[0])
    if segment.opening != "comma" or segment.finite:
        return False
    inside = takewhile(lambda s: s.opening not in ("complement", "stop", "subordinate"), later)
    return not (resumes and cues.ambiguous_participles) or any(_begins_with_verb(s) for s in inside)


def _awaits_verb(segment: Segment, later: Sequence[Segment], line: Line, cues: EventCues) -> bool:
    """Whether a subject stands before a relative clause or, behind "but" or "after", an apposition and its own verb
    behind that ("the mayor, who is 60, opened", "but its owner, a bank, said").
    """
    if _is_joined(segment, line, cues) or (segment.opening == "coordinate" and cues.subject_first):
        verb = next((s for s in later if s.verbal or s.opening != "comma"), None)
        if verb is not None and _begins_with_verb(verb):
            return True
    if segment.opening == "subordinate" and _is_of_apposition(line, later, cues):
        return True
    told = not cues.subject_first and _tells_that(segment, line, cues)
    waits = told or segment.opening in ("comma", "coordinate")
    follows = len(later) > 1 and waits and later[0].opening == "relative"
    return follows and later[0].verbal and _begins_with_verb(later[1])


def _is_of_apposition(line: Line, later: Sequence[Segment], cues: EventCues) -> bool:
    """Whether behind a conjunction and its subject stands a name that says who that is, and the verb of both."""
    if len(later) < len(("name", "verb")) or later[0].verbal or later[0].opening != "comma" or not cues.marked_endings:
        return False
    named = line.words[later[0].first].capital and _begins_with_verb(later[1])
    return named and not cues.reporting.at(line.forms, later[1].first)


def _is_joined(segment: Segment, line: Line, cues: EventCues) -> bool:
    """Whether a mark and a conjunction stand before a segment."""
    first = segment.first
    return first > 0 and bool(line.words[first - 1].mark) and cues.coordinators.at(line.forms, first) > 0


def _tells_that(segment: Segment, line: Line, cues: EventCues) -> bool:
    """Whether a segment begins with "that", or a conjunction that ends in it (غير أن): its subject stands behind it."""
    last = segment.first + max(1, cues.subordinators.at(line.forms, segment.first)) - 1
    return segment.opening in ("complement", "subordinate") and cues.complements.at(line.forms, last) > 0


def _begins_with_verb(segment: Segment) -> bool:
    """Whether a segment takes up a subject that waits before it."""
    verb = next((p for p in segment.predicates if p.kind in ("finite", "participle")), None)
    return segment.opening == "comma" and verb is not None and verb.first - segment.first <= 1


def _segments(line: Line, predicates: Sequence[Predicate], cues: EventCues, quoting: bool) -> list[Segment]:
    begins = borders(line, predicates, cues)
    quoted = _quoted(line, quoting)
    segments: list[Segment] = []
    for (first, opening), last in zip(begins, [*(b for b, _ in begins[1:]), len(line.words)], strict=True):
        if first < last:
            inside = tuple(p for p in predicates if first <= p.word < last)
            worded = [i for i in range(first, last) if not line.words[i].mark]
            cited = bool(worded) and quoted[worded[0]] and quoted[worded[-1]]
            segments.append(Segment(first, last, opening, quoted[first] and quoted[last - 1], inside, cited))
    return segments


def _quoted(line: Line, quoting: bool) -> list[bool]:
    """Whether each word stands in quotation marks."""
    inside, flags = quoting, []
    for word in line.words:
        closes = word.form == "»" or (word.form == '"' and inside)
        inside = closes or inside or word.form in ('"', "«")
        flags.append(inside)
        inside = inside and not closes
    return flags
