"""What a plug-in looks like: a module on a shelf with these names in it.

A shelf is a folder (``checks/``, ``importers/``, ``exporters/``); putting a file there is all that it takes to
add one. The protocols are met by modules, so their members are the module's own constants and functions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, Protocol

from factcheck.models.claim import Claim
from factcheck.models.entailment import Entailment
from factcheck.models.finding import Finding
from factcheck.models.record import Record
from factcheck.models.report import Report
from factcheck.models.source import Passage
from factcheck.models.span import Span


class Check(Protocol):
    """One comparison of a claim with a passage.

    The module's docstring is its manual, with the headings "Why it matters", "Fires on", "Silent on";
    ``CODE`` is its stable name in reports.
    """

    CODE: str
    __doc__: str | None

    def compare(self, claim: Claim, passage: Passage) -> Iterable[Finding]:
        """Yield what the passage does to the claim's slots that this check looks at."""
        ...


class Weighing(Check, Protocol):
    """A check that also looks at all passages of a claim together, once every check has compared each of them."""

    def weigh(self, claim: Claim, passages: Sequence[Passage], findings: Sequence[Finding]) -> Iterable[Finding]:
        """Yield what follows from the findings of all checks; each says by ``evidence`` which passage shows it."""
        ...


class Row(Record):
    """One document as an importer found it, before it has a safe id and a place in the store.

    ``place`` says where it was found, for messages ("feed.jsonl:12"); ``fields`` are the metadata by their names
    in the front matter; ``refusal`` is why it cannot be stored, and then ``text`` is empty.
    """

    place: str
    text: str = ""
    fields: Mapping[str, object] = {}
    refusal: str = ""
    warnings: tuple[str, ...] = ()


class Importer(Protocol):
    """One file format of documents."""

    SUFFIXES: tuple[str, ...]

    def rows(self, path: Path) -> Iterator[Row]:
        """Yield every document of the file; what cannot be read is a row with a refusal, never an exception."""
        ...


class Exporter(Protocol):
    """One output format of a report: a function from a report to text."""

    NAME: str

    def export(self, report: Report, *, colour: bool = False) -> str:
        """Return the report as text that ends with a line end."""
        ...


class Scorer(Protocol):
    """A model that weighs what a passage says of a claim."""

    def score(self, pairs: Sequence[tuple[str, str]]) -> Sequence[Entailment]:
        """What each (passage with its surroundings, claim) amounts to, in their order; raises ModelFault."""
        ...


class Hit(NamedTuple):
    """A passage that a search found, by its key in the index, with the stems of its words and of what surrounds it."""

    key: int
    stems: frozenset[str]
    around: frozenset[str]


class PassageIndex(Protocol):
    """A deletable index over the passages of stored sources."""

    def search(
        self, stems: Iterable[str], incident: str | None, limit: int, phrases: Iterable[Sequence[str]] = ()
    ) -> list[Hit]:
        """Passages that share the rarest stems, or hold one of the phrases (each a row of stems), best first."""
        ...

    def hits_at(self, source: str, span: Span) -> list[Hit]:
        """Passages of one stored document that share a character with ``span``, in order."""
        ...

    def passages(self, keys: Sequence[int]) -> list[Passage]:
        """The passages of the given hits, in their order."""
        ...

    def frequency(self, stem: str) -> int:
        """Number of passages in which, or around which, a stem occurs."""
        ...

    def weight(self, stem: str) -> float:
        """How telling a stem is: above 0, larger for rarer ones."""
        ...
