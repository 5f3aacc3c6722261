-- The bitmap index of events (timeline/store/bitmaps.py): which events have which value of which facet, so that a
-- page can count a million of them in a few milliseconds, whatever is filtered. `finish` keeps it in step.
create table event_ranks (
    rank integer primary key,    -- the place of an event in the order of time, from 0
    id integer not null unique   -- of the event
) strict;

create table event_bitmaps (
    facet text not null,         -- a column of events, a class or month of one, actors, places, word; '.2' for all events
    value text not null,         -- '' where the events have none; of all events, the digest of the other rows
    events integer not null,     -- how many
    ranks blob not null,         -- which: a Roaring bitmap in its portable format
    primary key (facet, value)
) strict;

-- Nearly every event is shown: an index on what hides it can only lead SQLite astray.
drop index events_background;
drop index events_hidden;

-- What the lists of stories and expressions are sorted and counted by.
create index stories_articles on stories (articles);
create index stories_status on stories (status);
create index stories_sourcing on stories (sourcing);
create index expressions_granularity on expressions (granularity);
