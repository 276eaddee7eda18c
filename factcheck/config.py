"""What a desk has settled once for its workspace (``factcheck.toml``), and what one run asks for."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, get_args

from pydantic import ConfigDict, Field, ValidationError, field_validator

from factcheck.errors import BrokenSettings, ConfigError
from factcheck.models.record import Record
from factcheck.models.verdict import Verdict

FILE_NAME = "factcheck.toml"
Tier = Literal["full", "symbolic"]
TIERS: tuple[Tier, ...] = get_args(Tier)
_AT_LINE = re.compile(r" ?\(at (?:line (\d+), column (\d+)|end of document)\)\Z")
_LONGEST_LINE = 400


class CheckOptions(Record):
    """What one run of ``check`` asks for.

    ``tier`` is ``full`` (checks and model) or ``symbolic`` (checks alone); ``model`` is a folder with a cross-encoder
    that is used in place of the one that ships. ``endpoint`` is the address of an OpenAI-compatible server that is
    asked what its ``endpoint_model`` makes of claims that stay undecided; without it nobody is asked. ``select`` and
    ``ignore`` are codes of checks (none selected means all of them); ``as_of`` is an EDTF string, ``jobs`` the number
    of processes; ``incident`` and ``as_of`` win over what a draft says of itself.
    """

    incident: str | None = None
    as_of: str | None = None
    select: frozenset[str] = frozenset()
    ignore: frozenset[str] = frozenset()
    jobs: int = Field(default=1, ge=1)
    tier: Tier = "symbolic"
    model: Path | None = None
    endpoint: str | None = None
    endpoint_model: str | None = None


class Settings(Record):
    """What a desk has settled for its workspace; a flag on the command line wins over each of these.

    ``fail_on`` are the verdicts at which ``check`` ends with exit code 1, as at graver ones; none: never. ``model`` is
    a folder, counted from the workspace.
    """

    model_config = ConfigDict(strict=True, alias_generator=lambda name: name.replace("_", "-"))

    fail_on: tuple[Verdict, ...] = (Verdict.CONTRADICTED,)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    jobs: int = Field(default=1, ge=1)
    incident: str | None = None
    tier: Tier = "symbolic"
    model: str | None = None
    endpoint: str | None = None
    endpoint_model: str | None = None

    @field_validator("fail_on", mode="before")
    @classmethod
    def _verdicts(cls, value: object) -> object:
        return parse_fail_on(_words(value))

    @field_validator("select", "ignore", mode="before")
    @classmethod
    def _codes(cls, value: object) -> object:
        return _words(value)


def parse_fail_on(words: tuple[str, ...]) -> tuple[Verdict, ...]:
    """Verdicts that are named, gravest first; ``never`` alone means none. ValueError for other words."""
    folded = {word.casefold() for word in words}
    if folded == {"never"}:
        return ()
    unknown = sorted(folded - set(Verdict))
    if unknown or not folded:
        close = get_close_matches(unknown[0], [*Verdict, "never"], n=1) if unknown else []
        named = f"'{unknown[0]}' is no verdict" if unknown else "no verdict is named"
        known = f"did you mean '{close[0]}'?" if close else f"verdicts are {', '.join(Verdict)}, or never"
        raise ValueError(f"{named}; {known}")
    return tuple(verdict for verdict in Verdict if verdict in folded)


def load_settings(root: Path) -> Settings:
    """Read the settings of the workspace at ``root``; what the file leaves open is the default.

    Raises ConfigError with the place of what cannot be meant.
    """
    path = root / FILE_NAME
    try:
        content = path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path}: byte {error.start} is no UTF-8", hint="save the file as UTF-8") from error
    return _parse(path, content.removeprefix("\ufeff"))


def _parse(path: Path, content: str) -> Settings:
    try:
        values = tomllib.loads(content)
    except (ValueError, RecursionError) as error:
        raise _not_toml(path, content, error) from error
    known = [name.replace("_", "-") for name in Settings.model_fields]
    for key in values:
        if key not in known:
            close = get_close_matches(key.replace("_", "-").casefold(), known, n=1)
            hint = f"did you mean '{close[0]}'?" if close else f"settings are {', '.join(known)}"
            raise _misfit(path, content, key, f"there is no setting '{key}'", hint)
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        message = first["msg"].removeprefix("Value error, ")
        key = str(first["loc"][0])
        raise _misfit(path, content, key, f"{key}: {message[:1].lower()}{message[1:]}", "") from error


def _words(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return tuple(word.strip() for word in value.split(",") if word.strip())
    if isinstance(value, list | tuple) and all(isinstance(word, str) for word in value):
        return tuple(word.strip() for word in value)
    raise ValueError('words are wanted here: "a,b" or ["a", "b"]')


def _misfit(path: Path, content: str, key: str, message: str, hint: str) -> BrokenSettings:
    quoted = re.escape(key)
    found = re.search(rf"^[ \t]*(?:\[+[ \t]*)?(?=([\"']?){quoted}\1[ \t]*[=.\]])", content, re.MULTILINE)
    at = found.end() if found else 0
    line = content.count("\n", 0, at) + 1
    place = (line, at - content.rfind("\n", 0, at))
    return BrokenSettings(path, place, message, source_line=_line(content, line), hint=hint)


def _not_toml(path: Path, content: str, error: Exception) -> BrokenSettings:
    found = _AT_LINE.search(str(error))
    place = (content.rstrip().count("\n") + 1, 1)
    if found and found.group(1):
        place = (int(found.group(1)), int(found.group(2)))
    said = _AT_LINE.sub("", str(error)) if isinstance(error, ValueError) else "nested too deeply"
    message = f"this is no valid TOML: {said[:1].lower()}{said[1:].rstrip('.')}"
    return BrokenSettings(path, place, message, source_line=_line(content, place[0]), hint="")


def _line(content: str, number: int) -> str:
    lines = content.split("\n")
    return lines[number - 1][:_LONGEST_LINE].rstrip("\r") if number <= len(lines) else ""
