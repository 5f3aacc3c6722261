"""Finding many words in a text at once."""

from __future__ import annotations

from collections.abc import Sequence

from ahocorasick_rs import AhoCorasick, BytesAhoCorasick, Implementation, MatchKind

from timeline.languages.letters import PAGES, in_page

Found = tuple[int, int, int]  # which pattern, and where it begins and ends


class Finder:
    """An automaton of patterns, of which it finds the longest: in a code page where one has all their letters, since
    then a letter is a byte, and no offset needs to be told from another."""

    __slots__ = ("_in_bytes", "_in_text", "_page")

    def __init__(self, patterns: Sequence[str]) -> None:
        kind, longest = Implementation.DFA, MatchKind.LeftmostLongest
        self._in_bytes: BytesAhoCorasick | None = None
        self._in_text: AhoCorasick | None = None
        self._page = _page_of("".join(patterns))
        if self._page:
            encoded = [pattern.encode(self._page) for pattern in patterns]
            self._in_bytes = BytesAhoCorasick(encoded, implementation=kind, matchkind=longest)
        else:
            self._in_text = AhoCorasick(patterns, implementation=kind, matchkind=longest)

    def find(self, text: str) -> list[Found]:
        """What is found in a piece of a text, in order and apart; offsets are code points."""
        if self._in_bytes is not None:
            return self._in_bytes.find_matches_as_indexes(text.encode(self._page, "replace"))
        assert self._in_text is not None
        return self._in_text.find_matches_as_indexes(text)

    def find_in_whole(self, text: str) -> list[Found]:
        """What is found in a text, which is encoded once for all who ask."""
        if self._in_bytes is None:
            return self.find(text)
        return self._in_bytes.find_matches_as_indexes(in_page(text, self._page))


def _page_of(letters: str) -> str:
    """The first code page that has some letters; none is the empty name."""
    for page in PAGES:
        try:
            letters.encode(page)
        except UnicodeEncodeError:
            continue
        return page
    return ""
