"""What French news is full of: ranges with hours, times parted from their verb, set phrases, names side by side."""

import pytest
from event_texts import trigger_of

from timeline import extract, tag

DAY = "2024-05-14"  # a Tuesday


def rows(text: str) -> list[str]:
    """The events of a text: trigger, days and status."""
    found = [event for event in extract(text, DAY, "fr") if not event.background and event.interval.bounded]
    return [f"{trigger_of(text, e)} {e.interval.earliest} {e.interval.latest} {e.status}" for e in found]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # ranges of days with hours
        ("La ligne sera coupée de mercredi 22 heures à vendredi matin.", "coupée 2024-05-15 2024-05-17 planned"),
        ("Aucun bus ne roulera entre 20h00 mercredi et 6h00 vendredi.", "roulera 2024-05-15 2024-05-17 planned"),
        ("La ligne a été coupée de dimanche 19 heures à mardi.", "coupée 2024-05-12 2024-05-14 happened"),
        ("La rue fermera du 23 mai à 19 heures au 25 mai à 8 heures.", "fermera 2024-05-23 2024-05-25 planned"),
        ("La piscine ouvrira de 9 heures à midi jeudi.", "ouvrira 2024-05-16 2024-05-16 planned"),
        ("Un homme a été arrêté dans la nuit du 3 au 4 mars dernier.", "arrêté 2024-03-03 2024-03-04 happened"),
        ("La rue fermera du 23 mai (à partir de 22h) au 25 mai inclus (18h).", "fermera 2024-05-23 2024-05-25 planned"),
        ("Le pont fermera du jeudi 23 mai (8 h) au samedi 25 mai (18 h).", "fermera 2024-05-23 2024-05-25 planned"),
        # shares parts and calls
        ("Un bus sur deux roulera lundi.", "roulera 2024-05-20 2024-05-20 planned"),
        ("Jeudi, trois bus de nuit sur quatre circuleront.", "circuleront 2024-05-16 2024-05-16 planned"),
        ("Dix écoles ont été fermées en avril, dont deux lundi dernier.", "fermées 2024-04-01 2024-04-30 happened"),
        ("Le bal, dont la date a changé lundi, plaira.", "changé 2024-05-13 2024-05-13 happened"),
        ("La vente a été annulée au motif qu'il avait été payé lundi.", "payé 2024-05-13 2024-05-13 happened"),
        ("Le pont est appelé à disparaître en juin.", "appelé 2024-06-01 2024-06-30 planned"),
        ("Les syndicats ont appelé à une marche samedi.", "appelé 2024-05-18 2024-05-18 planned"),
        # set phrases and comments
        ("Le maire a fait part samedi de son accord.", "fait 2024-05-11 2024-05-11 happened"),
        ("Le maire a pris part samedi à la fête.", "pris 2024-05-11 2024-05-11 happened"),
        ("Le maire rendra visite lundi à sa voisine.", "rendra 2024-05-20 2024-05-20 planned"),
        ("Le train part samedi.", "part 2024-05-18 2024-05-18 planned"),
        ("La mairie a d'ailleurs fermé lundi la piscine.", "fermé 2024-05-13 2024-05-13 happened"),
        ("La mairie a d'abord fermé lundi la piscine.", "fermé 2024-05-13 2024-05-13 happened"),
        ("La mairie a quant à elle fermé lundi la piscine.", "fermé 2024-05-13 2024-05-13 happened"),
        ("D'autant qu'en mars le pont avait été fermé.", "fermé 2024-03-01 2024-03-31 happened"),
        ("La prison ferme ses ateliers vendredi.", "ferme 2024-05-17 2024-05-17 planned"),
        ("La prison ferme en juillet.", "ferme 2024-07-01 2024-07-31 planned"),
        ("Elle a été condamnée à trois ans de prison ferme lundi.", "condamnée 2024-05-13 2024-05-13 happened"),
        ("Elle sera condamnée à trois ans de prison ferme vendredi.", "condamnée 2024-05-17 2024-05-17 planned"),
        ("La peine de prison ferme a été annulée lundi.", "annulée 2024-05-13 2024-05-13 cancelled"),
        ("Le juge sera entendu dans le courant de l'après-midi.", "entendu 2024-05-14 2024-05-14 planned"),
        ("Il est accusé d'avoir volé lundi un vélo, toujours à Nantes.", "volé 2024-05-13 2024-05-13 happened"),
        # imperfects that end as a conditional would
        ("Lundi, il rentrait chez lui.", "rentrait 2024-05-13 2024-05-13 happened"),
        ("Jeudi, le club célébrait son titre.", "célébrait 2024-05-09 2024-05-09 happened"),
        ("Jeudi, elle enregistrait un disque.", "enregistrait 2024-05-09 2024-05-09 happened"),
        ("Samedi, le moteur démarrait.", "démarrait 2024-05-11 2024-05-11 happened"),
        ("Selon le maire, le pont ouvrirait lundi.", "ouvrirait 2024-05-20 2024-05-20 hypothetical"),
        ("Le maire a dit qu'il mettrait fin au projet lundi.", "mettrait 2024-05-20 2024-05-20 planned"),
        # who presides is a noun
        ("Anne Roy, président du club, a annoncé lundi son départ.", "annoncé 2024-05-13 2024-05-13 happened"),
        ("Anne Roy, présidente du club, a démenti lundi vouloir partir.", "démenti 2024-05-13 2024-05-13 denied"),
        ("Jean Roy, président de la ligue, a démenti lundi vouloir partir.", "démenti 2024-05-13 2024-05-13 denied"),
        ("Le vol, annoncé pour ce mardi, a été annulé.", "annulé 2024-05-14 2024-05-14 cancelled"),
        # what is no plan
        # a noun or adjective of plans before a perfect plans nothing
        ("Le projet de loi a été adopté lundi.", "adopté 2024-05-13 2024-05-13 happened"),
        ("Le prochain directeur a été désigné lundi.", "désigné 2024-05-13 2024-05-13 happened"),
        ("Le compte de gestion a été rejeté lundi.", "rejeté 2024-05-13 2024-05-13 happened"),
        ("La réforme a été fixée au 8 juin.", "fixée 2024-06-08 2024-06-08 planned"),
        ("Le bal devait être ouvert samedi.", "ouvert 2024-05-18 2024-05-18 planned"),
        # who was called out, and who is called to the polls
        ("Lundi, deux plongeurs ont été appelés à fouiller le lac.", "appelés 2024-05-13 2024-05-13 happened"),
        ("Les habitants sont appelés à voter dimanche.", "appelés 2024-05-19 2024-05-19 planned"),
        ("Le préfet a décrété un couvre-feu à partir de vendredi.", "décrété 2024-05-17 None planned"),
        ("Le préfet a décrété vendredi un couvre-feu.", "décrété 2024-05-10 2024-05-10 happened"),
        # for the very day
        ("Le ministre compte se rendre ce mardi au chevet des blessés.", "compte 2024-05-14 2024-05-14 planned"),
        ("La ministre a prévu de se rendre ce mardi à Brest.", "rendre 2024-05-14 2024-05-14 planned"),
        # the place of a happening
        ("Le port a été, samedi, le théâtre de heurts.", "a 2024-05-11 2024-05-11 happened"),
        ("Un pêcheur a été victime d'un malaise samedi.", "a 2024-05-11 2024-05-11 happened"),
    ],
)
def test_one_event(text: str, told: str) -> None:
    assert rows(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # a clause between commas does not take the time before it
        ("Lundi, alors que la pluie tombait, le maire a ouvert le salon.", ["ouvert 2024-05-13"]),
        ("Samedi, après avoir battu Brenn, le club a fêté son titre.", ["fêté 2024-05-11"]),
        ("Dans la nuit du 2 au 3 mai, alors qu'il rentrait, un homme a été blessé.", ["blessé 2024-05-02"]),
        # no comma, or nothing but the clause: the time is its own
        ("Dix jours après s'être évadé, Paul Roux a été repris dimanche.", ["repris 2024-05-12"]),
        ("Le maire a parlé lundi, alors que la pluie tombait.", ["parlé 2024-05-13"]),
        ("Le salon a rouvert, alors que lundi la pluie tombait.", ["tombait 2024-05-13"]),
        # what a time does not date
        ("Il a refusé une offre de reprise, début mars, de la société Belval.", ["refusé 2024-03-01"]),
        ("Depuis la reprise, en 2002, le domaine a changé.", ["changé 2002-01-01"]),
        ("La fièvre provoque entre 1500 et 2000 décès.", []),
        ("Entre 1990 et 1999, les ventes ont doublé.", ["doublé 1990-01-01"]),
        ("Six personnes sont mortes, ce qui en fait la crue la plus grave des dix dernières années.", []),
        ("Les pluies ont baissé au cours des dix derniers jours.", ["baissé 2024-05-04"]),
        ("Les prix ont baissé autant qu'en mars.", []),
    ],
)
def test_days_of_clauses(text: str, told: list[str]) -> None:
    assert [" ".join(row.split()[:2]) for row in rows(text)] == told


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("La régie a prévenu lundi que le trafic serait perturbé.", "happened"),
        ("Le syndicat a prévenu lundi qu'il bloquerait le port.", "threatened"),
        ("L'armée a averti lundi que le port serait bombardé.", "threatened"),
        ("L'armée a averti lundi que le port avait été bombardé.", "happened"),
        ("Le préfet a averti lundi que la tempête frapperait la côte.", "happened"),
        ("Le juge a prévenu lundi qu'il serait en retard.", "happened"),
    ],
)
def test_a_warning_of_harm_that_somebody_will_do_is_a_threat(text: str, status: str) -> None:
    (event,) = [e for e in extract(text, DAY, "fr") if trigger_of(text, e) in ("prévenu", "averti")]
    assert event.status == status


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        ("Jean Varin de la CFTC a annoncé lundi une grève.", {"Jean Varin", "CFTC"}, set()),
        ("Le bétail a souffert lundi, explique à l'AFP Luc Varin.", {"Luc Varin"}, set()),
        ("Le CHU Jean Varin a fermé lundi dix lits.", {"CHU Jean Varin"}, set()),
        ("La Défense civile a secouru hier dix personnes.", {"La Défense civile"}, set()),
        ("Le Front de salut national a organisé lundi une marche.", {"Front de salut national"}, set()),
        ("Les Vaudois voteront dimanche.", set(), set()),
        ("Il s'est rendu lundi dans les communes de Tazelt, Akbar et Ighil.", set(), {"Tazelt", "Akbar", "Ighil"}),
        ("Paul Varin, Luc Morin et Jean Roux ont signé lundi.", {"Paul Varin", "Luc Morin", "Jean Roux"}, set()),
        ("Deux soldats du camp de La Motte-Saint-Aubin ont été blessés lundi.", set(), {"La Motte-Saint-Aubin"}),
        ("GRÈVE RATP. Les bus seront rares jeudi.", set(), set()),
        ("KERVAREC. Les bus seront rares jeudi.", set(), {"Kervarec"}),
        ("Un homme a été blessé lundi dans le IIIe arrondissement.", set(), set()),
        ("Une Varnet 408 a percuté un mur lundi.", set(), set()),
        ("Le Racing 92 a perdu lundi.", {"Racing"}, set()),
        ("Deux hommes ont été blessés lundi à la Gare Maubert.", set(), {"Gare Maubert"}),
    ],
)  # fmt: skip
def test_names_side_by_side(text: str, actors: set[str], places: set[str]) -> None:
    (event,) = extract(text, DAY, "fr")
    assert ({name.name for name in event.actors}, {name.name for name in event.places}) == (actors, places)


