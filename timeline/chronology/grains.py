"""Grains of time by what a reader takes them for: an hour, a day, a period of business, years."""

CLOCK = ("minute", "hour")
WITHIN_DAY = ("daypart", *CLOCK)
DAYS = ("day", *WITHIN_DAY)
BUSINESS = ("quarter", "half")  # periods of reports: "its first-quarter report"
SEASONS = ("season", *BUSINESS)
YEARS = ("year", "decade", "century")
_RANKED = ("day", "daypart", "hour", "minute", "weekend", "week", "month", "season", "quarter", "half", "year")


def fineness(grain: str | None) -> int:
    """The rank of a granularity, the finest first."""
    return _RANKED.index(grain) if grain in _RANKED else len(_RANKED)
