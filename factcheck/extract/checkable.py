"""Why a stretch of text asserts nothing that could be looked up.

The reasons are few: ``question``, ``advice`` (to the reader), ``promise`` (what the text itself will do, or
says of itself), ``opinion`` (judging words and nothing else), ``heading`` (one without a verb, or a topic
like "How they got in") and ``fragment`` (no verb: bylines, credits, labels). Whatever is on somebody's
word is an assertion: that this person said it. In doubt a stretch is checkable, for a statement that is not
checked loses its verdict without anybody noticing.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from factcheck.extract.verbs import has_finite_verb, words_of
from factcheck.models.draft import Segment, SegmentKind
from factcheck.values.lists import entries, entry_set

Reason = Literal["question", "advice", "promise", "opinion", "heading", "fragment"]

_SENTENCE = 6  # words from which on a stretch with a full stop is a sentence, known verb or not
_CREDIT_LINE = 12  # words that a credit has at most
_TERSE = ("heading", "item", "cell")
_CLOSERS = " \t\"'”’»)]*_"
_OPENERS = " \t\"'“‘«([*_–—-•"
_QUESTION = re.compile(r"\?[!?]{0,9}$")
_INTRODUCES = re.compile(r"[,:]\s*[\"“‘']|:\s")
_HEADING_PARTS = re.compile(r"[:;–—|]\s|\s-\s")
_CREDIT = re.compile(
    r"(?:(?i:file )?(?i:photo|image|picture|illustration|screenshot|graphic|video|source|credit|caption)s?"
    r"(?i: (?:credit|by|via|courtesy|from)\b|:)"
    r"|(?i:by) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}(?:$|,| for | and |\|))"
)
_CLAUSE = re.compile(r"(?:to|for|if|when|instead|in)\b[^,.;:]{2,80}, ", re.IGNORECASE)
_LEADS = frozenset({"always", "never", "also", "then", "instead", "and", "or", "but", "so", "first", "finally"})
_ASKING = frozenset({"how", "why", "what", "who", "whose", "when", "where", "which"})
_FACT = re.compile(r"[\"“”\d]")
_ANYBODY = frozenset({"no", "nobody", "every", "everybody", "everyone", "any", "anybody", "anyone", "all"})
_SHOULD = re.compile(r"\b(?:should|shouldn't|ought)\b(?! have\b(?! to))", re.IGNORECASE)


def why_not(segment: Segment) -> Reason | None:
    """Why ``segment`` asserts nothing, or ``None`` when it is checkable."""
    text = " ".join(segment.prose.replace("’", "'").split())
    words = words_of(text)
    bare = text.lstrip(_OPENERS)
    if _is_question(segment.kind, text):
        return "question"
    if segment.kind == "heading" and _is_topic(words):
        return "heading"
    if _is_announcement(bare) or (text.endswith(":") and _is_topic(words)):
        return "promise"
    if len(words) <= _CREDIT_LINE and _CREDIT.match(bare):
        return "fragment"
    if not _voices().search(bare):
        return _on_nobodys_word(segment.kind, text, words)
    return None


def _on_nobodys_word(kind: SegmentKind, text: str, words: list[str]) -> Reason | None:
    """Why a text that names nobody as having said it asserts nothing."""
    bare = text.lstrip(_OPENERS)
    quoted = text[:1] in ('"', "“") and len(words) > 2  # who said it may stand in the next sentence
    if not quoted and _is_advice(bare, words):
        return "advice"
    if not (_is_rounded(kind, text, words) or has_finite_verb(words, headline=kind in _TERSE)):
        return "heading" if kind == "heading" else "fragment"
    return "opinion" if not quoted and _is_opinion(bare, words) else None


def _is_question(kind: SegmentKind, text: str) -> bool:
    """Whether the text asks, and does nothing else.

    A statement may end with a question that somebody asked, or with a title; a heading may state and then
    ask.
    """
    asked = text.rstrip(_CLOSERS)
    if not _QUESTION.search(asked):
        return False
    quoted = max(asked.rfind('"'), asked.rfind("“")) if text[len(asked) :].strip() else -1
    if quoted > 0 and _states(text[:quoted]):
        return False
    if kind == "heading" and (part := _HEADING_PARTS.search(text)) and _states(text[: part.start()]):
        return False
    introduced = _INTRODUCES.search(text)
    return introduced is None or not _voices().search(text, 0, introduced.start())


def _is_topic(words: list[str]) -> bool:
    """Whether the words name a topic, as "How they got in" and "What is known so far" do."""
    return bool(words) and words[0].lower() in _ASKING


def _states(text: str) -> bool:
    words = words_of(text)
    return len(words) > 1 and "?" not in text and has_finite_verb(words)


def _is_announcement(text: str) -> bool:
    """Whether the text speaks of itself; what it says behind a colon may be the thing announced."""
    if not _phrases("announcements").match(text):
        return False
    return len(words_of(text.partition(": ")[2])) < _SENTENCE


def _is_rounded(kind: SegmentKind, text: str, words: list[str]) -> bool:
    """Whether the text is so long and ends so well that it must be a sentence, whatever its verb is."""
    ends = text.rstrip(_CLOSERS)[-1:] in (".", "!")
    return ends and kind not in ("heading", "cell") and len(words) >= _SENTENCE


def _is_advice(text: str, words: list[str]) -> bool:
    """Whether the text tells its reader what to do, be it behind a clause like "To be safe,"."""
    clause = _CLAUSE.match(text)
    return _commands(words) or (clause is not None and _commands(words_of(text[clause.end() : clause.end() + 80])))


def _commands(words: list[str]) -> bool:
    lowered = [word.lower() for word in words[:4]]
    if lowered[:1] in (["please"], ["don't"]) or lowered[:2] == ["do", "not"]:
        return True
    if len(lowered) > 1 and lowered[0] == "you":
        return lowered[1] in ("should", "must") or lowered[1:3] == ["need", "to"]
    lead = 1 if lowered and lowered[0] in _LEADS else 0
    if len(lowered) < lead + 2 or words[lead].isupper():
        return False
    verb, following = lowered[lead : lead + 2]
    return verb == "beware" or (verb in entry_set("imperatives") and following in entry_set("imperative_objects"))


def _is_opinion(text: str, words: list[str]) -> bool:
    """Whether the text only judges: a stance of the writer's, or judging and general words and no others."""
    if _phrases("stances").match(text):
        return True
    if _FACT.search(text) or any(word[0].isupper() and word != "I" for word in words[1:]):
        return False
    if _judges().match(text) or (_SHOULD.search(text) and words[0].lower() in _ANYBODY):
        return True
    dull = entry_set("function_words") | entry_set("generic_words") | entry_set("auxiliaries")
    content = [low for word in words if (low := word.lower()) not in dull and not low.endswith("'s")]
    judged = sum(low in entry_set("evaluations") for low in content)
    spare = 1 if _SHOULD.search(text) else 0
    return judged > 0 and len(content) - judged <= spare


@cache
def _judges() -> re.Pattern[str]:
    """Pattern for a sentence that begins by judging: "It is a shameful way to …"."""
    words = "|".join(map(re.escape, entries("evaluations")))
    return re.compile(
        r"(?:it|this|that|what a)(?:'s| is| was| remains)?(?: \w+ly| not| so| such)?(?: an?)?"
        rf" (?:{words})\b(?! (?:to|that)\b)",  # "It is important to note that …" goes on to a fact
        re.IGNORECASE,
    )


@cache
def _voices() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(map(re.escape, entries("voices"))) + r")\b", re.IGNORECASE)


@cache
def _phrases(name: str) -> re.Pattern[str]:
    """Pattern for the phrases of the list ``name`` at the head of a text."""
    return re.compile("(?:" + "|".join(map(re.escape, entries(name))) + r")(?!\w)", re.IGNORECASE)
