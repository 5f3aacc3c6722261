-- What the title of an event says, as linking compares it: worked out when its article is written, and not again for
-- each article that comes near it (timeline/store/words.py).
create table event_words (
    event_id integer primary key references events (id) on update cascade on delete cascade,
    words text not null,         -- JSON: title_words of timeline/stories/wording.py
    names text not null          -- JSON: names that it may hold (timeline/stories/guessing.py)
) strict;

-- The stories that may have lost an event since they were made.
create table broken_stories (
    story_id integer primary key references stories (id) on update cascade on delete cascade
) strict;

insert into broken_stories
select id from stories
left join (select story_id, count(*) as held from events where hidden = 0 group by story_id) on story_id = id
where coalesce(held, 0) != events;

-- Pairs are looked up by either end, and read whole: each of the two trees holds all of a pair.
create temporary table pairs as select one, other, likeness from likenesses;

drop table likenesses;

create table likenesses (
    one text not null,           -- the smaller uid
    other text not null,
    likeness real not null,
    primary key (one, other)
) strict, without rowid;

create index likenesses_other on likenesses (other, likeness);

insert into likenesses select one, other, likeness from pairs order by one, other;

drop table pairs;
