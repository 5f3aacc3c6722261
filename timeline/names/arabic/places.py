"""Places in Arabic: those of the gazetteer where something says they are places, and names behind kinds of places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from functools import cache
from itertools import pairwise

from timeline.languages.concepts import concepts_of
from timeline.languages.tables.glue import begins
from timeline.languages.tables.name_cues import NameCues
from timeline.languages.writing.name_keys import fold
from timeline.names.arabic.reader import ArabicReader
from timeline.names.gazetteer import Place, arabic_town, places_folded
from timeline.names.mention import Mention, Word

_WELL_KNOWN = 500  # thousand people
_OPENS_A_DATELINE = 200  # thousand people
_LONG = 4  # letters of a word that is no place by chance
_BESIDE = 2  # characters between two places that "and" joins: a space and the letter itself


def places(reader: ArabicReader, headline: ArabicReader) -> Iterator[Mention]:
    """Places of the gazetteer where something says they are places, and then wherever the article repeats them."""
    found = [each for each in _place_candidates(reader) if not _is_title(reader, each[0])]
    sure, end = set(), -_BESIDE
    for mention, place, certain in found:
        beside = mention.start - end <= _BESIDE and fold(mention.name) not in reader.cues.given
        if certain or beside:
            sure.add(place.key)
            end = mention.end
    paired = set(_paired(reader, found))
    for mention, place, _ in found:
        if place.key in sure or mention.start in paired:
            yield mention
    known = {mention.start for mention, _, _ in found}
    joined = _joined_to(reader, [mention for mention, place, _ in found if place.key in sure], known)
    unheard = [*_after_place_nouns(reader, known), *_shown_beside(reader, known), *joined]
    yield from unheard
    yield from _only_behind_places(reader, headline, known | {mention.start for mention in unheard})
    yield from _said_again(reader, {mention.name for mention in unheard}, known)


def _is_title(reader: ArabicReader, mention: Mention) -> bool:
    """Whether a place in brackets is what a work is called: `الفيلم الإيراني (ملبورن)`."""
    if reader.text[mention.start - 1 : mention.start] != "(" or reader.text[mention.end : mention.end + 1] != ")":
        return False
    before = [index for index, word in enumerate(reader.words) if word.end < mention.start][-2:]
    if before and reader.words[before[-1]].folded in reader.cues.place_cues | reader.cues.in_or_to:
        return False  # `انتقل الفيلم إلى (باريس)`
    return any(reader.bare(index) & reader.cues.inert for index in before)


def _paired(reader: ArabicReader, found: Sequence[tuple[Mention, Place, bool]]) -> Iterator[int]:
    """Where two that may be places stand behind a small word with "and" between, one of which is nothing else: `في
    الخبر والقطيف`.
    """
    before = {reader.words[at].start for at in range(len(reader.words)) if reader.follows(at, reader.cues.in_or_to)}
    for (first, _, _), (second, _, _) in pairwise(found):
        joined = reader.text[first.end : second.start] == f" {reader.cues.glue.joiner}"
        other = all(_is_common(reader, fold(mention.name)) for mention in (first, second))
        if joined and not other and first.start in before:
            yield from (first.start, second.start)


def _place_candidates(reader: ArabicReader) -> Iterator[tuple[Mention, Place, bool]]:
    index = 0
    while index < len(reader.words):
        found = next(_places_at(reader, index), None)
        if found is None:
            index += 1
            continue
        mention, last, glued = found
        assert mention.place is not None
        yield mention, mention.place, _is_certain(reader, index, last, mention, glued)
        index = last + 1


def _places_at(reader: ArabicReader, index: int) -> Iterator[tuple[Mention, int, bool]]:
    """Readings of the words from here as a place, the longest first."""
    word = reader.words[index]
    lasts = [index]
    while len(lasts) < 3 and reader.near(lasts[-1]):
        lasts.append(lasts[-1] + 1)
    for last in reversed(lasts):
        rest = "".join(" " + w.folded for w in reader.words[index + 1 : last + 1])
        for cut, form, glued in reader.forms(index):
            counted = word.folded in reader.cues.amounts and reader.text[: word.start].rstrip()[-1:].isdigit()
            if cut and (counted or word.folded in reader.cues.place_nouns):
                break  # ولاية is "province", not "and" Lae, 3 بليون three billions
            other = form in reader.cues.not_names or form in reader.cues.organisation_heads
            if other and last == index and not _construct(reader, index):
                continue
            town = None if (known := places_folded(form + rest)) else arabic_town(form + rest)
            places = known or ((town,) if town else ())
            if last == index and not cut and _is_adjective(reader, index):
                continue
            if places and f"{form} {_following(reader, index)}" not in reader.cues.idioms:
                yield replace(reader.mention(index, last, "place", _offset(word, cut)), place=places[0]), last, glued


def _is_adjective(reader: ArabicReader, index: int) -> bool:
    """Whether the name of a country that says whose something is too stands behind a definite noun: `المدينة الساحلية
    السعودية`.
    """
    whose = reader.words[index].folded in reader.cues.demonyms
    return whose and index > 0 and reader.near(index - 1) and reader.made_definite(index - 1)


def _following(reader: ArabicReader, index: int) -> str:
    """The next word, where only a space parts it; else none."""
    return reader.words[index + 1].folded if reader.near(index) else ""


def _offset(word: Word, folded: int) -> int:
    """How many characters of the word itself its first `folded` letters take, vowel signs included."""
    return folded if len(word.text) == len(word.folded) else min(folded, len(word.text) - 1)


def _construct(reader: ArabicReader, index: int) -> bool:
    """Whether a kind of place without article stands before: `مهرجان كان` is in Cannes, `المهرجان كان` was."""
    return reader.follows(index, reader.cues.place_nouns) and not reader.definite(index - 1)


def _is_certain(reader: ArabicReader, index: int, last: int, mention: Mention, glued: bool) -> bool:
    cues, place = reader.cues, mention.place
    assert place is not None
    letters = fold(mention.name)
    if reader.follows(index, cues.firms | cues.press) and not reader.made_definite(index - 1):
        return False  # `صحيفة الرياض`
    if _construct(reader, index):
        return letters not in cues.place_nouns | (cues.place_cues & cues.ambiguous)  # `ولاية أمن أكادير`
    kind = reader.follows(index, cues.place_nouns) and not reader.definite(index - 1)  # not مدير الميناء سالم
    if kind or mention.end <= reader.dateline:
        return letters not in cues.not_names | cues.place_nouns | cues.given and (
            place.people > _OPENS_A_DATELINE or mention.end > reader.dateline
        )
    if letters in cues.ambiguous | cues.place_nouns:
        return letters in cues.only_inside and (reader.follows(index, cues.place_cues) or glued)
    if place.kind in {"country", "region"} or last > index:
        return True
    nation = reader.near(last) and reader.words[last + 1].folded in cues.demonyms  # `نانت الفرنسية`
    if nation and len(letters) > 3 and letters not in cues.given:
        return True
    behind = reader.follows(index, cues.place_cues | cues.in_towns)
    if place.kind == "capital" or place.people >= _WELL_KNOWN:
        return len(letters) > 3 or behind
    if len(letters) < _LONG and reader.follows(index, cues.place_cues - cues.not_names):  # `مستشفى قنا`, not `في قنا`
        return not _is_common(reader, letters) and letters not in reader.verbs
    other = letters in cues.given or cues.glue.without_article(letters) in cues.ambiguous  # `مجموعة من الصور`
    return (behind or (glued and len(letters) > 4)) and len(letters) > 3 and not other


def _after_place_nouns(reader: ArabicReader, known: set[int]) -> Iterator[Mention]:
    """`مدينة زفتى`, `أقاليم تارودانت وزاكورة`: words after a kind of place, heard of by the gazetteer or not."""
    kinds, joiner = reader.cues.place_nouns - reader.cues.things | reader.cues.seated, reader.cues.glue.joiner
    for index, word in enumerate(reader.words):
        if not reader.follows(index, kinds) or reader.made_definite(index - 1):
            continue  # `المدارس بالمملكة لمدة`
        opens = word.folded in reader.cues.place_openers and reader.near(index)
        unlikely = word.folded in reader.verbs or not _is_unheard_of(reader, index) or _agrees(reader, index)
        if word.start not in known and not opens and (unlikely or _is_described(reader, index)):
            continue  # `محيط القيادة العامة`
        if word.start not in known:
            yield reader.mention(index, index + opens, "place")
        while reader.near(index) and reader.words[index + 1].folded[0] == joiner:
            rest = reader.words[index + 1].folded[1:]
            if rest in reader.verbs or concepts_of(rest, reader.language) or not _is_unheard_of(reader, index + 1, 1):
                break  # `في حي الراشدين وأسفر`
            index += 1
            yield reader.mention(index, index, "place", 1)


def _agrees(reader: ArabicReader, index: int) -> bool:
    """Whether a word goes on with the kind of place before it as an adjective does: `قرية تابعة`, `بلدة حدودية`, `ميناء
    نفطي`; but not one that stands behind "in" or "to" elsewhere.
    """
    cues, word = reader.cues, reader.words[index].folded
    stem = word.removesuffix(fold(cues.feminine_ending))
    written = reader.words[index].text.endswith(cues.feminine_ending)  # `مطار ماليه`
    feminine = reader.words[index - 1].folded.endswith(fold(cues.feminine_ending))
    if cues.is_adjective(word) and not reader.definite(index) and (written or not (feminine or stem != word)):
        where = (at for at, other in enumerate(reader.words) if other.folded == word)
        return word not in cues.given and not any(reader.follows(at, cues.in_or_to) for at in where)
    known = stem in cues.not_names or stem in reader.verbs or cues.glue.article + stem in cues.common_nouns
    return known and stem != word and feminine


def _is_described(reader: ArabicReader, index: int) -> bool:
    """Whether what stands where a place may is a noun with its adjective: `المصالح الطبية`, not `الديار المقدسة`."""
    following = reader.words[index + 1].folded if reader.near(index) else ""
    return reader.is_described(index) and following in reader.cues.organisation_words | reader.cues.role_words


def _joined_to(reader: ArabicReader, places: Collection[Mention], known: Collection[int]) -> Iterator[Mention]:
    """What "and" joins to a place behind a small word, heard of or not: `بين المتلوي والرديف`."""
    ends = {mention.end for mention in places if " " not in mention.name}
    for index, word in enumerate(reader.words[2:], 2):
        last = reader.words[index - 1]
        joined = last.end in ends and reader.near(index - 1) and reader.follows(index - 1, reader.cues.place_cues)
        article = reader.cues.glue.joiner + reader.cues.glue.article
        several = word.folded.endswith(tuple(reader.cues.plural_endings)) or _is_described(reader, index)
        if several or not joined or not begins(word.folded, article) or _is_common(reader, word.folded[len(article) :]):
            continue  # `في لبنان والتطورات`, `في أكادير والمصالح الطبية`, `إلى العراق والمشاركة`
        if word.start + 1 not in known and _is_unheard_of(reader, index, 1):
            yield reader.mention(index, index, "place", 1)


def _shown_beside(reader: ArabicReader, known: Collection[int]) -> Iterator[Mention]:
    """Names without article behind small words before places, heard of or not, that what follows shows to be places:
    `في زفتى المصرية`, `بزفتى شمالي القاهرة`, `في زفتى (مصر)`, or that begin as those of places do: `في تل زفتى`.
    """
    cues = reader.cues
    for index, word in enumerate(reader.words):
        for cut, form, _ in reader.forms(index):
            inside = word.folded[cut - 1 : cut] in cues.glued_inside
            if not (inside or (not cut and reader.follows(index, cues.place_cues))):
                continue
            if begins(form, cues.glue.article):
                apart = word.start + cut not in known and (inside or not reader.definite(index - 1))
                if apart and _is_unheard_of(reader, index, cut) and _is_directed(reader, index):
                    yield reader.mention(index, index, "place", _offset(word, cut))
                continue
            if form in cues.place_openers and reader.near(index) and _goes_on(reader, index + 1):
                yield reader.mention(index, index + 1, "place", _offset(word, cut))
                break
            new = word.start + cut not in known and _is_unheard_of(reader, index, cut)
            if new and (_is_shown(reader, index, cut) or (not cut and _is_no_noun(reader, index))):
                yield reader.mention(index, index, "place", _offset(word, cut))
                break


def _goes_on(reader: ArabicReader, index: int) -> bool:
    """Whether a word may be the second of a place's name: `تل زفتى`, not `دير بوادي` or `عين المكان`."""
    ordinary = reader.definite(index) or bool(reader.bare(index) & reader.cues.place_nouns)
    return not ordinary and _is_unheard_of(reader, index)


