"""Status and sourcing: plain, negated, embedded and near-miss sentences in each language."""

from datetime import date

import pytest
from event_texts import Spec, bounds, events_of, trigger_of

from timeline.languages.cues.cue_list import Cues
from timeline.languages.tables.event_cues import event_cues
from timeline.records import Event

PAST: dict[str, Spec] = {
    "en": ("Monday", "2024-03-04", "2024-03-04"),
    "fr": ("lundi", "2024-03-04", "2024-03-04"),
    "ar": ("يوم الاثنين", "2024-03-04", "2024-03-04"),
}
AHEAD: dict[str, Spec] = {
    "en": ("Friday", "2024-03-08", "2024-03-08"),
    "fr": ("vendredi", "2024-03-08", "2024-03-08"),
    "ar": ("يوم الجمعة", "2024-03-08", "2024-03-08"),
}


def event(language: str, text: str) -> Event:
    """The one dated event of a sentence that holds the language's Monday or Friday."""
    spec = PAST[language] if PAST[language][0] in text else AHEAD[language]
    dated = [e for e in events_of(text, spec, language=language) if e.interval.bounded]
    assert len(dated) == 1, [e.title for e in dated]
    return dated[0]


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The council approved the plan on Monday.", "happened"),
        ("en", "The council will approve the plan on Friday.", "planned"),
        ("en", "The choir is to sing in Lund on Friday.", "planned"),
        ("en", "The choir sings in Lund on Friday.", "planned"),
        ("en", "The council could approve the plan on Friday.", "hypothetical"),
        ("en", "The envoy may travel to Lund on Friday.", "hypothetical"),
        ("en", "The rebels threatened on Monday to burn the mill.", "threatened"),
        ("en", "The minister denied on Monday that he had taken money.", "denied"),
        ("en", "The club called off the match on Monday.", "cancelled"),
        ("en", "The club did not cancel the match on Monday.", "happened"),
        ("en", "The club postponed the match on Monday.", "cancelled"),
        ("en", "A storm led to the cancellation of twelve flights on Monday.", "happened"),
        ("fr", "Le brouillard a entraîné lundi l'annulation de douze vols.", "happened"),
        ("ar", "أدى الضباب يوم الاثنين إلى إلغاء رحلات.", "happened"),
        ("en", "The club did not postpone the match on Monday.", "happened"),
        ("en", "The match has been put back to Friday.", "planned"),
        ("fr", "Le match a été reporté lundi.", "cancelled"),
        ("fr", "La mairie a reporté d'un mois la fermeture du pont, prévue vendredi.", "cancelled"),
        ("ar", "أرجأت السلطات إغلاق الجسر المقرر يوم الجمعة.", "cancelled"),
        ("en", "The vote has been brought forward to Friday.", "planned"),
        ("en", "The match set for Monday never took place.", "cancelled"),
        ("fr", "Le match de lundi n'a pas pu se tenir.", "cancelled"),
        ("fr", "Le gala n'aura pas lieu à Nantes vendredi.", "cancelled"),
        ("fr", "Le gala n'aura pas lieu vendredi mais samedi.", "cancelled"),
        ("fr", "Le gala n'aura pas lieu vendredi à Nantes mais à Rennes.", "planned"),
        ("en", "The gala will not be held in Hull on Friday but in Derby.", "planned"),
        ("ar", "الاجتماع المقرر يوم الاثنين لم يعقد.", "cancelled"),
        ("en", "The ferry will not return on Friday as planned.", "cancelled"),
        ("en", "The ferry will return on Friday as planned.", "planned"),
        ("en", "The committee did not meet on Monday as scheduled.", "cancelled"),
        ("en", "The wall did not collapse on Monday as feared.", "happened"),
        ("en", "The crossing on Monday did not go as planned.", "happened"),
        ("fr", "Le comité ne s'est pas réuni lundi comme prévu.", "cancelled"),
        ("fr", "La fête de lundi ne s'est pas passée comme prévu.", "happened"),
        ("en", "The mayor will not resign on Friday, as expected.", "planned"),
        ("fr", "Le bac ne reprendra pas vendredi comme prévu.", "cancelled"),
        ("ar", "لن يفتح المتحف أبوابه يوم الجمعة كما كان مقررا.", "cancelled"),
        ("fr", "L'armée a repoussé lundi une attaque.", "happened"),
        ("ar", "تأجلت المباراة يوم الاثنين.", "cancelled"),
        ("en", "Crews were searching the river on Monday.", "ongoing"),
        ("en", "Crews were still searching the river on Monday.", "ongoing"),
        ("en", "The mayor, who may resign, opened a new hall on Monday.", "happened"),
        ("en", "The council approved on Monday the plan for a future museum.", "happened"),
        ("fr", "Le conseil a approuvé lundi le projet.", "happened"),
        ("fr", "Le conseil approuvera vendredi le projet.", "planned"),
        ("fr", "Le conseil doit approuver vendredi le projet.", "planned"),
        ("fr", "Le conseil pourrait approuver vendredi le projet.", "hypothetical"),
        ("fr", "Le syndicat a menacé lundi de bloquer le port.", "threatened"),
        ("fr", "Le ministre a démenti lundi toute démission.", "denied"),
        ("fr", "Le concert de vendredi est annulé.", "cancelled"),
        ("fr", "Le club n'a pas annulé lundi son match.", "happened"),
        ("fr", "Les secours fouillaient toujours lundi les décombres.", "ongoing"),
        ("fr", "Le chanteur aurait quitté lundi son hôtel.", "happened"),
        ("fr", "Le ministre menaçait lundi d'interdire la plateforme.", "threatened"),
        ("en", "By Monday she was taking more money.", "ongoing"),
        ("ar", "وكانت النيابة العامة قد أحالتهم للمحاكمة يوم الاثنين.", "happened"),
        ("ar", "وافق المجلس يوم الاثنين على المشروع.", "happened"),
        ("ar", "سيوافق المجلس يوم الجمعة على المشروع.", "planned"),
        ("ar", "سوف يجتمع المجلس يوم الجمعة.", "planned"),
        ("ar", "من المقرر أن يجتمع المجلس يوم الجمعة.", "planned"),
        ("ar", "قد يجتمع المجلس يوم الجمعة.", "hypothetical"),
        ("ar", "وقد اجتمع المجلس يوم الاثنين.", "happened"),
        ("ar", "هددت النقابة يوم الاثنين بإغلاق الميناء.", "threatened"),
        ("ar", "نفى الوزير يوم الاثنين استقالته.", "denied"),
        ("ar", "ألغى النادي يوم الاثنين المباراة.", "cancelled"),
        ("ar", "تواصل فرق الإنقاذ البحث منذ يوم الاثنين.", "ongoing"),
    ],
)
def test_status(language: str, text: str, status: str) -> None:
    assert event(language, text).status == status


