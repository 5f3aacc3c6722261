"""Stretches of a normalised text cut into words, with what each may do beside others.

Bits tell what words may do, so that a stretch without such words is not looked through for them.
"""

from __future__ import annotations

from typing import Final

from librt.strings import isalnum
from mypy_extensions import i32, i64

from timeline.languages.cues.tense import HANGS, Cues
from timeline.languages.writing.stock import FACTOR, MOST, Word, numbered
from timeline.resolution.sentence.stops import FIRST_WIDE, LAST_LATIN, is_white
from timeline.resolution.sentence.words import BORDERS, cut

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
JOINS: Final = 65536
LOOKS_BACK: Final = 131072  # has a noun of a verb behind it that tells what has been
ARTICLE: Final = 262144
LEADS: Final = 524288  # ends what right before an expression says which way, whatever the verb
TELLS: Final = 1048576  # is a cue, or begins another clause
COMPARES: Final = 4194304  # with what may stand behind it, opens what something is compared with
COMPARED: Final = 8388608  # stands behind it
AGAINST: Final = 16777216  # stands before an amount that something is compared with
SPARED: Final = 2097152  # has a capital, though it is a cue or ends no sentence
HELD: Final = 33554432  # is announced where a sentence begins with it
UNPLANNED: Final = 67108864
INCIDENT: Final = 134217728
USUAL: Final = 268435456
REPORTS: Final = 536870912  # has what was said behind it, or begins what is promised
DONE: Final = 1073741824
DOUBTS: Final = 4294967296  # between a past and a day, or behind it, leaves open whether that day is of the past
OVER: Final = 8589934592  # is a past of what nobody plans
SECOND: Final = 17179869184  # stands behind what begins a phrase
WHEN: Final = 34359738368  # says what was, or will be, in the time before it
SAYS_TOO: Final = 2147483648  # is a verb of saying that a letter is written on to: وقال
WRITTEN_ON: Final = CARRIES | MAY | DOUBTFUL | DECIDES | MEASURES  # so do words that a letter is written on to
_LAST_THREE: Final = 7
_AROUND_ONE: Final = 5  # figures around a word
_SPACE: Final = 0x20
_PERCENT: Final = 0x25
_APOSTROPHE: Final = 0x27
_LINE: Final = 0x5F
_X: Final = 0x78
_ASCII: Final = 0x80  # below it, nothing above a space is white


def cut_up(stretch: str, cues: Cues) -> tuple[list[Word], i64, i64]:
    """The words and clause borders of a stretch, what some of them may do beside others, and what the last may. What
    marks an infinitive marks none between two figures, which are no words: "voted 52 to 48 on Thursday"."""
    words: list[Word] = []
    figures: i64 = 0  # a bit for each of the last stretches between spaces, set where it holds no word
    able: i64 = 0
    last: i64 = 0
    at: i64 = 0
    end = i64(len(stretch))
    while at < end:
        over, number = _token(stretch, at, end)
        if over > at:
            known = _known(stretch, at, over, number, cues)
            last = known.able
            able |= last
            parts = known.parts
            figures = figures << 1 & _LAST_THREE
            if parts is None:
                words.append(known)
            elif len(parts) > 0:
                for word in parts:
                    words.append(word)
            else:
                figures |= 1
                if figures == _AROUND_ONE and words[-1].text in cues.infinitive_marks:
                    words.pop()
        at = over + 1
    return words, able, last


def able(words: list[Word]) -> i64:
    """What some words may do beside others."""
    told: i64 = 0
    for word in words:
        told |= word.able
    return told


def able_behind(text: str, at: i64, end: i64, most: i64, cues: Cues) -> i64:
    """What the first words of a stretch, which is cut no further, may do beside others."""
    told: i64 = 0
    end = min(end, i64(len(text)))
    while at < end and most > 0:
        over, number = _token(text, at, end)
        if over > at:
            known = _known(text, at, over, number, cues)
            parts = known.parts
            if parts is None:
                told |= known.able
                most -= 1
            else:
                told |= able(parts[:most])
                most -= i64(len(parts))
        at = over + 1
    return told


