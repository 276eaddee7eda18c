"""Who or what a text names: persons, organisations, actors, products, malware, places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.models.span import Span
from factcheck.models.value import Name, NameKind
from factcheck.values import actors, known, name_context
from factcheck.values.capitals import Piece, Run, fold, listed, listed_under, runs
from factcheck.values.lists import entry_set
from factcheck.values.name_edges import is_no_name, joined
from factcheck.values.name_kinds import Found, is_everyday, is_headed, plain, recognise
from factcheck.values.phrases import words_under
from factcheck.values.same_name import Likeness, compare
from factcheck.values.words import is_function_word

__all__ = ["Likeness", "compare", "find"]

# A text with fewer everyday words in capitals is no headline.
_EVERYDAY = 3


def find(text: str) -> tuple[Name, ...]:
    """Return the names in ``text`` in order; a follow-up form ("Carmakal") takes the kind of the full one.

    A word at the head of a sentence is a name only with evidence beyond its capital. ``kind`` is ``unknown``
    where the words do not tell.
    """
    all_runs = list(runs(text))
    if not all_runs:
        return ()
    shouted, headline = _set_in_capitals(text, all_runs)
    found = [name for run in all_runs for name in _in_run(text, run, headline, shouted) if name.key]
    found = [name for name in joined(text, found) if not is_no_name(text, name)]
    certain = {name.key for name in found if name.sure}
    kept = [name for name in found if name.sure or name.key in certain]
    return tuple(
        Name(
            span=Span(start=name.start, end=name.end),
            text=text[name.start : name.end],
            kind=name.kind,
            key=name.key,
            short=name.short,
        )
        for name in _followed_up(text, kept)
    )


def _set_in_capitals(text: str, all_runs: Sequence[Run]) -> tuple[bool, bool]:
    """Whether the text is shouted in capitals, and whether it capitalises everyday words, as headlines do."""
    pieces = [piece.text for run in all_runs for piece in run.pieces[run.opens :]]
    long = [piece for piece in pieces if len(piece) > 3 and piece.isalpha()]
    shouted = sum(piece.isupper() for piece in long) > max(_EVERYDAY, len(long) // 2)
    everyday = sum(fold(piece) in entry_set("common_words") for piece in long if shouted or not piece.isupper())
    if everyday < _EVERYDAY:
        return False, False
    if not shouted and text.rstrip("”\"’' \t\n").endswith("."):
        return False, False
    words = sum(len(word.strip(".,:;!?\"'“”‘’()")) > 3 for word in text.split())
    return shouted, 10 * len(pieces) >= 6 * words


def _followed_up(text: str, found: Sequence[Found]) -> list[Found]:
    """Names with what the text around them tells: a surname's person, "researchers A B and C D"."""
    kinds: dict[str, NameKind] = {}
    told: list[Found] = []
    for name in found:
        before = told[-1] if told else None
        if name.kind == "unknown" and before and before.kind == "person" and " " in name.key:
            joined = (
                text[before.end : name.start] in (" and ", ", ")
                and text[name.start : name.end].replace(" ", "").isalpha()
            )
            name = name._replace(kind="person", short=name.key.split()[-1]) if joined else name  # noqa: PLW2901
        told.append(name)
        if name.kind != "unknown":
            for key in (name.key, name.short):
                kinds.setdefault(key, name.kind)
    return [
        name if name.kind != "unknown" else name._replace(kind=kinds.get(name.key) or _guessed(text, name, kinds))
        for name in told
    ]


def _guessed(text: str, name: Found, kinds: dict[str, NameKind]) -> NameKind:
    """Kind that the words around an unknown name tell; the same wherever the text has the name again."""
    kind = name_context.kind(text, name.start, name.end)
    kinds[name.key] = kind
    return kind


