"""What is kept for who asks next: found once, and no more of it than was said."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.store.memory import Memory
from timeline.store.whole import whole


def test_what_is_kept_is_found_once_and_the_oldest_goes() -> None:
    asked: list[str] = []
    memory: Memory[str] = Memory(2)

    def of(key: str) -> str:
        return memory.of(key, lambda: asked.append(key) or key.upper())  # type: ignore[func-returns-value]

    assert [of(key) for key in "aabbacca"] == list("AABBACCA")
    assert asked == ["a", "b", "c", "a"]


def test_what_cannot_be_found_is_asked_for_again() -> None:
    memory: Memory[float] = Memory(2)
    with pytest.raises(ZeroDivisionError):
        memory.of("x", lambda: 1 / 0)
    assert memory.of("x", lambda: 1.0) == 1.0


def test_a_file_that_breaks_off_leaves_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "out"
    file.write_text("old")
    with pytest.raises(ZeroDivisionError), whole(file) as unfinished:
        unfinished.write_text("new")
        raise ZeroDivisionError
    assert (file.read_text(), list(tmp_path.iterdir())) == ("old", [file])
    with whole(file) as unfinished:
        unfinished.write_text("new")
    assert (file.read_text(), list(tmp_path.iterdir())) == ("new", [file])
