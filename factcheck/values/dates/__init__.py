"""When something happened: dates as people write them, read as the interval of days that the words allow.

``find`` reads them (relative ones against the day of publication, with the working shown), ``compare`` sets
two side by side, ``parse_edtf`` reads the date of a metadata field, ``stretches`` only says where dates are.

Conventions: a week runs from Monday to Sunday · "on Thursday" is the last one, today included, or the next
one where the clause speaks of the future · a date without a year is the last one that had passed · "early",
"mid" and "late" parts overlap · seasons are northern and end three weeks late · a day and month that cannot
be told apart ("04/05/2023") stay open but for the year · "since", "before", "by" leave one side open.
"""

from __future__ import annotations

from factcheck.values.dates.comparison import compare
from factcheck.values.dates.reading import find, parse_edtf, stretches

__all__ = ["compare", "find", "parse_edtf", "stretches"]
