"""Subjects of titles: what a clause describes, or the subject that it shares with the clause before it."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.syntax.acting import speaks
from timeline.events.syntax.clauses import Clause, opens_verbal
from timeline.events.syntax.content import behind_quotation, behind_time, content_of, goes_on_with_content
from timeline.events.syntax.predicates import Predicate
from timeline.events.syntax.reading import Reading
from timeline.events.syntax.words import COMMAS, TIME, Line
from timeline.languages.tables.event_cues import EventCues

_PRONOUNS = 3  # words between a relative and its verb, where it is the subject
_CLOSING = ')]»"”%٪€$£'  # marks that belong to the words before them
_NOUN_PHRASE = 6  # words of the subject that a clause takes from another
_DESCRIBED = 9  # words of what a clause describes, back to its determiner
_LONGEST_ASIDE = 10  # words between commas, behind a subject
_INNER = '«»“”"$€£¥'  # marks that stand inside a phrase


def subject_of(reading: Reading, clause: Clause, first: int, cues: EventCues) -> tuple[int, int] | None:
    """The words that a title which begins with its verb lacks: what it describes, or the subject it shares."""
    line = reading.line
    object_of = clause.opening == "relative" and cues.subject_first and cues.relatives.at(line.forms, first) > 0
    relative = clause.opening == "relative" and begins_with_verb(line, clause, first, cues)
    told = (p for p in clause.predicates if p.kind != "noun" or not cues.subject_first)
    bare = behind_time(line, first, cues)  # "and | on Monday | ordered"
    goes_on = clause.opening == "coordinate" and cues.subject_first and begins_with_verb(line, clause, bare, cues)
    if not object_of and not relative and not goes_on and not any(p.first == first for p in told):
        return None
    described = clause if clause.host or clause.opening == "relative" else _relative_before(reading, clause, cues)
    if described:
        verbs = {p.word for c in reading.clauses for p in c.predicates if p.kind != "noun"}
        particle = cues.verb_last and described.first > 1 and line.forms[described.first - 2] in cues.prepositions
        found = _described(line, described.first - 2 * particle, verbs, cues)  # "sagte die Reise | ab, die"
        if found or described is clause:
            return found
    if clause.opening == "coordinate" and cues.subject_first:
        before = [c for c in reading.clauses if c.first < clause.first and c.opening in ("start", "stop", "complement")]
        before = before or [c for c in reading.clauses if c.last == clause.first]
        joined = next((p for p in clause.predicates if p.first >= first and p.kind != "noun"), None)
        aside = next((c for c in reading.clauses if c.last == clause.first and c.opening == "comma"), None)
        if joined is not None and joined.kind == "participle" and not cues.ambiguous_participles and aside:
            return _described(line, aside.first, set(), cues)  # "the firm, founded in May | and wound up in June"
        if joined is not None and (
            says_or_denies(line, joined, cues) or _goes_on_with_main(line, clause, before, joined)
        ):
            before = [c for c in before if c.opening != "complement"] or before
        bare = joined is not None and not joined.carried and _is_bare(line, before, joined, cues)
        carried = bare or (joined is not None and joined.carried)
        content = content_of(line, before[-1], cues) if before else None
        if content and carried:
            return content[0], content[1].word
        if content and joined is not None and goes_on_with_content(line, before[-1], joined, cues):
            return content[0], content[1].first
        return before_verb(line, before[-1], carried, cues, bare=bare) if before else None
    if not cues.subject_first:
        return _told_of(reading, clause, first, cues)  # dropped.py says the others
    finite = {p.word for c in reading.clauses for p in c.predicates if p.kind == "finite"}
    return _before_aside(line, first, finite, cues) or _before_content(reading, clause)


def relative_of(line: Line, subject: tuple[int, int], cues: EventCues) -> bool:
    """Whether what a relative tells of is but the word before it, which says nothing alone (", ce | qui")."""
    first, last = subject
    alone = last - first == 1 and first > 0 and line.words[first - 1].mark and line.forms[first] in cues.determiners
    return bool(alone) and cues.relatives.at(line.forms, last) > 0


def is_adjective(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a word with an article is an adjective by its ending (السعودي, but المستشفى)."""
    form, written = line.forms[i], line.words[i].written
    ends = form.endswith(cues.adjective_endings) and (written[-1:] == form[-1:] or is_feminine(line, i, cues))
    return ends and form.startswith(cues.articles)


