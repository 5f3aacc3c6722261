"""What becomes of a thing, as several articles tell it: each change of state, in three languages and across them."""

from datetime import date

import pytest

from timeline import extract
from timeline.interchange import event_json, mentions_of
from timeline.records import Article
from timeline.stories.linking import Story, link
from timeline.stories.neighbours import Neighbourhood

SALE = (
    ("en", "2024-02-12", "The Olvar group is reportedly planning to sell its Brenholm shipyard in June."),
    ("en", "2024-02-14", "The Olvar group on Wednesday denied that it would sell the Brenholm shipyard."),
    ("en", "2024-06-18", "The Olvar group sold its Brenholm shipyard to the Danish firm Skagen Marine on Tuesday."),
)
LEAVES = (
    ("fr", "2024-04-03", "L'entraîneur de l'AS Verrois, Fabrice Lantier, quitterait le club en juin, dit-on."),
    ("fr", "2024-04-04", "Fabrice Lantier a démenti jeudi qu'il quitterait l'AS Verrois en juin."),
    ("fr", "2024-06-11", "Fabrice Lantier a quitté mardi l'AS Verrois."),
)
SELLS = (
    ("ar", "2024-03-05", "مسقط - تعتزم شركة صدف للألبان بيع مصنعها في صحار في مايو المقبل."),
    ("ar", "2024-03-06", "مسقط - نفت شركة صدف للألبان يوم الأربعاء بيع مصنعها في صحار."),
    ("ar", "2024-05-21", "مسقط - باعت شركة صدف للألبان يوم الثلاثاء مصنعها في صحار لمستثمر محلي."),
)
BUYS = (
    ("en", "2024-01-22", "Chemicals maker Corvane is rumoured to be planning to buy its rival Hexalis in the spring."),
    ("fr", "2024-01-23", "Le groupe chimique Corvane a démenti mardi vouloir racheter son concurrent Hexalis."),
    ("ar", "2024-04-15", "بروكسل - اشترت شركة كورفان يوم الاثنين منافستها هيكساليس مقابل 3 مليارات يورو."),
)
BRIDGE = (
    ("en", "2024-01-15", "Tallow Bridge will reopen to traffic on March 4, Wexcombe city council said."),
    ("en", "2024-02-26", "The reopening of Tallow Bridge, due on March 4, has been put off to March 25, it said."),
    ("en", "2024-03-26", "WEXCOMBE - Tallow Bridge reopened to traffic on Monday."),
)  # fmt: skip
TRIAL = (
    ("fr", "2024-05-06", "AUBRIVE - Le procès de l'ancien maire Olivier Sancerre s'ouvrira le 3 juin."),
    ("fr", "2024-05-29", "AUBRIVE - Le procès d'Olivier Sancerre, qui devait s'ouvrir le 3 juin, est reporté au "
     "9 septembre, a indiqué mercredi le tribunal."),
    ("fr", "2024-09-09", "AUBRIVE - Le procès d'Olivier Sancerre s'est ouvert lundi."),
)  # fmt: skip
SHOT = (
    ("en", "2024-09-03", "KALLO - Rebels shot down an army drone over the town on Monday, their spokesman said."),
    ("en", "2024-09-04", "KALLO - The army denied on Wednesday that a drone had been shot down over Kallo on Monday."),
)
MET = (
    ("fr", "2024-10-08", "Le ministre Paolo Marchetti a rencontré lundi à Genève l'opposant Karel Dombrowski."),
    ("fr", "2024-10-09", "Paolo Marchetti a démenti mercredi avoir rencontré Karel Dombrowski lundi à Genève."),
)
STRUCK = (
    ("ar", "2024-11-12", "استهدفت طائرة مسيرة مطار نرقان يوم الاثنين، بحسب شهود عيان."),
    ("ar", "2024-11-13", "نفت السلطات يوم الأربعاء استهداف مطار نرقان يوم الاثنين."),
)
CONCERT = (
    ("en", "2024-05-20", "The singer Mara Quillon will give a concert in Ostend on July 12, her label said."),
    ("en", "2024-07-09", "Mara Quillon's concert in Ostend on July 12 has been cancelled, her label said on Tuesday."),
)
REGATTA = (
    ("fr", "2024-08-05", "La régate de Port-Lamber partira le 24 août avec 60 voiliers."),
    ("fr", "2024-08-22", "La régate de Port-Lamber, prévue le 24 août, est annulée en raison de la tempête."),
)
FRIENDLY = (
    ("ar", "2024-10-01", "يواجه النجم الأزرق فريق اتحاد سرت في مباراة ودية يوم 15 أكتوبر في سرت."),
    ("ar", "2024-10-13", "ألغيت المباراة الودية بين النجم الأزرق واتحاد سرت المقررة يوم 15 أكتوبر في سرت."),
)
MUSEUM = (
    ("en", "2024-06-03", "SFAX - The maritime museum of Sfax will open on October 14, the city said."),
    ("ar", "2024-09-06", "صفاقس - أعلنت بلدية صفاقس أمس الخميس تأجيل افتتاح المتحف البحري."),
)
STRIKE = (
    ("en", "2024-03-11", "Bus drivers in Calder threatened on Monday to strike from March 18."),
    ("en", "2024-03-18", "Bus drivers in Calder went on strike on Monday after talks over pay broke down."),
)
DROPPED = (
    ("fr", "2024-11-04", "TOURNAY - Les éboueurs de Tournay ont menacé lundi de se mettre en grève le 18 novembre."),
    ("fr", "2024-11-15", "TOURNAY - Les éboueurs de Tournay ont renoncé vendredi à la grève prévue le 18 novembre."),
)


