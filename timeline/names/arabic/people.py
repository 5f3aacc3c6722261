"""People in Arabic: by given names, by roles and titles beside the name, by commas around it."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.languages.concepts import concepts_of
from timeline.languages.tables.event_cues import event_cues
from timeline.languages.tables.glue import begins
from timeline.languages.writing.name_keys import fold
from timeline.names.arabic.reader import BESIDE, NAME_WORDS, ArabicReader
from timeline.names.gazetteer import places_folded
from timeline.names.mention import Mention

_APPOSED = 7  # words before a comma in which a role is looked for
_OFFICE = 3  # words of an office and its body at least
_GLUED = 4  # letters of a short name with a small word: `وعلي`, which is "on" too
_FIELD = 2  # words behind the head of a body


def people(reader: ArabicReader) -> Iterator[Mention]:
    cues, venue = reader.cues, -1  # the last word of the name of a place that is called after a person
    for index, word in enumerate(reader.words):
        if word.start < reader.dateline or index <= venue or _is_town(reader, index):
            continue
        if _is_apposed(reader, index):
            yield reader.mention(index, _clause_end(reader, index), "person")
        elif _begins_given(reader, index):
            if _is_titled_place(reader, index):
                venue = reader.name_end(index)
            yield from _by_given_name(reader, index)
        elif _is_son(reader, index):
            joined = begins(word.folded, cues.glue.joiner)  # "and"
            yield reader.mention(index, reader.name_end(index), "person", int(joined))
        else:
            yield from _by_surname(reader, index)


def _begins_given(reader: ArabicReader, index: int) -> bool:
    """Whether a given name stands at an index, or begins there."""
    word = reader.words[index]
    glued = word.folded[:1] in reader.cues.fronts
    glued = glued and (_is_half_joined(reader, index) or _is_given_joined(reader, index))
    return glued or reader.given(word) or _is_given_here(reader, index)


def _by_given_name(reader: ArabicReader, index: int) -> Iterator[Mention]:
    """A person by the given name at an index, or what is called after one."""
    cues, last = reader.cues, reader.name_end(index)
    skip = int(reader.words[index].folded not in cues.given and not reader.is_half(index))
    if not (last > index or _after_role(reader, index) or _after_kin(reader, index)):
        return
    if not skip and _is_titled_place(reader, index):  # `ملعب الأمير فيصل بن فهد`: neither who acts nor where it lies
        heads = (cut for cut, form, _ in reader.forms(index - 2) if form in cues.organisation_heads)
        if (cut := next(heads, None)) is not None:  # `بجامعة الملك سعود`
            yield reader.mention(index - 2, last, "organisation", cut)
        return
    named_after = not skip and reader.follows(index, cues.place_nouns - cues.things)  # `مطار محمد الخامس`
    named_after = named_after and not reader.definite(index - 1)  # `مدير الميناء سالم الكيلاني`
    yield reader.mention(index, last, "place" if named_after else "person", skip)


def _by_surname(reader: ArabicReader, index: int) -> Iterator[Mention]:
    """A person whose given name is not known, by what stands before."""
    if not _may_be_surname(reader, index) or _is_titled_place(reader, index):
        return
    if _after_body(reader, index):
        yield reader.mention(index, index + 1, "person")
    elif _is_introduced(reader, index):
        last = reader.name_end(index)
        if last > index or reader.follows(index, reader.cues.titles):
            yield reader.mention(index, last, "person")


def _is_given_joined(reader: ArabicReader, index: int) -> bool:
    """Whether a given name is written on to a small word: `ومحمد`."""
    return len(reader.words[index].folded) > _GLUED and reader.given(reader.words[index], 1)


def _is_half_joined(reader: ArabicReader, index: int) -> bool:
    """Whether the first half of a given name is written on to a small word: `وعبد الرحيم`."""
    return reader.is_half(index, 1) and reader.near(index) and reader.definite(index + 1)


def _is_titled_place(reader: ArabicReader, index: int) -> bool:
    """Whether a place is called after the person whose name begins at an index, by his title: `جسر الملك فهد`."""
    cues = reader.cues
    if index < 2 or not reader.definite(index - 1) or not reader.follows(index, cues.titles | cues.roles):
        return False
    kinds = cues.place_nouns - cues.things | cues.in_towns | cues.public
    beside = any(reader.near(index - 2, gap) for gap in BESIDE)  # `ملعب "الملك فهد"`
    return beside and not kinds.isdisjoint(reader.bare(index - 2)) and not reader.definite(index - 2)


def _is_introduced(reader: ArabicReader, index: int) -> bool:
    """Whether what stands before a word lets a name of two words follow: a role, a nation, whose role it is."""
    return _after_role(reader, index) or _after_nation(reader, index) or _after_kin(reader, index)


def _is_town(reader: ArabicReader, index: int) -> bool:
    """Whether a word and the next are known as a place, or as no name: `خميس مشيط`, `عمر المباراة`."""
    both = f"{reader.words[index].folded} {reader.words[index + 1].folded}" if reader.near(index) else ""
    return both in reader.cues.idioms or bool(places_folded(both))


def _is_apposed(reader: ArabicReader, index: int) -> bool:
    """Whether a person's name of two words or more stands between commas behind a role: `مدير الشركة، باولو كونتي،`."""
    last, words = _clause_end(reader, index), reader.words
    opens = index and reader.text[words[index - 1].end : words[index].start].strip() == "،"
    glue = reader.cues.glue
    if not opens or begins(words[index].folded, glue.article, glue.joiner) or not 0 < last - index < NAME_WORDS:
        return False
    if words[last].folded.endswith(fold(reader.cues.feminine_ending)) and not reader.also_given(words[last]):
        return False
    if not all(_may_be_name(reader, at) for at in range(index, last + 1)):
        return False
    return any(_owned(reader, at) & reader.cues.roles for at in _phrase_before(reader, index))


