"""The form of a language file. Unknown keys are refused."""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, create_model, model_validator

from timeline.languages.cues.tense import Cues
from timeline.languages.writing.inflection import each_as, spelt_out, written_on


def _listed(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Strings = Annotated[list[str], BeforeValidator(_listed)]
Words = dict[str, Strings]  # value -> the words that have it


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Head(Strict):
    """Who the language is and how its words join."""

    code: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]  # as BCP 47 has it
    name: str
    prefixes: list[str] = []  # letters written on to the next word: و ف ب ل ال
    compounds: list[str] = []  # words that others are written on to: Montag|abend, zwei|jährig
    month_first: list[str] = []  # regions that write the month first: US
    capitals: list[str] = []  # words of time only where written with a capital: May, Sat
    marks: list[str] = []  # little words that stand in nearly every sentence and in no other language's: und, les, of
    scanned: list[str] = []  # words of rules to look for in texts though no trigger class holds them
    hour_after: list[str] = []  # words after which an hour, by number or name, may stand alone: at nine
    number_after: list[str] = []  # words after which a number of one or two digits may be a day: le 17
    plural_endings: list[str] = []  # of nouns that a rate may follow: "crossings a day"
    singular_endings: list[str] = []  # longer ones of words that are none: "to miss a month"
    includes: list[str] = []  # other files whose words and rules belong to it: common


class Rule(Strict):
    """A pattern and the value it has."""

    name: str
    gives: str = "timex"  # category; `timex` is an expression
    match: Strings
    value: Strings
    link: Strings = []
    not_before: list[str] = []
    not_after: list[str] = []
    only_before: list[str] = []
    only_after: list[str] = []
    case: str | None = None
    priority: int = 0
    examples: list[list[str]] = []


class Boilerplate(Strict):
    """Cues of page furniture."""

    lines: list[str] = []  # a short line that holds one is furniture
    openers: list[str] = []  # a line that begins with one is furniture, whatever its length
    rest: list[str] = []  # furniture from here to the end of the text


class MadeTense(Strict):
    """The keys of `[tense]` that are made into something else."""

    past: list[str] = []
    future: list[str] = []
    either: list[str] = []  # what was meant to be, whether it came or not: had been due
    past_before: list[str] = []  # words right before an expression that say which way, whatever the verb: since
    future_before: list[str] = []
    past_after: list[str] = []  # and right after: May figures, the May contract
    future_after: list[str] = []
    following: list[str] = []  # what opens a sentence and what came before it: "after the talks in March, they are ..."
    neutral: list[str] = []  # beginnings of words that have a future prefix's letters and are no verbs, "$" at the end
    elided: list[str] = []  # articles that lose their vowel before one: "l'attentat"
    neutral_behind: list[str] = []  # what may be written on before them: an article
    separable: list[str] = []  # what verbs part from: where they stand last, it is written before one of `past`: an|kam
    provided: list[str] = []  # phrases of what was to follow what is told: على أن
    turns: list[str] = []  # phrases that turn to another matter, at the head of a paragraph
    past_shapes: list[str] = []  # patterns of whole words that are verbs by their form: افتعل، استفعل
    future_shapes: list[str] = []
    verbal_nouns: list[str] = []  # patterns of verbs that with such a pronoun are nouns: تعاونه, his cooperation
    abbreviations: list[str] = []  # a dot after one ends no sentence; `9` stands for numbers of one or two digits
    comments: list[str] = []  # phrases that look like a verb and tell nothing: opened "as planned" on Monday
    hanging: list[str] = []  # phrases whose verb has the time of the clause before: قبل أن يغادر
    feminine_endings: list[str] = []
    asking: list[str] = []  # verbs that ask for or promise what is to come: a term beside one is still to run
    toward: list[str] = []  # what stands between one of them and that: دعا إلى; by default a word of `onto`
    yielding: list[str] = []  # nouns that tell what has been, but behind a verb of what is to come: figures on, data on


_WORDY = ("trigger", "filler", "tense", "events", "names", "boilerplate")  # tables of words
_PATTERNS = ("past_shapes", "future_shapes", "verbal_nouns")  # regular expressions among them
_SWITCHES = {bool: (bool, False), str: (str, "")}
_KEPT: dict[str, Any] = {
    key.name: _SWITCHES.get(type(key.default), (list[str], [])) for key in fields(Cues) if key.default is not MISSING
}
Tense = create_model("Tense", __base__=MadeTense, **_KEPT)


class LanguageFile(Strict):
    """A whole language file."""

    counter_examples: list[str] = []  # sentences in which nothing may be found
    language: Head
    trigger: dict[str, Words] = {}
    filler: dict[str, Words] = {}
    tense: Tense = Field(default_factory=Tense)
    rules: list[Rule] = []
    events: dict[str, Any] = {}  # cues of events (timeline.languages.tables.event_cues)
    boilerplate: Boilerplate = Field(default_factory=Boilerplate)
    names: dict[str, Any] = {}  # cues of names (timeline.languages.tables.name_cues)

    @model_validator(mode="before")
    @classmethod
    def _spelt_out(cls, file: dict[str, Any]) -> dict[str, Any]:
        """The words of its lists: "annonc(e|ent)" are two, and in [tense] `طرد-` is the noun with each pronoun too."""
        words = {key: dict(file[key]) for key in _WORDY if isinstance(file.get(key), dict)}
        kept = {key: words["tense"].pop(key) for key in _PATTERNS if key in words.get("tense", ())}
        told = {**file, **each_as(words, spelt_out)}
        if "tense" in words:
            patterns = told.get("events", {}).get("verbs", {}).get("possessives", [])
            told["tense"] = (written_on(told["tense"], patterns) if patterns else told["tense"]) | kept
        return told