def _is_shown(reader: ArabicReader, index: int, cut: int) -> bool:
    """Whether what follows a word, its first `cut` letters left out, shows that it names a place: a nation, where the
    word stands alone and nothing says whose it is (only a name is definite by itself), or a direction and a known
    place, or one in brackets.
    """
    if index + 1 >= len(reader.words):
        return False
    cues, following = reader.cues, reader.words[index + 1].folded
    if reader.near(index) and following in cues.demonyms and not places_folded(following):
        feminine = following.endswith(fold(cues.feminine_ending))
        return not cut and reader.definite(index + 1) and feminine and not _is_owned(reader, index)
    if reader.near(index, " ("):
        return bool(places_folded(following)) and following not in cues.ambiguous
    several = reader.words[index].folded.endswith(tuple(cues.plural_endings))
    return not several and _is_directed(reader, index)  # not `حملات جنوب`


def _is_directed(reader: ArabicReader, index: int) -> bool:
    """Whether a direction and a known place follow a word: `الشويفات جنوب بيروت`."""
    cues, step = reader.cues, index
    while reader.near(step) and reader.words[step + 1].folded in cues.directions:
        step += 1
    known = step > index and reader.near(step)
    return known and any(places_folded(form) for _, form, _ in reader.forms(step + 1))


