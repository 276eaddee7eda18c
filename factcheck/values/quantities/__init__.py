"""How many or how much: figures with their unit, bounds and what they count, read as intervals.

``find`` reads them, ``compare`` sets two side by side, ``explain_sum`` and ``explain_share`` show arithmetic.

How wide a figure is read (the scale; constants in ``bounds``):

=====================================  =============================================================
"412", "two"                           exactly that
"4.4 million", "15,000", "3k"          half a unit of the last stated digit, at most 5 %
"9.5 %"                                half a unit of the last stated digit, at most half a point
"5,500 miles", "100 GB" (measures)     half a unit of the last stated digit, at most 5 %
"about", "around", "some", "estimated" 10 % either way (at least one, for counts from four)
"nearly", "almost", "just under"       0.85 of it up to it
"just over", "slightly more than"      it up to 1.15 of it
"at least", "or more", "-plus"         from it upwards
"more than", "over"                    above it (from n + 1 for whole counts under 100)
"up to", "as many as", "no more than"  up to it
"fewer than", "under"                  below it (up to n - 1 for whole counts under 100)
"a dozen"                              12 give or take 10 %
"dozens", "hundreds", "thousands"      from twice the word upwards
"several" · "a few" · "a couple of"    3 upwards · 2-12 · 2-3
"a handful"                            2-7
"half", "a third of"                   the share give or take 1.5 points
"twice", "tenfold", "three times"      that many "times": a count of its own unit
"a pair of", "both" · "the first"      2 · 1 in a row (not "the first time", "first place")
=====================================  =============================================================
"""

from __future__ import annotations

from factcheck.values.quantities.arithmetic import explain_share, explain_sum
from factcheck.values.quantities.comparison import compare
from factcheck.values.quantities.grammar import find

__all__ = ["compare", "explain_share", "explain_sum", "find"]
