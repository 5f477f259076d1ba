"""Documents and what was rejected: plain values that never change."""

from __future__ import annotations

import dataclasses
import datetime

import pytest

from graphkit.text.documents import Document, Rejected, Source


def test_a_document_needs_an_id_and_a_text_and_nothing_else_is_made_up() -> None:
    made = Document("a.txt", "He left.")
    assert dataclasses.asdict(made) == {
        "id": "a.txt", "text": "He left.", "title": None, "url": None, "published": None, "publisher": None,
        "author": None, "digest": None, "source_digest": None, "source": None,
    }  # fmt: skip


def test_documents_are_the_same_by_what_they_hold() -> None:
    day = datetime.date(2025, 3, 31)
    one, other = (Document("a.txt", "He left.", published=day) for _ in range(2))
    assert one == other
    assert len({one, other, Document("a.txt", "He left.")}) == 2


def test_the_file_itself_makes_no_difference_but_its_hash_does() -> None:
    made = Document("a.html", "He left.", source_digest="0a")
    assert made == dataclasses.replace(made, source=Source(b"<p>He left.", ".html"))
    assert made != dataclasses.replace(made, source_digest="0b")
    assert "<p>" not in repr(dataclasses.replace(made, source=Source(b"<p>He left.", ".html")))


def test_neither_document_nor_rejection_changes() -> None:
    for made, name in ((Document("a", "b"), "text"), (Rejected("a", "b"), "reason")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, name, "other")
