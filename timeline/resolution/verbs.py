"""The words of a stretch of text that tell which way its tense points, and which way each does.

What only looks like a verb is left out: a participle behind its auxiliary ("will be opened"), a noun behind its
article, who said so between commas. Cues are data of the language file (`[tense]`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import Final

from timeline.chronology.value import FUTURE, PAST
from timeline.languages.tense import EITHER, HANGS, PLURAL, Cues, Cut
from timeline.resolution.words import cut

APPOSED: Final = 10  # words from one comma to the next before an expression, of which a noun is told more
ASIDE: Final = 6  # words from one comma to the next that say who said so
SHORT: Final = 3  # letters that are no plural: its, was, the s of "Tuesday's"
CLAUSE_BEFORE: Final = 6  # words before a verb among which its relative pronoun stands
CLAUSE: Final = 3  # a border between clauses
MOST_REMEMBERED: Final = 50_000  # words

# What a word may do beside others, so that a stretch without such words is not looked through for them.
MASKED: Final = 1  # hides an expression
COMMA: Final = 2
SAYS: Final = 4
FOR_PLURALS: Final = 8  # is a verb of the present behind a plural
OPENS_PHRASE: Final = 16
TAKES_VERBAL_NOUN: Final = 32
CARRIES: Final = 64
JOINED: Final = 128  # has an apostrophe, as phrases have
MAY: Final = 256
DOUBTFUL: Final = 512
DETERMINES: Final = 1024
HOMONYM: Final = 2048
DECIDES: Final = 4096
SUPPOSES: Final = 8192  # opens a condition
DENIES: Final = 16384
MEASURES: Final = 32768  # is what may be announced
WRITTEN_ON: Final = CARRIES | MAY | DOUBTFUL  # so do words that a letter is written on to
FINITE: Final = CARRIES | JOINED | MAY | DOUBTFUL | DETERMINES | HOMONYM  # what `_finite` asks for


def words_of(stretch: str, cues: Cues) -> list[str]:
    """The words and clause borders; a phrase that is a cue is one word, participles are left out."""
    words, able = cut_up(stretch, cues)
    return telling(words, able, cues)


def telling(words: list[str], able: int, cues: Cues, follows: str = "", leads_up: bool = False) -> list[str]:
    """The words and clause borders that tell; a phrase that is a cue is one word, participles are left out. `follows`
    is the word behind the expression that the words stand before."""
    if able & MASKED:
        words = _without_masked(words, cues)
    if able & COMMA:
        if leads_up and cues.relatives and "," in words[-2:]:
            words = _without_apposition(words, cues)
        if able & SAYS and words.count(",") > 1:
            words = _without_asides(words, cues)
    single = len(words)
    if able & (OPENS_PHRASE | FOR_PLURALS):
        words = _with_phrases(words, cues, _behind_plurals(words, cues) if able & FOR_PLURALS else ())
    if able & TAKES_VERBAL_NOUN:
        words = _with_verbal_nouns(words, cues)
    if len(words) < single or able & FOR_PLURALS:
        able |= JOINED
    return _finite(words, cues, follows, able) if able & FINITE else words


def telling_behind(words: list[str], able: int, cues: Cues) -> list[str]:
    """The words and clause borders that tell behind an expression, but for a noun that it says which is meant of and
    that would else be a verb: "Friday's | play was delayed"."""
    words = telling(words, able, cues)
    if len(words) > 1 and words[0] in cues.links and f"{words[1]}s" in cues.schedules:
        return words[:1] + words[2:]
    return words


def cut_up(stretch: str, cues: Cues) -> tuple[list[str], int]:
    """The words and clause borders of a stretch, and what some of them may do beside others."""
    words: list[str] = []
    able = 0
    for written in stretch.split():
        known = cues.cuts.get(written)
        if known is None:
            if len(cues.cuts) >= MOST_REMEMBERED:
                cues.cuts.clear()
            known = cues.cuts[written] = _cut_out(written, cues)
        able |= known.able
        for word in known.words:
            words.append(word)
    return words, able


def _without_masked(words: list[str], cues: Cues) -> list[str]:
    """The words without masked ones, "voted Tuesday to strike", but for one that parts a verb from what it carries:
    "began Monday, will end"."""
    shown: list[str] = []
    for word in words:
        if word[0] != "x" or word.strip("x") or (shown and shown[-1] in cues.carriers):
            shown.append(word)
    return shown


def _cut_out(written: str, cues: Cues) -> Cut:
    """What stands between two spaces."""
    words, able = cut(written), 0
    for word in words:
        able |= _able(word, cues)
    return Cut(words, able)


def _able(word: str, cues: Cues) -> int:
    """What a word may do beside others."""
    listed = _listed(cues)
    rest = listed.get(word[1:], 0)
    able = listed.get(word, 0) | (rest & (DECIDES | MEASURES))
    if word[0] in cues.clitics:
        able |= OPENS_PHRASE | (rest & WRITTEN_ON) | (listed.get(word.lstrip(cues.clitics), 0) & DENIES)
    if "'" in word:
        able |= JOINED | CARRIES * (carries(word, cues) != 0)
        for part in word.split("'"):
            able |= (listed.get(part, 0) | listed.get(part[1:], 0)) & DECIDES
    return able if word.strip("x") else able | MASKED


def _listed(cues: Cues) -> dict[str, int]:
    """What the words of the lists of cues may do beside others."""
    if not cues.able:
        able: dict[str, int] = {}
        takes = (*cues.behind, *cues.being) if cues.verbal_endings else ()
        for bit, words in (
            (COMMA, (",",)), (SAYS, cues.saying), (FOR_PLURALS, cues.plural_verbs), (OPENS_PHRASE, cues.heads),
            (TAKES_VERBAL_NOUN, takes), (CARRIES, cues.carriers), (MAY, cues.may), (DOUBTFUL, cues.feminine),
            (DETERMINES, cues.determiners), (HOMONYM, cues.homonyms), (DECIDES, cues.deciding), (SUPPOSES, cues.ifs),
            (MEASURES, cues.measures), (DENIES, cues.denials),
        ):  # fmt: skip
            for word in words:
                able[word] = able.get(word, 0) | bit
        cues.able.update(able)  # at once: texts may be read in several threads
    return cues.able


def _behind_plurals(words: list[str], cues: Cues) -> set[int]:
    """Where a word is a verb of the present, since a plural stands before it: "lawmakers return Monday"."""
    return {
        n + 1
        for n, subject in enumerate(words[:-1])
        if words[n + 1] in cues.plural_verbs and (subject in cues.plural_subjects or _is_plural(subject, cues))
    }


def _without_asides(words: list[str], cues: Cues) -> list[str]:
    """The words without who said so between commas: "it will begin, officials said, on Monday"."""
    commas = [n for n, word in enumerate(words) if word == ","]
    asides: set[int] = set()
    for first, last in pairwise(commas):
        if last - first <= ASIDE and first not in asides and not cues.saying.isdisjoint(words[first:last]):
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
    return before[at - 1] == left[2] and alone


def _without_apposition(words: list[str], cues: Cues) -> list[str]:
    """The words without a participle or relative clause that a comma ends right before the expression: "will take up
    the bill, approved in May, on Tuesday"."""
    closed = len(words) - (1 if words[-1] == "," else 2)
    opened = next((n for n in range(closed - 1, max(-1, closed - APPOSED), -1) if words[n] == ","), -1)
    if opened < 1 or "," in words[:opened]:  # "the flight, due at 7, left the gate late, at 8:02"
        return words
    first = words[opened + 1]
    told_more = first in cues.relatives or _by_shape(first, cues) == PAST
    return words[:opened] + words[closed + 1 :] if told_more else words