@pytest.mark.parametrize(
    ("text", "actors", "places"),
    [
        (
            "La pluie a noyé lundi la Creuse, la Corrèze, le Cantal et l'Aveyron.",
            set(),
            "Creuse Corrèze Cantal Aveyron",
        ),
        ("La préfecture a fermé lundi l'Ain, l'Isère et la Drôme aux camions.", {"préfecture"}, "Ain Isère Drôme"),
        ("Rémi Colas, de Tarbes, a gagné lundi à Pau.", {"Rémi Colas"}, "Pau"),  # whence, no list
        ("L'Iran, le Vardal et le Qatar ont signé lundi.", {"Vardal"}, "Iran Qatar"),  # said again below
        ("L'Italie, la Tunisie et l'Otrem ont signé lundi.", {"Otrem"}, "Italie Tunisie"),  # countries are heard of
        ("Après la victoire de Dijon sur Limoges, la foule a fêté lundi le club à Dijon.", set(), "Dijon"),
        ("Une collision a eu lieu lundi à Villers sur Orne.", set(), "Villers sur Orne"),
        ("La brocante de Saint-Parvin aura lieu lundi.", set(), "Saint-Parvin"),
    ],
)
def test_places_in_lists_and_beside_small_words(text: str, actors: set[str], places: str) -> None:
    (event,) = extract(text + " Le Vardal se tait.", DAY, "fr")[:1]
    assert {actor.name for actor in event.actors} <= actors
    assert " ".join(place.name for place in event.places) == places


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("La Haute commission électorale (HCEV) a publié lundi les listes.", set()),
        ("La Haute Autorité de santé a rendu lundi un avis.", {"Haute Autorité de santé"}),
        ("La Haute Assemblée a adopté lundi le texte.", {"Haute Assemblée"}),
        ("Le Haut Comité pour le logement a publié lundi un avis.", {"Haut Comité"}),
        ("Des milliers de gens ont défilé lundi contre la loi du ministre Paul Roux.", set()),
        ("Des habitants se sont rassemblés lundi pour protester contre Paul Roux.", set()),
        ("Paul Roux a manifesté lundi contre la loi.", {"Paul Roux"}),
        ("Paul Roux a porté plainte lundi contre Anne Morel.", {"Paul Roux", "Anne Morel"}),
    ],
)
def test_who_is_protested_against_takes_no_part(text: str, actors: set[str]) -> None:
    (event,) = extract(text, DAY, "fr")
    assert {actor.name for actor in event.actors} == actors


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("La conductrice est décédée.", "décédée"),
        ("Deux passagers ont été légèrement blessés.", "blessés"),
        ("Deux camions se sont percutés.", "percutés"),
        ("Le parquet a ouvert une enquête.", "ouvert"),
        ("Le chauffeur a été placé en garde à vue.", "placé"),
        ("La police a rapidement interpellé un homme, confirme le parquet.", "interpellé"),
        ("Une enquête judiciaire a été ouverte.", "ouverte"),
        # a state, an act of another kind, somebody's words, what was not, what hangs on another clause, what is asked
        ("La production est arrêtée.", None),
        ("Le maire a condamné les propos.", None),
        ("L'usine était fermée.", None),
        ("Le conducteur s'était endormi et avait heurté un mur.", None),
        ("L'école a été fondée par un évêque.", None),
        ("Le loyer est fixé par la mairie.", None),
        ("La salle est morte de rire.", None),
        ("La plaque a été placée sous verre.", None),
        ("Une grenade a explosé.", "explosé"),
        ("Le toit s'est effondré.", "effondré"),
        ("La cour a condamné le garagiste à une amende.", "condamné"),
        ("Le garagiste a été placé sous contrôle judiciaire.", "placé"),
        # figures of speech and of sport are acts too, which the table of concepts cannot tell from others
        ("Les prix ont explosé.", "explosé"),
        ("La monnaie s'est effondrée.", "effondrée"),
        ("La gardienne a arrêté un tir.", "arrêté"),
        ("Le garagiste a été condamné à deux ans de prison.", "condamné"),
        ("« Il a été tué », dit un voisin.", None),
        ("Personne n'a été blessé.", None),
        ("La foule plaint le chauffeur, qui a été blessé.", None),
        ("Le maire a-t-il été arrêté ?", None),
        ("Le maire a été informé.", None),
    ],
)
def test_what_befell_somebody_is_a_row_behind_the_lead(sentence: str, trigger: str | None) -> None:
    text = f"Un bus a quitté la route lundi près de Brenn. {sentence}"
    told = [trigger_of(text, event) for event in extract(text, DAY, "fr")]
    assert told == ["quitté", *([trigger] if trigger else [])]


