"""The passages of stored sources, kept ready to be searched.

An index is a cache: it is built from the source files, refreshed by their content, and may be deleted at any time.
"""