def _in_run(text: str, run: Run, headline: bool, shouted: bool) -> Iterator[Found]:
    """Names within one run of capitals: cut at titles and at capitals that name nobody."""
    pieces = list(run.pieces)
    opens = run.opens
    while pieces and _heads_only(text, pieces, opens or headline, shouted):
        pieces, opens = pieces[1:], False
    chunk: list[Piece] = []
    titled = False
    at = 0
    while at < len(pieces):
        count, cuts, person = _step(text, pieces, at, chunk, headline, shouted)
        if not cuts:
            chunk += pieces[at : at + count]
        else:
            if person:
                chunk = _without_office(chunk)
            yield from _in_chunk(text, chunk, titled, opens)
            opens = opens and not chunk and not person
            chunk, titled = [], person
        at += count
    yield from _in_chunk(text, chunk, titled, opens)


def _without_office(chunk: list[Piece]) -> list[Piece]:
    """What stands before a title without the words that belong to it ("Home | Secretary", "Health | Minister")."""
    return [] if all(fold(piece.text) in listed_under("titles", "portfolio") for piece in chunk) else chunk


def _heads_only(text: str, pieces: list[Piece], anywhere: bool, shouted: bool) -> bool:
    """Whether the first piece has its capital only because it heads a sentence or a title ("The", "In")."""
    word = pieces[0].text
    if word.isupper() and len(word) > 1 and not shouted:
        return False
    if word.casefold() in ("the", "a", "an"):
        return True
    if len(pieces) == 2 and is_headed(pieces) and fold(word) not in entry_set("function_words"):
        return False  # "News Corp"
    if fold(word) not in (listed("name_openers") if anywhere else listed("function_words")):
        return False
    return _known_ahead(text, pieces) < 2


def _known_ahead(text: str, pieces: Sequence[Piece]) -> int:
    """How many of the pieces make one known name."""
    match = known.longest(text, pieces)
    if match and match[0] > 1:
        return match[0]
    for count in range(min(len(pieces), 5), 1, -1):
        if actors.aliases(fold(text[pieces[0].start : pieces[count - 1].end])):
            return count
    return 1 if match else 0


def _step(
    text: str, pieces: list[Piece], at: int, chunk: list[Piece], headline: bool, shouted: bool
) -> tuple[int, bool, bool]:
    """How many pieces to take at ``at``, whether they name nobody, and whether a person's name follows."""
    ahead = pieces[at:]
    known_count = _known_ahead(text, ahead)
    if known_count > 1:
        return known_count, False, False
    title = _title(text, ahead, chunk)
    if title:
        return title, True, True
    kept = _kept(text, ahead, chunk)
    if kept:
        return kept, False, False
    return 1, _names_nobody(ahead, chunk, bool(known_count), headline, shouted), False


def _kept(text: str, ahead: Sequence[Piece], chunk: Sequence[Piece]) -> int:
    """How many pieces belong to a name in spite of what they are elsewhere ("Jan Brandt", "St Jude", "Junos OS")."""
    word = ahead[0].text
    if _begins_person(ahead) or (word == "St" and len(ahead) > 1):
        return 2
    return int(word == "OS" and bool(chunk) and text[chunk[-1].end : ahead[0].start] == " ")


def _names_nobody(ahead: Sequence[Piece], chunk: list[Piece], is_known: bool, headline: bool, shouted: bool) -> bool:
    """Whether the first piece has a capital for another reason than that it is a name's."""
    word = ahead[0].text
    key = fold(word)
    if key in listed_under("calendar", "compass") and len(ahead) == 1 and not chunk:
        return True
    if key in listed("not_names"):
        in_name = chunk and len(ahead) > 1 and key not in listed_under("calendar", "calendar") and not word.isupper()
        return not (in_name or (is_known and known.look_up(word)) or _numbered_name(chunk, word))
    if _is_loud(word) or (len(ahead) > 1 and is_everyday(word) and _is_common(ahead)):
        return True
    everyday = headline and not is_known and key in entry_set("common_words") and (shouted or not word[1:].isupper())
    return everyday and not (chunk and is_headed([*chunk, ahead[0]]))


def _begins_person(ahead: Sequence[Piece]) -> bool:
    """Whether a month's name is a given name ("Jan Brandt", not "In April Microsoft")."""
    if len(ahead) < 2 or fold(ahead[0].text) not in listed_under("name_parts", "month or person"):
        return False
    after = ahead[1].text
    if fold(after) in listed_under("name_parts", "month or person"):
        return False
    return after.isalpha() and not is_everyday(after) and not after.isupper() and known.look_up(after) is None


