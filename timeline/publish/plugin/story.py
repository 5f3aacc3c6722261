"""The page of a story."""

from __future__ import annotations

from typing import Any

from datasette.utils.asgi import NotFound, Response

from timeline.publish.plugin.pages import direction_of, kept, place, rendered, tick_label, with_args, words_for
from timeline.publish.ruler import ruler
from timeline.publish.slip import axis_labels, label_place, slip
from timeline.publish.story_page import Told, story_page


async def story(request: Any, datasette: Any) -> Any:
    """`/<database>/-/story/<uid>`; a story that was merged into another leads there. Raises NotFound."""
    database, uid = await place(request, datasette)
    page = await datasette.get_database(database).execute_fn(lambda db: story_page(db, uid))
    if page is None:
        raise NotFound(f"No story has the uid {uid}: its events were removed or rewritten")
    if page.story["uid"] != uid:
        home = f"{datasette.urls.database(database)}/-/story/{page.story['uid']}"
        return Response.redirect(with_args(home, **kept(request)), status=301)
    words = words_for(request)
    rtl = words.direction == "rtl"
    drawn = slip(page.told, rtl)
    ticks = drawn.ticks if drawn else ()

    def ruler_of(one: Told) -> Any:
        counted = one.event["anchor"] == "published"
        return ruler(one.dating, one.event["published"], counted, one.event["counts_to"], None, rtl)

    context = {
        "page": page,
        "story": page.story,
        "slip": drawn,
        "axis_labels": axis_labels(ticks, [tick_label(words, tick, n == 0) for n, tick in enumerate(ticks)], rtl),
        "rtl": rtl,
        "ruler_of": ruler_of,
        "direction_of": direction_of,
        "label_place": lambda shape, text, said: label_place(shape, text, rtl, said),
    }
    return await rendered("story.html", context, database, request, datasette)
