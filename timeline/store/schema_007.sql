-- What an article names, whether or not its events are told of it: by this linking finds articles of one affair. JSON, keys
-- of names by sound (timeline/stories/hearing.py); null where an earlier version read it.
alter table articles add column heard text;
