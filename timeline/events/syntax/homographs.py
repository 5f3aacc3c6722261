"""Words that look like verbs and are none, by the words around them."""

from __future__ import annotations

from timeline.events.syntax.forms import looked_up, opens_clause
from timeline.events.syntax.objects import (
    is_bare_object,
    is_counted,
    is_in_object,
    is_joined,
    is_named_object,
    is_qualified,
    lacks_subject,
)
from timeline.events.syntax.words import COMMAS, TIME, Line, owns
from timeline.languages.tables.event_cues import EventCues
from timeline.languages.tables.event_tables import Tense

_VERB_AND_NOUN = 2
_TAKEN_UP = 4  # words in which a pronoun takes up the noun before a verb
_COMPLEMENT = 8  # words behind a verb in which the preposition that it wants stands
_MEASURED = 5  # words in which a noun's determiner stands before it, a number between
_AGAIN = 5  # words from a verb of doing again to what is done


def is_no_verb(line: Line, cues: EventCues, i: int, before: str, tense: Tense | None) -> bool:
    """Whether the words around say that a word is no verb: a preposition or determiner before it, its verb behind."""
    if _is_adverb(line, cues, i - 1) and (tense == "past" or cues.is_participle(line.forms[i])):
        return False
    if i > 1 and cues.skipped["degrees"].at(line.forms, i - 2) == 2 and cues.is_participle(line.forms[i]):
        return cues.scheduled.at(line.forms, i) > 0  # "later than | planned", but "more than | doubled"
    pronoun = i > 1 and line.forms[i - 2] in cues.subjects  # "n'en partira", "il en sort"
    shared = i > 1 and cues.shares.at(line.forms, i - 2) > 0  # "un train sur deux | roulera"
    leads_on = i == 1 and before in cues.pausing and looked_up(line.forms[i], cues) != line.forms[i]
    opens = i == 1 and before.lstrip(cues.clitics) in cues.prepositions  # ومن أبرز
    if ((before in cues.prepositions or opens) and not pronoun) or (
        before in cues.determiners and not (leads_on or shared) and not is_object(line, cues, i - 1)
    ):  # but هذا | وأعلنت الوزارة
        return True
    bare = i == 0 or not line.forms[i].endswith(cues.marked_endings)
    if tense == "present" and bare and _is_one_thing(line, cues, i):
        return True
    owned = before.endswith(cues.possessives) and before not in cues.be and before not in cues.subjects
    if tense == "present" and owned:
        return True  # "the regulator's questions"
    if tense == "present" and i > 1 and before == "'" and line.words[i - 2].end == line.words[i - 1].start:
        return True  # "the donors' names"
    objects = (is_counted, is_joined, is_bare_object, is_in_object, lacks_subject)
    if tense == "present" and cues.subject_first and any(is_one(line, cues, i) for is_one in objects):
        return True
    if before.isdecimal() and not cues.subject_first:
        return True  # what is counted ("82 votes") where verbs go first
    if (cues.adjectives.at(line.forms, i) and before not in cues.infinitive) or is_qualified(line, cues, i):
        return True
    is_preposition = line.forms[i] in cues.prepositions and not _before_preposition(line, cues, i)
    owned_or_owner = _is_owned(line, cues, i) or _has_owner(line, cues, i) or _is_of(line, cues, i, before)
    owned_or_owner = owned_or_owner or is_genitive(line, cues, i) or _is_done_again(line, cues, i)
    owned_or_owner = owned_or_owner or _is_before_verb(line, cues, i) or _is_no_future(line.forms[i], cues, tense)
    return is_preposition or _is_subject(line, cues, i, tense) or owned_or_owner


