"""What people type finds what is written."""

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.store.search import NOTHING, search_form, search_query


def finds(query: str, text: str) -> bool:
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("create virtual table t using fts5(x, tokenize='unicode61 remove_diacritics 2')")
        db.execute("insert into t values (?)", (search_form(text),))
        return bool(db.execute("select count(*) from t where t match ?", (search_query(query),)).fetchone()[0])


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("حاليًا", "يعمل حاليا في باريس"),
        ("حاليا", "يعمل حاليًا في باريس"),
        ("الإعلانات", "بيع إعلانات"),
        ("الإعلانات", "التسويق والاعلانات"),
        ("إعلانات", "التسويق والإعلانات"),
        ("وتويتر", "منصة تويتر"),
        ("تويتر", "فيسبوك وتويتر"),
        ("مصر", "اللقاء بمصر أمس"),
        ("الوزير", "قال وزير المالية"),
        ("حكومة", "للحكومة خطة"),
        ("مدرسه", "مدرســـة قديمة"),
        ("2023", "عام ٢٠٢٣"),
        ("election", "L'élection d'avril"),
        ("ÉLECTION", "l'election"),
        ('"ran aground"', "The ferry ran aground off Tangier"),
        ('"وزير المالية"', "قال وزير المالية أمس"),
        ("groun*", "the grounding"),
        ("VivaTech", "at vivatech today"),
        ("co-operate", "they co-operate"),
    ],
)
def test_found(query, text):
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("وزير", "زير ماء"),
        ('"المالية وزير"', "قال وزير المالية"),
        ("groun", "the grounding"),
        ("paris london", "in Paris"),
        ("باريس", "باريسية"),
    ],
)
def test_not_found(query, text):
    assert not finds(query, text)


@pytest.mark.parametrize("query", ["", "  ", '"', '""', "*", "()", "-", "، ؟"])
def test_nothing_to_look_for(query):
    assert search_query(query) == NOTHING


@given(st.text(max_size=60))
def test_any_query_is_good_fts5(query):
    made = search_query(query)
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("create virtual table t using fts5(x, tokenize='unicode61 remove_diacritics 2')")
        assert db.execute("select count(*) from t where t match ?", (made,)).fetchone() == (0,)


@pytest.mark.parametrize("word", ["AND", "OR", "NOT", "NEAR", "title", "a:b", "x^2", "{x}", "+", "semi;colon"])
def test_words_of_fts5_are_words(word):
    text = f"so {word} it is"
    assert search_query(word) == NOTHING or finds(word, text)


@given(st.text(alphabet="ابتوفكلسمنهيةىأإآ ", max_size=40))
def test_folding_twice_changes_no_word(text):
    once = search_form(text)
    assert set(search_form(once).split()) == set(once.split())
