"""Names of stored documents and incidents: harmless as file names, whatever stands in the input."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

UNFILED = "unfiled"

_LONGEST = 100
_LONGEST_SLUG = 60
_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_OTHERS = re.compile(r"[^a-z0-9]+")
_VERSION = re.compile(r"@([2-9]|[1-9][0-9]+)\Z")
_DEVICES = frozenset(["con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))])


def is_safe(raw: str) -> bool:
    """Whether an id can be a file name as it stands, on every file system we may meet."""
    return (
        len(raw) <= _LONGEST
        and _SAFE.fullmatch(raw) is not None
        and not raw.endswith(".")
        and not raw.lower().endswith(".md")
        and raw.partition(".")[0].lower() not in _DEVICES
    )


def safe_id(raw: str) -> str:
    """Name for a document or an incident: ``raw`` itself where it is harmless, else a slug with its hash."""
    return raw if is_safe(raw) else hashed_id(raw)


def hashed_id(raw: str, digits: int = 8) -> str:
    """Slug of ``raw`` that ends in ``digits`` hex digits of its SHA-256, all in lower case."""
    plain = unicodedata.normalize("NFKD", raw[: _LONGEST * 10]).encode("ascii", "ignore").decode("ascii").lower()
    slug = _OTHERS.sub("-", plain).strip("-")[:_LONGEST_SLUG].rstrip("-")
    digest = sha256(raw.encode("utf-8", "surrogatepass")).hexdigest()[:digits]
    return f"{slug}-{digest}" if slug else digest


def versioned(name: str, version: int) -> str:
    """Id of one version of a document: the first has the plain name, later ones ``name@2``, ``name@3``."""
    return name if version == 1 else f"{name}@{version}"


def split_version(source_id: str) -> tuple[str, int]:
    """Plain name and version number of a stored id."""
    found = _VERSION.search(source_id)
    return (source_id[: found.start()], int(found.group(1))) if found else (source_id, 1)
