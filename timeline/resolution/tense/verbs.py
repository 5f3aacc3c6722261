"""The words of a stretch of text that tell which way its tense points, and which way each does.

What only looks like a verb is left out: a participle behind its auxiliary ("will be opened"), a noun behind its
article, who said so between commas. Cues are data of the language file (`[tense]`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import Final

from mypy_extensions import i64

from timeline.chronology.value import FUTURE, PAST
from timeline.languages.cues.tense import BEGUN, EITHER, HANGS, NO_ENDINGS, PLURAL, Cues
from timeline.languages.writing.stock import UNASKED, Word
from timeline.resolution.sentence.cutting import (
    CARRIES,
    COMMA,
    DETERMINES,
    DOUBTFUL,
    FOR_PLURALS,
    HOMONYM,
    JOINED,
    JOINS,
    MASKED,
    MAY,
    OPENS_PHRASE,
    SAYS,
    SECOND,
    TAKES_VERBAL_NOUN,
    TELLS,
    carrier_in,
    cut_up,
    word_of,
)

APPOSED: Final = 10  # words from one comma to the next before an expression, of which a noun is told more
ASIDE: Final = 6  # words from one comma to the next that say who said so
SHORT: Final = 3  # letters that are no plural: its, was, the s of "Tuesday's"
CLAUSE_BEFORE: Final = 6  # words before a verb among which its relative pronoun stands
CLAUSE: Final = 3  # a border between clauses
MOST_REMEMBERED: Final = 50_000  # words
FINITE: Final = CARRIES | JOINED | MAY | DOUBTFUL | DETERMINES | HOMONYM  # what `_finite` asks for


def words_of(stretch: str, cues: Cues) -> list[str]:
    """The words and clause borders; a phrase that is a cue is one word, participles are left out."""
    words, able, _ = cut_up(stretch, cues)
    return texts(telling(words, able, cues))


def texts(words: list[Word]) -> list[str]:
    """Words as they are written."""
    return [word.text for word in words]


def telling(words: list[Word], able: i64, cues: Cues, follows: str = "", leads_up: bool = False) -> list[Word]:
    """The words and clause borders that tell; a phrase that is a cue is one word, participles are left out. `follows`
    is the word behind the expression that the words stand before."""
    if able & MASKED:
        words = _without_masked(words, cues)
    if able & COMMA:
        words = without_apposition(words, cues) if leads_up else words
        if able & SAYS:
            words = _without_asides(words, cues)
    single = len(words)
    if able & (OPENS_PHRASE | FOR_PLURALS) and _may_join(words, cues):
        words = _with_phrases(words, cues)
    if able & TAKES_VERBAL_NOUN:
        words = _with_verbal_nouns(words, cues)
    if len(words) < single or able & FOR_PLURALS:
        able |= JOINED
    return _finite(words, cues, follows, able) if able & FINITE else words


def telling_behind(words: list[Word], able: i64, cues: Cues) -> list[Word]:
    """The words and clause borders that tell behind an expression, but for a noun that it says which is meant of and
    that would else be a verb: "Friday's | play was delayed"."""
    words = telling(words, able, cues)
    if len(words) > 1 and words[0].text in cues.links and f"{words[1].text}s" in cues.schedules:
        return words[:1] + words[2:]
    return words


def _without_masked(words: list[Word], cues: Cues) -> list[Word]:
    """The words without masked ones, "voted Tuesday to strike", but for one that parts a verb from what it carries:
    "began Monday, will end"."""
    shown: list[Word] = []
    for word in words:
        if not word.able & MASKED or (shown and shown[-1].text in cues.carriers):
            shown.append(word)
    return shown


def _is_subject(word: str, cues: Cues) -> bool:
    """Whether a verb of the present may stand behind a word, since it is a plural: "lawmakers return Monday"."""
    return word in cues.plural_subjects or _is_plural(word, cues)


def _without_asides(words: list[Word], cues: Cues) -> list[Word]:
    """The words without who said so between commas: "it will begin, officials said, on Monday"; but where verbs come
    first, one right behind the comma of what has none begins the clause: "in Gaza, said the ministry, Sunday, that"."""
    commas = [n for n, word in enumerate(words) if word.able & COMMA]
    asides: set[int] = set()
    for first, last in pairwise(commas):
        lead = 2 if cues.clitics and not any(is_verb(word.text, cues) for word in words[:first]) else 1
        said = last - first <= ASIDE and first not in asides
        if said and any(word.able & SAYS for word in words[first + lead : last]):
            asides |= set(range(first, last + 1))
    return [word for n, word in enumerate(words) if n not in asides] if asides else words


def _is_plural(word: str, cues: Cues) -> bool:
    ends = len(word) > SHORT and word.endswith(cues.plural_endings)
    return ends and "'" not in word and not cues.is_neutral(word)


def is_plural_noun(left: tuple[float, int, str], right: tuple[float, int, str], before: list[str], cues: Cues) -> bool:
    """Whether a present before an expression is a plural noun of no article, since a past right behind that is the
    verb: "housing starts in September rose", not "a fair that opens Friday drew" or "the show opens Friday followed by
    a party". The words before stand backwards."""
    told = right[:2] == (1.0, PAST) and right[2] not in cues.saying
    if not told or left[1] != FUTURE or not _is_plural(left[2], cues):
        return False
    at = int(left[0])
    clause = list(takewhile(lambda word: word != ",", before[at : at + CLAUSE_BEFORE]))
    alone = cues.relatives.isdisjoint(clause) and cues.articles.isdisjoint(clause)
    return alone and before[at - 1 : at] == [left[2]]  # borders of clauses make it seem further away than it is


