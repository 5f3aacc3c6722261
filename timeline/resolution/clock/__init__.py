"""Clock times and parts of the day: of which day, which half of it, which night, or of every day."""
