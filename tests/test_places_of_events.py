"""Which of the places that a clause names its event has, and which of them act."""

import re
from datetime import date

import pytest
from event_texts import PUBLISHED, told_in

from timeline import extract
from timeline.names.cast import cast
from timeline.names.finding import find_names
from timeline.names.of_event import names_in
from timeline.records import Article


def names_of(text: str, clause: str, trigger: str, language: str, title: str = "") -> tuple[set[str], set[str]]:
    """The actors and the places of the event of a clause."""
    sentences = [(m.start(), m.end()) for m in re.finditer(r"[^.!?؟\n]+[.!?؟]?", text)]
    whole = cast(find_names(text, title, language, sentences), text, title, language)
    start = text.index(clause)
    sentence = next(span for span in sentences if span[1] > start)
    actors, places = names_in(whole, (start, start + len(clause)), sentence, text.index(trigger, start))
    return {name.name for name in actors}, {name.name for name in places}


@pytest.mark.parametrize(
    ("language", "clause", "trigger", "expected"),
    [
        # the other side of a contest is no place
        ("en", "Burnley lost 2-1 to Reading in Blackpool", "lost", {"Blackpool"}),
        ("en", "They played against Norway in Bergen", "played", {"Bergen"}),
        ("fr", "Brest affrontera Nantes à Rennes", "affrontera", {"Rennes"}),
        ("fr", "Un match contre la Suisse a eu lieu à Dijon", "lieu", {"Dijon"}),
        ("es", "El equipo jugó contra Chile en Lima", "jugó", {"Lima"}),
        ("de", "Das Team spielte gegen Schweden in Bremen", "spielte", {"Bremen"}),
        ("ar", "خسر المنتخب أمام تونس في الرباط", "خسر", {"الرباط"}),
        ("fr", "Le derby entre Caen et Rouen a été arrêté", "arrêté", {"Caen"}),
        # a part of a country only tells which town
        ("en", "A boat sank near Mersin in southern Turkey", "sank", {"Mersin"}),
        ("fr", "Un car a brûlé près de Gao, dans le nord du Mali", "brûlé", {"Gao"}),
        ("es", "Una mina se hundió cerca de Antofagasta, en el norte de Chile", "hundió", {"Antofagasta"}),
        ("de", "Ein Zug entgleiste in Graz im Süden Österreichs", "entgleiste", {"Graz"}),
        ("ar", "غرق قارب قبالة صفاقس شرقي تونس", "غرق", {"صفاقس"}),
        ("en", "A boat sank in Mersin, Turkey", "sank", {"Mersin", "Turkey"}),
        # where somebody is from is not where it happens
        ("en", "A woman from Leeds was found in Whitby", "found", {"Whitby"}),
        ("en", "The sailor who left Hamburg was found in Whitby", "found", {"Whitby"}),
        ("en", "Lumen, founded in Berlin, opened a shop in Vienna", "opened", {"Vienna"}),
        ("fr", "Des pompiers venus de Nantes et de Rennes ont fouillé le port de Brest", "fouillé", {"Brest"}),
        ("fr", "Vermeil, fondée à Lille en 1957, a fermé un magasin à Caen", "fermé", {"Caen"}),
        # where somebody is bound for or comes from is not where
        ("en", "A lorry bound for Rome burned near Turin", "burned", {"Turin"}),
        ("fr", "Un cargo à destination de Gênes a coulé au large de Nice", "coulé", {"Nice"}),
        ("ar", "غرق مركب متجها نحو روما قبالة صفاقس", "غرق", {"صفاقس"}),
        ("ar", "فاز الفريق في الدوحة بكأس آسيا", "فاز", {"الدوحة"}),
        ("en", "The first planes arrived from Cairo at Benghazi", "arrived", {"Benghazi"}),
        # a place of the subject or denied is left out beside that of the verb
        ("en", "A statue, bought in Basel last year, was found near Antalya", "found", {"Antalya"}),
        ("fr", "Un vase, vendu à Bâle l'an dernier, a été retrouvé à Sète", "retrouvé", {"Sète"}),
        ("en", "The court, sitting in Bristol, jailed him", "jailed", {"Bristol"}),
        ("en", "The court, sitting in Bristol, jailed him for a theft in Bath", "jailed", {"Bristol", "Bath"}),
        ("fr", "Les pompiers de Nîmes ont évacué une école à Arles", "évacué", {"Arles"}),
        ("fr", "Les pompiers de Nîmes ont évacué une école", "évacué", {"Nîmes"}),
        ("fr", "La plage de Biarritz est fermée", "fermée", {"Biarritz"}),
        ("en", "The fair will be held not in Bristol but in Bath", "held", {"Bath"}),
        ("en", "The fair will not be held in Bristol in June but in Bath", "held", {"Bath"}),
        ("fr", "La foire se tiendra non pas à Nîmes mais à Arles", "tiendra", {"Arles"}),
        ("en", "The strike spread not only in Leeds but in Hull", "spread", {"Leeds", "Hull"}),
        ("en", "The streets of Leeds filled before a march in Hull", "filled", {"Leeds", "Hull"}),
        ("en", "Most of Leeds lost power in a storm at Hull", "lost", {"Leeds", "Hull"}),
        ("en", "Residents of Leeds opened a shop in Hull", "opened", {"Hull"}),
        ("en", "The fair will be held in Bristol and in Bath", "held", {"Bristol", "Bath"}),
        # a country beside a town of another tells who
        ("en", "Peru's second satellite burned up near Darwin", "burned", {"Darwin"}),
        ("en", "Peru's second satellite burned up near Cusco", "burned", {"Peru", "Cusco"}),
        ("en", "Miners walked out in Katowice and Germany", "walked", {"Katowice", "Germany"}),
        ("en", "Miners walked out in Katowice and in Germany", "walked", {"Katowice", "Germany"}),
        ("fr", "Un cargo sous pavillon du Panama a coulé à Brest", "coulé", {"Brest"}),
        ("ar", "جنحت سفينة ترفع علم بنما في صفاقس", "جنحت", {"صفاقس"}),
        # a street yields to its town
        ("fr", "Les obsèques auront lieu jeudi en l'église Saint-Aubin, à Guérande", "obsèques", {"Guérande"}),
        ("fr", "Un feu a pris dans l'église de Guérande, à Nantes", "pris", {"Guérande", "Nantes"}),
        ("en", "A van hit a wall on Salter Road in Barnsley on Monday", "hit", {"Barnsley"}),
        ("en", "A van hit a wall in Salter Bay near Barnsley on Monday", "hit", {"Salter Bay", "Barnsley"}),
        ("en", "A van hit a wall on Monday near Salter Road", "hit", {"Salter Road"}),
        # what and joins to who takes part is no place either
        ("en", "They played against Norway and Finland in Bergen", "played", {"Bergen"}),
        ("fr", "Un match contre la Suisse et la Norvège a eu lieu à Dijon", "lieu", {"Dijon"}),
        ("de", "Das Team spielte gegen Schweden und Dänemark in Bremen", "spielte", {"Bremen"}),
        ("en", "They played in Norway and Finland", "played", {"Norway", "Finland"}),
        ("ar", "اجتمع وزراء خارجية تونس وليبيا والجزائر في وهران", "اجتمع", {"وهران"}),
        ("ar", "زار الوزير وهران وسطيف", "زار", {"وهران", "سطيف"}),
        # who is from a body is not where that is
        ("en", "A team from the University of Padua dug near Izmir", "dug", {"Izmir"}),
        ("fr", "Une mission de l'université de Padoue a fouillé une grotte à Sète", "fouillé", {"Sète"}),
        ("ar", "عثر فريق من جامعة بادوفا على قبر في سوسة", "عثر", {"سوسة"}),
        ("en", "A boat from the harbour of Padstow sank near Bude", "sank", {"Padstow", "Bude"}),
        ("en", "Students met at the University of Leeds", "met", {"Leeds"}),
        # two who agree do it somewhere
        ("en", "An agreement between Kenya and Rwanda will be signed", "signed", set()),
        ("en", "The talks between Kenya and Rwanda ended in Kisumu", "ended", {"Kisumu"}),
        ("en", "The border between Kenya and Rwanda was shut", "shut", {"Kenya", "Rwanda"}),
        ("fr", "Les négociations entre le Mali et le Niger ont repris à Gao", "repris", {"Gao"}),
        ("fr", "Le match entre le Mali et le Niger a été arrêté", "arrêté", {"Mali"}),
        ("en", "Flights between Oslo and Bergen resumed", "resumed", {"Oslo", "Bergen"}),
    ],
)
def test_which_places_are_those_of_an_event(language: str, clause: str, trigger: str, expected: set[str]) -> None:
    assert names_of(f"{clause}.", clause, trigger, language)[1] == expected


