"""Names in a script with capitals: which capitalised words make up a name, and of what kind it is."""
