"""Stories: the events of different articles that tell one happening."""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from store_sample import interval

from timeline import extract
from timeline.chronology.interval import Interval
from timeline.interchange import event_json, mentions_of
from timeline.records import Article
from timeline.stories import neighbours
from timeline.stories.context import contexts
from timeline.stories.guessing import guesses
from timeline.stories.hearing import names_heard
from timeline.stories.joining import AFFAIR
from timeline.stories.likeness import ENOUGH, likeness, signs
from timeline.stories.linking import join, link, pairs_of
from timeline.stories.mention import Mention
from timeline.stories.neighbours import Neighbourhood
from timeline.stories.states import history
from timeline.stories.within import Pair
from timeline.stories.wording import POSTPONED, title_words


def mention(uid, title, days=None, names="calypso tangier", published="2024-03-06", language="en", **more):
    made = Mention(
        uid=uid,
        article=f"article of {uid}",
        published=published,
        source=f"source of {uid}",
        language=language,
        title=title,
        words=title_words(title, language),
        names=frozenset(names.split()),
        topic=frozenset(),
        interval=days or interval("2024-03-05"),
        status="happened",
        sourcing="reported",
    )
    return replace(made, **more)


def stories(*mentions, **people):
    return link(mentions, Neighbourhood(mentions), **people)


def groups(*mentions, **people):
    return [set(story.events) for story in stories(*mentions, **people)]


RAN = mention("a", "The ferry Calypso ran aground off Tangier")
AGAIN = mention("b", "Calypso ferry runs aground near Tangier", published="2024-03-05")


def test_one_happening_told_twice():
    (story,) = stories(RAN, AGAIN)
    assert (story.uid, story.title, story.events) == ("b", AGAIN.title, ("b", "a"))
    assert (story.articles, story.sources, story.contradiction) == (2, 2, None)
    assert story.interval == interval("2024-03-05")


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, interval=interval("2024-03-09")),
        replace(AGAIN, names=frozenset({"lisbon"})),
        replace(AGAIN, article=RAN.article),
        replace(AGAIN, interval=Interval(None, None), published="2024-05-05"),
        mention("b", "The mayor resigned"),
    ],
)
def test_what_is_told_apart(other):
    assert len(stories(RAN, other)) == 2


def test_what_an_article_only_recalls_is_the_same_happening():
    recalled = replace(AGAIN, background=True, published="2024-05-05")
    assert groups(RAN, recalled) == [{"a", "b"}]
    assert len(stories(RAN, replace(recalled, interval=interval("1998-03-05")))) == 2
    (story,) = stories(replace(RAN, background=True, published="2024-03-05"), AGAIN)
    assert (story.uid, story.title) == ("a", AGAIN.title)  # what reports it names it


def test_a_story_stands_as_it_is_reported_not_as_it_is_recalled():
    plan = replace(RAN, status="planned", published="2024-03-01")
    recalled = replace(AGAIN, background=True, published="2024-04-02", interval=interval("2024-03-05", "2024-03-06"))
    (story,) = stories(plan, recalled)
    assert (story.status, story.interval, story.contradiction) == ("planned", interval("2024-03-05"), None)
    assert [state.name for state in story.states] == ["planned"]
    (story,) = stories(replace(plan, background=True), recalled)  # reported by nobody
    assert story.status == "happened"


def test_what_is_recalled_joins_no_two_reports():
    undated = replace(RAN, uid="u", article="u", interval=Interval(None, None))
    recalled = replace(AGAIN, background=True)
    pairs = [Pair("a", "c", 3.4), Pair("b", "a", 2.95), Pair("b", "u", 2.94), Pair("b", "c", 3.0)]
    third = replace(AGAIN, uid="c", article="c")
    assert {frozenset(story.events) for story in join([RAN, undated, recalled, third], pairs)} == {
        frozenset("abc"),
        frozenset("u"),
    }
    assert {frozenset(story.events) for story in join([RAN, undated, recalled], pairs[1:3])} == {
        frozenset("ab"),
        frozenset("u"),
    }


def test_pairs_that_are_recalled_come_behind_all_that_are_reported():
    told = [RAN, replace(AGAIN, background=True), replace(AGAIN, uid="c", article="c")]
    sure = {(pair.one, pair.other): pair.likeness for pair in pairs_of(told, Neighbourhood(told))}
    assert sure["a", "c"] >= ENOUGH > max(sure["a", "b"], sure["b", "c"]) > ENOUGH - 1


def test_across_languages_concepts_names_and_days_count():
    arabic = mention("b", "جنحت العبارة كاليبسو قبالة طنجة", language="ar")
    assert groups(RAN, arabic) == [{"a", "b"}]
    assert groups(RAN, replace(arabic, interval=interval("2024-03-05", "2024-03-06"))) == [{"a", "b"}]
    inspected = mention("b", "سيتم تفتيش الميناء", names="tangier", language="ar", status="planned")
    assert len(stories(RAN, inspected)) == 2


def test_an_event_without_names_takes_part_by_what_its_article_is_about():
    nameless = replace(AGAIN, names=frozenset(), heard=("calypso", "tangier"))
    assert groups(RAN, nameless) == [{"a", "b"}]
    assert len(stories(RAN, replace(nameless, heard=("lisbon",)))) == 2


def test_two_happenings_of_one_article_are_never_joined_through_a_third():
    june = interval("2024-03-01", "2024-03-31")
    first, second = (
        replace(RAN, uid="a1", article="A"),
        replace(RAN, uid="a2", article="A", interval=interval("2024-03-09")),
    )
    assert sorted(map(len, groups(first, second, replace(AGAIN, interval=june)))) == [1, 2]
    evacuated = mention("a2", "All crew were evacuated", article="A")
    assert sorted(map(len, groups(replace(RAN, uid="a1", article="A"), evacuated, AGAIN))) == [1, 2]


