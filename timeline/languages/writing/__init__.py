"""How words are written: their letters in one form, and tables of bytes in which they are found."""
