"""Tagging: from text to mentions of time with their meanings. Says what is meant, computes no date."""

from timeline.tagging.tagger import Mention, mentions

__all__ = ["Mention", "mentions"]
