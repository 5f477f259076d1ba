"""Files, folders and standard input -> a stream of Documents, and of what was rejected and why."""

from __future__ import annotations

import hashlib
import os
import sys
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import SourceError
from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.decoding import decoded
from graphkit.text.readers.html import html_documents
from graphkit.text.readers.language import foreign
from graphkit.text.readers.pdf import pdf_documents
from graphkit.text.readers.tables import csv_documents, jsonl_documents
from graphkit.text.readers.text import text_documents

if TYPE_CHECKING:
    import datetime
    from collections.abc import Iterable, Iterator, Sequence

STDIN = "-"
TEXTS = {".txt": text_documents, ".md": text_documents, ".jsonl": jsonl_documents, ".csv": csv_documents}
FILES = {".html": html_documents, ".htm": html_documents, ".pdf": pdf_documents}
FORMATS = (".txt", ".md", ".html", ".htm", ".pdf", ".jsonl", ".csv")
_KNOWN = ", ".join(FORMATS)


@dataclass(frozen=True, slots=True)
class _File:
    """A file that was read: `path` is what a rejection names, `name` the id where the file says no other."""

    data: bytes
    suffix: str
    path: str
    name: str


def read(
    sources: Sequence[str | Path], *, published: datetime.date | None = None, any_language: bool = False
) -> Iterator[Document | Rejected]:
    """Take files, folders and `-` for standard input, and yield their documents in order, and what was rejected.

    `published` is the date of documents that name none. A folder is read with all below it, by name; links in it are
    not followed, hidden files and files named README are passed over. The same document twice is yielded once; another
    text under an id already taken is rejected, and so is text that is surely not English, unless `any_language`.

    Raises SourceError at the end where not one document could be read.
    """
    lost: list[Rejected] = []
    taken: dict[str, bytes] = {}
    for found in _all(sources, published, any_language=any_language):
        if isinstance(found, Document):
            # A page saved twice is the same document, though the advertisements in the file differ.
            said = astuple(replace(found, source=None, source_digest=None))
            mark = hashlib.sha256(repr(said).encode()).digest()
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


def _all(
    sources: Iterable[str | Path], published: datetime.date | None, *, any_language: bool
) -> Iterator[Document | Rejected]:
    for found in _files(sources):
        if isinstance(found, Rejected):
            yield found
            continue
        for each in _documents(found, published):
            language = foreign(each.text) if isinstance(each, Document) and not any_language else None
            if isinstance(each, Document) and language:
                place = found.path if each.id == found.name else f"{found.path}, {each.id}"
                yield Rejected(place, f"not English (looks like {language}); graphkit reads English")
            else:
                yield each


def _files(sources: Iterable[str | Path]) -> Iterator[_File | Rejected]:
    for source in sources:
        path = Path(source)
        if str(source) == STDIN:
            yield _File(sys.stdin.buffer.read(), ".txt", STDIN, "stdin")
        elif path.is_dir():
            yield from _folder(path)
        else:
            yield _file(path, path.name)


def _folder(folder: Path) -> Iterator[_File | Rejected]:
    empty = True
    for path in _below(folder):
        if isinstance(path, Rejected):
            yield path
        elif path.suffix.lower() in FORMATS:
            empty = False
            yield _file(path, path.relative_to(folder).as_posix())
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


def _file(path: Path, name: str) -> _File | Rejected:
    shown, suffix = _shown(path), path.suffix.lower()
    if suffix not in FORMATS and suffix:
        return Rejected(shown, f"no reader for {suffix}; graphkit reads {_KNOWN}")
    try:
        data = path.read_bytes()
    except OSError as error:
        return Rejected(shown, _said(error))
    return _File(data, suffix or ".txt", shown, _shown(name))


def _documents(file: _File, published: datetime.date | None) -> Iterator[Document | Rejected]:
    if file.suffix in FILES:
        yield from FILES[file.suffix](file.data, path=file.path, name=file.name, published=published)
        return
    text = decoded(file.data, file.path)
    if isinstance(text, Rejected):
        yield text
    else:
        yield from TEXTS[file.suffix](text, path=file.path, name=file.name, published=published)


def _shown(path: str | Path) -> str:
    # A file name need not be UTF-8, yet it becomes an id and is printed.
    return os.fsencode(path).decode("utf-8", errors="replace")


def _said(error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "no such file or folder; check the path"
    return f"cannot be read: {(error.strerror or str(error)).lower()}; check its permissions"
