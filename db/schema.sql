-- The database of `timeline`: what articles say happened, when, and how that was read.
--
-- Dates are ISO days, inclusive on both sides; NULL is an open bound. Booleans are 0 and 1.
-- `uid` is permanent and public; `id` is for joins, and deterministic of the uid. The ids of events ascend in
-- time (sort day << 30 | 30 bits of the uid), so that the primary key is the timeline; undated events come last.

-- `heard` is JSON: what an article names, by sound, as linking compares it.
create table articles (
    id integer primary key,
    uid text not null unique,
    title text not null,
    source text,
    url text,
    language text,               -- BCP 47
    published text,              -- the day that relative expressions count from
    published_time text,         -- HH:MM
    zone text,                   -- IANA name or +HH:MM
    published_from text,         -- what said so: front matter, a meta tag, a correction
    text text not null,
    sha256 text not null,        -- of the text
    rights text,
    source_id text,              -- as the source gave it
    place text not null,         -- file (and line), relative to the source
    digest text not null         -- of all rows that this article gave: equal digest, nothing to write
, heard text) strict;

create table expressions (
    id integer primary key,
    uid text not null unique,
    article_id integer not null references articles (id) on update cascade on delete cascade,
    text text not null,
    type text not null check (type in ('DATE', 'TIME', 'DURATION', 'SET')),
    value text,                  -- TIMEX3
    mod text,
    quant text,
    freq text,
    earliest text,
    latest text,
    time_from text,              -- HH:MM
    time_to text,
    zone text,
    granularity text,
    extent text check (extent in ('point', 'within', 'whole')),
    edtf text,
    anchor text,                 -- what it was counted from: published, expression, quotation, event
    anchor_uid text,             -- of the expression it was counted from
    rule text not null,          -- language/name
    meaning text not null,       -- a term of the date algebra
    counts_to text,              -- the exact day it counts to
    link text,                   -- the connective before it: since, until, by ...
    alternatives text,           -- other readings, a JSON list of TIMEX3 values
    conflict text,               -- what disagrees, in words
    undated text,                -- why no date, in words
    "start" integer not null,    -- code points of the article's text, half-open
    "end" integer not null
) strict;

create table stories (
    id integer primary key,
    uid text not null unique,    -- of its first event by (published, uid)
    title text not null,
    earliest text,
    latest text,
    status text not null,        -- the latest state
    sourcing text not null,
    events integer not null,
    articles integer not null,
    sources integer not null,
    contradiction text,          -- which dates of the same state disagree, in words
    states text not null,        -- a JSON list of {"state", "since"}: the day each was first said
    sort_date text
) strict;

create table story_aliases (
    uid text primary key,        -- of another event that the story holds
    story_id integer not null references stories (id) on update cascade on delete cascade
) strict;

create table events (
    id integer primary key,
    uid text not null unique,
    title text not null,
    earliest text,
    latest text,
    sort_date text,              -- derived: the day it counts to, else the first, else (open to the past) the last
    year integer,                -- of sort_date
    month text,                  -- of sort_date, YYYY-MM
    precision_days integer,      -- latest - earliest: 0 is a day, NULL is open
    granularity text,
    extent text check (extent in ('point', 'within', 'whole')),
    edtf text,
    time_from text,
    time_to text,
    zone text,
    counts_to text,
    unplaced integer not null check (unplaced in (0, 1)),       -- open to the past: "before"
    approximate integer not null check (approximate in (0, 1)),
    status text not null check (
        status in ('happened', 'ongoing', 'planned', 'threatened', 'hypothetical', 'cancelled', 'denied')),
    sourcing text not null check (sourcing in ('stated', 'reported', 'rumoured')),
    background integer not null check (background in (0, 1)),   -- described, not reported
    hidden integer not null check (hidden in (0, 1)),           -- by a correction
    sentence text not null,
    quote text not null,         -- the clause; with prefix and suffix a W3C TextQuoteSelector
    quote_prefix text not null,
    quote_suffix text not null,
    language text,               -- of the article, as are source and published
    source text,
    published text,
    article_id integer not null references articles (id) on update cascade on delete cascade,
    expression_id integer references expressions (id) on update cascade on delete set null,
    story_id integer references stories (id) on update cascade on delete set null,
    rule text not null,
    "start" integer not null,    -- the clause
    "end" integer not null,
    trigger_start integer not null,
    trigger_end integer not null,
    sentence_start integer not null,
    sentence_end integer not null
) strict;

create table event_anchors (
    event_id integer primary key references events (id) on update cascade on delete cascade,
    anchor_event_id integer references events (id) on update cascade on delete set null,
    relation text not null check (relation in ('before', 'after', 'since', 'until', 'at')),
    phrase text not null,        -- as the text names it
    "start" integer not null,
    "end" integer not null,
    resolved integer not null check (resolved in (0, 1))        -- whether the event it hangs on is found and dated
) strict;

create table actors (
    id integer primary key,
    key text not null unique,    -- one for the same actor in every script, where known
    name text not null,          -- as most events name it
    kind text not null,          -- person, organisation, role
    events integer not null
) strict;

create table places (
    id integer primary key,
    key text not null unique,
    name text not null,
    latitude real,
    longitude real,
    country text,
    events integer not null
) strict;

create table event_actors (
    event_id integer not null references events (id) on update cascade on delete cascade,
    actor_id integer not null references actors (id) on update cascade,
    name text not null,          -- as this article has it
    kind text not null,
    primary key (event_id, actor_id)
) strict;

create table event_places (
    event_id integer not null references events (id) on update cascade on delete cascade,
    place_id integer not null references places (id) on update cascade,
    name text not null,
    primary key (event_id, place_id)
) strict;

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