def test_both_sides_of_a_contest_act() -> None:
    actors, _ = names_of("Hier, Brest a battu Nantes.", "Brest a battu Nantes", "battu", "fr")
    assert actors == {"Brest", "Nantes"}


def test_a_match_against_somebody_else_is_not_put_into_the_scene() -> None:
    text = "A storm hit Wrexham. In Wrexham roofs fell. Carlisle United lost to Barrow last week."
    assert names_of(text, "Carlisle United lost to Barrow last week", "lost", "en", "Storm in Wrexham")[1] == set()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        # what stands beside shows a place
        ("en", "Buses will stop in Swansea and Garvelly.", {"Swansea", "Garvelly"}),
        ("fr", "Un navire a coulé dans les bouches de Marcel.", {"Marcel"}),
        ("fr", "Une nappe dérive au large de Santa Teresa Bella.", {"Santa Teresa Bella"}),
        ("en", "A coach burned at the checkpoint of Kalbura.", {"Kalbura"}),
        ("es", "Brisal cerró la planta al cabo de un mes.", set()),
        ("ar", "وقعت مجموعة «إن في آر إس» عقدا في طنجة.", {"طنجة"}),
        # one country two towns and what is none
        ("en", "The envoy flew to Bosnia and Herzegovina.", {"Bosnia and Herzegovina"}),
        ("en", "The envoy flew to Bolivia and Paraguay.", {"Bolivia", "Paraguay"}),
        ("de", "Die Delegation reiste nach Trinidad und Tobago.", {"Trinidad und Tobago"}),
        ("en", 'Her novel "The Long Night of Kazan," was sold.', set()),
        ("en", 'She said: "They closed the road to Kazan," and left.', {"Kazan"}),
        ("ar", "سافر الوفد إلى وهران والمشاركة في القمة", {"وهران"}),
        ("ar", "سافر الوفد إلى وهران والرديف", {"وهران", "الرديف"}),
    ],
)
def test_what_is_a_place(language: str, text: str, expected: set[str]) -> None:
    found = find_names(text, "", language, [(0, len(text))])
    assert {name.name for name in found if name.kind == "place"} == expected


