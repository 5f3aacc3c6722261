"""Resolution: from meanings to values and intervals, with what each was counted from and why."""

from timeline.resolution.texts import expressions_of, in_language, read

__all__ = ["expressions_of", "in_language", "read"]