def test_an_article_may_tell_one_happening_twice():
    twice = [replace(RAN, uid="a1", article="A"), replace(RAN, uid="a2", article="A", title="The ferry ran aground")]
    assert groups(*twice, AGAIN) == [{"a1", "a2", "b"}]
    strike = mention("a2", "Strike on the ferry", article="A")  # another act
    assert {"a2"} in groups(twice[0], strike, AGAIN)
    doors = mention("a1", "The doors of the fair opened", article="A")
    speech = mention("a2", "Calypso gave the opening speech", article="A")  # that anything opens is no word in common
    assert sorted(map(len, groups(doors, speech, mention("b", "The fair opened with a speech")))) == [1, 2]


def test_what_differs_in_most_of_its_acts_is_told_once():
    arrest = mention("a1", "The police made an arrest in the inquiry in Tangier", article="A")
    search = mention("a2", "The police searched a house in the inquiry in Tangier", article="A")
    assert not arrest.acts.isdisjoint(search.acts)
    told = mention("b", "An arrest and a search in the inquiry in Tangier, police say")
    assert sorted(map(len, groups(arrest, search, told))) == [1, 2]
    assert groups(arrest, replace(arrest, uid="a2"), told) == [{"a1", "a2", "b"}]


def test_one_sentence_does_not_tell_one_happening_twice():
    robbed = mention("a1", "Thieves robbed the museum in Tangier", article="A")
    fled = mention("a2", "The thieves who robbed the museum in Tangier have fled to Spain", article="A")
    told = mention("b", "Thieves rob museum in Tangier")
    assert {"a1", "a2", "b"} in groups(robbed, fled, told)
    assert {"a1", "b"} in groups(replace(robbed, sentence=0), replace(fled, sentence=0), told)
    opens = replace(robbed, sentence=0, title="The museum reopens", words=title_words("The museum reopens", "en"))
    plan = replace(opens, uid="a3", status="planned")
    again = mention("b", "The museum in Tangier reopened")
    assert {"a1", "a3", "b"} in groups(opens, plan, again)  # another state of it


@pytest.mark.parametrize(
    ("name", "form", "same"),
    [
        ("place:pe/cusco", "place:ksk", True),  # the gazetteer knows the town in one script only
        ("place:fr/colmar", "name:klmr", True),
        ("place:mn tfr", "place:tfr", True),  # Mount Tavuro
        ("name:drnds", "name:srk drnds", True),  # with the word for `company`
        ("place:tn/tunis", "place:tn/tunisia", True),
        ("place:de/freiburg", "place:ch/freiburg", False),
        ("name:ln msk", "name:rl msk", False),
    ],
)
def test_a_name_has_several_forms(name, form, same):
    one, other = mention("a", "", names=name), mention("b", "", names=form)
    one, other = (replace(each, names=frozenset({key})) for each, key in ((one, name), (other, form)))
    assert bool(one.names_in_common(other)) is same


def test_an_arabic_title_may_hold_a_name_that_another_article_writes_in_latin_letters():
    title = "استقالت وزيرة الطاقة أورتانس دلفو"
    assert "name:rtns dlf" in guesses(title, "ar")
    assert not guesses(title, "fa") and not guesses("استقالت الوزيرة من الحكومة", "ar")
    arabic = mention("a", title, names="", language="ar", guessed=guesses(title, "ar"))
    french = mention("b", "Hortense Delvaux a démissionné", names="name:rtns_dlf", language="fr")
    french = replace(french, names=frozenset({"name:rtns dlf"}))
    assert groups(arabic, french) == [{"a", "b"}]
    assert len(stories(arabic, replace(french, names=frozenset({"name:ls dlf"})))) == 2
    assert len(stories(replace(arabic, guessed=frozenset()), french)) == 2


def test_a_day_that_an_article_recalls_tells_what_it_means():
    day, later = interval("2024-01-09"), "2024-04-06"
    one = mention("a", "Crews painted the pylon", day, published="2024-01-10", names="name:calypso")
    other = mention("b", "جرى طلاء البرج", day, published=later, language="ar", names="name:calypso")
    assert groups(one, other) == [{"a", "b"}]
    second = replace(other, uid="c", title="وصل الوزير")  # another thing that it recalls of the day
    recalled = [signs(one, other, contexts(told)).recalled for told in ((one, other), (one, other, second))]
    assert recalled == [True, False]
    fire = replace(one, title="Fire", words=title_words("Fire on board", "en"))
    strike = replace(other, title="إضراب", words=title_words("إضراب", "ar"))
    assert not signs(fire, strike, contexts((fire, strike))).recalled
    fresh = replace(other, published="2024-01-10")
    assert not signs(one, fresh, contexts((one, fresh))).recalled


def test_numbers_compare_however_they_are_written():
    written = {"420,000 doses": "en", "420.000 dosis": "es", "420 000 doses": "fr", "نحو 420 ألف جرعة": "ar"}
    assert all("#420" in title_words(title, language) for title, language in written.items())
    assert "#1200" in title_words("1 200 places", "fr") & title_words("1,200 seats", "en")


def test_what_no_article_dates_is_of_its_days():
    undated = replace(AGAIN, interval=Interval(None, None))
    for published, blank in (("2024-03-08", False), ("2024-03-29", True)):
        other = replace(undated, published=published)
        assert signs(RAN, other, contexts((RAN, other))).blank is blank


def test_who_threatens_has_spoken():
    threat = mention("a", "The ferry union threatened a strike", status="threatened")
    later = mention("b", "La grève dont menace le ferry", Interval(None, None), status="threatened", language="fr")
    assert groups(threat, replace(later, published="2024-03-07")) == [{"a", "b"}]
    assert not replace(later, status="planned", published="2024-03-07").meets(threat)