def _owned(reader: ArabicReader, index: int) -> frozenset[str]:
    """The forms of a word without what is written on to it, and without what says whose it is: `محاميته`."""
    word, cues = reader.words[index].folded, reader.cues
    ending = max(filter(word.endswith, cues.own_endings), key=len, default="")
    if not ending:
        return reader.bare(index)
    own = word.removesuffix(ending)
    feminine = own.removesuffix(cues.bound_ending) + fold(cues.feminine_ending)
    return reader.bare(index) | cues.glue.bare(own) | cues.glue.bare(feminine)


def _may_be_name(reader: ArabicReader, index: int) -> bool:
    """Whether a word may stand in a name between commas: no verb, no happening, no noun of common make."""
    word = reader.words[index].folded
    if reader.also_given(reader.words[index]) or word in reader.cues.particles:
        return True
    common = word in reader.verbs or word.endswith(tuple(reader.cues.plural_endings)) or reader.cues.tells_how(word)
    return reader.plain(index) and not common and not reader.cues.place_nouns & reader.bare(index)


def _clause_end(reader: ArabicReader, index: int) -> int:
    """The index of the last word before the next mark, where one follows within a name's length; else `index`."""
    last = index
    while reader.near(last) and last - index < NAME_WORDS:
        last += 1
    return last if reader.text[reader.words[last].end :][:1] in ("،", ".", ")") else index


def _phrase_before(reader: ArabicReader, index: int) -> Iterator[int]:
    """The words of the phrase that a comma before a word ends, backwards."""
    step = index - 1
    yield step
    while step and index - step < _APPOSED and reader.near(step - 1):
        step -= 1
        yield step