def test_a_story_of_long_ago_has_no_rows_without_a_day() -> None:
    text = "Elle a quitté Brenn en 1924. Elle a épousé un juge en 1931. Elle a été arrêtée. Elle est morte en 1943."
    assert all(event.interval.bounded for event in extract(text, DAY, "fr"))


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("La pluie dure, ce qui pourrait gonfler la rivière lundi.", "Ce qui pourrait gonfler la rivière lundi"),
        ("Ce pont, qui pourrait rouvrir lundi, est vieux.", "Ce pont pourrait rouvrir lundi"),
    ],
)
def test_a_title_keeps_the_relative_of_a_bare_pronoun(text: str, title: str) -> None:
    assert title in [event.title for event in extract(text, DAY, "fr")]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Le budget sera voté jeudi, alors que Luc Dorin partira vendredi.", set()),
        ("Tous les élus sortants ont été réélus lundi. Anne Varin a perdu.", set()),
        ("Le pont a rouvert lundi, a dit Luc Dorin.", {"Luc Dorin"}),  # who says so
        ("« Le pont rouvrira jeudi », se réjouit Luc Dorin.", {"Luc Dorin"}),
        ("Selon la CGT, deux sites ont fermé lundi.", set()),
        ("Deux sites ont fermé lundi, d'après Luc Dorin.", set()),
        ("La CGT a fermé deux sites lundi.", {"CGT"}),
        ("Deux camions se sont heurtés lundi sur la RN 24.", set()),
        ("L'indice K&R300 a cédé 2 % lundi.", set()),
    ],
)
def test_who_only_stands_beside_a_clause_with_its_own_subject_is_no_actor(text: str, actors: set[str]) -> None:
    first = next(event for event in extract(text, DAY, "fr") if not event.background)
    assert {actor.name for actor in first.actors} == actors


