"""Which way the tense points where an expression stands: past, future, or nothing tells.

The nearest cue word of the sentence decides; words across a clause border count as further away, and so, a little,
do those that follow. Cues are data of the language file (`[tense]`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from timeline.chronology.value import FUTURE, PAST
from timeline.resolution.calls import WORD, announces, bare, calls_for
from timeline.resolution.cues import EITHER, HANGS, Cues
from timeline.resolution.stops import REACH, standing_after, standing_before, stop

BESIDE = 24  # and for words right before
ROUND = 40  # and for a verb of saying
BORDER = 5  # how many words a clause border counts as
ASIDE = 6  # words from one comma to the next that say who said so
MOVED = 12  # words between a plan that moves and its new day
NEAR = 2  # words between a verb of saying and the day that it has, or a participle and its own: "signed on Monday will"
AFTER = 0.5  # how much further a word after the expression counts
AFTER_VERB_FIRST = 1.0  # and where the verb of a clause comes first, as in Arabic
CLAUSE = 3  # a border between clauses
MOST_REMEMBERED = 50_000  # words


def direction(text: str, start: int, end: int, cues: Cues, ranges: bool = False) -> tuple[int, str]:
    """PAST, FUTURE, EITHER or 0 for an expression of a normalised text, and the cue that says so ("" for none).

    A word right beside it decides (since, until), but not for an expression that `ranges`: "from Monday to Friday".
    Where a plan moves, it is "postponed to Friday" that is to come, not "postponed on Friday"; the day that it is moved
    from is near, past or not.
    """
    if moved := _moved_onto(text, start, end, cues):
        return FUTURE, moved
    if left := _moved_away(text, start, end, cues):
        return EITHER, left
    if not ranges and (beside := _beside(text, start, end, cues)):
        told = _told(text, start, end, cues) if beside[1] in cues.since else beside
        return told if told[0] == FUTURE and told[1].endswith(cues.future_endings) else beside
    way, cue = _told(text, start, end, cues)
    ahead = (cues.asks(cue) and calls_for(text, start, cue, cues)) or (ranges and announces(text, start, cues))
    return (FUTURE, cue) if ahead else (way, cue)


def verbs_say(text: str, start: int, end: int, cues: Cues) -> tuple[int, str]:
    """What `direction` gives where no word right beside decides: for clock times, whose day it does not tell."""
    return _told(text, start, end, cues)


def _beside(text: str, start: int, end: int, cues: Cues) -> tuple[int, str] | None:
    """What the longest words right before an expression say, else those right after it."""
    if cues.before:
        words = bare(text[max(0, start - BESIDE) : start]).split()
        for found in (" ".join(words[n:]) for n in range(len(words))):
            if found in cues.before:
                return cues.before[found], found
    if cues.after:
        words = WORD.findall(bare(text[end : end + BESIDE]))
        for found in (" ".join(words[:n]) for n in range(len(words), 0, -1)):
            if found in cues.after:
                return cues.after[found], found
    return None


def _moved_onto(text: str, start: int, end: int, cues: Cues) -> str:
    """The verb before an expression, or right behind it, that moves a plan on to that day; "" where there is none."""
    if not cues.moved:
        return ""
    last = WORD.findall(bare(standing_before(text, start, ROUND, cues)))[-1:]
    if last and last[0] not in cues.onto:  # as nearly always
        return ""
    words = WORD.findall(bare(standing_before(text, start, REACH, cues)))
    if not words or words[-1] not in cues.onto:
        return ""
    behind = WORD.findall(bare(standing_after(text, end, BESIDE, cues)))[:NEAR]  # "auf Freitag vertagt"
    on = cues.clitics  # "was taken (moved) away and stayed until": وظل
    before = takewhile(lambda w: w[0] not in on or w[1:] not in cues.carriers, words[-2 : -MOVED - 2 : -1])
    return next((word for word in (*before, *behind) if word in cues.moved), "")


def _moved_away(text: str, start: int, end: int, cues: Cues) -> str:
    """The verb before an expression, or behind the day after it, that moves a plan from the one to the other; "" where
    there is none: "postponed from Friday to Monday"."""
    if not cues.away:
        return ""
    left = WORD.findall(bare(standing_before(text, start, ROUND, cues)))[-1:]
    if not left or left[0] not in cues.away:  # as nearly always
        return ""
    right = WORD.findall(bare(standing_after(text, end, ROUND, cues)))[:1]
    if not right or right[0] not in cues.onto:
        return ""
    before = WORD.findall(bare(standing_before(text, start, REACH, cues)))
    behind = WORD.findall(bare(standing_after(text, end, REACH, cues)))[1 : MOVED + 2]
    return next((word for word in (*before[: -MOVED - 2 : -1], *behind) if word in cues.moved), "")


def _told(text: str, start: int, end: int, cues: Cues) -> tuple[int, str]:
    """What the nearest cue says, and the cue."""
    before, after = standing_before(text, start, REACH, cues), standing_after(text, end, REACH, cues)
    if not after.strip() and not before.rpartition("\n")[2].strip():  # "MONDAY. The trial opens ..."
        after = text[stop(text, end, end + REACH, cues)[1] : end + REACH].partition("\n")[0]
    follows = next(iter(WORD.findall(bare(after))), "") if cues.feminine else ""
    words_before, words_after = _words(before, cues, follows)[::-1], _words(after, cues)
    left = next(_costs(words_before, cues), None)  # the first is the nearest
    right = _completed(next(_costs(words_after, cues, after=True), None), words_after, cues)
    if left is None and right is None:
        return 0, ""
    if left is not None and right is not None and _decided(words_before, left, right, cues):
        right = None
    if left is not None and right is not None and _hangs_ahead(words_before, words_after, left, right, cues):
        left = None
    framed = left is not None and left[2] in cues.frames and _in_clause(words_before, left)
    if framed and left is not None and right is not None and right[1] != EITHER:
        verb = words_after[: int(right[0]) - 1][-1:] if _in_clause(words_after, right) else []
        past = right[2] in cues.frame_past and any(word.endswith(cues.frame_participles) for word in verb)
        return (PAST, right[2]) if past else left[1:]
    further = AFTER_VERB_FIRST if cues.clitics else AFTER
    near = NEAR if left is not None and (left[1] == PAST or not cues.capital_nouns) else 0
    if right is None or (left is not None and left[0] <= max(near, right[0] * (1 + further))):
        assert left is not None
        return left[1], left[2]
    return right[1], right[2]


def _decided(before: list[str], left: tuple[float, int, str], right: tuple[float, int, str], cues: Cues) -> bool:
    """Whether a noun of moving a plan behind an expression is what a verb before it decided: "decided on Saturday the
    postponement of the trial"."""
    return right[1] == FUTURE and right[2] in cues.moved and left[1] == PAST and _in_clause(before, left)


