"""Saved pages of many makers: the article and what the page says of itself, and nothing else."""

from __future__ import annotations

import codecs
import datetime
import time
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graphkit.text.documents import Document, Rejected, Source
from graphkit.text.readers.html import html_documents
from graphkit.text.readers.text import text_documents

PAGES = sorted(Path(__file__).with_name("pages").glob("*.html"))
WRONG_TEXT = {
    "encyclopedia": "the motto, the references and the box below them are taken for the article",
}
WRONG_FIELDS = {"letter": "the publisher stands in the menu alone"}


def known(wrong: dict[str, str]) -> list[Any]:
    """Take what goes wrong by the name of the page and return all pages, those marked as failures to come."""
    marks = {name: [pytest.mark.xfail(reason=reason)] for name, reason in wrong.items()}
    return [pytest.param(page, id=page.stem, marks=marks.get(page.stem, [])) for page in PAGES]


def expected(page: Path) -> Document:
    path = page.with_suffix(".txt")
    [found] = text_documents(path.read_text(encoding="utf-8").strip(), path=page.name, name=page.name)
    assert isinstance(found, Document)
    return found


def read(data: bytes) -> Document:
    [found] = html_documents(data, path="page.html", name="page.html")
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize("page", known(WRONG_TEXT))
def test_of_a_page_the_article_is_read_paragraph_by_paragraph(page: Path) -> None:
    assert read(page.read_bytes()).text.split("\n\n") == expected(page).text.split("\n\n")


@pytest.mark.parametrize("page", known(WRONG_FIELDS))
def test_of_a_page_is_known_what_it_says_of_itself(page: Path) -> None:
    found, told = read(page.read_bytes()), expected(page)
    names = ("title", "url", "published", "publisher", "author")
    assert {name: getattr(found, name) for name in names} == {name: getattr(told, name) for name in names}


ARTICLE = "<p>The minister met the ambassador.</p><p>They agreed on nothing.</p>"
TEXT = "The minister met the ambassador.\n\nThey agreed on nothing."


def page(head: str = "", body: str = ARTICLE, *, language: str = "en") -> bytes:
    return f"<!doctype html><html lang='{language}'><head>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", f"<h1>A call</h1>{ARTICLE}<footer>© 2024 The Courier</footer>"),
        ("", f"<h1>A call</h1>{ARTICLE}<aside class='related'><time datetime='2022-03-04'>Old</time></aside>"),
        ("<meta property='article:modified_time' content='2024-05-06T00:00:00Z'>", ARTICLE),
        ("<link rel='canonical' href='https://example.org/2019/05/06/story'>", ARTICLE),
        ("", f"<h1>A call</h1><span>03/04/2025</span>{ARTICLE}"),
        ("", f"<h1>A call</h1><p>Updated 2 April 2025</p>{ARTICLE}"),
        ("", f"<h1>A call</h1>{ARTICLE}<p>The treaty of 5 May 1998 was signed on 6 June 2003.</p><p>6 June 2003</p>"),
        ("", f"<h1>A call</h1><p>The summit opens on 4 June 2025</p>{ARTICLE}"),
        ("", f"<time datetime='2025-03-30'></time><time datetime='2025-03-31'></time>{ARTICLE}"),
        ("<meta name='date' content='today'><meta name='pubdate' content='2025-13-40'>", ARTICLE),
        ('<script type=\'application/ld+json\'>{"@type": "Event", "datePublished": "2025-03-31"}</script>', ARTICLE),
    ],
)
def test_a_date_that_may_be_another_is_none(head: str, body: str) -> None:
    assert read(page(head, body)).published is None


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<h1>A call</h1><p>March 31, 2025</p>", 31),
        ("<h1>A call</h1><div><b>By Ann Lee</b> | Monday, 31st March 2025, 10:15 GMT</div>", 31),
        ("<h1>A call</h1><p>Published on 31.03.2025</p>", 31),
        ("<h1>A call</h1><p>Posted Mon 31 Mar 2025 at 5:14pm, updated Tue 1 Apr 2025 at 7:02am</p>", 31),
        ("<h1>A call</h1><p>Published 31 March 2025</p><p>Updated 2 April 2025</p>", 31),
        ("<h1>A call</h1><time datetime='2025-03-31T23:30:00-05:00'>Monday</time>", 31),
        ("<meta itemprop='datePublished' content='2025-03-31'><h1>A call</h1>", 31),
    ],
)
def test_a_date_that_can_be_no_other_is_read(body: str, day: int) -> None:
    assert read(page(body=body + ARTICLE)).published == datetime.date(2025, 3, day)


def test_figures_are_read_as_the_place_of_publication_writes_them() -> None:
    body = f"<h1>A call</h1><p>03/04/2025</p>{ARTICLE}"
    british = "<link rel='canonical' href='https://news.example.co.uk/a'>"
    american = "<link rel='canonical' href='https://www.example.gov/a'>"
    assert read(page(british, body)).published == datetime.date(2025, 4, 3)
    assert read(page(american, body)).published == datetime.date(2025, 3, 4)
    assert read(page(body=body, language="en-GB")).published == datetime.date(2025, 4, 3)


