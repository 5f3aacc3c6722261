"""Lists of cues, and what the table `[tense]` of a language file tells of verbs and clauses."""
