"""A page's tree -> what it says of itself: title, address, date, publisher, author. Strict: no word is better than a
wrong one, and a date most of all."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from graphkit.text.readers.days import written_day

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

_TITLES = ("og:title", "dcterms.title", "dc.title", "citation_title", "twitter:title")
_PUBLISHERS = ("og:site_name", "dcterms.publisher", "dc.publisher", "citation_publisher", "application-name")
_AUTHORS = ("author", "article:author", "dcterms.creator", "dc.creator", "citation_author", "parsely-author")
_ISSUED = (
    "article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued",
    "dcterms.date", "dc.date", "citation_publication_date", "citation_date", "parsely-pub-date", "sailthru.date",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "article.published", "date",
)  # fmt: skip
_ISSUED_TOO = re.compile(r"\w+:(?:first-)?published-at")
_ARTICLE = re.compile(r"(?:Article|Posting|Report|PressRelease)$")
_ELSEWHERE = (
    "ancestor-or-self::*[self::nav or self::aside or self::footer or self::form or contains(@class, 'comment') or "
    "contains(@id, 'comment') or contains(@class, 'related') or contains(@class, 'recommended')]"
)
_CHANGED = re.compile(r"updat|modif|review", re.IGNORECASE)
_BY = re.compile(r"(?:(?:written|posted|reported)\s+)?by\s*:?\s+(?P<names>.+)", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,4}")
_NOBODY = re.compile(r"https?:|www\.|@|^(?:admin(?:istrator)?|editor|staff|unknown|anonymous|guest|root|user)$", re.I)
_DAY_FIRST = (".uk", ".ie", ".au", ".nz", ".za", ".in", ".eu", ".int")
_MONTH_FIRST = (".gov", ".mil")
_FEW_WORDS = 15
# There were no pages before.
_FIRST_PAGES = 1991
_SENTENCE = re.compile(r"\w+\s+\w+\s+\w{3,}[.!?][”\"]?$")


def page_fields(tree: HtmlElement) -> dict[str, str]:
    """Take a page's tree and return what the page says of itself, under the names of `metadata.FIELDS`."""
    article, meta = _article(tree), _meta(tree)
    title, rest = _title(tree, article, meta)
    publisher = _one(_names(article.get("publisher")), (meta.get(name, "") for name in _PUBLISHERS)) or rest
    if title and publisher:
        title = re.sub(rf"\s+[|–—·-]\s+{re.escape(publisher)}$", "", title)
    url = _url(tree, article, meta)
    day = _day(tree, article, meta, title, day_first=_day_first(tree, url))
    return {
        "title": title,
        "url": url,
        "published": day.isoformat() if day else "",
        "publisher": publisher,
        "author": _author(tree, article, meta, publisher),
    }


def headings(tree: HtmlElement, title: str) -> list[HtmlElement]:
    """Take a page's tree and its title and return the elements in the page that say the title."""
    return [each for each in tree.iter("h1", "h2", "h3") if _text(each).casefold() == title.casefold()]


def _article(tree: HtmlElement) -> dict[str, Any]:
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            read = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue
        waiting = [read]
        while waiting:
            each = waiting.pop(0)
            if isinstance(each, list):
                waiting += each
            elif isinstance(each, dict):
                if any(_ARTICLE.search(str(kind)) for kind in _listed(each.get("@type"))):
                    return each
                waiting += [each.get("@graph"), each.get("mainEntity")]
    return {}


def _meta(tree: HtmlElement) -> dict[str, str]:
    found: dict[str, str] = {}
    for each in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            if (name := each.get(key)) and (content := " ".join((each.get("content") or "").split())):
                found.setdefault(name.lower(), content)
    return found