def _with_phrases(words: list[str], cues: Cues, plurals: Collection[int]) -> list[str]:
    found: list[str] = []
    at = 0
    while at < len(words):
        word, length = words[at], 1
        opens = word in cues.heads and at + 1 < len(words) and words[at + 1] in cues.heads[word]
        if opens or (cues.clitics and word[0] in cues.clitics):
            phrase, length = _phrase(words, at, cues)
            word = phrase or word
        found.append(f"{PLURAL}'{word}" if at in plurals and length == 1 else word)
        at += length
    return found


def _with_verbal_nouns(words: list[str], cues: Cues) -> list[str]:
    """The words, one that is a noun of a verb in one with what stands before it: "after meeting", "is meeting"."""
    found: list[str] = []
    for word in words:
        before = found[-1] if found else ""
        being = before in cues.being and word not in cues.lasting
        if (being or before in cues.behind) and word.endswith(cues.verbal_endings):
            found[-1] = f"{before}'{word}"
        else:
            found.append(word)
    return found


def _phrase(words: list[str], at: int, cues: Cues) -> tuple[str, int]:
    """The longest phrase that begins there, perhaps with a letter written on before it, and how many words it has; ""
    for none."""
    if at + 1 == len(words):
        return "", 1
    word = words[at]
    for first in (word, word[1:]) if word[0] in cues.clitics else (word,):
        seconds = cues.heads.get(first)
        for length in seconds.get(words[at + 1], ()) if seconds is not None else ():
            phrase = "'".join((first, *words[at + 1 : at + length]))
            if phrase in cues.phrases:
                return phrase, length
    return "", 1


