"""Which day a clock time belongs to in stories of several days, chronologies and programmes."""

from __future__ import annotations

import pytest

from timeline import tag


def values(text: str, published: str, language: str = "en") -> list[str | None]:
    return [e.value for e in tag(text, published, language)]


def test_a_scene_goes_on_over_a_paragraph() -> None:
    text = "It ended on Friday.\nThey came at 9 p.m. on Wednesday.\nAt 11 p.m. it was dark, and at 1 a.m. they slept."
    days = ["2024-03-15", "2024-03-13T21:00", "2024-03-13T23:00", "2024-03-14T01:00"]
    assert values(text, "2024-03-15") == days


def test_midnight_ends_the_day_of_its_scene() -> None:
    text = "They came home on Friday.\nThe first team went in at 8.15 p.m. on Tuesday. By midnight the cave was full."
    assert values(text, "2024-03-15")[2] == "2024-03-12T24:00"


def test_the_morning_that_follows_a_time_past_midnight_is_of_its_day() -> None:
    text = (
        "On 21 January 2022 a camera saw him at 11.04 p.m., and he left at 1 a.m. It was found the following morning."
    )
    assert values(text, "2023-11-09")[-1] == "2022-01-22TMO"


def test_a_day_near_one_told_with_its_year_is_of_that_year() -> None:
    text = "He was hurt on 21 January 2022. On 20 January he had left at 5.30pm."
    assert values(text, "2023-11-09")[1:] == ["2022-01-20", "2022-01-20T17:30"]
    text = "He was hurt on 21 October 2022. On 20 October he was freed."
    assert values(text, "2023-11-09")[1] == "2023-10-20"  # of the months just past


CHRONOLOGY = (
    "A long day\n17:40 It began.\n20:00 It went on, as it had since noon.\n23:50 It slowed.\n01:20 It was over."
)


def test_a_chronology_has_passed_midnight_where_its_times_fall_back() -> None:
    assert values(CHRONOLOGY, "2023-10-09") == [
        "2023-10-08T17:40", "2023-10-08T20:00", "2023-10-08T12:00", "2023-10-08T23:50", "2023-10-09T01:20",
    ]  # fmt: skip


def test_an_entry_that_names_its_day_places_a_chronology() -> None:
    text = "06:20 هزة أولى.\n08:00 هزة ثانية.\n17:00 الحصيلة ترتفع.\nاليوم 05:30 استئناف البحث."
    days = ["2023-10-08T06:20", "2023-10-08T08:00", "2023-10-08T17:00", "2023-10-09T05:30"]
    assert values(text, "2023-10-09", "ar") == days


def test_a_live_page_tells_the_newest_first() -> None:
    text = "01:20 It was over.\n23:50 It slowed.\n20:00 It went on.\n17:40 It began."
    days = ["2023-10-09T01:20", "2023-10-08T23:50", "2023-10-08T20:00", "2023-10-08T17:40"]
    assert values(text, "2023-10-09") == days


def test_a_programme_goes_on_from_day_to_day() -> None:
    text = "Le festival a ouvert dimanche.\nJeudi. À 11 heures, lecture.\nVendredi. Marché de 9 heures à 13 heures."
    assert values(text, "2007-07-04", "fr") == [
        "2007-07-01", "2007-07-05", "2007-07-05T11:00", "2007-07-06", "2007-07-06T09:00", "2007-07-06T13:00",
    ]  # fmt: skip