def _title(tree: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> tuple[str, str]:
    """Return the title, and what the page's <title> holds besides, where the page says that elsewhere too."""
    whole = _one(_text(each) for each in tree.xpath("//title"))
    said = _one(_strings(article.get("headline")), (meta.get(name, "") for name in _TITLES))
    shown = [_text(each) for each in tree.iter("h1")]
    inside = sorted((each for each in shown if each and each in (said or whole)), key=len)
    title = inside[-1] if inside else said or (shown[0] if len(shown) == 1 else "") or whole
    around = re.fullmatch(rf"(?:(.+?)\s*(?:[|–—·»:-])\s+)?{re.escape(title)}(?:\s+[|–—·-]\s+(.+))?", whole)
    rest = (around[1] or around[2] or "").strip() if around else ""
    body = tree.find("body")
    return title, rest if rest and body is not None and rest in " ".join(body.text_content().split()) else ""


def _url(tree: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> str:
    page = article.get("mainEntityOfPage")
    said = [
        *(each.get("href") or "" for each in tree.xpath("//link[@rel='canonical']")),
        meta.get("og:url", ""),
        *_strings(article.get("url")),
        *_strings(page.get("@id") if isinstance(page, dict) else page),
    ]
    whole = [url.strip() for url in said if url.strip().startswith(("http://", "https://"))]
    return next((url for url in whole if _path(url) not in ("", "/")), "")


def _path(url: str) -> str:
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _day_first(tree: HtmlElement, url: str) -> bool | None:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        host = ""
    language = (tree.get("lang") or "").lower()
    if host.endswith(_DAY_FIRST) or language in ("en-gb", "en-ie", "en-au", "en-nz", "en-za", "en-in"):
        return True
    return False if host.endswith(_MONTH_FIRST) else None


def _day(
    tree: HtmlElement, article: dict[str, Any], meta: dict[str, str], title: str, *, day_first: bool | None
) -> datetime.date | None:
    def read(texts: Iterable[str]) -> set[datetime.date]:
        days = (written_day(text, day_first=day_first) for text in texts)
        return {day for day in days if day and day.year >= _FIRST_PAGES}

    for texts in (
        _strings(article.get("datePublished")),
        [meta.get(name, "") for name in _ISSUED] + [meta[name] for name in meta if _ISSUED_TOO.fullmatch(name)],
        _marked(tree, "//*[contains(@itemprop, 'datePublished') or @pubdate]"),
        _marked(tree, "//time[contains(@class, 'publish') or contains(@class, 'entry-date')]"),
        _marked(tree, "//time"),
        _beneath(headings(tree, title)),
    ):
        days = read(texts)
        if days:
            # Two days in one place: the page does not say which is its own.
            return days.pop() if len(days) == 1 else None
    return None


def _marked(tree: HtmlElement, path: str) -> Iterator[str]:
    for each in tree.xpath(f"{path}[not({_ELSEWHERE})]"):
        about = " ".join(each.get(key, "") for key in ("class", "itemprop"))
        if not _CHANGED.search(about):
            yield next((v for key in ("datetime", "content", "title") if (v := each.get(key))), "") or _text(each)


def _beneath(heads: list[HtmlElement]) -> Iterator[str]:
    """Yield the short pieces of text that stand between the headline and the first paragraph."""
    unread = "parent::script or parent::style or ancestor::tr/th"
    for text in heads[0].xpath(f"following::text()[not({unread})]") if heads else ():
        if len(text.split()) > _FEW_WORDS or _SENTENCE.search(text.rstrip()):
            return
        for piece in re.split(r"[|·•\n]|, (?=updated)", text):
            yield " ".join(piece.split())


def _author(tree: HtmlElement, article: dict[str, Any], meta: dict[str, str], publisher: str) -> str:
    marked = tree.xpath(f"//*[@itemprop='author'][not({_ELSEWHERE})]")
    linked = tree.xpath(f"//a[@rel='author' or contains(@class, 'url fn')][not({_ELSEWHERE})]")
    shown = tree.xpath(f"//*[contains(translate(@class, 'ABY', 'aby'), 'byline')][not({_ELSEWHERE})]")
    for names in (
        _names(article.get("author")),
        [meta.get(name, "") for name in _AUTHORS],
        [_text(next(iter(each.xpath(".//*[@itemprop='name']")), each)) for each in marked],
        [_text(each) for each in linked],
        [by["names"] for each in shown if (by := _BY.fullmatch(_text(each))) and _NAME.fullmatch(by["names"])],
    ):
        people = [_BY.sub(r"\g<names>", name).strip() for name in names]
        people = [name for name in people if name and name != publisher and not _NOBODY.search(name)]
        if people:
            return ", ".join(dict.fromkeys(people))
    return ""


def _names(value: Any) -> list[str]:
    return [name for each in _listed(value) for name in _strings(each.get("name") if isinstance(each, dict) else each)]


def _strings(value: Any) -> list[str]:
    return [" ".join(each.split()) for each in _listed(value) if isinstance(each, str)]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _one(*groups: Iterable[str]) -> str:
    return next((value for group in groups for value in group if value), "")


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
