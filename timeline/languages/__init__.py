"""Languages as data: one TOML file each, and the strict loader that compiles it."""

from timeline.languages.load import available, load

__all__ = ["available", "load"]