create table problems (
    id integer primary key,
    severity text not null check (severity in ('error', 'warning')),
    place text not null,
    message text not null,
    mend text not null,
    article_id integer references articles (id) on update cascade on delete cascade
) strict;

create table builds (
    id integer primary key,
    built text,                  -- when, where the builder says
    version text not null,       -- of timeline
    sources text not null,       -- a JSON list
    corrections text,            -- the file that corrections are kept in
    articles integer not null,
    expressions integer not null,
    events integer not null,
    stories integer not null,
    errors integer not null,
    warnings integer not null,
    changed integer not null     -- articles written or removed by this build
, options text) strict;

-- Rows whose id another row of the same hash has: the ids of such neighbours are given in uid order (store/ids.py).
create table displaced (
    "table" text not null,
    uid text not null,
    primary key ("table", uid)
) strict;

create index articles_published on articles (published);
create index articles_language on articles (language);
create index articles_source on articles (source);
create index articles_url on articles (url);
create index articles_source_id on articles (source_id);
create index articles_place on articles (place);

create index expressions_article_id on expressions (article_id);
create index expressions_type on expressions (type);
create index expressions_rule on expressions (rule);
create index expressions_anchor on expressions (anchor);
create index expressions_granularity on expressions (granularity);

create index events_article_id on events (article_id);
create index events_expression_id on events (expression_id);
create index events_story_id on events (story_id, hidden);
create index events_sort_date on events (sort_date);
create index events_earliest on events (earliest);
create index events_latest on events (latest);
create index events_year on events (year);
create index events_month on events (month);
create index events_status on events (status);
create index events_sourcing on events (sourcing);
create index events_granularity on events (granularity);
create index events_language on events (language);
create index events_source on events (source);
create index events_published on events (published);
create index events_precision_days on events (precision_days);
create index events_language_status on events (language, status);
create index events_language_year on events (language, year);
create index events_status_year on events (status, year);
create index events_status_sourcing on events (status, sourcing);

create index event_anchors_anchor_event_id on event_anchors (anchor_event_id);
create index event_actors_actor_id on event_actors (actor_id, event_id);
create index event_places_place_id on event_places (place_id, event_id);
create index actors_events on actors (events);
create index places_events on places (events);
create index stories_sort_date on stories (sort_date);
create index stories_events on stories (events);
create index stories_articles on stories (articles);
create index stories_status on stories (status);
create index stories_sourcing on stories (sourcing);
create index story_aliases_story_id on story_aliases (story_id);
create index problems_place on problems (place);
create index problems_article_id on problems (article_id);
create index corrections_uid on corrections (uid);

-- The indexes hold `search_form` of the columns (timeline/store/search.py), and queries take `search_query`:
-- both sides are normalised, the text is stored once. FTS5's own 'rebuild' would index the raw text.
create virtual table events_fts using fts5 (
    title, sentence, content="events", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);
create virtual table articles_fts using fts5 (
    title, text, content="articles", content_rowid="id", tokenize="unicode61 remove_diacritics 2"
);

-- Events under the names of the UCDP Georeferenced Event Dataset. date_prec: 1 a day, 2 two to six days,
-- 3 a week, 4 up to a month, 5 longer. Events without both days are left out, as are hidden and background ones.
create view events_ucdp as
select
    events.id as id,
    events.uid as relid,
    events.year as year,
    events.earliest as date_start,
    events.latest as date_end,
    case
        when events.precision_days = 0 then 1
        when events.precision_days < 6 then 2
        when events.precision_days = 6 then 3
        when events.precision_days < 31 then 4
        else 5
    end as date_prec,
    coalesce(stories.sources, 1) as number_of_sources,
    events.source as source_office,
    events.published as source_date,
    articles.title as source_headline,
    events.title as event_title,
    events.sentence as source_original,
    (select places.name from event_places join places on places.id = event_places.place_id
     where event_places.event_id = events.id order by places.id limit 1) as where_description,
    (select places.country from event_places join places on places.id = event_places.place_id
     where event_places.event_id = events.id order by places.id limit 1) as country,
    (select places.latitude from event_places join places on places.id = event_places.place_id
     where event_places.event_id = events.id order by places.id limit 1) as latitude,
    (select places.longitude from event_places join places on places.id = event_places.place_id
     where event_places.event_id = events.id order by places.id limit 1) as longitude
from events
join articles on articles.id = events.article_id
left join stories on stories.id = events.story_id
where events.precision_days is not null and events.hidden = 0 and events.background = 0;

-- Pairs of events that are alike (timeline/stories/likeness.py), by uid: what linking keeps, so that one more article
-- is compared with its neighbours only. 0: an article says that the one was postponed to the other. They are looked up
-- by either end, and read whole: each of the two trees holds all of a pair.
create table likenesses (
    one text not null,           -- the smaller uid
    other text not null,
    likeness real not null,
    primary key (one, other)
) strict, without rowid;

create index likenesses_other on likenesses (other, likeness);

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

-- What each article was read from: a digest of all that its rows hang on, the program itself included, by which a build
-- knows that it need not read it again (timeline/store/inputs.py). It goes with the article's rows, so it stands for these.
create table article_inputs (
    article_id integer primary key references articles (id) on update cascade on delete cascade,
    inputs text not null
) strict;

-- The index by which linking finds the kin of one more event (timeline/store/blocks.py).
create table event_blocks (
    block integer not null,      -- a hash of a month (or long interval) and the key of a name
    event_id integer not null references events (id) on update cascade on delete cascade,
    primary key (block, event_id)
) strict, without rowid;

create index event_blocks_event_id on event_blocks (event_id);

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
