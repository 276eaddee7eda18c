"""Things read out of text, one kind a file.

Each file has ``find(text, …)``, which returns what stands in a text with exact places, and where two of a kind can
be set beside each other ``compare(a, b)``, which says whether they can both be true. :mod:`factcheck.values.reading`
puts the kinds together.
"""