def able_before(text: str, start: i64, at: i64, most: i64, cues: Cues) -> i64:
    """The same of the last words of a stretch."""
    told: i64 = 0
    while at > start and most > 0:
        begins = at
        number: i64 = 0
        weight: i64 = 1
        while begins > start:
            code = i64(ord(text[begins - 1]))
            if (code <= _SPACE or _ASCII <= code <= LAST_LATIN or code >= FIRST_WIDE) and is_white(code):
                break
            number = (number + code * weight) & MOST  # the same number, read from the last letter
            weight = weight * FACTOR & MOST
            begins -= 1
        if begins < at:
            known = _known(text, begins, at, number, cues)
            parts = known.parts
            if parts is None:
                told |= known.able
                most -= 1
            else:
                told |= able(parts[-most:])
                most -= i64(len(parts))
        at = begins - 1
    return told


def listed_in(text: str, at: i64, end: i64, cues: Cues) -> i64:
    """What the lists say of what stands between two spaces of a stretch, as it is written there: whether some question
    about it arises at all."""
    listed, stock = i64(0), cues.stock
    while at < end:
        over, number = _token(text, at, end)
        known = stock.find(number)
        if known is not None:
            listed |= known.listed
        at = over + 1
    return listed


def may_compare(text: str, at: i64, end: i64, cues: Cues) -> bool:
    """Whether a stretch may hold what something is compared by, or a noun of a verb of what came before it."""
    stock, last = cues.stock, i64(0)
    while at < end:
        over, number = _token(text, at, end)
        if over > at:
            known, listed = stock.find(number), i64(0)
            if known is not None:
                listed = known.listed
            if listed & AGAINST or (last & COMPARES and listed & COMPARED):
                return True
            if last & LOOKS_BACK and text[at:over].endswith(cues.verbal_endings):
                return True
            last = listed
        at = over + 1
    return False


def _token(text: str, at: i64, end: i64) -> tuple[i64, i64]:
    """Where the next space of a stretch stands, or its end, and the number of the letters before."""
    number: i64 = 0
    while at < end:
        code = i64(ord(text[at]))
        if (code <= _SPACE or _ASCII <= code <= LAST_LATIN or code >= FIRST_WIDE) and is_white(code):
            break
        number = (number * FACTOR + code) & MOST  # as `numbered`, which takes half of the loop
        at += 1
    return at, number


def _known(text: str, at: i64, over: i64, number: i64, cues: Cues) -> Word:
    """What stands between two spaces, cut once."""
    known = cues.stock.find(number)
    if known is None:
        known = _met(text, at, over, number, cues)
        cues.stock.add(known)
    return known


def _met(text: str, at: i64, over: i64, number: i64, cues: Cues) -> Word:
    """What is in no list and stands there for the first time: mostly letters alone, perhaps with a sign behind them,
    which is a border of clauses or nothing."""
    place, plain, masked = at, i64(0), True
    while place < over:
        code = i64(ord(text[place]))
        if not _is_letter(code):
            break
        plain = numbered(plain, code)
        masked = masked and code == _X
        place += 1
    if place == at or (cues.clitics and text[at] in cues.clitics):
        return _cut(text[at:over], number, cues)
    if place == over:
        word = Word(number, text[at:over], MASKED if masked else 0)
        if cues.awaited_ends and word.text.endswith(cues.awaited_ends):
            word.able |= DOUBTS
        return word
    if place + 1 < over or _may_join(i64(ord(text[place]))):
        return _cut(text[at:over], number, cues)
    parts = [_known(text, at, place, plain, cues)]
    if text[place] in BORDERS:
        parts.append(_known(text, place, over, numbered(0, ord(text[place])), cues))
    return Word(number, "", able(parts), parts)


def _may_join(sign: i64) -> bool:
    """Whether a sign behind letters may be part of their word."""
    return sign in (_APOSTROPHE, _PERCENT, _LINE) or isalnum(i32(sign))


def _is_letter(code: i64) -> bool:
    """Whether it is a letter of a plain Latin or Arabic word."""
    if code < _ASCII:
        return 0x61 <= code <= 0x7A
    return (0xDF <= code <= 0xFF and code != 0xF7) or 0x621 <= code <= 0x63A or 0x641 <= code <= 0x64A


def _cut(written: str, number: i64, cues: Cues) -> Word:
    """What stands between two spaces, cut by all its signs."""
    cuts = cut(written)
    if len(cuts) == 1 and cuts[0] == written:
        return Word(number, written, _able(written, cues))
    parts = [word_of(each, cues) for each in cuts]
    word = Word(number, "", able(parts), parts)
    if "%" in written:
        for last in written.replace("%", " percent").split()[-1:]:
            word.able |= cues.able.get(last, 0) & LEADS
    return word


