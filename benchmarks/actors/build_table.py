"""Names and aliases of attackers and malware: from the MISP galaxy into the table that the package ships.

Run ``python benchmarks/actors/build_table.py [OUT]`` with the PyPI package ``pymispgalaxies`` installed; it
carries the galaxy's JSON. The MISP galaxy is dual-licensed CC0 1.0 Universal or BSD-2-Clause (Copyright (c)
2015-2018 Alexandre Dulaunoy, CIRCL, Andras Iklody, Raphael Vinot, Deborah Servili, 2016-2018 contributors to
the MISP project); the table takes the CC0 side, and says so in its first line. Same input, same bytes.

The table: ``# …`` comment lines; ``galaxy<TAB>kind<TAB>name`` for every cluster, from 0 on; an empty line;
``key<TAB>printed<TAB>cluster numbers`` for every name, sorted by key. The key is left out where it is the
printed name in lower case. A name with a word for its kind counts without it, too
("Lazarus Group" → "Lazarus").
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pymispgalaxies

from factcheck.values.capitals import fold

OUT = Path(__file__).parents[2] / "factcheck" / "values" / "tables" / "actors.tsv.gz"
GALAXIES = {
    "threat-actor": "actor",
    "microsoft-activity-group": "actor",
    "mitre-intrusion-set": "actor",
    "360net": "actor",
    "tidal-groups": "actor",
    "ransomware": "malware",
    "malpedia": "malware",
    "tool": "malware",
    "rat": "malware",
    "stealer": "malware",
    "backdoor": "malware",
    "banker": "malware",
    "botnet": "malware",
    "android": "malware",
    "mitre-malware": "malware",
    "mitre-tool": "malware",
    "exploit-kit": "malware",
    "cryptominers": "malware",
}
_CODE = re.compile(r"\s+-\s+[GS]\d{4}$")
_ASIDE = re.compile(r"\s*\([^)]*\)\s*")
_KIND_WORD = re.compile(
    r"^(.{3,}?)\s+"
    r"(group|gang|team|crew|ransomware(?: actors)?|ransom|malware|trojan|backdoor|stealer|botnet)$",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"[\d\s.,-]*$|[GS]\d{4}$|unnamed|unknown", re.IGNORECASE)
_MOST_WORDS = 5


def main() -> None:
    """Write the table and say how large it is."""
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else OUT
    folder = Path(pymispgalaxies.__file__).parent / "data" / "misp-galaxy" / "clusters"
    clusters = list(_clusters(folder))
    names = _named(clusters)
    lines = [
        "# MISP galaxy, CC0 1.0 Universal (or BSD-2-Clause); from pymispgalaxies " + version("pymispgalaxies"),
        *("\t".join(cluster[:3]) for cluster in clusters),
        "",
        *(_line(key, *names[key]) for key in sorted(names)),
    ]
    packed = gzip.compress(("\n".join(lines) + "\n").encode(), compresslevel=9, mtime=0)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_bytes(packed)
    print(f"{out}: {len(clusters)} clusters, {len(names)} names, {len(packed)} bytes")


def _clusters(folder: Path) -> Iterator[tuple[str, str, str, list[str]]]:
    """Galaxy, kind, name and all names of every cluster that has a usable name."""
    for galaxy, kind in GALAXIES.items():
        values = json.loads((folder / f"{galaxy}.json").read_text(encoding="utf-8"))["values"]
        for value in values:
            name = _clean(value["value"])
            others = [_clean(other) for other in value.get("meta", {}).get("synonyms") or []]
            if name and (kind == "actor" or _usable(name) or others):
                yield galaxy, kind, name, [one for one in (name, *others) if _usable(one)]


def _clean(name: str) -> str:
    return " ".join(_ASIDE.sub(" ", _CODE.sub("", name)).replace("\t", " ").split())


def _usable(name: str) -> bool:
    return len(name) > 2 and len(name.split()) <= _MOST_WORDS and not _NO_NAME.match(name) and bool(fold(name))


def _named(clusters: list[tuple[str, str, str, list[str]]]) -> dict[str, tuple[str, list[int]]]:
    """Return printed form and cluster numbers by key; a stated name beats a shortened one."""
    found: dict[str, tuple[str, list[int]]] = {}
    for shorten in (False, True):
        for number, (*_, names) in enumerate(clusters):
            for name in names:
                matched = _KIND_WORD.match(name)
                printed = (matched.group(1) if matched else "") if shorten else name
                if printed and _usable(printed):
                    _, numbers = found.setdefault(fold(printed), (printed, []))
                    if number not in numbers:
                        numbers.append(number)
    return found


def _line(key: str, printed: str, numbers: list[int]) -> str:
    return f"{'' if key == printed.lower() else key}\t{printed}\t{','.join(map(str, numbers))}"


if __name__ == "__main__":
    main()
