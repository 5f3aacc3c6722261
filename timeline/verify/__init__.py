"""An auditor for other extractors: does the text support the date that somebody claims for an event?"""
