"""Names: the people, organisations, roles and places of an article, and which of them belong to an event."""
