"""Names by a spaCy pipeline: any object with entities does, the rules keep what it leaves out."""

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from timeline.names import spacy as names_spacy
from timeline.names.spacy import NoPipelineError, SpacyNames, pipeline_of
from timeline.pipeline import read_one
from timeline.records import Article


def pipeline(**entities: str) -> Any:
    """A pipeline that knows these words, by their label."""

    def read(text: str) -> Any:
        found = [(text.find(word), word, label) for word, label in entities.items() if word in text]
        ents = [
            SimpleNamespace(start_char=s, end_char=s + len(w), text=w, label_=label) for s, w, label in sorted(found)
        ]
        return SimpleNamespace(ents=ents)

    return read


def test_the_model_goes_before_the_rules() -> None:
    text = "Then quillon met the transport ministry in Lisbon on Monday."
    names = SpacyNames(pipeline(quillon="PERSON", Monday="DATE", Lisbon="GPE"))(text, "", "en", [(0, len(text))])
    assert [(n.name, n.kind) for n in names] == [
        ("quillon", "person"),
        ("transport ministry", "organisation"),
        ("Lisbon", "place"),
    ]
    assert names[-1].country == "PT"


def test_events_take_its_names() -> None:
    article = Article(uid="a", text="On Monday quillon resigned.", language="en", published=date(2023, 2, 1))
    (event,) = read_one(article, names=SpacyNames(pipeline(quillon="PER"))).events
    assert [name.name for name in event.actors] == ["quillon"]


def test_what_is_not_installed_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    pipeline_of.cache_clear()
    spacy = SimpleNamespace(util=SimpleNamespace(get_installed_models=lambda: ["xx_one"]), load=lambda *_, **__: len)
    monkeypatch.setitem(__import__("sys").modules, "spacy", spacy)
    with pytest.raises(NoPipelineError, match="no spaCy pipeline for 'en'"):
        pipeline_of("en")
    assert names_spacy.pipeline_of("xx") is len
    monkeypatch.setitem(__import__("sys").modules, "spacy", None)
    pipeline_of.cache_clear()
    with pytest.raises(NoPipelineError, match="pip install"):
        pipeline_of("en")
    pipeline_of.cache_clear()