def _is_no_noun(reader: ArabicReader, index: int) -> bool:
    """Whether a word behind "in" or "to" that ends its phrase is none that the language file has, nor formed as a
    common noun: `سقطت الثلوج في كتامة.`, not `في بيان.`
    """
    cues, word = reader.cues, reader.words[index].folded
    if not reader.follows(index, cues.in_or_to) or word in reader.verbs:
        return False
    ends = reader.text[reader.words[index].end : reader.words[index].end + 1] != " "
    ends = ends or (reader.near(index) and reader.words[index + 1].folded in cues.times | cues.phrase_ends)
    return ends and not _is_common(reader, word) and not _is_owned(reader, index)


def _is_common(reader: ArabicReader, word: str) -> bool:
    """Whether a folded word is one that the language file has, or formed as a common noun."""
    cues = reader.cues
    common = word in _words(cues) or word.endswith(tuple(cues.common_endings))
    return common or bool(concepts_of(word, reader.language))


def _only_behind_places(reader: ArabicReader, headline: ArabicReader, known: Collection[int]) -> Iterator[Mention]:
    """Words that no list has and that stand twice, in the headline or the text, behind small words before places, and
    nowhere otherwise: `حريق في الشويفات`, `بلدية الشويفات`.
    """
    behind: dict[str, list[Mention]] = {}
    for index in range(len(reader.words)):
        if (mention := _behind_place(reader, index)) is not None and mention.start not in known:
            behind.setdefault(fold(mention.name), []).append(mention)
    told = [m for index in range(len(headline.words)) if behind and (m := _behind_place(headline, index)) is not None]
    again = Counter(fold(mention.name) for mention in told)
    alone = {word.folded for each in (reader, headline) for word in each.words}  # `باخرة` is not "in" what is behind it
    likely = {form for form, mentions in behind.items() if len(mentions) + again[form] > 1 and form.split()[0] in alone}
    if not likely:
        return
    glue = reader.cues.glue
    times = Counter(
        form for each in (reader, headline) for index in range(len(each.words)) for form in each.bare(index)
    )
    for form in likely:
        if " " in form or times[glue.without_article(form)] == len(behind[form]) + again[form]:
            yield from behind[form]


