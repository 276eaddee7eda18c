"""The nouns of fact checking, frozen and without any input or output.

A stranger can read them in this order: a :class:`Draft` is cut into :class:`Segment` s, what a segment says is
a :class:`Claim` with its :class:`Reading`; stored :class:`Source` s are cut into :class:`Passage` s; a passage set
beside a claim is :class:`Evidence`; what one check says of the two is a :class:`Finding`; all of it together
proposes a :class:`Verdict`, and a :class:`Report` holds the result for the drafts of one run.
"""
