"""Plain sentences of news: the verb that a day dates, its status, its title. Each is of a kind that a grid of
a thousand verbs, or articles of our own, had shown to be misread."""

from __future__ import annotations

from datetime import date

import pytest

from timeline import extract
from timeline.records import Article, Event


def events(text: str, language: str, published: str = "2024-02-06") -> list[Event]:
    return list(extract(Article("x", text, date.fromisoformat(published), language=language, title="")))


@pytest.mark.parametrize(
    ("language", "text", "verb"),
    [
        ("fr", "Le maire a invité les habitants lundi.", "invité"),
        ("fr", "La décision a suscité lundi de vives réactions.", "suscité"),
        ("de", "Der Konzern hat das Vorhaben am Montag verlagert.", "verlagert"),
        ("de", "Das Lager wurde am Montag von Rebellen geplündert.", "geplündert"),
        ("en", "Voters re-elected the president on Monday.", "re-elected"),
        ("en", "The blast hurt 14 people on Monday.", "hurt"),
        ("en", "The retailer shed 400 jobs on Monday.", "shed"),
        ("ar", "صوت البرلمان يوم الاثنين على قانون المالية.", "صوت"),
        ("ar", "عبر الوزير عن قلقه يوم الاثنين.", "عبر"),
        ("ar", "جرح ثلاثة جنود يوم الاثنين.", "جرح"),
        # a verb of attitude on a day of the last week: that is the news, not what it is about
        ("en", "The UN condemned the attack on Monday.", "condemned"),
        ("fr", "L'ONU a condamné l'attaque lundi.", "condamné"),
        ("ar", "ناقش المجلس استقالة الرئيس يوم الاثنين.", "ناقش"),
    ],
)
def test_a_day_dates_the_verb_of_a_plain_sentence(language: str, text: str, verb: str) -> None:
    [event] = events(text, language)
    assert text[event.trigger_start : event.trigger_end] == verb
    assert (event.status, event.background) == ("happened", False)
    assert event.interval.earliest == "2024-02-05"


def test_a_noun_is_no_verb_though_a_verb_is_written_so() -> None:
    [event] = events("سُمع صوت انفجار يوم الاثنين، عبر الحدود الشرقية.", "ar")
    assert event.title.startswith("سُمع صوت انفجار")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Two potential buyers visited the site on Monday."),
        ("en", "A possible sale was discussed on Monday."),
        ("en", "Police said a possible motive emerged on Monday."),
    ],
)
def test_a_possible_subject_makes_no_act_possible(language: str, text: str) -> None:
    assert [event.status for event in events(text, language)] == ["happened"]


def test_a_possible_act_stays_possible() -> None:
    assert [e.status for e in events("This could delay the opening in May.", "en")] == ["hypothetical"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The group confirmed its intention to close the plant in June."),
        ("en", "The council rejected a proposal to close the school in June."),
        ("fr", "Le groupe a confirmé son intention de fermer l'usine en juin."),
        ("es", "El grupo confirmó su intención de cerrar la planta en junio."),
        ("ar", "أكدت المجموعة عزمها إغلاق المصنع في يونيو."),
    ],
)
def test_what_is_intended_is_to_come(language: str, text: str) -> None:
    [event] = events(text, language)
    assert (event.interval.earliest, event.status) == ("2024-06-01", "planned")


def test_what_became_of_an_intention_has_been() -> None:
    [event] = events("Its plan to build homes collapsed in June.", "en")
    assert (event.interval.earliest, event.status) == ("2023-06-01", "happened")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The group announced on Monday the closure of the plant in June."),
        ("fr", "Le groupe a annoncé lundi la fermeture de l'usine en juin."),
        ("es", "El grupo anunció el lunes el cierre de la planta en junio."),
        ("ar", "أعلنت المجموعة الاثنين إغلاق المصنع في يونيو."),
    ],
)
def test_what_is_announced_on_a_day_is_to_come(language: str, text: str) -> None:
    said, meant = events(text, language)
    assert (said.interval.earliest, said.status) == ("2024-02-05", "happened")
    assert (meant.interval.earliest, meant.status) == ("2024-06-01", "planned")


