"""An auditor for other extractors: does the text support the date that somebody claims for an event?"""

from timeline.verify.command import verify

__all__ = ["verify"]
