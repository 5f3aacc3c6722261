"""Syntax: a sentence as words, predicates and clauses, and what a verb of it tells."""