def test_days_on_lines_of_their_own_head_what_follows() -> None:
    text = "The fair opened last Friday.\nFRIDAY\nGates open at noon.\nSATURDAY\nYoga at 8am.\nDancing at 7.30pm."
    assert values(text, "2022-07-14")[1:] == [
        "2022-07-15", "2022-07-15T12:00", "2022-07-16", "2022-07-16T08:00", "2022-07-16T19:30",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("He left at 5.30pm on Tuesday and was in bed by ten.", ["2024-03-12T17:30", "2024-03-12T22:00"]),
        ("They set out at nine on Tuesday and meant to be home by four.", ["2024-03-12T09:00", "2024-03-12T16:00"]),
        ("She rose at five.", ["2024-03-15T05:00"]),
        ("He sets out at 7:40 every day and is home by three.", ["T07:40", "P1D", "T15:00"]),
        ("He gave his first recital at nine.", []),
        ("The index closed at 9.", []),
        ("The talks at 8 a.m. ended in a vote, won by six to two.", ["2024-03-15T08:00"]),
        ("At 8 a.m. they were let in, one by one.", ["2024-03-15T08:00"]),
        (
            "At 8 a.m. shares opened lower, and by noon the index was down by two.",
            ["2024-03-15T08:00", "2024-03-15T12:00"],
        ),
        ("They trailed at halftime, at 9 p.m., by two. A touchdown by six yards settled it.", ["2024-03-15T21:00"]),
    ],
)
def test_hours_of_no_mark_stand_among_others(text: str, hours: list[str]) -> None:
    assert values(text, "2024-03-15") == hours


@pytest.mark.parametrize(
    ("language", "text", "hours"),
    [
        (
            "en",
            "It sank at 11 p.m. on Monday. At 2 a.m. a boat came. At 8 a.m. divers went down.",
            ["13T02:00", "13T08:00"],
        ),
        ("en", "It sank at 11 p.m. on Monday. At 8 a.m. divers went down.", ["13T08:00"]),
        ("en", "It sank at 11 p.m. on Monday. It had left port at 4 p.m. with 80 people.", ["12T16:00"]),
        (
            "fr",
            "Il a coulé lundi à 23 heures. À 2 heures, on l'a vu. À 8 heures, on l'a atteint.",
            ["13T02:00", "13T08:00"],
        ),
        ("fr", "Il a coulé lundi à 23 heures. Il avait quitté le port à 16 heures.", ["12T16:00"]),
        (
            "es",
            "Se hundió el lunes a las 23 horas. A las 2 llegó un barco. A las 8 bajaron los buzos.",
            ["13T02:00", "13T08:00"],
        ),
        ("es", "Se hundió el lunes a las 23 horas. Había zarpado a las 16 horas.", ["12T16:00"]),
        (
            "de",
            "Sie sank am Montag um 23 Uhr. Um 2 Uhr kam ein Schiff. Um 8 Uhr kamen Taucher.",
            ["13T02:00", "13T08:00"],
        ),
        ("de", "Sie sank am Montag um 23 Uhr. Sie hatte um 16 Uhr den Hafen verlassen.", ["12T16:00"]),
        (
            "ar",
            "غرقت عند الساعة 23:00 يوم الاثنين. وعند الساعة 02:00 وصل زورق. وعند الساعة 08:00 نزل الغواصون.",
            ["13T02:00", "13T08:00"],
        ),
        ("ar", "غرقت عند الساعة 23:00 يوم الاثنين. وكانت قد غادرت الميناء عند الساعة 16:00.", ["12T16:00"]),
    ],
)
def test_a_scene_goes_on_past_midnight(language: str, text: str, hours: list[str]) -> None:
    found = [value for value in values(text, "2023-06-16", language) if value and "T" in value]
    assert found == ["2023-06-12T23:00", *(f"2023-06-{hour}" for hour in hours)]


def test_what_was_done_for_days_at_an_hour_is_of_no_day() -> None:
    assert values("Banks for ten days had closed at noon.", "2013-08-29") == ["P10D", "T12:00"]


def test_a_day_of_next_week() -> None:
    assert values("Next week she reads in Leipzig, on Thursday.", "2011-03-04") == ["2011-W10", "2011-03-10"]


