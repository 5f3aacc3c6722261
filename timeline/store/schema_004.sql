-- Running totals of the dated events by day (timeline/store/totals.py), one row wherever something changes: what any
-- span of days holds is the difference of two rows, at a million events as at ten. Hidden events are left out.
create table event_totals (
    background integer not null check (background in (0, 1)),
    status text not null,
    day text not null,           -- counts hold at its start
    to_the_day integer not null, -- events of one known day, earlier than this
    spread real not null,        -- the others, each shared out over its days, as far as they are earlier
    rate real not null,          -- what `spread` grows by a day from here on
    started integer not null,    -- events that begin on this day or before, or are open to the past
    ended integer not null,      -- events whose last day is before it
    primary key (background, status, day)
) strict, without rowid;

-- Which events a span of days holds: the short ones by their first day, the long and open ones apart.
create index events_earliest_latest on events (earliest, latest);
create index events_long on events (latest, earliest) where precision_days > 31;
create index events_ages on events (earliest, latest, background, hidden) where precision_days >= 3649;
create index events_open on events (sort_date, earliest, latest) where precision_days is null;