def test_a_day_to_come_dates_only_the_second_of_two_acts() -> None:
    [event] = events("أدانت الحكومة الهجوم وأعلنت الحداد ثلاثة أيام اعتبارا من الأحد.", "ar")
    assert event.title.startswith("أعلنت الحداد")


@pytest.mark.parametrize(
    ("language", "text", "titles"),
    [
        # a clause has its own subject
        ("ar", "ونددت النقابة بالصفقة، ودعت إلى إضراب صباح الاثنين.", ["النقابة دعت إلى إضراب صباح الاثنين"]),
        ("ar", "أقلعت الطائرة من دبي وهبط الركاب في لندن أمس.", ["أقلعت الطائرة من دبي", "هبط الركاب في لندن أمس"]),
        (
            "en",
            "Auriel was due to begin on March 3, but its chief, Lena Fort, told staff that it might slip to July.",
            ["Auriel was due to begin on March 3", "It might slip to July"],
        ),
        (
            "fr",
            "La mine a rouvert lundi, mais le propriétaire, un groupe chinois, a fermé un puits mardi.",
            ["La mine a rouvert lundi", "Le propriétaire, un groupe chinois, a fermé un puits mardi"],
        ),
        # a subject with its apposition begins a clause
        (
            "en",
            "The mill closed in 2021 and its owner, Ada Holm, was fined in January.",
            ["The mill closed in 2021", "Its owner, Ada Holm, was fined in January"],
        ),
        (
            "fr",
            "Le moulin a fermé en 2021 et sa patronne, Ada Holm, a été condamnée en janvier.",
            ["Le moulin a fermé en 2021", "Sa patronne, Ada Holm, a été condamnée en janvier"],
        ),
        ("en", "The mill hired Ada Holm and her sister, a miller, and closed in 2021.", ["The mill closed in 2021"]),
    ],
)
def test_titles(language: str, text: str, titles: list[str]) -> None:
    assert [event.title for event in events(text, language)] == titles


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "en",
            "The chain said on Thursday that it would close a mill in March.",
            "The chain would close a mill in March",
        ),
        ("en", "The minister said that it would rain on Monday.", "It would rain on Monday"),
        ("fr", "L'autorité a annoncé qu'elle ferait appel lundi.", "L'autorité ferait appel lundi"),
        ("fr", "Le ministre a annoncé qu'elle ferait appel lundi.", "Elle ferait appel lundi"),
        ("es", "La cadena anunció que cerrará doce tiendas en marzo.", "La cadena cerrará doce tiendas en marzo"),
        ("ar", "أعلنت الشركة أنها ستغلق 12 متجرا في مارس.", "الشركة ستغلق 12 متجرا في مارس"),
        ("ar", "أعلن رئيس المدينة أنها ستصبح متحفا في مارس.", "ستصبح متحفا في مارس"),
        # pronouns that stand for nobody, for who is spoken to, or for several
        ("en", "The company said that it would rain on Monday.", "It would rain on Monday"),
        ("fr", "Le gouvernement a dit qu'il faudra évacuer la ville lundi.", "Il faudra évacuer la ville lundi"),
        ("fr", "La mairie a promis à l'école qu'elle rouvrira lundi.", "Elle rouvrira lundi"),
        ("es", "La ministra confirmó que fallecieron el lunes dos pacientes.", "Fallecieron el lunes dos pacientes"),
        # a verb with its pronoun, an object that agrees, a subject parted from its verb
        ("ar", "وصلت الشرطة واعتقلته الأحد.", "اعتقلته الأحد"),
        ("ar", "افتتح الوزير المعرض أمس، ويستمر حتى مارس.", "يستمر حتى مارس"),
        (
            "ar",
            "وزير الدفاع خلوصي أكار، نافيا الاتهامات، زار بغداد الأحد.",
            "وزير الدفاع خلوصي أكار، نافيا الاتهامات، زار بغداد الأحد",
        ),
    ],
)
def test_a_title_names_its_subject_or_none(language: str, text: str, title: str) -> None:
    assert events(text, language)[-1].title == title


