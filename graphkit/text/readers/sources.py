"""Files, folders and standard input -> a stream of Documents, and of what was rejected and why."""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import astuple
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import SourceError
from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.decoding import decoded
from graphkit.text.readers.tables import csv_documents, jsonl_documents
from graphkit.text.readers.text import text_documents

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

STDIN = "-"
FORMATS = {".txt": text_documents, ".md": text_documents, ".jsonl": jsonl_documents, ".csv": csv_documents}
UNREAD = (".html", ".htm", ".pdf")
_KNOWN = ", ".join(FORMATS)


def read(sources: Sequence[str | Path], *, published: datetime.date | None = None) -> Iterator[Document | Rejected]:
    """Take files, folders and `-` for standard input, and yield their documents in order, and what was rejected.

    `published` is the date of documents that name none. A folder is read with all below it, by name; links in it are
    not followed, hidden files and files named README are passed over. The same document twice is yielded once; another
    text under an id already taken is rejected.

    Raises SourceError at the end where not one document could be read.
    """
    lost: list[Rejected] = []
    taken: dict[str, bytes] = {}
    for found in _all(sources, published):
        if isinstance(found, Document):
            mark = hashlib.sha256(repr(astuple(found)).encode()).digest()
            if found.id not in taken:
                taken[found.id] = mark
                yield found
            elif taken[found.id] != mark:
                yield Rejected(found.id, "another document has the same id; give each its own id")
        else:
            lost.append(found)
            yield found
    if not taken:
        first = f"{lost[0].path}: {lost[0].reason}" if lost else "no source given"
        more = f"; and {len(lost) - 1} more" if len(lost) > 1 else ""
        raise SourceError(first + more)


def _all(sources: Iterable[str | Path], published: datetime.date | None) -> Iterator[Document | Rejected]:
    for source in sources:
        path = Path(source)
        if str(source) == STDIN:
            yield from _documents(sys.stdin.buffer.read(), ".txt", STDIN, "stdin", published)
        elif path.is_dir():
            yield from _folder(path, published)
        else:
            yield from _file(path, path.name, published)


def _folder(folder: Path, published: datetime.date | None) -> Iterator[Document | Rejected]:
    empty = True
    for path in _below(folder):
        if isinstance(path, Rejected):
            yield path
        elif path.suffix.lower() in FORMATS or path.suffix.lower() in UNREAD:
            empty = False
            yield from _file(path, path.relative_to(folder).as_posix(), published)
    if empty:
        yield Rejected(_shown(folder), f"no documents in this folder; graphkit reads {_KNOWN}")


def _below(folder: Path) -> Iterator[Path | Rejected]:
    try:
        inside = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError as error:
        yield Rejected(_shown(folder), _said(error))
        return
    for path in inside:
        if path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            yield from _below(path)
        elif path.is_file() and path.name.lower().split(".")[0] != "readme":
            yield path


def _file(path: Path, name: str, published: datetime.date | None) -> Iterator[Document | Rejected]:
    shown, suffix = _shown(path), path.suffix.lower()
    if suffix in UNREAD:
        yield Rejected(shown, f"{suffix} is not read yet; give its text as .txt or .md")
        return
    if suffix not in FORMATS and suffix:
        yield Rejected(shown, f"no reader for {suffix}; graphkit reads {_KNOWN}")
        return
    try:
        data = path.read_bytes()
    except OSError as error:
        yield Rejected(shown, _said(error))
        return
    yield from _documents(data, suffix or ".txt", shown, _shown(name), published)


def _documents(
    data: bytes, suffix: str, path: str, name: str, published: datetime.date | None
) -> Iterator[Document | Rejected]:
    text = decoded(data, path)
    if isinstance(text, Rejected):
        yield text
    else:
        yield from FORMATS[suffix](text, path=path, name=name, published=published)


def _shown(path: str | Path) -> str:
    # A file name need not be UTF-8, yet it becomes an id and is printed.
    return os.fsencode(path).decode("utf-8", errors="replace")


def _said(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "no such file or folder; check the path"
    return f"cannot be read: {(error.strerror or str(error)).lower()}; check its permissions"