def test_a_heading_dates_what_stands_below_it() -> None:
    text = "Friday 6 March\n09:00 Opening\n10:00 Talks\n11:00 Films\n\nSaturday 7 March\n14:00 Parade\n"
    hours = ["2026-03-06T09:00", "2026-03-06T10:00", "2026-03-06T11:00"]
    assert values(text, "2026-03-04") == ["2026-03-06", *hours, "2026-03-07", "2026-03-07T14:00"]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "On 3 May 1893 a lamp failed. The brig, which had sailed two days earlier, sank at 4 p.m.", "03"),
        ("en", "On 3 May 1893 a lamp failed. The brig, loaded the day before, sank at 4 p.m.", "03"),
        ("fr", "Le 3 mai 1893, un phare s'éteignit. Le brick, parti la veille, coula à 16 heures.", "03"),
        ("de", "Am 3. Mai 1893 erlosch eine Lampe. Die Brigg, die am Vortag beladen wurde, sank um 16 Uhr.", "03"),
        # where it dates the verb itself, or has the hour beside it
        ("en", "On 3 May 1893 a lamp failed. He swore that, the day before, a brig sank at 4 p.m.", "02"),
        ("en", "On 3 May 1893 a lamp failed. He slept, and the day before, a brig sank at 4 p.m.", "02"),
        ("fr", "Le 3 mai 1893, un phare s'éteignit. Le brick, chargé la veille à 16 heures, coula.", "02"),
    ],
)
def test_a_day_before_in_an_aside_is_not_where_the_story_goes_on(language: str, text: str, day: str) -> None:
    assert f"1893-05-{day}T16:00" in values(text, "1997-08-10", language)


@pytest.mark.parametrize(
    ("language", "text", "hour"),
    [
        # a scene of the day of publication goes on
        ("en", "A barn burned on Thursday. Today at 8 a.m. smoke rose. At 10.30 a.m. the crews left.", "16T10:30"),
        ("fr", "Une grange a brûlé jeudi. Aujourd'hui à 8 heures, elle fumait. A 10 h 30, ils partirent.", "16T10:30"),
        ("es", "La Bolsa bajó el jueves. Esta mañana abría plana. A las 9.30 subía. A mediodía caía.", "16T12:00"),
        # what began before the hour told is of the day of the fire
        ("en", "A barn burned on Thursday. Today at 8 a.m. smoke still rose. It had caught fire at 6 a.m.", "15T06:00"),
        ("en", "A barn burned on Thursday. Today smoke still rose. The crews left at 10.30 a.m.", "15T10:30"),
        # late hours, and what is told back, are no more of today than what burned
        ("en", "A barn burned on Thursday. Today at 8 a.m. smoke rose. It was first seen at 9 p.m.", "15T21:00"),
        ("en", "They raided it on Thursday. Today at noon it was shut. Officers had come at 11 p.m.", "15T23:00"),
        ("en", "The verdict came on Thursday. Today at 2 p.m. he was freed. At 7 p.m. he was home.", "16T19:00"),
        # small hours after an evening and the day behind it
        ("en", "He left home on Monday at 7 p.m. He was hit on Tuesday. At 2.30 a.m. he died.", "13T02:30"),
        ("es", "El lunes a las 19.00 salió de casa. Lo atropellaron el martes. A las 2.30 murió.", "13T02:30"),
        ("es", "El lunes a las 19.00 salió. Lo buscaron hasta la madrugada del martes. A las 2.30 murió.", "13T02:30"),
        ("fr", "Lundi à 19 heures, il quitta son domicile. Il fut percuté mardi. A 2 h 30, il mourut.", "13T02:30"),
        # no evening before it, or the day itself named again
        ("es", "El lunes a las 9.00 salió de casa. Lo atropellaron el martes. A las 2.30 había llamado.", "12T02:30"),
        ("es", "El lunes a las 19.00 salió de casa. Lo denunciaron el martes. El lunes a las 2.30 llamó.", "12T02:30"),
        # a day and hour alone are to come unless of a record
        ("en", "Jazz at the Ritz, Thursday, 8 p.m.", "22T20:00"),
        ("en", "Leeds v York (Saturday, 3.30 p.m.)", "17T15:30"),
        # what is recorded has been
        ("en", "Leeds 2-1 York (Saturday, 3.30 p.m.)", "10T15:30"),
        ("en", "Burglary, High Street, Tuesday, 9.15 p.m.", "13T21:15"),
        ("en", "Time of death: Thursday, 9 a.m.", "15T09:00"),
        ("en", "(Status: Thursday, 5 p.m.)", "15T17:00"),
        ("es", "Robo: martes, 21.15 horas, calle Mayor.", "13T21:15"),
        ("es", "Actualizado: jueves, 15.30 horas", "15T15:30"),
    ],
)
def test_days_and_hours_of_a_scene(language: str, text: str, hour: str) -> None:
    assert values(text, "2023-06-16", language)[-1] == f"2023-06-{hour}"


