"""A day that only a plain present of its clause tells of is to come: "the shuttle lands Friday", "is in Rome Friday".

Asked for last, where no cue of the past or of what is to come stands near: a present verb may be a plural noun.
"""

from __future__ import annotations

from typing import Final

from timeline.chronology.value import FUTURE
from timeline.resolution.cues import Cues
from timeline.resolution.intents import BESIDE, is_past
from timeline.resolution.stops import REACH, sentence, standing_after, standing_before
from timeline.resolution.words import words_in

HEADLINE: Final = 4  # words before an infinitive that is a headline's verb
FEWEST: Final = 2  # words before a day that may be a subject and its verb


def scheduled(text: str, start: int, end: int, cues: Cues, ranges: bool = False) -> tuple[int, str]:
    """FUTURE and the present verb before an expression that dates it; 0 where none does, or where the sentence tells of
    what nobody plans or compares with a day. A day that says of a noun which is meant ("in Friday's race") is dated so
    only behind a preposition of plans; one that begins or ends a range only behind "from"."""
    if not cues.schedules:
        return 0, ""
    words = words_in(standing_before(text, start, REACH, cues))
    if ranges and (not words or words.pop() not in cues.away):
        return 0, ""
    if not cues.unplanned.isdisjoint(words_in(sentence(text, start, cues))):
        return 0, ""
    if len(words) < FEWEST:  # "On Friday, the crew lands in Florida"
        after = words_in(standing_after(text, end, REACH, cues))
        itself = not words and not (cues.being | cues.schedules).isdisjoint(after[:1])  # "Friday is a holiday"
        return (FUTURE, after[0]) if itself else _present(after[1:], cues)
    qualifies = not cues.links.isdisjoint(words_in(text[end : end + BESIDE])[:1])
    if qualifies and words[-1] not in cues.planning:
        return 0, ""
    return _present(words, cues, back=True)


def _present(words: list[str], cues: Cues, back: bool = False) -> tuple[int, str]:
    """FUTURE and the first present of a clause, or the last one that stands before its end; 0 for none."""
    for n in range(len(words) - 1, 0, -1) if back else range(1, len(words)):
        word = words[n]
        if word in cues.breaks or word in cues.compared or not word[0].isalnum():
            return 0, ""
        if word in cues.being:  # but a caption tells what it shows: "is led away on Friday"
            done = n + 1 < len(words) and is_past(words[n + 1], cues) and words[n + 1] not in cues.homonyms
            return (0, "") if done else (FUTURE, word)
        heads = back and n < HEADLINE and word in cues.infinitive_marks  # "Senate to vote Friday"
        if heads and n + 1 < len(words) and words[n + 1] not in cues.noun_marks and words[n + 1].strip("x"):
            return FUTURE, word
        if word in cues.schedules and words[n - 1] not in cues.noun_marks:
            return FUTURE, word
    return 0, ""
