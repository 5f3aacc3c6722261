"""Chronologies by dates at the heads of their lines, and what is none."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.resolution import expressions_of


def values(text: str, language: str) -> str:
    return " ".join(str(e.value) for e in expressions_of(text, date(2023, 6, 16).toordinal(), language))


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        # a chronology goes on
        # it goes on from the date before, however far
        ("en", "2019: founded.\n3 March: opened.\n5 July: closed.", "2019 2019-03-03 2019-07-05"),
        ("en", "March 2021: Lockdown.\nMay: Shops open again.\nDecember: All over.", "2021-03 2021-05 2021-12"),
        ("fr", "Mai 2022 : grève.\nJuillet : reprise.\nJanvier : nouvelle grève.", "2022-05 2022-07 2023-01"),
        (
            "de",
            "2. Mai 2022: Brand.\n16. Mai: Streik.\nMai: Kälte.\n3. Juli: Hitze.",
            "2022-05-02 2022-05-16 2022-05 2022-07-03",
        ),
        ("en", "3 May 2022: A fire.\n\nIt goes on burning.\n\n9 May: It is out.", "2022-05-03 2022-05-09"),
        # or backward, where the last comes first
        ("en", "5 June 2022: Win.\n28 May: Loss.\n30 December: Start.", "2022-06-05 2022-05-28 2021-12-30"),
        # another list below its heading, or the day of publication
        (
            "fr",
            "3 mai 2022 : incendie.\n\nAgenda\n20 juin : brocante\n22 juin : bal",
            "2022-05-03 2023-06-20 2023-06-22",
        ),
        ("en", "24 February 2022: War begins.\n16 June: The latest news.", "2022-02-24 2023-06-16"),
        # what is still to be, or has been though the year is to come
        ("en", "May 2022: Fire.\nJuly: Ruins pulled down.\nSeptember: It will open.", "2022-05 2022-07 2023-09"),
        ("de", "Mai 2022: Feuer.\nJuli: Abriss.\nSeptember: Die Mühle soll öffnen.", "2022-05 2022-07 2023-09"),
        ("en", "1984: The novel will be read on 20 June.", "1984 2023-06-20"),
        ("fr", "2022 : la vente progresse. L'assemblée aura lieu le 5 juillet.", "2022 2023-07-05"),
        ("en", "2030: Ministers agreed the target on 3 May.", "2030 2023-05-03"),
        ("de", "Geschäftsjahr 2022: Umsatz stieg. Die Zahlen kommen am 3. August.", "2022 2023-08-03"),
        ("es", "1996: el banco sale a Bolsa. El 18 de noviembre sube.", "1996 1996-11-18"),
        # a month that fills its line, and a day before a full stop
        ("de", "2021: Was geschah\n\nJanuar\n\n2. Januar. Das Bad brennt. Es war alt.", "2021 2021-01 2021-01-02"),
        ("en", "January 2019\nA storm.\nFebruary\nThe mayor resigns.", "2019-01 2019-02"),
        ("de", "3. Mai 2021\nDas Bad brennt, wie am 2. Juni.", "2021-05-03 2021-06-02"),
        # below a heading with its year, and below a month
        ("de", "Das war 2021\n\nMai\nAm 3. Mai brennt es.\n\nJuli\nEs schneit.", "2021 2021-05 2021-05-03 2021-07"),
        ("en", "The year 2021 was wet.\nMay\nIt snowed.", "2021 2023-05"),
        ("fr", "L'année 2022 en images\n\nSeptembre\nOn vote.\n", "2022 2022-09"),
        # a heading tells of no prose below it
        ("en", "Bank fined over loans of 2019\n\nIt appealed on 3 May.\n", "2019 2023-05-03"),
        ("de", "Haushalt 2024\nDer Rat berät im Juli.\n", "2024 2023-07"),
        ("fr", "Les prix au plus haut depuis 2008\nIls avaient baissé en mars.\n", "2008 2023-03"),
        # days of the month told last, of which the first entries are, however soon its anniversary comes
        (
            "de",
            "Im August 2022 brach es. Ein Rückblick:\n\n7. August: Der Damm reißt.\n\n1. Oktober: Er hält.",
            "2022-08 2022-08-07 2022-10-01",
        ),
        (
            "en",
            "The war broke out in August 2022. How it went:\n7 August: Shots.\n9 August: Calm.",
            "2022-08 2022-08-07 2022-08-09",
        ),
        ("fr", "La digue a cédé en août 2022. Chronologie :\n\n7 août : la crue.", "2022-08 2022-08-07"),
        ("de", "Im August 2022 brach es. Ein Rückblick:\n\n7. Juli: Es knistert.", "2022-08 2023-07-07"),
        ("de", "Im August 2022 kamen Gäste.\n\n7. August: Der Zirkus soll spielen.", "2022-08 2023-08-07"),
        ("de", "Im August 2022 kamen Gäste. Am 7. August soll er spielen.", "2022-08 2023-08-07"),
        # nor where the text came back to the news
        ("de", "Seit August 2022 steht er. Im Juli gibt es Musik.\n\n7. August: Rock.", "2022-08 2023-07 2023-08-07"),
        ("en", "It opened in August 2022. Next month it fills.\n\n7 August: Jazz.", "2022-08 2023-07 2023-08-07"),
        # times of an entry are of its day, long ago or not
        ("de", "Der Fall\n8. August 2022: Er ruft. Gegen Mittag kommt sie.", "2022-08-08 2022-08-08TAF"),
        ("en", "What happened\n\n8 August 2022: He calls. In the evening they leave.", "2022-08-08 2022-08-08TEV"),
        ("de", "Der Fall\n\nMontag, 12. Juni: Er ruft. Sie bietet am Abend Geld.", "2023-06-12 2023-06-12TEV"),
        ("de", "Am 8. August 2022 brannte es. Am Abend tagt der Rat.", "2022-08-08 2023-06-16TEV"),
        # so are hours that head lines, of the day of publication though a day to come was told meanwhile
        (
            "de",
            "16.43 Uhr: Er fehlt.\n16.40 Uhr: Am 20. Juli wird gewählt.\n16.18 Uhr: Sie klagt.",
            "2023-06-16T16:43 2023-06-16T16:40 2023-07-20 2023-06-16T16:18",
        ),
        (
            "en",
            "19:05: It is late.\n19:10: It was built in 2018.\n19:20: They land on 20 June.",
            "2023-06-16T19:05 2023-06-16T19:10 2018 2023-06-16T19:20 2023-06-20",
        ),
        # and a night that has been is the one before
        (
            "fr",
            "7 h. Le feu gagne.\n7 h 30. Ils ont passé la nuit dehors.\n8 h. Il pleut.",
            "2023-06-16T07:00 2023-06-16T07:30 2023-06-15TNI 2023-06-16T08:00",
        ),
        ("en", "They dug through the night and by 5 a.m. Friday had found two.", "2023-06-15TNI 2023-06-16T05:00"),
        ("en", "On Friday they will dig through the night.", "2023-06-23 2023-06-23TNI"),
        # near the day that heads its line
        ("de", "8. Januar 2021: Der Rat gibt die im Dezember zugesagten Gelder frei.", "2021-01-08 2020-12"),
        ("de", "8. Januar 2023: Der Rat gibt die im Mai zugesagten Gelder frei.", "2023-01-08 2023-05"),
        ("en", "8 January 2021: The council meets. The mill will open in September.", "2021-01-08 2023-09"),
        ("de", "8. Januar 2021: Der Rat tagt. Die Mühle soll im September öffnen.", "2021-01-08 2023-09"),
        # what is to be is of no past year unless it says of a noun which
        ("en", "The law began on 1 August 2022. The new one will take effect on 1 August.", "2022-08-01 2023-08-01"),
        ("en", "It burned on 1 August 2022. The fire of 1 August will not be forgotten.", "2022-08-01 2022-08-01"),
        ("fr", "La loi est du 1er août 2022. La nouvelle entrera en vigueur le 1er août.", "2022-08-01 2023-08-01"),
        (
            "fr",
            "L'attentat est du 13 novembre 2015. Les victimes du 13 novembre seront entendues.",
            "2015-11-13 2015-11-13",
        ),
        # days that lead up to one with its year
        (
            "de",
            "Am 2. Mai stürmen Studenten den Saal, am 10. Mai bauen sie Sperren. Am 30. Mai 1968 tritt der Rektor ab.",
            "1968-05-02 1968-05-10 1968-05-30",
        ),
        ("fr", "Le 2 mai, ils prennent la mairie. Le 30 mai 1968, le maire quitte la ville.", "1968-05-02 1968-05-30"),
        (
            "es",
            "El 15 de junio, los obreros paran. El 17 de junio de 1953, los tanques entran en Berlín.",
            "1953-06-15 1953-06-17",
        ),
        # of the news: what is told behind it is past, says which noun is meant, is no step on, or to come itself
        ("de", "Am 5. Juli beginnt der Prozess. Am 9. November 2022 hatte er gestanden.", "2023-07-05 2022-11-09"),
        ("de", "Am 5. Juli beginnt der Prozess um die Tat vom 9. November 2022.", "2023-07-05 2022-11-09"),
        (
            "de",
            "Am 5. Juli liest sie in Kiel, am 12. Juli in Lübeck. Geboren ist sie am 9. November 1960.",
            "2023-07-05 2023-07-12 1960-11-09",
        ),
        (
            "de",
            "Am 9. Juli tagt der Rat, am 16. Juli der Ausschuss. Das Gesetz vom 12. August 2003 verbietet das Rauchen.",
            "2023-07-09 2023-07-16 2003-08-12",
        ),
        (
            "en",
            "Spain meets Italy on 9 July and Malta on 11 July. The last meeting is from 12 August 2003.",
            "2023-07-09 2023-07-11 2003-08-12",
        ),
        ("en", "The show runs until 9 July. On 12 August 1914 the war begins, it says.", "2023-07-09 1914-08-12"),
        ("de", "Am 24. August jährt sich die Tat. Am 24. August 2022 überfällt er die Bank.", "2023-08-24 2022-08-24"),
        (
            "de",
            "Am 2. Dezember beginnt die Messe. Am 30. Juli 2022 geht das Haus in Flammen auf.",
            "2023-12-02 2022-07-30",
        ),
        ("de", "Am 2. Juli startet die Messe. Am 30. Juli 2025 folgt die nächste.", "2023-07-02 2025-07-30"),
        ("en", "On 16 July the fair opens. On 17 September 2022 it closed for good.", "2023-07-16 2022-09-17"),
    ],
)
def test_years_of_a_chronology(language: str, text: str, told: str) -> None:
    assert values(text, language) == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "de",
            "Das Jahr 2022 neigt sich dem Ende zu. Im Mai schließt das Bad. Am 3. Juli brennt es.",
            "2022-05 2022-07-03",
        ),
        ("de", "Ein Rückblick auf das Jahr 2022: Im Mai schließt das Bad. Im März soll es öffnen.", "2022-05 2023-03"),
        (
            "de",
            "Ein Rückblick auf das Jahr 2022. Im Jänner 2023 geht es weiter, im Mai wird gewählt.",
            "2023-01 2023-05",
        ),
        ("de", "Ein Rückblick auf das Jahr 2020: Im Mai schließt das Bad.", "2023-05"),
        ("de", "Das Jahr 2022 geht zu Ende. Am 2. Januar öffnet das Bad, im Mai brennt es.", "2023-01-02 2022-05"),
        (
            "en",
            "Looking back on 2022: on 5 January it burned. On 8 January the law takes effect.",
            "2022-01-05 2023-01-08",
        ),
        ("de", "Das Jahr 2022 war lang. Im Mai schließt das Bad.", "2023-05"),
        ("en", "2022: the year in review. In May the pool closes. On 3 July it burns.", "2022-05 2022-07-03"),
        ("fr", "Rétrospective 2022. En mai, la piscine ferme. Le 3 juillet, elle brûle.", "2022-05 2022-07-03"),
        ("es", "Balance del año 2022. En mayo cierra la piscina. El 3 de julio arde.", "2022-05 2022-07-03"),
    ],
)
def test_a_year_looked_back_on_as_it_ends(language: str, text: str, told: str) -> None:
    found = expressions_of(text, date(2022, 12, 28).toordinal(), language)
    assert " ".join(str(e.value) for e in found if e.value not in ("2022", "2020")) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Roe was born in 1925. He was a minister from 1962 to 1985. He died on 3 June.", "2023-06-03"),
        ("The wall was built in 1961. In 1989 protests spread. Crowds crossed it on 9 June.", "1989-06-09"),
        ("Mozart was born in 1756. In 1781 he left. In 1791 he fell ill. He died on 5 June.", "1791-06-05"),
        ("The mill, built in 1946, closed in May.", "2023-05"),
        ("She joined the firm in 1961 and became its head in May.", "2023-05"),
        ("The war of 1982, which began in April, ended in May.", "1982-05"),
        ("The war in 1982 began in April and ended in May.", "1982-05"),
        ("He joined the army in 1946. In May he was sent to Kenya.", "1946-05"),
        ("The revolution began in 1917. The palace fell on 7 June.", "1917-06-07"),
    ],
)
def test_a_day_of_the_last_weeks_ends_a_life_and_no_other_story(text: str, told: str) -> None:
    assert values(text, "en").split()[-1] == told


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        (
            "en",
            "Timeline\n3 December: Storm hits.\n9 January: Bridge closes.\n2 June: Owner quits.",
            "2022-12-03 2023-01-09 2023-06-02",
        ),
        (
            "fr",
            "3 décembre : la mer monte.\n9 janvier : le pont ferme.\n2 juin : le maire part.",
            "2022-12-03 2023-01-09 2023-06-02",
        ),
        (
            "de",
            "2. Juni: Der Wirt geht.\n9. Januar: Die Brücke wird gesperrt.\n3. Dezember: Ein Sturm.",
            "2023-06-02 2023-01-09 2022-12-03",
        ),
        (
            "es",
            "3 de diciembre: sube el mar.\n9 de enero: cierra el puente.\n2 de junio: se va el alcalde.",
            "2022-12-03 2023-01-09 2023-06-02",
        ),
        (
            "ar",
            "3 ديسمبر: عاصفة تضرب الساحل.\n9 يناير: إغلاق الجسر.\n2 يونيو: المالك يستقيل.",
            "2022-12-03 2023-01-09 2023-06-02",
        ),
        ("en", "20 June: Budget.\n4 July: Vote.\n2 January: New tax.", "2023-06-20 2023-07-04 2024-01-02"),
        # two days make none; nor do days in no order, or as near in one year as in the next
        ("en", "3 December: Storm hits.\n2 June: Owner quits.", "2022-12-03 2023-06-02"),
        (
            "en",
            "3 December: Storm hit.\n2 June: Owner quit.\n9 January: Bridge closed.",
            "2022-12-03 2023-06-02 2023-01-09",
        ),
        ("en", "1 January: Fair.\n3 April: Feast.\n5 December: Mass.", "2023-01-01 2023-04-03 2023-12-05"),
    ],
)
def test_days_of_a_chronology_that_name_no_year(language: str, text: str, told: str) -> None:
    assert values(text, language) == told
