"""Names by a spaCy pipeline instead of the rules, behind the same interface (extra `[ner]`).

Any pipeline that is installed and finds entities will do: the one whose package name begins with the language's code
is taken, the first by name where there are several. No pipeline is part of this package.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from timeline.names.finding import find_names, joined
from timeline.names.gazetteer import place_named
from timeline.names.mention import Mention, MentionKind, without_overlaps
from timeline.records import Name

if TYPE_CHECKING:
    from spacy.tokens import Doc

_KINDS: dict[str, MentionKind] = {
    **dict.fromkeys(("PERSON", "PER"), "person"),
    **dict.fromkeys(("ORG",), "organisation"),
    **dict.fromkeys(("GPE", "LOC", "FAC"), "place"),
}
_UNUSED = ["parser", "lemmatizer", "tagger", "morphologizer", "attribute_ruler"]


class NoPipelineError(Exception):
    """spaCy, or a pipeline of the language that finds entities, is not installed."""


@dataclass(frozen=True, slots=True)
class SpacyNames:
    """A finder of names that asks `pipeline`, a loaded spaCy pipeline; without one, that installed for the language.

    What the pipeline leaves out is found by the rules: roles, ministries, names in a script that it does not read.
    """

    pipeline: Callable[[str], Doc] | None = None

    def __call__(
        self, text: str, title: str, language: str | None, sentences: Sequence[tuple[int, int]]
    ) -> tuple[Name, ...]:
        """Every mention of a name, in the order of the text. Raises NoPipelineError."""
        asked = self.pipeline or pipeline_of((language or "").split("-")[0])
        model = list(without_overlaps(_mentions(asked(text))))
        rules = find_names(text, title, language, sentences)
        rest = (m for m in map(_mention, rules) if not any(m.start < e.end and e.start < m.end for e in model))
        return tuple(joined(sorted([*model, *rest], key=lambda mention: mention.start)))


@cache
def pipeline_of(language: str) -> Callable[[str], Doc]:
    """The installed pipeline of a language. Raises NoPipelineError where there is none."""
    try:
        import spacy
    except ImportError:
        raise NoPipelineError("spaCy is not installed: pip install 'timeline-dataset[ner]'") from None
    for name in sorted(spacy.util.get_installed_models()):
        if name.startswith(f"{language}_"):
            loaded: Callable[[str], Doc] = spacy.load(name, exclude=_UNUSED)
            return loaded
    raise NoPipelineError(
        f"no spaCy pipeline for {language!r} is installed: install a package like {language}_core_news_sm"
    )


def _mentions(doc: Doc) -> Iterator[Mention]:
    for entity in doc.ents:
        kind = _KINDS.get(entity.label_)
        if kind is not None:
            place = place_named(entity.text) if kind == "place" else None
            yield Mention(entity.start_char, entity.end_char, entity.text, kind, place)


def _mention(name: Name) -> Mention:
    place = place_named(name.name) if name.kind == "place" else None
    return Mention(name.start, name.end, name.name, name.kind, place)
