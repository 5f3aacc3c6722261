"""The tables `[events]` and `[names]` of a language file, checked and compiled."""
