"""Teams in Arabic, whose names are common nouns (`الهلال`, `النصر`): by what stands before them in news of a match."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.languages.concepts import concepts_of
from timeline.languages.tables.glue import begins
from timeline.names.arabic.reader import ArabicReader
from timeline.names.gazetteer import places_folded
from timeline.names.mention import Mention

_REACH = 6  # words between a team and its rival


def teams(reader: ArabicReader) -> Iterator[Mention]:
    """`فريق الهلال`, `على ضيفه الخلود`, and the same names wherever they stand again, but behind no small word that
    makes a place of them.
    """
    cues = reader.cues
    if not any(reader.bare(index) & cues.contests for index in range(len(reader.words))):
        return
    called = {name for index in range(1, len(reader.words)) if (name := _called_team(reader, index))}
    called -= {word.folded for at, word in enumerate(reader.words) if reader.follows(at, cues.organisation_heads)}
    for index in range(len(reader.words)) if called else ():
        for cut, form, _ in reader.forms(index):
            if form in called and not reader.follows(index, cues.in_or_to):
                merged = begins(reader.words[index].folded[cut - 1 :] if cut else "", cues.glue.merged)
                yield reader.mention(index, index, "organisation", cut + merged)
                break


def _called_team(reader: ArabicReader, index: int) -> str:
    """The folded name of a team that stands at an index, behind the word for one, for who plays against another or
    behind the verb of a match. There an adjective is no adjective: `تغلب المصري على ضيفه`."""
    cues, name = reader.cues, reader.words[index].folded
    plays = _plays(reader, index)
    called = reader.follows(index, cues.clubs | cues.opponents) and not reader.definite(index - 1)
    if not reader.definite(index) or not (plays or called):
        return ""
    other = name in cues.role_words | cues.not_names | cues.place_nouns or bool(reader.bare(index) & cues.clubs)
    other = other or bool(places_folded(name)) if plays else other or name in cues.demonyms or cues.is_adjective(name)
    return "" if other or concepts_of(name, reader.language) else name


def _plays(reader: ArabicReader, index: int) -> bool:
    """Whether a word of contests stands right before, and behind a rival who is named: `على ضيفه الخلود`, but not
    `مع نظيره التركي`; with what may be a nation, one that only teams have, as `تغلب الصربي على منافسه` is of tennis.
    """
    cues, name = reader.cues, reader.words[index].folded
    if not reader.follows(index, cues.contests):
        return False
    rivals = range(index + 3, min(index + _REACH, len(reader.words)))
    said = cues.guests if name in cues.demonyms or cues.is_adjective(name) else cues.opponents
    behind = [at for at in rivals if reader.follows(at, said) and reader.bare(at - 2) & cues.contested]
    return any(reader.words[at].folded not in cues.demonyms for at in behind)