def _is_adverb(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a determiner is an adverb, since a noun stands before it ("the club last won")."""
    if i < 1 or line.forms[i] not in cues.determiners or line.forms[i] not in cues.adverbs:
        return False
    if line.words[i - 1].mark and i + 1 < len(line.forms):  # ", last seen in autumn"
        return cues.ambiguous_participles and line.forms[i + 1] in cues.participles
    closed = cues.determiners | cues.prepositions | cues.genitives
    return line.forms[i - 1] not in closed and line.forms[i - 1] != TIME


def _is_one_thing(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a bare form is what a determiner of one thing announces ("a pay rise", "a 22 percent rise"), or what
    opens its sentence with its complement ("Talk of a break had been in the air").
    """
    if i > 1 and line.forms[i - 2] in cues.singular:
        return True
    if i > 2 and line.forms[i - 3] in cues.singular and cues.is_participle(line.forms[i - 2]):  # "a planned pay rise"
        return True
    if is_named_object(line, cues, i):
        return True
    if i == 0 and len(line.forms) > 1:
        heads = line.words[1].mark and bool(cues.relatives.at(line.forms, 2))  # "Reports, which came late, ..."
        several = cues.ambiguous_participles and line.forms[0].endswith(cues.marked_endings)  # "Talks on a truce began"
        return cues.subject_first and (line.forms[1] in cues.genitives or heads or several or _leads_noun(line, cues))
    first = next((k for k in range(i - 1, max(-1, i - _MEASURED), -1) if line.forms[k] in cues.singular), None)
    between = () if first is None else line.words[first + 1 : i]
    if any(word.mark for word in between):
        return False
    several = any(word.form in cues.determiners or word.form in cues.prepositions for word in between)
    one = bool(between) and bool(cues.marked_endings) and not several  # "a Russian missile attack", not "a few men"
    return (one and not _opens_within(line, cues, first or 0, i)) or any(word.form[0].isdecimal() for word in between)


def _opens_within(line: Line, cues: EventCues, first: int, last: int) -> bool:
    """Whether a word between two, or a verb there, ends the phrase of the first ("a man who lived | attack")."""
    verbs = (cues.be, cues.modal, cues.forms)
    between = range(first + 1, last)
    return any(opens_clause(line, cues, k) or any(line.forms[k] in known for known in verbs) for k in between)


def _leads_noun(line: Line, cues: EventCues) -> bool:
    """Whether a bare form that opens its sentence goes with a noun ("Trade ministers agreed"), as no command does."""
    closed = cues.determiners | cues.prepositions | cues.genitives | cues.subjects | cues.adverbs | cues.infinitive
    following, told = line.forms[1], (*cues.be, *cues.modal)
    if not any(form in told or cues.forms.get(form) in ("past", "present") for form in line.forms[2:]):
        return False  # "Join us on Saturday"
    return following.isalpha() and following != TIME and following not in closed


def _before_preposition(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a preposition is a verb, since one follows it ("entre en vigueur")."""
    return i + 1 < len(line.forms) and line.forms[i + 1] in cues.prepositions


def _is_subject(line: Line, cues: EventCues, i: int, tense: Tense | None) -> bool:
    """Whether a word that may be a verb is a noun, since its verb follows ("talks continue")."""
    if tense != "present" or not cues.subject_first or i + 1 >= len(line.forms):
        return False
    following = line.forms[i + 1]
    if i == 0 and cues.ambiguous_participles:  # "Repairs are likely to cost"
        return following in cues.be or following in cues.modal
    if cues.ambiguous_participles and cues.reporting.at(line.forms, i + 1) and cues.is_participle(following):
        return True  # "near-complete results | showed"
    helps = following in cues.be or following in cues.modal
    if cues.ambiguous_participles and helps and line.forms[i - 1] not in cues.subjects:
        return True  # "the fires | had burned", but "what he plans is"
    if not cues.nouns.at(line.forms, i):
        return False
    return following in cues.forms or following in cues.be or following in cues.modal


def opens_with(line: Line, cues: EventCues, i: int, form: str) -> bool:
    """Whether a stretch begins with a noun that is a past there: one that may have anything behind it (عمل مدرسا), or
    has what such a past wants (صوت البرلمان | على).
    """
    bare = form[1:] if form[0] in cues.clitics and form not in cues.opening else form
    begins = not i or line.words[i - 1].mark or bare != form
    if bare not in cues.opening or not (begins or _behind_fronted_time(line, cues, i)):
        return False
    wanted = cues.opening[bare]
    if wanted is None:
        return True
    end = next((k for k in range(i + 1, len(line.words)) if line.words[k].mark), len(line.words))
    return wanted.first(line.forms, i + 1, min(end, i + 1 + _COMPLEMENT)) is not None


def _behind_fronted_time(line: Line, cues: EventCues, i: int) -> bool:
    """Whether nothing but a time stands between the beginning of a stretch and a word (وفي السبعينات | عمل فيه)."""
    first = i
    while first and not line.words[first - 1].mark:
        first -= 1
        if line.forms[first] != TIME and line.forms[first].lstrip(cues.clitics) not in cues.prepositions:
            return False
    return first < i and line.forms[i - 1] == TIME


def is_object(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a determiner is a pronoun here ("on l'attendait", "le théâtre l'engage")."""
    if i == 0 or line.forms[i - 1] in cues.subjects:
        return i > 0
    before, verb = line.forms[i - 1], i + 1
    closed = before in cues.prepositions or before in cues.determiners or line.words[i - 1].mark
    known = line.forms[verb] in cues.forms and not cues.nouns.at(line.forms, verb)
    return line.forms[i].endswith("'") and known and not closed and not opens_clause(line, cues, i - 1)


def _is_owned(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a verb is a noun, where verbs go first: it stands behind the verb, in a phrase or
    behind a comma, and before what it belongs to ("signed, on Saturday, | the contract | of the lease").
    """
    if cues.subject_first or not i or i + 1 >= len(line.words) or not cues.nouns.at(line.forms, i):
        return False
    if _is_awaited(line, cues, i):
        return False
    before, behind_it = line.words[i - 1], i + 1 + _has_object(line, cues, i)
    definite = line.forms[behind_it].startswith(cues.articles) and not line.words[behind_it].mark
    parted = before.form == TIME or before.form in COMMAS or before.form.startswith(cues.articles)
    behind = any(looked_up(form, cues) in cues.forms for form in line.forms[: i - 1])
    return behind and definite and parted and line.forms[i][0] not in cues.clitics


def _has_object(line: Line, cues: EventCues, i: int) -> bool:
    """Whether the noun behind what may be a verb has another behind it, as it is itself that of a definite feminine one
    (نية الحكومة | رفع رسوم الموانئ); with a preposition alone that stands before a verb (في الجلسة | نقل ممثل رسالة).
    """
    before, governs, noun = line.words[i - 1], line.forms[max(0, i - 2)], line.forms[i + 1]
    if not before.form.startswith(cues.articles) or not before.written.endswith(cues.feminine_nouns):
        return False
    fronted = not cues.prepositions.isdisjoint((governs, governs[1:])) or governs.startswith(cues.articles)
    known = looked_up(noun, cues) in cues.forms  # أقرت اللجنة | رفض طلب الوزارة
    return not fronted and not known and noun.isalpha() and i + 2 < len(line.words)


def _is_awaited(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word stands right behind the clause of a conjunction that opens the sentence, so that the verb of that
    is awaited (بعد أن غادر الوفد، | رفع البنك الفائدة).
    """
    parted = line.words[i - 1].form in COMMAS and not any(word.mark for word in line.words[: i - 1])
    return parted and cues.subordinators.at(line.forms, 0) > 0


def _is_done_again(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a verb names what a verb says is done again (أعادت المدرسة | فتح أبوابها)."""
    if cues.subject_first or not cues.nouns.at(line.forms, i):
        return False
    for k in range(i - 1, max(-1, i - 1 - _AGAIN), -1):
        if line.words[k].mark or opens_clause(line, cues, k):
            return False
        if cues.repeating.at(line.forms, k):
            return True
    return False


def _is_of(line: Line, cues: EventCues, i: int, before: str) -> bool:
    """Whether what may be the verb of a man is what a feminine noun without article, no town, is of, where verbs go
    first (في قضية | غرق مركب): another noun follows.
    """
    if cues.subject_first or not cues.feminine_nouns or not cues.nouns.at(line.forms, i) or i + 1 >= len(line.words):
        return False
    feminine = line.words[i - 1].written.endswith(cues.feminine_nouns) and before not in cues.heralds
    following = line.forms[i + 1]
    noun = following.isalpha() and len(following) > len("لها") and following not in cues.adverbs
    noun = noun and not following.startswith(tuple(cues.prepositions))
    bare = before.isalpha() and not before.lstrip(cues.clitics).startswith(cues.articles)
    return feminine and bare and noun and line.forms[i][0] not in cues.clitics


def _has_owner(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a verb with its object is a noun with its owner, where verbs go first: a verb stands
    before it in its stretch, what is right before it is definite, and nothing between them begins another clause
    (تصدر المحكمة | حكمها).
    """
    if cues.subject_first or not i:
        return False
    before = looked_up(line.forms[i - 1], cues)
    owned = line.words[i].written.endswith(cues.own_endings) and line.words[i - 1].written.startswith(cues.articles[:1])
    owned = owned and cues.forms.get(line.forms[i]) != "present" and looked_up(line.forms[i], cues) == line.forms[i]
    relative = cues.relatives.at(line.forms, i - 1) > 0
    if line.forms[i] not in cues.possessed and (relative or not owned):  # دمر الانفجار | واجهته, not واعتقلته
        return False
    named = cues.nouns.at(line.forms, i) or before.startswith(cues.articles) or before in cues.forms
    parted = _behind_closed_time(line, i)  # أعلن الوزير الخميس، | استقالته
    if not named and parted == i:  # في ورقة | نشرها
        return False
    for k in range(parted - 1, -1, -1):
        if line.words[k].mark or opens_clause(line, cues, k) or line.forms[k] in cues.adverbs:
            return False
        if looked_up(line.forms[k], cues) in cues.forms:
            return True
    return False


def _behind_closed_time(line: Line, i: int) -> int:
    """Where the time begins that a comma parts from word i; i where none does."""
    first = i - 1
    if line.forms[first] not in COMMAS or not first or line.forms[first - 1] != TIME:
        return i
    while first and line.forms[first - 1] == TIME:
        first -= 1
    return first


def is_genitive(line: Line, cues: EventCues, i: int) -> bool:
    """Whether what may be the past of a man is what a feminine noun without an article is of, where verbs go first and
    a verb, with its subject at most, stands before that (قررت محكمة | جنح سفاجا): it does not agree, and no pronoun
    takes the noun up.
    """
    if cues.subject_first or i < _VERB_AND_NOUN or not line.words[i - 1].written.endswith(cues.feminine_nouns):
        return False
    k = i - _VERB_AND_NOUN
    while k > max(0, i - _MEASURED) and (line.forms[k] == TIME or line.forms[k].startswith(cues.articles)):
        k -= 1  # its subject and its day: أعلن المتحف أمس سرقة | قطع أثرية
    verb, noun, form = looked_up(line.forms[k], cues), line.words[i - 1].written, line.forms[i]
    bare = not noun.lstrip(cues.clitics).startswith(cues.articles) and form[0] not in cues.clitics
    agrees = form.endswith((*cues.feminine_endings, *cues.several_endings))
    taken_up = any(word.written.endswith(cues.own_endings) for word in line.words[i : i + _TAKEN_UP])
    return cues.forms.get(verb) == "past" == cues.forms.get(form) and bare and not agrees and not taken_up


def _is_no_future(written: str, cues: EventCues, tense: Tense | None) -> bool:
    """Whether a word that only begins as a future does is a name, where verbs go first, by a bare alif at its end that
    is no pronoun's (سيربا): of such verbs we know all (سيحيا).
    """
    form = looked_up(written, cues)
    if tense is None and form[2:] in cues.closed_endings and form.startswith(_future_beginnings(cues)):
        return True  # سينا: nothing is left between the beginning and the pronoun
    if tense is not None or cues.subject_first or form[1:] in cues.forms or not form.endswith(cues.object_endings):
        return False
    return not form.endswith(cues.closed_endings) and form.startswith(_future_beginnings(cues))


def _future_beginnings(cues: EventCues) -> tuple[str, ...]:
    return tuple(beginning for beginning, _, tense in cues.shapes if beginning and tense == "future")


def _is_before_verb(line: Line, cues: EventCues, i: int) -> bool:
    """Whether what may be a past only tells more of the noun before it, where verbs go first, since the future of
    another verb stands right behind it (لجنة | جرد ستزور المتحف).
    """
    if cues.subject_first or not i or i + 1 >= len(line.forms) or cues.forms.get(line.forms[i]) != "past":
        return False
    noun, following = line.forms[i - 1], line.forms[i + 1]
    closed = noun in cues.prepositions or noun in cues.adverbs or opens_clause(line, cues, i - 1)
    future = following.startswith(_future_beginnings(cues))
    helps = line.forms[i] in cues.be or line.forms[i] in cues.modal or bool(cues.reporting.at(line.forms, i))
    return noun.isalpha() and noun != TIME and not closed and not helps and future and following[1:] in cues.forms


def heads_told(line: Line, cues: EventCues, i: int) -> bool:
    """Whether a word that may be a verb with its object, behind "that", is a noun with its owner whose verb follows
    (أن | عقده | ينتهي).
    """
    behind = i + 1 < len(line.forms) and line.forms[i + 1]
    return line.forms[i] in cues.possessed and behind in cues.forms and not cues.subject_first


def is_subject(line: Line, cues: EventCues, i: int) -> bool:
    """Whether what may be a bare present stands before a past verb, and only the day of that one is between them ("the
    electoral commission | on Thursday declared", but "they meet on Friday | armed with").
    """
    end = len(line.words)
    first = i + 1 + (i + 1 < end and line.forms[i + 1] in cues.upon)
    verb = next((k for k in range(first, end) if not line.timed[k]), end)
    if verb in (first, end) or any(line.words[k].mark for k in range(i + 1, verb + 1)):
        return False
    governed = verb + 1 == end or line.forms[verb + 1] not in cues.prepositions
    return cues.forms.get(line.forms[verb]) == "past" or (governed and cues.is_participle(line.forms[verb]))


def is_alone(line: Line, cues: EventCues, i: int) -> bool:
    """Whether no noun behind a verb may be its subject, but a preposition or a time follows (الذي تشكل | في, but الفيلم
    الذي تعرض القناة).
    """
    if i + 1 >= len(line.words) or line.words[i + 1].mark or line.forms[i + 1] == TIME:
        return True
    following = line.forms[i + 1]
    return following in cues.prepositions or any(cut for _, _, cut in cues.glue.forms(following))


def behind_timed_determiner(line: Line, cues: EventCues, i: int) -> bool:
    """Whether only a time parts a word from its determiner ("its yearly report") or has it ("Monday's talks"), where
    verbs follow their subjects.
    """
    if cues.verb_last or not cues.subject_first:
        return False
    bare = cues.forms.get(line.forms[i]) == "present" and not line.forms[i].endswith(cues.marked_endings or TIME)
    if bare and i > 1 and "-" in line.forms[i - 1] and line.forms[i - 2] in cues.determiners and cues.marked_endings:
        return True  # "its half-year report"
    first = i
    if i and owns(line, i - 1, cues.possessives):
        return cues.forms.get(line.forms[i]) != "past"  # "last year's drew 400 people"
    while first and line.forms[first - 1] == TIME:
        first -= 1
    one = bare and first < i and bool(cues.marked_endings)
    one = one and not line.words[i - 1].written.endswith(cues.marked_endings)
    if one and line.words[first].written in cues.determiners:
        return True  # "before the winter transfer window opens", but "these days mark"
    changed = 1 < first < i and bool(cues.skipped["changes"].at(line.forms, first - 2))
    if changed and line.forms[first - 1] in cues.prepositions and _is_plural(line, cues, i):
        return True  # "a 3 percent fall in January exports hit it", but "the fall in January hit it"
    return 0 < first < i and line.forms[first - 1] in cues.determiners


def _is_plural(line: Line, cues: EventCues, i: int) -> bool:
    """Whether what may be a present with an ending is a plural noun, since a verb, a time or nothing follows it."""
    if not cues.marked_endings or cues.forms.get(line.forms[i]) != "present":
        return False
    following = line.forms[i + 1 : i + 2]
    ends = not following or line.words[i + 1].mark or TIME in (following[0], *line.forms[i + 2 : i + 3])
    verb = not ends and (
        following[0] in cues.be or following[0] in cues.modal or cues.forms.get(following[0]) == "past"
    )
    return line.forms[i].endswith(cues.marked_endings) and (ends or verb)


def is_happening(line: Line, i: int, cues: EventCues) -> bool:
    """Whether a word is the noun of a happening, perhaps with a pronoun written on ("his visit", زيارته) and then not
    behind another that it only qualifies (انهيار مفاوضاتها).
    """
    if cues.nouns.at(line.forms, i):
        return True
    form, word = line.forms[i], line.words[i]
    known = form in cues.possessed or (form[0] in cues.clitics and form[1:] in cues.possessed)
    qualifies = i > 0 and cues.nouns.at(line.forms, i - 1) > 0
    return known and not qualifies and word.written[-1:] not in cues.noun_letters
