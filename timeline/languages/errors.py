"""What is wrong with a language file."""

from __future__ import annotations


class LanguageError(ValueError):
    """A language file that cannot be used: which file, where in it, and what to mend."""

    def __init__(self, file: str, place: str, message: str) -> None:
        super().__init__(f"{file}: {place}: {message}")
        self.file, self.place, self.message = file, place, message

    def __reduce__(self) -> tuple[type[LanguageError], tuple[str, str, str]]:
        return LanguageError, (self.file, self.place, self.message)