def test_a_length_that_something_lasted_counts_from_nothing() -> None:
    text = "Fermé pendant huit mois après un incendie en octobre 2022, le musée a rouvert le 10 juin 2023."
    assert "counted" not in [event.rule for event in events(text, "fr")]


def test_what_is_set_for_a_day_to_come_is_no_background() -> None:
    [rally, *_] = events("The union confirmed its rally, scheduled for Saturday at 3 p.m.", "en")
    assert (rally.status, rally.background, rally.interval.earliest) == ("planned", False, "2024-02-10")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Rumours that the government sold the mill on Monday are false, the mayor said."),
        ("en", "The mayor said reports that the bridge had closed on Monday were false."),
        ("fr", "Les informations selon lesquelles le pont a fermé lundi sont infondées."),
    ],
)
def test_a_report_that_is_false_is_denied(language: str, text: str) -> None:
    [event] = [event for event in events(text, language) if event.rule == "dated"]
    assert event.status == "denied"
    assert "false" not in event.title


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("en", "The crew abandoned the burning vessel on Monday.", "happened"),
        ("fr", "L'équipage a abandonné le navire lundi.", "happened"),
        ("es", "La tripulación abandonó el barco el lunes.", "happened"),
        ("en", "The firm abandoned its plan on Monday.", "cancelled"),
        ("en", "The firm won a contract worth 300 million euros on Monday.", "happened"),
        ("es", "La empresa firmó el contrato el lunes.", "happened"),
        ("fr", "Les deux alpinistes portés disparus depuis jeudi ont été retrouvés lundi après-midi.", "happened"),
    ],
)
def test_what_is_left_was_no_plan_and_what_is_worth_something_no_description(
    language: str, text: str, status: str
) -> None:
    event = next(event for event in events(text, language) if event.interval.earliest == "2024-02-05")
    assert (event.status, event.background) == (status, False)


def test_a_term_set_by_a_verb_with_a_pronoun_is_to_come() -> None:
    assert events("وألزمته برد المبلغ قبل نهاية العام.", "ar")[-1].interval.latest == "2024-12-31"


def test_what_is_said_behind_a_mark_is_not_called_off_by_what_stands_before_it() -> None:
    text = "نفى المتحدث صحة ما نشر عن إلغاء الامتحانات، مؤكدا أنها ستجرى في موعدها يوم 2 يونيو."
    assert "planned" in [event.status for event in events(text, "ar") if event.interval.earliest == "2024-06-02"]


def test_titles_of_long_and_joined_sentences() -> None:
    text = (
        "The two pilots, who had been missing since their helicopter went down in fog on Thursday, were found alive "
        "on Monday about 12 miles from the crash site. Officials warned that the dam could fail, and on Monday ordered "
        "3,000 people to leave. Lawmakers wanted time to review amendments that were filed on Monday."
    )
    titles = [event.title for event in events(text, "en") if event.interval.earliest == "2024-02-05"]
    assert titles == [
        "The two pilots were found alive on Monday about 12 miles from the crash site",
        "Officials on Monday ordered 3,000 people to leave",
        "Amendments were filed on Monday",
    ]


def test_a_verb_with_and_is_no_noun_that_folds_to_the_same_letters() -> None:
    [event] = events("وأدى انهيار في المنجم إلى إصابة ثلاثة عمال يوم الاثنين.", "ar")
    assert event.title.startswith("أدى انهيار")
    [event] = events("وادي النيل شهد فيضانا يوم الاثنين.", "ar")
    assert event.title.startswith("وادي النيل")