def _goes_on_with_main(line: Line, clause: Clause, before: Sequence[Clause], joined: Predicate) -> bool:
    """Whether a verb behind a comma and "and" goes on with the main verb, whose tense it has, not with what that says
    ("warned that the dam could fail, | and ordered").
    """
    tenses = [next((p.tense for p in c.predicates if p.kind != "noun"), None) for c in before]
    apart = bool(before) and before[-1].opening == "complement" and line.words[clause.first - 1].mark
    return bool(apart) and tenses[-1] != joined.tense and joined.tense in tenses


def says_or_denies(line: Line, verb: Predicate, cues: EventCues) -> bool:
    """Whether a verb is one of saying, so that who speaks before it is its subject, not whom they speak of ("said that
    voters had spoken | but ruled out resigning").
    """
    return speaks(line, verb.word, cues) or cues.status["denied"].at(line.forms, verb.word) > 0


def _is_bare(line: Line, before: Sequence[Clause], joined: Predicate, cues: EventCues) -> bool:
    """Whether a bare verb goes on behind a modal or mark of the infinitive ("will skip the games | and return")."""
    verb = next((p for c in before[-1:] for p in c.predicates if p.kind == "finite"), None)
    if verb is None or joined.tense != "present":
        return False
    if line.forms[joined.first] in cues.bare_be:
        return _aim(line, before[-1], cues) > 0
    if not cues.ambiguous_participles:
        return False
    aims = line.forms[verb.first] in cues.modal or not cues.infinitive.isdisjoint(line.forms[verb.first : verb.word])
    return aims and joined.first == joined.word and not line.forms[joined.word].endswith(cues.marked_endings)


def _aim(line: Line, clause: Clause, cues: EventCues) -> int:
    """The word behind what of a clause "be" can follow ("is expected to | open", "will | open"); 0 without one."""
    verb = next((p for p in clause.predicates if p.kind in ("finite", "participle")), None)
    if verb is None:
        return 0
    if line.forms[verb.first] in cues.modal and verb.first < verb.word:
        return verb.first + 1
    verbs = (p.word for p in clause.predicates if p.kind == "infinitive" and p.word > verb.word)
    return next((word for word in verbs if line.forms[word - 1] in cues.infinitive), 0)


def _before_aside(line: Line, verb: int, verbs: set[int], cues: EventCues) -> tuple[int, int] | None:
    """The subject that an aside between commas parts from its verb: "A ballot, on night shifts, | is due"."""
    if not verb or line.forms[verb - 1] not in COMMAS:
        return None
    aside = range(verb - 2, max(verb - 2 - _LONGEST_ASIDE, 0), -1)
    last = next((i for i in aside if line.forms[i] in COMMAS), 0)
    first = last
    while first and last - first < 2 * _NOUN_PHRASE and not _breaks(line, first - 1):
        openers = (cues.complements, cues.subordinators, cues.coordinators)
        if any(cue.at(line.forms, first - 1) for cue in openers):
            break
        first -= 1
    led = first < last and (line.forms[first] in cues.determiners or line.words[first].capital)
    return (first, last) if led and verbs.isdisjoint(range(first, last)) else None


def _before_content(reading: Reading, clause: Clause) -> tuple[int, int] | None:
    """The subject whose content stands between it and its verb ("Rumours that he would leave | began on Monday")."""
    before = next((c.segments for c in reading.clauses if c.last == clause.first), [])
    content = len(before) > 1 and before[-1].opening == "complement" and not before[0].predicates
    if not content or reading.line.words[clause.first - 1].mark:
        return None
    long = clause.first - before[0].first > 2 * _NOUN_PHRASE
    return before[0].first, before[0].last if long else clause.first


