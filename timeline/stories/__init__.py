"""Stories: which events of several articles are one happening, and what becomes of it."""
