"""What an event's clause refers to without naming it: "she", "the company", "who", الشركة.

No model: a pronoun for a person is the last person named, a relative pronoun the name right before it, and a definite
noun the name that the article has introduced with that noun ("the transport ministry ... the ministry"), else, where
it is a kind of organisation, the organisation named last.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from timeline.languages.name_cues import NameCues
from timeline.languages.name_keys import fold
from timeline.records import Name

Span = tuple[int, int]
_WORD = re.compile(r"(?:[^\W\d_][\u064b-\u0652\u0670]*)+")
_ARTICLE = re.compile(r"^(?:[وف]?(?:ب|ك)?ال|[وف]?لل)(?=\w{3})")
_STEM = 5  # letters by which two nouns are one ("line", "Lines")
_OFTEN = 4  # mentions of a person whom an article is about
_BEFORE, _AFTER = 30, 50  # characters around a name in which a noun introduces it
_OPENING = 3  # words in which a pronoun is the subject
_SUBJECT = 7  # words of a clause in which its subject stands
_STOPS = (". ", "\n", "؟ ", "! ")
_JOINED = re.compile(r"^[وف](?=\w{3})")  # "and", in one with its word
_DUAL = re.compile(r"س?[يت]\w{2,}ان|\w{3,}تا")  # Arabic verbs of two
_BESIDE = re.compile(r"[\s,،(–—-]*")


@dataclass(frozen=True, slots=True)
class Reference:
    """The names of a text, in its order, with the nouns that introduce each; `cues` are its language's."""

    text: str
    cues: NameCues
    names: tuple[Name, ...]
    nouns: tuple[frozenset[str], ...]

    def of(self, clause: Span, trigger: int, sentence: Span) -> tuple[Name, ...]:
        """The actors that the subject of a clause refers to, as far as they are known."""
        first = clause[0]
        if self._opens_relative(clause):
            if beside := self._beside(first, sentence):
                return (beside,)
            subject = (max(sentence[0], first - _BEFORE), first)
        elif self.cues.verb_first and self._is_dual(trigger):
            return self._last_two(first)
        else:
            subject = (trigger, clause[1]) if self.cues.verb_first else (first, max(first, trigger))
        words = list(_WORD.finditer(self.text, *subject))
        if self.cues.verb_first and (found := self._fronted(first, trigger)):
            return found
        referred = self._referred(words[:_SUBJECT], first, self.cues.pronouns)
        return referred or (() if self.cues.verb_first else self._referred(words[-_SUBJECT:], first, frozenset()))

    def _referred(self, words: Sequence[re.Match[str]], first: int, pronouns: frozenset[str]) -> tuple[Name, ...]:
        """What the first of some words that refers to anything refers to, for a clause that begins at `first`."""
        noun = False  # whether a definite noun stands before ("the line, it, reopened")
        subject = list(self._subject(words))
        for count, (word, definite) in enumerate(subject):
            if word in self.cues.pairs and (definite or (not count and self._is_pair(subject[1:2]))):
                return self._last_two(first)
            if word in pronouns and count < _OPENING and not noun:
                return self._last_person(first)
            if definite and word not in self.cues.inert and (found := self._introduced(word, first)):
                return (found,)
            if definite and (word in self.cues.epithets or self._is_compatriot(subject[count:])):
                return self._last_person(first)
            noun = noun or definite
        return ()

    def _fronted(self, first: int, trigger: int) -> tuple[Name, ...]:
        """What a subject before its verb refers to: `وكان الطرفان قد وقعا`, `أن الهيئة ستنشر`."""
        nouns = [word for word, definite in self._subject(list(_WORD.finditer(self.text, first, trigger))) if definite]
        if any(word in self.cues.pairs for word in nouns):
            return self._last_two(first)
        known = nouns[:1] and nouns[0] in self.cues.organisation_nouns and self._known(nouns[0], first)
        return tuple(name for name in known or () if name.kind == "organisation")[-1:]

    def _known(self, noun: str, start: int) -> list[Name]:
        """The names before an offset that a noun introduced."""
        introduced = zip(self.names, self.nouns, strict=True)
        return [name for name, nouns in introduced if noun[:_STEM] in nouns and name.start < start]

    def _is_compatriot(self, words: Sequence[tuple[str, bool]]) -> bool:
        """Whether a definite word for a nation is all that is left of a subject: "the Spaniard", "le Belge"."""
        return not self.cues.verb_first and len(words) == 1 and words[0][0] in self.cues.demonyms

    def _is_dual(self, trigger: int) -> bool:
        """Whether the verb at an offset says that two do it: `أعلنتا`, `يعلنان`."""
        word = _WORD.match(self.text, trigger)
        return word is not None and _DUAL.fullmatch(_JOINED.sub("", fold(word.group()))) is not None

    def dropped(self, clause: Span, trigger: int, verbs: Collection[str]) -> tuple[Name, ...]:
        """The actor of a verb that has no subject of its own, where the language allows that: the first of the last
        sentence that names any (`وزار بعد ذلك`, and visited thereafter).
        """
        verb = _WORD.match(self.text, trigger)
        following = _WORD.search(self.text, verb.end(), clause[1]) if verb else None
        if not self.cues.verb_first or verb is None or trigger - clause[0] > 1:
            return ()
        if _JOINED.sub("", fold(verb.group())) not in verbs and fold(verb.group()) not in verbs:
            return ()
        if following is not None and not self._is_beside_verb(verb.end(), following):
            return ()
        before = [name for name in self.names if name.end <= clause[0] and name.kind != "role"]
        if not before:
            return ()
        start = self._sentence_start(before[-1].start)
        return tuple(name for name in before if name.start > start)[:1]

    def neuter(self, clause: Span) -> tuple[Name, ...]:
        """What "it" stands for with which a clause begins: the first body of the last sentence that names any."""
        opening = [fold(word.group()) for word in _WORD.finditer(self.text, *clause)][:_OPENING]
        if self.cues.neuters.isdisjoint(opening):
            return ()
        bodies = [n for n in self.names if n.end <= clause[0] and n.kind == "organisation" and not self.is_thing(n.key)]
        start = self._sentence_start(bodies[-1].start) if bodies else 0
        return tuple(name for name in bodies if name.start > start)[:1]

    def _is_beside_verb(self, end: int, following: re.Match[str]) -> bool:
        """Whether what follows a verb that ends at an offset is no subject of it."""
        if self.text[end : following.start()].strip():
            return True  # a mark
        return fold(following.group()) in self.cues.not_names | self.cues.place_cues

    def _sentence_start(self, offset: int) -> int:
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
            glued = _ARTICLE.match(word) if self.cues.verb_first else None
            yield (word[glued.end() :] if glued else word), bool(glued) or definite
            definite = word in self.cues.definites or (definite and word not in self.cues.place_cues)

    def _opens_relative(self, clause: Span) -> bool:
        first = _WORD.search(self.text, *clause)
        return first is not None and fold(first.group()) in self.cues.relatives

    def _beside(self, start: int, sentence: Span) -> Name | None:
        """The name that ends right before an offset."""
        near = [n for n in self.names if sentence[0] <= n.start and n.end <= start]
        return near[-1] if near and _BESIDE.fullmatch(self.text, near[-1].end, start) else None

    def _last_person(self, start: int) -> tuple[Name, ...]:
        """The person named last before an offset, of a sentence that names several the first; for one whom the article
        names but once (an interviewer), the one before whom it names often.
        """
        before = [name for name in self.names if name.start < start and name.kind == "person"]
        if not before:
            return ()
        stop = self._sentence_start(before[-1].start)
        last = next(name for name in before if name.start > stop)
        times = Counter(name.key for name in self.names if name.kind == "person")
        often = next((name for name in before if times[name.key] >= _OFTEN), last)
        return (often if times[last.key] == 1 else last,)

    def _last_two(self, start: int) -> tuple[Name, ...]:
        """The two organisations or persons named last before an offset, both of one kind."""
        before = {name.key: name for name in self.names if name.start < start and not self.is_thing(name.key)}
        last = [name for name in before.values() if name.kind == list(before.values())[-1].kind]
        return tuple(last[-2:]) if len(last) > 1 else ()

    def _introduced(self, noun: str, start: int) -> Name | None:
        """The name that a noun introduced, the last before an offset, else the first after it."""
        stem = noun[:_STEM]
        known = [name for name, nouns in zip(self.names, self.nouns, strict=True) if stem in nouns]
        if noun in self.cues.epithets:  # "romancière" is no word for the "roman"
            known = [name for name in known if name.kind == "person"]
        before = [name for name in known if name.start < start]
        if known:
            return before[-1] if before else known[0]
        if noun in self.cues.things - self.cues.organisation_nouns:
            things = [name for name in self.names if name.start < start and self.is_thing(name.key)]
            return things[-1] if things else None
        if noun not in self.cues.organisation_nouns:
            return None
        bodies = [n for n in self.names if n.start < start and n.kind == "organisation" and not self.is_thing(n.key)]
        times = Counter(name.key for name in self.names)
        sure = [name for name in bodies if times[name.key] > 1 or " " in name.name]  # one word once may be a place
        found = sure or bodies
        return found[-1] if found else None

    def _things(self) -> frozenset[str]:
        return frozenset(word[:_STEM] for word in self.cues.things - self.cues.organisation_nouns)

    def is_thing(self, key: str) -> bool:
        """Whether the article introduces a name as that of a ship, a film ...: it does not act."""
        things = self._things()
        return any(nouns & things for name, nouns in zip(self.names, self.nouns, strict=True) if name.key == key)


