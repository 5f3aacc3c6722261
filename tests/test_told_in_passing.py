"""What a sentence tells in passing of long ago, and words that are no times though they look like some."""

from datetime import date

import pytest

from timeline import tag
from timeline.resolution import expressions_of

THURSDAY = date(2025, 6, 12).toordinal()
NEWS = {"en": "The mayor spoke on Monday in Hull. ", "fr": "Le maire a parlé lundi. "}


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The mill, opened in March 1990, burned in September.", "2024-09"),
        ("en", "The mill, which opened in March 1990, burned in September.", "2024-09"),
        ("en", "Officials said the mill, opened in March 1990, burned in September.", "2024-09"),
        # several verbs of one subject tell one story
        ("en", "She sold the mill, left Hull in March 1990, and died in September.", "1990-09"),
        ("en", "She sold the mill, left Hull in March 1990, moved to Rome in July, and died in September.", "1990-09"),
        ("en", "The mill, which opened in 1970, closed in March 1990, and was sold in September.", "1990-09"),
        # in French a perfect goes on with the news, a simple past or pluperfect with the story
        ("fr", "Le duc, qui avait fui en mars 1990, fonda une ville en septembre.", "1990-09"),
        ("fr", "Condamné en mars 1990, il s'était évadé en septembre.", "1990-09"),
        ("fr", "Condamné en mars 1990, il s'est évadé en septembre.", "2024-09"),
        ("fr", "Né le 4 mars 1990 à Metz, il est mort mardi.", "2025-06-10"),
    ],
)
def test_what_is_told_in_passing_of_long_ago(language: str, text: str, value: str) -> None:
    assert expressions_of(NEWS[language] + text, THURSDAY, language)[-1].value == value


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Hiker dies in fall, police say.", {}),
        ("The bridge will be ready by fall.", {"fall": "2025-FA"}),
        ("In the last election year, turnout was low.", {}),
        ("The next election year is far away.", {}),
        ("It will not raise fees this election year.", {"this election year": "2025"}),
        ("The half-year results were poor.", {"half-year": "P6M"}),
        ("Sales in the half-year to June 3 were poor.", {"the half-year": "P6M", "June 3": "2025-06-03"}),
        ("Its first half-year loss was small.", {}),
        ("In the week beginning Monday it will sell ten.", {"the week beginning Monday": "2025-W25"}),
        # a participle behind a day is no verb of the sentence
        ("The play opens in September followed by a tour.", {"September": "2025-09"}),
        ("Boat sales in September rose.", {"September": "2024-09"}),
        # a count far from an amount counts no more
        ("They will host 200 pupils at the hall in the town in two weeks.", {"in two weeks": "2025-W26"}),
        ("The port will host its third fair, the third of its kind in two years.", {"two years": "P2Y"}),
    ],
)
def test_what_looks_like_another_time(text: str, times: dict[str, str]) -> None:
    assert {text[e.start : e.end]: e.value for e in tag(text, "2025-06-12", "en")} == times


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le parc a accueilli mille enfants d'avril à octobre.", ["2024-04", "2024-10"]),
        ("Le parc est ouvert d'avril à octobre.", ["2025-04", "2025-10"]),
        # what stands behind a colon is its own line, and heads none
        (
            "Pluie jeudi.\nSamedi : vent fort.\nLe soleil se lève à 6 h 09.",
            ["2025-06-12", "2025-06-14", "2025-06-12T06:09"],
        ),
    ],
)
def test_french_ranges_and_lines(text: str, values: list[str]) -> None:
    assert [e.value for e in tag(text, "2025-06-12", "fr")] == values


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        # what the sentence before told in passing, or told as news: either may be meant
        ("en", "On 2 June they closed the road that was mended on 3 May. Two days later it rained.", "P2D"),
        ("en", "The trial opened on Monday over the crash of 12 May 2019. The next day a witness fell ill.", None),
        (
            "fr",
            "Le procès s'est ouvert lundi, huit ans après l'attentat du 14 mai 2016. Le lendemain, il pleuvait.",
            None,
        ),
        ("de", "Am Montag begann der Prozess um den Brand vom 19. Mai 2016. Am Tag darauf regnete es.", None),
        ("es", "Firmó el 2 de junio la orden sobre la vía que se cerró el 3 de mayo. Dos días después llovió.", "P2D"),
        ("ar", "بدأت الاثنين محاكمة المتهمين في هجوم 14 مايو 2016. وفي اليوم التالي نزل المطر.", None),
        # the tense allows of one alone
        ("en", "The trial opens on Monday over the crash of 12 May 2019. The next day it will hear him.", "2025-06-17"),
        (
            "en",
            "He was charged on Thursday over the crash of 12 May 2019. The next day he left the town.",
            "2019-05-13",
        ),
        ("ar", "يبدأ الأحد المؤتمر الذي تأجل في 21 أبريل. ويقام حفل صباح اليوم نفسه.", "2025-06-15TMO"),
        # what had been done goes on with what was told in passing; so does what counts in the same sentence
        ("en", "On 2 June they tried a man caught on 3 May. Two days later he had been freed.", "2025-05-05"),
        ("en", "On 2 June they tried a man caught on 3 May and freed two days later.", "2025-05-05"),
        # one clause alone, or who spoke when
        ("en", "They mended the road on 3 May. Two days later it rained.", "2025-05-05"),
        ("en", "The road, which was mended on 3 May, closed on 2 June. Two days later it rained.", "2025-06-04"),
        (
            "en",
            "The minister said on Monday the plane had crashed on 3 May. Two days later it was found.",
            "2025-05-05",
        ),
    ],
)
def test_what_counts_on_behind_a_day_told_in_passing(language: str, text: str, value: str | None) -> None:
    assert expressions_of(text, THURSDAY, language)[-1].value == value


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "The council voted on Tuesday to close the pool in August.", "2025-08"),
        ("en", "The council approved on Tuesday the closure of the pool in August.", "2025-08"),
        ("fr", "Le conseil a voté mardi la fermeture de la piscine en août.", "2025-08"),
        ("es", "El consejo decidió el martes cerrar la piscina en agosto.", "2025-08"),
        ("en", "The council approved on Tuesday a deal struck in August.", "2024-08"),
        ("en", "The council approved the accounts in August.", "2024-08"),
        ("fr", "Le conseil a approuvé mardi le texte que le Sénat avait voté en août.", "2024-08"),
        # who voted to, and what was approved to, have done so on the day behind it; what a measure is of has its own
        ("en", "Three senators who voted to convict him in August lost their seats.", "2024-08"),
        ("en", "The drug was approved to treat asthma in August.", "2024-08"),
        ("en", "The court voted 6 to 3 on Monday to overturn the ruling of August.", "2024-08"),
        ("en", "The panel approved on Tuesday an inquiry into the closure of the mine in August.", "2024-08"),
        ("fr", "Le Parlement a adopté la loi visant à protéger les abeilles en août.", "2024-08"),
        ("es", "El alumno aprobó el examen de conducir en agosto.", "2024-08"),
        ("es", "El consejo aprobó el martes la ley que el Senado votó en agosto.", "2024-08"),
        # of what a sentence opens on, the last before what is done then, where that has a day of its own
        ("es", "Después de la boda en julio, viajarán en agosto.", "2025-07"),
        ("en", "After the election in January, the new government will take office in February.", "2026-01"),
        ("en", "After its defeat in August, the party will elect a leader in July.", "2024-08"),
        ("fr", "Le parti se réunit samedi. Après sa défaite en mars, il élira un chef mardi.", "2025-03"),
        ("es", "Tras perder en marzo, el partido se reúne el sábado.", "2025-03"),
        ("es", "Tras una pausa en julio, el tribunal volverá a reunirse el 8 de agosto.", "2025-07"),
    ],
)
def test_a_day_is_of_its_own_clause(language: str, text: str, value: str) -> None:
    values = [e.value for e in expressions_of(text, THURSDAY, language)]
    assert value in values
