"""How sources are read: what a person may say beside the sources themselves."""

from __future__ import annotations

import codecs
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

FIELDS = ("text", "published", "title", "language", "source", "url", "id", "zone", "rights")


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """`columns` names the column (or JSON key) that holds a field, as in {"text": "body", "published": "day"}.

    An article of more than `max_characters` is skipped; one published after `as_of` gets a warning (None: no
    day to compare with); `encoding` is that of all files (None: UTF-8, else detected).
    Raises ValueError for an unknown field or encoding.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    max_characters: int = 5_000_000
    as_of: date | None = None
    encoding: str | None = None

    def __post_init__(self) -> None:
        unknown = sorted(set(self.columns) - set(FIELDS))
        if unknown:
            raise ValueError(f"no field {', '.join(unknown)}: an article has {', '.join(FIELDS)}")
        if self.encoding is not None:
            try:
                codecs.lookup(self.encoding)
            except LookupError:
                raise ValueError(f"no encoding {self.encoding!r}: try utf-8 or windows-1256") from None

    def written(self) -> str:
        """The options as JSON, without the day to compare with: by them the same files give the same articles."""
        return json.dumps(
            {"columns": dict(self.columns), "encoding": self.encoding, "max_characters": self.max_characters}
        )

    @classmethod
    def of_written(cls, written: str) -> ReadOptions:
        """The options that `written` wrote."""
        return cls(**json.loads(written))

    def without_columns(self) -> ReadOptions:
        """The options for a file whose fields have fixed names: front matter, a page."""
        return replace(self, columns={})