def test_towns_in_brackets_are_places() -> None:
    (event,) = extract("Deux usines Orvane (à Vannes et Corvel) ont fermé lundi.", DAY, "fr")
    assert {place.name for place in event.places} == {"Vannes", "Corvel"}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Il était 19 h 45 dimanche lorsque le camion s'est renversé.", "renversé 2024-05-12 2024-05-12 happened"),
        ("La préfecture confirme ce mardi la fermeture du pont.", "confirme 2024-05-14 2024-05-14 happened"),
        ("Le procès s'ouvre ce mardi à Orval.", "ouvre 2024-05-14 2024-05-14 planned"),
        ("Il a été jugé pour vol. Le vélo a été rendu lundi.", "rendu 2024-05-13 2024-05-13 happened"),
        ("Il a été arrêté lundi 6 mai dernier.", "arrêté 2024-05-06 2024-05-06 happened"),
    ],
)
def test_hours_that_open_a_story_and_sayings_of_today(text: str, told: str) -> None:
    assert rows(text)[-1] == told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # dates without a year
        # behind a verb that has an infinitive, a month is that of the past verb
        ("Elle a refusé de payer en juillet.", ["2023-07"]),
        ("Il a eu le temps de partir en juillet.", ["2023-07"]),
        # a range whose ends are both open goes forwards
        ("Le salon était prévu du 3 novembre au 24 novembre.", ["2024-11-03", "2024-11-24"]),
        ("Le salon a été reporté du 5 février au 4 décembre.", ["2024-02-05", "2024-12-04"]),
        ("Le salon a été reporté du 25 mai au 4 mars.", ["2024-05-25", "2025-03-04"]),
        # what is to come is known without a verb
        # a capital A without its accent is no auxiliary
        ("A partir de lundi, le bac sera gratuit.", ["2024-05-20"]),
        ("A Ostrac, jeudi, les élus débattront du port.", ["2024-05-16"]),
        ("A Ostrac, samedi, les élus ont débattu du port.", ["2024-05-11"]),
        ("LE MAIRE A PARLÉ LUNDI.", ["2024-05-13"]),
        # what is to be done is to come
        ("A voir vendredi au Rex.", ["2024-05-17"]),
        ("A ne pas manquer, vendredi, le bal des pompiers.", ["2024-05-17"]),
        ("Il a réussi à battre vendredi son rival.", ["2024-05-10"]),
        ("Il faut que la banque rende son avis vendredi.", ["2024-05-17"]),
        # a range without a verb is the nearer one, as in other languages
        ("Stage de voile du 1er juin au 30 septembre.", ["2024-06-01", "2024-09-30"]),
        ("Le parc est ouvert d'avril à octobre.", ["2024-04", "2024-10"]),
        ("Le parc a accueilli mille enfants du 20 décembre au 5 janvier.", ["2023-12-20", "2024-01-05"]),
        # a programme: lines that begin with an hour, one day that heads several lines
        ("Samedi 25 mai\n15h Loto\n16h30 : Brenn - Ostrac", ["2024-05-25", "2024-05-25T15:00", "2024-05-25T16:30"]),
        (
            "Brenn a gagné dimanche.\nAgenda :\nSamedi 25 mai\nBrenn - Vaux (15h)\nOstrac - Lure (17h30)",
            ["2024-05-12", "2024-05-25", "2024-05-25T15:00", "2024-05-25T17:30"],
        ),
        ("Comptez 15h de route.", ["PT15H"]),
        # an hour behind what it is the hour of, and what lasts so long
        ("Kermesse samedi : 15 h. Rendez-vous : 14 h.", ["2024-05-18", "2024-05-18T15:00", "2024-05-18T14:00"]),
        ("Durée du trajet : 3 h. Une traversée longue : 5 h.", ["PT3H", "PT5H"]),
        # a day to come heads the lines behind it, but not what has been; nor does one before a colon
        (
            "Mardi 21 mai\nLe juge rendra sa décision à 9h.\nLe feu a pris à 3h.",
            ["2024-05-21", "2024-05-21T09:00", "2024-05-14T03:00"],
        ),
        ("Jeudi : retour du vent.\nLe bac a chaviré à 6 h.", ["2024-05-16", "2024-05-14T06:00"]),
        # every weekend, but not the one that somebody spent
        ("Le week-end, le port est plein.", ["XXXX-WXX-WE"]),
        ("Le boulanger travaille le week-end.", ["XXXX-WXX-WE"]),
        ("Elle a passé le week-end en Corse.", []),
        ("Après un week-end pluvieux, le port est vide.", ["P1WE"]),
        # a delivery that has been
        ("La livraison en mars a été un succès.", ["2024-03"]),
        # months of a past are over, as in other languages
        ("Entre avril et juin, les loyers ont monté.", ["2023-04", "2023-06"]),
    ],
)
def test_values(text: str, days: list[str]) -> None:
    assert [expression.value for expression in tag(text, DAY, "fr")] == days


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Né le 4 mars 1999 à Vaux, il a été arrêté le 2 mai.", "2024-05-02"),
        ("Le tireur, né le 4 mars 1999 à Vaux, a été arrêté le 2 mai.", "2024-05-02"),
        ("Le pont, ouvert en mars 1990, sera fermé le 2 juin.", "2024-06-02"),
        # told in another tense, or in the main clause itself, it goes on with that year
        ("Arrêté en mars 2001, il avait été libéré le 12 avril.", "2001-04-12"),
        ("En mars 2001, il a été arrêté, et le 12 avril, libéré.", "2001-04-12"),
    ],
)
def test_behind_what_somebody_was_long_ago_the_news_goes_on(text: str, day: str) -> None:
    assert tag(f"Le maire a parlé lundi. {text}", DAY, "fr")[-1].value == day