def _is_common(ahead: Sequence[Piece]) -> bool:
    """Whether an everyday word belongs to a common name behind it ("Patch | Tuesday", "the Dark | Web")."""
    after = fold(ahead[1].text)
    net = len(ahead) == 2 and after in listed_under("name_context", "net")
    return net or after in listed_under("name_context", "weekday")


def _is_loud(word: str) -> bool:
    """Whether a little word is in capitals for the noise of it ("do NOT click")."""
    return len(word) > 1 and word.isupper() and is_function_word(word)


def _numbered_name(chunk: list[Piece], word: str) -> bool:
    """Whether a Roman numeral or a letter belongs to the name before it ("Apollo XI")."""
    return bool(chunk) and word.isupper() and set(word) <= set("IVX")


def _title(text: str, ahead: Sequence[Piece], chunk: Sequence[Piece]) -> int:
    """How many pieces make a title that stands before a person's name, or that ends a run."""
    for count in (3, 2, 1):
        if count > len(ahead):
            continue
        if fold(text[ahead[0].start : ahead[count - 1].end]) in listed_under("titles", "title"):
            rest = ahead[count:]
            person = rest and fold(rest[0].text) in listed("given_names")
            body = bool(rest) and not person and is_headed([*chunk, *ahead])
            return 0 if body else count
    return 0


def _in_chunk(text: str, pieces: list[Piece], titled: bool, opens: bool) -> Iterator[Found]:
    """Names in a stretch of capitals that no title or calendar word cuts."""
    if not pieces:
        return
    whole = recognise(text, pieces, titled)
    if whole is not None:
        everyday = len(pieces) == 1 and opens and whole.kind in ("organisation", "product", "unknown")
        word = pieces[0].text
        if not (everyday and word.casefold() in entry_set("common_words") and is_everyday(word)):
            yield whole
            return
        yield whole._replace(sure=pieces[0].possessive or _speaks(text, pieces[0].end))
        return
    if len(pieces) > 1 and is_everyday(pieces[0].text) and _stands_alone(text, pieces[1:], opens):
        yield from _in_chunk(text, pieces[1:], titled, False)
        return
    cut = _seam(text, pieces)
    if cut:
        yield from _in_chunk(text, pieces[:cut], titled, opens)
        yield from _in_chunk(text, pieces[cut:], titled, False)
        return
    yield plain(text, pieces, opens)


def _stands_alone(text: str, rest: list[Piece], opens: bool) -> bool:
    """Whether what follows an everyday word is a name without it ("Pharmacist Neil Strand", "However Okta")."""
    if opens and _known_ahead(text, rest):
        return True
    person = recognise(text, rest, False) if len(rest) > 1 else None
    return person is not None and person.kind == "person"


def _speaks(text: str, end: int) -> bool:
    """Whether a verb follows that a known name at the head of a sentence may have ("Target said", "Adobe has")."""
    following = text[end : end + 24].split(maxsplit=1)[:1]
    if not following or text[end : end + 1] != " ":
        return False
    word = following[0]
    said = words_under("cue_words", "spare") | words_under("cue_words", "speaks")
    past = word in entry_set("irregular_pasts") or (word.endswith("ed") and word.islower())
    return past or word in said or word in listed_under("name_context", "goes on")


def _seam(text: str, pieces: list[Piece]) -> int:
    """After how many pieces another name begins ("Russian | Fancy Bear"), or 0."""
    head = known.longest(text, pieces)
    if head and head[0] < len(pieces):
        rest = pieces[head[0] :]
        if head[1].demonym or recognise(text, rest, False) is not None:
            return head[0]
    for at in range(1, len(pieces)):
        if text[pieces[at - 1].end : pieces[at].start] != " ":
            continue
        words = text[pieces[at].start : pieces[-1].end]
        actor = len(pieces) - at > 1 and actors.aliases(fold(words))
        if actor or (len(pieces) - at > 1 and known.look_up(words)):
            return at
    return 0
