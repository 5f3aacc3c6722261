-- Pairs of events that are alike (timeline/stories/likeness.py), by uid: what linking keeps, so that one more article
-- is compared with its neighbours only. 0: an article says that the one was postponed to the other.
create table likenesses (
    one text not null,           -- the smaller uid
    other text not null,
    likeness real not null,
    primary key (one, other)
) strict;

create index likenesses_other on likenesses (other);

-- The changes of each story: what it became, when that was first said, the days meant, and which article says it.
create view story_history as
select
    stories.id as story_id,
    stories.uid as story,
    stories.title as story_title,
    json_extract(state.value, '$.since') as since,
    json_extract(state.value, '$.state') as state,
    json_extract(state.value, '$.earliest') as earliest,
    json_extract(state.value, '$.latest') as latest,
    events.title as event_title,
    events.uid as event,
    events.source as source,
    articles.title as headline,
    articles.uid as article
from stories
join json_each(stories.states) as state
join events on events.uid = json_extract(state.value, '$.event')
join articles on articles.id = events.article_id;