@pytest.mark.parametrize(
    ("sentence", "row"),
    [
        (
            "Anne Roux s'est inclinée face à Paula Vidal.",
            "inclinée happened Anne Roux s'est inclinée face à Paula Vidal",
        ),
        ("Le notaire a été mis en examen.", "mis happened Le notaire a été mis en examen"),
        ("Les facteurs sont en grève.", "grève ongoing Les facteurs sont en grève"),
        ("Une enquête est en cours.", "enquête ongoing Une enquête est en cours"),
        ("L'enquête se poursuit.", "enquête ongoing L'enquête se poursuit"),
        ("Le notaire est en colère.", None),
        ("C'est en cette fête que le village croit.", None),
        ("L'enquête n'est pas en cours.", None),
    ],
)
def test_acts_of_oneself_and_what_is_under_way_have_rows_without_a_day(sentence: str, row: str | None) -> None:
    text = f"Un pont a cédé lundi à Vaux. {sentence}"
    found = [event for event in extract(text, DAY, "fr") if not event.interval.bounded]
    assert [f"{trigger_of(text, e)} {e.status} {e.title}" for e in found] == ([row] if row else [])


def test_a_capital_without_its_accent_opens_no_clause() -> None:
    assert rows("A l'aube, les habitants ont quitté Vaux lundi.") == ["quitté 2024-05-13 2024-05-13 happened"]
    assert rows("A partir de lundi, le bac sera fermé.") == ["fermé 2024-05-20 None planned"]
    assert rows("Le groupe A a gagné lundi.") == ["gagné 2024-05-13 2024-05-13 happened"]
    assert rows("L'équipe A jouera vendredi.") == ["jouera 2024-05-17 2024-05-17 planned"]


