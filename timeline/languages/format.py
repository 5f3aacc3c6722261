"""The form of a language file. Unknown keys are refused."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from timeline.languages.grammar import Tense


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


class LanguageFile(Strict):
    """A whole language file."""

    counter_examples: list[str] = []  # sentences in which nothing may be found
    language: Head
    trigger: dict[str, Words] = {}
    filler: dict[str, Words] = {}
    tense: Tense = Field(default_factory=Tense)
    rules: list[Rule] = []
    events: dict[str, Any] = {}  # cues of events (timeline.languages.cues)
    boilerplate: Boilerplate = Field(default_factory=Boilerplate)
    names: dict[str, Any] = {}  # cues of names (timeline.languages.name_cues)