@pytest.mark.parametrize(
    ("told", "states"),
    [
        (SALE, "rumoured denied confirmed"),
        (SALE[:2], "rumoured denied"),
        (SALE[::2], "rumoured confirmed"),
        (LEAVES, "rumoured denied confirmed"),
        (LEAVES[:2], "rumoured denied"),
        (SELLS, "planned denied confirmed"),
        (SELLS[:2], "planned denied"),
        (BUYS, "rumoured denied confirmed"),
        (BUYS[:2], "rumoured denied"),
        (SHOT, "happened denied"),
        (MET, "happened denied"),
        (STRUCK, "happened denied"),
        (BRIDGE, "planned postponed held"),
        (BRIDGE[:2], "planned postponed"),
        (BRIDGE[1:], "planned held"),
        (TRIAL, "planned postponed held"),
        (TRIAL[:2], "planned postponed"),
        (TRIAL[1:], "postponed planned held"),
        (CONCERT, "planned cancelled"),
        (REGATTA, "planned cancelled"),
        (FRIENDLY, "planned cancelled"),
        (MUSEUM, "planned postponed"),
        (STRIKE, "threatened happened"),
        (DROPPED, "threatened cancelled"),
    ],
)
def test_what_becomes_of_a_thing(told, states):
    assert states in {" ".join(names(story)) for story in stories(told)}


def test_that_a_thing_is_put_off_is_not_that_it_happened():
    (story,) = (story for story in stories(MUSEUM) if len(story.events) == 2)
    assert (story.status, story.interval.earliest) == ("planned", "2024-10-14")


def test_a_plan_is_the_last_state_of_what_its_article_says_was_put_off():
    told = (
        ("en", "2024-08-20", "The Ashby fair will open on 20 September, the town of Ashby said."),
        ("en", "2024-09-12", "The town of Ashby decided on Wednesday to postpone the Ashby fair. The Ashby fair will "
         "open on 5 October."),
    )  # fmt: skip
    assert {"postponed planned", "planned postponed planned"} & {
        " ".join(state.name for state in story.states) for story in stories(told)
    }


def test_a_later_such_thing_is_another_where_nobody_says_that_it_was_put_off():
    assert {len(story.events) for story in stories(BRIDGE[::2])} == {1}


def names(story: Story) -> list[str]:
    """The states of a story, each once."""
    return list(dict.fromkeys(state.name for state in story.states))


def stories(told: tuple[tuple[str, str, str], ...]) -> list[Story]:
    documents = []
    for number, (language, published, text) in enumerate(told):
        article = Article(f"a{number}", text, date.fromisoformat(published), language=language, source=f"s{number}")
        events = [event_json(event) for event in extract(article)]
        documents.append({"id": article.uid, "lang": language, "dct": published, "text": text, "events": events})
    mentions = [mention for document in documents for mention in mentions_of(document, "here")]
    return link(mentions, Neighbourhood(mentions))
