"""Titles: the clause, trimmed at its borders, with its subject, so that it reads alone."""

from __future__ import annotations

from timeline.events.syntax.acting import speaks
from timeline.events.syntax.clauses import Clause
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import COMMAS, TIME, Line
from timeline.events.titles.antecedent import is_apposed, phrase_start, text_of, untorn, without_aside
from timeline.events.titles.speakers import speaker_of
from timeline.events.titles.subjects import begins_with_verb, dangles, opener, relative_of, says_or_denies, subject_of
from timeline.languages.cues.cue_list import fold
from timeline.languages.tables.event_cues import EventCues

_LONGEST = 140  # characters
_SHORTEST = 3  # words
_TURN = 5  # words behind a comma, with that
_CLOSING_WORDS = 9  # of a clause that only says who decided what stands before it
_NOUN_PHRASE = 6  # words of what a clause describes, or of the subject that it takes from another
_TWO = 2
_FULL_STOPS = frozenset(".!?")
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))


def title_of(reading: Reading, clause: Clause, trigger: Predicate, first: int, last: int, cues: EventCues) -> str:
    """The words first..last of a clause without its conjunction, led by what it describes or by its subject.

    A noun beside a verb has a title of its own ("the sale of the mill in 2002").
    """
    line = reading.line
    last = _before_main(line, clause, trigger, last, cues)
    plain = first < clause.first and cues.prepositions.isdisjoint(line.forms[first : clause.first])
    if plain and clause.opening == "relative" and cues.ambiguous_participles and line.words[clause.first - 1].mark:
        first = clause.first  # "The inquest, | which opened in May", but "the theft of a bell, | which vanished"
    first = _beginning(line, clause, trigger, first, last, cues)
    last = _ending(reading, clause, trigger, first, last, cues)
    first = _behind_pluperfect(line, trigger, _behind_that(line, clause, trigger, first, cues), cues)
    speaker = speaker_of(reading, clause, first, cues)
    if speaker is not None:
        title = f"{text_of(reading, *speaker[:2])} {text_of(reading, speaker[2], last)}"
        return shortened(title[:1].upper() + title[1:], cues)
    title = _worded(reading, trigger, first, last, cues)
    own = trigger.kind == "noun" and first >= phrase_start(line, trigger.word, cues)  # such a title wants no subject
    title = _without_preposition(title, cues) if own and first > clause.first else title
    subject = subject_of(reading, clause, first, cues) if first >= clause.first and not own else None
    relative = cues.relatives.at(line.forms, first) if clause.opening == "relative" else 0
    if subject is not None and relative_of(line, subject, cues):
        title = text_of(reading, subject[0], last)  # "ce qui pourrait durer"
    elif subject is not None:
        comma = "," if relative and line.words[first - 1].mark else ""
        title = f"{_without_preposition(text_of(reading, *subject), cues)}{comma} {title}"
    elif relative and first + relative < last:
        title = text_of(reading, first + relative, last)
    title = balanced(title if cues.subject_first else untorn(title))
    if len(title) > _LONGEST:
        title = balanced(without_aside(reading, clause, trigger, first, last, cues) or title)
    words = title.split()
    while len(words) > _SHORTEST and fold(words[-1]) in cues.infinitive - cues.prepositions:
        words.pop()  # 'raised his rating to | "buy"'
    title = " ".join(words)
    return shortened(title[:1].upper() + title[1:], cues)


def _beginning(line: Line, clause: Clause, trigger: Predicate, first: int, last: int, cues: EventCues) -> int:
    """Where a title begins: at a noun of its own, else at its clause, behind what only leads to that."""
    phrase = phrase_start(line, trigger.word, cues)
    if _before_main(line, clause, trigger, last + 1, cues) <= last:
        return phrase
    behind = trigger.kind == "noun" and any(p.kind != "noun" and p.word < trigger.word for p in clause.predicates)
    if behind and not _is_governed(line, trigger.word, phrase, cues):
        return _opened(line, clause, phrase, last, cues)
    credit = cues.sourcing["reported"].at(line.forms, first) if trigger.kind == "participle" else 0
    if credit:  # "according to | a study published on Monday"
        return _opened(line, clause, first + credit, last, cues)
    if object_ := _object_of_another(line, clause, trigger, cues):
        return object_
    if noun := _noun_told_of(line, clause, trigger, cues):
        return noun
    if _only_closes(line, clause, trigger, cues):  # "It will be closed, the court ruled on Monday"
        return _opened(line, clause, _behind_label(line, 0, last), last, cues)
    return _opened(line, clause, _behind_label(line, first, last), last, cues)


