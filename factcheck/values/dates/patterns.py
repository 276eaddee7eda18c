"""The forms in which dates are written, as regular expressions over a text in small letters."""

from __future__ import annotations

import re

from factcheck.values.lists import table
from factcheck.values.numerals import SPACE

S = rf"{SPACE}{{1,3}}"
S1 = SPACE
"""One blank, for looking back over."""
_OS = rf"{SPACE}{{0,2}}"
_END = r"(?![^\W_])"
_DASH = rf"{_OS}[-–—‑]{_OS}"


def _names(name: str, *, short: bool = True) -> str:
    words = [word for full, (_, *more) in table(name).items() for word in (full, *(more if short else ()))]
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = rf"(?:{_names('months')}){_END}\.?"
WEEKDAY = rf"(?:{_names('weekdays')}){_END}\.?"
FULL_WEEKDAY = rf"(?:{_names('weekdays', short=False)}){_END}"
_NO_AMOUNT = r"(?![^\W_]|[,.][0-9]|%| ?(?:%|percent|per cent|[mb]illion|thousand))"
DAY = rf"(?:3[01]|[12][0-9]|0?[1-9])(?:(?:st|nd|rd|th){_END}|{_NO_AMOUNT})"
YEAR = r"(?:1[5-9]|20)[0-9]{2}(?![^\W_]|[,.][0-9]|%| ?%)"
YEAR_OR = rf"(?:{YEAR}|(?:this|last|next|the same){S}year{_END})"
_OF = rf"(?:of{S})?"
_THE = rf"(?:the{S})?"
_OF_YEAR = rf"(?:{_OS},?{_OS}(?:of{S}|in{S})?(?P<y>{YEAR_OR}))"
_IN_YEAR = rf"(?:,?{S}(?:of{S}|in{S})?(?P<y>{YEAR_OR}))"
_ON = rf"(?:(?P<w>{WEEKDAY}),?{S}{_THE})"
_ANY_WEEKDAY = rf"(?:{WEEKDAY},?{S})?"
_PARTS = rf"very{S}end|very{S}beginning|early|mid|middle|late|beginning|start|end|first{S}half|second{S}half"
_PART = rf"{_THE}(?P<part>{_PARTS})(?:-|{S})(?:of{S}|in{S})?{_THE}"
_SMALL = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|"
    "twenty|thirty|forty|fifty|several"
)
_NUMBER = rf"(?:[0-9]{{1,3}}|{_SMALL})"
_COUNT = rf"(?P<n>{_NUMBER}(?:(?:-|–|{S}to{S}|{S}or{S}){_NUMBER})?|an?|(?:just{S})?a{S}few|a{S}couple{S}of|a{S}couple)"
_LENGTH = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade)"
_SEASON = "spring|summer|autumn|fall|winter"
_AND = rf"(?P<and>/|{_DASH}|{S}(?:and|to|or|through|until|till){S}|{S}-{S})"
_BLUR = rf"(?:(?:early|late|mid){S}|(?:early|late|mid)-)?"

