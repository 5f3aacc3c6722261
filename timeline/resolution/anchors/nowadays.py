"""Whether "today" is the day of publication or nowadays: "Früher blieben die Gäste drei Wochen, heute drei Nächte".

It is nowadays beside a verb that tells how things are ("lebt heute in Paris"), in what still holds ("bis heute", "noch
heute"), in an apposition ("die Fabrik, heute ein Museum,"), where what was is compared with it ("das Leben war
schwerer als heute"), and where no verb tells of a day and the text has just told of what was long ago, or names no day
of the news at all. The words are data of the language file (`[tense]`).
"""

from __future__ import annotations

import re
from typing import Final

from timeline.chronology.term import Term
from timeline.chronology.value import FUTURE, PAST, Value
from timeline.resolution.days import BESIDE
from timeline.resolution.meanings import THIS, of_a_weekday, tells_time
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.stops import REACH, ends_sentence, stop
from timeline.resolution.sentence.words import last_words, words_in
from timeline.resolution.tense.verbs import way_of, words_of
from timeline.tagging import Mention

TODAY: Final = Term("this", ("day",))
NOW: Final = Term("ref", ("PRESENT",))
OF_THE_NEWS: Final = ("this", "last", "next", "offset")  # meanings of the day of publication and those around it
A_YEAR: Final = 366  # days
NEAR: Final = 300  # characters from what was long ago
LONG: Final = 1000  # characters of a text that would name a day, if it told of days
ASIDE: Final = 6  # words of an apposition
_BORDER: Final = re.compile("[,;:]")  # of a clause


def is_nowadays(here: Passage, n: int, mention: Mention, old_at: int) -> bool:
    """Whether a mention is a "today" that means nowadays; what is long past was told last at `old_at`."""
    if not mention.meaning.kind & THIS or mention.meaning != TODAY:
        return False
    start, end, cues = mention.start, mention.end, here.cues
    if here.normal[start:end] not in cues.nowadays:
        return False
    if mention.link not in (None, "", "until") or here.days.heads(start, end) or _has_hour(here, n, end):
        return False
    before, after = _clause(here, start, end)
    verbs = [word for word in words_of(" ".join((*before, *after)), cues) if way_of(word, cues) in (PAST, FUTURE)]
    tells = all(verb in cues.states or verb in cues.may_last for verb in verbs)
    if mention.link == "until" or (before and before[-1] in cues.still):
        return tells or (mention.link == "until" and any(way_of(verb, cues) == PAST for verb in verbs))
    if before and before[-1] in cues.than and here.normal[end : end + 1] != " ":
        return any(way_of(verb, cues) == PAST for verb in before) or _contrasts(here, start, old_at)
    if _in_apposition(here, start, end, after) or _qualifies(here, start, after):
        return True
    if not tells:
        return False
    return not cues.states.isdisjoint((*before, *after)) or _contrasts(here, start, old_at)


def is_long_ago(value: Value, published: int | None) -> bool:
    """Whether a value is of more than a year before publication, or of the past as such."""
    if value.type != "DATE" or published is None:
        return False
    return value.value == "PAST_REF" or (value.period is not None and published - value.period.end > A_YEAR)


def _clause(here: Passage, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words before and behind an expression, up to the ends of its clause."""
    spot = here.shown.spot(start, end)
    before = _BORDER.split(spot.before.shown)[-1]
    after = _BORDER.split(spot.after.shown.lstrip(" ,"), maxsplit=1)[0]
    return words_in(before), words_in(after)


def _has_hour(here: Passage, n: int, end: int) -> bool:
    """Whether another expression stands right behind, or an hour in its sentence: "today and tomorrow", "today a film
    at 8 p.m."."""
    later = here.found[n + 1] if n + 1 < len(here.found) else None
    if later is None or ends_sentence(here.normal, end, later.start, here.cues):
        return False
    return later.start - end <= BESIDE or (later.start - end <= REACH and tells_time(later.meaning))


def _in_apposition(here: Passage, start: int, end: int, after: list[str]) -> bool:
    """Whether it stands between commas with what something has become: "the works, today a museum,"."""
    if not 0 < len(after) <= ASIDE or here.normal[:start].rstrip()[-1:] != "," or here.normal[end : end + 1] != " ":
        return False
    cues = here.cues
    rest = here.normal[end : stop(here.normal, end, end + REACH, cues)[0]]
    words = words_in(rest.partition(",")[0])
    closed = "," in rest and len(words) == len(after)
    return closed and not any(word[0].isdigit() or cues.words.get(word) or word in cues.states for word in words)


def _qualifies(here: Passage, start: int, after: list[str]) -> bool:
    """Whether it says of a noun of which time it is: "die Jugend von heute", but "die Sitzung von heute", "von heute
    an"."""
    cues = here.cues
    stretch = here.normal[max(0, start - REACH) : start].replace("'", " ").replace("’", " ")
    noun, *joined = last_words(stretch, 2) or [""]
    of_its_time = noun in cues.of_nowadays and not cues.of_its_time.isdisjoint(joined)
    return of_its_time and cues.onward.isdisjoint(after[:1])


def _contrasts(here: Passage, start: int, old_at: int) -> bool:
    """Whether what was long ago stands right before, or the text is a story or one that names no day of the news."""
    if old_at >= 0 and start - old_at <= NEAR and "\n" not in here.text[old_at:start]:
        return True
    return here.at.narrative or (len(here.text) > LONG and not any(_of_the_news(each) for each in here.found))


def _of_the_news(mention: Mention) -> bool:
    """Whether a mention names a day of the news other than "today", or an hour."""
    term = mention.meaning
    return term != TODAY and (term.op in OF_THE_NEWS or of_a_weekday(term) or tells_time(term))


def told_long_ago(here: Passage, start: int) -> bool:
    """Whether the sentence of an offset told last of what was more than a year before publication."""
    told, today = here.at.reference, here.at.published
    if told is None or today is None or here.told_at < here.days.begin(start):
        return False
    return today - told.end > A_YEAR
