"""What words of health, science, nature, food, sport, the arts, religion and people are about, across languages."""

import tomllib

import pytest

from timeline.languages.concepts import FOLDER, concepts_of, concepts_of_phrases
from timeline.languages.writing.name_keys import fold

FIELDS = ("animals", "culture", "food", "health", "nature", "people", "religion", "science", "sport", "things")
LANGUAGES = {"en", "fr", "ar", "es", "de"}


@pytest.mark.parametrize(
    ("concept", "words"),
    [
        ("nurse", "nurses infirmières الممرضات enfermeras Krankenschwestern"),
        ("hiv", "HIV sida السيدا VIH HIV"),
        ("eclipse", "eclipse éclipse الكسوف eclipse Sonnenfinsternis"),
        ("asteroid", "meteorite météorite نيزك meteorito Meteoriten"),
        ("tornado", "tornado tornades وزوبعة tornados Windhose"),
        ("wind", "winds vents والرياح vientos Winde"),
        ("bee", "bees abeilles النحل abejas Bienen"),
        ("wasp", "wasps guêpes دبابير avispas Wespen"),
        ("wild_boar", "boars sangliers _ jabalíes Wildschweine"),
        ("lobster", "lobsters homards الكركند bogavantes Hummer"),
        ("harvest", "harvest vendanges الحصاد vendimia Weinlese"),
        ("orange", "lemons clémentines الحوامض cítricos Zitronen"),
        ("handball", "handball handballeurs _ balonmano Handballer"),
        ("judo", "judo judokas الجودو judocas Judoka"),
        ("medal", "medals médailles وميدالية medallas Medaillen"),
        ("dance", "dancing danseuses رقصات bailes Ballett"),
        ("carnival", "carnival carnaval الكرنفال carnavales Karneval"),
        ("reporter", "correspondents correspondant المراسلين corresponsales Reporterin"),
        ("priest", "priests prêtres والكهنة sacerdotes Pfarrer"),
        ("university", "universities facultés بالجامعة universidades Hochschulen"),
        ("twin", "twins jumeaux توأمان gemelas Zwillinge"),
        ("elderly", "pensioners vieillards المسنين ancianos Rentnerin"),
        ("tonne", "tonnes tonnes أطنان toneladas Tonnen"),
    ],
)
def test_a_concept_is_named_in_each_language(concept, words):
    named = zip(("en", "fr", "ar", "es", "de"), words.split(), strict=True)
    assert [word for language, word in named if word != "_" and concept not in concepts_of(word, language)] == []


@pytest.mark.parametrize(
    ("concept", "words"),
    [
        # a stem is no beginning of another common word
        ("nurse", "en nursery"), ("diploma", "en diplomatic"), ("tusk", "en Tuskegee"), ("plain", "en stepped"),
        ("sect", "fr secteur"), ("spice", "fr épicentre"), ("ostrich", "fr émeute"), ("gene", "fr général"),
        ("atheism", "fr Athènes"), ("lamp", "fr Lampedusa"), ("statue", "fr statuer"), ("ranking", "fr classe"),
        ("charity", "es beneficios"), ("ski", "es esquina"), ("sufi", "es suficiente"), ("comedy", "es comicios"),
        ("antarctic", "es artículo"), ("poster", "es posterior"), ("manipulation", "es amante"),
        ("child", "es ninguna"),
        ("gene", "de genommen"), ("throwing", "de Diskussion"), ("hinduism", "de hindurch"), ("mango", "de Mangold"),
        ("monk", "de Mönchengladbach"), ("addiction", "de suchten"), ("family", "de Nichteinhaltung"),
        ("circus", "ar مهرجان"), ("docking", "ar التحميل"), ("ancient_rome", "ar رومانيا"), ("bacteria", "ar ميكروباص"),
        # nor another word without its accents
        ("mushroom", "fr cependant"), ("maize", "fr mais"), ("wedding", "fr Marie"), ("door", "fr portés"),
        ("hill", "es cerró"), ("wrestling", "es sumó"), ("imam", "es mula"), ("pizza", "de Bürger"),
        ("tournament_draw", "de ausgelöst"), ("lottery", "de auslösen"), ("nightclub", "de Bär"),
        # nor what is left of another behind a particle
        ("machine", "ar التي"), ("bite", "ar بعض"), ("beer", "ar كبيرة"), ("celebration", "ar بعيد"),
        ("rooster", "ar لديك"), ("valley", "ar فؤاد"), ("lung", "ar برية"), ("tonne", "ar بطن"), ("hill", "ar كتلة"),
        ("imam", "ar أمام"), ("cancer", "ar بورما"), ("photo", "ar سيلفيا"),
        ("sting", "ar لسعيد"), ("tuberculosis", "ar كسل"), ("prayer", "ar الأصلي"),
    ],
)  # fmt: skip
def test_common_words_that_look_alike_name_no_concept(concept, words):
    language, word = words.split()
    assert concept not in concepts_of(word, language)


@pytest.mark.parametrize(
    ("concept", "word"), [("planet", "كوكبا"), ("president", "رئيسا"), ("disappearance", "فقدوا"), ("dance", "يرقصون")]
)
def test_arabic_words_are_known_behind_their_ends(concept, word):
    assert concept in concepts_of(word, "ar")


@pytest.mark.parametrize(
    ("one", "other"), [("bee", "wasp"), ("comet", "eclipse"), ("nurse", "doctor"), ("ski", "skating")]
)
def test_what_differs_is_two_concepts(one, other):
    table = {name: words for path in FOLDER.glob("*.toml") for name, words in _concepts(path)}
    shared = {
        language: set(map(fold, table[one][language])) & set(map(fold, table[other][language]))
        for language in LANGUAGES
    }
    assert not any(shared.values())


@pytest.mark.parametrize("field", FIELDS)
def test_entries_of_several_words_can_be_met(field):
    """They are compared word by word, as a title is cut: no stem, no hyphen, three words at most."""
    for _, words in _concepts(FOLDER / f"{field}.toml"):
        for language, entries in words.items():
            phrases = [tuple(fold(entry).split()) for entry in entries if " " in entry]
            assert [phrase for phrase in phrases if phrase not in concepts_of_phrases(language)] == []
            assert [p for p in phrases if len(p) > 3 or not all(word.isalnum() for word in p)] == []


def _concepts(path):
    table = tomllib.loads(path.read_text("utf-8"))
    return [concept for part in ("happens", "stage", "about") for concept in table.get(part, {}).items()]
