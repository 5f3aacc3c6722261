-- What each article was read from: a digest of all that its rows hang on, the program itself included, by which a build
-- knows that it need not read it again (timeline/store/inputs.py). It goes with the article's rows, so it stands for these.
create table article_inputs (
    article_id integer primary key references articles (id) on update cascade on delete cascade,
    inputs text not null
) strict;
