"""What names nobody, and means somebody whom the article names: pronouns, offices, kinds, subjects left out."""
