"""The rules of a language: patterns, value templates, and the trie of symbols that they are packed into."""
