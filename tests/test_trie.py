"""Words as a trie over bytes."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from timeline.languages.writing.trie import ENTRY, trie_of

WORDS = st.lists(
    st.binary(min_size=1, max_size=5).map(lambda word: word.replace(b"\0", b"a")), max_size=60, unique=True
)


@given(WORDS, st.lists(st.binary(max_size=7), max_size=20))
def test_a_trie_finds_its_words_and_no_others(words: list[bytes], others: list[bytes]) -> None:
    trie = pickle.loads(pickle.dumps(trie_of(words)))
    numbers = {word: number for number, word in enumerate(words, 1)}
    for word in [*words, *others, *[word + b"\0" for word in words]]:
        text = b"\xff" + word + b"a"
        assert trie.word(text, 1, 1 + len(word)) == numbers.get(word, 0)


def test_few_places_of_a_trie_are_empty() -> None:
    words = [f"{number:x}".encode() for number in range(5000)]
    assert len(trie_of(words).table) < ENTRY * (2 * 5000 + 512)


@given(WORDS)
def test_a_trie_tells_its_words(words: list[bytes]) -> None:
    assert sorted(trie_of(words).words()) == sorted(set(words))


@given(WORDS)
def test_words_stand_also_where_bytes_are_only_mapped_to_theirs(words: list[bytes]) -> None:
    mapped = bytes(range(256)).upper().replace(b"\n", b" ")
    known = sorted({word.translate(mapped) for word in words})
    trie = trie_of(known, mapped)
    assert sorted(trie.words(mapped)) == known
    for word in [*words, *[word.lower() for word in words]]:
        assert trie.word(word, 0, len(word)) == known.index(word.translate(mapped)) + 1


@given(WORDS, st.binary(max_size=12))
def test_the_longest_word_that_begins_somewhere_is_found(words: list[bytes], text: bytes) -> None:
    trie = trie_of(words)
    for start in range(len(text)):
        ends = [start + len(word) for word in words if text.startswith(word, start)]
        assert trie.longest(text, start) == max(ends, default=0)
