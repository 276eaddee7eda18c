"""How numbers are written: in digits, in words, with a magnitude behind them.

``folded`` is a text in small letters with every character at its old place; all grammars of figures and dates
read that form, so that a place in it is a place in the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from string import ascii_lowercase, ascii_uppercase

from factcheck.values.lists import entry_set, table

SPACE = r"[ \t\r\n\u00a0\u2009\u202f]"
"""One blank as it stands within a sentence, line ends of wrapped text included."""

_ASCII_LOWER = str.maketrans(ascii_uppercase, ascii_lowercase)
_WORDS = {word: int(value) for word, (value,) in table("number_words").items()}
_FACTORS = {word: float(value) for word, (value,) in table("magnitudes").items()}
_SPELLED_FACTORS = tuple(word for word in _FACTORS if len(word) > 3 and word not in ("dozen",))
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_DIGIT_LIMIT = 15

_DIGITS = re.compile(
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,5}(?![0-9])(?:\.[0-9]{1,9})?"
    r"|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3}){1,3}\.000(?![0-9])"
    r"|[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f'’][0-9]{3}){1,5}(?![0-9])"
    r"|(?P<comma>[0-9]{1,3},[0-9]{1,2}(?=[ \u00a0](?:m|b|tr)illion|[ \u00a0]?%))"
    r"|[0-9]{1,15}(?![0-9])(?:\.[0-9]{1,9}(?![0-9]))?)"
    r"(?P<fraction>[½¼¾⅓⅔])?(?![0-9]|[,.][0-9])"
)
_LONG_FACTORS = "|".join(sorted((word for word in _FACTORS if len(word) > 1), key=len, reverse=True))
_MAGNITUDE = re.compile(
    rf"(?:(?:{SPACE}|-)?(?P<long>{_LONG_FACTORS})"
    r"|(?P<short>[kmb]))(?![^\W_])"
)
_WORD = re.compile(rf"(?:{'|'.join(sorted((*_WORDS, *_SPELLED_FACTORS, 'dozen'), key=len, reverse=True))})(?![^\W_])")
_BETWEEN = re.compile(rf"(?:-|{SPACE}{{1,3}}(?P<and>and{SPACE}{{1,3}}(?:a{SPACE}{{1,3}})?)?)")
_AND_A_HALF = re.compile(rf"{SPACE}{{1,3}}and{SPACE}{{1,3}}(?:a|one){SPACE}{{0,3}}-?half(?![^\W_])")
_ARTICLE = re.compile(rf"an?{SPACE}{{1,3}}(?={'|'.join((*_SPELLED_FACTORS, 'dozen'))})")
STARTS = tuple(_WORDS)
"""Words with which a spelled number can begin (apart from "a hundred")."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A written number: where it stands, its value, and how finely it is stated.

    ``step`` is the worth of its last stated digit (0.1 million for "4.4 million", 1000 for "15,000");
    ``rounded`` says that the way it is written shows rounding; ``factor`` is the magnitude behind it
    ("million") or 1.
    """

    start: int
    end: int
    value: float
    step: float = 1.0
    rounded: bool = False
    spelled: bool = False
    factor: float = 1.0
    suffix: str = ""
    loose: bool = False

    def scaled(self, factor: float) -> Numeral:
        """Return the same number under a magnitude that stands further on ("10" in "10 to 15 million")."""
        return Numeral(
            self.start,
            self.end,
            round(self.value * factor, 6),
            self.step * factor,
            True,
            self.spelled,
            factor,
        )


def folded(text: str) -> str:
    """``text`` in small letters, character for character."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else text.translate(_ASCII_LOWER)


def read(folded_text: str, at: int) -> Numeral | None:
    """Return the number that begins at ``at``; ``None`` where none does."""
    char = folded_text[at : at + 1]
    if char in _FRACTIONS:
        return Numeral(at, at + 1, _FRACTIONS[char], 0.1)
    if "0" <= char <= "9":
        return _read_digits(folded_text, at)
    return _read_words(folded_text, at)


def trailing_zeros(value: float) -> int:
    """How many noughts a whole number ends in (0 for a number with a fraction, and for nought)."""
    if value == 0 or value != int(value):
        return 0
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0"))


