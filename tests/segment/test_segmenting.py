"""Sentences, headings, items, cells and quotations, found through Markdown at their exact places."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.models.draft import Draft, Segment
from factcheck.segment import read_draft, segment
from factcheck.values.characters import levelled

S, H, IT, C, Q = "sentence", "heading", "item", "cell", "quotation"


def cut(text: str, path: str = "draft.md") -> list[Segment]:
    return segment(read_draft(path, text)[0])


# Markdown, and the kind and prose (spaces squeezed) of each of its segments.
CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("The dam broke. It was old.", [(S, "The dam broke."), (S, "It was old.")]),
    ("The dam\nbroke.\n\nIt was old", [(S, "The dam broke."), (S, "It was old")]),
    ("The dam\r\nbroke.\r\n\r\nIt was old", [(S, "The dam broke."), (S, "It was old")]),
    ("The dam\rbroke.\r\rIt was old", [(S, "The dam broke."), (S, "It was old")]),
    # headings
    ("# Dam breaks\nIt was old.", [(H, "Dam breaks"), (S, "It was old.")]),
    ("### Dam *breaks* today. Or not. ##", [(H, "Dam breaks today. Or not.")]),
    ("Dam breaks\n==========\nIt was old.", [(H, "Dam breaks"), (S, "It was old.")]),
    ("Dam\nbreaks\n---", [(H, "Dam breaks")]),
    ("#hashtag and 7 dams", [(S, "#hashtag and 7 dams")]),
    # emphasis and what only looks like it
    ("The **old** dam _broke_ ~~twice~~ ***again***.", [(S, "The old dam broke twice again .")]),
    ("X_TRADER and a_b_c are 5 * 3 and 2*3 of ~40.", [(S, "X_TRADER and a_b_c are 5 * 3 and 2*3 of ~40.")]),
    ("**The dam broke.** It was old.", [(S, "The dam broke."), (S, "It was old.")]),
    (r"\*Not\* emphasis, \_no\_, C:\Temp\x.dll.", [(S, "*Not * emphasis, _no _, C:\\Temp\\x.dll.")]),
    # links, images, addresses
    ('See [the *dam*](http://dam.example/2023/04 "7 dams") now.', [(S, "See the dam now.")]),
    ("See [the dam](<a b>) and [it](/x_(7)_y).", [(S, "See the dam and it .")]),
    (
        "See [the dam][1], [Dam][] and [mill].\n\n[1]: http://a.example '7'\n[DAM]: <b>\n",
        [(S, "See the dam , Dam and [mill].")],
    ),
    ("The dam [sic] broke, [he] said [no](sense.", [(S, "The dam [sic] broke, [he] said [no](sense.")]),
    ("The dam<https://dam.example/7> broke <ops@dam.example>.", [(S, "The dam broke .")]),
    (
        "The dam (https://dam.example/7_(8)). See www.dam.example/7, too.",
        [(S, "The dam ( )."), (S, "See , too.")],
    ),
    ("![A dam in 1931](dam.png) The dam broke.", [(S, "A dam in 1931"), (S, "The dam broke.")]),
    ("https://dam.example/only", []),
    # code
    ("Run `dam_x.exe` and ``a ` b``.", [(S, "Run dam_x.exe and a ` b .")]),
    ("A `stray tick.\n\nThe dam` broke.", [(S, "A `stray tick."), (S, "The dam` broke.")]),
    ("One.\n\n```py\nx = 7. Two.\n```\nThree.", [(S, "One."), (S, "Three.")]),
    ("One.\n~~~~\n```\n~~~\nTwo.\n~~~~\nThree.", [(S, "One."), (S, "Three.")]),
    ("> ```\n> code\n\nThree.", [(S, "Three.")]),
    (
        "One.\n\n    code = 7\n\n    more\n\nTwo.\n    Still two.",
        [(S, "One."), (S, "Two."), (S, "Still two.")],
    ),
    ("- One.\n\n    Still one.", [(IT, "One."), (IT, "Still one.")]),
    # comments and HTML
    ("The <!-- old\n\n --> dam broke.", [(S, "The dam broke.")]),
    ("The dam <!-- broke.", [(S, "The dam <!-- broke.")]),
    ("The dam broke.\n<!-- It was\n\nold.", [(S, "The dam broke.")]),
    ("`<!--` The dam broke `-->`", [(S, "<!-- The dam broke -->")]),
    ("<p>The <b class='x > y'>dam</b> broke</p><p>It was old</p>", [(S, "The dam broke"), (S, "It was old")]),
    ("One<br>two&nbsp;three 7 < 8 & 9 > 3.", [(S, "One two three 7 < 8 & 9 > 3.")]),
    ("<script>\nlet dam = 7;\n</script>\nThe dam broke.", [(S, "The dam broke.")]),
    # lists
    (
        "- The dam\n  broke.\n- It was old. Very.\n",
        [(IT, "The dam broke."), (IT, "It was old."), (IT, "Very.")],
    ),
    (
        "1. One\n2) Two\n   * Three\n+ Four\n• Five",
        [(IT, "One"), (IT, "Two"), (IT, "Three"), (IT, "Four"), (IT, "Five")],
    ),
    ("- [ ] Ask the owner\n- [x] Call", [(IT, "Ask the owner"), (IT, "Call")]),
    ("- One\n\nThe dam broke.", [(IT, "One"), (S, "The dam broke.")]),
    ("The dam is on page\n7. It broke.", [(S, "The dam is on page 7."), (S, "It broke.")]),
    ("1931. The dam is built.", [(S, "1931."), (S, "The dam is built.")]),
    ("- # Dam breaks", [(H, "Dam breaks")]),
    # quotations
    (
        "> The dam\n> broke. It\nwas old.\n\nSo what.",
        [(Q, "The dam broke."), (Q, "It was old."), (S, "So what.")],
    ),
    ("> - One\n> - Two\n>\n> > Three", [(Q, "One"), (Q, "Two"), (Q, "Three")]),
    ("He said:\n> The dam broke.", [(S, "He said:"), (Q, "The dam broke.")]),
    # tables
    (
        "| Dam | Year |\n|:----|-----:|\n| Alm | *1931* |\n| a \\| b | |\n\nEnd.",
        [(C, "Dam"), (C, "Year"), (C, "Alm"), (C, "1931"), (C, "a | b"), (S, "End.")],
    ),
    (
        "Dam | Year\n--- | ---\nAlm | 1931. Old.\nEnd.",
        [(C, "Dam"), (C, "Year"), (C, "Alm"), (C, "1931."), (C, "Old."), (S, "End.")],
    ),
    ("The dam | the mill.", [(S, "The dam | the mill.")]),
    # footnotes, rules, hard breaks
    (
        "The dam broke.[^1] It was old.[^b]\n\n[^1]: Says the owner.\n",
        [(S, "The dam broke."), (S, "It was old."), (S, "Says the owner.")],
    ),
    ("One\n\n***\n\n- - -\n\n___\nTwo", [(S, "One"), (S, "Two")]),
    ("The dam  \nbroke\\\nagain.", [(S, "The dam broke again.")]),
    ("", []),
    ("***\n\n> \n\n- \n\n| |\n", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_markdown(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(s.kind, " ".join(s.prose.split())) for s in cut(text)] == expected


def test_spans_take_in_the_markup_of_their_first_and_last_word() -> None:
    text = "**Alm:** [The dam](u) broke. Then `x.dll` ran in [Brede](v)\n"
    assert [s.text for s in cut(text)] == ["**Alm:** [The dam](u) broke.", "Then `x.dll` ran in [Brede](v)"]


def test_prose_has_its_words_where_the_text_has_them() -> None:
    (only,) = cut("> The [dam](x)\r\n> broke <!-- 7 --> *twice*.")
    assert only.text == "The [dam](x)\r\n> broke <!-- 7 --> *twice*."
    assert only.prose == "The  dam        broke             twice ."


def test_a_text_file_has_lines_of_its_own_and_no_indented_code() -> None:
    text = "Dam breaks\nBy Mara Lund\n\n    The dam broke on Monday, the owner of the Alm mill said.\n"
    expected = ["Dam breaks", "By Mara Lund", "The dam broke on Monday, the owner of the Alm mill said."]
    assert [s.text for s in cut(text, "draft.txt")] == expected


def test_front_matter_is_no_text() -> None:
    assert [s.text for s in cut("---\ntitle: Dam breaks\n---\nIt was old.")] == ["It was old."]


MARKS = "*_`~[]()<>!#|\\-+=>:&;^.?\"'“”’ \t\n\r\x00\x85\u2028\u0301\u200d\u202e\ud800\ufeff\U0001f6a2é7aZ"
FRAGMENTS = [
    "```",
    "~~~\n",
    "<!--",
    "-->",
    "](",
    "![",
    "> ",
    "- ",
    "1. ",
    "\n\n",
    "|--|",
    "[^1]",
    "http://a.b ",
    "<p>",
    "factcheck: off",
    "---\n",
    "    ",
    "&nbsp;",
    "word",
    "U.S. ",
]
SOUP = st.lists(st.one_of(st.sampled_from(list(MARKS)), st.sampled_from(FRAGMENTS), st.characters()), max_size=60).map(
    "".join
)


@given(SOUP)
@example("`a\n> b`")
@example("- \n`x`\n")
@example("> ```\n> a\nb\n```")
@example("|\n|-|\n|`|`|")
@example("[a](b\n")
def test_places_are_exact_in_any_text(text: str) -> None:
    draft, _ = read_draft("draft.md", text)
    last = draft.body
    for found in segment(draft):
        assert last <= found.span.start < found.span.end
        assert draft.text[found.span.start : found.span.end] == found.text
        assert len(found.prose) == len(found.text)
        if "&#" in found.text:  # a numeric entity is read: its character stands at its place
            continue
        assert all(a in (b, " ") for a, b in zip(found.prose, levelled(found.text), strict=True))
        assert not re.search(r"[\r\n]", found.prose)
        assert any(char.isalnum() for char in found.prose)
        last = found.span.end


PLAIN = st.text(
    st.one_of(
        st.sampled_from(list("abcXYZ.?!,;'’“” \n\r7é\u0301\u05d0\U0001f6a2\u202e")),
        st.characters(categories=["L"]),
    ),
    max_size=150,
)


@given(PLAIN)
def test_no_word_of_a_plain_text_is_lost(text: str) -> None:
    draft = Draft(path="draft.md", text="Dam " + text)
    prose = [" "] * len(draft.text)
    for found in segment(draft):
        prose[found.span.start : found.span.end] = found.prose
    level = levelled(draft.text)
    lost = [a for a, b in zip(level, prose, strict=True) if a.isalnum() and a != b and "&#" not in draft.text]
    assert lost == []


@given(
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=30),
    st.sampled_from(["*", "**", "_", "~~"]),
)
def test_emphasised_words_are_kept(word: str, mark: str) -> None:
    found = cut(f"The {mark}{word}{mark} dam.")
    assert "".join(s.prose for s in found).split() == ["The", levelled(word), "dam."]


@pytest.mark.parametrize("unit", ["a ", "[a](", "<a ", "`a ", "**", "> ", "|a", "a\n", "<!-- ", "(a)](", "&"])
def test_a_hostile_megabyte_goes_through(unit: str) -> None:
    text = unit * (200_000 // len(unit))
    assert all(s.span.end - s.span.start <= 20_000 for s in cut(text))
