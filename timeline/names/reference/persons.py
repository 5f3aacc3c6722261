"""Which people words that name nobody can mean: by sex, by nation, by age, by office, by standing side by side."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.records import Name

_TITLE = 30  # characters before a person in which a title stands
_NATION = 40  # characters before a person in which a nation stands
_NEAR = 3  # words before a person among which it stands
_ROOT = 3  # letters that the words for a nation share: Spaniard, Spanish, Spain
_FAR = 400  # characters from two people to the word for both
_AGE = re.compile(r"(\d+)[- ]$")
_UNIT = 12  # characters of "year-old"
_BESIDE_AGE = 40  # characters between an age and the name of whose it is
_THE = 5  # characters between "of" and a body: an article
_BESIDE_BODY = 60  # characters between a body and a person of it
_COMMAS = {", ", "، "}
_PARTED = re.compile(r"[\s,،(–—-]*")


def agrees(person: Name, text: str, cues: NameCues, *said: str) -> bool:
    """Whether words that may tell a man from a woman can mean a person, as far as that one's sex is known."""
    given = fold(person.name.split()[0])
    known = {given, *given.split()[:1]}
    title = fold(text[max(0, person.start - _TITLE) : person.start].rstrip("., ").rpartition(" ")[2])
    woman = bool(known & cues.women) or (known.isdisjoint(cues.men) and title in cues.feminine)
    man = bool(known & cues.men) or (known.isdisjoint(cues.women) and title in cues.masculine)
    for word in said:
        if (word in cues.feminine and man and not woman) or (word in cues.masculine and woman and not man):
            return False
    return True


def is_of_sex(person: Name, cues: NameCues, *said: str) -> bool:
    """Whether a person's given name is known to be of the sex that words tell."""
    given = {fold(person.name.split()[0])}
    women = not given.isdisjoint(cues.women) and not cues.feminine.isdisjoint(said)
    return women or (not given.isdisjoint(cues.men) and not cues.masculine.isdisjoint(said))


def opens_as_agent(person: Name, text: str, begins: int, cues: NameCues, auxiliaries: frozenset[str]) -> bool:
    """Whether a person does what the participle at the head of a sentence says, so that its subject is another:
    `Questioned by Ann Roe, the owner said`, not `The book was written by Ann Roe, a teacher`, `Led by Ann Roe, the club
    won`."""
    before = [fold(word) for word in re.findall(r"\w+", text[begins : person.start])]
    opens = not cues.agents.isdisjoint(before[-1:]) and auxiliaries.isdisjoint(before)
    subject = text[person.end :].partition(". ")[0].partition(", ")[2]
    inanimate = cues.organisation_nouns | cues.things | cues.inert | cues.neuters
    return opens and bool(subject) and inanimate.isdisjoint(fold(word) for word in re.findall(r"\w+", subject)[:2])


def countrymen(names: Sequence[Name], text: str, nation: str) -> list[Name]:
    """The mentions of the people before whom the article once names that nation: `Spain's Mateo Sandoval`."""
    shared: dict[str, int] = {}
    for name in (name for name in names if name.kind == "person"):
        before = text[max(0, name.start - _NATION) : name.start].rpartition(". ")[2]
        for word in re.findall(r"\w+", before)[-_NEAR:]:
            common = _shared(fold(word), nation) if word[:1].isupper() else 0
            if common >= _ROOT:
                shared[name.key] = max(common, shared.get(name.key, 0))
    most = max(shared.values(), default=0)  # the Iranian is Iran's, not Iraq's
    return [name for name in names if shared.get(name.key) == most]


def _shared(one: str, other: str) -> int:
    """The letters with which two words begin alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def age_before(text: str, start: int, cues: NameCues) -> str:
    """The number before an offset where behind it somebody of that age is meant: `the 24-year-old`; else none."""
    number, said = _AGE.search(text, max(0, start - 4), start), fold(text[start : start + _UNIT])
    return number[1] if number and any(said.startswith(unit) for unit in cues.ages) else ""


def told_of_age(names: Sequence[Name], text: str, age: str, start: int) -> tuple[Name, ...] | None:
    """The person beside the first mention of an age before an offset, if one is named; None where it was not told."""
    told = re.search(rf"\b{age}\b", text[: max(0, start - len(age) - 1)])
    if told is None:
        return None
    first, last = told.start() - _BESIDE_AGE, told.end() + _BESIDE_AGE
    near = [name for name in names if name.kind == "person" and first < name.start and name.end < last]
    apart = [(max(name.start - told.end(), told.start() - name.end), name) for name in near]
    return tuple(name for distance, name in apart if distance == min(each for each, _ in apart))[:1]


def holder_of(
    names: Sequence[Name], text: str, words: Sequence[re.Match[str]], article: str, cues: NameCues
) -> Name | None:
    """The person whom an article names beside a body most, for a role in that body: `la patronne de Lumen`."""
    if len(words) < 3 or fold(words[1].group()) not in cues.joints:
        return None
    keys = {name.key for name in names if words[1].end() < name.start < words[1].end() + _THE}
    beside = [
        person
        for person in names
        if person.kind == "person" and agrees(person, text, cues, fold(words[0].group()), article)
        for body in names
        if body.key in keys and body.kind == "organisation" and abs(body.start - person.end) < _BESIDE_BODY
    ]
    times = Counter(name.key for name in beside)
    return max(beside, key=lambda name: times[name.key], default=None)


def named_beside(names: Sequence[Name], text: str, start: int, cues: NameCues) -> Name | None:
    """The name that ends right before an offset, or the person whose body that is: `Ann Webb, of Lumen, who`."""
    near = [name for name in names if name.end <= start][-2:]
    if not near or not _PARTED.fullmatch(text, near[-1].end, start):
        return None
    between = text[near[0].end : near[-1].start] if near[0].kind == "person" else ""
    of = between.startswith(", ") and (cues.joints | cues.definites).issuperset(map(fold, between[2:].split()))
    return near[0] if of and between.strip(", ") else near[-1]


def side_by_side(names: Sequence[Name], text: str, start: int, cues: NameCues) -> tuple[Name, ...]:
    """The people, else the bodies, that "and" joined last before an offset, if not far from it: whom "they" means."""
    for kind in ("person", "organisation"):
        before = [name for name in names if name.kind == kind and name.end <= start]
        for at in range(len(before) - 1, 0, -1):
            if before[at].end < start - _FAR:
                break
            if _is_and(text[before[at - 1].end : before[at].start], cues):
                first = at - 1
                while first:
                    between = text[before[first - 1].end : before[first].start]
                    if between not in _COMMAS and not _is_and(between, cues):
                        break
                    first -= 1
                return tuple(before[first : at + 1])
    return ()


def _is_and(between: str, cues: NameCues) -> bool:
    """Whether what stands between two names joins them: `and`, or what is written on to the second."""
    word = between.strip()
    return bool(word) and (fold(word) in cues.ands or word == cues.glue.joiner)
