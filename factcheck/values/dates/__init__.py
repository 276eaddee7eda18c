"""When something happened: dates as people write them, read as the interval of days that the words allow.

``find`` reads them (relative ones against the day of publication, with the working shown), ``bound`` tells what a word
before one leaves open, ``compare`` sets two side by side, ``excludes`` tells whether they cannot be of one event,
``is_of_report`` tells the day of a report from that of the event, ``parse_edtf`` reads the date of a metadata field,
``stretches`` only says where dates are.

A mention's ``edtf`` is what its words name; ``earliest`` and ``latest`` are the days that they leave room for: "since"
and "by" leave one side open, "two years ago" names a year and allows some months around it, "early", "mid" and "late"
name a third and overlap, "earlier this year" names the year and ends today.

Conventions: a week runs from Monday to Sunday · "on Thursday" is the last one, today included, or the next one where
the clause speaks of the future · a month without a year is the last one that had begun, unless the clause looks ahead,
a day without a year one that is near where no tense is told · seasons are northern and end three weeks late · a day
and month that cannot be told apart ("04/05/2023") stay open but for the year.
"""

from __future__ import annotations

from factcheck.values.dates.comparison import compare
from factcheck.values.dates.exclusion import excludes
from factcheck.values.dates.reading import bound, find, parse_edtf, stretches
from factcheck.values.dates.reports import is_of_report

__all__ = ["bound", "compare", "excludes", "find", "is_of_report", "parse_edtf", "stretches"]