def test_a_day_in_what_is_said_without_a_verb_dates_nothing_before_it() -> None:
    found = events("نفت الرئيسة استقالة المدير، مؤكدة أنه في إجازة حتى الخميس.", "ar")
    assert {event.interval.latest for event in found} == {None}


def test_a_title_begins_with_the_noun_that_its_verb_tells_of() -> None:
    text = "أغلق المتحف، بعدما كان سيفتح في مايو، بسبب تسرب مياه خلال عاصفة ضربت المدينة يوم الاثنين."
    assert "عاصفة ضربت المدينة يوم الاثنين" in [event.title for event in events(text, "ar")]


def test_a_relative_clause_without_a_day_is_no_plan() -> None:
    assert events("وتعود المجموعة التي سيعرضها إلى القرن السابع عشر.", "ar") == []


def test_what_is_announced_to_have_been_so_since_a_day_looks_back() -> None:
    [event] = events("أعلن المكتب توقف القطارات منذ الاثنين.", "ar")
    assert (event.interval.earliest, event.interval.latest, event.status) == ("2024-02-05", None, "happened")


def test_a_noun_behind_a_preposition_is_no_verb_of_its_letters() -> None:
    [event] = events("لقي خمسة مهاجرين حتفهم إثر غرق مركبهم قبالة جرجيس يوم الاثنين.", "ar")
    assert event.title.startswith("لقي خمسة مهاجرين حتفهم إثر غرق")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The boat sailed from Oran on Sunday, and its engine failed two days after its departure."),
        ("ar", "أبحر المركب من وهران الأحد، وتعطل محركه بعد يومين من الإبحار."),
    ],
)
def test_a_clause_is_counted_from_the_one_before_it_in_its_sentence(language: str, text: str) -> None:
    assert [event.interval.earliest for event in events(text, language)] == ["2024-02-04", "2024-02-06"]


def test_a_party_named_for_a_conference_acts() -> None:
    [event] = events("وكان حزب المؤتمر قد طالب الاثنين بإقالة وزير المالية.", "ar")
    assert event.actors[0].name == "حزب المؤتمر"


def test_traffic_is_no_movement_and_the_eve_nobody() -> None:
    text = "توقفت حركة القطارات يوم الاثنين. ومن المنتظر أن يلقي الرئيس خطابا غدا، عشية الذكرى."
    assert [actor.name for event in events(text, "ar") for actor in event.actors] == []


def test_an_object_that_has_the_letters_of_a_verb_goes_on_behind_a_day_between_commas() -> None:
    [event] = events("أجرت الوزارة، أمس، حملة شملت 120 ألف طفل.", "ar")
    assert event.title == "أجرت الوزارة، أمس، حملة شملت 120 ألف طفل"


def test_several_days_of_what_is_announced_or_decided_are_to_come() -> None:
    for text in ("أعلنت الجامعة تعليق الدوام يومي الخميس والجمعة.", "قررت الجامعة تعليق الدوام الخميس والجمعة."):
        [event] = events(text, "ar")
        assert (event.interval.earliest, event.interval.latest, event.status) == ("2024-02-08", "2024-02-09", "planned")
    for text, language in (
        ("The union announced strikes on Thursday and Friday.", "en"),
        ("The union called strikes for Thursday.", "en"),
        ("Le gouvernement a annoncé la fermeture des écoles jeudi et vendredi.", "fr"),
    ):
        assert [event.interval.earliest for event in events(text, language)] == ["2024-02-08"]
    [event] = events("He met the union on Thursday and Friday.", "en")
    assert event.interval.earliest == "2024-02-01"
    [event] = events("التقى الوزير النقابة الخميس والجمعة.", "ar")
    assert (event.interval.earliest, event.status) == ("2024-02-01", "happened")


def test_a_noun_that_a_second_verb_tells_of_keeps_its_adjectives() -> None:
    text = "أفرج مسلحون، فجر اليوم، عن مهندسين فلبينيين خطفوا الشهر الماضي في مأرب."
    assert "مهندسين فلبينيين خطفوا الشهر الماضي في مأرب" in [event.title for event in events(text, "ar")]