def test_a_month_that_is_past_or_to_come_outlines_a_day_of_it():
    day, month = interval("2024-03-05"), interval("2024-03-01", "2024-03-31")
    one = mention("a", "Calypso ran aground", day)
    for published, vague in (("2024-06-01", False), ("2024-03-30", True), ("2024-01-30", False)):
        other = mention("b", "The ferry ran aground in March", month, published=published)
        assert signs(one, other, contexts((one, other))).vague is vague


def test_a_plan_is_put_off_to_another_day():
    may, june = interval("2024-05-03"), interval("2024-05-24")
    plan = mention("a", "The ferry museum will open", may, published="2024-04-01", status="planned")
    opens = mention("b", "Le musée du ferry ouvrira", june, published="2024-04-20", status="planned", language="fr")
    assert len(stories(plan, opens)) == 2  # another such thing, for all that is said
    late = mention("b2", "L'ouverture du musée du ferry est repoussée", interval("2024-04-19"), article=opens.article,
                   language="fr")  # fmt: skip
    assert groups(plan, opens, late) == [{"a", "b", "b2"}]
    other = mention("b3", "Le ferry du musée partira", interval("2024-06-02"), article=opens.article, language="fr",
                    status="planned")  # fmt: skip
    assert groups(plan, opens, late, other) == [{"a", "b", "b2"}, {"b3"}]  # what else the article tells of later days
    newer = replace(plan, published="2024-04-22")
    assert not signs(newer, opens, contexts((newer, opens, late)))  # the plan is the newer one
    held = replace(opens, uid="c", article="C", published="2024-05-25", status="happened")
    recalled = replace(late, uid="c2", article="C", published="2024-05-25")
    assert groups(plan, opens, late, held, recalled) == [{"a", "b", "b2", "c", "c2"}]


def test_what_day_fell_through_tells_which_plan_was_moved():
    plan = mention("a", "The ferry race will start", published="2024-04-01", article="A", status="planned")
    plans = [replace(plan, uid=f"a{day}", interval=interval(f"2024-05-0{day}")) for day in (3, 6)]
    new = mention("b1", "The race will start", interval("2024-05-24"), published="2024-05-10", status="planned")
    off = mention(
        "b2", "The ferry race never began", interval("2024-05-06"), published="2024-05-18", status="cancelled"
    )
    said = [replace(new, article="B"), replace(off, article="B")]
    of = contexts([*plans, *said])
    assert [likeness(plan, said[0], of) >= ENOUGH for plan in plans] == [False, True]
    elsewhere = [said[0], replace(said[1], names=frozenset({"lisbon"}))]
    assert not any(signs(plan, elsewhere[0], contexts([*plans, *elsewhere])) for plan in plans)


BREATH = {"article": "A", "sentence": 3, "published": "2024-05-10"}
FIRST = mention("a1", "Had been set", interval("2024-05-03"), status="cancelled", **BREATH)
THEN = mention("a2", "The ferry leaves", interval("2024-05-24"), status="planned", **BREATH)


@pytest.mark.parametrize(
    ("dropped", "others", "one"),
    [
        (FIRST, [THEN], True),
        (mention("a1", "Tangier postponed it", interval("2024-04-02"), **BREATH), [THEN], True),  # weeks ago
        (FIRST, [replace(THEN, sentence=4)], False),
        (FIRST, [THEN, replace(THEN, uid="a3", title="It returns", words=frozenset({"retur"}))], False),  # which one?
        (FIRST, [replace(THEN, names=frozenset({"lisbon"}))], False),
        (replace(FIRST, words=title_words("No concert", "en")),
         [replace(THEN, words=title_words("A burial", "en"))], False),
        (FIRST, [replace(THEN, interval=interval("2024-05-01"))], False),  # before what fell through
    ],
)  # fmt: skip
def test_one_sentence_tells_what_became_of_a_day_that_fell_through(dropped, others, one):
    assert (len(stories(dropped, *others)) == len(others)) is one


def test_the_one_act_of_putting_off_is_that_of_the_one_day_that_fell_through():
    act = mention("a1", "Tangier postponed it", interval("2024-05-09"), article="A", published="2024-05-10")
    day = mention("a2", "It was to open", interval("2024-05-11"), article="A", published="2024-05-10",
                  status="cancelled")  # fmt: skip
    assert len(stories(act, day)) == 1
    assert len(stories(act, day, replace(day, uid="a3", interval=interval("2024-05-12")))) == 3
    assert len(stories(act, replace(day, names=frozenset({"lisbon"})))) == 2


def test_what_comes_late_had_been_put_off():
    act = mention("a", "Captains postponed the ferry race", interval("2024-03-05"))
    late = mention("b", "La course de ferrys a démarré, avec trois mois de retard", interval("2024-06-20"),
                   published="2024-06-21", language="fr")  # fmt: skip
    assert groups(act, late) == [{"a", "b"}]
    assert len(stories(act, replace(late, title="", words=title_words("La course de ferrys a démarré", "fr")))) == 2


def test_what_is_put_off_to_days_that_a_title_names_becomes_what_is_held_on_them():
    act = mention("a", "Captains postponed the ferry race to the summer", interval("2024-03-05"))
    held = mention("b", "La course de ferrys a démarré", interval("2024-07-20"), published="2024-07-21", language="fr")
    assert groups(act, held) == [{"a", "b"}]
    assert len(stories(act, replace(held, interval=interval("2024-05-20"), published="2024-05-21"))) == 2
    assert len(stories(replace(act, title="Captains postponed the ferry race"), held)) == 2


