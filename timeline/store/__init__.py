"""The database: its schema, what is written into it and read back, ids, indexes, stories, corrections."""