def _hangs_ahead(
    before: list[str], after: list[str], left: tuple[float, int, str], right: tuple[float, int, str], cues: Cues
) -> bool:
    """Whether a sentence opens with what was planned, and its verb behind a comma tells: "Scheduled for Saturday, the
    final was called off"."""
    if (
        cues.clitics
        or left[1] != FUTURE
        or right[1] != PAST
        or len(before) > NEAR
        or before[-1].replace("'", " ") != left[2]
    ):
        return False
    return "," in after[: int(right[0])]


def _completed(cue: tuple[float, int, str] | None, words: list[str], cues: Cues) -> tuple[float, int, str] | None:
    """The cue; a participle goes with the auxiliary behind it, a modal with the end ("soll ... gelogen haben")."""
    if cue is None or not cues.frames or cue[1] != FUTURE or not _in_clause(words, cue):
        return cue
    modal, at = cue[2] in cues.frames, int(cue[0])
    clause = list(takewhile(lambda word: _way(word, cues) != CLAUSE, words[at - 1 :]))
    for verb, word in pairwise(clause if modal else clause[:2]):
        past = word in cues.frame_past or (not modal and word in cues.frames and _way(word, cues) == PAST)
        if past and verb.endswith(cues.frame_participles):
            return cue[0], PAST, word
    return cue


def _in_clause(words: list[str], cue: tuple[float, int, str]) -> bool:
    """Whether no other clause stands between an expression and a cue: it costs as much as it is words away."""
    return words[int(cue[0]) - 1 : int(cue[0])] == [cue[2]]


def dates_the_saying(text: str, start: int, end: int, cues: Cues, joined: bool = False) -> bool:
    """Whether a verb of saying stands beside an expression: "said on Wednesday", "on Tuesday told"; `joined`: also one
    that "and" is written on to (وقال)."""
    before = WORD.findall(standing_before(text, start, ROUND, cues))[-NEAR:]
    after = WORD.findall(standing_after(text, end, ROUND, cues))[:NEAR]
    said = [*before, *after, *((word[1:] for word in before if word[0] in cues.clitics) if joined else ())]
    return not cues.saying.isdisjoint(said)


def denied(text: str, start: int, cues: Cues) -> bool:
    """Whether the clause before an expression denies what is to come, and no other verb stands between."""
    if not cues.denials:
        return False
    for word in reversed(_words(standing_before(text, start, REACH, cues), cues)):
        if word.lstrip(cues.clitics) in cues.denials:
            return True
        if _way(word, cues) in (PAST, CLAUSE):
            return False
    return False