def test_only_what_had_not_begun_is_called_off_where_it_is_suspended() -> None:
    assert rows("Le syndicat a suspendu lundi la grève prévue en juin.")[0].endswith("cancelled")
    assert rows("Le juge a suspendu lundi le chantier qui devait durer un an.")[0].endswith("happened")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Selon le maire de Vaux, Marc Roux, deux bacs ont coulé lundi.", set()),
        ("Deux bacs ont coulé lundi, selon un porte-parole du groupe Nordal joint hier.", set()),
        ("Selon le ministre, Marc Roux a démissionné lundi.", {"Marc Roux"}),
        ("Selon la police, Marc Roux, adjoint au maire, a été blessé lundi.", {"Marc Roux"}),
        ("Selon le procureur, Marc Roux, 30 ans, a été blessé lundi.", {"Marc Roux"}),
    ],
)
def test_whose_word_it_is_does_nothing(text: str, actors: set[str]) -> None:
    assert {actor.name for actor in extract(text, DAY, "fr")[0].actors} == actors


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il jouera samedi 18 à 20h30, dimanche 19 à 17h.", "2024-05-18 2024-05-18T20:30 2024-05-19 2024-05-19T17:00"),
        ("Bal vendredi 17, 20h ; samedi 18 : messe à 9h.", "2024-05-17 2024-05-17T20:00 2024-05-18 2024-05-18T09:00"),
        ("Jeudi 16 - 20h30 - Débat\nVendredi 17 - 9h - Bal", "2024-05-16 2024-05-16T20:30 2024-05-17 2024-05-17T09:00"),
        # a list of fixtures is no list of news items, whose days are their own
        (
            "Samedi 18 mai\nARV – Brenn (15h)\nCOL – Dural (16h)\nDun – Arle (17h)",
            "2024-05-18 2024-05-18T15:00 2024-05-18T16:00 2024-05-18T17:00",
        ),
        # who calls the day of publication by its name does so again
        ("Le maire a parlé ce mardi. Mardi, les élus voteront.", "2024-05-14 2024-05-14"),
        ("Le maire a parlé ce lundi. Les élus voteront lundi prochain.", "2024-05-13 2024-05-20"),
        ("Le maire a parlé samedi. Mardi, les élus voteront.", "2024-05-11 2024-05-21"),
    ],
)
def test_agendas_and_days_called_by_name(text: str, values: str) -> None:
    assert " ".join(expression.value or "-" for expression in tag(text, DAY, "fr")) == values


def test_what_is_called_is_a_number() -> None:
    assert [e.text for e in tag("J'ai appelé le 17, vers 23 h 50.", DAY, "fr")] == ["vers 23 h 50"]


def test_what_was_calm_is_no_happening() -> None:
    assert rows("La journée de lundi a été calme.") == rows("Le port était samedi le théâtre de jeux.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Lundi peu avant 5 heures, alors qu'elle rentrait, une femme a été renversée.",
        "Lundi, peu après minuit, alors qu'elle rentrait, une femme a été renversée.",
        "Lundi soir, à Brenn, alors qu'elle rentrait, une femme a été renversée.",
        "Lundi, vers 5 heures, alors qu'elle rentrait, une femme a été renversée.",
    ],
)
def test_time_and_place_before_alors_que(text: str) -> None:
    assert rows(text) == ["renversée 2024-05-13 2024-05-13 happened"]


def test_brackets_part_no_clause() -> None:
    assert rows("Brenn a battu Ploal (3-1) dimanche et recevra Tréhou samedi.") == [
        "battu 2024-05-12 2024-05-12 happened",
        "recevra 2024-05-18 2024-05-18 planned",
    ]
    assert [e.value for e in tag("Brenn a battu Ploal (ex-premier) dimanche et recevra Tréhou.", DAY, "fr")] == [
        "2024-05-12"
    ]


def test_participle_of_several_things_hangs_on_no_singular() -> None:
    titles = [e.title for e in extract("Le juge a écarté les avis, publiés lundi, et clos les débats.", DAY, "fr")]
    assert "Les avis publiés lundi" in titles
    (told, _) = extract("Le maire a rejeté les offres, publiées lundi.", DAY, "fr")
    assert told.title == "Les offres publiées lundi"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Cirque : jeudi et vendredi à 15 h.", ["2024-05-16", "2024-05-17", "2024-05-17T15:00"]),
        ("Brocante jeudi et vendredi, 9 h-18 h, au port.", ["2024-05-16", "2024-05-17", "T09:00", "T18:00"]),
        ("Messe à l'église Saint-Jean.", []),
        ("Le bal de la Saint-Jean.", ["2024-06-24"]),
    ],
)
def test_days_of_notices(text: str, values: list[str]) -> None:
    assert [(e.value or "")[-len(v) :] for e, v in zip(tag(text, DAY, "fr"), values, strict=True)] == values


def test_amount_from_a_happening_makes_no_second_row() -> None:
    assert rows("Trois jours après la crue, les riverains ont pu rentrer chez eux lundi.") == [
        "rentrer 2024-05-13 2024-05-13 happened"
    ]