def test_the_same_day_is_one_told_though_to_come() -> None:
    text = "The show opens on Tuesday. It recalls the floods of 1969. The same day there will be a concert."
    assert values(text, "2023-06-16") == ["2023-06-20", "1969", "2023-06-20"]
    text = "The trial opens on Tuesday. She vanished in 2019. The same day her car was found."
    assert values(text, "2023-06-16")[-1] != "2023-06-20"
    text = "The show opened on Tuesday. It recalls the floods of 1969. The same day there was a concert."
    assert values(text, "2023-06-16") == ["2023-06-13", "1969", "2023-06-13"]


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("She was heard today. On 3 May 2004, at 8:25, he left. At 8:46 he was seen.", "en", "2004-05-03T08:46"),
        ("Jugé lundi, il nie. Le 3 mai 2004, à 8h25, il sort. À 8h46, la tour brûle.", "fr", "2004-05-03T08:46"),
        ("Il a parlé lundi. Le 3 mai 2004, à 2 h, il est sorti. Ils l'amènent vers 3 h.", "fr", "2004-05-03T03:00"),
        ("Hier soir, il a parlé. Demain à 15 h, il sera là. On finira vers 17 h.", "fr", "2010-06-08T17:00"),
        ("Il a coulé samedi soir. On est venu dans la matinée. On a plongé à 10 h.", "fr", "2010-06-06T10:00"),
        ("Il a coulé samedi soir. On est venu à 19 h. On a plongé à 23 h.", "fr", "2010-06-05T23:00"),
        ("Lundi, il a parlé. Samedi, on ouvrira à 9 h. Il a quitté la salle à 8 h.", "fr", "2010-06-07T08:00"),
        ("El índice, que el viernes había subido, cedía a las 9.30 un 2 %.", "es", "2010-06-07T09:30"),
        ("L'indice, qui avait gagné 2% vendredi, cédait 1% à 9 h 30.", "fr", "2010-06-07T09:30"),
        ("El partido, que se juega el domingo, comienza a las 21.00.", "es", "2010-06-13T21:00"),
        ("The match, which was played on Sunday, began at 9 p.m.", "en", "2010-06-06T21:00"),
        ("El índice cedía el viernes a las 9.30 un 2 %.", "es", "2010-06-04T09:30"),
    ],
)
def test_a_clock_time_goes_on_with_the_day_that_its_line_has_got_to(text: str, language: str, last: str) -> None:
    assert values(text, "2010-06-07", language)[-1] == last


@pytest.mark.parametrize(
    ("text", "language", "last"),
    [
        ("Né en 1925, il débuta en 1948. Il a joué en 1961. Il est mort le 29 avril à Lyon.", "fr", "2010-04-29"),
        ("Nacido en 1925, debutó en 1948. Se casó en 1970. Murió el 29 de abril en Soria.", "es", "2010-04-29"),
        ("Born in 1925, he was hired in 1948. He married in 1970. He died on 29 April.", "en", "2010-04-29"),
        ("Geboren 1931, saß er von 1971 an, bis Mai 1982.\n\nAm 14. März starb Arno Roth.", "de", "2010-03-14"),
        ("Born in 1931, he sat from 1971, and until May 1982.\n\nOn 14 April died Arno Roth, 81.", "en", "2010-04-14"),
        # but no history, which is told on its anniversary
        ("1940 kam der Krieg in die Stadt.\n\nAm 14. März starb Arno Roth.", "de", "1940-03-14"),
        ("Born in 1910, he came in April 1944.\n\nOn 14 April died his friends.", "en", "1944-04-14"),
        ("En 1936 estalló la guerra.\n\nEl 14 de marzo murió el alcalde.", "es", "1936-03-14"),
        ("Sie saß von 1971 bis 1974 im Rat, dann bis Mai 1982.\n\nAm 14. März ging Arno Roth.", "de", "1982-03-14"),
        ("Sie saß von 1971 bis 1974 im Rat, dann bis Mai 1982. Am 14. Juni starb Arno Roth.", "de", "1982-06-14"),
        ("Né en 1925, il débuta en 1948. Il a joué en 1961. Il est sorti le 29 août.", "fr", "1961-08-29"),
        ("En 1949, on se rend. En 1961, on bâtit. En 1945, on entre. Le 2 mai, tout tombe.", "fr", "1945-05-02"),
    ],
)
def test_a_day_of_the_last_weeks_ends_a_story_told_in_years(text: str, language: str, last: str) -> None:
    assert values(text, "2010-05-03", language)[-1] == last