def test_a_town_that_only_opens_sentences_is_known_when_it_is_named_again() -> None:
    text = "Chambéry s'est imposé dimanche. Chambéry recevra Nantes."
    assert "Chambéry" in names_of(text, "Chambéry s'est imposé dimanche", "imposé", "fr")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A coaster sank on Monday. The Merelda had left Goole on Sunday.", {"Merelda"}),
        ("A school bursar sank on Monday. Ann Webb taught at Goole School.", {"Ann Webb"}),
    ],
)
def test_a_lead_tells_of_what_is_named_later(text: str, expected: set[str]) -> None:
    clause = text.partition(".")[0]
    assert names_of(text, clause, "sank", "en")[0] == expected


def test_a_noun_for_one_public_body_does_not_stand_for_another() -> None:
    text = "نُقل الجرحى إلى مستشفى العامرية العام. وأمرت النيابة بحبس المالك."
    assert names_of(text, "وأمرت النيابة بحبس المالك", "أمرت", "ar")[0] == set()


@pytest.mark.parametrize(
    ("clause", "trigger", "expected"), [("وقع الحادث أمس", "وقع", set()), ("وتراجع سهمها أمس", "تراجع", {"شركة النور"})]
)
def test_a_subject_of_its_own_is_not_the_body_of_the_article(clause: str, trigger: str, expected: set[str]) -> None:
    text = f"باعت شركة النور أسهما. ربحت شركة النور كثيرا. نمت شركة النور. {clause}."
    assert names_of(text, clause, trigger, "ar")[0] == expected


@pytest.mark.parametrize("clause", ["ومن المنتظر أن يعود إلى الرباط مساء", "وكان قد أعلن في فاس قبل شهر"])
def test_a_dropped_subject_is_that_of_the_sentence_before(clause: str) -> None:
    text = f"افتتح الوزير كمال بلحاج المعرض أمس. {clause}."
    trigger = "يعود" if "يعود" in clause else "أعلن"
    assert names_of(text, clause, trigger, "ar")[0] == {"كمال بلحاج"}


@pytest.mark.parametrize(
    ("clause", "trigger", "expected"),
    [("Police charged him", "charged", {"Omar Badr"}), ("A bank sued the firm", "sued", {"Lumen Foods Ltd"})],
)
def test_the_object_of_a_verb_acts_too(clause: str, trigger: str, expected: set[str]) -> None:
    text = f"Lumen Foods Ltd grew. Omar Badr sold shares in Lumen Foods Ltd. {clause}."
    assert names_of(text, clause, trigger, "en")[0] == expected


