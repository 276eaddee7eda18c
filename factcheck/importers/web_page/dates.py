"""The day on which a web page says it was published, and where its own words about that disagree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from email.utils import parsedate
from typing import NamedTuple, Protocol

_ISO = re.compile(r"(\d{4})[-/](\d\d)(?:[-/](\d\d)(?!\d))?(?!\d)", re.ASCII)
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T|\Z)", re.ASCII)
_URL_DAY = re.compile(r"/(\d{4})/(\d\d)/(\d\d)(?=/|\Z)", re.ASCII)
_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|WebPage)\Z")
# Most certain first: what pages mean for search engines, then what content systems write on their own.
_META = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "citation_publication_date",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date",
    "publishdate",
    "publish-date",
    "pubdate",
    "date",
)
_OTHERS = frozenset(["itemListElement", "hasPart", "mentions", "comment", "review", "citation", "about", "isBasedOn"])
_DEEPEST = 12
_LONGEST = 64


class Element(Protocol):
    """As much of a web page's element as is needed here (lxml has no types of its own)."""

    text: str | None

    def get(self, key: str) -> str | None:
        """Return an attribute's value."""
        ...

    def iter(self, tag: str) -> Iterator[Element]:
        """Yield the elements of one kind, in the order of the page."""
        ...

    def iterancestors(self, *tags: str) -> Iterator[Element]:
        """Yield the elements of these kinds that this one is in."""
        ...


class Published(NamedTuple):
    """A day (a month, where no day is given) as EDTF, or None; and a date that cannot be read."""

    day: str | None
    warnings: tuple[str, ...] = ()
    unread: str | None = None


class _Said(NamedTuple):
    where: str
    words: str


def published(tree: Element, url: str) -> Published:
    """Day that the page gives: by JSON-LD, else its meta tags, else a <time>, else its address.

    Where these name different days the first of them is taken and a warning names them all; nothing is
    guessed.
    """
    read: dict[str, str] = {}
    unread: list[_Said] = []
    for said in _all_said(tree, url):
        day = _day(said.words)
        if day is None:
            unread.append(said)
        else:
            read.setdefault(said.where, day)
    if not read:
        first = unread[0] if unread else None
        return Published(None, (), first.words[:_LONGEST] if first else None)
    taken = next(iter(read.values()))
    if all(_agree(taken, day) for day in read.values()):
        finest = max(read.values(), key=len)
        return Published(finest if len(taken) < len(finest) else taken)
    listed = ", ".join(f"{where} {day}" for where, day in read.items())
    return Published(taken, (f"dates disagree: {listed}",))


def _agree(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    return one[:shorter] == other[:shorter]


def _day(words: str) -> str | None:
    """Day or month that a date names, in its own time zone; None when it cannot be read."""
    text = words.strip()[:_LONGEST]
    found = _ISO.match(text) or _COMPACT.match(text)
    if found:
        year, month, day = found.groups()
        return _on_calendar(int(year), int(month), int(day) if day else None)
    mail = parsedate(text)  # "Thu, 20 Apr 2023 14:05:00 GMT", which is not for misreading
    return _on_calendar(*mail[:3]) if mail else None


def _on_calendar(year: int, month: int, day: int | None) -> str | None:
    try:
        known = date(year, month, day or 1)
    except ValueError:
        return None
    return known.isoformat() if day else known.isoformat()[:7]


def _all_said(tree: Element, url: str) -> Iterator[_Said]:
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower().startswith("application/ld+json"):
            yield from (_Said("JSON-LD", words) for words in _in_json_ld(script.text or ""))
    said = [(_meta_name(meta), meta.get("content") or "") for meta in tree.iter("meta")]
    for name in _META:
        yield from (_Said("meta", content) for known, content in said if known == name and content.strip())
    yield from (_Said("<time>", words) for words in _in_times(tree))
    found = _URL_DAY.search(url)
    if found and (day := _day("-".join(found.groups()))):  # else these figures are no date
        yield _Said("URL", day)


def _meta_name(meta: Element) -> str:
    return str(meta.get("property") or meta.get("name") or meta.get("itemprop") or "").strip().lower()


def _in_json_ld(script: str) -> Iterator[str]:
    try:
        content = json.loads(script.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return
    found = list(_nodes(content, 0))
    # The article's own date comes before that of the page that holds it.
    yield from (words for is_page, words in found if not is_page)
    yield from (words for is_page, words in found if is_page)


def _nodes(value: object, depth: int) -> Iterator[tuple[bool, str]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _nodes(entry, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type", "")
        names = [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]
        words = value.get("datePublished")
        if isinstance(words, str) and any(_ARTICLE.search(name) for name in names):
            yield all(name.endswith("Page") for name in names), words
        for key, entry in value.items():
            if key not in _OTHERS and isinstance(entry, list | dict):
                yield from _nodes(entry, depth + 1)


def _in_times(tree: Element) -> Iterator[str]:
    """Yield the date of one <time>: the one marked as such, else the first in the article, else the first."""
    times = [time for time in tree.iter("time") if (time.get("datetime") or "").strip()]
    marked = [time for time in times if time.get("itemprop") == "datePublished" or time.get("pubdate") is not None]
    within = [time for time in times if next(time.iterancestors("article", "main"), None) is not None]
    yield from (str(time.get("datetime")) for time in (marked or within or times)[:1])