def test_a_noun_is_not_cut_where_its_rest_folds_to_a_verb() -> None:
    [event] = events("وكانت وزارة النقل قد أغلقت الرصيف يوم الاثنين.", "ar")
    assert event.title.startswith("وزارة النقل")
    [event] = events("وأغلقت الوزارة الرصيف يوم الاثنين.", "ar")
    assert event.title.startswith("أغلقت الوزارة")


def test_an_adjective_made_of_a_name_does_not_act() -> None:
    for text in ("The Chicago-based firm closed a plant on Monday.", "A Saudi-led force left on Monday."):
        [event] = events(text, "en")
        assert (event.actors, event.places) == ((), ())


@pytest.mark.parametrize(
    "act", ["offered fresh talks", "held secret talks", "began informal talks", "staged noisy protests"]
)
def test_a_happening_behind_a_verb_and_one_quality_is_its_object(act: str) -> None:
    [event] = events(f"The ministry {act} late on Monday.", "en")
    assert (event.interval.earliest, event.status) == ("2024-02-05", "happened")


@pytest.mark.parametrize("subject", ["The man injured badly", "The team beaten twice", "The singer who retired early"])
def test_a_verb_behind_a_participle_of_its_subject_stays_a_verb(subject: str) -> None:
    [event] = events(f"{subject} visits Leeds on Saturday.", "en")
    assert (event.interval.earliest, event.status) == ("2024-02-10", "planned")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The concert, traditionally held in May, is moving to the hall."),
        ("en", "The race, normally run on Easter Monday, was moved."),
        ("fr", "Le salon, habituellement organisé en juin, change de lieu."),
    ],
)
def test_a_participle_beside_a_word_of_habit_is_background(language: str, text: str) -> None:
    assert [e.background for e in events(text, language) if e.expression is not None] == [True]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("en", "Pilots suspended a strike planned for Wednesday.", "2024-02-07"),
        ("en", "The union suspended a walkout that was due to begin in Leeds on Wednesday.", "2024-02-07"),
        ("fr", "Les pilotes ont suspendu la grève prévue mercredi.", "2024-02-07"),
        ("ar", "علقت النقابة الإضراب المقرر يوم الأربعاء.", "2024-02-07"),
    ],
)
def test_what_is_suspended_before_its_day_is_off(language: str, text: str, day: str) -> None:
    found = [e for e in events(text, language) if e.interval is not None]
    assert {(e.status, e.interval.earliest) for e in found} == {("cancelled", day)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The force suspended a guard who was due to retire on Wednesday."),
        ("en", "The council suspended two clerks and set for Wednesday a hearing."),
        ("fr", "La ligue a suspendu Roy, a annoncé mercredi son président."),
        ("fr", "Le préfet a suspendu un agent qui devait partir mercredi."),
        ("ar", "علقت الوزارة على الانتخابات المقررة يوم الأربعاء."),
    ],
)
def test_somebody_suspended_or_a_comment_calls_off_nothing(language: str, text: str) -> None:
    assert "cancelled" not in {e.status for e in events(text, language)}


@pytest.mark.parametrize(
    "subject", ["Teachers backed by unions", "Residents hit by floods", "Fans locked out of stadiums"]
)
def test_a_plural_behind_a_preposition_qualifies_no_noun(subject: str) -> None:
    [event] = events(f"{subject} protest on Saturday.", "en")
    assert (event.interval.earliest, event.status) == ("2024-02-10", "planned")


@pytest.mark.parametrize("verb", ["led to", "hit", "forced"])
def test_a_past_behind_a_change_and_its_month_is_a_verb(verb: str) -> None:
    text = f"An increase in January {verb} closures."
    assert [text[e.trigger_start : e.trigger_end] for e in events(text, "en")] == [verb.split()[0]]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The airline suspended flights on Monday due to snow."),
        ("fr", "La compagnie a suspendu ses vols lundi."),
        ("ar", "علقت الشركة رحلاتها يوم الاثنين."),
    ],
)
def test_what_goes_on_and_is_suspended_happened(language: str, text: str) -> None:
    assert [e.status for e in events(text, language)] == ["happened"]


