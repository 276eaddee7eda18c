from __future__ import annotations

import pytest

from factcheck.importers.web_page.dates import Published, published

html = pytest.importorskip("lxml.html")


def of(head: str = "", body: str = "", url: str = "") -> Published:
    tree = html.fromstring(f"<html><head>{head}</head><body>{body}<p>text</p></body></html>")
    return published(tree, url)


def ld(content: str, kind: str = "application/ld+json") -> str:
    return f'<script type="{kind}">{content}</script>'


def meta(name: str, content: str, attribute: str = "property") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'


ARTICLE = ld('{"@type": "NewsArticle", "datePublished": "2024-05-02T23:30:00-05:00"}')
OTHER = '{"@type": "Article", "datePublished": "2024-05-02"}'
DAY = "2024-05-02"


@pytest.mark.parametrize(
    ("head", "body", "url"),
    [
        (ARTICLE, "", ""),
        (ld('[{"@type": ["Thing", "BlogPosting"], "datePublished": "2024-05-02"}]'), "", ""),
        (
            ld('{"@graph": [{"@type": "WebPage"}, {"@type": "Article", "datePublished": "2024-05-02"}]}'),
            "",
            "",
        ),
        (ld('<!-- {"@type": "Report", "datePublished": "2024-05-02"} -->'), "", ""),
        (
            ld('{"@type": "Article", "datePublished": "2024-05-02"}', "Application/LD+JSON; charset=utf-8"),
            "",
            "",
        ),
        (ld('{"@type": "WebPage", "datePublished": "2024-05-02"}'), "", ""),
        (meta("article:published_time", "2024-05-02T10:00:00Z"), "", ""),
        (meta("parsely-pub-date", "2024-05-02", "name"), "", ""),
        (meta("datePublished", "2024-05-02", "itemprop"), "", ""),
        (meta("citation_publication_date", "2024/05/02", "name"), "", ""),
        (meta("sailthru.date", "Thu, 02 May 2024 10:00:00 GMT", "name"), "", ""),
        (meta("date", "20240502", "name"), "", ""),
        ("", '<time datetime="2024-05-02T08:00">Thursday</time>', ""),
        ("", "", "https://x.example/news/2024/05/02/cranes"),
        ("", "", "https://x.example/2024/05/02"),
    ],
)
def test_a_day_is_found(head: str, body: str, url: str) -> None:
    assert of(head, body, url) == Published(DAY)


@pytest.mark.parametrize(
    ("head", "body", "url"),
    [
        ("", "", "https://x.example/2024/05/3cx-cranes"),
        ("", "", "https://x.example/2024/13/40/cranes"),
        ("", "", "https://x.example/12024/05/02/cranes"),
        ("", "<p>Published on 2024-05-02</p>", ""),
        ("", "<time>2 May 2024</time>", ""),
        (ld('{"@type": "Person", "datePublished": "2024-05-02"}'), "", ""),
        (ld('{"@type": "ItemList", "itemListElement": [' + OTHER + "]}"), "", ""),
        (ld('{"@type": "Article", "dateModified": "2024-05-02"}'), "", ""),
        (ld('{"@type": "Article", "datePublished": 20240502}'), "", ""),
        (ld('{"@type": "Article", "datePublished": "2024-05-02"'), "", ""),
        (ld("[" * 5000), "", ""),
        (meta("article:modified_time", "2024-05-02"), "", ""),
    ],
)
def test_nothing_is_guessed(head: str, body: str, url: str) -> None:
    assert of(head, body, url) == Published(None)


def test_a_month_stays_a_month_and_a_finer_date_that_agrees_goes_before() -> None:
    assert of(meta("article:published_time", "2024-05")) == Published("2024-05")
    assert of(meta("article:published_time", "2024-05"), url="https://x.example/2024/05/02/a") == Published(DAY)


def test_the_order_is_json_ld_meta_time_address() -> None:
    found = of(
        ARTICLE + meta("article:published_time", "2024-05-03"),
        '<time datetime="2024-05-04"></time>',
        "https://x.example/2024/05/05/a",
    )
    assert found.day == DAY
    assert found.warnings == ("dates disagree: JSON-LD 2024-05-02, meta 2024-05-03, <time> 2024-05-04, URL 2024-05-05",)


def test_the_hour_makes_no_disagreement() -> None:
    head = ARTICLE + meta("article:published_time", "2024-05-02T10:00:00Z")
    assert of(head, url="https://x.example/2024/05/02/a") == Published(DAY)


def test_the_articles_own_date_goes_before_that_of_its_page() -> None:
    head = ld('{"@graph": [{"@type": "WebPage", "datePublished": "2019-01-01"}, '
              '{"@type": "NewsArticle", "datePublished": "2024-05-02"}]}')  # fmt: skip
    assert of(head) == Published(DAY)


def test_the_time_within_the_article_goes_before_others() -> None:
    body = '<time datetime="2020-01-01"></time><article><time datetime="2024-05-02"></time></article>'
    assert of("", body) == Published(DAY)
    body = '<article><time datetime="2020-01-01"></time><time pubdate datetime="2024-05-02"></time></article>'
    assert of("", body) == Published(DAY)


def test_a_date_that_cannot_be_read_is_handed_on() -> None:
    assert of(meta("article:published_time", "May the 2nd, 2024")) == Published(None, (), "May the 2nd, 2024")
    head = meta("article:published_time", "May the 2nd") + meta("date", "2024-05-02", "name")
    assert of(head) == Published(DAY)
