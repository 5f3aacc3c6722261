"""`python -m timeline.languages`: compile all languages and the concepts once, so that commands start faster."""

from timeline.languages.concepts import keep as keep_concepts
from timeline.languages.load import keep

keep()
keep_concepts()