FORMS: dict[str, str] = {
    "iso": (
        r"(?P<y>[12][0-9]{3})-(?P<m>0[1-9]|1[0-2])-(?P<d>0[1-9]|[12][0-9]|3[01])"
        r"(?:[t ](?P<time>[0-2][0-9]:[0-5][0-9])(?::[0-9]{2}(?:\.[0-9]{1,9})?)?"
        r"(?:z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])"
    ),
    "numeric": (
        r"(?P<a>[0-9]{1,2})(?P<s1>[/.-])(?P<b>[0-9]{1,2})(?P<s2>[/.-])(?P<y>[0-9]{4}|[0-9]{2})(?![\w/-]|\.[0-9])"
    ),
    "isomonth": r"(?P<y>(?:19|20)[0-9]{2})-(?P<m>0[1-9]|1[0-2])(?![\w-])",
    "years": (
        rf"(?P<y>{YEAR})(?:[-–‑/]|{S}(?P<and>and|to|or|through|until){S})"
        rf"(?P<y2>{YEAR}|[0-9]{{2}}(?![,.-][0-9]|[^\W_]))"
    ),
    "monthdays": (
        rf"{_ON}?(?P<m>{MONTH}){S}(?P<d>{DAY})(?:,?{S}(?P<y1>{YEAR}))?{_AND}"
        rf"{_THE}{_ANY_WEEKDAY}(?:(?P<m2>{MONTH}){S})?(?P<d2>{DAY}){_OF_YEAR}?"
    ),
    "daysmonth": (
        rf"{_ANY_WEEKDAY}(?P<d>{DAY})(?:{S}{_OF}(?P<m>{MONTH})(?:,?{S}(?P<y1>{YEAR}))?)?{_AND}"
        rf"{_THE}{_ANY_WEEKDAY}(?P<d2>{DAY}){S}{_OF}(?P<m2>{MONTH}){_OF_YEAR}?"
    ),
    "weekof": (
        rf"{_THE}week{S}(?:of|beginning|starting|commencing){S}{_ANY_WEEKDAY}"
        rf"(?:(?P<m>{MONTH}){S}(?P<d>{DAY})|(?P<d2>{DAY}){S}(?P<m2>{MONTH})){_OF_YEAR}?"
    ),
    "partly": (
        rf"{_THE}(?:very{S})?(?P<nth>first|second|third|fourth|last|final){S}"
        rf"(?:(?P<n>two|three|four|five|six|seven|eight|nine|ten|[0-9]{{1,2}}){S})?(?P<u>days?|weeks?|weekend|months)"
        rf"{S}(?:of|in){S}(?:(?P<m>{MONTH}){_IN_YEAR}?|(?P<y1>{YEAR}))"
    ),
    "feast": (
        rf"(?P<feast>christmas{S}(?:day|eve)|boxing{S}day|new{S}year['’]?s?{S}(?:day|eve)|valentine['’]?s{S}day|"
        rf"halloween){_END}{_IN_YEAR}?"
    ),
    "mdy": rf"{_ON}?(?P<m>{MONTH}){S}{_THE}(?P<d>{DAY}){_OF_YEAR}?",
    "dmy": rf"{_ON}?{_THE}(?P<d>{DAY})(?:{S}|-){_OF}(?P<m>{MONTH}){_OF_YEAR}?",
    "months": (
        rf"(?P<b1>{_BLUR})(?P<m>{MONTH})(?:,?{S}(?P<y1>{YEAR_OR}))?{_AND}(?P<b2>{_BLUR})(?P<m2>{MONTH}){_IN_YEAR}?"
    ),
    "month": rf"(?:{_PART})?(?:(?P<which>last|this|next|past){S})?(?P<m>{MONTH}){_IN_YEAR}?",
    "season": (
        rf"(?:{_THE}(?P<part>early|mid|late)[- ])?(?:(?P<which>last|this|next|past|the){S})?"
        rf"(?P<season>{_SEASON}){_END}{_IN_YEAR}?"
    ),
    "quarter": (
        rf"(?:q(?P<q>[1-4])(?:{S}{_OF}|,{S}|-)?(?P<y>{YEAR_OR})|(?P<y2>{YEAR})(?:{S}|-)?q(?P<q2>[1-4]){_END}"
        rf"|h(?P<h>[12]){S}{_OF}(?P<y3>{YEAR_OR})|{_THE}(?P<nth>first|second|third|fourth|last|final){S}"
        rf"(?P<span>quarter|half|three{S}months|six{S}months){S}of{S}(?P<y4>{YEAR_OR}))"
    ),
    "decade": (
        rf"{_THE}(?:(?P<part>early|mid|late)(?:-|{S})(?:to{S}late{S})?)?"
        rf"(?:(?P<y>(?:1[5-9]|20)[0-9]0)|[’'](?P<y2>[0-9]0))['’]?s{_END}"
    ),
    "ago": rf"{_COUNT}{S}(?P<u>{_LENGTH}s?){S}ago{_END}",
    "apart": (
        rf"{_COUNT}{S}(?P<u>{_LENGTH}s?){S}(?P<way>earlier|later|beforehand|afterwards?|previously|prior){_END}"
        rf"(?!{S}(?:this|that|in|than|on))"
    ),
    "beforeyesterday": rf"{_THE}day{S}(?P<side>before{S}yesterday|after{S}tomorrow){_END}",
    "neighbour": (
        rf"(?:(?:the|that){S}(?:very{S})?(?P<side>following|next|previous|same|preceding){S}"
        rf"(?P<u>day|morning|afternoon|evening|night|week|month|year){_END}"
        rf"|{_THE}(?P<u2>day|week|month|year){S}(?P<side2>before|after){_END}(?={_OS}(?:[.,;:)“\"–—]|$)))"
    ),
    "partof": (
        rf"(?:{_PART}|(?P<rel>earlier|later|sometime|so{S}far){S}(?:in{S})?)"
        rf"(?:(?P<which>last|this|next){S}(?P<u>week|month|year|quarter|decade){_END}|(?P<y>{YEAR})"
        rf"|(?<=the{S1})(?P<u2>week|month|year|decade){_END}|(?:the{S})(?P<u3>week|month|year|decade){_END})"
    ),
    "period": (
        rf"(?P<which>last|this{S}past|the{S}past|this|next|previous){S}(?P<u>week|weekend|month|year|quarter|decade|century){_END}"
    ),
    "weekend": rf"the{S}weekend{_END}",
    "weekday": (
        rf"(?:(?P<which>last|this|next|past|early|late){S}(?:on{S})?)?(?P<w>{FULL_WEEKDAY})"
        rf"(?:{S}(?:morning|afternoon|evening|night){_END})?(?:,?{S}{_OF}(?P<week>last|this|next){S}week{_END})?"
    ),
    "near": (
        rf"(?:(?:earlier|late|early|later|only|just){S})?(?P<word>(?:yesterday|today|tomorrow)(?:{S}(?:morning|afternoon|evening|night){_END})?|tonight|last{S}night|"
        rf"this{S}(?:morning|afternoon|evening)){_END}"
    ),
    "nth": (
        rf"(?<=on{S1}){_THE}(?P<d>(?:3[01]|[12]?[0-9])(?:st|nd|rd|th))(?=[.,;:)]|$|{S}of{S}(?:this|last|the|next){S}month)"
    ),
    "year": rf"(?:the{S}year{S})?(?P<y>(?:19|20)[0-9]{{2}})(?![^\W_]|[,.][0-9]|%| ?%)",
}
"""Name of each form and its pattern, the longer and surer ones first."""

