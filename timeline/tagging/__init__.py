"""Tagging: from text to mentions of time with their meanings. Says what is meant, computes no date."""

from timeline.tagging.mention import Mention
from timeline.tagging.tagger import mentions

__all__ = ["Mention", "mentions"]
