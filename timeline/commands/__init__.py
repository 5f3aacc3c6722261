"""Commands of `timeline` that have a module of their own, and what all commands share: options, lines in and out."""