@pytest.mark.parametrize(
    ("language", "title", "clause", "trigger", "expected"),
    [
        ("en", "Mill burns down in Derby", "The roof fell in on Monday", "fell", {"Derby"}),
        ("fr", "Limoux : la piscine ferme", "Le bassin a été vidé lundi", "vidé", {"Limoux"}),
        ("ar", "حكاية محلج زفتى", "هدمت مداخنه في أغسطس الماضي", "هدمت", {"زفتى"}),
        ("ar", "سطيف: طلبة جامعة الهضاب يعتصمون", "أغلق الطلبة البوابة مساء الاثنين", "أغلق", {"سطيف"}),
        ("en", "CS Sfax-Ouest lose their final", "The club had fielded a banned player", "fielded", set()),
    ],
)
def test_a_place_that_only_the_headline_names(
    language: str, title: str, clause: str, trigger: str, expected: set[str]
) -> None:
    assert names_of(f"{clause}.", clause, trigger, language, title)[1] == expected


def test_a_place_said_before_its_clause_is_where_it_happens() -> None:
    text = "The firm is building in Derby a line that will open in May."
    assert names_of(text, "that will open in May", "open", "en")[1] == {"Derby"}


def test_where_a_body_sits_nothing_else_happens() -> None:
    text = "The ferry hit a rock off Oran. The Transport Ministry in Algiers opened an inquiry after it sank on Monday."
    assert names_of(text, "after it sank on Monday", "sank", "en", "Ferry hits a rock off Oran")[1] == {"Oran"}


def test_a_town_is_read_from_the_adjective_made_of_it() -> None:
    text = "Bei einem Brand im Dresdener Hafen entstand am Montag Schaden. Im Magdeburger Hafen brannte es."
    assert "Magdeburg" in names_of(text, "Im Magdeburger Hafen brannte es", "brannte", "de")[1]


def test_the_two_sides_are_the_partners_of_the_headline() -> None:
    text = "قالت شركة «نور موبايل» إنها تدرس العرض. ونفى «وادي تيليكوم» الخبر. وكان الطرفان قد وقعا ملحقا في مايو."
    actors, _ = names_of(
        text, "وكان الطرفان قد وقعا ملحقا في مايو", "وقعا", "ar", "اندماج «نور موبايل» و«وادي تيليكوم»"
    )
    assert actors == {"نور موبايل", "وادي تيليكوم"}


@pytest.mark.parametrize(
    ("text", "clause", "trigger", "actors", "places"),
    [
        # a comma adds where a place lies; not where the next clause sets out from
        (
            "انقلبت حافلة ببلدية الناظور، بولاية سوق أهراس.",
            "انقلبت حافلة ببلدية الناظور",
            "انقلبت",
            set(),
            {"الناظور", "سوق أهراس"},
        ),
        ("انقلبت حافلة في طنجة، ووصل إلى وجدة وفد.", "انقلبت حافلة في طنجة", "انقلبت", set(), {"طنجة"}),
        # a festival is where its name says, a cup is not
        ("فاز الفيلم بجائزة مهرجان وهران", "فاز الفيلم بجائزة مهرجان وهران", "فاز", set(), {"وهران"}),
        # correspondents in the capital of a country that the clause names
        (
            "الرباط - تستأنف الشركة رحلاتها بين المغرب وتونس.",
            "تستأنف الشركة رحلاتها بين المغرب وتونس",
            "تستأنف",
            set(),
            {"المغرب", "تونس"},
        ),
        # a source does not act
        ("لقي عاملان مصرعهما، وفق ما أعلن الدفاع المدني.", "لقي عاملان مصرعهما", "لقي", set(), set()),
        ("أخلى الدفاع المدني المبنى.", "أخلى الدفاع المدني المبنى", "أخلى", {"الدفاع المدني"}, set()),
    ],
)
def test_arabic_places_and_actors(text: str, clause: str, trigger: str, actors: set[str], places: set[str]) -> None:
    assert names_of(text, clause, trigger, "ar") == (actors, places)


