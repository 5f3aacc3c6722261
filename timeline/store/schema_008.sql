-- How the sources of a build were read: what --column, --encoding and --max-characters said, as JSON. Null in builds of an
-- earlier version, which did not note it.
alter table builds add column options text;