def _behind_place(reader: ArabicReader, index: int) -> Mention | None:
    """The word at an index as a place that no list has, where one may stand there and nothing says which or whose."""
    cues, word = reader.cues, reader.words[index]
    for cut, form, _ in reader.forms(index):
        inside = word.folded[cut - 1 : cut] in cues.glued_inside
        if not (inside or (not cut and reader.follows(index, cues.place_cues | cues.place_nouns))):
            continue
        if not inside and (reader.definite(index - 1) or reader.follows(index, cues.organisation_heads - cues.seated)):
            return None  # `الطريق الصحراوي`, `متحف الإنسان`
        noun = cues.glue.without_article(form)
        if form in cues.place_openers and reader.near(index):
            return reader.mention(index, index + 1, "place", _offset(word, cut))
        if len(noun) < _LONG or not _is_unheard_of(reader, index, cut) or _is_owned(reader, index):
            return None
        several = form == noun and noun.endswith(tuple(cues.plural_endings))  # `وسط هتافات`
        if several or any(_is_common(reader, each) or each in reader.verbs for each in (form, noun)):
            return None
        following = reader.words[index + 1].folded if reader.near(index) else ""
        told = cues.glue.has_article(following) and following not in cues.times
        return None if told else reader.mention(index, index, "place", _offset(word, cut))
    return None