def test_what_they_threaten_to_do_is_to_come() -> None:
    assert rows("Le préfet a reçu lundi les pêcheurs, qui menacent de fermer le port samedi.") == [
        "reçu 2024-05-13 2024-05-13 happened",
        "menacent 2024-05-18 2024-05-18 threatened",
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Il est tombé hier soir lundi dans la cour.", ["2024-05-13TEV"]),
        ("Ce matin mardi, le quai était désert.", ["2024-05-14TMO"]),
        ("Hier soir, lundi, le quai était désert.", ["2024-05-13TEV"]),
        ("Ce matin, le quai était désert. Lundi, il pleuvait.", ["2024-05-14TMO", "2024-05-13"]),
        ("Trois sœurs (11, 14 et 16 ans) ont fui, deux cousins, 9 et 12 ans, non.", []),
        ("Les trois guetteurs, âgés de 41, 38 et 22 ans et nés à Brenn, ont fui.", []),
        ("Il a requis des peines de deux, quatre et six ans.", ["P6Y"]),
        ("L'affaire a été mise en délibéré au 3 juillet.", ["2024-07-03"]),
        ("Le salon se tiendra samedi 25 mai. Le matin, les élèves liront.", ["2024-05-25", "2024-05-25TMO"]),
        ("À partir de lundi 20 mai, dans la journée, le bac ne passera plus.", ["2024-05-20", "2024-05-20"]),
        ("Fête au bourg\nLe bal a eu lieu le 3 mai. On a ri. En soirée, il a plu.", ["2024-05-03", "2024-05-03TEV"]),
        ("Deux élus sont candidats, ont-ils dit, au scrutin de juillet.", ["2024-07"]),
        ("Ils ont préparé la traversée de juillet.", ["2024-07"]),
        ("La traversée de juillet a été un succès.", ["2023-07"]),
        ("Il a été jugé pour l'incendie de juillet.", ["2023-07"]),
        ("La mairie a publié les factures de juillet.", ["2023-07"]),  # nobody gets ready for them
        ("Les candidats battus au scrutin de juillet ont saisi le juge.", ["2023-07"]),
        ("Hier soir lundi 13 mai, le quai était désert.", ["2024-05-13TEV", "2024-05-13"]),
        ("Elle a vécu loin de Brenn, deux ou trois ans.", ["P2Y"]),
    ],
)
def test_days_that_another_word_tells(text: str, values: list[str]) -> None:
    assert [e.value for e in tag(text, DAY, "fr")] == values


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # days of openings and of what comes as early as that
        ("Une plaque sera posée dès septembre.", ["posée 2024-09-01 2024-09-30 planned"]),
        ("Le pont pourrait rouvrir dès jeudi.", ["rouvrir 2024-05-16 2024-05-16 hypothetical"]),
        ("Le pont sera fermé à partir de jeudi.", ["fermé 2024-05-16 None planned"]),
        ("Le titre a encore perdu 3 % lundi.", ["perdu 2024-05-13 2024-05-13 happened"]),
        ("Le feu a fait rage dimanche près de Brenn.", ["fait 2024-05-12 2024-05-12 happened"]),
        ("Le pont était encore fermé lundi.", ["fermé 2024-05-13 None ongoing"]),
        ("Mis en examen en mars, le notaire a avoué les faits.", []),
        ("Réunis à Brenn depuis lundi, ils ont écarté la fusion.", []),
        ("Réunis lundi à Brenn, ils ont écarté la fusion.", ["écarté 2024-05-13 2024-05-13 happened"]),
        ("Brenn a renoncé à briguer les Jeux de 2032.", []),
        ("Brenn a renoncé à vendre la salle en 2032.", ["renoncé 2032-01-01 2032-12-31 cancelled"]),
        ("Ils avaient saisi en mars 40 000 bouteilles.", ["saisi 2024-03-01 2024-03-31 happened"]),
        ("Ils se sont vus lundi, pour la première fois depuis mars.", ["vus 2024-05-13 2024-05-13 happened"]),
        # days of papers subjects and appositions
        # the day of a paper is that of what it decides or says
        ("La cour a cassé, dans un arrêt rendu lundi, la vente du lac.", ["cassé 2024-05-13 2024-05-13 happened"]),
        ("Dans un avis publié lundi, le conseil dénonce ce prêt.", ["dénonce 2024-05-13 2024-05-13 happened"]),
        ("Dans une note diffusée lundi, la banque dément tout prêt.", ["dément 2024-05-13 2024-05-13 denied"]),
        (
            "Dans un arrêt rendu lundi, la cour a cassé la vente conclue en 2019.",
            ["cassé 2024-05-13 2024-05-13 happened"],
        ),
        (
            "Théo Valin a grandi à Brenn, comme il le dit dans un entretien publié lundi.",
            ["publié 2024-05-13 2024-05-13 happened"],
        ),
        ("Un élu gifle un garde dans une vidéo publiée lundi.", ["publiée 2024-05-13 2024-05-13 happened"]),
        (
            "Dans une note publiée lundi, la banque annonce la fin du prêt en juin.",
            ["publiée 2024-05-13 2024-05-13 happened"],
        ),
        ("La ville a fait appel d'un jugement rendu lundi.", ["rendu 2024-05-13 2024-05-13 happened"]),
        # the day after
        ("Au lendemain du vote de dimanche, le bourgmestre est parti.", ["parti 2024-05-13 2024-05-13 happened"]),
        # which subject is meant, and what somebody or something is
        ("Les élus du scrutin du 9 mai ont siégé lundi.", ["siégé 2024-05-13 2024-05-13 happened"]),
        ("Le bal du 9 mai a attiré la foule.", ["attiré 2024-05-09 2024-05-09 happened"]),
        ("Le bal de samedi a effacé la querelle d'avril.", ["effacé 2024-05-11 2024-05-11 happened"]),
        ("Le club a recruté Théo Valin, champion junior en 2019.", []),
        # what only goes on behind a comma dates its verb
        ("Un car a versé près de Brenn, blessant deux élèves en 2019.", ["versé 2019-01-01 2019-12-31 happened"]),
        ("Brenn a gagné à Oudry, face à Lunel en 2019.", ["gagné 2019-01-01 2019-12-31 happened"]),
        ("Il a été élu à Brenn, grâce aux Verts en 2019.", ["élu 2019-01-01 2019-12-31 happened"]),
        ("Il est mort à Brenn, un matin de mars 2019.", ["mort 2019-03-01 2019-03-31 happened"]),
        # the eve of a day to come tells which day that is
        ("À la veille du match de mercredi, le club a changé de gardien.", ["match 2024-05-15 2024-05-15 planned"]),
        ("Brenn a racheté la halle, un bâtiment de 1932.", []),
        ("Elle a épousé Théo Valin, luthier, en 2012.", ["épousé 2012-01-01 2012-12-31 happened"]),
        ("Le café pour livraison en juin a fini à 76 dollars.", []),
        ("La livraison en juin de dix bus est prévue.", ["prévue 2024-06-01 2024-06-30 planned"]),
        # what was to be yesterday
        ("Le car devait partir lundi, mais il est tombé en panne.", ["partir 2024-05-13 2024-05-13 cancelled"]),
        ("Le préfet a été convoqué lundi à Brenn.", ["convoqué 2024-05-13 2024-05-13 happened"]),
        ("Le titre recule de 3 % ce mardi.", ["recule 2024-05-14 2024-05-14 happened"]),
    ],
)
def test_events(text: str, told: list[str]) -> None:
    assert rows(text) == told


