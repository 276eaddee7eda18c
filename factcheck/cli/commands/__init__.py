"""Commands, one a file, each with a click command named ``command``; the table in ``registry`` lists them."""
