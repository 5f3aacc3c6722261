"""The timeline as a drawing: which events a span of time shows, in which lanes, rows and shapes, or counted in bins.

Pure of Datasette and of HTML; reads the database through a connection that it is given.
"""
