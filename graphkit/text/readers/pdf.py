"""`.pdf` -> one Document: the running text of its pages, and what the file says of itself."""

from __future__ import annotations

import datetime
import math
import re
from ctypes import byref, c_double
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from graphkit.text.documents import Document, Rejected, Source
from graphkit.text.readers.days import written_day
from graphkit.text.readers.decoding import plain
from graphkit.text.readers.metadata import document
from graphkit.text.readers.pdf_layout import Line, Page, joined, running_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_LOCKED = "locked with a password; save it without one"
_BROKEN = "no PDF that can be read; download or export it anew"
_NO_TEXT = "no text in this PDF, only pictures of it; run text recognition (OCR) on it first"
_HYPHENS = {0x2: "-", 0xFFFE: "-", 0xAD: "-"}
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
_NO_TITLE = re.compile(
    r"\W*(?:untitled|anonymous|unspecified|unknown|none|title|document\W?\d*|microsoft word.*|slide \d+|powerpoint.*|"
    r".*\.(?:docx?|pdf|indd|qxd|rtf|odt|tex|html?|pptx?|xlsx?))\W*|\W*\d*\W*|https?:.*",
    re.IGNORECASE,
)
_NO_AUTHOR = re.compile(
    r"\W*(?:anonymous|unspecified|unknown|none|author|user\w*|admin\w*|owner|root|guest|pc|hp|dell|lenovo|windows\b.*|"
    r"microsoft\b.*|adobe\b.*|.*@.*|.*\\.*)\W*|\W*\w?\W*",
    re.IGNORECASE,
)
# Programs that print a page when it is read, not when it appears.
_PRINTED = re.compile(r"skia|chrom|mozilla|firefox|safari|quartz|print to pdf|wkhtml|webkit|scan", re.IGNORECASE)
# The widest gap between two words, in heights of their letters, where a space is written there and where none is.
_WIDEST, _WIDEST_UNWRITTEN = 1.6, 1.0
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


class _Box(NamedTuple):
    """Where a character stands: its edges, base line (upwards) and height."""

    left: float
    right: float
    y: float
    size: float


def pdf_documents(
    data: bytes, *, path: str, name: str, published: datetime.date | None = None
) -> Iterator[Document | Rejected]:
    """Take a PDF's bytes and yield its document: paragraphs in the order of reading, parted by blank lines."""
    import pypdfium2

    try:
        file = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # PDFium tells its last complaint again where it has none of this file.
        locked = "password" in str(error).lower() and b"/Encrypt" in data
        yield Rejected(path, _LOCKED if locked else _BROKEN)
        return
    try:
        pages = [_page(file, number) for number in range(len(file))]
        said = file.get_metadata_dict()
    except pypdfium2.PdfiumError:
        yield Rejected(path, _BROKEN)
        return
    finally:
        file.close()
    text = plain("\n\n".join(running_text(pages)))
    if not text.strip():
        yield Rejected(path, _NO_TEXT if pages else _BROKEN)
        return
    fields = _fields(said, pages[0])
    yield document(fields, text, path=path, name=name, published=published, source=Source(data, ".pdf"))


def _fields(said: Mapping[str, str], first: Page) -> dict[str, str]:
    title, author = (" ".join(plain(said.get(key, "")).split()) for key in ("Title", "Author"))
    day = _day(said, first)
    return {
        "title": "" if _NO_TITLE.fullmatch(title) else title,
        "author": "" if _NO_AUTHOR.fullmatch(author) else author,
        "published": day.isoformat() if day else "",
    }


def _day(said: Mapping[str, str], first: Page) -> datetime.date | None:
    """Return the day the file was made, unless the first page names another or a reader printed it for himself."""
    made = _MADE.match(said.get("CreationDate", ""))
    if made is None or _PRINTED.search(f"{said.get('Creator', '')} {said.get('Producer', '')}"):
        return None
    try:
        day = datetime.date(*map(int, made.groups()))
    except ValueError:
        return None
    named = {found for line in first.lines for part in line.text.split(" | ") if (found := written_day(part))}
    return day if not named or day in named else None


def _page(file: Any, number: int) -> Page:
    page = file[number]
    width, height = page.get_size()
    text = page.get_textpage()
    try:
        runs = list(_runs(text))
    finally:
        text.close()
        page.close()
    return Page(tuple(joined(runs)), width, height)


def _runs(text: Any) -> Iterator[Line]:
    """Yield the stretches of characters that follow each other on one line, as PDFium finds them."""
    characters: list[str] = []
    boxes: list[_Box] = []
    space = written = False
    for character, box, made in _characters(text):
        if character.isspace():
            space, written = space or character not in "\r\n", written or not made
            continue
        if boxes and not _goes_on(boxes[-1], box, widest=_WIDEST if written else _WIDEST_UNWRITTEN):
            yield _line(characters, boxes)
            characters, boxes, space = [], [], False
        characters.append(f" {character}" if space and boxes else character)
        boxes.append(box)
        space = written = False
    if boxes:
        yield _line(characters, boxes)


def _goes_on(last: _Box, box: _Box, *, widest: float) -> bool:
    size = max(last.size, box.size)
    # The letters of a ligature share one place.
    on = box.left > last.left - 0.1 * size and box.left - last.right < widest * size
    return on and abs(box.y - last.y) < 0.15 * size


def _line(characters: Iterable[str], boxes: list[_Box]) -> Line:
    y, size = median(box.y for box in boxes), median(box.size for box in boxes)
    return Line("".join(characters), boxes[0].left, boxes[-1].right, y, size)


def _characters(text: Any) -> Iterator[tuple[str, _Box, bool]]:
    """Yield each upright character, where it stands, and whether PDFium made it up to part two words."""
    from pypdfium2 import raw

    x, y, box = c_double(), c_double(), raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code <= 0xDFFF or abs(math.sin(raw.FPDFText_GetCharAngle(text, index))) > 0.1:
            continue
        raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
        raw.FPDFText_GetLooseCharBox(text, index, byref(box))
        character = _HYPHENS.get(code) or _LIGATURES.get(code) or chr(code)
        made = raw.FPDFText_IsGenerated(text, index) == 1
        yield character, _Box(box.left, box.right, y.value, max(box.top - box.bottom, 1.0)), made
