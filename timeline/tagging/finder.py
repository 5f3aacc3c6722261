"""Finding many words in a text at once."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

Found = tuple[int, int, int]  # which pattern, and where it begins and ends


class Finder:
    """An automaton of patterns, of which it finds the longest: in Latin-1 where that has all their letters, since then
    a letter is a byte, and no offset needs to be told from another."""

    __slots__ = ("_in_bytes", "_in_text")

    def __init__(self, patterns: Sequence[str]) -> None:
        kind, longest = Implementation.DFA, MatchKind.LeftmostLongest
        self._in_bytes: BytesAhoCorasick | None = None
        self._in_text: AhoCorasick | None = None
        if all(letter <= "\xff" for pattern in patterns for letter in pattern):
            encoded = [pattern.encode("latin-1") for pattern in patterns]
            self._in_bytes = BytesAhoCorasick(encoded, implementation=kind, matchkind=longest)
        else:
            self._in_text = AhoCorasick(patterns, implementation=kind, matchkind=longest)

    def find(self, text: str) -> list[Found]:
        """What is found in a text, in order and apart; offsets are code points."""
        if self._in_bytes is not None:
            return self._in_bytes.find_matches_as_indexes(text.encode("latin-1", "replace"))
        assert self._in_text is not None
        return self._in_text.find_matches_as_indexes(text)
