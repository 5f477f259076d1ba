"""`Document`: one text with what is known about it; `Rejected`: a source that gave none, and why."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Source:
    """The file that a text was taken out of, byte for byte; `suffix` tells its format."""

    data: bytes = field(repr=False)
    suffix: str

    @property
    def digest(self) -> str:
        """The SHA-256 of the bytes.

        >>> Source(b"<p>They met.</p>", ".html").digest[:8]
        'd6f5f790'
        """
        return sha256(self.data).hexdigest()


@dataclass(frozen=True, slots=True)
class Document:
    """One text: offsets of everything found later count Unicode code points in `text`.

    Where the text was taken out of a file that is more than text, `source` is that file, and `source_digest` its
    SHA-256. A document read back from a graph has no text and no source; `digest` then is the SHA-256 of the text that
    was read.
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: datetime.date | None = None
    publisher: str | None = None
    author: str | None = None
    digest: str | None = None
    source_digest: str | None = None
    source: Source | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rejected:
    """A source that could not be read as a document: where it lies, why, and what mends it."""

    path: str
    reason: str
