"""Two events of a sentence that would share a title: one of its own for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline.events.titles.titles import balanced, joins, shortened
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues
from timeline.records import Event, Expression

_SHORTEST = 3  # words
_LONGEST = 24  # characters of a word
_NOUN_PHRASE = 6  # words of a subject that a clause takes from another


def told_apart(text: str, events: Sequence[Event], expressions: Sequence[Expression], cues: EventCues) -> list[Event]:
    """The events of a sentence, those that would share a title with one of their own each: the first up to what the
    second tells, the second from its verb or noun on ("Shares rose on Monday | before falling on Tuesday").
    """
    told = list(events)
    times = {expression.end for expression in expressions}
    order = sorted(range(len(told)), key=lambda n: told[n].trigger_start)
    for first, second in pairwise(order):
        one, other = told[first], told[second]
        closes = cues.verb_last and other.trigger_end == other.end  # "Nach dem Brand am Freitag wird sie | öffnen"
        if one.title == other.title and one.trigger_start < other.trigger_start and not closes:
            word = text[other.trigger_start : other.trigger_end]
            head = one.title.rpartition(word)[0].split()
            while head and joins(fold(head[-1].rstrip(",،;؛")), cues):
                head.pop()
            subject = len(head)
            while head and any(_is_auxiliary(fold(word), cues) for word in head[-2:] if not word[:1].isupper()):
                head.pop()  # "The man held on Monday | was freed on Tuesday", "retenu lundi | a été libéré"
            if len(head) >= _SHORTEST and not _is_of_noun(text, other, cues):
                told[first] = replace(one, title=" ".join(head).rstrip(",،;؛ "))
                if len(head) < subject or _is_of_subject(text, one, other, cues):
                    continue
            tail = " ".join(text[other.trigger_start : other.end].split())
            before = text[one.start : other.trigger_start].split()
            if before and fold(before[-1]) in cues.determiners:
                tail = f"{before[-1]} {tail}"  # "the floods of 2015"
            elif len(text[: other.trigger_start].rstrip()) not in times and _is_described(before, cues):
                tail = f"{_noun_before(before, cues)} {tail}"  # جنديين أصيبا في | اشتباك وقع الأحد
            aims = _aiming(text, one, other, cues)
            tail = f"{aims or _led_by(text, one, other, cues)} {tail}".strip()
            tail = tail[_leads_on(tail, cues) :]
            tail = tail[:1].upper() + tail[1:]
            told[second] = replace(other, title=shortened(balanced(tail), cues))
    return told


def _is_of_subject(text: str, one: Event, other: Event, cues: EventCues) -> bool:
    """Whether the first of two verbs only tells of the subject of the second, which nothing joins to it ("A deal |
    reached in spring | expires on Monday").
    """
    verb, before = (
        fold(text[other.trigger_start : other.trigger_end]),
        text[one.trigger_end : other.trigger_start].split(),
    )
    noun = cues.nouns.at((verb, ""), 0) > 0 or not cues.subject_first or cues.verb_last
    parted = any(word.endswith(";") for word in before)
    return bool(before) and not noun and not parted and before[-1][-1].isalnum() and not joins(fold(before[-1]), cues)


def _is_of_noun(text: str, other: Event, cues: EventCues) -> bool:
    """Whether the noun of a happening stands right behind a noun that it is of, or a day, where verbs go first, so that
    a title that ends between them lacks its object (أعلنت الهيئة إعادة | فتح الجسر).
    """
    noun = fold(text[other.trigger_start : other.trigger_end])
    leading = text[max(0, other.trigger_start - _LONGEST) : other.trigger_start].split()
    before = fold(leading[-1]) if leading else ""
    construct = before.isalpha() and not before.startswith(cues.articles) and not joins(before, cues)
    return not cues.subject_first and construct and cues.nouns.at((noun, ""), 0) > 0


def _is_described(before: Sequence[str], cues: EventCues) -> bool:
    """Whether the last of the words before a verb may be a noun that the verb tells of, where verbs go first."""
    return bool(before) and not cues.subject_first and before[-1].isalpha() and not joins(fold(before[-1]), cues)


def _noun_before(before: Sequence[str], cues: EventCues) -> str:
    """The noun that the verb behind it tells of, where verbs go first, with its adjectives, without a preposition that
    is written on (عن | مهندسين فلبينيين خطفوا, ب | منخفض جوي قطبي يستمر).
    """
    first = len(before) - 1
    while first and fold(before[first]).endswith(cues.adjective_endings):
        if not before[first - 1].isalpha() or joins(fold(before[first - 1]), cues):
            break
        first -= 1
    noun, adjectives = before[first], before[first + 1 :]
    glued = fold(noun).startswith(cues.glued_prepositions) and fold(noun)[1:] in cues.glue.bare(fold(noun))
    return " ".join([noun[1:] if adjectives and glued else noun, *adjectives])


def _leads_on(tail: str, cues: EventCues) -> int:
    """1 where "and" is glued to the future with which the title of a second verb begins ("وسيعيد")."""
    form = fold(tail.split(" ", 1)[0])
    future = tuple(beginning for beginning, _, tense in cues.shapes if beginning and tense == "future")
    return int(bool(future) and form[:1] in cues.clitics and form[1:].startswith(future) and form not in cues.forms)


def _aiming(text: str, one: Event, other: Event, cues: EventCues) -> str:
    """The subject of a verb with the mark of the infinitive of another that hangs on it: "Cooks voted | to strike"."""
    before = text[one.start : other.trigger_start].split()
    mark = before[-1] if before else ""
    subject = text[one.start : one.trigger_start].split()
    while subject and _is_auxiliary(fold(subject[-1]), cues):
        subject.pop()
    if fold(mark) not in cues.infinitive - cues.prepositions or not 0 < len(subject) <= 2 * _NOUN_PHRASE:
        return ""
    return " ".join([*subject, mark])


def _led_by(text: str, one: Event, other: Event, cues: EventCues) -> str:
    """The subject and auxiliaries of the second of two verbs, where a comma parts them from the first, or the subject
    before the commas that the first stands between ("The nurses, on strike since Monday, | marched").
    """
    _, comma, led = text[one.trigger_end : other.trigger_start].rpartition(",")
    subject, aside, _ = text[one.start : one.trigger_start].partition(",")
    words = led.split()
    if comma and aside and not words and cues.subject_first and len(subject.split()) <= _NOUN_PHRASE:
        return subject
    if not comma or not 0 < len(words) <= _NOUN_PHRASE or joins(fold(words[0]), cues):
        return ""
    return " ".join(words) if cues.subject_first and not cues.verb_last else ""


def _is_auxiliary(form: str, cues: EventCues) -> bool:
    return cues.subject_first and (form in cues.be or form in cues.modal or form in cues.passive_be)
