"""Titles: what an event shows of its clause, its trigger and its sentence, so that it reads alone."""