def test_what_befalls_somebody_on_an_occasion_is_not_the_occasion():
    race = mention("a", "A Kenyan won the Tangier marathon")
    fell = mention("b", "Un coureur est mort pendant le marathon de Tanger", language="fr")
    assert len(stories(race, fell)) == 2
    assert groups(race, mention("b", "Une Kényane a gagné le marathon de Tanger", language="fr")) == [{"a", "b"}]
    crash = mention("a", "A coach crashed in Tangier, killing three")
    assert groups(crash, mention("b", "Trois morts dans un accident d'autocar à Tanger", language="fr")) == [{"a", "b"}]


def test_an_article_tells_of_the_old_day_and_the_new():
    old = mention("a1", "The ferry race was to start", interval("2024-05-03"), article="A", status="planned")
    new = mention("a2", "The ferry race was postponed to May 24", interval("2024-05-24"), article="A", status="planned")
    assert groups(old, new) == [{"a1", "a2"}]
    assert len(stories(old, replace(new, words=new.words - {POSTPONED}))) == 2
    off = replace(old, interval=Interval(None, None), status="cancelled")
    assert groups(off, replace(new, words=new.words - {POSTPONED})) == [{"a1", "a2"}]


def test_the_only_plan_behind_a_dropped_one_is_what_it_is_moved_to():
    dropped = mention("a1", "The race fell through", interval("2024-05-03"), article="A", status="cancelled")
    plan = mention("a2", "Runners will try again", interval("2024-05-24"), article="A", status="planned")
    assert groups(dropped, plan) == [{"a1", "a2"}]
    assert len(stories(dropped, plan, replace(plan, uid="a3", interval=interval("2024-05-30")))) == 3
    assert len(stories(dropped, replace(plan, interval=interval("2024-09-24")))) == 2
    assert len(stories(dropped, replace(plan, interval=interval("2024-05-24", "2024-09-24")))) == 2
    assert len(stories(dropped, replace(plan, names=frozenset({"lisbon"})))) == 2


def test_what_is_off_for_good_is_not_moved_to_the_next_plan():
    off = mention("a1", "The marathon is called off", interval("2024-05-03"), article="A", status="cancelled")
    other = mention("a2", "The ferry museum will open", interval("2024-05-24"), article="A", status="planned")
    assert len(stories(off, other)) == 2
    assert len(stories(replace(off, words=off.words | {POSTPONED}), other)) == 1
    plan = mention("a3", "The council was to meet", interval("2024-05-04"), article="A", status="planned")
    put_off = mention("a4", "The hearing", interval("2024-05-03"), article="A", status="cancelled")
    new = mention("a5", "The hearing was postponed to May 24", interval("2024-05-24"), article="A", status="planned")
    assert groups(plan, put_off, new) == [{"a3"}, {"a4", "a5"}]  # the new day is taken


def test_what_is_put_off_twice_leaves_two_days():
    days = ["2024-09-20", "2024-10-05", "2024-11-05"]
    first, second, third = (
        mention(f"m{n}", "The opening of the ferry museum was postponed", interval(day), published=f"2024-08-{10 + n}",
                status="planned")
        for n, day in enumerate(days)
    )  # fmt: skip
    plan = replace(first, words=first.words - {POSTPONED})
    left = [state.interval.earliest for state in history([plan, second, third]) if state.name == "postponed"]
    assert left == days[:2]


def test_a_plan_that_was_moved_contradicts_nothing():
    early = mention("a", "The ferry museum will open", interval("2024-05-03"), published="2024-04-01", status="planned")
    late = mention("b", "The opening of the ferry museum was postponed to May 24", interval("2024-05-24"),
                   published="2024-04-20", status="planned")  # fmt: skip
    (story,) = stories(early, late)
    assert (story.interval, story.contradiction) == (late.interval, None)
    again = replace(early, uid="c", article="C", published="2024-04-22")
    assert [story.contradiction is None for story in stories(early, late, again)] == [False]


def test_a_pair_that_an_article_puts_off_and_undoes_is_one_pair():
    """Two reasons for one pair must not be two rows: the database keeps each pair once."""
    text = "وكان من المقرر أن يجتمع المجلس البلدي في نورثبورت الخميس الماضي، لكن الاجتماع تأجل إلى 12 مارس."
    told = extract(Article("a", text, date(2026, 3, 7), language="ar"))
    mentions = mentions_of({"id": "a", "published": "2026-03-07", "lang": "ar", "text": text,
                            "events": [event_json(event) for event in told]}, "a")  # fmt: skip
    pairs = [(pair.one, pair.other) for pair in pairs_of(mentions, Neighbourhood(mentions))]
    assert pairs
    assert len(pairs) == len(set(pairs))


def test_states_and_the_days_of_the_latest():
    june, day = interval("2024-06-01", "2024-06-30"), interval("2024-06-16")
    title = "The Calypso ferry sails from Tangier"
    (story,) = stories(
        mention("a", title, june, published="2024-04-01", status="planned", sourcing="rumoured"),
        mention("b", title, june, published="2024-05-01", status="planned", sourcing="stated"),
        mention("c", title, june, published="2024-06-17"),
        mention("d", title, day, published="2024-06-18"),
    )
    assert [(state.name, state.since, state.event) for state in story.states] == [
        ("rumoured", "2024-04-01", "a"),
        ("planned", "2024-05-01", "b"),
        ("confirmed", "2024-06-17", "c"),
    ]
    assert (story.status, story.interval, story.sourcing) == ("happened", day, "reported")


def test_days_that_disagree_are_shown():
    weeks = [interval("2024-06-01", "2024-06-10"), interval("2024-06-09", "2024-06-12"), interval("2024-06-11")]
    title = "The Calypso ferry sails from Tangier"
    (story,) = stories(*(mention(uid, title, days, source=uid.upper()) for uid, days in zip("abc", weeks, strict=True)))
    assert story.contradiction == "2024-06-01 to 2024-06-10 (A); 2024-06-09 to 2024-06-12 (B); 2024-06-11 (C)"
    assert story.interval in weeks