def word_of(text: str, cues: Cues, joined: bool = False) -> Word:
    """A word that is cut no further, or several that are `joined` in a phrase, which may hold borders of clauses and is
    remembered apart from what stands between two spaces."""
    number = _token(text, 0, len(text))[1]
    if joined:
        number = ~number
    known = cues.stock.find(number)
    if known is None:
        known = Word(number, text, _able(text, cues))
        cues.stock.add(known)
    return known


def _able(word: str, cues: Cues) -> i64:
    """What a word may do beside others that is in no list."""
    listed, told = cues.able, i64(0)
    if cues.awaited_ends and word.endswith(cues.awaited_ends):
        told |= DOUBTS
    if cues.clitics and word[0] in cues.clitics:
        behind = i64(listed.get(word[1:], 0))
        told |= OPENS_PHRASE | (behind & WRITTEN_ON) | (i64(listed.get(word.lstrip(cues.clitics), 0)) & DENIES)
        if behind & SAYS:
            told |= SAYS_TOO
    if "'" in word:
        told |= CARRIES | JOINED if carrier_in(word, cues) else JOINED
        for part in word.split("'"):
            told |= (listed.get(part, 0) | listed.get(part.lstrip(cues.clitics), 0)) & DECIDES
    return told if word[0] != "x" or word.strip("x") else told | MASKED


def carrier_in(word: str, cues: Cues) -> str:
    """The word of a phrase, without a letter that is written on before it, with whose tense a verb behind goes; "" for
    none, and for one that tells nothing (ما إذا كان).
    """
    if cues.phrases.get(word) in (0, HANGS):
        return ""
    if word in cues.carriers or word.replace("'", " ") in cues.carriers:  # "could not | begin"
        return word
    last = word.rpartition("'")[2]
    if last in cues.carriers:
        return last
    return last[1:] if last and last[0] in cues.clitics and last[1:] in cues.carriers else ""


def begin(cues: Cues) -> None:
    """Let the stock begin with what is listed, so that what is new is in no list."""
    cues.able.update(_listed(cues))
    words: list[Word] = []
    alone = [word for word in cues.able if cut(word) == [word]]  # the others are cut into such
    for written in (*alone, *cues.able.keys() - alone):
        if written and not any(map(str.isspace, written)):
            word = _cut(written, _token(written, 0, len(written))[1], cues)
            word.listed, word.seconds = cues.able[written], cues.heads.get(written)
            word.able |= word.listed
            words.append(word)
            cues.stock.add(word)
    cues.stock.begin(words)


def _listed(cues: Cues) -> dict[str, int]:
    """What the words of the lists of cues may do beside others."""
    able: dict[str, int] = {}
    takes = (*cues.behind, *cues.being) if cues.verbal_endings else ()
    for bit, words in (
        (COMMA, (",",)), (SAYS, cues.saying), (FOR_PLURALS, cues.plural_verbs), (OPENS_PHRASE, cues.heads),
        (TAKES_VERBAL_NOUN, takes), (CARRIES, cues.carriers), (MAY, cues.may), (DOUBTFUL, cues.feminine),
        (DETERMINES, cues.determiners), (HOMONYM, cues.homonyms), (SUPPOSES, cues.ifs),
        (DECIDES, (*cues.deciding, *cues.voting)), (MEASURES, cues.measures), (DENIES, cues.denials),
        (JOINS, cues.joins), (LOOKS_BACK, cues.behind), (ARTICLE, cues.articles), (LEADS, cues.ends_before),
        (SPARED, (*cues.capital_nouns, *cues.abbreviations)), (AGAINST, cues.against), (COMPARES, cues.compares),
        (COMPARED, [said.split()[1] for phrases in cues.compares.values() for said in phrases]),
        (HELD, cues.held), (UNPLANNED, cues.unplanned), (INCIDENT, cues.incidents), (USUAL, cues.usual),
        (REPORTS, (*cues.reports, *cues.promising)), (DONE, cues.done), (OVER, cues.over),
        (SECOND, [word for seconds in cues.heads.values() for word in seconds]), (WHEN, cues.whens),
        (DOUBTS, (*cues.appointments, *cues.awaited, *cues.setting, *cues.breaks, *cues.infinitive_marks)),
        (TELLS, (*cues.words, *cues.breaks, *BORDERS)),
    ):  # fmt: skip
        for word in words:
            able[word] = able.get(word, 0) | bit
    return able
