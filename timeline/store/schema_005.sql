-- Two more kinds of corrections: to forget an article, or a person's name.
create temporary table said as select * from corrections;

drop table corrections;

create table corrections (
    id integer primary key,
    kind text not null check (kind in ('published', 'merge', 'split', 'date', 'hide', 'forget', 'forget_name')),
    uid text not null,           -- of the article (published, forget) or the event; forget_name: a hash of the name
    other text,                  -- merge, split: the other event
    published text,              -- published: the day
    earliest text,               -- date: the days
    latest text,
    quote text,                  -- what the corrector saw
    who text not null,
    made text not null,          -- when
    note text,
    attached integer not null check (attached in (0, 1))        -- whether what it speaks of is here
) strict;

insert into corrections select * from said;

drop table said;

create index corrections_uid on corrections (uid);
