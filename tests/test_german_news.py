"""What real German, Spanish and French news showed to be read wrongly, in sentences of our own, with near misses."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.resolution import expressions_of
from timeline.resolution.examples import marked

DAY = date(2023, 6, 16).toordinal()  # a Friday

LAST = [  # verbs that stand last tell, with what they part from
    ("Sie mahnte, dass [bald] auch Gebühren für Hort und Mensa auf die Eltern zukommen werden.", "FUTURE_REF"),
    ("Sie sagte, dass am [Montag] viele Chöre aus Tirol und aus Kärnten kommen.", "2023-06-19"),
    ("Sie sagte, dass am [Montag] viele Chöre aus Tirol und aus Kärnten gekommen seien.", "2023-06-12"),
    ("Er kam früher heim als am [Montag] und will nun bleiben.", "2023-06-12"),
    ("Die Truppen rückten am [Wochenende] auf Orbelin vor.", "2023-W23-WE"),
    ("Zwei Flieger landeten am [Montag] in Kiel.", "2023-06-12"),
    ("Die verbündeten Staaten treffen sich am [Montag].", "2023-06-19"),
    ("Das Schiff, das im [Oktober] unterging, soll gehoben werden.", "2022-10"),
    ("Der Wirt, der im [Oktober] aufgab, will verkaufen.", "2022-10"),
    ("Die Kurse, die im [Oktober] anfangen, sollen länger dauern.", "2023-10"),
    ("Wer sich am [Montag] anmeldet, kommt hinein.", "2023-06-19"),
    ("Der Rat, der lange beraten hatte und am [Montag] abstimmt, ist gespalten.", "2023-06-19"),
    ("Der Plan, über den der Rat am [Montag] abstimmte, ist umstritten.", "2023-06-12"),
    ("Er bittet Zeugen, die am [Montag] Wagen oder Räder vor dem Stall gesehen haben, sich zu melden.", "2023-06-12"),
    ("Er begrüßt Gäste, die am [Montag] mit Kind und Hund nach Lienz kommen wollen.", "2023-06-19"),
    ("Der Dieb soll am [Montag] geflüchtet sein.", "2023-06-12"),
    ("Das Bad soll am [Montag] geöffnet sein.", "2023-06-19"),
    ("Der Neubau soll im [Oktober] bezogen sein.", "2023-10"),
    ("Abschied am [Sonntag]: Pfarrer Huber geht.", "2023-06-18"),
    ("Für die ausverkauften Abende am [Samstag] gibt es Stehplätze.", "2023-06-17"),
]
ATTRIBUTED = [  # what is done on a day stands between an article and its noun
    ("Die im [Oktober] gestrichenen Kurse sollen zurückkehren.", "2022-10"),
    ("Laut einem am [Montag] erschienenen Bericht soll der Wald wachsen.", "2023-06-12"),
    ("Die am [Montag] im Hafen gefundenen Kisten sollen weg.", "2023-06-12"),
    ("Die am [Montag] in Bozen beginnende Tagung soll helfen.", "2023-06-19"),
    ("Die im [Herbst] geplanten Kurse sollen ausfallen.", "2023-FA"),
    ("Roe, im [Oktober] angeklagt, steht vor Gericht.", "2022-10"),
    ("Sie sagte, am [Montag] beginnt, wie geplant, die Messe.", "2023-06-19"),
    ("Sie sagt, am [Montag] gewinnt, wer früh kommt.", "2023-06-19"),
    ("Das im [Oktober] erwartete Gutachten soll helfen.", "2023-10"),
    ("Der am [Sonntag] stattfindende und live gezeigte Lauf wird hart.", "2023-06-18"),
]
COPULA = [  # what is on a day of the week is to come
    ("Am [Samstag] ist Kirtag.", "2023-06-17"),
    ("Die Landesrätin ist am [Samstag] in Lienz.", "2023-06-17"),
    ("Am [Samstag] sind in Lienz zwei Radfahrer zusammengestoßen.", "2023-06-10"),
    ("Am [Samstag] ist der Pfarrer von Lienz gestorben.", "2023-06-10"),
    ("Am [Samstag] ist ein Radler auf der B 100, einer Bundesstraße, gestürzt.", "2023-06-10"),
    ("Der Streit ist am [Samstag] eskaliert.", "2023-06-10"),
    ("Am [Samstag] ist Dr. Hans Egger gestorben.", "2023-06-10"),
    ("Am [Samstag] ist eine Scheune abgebrannt und ein Bauer ohne Dach.", "2023-06-10"),
    (
        "Am [Samstag] sind bei dem Brand im Werk der Papierfabrik Egger im Westen von Lienz, das zu den größten im"
        " Bezirk zählt, durch Funken aus einer Maschine der Schlosserei im Keller und durch den starken Wind aus dem"
        " Norden, der lange nicht nachließ, drei Hallen zu Asche verbrannt.",
        "2023-06-10",
    ),
    ("Der Bürgermeister informiert am [Samstag] die Wirte.", "2023-06-17"),
    ("Er ist nach dem Sturz am [Samstag] außer Gefahr.", "2023-06-10"),
]
AWAITED = [
    ("Vor dem Derby am [Samstag] plagen den Trainer Sorgen.", "2023-06-17"),
    (
        "Pech für Lienz vor dem Derby am [Sonntag] ([17.30 Uhr]): Torwart Egger brach sich den Fuß.",
        "2023-06-18 2023-06-18T17:30",
    ),
    ("Vor der Wahl am [Sonntag] hatte er geführt.", "2023-06-11"),
    ("Vor allem am [Sonntag] war viel los.", "2023-06-11"),
    ("Feuer vor dem Museum am [Sonntag]: Zwei Männer in Haft.", "2023-06-11"),
    ("Unfall vor der Oper am [Sonntag] ([15 Uhr]): Zwei Verletzte.", "2023-06-11 2023-06-11T15:00"),
    ("Großer Andrang vor dem Zoo am [Sonntag].", "2023-06-11"),
]
PHRASES = [
    ("Die Debatte über die Zukunft des Hafens dauert.", ""),
    ("Er sorgt für [die Zukunft] vor.", "FUTURE_REF"),
    ("Das reicht bis in [die Gegenwart], nicht in Gegenwart des Notars.", "PRESENT_REF"),
    ("[Gestern, Donnerstag, 15. Juni], öffnete der Markt.", "2023-06-15"),
    ("Er spielte am [Freitag]- und [Samstagabend] in Lienz.", "2023-06-09TEV 2023-06-10TEV"),
    ("Im [dritten Quartal des laufenden Geschäftsjahres] sank der Umsatz.", "2023-Q3"),
    ("In [den ersten Tagen des Jahres] sank der Umsatz.", "2023"),
    ("[Das Ende der 30er-Jahre] war hart.", "193"),
    ("Es regnete über [mehrere Tage].", "PXD"),
    ("Es dauerte [über zwei Tage].", "P2D"),
    ("Die Firma, die [letztes Jahr] schloss, war alt, und [die letzte Woche] war hart.", "2022 2023-W23"),
    ("Sie wurde [1998] Rektorin, der Turm wurde 2000 Meter hoch.", "1998"),
    ("Ab [dem Mittag] regnet es.", "2023-06-16TAF"),
    ("Es gibt [derzeit] null Prozent, die Stunde null war lange vor der zur Stunde null erklärten.", "PRESENT_REF"),
    ("Geprobt wird jeweils [Dienstag] bis [Freitag] im Saal.", "XXXX-WXX-2 XXXX-WXX-5"),
    ("Geprobt wird jeweils am [Dienstag um 19 Uhr].", "XXXX-WXX-2T19:00"),
    ("Er war noch immer am [Montag] in Haft.", "2023-06-12"),
    ("Das Lokal schloss für immer am [Montag].", "2023-06-12"),
    ("Gewählt wird am [zweitletzten Sonntag im Oktober].", "2023-10-22"),
]

COUNTED = [  # what is counted stands in a plural, or in a measure
    ("Sie bekam [2012] Recht, zog [2015] Bilanz und erreichte [2018] Platz drei.", "2012 2015 2018"),
    ("Er stellte [2010] Antrag auf Hilfe, wurde [1789] Präsident.", "2010 1789"),
    ("Das Werk lieferte 2000 Kilowatt, kaufte 1950 Stück und nahm 1990 Euro ein.", ""),
    ("2000 Menschen kamen, rund 1950 Personen blieben, um 2000 Kinder sangen.", ""),
    ("Die Bank schloss 2000 Verträge und gab 1950 Kredite an 2000 Unternehmen.", ""),
    ("Ein Ausblick auf [2030], das Budget [2020] oder [2021], der Blick auf 2030 Meter.", "2030 2020 2021"),
    ("[Der Jahrhundertsommer 2003], [der vorletzte Sommer] und ein Jahrhundertsommer.", "2003-SU 2021-SU"),
    ("Am [Wochenende 24./25. Juni] und am [Wochenende] ist Markt.", "2023-W25-WE 2023-W24-WE"),
    ("Die Frist läuft bis [heute], er ist bis [heute] verschollen.", "2023-06-16 PRESENT_REF"),
    ("Der Hof hielt 1999 Schafe, das Heft brachte 2010 Bilder.", ""),
    ("Das Fest wurde von [2020] auf [2022] verlegt, die Zahl stieg von 1000 auf 2022 Besucher.", "2020 2022"),
]

HABITS = [
    ("Sie tanzen [jeden dritten Mittwochnachmittag im Monat], er am [Mittwochnachmittag].", "P1M 2023-06-14TAF"),
    ("Der [sonntägliche] Markt, die [samstägliche] Probe, [allsonntäglich].", "XXXX-WXX-7 XXXX-WXX-6 XXXX-WXX-7"),
    ("Der Rat tagt [wöchentlich am Freitag], nicht am [Mittwoch].", "XXXX-WXX-5 2023-06-21"),
    ("Der Kurs findet [14-tägig] statt, die [vierzehntägige] Reise nicht.", "P14D P14D"),
    ("Das Wirtshaus hat Tag und Nacht offen.", ""),
    ("Er kommt [vor bald zwei Jahren] an, ist seit [bald zehn Jahren] krank und geht [bald].", "2021 P10Y FUTURE_REF"),
    ("Die Schule wird mit [31.08.23] geschlossen, Teil 31.08.23 nicht.", "2023-08-31"),
    ("Es brannte in [der Nacht zum Jahreswechsel], am [2. Weihnachtstag] nicht.", "2022-12-31TNI 2022-12-26"),
    ("Am [3. Mai 2021] brannte es. An [diesem Abend] schlief er.", "2021-05-03 2021-05-03TEV"),
    ("Die Wahl ist am [9. Juli].\n\nAn [diesem Morgen] ist der Platz leer.", "2023-07-09 2023-06-16TMO"),
    ("Am [Samstag] ([19.30]) liest sie, am [Sonntag] (15) nicht.", "2023-06-17 2023-06-17T19:30 2023-06-18"),
    ("Nach drei Siegen in [zwei Wochen] will er [in zwei Wochen] wieder siegen.", "P2W 2023-W26"),
    ("Im [September] sind zwei Familien eingezogen, [bald] werden mehr folgen.", "2022-09 FUTURE_REF"),
    ("Der Umbau erfolgt ab [Montag].", "2023-06-19"),
    ("Im [September] soll das Lager eingezogen werden.", "2023-09"),
    ("Bei den [heutigen] Testspielen siegen die [heutigen] Eigentümer.", "2023-06-16 PRESENT_REF"),
]


@pytest.mark.parametrize(("sentence", "values"), LAST + ATTRIBUTED + COPULA + AWAITED + PHRASES + COUNTED + HABITS)
def test_german(sentence: str, values: str) -> None:
    read(sentence, values, "de")


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Puede jubilarse antes de los 60 años, y la escuela es gratis desde los 3 años.", ""),
        ("Después de [los 10 años] de obras reabrió.", "P10Y"),
        ("El aceite ha subido en [la última década] de forma notable.", "P10Y"),
        ("Fue la última década de su reinado, y su última década de forma discreta.", ""),
        ("El alcalde anunció que [el lunes] presentará un plan.", "2023-06-19"),
        ("El alcalde recordó que [el lunes] presentó un plan, que saldrá adelante.", "2023-06-12"),
        ("La empresa que en [octubre] cerró un taller abrirá otro.", "2022-10"),
        ("El molino produce de media [al año] dos mil litros.", "P1Y"),
        ("Fue acusado de robar un coche en [julio].", "2022-07"),
        ("La fábrica se vio obligada a cerrar en [julio].", "2022-07"),
    ],
)
def test_spanish(sentence: str, values: str) -> None:
    read(sentence, values, "es")


@pytest.mark.parametrize(  # an infinitive tells no plan where "de" and "à" stand before what was done too
    "sentence",
    [
        "Le club a cessé de jouer en [juillet].",
        "Elle a réussi à battre le record en [juillet].",
        "Il est soupçonné de braquer une banque en [juillet].",
    ],
)
def test_french(sentence: str) -> None:
    read(sentence, "2022-07", "fr")


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        (  # a day of no year before any year is one of the news
            "Der Maler starb am [8. Mai]. "
            "Geboren wurde er [1926], von [1956] bis [1984] lehrte er in Bonn.\n\n"
            "Die Sängerin starb am [19. April]. [1961] sang sie in Wien.",
            "2023-05-08 1926 1956 1984 2023-04-19 1961",
        ),
        (  # and behind one of the story
            "[1961] kam er nach Wien. Am [8. Mai] sang er, [1962] ging er nach Bonn, [1963] starb er am [19. April].",
            "1961 1961-05-08 1962 1963 1963-04-19",
        ),
        (
            "Am [2. Oktober 2001] rief sie an. An [jenem Dienstag] schwieg er, am [selben Tag] flog er.",
            "2001-10-02 2001-10-02 2001-10-02",
        ),
        ("Er sprach am [Dienstag]. Am [gleichen Dienstag] war Markt.", "2023-06-13 2023-06-13"),
        ("Zuletzt siegte sie [2002] im Finale und starb [2011] im Alter von 70.", "2002 2011"),
        ("[Ende 1998] ging er nach Rom. Im [März] kehrte er zurück.", "1998 1999-03"),  # told on from its end
        ("[Ende 1998] ging er nach Rom. Im [Jahr darauf] kehrte er zurück.", "1998 1999"),
    ],
)
def test_years_of_a_story(sentence: str, values: str) -> None:
    read(sentence, values, "de")


def read(sentence: str, values: str, language: str) -> None:
    text, spans = marked(sentence)
    found = expressions_of(text, DAY, language)
    assert [(text[e.start : e.end], e.value) for e in found] == [
        (text[start:end], value) for (start, end), value in zip(spans, values.split(), strict=True)
    ]