@pytest.mark.parametrize(
    ("language", "clause", "trigger", "actors", "places"),
    [
        ("en", "Kenya and Rwanda signed an accord", "signed", {"Kenya", "Rwanda"}, set()),
        ("fr", "Le Mali et le Niger ont signé un accord à Bamako", "signé", {"Mali", "Niger"}, {"Bamako"}),
        ("en", "Kenya and Rwanda were hit by floods", "hit", set(), {"Kenya", "Rwanda"}),
        ("en", "Kenya signed an accord", "signed", set(), {"Kenya"}),
    ],
)
def test_two_countries_that_agree_act(
    language: str, clause: str, trigger: str, actors: set[str], places: set[str]
) -> None:
    assert names_of(f"{clause}.", clause, trigger, language) == (actors, places)


def test_a_later_clause_with_a_place_of_its_own_has_none_of_the_dateline() -> None:
    text = "LEIDEN, Netherlands (XP) - A probe sent pictures on Monday, a year after it was launched from Kourou."
    assert names_of(text, "after it was launched from Kourou", "launched", "en")[1] == {"Kourou"}
    assert names_of(text, "A probe sent pictures on Monday", "sent", "en")[1] == {"Leiden", "Netherlands"}


@pytest.mark.parametrize(
    ("text", "clause", "expected"),
    [
        ("Calder Foods bought a mill. The regulator will rule in May.", "The regulator will rule in May", set()),
        (
            "Calder Foods bought a mill. The company will reopen it in May.",
            "The company will reopen it",
            {"Calder Foods"},
        ),
        (
            "Calder Trust closed on Monday. The bank will reopen in May.",
            "The bank will reopen in May",
            {"Calder Trust"},
        ),
        (
            "The Arvel Port Authority bought a crane. The authority will pay in May.",
            "The authority will pay in May",
            {"Arvel Port Authority"},
        ),
    ],
)
def test_what_is_no_company_is_only_a_body_said_to_be_that(text: str, clause: str, expected: set[str]) -> None:
    assert names_of(text, clause, clause.split()[3], "en")[0] == expected


@pytest.mark.parametrize(
    ("dateline", "language", "told", "town"),
    [
        ("LORIENT (Bretagne), 5 mars – ", "fr", "La Bretagne est inquiète. Un quai rouvrira vendredi.", "Lorient"),
        ("OMAHA (Nebraska) - ", "en", "Nebraska is dry. A quay will reopen on Friday.", "Omaha"),
        ("OMAHA, Nebraska - ", "en", "Nebraska is dry. A quay will reopen on Friday.", "Omaha"),
        ("VIGO (Galicia) - ", "es", "Galicia está seca. Un muelle reabrirá el viernes.", "Vigo"),
        (
            "",
            "fr",
            "Un quai de Lorient (Bretagne) a brûlé. La Bretagne est inquiète. Un quai rouvrira vendredi.",
            "Lorient",
        ),
    ],
)
def test_what_a_dateline_adds_to_a_town_is_no_scene(dateline: str, language: str, told: str, town: str) -> None:
    last = told_in(dateline + told, language, PUBLISHED)[-1]
    assert {place.name for place in last.places} == {town}


@pytest.mark.parametrize(
    ("text", "language", "actors"),
    [
        ("The dealer suspected of planning the raid, Paul Marsh, was held on Monday.", "en", {"Paul Marsh"}),
        ("L'homme soupçonné d'avoir préparé le vol, Paul Marsac, a été arrêté lundi.", "fr", {"Paul Marsac"}),
        ("The Arvel Court freed the minister, Paul Marsh, and on Monday shut the mine.", "en", {"Arvel Court"}),
    ],
)
def test_a_name_between_commas_right_before_a_verb_is_its_subject(text: str, language: str, actors: set[str]) -> None:
    last = max(told_in(f"Ann Webb spoke. {text}", language, PUBLISHED), key=lambda event: event.start)
    assert {actor.name for actor in last.actors} == actors


@pytest.mark.parametrize(
    ("text", "language", "named"),
    [
        ("Un hôpital de Lyon a fermé lundi.", "fr", False),
        ("L'hôpital de Lyon a fermé lundi.", "fr", True),
        ("Une banque de Genève a fermé lundi.", "fr", False),
        ("Un tribunal de Madrid absolvió el lunes al alcalde.", "es", False),
        ("El tribunal de Madrid absolvió el lunes al alcalde.", "es", True),
    ],
)
def test_any_one_of_a_kind_has_no_name(text: str, language: str, named: bool) -> None:
    (event,) = told_in(text, language, PUBLISHED)
    assert bool(event.actors) is named


