"""The `[events]` table of a language file as it is written: what each of its fields holds."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Words = list[str]
Tense = Literal["past", "present", "future", "conditional", "none"]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Grammar(_Table):
    """Closed-class words."""

    clitics: str = ""  # letters that may be glued to the front of a word ("و" and)
    opening_clitics: str = ""  # those of a verb with which a stretch begins ("ف")
    relatives: Words
    personal: Words = []  # relatives that stand for people alone ("who")
    relative_after_mark: bool = False  # whether they are relatives behind a comma only (German "der": also "the")
    masculine: Words = []  # relatives of a man or thing that is masculine ...
    feminine: Words = []  # ... behind which a verb that begins as the present of a woman is a past (الذي | تشكل)
    feminine_nouns: Words = []  # endings, as written, of a noun of which a masculine relative does not tell (ة)
    own_endings: Words = []  # endings, as written, of what is somebody's (خطته)
    object_endings: Words = []  # endings of an object without an article (إضرابا) ...
    closed_endings: Words = []  # ... but for these (خطتهما)
    glued_prepositions: Words = []  # prepositions written on to their noun (بجائزة)
    complements: Words
    questions: Words = []  # of the complements, those of what nobody vouches for ("whether")
    subordinators: Words
    whens: Words  # subordinators that put two clauses at one time ("when")
    times_when: Words = []  # of these, those that need no mark before them (في 2015 | عندما انهار)
    coordinators: Words
    determiners: Words  # what follows is a noun
    pausing: Words = []  # those with which a sentence leads on to the conjunction of its verb: هذا و
    contracted: dict[str, str] = {}  # a preposition and an article in one word: the article ("al": "el")
    possessives: Words = []  # endings of a word, behind which a noun follows ("'s")
    singular: Words = []  # determiners of one thing: a bare present behind them is a noun ("a pay rise")
    prepositions: Words
    subjects: Words = []  # pronouns that begin a clause without a conjunction ("he left")
    speakers: Words = []  # words of who speaks ("I", "our")
    achieved: Words = []  # before an infinitive of what was done ("was able to"), as cues
    having: Words = []  # infinitives of auxiliaries, behind a verb of saying ("dit avoir vu")
    standing: Words = []  # nouns of what somebody is in who holds an office ("in power"): no state that is news
    shares: Words = []  # ends of a share that is the subject ("un train sur deux roulera"), as cues
    concessions: Words = []  # subordinators of what is so nevertheless, with the word for "if" ("même si"), as cues
    corrections: Words = []  # between what is not so and what is so instead ("not in X but in Y")
    conditions: Words = []  # subordinators of what something hangs on ("if"), as cues
    persons: Words = []  # those that stand for one person ("he"): a title puts the name in their place
    things: Words = []  # those that stand for a body ("it"): so does its title
    # The determiners of what a pronoun may stand for, by pronoun ("elle": "la"); "" where the verb says it alone. Of
    # one that is written on to "that" (أنها): the endings of what is feminine, none for what is not.
    pronouns: dict[str, Words] = {}
    impersonal: Words = []  # verbs before which such a pronoun stands for nobody ("il faut"), as cues
    articles: Words = []  # begin a word when glued ("ال"), so that the conjunction before it can be told from the word
    genitives: Words = []  # between a noun and the one it belongs to ("of")
    adverbs: Words  # may stand between auxiliary and verb
    adverb_endings: Words = []
    be: dict[Tense, Words]  # auxiliaries that want a participle, by the tense they give
    passive_be: Words = []  # those of a passive, where others have a past tense behind them ("was", but "had")
    unaccented: Words = []  # words that a capital writes without their accent, as another: A (à)
    pluperfect: Words = []  # those of what had been before what is told ("had", "avait")
    reflexives: Words = []  # pronouns of oneself, before the auxiliary of a perfect ("s'est blessé")
    bare_be: Words = []  # those that stand behind a modal alone ("be"): joined to a verb, they share its auxiliary
    copulas: Words = []  # those that tell a state as it is now, with what stands behind ("est en fuite")
    modal: dict[Tense, Words]  # auxiliaries after which any word is the verb
    past_plans: Words = []  # auxiliaries that tell what was to be ("devait"): it may have been
    unreal: Words = []  # auxiliaries of what did not come about, a modal behind its verb ("hätte kommen sollen")
    infinitive: Words = []  # marks of the infinitive
    infinitive_prefixes: Words = []  # what is written on to a present behind another verb (لتلتقي: to meet)
    free_relatives: Words = []  # relatives that need no noun: a verb behind one tells what something is (ما تبقى)
    equated: Words = []  # pronouns that a free relative is said of, so that it is no conjunction (وهو | ما لم يحدث)
    amid: Words = []  # prepositions of the gathering or words in which something is said ("at", "during")
    timing: Words = []  # before a noun that only says when something was ("at the opening": عند الافتتاح)
    concerning: Words = []  # before the happening that a verb is about ("arrested over Monday's robbery"), as cues
    despite: Words = []  # prepositions of what something happened in spite of
    leading_on: Words = []  # at the head of a clause, what leads on from another: no title has it (من جهتها), as cues
    adding: Words = []  # behind a comma, how a speaker goes on: a title ends before it (مشيرا إلى), as cues
    turns: Words = []  # behind a comma, they begin what the article adds to words it passed on, as cues
    restating: Words = []  # behind a comma, before a time that says anew what was said ("that is"), as cues
    exceptives: Words = []  # before the day on which what did not happen until then happened (لم تفتح إلا أمس)
    deadlines: Words = []  # before a period, or glued to its end, by which something is planned (بنهاية العام)
    upon: Words = []  # prepositions of the day on which a past verb tells that something happened, and nothing is to be
    comments: Words = []  # what only comments on its clause ("as planned"): no verb, and no clause of its own
    outset: Words = []  # what is so joined to a day happened on it, though it may go on ("dès lundi")
    bare_complements: bool = False  # whether what is said may follow without a conjunction ("said it would")
    present_ahead: bool = False  # whether a present with a day tells a timetable ("votes on Friday"), never the past
    subject_first: bool = True  # whether a verb normally follows its subject
    verb_last: bool = (
        False  # whether an auxiliary has its verb at the end of their stretch (German "wird ... eröffnet")
    )


class Verbs(_Table):
    """Verb forms, by list and by ending."""

    forms: dict[Tense, Words]  # whole forms, or stems when `affixes` has a row for the tense
    affixes: dict[Tense, Words] = {}  # "prefix-suffix" patterns wrapped around the stems ("[^ت]-ه": not all of them)
    shapes: dict[Tense, Words] = {}  # endings ("-ra") or beginnings ("ي-") that make a verb of any long enough word
    participles: Words = []
    participle_affixes: Words = ["-"]
    participle_endings: Words = []
    feminine_participles: Words = []  # endings by which two participles joined to one auxiliary are of one thing
    plural_participles: Words = []  # endings of participles of several things
    participle_beginnings: Words = []  # of participles that qualify a noun with an article ("الم")
    attributed: Words = []  # written on to a year that only tells which thing is meant (الاتفاق لعام 2015)
    weak_participles: Words = []  # shapes ("ver-t") of participles that count only beside an auxiliary
    progressive_endings: Words = []  # endings behind an auxiliary that say that something goes on ("was meeting")
    ambiguous_participles: bool = False  # whether a participle may also be a past tense ("closed")
    imperfect_endings: Words = []  # of pasts, without an auxiliary, that tell what went on ("roulait")
    past_endings: Words = []  # of words that stand where a verb goes first
    feminine_endings: Words = []  # of the past of a woman or thing
    several_endings: Words = []  # of verbs of several, or of oneself
    third_person: Words = []  # beginnings of the present of a man or thing
    first_person: Words = []  # beginnings of the present of oneself and others
    never: Words = []  # words with such a shape that are no verbs
    never_endings: Words = []
    prefixes: Words = []  # what a hyphen may part from a verb ("re-elected")
    marked_endings: Words = []  # of presents of the third person and of nouns of several: a bare form has none ("s")
    infinitive_endings: Words = []  # of verbs that close the stretch of their auxiliary ("-en")
    present_letters: Words = []  # beginnings, as they are written, that no past has ("تُ")
    noun_letters: Words = []  # last letters, as they are written, that no verb has ("ة")
    also_nouns: Words = []  # pasts that are nouns behind a determiner and what qualifies them ("its growth forecast")
    adjectives: Words = []  # phrases that begin with the form of a verb and hold none ("close to the matter"), as cues
    reporting: Words  # verbs of saying, as cues
    speech_nouns: Words = []  # what is said in: the verb has its date ("denied in a statement today"), as cues
    repeating: Words = []  # verbs that say that what their object names is done again, as cues
    foreseen: Words = []  # nouns of what has a day beforehand: "before the vote on Friday" looks ahead, as cues
    occasions: Words = []  # gatherings: what is done in one that "was held on Monday" has its date, as cues
    mishaps: Words = []  # what one is killed or hurt in: that it "happened on Monday" dates both, as cues
    suffering: Words = []  # verbs of those who are killed or hurt, as cues
    settings: Words = []  # prepositions before the match or session that something is done in, as cues
    matches: Words = []  # what is played: what is done in one, beside `occasions`, as cues
    dated_papers: Words = []  # participles of what was signed or recorded on a day of its own, as cues
    bringing: Words = []  # verbs of what brought two sides together, behind a match, as cues
    describing: Words = []  # verbs that, told of a noun behind another verb, only say what that is (غرق قارب يقل عمالا)
    # Pasts that are nouns but where a stretch begins with them (عمل مدرسا), perhaps before another word (عبر عن).
    opening: Words = []
    lasting: Words = []  # verbs that have another behind their subject, as "to be" has (ظل العمال يتقاضون)
    papers: Words = []  # nouns of what something is decided or said in, as cues: the day of one is that of the deed
    issuing: Words = []  # verbs that give out what is said: their date is that of the saying, as cues
    speech_acts: Words = []  # verbs of saying whose saying is itself news, as cues
    coming_after: Words = []  # verbs by which what an article tells comes so long after something else, as cues
    occurring: Words = []  # verbs that only say that the noun before them happened ("the sale, made on Monday")
    beginning: Words = []  # verbs of beginning: what began "since" a day began on it
    origins: Words = []  # participles of beginnings, which have their own date ("Born in 1933, she moved"), as cues
    intransitive: Words = []  # verbs without a passive: "was jailed and appealed" is no participle, as cues
    causing: Words = []  # verbs of causing: what they "led to" gives them no status, as cues
    postponing: Words = []  # verbs that put off: what they tell of is off, unless a day to come is given, as cues
    fixing: Words = []  # verbs that fix the day of a plan, which lies ahead ("set Friday for the vote"), as cues
    dating_back: Words = []  # verbs that tell when something else began ("goes back to May"), as cues
    deferring: Words = []  # verbs that put off too, where what they tell of is a plan ("أجلت الحفل", not "أجلت السكان")
    performing: Words = []  # verbs that do what the noun of putting off behind them names ("قررت تأجيل الحفل"), as cues
    enduring: Words = []  # verbs of what lasts, or of knowing: what happened "when" it was so has its own day
    pledging: Words = []  # acts of promising, as cues
    pledged: Words = []  # what is promised behind one, with its mark: it is to come ("بصرف"), as cues
    intentions: Words = []  # verbs that tell, behind a past of "to be", what was meant to be ("كانت تعتزم"), as cues
    acts: Words = []  # participles that have it where they open a sentence ("Jailed in 2015, he appealed"), as cues
    extending: Words = []  # verbs that move an end: what was extended "until" a day did not happen on it, as cues
    announced: Words = []  # words right before what is announced ("announced the holding of a summit")
    goals: Words = []  # prepositions of the day that a verb which puts off moves a plan to
    attitudes: (
        Words  # verbs whose object is the happening that a date behind it dates ("did not regret the sale in 2002")
    )
    presuming: Words = []  # of these, those whose object is there ("defended his decision"), as cues
    scheduled: Words  # participles that lend their date to the verb ("the match planned for Sunday is off")
    stative: Words = []  # verbs that in the present tell how things are ("employs", "includes"), as cues
    lapsing: Words = []  # verbs of time limits, which in an aside only describe ("a deal, which runs to May"), as cues
    nouns: Words  # nouns that name a happening, as cues
    possessives: Words = []  # "ending-suffix" patterns of pronouns written on to those: "-ه", "ة-ته" (زيارة, زيارته)


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


class EventsTable(_Table):
    """The table `[events]`."""

    grammar: Grammar
    verbs: Verbs
    status: Status
    sourcing: Sourcing
    skipped: Skipped
    anchors: Anchors