@pytest.mark.parametrize(
    ("language", "text", "sourcing"),
    [
        ("en", "The mill burned down on Monday.", "stated"),
        ("en", "The mill burned down on Monday, police said.", "reported"),
        ("en", "According to the mayor, the mill burned down on Monday.", "reported"),
        ("en", "The mayor said the mill burned down on Monday.", "reported"),
        ("en", "The owner reportedly left the town on Monday.", "rumoured"),
        ("en", "The mill, which the mayor said was safe, burned down on Monday.", "stated"),
        ("en", "The minister denied on Monday that he had taken money.", "stated"),
        ("en", "The mill closed on Monday, saying that it had run out of money.", "stated"),
        ("en", "The board expects to close the mill on Friday.", "stated"),
        ("en", "The mill, which burned down on Monday, will be rebuilt, the mayor said.", "stated"),
        ("en", "Ann Cole, who left on Monday, is said to be in Lund.", "stated"),
        ("en", "A paper wrote that the miller had complained on Monday.", "reported"),
        ("en", "An inquiry found that the mill burned down on Monday.", "reported"),
        ("fr", "Le maire affirme avoir vu le moulin brûler lundi.", "reported"),
        ("fr", "Le moulin a brûlé lundi.", "stated"),
        ("fr", "Le moulin a brûlé lundi, selon la police.", "reported"),
        ("fr", "D'après le maire, le moulin a brûlé lundi.", "reported"),
        ("fr", "Le maire a dit que le moulin avait brûlé lundi.", "reported"),
        ("fr", "Le chanteur aurait quitté lundi son hôtel.", "reported"),
        ("fr", "La rumeur veut que le chanteur ait quitté lundi son hôtel.", "rumoured"),
        ("ar", "احترقت الطاحونة يوم الاثنين.", "stated"),
        ("ar", "احترقت الطاحونة يوم الاثنين وفقا للشرطة.", "reported"),
        ("ar", "قال العمدة إن الطاحونة احترقت يوم الاثنين.", "reported"),
        ("ar", "وأضاف العمدة أن الطاحونة احترقت يوم الاثنين.", "reported"),
        ("ar", "ترددت شائعات عن أن المالك غادر المدينة يوم الاثنين.", "rumoured"),
        ("ar", "نفى الوزير يوم الاثنين استقالته.", "stated"),
    ],
)
def test_sourcing(language: str, text: str, sourcing: str) -> None:
    assert event(language, text).sourcing == sourcing


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
def test_each_status_and_sourcing_has_at_least_fifteen_cues(language: str) -> None:
    cues = event_cues(language)
    assert cues is not None
    lists = {**cues.status, **cues.sourcing}
    for name in ("denied", "cancelled", "threatened", "hypothetical", "planned", "ongoing", "rumoured", "reported"):
        cue = lists[name]
        assert len(cue.words) + len(cue.stems) + sum(map(len, cue.phrases.values())) >= 15, (language, name)


