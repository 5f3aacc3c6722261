-- The index by which linking finds the kin of one more event (timeline/store/blocks.py).
create table event_blocks (
    block integer not null,      -- a hash of a month (or long interval) and the key of a name
    event_id integer not null references events (id) on update cascade on delete cascade,
    primary key (block, event_id)
) strict, without rowid;

create index event_blocks_event_id on event_blocks (event_id);

-- What a story holds is counted without reading its events.
drop index events_story_id;

create index events_story_id on events (story_id, hidden);
