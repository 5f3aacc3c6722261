"""Loading language files: every mistake is told with file and place."""

from __future__ import annotations

import pickle
import re
import sys
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from timeline.languages import available, load
from timeline.languages.check import findings, lacking_rows
from timeline.languages.compiler import compile_file, read, source
from timeline.languages.errors import LanguageError
from timeline.languages.files import FOLDER
from timeline.languages.format import LanguageFile
from timeline.languages.load import level
from timeline.resolution import expressions_of
from timeline.resolution.examples import fails

GOOD = """
[language]
code = "xx"
name = "Test"

[trigger.unit]
day = ["zond"]
week = ["wuch", "big wuch"]

[trigger.now]
PRESENT = ["nuu"]

[filler.number]
2 = ["tuu"]

[[rules]]
name = "ago"
match = ["{number:n} {unit:u} back"]
value = "ago(n, u)"
examples = [["It fell [tuu wuch back].", "2023-W22"]]

[[rules]]
name = "now"
match = ["{now:w}"]
value = "ref(w)"
"""


def compiled(tmp_path: Path, text: str) -> object:
    path = tmp_path / "xx.toml"
    path.write_text(text, "utf-8")
    return compile_file(path)


def test_a_file_of_one_screen_reads_text(tmp_path: Path) -> None:
    language = compiled(tmp_path, GOOD)
    found = expressions_of("Tuu zond back, tuu big wuch back and nuu.", 738687, language)  # type: ignore[arg-type]
    assert [(e.text, e.value, e.rule) for e in found] == [
        ("Tuu zond back", "2023-06-14", "xx/ago"),
        ("tuu big wuch back", "2023-W22", "xx/ago"),
        ("nuu", "PRESENT_REF", "xx/now"),
    ]