def test_who_gives_no_day_contradicts_nobody():
    title, days = "The Calypso ferry sails from Tangier", (interval("2024-03-04"), interval("2024-03-05"))
    told = [mention(uid, title, on, source=uid) for uid, on in zip("ab", days, strict=True)]
    (story,) = stories(*told, mention("c", title, Interval(None, None), source="c"))
    assert story.contradiction == "2024-03-04 (a); 2024-03-05 (b)"


def test_people_have_the_last_word():
    other = mention("c", "Divers inspected the hull", interval("2024-03-09"))
    assert groups(RAN, AGAIN, other, together=[("a", "c")]) == [{"a", "b", "c"}]
    assert groups(RAN, AGAIN, apart=[("a", "b")]) == [{"a"}, {"b"}]
    assert groups(RAN, together=[("a", "gone")], apart=[("gone", "a")]) == [{"a"}]


def test_order_of_arrival_changes_nothing():
    mentions = [
        RAN,
        AGAIN,
        replace(RAN, uid="c", article="A"),
        replace(RAN, uid="d", article="A"),
        mention("e", "جنحت العبارة كاليبسو", language="ar"),
        mention("f", "Divers inspected the hull"),
    ]
    expected = stories(*mentions)
    for order in itertools.islice(itertools.permutations(mentions), 0, 720, 37):
        assert stories(*order) == expected


def test_recurring_events_stay_apart():
    title, names = "Rovers beat Carrow in the cup match", "rovers carrow"
    matches = [mention(f"m{n}", title, interval(f"2024-0{n}-12"), names, f"2024-0{n}-13") for n in range(1, 6)]
    again = [replace(match, uid=f"{match.uid}b", article=f"{match.article}b", source="other") for match in matches]
    assert sorted(map(sorted, groups(*matches, *again))) == [[f"m{n}", f"m{n}b"] for n in range(1, 6)]


def test_what_is_postponed_and_held_is_one_story():
    april, may = interval("2024-04-16", "2024-04-18"), interval("2024-05-14", "2024-05-16")
    names = "gabes"
    planned = mention("a", "ستنعقد القمة في قابس", april, names, "2024-02-05", language="ar", status="planned")
    off = mention("b1", "Le sommet de Gabès prévu en avril", april, names, "2024-03-25", language="fr",
                  status="cancelled", article="B")  # fmt: skip
    new = mention(
        "b2", "Le sommet aura lieu en mai", may, names, "2024-03-25", language="fr", status="planned", article="B"
    )
    next_one = mention("b3", "Un autre sommet suivra", interval("2027-01-01"), names, language="fr", status="planned",
                       published="2024-03-25", article="B")  # fmt: skip
    held = mention("c", "The summit opened in Gabes", interval("2024-05-14"), names, "2024-05-14")
    story, other = stories(planned, off, new, next_one, held)
    assert (set(story.events), other.events) == ({"a", "b1", "b2", "c"}, ("b3",))
    assert [(state.name, state.since, state.interval.earliest) for state in story.states] == [
        ("planned", "2024-02-05", "2024-04-16"),
        ("postponed", "2024-03-25", "2024-04-16"),
        ("planned", "2024-03-25", "2024-05-14"),
        ("held", "2024-05-14", "2024-05-14"),
    ]
    assert (story.status, story.interval, story.contradiction) == ("happened", interval("2024-05-14"), None)


def test_a_plan_that_looks_back_does_not_reopen_what_was_held():
    days = interval("2024-06-16")
    title = "The Calypso ferry sails from Tangier"
    (story,) = stories(
        mention("a", title, days, published="2024-06-17"),
        mention("b", title, days, published="2024-07-01", status="planned"),
    )
    assert (story.status, story.interval) == ("happened", days)


def test_copies_of_one_text_are_one_voice():
    title = "Ferry Calypso with 214 passengers ran aground on a sandbank near the harbour"
    copies = [mention(uid, title) for uid in "abc"]
    own = mention("d", "The ferry Calypso ran aground off Tangier, passengers were evacuated")
    (story,) = stories(*copies, own)
    assert (story.articles, story.sources) == (4, 2)


def test_a_crowd_of_copies_is_one_story_though_each_is_compared_with_the_nearest_only():
    title = "Ferry Calypso with 214 passengers ran aground on a sandbank near the harbour"
    crowd = [mention(f"copy{number:03}", title) for number in range(neighbours.CROWD + 50)]
    assert [len(story.events) for story in stories(*crowd)] == [len(crowd)]


def test_in_a_crowd_of_the_same_days_only_the_nearest_are_compared(monkeypatch):
    monkeypatch.setattr(neighbours, "CROWD", 4)
    monkeypatch.setattr(neighbours, "_NEAREST", 1)
    crowd = [replace(RAN, uid=uid, article=uid) for uid in "abcdef"]
    apart = replace(RAN, uid="z", article="z", interval=interval("2024-03-05", "2024-03-06"))
    near = Neighbourhood([*crowd, apart])
    assert [sorted(other.uid for other in near.near(one)) for one in crowd[:3]] == \
        [["b", "z"], ["a", "c", "z"], ["b", "d", "z"]]  # fmt: skip
    few = Neighbourhood(crowd[:4])
    assert sorted(other.uid for other in few.near(crowd[0])) == ["b", "c", "d"]


def test_words_say_concepts_and_numbers_in_every_language():
    english = title_words("At least 1,214 people died as the strike ended on 12 June 2024", "en")
    assert {"=death", "=strike", "#1214"} <= english
    assert not {word for word in english if word.startswith("june") or word in ("#12", "#2024")}
    assert title_words("إضراب عمال الميناء", "ar") >= {"=strike", "=union", "=port"}
    assert title_words("La grève des dockers", "fr") >= {"=strike"}
    assert title_words("Elon Musk spoke", "en", ["Elon Musk"]) == {"=speech"}