def _told_of(reading: Reading, clause: Clause, first: int, cues: EventCues) -> tuple[int, int] | None:
    """The indefinite noun behind "that" which a stretch without a relative describes before the comma and the verb of
    the noun (إن عبوة كانت مخبأة قرب محل، | انفجرت), where articles are written on.
    """
    line = reading.line
    before = next((c for c in reading.clauses if c.last == clause.first and c.opening == "complement"), None)
    if before is None or not cues.articles or line.forms[first - 1] not in COMMAS:
        return None
    start = before.first + cues.complements.at(line.forms, before.first)
    verb = min((p.first for p in before.predicates if p.kind != "noun"), default=start)
    phrase = range(start, verb)
    if not phrase or len(phrase) > _NOUN_PHRASE or any(_breaks(line, i) for i in phrase):
        return None
    bare = not line.forms[start].startswith(cues.articles) and line.forms[start] not in cues.prepositions
    described = line.forms[verb].lstrip(cues.clitics) in cues.be
    return (start, verb) if bare and described else None


def _relative_before(reading: Reading, clause: Clause, cues: EventCues) -> Clause | None:
    """The relative clause before a coordinate one that describes its subject too: the one that it goes on ("a fair that
    opened on Monday and closes on Friday"), or behind which a main clause comes to its verb ("the rate, which fell in
    May, | was on track"). Behind an aside that commas part, "and" goes on with the main clause.
    """
    line = reading.line
    before = next((c for c in reading.clauses if c.last == clause.first), None)
    joined = cues.coordinators.at(line.forms, clause.first) > 0
    if before is not None and joined and _resumes(line, before, cues):
        return _relative_before(reading, before, cues)
    if before is None or before.opening != "relative" or clause.opening != "coordinate":
        return None
    aside = before.first > 0 and line.words[before.first - 1].mark and line.words[before.last - 1].mark
    return before if _resumes(line, clause, cues) or joined != (aside and cues.subject_first) else None


def _resumes(line: Line, clause: Clause, cues: EventCues) -> bool:
    """Whether a clause goes on, with nothing between, with the subject of which a relative one told, where verbs go
    first (كان الجسر الذي شيد عام 1925 | قد أغلق).
    """
    joined = line.words[clause.first - 1].mark or cues.coordinators.at(line.forms, clause.first)
    glued = line.forms[clause.first][0] in cues.clitics and line.forms[clause.first] not in cues.forms
    modal = line.forms[clause.first] in cues.modal
    return clause.opening == "coordinate" and not cues.subject_first and not joined and (modal or not glued)


def before_verb(
    line: Line, clause: Clause, carried: bool, cues: EventCues, *, bare: bool = False
) -> tuple[int, int] | None:
    """The words of a clause before its verb, with its auxiliary where that has `carried` the other verb too, a `bare`
    one or not; where they are few and no pronoun.
    """
    verb = next((p for p in clause.predicates if p.kind in ("finite", "participle")), None)
    if verb is None:
        return None
    own = next(
        (s.first for s in clause.segments if s.opening == "stop" and s.first <= verb.first < s.last), clause.first
    )
    suffers = line.forms[verb.word - 1] in cues.passive_be  # "must be debated | and passed"
    aim = _aim(line, clause, cues) if bare or not suffers else 0
    first, last = own, (aim or verb.word) if carried else verb.first
    while first < last and opener(line, clause, first, cues):
        first += 1
    least = (verb.first + 1 if cues.ambiguous_participles else last) if carried else first  # "was first | planned"
    while least < last and line.forms[last - 1] in cues.adverbs - cues.subjects:
        last -= 1
    while not carried and last - first > 1 and line.forms[last - 1] in cues.subjects:
        last -= 1  # "El campeón se | impuso"
    if any(_breaks(line, i) for i in range(first, last)) and not carried:
        return _first_noun_phrase(line, first, last, cues)
    if TIME in line.forms[first:last]:
        return None
    return (first, last) if first < last <= first + 2 * _NOUN_PHRASE else None


def _first_noun_phrase(line: Line, first: int, last: int, cues: EventCues) -> tuple[int, int] | None:
    """Of words with marks between them the first stretch that begins as a subject does ("Ann Bell, 38, | was")."""
    start = first
    for i in range(first, last + 1):
        if i < last and not _breaks(line, i):
            continue
        subject = line.forms[start] in cues.determiners | cues.persons or line.words[start].capital
        end = i
        while end > start + 1 and dangles(line, end - 1, cues):  # "Talks on a successor to the | six-year deal"
            end -= 1
        if start < end <= start + _NOUN_PHRASE and subject and line.forms[start] not in cues.prepositions:
            return start, end
        start = i + 1
    return None