def _words(stretch: str, cues: Cues, follows: str = "") -> list[str]:
    """The words and clause borders; a phrase that is a cue is one word, participles are left out. `follows` is the word
    behind the expression that the stretch stands before."""
    words = _shown(WORD.findall(bare(stretch)), cues)
    if words.count(",") > 1 and not cues.saying.isdisjoint(words):
        words = _without_asides(words, cues)
    if cues.clitics or not cues.heads.keys().isdisjoint(words):
        words = list(_with_phrases(words, cues))
    return _finite(words, cues, follows)


def _shown(words: list[str], cues: Cues) -> list[str]:
    """The words without masked ones, "voted Tuesday to strike", but for one that parts a verb from what it carries:
    "began Monday, will end"."""
    shown: list[str] = []
    for word in words:
        if word.strip("x") or (shown and shown[-1] in cues.carriers):
            shown.append(word)
    return shown


def _without_asides(words: list[str], cues: Cues) -> list[str]:
    """The words without who said so between commas: "it will begin, officials said, on Monday"."""
    commas = [n for n, word in enumerate(words) if word == ","]
    asides: set[int] = set()
    for first, last in pairwise(commas):
        if last - first <= ASIDE and first not in asides and not cues.saying.isdisjoint(words[first:last]):
            asides |= set(range(first, last + 1))
    return [word for n, word in enumerate(words) if n not in asides] if asides else words


def _with_phrases(words: list[str], cues: Cues) -> Iterator[str]:
    at = 0
    while at < len(words):
        word = words[at]
        phrase, length = _phrase(words, at, cues) if word in cues.heads or word[0] in cues.clitics else ("", 1)
        yield phrase or word
        at += length


def _phrase(words: list[str], at: int, cues: Cues) -> tuple[str, int]:
    """The longest phrase that begins there, perhaps with a letter written on before it, and how many words it has; ""
    for none."""
    word = words[at]
    for first in (word, word[1:]) if word[0] in cues.clitics else (word,):
        for length in cues.heads.get(first, ()):
            phrase = "'".join((first, *words[at + 1 : at + length]))
            if phrase in cues.phrases:
                return phrase, length
    return "", 1


def _finite(words: list[str], cues: Cues, follows: str) -> list[str]:
    """The words without participles, in "will be formally opened" only `will` tells, without the present that a past
    carries ("was preparing", لم يحضر), the verb of what was to be ("was to vote"), and nouns: "sa visite"."""
    carriers = [(n, way) for n, word in enumerate(words) if (way := _carries(word, cues))] if cues.carriers else ()
    dropped = {n for c, way in carriers for n in _carried(words, c, cues) if _way(words[n], cues) == -way}
    if cues.joins and dropped:
        dropped |= set(_joined(words, dropped, cues))
    dropped |= {n + 1 for n, word in enumerate(words) if "'" in word and cues.phrases.get(word) in (EITHER, HANGS)}
    dropped |= {n + 1 for n, word in enumerate(words[:-1]) if _infinitive(words, n, cues)}
    if cues.may:
        dropped |= {n for n, word in enumerate(words[:-1]) if _may(word, cues) and _way(words[n + 1], cues) == FUTURE}
    if cues.feminine:
        doubtful, on = [n for n, word in enumerate(words) if _is_doubtful(word, cues)], [*words, follows]
        dropped |= {n for n in doubtful if not (_is_feminine(on, n + 1, cues) or _follows_feminine(words, n, cues))}
    if cues.determiners:
        dropped |= {n + 1 for n, word in enumerate(words[:-1]) if word in cues.determiners and "'" not in words[n + 1]}
    if cues.homonyms:
        dropped |= {
            n + 1 for n in range(len(words) - 1) if words[n] in cues.noun_marks and words[n + 1] in cues.homonyms
        }
    return [word for n, word in enumerate(words) if n not in dropped] if dropped else words


def _infinitive(words: list[str], n: int, cues: Cues) -> bool:
    """Whether a phrase of what is to come has its verb behind it, which looks like a past: "are to set out"."""
    if "'" not in words[n] or cues.phrases.get(words[n]) != FUTURE or _way(words[n + 1], cues) != PAST:
        return False
    return words[n].rpartition("'")[2] in cues.onto


def _carried(words: list[str], carrier: int, cues: Cues) -> range:
    """Where the verb of a carrier may stand: in the two words after it, before one joined to it or a day."""
    last = min(carrier + 3, len(words))
    parted = carrier + 1 < last and (words[carrier + 1] in cues.joins or not words[carrier + 1].strip("x"))
    return range(carrier + 1, carrier + 1 if parted else last)