def test_long_intervals_meet_their_equals():
    decade = mention("d", "x", interval("2010-01-01", "2019-12-31"))
    near = Neighbourhood([decade, replace(decade, uid="e"), RAN]).near(decade)
    assert [other.uid for other in near] == ["e"]


def test_reports_that_disagree_by_a_day_are_one_story_and_its_contradiction_is_told():
    title, names = "A road bridge collapsed near Cusco, killing three people", "cusco peru"
    night = mention("a", title, interval("2024-02-17"), names, "2024-02-19", source="Andean Times")
    day = mention("b", "Un pont s'effondre près de Cuzco : trois morts", interval("2024-02-18"), names, "2024-02-19",
                  language="fr", source="Le Phare")  # fmt: skip
    also = mention("c", "Three die as bridge near Cusco collapses", interval("2024-02-18"), names, "2024-02-20",
                   source="The Post")  # fmt: skip
    (story,) = stories(night, day, also)
    assert story.contradiction == "2024-02-17 (Andean Times); 2024-02-18 (Le Phare, The Post)"
    assert story.interval == interval("2024-02-18")


def test_what_happens_day_after_day_is_told_apart():
    title = "Shelling of the port killed three people"
    days = [mention(f"m{n}", title, interval(f"2024-03-0{n}"), published=f"2024-03-0{n}") for n in range(1, 6)]
    assert len(stories(*days)) == 5


def test_a_part_of_a_name_speaks_for_two_events_and_a_stranger_against():
    named = {"days": interval("2024-03-05", "2024-03-11"), "published": "2024-03-12"}
    full = mention("a", "Lena Hartmann visited the port", names="name:ln rtmn tangier", **named)
    part = mention("b", "Hartmann visits Tangier's port", names="name:rtmn tangier", **named)
    other = mention("b", "Omar Said visits Tangier's port", names="name:mr sd tangier", **named)
    of = contexts([full, part, other])
    assert likeness(full, part, of) > likeness(full, other, of) + 1


def test_what_an_event_hangs_on_is_another_event():
    words = title_words("She travels to Brussels after the fair", "en", (), "after the fair")
    assert "=fair" not in words
    assert "=fair" in title_words("She travels to Brussels after the fair", "en")


def test_that_something_begins_says_nothing_alone():
    may = interval("2024-05-01", "2024-05-31")
    season = mention("a", "The tourist season will begin", may, published="2024-03-25", status="planned")
    opened = mention("b", "The water summit began", interval("2024-05-14"), published="2024-05-14")
    assert len(stories(season, opened)) == 2
    summit = mention("a", "The summit will begin", may, published="2024-03-25", status="planned")
    assert len(stories(summit, opened)) == 1


def test_chance_does_not_join_what_is_told_elsewhere():
    day, names = interval("2024-03-05"), "paris name:mkrn"
    signed = [mention(f"m{n}", "Ministers signed the pension treaty in the palace", day, names) for n in range(4)]
    visited = [mention(f"v{n}", "A minister visited the flooded school", day, names) for n in range(4)]
    assert sorted(map(len, groups(*signed, *visited))) == [4, 4]


def test_articles_of_one_affair_are_compared_without_a_name():
    ran, again = replace(RAN, uid="a1", article="A"), replace(AGAIN, uid="b1", article="B")
    crew = mention("a2", "The crew was freed on Friday", interval("2024-03-08"), names="", article="A")
    freed = mention("b2", "The crew of the ship was freed", interval("2024-03-08"), names="", article="B")
    assert len(stories(crew, freed)) == 2
    assert sorted(map(len, groups(ran, crew, again, freed))) == [2, 2]


def _names(heard):
    return {key for key in heard if key[0] != "="}


def test_words_of_a_text_that_may_be_names_are_heard_in_every_script():
    english = (
        "Three inmates fled Kaltbrunn prison on Sunday. Police sought Bruno Sartorelli in Switzerland in September."
    )
    heard = names_heard(english, "", "en")
    assert _names(heard) == {"kltbrn", "srtrl", "@ch"}  # no month, no first word; countries as such
    assert _names(names_heard("فر ثلاثة سجناء من سجن كالتبرون وبينهم سارتوريلي", "", "ar")) == {"kltbrn", "srtrl"}
    german = names_heard("Der Kapitän sprach am Montag mit Bruno Sartorelli.", "", "de")
    assert _names(german) == {"srtrl"}  # nouns have capitals
    assert not names_heard("فر ثلاثة سجناء", "", "fa")  # nothing tells its names from its words


def test_what_a_text_names_tells_of_which_affair_it_is():
    one = mention("a", "Inmates broke out of prison", names="name:calypso", heard=("kltbrn", "srtrl"))
    other = mention("b", "فرار ثلاثة من السجن", names="", language="ar", heard=("kltbrn", "srtrl"))
    assert groups(one, other) == [{"a", "b"}]
    assert len(stories(one, replace(other, heard=()))) == 2


def test_what_articles_are_about_stands_for_a_name():
    heard = ("=mine", "=rescue", "=trapping")
    one = mention("a", "Rescuers found three dead in the mine", names="place:redeyef", heard=("rdf", *heard))
    other = mention("b", "العثور على جثث ثلاثة قتلى في المنجم", names="", language="ar", heard=heard)
    assert groups(one, other) == [{"a", "b"}]
    assert len(stories(one, replace(other, heard=("=mine", "=strike", "=wage")))) == 2


