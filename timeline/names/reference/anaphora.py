"""What an event's clause refers to without naming it: "she", "the company", "who", الشركة.

No model: a pronoun for a person is the last person named, a relative pronoun the name right before it, and a definite
noun the name that the article has introduced with that noun ("the transport ministry ... the ministry"), else, where
it is a kind of organisation, the organisation named last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.latin.nouns import in_genitive
from timeline.names.reference import persons as who
from timeline.names.reference.bodies import body_before, body_most
from timeline.names.reference.introducing import WORD, introducing
from timeline.names.reference.latter import is_latter, named_last
from timeline.names.reference.unnamed import means_unnamed
from timeline.records import Name

Span = tuple[int, int]
_OPENS = re.compile(r"\s*(\w+) [«„“\"]?\s?(\w+)")  # an article and its noun
_STEM = 5  # letters by which two nouns are one ("line", "Lines")
_OFTEN = 4  # mentions of a person whom an article is about
_BEFORE = 36  # characters before a relative clause, and at the head of a sentence
_OPENING = 3  # words in which a pronoun is the subject
_SUBJECT = 7  # words of a clause in which its subject stands
_HEADING = 4  # words of a subject, with its article, as far as an aside
_BEHIND = 4  # a verb, and what stands behind it: words of a subject, or an object and a word
_STOPS = (". ", "\n", "؟ ", "! ")
_PLURAL = 2  # letters that a noun may have more than its singular


@dataclass(frozen=True, slots=True)
class Reference:
    """The names of a text, in its order, with the nouns that introduce each; `cues` are its language's.

    `things` are the keys of those that one of their nouns calls a ship, a film ...: they do not act.
    """

    text: str
    cues: NameCues
    names: tuple[Name, ...]
    nouns: tuple[frozenset[str], ...]
    things: frozenset[str]
    auxiliaries: frozenset[str] = frozenset()

    def of(self, clause: Span, trigger: int, sentence: Span) -> tuple[Name, ...]:
        """The actors that the subject of a clause refers to, as far as they are known."""
        first = begins = clause[0]
        if self._opens_relative(clause):
            if beside := who.named_beside(
                [n for n in self.names if n.start >= sentence[0]], self.text, first, self.cues
            ):
                return (beside, *(body for body in self._inside_relative(first, clause[1]) if body.key != beside.key))
            subject = (max(sentence[0], first - _BEFORE), first)
        elif self.cues.verb_first and self._is_dual(trigger):
            return self._last_two(first)
        elif self.cues.verb_first:
            subject = (trigger, clause[1])
        else:
            begins = self.behind_comma(first, trigger)
            subject = (begins, trigger)
        ends = self.cues.thats | self.cues.towards
        found = takewhile(lambda word: fold(word[0]) not in ends, WORD.finditer(self.text, *subject))
        words = self._outside_asides(list(found), subject[1])
        if self.cues.verb_first and (fronted := self._fronted(first, trigger)):
            return fronted
        referred = self._referred(words[:_SUBJECT], begins, self.cues.pronouns)
        if not referred and not self.cues.verb_first:
            referred = self._referred(words[-_SUBJECT:], first, frozenset())
        return referred or (self._behind(clause, trigger) if self.cues.subject_behind else ())

    def _inside_relative(self, first: int, end: int) -> tuple[Name, ...]:
        """The body that does to the name before a relative clause what that tells: `Morel, whom the line suspended`."""
        words = list(WORD.finditer(self.text, first, end))[1:3]
        noun = fold(words[-1][0]) if len(words) > 1 and fold(words[0][0]) in self.cues.definites else ""
        return self._body_of(noun, first) if noun in self.cues.organisation_nouns else ()

    def behind_comma(self, first: int, trigger: int) -> int:
        """Where the subject of a clause begins, behind a phrase of time that a comma closes: `L'an dernier, | elle`."""
        comma = self.text.rfind(", ", first, trigger)
        word = WORD.match(self.text, comma + 2, trigger) if comma > 0 else None
        return word.start() if word and fold(word[0]) in self.cues.pronouns else min(first, trigger)

    def _outside_asides(self, words: list[re.Match[str]], end: int) -> list[re.Match[str]]:
        """Words of a subject that ends at an offset, without those of a relative clause between two commas: `Pemberton,
        whose family founded the firm, sold`.
        """
        kept, inside = words[:1], False
        for last, word in pairwise(words):
            mark = self.text[last.end() : word.start()].strip() == ","
            inside = not mark if inside else mark and fold(word.group()) in self.cues.relatives
            if not inside:
                kept.append(word)
        return kept if not inside or self.text[words[-1].end() : end].strip() == "," else words

    def _behind(self, clause: Span, trigger: int) -> tuple[Name, ...]:
        """What the subject right behind a verb refers to: `zog die Firma nach Köln`, `quebró la empresa`."""
        behind = list(WORD.finditer(self.text, trigger, clause[1]))[1:_BEHIND]
        known = self.cues.definites | self.cues.pronouns
        return self._referred(behind, clause[0], self.cues.pronouns) if behind and fold(behind[0][0]) in known else ()

    def _referred(self, words: Sequence[re.Match[str]], first: int, pronouns: frozenset[str]) -> tuple[Name, ...]:
        """What the first of some words that refers to anything refers to, for a clause that begins at `first`."""
        if is_latter(words, self.cues, self.auxiliaries):
            begins = self.sentence_start(max(0, self.sentence_start(words[0].start())))
            return named_last(self.names, begins, words[0], self.text, self.cues)
        noun = False  # whether a definite noun stands before ("the line, it, reopened")
        article = ""
        subject = list(self._subject(words))
        for count, (word, definite) in enumerate(subject):
            if word in self.cues.pairs and (definite or (not count and self._is_pair(subject[1:2]))):
                following = subject[count + 1][0] if count + 1 < len(subject) else ""
                return self._last_two(first, word if self.cues.verb_first else following)
            found: tuple[Name, ...] = ()
            if count < (_SUBJECT if self.cues.subject_behind else _OPENING) and not noun:
                found = self._by_pronoun(subject[count : count + 3], first, pronouns)
            if definite and self._is_own_name(words[count], article):
                return ()
            if definite:
                found = found or self._by_noun(words[count:], subject[count:], article, first)
            if found:
                return found
            noun = noun or definite
            article = word if word in self.cues.definites else article
        return ()

    def _by_pronoun(self, words: Sequence[tuple[str, bool]], first: int, pronouns: frozenset[str]) -> tuple[Name, ...]:
        """Whom a pronoun means that words begin with."""
        word = words[0][0]
        if word in self.cues.plurals and pronouns:
            return who.side_by_side(self.names, self.text, first, self.cues)
        if word not in pronouns or self._is_kin(words):
            return ()
        if means_unnamed(self.text, self.names, self.cues, first, word, self.sentence_start):
            return ()
        article, noun = self._heading(first)
        if noun and self._is_alike(article, word):
            return self._body_of(noun, first)
        return self._going_on(first, word) or self._last_person(first, word)

    def _heading(self, first: int) -> tuple[str, str]:
        """The article and the noun of a body with which the sentence of a later clause begins: `La société a annoncé |
        qu'elle`; empty where it begins otherwise, or names somebody.
        """
        begins = self.sentence_start(first) + 1
        if any(name.kind == "person" and begins <= name.start < first for name in self.names):
            return "", ""
        words = [fold(word[0]) for word in WORD.finditer(self.text, begins, first)][:_HEADING]
        bodies = self.cues.organisation_nouns | self.cues.public
        noun = next((word for word in words[1:] if word in bodies), "")
        return (words[0], noun) if noun and words[0] in self.cues.definites else ("", "")

    def _body_of(self, noun: str, first: int) -> tuple[Name, ...]:
        """The body that a noun introduced last before an offset, if any."""
        return tuple(name for name in self.known(noun, first) if name.kind == "organisation")[-1:]

    def _is_alike(self, article: str, pronoun: str) -> bool:
        """Whether an article is of the gender of a pronoun, in a language whose articles have one."""
        genders = self.cues.feminine | self.cues.masculine
        return article in genders and (article in self.cues.feminine) == (pronoun in self.cues.feminine)

    def _going_on(self, first: int, pronoun: str) -> tuple[Name, ...]:
        """The body whose noun, of the same gender, begins the sentence before: `Le groupe a nommé Ann. Il publiera`."""
        cues, end = self.cues, max(0, self.sentence_start(first))
        before = _OPENS.match(self.text, self.sentence_start(end) + 1, end)
        if not before or cues.verb_first or self.text[end + 1 : first].strip():
            return ()
        article, noun = fold(before[1]), fold(before[2])
        if not self._is_alike(article, pronoun):
            return ()
        named = next((n for n in self.names if n.start == before.start(2) and n.kind != "person"), None)
        if body := named or (self._introduced(noun, first) if noun in cues.organisation_nouns else None):
            return (body,)
        return ()

    def _by_noun(
        self, words: Sequence[re.Match[str]], subject: Sequence[tuple[str, bool]], article: str, first: int
    ) -> tuple[Name, ...]:
        """What the definite noun means that words begin with, and `subject`, these folded."""
        word, cues, start = subject[0][0], self.cues, words[0].start()
        if age := who.age_before(self.text, start, cues):
            told = who.told_of_age(self.names, self.text, age, start)
            return self._last_person(first, article) if told is None else told
        if cues.owns(self.text, *words[0].span()) or (word in cues.things and in_genitive(self.text, start, cues)):
            return ()  # `the council's president`, `die Havarie der Fähre`
        if word in cues.organs:
            behind = fold(words[1][0]) if len(words) > 1 else ""  # `los socios del club`, `die Lumen-Aktie`
            owned = self.text[start - 1] == "-" or (cues.subject_behind and behind in cues.genitives)
            return () if owned else body_most(self._bodies, self.cues)
        comma = words[0].end()  # `the operator, | Minch Ferries,`
        named = [name for name in self.names if name.start == comma + 2 and self.text[comma : comma + 2] == ", "]
        if named and word in self.kinds | cues.epithets:
            return tuple(named[:1])
        if word not in cues.inert and (introduced := self._introduced(word, first, article)):
            return (introduced,)
        if self._is_compatriot(subject) and (known := who.countrymen(self.names, self.text, word)):
            return tuple(name for name in known if name.start < first)[-1:]
        if word in cues.epithets or self._is_compatriot(subject):
            return self._last_person(first, word, article)
        holder = who.holder_of(self.names, self.text, words, article, cues) if word in cues.roles else None
        return (holder,) if holder else ()

    def objects(self, clause: Span, trigger: int) -> tuple[Name, ...]:
        """What the object right behind a verb refers to: `suspended her`, `accused the line`."""
        words = list(WORD.finditer(self.text, trigger, clause[1]))[1:_BEHIND]
        if not words or self.text[trigger : words[0].start()].rstrip()[-1:] in {",", ".", ":"}:
            return ()
        first = fold(words[0].group())
        if first in self.cues.objects:
            return self._last_person(clause[0], first)
        article = first in self.cues.definites and len(words) > 1
        of = len(words) > 2 and fold(words[2].group()) in self.cues.joints  # the board of whom
        if not article or of or fold(words[1].group()) not in self.cues.organisation_nouns - self.cues.public:
            return ()
        return self._body_of(fold(words[1].group()), clause[0]) or body_most(self._bodies, self.cues)

    def shared(self, clause: Span, sentence: Span) -> tuple[Name, ...]:
        """What the subject of a sentence refers to, for a later clause of it without a subject: `She sang and left`."""
        words = list(WORD.finditer(self.text, sentence[0], clause[0]))[:_SUBJECT]
        first = (sentence[0], min(sentence[0] + _BEFORE, sentence[1]))
        if any(name.kind == "person" and first[0] <= name.start < first[1] for name in self.names):
            return ()
        return self._referred(words, sentence[0], self.cues.pronouns)

    @property
    def kinds(self) -> frozenset[str]:
        """The nouns that stand for a body or thing."""
        return self.cues.organisation_nouns | self.cues.things

    def _is_kin(self, words: Sequence[tuple[str, bool]]) -> bool:
        """Whether words begin with whose and go on with somebody of theirs: `her husband`, `his former agent`."""
        others = self.cues.kin | self.cues.roles
        return words[0][0] in self.cues.possessives and any(word in others for word, _ in words[1:])

    def _is_own_name(self, word: re.Match[str], article: str) -> bool:
        """Whether a noun is part of a name that a capital before it begins: `the Labour group`, `the Ports Board`."""
        if word.group()[0].isupper() and not self.cues.capital_nouns:
            return any(name.start < word.start() and word.end() <= name.end for name in self.names)
        before = re.search(r"(\w+) $", self.text[max(0, word.start() - 30) : word.start()])
        if before is None or self.cues.capital_nouns or not before[1][0].isupper() or word.group()[0].isupper():
            return False
        return fold(before[1]) not in self.cues.definites | self.cues.demonyms and bool(article)

    def aside(self, clause: Span, sentence: Span) -> tuple[Name, ...]:
        """What a clause without a subject has as one before an aside: `the firm, founded in 2016, will grow`."""
        before = self.text[sentence[0] : clause[0]].rstrip()
        comma = before[:-1].rfind(",") if before.endswith(",") else -1
        if comma < 0:
            return ()
        end = sentence[0] + comma
        named = [name for name in self.names if name.end == end]
        words = list(WORD.finditer(self.text, sentence[0], end))
        return tuple(named) or self._referred(words[-_HEADING:], end, self.cues.pronouns)

    def _fronted(self, first: int, trigger: int) -> tuple[Name, ...]:
        """What a subject before its verb refers to: `وكان الطرفان قد وقعا`, `أن الهيئة ستنشر`."""
        nouns = [word for word, definite in self._subject(list(WORD.finditer(self.text, first, trigger))) if definite]
        if pair := next((word for word in nouns if word in self.cues.pairs), ""):
            return self._last_two(first, pair)
        if nouns and nouns[0] in self.cues.organs:
            firms = [
                name for noun in self.cues.firms for name in self.known(noun, first) if name.kind == "organisation"
            ]
            if len({name.key for name in firms}) == 1:  # whose `إدارة` acts
                return tuple(firms[-1:])
        return self._body_of(nouns[0], first) if nouns and nouns[0] in self.cues.organisation_nouns else ()

    def known(self, noun: str, start: int) -> list[Name]:
        """The names before an offset that a noun introduced."""
        introduced = zip(self.names, self.nouns, strict=True)
        return [name for name, nouns in introduced if noun[:_STEM] in nouns and name.start < start]

    def _is_dual(self, trigger: int) -> bool:
        """Whether the verb at an offset says that two do it: `أعلنتا`, `يعلنان`."""
        word = WORD.match(self.text, trigger)
        return word is not None and self.cues.is_dual(self.cues.glue.without_conjunction(fold(word.group())))

    def _is_compatriot(self, words: Sequence[tuple[str, bool]]) -> bool:
        """Whether a definite word for a nation is all that is left of a subject: "the Spaniard", "le Belge"."""
        return not self.cues.verb_first and len(words) == 1 and words[0][0] in self.cues.demonyms

    def neuter(self, clause: Span) -> tuple[Name, ...]:
        """What "it" stands for with which a clause begins: the first body of the last sentence that names any."""
        opening = [fold(word.group()) for word in WORD.finditer(self.text, *clause)][:_OPENING]
        if self.cues.neuters.isdisjoint(opening):
            return ()
        bodies = [name for name in self._bodies if name.end <= clause[0]]
        bodies = [name for name in bodies if fold(name.name) not in self.cues.houses]  # its law is "it"
        start = self.sentence_start(bodies[-1].start) if bodies else 0
        return tuple(name for name in bodies if name.start > start)[:1]

    def sentence_start(self, offset: int) -> int:
        """The offset of the mark that ends the sentence before."""
        return max(self.text.rfind(mark, 0, offset) for mark in _STOPS)

    def _is_pair(self, following: Sequence[tuple[str, bool]]) -> bool:
        """Whether what follows a first word for two lets it stand for two known ones: "both sides", not "two men"."""
        kinds = {word[:_STEM] for word in self.cues.pairs | self.cues.organisation_nouns}
        return not following or self.cues.verb_first or any(word[:_STEM] in kinds for word, _ in following)

    def _subject(self, words: Sequence[re.Match[str]]) -> Iterator[tuple[str, bool]]:
        """Folded words, each with whether it is a noun made definite."""
        definite = False
        for match in words:
            word = fold(match.group())
            bare = self.cues.glue.without_article(word)
            yield bare, bare != word or definite
            definite = word in self.cues.definites or (definite and word not in self.cues.place_cues)

    def _opens_relative(self, clause: Span) -> bool:
        first = WORD.search(self.text, *clause)
        word = fold(first.group()) if first else ""
        article = word in self.cues.definites and self.text[: clause[0]].rstrip()[-1:] != ","  # German `das`
        return word in self.cues.relatives and not article

    def _last_person(self, start: int, *said: str) -> tuple[Name, ...]:
        """The person named last before an offset that the words `said` (`she`) can mean, of a sentence that names
        several the first; for one whom the article names but once (an interviewer), the one before whom it names often.
        """
        people = [name for name in self.names if name.kind == "person"]
        before = [name for name in people if name.start < start and who.agrees(name, self.text, self.cues, *said)]
        if not before:
            return ()
        stop = self.sentence_start(before[-1].start)
        near = [name for name in before if name.start > stop]
        if who.opens_as_agent(near[0], self.text, stop + 1, self.cues, self.auxiliaries):
            near = near[1:] or before[-2:-1] or near
        last = next((name for name in near if who.is_of_sex(name, self.cues, *said)), near[0])
        times = Counter(name.key for name in people)
        often = next((name for name in before if times[name.key] >= _OFTEN), last)
        return (often if times[last.key] == 1 else last,)

    def _last_two(self, start: int, noun: str = "") -> tuple[Name, ...]:
        """The two bodies or people named last before an offset, of the kind of their noun ("the two clubs") or last."""
        before = {name.key: name for name in self.names if name.start < start and not self.is_thing(name.key)}
        bodies = any(noun.startswith(kind) and len(noun) - len(kind) <= _PLURAL for kind in self.kinds)
        kind = "organisation" if noun and bodies else list(before.values())[-1].kind if before else ""
        last = [name for name in before.values() if name.kind == kind]
        if any(noun.startswith(club) for club in self.cues.clubs) and self.cues.verb_first:  # الفريقان
            clubs = [name for name in last if fold(name.name).split()[0] in self.cues.clubs]
            last = clubs if len(clubs) > 1 else last
        return tuple(last[-2:]) if len(last) > 1 else ()

    def _introduced(self, noun: str, start: int, article: str = "") -> Name | None:
        """The name that a noun introduced, the last before an offset, else the first after it."""
        stem = noun[:_STEM]
        known = [name for name, nouns in zip(self.names, self.nouns, strict=True) if stem in nouns]
        if noun in self.cues.epithets:  # "romancière" is no word for the "roman"
            people = [name for name in known if name.kind == "person"]
            known = [name for name in people if who.agrees(name, self.text, self.cues, noun, article)]
        elif {noun, self.cues.singular(noun)} & (self.cues.roles - self.kinds):
            known = [name for name in known if name.kind != "organisation"]  # nor "ministre" for the "ministère"
        elif noun in self.cues.organisation_nouns:
            known = [name for name in known if name.kind != "person"]
        elif noun in self.cues.things and any(self.is_thing(name.key) for name in self.names):
            known = [name for name in known if self.is_thing(name.key)]  # `the ship of Minch Ferries`
        before = [name for name in known if name.start < start]
        if known:
            return before[-1] if before else known[0]
        if noun in self.cues.things - self.cues.organisation_nouns:
            things = [name for name in self.names if name.start < start and self.is_thing(name.key)]
            return things[-1] if things else None
        if noun not in self.cues.organisation_nouns:
            return None
        return body_before([name for name in self._bodies if name.start < start], self.names, noun, self.cues)

    @property
    def _bodies(self) -> list[Name]:
        """The mentions of bodies that act."""
        return [name for name in self.names if name.kind == "organisation" and not self.is_thing(name.key)]

    def is_thing(self, key: str) -> bool:
        """Whether the article introduces a name as that of a ship, a film ...: it does not act."""
        return key in self.things


def references(
    text: str, names: Sequence[Name], cues: NameCues, auxiliaries: frozenset[str] = frozenset()
) -> Reference:
    """The references of a text to its actors (`names`)."""
    words = [introducing(text, name, cues) for name in names]
    bodies = cues.organisation_nouns | {cues.glue.article + noun for noun in cues.organisation_nouns}
    inanimate = cues.things - bodies
    things = frozenset(
        name.key
        for name, introduced in zip(names, words, strict=True)
        if introduced & inanimate
        and fold(text[max(0, name.start - _BEFORE) : name.start].rstrip().rpartition(" ")[2]) not in bodies - inanimate
        and fold(name.name.partition(" ")[0]) not in bodies  # حزب المؤتمر: a party
    )
    nouns = tuple(frozenset(word[:_STEM] for word in introduced) for introduced in words)
    return Reference(text, cues, tuple(names), nouns, things, auxiliaries)
