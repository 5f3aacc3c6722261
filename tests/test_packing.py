"""The tables that the rules of a language are packed into."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from timeline.languages.grammar.packing import packed
from timeline.languages.grammar.pattern import Part
from timeline.languages.grammar.rules import BITS, HIGHEST, ROOT, CompiledRule, Rules
from timeline.languages.grammar.template import Constant

SYMBOLS = [f"s{number}" for number in range(90)]  # more than there are bits in a mask
PARTS = st.tuples(st.sampled_from(SYMBOLS), st.booleans()).map(lambda part: Part(part[0], joined=part[1]))
SEQUENCES = st.lists(st.lists(PARTS, min_size=1, max_size=5).map(tuple), max_size=80)


def followed(rules: Rules, parts: tuple[Part, ...]) -> int | None:
    """The node that a sequence leads to."""
    node = ROOT
    for part in parts:
        symbol = rules.symbols.get(part.symbol)
        if symbol is None:
            return None
        child = rules.child(node, symbol + rules.joined * part.joined)
        assert not child or rules.mask(node) & HIGHEST >> symbol % BITS
        if not child:
            return None
        node = child
    return node


@given(SEQUENCES, SEQUENCES)
def test_tables_hold_the_sequences_and_no_others(
    sequences: list[tuple[Part, ...]], others: list[tuple[Part, ...]]
) -> None:
    given_rules = [
        (CompiledRule(f"r{n}", SYMBOLS[n % 7], (Constant(n),), n, ""), parts) for n, parts in enumerate(sequences)
    ]
    rules = pickle.loads(pickle.dumps(packed(given_rules, {})))
    assert [(rule.label, parts) for rule, parts in rules.sequences()] == [(r.label, parts) for r, parts in given_rules]
    begun = {parts[:n] for parts in sequences for n in range(len(parts) + 1)}
    for parts in [*sequences, *others]:
        assert (followed(rules, parts) is not None) == (parts in begun)