def without_apposition(words: list[Word], cues: Cues) -> list[Word]:
    """The words without a participle or relative clause that a comma ends right before the expression: "will take up
    the bill, approved in May, on Tuesday"."""
    closed = len(words) - (1 if words[-1].able & COMMA else 2)
    opened = next((n for n in range(closed - 1, max(-1, closed - APPOSED), -1) if words[n].able & COMMA), -1)
    if opened < 1 or not words[closed].able & COMMA or any(word.able & COMMA for word in words[:opened]):
        return words  # "the flight, due at 7, left the gate late, at 8:02"
    first = words[opened + 1].text
    told_more = first in cues.relatives or (cues.relatives and not cues.clitics and _by_shape(first, cues) == PAST)
    return words[:opened] + words[closed + 1 :] if told_more else words


def _may_join(words: list[Word], cues: Cues) -> bool:
    """Whether words may be joined in a phrase, or to the plural before them."""
    before: Word | None = None
    for word in words:
        if word.able & FOR_PLURALS or (
            before is not None and before.able & OPENS_PHRASE and _opens(before, word, cues)
        ):
            return True
        before = word
    return False


def _with_phrases(words: list[Word], cues: Cues) -> list[Word]:
    """The words, those of a phrase that is a cue as one; a verb of the present behind a plural is one too."""
    found: list[Word] = []
    at = 0
    while at < len(words):
        word, length = words[at], 1
        if word.able & OPENS_PHRASE and at + 1 < len(words) and _opens(word, words[at + 1], cues):
            word, length = _phrase(words, at, cues)
        if at and length == 1 and word.able & FOR_PLURALS and _is_subject(words[at - 1].text, cues):
            word = word_of(f"{PLURAL}'{word.text}", cues, joined=True)
        found.append(word)
        at += length
    return found


def _with_verbal_nouns(words: list[Word], cues: Cues) -> list[Word]:
    """The words, one that is a noun of a verb in one with what stands before it: "after meeting", "is meeting"."""
    found: list[Word] = []
    for word in words:
        if found and found[-1].able & TAKES_VERBAL_NOUN and word.text.endswith(cues.verbal_endings):
            before = found[-1].text
            if before in cues.behind or word.text not in cues.lasting:
                found[-1] = word_of(f"{before}'{word.text}", cues, joined=True)
                continue
        found.append(word)
    return found


def _opens(word: Word, second: Word, cues: Cues) -> bool:
    """Whether a phrase may begin with two words, the first perhaps with a letter written on."""
    joins = word.seconds is not None and second.able & SECOND != 0 and second.text in word.seconds
    return joins or cues.clitics != ""


def _phrase(words: list[Word], at: int, cues: Cues) -> tuple[Word, int]:
    """The longest phrase that begins there, perhaps with a letter written on before it, and how many words it has; the
    word alone for none."""
    word, second = words[at].text, words[at + 1].text
    for first in range(2 if cues.clitics and word[0] in cues.clitics else 1):
        seconds = cues.heads.get(word[first:])
        for length in seconds.get(second, ()) if seconds is not None else ():
            phrase = "'".join(texts(words[at : at + length]))[first:]
            if phrase in cues.phrases:
                return word_of(phrase, cues, joined=True), length
    return words[at], 1


