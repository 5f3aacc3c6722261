"""Stories: the events of different articles that tell one happening."""

import itertools
from dataclasses import replace

import pytest
from store_sample import interval

from timeline.chronology.interval import Interval
from timeline.events import neighbours
from timeline.events.mention import Mention, title_words
from timeline.events.neighbours import Neighbourhood
from timeline.events.stories import link


def mention(uid, title, days=None, names="calypso tangier", published="2024-03-06", **more):
    days = days or interval("2024-03-05")
    made = Mention(uid, f"article of {uid}", published, f"source of {uid}", "en", title,
                   title_words(title, "en"), frozenset(names.split()), frozenset(), days, "happened", "reported")  # fmt: skip
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
        replace(AGAIN, interval=Interval(None, None)),
        replace(AGAIN, background=True),
        mention("b", "Divers inspected the hull"),
    ],
)
def test_what_is_told_apart(other):
    assert len(stories(RAN, other)) == 2


def test_across_languages_the_names_and_the_day_must_do():
    arabic = mention("b", "جنحت العبارة كاليبسو قبالة طنجة", language="ar")
    assert groups(RAN, arabic) == [{"a", "b"}]
    assert len(stories(RAN, replace(arabic, interval=interval("2024-03-05", "2024-03-06")))) == 2
    elsewhere = frozenset({"tangier", "summit", "minister"})
    assert len(stories(RAN, replace(arabic, names=elsewhere, status="planned"))) == 2


def test_two_happenings_of_one_article_are_never_joined_through_a_third():
    first, second = replace(RAN, uid="a1", article="A"), replace(RAN, uid="a2", article="A")
    assert sorted(map(len, groups(first, second, AGAIN))) == [1, 2]


def test_states_and_the_days_of_the_latest():
    june, day = interval("2024-06-01", "2024-06-30"), interval("2024-06-16")
    title = "The Calypso ferry sails from Tangier"
    (story,) = stories(
        mention("a", title, june, published="2024-04-01", status="planned", sourcing="rumoured"),
        mention("b", title, june, published="2024-05-01", status="planned", sourcing="stated"),
        mention("c", title, june, published="2024-06-17"),
        mention("d", title, day, published="2024-06-18"),
    )
    assert story.states == (State("planned", "2024-04-01"), State("happened", "2024-06-17"))
    assert (story.status, story.interval, story.sourcing) == ("happened", day, "reported")


def test_days_that_disagree_are_shown():
    weeks = [interval("2024-06-01", "2024-06-10"), interval("2024-06-09", "2024-06-12"), interval("2024-06-11")]
    title = "The Calypso ferry sails from Tangier"
    (story,) = stories(*(mention(uid, title, days, source=uid.upper()) for uid, days in zip("abc", weeks, strict=True)))
    assert story.contradiction == "2024-06-01 to 2024-06-10 (A); 2024-06-09 to 2024-06-12 (B); 2024-06-11 (C)"
    assert story.interval in weeks


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


def test_in_a_crowd_a_word_must_be_shared_too(monkeypatch):
    monkeypatch.setattr(neighbours, "CROWD", 3)
    titles = ["Ferry ran aground", "Ferry runs aground", "Divers came", "Mayor resigned", "Harbour closed"]
    crowd = [mention(uid, title) for uid, title in zip("abcde", titles, strict=True)]
    near = Neighbourhood(crowd).near
    assert [[other.uid for other in near(one)] for one in crowd] == [["b"], ["a"], [], [], []]
    assert len(list(Neighbourhood(crowd[:3]).near(crowd[0]))) == 2


def test_long_intervals_meet_their_equals():
    decade = mention("d", "x", interval("2010-01-01", "2019-12-31"))
    near = Neighbourhood([decade, replace(decade, uid="e"), RAN]).near(decade)
    assert [other.uid for other in near] == ["e"]
