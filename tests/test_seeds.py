"""The articles that ship with the project: complete, readable, and what their README says they are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import frontmatter
import pytest

from timeline.records import Article, Problem
from timeline.resolution import read
from timeline.sources import ReadOptions, read_all

FOLDER = Path(__file__).parent.parent / "seeds"
FILES = sorted(FOLDER.glob("2*.md"))
WORDS = range(120, 301)


@pytest.fixture(scope="module")
def articles() -> dict[str, Article]:
    """All seeds by their file names."""
    found = list(read_all([FOLDER], ReadOptions()))
    assert [item for item in found if isinstance(item, Problem)] == []
    return {item.place: item for item in found if isinstance(item, Article)}


def test_enough_in_three_languages(articles: dict[str, Article]) -> None:
    languages = Counter(article.language for article in articles.values())
    assert len(articles) == len(FILES) >= 18
    assert set(languages) == {"ar", "en", "fr"}
    assert min(languages.values()) >= 5


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_front_matter(path: Path) -> None:
    post = frontmatter.loads(path.read_text("utf-8"))
    assert {"title", "published", "language", "source"} <= set(post.metadata)
    assert set(post.metadata) <= {"title", "published", "language", "source", "url"}
    assert path.name.startswith(f"{post['published']}-")
    assert path.name.endswith(f".{post['language']}.md")
    assert len(post.content.split()) in WORDS


def test_read_without_problems(articles: dict[str, Article]) -> None:
    assert {place: article.problems for place, article in articles.items() if article.problems} == {}
    assert all(article.published and article.title and article.source for article in articles.values())


def test_three_sources_tell_of_vivatech_on_different_days(articles: dict[str, Article]) -> None:
    told = [article for place, article in articles.items() if "vivatech" in place]
    for aspect in ("language", "source", "published"):
        assert len({getattr(article, aspect) for article in told}) == 3


def test_two_texts_without_a_date_or_with_a_wrong_one(articles: dict[str, Article]) -> None:
    assert read(articles["2024-03-02-bell-foundry.fr.md"]) == ()
    (contradicting,) = (e for e in read(articles["2024-07-12-lundmouth-ferry.en.md"]) if e.conflict)
    assert contradicting.text == "yesterday, Friday"


def test_readme_names_what_is_there() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    patterns = [word.strip("`,") for word in text.split() if word.strip("`,").startswith(("2", "*"))]
    globs = [pattern for pattern in patterns if "-" in pattern]
    assert len(globs) >= 12
    assert [pattern for pattern in globs if not list(FOLDER.glob(pattern))] == []