@cache
def _words(cues: NameCues) -> frozenset[str]:
    """All words of a language's lists of names."""
    lists = (getattr(cues, field.name) for field in fields(cues))
    return frozenset().union(*(words for words in lists if isinstance(words, frozenset)))


def _is_owned(reader: ArabicReader, index: int) -> bool:
    """Whether a word ends with whose it is: `سفارتها`."""
    return reader.words[index].text.endswith(tuple(reader.cues.own_endings))


def _said_again(reader: ArabicReader, names: Collection[str], known: Collection[int]) -> Iterator[Mention]:
    """Later mentions of places that the text has made known: `مدينة زفتى`, then `في زفتى`."""
    article = reader.cues.glue.article
    folded = {fold(name) for name in names if " " not in name and not begins(name, article)}
    for index, word in enumerate(reader.words):
        for cut, form, _ in reader.forms(index):
            if form in folded and word.start + cut not in known:
                yield reader.mention(index, index, "place", _offset(word, cut))
                break


def _is_unheard_of(reader: ArabicReader, index: int, skip: int = 0) -> bool:
    """Whether a word (without its first `skip` letters) may be the name of a place."""
    name = reader.words[index].folded[skip:]
    other, glue = reader.cues.place_nouns | reader.cues.place_cues, reader.cues.glue
    kind = name in other or glue.without_article(name) in reader.cues.place_nouns  # `أهالي البلدة`
    joined = begins(name, glue.joiner, glue.merged) or (not skip and reader.is_joined(index))  # `دولة لتطوير`
    return reader.plain(index) and len(name) > 2 and not (kind or joined)
