"""Languages as data: one TOML file each, and the strict loader that compiles it."""

from timeline.languages.files import available
from timeline.languages.load import load

__all__ = ["available", "load"]
