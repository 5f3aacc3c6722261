"""Which way the tense points where an expression stands: by the verbs of its clause, and what they do to a plan."""