def _joined(words: list[str], dropped: set[int], cues: Cues) -> Iterator[int]:
    """The participles that go on where one was dropped, in the same clause: "will be towed on Friday and repaired"."""
    for n in sorted(dropped):
        for after in range(n + 1, len(words) - 1):
            if _way(words[after], cues) == CLAUSE:
                break
            if words[after] in cues.joins and _way(words[after + 1], cues) == _way(words[n], cues) == PAST:
                yield after + 1


def _may(word: str, cues: Cues) -> bool:
    """Whether a word tells the past, but before a verb of what is to come."""
    return word in cues.may or (word[0] in cues.clitics and word[1:] in cues.may)


def _is_doubtful(word: str, cues: Cues) -> bool:
    """Whether a form is the present of a woman and the past of a man of another verb (تعرض)."""
    return word in cues.feminine or (word[0] in cues.clitics and word[1:] in cues.feminine)


def _is_feminine(words: Sequence[str], n: int, cues: Cues) -> bool:
    return n < len(words) and words[n].endswith(cues.feminine_endings)


def _follows_feminine(words: Sequence[str], n: int, cues: Cues) -> bool:
    """Whether a verb follows a feminine subject that begins its clause, "that the committee holds", or a word for one;
    not "the head of the committee", who may be a man."""
    first = n
    while first and words[first - 1].endswith(cues.feminine_endings) and _way(words[first - 1], cues) != CLAUSE:
        first -= 1
    if first < n:
        return not first or _way(words[first - 1], cues) == CLAUSE
    return n > 0 and words[n - 1] in cues.feminine_before


def _carries(word: str, cues: Cues) -> int:
    """Which way a verb goes after a word; 0 where the word carries none."""
    way = cues.carried.get(word)
    return _remember(cues.carried, word, _carried_by(word, cues)) if way is None else way


def _carried_by(word: str, cues: Cues) -> int:
    last = word if word in cues.carriers else word.rpartition("'")[2]
    if last not in cues.carriers:
        last = last[1:] if last[0] in cues.clitics and last[1:] in cues.carriers else ""
    return 0 if not last else PAST if _way(last, cues) == PAST else FUTURE


def _costs(words: Iterable[str], cues: Cues, after: bool = False) -> Iterator[tuple[float, int, str]]:
    """The words that tell, each with how far it is; a verb after `and` (written on in وقال) begins another clause."""
    cost = 0.0
    for word in words:
        cost += 1
        if after and word in cues.joins:
            cost += BORDER
            continue
        way = _way(word, cues)
        if way == CLAUSE:  # but no preposition is: "before the summer"
            cost += 0 if cost == 1 and word[0].isalpha() and not after else BORDER
            continue
        if not way and cues.clitics and word[0] in cues.clitics and len(word) > 2:
            way = 0 if word.startswith(cues.neutral) else _way(word[1:], cues)
            if way == CLAUSE:
                way = 0
            cost += BORDER if way and after else 0
        if way:
            yield cost, way, word.replace("'", " ") if word in cues.phrases else word


def _way(word: str, cues: Cues) -> int:
    """What a word or a phrase that is a cue says."""
    way = cues.ways.get(word)
    return _remember(cues.ways, word, _told_by(word, cues)) if way is None else way


def is_verb(word: str, cues: Cues) -> bool:
    """Whether a word alone tells of what has been or is to come."""
    return _way(word, cues) in (PAST, FUTURE)


def presents(word: str, cues: Cues) -> bool:
    """Whether a word alone is a verb of the present or of what is to come."""
    return _way(word, cues) == FUTURE


def _remember(table: dict[str, int], word: str, way: int) -> int:
    if len(table) >= MOST_REMEMBERED:
        table.clear()
    table[word] = way
    return way


def _told_by(word: str, cues: Cues) -> int:
    if word in cues.breaks or not word[0].isalpha():
        return CLAUSE
    return cues.phrases.get(word) or cues.words.get(word) or _by_shape(word, cues) or cues.with_pronoun(word)


def _by_shape(word: str, cues: Cues) -> int:
    if len(word) < 4 or word.startswith(cues.neutral) or word[0] in cues.clitics:
        return 0
    if cues.future_prefixes and word.startswith(cues.future_prefixes):
        return FUTURE
    if cues.future_endings and word.endswith(cues.future_endings):
        return FUTURE
    if cues.past_endings and word.endswith(cues.past_endings):
        return PAST
    return cues.of_shape(word)
