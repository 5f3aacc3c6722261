"""What real English news showed to be read wrongly, in sentences of our own: each cause with what it must not touch."""

from __future__ import annotations

from datetime import date

import pytest

from timeline.resolution import expressions_of
from timeline.resolution.examples import marked

FIGURES = [
    (
        "2022-07-26",
        "Profit in [the second quarter] rose from [the prior-year quarter]. It was 5 cents [last year]. Sales for "
        "[the quarter] grew from [the same quarter last year].",
        "2022-Q2 2021-Q2 2021 2022-Q2 2021-Q2",
    ),
    ("2022-07-26", "Profit rose in [the first quarter]. It ended [the quarter] with 40 shops.", "2022-Q1 2022-Q1"),
    ("2022-07-26", "In [May] it sold a mill. It ended [the quarter] with a loss.", "2022-05 2022-Q2"),
    (
        "2022-07-26",
        "Brook Mills fell after its [Q2] results. Sales in [Q1] and [Q2] were weak.",
        "2022-Q2 2022-Q1 2022-Q2",
    ),
    ("2022-07-26", "Q1: What is a bond? He drove an Audi Q3 in the rain.", ""),
    ("2022-07-26", "For [the week], the index is up 3 points.", "2022-W30"),
    ("2022-07-26", "The bank buys bonds for $40 billion [a month].", "P1M"),
    ("2022-07-26", "The ruling comes [a day] after the vote, and eight trains [a day] are late.", "P1D P1D"),
    ("2022-07-26", "It lost money [last fiscal]. The last fiscal policy failed.", "2021"),
    ("2022-07-26", "Minutes of that meeting are out. He left within [five minutes] of the crash.", "PT5M"),
]
FELL_THROUGH = [
    ("2018-10-16", "A flood warning for [Monday] was lifted.", "2018-10-15"),
    ("2018-10-16", "A hearing scheduled for [Tuesday] was postponed.", "2018-10-16"),
    ("2018-10-16", "The walkout planned for [Wednesday] was averted.", "2018-10-17"),
    ("2018-10-16", "The walkout planned for [Monday] was also called off.", "2018-10-15"),
    ("2018-10-16", "The walkout is planned for [Monday].", "2018-10-22"),
    ("2018-10-17", "They called off a fair that was to begin on [Saturday].", "2018-10-20"),
    ("2018-10-17", "The clerk rescheduled the hearing for [Saturday].", "2018-10-20"),
    ("2018-10-17", "The hearing was rescheduled on [Monday].", "2018-10-15"),
    ("2018-10-17", "The road has been shut through [Sunday].", "2018-10-21"),
    ("2018-10-17", "She waited until [Sunday].", "2018-10-14"),
    ("2018-10-17", "The flu has killed 40 people through [Sunday].", "2018-10-14"),
    ("2018-06-15", "Sales have fallen through [March].", "2018-03"),
    ("2018-06-15", "The vote due in [November] was postponed.", "2018-11"),
    ("2018-06-15", "The fair planned for [May] was called off.", "2018-05"),
    ("2018-10-17", "The pool is open until [Sunday]. Storms are likely.", "2018-10-21"),
    ("2018-10-16", "Lanes remain shut for a third day on [Tuesday].", "2018-10-16"),
    ("2018-10-16", "Lanes will be shut on [Tuesday].", "2018-10-23"),
    ("2018-10-16", "But [Saturday] is a holiday.", "2018-10-20"),
    ("2018-10-16", '"We have a hard game on [Saturday]," said the coach.', "2018-10-20"),
    ("2018-10-16", '"We won a hard game on [Saturday]," said the coach.', "2018-10-13"),
    ("2018-10-16", "The mayor said he would answer [later Monday].", "2018-10-15"),
    ("2018-10-16", '"A great day on [Saturday]," said the coach.', "2018-10-13"),
    ("2018-10-16", "She filed papers to run in [November].", "2018-11"),
    ("2018-11-09", "He managed to get out in [January].", "2018-01"),
    ("2018-10-16", "The party met on [Dec. 12].", "2017-12-12"),
    ("2018-10-16", "It was the coldest night since [Dec. 12].", "2017-12-12"),
    ("2018-10-16", "Sales fell in [the year] ended [Dec. 31].", "2017 2017-12-31"),
    ("2018-01-16", "The party got the vote it wanted on [Dec. 12].", "2017-12-12"),
    ("2018-11-09", "They agreed on [Thursday] to hold talks in [January].", "2018-11-08 2019-01"),
    ("2018-10-16", "She filed papers in [November].", "2017-11"),
    ("2018-10-16", "A motion calling for a vote on [Dec. 12] failed.", "2018-12-12"),
    ("2018-10-16", "He tried to sell the mill in [March].", "2018-03"),
    ("2018-10-16", "Seats will rise by two by [Friday].", "2018-10-19"),
    ("2018-10-16", "Prices fell in [March] - it could be a sign.", "2018-03"),
    ("2018-10-19", "[Sunday]'s data lifted shares. The coach dropped [Sunday]'s hero.", "2018-10-14 2018-10-14"),
    ("2018-10-19", "They lifted [Sunday]'s curfew.", "2018-10-14"),
    ("2018-06-15", "The minister promised support to families on [Monday].", "2018-06-11"),
    ("2018-06-15", "They pledged aid to farmers on [Tuesday].", "2018-06-12"),
    ("2018-06-15", "They agreed on [Tuesday] to close the pool on [Monday].", "2018-06-12 2018-06-18"),
    ("2018-06-15", "The firm agreed to pay 3 million in [April].", "2018-04"),
    ("2018-06-15", "The vote is expected in [April].", "2019-04"),
    ("2018-06-15", "The tour was moved to [April].", "2019-04"),
    ("2018-06-15", "The ban was extended until [April].", "2019-04"),
    ("2018-06-15", "They have vowed to return in [April].", "2019-04"),
    ("2018-06-15", "He moved to Paris in [August].", "2017-08"),
    ("2018-06-15", "Prices fell to 20 dollars in [August].", "2017-08"),
    ("2018-06-15", "It began to rain in [August], and he went on to win in [September].", "2017-08 2017-09"),
    ("2018-06-15", "He was able to go home in [July].", "2017-07"),
    ("2018-06-15", "She became the first woman to win it in [August].", "2017-08"),
    ("2018-06-15", "His bid on [Monday] to call a vote on [July 3] failed.", "2018-06-11 2018-07-03"),
    (
        "2018-06-15",
        "They won from [October] to [March], then pushed on to the river by [May 3].",
        "2017-10 2018-03 2018-05-03",
    ),
]
CLOSED = [
    (
        "2017-11-21",
        "Net income in [the third quarter], ended [Oct. 29], rose from $3 million [a year earlier].",
        "2017-Q3 2017-10-29 2016-Q3",
    ),
    (
        "2017-11-21",
        "Sales in [the quarter] to [June] fell, from $3 million [a year earlier].",
        "2017-Q2 2017-06 2016-Q2",
    ),
    (
        "2017-11-21",
        "[Third-quarter] net rose. For [the nine months] it lost more than in [the year-ago period].",
        "2017-Q3 P9M 2016",
    ),
    (
        "2017-11-21",
        "Sales rose in [the third quarter]. Its chief was ill for [six months]. They had fallen [a year earlier].",
        "2017-Q3 P6M 2016-Q3",
    ),
    (
        "2017-11-02",
        "The fair runs [November 12] to [14] - and is free. The pool is open throughout the year.",
        "2017-11-12 2017-11-14",
    ),
    ("2017-11-02", "It was the first [October] without rain, and the second [May 2016] vote.", "2017-10 2016-05"),
    ("2017-11-02", "Profit rose from $3 million in [the year-earlier quarter].", "2016-Q3"),
    ("2017-11-02", "Profit fell from [the year-before period].", "2016"),
    ("2017-11-02", "It will lose money in [the first quarter], after a profit [a year earlier].", "2018-Q1 2017-Q1"),
    ("2017-11-02", "Growth in [the third quarter] to [Dec. 31] was weak.", "2017-Q3 2016-12-31"),
    ("2017-11-02", "It lost money in [the year] to [March 31] to 12 percent of sales.", "P1Y 2017-03-31"),
    ("2017-11-02", "The [half-hour] show and an overnight loan were new.", "PT30M"),
    ("2017-11-02", "It opens [two weeks from Sunday].", "2017-11-19"),
    (
        "2017-11-03",
        "Mills added 56,000 jobs in [October] after losing 8,000 in [September]. They lost more [the month before].",
        "2017-10 2017-09 2017-09",
    ),
    (
        "2017-11-03",
        "[The third quarter] had a charge for a mill that it shut in [June]. [The year-ago quarter] had none.",
        "2017-Q3 2017-06 2016-Q3",
    ),
    (
        "2017-11-03",
        "It lost money throughout [the month] and in [the third quarter a year earlier].",
        "2017-11 2016-Q3",
    ),
    ("2017-11-03", "[Two years ago] they won at home on [Labor Day].", "2015 2015-09-07"),
    ("2017-11-03", "On [Weds 1 November] he won. On Super Tuesday he lost. A singer weds in Rome.", "2017-11-01"),
    (
        "2017-11-06",
        "It was cut short when [Thursday]'s round and [Friday]'s play was delayed.",
        "2017-11-02 2017-11-03",
    ),
    ("2017-11-03", "It opens in [late May] or in [June].", "2018-05 2018-06"),
    ("2017-11-03", "The fair on [the 29th November] is off; the [2 January] fair is not.", "2017-11-29 2018-01-02"),
    ("2017-11-03", "It was held on [the 3rd May 2016].", "2016-05-03"),
    (
        "2017-10-20",
        "Crews voted to strike in [August], and the firm agreed to sell it in [January].",
        "2017-08 2018-01",
    ),
]
TENSE = [
    ("2025-10-30", "The firm said that in [January], it will shut two mills.", "2026-01"),
    ("2025-10-30", "The firm said that in [January], it lost two mills.", "2025-01"),
    ("2025-10-30", "It shut a mill in [July], and in [December], it will shut two.", "2025-07 2025-12"),
    ("2025-10-30", "It shut a mill on [June 12].", "2025-06-12"),
    ("2025-10-30", "Shares rose as traders awaited a speech at [the end of the week].", "2025-W44"),
    ("2025-10-27", "Divers are looking at the wreck of a ferry that sank over [the weekend].", "2025-W43-WE"),
    ("2025-10-27", "What to see at [the weekend]", "2025-W44-WE"),
    ("2025-10-30", "The pier sank. Its keeper kept his cards close to his chest on [Monday].", "2025-10-27"),
]
TODAY = [  # published on a Tuesday
    ("2025-02-11", "Shares of Brook Mills are down 6% on [Tuesday].", "2025-02-11"),
    ("2025-02-11", "The council will vote [Tuesday].", "2025-02-18"),
    ("2025-02-11", "It is a small town.\nThe council will vote [Tuesday].", "2025-02-18"),
    ("2025-02-11", "The council will vote on [Tuesday].", "2025-02-18"),
    ("2025-02-11", "LOWTON, [Feb 11] (Coast News) - The council will vote on [Tuesday].", "2025-02-11 2025-02-11"),
    ("2025-02-11", "On [Tuesday], [Wednesday] and [Thursday] drivers will strike.", "2025-02-11 2025-02-12 2025-02-13"),
    (
        "2025-02-11",
        "The city announced closures starting [Friday] and lasting through [Monday].",
        "2025-02-14 2025-02-17",
    ),
    ("2021-03-09", "Fishing was banned, starting on [July 1] and ending on [Dec. 31, 2020].", "2020-07-01 2020-12-31"),
]
HOURS = [
    (
        "2022-01-14",
        "Holt set fire to the barn [shortly before midday on June 22 last year].\nHe then left on foot.\n"
        "He was found at [12.58 GMT] in a shed.",
        "2021-06-22T12:00 2021-06-22T12:58Z",
    ),
    ("2022-01-14", "The dyke broke at [9.30 pm on Monday] ([1430 GMT]).", "2022-01-10T21:30 2022-01-10T14:30Z"),
    ("2022-01-14", "The dyke broke at [11 pm on Monday] ([0400 GMT]).", "2022-01-10T23:00 2022-01-11T04:00Z"),
    ("2022-01-14", 'She faces a panel on the "[Semiannual] Report" at [10 a.m.]', "P6M 2022-01-14T10:00"),
    ("2022-01-14", "The ferry sank on [Monday (Jan 10) night].", "2022-01-10TNI"),
    (
        "2022-01-14",
        "The dyke broke on [Monday]. Crews on [Friday] dug on. People were warned [earlier in the day] to leave.",
        "2022-01-10 2022-01-14 2022-01-14",
    ),
]
AHEAD = [
    ("2024-10-14", "Traders priced in a [November] cut and trimmed bets on a [December] rate cut.", "2024-11 2024-12"),
    ("2024-10-14", "Sales fell in [November], the worst since the [November] meeting.", "2023-11 2023-11"),
    ("2018-01-15", "An ice warning is on from [1am] to [midday on Tuesday].", "2018-01-16T01:00 2018-01-16T12:00"),
    ("2018-01-15", "The office issued a warning for snow for [Tuesday] and [Wednesday].", "2018-01-16 2018-01-17"),
    ("2018-01-15", "The league banned him for [Saturday]'s foul.", "2018-01-13"),
    ("2018-01-15", "He was allowed to surrender after [April 5].", "2018-04-05"),
    ("2018-01-15", '"We will get the torch on [Monday]," he told the Post here [yesterday].', "2018-01-15 2018-01-14"),
    ("2018-01-15", "Rain is forecast for the rest of [Monday]. He won two Sundays in a row.", "2018-01-15"),
    (
        "2018-01-15",
        "The board has its meeting on [Thursday]. The club has won a game on [Sunday].",
        "2018-01-18 2018-01-14",
    ),
    ("2018-01-15", "He fell on [Friday evening, Jan. 5], and again on [Friday night].", "2018-01-05TEV 2018-01-12TNI"),
]
ASIDE = [  # published on a Wednesday
    (
        "2018-02-14",
        "The court sat on [Tuesday]. Judge Holt, who was sworn in [Sunday], began [shortly after 10 a.m.]",
        "2018-02-13 2018-02-11 2018-02-13T10:00",
    ),
    ("2018-02-14", "The ferry, which left on [Sunday at 6 p.m.], sank.", "2018-02-11T18:00"),
    ("2018-02-14", "Gold was down at [2 p.m.], touching its lowest since [May 12].", "2018-02-14T14:00 2017-05-12"),
]
NOT_AHEAD = [  # published on a Wednesday: a past verb beside what is planned tells that it has been
    (
        "2022-02-16",
        "She scored twice in the side for [Sunday]'s draw, after four changes for [Sunday].",
        "2022-02-13 2022-02-13",
    ),
    ("2022-02-16", "She was doubtful for [Friday]'s race but won it.", "2022-02-11"),
    ("2022-02-16", "Growers had no rain for [Monday]. She is lined up for [Friday]'s race.", "2022-02-14 2022-02-18"),
    (
        "2022-02-16",
        "Holt has been called up for [Saturday]'s test, after the coach named a squad for [Friday].",
        "2022-02-19 2022-02-18",
    ),
    ("2022-02-16", "Judges upheld the [April] decision. He lied at the [July] hearing.", "2021-04 2021-07"),
    ("2022-02-16", "The probe broke up in its [May] launch. Her [June] tour made a loss.", "2021-05 2021-06"),
    ("2022-02-16", "Those who sat the [May] exams passed. The firm delayed its [May] launch.", "2021-05 2022-05"),
    ("2022-02-16", "The coach resigned before the [June] session. The court set the [June] trial.", "2021-06 2022-06"),
]
NOT_TODAY = [  # published on a Tuesday
    ("2025-02-11", "There is a fair in the square on [Tuesday].", "2025-02-18"),
    ("2025-02-11", "There are votes in three towns on [Tuesday].", "2025-02-18"),
    (
        "2025-02-11",
        "The debut is in Lowton on [Tuesday]. Its last show is at [noon on Friday].",
        "2025-02-18 2025-02-14T12:00",
    ),
    ("2025-02-11", "Grain prices are still higher on [Tuesday].", "2025-02-11"),
]
QUARTERS_AND_MINUTES = [
    (
        "2022-07-26",
        "[Q3 2021]: a slump. Weak [Q2 2020] sales hit it, and it beat [Q1 2021] hopes.",
        "2021-Q3 2020-Q2 2021-Q1",
    ),
    ("2022-07-26", "That is on a par with [Q2 of 2019]. It rose on [Q2 last year].", "2019-Q2 2021-Q2"),
    ("2022-07-26", "Sales doubled between [Q1] and [Q2]. A weak [Q1] hurt it. A quiz: Q2.", "2022-Q1 2022-Q2 2022-Q1"),
    ("2022-07-26", "The roof fell [minutes] of a quake being felt. He fled just [minutes] of the alarm.", "PTXM PTXM"),
    ("2022-07-26", "Minutes of its board are out, according to minutes of the vote.", ""),
]
NAMES = [
    ("2018-10-10", "Critics of Mrs May told her so on [Friday]. May left on [Monday].", "2018-10-05 2018-10-08"),
    ("2018-10-10", "On [Monday], May met the unions. The talks may end on [Friday].", "2018-10-08 2018-10-12"),
    ("2018-10-10", "It was dry in [May]. The farm is a weekend getaway.", "2018-05"),
]


@pytest.mark.parametrize(
    ("published", "sentence", "values"),
    [
        *FIGURES,
        *FELL_THROUGH,
        *CLOSED,
        *TENSE,
        *TODAY,
        *HOURS,
        *AHEAD,
        *ASIDE,
        *NOT_AHEAD,
        *NOT_TODAY,
        *QUARTERS_AND_MINUTES,
        *NAMES,
    ],
)
def test_real_news(published: str, sentence: str, values: str) -> None:
    """The expressions in brackets are found, and no others, with these values."""
    text, spans = marked(sentence)
    found = expressions_of(text, date.fromisoformat(published).toordinal(), "en")
    assert [(text[e.start : e.end], e.value) for e in found] == [
        (text[start:end], value) for (start, end), value in zip(spans, values.split(), strict=True)
    ]


def test_a_lead_without_a_preposition_calls_today_by_its_name() -> None:
    """ "Will vote Tuesday" is today in the lead of an article, as papers write that never say "today"."""
    article = f"The council will vote Tuesday. It will meet Wednesday. {'The hall is old and the roof leaks. ' * 12}"
    found = expressions_of(article, date(2025, 2, 11).toordinal(), "en")
    assert [e.value for e in found] == ["2025-02-11", "2025-02-12"]