def test_a_country_with_what_an_article_is_about_stands_for_a_name():
    """Not the country alone, nor with another subject."""
    day = interval("2024-03-05")
    one = mention("a", "The old notes are void", day, names="", heard=("@lb", "=banknote", "=army", "=arrival"))
    other = mention("b", "La coupure circule", day, "", language="fr", heard=("@lb", "=banknote", "=port", "=sea"))
    assert not one.about.isdisjoint(other.about)
    assert one.about.isdisjoint(replace(other, heard=("@lb", "=strike", "=port", "=sea")).about)
    assert one.about.isdisjoint(replace(other, heard=("@fr", "=banknote", "=port", "=sea")).about)


def test_articles_that_are_about_nothing_in_common_are_foreign():
    one = mention("a", "The minister signed in Cairo", heard=("=wheat", "=tender", "=ship"))
    other = mention("b", "Le ministre a signé au Caire", language="fr", heard=("=wheat", "=visa", "=border"))
    assert not signs(one, other, contexts((one, other))).foreign
    other = replace(other, heard=("=visa", "=border", "=passport"))
    assert signs(one, other, contexts((one, other))).foreign


def test_what_has_no_end_is_of_the_day_on_which_it_begins():
    one = mention("a", "The mine at Redeyef was closed")
    since = Interval(one.interval.start, None)
    other = mention("b", "La mine de Redeyef est fermée depuis samedi", language="fr", status="ongoing")
    assert signs(one, replace(other, interval=since), contexts((one, other))).days == 1


def test_one_name_and_one_day_are_chance():
    one = mention("a", "The mayor opened the library", names="place:rabat")
    other = mention("b", "وصلت السفينة", names="place:rabat", language="ar")
    assert signs(one, other, contexts((one, other))).lone
    assert len(stories(one, other)) == 2
    both = [replace(each, names=each.names | {"name:calypso"}) for each in (one, other)]
    assert not signs(*both, contexts(both)).lone


def test_an_article_is_known_by_its_headline_its_towns_and_the_peoples_it_speaks_of():
    french = names_heard("La taxe canadienne vise l'acier algérien.", "Bras de fer à Genève", "fr")
    arabic = names_heard("الرسوم الكندية على الحديد الجزائري مجحفة.", "محادثات في جنيف", "ar")
    assert _names(french) & _names(arabic) == {"gnf", "ca+dz", "ca+ch", "ch+dz", "@ca", "@ch", "@dz"}
    assert {"=steel", "=tax"} < set(french) & set(arabic)  # what they are about
    assert "@sa" not in names_heard("The islanders met the scientists of the institute.", "", "en")


def test_a_country_alone_is_shared_by_chance():
    heard = ("@ma",)
    one = mention("a", "A train crash killed twelve", names="", heard=heard)
    other = mention("b", "Le déraillement du train a fait douze morts", names="", language="fr", heard=heard)
    assert len(stories(one, other)) == 1  # what happened is the same in several words
    assert likeness(one, other, contexts((one, other))) < likeness(RAN, AGAIN, contexts((RAN, AGAIN)))
    crash = replace(other, title="Un accident", words=title_words("Un accident", "fr"))
    assert len(stories(one, crash)) == 2
    assert len(stories(one, replace(other, heard=("@dz",)))) == 2


@pytest.mark.parametrize(
    ("title", "translated", "one"),
    [
        ("The census in the villages began", "Le recensement a débuté dans les écoles", True),
        ("A fire in the villages", "Un incendie dans les écoles", False),  # somewhere there is one on every day
    ],
)
def test_a_seldom_act_in_one_country_is_no_chance(title, translated, one):
    told = mention("a", title, names="", heard=("@mr",))
    other = mention("b", translated, names="", language="fr", heard=("@mr",))
    assert (len(stories(told, other)) == 1) is one


def test_a_denial_that_does_not_say_of_what_is_of_the_hearsay_before():
    hearsay = replace(RAN, uid="a:0", title="She may go", words=frozenset(), status="hypothetical", sentence=0)
    plan = replace(hearsay, uid="a:1", status="planned", sourcing="stated", sentence=50)
    denial = replace(hearsay, uid="a:2", title="The report", words=frozenset({"=report"}), status="denied",
                     sourcing="stated", sentence=90)  # fmt: skip
    assert {"a:0", "a:2"} in groups(hearsay, plan, denial)
    other = replace(denial, words=title_words("The bank denied a merger", "en"))
    assert {"a:2"} in groups(hearsay, plan, other)


def test_two_contests_of_one_town_and_day_are_two():
    day, town = interval("2025-05-10"), "place:es/seville"
    one = mention("a", "Betis won the derby in Seville", day, f"name:bts {town}")
    same = mention("b", "Betis beat Levante in Seville", day, f"name:bts name:lfnt {town}")
    other = mention("c", "Montoro won the swimming race in Seville", day, f"name:mntr {town}")
    assert sorted(map(len, groups(one, same, other))) == [1, 2]
    arabic = replace(other, language="ar")  # whose names may be read in another way
    assert signs(one, arabic, contexts((one, arabic))) is not None


def test_what_two_articles_foretell_of_one_day_without_a_common_word_is_two():
    day, more = interval("2025-06-22"), {"status": "planned", "published": "2025-06-01", "heard": ("brst", "rnlt")}
    one = mention("a", "The bridge will open", day, names="place:fr/brest", **more)
    other = mention("b", "Voters will elect a mayor", day, names="place:fr/brest", **more)
    assert not signs(one, other, contexts((one, other))).recalled
    became = replace(other, title="The traffic flows", words=title_words("The traffic flows", "en"), status="happened",
                     published="2025-06-23")  # fmt: skip
    assert signs(one, became, contexts((one, became))).recalled


