"""Resolution: from meanings to values and intervals, with what each was counted from and why."""

from timeline.resolution.texts import expressions_of, read

__all__ = ["expressions_of", "read"]
