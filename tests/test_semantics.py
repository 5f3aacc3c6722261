"""The table of meanings, row by row, in five languages; the rows stand in semantics.toml."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from timeline.chronology.edtf import edtf
from timeline.chronology.interval import iso
from timeline.languages import available
from timeline.records import Expression
from timeline.resolution import expressions_of
from timeline.resolution.examples import marked

PUBLISHED = date(2023, 6, 16).toordinal()
LANGUAGES = ("en", "fr", "ar", "es", "de")
ROWS = tomllib.loads((Path(__file__).parent / "semantics.toml").read_text("utf-8"))
FIELDS = ("value", "mod", "quant", "freq", "extent", "time_from", "zone")


def cases() -> list[Any]:
    found = []
    for name, row in ROWS.items():
        for language in LANGUAGES:
            for number, sentence in enumerate(row[language], 1):
                found.append(pytest.param(name, language, sentence, id=f"{name}-{language}-{number}"))
    return found


def read(text: str, language: str, published: int | None = PUBLISHED) -> tuple[Expression, ...]:
    if language not in available():
        pytest.skip(f"{language}.toml is not there yet")
    return expressions_of(text, published, language)


def told(expression: Expression) -> dict[str, Any]:
    """What the row speaks of, as the borders show it."""
    bounds = {"earliest": expression.interval.earliest, "latest": expression.interval.latest}
    form = edtf(expression.interval, expression.extent, expression.granularity, expression.mod)
    return {key: expression._asdict()[key] for key in ("type", *FIELDS)} | bounds | {"edtf": form}


@pytest.mark.parametrize(("name", "language", "sentence"), cases())
def test_row(name: str, language: str, sentence: str) -> None:
    row = ROWS[name]
    text, spans = marked(sentence)
    found = read(text, language)
    assert [(e.start, e.end) for e in found] == spans, [e.text for e in found]
    meant = found[-1]
    wanted = {key: row.get(key) for key in (*FIELDS, "earliest", "latest", "edtf")}
    assert told(meant) == {"type": row.get("type", "DATE")} | wanted
    assert meant.granularity in row.get("any_granularity", [row.get("granularity")])
    assert meant.undated is None
    if "counts_to" in row:
        assert meant.counts_to is not None
        assert iso(meant.counts_to) == row["counts_to"]
    if "alternatives" in row:
        assert list(meant.alternatives) == row["alternatives"]
    if row.get("narrative"):
        assert meant.anchor == "expression"
        assert meant.anchor_index == 0


@pytest.mark.parametrize("name", ROWS)
def test_rows_have_three_forms_in_each_language(name: str) -> None:
    assert all(len(set(ROWS[name][language])) >= 3 for language in LANGUAGES)


def test_month_first_in_america() -> None:
    (found,) = expressions_of("The lease was signed on 12/06/2023.", PUBLISHED, "en-US")
    assert (found.value, found.alternatives) == ("2023-12-06", ("2023-06-12",))


def test_numeric_date_that_can_be_read_one_way_only() -> None:
    for text in ("Signed on 25/12/2022.", "Signed on 12/25/2022."):
        for language in ("en-GB", "en-US"):
            (found,) = expressions_of(text, PUBLISHED, language)
            assert (found.value, found.alternatives) == ("2022-12-25", ())


# -- connectives -------------------------------------------------------------------------------------------------

LINKS = [
    ("since", "2019", "en", "The bridge has been closed since [2019]."),
    ("since", "2023-05", "en", "The bridge has been closed since [May]."),
    ("since", "2019", "fr", "Le pont est fermé depuis [2019]."),
    ("since", "2019", "ar", "الجسر مغلق منذ [عام 2019]."),
    ("since", "2019", "es", "El puente está cerrado desde [2019]."),
    ("since", "2023-06-12", "es", "El puente está cerrado desde [el lunes]."),
    ("since", "2019", "de", "Die Brücke ist seit [2019] gesperrt."),
    ("since", "2023-06-12", "de", "Die Brücke ist seit [Montag] gesperrt."),
    ("until", "2023-06-18", "en", "The bridge will stay closed until [Sunday]."),
    ("until", "2023-06-18", "fr", "Le pont restera fermé jusqu'à [dimanche]."),
    ("until", "2023-06-18", "ar", "سيبقى الجسر مغلقا حتى [الأحد]."),
    ("until", "2023-06-18", "es", "El puente seguirá cerrado hasta [el domingo]."),
    ("until", "2023-06-18", "de", "Die Brücke bleibt bis [Sonntag] gesperrt."),
    ("by", "2023", "en", "The bridge will reopen by [the end of the year]."),
    ("by", "2023", "fr", "Le pont rouvrira d'ici [la fin de l'année]."),
    ("by", "2023", "ar", "سيعاد فتح الجسر بحلول [نهاية العام]."),
    ("by", "2023-06-30", "es", "El puente reabrirá a más tardar [el 30 de junio]."),
    ("by", "2023-06-30", "de", "Die Brücke öffnet spätestens am [30. Juni]."),
    ("before", "2023-06-18", "en", "The bridge will reopen before [Sunday]."),
    ("before", "2023-06-18", "fr", "Le pont rouvrira avant [dimanche]."),
    ("before", "2023-06-18", "ar", "سيعاد فتح الجسر قبل [الأحد]."),
    ("before", "2023-06-18", "es", "El puente reabrirá antes del [domingo]."),
    ("before", "2023-06-18", "de", "Die Brücke öffnet vor [Sonntag]."),
    ("after", "2023-06-18", "en", "The bridge will reopen after [Sunday]."),
    ("after", "2023-06-18", "fr", "Le pont rouvrira après [dimanche]."),
    ("after", "2023-06-18", "ar", "سيعاد فتح الجسر بعد [الأحد]."),
    ("after", "2023-06-18", "es", "El puente reabrirá después del [domingo]."),
    ("after", "2023-06-18", "de", "Die Brücke öffnet nach [Sonntag]."),
]


@pytest.mark.parametrize(("link", "value", "language", "sentence"), LINKS)
def test_connective(link: str, value: str, language: str, sentence: str) -> None:
    text, [span] = marked(sentence)
    (found,) = read(text, language)
    assert ((found.start, found.end), found.value, found.link) == (span, value, link)


@pytest.mark.parametrize(
    ("language", "sentence", "values"),
    [
        ("en", "The fair runs from [12] to [14 June].", ["2023-06-12", "2023-06-14"]),
        ("en", "The fair runs from [June 12] to [14].", ["2023-06-12", "2023-06-14"]),
        ("en", "The fair runs from [30 June] until [2 July].", ["2023-06-30", "2023-07-02"]),
        ("en", "The fair ran from [Monday] to [Wednesday].", ["2023-06-12", "2023-06-14"]),
        ("fr", "La foire se tient du [12] au [14 juin].", ["2023-06-12", "2023-06-14"]),
        ("fr", "La foire se tient du [30 juin] au [2 juillet].", ["2023-06-30", "2023-07-02"]),
        ("ar", "يقام المعرض من [12] إلى [14 يونيو].", ["2023-06-12", "2023-06-14"]),
        ("ar", "يقام المعرض من [30 حزيران] إلى [2 تموز].", ["2023-06-30", "2023-07-02"]),
        ("es", "La feria se celebra del [12] al [14 de junio].", ["2023-06-12", "2023-06-14"]),
        ("es", "La feria se celebra del [30 de junio] al [2 de julio].", ["2023-06-30", "2023-07-02"]),
        ("de", "Die Messe läuft vom [12.] bis [14. Juni].", ["2023-06-12", "2023-06-14"]),
        ("de", "Die Messe läuft vom [30. Juni] bis [2. Juli].", ["2023-06-30", "2023-07-02"]),
        ("de", "Die Messe lief von [Montag] bis [Mittwoch].", ["2023-06-12", "2023-06-14"]),
    ],
)
def test_range_borrows_what_it_lacks(language: str, sentence: str, values: list[str]) -> None:
    text, spans = marked(sentence)
    found = read(text, language)
    assert [(e.start, e.end) for e in found] == spans
    assert [e.value for e in found] == values
    assert [e.link for e in found] == ["from", "to"]


# -- conflicts, undated, not time ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The pipeline was shut yesterday, Friday.", "2023-06-15"),
        ("en", "The pipeline was shut on Monday, 13 June 2023.", "2023-06-13"),
        ("en", "The pipeline was shut today (Thursday).", "2023-06-16"),
        ("fr", "L'oléoduc a été fermé hier vendredi.", "2023-06-15"),
        ("fr", "L'oléoduc a été fermé le lundi 13 juin 2023.", "2023-06-13"),
        ("ar", "أغلق خط الأنابيب أمس الجمعة.", "2023-06-15"),
        ("ar", "أغلق خط الأنابيب يوم الاثنين 13 يونيو 2023.", "2023-06-13"),
        ("es", "El oleoducto se cerró ayer viernes.", "2023-06-15"),
        ("es", "El oleoducto se cerró el lunes 13 de junio de 2023.", "2023-06-13"),
        ("de", "Die Pipeline wurde gestern, Freitag, geschlossen.", "2023-06-15"),
        ("de", "Die Pipeline wurde am Montag, dem 13. Juni 2023, geschlossen.", "2023-06-13"),
    ],
)
def test_contradiction_is_told_and_not_bent(language: str, text: str, value: str) -> None:
    (found,) = read(text, language)
    assert found.value == value
    assert found.conflict is not None
    assert value in found.conflict


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The pipeline was shut yesterday, Thursday."),
        ("fr", "L'oléoduc a été fermé hier jeudi."),
        ("ar", "أغلق خط الأنابيب أمس الخميس."),
        ("es", "El oleoducto se cerró ayer jueves."),
        ("de", "Die Pipeline wurde gestern, Donnerstag, geschlossen."),
    ],
)
def test_agreement_is_no_conflict(language: str, text: str) -> None:
    (found,) = read(text, language)
    assert (found.value, found.conflict) == ("2023-06-15", None)


RELATIVE = [
    ("en", "It closed [yesterday]."), ("en", "It closed [two weeks ago]."), ("en", "It closes [next Friday]."),
    ("en", "It closed on [Monday]."), ("en", "It closed in [March]."), ("en", "It closed [last summer]."),
    ("en", "It closed [earlier this year]."), ("en", "It is [now] closed."), ("en", "It closed [last night]."),
    ("en", "It closed [the next day]."), ("en", "It will close [later this month]."),
    ("fr", "Il a fermé [hier]."), ("fr", "Il a fermé [il y a deux semaines]."), ("fr", "Il a fermé [lundi]."),
    ("ar", "أغلق [أمس]."), ("ar", "أغلق [قبل أسبوعين]."), ("ar", "أغلق [يوم الاثنين]."),
    ("es", "Cerró [ayer]."), ("es", "Cerró [hace dos semanas]."), ("es", "Cerró [el lunes]."),
    ("es", "Cerró [anoche]."), ("de", "Es schloss [gestern]."), ("de", "Es schloss [vor zwei Wochen]."),
    ("de", "Es schloss am [Montag]."), ("de", "Es schloss [heuer]."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "sentence"), RELATIVE)
def test_without_publication_nothing_is_invented(language: str, sentence: str) -> None:
    text, [span] = marked(sentence)
    (found,) = read(text, language, published=None)
    assert (found.start, found.end) == span
    assert not found.interval.bounded
    assert found.undated is not None
    assert "publication" in found.undated
    assert found.value in (None, "PRESENT_REF")


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "It closed on 8 May 2021.", "2021-05-08"),
        ("fr", "Il a fermé le 8 mai 2021.", "2021-05-08"),
        ("ar", "أغلق في 8 مايو 2021.", "2021-05-08"),
        ("es", "Cerró el 8 de mayo de 2021.", "2021-05-08"),
        ("de", "Es schloss am 8. Mai 2021.", "2021-05-08"),
    ],
)
def test_absolute_dates_need_no_publication(language: str, text: str, value: str) -> None:
    (found,) = read(text, language, published=None)
    assert (found.value, found.undated) == (value, None)
    assert found.interval.earliest == found.interval.latest == value


NOT_TIME = {
    "en": [
        "Support rose to 60% among the young.", "Some 4000 people filled the square.", "The hosts won 2-1.",
        "The clause is on page 1990.", "The motion was carried by the second reading.",
        "The fall of the city shocked them.", "He had a narrow escape.", "The bill passed 51-49.",
        "The house at 1600 Elm Street burned.", "The recipe needs 2 or 3 eggs.",
    ],
    "fr": [
        "Le soutien atteint 60 % chez les jeunes.", "Quelque 4000 personnes ont rempli la place.",
        "Les locaux ont gagné 2-1.", "La clause figure page 1990.", "Il marche vers la ville.",
        "L'avion de 180 places est neuf.",
    ],
    "ar": [
        "ارتفع التأييد إلى 60% بين الشباب.", "ملأ نحو 4000 شخص الساحة.", "فاز أصحاب الأرض 2-1.",
        "يرد البند في الصفحة 1990.", "كتب التقرير من قبل اللجنة.", "حسم الأمر في اللحظة الأخيرة.",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NOT_TIME.items() for text in texts])
def test_what_is_no_time(language: str, text: str) -> None:
    assert [(e.text, e.value) for e in read(text, language)] == []


EVENT_ANCHORS = [
    ("en", "Nothing has changed since the takeover."),
    ("fr", "Rien n'a changé depuis le rachat."),
    ("ar", "لم يتغير شيء منذ أن استحوذ على المنصة."),
    ("es", "Nada ha cambiado desde la compra."),
    ("de", "Seit der Übernahme hat sich nichts geändert."),
]


@pytest.mark.parametrize(("language", "text"), EVENT_ANCHORS)
def test_an_event_is_no_expression(language: str, text: str) -> None:
    assert read(text, language) == ()
