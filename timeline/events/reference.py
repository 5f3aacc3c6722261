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
from itertools import takewhile

from timeline.languages.name_cues import NameCues
from timeline.languages.name_keys import fold
from timeline.records import Name

Span = tuple[int, int]
_WORD = re.compile(r"[^\W\d_]+")
_ARTICLE = re.compile(r"^(?:[وف]?(?:ب|ك)?ال|[وف]?لل)(?=\w{3})")
_STEM = 5  # letters by which two nouns are one ("line", "Lines")
_OFTEN = 4  # mentions of a person whom an article is about
_BEFORE, _AFTER = 30, 50  # characters around a name in which a noun introduces it
_OPENING = 3  # words in which a pronoun is the subject
_SUBJECT = 7  # words of a clause in which its subject stands
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
        else:
            subject = (trigger, clause[1]) if self.cues.verb_first else (first, max(first, trigger))
        words = list(_WORD.finditer(self.text, *subject))
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
            if definite and (found := self._introduced(word, first)):
                return (found,)
            noun = noun or definite
        return ()

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
        stop = max(self.text.rfind(mark, 0, before[-1].start) for mark in (". ", "\n", "؟ ", "! "))
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
        before = [name for name in known if name.start < start]
        if known:
            return before[-1] if before else known[0]
        if noun in self.cues.things - self.cues.organisation_nouns:
            things = [name for name in self.names if name.start < start and self.is_thing(name.key)]
            return things[-1] if things else None
        if noun not in self.cues.organisation_nouns:
            return None
        bodies = [n for n in self.names if n.start < start and n.kind == "organisation" and not self.is_thing(n.key)]
        return bodies[-1] if bodies else None

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
    before = re.split(r"[.,;:،؛!?؟\n]", text[max(0, name.start - _BEFORE) : name.start])[-1]
    after = re.match(r"[»”\"]?[,،] ([^.,;:،؛!?؟\n]+)", text[name.end : name.end + _AFTER])
    known = cues.roles | cues.things | cues.organisation_nouns | cues.bodies
    own = _bare(name.name) if name.kind != "person" else set()
    other = cues.relatives | cues.place_cues
    apposed = takewhile(lambda word: fold(word) not in other, after.group(1).split() if after else ())
    beside = _bare(before) | _bare(" ".join(apposed))
    return frozenset(word[:_STEM] for word in (own | beside) & known)


def _bare(text: str) -> set[str]:
    words = {fold(word) for word in _WORD.findall(text)}
    return words | {_ARTICLE.sub("", word) for word in words} | {word[:-1] for word in words if word.endswith("s")}