@pytest.mark.parametrize(
    ("language", "text", "which", "value"),
    [
        # a day of another clause, where another was told of
        ("en", "Snow fell on Monday. He was flown out in the afternoon, and was stable on Tuesday.", 1, "11TAF"),
        ("en", "Snow fell on Monday. He was flown out in the afternoon; on Tuesday he was stable.", 1, "11TAF"),
        ("fr", "La neige est tombée lundi. Il a été évacué dans l'après-midi, et mardi il allait mieux.", 1, "11TAF"),
        ("es", "La nieve cayó el lunes. Fue evacuado por la tarde; el martes estaba estable.", 1, "11TAF"),
        ("de", "Es schneite am Montag. Er wurde am Nachmittag geborgen, sein Zustand war am Dienstag gut.", 1, "11TAF"),
        ("ar", "هطل الثلج يوم الاثنين. غادر المسافر في التاسعة صباحا؛ وكان بخير يوم الثلاثاء.", 1, "11T09:00"),
        # of the same clause, and of one that shares it
        ("en", "Snow fell on Monday. He set out at 9.30 a.m. from the lodge near the lake on Tuesday.", 1, "12T09:30"),
        ("en", "Snow fell on Monday. The polls opened at 7 a.m. and closed at 8 p.m. Tuesday.", 1, "12T07:00"),
        ("fr", "La neige est tombée lundi. Il est parti à 9 h 30 du refuge près du lac mardi.", 1, "12T09:30"),
        ("es", "La nieve cayó el lunes. Salió a las 9.30 del refugio junto al lago el martes.", 1, "12T09:30"),
        ("de", "Es schneite am Montag. Um 14.45 Uhr, mit Verspätung, begann am Dienstag die Sitzung.", 1,
         "12T14:45"),
        ("ar", "هطل الثلج يوم الاثنين. غادر المسافر في التاسعة صباحا من الفندق قرب البحيرة يوم الثلاثاء.", 1,
         "12T09:00"),
        # none told of before
        ("en", "He was flown out in the afternoon, and was stable on Tuesday.", 0, "12TAF"),
    ],
)  # fmt: skip
def test_a_day_of_the_next_clause_is_not_that_of_a_clock_time(language: str, text: str, which: int, value: str) -> None:
    assert values(text, "2024-03-14", language)[which] == f"2024-03-{value}"


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("en", "Officials worked through the night and by 5 a.m. Tuesday had counted all.", "11TNI"),
        ("en", "Officials worked through the night and by 5 p.m. Tuesday had counted all.", "12TNI"),
        ("fr", "Ils ont cherché durant la nuit et la matinée de mardi.", "11TNI"),
        ("fr", "Ils ont cherché durant la nuit et mardi soir.", "12TNI"),
        ("es", "Los rescates siguieron durante la noche y la madrugada del martes.", "11TNI"),
        ("es", "Los rescates siguieron durante la tarde y la noche del martes.", "12TAF"),
        ("de", "Die Retter suchten in der Nacht und am Dienstagmorgen.", "11TNI"),
        ("de", "Die Retter suchten in der Nacht und am Dienstagabend.", "12TNI"),
        ("ar", "نقل الجرحى ليلا، وفي صباح الثلاثاء زارهم الوزير.", "11TNI"),
        ("ar", "نقل الجرحى ليلا، وفي مساء الثلاثاء زارهم الوزير.", "12TNI"),
    ],
)
def test_a_night_before_the_morning_of_a_day_began_the_day_before(language: str, text: str, value: str) -> None:
    assert values(text, "2024-03-14", language)[0] == f"2024-03-{value}"
