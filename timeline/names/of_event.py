"""Which of an article's names take part in one event, and where it happened."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise, permutations

from timeline.languages.concepts import business_of_companies, casualties, concepts_of
from timeline.languages.cues.cue_list import fold as cue_form
from timeline.languages.writing.name_keys import fold
from timeline.names.beside import APPOSED, is_beside, is_source
from timeline.names.cast import Cast
from timeline.names.mention import Span, distinct, within, without_tail, words_in
from timeline.names.places.sides import acts, is_opponent, is_protested, is_side, plays
from timeline.names.places.where import places_of
from timeline.names.reference.cataphora import announced
from timeline.names.reference.dropped import dropped
from timeline.names.reference.holders import is_of_office, role_words
from timeline.names.reference.unnamed import means_unnamed
from timeline.names.verb_subjects import comes_about, has_own_subject
from timeline.records import Event, Name

_WORD = re.compile(r"\w+")
_POSSESSIVE = re.compile(r"['’]s?\s+\w")
_OF = re.compile(r"(\w+) (?:of|de|du|des|d['’]|of the|de la|de l['’]) ?$")
_BEHIND = 40  # characters with a verb and its subject
_QUOTED, _CLOSING = 3, '"”»“'  # characters in which a quotation closes, and its marks
_SHORT = 3  # letters of a word that may end as one for several by chance
_COMPANY = 4  # words between "with" and a name: its role


def names_in(
    cast: Cast, clause: Span, sentence: Span, trigger: int, told: bool = True
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """The actors and the places of an event: those that its clause names; else those that it can be taken to mean.

    A clause without an actor of its own takes its sentence's (the one named first before it, else after it, as a
    quotation its speaker), else the article's subject. A clause in the sentence behind a dateline has the places of
    both; one without a place takes that with which its sentence begins, else, where the article has a scene, the last
    place before it in its sentence, else, where the event is `told` of as a fact or for a day, the scene.
    """
    return _actors(cast, clause, sentence, trigger), places_of(cast, clause, sentence, trigger, told)


def places_apart(events: Sequence[Event]) -> list[Event]:
    """Events of one sentence, each with days and places of its own, with what stands behind its own verb or noun:
    `arrested in Leeds on Monday over a robbery in York in May`.
    """
    apart = list(events)
    sentences: defaultdict[int, list[int]] = defaultdict(list)
    for index, event in enumerate(events):
        if event.interval.bounded:
            sentences[event.sentence_start].append(index)
    for first, other in chain.from_iterable(permutations(indices, 2) for indices in sentences.values()):
        one, two = apart[first], apart[other]
        before = [place for place in one.places if one.trigger_start < place.start < two.trigger_start]
        behind = [place for place in two.places if place.start > two.trigger_start]
        if before and behind:
            apart[first] = replace(one, places=tuple(p for p in one.places if p not in behind))
            apart[other] = replace(two, places=tuple(p for p in two.places if p not in before))
    return apart


def _actors(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[Name, ...]:
    inside = within(cast.actors, (max(clause[0], cast.dateline), clause[1]))
    meant = (
        _apposed(cast, clause, trigger) or cast.references.of(clause, trigger, sentence) or _both(cast, clause, inside)
    )
    own = [name for name in inside if not _only_owns(name, inside, cast, meant) and not is_beside(name, trigger, cast)]
    own += [place for place in within(cast.places, clause) if acts(place, clause, trigger, cast)]
    own += [
        p
        for p in within(cast.places, clause)
        if is_side(p, cast) or plays(p, clause, cast) or is_opponent(p, trigger, cast)
    ]
    own = [name for name in own if not is_protested(name, trigger, cast)]
    if not cast.cues.verb_first and not cast.cues.subject_behind:
        own += cast.references.objects(clause, trigger)
    with_others = bool(own) and not meant and _are_companions(own, trigger, cast)
    if (own or meant) and not with_others:
        return distinct([*meant, *own])
    return distinct([*_unsaid(cast, clause, sentence, trigger), *own])


def _apposed(cast: Cast, clause: Span, trigger: int) -> tuple[Name, ...]:
    """Whom a participle right behind a name and a comma tells of: `Elle succède à Bruno Mattei, parti en avril`."""
    at = bisect_left(cast.actors, trigger, key=lambda name: name.start) - 1
    if at < 0 or cast.cues.verb_first or cast.text[cast.actors[at].end : trigger] != ", ":
        return ()
    aside = ", " in cast.text[clause[0] : cast.actors[at].start]  # `the rector, Ann Webb, left`
    return (cast.actors[at],) if cast.actors[at].kind == "person" and not aside else ()


def _both(cast: Cast, clause: Span, inside: Sequence[Name]) -> tuple[Name, ...]:
    """The two partners of the headline, where a clause that names none of them speaks of two: `the two sides`."""
    if {partner.key for partner in cast.partners} & {name.key for name in inside}:
        return ()
    words = words_in(cast.text[clause[0] : clause[1]])
    pair = any(cast.cues.glue.definite(word) and cast.cues.glue.bare(word) & cast.cues.pairs for word in words)
    pair = pair or any(one in cast.cues.definites and two in cast.cues.pairs for one, two in pairwise(words))
    return cast.partners if pair else ()


def _unsaid(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[Name, ...]:
    """The actors of a clause that names none, nor says whom it means."""
    if _is_of_many(cast, trigger) or _is_of_unnamed(cast, clause, trigger):
        return ()
    near = within(cast.actors, (sentence[0], clause[0])) or within(cast.actors, (clause[1], sentence[1]))
    other = _has_other_subject(cast, clause, trigger)
    alone = other and not _is_said(cast, clause, sentence) and not _is_somebody(cast, clause, trigger)
    alone = alone or any(is_source(name, trigger, cast) for name in within(cast.actors, clause))
    if cast.cues.verb_first:
        sourced = not cast.cues.sources.isdisjoint(words_in(cast.text[clause[1] : sentence[1]])[:1])
        alone = not _is_quoted(cast, clause) and (other or not sourced)  # `يبدأ تطبيقه غدا، وفق ما أوضح الوزير`
    around = [
        name
        for name in near
        if name.kind != "role" and not _only_owns(name, near, cast) and not is_beside(name, trigger, cast)
        if name.start < clause[1] or not (alone or _is_agent(name, cast) or _only_tells(name, clause, sentence, cast))
    ]
    if told := _told_beside(cast, clause, sentence, trigger) or _shared_by_both(cast, clause):
        return told
    if around and cast.cues.verb_first and around[0].start < clause[0]:
        spoken = _tells(cast.text[sentence[0] : clause[0]], cast)
        around = around if spoken or not (other or comes_about(cast, clause, trigger)) else []
    if around:
        return (around[0],)
    small = cast.grammar.prepositions | cast.grammar.openers
    before = dropped(cast.references, clause, trigger, cast.grammar.verbs, small)
    of_person = cast.subject is not None and cast.subject.kind == "person"
    if of_person and before and before[0].kind != "person":
        before = ()  # a person's career goes on, not that of the club
    found = before or _subjects(cast, clause, other)
    if comes_about(cast, clause, trigger):
        return ()
    return found if found or cast.subject else cast.references.neuter(clause)


def _is_of_unnamed(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether the pronoun that a clause begins with stands for somebody or something without a name."""
    refers, begins = cast.references, cast.references.behind_comma(clause[0], trigger)
    pronoun = words_in(cast.text[begins:trigger])[:1]
    told = pronoun and pronoun[0] in cast.cues.pronouns and not cast.cues.verb_first
    return bool(told) and means_unnamed(cast.text, cast.actors, cast.cues, begins, pronoun[0], refers.sentence_start)


