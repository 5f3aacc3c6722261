"""Names in Arabic, where no capital shows them: by what stands beside them, and the gazetteer."""
