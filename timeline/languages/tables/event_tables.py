"""The `[events]` table of a language file: what each of its keys holds, and what that is compiled to.

In the file nearly every key is a list of words. Those of the first two tables, which are asked at each word, become
fields of `EventCues` (`timeline.languages.tables.event_cues`); their form in the file follows from these.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any, Literal, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model

from timeline.languages.cues.cue_list import Cues

Tense = Literal["past", "present", "future", "conditional", "none"]
Words = list[str]
Forms = frozenset[str]
Endings = tuple[str, ...]
ByForm = Mapping[str, Tense]
ByTense = dict[Tense, Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grammar:
    """Closed-class words."""

    clitics: str  # letters that may be glued to the front of a word ("و" and)
    opening_clitics: str  # those of a verb with which a stretch begins ("ف")
    relatives: Cues
    personal: Forms  # relatives that stand for people alone ("who")
    relative_after_mark: bool  # whether they are relatives behind a comma only (German "der": also "the")
    masculine: Forms  # relatives of a man or thing that is masculine ...
    feminine: Endings  # ... behind which a verb that begins as the present of a woman is a past (الذي | تشكل)
    feminine_nouns: Endings  # endings, as written, of a noun of which a masculine relative does not tell (ة)
    own_endings: Endings  # endings, as written, of what is somebody's (خطته)
    object_endings: Endings  # endings of an object without an article (إضرابا) ...
    closed_endings: Endings  # ... but for these (خطتهما)
    glued_prepositions: Endings  # prepositions written on to their noun (بجائزة)
    complements: Cues
    questions: Cues  # of the complements, those of what nobody vouches for ("whether")
    subordinators: Cues
    whens: Cues  # subordinators that put two clauses at one time ("when")
    times_when: Forms  # of these, those that need no mark before them (في 2015 | عندما انهار)
    coordinators: Cues
    determiners: Forms  # what follows is a noun
    pausing: Forms  # those with which a sentence leads on to the conjunction of its verb: هذا و
    contracted: dict[str, str]  # a preposition and an article in one word: the article ("al": "el")
    possessives: Endings  # endings of a word, behind which a noun follows ("'s")
    singular: Forms  # determiners of one thing: a bare present behind them is a noun ("a pay rise")
    prepositions: Forms
    subjects: Forms  # pronouns that begin a clause without a conjunction ("he left")
    speakers: Forms  # words of who speaks ("I", "our")
    achieved: Cues  # before an infinitive of what was done ("was able to"), as cues
    having: Forms  # infinitives of auxiliaries, behind a verb of saying ("dit avoir vu")
    standing: Forms  # nouns of what somebody is in who holds an office ("in power"): no state that is news
    shares: Cues  # ends of a share that is the subject ("un train sur deux roulera"), as cues
    concessions: Cues  # subordinators of what is so nevertheless, with the word for "if" ("même si"), as cues
    corrections: Forms  # between what is not so and what is so instead ("not in X but in Y")
    conditions: Cues  # subordinators of what something hangs on ("if"), as cues
    persons: Forms  # those that stand for one person ("he"): a title puts the name in their place
    things: Forms  # those that stand for a body ("it"): so does its title
    # The determiners of what a pronoun may stand for, by pronoun ("elle": "la"); "" where the verb says it alone. Of
    # one that is written on to "that" (أنها): the endings of what is feminine, none for what is not.
    pronouns: Mapping[str, frozenset[str]]
    impersonal: Cues  # verbs before which such a pronoun stands for nobody ("il faut"), as cues
    articles: Endings  # begin a word when glued ("ال"), so that the conjunction before it can be told from the word
    genitives: Forms  # between a noun and the one it belongs to ("of")
    adverbs: Forms  # may stand between auxiliary and verb
    adverb_endings: Endings
    be: ByForm  # auxiliaries that want a participle, by the tense they give
    passive_be: Forms  # those of a passive, where others have a past tense behind them ("was", but "had")
    unaccented: Forms  # words that a capital writes without their accent, as another: A (à)
    pluperfect: Forms  # those of what had been before what is told ("had", "avait")
    reflexives: Forms  # pronouns of oneself, before the auxiliary of a perfect ("s'est blessé")
    bare_be: Forms  # those that stand behind a modal alone ("be"): joined to a verb, they share its auxiliary
    copulas: Forms  # those that tell a state as it is now, with what stands behind ("est en fuite")
    modal: ByForm  # auxiliaries after which any word is the verb
    past_plans: Forms  # auxiliaries that tell what was to be ("devait"): it may have been
    unreal: Forms  # auxiliaries of what did not come about, a modal behind its verb ("hätte kommen sollen")
    infinitive: Forms  # marks of the infinitive
    infinitive_prefixes: Endings  # what is written on to a present behind another verb (لتلتقي: to meet)
    free_relatives: Forms  # relatives that need no noun: a verb behind one tells what something is (ما تبقى)
    equated: Forms  # pronouns that a free relative is said of, so that it is no conjunction (وهو | ما لم يحدث)
    amid: Forms  # prepositions of the gathering or words in which something is said ("at", "during")
    timing: Forms  # before a noun that only says when something was ("at the opening": عند الافتتاح)
    concerning: Cues  # before the happening that a verb is about ("arrested over Monday's robbery"), as cues
    despite: Forms  # prepositions of what something happened in spite of
    leading_on: Cues  # at the head of a clause, what leads on from another: no title has it (من جهتها), as cues
    adding: Cues  # behind a comma, how a speaker goes on, or what else a day is of: a title ends before it, as cues
    turns: Cues  # behind a comma, they begin what the article adds to words it passed on, as cues
    restating: Cues  # behind a comma, before a time that says anew what was said ("that is"), as cues
    exceptives: Forms  # before the day on which what did not happen until then happened (لم تفتح إلا أمس)
    deadlines: Forms  # before a period, or glued to its end, by which something is planned (بنهاية العام)
    upon: Forms  # prepositions of the day on which a past verb tells that something happened, and nothing is to be
    comments: Cues  # what only comments on its clause ("as planned"): no verb, and no clause of its own
    outset: Forms  # what is so joined to a day happened on it, though it may go on ("dès lundi")
    bare_complements: bool  # whether what is said may follow without a conjunction ("said it would")
    present_ahead: bool  # whether a present with a day tells a timetable ("votes on Friday"), never the past
    subject_first: bool = True  # whether a verb normally follows its subject
    verb_last: bool  # whether an auxiliary has its verb at the end of their stretch (German "wird ... eröffnet")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verbs(Grammar):
    """Verb forms, by list and by ending."""

    forms: ByForm  # whole forms, or stems when `affixes` has a row for the tense
    # beginnings ("ي-") and endings ("-ra") that make a verb of any long enough word
    shapes: tuple[tuple[str, str, Tense], ...]
    participles: Forms
    participle_endings: Endings
    feminine_participles: Endings  # endings by which two participles joined to one auxiliary are of one thing
    plural_participles: Endings  # endings of participles of several things
    participle_beginnings: Endings  # of participles that qualify a noun with an article ("الم")
    attributed: Forms  # written on to a year that only tells which thing is meant (الاتفاق لعام 2015)
    weak_participles: tuple[tuple[str, str], ...]  # shapes ("ver-t") of participles that count only beside an auxiliary
    progressive_endings: Endings  # endings behind an auxiliary that say that something goes on ("was meeting")
    ambiguous_participles: bool  # whether a participle may also be a past tense ("closed")
    imperfect_endings: Endings  # of pasts, without an auxiliary, that tell what went on ("roulait")
    past_endings: Endings  # of words that stand where a verb goes first
    feminine_endings: Endings  # of the past of a woman or thing
    several_endings: Endings  # of verbs of several, or of oneself
    third_person: Endings  # beginnings of the present of a man or thing
    first_person: Endings  # beginnings of the present of oneself and others
    never: Forms  # words with such a shape that are no verbs
    never_endings: Endings
    prefixes: Forms  # what a hyphen may part from a verb ("re-elected")
    marked_endings: Endings  # of presents of the third person and of nouns of several: a bare form has none ("s")
    infinitive_endings: Endings  # of verbs that close the stretch of their auxiliary ("-en")
    present_letters: Endings  # beginnings, as they are written, that no past has ("تُ")
    noun_letters: Forms  # last letters, as they are written, that no verb has ("ة")
    also_nouns: Forms  # pasts that are nouns behind a determiner and what qualifies them ("its growth forecast")
    adjectives: Cues  # phrases that begin with the form of a verb and hold none ("close to the matter"), as cues
    reporting: Cues  # verbs of saying, as cues
    speech_nouns: Cues  # what is said in: the verb has its date ("denied in a statement today"), as cues
    repeating: Cues  # verbs that say that what their object names is done again, as cues
    foreseen: Cues  # nouns of what has a day beforehand: "before the vote on Friday" looks ahead, as cues
    occasions: Cues  # gatherings: what is done in one that "was held on Monday" has its date, as cues
    mishaps: Cues  # what one is killed or hurt in: that it "happened on Monday" dates both, as cues
    suffering: Cues  # verbs of those who are killed or hurt, or of what does so, as cues
    settings: Cues  # prepositions before the match or session that something is done in, as cues
    matches: Cues  # what is played: what is done in one, beside `occasions`, as cues
    papers: Cues  # nouns of what something is decided or said in, as cues: the day of one is that of the deed
    dated_papers: Cues  # participles of what was signed or recorded on a day of its own, as cues
    bringing: Cues  # verbs of what brought two sides together, behind a match, as cues
    describing: Cues  # verbs that, told of a noun behind another verb, only say what that is (غرق قارب يقل عمالا)
    # Pasts that are nouns but where a stretch begins with them (عمل مدرسا), perhaps before another word (عبر عن).
    opening: Mapping[str, Cues | None]
    lasting: Forms  # verbs that have another behind their subject, as "to be" has (ظل العمال يتقاضون)
    issuing: Cues  # verbs that give out what is said: their date is that of the saying, as cues
    speech_acts: Cues  # verbs of saying whose saying is itself news, as cues
    coming_after: Cues  # verbs by which what an article tells comes so long after something else, as cues
    occurring: Cues  # verbs that only say that the noun before them happened ("the sale, made on Monday")
    beginning: Cues  # verbs of beginning: what began "since" a day began on it
    origins: Cues  # participles of beginnings, which have their own date ("Born in 1933, she moved"), as cues
    intransitive: Cues  # verbs without a passive: "was jailed and appealed" is no participle, as cues
    causing: Cues  # verbs of causing: what they "led to" gives them no status, as cues
    postponing: Cues  # verbs that put off: what they tell of is off, unless a day to come is given, as cues
    fixing: Cues  # verbs that fix the day of a plan, which lies ahead ("set Friday for the vote"), as cues
    dating_back: Cues  # verbs that tell when something else began ("goes back to May"), as cues
    deferring: Cues  # verbs that put off too, where what they tell of is a plan ("أجلت الحفل", not "أجلت السكان")
    performing: Cues  # verbs that do what the noun of putting off behind them names ("قررت تأجيل الحفل"), as cues
    enduring: Cues  # verbs of what lasts, or of knowing: what happened "when" it was so has its own day
    pro_verbs: Cues  # stand for a verb told before, and tell nothing alone ("will do so"), as cues
    pledging: Cues  # acts of promising, as cues
    pledged: Cues  # what is promised behind one, with its mark: it is to come ("بصرف"), as cues
    intentions: Cues  # verbs that tell, behind a past of "to be", what was meant to be ("كانت تعتزم"), as cues
    acts: Cues  # participles that have it where they open a sentence ("Jailed in 2015, he appealed"), as cues
    extending: Cues  # verbs that move an end: what was extended "until" a day did not happen on it, as cues
    announced: Forms  # words right before what is announced ("announced the holding of a summit")
    goals: Forms  # prepositions of the day that a verb which puts off moves a plan to
    # verbs whose object is the happening that a date behind it dates ("did not regret the sale in 2002")
    attitudes: Cues
    presuming: Cues  # of these, those whose object is there ("defended his decision"), as cues
    scheduled: Cues  # participles that lend their date to the verb ("the match planned for Sunday is off")
    stative: Cues  # verbs that in the present tell how things are ("employs", "includes"), as cues
    lapsing: Cues  # verbs of time limits, which in an aside only describe ("a deal, which runs to May"), as cues
    nouns: Cues  # nouns that name a happening, as cues


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Status(_Table):
    """Cues for what became of the event, strongest first."""

    denied: Words
    cancelled: Words
    threatened: Words
    hypothetical: Words
    planned: Words
    ongoing: Words
    negation: Words
    abolished: Words = []  # laws, sentences: who annuls one calls off no plan
    warned: Words = []  # verbs of warning: a threat where what is to come is harm that somebody does
    harm: Words = []  # what is done to harm, as it is told of the future: "will bomb", "would be shot"
    leaving: Words = []  # verbs of calling off that also tell who or what was left, as cues
    left: Words = []  # people, things and places: who leaves one calls off no plan
    refused: Words = []  # what is asked for: who denies it refuses it, and denies nothing that is said


class Sourcing(_Table):
    """Cues for who vouches."""

    rumoured: Words
    reported: Words
    hearsay: Words = []  # forms that are hearsay in the clause itself (French: aurait, "would have")


class Skipped(_Table):
    """What a dated phrase is when it dates no event."""

    comparison: Words  # before the expression, of records: "the highest since"
    bases: Words = []  # before what something is compared with, which dates nothing ("compared with", "higher than")
    against: Words = []  # the same where a figure or another clause's mark tells it from an opponent ("contre 7 %")
    changes: Words = []  # of what tells of a change, before ...
    risen_from: Words = []  # ... what it set out from, a figure or a period ("fell from 3 in March", "from last year")
    risen_on: Words = []  # ... a period that it is measured by ("rose 3 percent on last year")
    ranges: Words = []  # before the figure that a change set out from, that comes to another ("de 4 % en mai à 3 %")
    risen_to: Words = []  # before the figure that it comes to
    habit: Words = []  # beside a present tense: "usually", "every year"
    description: Words  # around it: "aged", "deadline", "contract until"
    degrees: Words = []  # before a verb, though they end as a preposition does ("more than doubled")
    contrast: Words = []  # right before it, of what is past: "only last week"
    contracts: Words = []  # right before it: what is traded for then ("Brent for November": تسليم نوفمبر)
    numbering: Words = []  # before the number of a law, behind which its year names it ("Law No. 58 of 1937")
    levels: Words = []  # verbs of what a price or figure does: below the lead they tell no event where ...
    measures: Words = []  # ... one of these says by how much or at what ("fell 3 percent", "closed at $31")


class Anchors(_Table):
    """Openers of a phrase that names another event, by relation."""

    before: Words = []
    after: Words = []
    since: Words = []
    until: Words = []
    eve: Words = []  # before a happening, whose day what is told is the day before of
    morrow: Words = []  # the same of the day after
    generic: Words = []  # nouns for what an article is about, whatever it was ("the incident")
    afterwards: Words = []  # before an amount that counts from the time told last: "and after that two years"
    beforehand: Words = []
    ahead: Words = []  # "after" before an amount of time that passed until what is told (بعد يومين)
    counted: Words = []  # between an amount and its event, where the relation stands before both ("بعد يومين من")


# What a language has to say of itself; any other key may be left out.
_WANTED = frozenset({
    "relatives", "complements", "subordinators", "whens", "coordinators", "determiners", "prepositions", "adverbs",
    "be", "modal", "forms", "reporting", "attitudes", "scheduled", "nouns",
})  # fmt: skip
_OTHERWISE: dict[Any, Any] = {  # by key or type, what is no list of words in the file
    "contracted": dict[str, str], "pronouns": dict[str, Words], "shapes": ByTense, ByForm: ByTense,
    str: str, bool: bool,
}  # fmt: skip


def _written(keys: Iterable[Field[Any]], **others: Any) -> type[BaseModel]:
    """The form of a table in the file: of fields of `Verbs`, and of others."""
    hints = get_type_hints(Verbs)
    for key in keys:
        kind = _OTHERWISE.get(key.name) or _OTHERWISE.get(hints[key.name], Words)
        absent = (get_origin(kind) or kind)() if key.default is MISSING else key.default
        others[key.name] = kind, ... if key.name in _WANTED else absent
    return create_model("Table", __base__=_Table, **others)


_FIELDS = fields(Verbs)
_OF_GRAMMAR = len(fields(Grammar))


class EventsTable(_Table):
    """The table `[events]`."""

    grammar: _written(_FIELDS[:_OF_GRAMMAR])  # type: ignore[valid-type]
    verbs: _written(  # type: ignore[valid-type]
        _FIELDS[_OF_GRAMMAR:],
        # "prefix-suffix" patterns wrapped around the stems ("[^ت]-ه": not all of them)
        affixes=(ByTense, {}),
        participle_affixes=(Words, ["-"]),
        # "ending-suffix" patterns of pronouns written on to nouns: "-ه", "ة-ته" (زيارة, زيارته)
        possessives=(Words, []),
    )
    status: Status
    sourcing: Sourcing
    skipped: Skipped
    anchors: Anchors
