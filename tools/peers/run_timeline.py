"""Ours, through the same call as the command line's `tag`."""

from __future__ import annotations

from datetime import date

from protocol import Finding, Tagger, serve


def load(language: str, _narrative: bool) -> Tagger:
    """News or narrative is left to our own decision."""
    from timeline.interchange import expression_json
    from timeline.resolution import expressions_of

    def tag(text: str, day: date) -> list[Finding]:
        return [expression_json(e) for e in expressions_of(text, day.toordinal(), language)]

    return tag


if __name__ == "__main__":
    serve(load)
