"""`.html` -> one Document: the article of a saved page, without what stands around it, and what the page says of it."""

from __future__ import annotations

import codecs
import logging
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from graphkit.text.documents import Rejected, Source
from graphkit.text.readers.days import written_day
from graphkit.text.readers.decoding import decoded
from graphkit.text.readers.html_metadata import headings, page_fields
from graphkit.text.readers.metadata import document

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable, Iterator

    from lxml.html import HtmlElement

    from graphkit.text.documents import Document

_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w:.-]+)", re.IGNORECASE)
# What a parser needs time for that grows with the square: one tag with a world of attributes.
_ENDLESS_TAG = re.compile(r"<([a-zA-Z][\w:-]{0,30})[^<>]{20000,}>?")
_BREAKS = re.compile(r"(?:<br\s*/?>\s*){2,}", re.IGNORECASE)
_UNSEEN = ("script", "style", "template", "noscript", "dialog", "amp-sidebar", "amp-consent", "amp-ad", "amp-twitter")
_INLINE = (
    "font", "center", "span", "b", "i", "em", "strong", "u", "big", "small", "abbr", "cite", "mark", "time", "sup",
    "sub", "q", "dfn", "kbd", "var", "ins",
)  # fmt: skip
# Words of class names and ids that mark a box beside the article, though it may stand inside.
_BOX = frozenset(
    "ad ads advert advertisement adslot advertorial promo promotion newsletter paywall subscribe subscription"
    " recommended recommendations related share sharing social cookie cookies consent copyright contact tags sponsored"
    " outbrain taboola caption figcaption signoff breadcrumb breadcrumbs byline timestamp"
    " editsection toc navbox catlinks reflist".split()
)  # fmt: skip
_LONGEST_BOX, _LONGEST_CELL = 1_000, 100
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_NUMBER = re.compile(r"\s*\[?\d{1,3}\]?\s*")
_STANDFIRST = frozenset(("standfirst", "subheadline", "subtitle", "dek"))
# Paragraphs that speak to the reader of the page.
_CALL = re.compile(
    r"(?:(?:advertisement|(?:story )?continues below(?: advertisement)?|scroll to continue|sponsored|share(?: this)?)"
    r"[\s·|:]*)+"
    r"|(?:also )?read (?:more|also|next)\s*(?:[:–—»].{0,200})?|(?:see also|related|recommended|watch|listen):.{0,200}"
    r"|sign up (?:here|for|to)\b.{0,200}|(?:reporting|writing|editing)(?: and \w+)? by [^.]{0,200}"
    r"|(?:topics|tags|filed under|posted in|categories)\s*:.{0,200}"
    r"|(?:first )?(?:posted|published|(?:last )?updated)(?: on)?:? [^.!?]{0,20}\d{4}[^.!?]{0,60}"
    r"|our standards:.{0,200}|(?:copyright|©).{0,200}|[\W\d]{1,5}",
    re.IGNORECASE | re.DOTALL,
)
_BLOCKS = frozenset(
    "address article aside blockquote body caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " head header hr item li list main nav ol p pre quote row section summary table tbody tfoot thead tr ul".split()
)
_BREAK = "\x1e"
_EMPTY = "no text in this page; save it anew once all of it is shown, or give its text as .txt"


def html_documents(
    data: bytes, *, path: str, name: str, published: datetime.date | None = None
) -> Iterator[Document | Rejected]:
    """Take a page's bytes and yield its document: the article, its paragraphs parted by blank lines.

    >>> page = b"<title>A call</title><h1>A call</h1><p>They spoke.</p><p>They agreed.</p>"
    >>> [found] = html_documents(page, path="a.html", name="a.html")
    >>> found.title, found.text
    ('A call', 'They spoke.\\n\\nThey agreed.')
    """
    text = _decoded(data, path)
    tree = None if isinstance(text, Rejected) else _tree(text)
    if isinstance(text, Rejected):
        yield text
    elif tree is None:
        yield Rejected(path, _EMPTY)
    else:
        fields = page_fields(tree)
        body = "\n\n".join(_article(tree, fields["title"]))
        found = document(fields, body, path=path, name=name, published=published, source=Source(data, ".html"))
        yield found if body else Rejected(path, _EMPTY)


def _decoded(data: bytes, path: str) -> str | Rejected:
    wide = {b"<\0": codecs.BOM_UTF16_LE, b"\0<": codecs.BOM_UTF16_BE}.get(data[:2], b"")
    found = _CHARSET.search(data[:4096])
    return decoded(wide + data, path, declared=found[1].decode() if found else "")


def _tree(text: str) -> HtmlElement | None:
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    text = _BREAKS.sub("<p>", _ENDLESS_TAG.sub(r"<\1>", text))
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return document_fromstring(text.encode(), parser=parser)
    except ParserError:
        return None