def _finite(words: list[Word], cues: Cues, follows: str, able: i64) -> list[Word]:
    """The words without participles, in "will be formally opened" only `will` tells, without the present that a past
    carries ("was preparing", لم يحضر), the verb of what was to be ("was to vote"), and nouns: "sa visite"."""
    dropped = _all_carried(words, cues) if able & CARRIES else set[int]()
    for n, word in enumerate(words):
        if word.able & (JOINED | DETERMINES) and _takes_next(words, n, cues):
            dropped.add(n + 1)
        if word.able & (MAY | DOUBTFUL) and _tells_nothing(words, n, follows, cues):
            dropped.add(n)
        if able & HOMONYM and word.able & (JOINED | HOMONYM) and n and _is_homonym(words, n, cues):
            dropped.add(n)
    return [word for n, word in enumerate(words) if n not in dropped] if dropped else words


def _all_carried(words: list[Word], cues: Cues) -> set[int]:
    """Where the verbs stand that others carry."""
    carried: set[int] = set()
    for n, word in enumerate(words):
        if word.able & CARRIES:
            way = carries(word.text, cues)
            for c in range(n + 1, _carried_to(words, n, cues)):
                if told_by(words[c], cues) == -way:
                    carried.add(c)
    return carried | set(_joined(words, carried, cues)) if cues.joins and carried else carried


def _takes_next(words: list[Word], n: int, cues: Cues) -> bool:
    """Whether a phrase has the verb behind it, or a word shows that one to be a noun."""
    word = words[n]
    if n + 1 == len(words):
        return False
    if word.able & JOINED and (cues.phrases.get(word.text) in (EITHER, HANGS) or _infinitive(words, n, cues)):
        return True
    return word.able & DETERMINES != 0 and words[n + 1].able & JOINED == 0


def _tells_nothing(words: list[Word], n: int, follows: str, cues: Cues) -> bool:
    """Whether a word tells no past, since a verb of what is to come stands behind it, or no present without a feminine
    subject."""
    if words[n].able & MAY and n + 1 < len(words) and told_by(words[n + 1], cues) == FUTURE:
        return True
    if words[n].able & DOUBTFUL == 0:
        return False
    return not (_goes_on_feminine(words, n, follows, cues) or _follows_feminine(words, n, cues))


def _is_homonym(words: list[Word], n: int, cues: Cues) -> bool:
    """Whether what may be a verb is a noun: its article stands before it, or a past whose object it is ("rejected |
    plans for 40 homes", but "rejected plans for a rally on Saturday", which has a day beforehand)."""
    before = words[n - 1].text
    noun, _, joint = words[n].text.partition("'")
    if before in cues.noun_marks or noun not in cues.homonyms:
        return noun in cues.homonyms and (not joint or joint in cues.dating)
    if joint in cues.infinitive_marks or told_by(words[n - 1], cues) != PAST:
        return _goes_on_ahead(words, n, cues)
    if before in cues.being or before in cues.copulas or carries(before, cues) or _is_plural(before, cues):
        return False
    if (joint or " ".join(texts(words[n + 1 : n + 2]))) in cues.articles:
        return False  # "the firm that closed | plans a sale"
    return bool(cues.appointments) and cues.appointments.isdisjoint(texts(words[n + 1 :]))


def _goes_on_ahead(words: list[Word], n: int, cues: Cues) -> bool:
    """Whether a past that looks like its infinitive is joined to what is to come: "will turn on Monday and hit"."""
    at = n - 1 - (words[n - 1].text in cues.aside)
    if at < 0 or words[at].able & JOINS == 0 or told_by(words[n], cues) != PAST:
        return False
    return next((told_by(word, cues) for word in reversed(words[:at]) if told_by(word, cues)), 0) == FUTURE


def _infinitive(words: list[Word], n: int, cues: Cues) -> bool:
    """Whether a phrase of what is to come has its verb behind it, which looks like a past: "are to set out"."""
    if cues.phrases.get(words[n].text) != FUTURE or told_by(words[n + 1], cues) != PAST:
        return False
    return words[n].text.rpartition("'")[2] in cues.onto


def _carried_to(words: list[Word], carrier: int, cues: Cues) -> int:
    """Up to where the verb of a carrier may stand: in the two words after it, before one joined to it or a day."""
    last = min(carrier + (4 if cues.clitics else 3), len(words))  # its subject stands between them in Arabic
    if carrier + 1 < last and words[carrier + 1].able & (JOINS | MASKED):
        return carrier + 1
    for n in range(carrier + 1, last):
        if words[n].able & JOINED and is_joined(words[n].text, cues):  # "must win after losing"
            return n
    return last