def references(text: str, names: Sequence[Name], cues: NameCues) -> Reference:
    """The references of a text to its actors (`names`)."""
    return Reference(text, cues, tuple(names), tuple(_nouns(text, name, cues) for name in names))


def _nouns(text: str, name: Name, cues: NameCues) -> frozenset[str]:
    """The stems of the nouns that a mention is introduced with: before it, in its apposition, and its own words."""
    phrase = re.split(r"[.,;:،؛!?؟\n]", text[max(0, name.start - _BEFORE) : name.start])[-1]
    after = re.match(r"[»”\"]?[,،] ([^.,;:،؛!?؟\n]+)", text[name.end : name.end + _AFTER])
    known = cues.roles | cues.things | cues.organisation_nouns | cues.bodies
    inside = cues.definites | cues.particles | cues.indefinites | known
    close = takewhile(lambda word: word in inside or word not in cues.not_names, reversed(_folded(phrase)))
    own = _bare(name.name) if name.kind != "person" else set()
    other = cues.relatives | cues.place_cues
    apposed = takewhile(lambda word: fold(word) not in other, after.group(1).split() if after else ())
    beside = _bare(" ".join(close)) | _bare(" ".join(apposed))
    return frozenset(word[:_STEM] for word in (own | beside) & known)


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]


def _bare(text: str) -> set[str]:
    words = set(_folded(text))
    return words | {_ARTICLE.sub("", word) for word in words} | {word[:-1] for word in words if word.endswith("s")}
