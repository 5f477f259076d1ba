"""What an ontology folder knows, kept between runs: parsing its Turtle takes longer than all else that a query does.

A cache file lies in the user's cache folder, named by the bytes of the files it was compiled from: a changed file has
another name. Where it cannot be written or read, the folder is parsed again.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import fields
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.errors import OutputError
from graphkit.files import write_whole
from graphkit.knowledge import Entry, Frame, Gazetteer, Knowledge, Lexicon, Mode, Topic
from graphkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 4
"""Compiled folders that are kept, the newest."""
_SHAPE = "|".join(f"{noun.__name__}:{','.join(f.name for f in fields(noun))}" for noun in (Entry, Frame, Mode, Topic))


def kept(files: Iterable[Path]) -> Path | None:
    """Take the files that knowledge is compiled from and return where it is kept; None where one cannot be read."""
    from platformdirs import user_cache_path

    mark = sha256(f"{__version__}|{_SHAPE}".encode())
    for file in files:
        try:
            data = file.read_bytes()
        except OSError:
            return None
        mark.update(f"|{file.name}:{len(data)}|".encode() + data)
    return user_cache_path("graphkit", appauthor=False) / f"{mark.hexdigest()[:32]}.json"


def read(path: Path) -> Knowledge | None:
    """Take where knowledge is kept and return it; None where it is not there or cannot be read."""
    try:
        found = json.loads(path.read_bytes())
        return Knowledge(
            Gazetteer(tuple(Entry(*map(_value, row)) for row in found["entries"])),
            Lexicon(tuple(Frame(*map(_value, row)) for row in found["frames"])),
            tuple(Mode(*map(_value, row)) for row in found["modes"]),
            tuple(Topic(*map(_value, row)) for row in found["topics"]),
        )
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write(path: Path, knowledge: Knowledge) -> None:
    """Take where knowledge shall be kept and write it there, if that can be done."""
    rows = {
        "entries": [_row(entry) for entry in knowledge.gazetteer.entries],
        "frames": [_row(frame) for frame in knowledge.lexicon.frames],
        "modes": [_row(mode) for mode in knowledge.modes],
        "topics": [_row(topic) for topic in knowledge.topics],
    }
    with suppress(OutputError, OSError):
        write_whole(path.parent, {path.name: json.dumps(rows, ensure_ascii=False, separators=(",", ":"))})
        for old in sorted(path.parent.glob("*.json"), key=lambda file: file.stat().st_mtime)[:-MOST]:
            old.unlink(missing_ok=True)


def _row(noun: Any) -> list[Any]:
    return [getattr(noun, each.name) for each in fields(noun) if each.init]


def _value(value: Any) -> Any:
    return tuple(map(_value, value)) if isinstance(value, list) else value
