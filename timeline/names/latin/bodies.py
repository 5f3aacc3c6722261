"""Bodies in a script with capitals that no capital shows: `transport ministry`, `Parliament`, `Bauernverband`."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.name_cues import compound_of
from timeline.names.gazetteer import place_named
from timeline.names.latin.reader import LatinReader
from timeline.names.mention import Mention

_FIELD = 3  # words that say what body it is
_NAMESAKE = 2  # hyphens that a given name, a surname and a kind of body have between them
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
            parted = reader.gap(index + 1) not in _OWNERS  # `Junta de 215.845 euros`
            if not any_one and not parted and first < len(reader.words) and not reader.capital(first):
                first = _with_adjectives(reader, first)  # `Front de salut national`
                if head and first == index + 2 and of[0].folded in cues.of_kind:
                    first = _with_field(reader, first)
                start, end = _ranked(reader, index), reader.words[first].end
                yield Mention(start, end, reader.text[start:end], "organisation")
        last = _with_adjectives(reader, index) if head and cues.of_kind else index
        if last > index and not _is_object(reader, index) and (end := _with_fields(reader, last)) > last:
            start = _ranked(reader, index)
            yield Mention(start, reader.words[end].end, reader.text[start : reader.words[end].end], "organisation")


def _with_adjectives(reader: LatinReader, last: int) -> int:
    """The last word of a body's name with the adjectives behind it."""
    adjectives = reader.cues.organisation_words | reader.cues.demonyms
    while (
        reader.gap(last) == " "
        and reader.words[last + 1].folded in adjectives
        and reader.words[last + 1].text.islower()
    ):
        last += 1
    return last


def _with_field(reader: LatinReader, last: int) -> int:
    """The last word of a body's name of which a noun without article tells the kind, with what "and" joins to that, or
    with the several things that it is for: `Bureau d'enquêtes et d'analyses`, `Agence de sécurité des aliments`.
    """
    cues, words = reader.cues, reader.words
    joined = reader.gap(last) == " " and words[last + 1].folded in cues.ands
    if joined and reader.gap(last + 1) == " " and words[last + 2].folded in cues.of_kind:
        return last + 3 if _is_field(reader, last + 3) else last
    of = reader.gap(last) == " " and words[last + 1].folded in cues.genitives - cues.of_kind
    several = of and reader.gap(last + 1) == " " and words[last + 2].folded.endswith("s")
    return last + 2 if several and _is_field(reader, last + 2) else last


def _with_fields(reader: LatinReader, last: int) -> int:
    """The last word of a body's name that ends with an adjective, with what it is for: `Office français | de
    l'immigration et de l'intégration`, `Agence nationale | de sécurité des aliments`.
    """
    cues, words, step = reader.cues, reader.words, last + 1
    if reader.gap(last) != " " or words[step].folded not in cues.genitives:
        return last
    step += 1 + (step + 1 < len(words) and words[step + 1].folded in cues.definites)
    if not _is_field(reader, step):
        return last
    if step == last + 2 and words[last + 1].folded in cues.of_kind:
        if reader.gap(step) not in {" ", " ("}:
            return last  # `de nouveau, ...`
        following, small = words[step + 1], (cues.place_cues | cues.inside_cues) - cues.genitives
        away = following.folded in small and following.text not in reader.auxiliaries.active  # `à`, not `a`
        return last if away else _with_field(reader, step)  # not `de retour à Brest`
    joined = reader.gap(step) == " " and words[step + 1].folded in cues.ands
    further = _with_fields(reader, step + 1) if joined else 0
    return further if further > step + 1 else step


def _is_field(reader: LatinReader, index: int) -> bool:
    """Whether a word may be what a body is for: a noun that is no place, person or other body, and without one that
    describes it (`et de nombreux élus`); no verb (`accuse la Banque centrale d'avoir`).
    """
    if index >= len(reader.words) or reader.gap(index - 1) not in _OWNERS:
        return False
    cues, word, verbs = reader.cues, reader.words[index], reader.auxiliaries
    other = cues.place_nouns | cues.roles | cues.organisation_nouns | cues.organisation_heads | cues.possessives
    other = other | cues.not_names | cues.definites | cues.indefinites
    if not word.text.islower() or not {word.folded, cues.singular(word.folded)}.isdisjoint(other):
        return False
    if reader.gap(index) != " ":
        return True
    following = reader.words[index + 1]
    known = verbs.active | verbs.passive | cues.genitives | cues.ands | cues.place_cues | cues.inside_cues | cues.agents
    return following.text[0].isupper() or following.text in verbs.adverbs or following.folded in known


def _is_object(reader: LatinReader, index: int) -> bool:
    """Whether a participle stands before a name and its article: `il a saisi la Cour suprême | de la demande`."""
    step = index - (reader.before(index) in reader.cues.definites)
    verbs = event_cues(reader.language or "")
    return step > 0 and verbs is not None and verbs.is_participle(reader.words[step - 1].text)


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
    """`Bauernverband`, `Landgericht Memmingen`: bodies that a compound word names, with the place behind it; so does
    any `Theater Basel`, and what is called after somebody: `Robert-Hagen-Institut`.
    """
    for index, word in enumerate(reader.words):
        public, long = reader.cues.public, word.text.count("-") >= _NAMESAKE and word.folded.rpartition(" ")[2]
        named = reader.gap(index) == " " and word.folded in public and _is_place_alone(reader, index + 1)
        kind = compound_of(word.folded, reader.cues.bodies, reader.cues)
        if word.text[0].isupper() and (kind or named or long in public):
            tail = reader.words[index + 1] if reader.gap(index) == " " else word
            last = tail if tail.text[0].isupper() and place_named(tail.text) else word
            of = last is word and kind and word.text.endswith("s") and not word.folded.endswith(kind)  # `Landgerichts`
            name = word.text[:-1] if of else reader.text[word.start : last.end]
            yield Mention(word.start, last.end, name, "organisation")
            if last is not word:
                yield Mention(last.start, last.end, last.text, "place", place_named(last.text))


def _is_place_alone(reader: LatinReader, index: int) -> bool:
    """Whether a word is a place that no capital goes on with: `Theater Basel`, not `Krankenhaus San Telmo`."""
    goes_on = reader.gap(index) == " " and reader.words[index + 1].text[0].isupper()
    return not goes_on and place_named(reader.words[index].text) is not None


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
    determiners = cues.definites | cues.particles | cues.place_cues  # `le parti de`, not `le train parti de`
    for back in (2, _ADJECTIVE):
        if mention.kind == "person" or of < back or reader.before(of) not in cues.genitives:
            break
        head = reader.words[of - back]
        determined = head.text[0].isupper() or reader.before(of - back) in determiners
        if (
            determined
            and head.folded in cues.organisation_heads
            and not (mention.place and back < _ADJECTIVE and head.folded in cues.directions)  # `le centre de la France`
            and "\n" not in reader.text[head.start : mention.start]
        ):
            return Mention(head.start, mention.end, reader.text[head.start : mention.end], "organisation")
    return mention
