"""Anchors: events that another event of their article dates ("two days after the vote")."""
