"""Bytes of every kind: read, or rejected with the place and the mend."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphkit.text.documents import Rejected
from graphkit.text.readers.decoding import decoded, plain

TEXT = "Zürich – 東京 “talks” 🕊\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16", "utf-16 big-endian", "utf-32", "utf-32 big-endian"],
)
def test_the_text_is_the_same_in_each_encoding(data: bytes) -> None:
    assert decoded(data, "a.txt") == TEXT


def test_line_ends_become_line_feeds_and_controls_go() -> None:
    assert decoded(b"a\r\nb\rc\n\x01\x1f\x0cd\te\x7f", "a.txt") == "a\nb\nc\nd\te\x7f"


@pytest.mark.parametrize(
    ("data", "place"),
    [("a é".encode("latin-1"), "byte 0xe9 at position 2"), (codecs.BOM_UTF8 + b"ab\xff", "byte 0xff at position 5")],
)
def test_another_encoding_is_rejected_with_the_first_wrong_byte(data: bytes, place: str) -> None:
    assert decoded(data, "a.txt") == Rejected("a.txt", f"not UTF-8 ({place}); convert it to UTF-8")


@pytest.mark.parametrize(
    "text",
    [
        "“We don’t know,” Orbán said – twice…",
        "Müller, Gonçalves and Gómez met • 3 May",
        "The Sana’a–Aden road, the U.S.–Japan alliance",
    ],
)
def test_old_windows_text_is_read_where_all_its_code_pages_agree(text: str) -> None:
    assert decoded(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("Lech Wałęsa spoke.", "cp1250"),
        ("Erdoğan spoke.", "cp1254"),
        ("Peña spoke.", "cp1252"),
        ("Путин spoke.", "cp1251"),
        ("“We don’t know,” he said.", "mac-roman"),
        ("The Café de Köln", "mac-roman"),
        ("The Café de Köln", "cp850"),
        ("東京", "shift_jis"),
        ("北京", "gb2312"),
    ],
)
def test_what_could_be_read_two_ways_is_rejected(text: str, page: str) -> None:
    assert isinstance(decoded(text.encode(page), "a.txt"), Rejected)


def test_half_a_character_of_utf_16_is_rejected() -> None:
    found = decoded(codecs.BOM_UTF16_LE + b"a", "a.txt")
    assert isinstance(found, Rejected)
    assert found.reason.startswith("not UTF-16 (byte 0x61 at position 2)")


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\0\0", codecs.BOM_UTF32_LE + b"a\0\0\0" + b"\0" * 4])
def test_binary_data_is_rejected(data: bytes) -> None:
    found = decoded(data, "a.txt")
    assert isinstance(found, Rejected)
    assert found.reason.startswith("binary data, not text")


@given(st.binary())
def test_any_bytes_give_plain_text_or_a_rejection(data: bytes) -> None:
    found = decoded(data, "a.txt")
    if isinstance(found, str):
        assert plain(found) == found
        assert "\r" not in found
        assert "\0" not in found
    else:
        assert found.path == "a.txt"
        assert found.reason
