"""Events without a date that are worth a row."""