@pytest.mark.parametrize(
    "text",
    [
        "The bank reported a 12 percent fall in fourth-quarter profit on Monday.",
        "The bank reported a fall in profit on Monday.",
        "The state reported a 3 percent fall in January exports on Monday.",
    ],
)
def test_the_day_of_figures_is_that_of_who_reports_them(text: str) -> None:
    [event] = events(text, "en")
    assert (event.title + ".", event.interval.earliest) == (text, "2024-02-05")


@pytest.mark.parametrize(
    ("language", "text", "trigger"),
    [
        ("en", "The rise in May worried brewers.", "worried"),
        ("en", "A jump on Friday pushed oats up.", "pushed"),
        ("fr", "La hausse de lundi inquiète les brasseurs.", "inquiète"),
        ("es", "El muelle se abrió el viernes en la villa, que el domingo celebra su feria.", "celebra"),
    ],
)
def test_a_verb_behind_the_day_of_its_subject(language: str, text: str, trigger: str) -> None:
    assert trigger in [text[e.trigger_start : e.trigger_end] for e in events(text, language)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Tone Hagen, who steps down in June, spoke.", "Tone Hagen steps down in June"),
        ("Hagen, who succeeds Webb in June 2024, spoke.", "Hagen succeeds Webb in June 2024"),
        (
            "They may sell before the winter transfer window opens on Friday.",
            "The winter transfer window opens on Friday",
        ),
    ],
)
def test_a_verb_known_by_its_place(text: str, title: str) -> None:
    assert title in [event.title for event in events(text, "en")]


def test_behind_who_a_noun_may_have_its_verb_behind_it() -> None:
    [event] = events("The suspect, who officials say fled on Monday, is 30.", "en")
    assert event.trigger_start == len("The suspect, who officials say ")


@pytest.mark.parametrize(
    ("text", "verb", "status", "days"),
    [
        # a date behind the verb is not that of a participle in its subject
        ("An engineer hired by the port wrote to him in March 2022.", "wrote", "happened", "2022-03-01/2022-03-31"),
        ("A dancer trained in Oslo fell in May 2019.", "fell", "happened", "2019-05-01/2019-05-31"),
        ("She slept in rooms heated by peat in 1931.", "heated", "happened", "1931-01-01/1931-12-31"),
        # by a year is by its end
        ("The council will plant 900 trees by 2031.", "plant", "planned", "2024-02-06/2031-12-31"),
        ("The council will plant 900 trees in 2031.", "plant", "planned", "2031-01-01/2031-12-31"),
        # what was agreed or promised on a day has happened; what is promised for a day is to come
        ("On Friday, the brewer agreed to sell its malt house.", "agreed", "happened", "2024-02-02/2024-02-02"),
        ("In 2020, the premier promised to drain the marsh.", "promised", "happened", "2020-01-01/2020-12-31"),
        ("The brewer agreed to sell its malt house in May.", "agreed", "planned", "2024-05-01/2024-05-31"),
    ],
)  # fmt: skip
def test_a_day_and_a_status(text: str, verb: str, status: str, days: str) -> None:
    [event] = events(text, "en")
    assert text[event.trigger_start : event.trigger_end] == verb
    assert (event.status, f"{event.interval.earliest}/{event.interval.latest}") == (status, days)


@pytest.mark.parametrize(
    "text",
    [
        "The ovens had never gone out, its owner, Ada Holm, admitted on Friday",
        "The baker said on Friday that she was proud of the ovens",
    ],
)
def test_a_statement_is_titled_with_what_is_said_though_that_stands_before(text: str) -> None:
    [event] = events(f"{text}.", "en")
    assert (event.title, event.sourcing) == (text, "stated")
    assert (event.interval.earliest, event.interval.latest) == ("2024-02-02", "2024-02-02")


