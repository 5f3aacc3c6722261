"""Publishing: the Datasette pages, exports and snapshots. Reads the database, never writes to it."""
