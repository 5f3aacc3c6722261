"""From resolved expressions to dated events."""

from timeline.events.composition import compose

__all__ = ["compose"]