def _article(tree: HtmlElement, title: str) -> list[str]:
    """Return the paragraphs, headings and list items of a page."""
    for head in headings(tree, title):
        head.drop_tree()
    standfirst = list(_standfirst(tree))
    _prune(tree)
    found = _extractor()(tree, with_metadata=False, include_comments=False, include_tables=True)
    whole = list(_blocks(tree))
    blocks = whole if found is None else list(_blocks(found.body))
    lines = [*(line for line in standfirst if line not in blocks), *blocks]
    return list(_told(lines, title)) or list(_told(whole, title))


def _told(blocks: Iterable[str], title: str) -> Iterator[str]:
    """Yield blocks without those that tell of the page, not of the world."""
    began = False
    for block in blocks:
        began = began or not (block == title or written_day(block) or block.casefold().startswith("by "))
        if began and not _CALL.fullmatch(block):
            yield block


@cache
def _extractor() -> Callable[..., Any]:
    import trafilatura

    # It tells of pages that it finds odd; those are told here as rejected.
    logging.getLogger(trafilatura.__name__).addHandler(logging.NullHandler())
    return trafilatura.bare_extraction


def _standfirst(tree: HtmlElement) -> Iterator[str]:
    for each in tree.iter("p", "div", "h2"):
        if _STANDFIRST & _marks(each) and not _longer(each, _LONGEST_BOX):
            yield from _blocks(each)
            return


def _prune(tree: HtmlElement) -> None:
    """Take a page's tree and take out of it what is no article, and what is only for show."""
    from lxml import etree

    for each in list(tree.iter(*_UNSEEN, "caption")):
        each.drop_tree()
    for each in list(tree.iter("div", "p", "section", "aside", "ul", "span", "footer", "h2", "h3", "h4", "nav")):
        if _BOX & _marks(each) and not _longer(each, _LONGEST_BOX) and each.getparent() is not None:
            each.drop_tree()
    for each in list(tree.iter("a")):
        if (each.get("href") or "").startswith("#") and _NUMBER.fullmatch(each.text_content()):
            each.drop_tree()
    # Old pages never close their fonts; nested too deep, the text in them is lost.
    etree.strip_tags(tree, *_INLINE)
    for table in reversed(list(tree.iter("table"))):
        if not _of_data(table):
            for each in list(table.iter("table", "thead", "tbody", "tfoot", "tr", "td", "th")):
                each.tag = "div"
    _level(tree)


def _level(tree: HtmlElement) -> None:
    """Take a tree and make paragraphs of headings and list items in running text: those are never left out."""
    for each in tree.iter("ul", "ol"):
        if not any(item.find(".//a") is not None and _of_links(item) for item in each.iter("li")):
            each.tag = "div"
            for item in each.iterchildren("li"):
                item.tag = "p" if next(item.iter(*_BLOCKS - {"li"}), None) is None else "div"
    for each in tree.iter("h2", "h3", "h4", "h5", "h6"):
        after = each.getnext()
        if after is not None and after.tag in ("p", "blockquote", "table") and not _of_links(after):
            each.tag = "p"


def _of_links(element: HtmlElement) -> bool:
    linked = sum(len(a.text_content()) for a in element.iter("a"))
    return 2 * linked > len(element.text_content().strip())


def _marks(element: HtmlElement) -> frozenset[str]:
    named = " ".join(element.get(key, "") for key in ("class", "id", "data-testid"))
    return frozenset(word.lower() for word in _WORDS.findall(named))


def _longer(element: HtmlElement, limit: int) -> bool:
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > limit:
            return True
    return False


def _of_data(table: HtmlElement) -> bool:
    if next(table.iter("p", "div", "ul", "ol", "h1", "h2", "h3", "form"), None) is not None:
        return False
    if next(table.iter("th"), None) is not None:
        return True
    rows = list(table.iter("tr"))
    short = not any(_longer(cell, _LONGEST_CELL) for cell in table.iter("td"))
    return short and len(rows) > 1 and all(len(row) > 1 for row in rows)


def _blocks(element: HtmlElement) -> Iterator[str]:
    """Yield what stands between the borders of blocks; the cells of a row stay together."""
    from lxml import etree

    parts: list[str] = []
    for event, each in etree.iterwalk(element, events=("start", "end")):
        if each.tag in _BLOCKS:
            yield from _lines(parts)
            parts.clear()
        elif each.tag in ("lb", "br") and event == "start":
            parts.append(_BREAK)
        elif each.tag in ("cell", "td", "th") and event == "start":
            parts.append(" | ")
        if text := each.text if event == "start" else each is not element and each.tail:
            parts.append(text)
    yield from _lines(parts)


def _lines(parts: Iterable[str]) -> Iterator[str]:
    for block in re.split(rf"{_BREAK}\s*{_BREAK}[\s{_BREAK}]*", "".join(parts)):
        lines = (" ".join(line.split()) for line in block.split(_BREAK))
        if text := "\n".join(line for line in lines if line.strip("| ")).strip("| \n"):
            yield text
