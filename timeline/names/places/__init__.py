"""Which of an article's places an event happened in, and which only tell whence somebody is or for whom they stand."""