def _described(line: Line, last: int, verbs: set[int], cues: EventCues) -> tuple[int, int] | None:
    """The noun phrase that ends before word `last`: from its determiner on, else all since a verb, mark or preposition.

    An age between commas is passed over ("Lena Hartmann, 38, who"), and so is a determiner behind "of", but for what
    "that" tells of without a comma ("the driver of a bus that overturned").
    """
    nearest = cues.subject_first and cues.complements.at(line.forms, last) > 0 and not line.words[last - 1].mark
    personal = not cues.personal.isdisjoint(line.forms[last : last + 1])
    first = last = _before_age(line, last)
    if personal and (named := _named_behind(line, last, cues)):
        return named, last
    verbs = verbs - {last - 1} if cues.subject_first and not cues.verb_last else verbs  # "price increases | that"
    while first and last - first < _DESCRIBED and not _breaks(line, first - 1) and first - 1 not in verbs:
        if first < last and _is_apart(line, first, last, cues):
            break
        if not cues.subject_first and cues.complements.at(line.forms, first - 1):
            break  # قال التلفزيون إن | السفينة التي
        first -= 1
        owned = line.forms[first] in cues.genitives or (first and line.forms[first - 1] in cues.genitives)
        if line.forms[first] in cues.determiners and (nearest or not owned):
            two = first > 0 and line.forms[first - 1] in cues.determiners  # "all | the", "ce | dernier"
            return first - two, last
    skipped = cues.prepositions | cues.subjects | cues.genitives | cues.infinitive
    while first < last and (line.forms[first] in skipped or cues.sourcing["reported"].at(line.forms, first)):
        first += max(1, cues.sourcing["reported"].at(line.forms, first))
    first = behind_quotation(line, first, last)
    first = first if cues.subject_first or first >= last else _agreeing(line, first, last, cues)
    return (first, last) if first < last else None


def _named_behind(line: Line, last: int, cues: EventCues) -> int:
    """The first word of a name that has its office, behind a preposition but "of": "who" tells of it ("a blow for |
    Foreign Minister Ann Lee, who", but "a nurse in North London, who"); 0 where there is none.
    """
    first = last
    while first and line.words[first - 1].capital and not line.words[first - 1].mark:
        first -= 1
    behind = first > 0 and line.forms[first - 1] in (cues.prepositions | cues.infinitive) - cues.genitives
    return first if behind and not cues.offices.isdisjoint(line.forms[first : last - 1]) else 0


def _agreeing(line: Line, first: int, last: int, cues: EventCues) -> int:
    """Where of the words first..last the noun begins of which a relative behind them tells, where verbs go first: that
    with its article, with the nouns that are of it unless the first is of another gender and it is not (العمال مواصلة |
    الإضراب الذي, but حكم المحكمة الذي).
    """
    run = last
    while run > first and line.words[run - 1].written.startswith(cues.articles[:1]):
        run -= 1
    if run in (first, last):
        return first
    head = run
    while head > first and not line.words[head - 1].written.startswith(cues.articles[:1]):
        head -= 1
    masculine = last < len(line.forms) and line.forms[last] in cues.masculine
    noun, owned = is_feminine(line, head, cues), is_feminine(line, run, cues)
    return run if owned != masculine and noun == masculine else head


def _is_apart(line: Line, first: int, last: int, cues: EventCues) -> bool:
    """Whether what stands before a noun does not belong to it, where verbs go first and articles are written on: a
    preposition, unless the relative behind word `last` is of another gender, or a subject before its object: one in
    office (زار الوزير | المصنع الذي), or one of another gender (أجلت البلدية | المهرجان الذي).
    """
    if cues.subject_first or not cues.articles:
        return False
    before, noun = line.forms[first - 1], line.forms[first]
    masculine = last < len(line.forms) and line.forms[last] in cues.masculine
    if before in cues.prepositions:
        return not (masculine and all(is_feminine(line, i, cues) for i in (first, last - 1)))
    if not noun.startswith(cues.articles) or not before.startswith(cues.articles):
        return False
    if masculine and is_feminine(line, first - 1, cues) and not is_feminine(line, first, cues):
        return not is_adjective(line, first, cues)  # of that noun; that of another: مهرجان القاهرة السينمائي
    return before in cues.roles and not noun.endswith(cues.adjective_endings)


