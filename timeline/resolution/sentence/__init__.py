"""A sentence as its words, its ends and its quotation marks: what stands around an offset."""