def _is_given_here(reader: ArabicReader, index: int) -> bool:
    """Whether a given name that is first of all another word (`رمضان`, `ربيع`) is one: by a role or `عبد` beside it."""
    word, following = reader.words[index], reader.words[index + 1].folded if reader.near(index) else ""
    if reader.is_half(index) and reader.cues.glue.has_article(following):
        return True
    if not reader.also_given(word):
        return False
    compound = following in reader.cues.particles
    return compound or (word.folded not in reader.cues.role_words and _after_role(reader, index))


def _may_be_surname(reader: ArabicReader, index: int) -> bool:
    """Whether a word that is no given name may still name a person: no place, without the article, and not before a
    given name (`والي ملاطية إرسين يازجي`).
    """
    word = reader.words[index].folded
    before_given = reader.near(index) and reader.given(reader.words[index + 1]) and word not in reader.cues.particles
    other = reader.definite(index) or reader.is_joined(index) or reader.is_verb(index) or bool(places_folded(word))
    return reader.plain(index) and not other and not before_given


def _after_role(reader: ArabicReader, index: int) -> bool:
    """Whether a title or role stands before, with a nation or place between at most: `القبطان الفرنسي يانيك موريل`,
    `والي وهران كمال بلحاج`.
    """
    cues = reader.cues
    if reader.follows(index, cues.titles):
        return index < _OFFICE - 1 or not _is_town(reader, index - 2)  # `شرم الشيخ`
    step = index
    while step and reader.near(step - 1) and reader.words[step - 1].folded in cues.demonyms:
        step -= 1
    if step == index and _is_place_before(reader, step):
        sent = step > 2 and reader.follows(step - 1, cues.in_or_to | cues.posted) and reader.near(step - 3)
        step -= 2 * (sent and _is_place_before(reader, step - 2))  # `سفير فرنسا في لبنان`
        return reader.follows(step - 1, cues.roles)
    fielded = 1 < step < index and reader.near(step - 2) and reader.definite(step - 1)  # `لاعب الجودو الياباني`
    fielded = fielded and not reader.definite(step - 2) and _are_foreign(reader, index)
    if fielded and reader.follows(step - 1, cues.roles):
        return True
    described = step - 1
    foreign = _may_be_foreign(reader, index) and not concepts_of(reader.words[index].folded, reader.language)
    if foreign and step > 1 and reader.near(step - 1) and reader.words[step - 1].folded in cues.role_words:
        described = step - 2  # `الوزير الأول نذير العرباوي`
    definite = described >= 0 and reader.near(described) and cues.glue.definite(reader.words[described].folded)
    return bool(definite and reader.bare(described) & cues.roles) and not _is_done(reader, index, described)


def _is_done(reader: ArabicReader, index: int, role: int) -> bool:
    """Whether two words behind a role, whose given name is not known, are rather what its verb is about: `نفى المتحدث
    وجود الأزمة`, `أكد المدير جاهزية المستشفى`; but not `زار الوزير نذير العرباوي` nor `قال المدرب كاظم الراشد إن`.
    """
    cues, words, ending = reader.cues, reader.words, reader.cues.feminine_ending
    owned = reader.near(index) and reader.definite(index + 1)
    family = owned and words[index + 1].folded.endswith(tuple(cues.family_endings))
    if reader.also_given(words[index]):
        return False  # `المحامية إيمان الطيب`: faith, too
    if words[index].text.endswith(ending) and not words[role].text.endswith(ending):
        return not family or not reader.bare(index + 1).isdisjoint(cues.roles)  # `رفقة الوالي`
    verbs, behind = event_cues(reader.language), [word.folded for word in words[index + 2 : index + 4]]
    says = verbs is not None and bool(behind) and verbs.complements.at(behind, 0) > 0
    if not owned or family or says or not role or not reader.near(role - 1):
        return False
    return reader.is_verb(role - 1) or reader.is_listed_verb(role - 1)


def _is_place_before(reader: ArabicReader, index: int) -> bool:
    """Whether the word before is known as a place."""
    return index > 0 and reader.near(index - 1) and bool(places_folded(reader.words[index - 1].folded))


