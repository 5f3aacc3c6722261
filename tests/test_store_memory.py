"""What is kept for who asks next: found once, and no more of it than was said."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from timeline.store.memory import Memory
from timeline.store.whole import whole


def test_what_is_kept_is_found_once_and_what_nobody_asked_for_goes() -> None:
    asked: list[str] = []
    memory: Memory[str] = Memory(2)

    def of(key: str) -> str:
        return memory.of(key, lambda: asked.append(key) or key.upper())  # type: ignore[func-returns-value]

    assert [of(key) for key in "aabbacca"] == list("AABBACCA")
    assert asked == ["a", "b", "c"]
    assert [of(key) for key in "bac"] == ["B", "A", "C"]
    assert asked == ["a", "b", "c", "b", "c"]


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


def test_a_link_goes_on_leading_to_its_file_and_who_may_read_it_stays_so(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("old")
    file.chmod(0o600)
    link.symlink_to(file)
    with whole(link) as unfinished:
        unfinished.write_text("new")
    assert (link.is_symlink(), file.read_text(), file.stat().st_mode & 0o777) == (True, "new", 0o600)
    assert sorted(tmp_path.iterdir()) == [file, link]


def test_a_device_is_written_on_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with whole(pipe) as unfinished:
        unfinished.write_bytes(b"new")
    assert (os.read(read, 9), pipe.is_fifo(), list(tmp_path.iterdir())) == (b"new", True, [pipe])
    os.close(read)