DETAIL = {name: re.compile(pattern) for name, pattern in FORMS.items()}

# Most words begin no date; this look ahead rejects them before the forms are tried one by one.
_OPENERS = (
    rf"(?=[0-9’']|{_names('months')}|{_names('weekdays')}|{_SEASON}|{_SMALL}|earlier|later|early|mid|late|beginning{S}of|start{S}of|"
    rf"end{S}of|only{S}|just{S}|second{S}half|first{S}half|(?:first|second|third|fourth|final){S}(?:quarter|{_SMALL}|days?{_END}|week|months)|last|this|next|"
    rf"past|previous|q[1-4]|h[12]|sometime|so{S}far|today|tomorrow|yesterday|tonight|week{S}|day{S}|month{S}|year{S}|christmas|boxing{S}|new{S}year|valentine|halloween|"
    rf"an?{S}(?:few|couple|{_LENGTH})|that{S}(?:very|following|next|previous|same|preceding)|"
    rf"the{S}(?:[0-9’']|week|day|month|year|early|mid|late|beginning|start|end|first|"
    rf"second|third|fourth|last|final|{_SEASON}|very|following|next|previous|same|preceding|past))"
)


def _bare(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


ANY = re.compile(
    rf"(?<![\w.@/\\])(?<![0-9],){_OPENERS}"
    rf"(?:{'|'.join(f'(?P<{name}>{_bare(pattern)})' for name, pattern in FORMS.items())})"
)
QUICK = re.compile(
    rf"[0-9]{{4}}|[0-9][/.-][0-9]|[0-9]0['’]?s|{_names('weekdays')}|{_names('months')}|week|month|year|decade|day|"
    rf"ago|{_SEASON}|christmas|halloween|night|morning|evening|afternoon|tomorrow|on (?:the )?[0-9]|hour|second|minute"
)
"""A cheap test: a text without any of these holds no date."""

_MONTHS = {word[:3]: int(number) for word, (number, *_) in table("months").items()}
_WEEKDAYS = {word[:3]: int(number) for word, (number, *_) in table("weekdays").items()}


def month_number(word: str) -> int:
    """Give the number of a month by any of its spellings."""
    return _MONTHS[word[:3]]


def weekday_number(word: str) -> int:
    """Give the number of a weekday (Monday is 0) by any of its spellings."""
    return _WEEKDAYS[word[:3]]


def day_number(word: str) -> int:
    """Day of the month, with or without its "th"."""
    return int(re.sub(r"[^0-9]", "", word))