@pytest.mark.parametrize(
    ("cue", "sentence", "found"),
    [
        ("cancel*", "they cancelled it", 1),
        ("cancel*", "a chancellor spoke", None),
        ("called … off", "they called the whole match off", 1),
        ("called … off", "they called the match and the party and all off", None),
        ("no truth", "there is no truth in it", 2),
    ],
)
def test_cues_match_whole_words(cue: str, sentence: str, found: int | None) -> None:
    assert Cues.of([cue]).first(sentence.split()) == found


def test_a_clitic_may_be_glued_before_a_cue() -> None:
    assert Cues.of(["نفى"], "وف").first(["ونفي", "الوزير"]) == 0
    assert Cues.of(["نفى"]).first(["ونفي", "الوزير"]) is None


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The rival said it may bid for the gates.", "bid", "hypothetical"),
        ("The carrier will keep flying from the old terminal.", "keep", "planned"),
        ("Neither side is to pay a fee, the lawyers said.", "pay", "planned"),
    ],
)
def test_what_is_to_come_is_a_row_without_a_date(text: str, trigger: str, status: str) -> None:
    events = events_of("The mayor resigned on Monday. " + text, ("Monday", "2024-03-04", "2024-03-04"))
    told = [(trigger_of("The mayor resigned on Monday. " + text, e), e.status, bounds(e)) for e in events[1:]]
    assert told == [(trigger, status, (None, None))]


@pytest.mark.parametrize(
    "text", ["Will the council sell the mill?", '"We will sell the mill," he said.', "It will be cold in the hall."]
)
def test_a_question_a_quotation_and_a_state_to_come_are_no_rows(text: str) -> None:
    assert len(events_of("The mayor resigned on Monday. " + text, ("Monday", "2024-03-04", "2024-03-04"))) == 1


def test_a_denial_may_be_an_adjective() -> None:
    events = events_of(
        "The mayor resigned on Monday. Reports that he had left were untrue.", ("Monday", "2024-03-04", "2024-03-04")
    )
    assert [e.status for e in events] == ["happened", "denied"]


@pytest.mark.parametrize(
    ("language", "text", "spec"),
    [
        ("en", "He went back to work on Friday.", ("Friday", "2024-03-08", "2024-03-08")),
        (
            "fr",
            "Le ministre a prévu de se rendre ce vendredi à Lyon.",
            ("ce vendredi", "2024-03-08", "2024-03-08"),
        ),
    ],
)
def test_what_is_of_the_day_of_publication_is_news(language: str, text: str, spec: Spec) -> None:
    events = events_of(text, spec, language=language, published=date(2024, 3, 8))
    assert [(e.background, bounds(e)) for e in events] == [(False, spec[1:])]
