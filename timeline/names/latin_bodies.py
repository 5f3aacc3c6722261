"""Bodies in a script with capitals that no capital shows: `transport ministry`, `Parliament`, `Bauernverband`."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.languages.name_cues import NameCues, compound_of
from timeline.names.gazetteer import place_named
from timeline.names.latin_reader import LatinReader
from timeline.names.mention import Mention

_FIELD = 3  # words that say what body it is
_ADJECTIVE = 3  # words from a kind of body with its adjective to what it is of
_OWNER = 3  # words of whose it is, and an article
_OWNERS = frozenset({" ", "'", "’", "' ", "’ "})


def bodies(reader: LatinReader) -> Iterator[Mention]:
    """`transport ministry`, `syndicat des agriculteurs`: bodies named without capitals."""
    cues = reader.cues
    for index, word in enumerate(reader.words[1:], 1):
        named = reader.gap(index) == " " and reader.words[index + 1].text[0].isupper()  # `the mining union Fetramin`
        before = reader.words[index - 1]
        several = before.text.islower() and reader.gap(index - 1) in {"' ", "’ "}
        owners = several and cues.owns(reader.text, before.start, before.end)
        compound = "-" in before.text and before.text.islower() and reader.before(index - 1) in cues.definites
        known = owners or compound or reader.before(index) in cues.role_words - cues.not_names
        if word.folded in cues.bodies and not named and known:
            first = index - 1
            while reader.before(first) in cues.role_words - cues.not_names and first > index - _FIELD:
                first -= 1
            start = reader.words[first].start
            yield Mention(start, word.end, reader.text[start : word.end], "organisation")
        of = reader.words[index + 1 : index + 2] if reader.gap(index) == " " else []
        head = word.text[0].isupper() and word.start not in reader.openings and word.folded in cues.organisation_heads
        if (head or word.folded in cues.heads_alone) and of and of[0].folded in cues.genitives:
            first = index + (
                3 if reader.gap(index + 1) == " " and reader.words[index + 2].folded in cues.definites else 2
            )
            any_one = reader.before(index) in cues.indefinites and reader.words[index - 1].start not in reader.openings
            if not any_one and first < len(reader.words) and not reader.capital(first):
                while reader.gap(first) == " " and reader.words[first + 1].folded in cues.organisation_words:
                    first += 1  # `Front de salut national`
                start, end = _ranked(reader, index), reader.words[first].end
                yield Mention(start, end, reader.text[start:end], "organisation")


def _ranked(reader: LatinReader, head: int) -> int:
    """Where the name of a body begins: with a word of rank before its kind (`Haute Autorité`)."""
    ranked = head > 0 and reader.words[head - 1].folded in reader.cues.ranks and reader.gap(head - 1) == " "
    return reader.words[head - ranked].start


def houses(reader: LatinReader) -> Iterator[Mention]:
    """Houses of parliament that begin a sentence: `Parliament rejected`, `Chad's parliament`."""
    for index, word in enumerate(reader.words):
        cues, behind = reader.cues, reader.words[index + 1] if reader.gap(index) == " " else None
        other = cues.roles | cues.place_nouns | cues.organisation_nouns  # `Parliament speaker`, `Parliament hill`
        named = behind is not None and (behind.text[0].isupper() or behind.folded in other)
        if word.folded in reader.cues.houses and not named and _is_subject(reader, index):
            yield Mention(word.start, word.end, word.text, "organisation")


def _is_subject(reader: LatinReader, index: int) -> bool:
    """Whether a word, with its article or whose it is, begins a sentence."""
    first = index
    while first and index - first < _OWNER and reader.gap(first - 1) in _OWNERS:
        first -= 1
        if reader.words[first].start in reader.openings:
            break
    return reader.words[first].start in reader.openings


def compound_bodies(reader: LatinReader) -> Iterator[Mention]:
    """`Bauernverband`, `Landgericht Memmingen`: bodies that a compound word names, with the place behind it."""
    for index, word in enumerate(reader.words):
        if word.text[0].isupper() and compound_of(word.folded, reader.cues.bodies, reader.cues):
            tail = reader.words[index + 1] if reader.gap(index) == " " else word
            last = tail if tail.text[0].isupper() and place_named(tail.text) else word
            yield Mention(word.start, last.end, reader.text[word.start : last.end], "organisation")
            if last is not word:
                yield Mention(last.start, last.end, last.text, "place", place_named(last.text))


def headed_by(reader: LatinReader, index: int, mention: Mention) -> Mention:
    """`parquet de Tanger`, `ministère de la Santé`: the kind of organisation before, with at most one word between,
    belongs to the name.
    """
    cues = reader.cues
    own = mention.kind == "organisation" or mention.name.isupper()  # `la direction de la SNCF`
    article = (
        index and reader.before(index) in cues.definites - cues.genitives and reader.words[index - 1].text.islower()
    )
    of = index - 1 if article and not own else index
    for back in (2, _ADJECTIVE):
        if mention.kind == "person" or of < back or reader.before(of) not in cues.genitives:
            break
        head = reader.words[of - back]
        determined = head.text[0].isupper() or reader.before(of - back) in _determiners(cues)
        if (
            determined
            and head.folded in cues.organisation_heads
            and not (mention.place and back < _ADJECTIVE and head.folded in cues.directions)  # `le centre de la France`
            and "\n" not in reader.text[head.start : mention.start]
        ):
            return Mention(head.start, mention.end, reader.text[head.start : mention.end], "organisation")
    return mention


def _determiners(cues: NameCues) -> frozenset[str]:
    """What stands before a noun that names something: `le parti de`, not `le train parti de`, nor any one of a kind:
    `un hôpital de Lyon`.
    """
    return cues.definites | cues.particles | cues.place_cues
