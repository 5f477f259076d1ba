"""Bytes -> text: UTF-8 or, where a byte order mark says so, UTF-16; line ends and control characters made plain."""

from __future__ import annotations

import codecs
import re

from graphkit.text.documents import Rejected

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f]")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_WIDE = "utf-16"
_BINARY = "binary data, not text; give the text itself as .txt, .md, .jsonl or .csv"


def decoded(data: bytes, path: str) -> str | Rejected:
    r"""Take a file's bytes and return its text as `plain` leaves it, or the reason why there is none.

    `path` is what a rejection names.

    >>> decoded(b"One.\r\nTwo.", "a.txt")
    'One.\nTwo.'
    >>> decoded("Paris a signé".encode("latin-1"), "a.txt").reason
    'not UTF-8 (byte 0xe9 at position 12); convert it to UTF-8'
    """
    wide = data.startswith(_WIDE_MARKS)
    if not wide and b"\0" in data:
        return Rejected(path, _BINARY)
    mark = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    try:
        text = data[mark:].decode(_WIDE if wide else "utf-8")
    except UnicodeDecodeError as error:
        place = f"byte 0x{error.object[error.start]:02x} at position {error.start + mark}"
        return Rejected(path, f"not {_WIDE.upper() if wide else 'UTF-8'} ({place}); convert it to UTF-8")
    if "\0" in text:
        return Rejected(path, _BINARY)
    return plain(text)


def plain(text: str) -> str:
    r"""Take text and return it with line feeds for line ends and without control characters other than the tab.

    >>> plain("a\r\nb\rc\x0c\td")
    'a\nb\nc\td'
    """
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
