"""Texts whose lines each begin with their own time: the hours of a day, the dates of years."""
