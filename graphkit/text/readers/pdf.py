"""`.pdf` -> one Document: the running text of its pages, and what the file says of itself."""

from __future__ import annotations

import datetime
import math
import re
from ctypes import byref, c_double
from statistics import median
from typing import TYPE_CHECKING, Any

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
_MADE = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


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
    try:
        width, height = page.get_size()
        runs = list(_runs(page.get_textpage()))
    finally:
        page.close()
    return Page(tuple(joined(runs)), width, height)


def _runs(text: Any) -> Iterator[Line]:
    """Yield the stretches of characters that follow each other on one line, as PDFium finds them."""
    characters: list[str] = []
    boxes: list[tuple[float, float, float, float]] = []
    space = False
    for character, box in _characters(text):
        if character in "\r\n":
            continue
        if character.isspace():
            space = True
            continue
        if boxes and not _goes_on(boxes[-1], box):
            yield _line(characters, boxes)
            characters, boxes, space = [], [], False
        characters.append(f" {character}" if space and boxes else character)
        boxes.append(box)
        space = False
    if boxes:
        yield _line(characters, boxes)


def _goes_on(last: tuple[float, float, float, float], box: tuple[float, float, float, float]) -> bool:
    size = max(last[3], box[3])
    return abs(box[2] - last[2]) < 0.15 * size and -0.5 * size < box[0] - last[1] < 1.6 * size


def _line(characters: Iterable[str], boxes: list[tuple[float, float, float, float]]) -> Line:
    return Line(
        "".join(characters), boxes[0][0], boxes[-1][1], median(b[2] for b in boxes), median(b[3] for b in boxes)
    )


def _characters(text: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    """Yield each upright character with its left and right edge, base line and height."""
    from pypdfium2 import raw

    x, y, box = c_double(), c_double(), raw.FS_RECTF()
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        if 0xD800 <= code <= 0xDFFF or abs(math.sin(raw.FPDFText_GetCharAngle(text, index))) > 0.1:
            continue
        raw.FPDFText_GetCharOrigin(text, index, byref(x), byref(y))
        raw.FPDFText_GetLooseCharBox(text, index, byref(box))
        character = _HYPHENS.get(code) or _LIGATURES.get(code) or chr(code)
        yield character, (box.left, box.right, y.value, max(box.top - box.bottom, 1.0))