def _read_digits(text: str, at: int) -> Numeral | None:
    found = _DIGITS.match(text, at)
    if found is None:
        return None
    written = found.group()
    if found["comma"]:
        plain = written.replace(",", ".")
    elif written.count(".") > 1:
        plain = written.replace(".", "")
    else:
        plain = re.sub(r"[^0-9.]", "", written)
    if len(plain) > _DIGIT_LIMIT + 10:
        return None
    value = float(plain)
    decimals = len(plain.partition(".")[2])
    step = 10.0**-decimals if decimals else 10.0 ** trailing_zeros(value)
    if found["fraction"]:
        value, step = value + _FRACTIONS[found["fraction"]], 0.1
    return _with_magnitudes(text, Numeral(at, found.end(), value, step, step >= 1000))


def _with_magnitudes(text: str, number: Numeral) -> Numeral:
    """Multiply by the magnitudes that follow: "5 million", "4.4m", "6 hundred thousand"."""
    value, step, factor, end, suffix = number.value, number.step, number.factor, number.end, ""
    for _ in range(2):
        found = _MAGNITUDE.match(text, end)
        if found is None or suffix:
            break
        word = found["long"] or found["short"]
        if text[end : end + 1] == "-" and _FACTORS[word] < 1000:
            break
        factor *= _FACTORS[word]
        end, suffix = found.end(), found["short"] or ""
    if factor == 1:
        return number
    loose = text.endswith("dozen", number.end, end)
    return Numeral(
        number.start,
        end,
        round(value * factor, 6),
        step * factor,
        number.rounded or (factor >= 1000 and not loose),
        number.spelled,
        factor,
        suffix,
        loose,
    )


def _read_words(text: str, at: int) -> Numeral | None:
    article = _ARTICLE.match(text, at)
    position = article.end() if article else at
    total, current, end, loose = 0.0, (1.0 if article else None), at, False
    last, largest, factor = (0.0 if article else -1.0), float("inf"), 1.0
    while (found := _WORD.match(text, position)) is not None:
        word = found.group()
        size = _FACTORS.get(word)
        if size is None:
            value = float(_WORDS[word])
            if not _may_follow(value, last, current):
                return None if last < 100 else _spelled(at, end, total + (current or 0), factor, loose)
            current = (current or 0.0) + value
            last = value
        else:
            if current is None or (size >= largest and size > 100) or (size == 100 and current >= 100):
                break
            if size == 100:
                current, last = current * 100, 100.0
            else:
                total, current, largest, last = total + current * size, None, size, size
                loose = loose or word == "dozen"
                factor = size if size >= 1000 else factor
        end = found.end()
        position, half = _step_on(text, end, last)
        if half:
            current, end, last = (current or 0.0) + 0.5, position, 100.5
            position = _skip_blank(text, end)
    if end == at:
        return None
    return _spelled(at, end, total + (current or 0.0), factor, loose)


def _may_follow(value: float, last: float, current: float | None) -> bool:
    """Whether a word below a hundred may follow the word worth ``last`` within one number."""
    if last < 0 or current is None:
        return True
    if last in (0.0,) or last == 100.5:
        return False
    if 20 <= last < 100:
        return 0 < value < 10
    return last == 100 and value > 0


def _step_on(text: str, end: int, last: float) -> tuple[int, bool]:
    """Where the next word of the number would begin, and whether "and a half" was passed on the way."""
    half = _AND_A_HALF.match(text, end)
    if half and last < 100:
        return half.end(), True
    between = _BETWEEN.match(text, end)
    if between is None or (between["and"] and last < 100) or (between["and"] or "").strip().endswith(" a"):
        return len(text), False
    return between.end(), False


def _skip_blank(text: str, at: int) -> int:
    between = _BETWEEN.match(text, at)
    return between.end() if between and not between["and"] else len(text)


def _spelled(start: int, end: int, value: float, factor: float, loose: bool) -> Numeral:
    whole = value == int(value)
    step = 10.0 ** trailing_zeros(value) if whole else 0.1 * factor
    return Numeral(start, end, value, step, step >= 1000 or factor >= 1000, True, factor, "", loose)


def is_number_word(word: str) -> bool:
    """Whether a word in small letters is part of a spelled number."""
    return word in _WORDS or word in _SPELLED_FACTORS or word in entry_set("vague_numbers")
