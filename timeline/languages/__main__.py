"""`python -m timeline.languages`: compile all languages once, so that commands start faster."""

from timeline.languages.load import keep

keep()