def _finite(words: list[str], cues: Cues, follows: str, able: int) -> list[str]:
    """The words without participles, in "will be formally opened" only `will` tells, without the present that a past
    carries ("was preparing", لم يحضر), the verb of what was to be ("was to vote"), and nouns: "sa visite"."""
    dropped: set[int] = set()
    if able & CARRIES:
        carriers = [(n, way) for n, word in enumerate(words) if (way := carries(word, cues))]
        dropped = {n for c, way in carriers for n in _carried(words, c, cues) if way_of(words[n], cues) == -way}
        if cues.joins and dropped:
            dropped |= set(_joined(words, dropped, cues))
    if able & JOINED:
        dropped |= {n + 1 for n, word in enumerate(words) if "'" in word and cues.phrases.get(word) in (EITHER, HANGS)}
        dropped |= {n + 1 for n in range(len(words) - 1) if _infinitive(words, n, cues)}
    if able & MAY:
        may = [n for n, word in enumerate(words[:-1]) if cues.hold(cues.may, word)]
        dropped |= {n for n in may if way_of(words[n + 1], cues) == FUTURE}
    if able & DOUBTFUL:
        doubtful, on = [n for n, word in enumerate(words) if cues.hold(cues.feminine, word)], [*words, follows]
        dropped |= {n for n in doubtful if not (_is_feminine(on, n + 1, cues) or _follows_feminine(words, n, cues))}
    if able & DETERMINES:
        dropped |= {n + 1 for n, word in enumerate(words[:-1]) if word in cues.determiners and "'" not in words[n + 1]}
    if able & HOMONYM:
        dropped |= {n + 1 for n in range(len(words) - 1) if _is_homonym(words, n + 1, cues)}
    return [word for n, word in enumerate(words) if n not in dropped] if dropped else words


def _is_homonym(words: list[str], n: int, cues: Cues) -> bool:
    """Whether what may be a verb is a noun: its article stands before it, or a past whose object it is ("rejected |
    plans for 40 homes", but "rejected plans for a rally on Saturday", which has a day beforehand)."""
    noun, _, joint = words[n].partition("'")
    if words[n - 1] in cues.noun_marks:
        return noun in cues.homonyms and (not joint or joint in cues.dating)
    if noun not in cues.homonyms or joint in cues.infinitive_marks or way_of(words[n - 1], cues) != PAST:
        return False
    if words[n - 1] in cues.being or words[n - 1] in cues.copulas:
        return False
    if carries(words[n - 1], cues) or _is_plural(words[n - 1], cues):
        return False
    if (joint or " ".join(words[n + 1 : n + 2])) in cues.articles:
        return False  # "the firm that closed | plans a sale"
    return bool(cues.appointments) and cues.appointments.isdisjoint(words[n + 1 :])


