"""The scene that a text has got to, with which a clock time goes on."""

from __future__ import annotations

from timeline.resolution.clock.halves import hours_of
from timeline.resolution.clock.second_halves import is_of_24
from timeline.resolution.days import WEEK
from timeline.resolution.passage import Passage
from timeline.resolution.sentence.cutting import DONE
from timeline.resolution.sentence.quotes import quoted
from timeline.resolution.sentence.stops import leads
from timeline.resolution.tense.direction import verbs_say
from timeline.resolution.tense.presents import tells_present
from timeline.tagging import Mention


def of_scene(here: Passage, mention: Mention, published: int, ahead: bool) -> int | None:
    """The day of the scene of a clock time whose sentence tells of none, unless it looks `ahead`."""
    start = mention.start
    if (ahead and not _in_a_story(here, mention)) or _recalled(here, mention):
        return None
    back = here.days.listed(start) & DONE != 0  # "had left at 4 p.m."
    hours = hours_of(mention.meaning)
    hours = hours[:1] if len(hours) > 1 and is_of_24(here.days, start, mention.end) else hours
    return here.days.scene(start, hours, published, back or mention.link == "since")


def _in_a_story(here: Passage, mention: Mention) -> bool:
    """Whether a present goes on with a clock time or part of a day that is over, told just before: "It began on Monday
    at noon. At 3 p.m. he leaves", not "The council meets at 3 p.m."."""
    passed, today, start = here.days.passed, here.at.published, mention.start
    if passed is None or today is None or passed[1] >= today or mention.link is not None:
        return False
    told = here.narrates >= 0 and here.days.goes_on_from(here.narrates, start)  # in the present, just before
    spot = here.shown.spot(start, mention.end)
    goes_on = today - passed[1] >= WEEK or leads(here.normal, start, here.cues)
    goes_on = goes_on and "\n" not in here.normal[passed[0] : start]
    return (told or goes_on) and tells_present(spot, verbs_say(spot)[1])


def _recalled(here: Passage, mention: Mention) -> bool:
    """Whether the time told last is only in quoted words that look back from where the story has got to."""
    passed, clock_day = here.days.passed, here.clock_day
    back = passed is not None and clock_day is not None and passed[1] < clock_day
    return back and passed is not None and said_of(here, passed[0], mention.start)


def said_of(here: Passage, told: int, start: int) -> bool:
    """Whether what is told at an offset is only in quoted words: "Ten days ago ...," he said at noon."""
    return here.quotes and quoted(here.text, told) and not quoted(here.text, start)