def _joined(words: list[Word], dropped: set[int], cues: Cues) -> Iterator[int]:
    """The participles that go on where one was dropped, in the same clause: "will be towed on Friday and repaired"."""
    for n in sorted(dropped):
        for after in range(n + 1, len(words) - 1):
            way = told_by(words[after], cues)
            if way == CLAUSE:
                break
            goes_on = words[after].able & JOINS and told_by(words[after + 1], cues) == PAST
            if goes_on and told_by(words[n], cues) == PAST:
                yield after + 1


def _goes_on_feminine(words: list[Word], n: int, follows: str, cues: Cues) -> bool:
    """Whether a feminine stands behind a word: one of the words, or what follows them."""
    return (words[n + 1].text if n + 1 < len(words) else follows).endswith(cues.feminine_endings)


def _follows_feminine(words: list[Word], n: int, cues: Cues) -> bool:
    """Whether a verb follows a feminine subject that begins its clause, "that the committee holds", or a word for one;
    not "the head of the committee", who may be a man."""
    first = n
    while first and words[first - 1].text.endswith(cues.feminine_endings) and told_by(words[first - 1], cues) != CLAUSE:
        first -= 1
    if first < n:
        return not first or told_by(words[first - 1], cues) == CLAUSE
    return n > 0 and words[n - 1].text in cues.feminine_before


def carries(word: str, cues: Cues) -> int:
    """Which way a verb goes after a word; 0 where the word carries none."""
    way = cues.carried.get(word)
    return _remember(cues.carried, word, _carried_by(word, cues)) if way is None else way


def _carried_by(word: str, cues: Cues) -> int:
    last = carrier_in(word, cues)
    return 0 if not last else PAST if way_of(last, cues) == PAST else FUTURE


def told_by(word: Word, cues: Cues) -> i64:
    """What a word or a phrase that is a cue says."""
    if word.way == UNASKED:
        known = word.able & (TELLS | JOINED) != 0
        word.way = _told_by(word.text, cues) if known else _by_shape(word.text, cues) or cues.with_pronoun(word.text)
    return word.way


def way_of(word: str, cues: Cues) -> int:
    """The same of a word as it is written."""
    way = cues.ways.get(word)
    return _remember(cues.ways, word, _told_by(word, cues)) if way is None else way


def is_verb(word: str, cues: Cues) -> bool:
    """Whether a word alone tells of what has been or is to come."""
    return way_of(word, cues) in (PAST, FUTURE)


def presents(word: str, cues: Cues) -> bool:
    """Whether a word alone is a verb of the present or of what is to come."""
    return way_of(word, cues) == FUTURE


def _remember(table: dict[str, int], word: str, way: int) -> int:
    if len(table) >= MOST_REMEMBERED:
        table.clear()
    table[word] = way
    return way


def _told_by(word: str, cues: Cues) -> int:
    if word in cues.breaks or not word[0].isalpha():
        return CLAUSE
    if "'" in word:
        if is_joined(word, cues):
            return PAST if word.partition("'")[0] in cues.behind else FUTURE
        if word in cues.phrases:
            return cues.phrases[word]
    return cues.words.get(word) or _by_shape(word, cues) or cues.with_pronoun(word)


def is_joined(word: str, cues: Cues) -> bool:
    """Whether a noun of a verb stands in one with what stands before it."""
    first, joined, _ = word.partition("'")
    return bool(joined) and word.endswith(cues.verbal_endings) and (first in cues.behind or first in cues.being)


def _by_shape(word: str, cues: Cues) -> int:
    if len(word) < 4 or word[0] in cues.clitics:
        return 0
    future, past = cues.endings.get(word[-1], NO_ENDINGS)
    if word.endswith(future) or (cues.future_prefixes and word.startswith(cues.future_prefixes)):
        way = FUTURE
    elif word.endswith(past):
        way = PAST
    else:
        way = (cues.separable and parted(word, cues)) or cues.of_shape(word)
    return 0 if way and cues.is_neutral(word) else way


def parted(word: str, cues: Cues) -> int:
    """What a verb says that something it parts from elsewhere is written before, "der Zug, der ankam"; 0 for others."""
    for beginning in cues.separable.get(word[:BEGUN], ()):
        if word.startswith(beginning):
            way = cues.words.get(verb := word[len(beginning) :])
            if way in (PAST, FUTURE) and len(verb) > BEGUN and verb not in cues.frames:
                return way
    return 0