def test_a_country_is_lent_to_no_clause() -> None:
    text = "In Chile voters chose a president. The count took all night. A bridge collapsed."
    assert names_of(text, "A bridge collapsed", "collapsed", "en", "Chile votes")[1] == set()
    text = text.replace("Chile", "Valdivia")
    assert names_of(text, "A bridge collapsed", "collapsed", "en", "Valdivia votes")[1] == {"Valdivia"}


def test_a_street_yields_to_the_scene() -> None:
    text = "A storm hit Barnsley. In Barnsley roofs fell. A van hit a wall near Salter Road."
    clause = "A van hit a wall near Salter Road"
    assert names_of(text, clause, "hit", "en", "Storm in Barnsley")[1] == {"Barnsley"}


def test_a_list_of_countries_is_told_whole() -> None:
    clause = "وقعت الأردن والعراق أمس اتفاقا عند معبر الرمادي"
    both = {"الأردن", "العراق"}
    actors, places = names_of(f"{clause}.", clause, "وقعت", "ar")
    assert both <= actors | places


@pytest.mark.parametrize(
    ("language", "text", "trigger", "expected"),
    [
        # so far behind the verb that it belongs to phrases inside phrases
        (
            "en",
            "Fenway Lines cut night buses because of a lack of drivers and of cheap spare parts from Corvel Motors.",
            "cut",
            {"Fenway Lines"},
        ),
        (
            "en",
            "A deal was signed on 14 May in the old town hall of Leeds by the heads of Fenway Lines and Corvel Motors.",
            "signed",
            {"Fenway Lines", "Corvel Motors"},
        ),
        # as far, but governed by no small word: a subject behind its verb, an object with what it is before it
        (
            "de",
            "Am 14. Mai verkaufte nach langen und zähen Gesprächen mit Bietern aus dem Inland und dem Ausland die "
            "Corvel AG ihre Werft.",
            "verkaufte",
            {"Corvel AG"},
        ),
        (
            "en",
            "A court fined the second largest maker of small ferries, tugs, tenders, barges and yachts, Corvel Motors.",
            "fined",
            {"Corvel Motors"},
        ),
        # a gloss, and the team of a person
        ("en", "The Port Workers Union (Harbour Voice) struck on 14 May.", "struck", {"Port Workers Union"}),
        ("en", "Paul Roux (Corvel Racing) won the stage on 14 May.", "won", {"Paul Roux"}),
        # an office whose holder is named
        ("fr", "La ministre gabonaise de la Pêche, Sylvie Ondo, a cédé le 12 mai.", "cédé", {"Sylvie Ondo"}),
        ("fr", "Le ministre italien de la Pêche a cédé le 12 mai.", "cédé", {"ministre italien"}),
        ("ar", "افتتح وزير النقل سامي الكيلاني الجسر أمس الثلاثاء.", "افتتح", {"سامي الكيلاني"}),
        ("ar", "استقبل وزير النقل أمس الثلاثاء سامي الكيلاني.", "استقبل", {"وزير النقل", "سامي الكيلاني"}),
    ],
)
def test_what_only_stands_beside_does_not_act(language: str, text: str, trigger: str, expected: set[str]) -> None:
    assert names_of(text, text.rstrip("."), trigger, language)[0] == expected


@pytest.mark.parametrize(
    ("language", "text", "clause", "trigger", "expected"),
    [
        ("en", "A dam in Oran failed, the water ministry said.", "A dam in Oran failed", "failed", set()),
        ("fr", "Un feu a repris, a indiqué le ministère de la Pêche.", "Un feu a repris", "repris", set()),
        ("fr", "Les bus seront arrêtés, menace la FDT.", "Les bus seront arrêtés", "arrêtés", {"FDT"}),
        ("en", "The bridge is closed, Ann Webb said.", "The bridge is closed", "closed", {"Ann Webb"}),
    ],
)
def test_a_body_that_only_says_so_takes_no_part(
    language: str, text: str, clause: str, trigger: str, expected: set[str]
) -> None:
    assert names_of(text, clause, trigger, language)[0] == expected


