"""`.txt` and `.md` -> one Document: the body of the file, and the metadata block in front of it where there is one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphkit.text.readers.metadata import document

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterator

    from graphkit.text.documents import Document, Rejected

_FENCE = r"---[ \t]*"
_BLOCK = re.compile(rf"{_FENCE}\n(?P<block>[A-Za-z][\w -]*:[^\n]*\n(?:[^\n]*\n)*?){_FENCE}(?:\n|\Z)")
_LINE = re.compile(r"(?P<key>[A-Za-z][\w -]*?)\s*:\s*(?P<value>.*?)\s*")


def text_documents(
    text: str, *, path: str, name: str, published: datetime.date | None = None
) -> Iterator[Document | Rejected]:
    """Take a file's text and yield its document: the text after the metadata block, with what the block says.

    >>> [found] = text_documents("---\\ntitle: A call\\n---\\nThey spoke.", path="a.txt", name="a.txt")
    >>> found.title, found.text
    ('A call', 'They spoke.')
    """
    fields, body = split(text)
    yield document(fields, body, path=path, name=name, published=published)


def split(text: str) -> tuple[dict[str, str], str]:
    """Take a file's text and return the fields of its metadata block, keys in lower case, and the text after it.

    A first `---` without `key: value` below it, or never closed, is part of the text: Markdown draws a line with it.
    """
    found = _BLOCK.match(text)
    if found is None:
        return {}, text
    fields = {}
    for row in found["block"].splitlines():
        if line := _LINE.fullmatch(row):
            fields[line["key"].lower()] = _unquoted(line["value"])
    return fields, text[found.end() :]


def _unquoted(value: str) -> str:
    quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
    return value[1:-1] if quoted else value