def _noun_told_of(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> int:
    """The indefinite noun behind a preposition that the only verb of a clause, right behind it, tells of where verbs go
    first and nothing that could be its subject opens the clause (بسبب تسرب مياه خلال | عاصفة ضربت المدينة); 0 where
    there is none (الإحصاء العام في موريتانيا قد يرجأ).
    """
    noun = trigger.first - 1
    if cues.subject_first or trigger.kind != "finite" or noun <= clause.first:
        return 0
    if line.forms[clause.first] not in cues.prepositions or line.forms[noun - 1] not in cues.prepositions:
        return 0
    bare = line.forms[noun].isalpha() and not line.forms[noun].startswith(cues.articles)
    alone = all(p.kind == "noun" or p is trigger for p in clause.predicates)
    return noun if bare and alone and line.forms[noun] not in cues.prepositions else 0


def _is_governed(line: Line, noun: int, phrase: int, cues: EventCues) -> bool:
    """Whether a noun only says what for, or at what, something is ("is in Rome for talks on Friday", "will speak at the
    annual meeting on Friday"): the preposition stands right before it, or is one of gatherings.
    """
    prepositions = cues.prepositions if phrase == noun else cues.amid
    apart = phrase < noun and any(cues.anchors[way].at(line.forms, phrase - 1) for way in ("before", "after"))
    return cues.ambiguous_participles and line.forms[phrase - 1] in prepositions and not apart


def _without_preposition(phrase: str, cues: EventCues) -> str:
    """A noun phrase whose article was written in one with a preposition, with the article alone."""
    first, _, rest = phrase.partition(" ")
    article = cues.contracted.get(fold(first))
    return f"{article} {rest}" if article else phrase


def _before_main(line: Line, clause: Clause, trigger: Predicate, last: int, cues: EventCues) -> int:
    """Where the title of a noun ends whose stretch only leads to the main clause behind it, which has a time of its own
    ("Closed since the accident in May, | the lift opens on Monday") or came before or after that ("After the vote on
    Sunday, | officials expect"); `last` where there is none.
    """
    own = clause.segment_at(trigger.word)
    if trigger.kind != "noun" or own is None or own.finite or not cues.subject_first or cues.verb_last:
        return last
    opens = line.forms[own.first] in cues.prepositions or cues.subordinators.at(line.forms, own.first)
    opens = opens or any(p.word == own.first and p.kind == "participle" for p in own.predicates)
    beside = any(cues.anchors[way].at(line.forms, own.first) for way in ("before", "after"))
    behind = (s for s in clause.segments if s.first >= own.last and s.opening == "comma")
    mains = (s.first for s in behind if (s.verbal if beside else s.finite and TIME in line.forms[s.first : s.last]))
    return min(mains, default=last) if opens or beside else last


def _object_of_another(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> int:
    """The determiner of what a participle tells of, where that is the object of another verb, not of saying ("Staff
    rejected | a deal reached on Monday"); 0 where it is none.
    """
    if not cues.ambiguous_participles or trigger.kind != "participle" or trigger.first < trigger.word:
        return 0
    before = [p for p in clause.predicates if p.kind in ("finite", "participle") and p.word < trigger.word]
    start = before[-1].word + 1 if before else trigger.word
    phrase, closed = range(start, trigger.word), cues.prepositions | cues.infinitive
    if not 1 < len(phrase) <= _NOUN_PHRASE or line.forms[start] not in cues.determiners - cues.subjects:
        return 0
    joined = (line.words[i].mark or line.forms[i] in closed or cues.coordinators.at(line.forms, i) for i in phrase)
    behind = line.forms[trigger.word + 1 : trigger.word + 2]
    passive = not behind or behind[0] == TIME or behind[0] in cues.prepositions
    says = says_or_denies(line, before[-1], cues)
    return 0 if says or not passive or any(joined) else start


def _only_closes(line: Line, clause: Clause, trigger: Predicate, cues: EventCues) -> bool:
    """Whether a clause behind a comma closes its sentence with no more than who decided or found what that says."""
    short = clause.first > 0 and clause.last - clause.first <= _CLOSING_WORDS and clause.last >= len(line.words) - 1
    if clause.opening != "comma" or not short or not cues.subject_first or cues.verb_last or trigger.tense != "past":
        return False
    if cues.ambiguous_participles:
        own = next((s.first for s in clause.segments if s.first <= trigger.word < s.last), clause.first)
        behind = range(trigger.word + 1, clause.last)
        bare = all(line.words[i].mark or line.forms[i] == TIME or line.forms[i] in cues.prepositions for i in behind)
        return bare and any(line.forms[i] not in cues.adverbs for i in range(own, trigger.first))
    return trigger.kind == "finite" and begins_with_verb(line, clause, clause.first, cues)


def _ending(reading: Reading, clause: Clause, trigger: Predicate, first: int, last: int, cues: EventCues) -> int:
    """Where a title ends, without what only leads to words behind it."""
    line = reading.line
    last = _before_amount(line, first, _before_apposition(reading, clause, last, cues), cues)
    if any(c.first == last and c.opening == "complement" for c in reading.clauses) and last - first > _SHORTEST + 2:
        last -= 2 * (line.forms[last - 2] in cues.infinitive and cues.subject_first)  # "a website to see | whether"
        last -= 2 * (cues.relatives.at(line.forms, last - 2) == 1 and not cues.subject_first)  # التي سبق | أن
    last = last if cues.subject_first else _before_turn(line, clause, first, last, cues)
    marks = (i for i in range(max(first + _SHORTEST, trigger.word + 1), last) if line.forms[i] in COMMAS)
    last = next((i for i in marks if cues.adding.at(line.forms, i + 1)), last)
    closes = last >= len(line.words) or line.forms[last] in _FULL_STOPS
    if closes and not line.words[last - 1].mark:
        return last  # no sentence ends in a word that dangles
    while last > first + 1 and dangles(line, last - 1, cues) and not _is_particle(line, clause, last - 1, cues):
        last -= 1
    return last


def _before_turn(line: Line, clause: Clause, first: int, last: int, cues: EventCues) -> int:
    """Where a title ends that would end, behind a comma, in words that only lead on (، ومن المتوقع | أن)."""
    comma = next((i for i in range(last - 1, max(first, last - _TURN - 1), -1) if line.words[i].mark), 0)
    behind = range(comma + 1, last)
    if not comma or not behind or line.forms[comma] not in COMMAS:
        return last
    turns = any(cue.at(line.forms, comma + 1) == len(behind) for cue in (cues.turns, cues.subordinators))
    glued = fold(line.words[comma + 1].written)[:1] in cues.clitics
    timed = glued and all(line.forms[i] == TIME for i in behind)  # ، وأمس | دارت
    joined = cues.subordinators.at(line.forms, comma + 1) > 0 and line.forms[comma + 1] not in cues.prepositions
    idle = joined and all(p.word < comma for p in clause.predicates)  # ، لكن مصدرا في الوزارة | رجح
    bound = glued and line.forms[comma + 1][1:] in cues.equated and cues.relatives.at(line.forms, last)  # ، وهو يوم
    return comma if turns or timed or idle or bound else last


def _is_particle(line: Line, clause: Clause, i: int, cues: EventCues) -> bool:
    """Whether what looks like a preposition ends its stretch as a part of a verb: "it was called off", "fiel aus"."""
    closes = i + 1 >= len(line.words) or bool(line.words[i + 1].mark)
    if cues.verb_last and closes and line.forms[i] in cues.be:  # "soll bis Mai fertig sein"
        return True
    if line.forms[i] not in cues.prepositions or not closes:
        return False
    return cues.verb_last or any(p.word == i - 1 and p.kind != "noun" for p in clause.predicates)


def _behind_label(line: Line, first: int, last: int) -> int:
    """Where a title begins behind the day that heads an entry of an agenda ("THURSDAY: Britain votes")."""
    end = first
    while end < last - _SHORTEST and (line.forms[end] == TIME or line.forms[end] == ","):
        end += 1
    return end + 1 if first < end and line.forms[end] == ":" else first


def _opened(line: Line, clause: Clause, first: int, last: int, cues: EventCues) -> int:
    """Where a title begins behind what joins its clause to another.

    A conjunction stays whose clause has the main one behind it ("If it fails the bank would"), and so does a relative
    that is no subject ("the gates, which it gave up").
    """
    if leading := max(cues.leading_on.at(line.forms, first), cues.comments.at(line.forms, first)):
        first += leading if first + leading < last else 0
    if first < last - _SHORTEST and is_apposed(line, clause, first, cues):
        return first + 1
    while first < last - 1 and (skipped := opener(line, clause, first, cues)):
        if cues.subordinators.at(line.forms, first) and _holds_main(line, clause, first, cues):
            break
        if cues.relatives.at(line.forms, first) and _is_object(line, clause, first, skipped, cues):
            break
        first += skipped
    return first


def _holds_main(line: Line, clause: Clause, first: int, cues: EventCues) -> bool:
    """Whether the stretch of a conjunction goes on with a main clause: a subject right behind the first verb, and a
    verb to it.
    """
    verbs = [p for s in clause.segments if s.first == first for p in s.predicates if p.kind == "finite"]
    if len(verbs) < 2 or not cues.subject_first:
        return False
    following = line.forms[verbs[0].word + 1]
    return following in cues.subjects or following in cues.determiners


def _is_object(line: Line, clause: Clause, relative: int, length: int, cues: EventCues) -> bool:
    """Whether a relative is no subject: another stands between it and its verb ("which the firm gave up")."""
    if clause.opening != "relative" or not cues.subject_first or cues.verb_last:
        return False
    return not begins_with_verb(line, clause, relative + length, cues)


def _before_apposition(reading: Reading, clause: Clause, last: int, cues: EventCues) -> int:
    """Where a title ends that would end in a noun cut from what tells of it ("in May, a move | that many regret") or in
    who says it, parted from the verb ("It stopped, the owner, Buses Austral, | said").
    """
    line = reading.line
    tail = max(clause.segments, key=lambda segment: segment.last)
    cut = any(c.first == last and c.opening in ("relative", "complement") for c in reading.clauses)
    apposed = tail.opening == "comma" and not tail.predicates and line.forms[tail.first] in cues.determiners
    said = clause.last < len(line.words) and line.words[clause.last - 1].mark and speaks(line, clause.last, cues)
    if said and cues.subject_first and last + 1 >= clause.last and len(clause.segments) > _TWO:
        office, name = sorted(clause.segments, key=lambda segment: segment.first)[-_TWO:]
        named = line.forms[office.first] in cues.determiners and line.words[name.first].capital
        return office.first if named and not office.predicates and not name.predicates else last
    return tail.first if cut and apposed and tail.last == last and tail.first > clause.first else last


def _behind_that(line: Line, clause: Clause, trigger: Predicate, first: int, cues: EventCues) -> int:
    """The word behind "that" in words that begin with who says it, where verbs go first (تقول خوري إن | المبيعات)."""
    led = range(first + 1, min(first + _NOUN_PHRASE, trigger.first)) if not cues.subject_first else range(0)
    that = next((i for i in led if cues.complements.at(line.forms, i)), 0)
    named = that and not line.forms[that].endswith(cues.own_endings)  # not "that she"
    between = range(first, that)
    told = any(p.word <= that for p in clause.predicates) or any(line.words[i].mark for i in between)
    plans = (cues.scheduled, cues.status["planned"], cues.status["hypothetical"], cues.turns)  # من المقرر أن
    told = told or any(cue.at(line.forms, i) for cue in plans for i in between)
    return that + 1 if named and not told else first


def _behind_pluperfect(line: Line, trigger: Predicate, first: int, cues: EventCues) -> int:
    """The word behind a form of "to be" that only puts the verb further back, where verbs go first and their subject
    stands between (كانت النيابة قد أحالته): the subject.
    """
    form = line.forms[first].lstrip(cues.clitics) if len(line.forms[first]) > _SHORTEST else line.forms[first]
    had = cues.be.get(form) in ("past", "present") and first < trigger.first and trigger.kind == "finite"
    carries = trigger.tense in ("past", "conditional") and not any(
        line.words[i].mark for i in range(first, trigger.first)
    )
    aims = any(line.forms[i] in cues.infinitive or cues.scheduled.at(line.forms, i) for i in range(first, trigger.word))
    return first + 1 if not cues.subject_first and had and carries and not aims else first


def _worded(reading: Reading, trigger: Predicate, first: int, last: int, cues: EventCues) -> str:
    """The words first..last of a title, without the particle of its past (قد) and what is glued to the first."""
    line = reading.line
    particle, glued = trigger.first, _glued(line, first, cues) or _joins_verb(line, trigger, first, cues)
    form = line.forms[trigger.first]
    topic = 0 < first < trigger.first and cues.coordinators.at(line.forms, first - 1) > 0
    if topic and form[0] in cues.opening_clitics and form not in cues.forms:  # أما القلعة | فبنيت
        return f"{text_of(reading, first, trigger.first, glued)} {text_of(reading, trigger.first, last, 1)}"
    apart = first <= particle < trigger.word and trigger.tense == "past" and not cues.subject_first
    if not apart or cues.modal.get(line.forms[particle].lstrip(cues.clitics)) != "none":
        return text_of(reading, first, last, glued)
    behind = text_of(reading, trigger.word, last, 0)
    return behind if particle == first else f"{text_of(reading, first, particle, glued)} {behind}"


def joins(form: str, cues: EventCues) -> bool:
    """Whether a word only leads to what follows it."""
    closed = cues.prepositions | cues.determiners | cues.infinitive
    joining = (cues.coordinators, cues.subordinators, cues.complements)
    return form in closed or any(form in each.words or form in each.phrases for each in joining)


def _glued(line: Line, i: int, cues: EventCues) -> int:
    """1 where a conjunction is glued to the word that begins a title ("والمهلة")."""
    form = line.forms[i] if line.forms[i] != TIME else fold(line.words[i].written)
    if len(form) < 3 or form[0] not in cues.clitics:
        return 0
    bare = form[1:]
    if line.forms[i] == TIME:  # وقبل عامين، والسبت
        return int(
            bare.startswith(cues.articles[:1])
            or bare in cues.prepositions
            or any(bare in cue.words for cue in cues.anchors.values())
        )
    whole = form in cues.never and line.words[i].written == form  # وادي is no و and أدى
    if whole or (form in cues.forms and bare not in cues.forms):  # فتحت is no ف and تحت
        return 0
    closed = bare in cues.be or bare in cues.prepositions or bare in cues.modal or bare in cues.determiners
    closed = closed or bare in cues.status["negation"].words or any(bare in c.words for c in cues.anchors.values())
    closed = closed or cues.sourcing["reported"].at([bare, *line.forms[i + 1 : i + _SHORTEST]], 0) > 0  # وبحسب الشرطة
    verb = bare in cues.forms and line.words[i].written[-1:] not in cues.noun_letters  # وزارة is no و and زاره
    return int(closed or (len(form) > 3 and verb) or (len(form) > 5 and bare.startswith(cues.articles)))


def _joins_verb(line: Line, trigger: Predicate, first: int, cues: EventCues) -> int:
    """1 where a conjunction is glued to the verb with which a title begins ("وستعلن", "ونجت", but "وسيط", "وصل")."""
    form, told = line.forms[first], trigger.first == first and trigger.kind == "finite"
    future = tuple(beginning for beginning, _, tense in cues.shapes if beginning and tense == "future")
    fits = form[1:].startswith(future) if trigger.tense == "future" else form not in cues.forms
    glued = form[0] in cues.clitics and (form[0] not in cues.opening_clitics or form[1:] in cues.forms)  # not فحصت
    return int(told and len(form) > 2 and glued and fits)


def _before_amount(line: Line, first: int, last: int, cues: EventCues) -> int:
    """Where a title ends that would end in an amount cut from what it counts (", three weeks | after talks failed")."""
    if last >= len(line.words) or not any(opener.at(line.forms, last) for opener in cues.anchors.values()):
        return last
    start = last
    while start > first and line.forms[start - 1] == TIME:
        start -= 1
    return start if first < start < last and line.words[start - 1].mark else last


def balanced(title: str) -> str:
    """A title without a quotation mark or bracket at its ends whose partner it lacks."""
    for opening, closing in _PAIRS:
        if closing in title and opening not in title and title.index(closing) > len(title) // 4:
            title = title[: title.index(closing)].rstrip()  # "It will cost me », said the owner"
    if title.count('"') % 2 and (title[0] == '"' or title[-1] == '"'):
        title = title.strip('" ')
    elif title.count('"') % 2:
        title = title.replace('"', "", 1) if title.count('"') == 1 else title
    return title.rstrip(",،;؛ ")


def shortened(title: str, cues: EventCues) -> str:
    """A title of bearable length, cut at a comma or before the words that only lead to what is cut off."""
    if len(title) <= _LONGEST:
        return title
    cut = title[:_LONGEST]
    comma = max(cut.rfind(","), cut.rfind("،"))
    if comma > _LONGEST // 2:
        return cut[:comma] + "…"
    words = cut.split()[:-1]
    while len(words) > _SHORTEST and joins(fold(words[-1]), cues):
        words.pop()
    return " ".join(words) + "…"