def test_nobody_denies_a_fact_of_another_act():
    fact = mention("a", "The governor presented the new banknote", interval("2024-09-05"), published="2024-09-06",
                   sourcing="stated")  # fmt: skip
    denial = mention("b", "The governor denied a withdrawal of the old banknote", interval("2024-09-22"),
                     status="denied", published="2024-09-24")  # fmt: skip
    assert len(stories(fact, denial)) == 2
    assert signs(fact, denial, contexts((fact, denial))) is None
    reported = replace(fact, sourcing="reported")
    assert signs(reported, denial, contexts((reported, denial))) is not None


@pytest.mark.parametrize(
    ("day", "title", "one"),
    [
        ("2024-10-28", "The doors will open", True),
        ("2025-08-28", "The doors will open", False),  # too late for what has no word in common
        ("2025-08-28", "The vaccination campaign will start", True),
    ],
)
def test_what_is_put_off_comes_with_the_only_plan_of_its_article(day, title, one):
    off = mention("a:0", "Maputo postponed the vaccination campaign", Interval(None, None), names="name:mpt",
                  published="2024-10-02", status="cancelled", heard=("beira",), article="a")  # fmt: skip
    plan = mention("a:1", title, interval(day), names="name:slstn", published="2024-10-02", status="planned",
                   heard=("beira",), article="a")  # fmt: skip
    assert (len(stories(off, plan)) == 1) is one


def test_what_comes_late_is_what_was_planned_for_months_before():
    plan = mention("a", "The tram bridge will open to traffic", interval("2024-03-01", "2024-03-31"), status="planned",
                   published="2023-11-02")  # fmt: skip
    late = mention("b", "The tram bridge opened to traffic five months late", interval("2024-08-26"),
                   published="2024-08-27")  # fmt: skip
    assert len(stories(plan, late)) == 1
    in_time = "The tram bridge opened to traffic"
    assert len(stories(plan, replace(late, title=in_time, words=title_words(in_time, "en")))) == 2
    assert len(stories(plan, replace(late, interval=interval("2025-03-03"), published="2025-03-04"))) == 2


def test_how_late_a_thing_comes_tells_which_plan_it_was():
    plan = mention("a", "Les agents se rendront chez les habitants", interval("2025-03-11"), language="fr",
                   status="planned", published="2025-02-20")  # fmt: skip
    late = mention("b", "Crowds packed the first trains, three weeks later than planned", interval("2025-04-01"),
                   published="2025-04-02")  # fmt: skip
    assert signs(plan, late, contexts((plan, late))).days == 1
    other = replace(plan, interval=interval("2025-03-25"))
    assert signs(other, late, contexts((other, late))) is None
    arabic = "عاد التلاميذ إلى مدارسهم متأخرين ثلاثة أسابيع"
    late = replace(late, title=arabic, language="ar", words=title_words(arabic, "ar"))
    assert signs(plan, late, contexts((plan, late))).days == 1


def test_two_may_choose_two_words_for_one_happening():
    talks = mention("a", "Talks between the ministers")
    met = mention("b", "لقاء جديد", language="ar")
    found = signs(talks, met, contexts((talks, met)))
    assert found.kindred and not found.clash and not found.none_abroad
    strike = mention("c", "إضراب جديد", language="ar")
    assert signs(talks, strike, contexts((talks, strike))).clash


def test_articles_that_tell_one_happening_tell_of_one_affair():
    told = mention("a1", "Crews waxed the handrail", interval("2024-02-29", "2024-03-04"), article="A")
    other = mention("b1", "طلاء البرج", interval("2024-03-04"), article="B", language="ar", status="cancelled")
    arabic = mention("b2", "جنحت العبارة كاليبسو قبالة طنجة", article="B", language="ar")
    ran = replace(RAN, article="A")
    assert ENOUGH - AFFAIR <= likeness(told, other, contexts((told, ran, other, arabic))) < ENOUGH
    assert {"a1", "b1"} in groups(told, ran, other, arabic)
    assert {"a1", "b1"} not in groups(told, replace(ran, uid="c", interval=interval("2024-03-09")), other, arabic)


def test_groups_that_disagree_on_the_day_of_what_happened_are_not_bridged():
    first, later = interval("2024-03-01"), interval("2024-03-20")
    strikes = [
        mention(f"{day.start}{n}", "Strike at the port of Tangier", day) for day in (first, later) for n in "abc"
    ]
    month = mention("m", "Strike at the port of Tangier", interval("2024-03-01", "2024-03-31"), published="2024-04-02")
    assert sorted(map(len, groups(*strikes, month))) == [3, 4]


def test_what_is_late_by_its_own_word_was_to_be_on_the_day_that_fell_through():
    off = mention("a1", "The attempt was called off", interval("2024-03-01"), article="A", status="cancelled")
    late = mention("a2", "After a delay of a week, Calypso sailed", interval("2024-03-08"), article="A")
    plan = mention("a3", "It is to return in May", interval("2024-05-08"), article="A", status="planned")
    assert POSTPONED in late.words
    assert {"a1", "a2"} in groups(off, late, plan)
    assert {"a1", "a2"} not in groups(off, replace(late, words=late.words - {POSTPONED}), plan)


@pytest.mark.parametrize(
    ("denied", "told", "one"),
    [
        ("was delayed", "The bridge will open", False),
        ("was delayed", "The bridge may be delayed", True),
        ("would open", "The bridge will open", True),
    ],
)
def test_who_denies_a_delay_does_not_deny_the_plan(denied, told, one):
    plan = mention("p", told, interval("2024-04-12"), article="a", status="planned", published="2024-03-05")
    title = f"A spokesman denied that the bridge {denied}"
    denial = mention("q", title, article="a", status="denied", published="2024-03-05")
    assert (len(stories(plan, denial)) == 1) is one
    elsewhere = replace(denial, article="b", published="2024-03-07", interval=interval("2024-03-06"))
    assert (len(stories(plan, elsewhere)) == 1) is one