BAD = {
    "not TOML": (GOOD + "\n[[rules", "xx.toml"),
    "unknown key": (GOOD.replace('value = "ref(w)"', 'value = "ref(w)"\nvalu = "x"'), "valu"),
    "unknown key of a rule": (GOOD.replace('value = "ref(w)"', 'value = "ref(w)"\nvalu = "x"'), "no such key"),
    "unknown class in a rule": (GOOD.replace("{now:w}", "{noww:w}"), "now, line "),
    "includes no file": (GOOD.replace('name = "Test"', 'name = "Test"\nincludes = ["comon"]'), "comon.toml"),
    "no code of a language": (GOOD.replace('code = "xx"', 'code = "test"'), "language.code"),
    "day eight of the week": (GOOD + '\n[trigger.weekday]\n8 = "octoday"\n', "8 is none of 1 to 7"),
    "a comma left out": (GOOD.replace("ago(n, u)", "ago(n u)"), "a comma is wanted"),
    "a question mark for what is absent": (GOOD.replace("ago(n, u)", "ago(?, u)"), "written none"),
    "unknown table": (GOOD + "\n[lexicon]\na = 1\n", "lexicon"),
    "no language": (GOOD.replace("[language]", "[tongue]"), "language"),
    "unknown class": (GOOD.replace("{now:w}", "{noww:w}"), "noww"),
    "unknown operator": (GOOD.replace("ref(w)", "reff(w)"), "reff"),
    "unreadable pattern": (GOOD.replace("{now:w}", "{now:w"), "now"),
    "unreadable value": (GOOD.replace("ref(w)", "ref(w"), "now"),
    "word twice in a class": (GOOD.replace('["zond"]', '["zond", "zond"]'), "zond"),
    "trigger and filler": (GOOD + '\n[filler.now]\nPAST = ["old"]\n', "now"),
    "a name that no part has": (GOOD.replace("{now:w}", "({now:w}|{unit:u})"), "now"),
    "left recursion": (GOOD.replace('name = "now"', 'name = "now"\ngives = "now"').replace("{now:w}", "{now:w} {now}"),
                       "now"),
    "more links than values": (GOOD + 'link = ["since", "until"]\n', "now"),
    "begins with any word": (GOOD.replace("{now:w}", "{word} {now:w}"), "now"),
    "category of no use": (GOOD.replace('name = "Test"', 'name = "Test"\nincludes = ["common"]') +
                           '\n[[rules]]\nname = "dead"\ngives = "deed"\nmatch = ["{now:w}"]\nvalue = "w"\n', "deed"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_mistakes_name_file_and_place(tmp_path: Path, name: str) -> None:
    text, place = BAD[name]
    with pytest.raises(LanguageError) as caught:
        compiled(tmp_path, text)
    assert caught.value.file == "xx.toml"
    assert place in str(caught.value)


def test_a_week_is_no_day_that_a_file_could_say() -> None:
    days = LanguageFile.model_validate(tomllib.loads(GOOD + '[trigger.day]\n"this(day)" = "tuday"\n'))
    weeks = LanguageFile.model_validate(tomllib.loads(GOOD + '[trigger.day]\n"this(week)" = "tuwuk"\n'))
    rows = [lacking_rows(file) for file in (days, weeks)]
    assert ["last, this, next week" in lacking for lacking in rows] == [True, False]
    assert "today, yesterday, tomorrow" not in rows[0]


def test_round_brackets_hold_the_forms_of_a_word() -> None:
    told = '[tense]\npast = ["(had|was) tol(d|t)", "sa(|y)s-"]\npast_shapes = ["(a|b)c"]\n'
    told += '[events.verbs]\npossessives = ["-e"]\n'
    tense = LanguageFile.model_validate(tomllib.loads(GOOD + told)).tense
    assert tense.past == ["had told", "had tolt", "was told", "was tolt", "sas", "sase", "says", "sayse"]
    assert tense.past_shapes == ["(a|b)c"]


@pytest.mark.parametrize(("example", "told"), [
    (["It is nuu.", "PRESENT_REF"], "marks 0 span(s) with [ ] and has 1 value(s)"), (["It is [nuu]."], "1 span(s)"),
])  # fmt: skip
def test_an_example_has_a_value_for_each_span(tmp_path: Path, example: list[str], told: str) -> None:
    assert told in (fails(example, compiled(tmp_path, GOOD)) or "")


NEVER = {
    "no trigger": ("{unit:u} back", "{number:n} back", "looks for it"),
    "always beaten": (None, '\n[[rules]]\nname = "late"\nmatch = ["{now:w}"]\nvalue = "ref(w)"\n', "always wins"),
    "named twice": (None, '\n[[rules]]\nname = "now"\nmatch = ["{unit} {now:w}"]\nvalue = "ref(w)"\n', "this name too"),
}


@pytest.mark.parametrize("name", NEVER)
def test_check_tells_rules_that_never_count(tmp_path: Path, name: str) -> None:
    old, new, message = NEVER[name]
    text = GOOD.replace(f"{{number:n}} {old}", new).replace("ago(n, u)", "ago(n, day)") if old else GOOD + new
    with pytest.raises(LanguageError, match=re.escape(message)):
        compiled(tmp_path, text)
    language = compile_file(tmp_path / "xx.toml", strict=False)
    told = [f for f in findings(language, read(tmp_path / "xx.toml")) if f.severity == "error"]  # type: ignore[arg-type]
    assert [message in f.message for f in told] == [True]
    assert told[0].place.startswith("xx.toml:")


@pytest.mark.parametrize("code", available())
def test_our_files_have_no_errors(code: str) -> None:
    found = findings(load(code), source(code))
    assert [(f.place, f.message) for f in found if f.severity == "error"] == []


def test_the_line_of_a_rule_is_told(tmp_path: Path) -> None:
    line = GOOD.split("\n").index('name = "now"') + 1
    with pytest.raises(LanguageError, match=f"line {line}"):
        compiled(tmp_path, GOOD.replace("ref(w)", "reff(w)"))


def test_an_error_survives_another_process() -> None:
    error = LanguageError("xx.toml", "rules", "no class")
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.file, again.place) == (str(error), "xx.toml", "rules")


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A place of its own for compiled languages, in a Python that writes compiled files."""
    folder = tmp_path / "languages"
    folder.mkdir()
    for file in FOLDER.glob("*.toml"):
        (folder / file.name).write_bytes(file.read_bytes())
    for module in ("files", "load", "compiler", "kept"):
        monkeypatch.setattr(sys.modules[f"timeline.languages.{module}"], "FOLDER", folder)
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    forget()
    yield folder / "__pycache__"
    forget()


def forget() -> None:
    """Languages are read anew."""
    load.cache_clear()
    source.cache_clear()


def test_a_compiled_language_is_kept_and_reads_alike(kept: Path) -> None:
    first = load("fr")
    (file,) = kept.glob("fr.*.pickle")
    forget()
    again = load("fr")
    assert again is not first
    text = "Il a ouvert il y a deux semaines, puis du 12 au 14 juin à 9h30."
    assert expressions_of(text, 738687, again) == expressions_of(text, 738687, first)
    assert [file] == list(kept.iterdir())


def test_a_changed_file_is_compiled_anew_and_takes_the_place(kept: Path) -> None:
    load("fr")
    before = set(kept.iterdir())
    file = kept.parent / "fr.toml"
    file.write_text(file.read_text("utf-8").replace('name = "French"', 'name = "Français"'), "utf-8")
    forget()
    load("fr")
    after = set(kept.iterdir())
    assert (len(before), len(after)) == (1, 1)
    assert before != after


def test_a_kept_language_that_cannot_be_read_is_compiled(kept: Path) -> None:
    load("fr")
    (file,) = kept.iterdir()
    file.write_bytes(file.read_bytes()[:1000])
    forget()
    assert load("fr").code == "fr"
    assert file.stat().st_size > 1000


def test_levels() -> None:
    assert {level(code) for code in available()} == {"full"}
    assert level("it") == "basic"
    assert level("tlh") == level("ja") == "dates"


def test_a_language_without_a_file_reads_dates_with_month_names() -> None:
    found = expressions_of("Il ponte riaprirà il 12 giugno 2023, non ieri.", 738687, "it")
    assert "2023-06-12" in [e.value for e in found]
    assert load("it").code == "it"


@pytest.mark.parametrize(
    ("code", "text", "values"),
    [
        ("pt", "Reabre na segunda-feira, 12 de junho de 2023, e fechou ontem.", ["2023-06-12", "2023-06-15"]),
        ("tr", "Köprü 12 Haziran 2023 Pazartesi günü açıldı.", ["2023-06-12"]),
        ("id", "Kemarin ditutup selama 3 minggu; dibuka Senin, 12 Juni 2023.", ["2023-06-15", "2023-06-12"]),
        ("fa", "پل روز دوشنبه ۱۲ ژوئن ۲۰۲۳ باز شد و دیروز بسته بود.", ["2023-06-12", "2023-06-15"]),
    ],
)
def test_basic_languages_read_a_weekday_beside_its_date(code: str, text: str, values: list[str]) -> None:
    found = expressions_of(text, date(2023, 6, 16).toordinal(), code)
    assert [(e.value, e.conflict) for e in found] == [(value, None) for value in values]