@pytest.mark.parametrize("said", ["that it declined to comment on the sale", "it did not comment on rumours"])
def test_a_statement_of_nothing_is_no_row(said: str) -> None:
    [event] = events(f"The mill opened in 2021. The baker said on Friday {said}.", "en")
    assert event.title.startswith("The mill")


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("The choir, which often sings in Oslo, sings in Bergen on Friday.", False),
        ("The choir, which usually sits in a barn, sings in Bergen on Friday.", False),
        ("The choir often sings in Bergen on Friday.", True),
    ],
)
def test_what_is_usual_of_whom_a_verb_tells_is_not_what_that_does(text: str, background: bool) -> None:
    [event] = events(text, "en")
    assert event.background is background


def test_a_date_that_says_since_when_somebody_is_so_does_not_date_what_he_said() -> None:
    found = events("Ada Holm, who has been mayor since 2019, said that a kiosk would be built on the quay.", "en")
    days = {event.title: event.interval for event in found}
    assert not days["A kiosk would be built on the quay"].bounded
    assert days["Ada Holm has been mayor since 2019"].earliest == "2019-01-01"


def test_where_somebody_wrote_it_is_no_event() -> None:
    for text, language in (
        ('"We want an answer," said the union in a statement issued on Monday.', "en"),
        ('"We want an answer," wrote the union in a text published on Monday.', "en"),
        ("« Nous voulons une réponse », écrit le syndicat dans un texte publié lundi.", "fr"),
        ('"Queremos una respuesta", dijo el sindicato en un texto publicado el lunes.', "es"),
    ):
        assert events(text, language) == []
    assert events("L'antiquaire affirme avoir acheté l'œuvre en 2014 à Namur.", "fr")
    [event] = events("Le maire a dit dans un communiqué publié lundi que le pont fermerait en mars.", "fr")
    assert event.title == "Le pont fermerait en mars"


def test_who_asks_at_the_head_of_a_sentence_is_not_its_subject() -> None:
    for text, language in (
        ("Ann Roe spoke on Monday. Questioned by Eve Hall of the Courier, the owner said no. In March she left.", "en"),
        (
            "Anne Roux a parlé lundi. Interrogée par Ève Petit, la patronne a dit non. En mars, elle a démissionné.",
            "fr",
        ),
    ):
        assert [actor.key for actor in events(text, language)[-1].actors] == [events(text, language)[0].actors[0].key]
    text = "Ann Roe spoke on Monday. The guide was written by Eve Hall, a teacher. In March she left."
    assert [actor.name for actor in events(text, "en")[-1].actors] == ["Eve Hall"]


def test_a_name_behind_the_verb_of_a_quotation_is_the_subject_alone() -> None:
    for text, language, title in (
        ('"There is nothing," sighs Ann Lee, who closed the mill in 2021.', "en", "Ann Lee closed the mill in 2021"),
        ("« Il n'y a rien », soupire Anne Roux, qui a vendu en 2021.", "fr", "Anne Roux a vendu en 2021"),
    ):
        assert [event.title for event in events(text, language) if event.interval.earliest] == [title]


def test_a_day_between_commas_is_of_the_happening_before_it() -> None:
    for text, language, title in (
        ("Those who left the platform after its takeover, in October 2022, have returned.", "en", "Its takeover"),
        ("Ceux qui ont quitté la ville depuis la fermeture, en mars 2021, sont revenus.", "fr", "La fermeture"),
    ):
        dated = [event for event in events(text, language) if event.interval.earliest]
        assert [event.title for event in dated] == [title]
    [event] = events("Les ouvriers de l'usine, en mars 2021, ont manifesté.", "fr")
    assert event.title == "Les ouvriers de l'usine, en mars 2021, ont manifesté"
