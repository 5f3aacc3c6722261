"""Titles of verbs whose subject is dropped, where verbs go first: it is put before them, as the verb told last has it
(خسر الوداد أمس، | وعاد إلى الدار البيضاء: الوداد عاد).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from timeline.events.syntax.acting import only_says, speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import COMMAS, QUOTES, TIME, Line
from timeline.events.titles.subjects import is_adjective, is_feminine
from timeline.events.titles.titles import shortened
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Name

_PHRASE = 6  # words of a subject
_ASIDE = 14  # words between commas
_SHORTEST = 4  # letters of a word that its ending tells
_MAIN = ("start", "stop", "coordinate")
_LETTERS = 2  # of a verb


@dataclass(frozen=True, slots=True)
class _Subject:
    """A subject as the text has it, whether its verb is feminine, and whether that only says something."""

    text: str
    feminine: bool
    speaks: bool = False
    rival: bool = False


def with_subjects(
    text: str, readings: Sequence[Reading], events: Sequence[Event], names: Sequence[Name], cues: EventCues
) -> list[Event]:
    """The events, those whose title begins with a verb without its subject led by that, as far as it is known."""
    told, sentences = list(events), {event.sentence_start for event in events}
    topic, end = None, 0
    ends = {name.start: name.end for name in names}
    people = {name.start for name in names if name.kind == "person"}
    for reading in readings:
        line = reading.line
        topic = None if "\n" in text[end : line.start] else topic
        subjects, topic = _Finder(text, line, ends, people, cues).read(reading, topic)
        end = line.end
        if line.start not in sentences:
            continue
        for n, event in enumerate(told):
            if event.sentence_start == line.start and (led := subjects.get(line.index(event.trigger_start))):
                told[n] = replace(event, title=_led(event.title, line, *led, cues))
    return told


def _led(title: str, line: Line, verb: Predicate, subject: _Subject, cues: EventCues) -> str:
    """A title that begins with its verb, or what goes before that, behind its subject."""
    first = fold(title.split(" ", 1)[0])
    begins = any(line.forms[i] in (first, line.forms[i][:1] + first) for i in range(verb.first, verb.word + 1))
    return shortened(f"{subject.text} {title}", cues) if begins and subject.text not in title else title


@dataclass(frozen=True, slots=True)
class _Finder:
    """Finds subjects in a sentence; `ends` has where names end, by where they begin, `people` where people begin."""

    text: str
    line: Line
    ends: dict[int, int]
    people: set[int]
    cues: EventCues

    def read(
        self, reading: Reading, topic: _Subject | None
    ) -> tuple[dict[int, tuple[Predicate, _Subject]], _Subject | None]:
        """By the word of each verb without a subject that one, and what the sentence is about, for the next."""
        found: dict[int, tuple[Predicate, _Subject]] = {}
        known: list[tuple[bool, _Subject | None]] = []  # whether a verb is feminine, with its subject
        told: list[tuple[bool, _Subject | None]] = []  # of these, those of what is not said by somebody
        about, main = None, True
        for clause, verb, feminine in self._verbs(reading):
            fronted = self._fronted(clause, verb, feminine)
            subject = fronted or self._behind(verb, feminine)
            dropped = fronted is None and (self._is_taken_up(verb, feminine) or self._is_dropped(clause, verb))
            if dropped:
                says = speaks(self.line, verb.word, self.cues)
                goes_on = topic if topic and topic.speaks <= says and clause.opening in _MAIN else None
                before = (told if says else known) or ([(goes_on.feminine, goes_on)] if goes_on else [])
                subject = next((s for f, s in reversed(before) if f == feminine), None)
                subject = None if subject and subject.rival and not says else subject
            if subject is not None and (dropped or (fronted and self._before_aside(verb.first) < verb.first)):
                found[verb.word] = (verb, subject)
            known.append((feminine, subject))
            if clause.opening != "complement":
                told.append((feminine, subject))
            if main and (clause.opening in _MAIN or len(known) == 1):
                main = False
                about = replace(subject, speaks=only_says(self.line, verb, self.cues)) if subject else None
        return found, about

    def _verbs(self, reading: Reading) -> Iterator[tuple[Clause, Predicate, bool]]:
        """The verbs that may have a subject to share, with their clause and whether they are feminine."""
        for clause in reading.clauses:
            if clause.opening in ("relative", "aside") or clause.quoted or clause.cited:
                continue
            for verb in clause.predicates:
                feminine = self._feminine(verb)
                if feminine is not None and not self._is_auxiliary(verb) and not self._describes(clause, verb):
                    yield clause, verb, feminine

    def _is_auxiliary(self, verb: Predicate) -> bool:
        form = self.line.forms[verb.word]
        helps = verb.first < verb.word and self.cues.modal.get(self._bare(verb.first)) in ("past", "present")
        passive = helps and not self.cues.status["negation"].at(self.line.forms, verb.first)
        return self._bare(verb.word) in self.cues.be or form in self.cues.modal or passive

    def _describes(self, clause: Clause, verb: Predicate) -> bool:
        """Whether a verb stands right behind a noun without an article, and tells of that (عقد | يمتد حتى 2028)."""
        before = verb.first - 1
        if before < clause.first or self.line.words[before].mark or self.line.forms[before] == TIME:
            return False
        led = self.line.forms[before] in self.cues.infinitive or self.cues.complements.at(self.line.forms, before)
        led = led or self.line.forms[before] in self.cues.adverbs or self._bare(before) in self.cues.be
        led = led or self.cues.coordinators.at(self.line.forms, before)
        joined = self._bare(verb.first) != self.line.forms[verb.first] or self._opens(verb.first)
        return not led and not joined and self._fronted(clause, verb, feminine=True) is None

    def _bare(self, i: int) -> str:
        """A word without "and"."""
        form = self.line.forms[i]
        glued = len(form) > 2 and form[0] in self.cues.clitics and form not in self.cues.forms
        return form[1:] if glued else form

    def _feminine(self, verb: Predicate) -> bool | None:
        """Whether a verb of the third person is feminine; None for any other, and for several."""
        form, cues = self._bare(verb.word), self.cues
        if verb.kind != "finite" or len(form) < _LETTERS or form.endswith(cues.several_endings):
            return None
        if verb.tense == "past" and cues.forms.get(form, "past") == "past":
            presents = (third + form[1:] for third in cues.third_person if form.startswith(cues.feminine))
            present = any(cues.forms.get(other) == "present" for other in presents)  # تَعرّض and تُعرض
            return None if present else form.endswith(cues.feminine_endings)
        future = any(
            beginning and tense == "future" and form.startswith(beginning) for beginning, _, tense in cues.shapes
        )
        begins = form[int(future) :]
        return begins.startswith(cues.feminine) if begins.startswith(cues.feminine + cues.third_person) else None

    def _fronted(self, clause: Clause, verb: Predicate, feminine: bool) -> _Subject | None:
        """A subject before its verb, behind "that" or a form of "to be", or with which its clause begins."""
        line, last = self.line, self._before_aside(verb.first)
        first = last
        while (
            first > (clause.first if last == verb.first else 0) and last - first <= _PHRASE and not self._opens(first)
        ):
            first -= 1
        if first == last or last - first > _PHRASE:
            return None
        told = first > 0 and (self.cues.complements.at(line.forms, first - 1) or self._bare(first - 1) in self.cues.be)
        if not told and not (first == clause.first and self._is_definite(first)):
            return None
        inside = range(first, last)
        if line.forms[first] in self.cues.prepositions or any(line.forms[i] in (TIME, *COMMAS) for i in inside):
            return None
        return self._subject(first, last, feminine)

    def _before_aside(self, verb: int) -> int:
        """The word behind a subject that an aside parts from its verb (أن المالك، وهو من صور، | سيحرم)."""
        if not verb or self.line.forms[verb - 1] not in COMMAS:
            return verb
        aside = range(verb - 2, max(verb - 2 - _ASIDE, 0), -1)
        return next((i for i in aside if self.line.forms[i] in COMMAS), verb)

    def _opens(self, i: int) -> bool:
        """Whether a phrase can only begin at word i, since what stands before it is none of its words."""
        before = self.line.words[i - 1]
        ends = before.mark and before.form not in QUOTES
        return ends or self.cues.complements.at(self.line.forms, i - 1) > 0 or self._bare(i - 1) in self.cues.be

    def _subject(self, first: int, last: int, feminine: bool) -> _Subject | None:
        """The words first..last as a subject, unless somebody owns it whom they do not name."""
        end = self.line.words[last - 1]
        owned = (
            end.written.endswith(self.cues.own_endings)
            and not self._is_definite(last - 1)
            and end.start not in self.ends
        )
        words = " ".join(self.text[self.line.words[first].start : end.end].split())
        return None if owned or len(words) < _SHORTEST else _Subject(words, feminine)

    def _is_dropped(self, clause: Clause, verb: Predicate) -> bool:
        """Whether nothing but times, adverbs and what prepositions lead stands behind a verb in its clause."""
        forms, i = self.line.forms, verb.word + 1
        if self.cues.impersonal.at(forms, verb.word):
            return False
        adverbs = self.cues.adverbs - self.cues.prepositions
        verbs = {p.first for p in clause.predicates if p.kind == "finite"}
        while i < clause.last and clause.holds(i) and i not in verbs:
            glued = (
                forms[i].startswith(self.cues.glued_prepositions)
                and len(forms[i]) >= _SHORTEST
                and self._start(i) not in self.ends
            )
            if forms[i] == TIME or forms[i] in adverbs or self._is_accusative(i):
                i += 1
            elif forms[i] in self.cues.prepositions or glued:
                i = self._behind_noun(i if glued and forms[i] not in self.cues.prepositions else i + 1)
            else:
                return self.line.words[i].mark and forms[i] not in (*QUOTES, *COMMAS)
        return True

    def _is_taken_up(self, verb: Predicate, feminine: bool) -> bool:
        """Whether "that" right before a verb has a pronoun for its subject written on (أنها ستغلق); not one that may
        stand for nobody (أنه قتل ثلاثة).
        """
        agreeing = self.cues.pronouns.get(self.line.forms[verb.first - 1]) if verb.first else None
        told = agreeing is not None and bool(agreeing) == feminine and (feminine or verb.tense == "future")
        return told and not self.cues.impersonal.at(self.line.forms, verb.word)

    def _start(self, i: int) -> int:
        return self.line.words[i].start

    def _behind_name(self, i: int) -> int:
        """The word behind the name that begins with word i, or behind that word."""
        end, last = self.ends.get(self._start(i), 0), i + 1
        while last < len(self.line.words) and self._start(last) < end:
            last += 1
        return last

    def _behind_noun(self, i: int) -> int:
        """The word behind the noun at word i and what makes it definite, or behind the name there."""
        if i >= len(self.line.words):
            return i
        last = self._behind_name(i)
        while last < len(self.line.words) and self._is_definite(last):
            last += 1
        return last

    def _is_definite(self, i: int) -> bool:
        """Whether a word has the article: the word as written, since إلى is folded to الى."""
        closed = self.line.forms[i] in self.cues.prepositions or self.cues.relatives.at(self.line.forms, i)
        return self.line.words[i].written.startswith(self.cues.articles[:1]) and not closed

    def _is_accusative(self, i: int) -> bool:
        form, cues = self.line.forms[i], self.cues
        ends = form.endswith(cues.object_endings) and not form.endswith(cues.closed_endings)
        return ends and len(form) >= _SHORTEST and not self._is_definite(i) and self._start(i) not in self.ends

    def _behind(self, verb: Predicate, feminine: bool) -> _Subject | None:
        """The subject behind its verb: a name, a noun with its article, or who is in an office and of what."""
        i, forms, words = verb.word + 1, self.line.forms, self.line.words
        adverbs = self.cues.adverbs - self.cues.prepositions
        while i < len(words) and (forms[i] == TIME or forms[i] in adverbs):
            i += 1
        if i >= len(words) or words[i].mark or self.cues.impersonal.at(forms, verb.word):
            return None
        named = self._start(i) in self.ends
        object_ = not feminine and words[i].written.endswith(self.cues.feminine_nouns)
        known = named or self._is_definite(i) or forms[i] in self.cues.roles | self.cues.heralds
        if not known and not self._is_of_one(i):
            return None
        if object_ and self._is_definite(i) and not named:
            return None
        end = self._end(i, feminine)
        subject = self._subject(i, end, feminine)
        rival = end < len(words) and self._is_definite(end) and is_feminine(self.line, end, self.cues) == feminine
        return replace(subject, rival=True) if subject and rival else subject

    def _is_of_one(self, i: int) -> bool:
        """Whether a noun is made definite by the next word, with no other noun behind that (شيد | معمل الغزل | عام)."""
        words, forms, behind = self.line.words, self.line.forms, i + 2
        if behind >= len(words) or words[i + 1].mark or not self._is_definite(i + 1):
            return False
        return words[behind].mark or forms[behind] == TIME or forms[behind] in self.cues.prepositions

    def _end(self, i: int, feminine: bool) -> int:
        """The word behind the noun phrase or name that begins at word i."""
        words, last = self.line.words, self._behind_name(i)
        definite = last > i + 1 or self._start(i) in self.ends or self._is_definite(i)
        while not definite and last < len(words) and last - i < _PHRASE and self._goes_on(last):
            definite = self._is_definite(last) or self._start(last) in self.ends
            last = self._behind_name(last)
        while (
            last < len(words)
            and self._is_definite(last)
            and is_adjective(self.line, last, self.cues)
            and is_feminine(self.line, last, self.cues) <= feminine
        ):
            last += 1
        return self._behind_name(last) if last < len(words) and self._start(last) in self.people else last

    def _goes_on(self, i: int) -> bool:
        """Whether a noun goes on with the word i, which it is of."""
        form = self.line.forms[i]
        closed = form in self.cues.prepositions or form == TIME or self.line.words[i].mark or self._is_accusative(i)
        return not closed and self.cues.relatives.at(self.line.forms, i) == 0
