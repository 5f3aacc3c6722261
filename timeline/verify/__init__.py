"""An auditor for other extractors: does the text support the date that somebody claims for an event?"""

from timeline.verify.answers import Answer, answer
from timeline.verify.claims import Claim, claim_of_record

__all__ = ["Answer", "Claim", "answer", "claim_of_record"]
