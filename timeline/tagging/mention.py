"""What tagging finds in a text."""

from __future__ import annotations

from timeline.chronology.term import Term
from timeline.collection import mypyc_attr


@mypyc_attr(acyclic=True)
class Mention:
    """A span that speaks of time, with its meaning, not yet resolved."""

    __slots__ = ("end", "link", "meaning", "place", "rule", "start")

    def __init__(self, start: int, end: int, meaning: Term, rule: str, link: str | None, place: str) -> None:
        self.start, self.end = start, end
        self.meaning = meaning
        self.rule = rule
        self.link = link
        self.place = place  # file:line of the rule

    @property
    def said(self) -> tuple[int, int, Term, str | None]:
        """Where it stands, its meaning, and what links it."""
        return self.start, self.end, self.meaning, self.link

    def meant(self, meaning: Term) -> Mention:
        """The same with another meaning."""
        if meaning is self.meaning:
            return self
        return Mention(self.start, self.end, meaning, self.rule, self.link, self.place)

    def moved(self, by: int) -> Mention:
        """The same so many characters further on."""
        return Mention(self.start + by, self.end + by, self.meaning, self.rule, self.link, self.place)