@pytest.mark.parametrize(
    ("language", "text", "trigger", "actors", "places"),
    [
        ("en", "Ghana face Mali on June 5 in Oran.", "face", {"Ghana", "Mali"}, {"Oran"}),
        ("en", "Ghana publishes its figures on Tuesday.", "publishes", set(), {"Ghana"}),
        ("en", "Ann Webb was left out of Ghana's 23-man squad.", "left", {"Ann Webb"}, set()),
        ("en", "A team in Ghana found the wreck.", "found", set(), {"Ghana"}),
        ("en", "The firm signed a pact with Ghana in Oran.", "signed", set(), {"Oran"}),
        ("en", "A truck collided with a bus in Ghana.", "collided", set(), {"Ghana"}),
        ("fr", "L'équipe du Mali a atterri à Oran.", "atterri", set(), {"Oran"}),
        ("fr", "Le match Nantes - Brest a été rejoué samedi à Lyon.", "rejoué", {"Nantes", "Brest"}, {"Lyon"}),
        ("fr", "Samedi, le vol Nantes - Brest a été annulé.", "annulé", set(), {"Nantes", "Brest"}),
        ("en", "A crash on the Lagos - Abuja highway killed nine.", "killed", set(), {"Lagos", "Abuja"}),
        ("en", "Two men died on the border with Ghana.", "died", set(), {"Ghana"}),
        ("es", "Dos soldados murieron en la frontera con Bolivia.", "murieron", set(), {"Bolivia"}),
        ("de", "An der Grenze mit Polen starben zwei Soldaten.", "starben", set(), {"Polen"}),
        ("en", "Shells fell on the Ghana side of the river.", "fell", set(), {"Ghana"}),
        ("fr", "Les Lions ont perdu samedi face à Brest.", "perdu", {"Lions", "Brest"}, set()),
        ("fr", "Un pétrolier a sombré face à la côte de Bretagne.", "sombré", set(), {"Bretagne"}),
        ("ar", "حقق منتخب غانا الفوز أمس في وهران.", "حقق", {"منتخب غانا"}, {"وهران"}),
        ("ar", "يفتتح المنتخب مشواره بمواجهة تونس غدا.", "يفتتح", {"تونس"}, set()),
        ("ar", "عقد لقاء وهران أمس.", "عقد", set(), {"وهران"}),
    ],
)
def test_sides_and_parties_are_not_where_it_is(
    language: str, text: str, trigger: str, actors: set[str], places: set[str]
) -> None:
    assert names_of(text, text.rstrip("."), trigger, language) == (actors, places)


@pytest.mark.parametrize(
    ("clause", "trigger", "expected"),
    [
        ("التقى وزير دفاع تونس نظيره في وهران", "التقى", {"وهران"}),
        ("دشن والي ولاية سطيف جسرا في العلمة", "دشن", {"العلمة"}),
        ("زار الوزير بغداد ثم وهران", "زار", {"بغداد", "وهران"}),
        ("جنح مركب أمام ساحل صفاقس", "جنح", {"صفاقس"}),
        ("سجن رئيس بلدية قابس في صفاقس", "سجن", {"صفاقس"}),
        ("قتل جندي شمال الموصل ببلدة القيارة", "قتل", {"الموصل", "القيارة"}),
        ("عاد لاعب من وهران إلى تونس", "عاد", {"وهران", "تونس"}),
        ("تدرب أتلتيكو مدريد في وهران", "تدرب", {"وهران"}),
        ("ربح الرجل ألف ريال في مدريد", "ربح", {"مدريد"}),
        ("غرق مركب يرفع علم بنما قبالة رأس كبودية", "غرق", {"رأس كبودية"}),
    ],
)
def test_what_a_role_governs_is_of_somebody(clause: str, trigger: str, expected: set[str]) -> None:
    assert names_of(f"{clause}.", clause, trigger, "ar")[1] == expected


@pytest.mark.parametrize(
    ("clause", "trigger", "expected"),
    [
        ("أن الحكومة ستقدم التقرير إلى البرلمان غدا", "ستقدم", set()),
        ("ونفى الوزير تأجيل المشروع أمس", "تأجيل", set()),
        ("إنه سيرفع قضية غدا", "سيرفع", set()),
        ("إنه سيزور المصابين غدا", "سيزور", {"سطيف"}),
        ("أن رئيس الجمهورية سيحل بالولاية غدا", "سيحل", {"سطيف"}),
        ("أن العمال سيرحلون غدا", "سيرحلون", {"سطيف"}),
        ("وبحسب الوزارة تراجعت المياه أمس", "تراجعت", {"سطيف"}),
    ],
)
def test_who_acts_by_office_before_an_arabic_verb_is_nowhere(clause: str, trigger: str, expected: set[str]) -> None:
    text = f"ضرب زلزال مدينة سطيف أمس. وقال مصدر {clause}."
    assert names_of(text, clause, trigger, "ar", "زلزال في سطيف")[1] == expected


