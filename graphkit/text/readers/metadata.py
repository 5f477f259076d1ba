"""Fields as a source gives them -> `Document`: one place decides on ids and dates, whatever the format."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from graphkit.text.documents import Document, Rejected

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphkit.text.documents import Source

FIELDS = ("id", "title", "url", "published", "publisher", "author")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def document(
    fields: Mapping[str, str],
    text: str,
    *,
    path: str,
    name: str,
    published: datetime.date | None = None,
    source: Source | None = None,
) -> Document | Rejected:
    """Take what a source says of a text, and the text, and return the document, or why it cannot be one.

    `fields` may hold any of `FIELDS`; others are passed over. `name` becomes the id where there is neither `id` nor
    `url`, `published` the date where the fields hold none; `path` is what a rejection names; `source` the file that the
    text was taken out of.

    >>> document({"published": "2025-03-31"}, "Text.", path="a.txt", name="a.txt").published
    datetime.date(2025, 3, 31)
    >>> document({"published": "31/3/25"}, "Text.", path="a.txt", name="a.txt").reason
    "published '31/3/25' is not a date; use YYYY-MM-DD"
    """
    known = {field: " ".join(fields.get(field, "").split()) for field in FIELDS}
    if any(_broken(value) for value in (text, *known.values())):
        return Rejected(path, "half of a surrogate pair in the text; write the character as UTF-8")
    try:
        date = day(known["published"]) if known["published"] else published
    except ValueError:
        return Rejected(path, f"published {known['published']!r} is not a date; use YYYY-MM-DD")
    return Document(
        id=fields.get("id") or known["url"] or name,
        text=text,
        title=known["title"] or None,
        url=known["url"] or None,
        published=date,
        publisher=known["publisher"] or None,
        author=known["author"] or None,
        source_digest=None if source is None else source.digest,
        source=source,
    )


def day(value: str) -> datetime.date:
    """Take a day, or a moment, of ISO 8601 and return its day; ValueError where it is neither.

    >>> day("2025-03-31T09:30:00Z")
    datetime.date(2025, 3, 31)
    """
    if _DAY.match(value) is None:
        raise ValueError(value)
    return datetime.datetime.fromisoformat(value).date()


def _broken(value: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in value)
