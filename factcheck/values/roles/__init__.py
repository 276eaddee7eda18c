"""Who did what to whom, as a sentence tells it: read without a parser, and set beside another sentence.

``chunks`` cuts a sentence, ``grammar`` ties chunks to verbs, ``party`` reads who takes part, ``frames`` gives every
side its role, ``compare`` sets two sentences side by side.
"""

from factcheck.values.roles.compare import Match, Turn, matches

__all__ = ["Match", "Turn", "matches"]