def _infinitive(words: list[str], n: int, cues: Cues) -> bool:
    """Whether a phrase of what is to come has its verb behind it, which looks like a past: "are to set out"."""
    if "'" not in words[n] or cues.phrases.get(words[n]) != FUTURE or way_of(words[n + 1], cues) != PAST:
        return False
    return words[n].rpartition("'")[2] in cues.onto


def _carried(words: list[str], carrier: int, cues: Cues) -> range:
    """Where the verb of a carrier may stand: in the two words after it, before one joined to it or a day."""
    last = min(carrier + (4 if cues.clitics else 3), len(words))  # its subject stands between them in Arabic
    parted = carrier + 1 < last and (words[carrier + 1] in cues.joins or not words[carrier + 1].strip("x"))
    first = next((n for n in range(carrier + 1, last) if is_joined(words[n], cues)), last)  # "must win after losing"
    return range(carrier + 1, carrier + 1 if parted else first)


def _joined(words: list[str], dropped: set[int], cues: Cues) -> Iterator[int]:
    """The participles that go on where one was dropped, in the same clause: "will be towed on Friday and repaired"."""
    for n in sorted(dropped):
        for after in range(n + 1, len(words) - 1):
            if way_of(words[after], cues) == CLAUSE:
                break
            if words[after] in cues.joins and way_of(words[after + 1], cues) == way_of(words[n], cues) == PAST:
                yield after + 1


def _is_feminine(words: Sequence[str], n: int, cues: Cues) -> bool:
    return n < len(words) and words[n].endswith(cues.feminine_endings)


def _follows_feminine(words: Sequence[str], n: int, cues: Cues) -> bool:
    """Whether a verb follows a feminine subject that begins its clause, "that the committee holds", or a word for one;
    not "the head of the committee", who may be a man."""
    first = n
    while first and words[first - 1].endswith(cues.feminine_endings) and way_of(words[first - 1], cues) != CLAUSE:
        first -= 1
    if first < n:
        return not first or way_of(words[first - 1], cues) == CLAUSE
    return n > 0 and words[n - 1] in cues.feminine_before


def carries(word: str, cues: Cues) -> int:
    """Which way a verb goes after a word; 0 where the word carries none."""
    way = cues.carried.get(word)
    return _remember(cues.carried, word, _carried_by(word, cues)) if way is None else way


def _carried_by(word: str, cues: Cues) -> int:
    if word.replace("'", " ") in cues.carriers:  # "could not | begin"
        return PAST if way_of(word, cues) == PAST else FUTURE
    last = word if word in cues.carriers else word.rpartition("'")[2]
    if last not in cues.carriers:
        last = last[1:] if last[0] in cues.clitics and last[1:] in cues.carriers else ""
    return 0 if not last else PAST if way_of(last, cues) == PAST else FUTURE


def way_of(word: str, cues: Cues) -> int:
    """What a word or a phrase that is a cue says."""
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
    if len(word) < 4 or cues.is_neutral(word) or word[0] in cues.clitics:
        return 0
    if word.startswith(cues.future_prefixes) or word.endswith(cues.future_endings):
        return FUTURE
    if word.endswith(cues.past_endings) or (word.startswith(cues.separable) and is_parted(word, cues)):
        return PAST
    return cues.of_shape(word)


def is_parted(word: str, cues: Cues) -> bool:
    """Whether a word is a past that something is written before which it parts from elsewhere: "der Zug, der ankam"."""
    for beginning in cues.separable:
        verb = word[len(beginning) :]
        if word.startswith(beginning) and cues.words.get(verb) == PAST and verb not in cues.frames:
            return True
    return False
