"""Settings of all tests."""

from hypothesis import settings

# A deadline is a timed test: it fails where the machine is busy.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
