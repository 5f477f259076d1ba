"""`Document`: one text with what is known about it; `Rejected`: a source that gave none, and why."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One text: offsets of everything found later count Unicode code points in `text`.

    A document read back from a graph has no text; `digest` then is the SHA-256 of the text that was read.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    author: str | None = None
    digest: str | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A source that could not be read as a document: where it lies, why, and what mends it."""

    path: str
    reason: str
