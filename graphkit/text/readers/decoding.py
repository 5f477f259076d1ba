"""Bytes -> text: Unicode, or old Windows text that can be read in one way only; line ends and control characters made
plain."""

from __future__ import annotations

import codecs
import re

from graphkit.text.documents import Rejected

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f]")
# The first mark of UTF-16 begins that of UTF-32.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = "binary data, not text; give the text itself as .txt, .md, .jsonl or .csv"
_CODE_PAGES = ("cp1252", "cp1250", "cp1254")
# A letter by itself, a capital after a small letter, or a mark inside a word: signs of yet another encoding.
_UNLIKELY = re.compile(
    r"(?<![A-Za-z])[^\W\d_A-Za-z](?![A-Za-z])|[a-z][^\W\d_A-Za-zß-ÿ]|(?<=[^\W\d_])[‚„“”•¤«»°§©®](?=[^\W\d_])"
)
_DECLARED = re.compile(
    r"utf-?8|(?:windows-|cp)125\d|iso[-_]?8859-\d+|latin-?1|us-ascii|koi8-[ru]|gbk|gb2312|gb18030|big5|euc-(?:kr|jp)|"
    r"shift[-_]jis|macintosh",
    re.IGNORECASE,
)
# What calls itself by these names is Windows text, and browsers read it so.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}


def decoded(data: bytes, path: str, *, declared: str = "") -> str | Rejected:
    r"""Take a file's bytes and return its text as `plain` leaves it, or the reason why there is none.

    What is not Unicode is read in the encoding that it declares; where it declares none, as Windows text, if the
    Western, Central European and Turkish code pages agree on every character. `path` is what a rejection names.

    >>> decoded(b"One.\r\nTwo.", "a.txt")
    'One.\nTwo.'
    >>> decoded("“Orbán left.”".encode("cp1252"), "a.txt")
    '“Orbán left.”'
    >>> decoded("Lech Wałęsa".encode("cp1250"), "a.txt").reason
    'not UTF-8 (byte 0xb3 at position 7); convert it to UTF-8'
    """
    mark, encoding = next(((m, e) for m, e in _MARKS if data.startswith(m)), (b"", "utf-8"))
    if encoding == "utf-8" and b"\0" in data:
        return Rejected(path, _BINARY)
    skipped = len(mark) if encoding == "utf-8" else 0
    try:
        text = data[skipped:].decode(encoding)
    except UnicodeDecodeError as error:
        other = None if mark else _declared(data, declared) or _windows(data)
        if other is None:
            place = f"byte 0x{error.object[error.start]:02x} at position {error.start + skipped}"
            return Rejected(path, f"not {encoding.upper()} ({place}); convert it to UTF-8")
        text = other
    if "\0" in text:
        return Rejected(path, _BINARY)
    return plain(text)


def plain(text: str) -> str:
    r"""Take text and return it with line feeds for line ends and without control characters other than the tab.

    >>> plain("a\r\nb\rc\x0c\td")
    'a\nb\nc\td'
    """
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _declared(data: bytes, declared: str) -> str | None:
    if not _DECLARED.fullmatch(declared):
        return None
    try:
        name = codecs.lookup(declared).name
        return data.decode(_MEANT.get(name, name))
    except (LookupError, UnicodeDecodeError):
        return None


def _windows(data: bytes) -> str | None:
    try:
        text, *others = (data.decode(page) for page in _CODE_PAGES)
    except UnicodeDecodeError:
        return None
    return None if any(other != text for other in others) or _UNLIKELY.search(text) else text
