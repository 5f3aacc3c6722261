"""Status, sourcing and background: how the article stands to what a clause tells."""
