"""Plans that are overdue: whose days are over as of a date, without a report that says what became of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from timeline.chronology.interval import iso
from timeline.store import words
from timeline.store.blocks import sharing
from timeline.store.mentions import told_by
from timeline.stories.mention import Mention
from timeline.stories.reaching import months
from timeline.stories.states import current, history, reported
from timeline.stories.wording import CONCEPT, telling

_PLANNED = """
    select distinct events.story_id, stories.uid, stories.title from events join stories on stories.id = events.story_id
    where events.status = 'planned' and events.hidden = 0 and events.background = 0
        and events.latest < :as_of and events.published <= :as_of and events.published <= events.latest
    order by stories.uid"""
_MEMBERS = "select article_id, uid from events where story_id = ? and hidden = 0"
_LATE = 62  # days after the last of a plan in which a report of it is looked for
_SETTLED = ("happened", "cancelled", "denied")
_PERIOD = 28  # days of a plan for no day, but a month or a quarter
_SURE = 4  # names and words that a report shares with such a plan which says that it was kept
_SHARED = 3  # names and words that a later report shares with a plan,
_DAYS = 2  # and as how many of these the very days of a plan count


@dataclass(frozen=True, slots=True)
class Due:
    """A plan whose days are over. `report` is a later event, of another story, that may say what became of it."""

    story: str
    title: str
    earliest: str | None
    latest: str
    days_overdue: int
    event: str  # the latest that says so
    published: str | None
    source: str | None
    report: str | None = None
    report_title: str | None = None
    report_date: str | None = None
    report_status: str | None = None  # planned: it is perhaps moved to later days


def due(db: sqlite3.Connection, as_of: date) -> list[Due]:
    """The plans that are overdue as of a day, the longest first, by what was published up to that day.

    A story is closed by any later state of its own; one that was to be within a month or a quarter, also by a report
    that surely is of it. Plans first told when their days were over are left out.
    """
    words.ensure(db)
    found = (_overdue(db, row, as_of) for row in db.execute(_PLANNED, {"as_of": as_of.isoformat()}).fetchall())
    return sorted((one for one in found if one), key=lambda one: (one.latest, one.story))


def _overdue(db: sqlite3.Connection, row: tuple[int, str, str], as_of: date) -> Due | None:
    story_id, story, title = row
    members = {uid: article for article, uid in db.execute(_MEMBERS, (story_id,))}
    told = [m for article in told_by(db, set(members.values())) for m in article.mentions() if m.uid in members]
    known = reported([m for m in told if (m.published or "") <= as_of.isoformat()])
    now = current(known)
    plan = now[-1]
    if history(known)[-1].name == "postponed":  # to no day that is known
        return None
    end = plan.interval.end
    if plan.status != "planned" or end is None or end > as_of.toordinal() or (plan.published or "") >= iso(end):
        return None
    report = _report(db, plan, members, as_of)
    if report and _is_kept(plan, report):
        return None
    return Due(
        story=story,
        title=title,
        earliest=plan.interval.earliest,
        latest=iso(end - 1),
        days_overdue=as_of.toordinal() - end + 1,
        event=plan.uid,
        published=plan.published,
        source=plan.source,
        report=report.uid if report else None,
        report_title=report.title if report else None,
        report_date=report.published if report else None,
        report_status=report.status if report else None,
    )


def _report(db: sqlite3.Connection, plan: Mention, members: dict[str, int], as_of: date) -> Mention | None:
    """The later report that shares most with a plan, the first of equals."""
    reports = [
        (shared, other)
        for other in _later(db, plan, as_of)
        if other.uid not in members and (shared := _shared(plan, other)) >= _SHARED
    ]
    best = max(reports, key=lambda found: (found[0], -found[1].interval_key[0], found[1].uid), default=None)
    return best[1] if best else None


def _is_kept(plan: Mention, report: Mention) -> bool:
    """Whether a report surely says that a plan for a month or a quarter was kept, though later: such plans slip.

    Linking leaves them apart, since for all it knows the report may be of the next such thing.
    """
    loose = (plan.interval.days or 0) >= _PERIOD and report.status == "happened" and report.sourcing != "rumoured"
    said, names = len(telling(plan.words & report.words)), plan.names_in_common(report)
    return loose and said > 1 and names > 0 and said + names >= _SURE


def _later(db: sqlite3.Connection, plan: Mention, as_of: date) -> Iterator[Mention]:
    """What was published after a plan, up to a day, and says what became of it: of days near, not before it was made.

    Another plan does so where it is for later days.
    """
    end = (plan.interval.end or 0) + _LATE
    start = date.fromisoformat(plan.published).toordinal() if plan.published else end - _LATE
    near = sharing(db, ((month, name) for month in months(start, end) for name in plan.marks))
    for mention in (m for article in told_by(db, {other.article for other in near}) for m in article.mentions()):
        day = mention.interval.start if mention.is_dated else mention.end - 1
        told = (plan.published or "") < (mention.published or "") <= as_of.isoformat()
        settles = mention.status in _SETTLED or (mention.status == "planned" and _is_later(mention, plan))
        if told and settles and not mention.background and day is not None and start <= day < end:
            yield mention


def _is_later(mention: Mention, plan: Mention) -> bool:
    """Whether an event is for days behind those of a plan."""
    start, end = mention.interval.start, plan.interval.end
    return start is not None and end is not None and start >= end


def _shared(plan: Mention, other: Mention) -> int:
    """How many names, words and days two events share; 0 without a name, or with neither a concept nor the days."""
    names, said = plan.marks & other.marks, plan.words & other.words
    other_act = other.status == "denied" or (plan.acts and other.acts and plan.acts.isdisjoint(other.acts))
    days = _DAYS if plan.is_dated and plan.interval == other.interval and not other_act else 0
    if not names or not (days or any(w.startswith(CONCEPT) for w in said)):
        return 0
    return len(names) + len(said) + days


def lines(found: Sequence[Due]) -> Iterator[str]:
    """Overdue plans as lines of text."""
    for one in found:
        days = one.latest if one.earliest in (None, one.latest) else f"{one.earliest} to {one.latest}"
        late = "1 day" if one.days_overdue == 1 else f"{one.days_overdue} days"
        yield f"{days}  {late} overdue  {one.title}"
        yield f"    said {one.published or 'on no date'} by {one.source or 'unnamed source'}; story {one.story}"
        if one.report:
            what = "perhaps moved, as said" if one.report_status == "planned" else "perhaps reported"
            yield f"    {what} {one.report_date}: {one.report_title} ({one.report})"
