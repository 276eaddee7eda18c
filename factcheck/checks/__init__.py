"""Comparisons of a claim with a passage, one a file.

A check's docstring is its manual: ``factcheck explain CODE`` prints it, and the test suite runs its examples. The
examples stand as pairs of a line ``draft:`` and a line ``source:`` under "Fires on" and "Silent on".
"""