def _is_said(cast: Cast, clause: Span, sentence: Span) -> bool:
    """Whether somebody says what a clause tells, behind it: `The river has peaked, the water authority said`."""
    behind = cast.text[clause[1] : max(clause[1], sentence[1])]
    return _is_quoted(cast, clause) or _tells(behind, cast)


def _tells(text: str, cast: Cast) -> bool:
    """Whether a text has a verb of saying."""
    cues, words = cast.verbs, [cue_form(word) for word in _WORD.findall(text)]
    if cast.cues.verb_first:
        words = [cast.cues.glue.without_conjunction(word) for word in words]
    return any(cues.reporting.at(words, i) or cues.speech_acts.at(words, i) for i in range(len(words)))


def _is_quoted(cast: Cast, clause: Span) -> bool:
    """Whether a quotation closes behind a clause."""
    return not set(cast.text[clause[1] : clause[1] + _QUOTED]).isdisjoint(_CLOSING)


def _is_somebody(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether a clause has a person for its subject, who may be named behind it: `The Australian`, `der 54-Jährige`."""
    before, cues = cast.text[clause[0] : max(clause[0], trigger)], cast.cues
    known = cues.pronouns | cues.epithets | cues.demonyms | cues.roles
    words = words_in(before)
    return not known.isdisjoint(words) or any(word.isdigit() for word in words[:2])


def _only_tells(name: Name, clause: Span, sentence: Span, cast: Cast) -> bool:
    """Whether a name behind a clause is that of a body, which says so and takes no part: `..., the ministry said`."""
    if name.kind != "organisation" or cast.cues.verb_first:
        return False
    return not cast.grammar.reporting.isdisjoint(words_in(cast.text[clause[1] : sentence[1]]))


def _is_agent(name: Name, cast: Cast) -> bool:
    """Whether "by" stands before a name: it did what another clause says, `built in 1971 and repaired by Lumen`."""
    before = without_tail(words_in(cast.text[max(0, name.start - APPOSED) : name.start]), cast.cues.definites)
    return bool(before) and before[-1] in cast.cues.agents


def _is_of_many(cast: Cast, trigger: int) -> bool:
    """Whether the subject behind a verb is many whom nobody names: `تظاهر عشرات`, `أصيب نحو عشرين`."""
    verb, following = (*words_in(cast.text[trigger : trigger + _BEHIND])[:2], "", "")[:2]
    bare = cast.cues.glue.bare(following) if following else ()
    nominative = following.endswith(tuple(cast.cues.nominatives)) and not cast.cues.glue.definite(following)
    if cast.cues.nominatives and nominative and len(following) > _SHORT and verb:
        near = (trigger, trigger + _BEHIND)
        return not within(cast.actors, near) and not within(cast.places, near)
    if cast.cues.amounts and (following.isdigit() or not cast.cues.amounts.isdisjoint(bare)):
        return not casualties().isdisjoint(concepts_of(verb, cast.language))
    return not cast.cues.crowds.isdisjoint(bare)


def _told_beside(cast: Cast, clause: Span, sentence: Span, trigger: int) -> tuple[Name, ...]:
    """The subject that a clause has before an aside (`the firm, founded in 2016, will grow`) or shares with the clause
    before it (`The Spaniard limped and will rest`), and whom a lead names only later (`a former bursar was jailed`).
    """
    opening = words_in(cast.text[clause[0] : max(clause[0], trigger)])
    lead = sentence[0] <= cast.dateline or not cast.text[: sentence[0]].strip()
    if not cast.cues.verb_first and clause[0] > sentence[0] and cast.grammar.is_bare(opening):
        told = () if opening and opening[0] in cast.grammar.openers else _named_before(cast, clause)
        return told or cast.references.aside(clause, sentence) or cast.references.shared(clause, sentence)
    return announced(cast.references, clause, trigger, sentence[1]) if lead else ()


def _named_before(cast: Cast, clause: Span) -> tuple[Name, ...]:
    """Whom the name between two commas right before a verb says that the subject is, however far that begins: `The man
    suspected of planning it, Paul Marsh, | was arrested`.
    """
    at = bisect_left(cast.actors, clause[0], key=lambda name: name.start) - 1
    named = cast.actors[at : at + 1] if at >= 0 else ()
    return tuple(n for n in named if cast.text[: n.start].endswith(", ") and cast.text[n.end : clause[0]] == ", ")


def _are_companions(own: Sequence[Name], trigger: int, cast: Cast) -> bool:
    """Whether names only tell with whom somebody does something, the later ones joined by "and": `met with Ann Bell and
    the minister Paul Roy`.
    """
    first, *others = sorted(own, key=lambda name: name.start)
    gaps = (words_in(cast.text[one.end : two.start]) for one, two in pairwise((first, *others)))
    joined = all(gap[:1] and gap[0] in cast.cues.ands for gap in gaps)
    return all(_is_companion(name, trigger, cast) for name in ([first] if joined else own))


def _is_companion(name: Name, trigger: int, cast: Cast) -> bool:
    """Whether a name only tells with whom somebody does something: `تناولت الغداء مع أرمان ديلكور`."""
    between = words_in(cast.text[trigger : name.start])
    return name.start > trigger and not cast.cues.companions.isdisjoint(between[-_COMPANY:])


def _has_other_subject(cast: Cast, clause: Span, trigger: int) -> bool:
    """Whether a clause has a subject of its own that stands for no name: `the window closes`, `her agent denied it`.

    Where the article is about a person, `a trial begins` does not tell of that one, unless by a pronoun or as a work;
    where it is about a body, what is neither its business nor part of it does not.
    """
    before = words_in(cast.text[clause[0] : max(clause[0], trigger)])
    words = [word for word in before if word not in cast.grammar.openers]
    if words[:1] and words[0] in cast.cues.possessives:
        return not (cast.cues.kin | cast.cues.roles).isdisjoint(words[1:3])
    cues, person = cast.cues, cast.subject is not None and cast.subject.kind == "person"
    of_others = any(one in cues.possessives and two in cues.organs for one, two in pairwise(words))
    if person and (of_others or not cues.neuters.isdisjoint(words[:1])):
        return True  # `deux de ses membres`, `it was refitted`
    organ = any(one in cues.definites and two in cues.organs for one, two in pairwise(words))
    if organ and cast.subject is not None and not person:
        return False  # `the board`, of the article's company
    clitic = not cast.grammar.auxiliaries.isdisjoint(words[1:2]) or len(words) == 1  # `l'avoir annoncé`
    work = person and not cues.inert.isdisjoint(words[1:2])  # `the tour begins`
    if words and (words[0] in cues.relatives or (words[0] in cues.definites and not clitic and not work)):
        return True
    said = words_in(cast.text[clause[0] : clause[1]])
    if cues.verb_first:
        return has_own_subject(cast, clause, trigger)
    if cast.grammar.is_bare(before) or cast.subject is None:
        return False
    if not person:
        of_body = cues.pronouns | cues.possessives | cues.neuters | cues.organs
        business = any(not business_of_companies().isdisjoint(concepts_of(word, cast.language)) for word in said)
        return of_body.isdisjoint(said) and not business  # `a fire broke out`, not `a dividend will be paid`
    own = cues.pronouns | cues.possessives | cues.speakers | cues.inert  # `an album has been put back`
    return own.isdisjoint(said)


def _subjects(cast: Cast, clause: Span, other: bool) -> tuple[Name, ...]:
    """What the article is about: both partners of a deal, where the clause is about that, else its subject, where the
    clause has no `other`.
    """
    words = words_in(cast.text[clause[0] : clause[1]])
    joint = any(cast.cues.glue.bare(word) & cast.cues.joint for word in words)
    if joint and cast.partners:
        return cast.partners
    return (cast.subject,) if cast.subject and not other else ()


def _shared_by_both(cast: Cast, clause: Span) -> tuple[Name, ...]:
    """The two partners of a deal that a clause is about, where it can only be theirs: `the merger`."""
    words = words_in(cast.text[clause[0] : clause[1]])
    deal = any(one in cast.cues.definites and two in cast.cues.joint for one, two in pairwise(words))
    return cast.partners if deal else ()


def _only_owns(name: Name, own: Sequence[Name], cast: Cast, meant: Sequence[Name] = ()) -> bool:
    """Whether an organisation only says whose person acts: `Sahra's chairman, Driss El Fassi`, `Sahra chief X`, or
    whose person is `meant` by a role.
    """
    if name.kind != "organisation" or all(other.kind != "person" for other in (*own, *meant)):
        return False
    before = _OF.search(cast.text, max(0, name.start - 40), name.start)
    following = next((other for other in own if other.start >= name.end), None)
    between = words_in(cast.text[name.end : following.start]) if following else ["-"]
    apposed = following is not None and following.kind == "person" and following.start - name.end < APPOSED
    if cast.cues.verb_first:
        return is_of_office(name, own, cast.text, cast.cues)
    return (
        bool(_POSSESSIVE.match(cast.text, name.end))
        or (before is not None and fold(before.group(1)) in cast.cues.roles)
        or (apposed and all(word in role_words(cast.cues) for word in between))
    )