def test_what_was_only_to_be_is_no_prospect() -> None:
    (told,) = extract("Le chantier, qui devait durer dix mois, a pris du retard.", DAY, "fr")
    assert told.title == "Le chantier, qui devait durer dix mois, a pris du retard"


def test_who_rejects_what_he_is_accused_of_denies_it() -> None:
    assert [e.status for e in extract("Le notaire a rejeté tous les faits.", DAY, "fr")] == ["denied"]
    assert rows("La cour a rejeté lundi le pourvoi.") == ["rejeté 2024-05-13 2024-05-13 happened"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Si le prêt est refusé lundi, le club fermera.", "2024-05-20"),
        ("S'il est élu dimanche, il vendra le lac.", "2024-05-19"),
        ("S'il est mort dimanche, nul ne le sait.", "2024-05-12"),
        ("Même si le pont est rouvert dimanche, le bouchon reste.", "2024-05-12"),
        ("Nul ne sait si le notaire est sorti lundi.", "2024-05-13"),
        ("La chaleur est si forte que le maire est hospitalisé lundi.", "2024-05-13"),
        ("On ouvre les listes de candidats à la primaire du 30 juin.", "2024-06-30"),
    ],
)
def test_conditions_and_candidates_look_ahead(text: str, day: str) -> None:
    assert [x.value for x in tag(text, DAY, "fr")] == [day]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Le maire Luc Aubry a ouvert la foire. Un homme a été arrêté. Il sera jugé jeudi.", set()),
        ("Le maire Luc Aubry a ouvert la foire. Un film y est né. Il sortira jeudi.", set()),
        ("Le maire Luc Aubry a ouvert la foire. Un feu a brûlé sa ferme. Il partira jeudi.", {"Luc Aubry"}),
        ("Luc Aubry est mort en mai. Une rue lui est dédiée. Elle ouvrira jeudi.", set()),
        ("La foule a défilé jeudi après l'arrestation de l'élu Luc Aubry.", set()),
        ("L'élu est parti jeudi après la réunion, a déclaré après la fête la juge Nina Falk.", {"Nina Falk"}),
        ("La juge a écroué jeudi après une longue traque le voleur Luc Aubry.", {"Luc Aubry"}),
        ("Avant la visite de Nina Falk, Luc Aubry réunira jeudi ses adjoints.", {"Luc Aubry"}),
        ("Le notaire a été jugé jeudi après avoir menacé Nina Falk.", {"Nina Falk"}),
    ],
)
def test_who_is_only_near_takes_no_part(text: str, actors: set[str]) -> None:
    assert {name.name for name in extract(text, DAY, "fr")[-1].actors} == actors


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Le maire recevra les victimes de l'attentat de samedi.", "fr", "2024-05-11"),
        ("Les assises jugeront le meurtre d'avril.", "fr", "2024-04"),
        ("Le club devra oublier la défaite de mercredi.", "fr", "2024-05-08"),
        ("Le maire jouera le match de samedi.", "fr", "2024-05-18"),
        ("Le juge investigará el tiroteo del sábado.", "es", "2024-05-11"),
        ("El apagón de noviembre no se repetirá.", "es", "2023-11"),
        ("El partido del sábado decidirá la liga.", "es", "2024-05-18"),
    ],
)
def test_what_nobody_plans_has_been_whatever_the_verb(text: str, language: str, day: str) -> None:
    assert [x.value for x in tag(text, DAY, language)] == [day]