def test_what_is_neither_a_fact_nor_for_a_day_is_not_put_into_the_scene() -> None:
    text = "A mill burned down in Derby on Monday. Workers may strike. Workers fled. Workers will march on Friday."
    found = {text[e.trigger_start : e.trigger_end]: e.places for e in told_in(text, "en", PUBLISHED)}
    assert found.get("strike", ()) == ()
    assert {place.name for place in found["march"]} == {"Derby"}


def test_the_past_of_a_lead_is_not_where_its_dateline_is() -> None:
    text = "LEIDEN (XP) - Lumen Foods and Calder Bank dropped a merger on Monday, after it came up in May, and shut."
    title = "Lumen Foods and Calder Bank drop merger"
    assert names_of(text, "after it came up in May", "came", "en", title)[1] == set()
    assert names_of(text, "and shut", "shut", "en", title)[1] == {"Leiden"}


def test_a_phrase_tells_what_is_done_on_the_spot() -> None:
    text = "A mill burned in Derby on Monday. Mr Webb walked out on Tuesday. Mr Webb looked out on Tuesday."
    assert names_of(text, "Mr Webb walked out on Tuesday", "walked", "en", "Mill burns in Derby")[1] == {"Derby"}
    assert names_of(text, "Mr Webb looked out on Tuesday", "looked", "en", "Mill burns in Derby")[1] == set()


def test_a_heading_that_says_what_there_is_is_no_place() -> None:
    text = "REDON. Bal samedi à 20 h.\nARVEL. Visite dimanche à 10 h.\nVITRÉ. Foire lundi.\nCONCERT. Entrée à 9 h.."
    found = find_names(text, "", "fr", [(0, len(text))])
    assert {name.name.casefold() for name in found if name.kind == "place"} == {"redon", "arvel", "vitré"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The firm ignored Moscow's warning on Monday.", set()),
        ("en", "The firm forecast profits above Wall Street's estimates on Monday.", set()),
        ("fr", "L'entreprise a ignoré lundi l'avertissement de Moscou.", set()),
        ("es", "La empresa ignoró el lunes la advertencia de Roma.", set()),
        ("en", "Berlin's zoo opened on Monday.", {"Berlin"}),
        ("fr", "Le tableau a été saisi lundi dans une salle des ventes de Lyon.", {"Lyon"}),
    ],
)
def test_a_place_that_owns_words_is_not_where(language: str, text: str, expected: set[str]) -> None:
    trigger = next(word for word in ("ignored", "forecast", "ignoré", "ignoró", "opened", "saisi") if word in text)
    assert names_of(text, text.rstrip("."), trigger, language)[1] == expected


@pytest.mark.parametrize(
    ("clause", "trigger", "expected"),
    [
        ("Ivo Larsen resigned after the arrest of Una Moss", "resigned", {"Ivo Larsen"}),
        ("The mill was founded before the war by Una Moss", "founded", {"Una Moss"}),
        ("Ivo Larsen met after a talk of the council the judge Una Moss", "met", {"Ivo Larsen", "Una Moss"}),
        ("The line was closed after the crash by Minch Rail", "closed", {"Minch Rail"}),
        ("Officers looked after the theft for Una Moss", "looked", {"Una Moss"}),
    ],
)
def test_only_who_depends_on_another_happening_is_of_it(clause: str, trigger: str, expected: set[str]) -> None:
    assert names_of(f"{clause}.", clause, trigger, "en")[0] == expected


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In April and May Larsen Lines built ships.", ["Larsen Lines"]),
        ("By the end of May Larsen Lines had built ships.", ["Larsen Lines"]),
        ("May Larsen built ships.", ["May Larsen"]),
        ("They met coach June Larsen.", ["June Larsen"]),
    ],
)
def test_months_that_are_given_names(text: str, names: list[str]) -> None:
    assert [name.name for name in find_names(text, "", "en", [(0, len(text))])] == names


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "A man was arrested in Leeds on Monday over a robbery in York in May.", [["Leeds"], ["York"]]),
        ("fr", "Un homme a été arrêté lundi à Lyon pour un braquage commis à Nantes en mai.", [["Lyon"], ["Nantes"]]),
        ("ar", "اعتقل رجل في القاهرة يوم الاثنين بسبب سرقة وقعت في الإسكندرية في مايو.", [["القاهرة"], ["الإسكندرية"]]),
    ],
)
def test_each_of_two_happenings_of_a_clause_has_its_place(language: str, text: str, expected: list[list[str]]) -> None:
    told = extract(Article("a", text, date(2023, 6, 19), language=language))
    assert [[place.name for place in event.places] for event in told] == expected