SAID = "“Orbán” – €2"


@pytest.mark.parametrize(
    "data",
    [
        page(body=f"<p>{SAID}</p>"),
        codecs.BOM_UTF8 + page(body=f"<p>{SAID}</p>"),
        page(body=f"<p>{SAID}</p>").decode().encode("utf-16"),
        page(body=f"<p>{SAID}</p>").decode().encode("utf-16-le"),
        page(body=f"<p>{SAID}</p>").decode().encode("utf-16-be"),
        page("<meta charset='windows-1252'>", f"<p>{SAID}</p>").decode().encode("cp1252"),
        page("<meta charset=iso-8859-1>", f"<p>{SAID}</p>").decode().encode("cp1252"),
        page("<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>", f"<p>{SAID}</p>")
        .decode()
        .encode("cp1250"),
        page("<meta charset='iso-8859-1'>", f"<p>{SAID}</p>"),
        page(body=f"<p>{SAID}</p>").decode().encode("cp1252"),
    ],
    ids=["utf-8", "mark", "utf-16", "le", "be", "1252", "latin-1", "1250", "wrongly declared", "undeclared"],
)
def test_the_text_is_the_same_in_each_encoding(data: bytes) -> None:
    assert read(data).text == SAID


def test_what_can_be_read_two_ways_and_declares_no_encoding_is_rejected() -> None:
    [found] = html_documents("<p>Lech Wałęsa</p>".encode("cp1250"), path="a.html", name="a.html")
    assert found == Rejected("a.html", "not UTF-8 (byte 0xb3 at position 10); convert it to UTF-8")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   ",
        b"<!-- nothing -->",
        page(body="<div id='root'></div><script>render()</script>"),
        page(body="<img src='a.png'>"),
    ],
)
def test_a_page_without_text_is_rejected_with_the_mend(data: bytes) -> None:
    [found] = html_documents(data, path="a.html", name="a.html")
    assert found == Rejected(
        "a.html", "no text in this page; save it anew once all of it is shown, or give its text as .txt"
    )


def test_a_short_page_is_read_whole() -> None:
    assert read(page()).text == TEXT
    assert read(b"<p>They met.</p>").text == "They met."


def test_the_file_is_kept_by_its_hash() -> None:
    found = read(page())
    assert found.source == Source(page(), ".html")
    assert found.source_digest == sha256(page()).hexdigest()
    assert found == replace(found, source=None)


def test_an_address_that_is_none_is_not_taken() -> None:
    for href in ("/a/story", "javascript:alert(1)", "https://example.org/", "http://[broken/a"):
        assert read(page(f"<link rel='canonical' href='{href}'>")).url is None


def test_a_paragraph_said_twice_is_kept_twice() -> None:
    long = "The minister met the ambassador in the harbour and spoke of ships, planes, and of nothing else at all."
    body = "".join(f"<p>{text}</p>" for text in (long, "They agreed.", long, "They parted.", long))
    assert read(page(body=body)).text.split("\n\n") == [long, "They agreed.", long, "They parted.", long]


PARAGRAPH = "<p>The minister of Norway met the minister of Japan in Tokyo and signed a treaty on ships and planes.</p>"


@pytest.mark.slow
@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 100_000 + PARAGRAPH,
        f"<font size=1>{PARAGRAPH}" * 1_000,
        "The minister met. " * 300_000,
        "<" * 3_000_000,
        "<p>" + "<span>word </span>" * 100_000,
        f"<p {' '.join(f'a{n}=1' for n in range(100_000))}>x</p>",
        "<table><tr><td>" * 500 + PARAGRAPH,
        "<ul>" + "<li>one of the many" * 20_000,
    ],
    ids=["deep", "fonts", "one line", "brackets", "spans", "attributes", "tables", "items"],
)
def test_a_page_of_hostile_shape_takes_seconds_at_most(body: str) -> None:
    began = time.monotonic()
    assert len(list(html_documents(page(body=body), path="a.html", name="a.html"))) == 1
    assert time.monotonic() - began < 20


def test_old_fonts_that_are_never_closed_hide_no_text() -> None:
    assert read(page(body=f"<font size=1>{PARAGRAPH}" * 1_000)).text.count("Tokyo") == 1_000


TAGS = st.sampled_from(
    "<p> </p> <div> </div> <table><tr><td> </table> <h1> </h1> <ul><li> <br> <br><br> <script> </script> <!-- --> "
    "<title> <meta charset=x> <time datetime=2025-03-31> <a href=x> </a> <body> </html> &amp; &#0; &#xD800; \0 "
    '<script type=application/ld+json>{"@type":"Article","headline":[1],"author":{"name":7}}</script>'.split(" ")
)


@settings(deadline=None, max_examples=100)
@given(
    st.binary(max_size=300)
    | st.lists(TAGS | st.text(max_size=20), max_size=40).map(lambda p: "".join(p).encode("utf-8", "replace"))
)
def test_any_bytes_give_a_document_or_a_rejection(data: bytes) -> None:
    [found] = html_documents(data, path="a.html", name="a.html")
    assert isinstance(found, Rejected) or found.text.strip()