def is_feminine(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a noun is feminine by its ending, as it is written."""
    return line.words[i].written.endswith(cues.feminine_nouns)


def _before_age(line: Line, last: int) -> int:
    """The word after a noun phrase, an age behind it passed over: "Lena Hartmann, 38, who", "..., 63 ans, jugé"."""
    while last and line.words[last - 1].mark:
        last -= 1
    if decade := _decade(line, last):
        return decade
    for length in (1, 2):
        aged = last > length + 1 and line.forms[last - length].isdigit() and line.forms[last - length - 1] in COMMAS
        if aged:
            return last - length - 1
    return last


def _decade(line: Line, last: int) -> int:
    """Where the decade of an age begins that ends before word `last` ("a woman | in her 40s, who"); 0 without."""
    for first in range(last - 3, max(0, last - 5), -1):
        age = line.forms[last - 1]
        if age[:2].isdigit() and age.endswith("s") and line.forms[first] == "in":
            return first
    return 0


def _breaks(line: Line, i: int) -> bool:
    """Whether a phrase ends at word i: a mark, but for one inside a word ("88-page"), or a time."""
    word = line.words[i]
    if not word.mark:
        return word.form == TIME
    inside = 0 < i < len(line.words) - 1 and line.words[i - 1].end == word.start and word.end == line.words[i + 1].start
    return not inside and word.form not in _INNER


def opener(line: Line, clause: Clause, i: int, cues: EventCues) -> int:
    """How many words at i only join the clause to another, or only say who speaks ("saying it ...")."""
    if line.words[i].mark:
        return 1
    lengths = [cue.at(line.forms, i) for cue in (cues.complements, cues.coordinators)]
    form = line.forms[i]
    if not cues.subject_first and form[0] in cues.clitics and form[1:] in cues.status["negation"].words:
        lengths = []  # ولا يزال
    if not cues.relative_after_mark or (i and line.words[i - 1].mark):
        lengths.append(cues.relatives.at(line.forms, i))
    counts = i + 1 < len(line.forms) and (
        line.forms[i + 1] == TIME or any(cues.anchors[way].at(line.forms, i) for way in ("afterwards", "beforehand"))
    )  # "after three months | the first child died"
    if not (counts and not cues.subject_first) and opens_verbal(clause, i):
        lengths.append(cues.subordinators.at(line.forms, i))
    if not any(p.word == i for p in clause.predicates) and i == clause.first:
        names = cues.sourcing["reported"].at(line.forms, i) or line.forms[i + 1] in cues.prepositions  # "reports on"
        lengths.append(0 if names else cues.reporting.at(line.forms, i))
    return max(lengths, default=0)


def dangles(line: Line, i: int, cues: EventCues) -> bool:
    form = line.forms[i]
    if line.words[i].mark:
        return form not in _CLOSING
    stray = i > 0 and line.words[i - 1].mark and (form in cues.adverbs or cues.status["negation"].at(line.forms, i) > 0)
    alone = not cues.subject_first and i + 1 < len(line.words) and line.words[i + 1].mark  # أنكر القبطان ذلك،
    closed = form in cues.prepositions or (form in cues.determiners and not alone) or form in cues.infinitive
    off = (cues.status["cancelled"], cues.postponing)
    closed = closed and not (i and any(cue.at(line.forms, i - 1) > 1 for cue in off))  # "was called | off"
    closed = closed or (cues.subordinators.at(line.forms, i) == 1 and form not in cues.adverbs)
    return stray or closed or form in cues.coordinators.words


def begins_with_verb(line: Line, clause: Clause, first: int, cues: EventCues) -> bool:
    """Whether nothing but adverbs and pronouns that are no subject ("qui ne les a jamais") stand before a verb."""
    told = next((p for p in clause.predicates if p.first >= first and p.kind != "noun"), None)
    if told is None or told.first - first > _PRONOUNS:
        return False
    verb = told.first
    if told.kind == "participle" and not cues.ambiguous_participles and line.forms[verb - 1] in cues.determiners:
        return False  # "la mise en service"
    between = range(first, verb)
    loose = cues.adverbs - cues.subjects
    return all(line.forms[i] in loose or cues.status["negation"].at(line.forms, i) for i in between)