def _is_son(reader: ArabicReader, index: int) -> bool:
    """Whether a word has a father's name behind it: `منصف بن حليمة`; what may mean a son, behind an office."""
    following = reader.words[index + 1].folded if reader.near(index) and reader.near(index + 1) else ""
    if following not in reader.cues.sons or not reader.plain(index) or not reader.plain(index + 2):
        return False
    verb = reader.cues.glue.without_conjunction(reader.words[index].folded) in reader.verbs
    return (following in reader.cues.of_fathers and not verb) or _after_field(reader, index)


def _after_field(reader: ArabicReader, index: int) -> bool:
    """Whether an office and its field stand before: `وزير الفلاحة`."""
    step = index - 1
    while step > 0 and reader.near(step) and reader.words[step].folded in reader.cues.role_words:
        step -= 1
    return 0 <= step < index - 1 and reader.near(step) and bool(reader.bare(step) & reader.cues.roles)


def _after_body(reader: ArabicReader, index: int) -> bool:
    """Whether the first of two words that may name a person stands behind an officer and the body of that one, whose
    last word is definite: `المدير السابق لشركة الكهرباء دينو بيغيتش`.
    """
    if index < _OFFICE or not reader.near(index) or not _may_be_foreign(reader, index + 1):
        return False
    if not _may_be_foreign(reader, index) or not reader.near(index - 1) or not reader.definite(index - 1):
        return False
    for head in range(index - 2, max(index - 2 - _FIELD, 0), -1):
        if not reader.near(head):
            return False
        if reader.bare(head) & reader.cues.organisation_heads and not reader.definite(head):
            before = (at for at in (head - 1, head - 2) if at >= 0 and reader.near(at))
            return any(reader.bare(at) & reader.cues.roles for at in before)
    return False


def _may_be_foreign(reader: ArabicReader, index: int) -> bool:
    """Whether a word may be part of a foreign name: plain, no verb, no noun of common make."""
    word = reader.words[index].folded
    return reader.plain(index) and word not in reader.verbs and not reader.cues.is_ordinary(word)


def _after_nation(reader: ArabicReader, index: int) -> bool:
    """Whether a nation stands before that is no adjective, but behind a particle or, before two words that may name
    a person, behind a verb: `على الجزائرية صبرينة مقراني`, `فازت اليابانية شوري هامادا`.
    """
    if index < 2 or not reader.near(index - 1) or not reader.near(index - 2):
        return False
    nation, before = reader.words[index - 1], reader.words[index - 2]
    if reader.words[index].folded[0] in reader.cues.verb_letters:
        return False
    particle = before.folded in reader.cues.not_names or before.text in reader.cues.spelt_otherwise
    forms = (before.folded, reader.cues.glue.without_conjunction(before.folded))  # `فازت` begins like "and"
    verb = any(form in reader.verbs for form in forms)
    particle = particle or (verb and _are_foreign(reader, index))
    return particle and reader.definite(index - 1) and nation.folded in reader.cues.demonyms


def _are_foreign(reader: ArabicReader, index: int) -> bool:
    """Whether a word and the next may be a foreign name."""
    return reader.near(index) and all(
        _may_be_foreign(reader, at) and not concepts_of(reader.words[at].folded, reader.language)
        for at in (index, index + 1)
    )


def _after_kin(reader: ArabicReader, index: int) -> bool:
    """Whether somebody's role or kin stands before, with a nation between at most: `شقيقه كريم`, `مدربه الفرنسي`."""
    while index and reader.near(index - 1) and reader.words[index - 1].folded in reader.cues.demonyms:
        index -= 1
    if not index or not reader.near(index - 1):
        return False
    if not reader.words[index - 1].text.endswith(tuple(reader.cues.own_endings)):
        return False  # `نقابية`, which is folded like `نقابيه`
    return bool((_owned(reader, index - 1) - reader.bare(index - 1)) & reader.cues.roles)
