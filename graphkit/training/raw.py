"""Raw text -> passages for the pre-training of the token vectors."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FEWEST_WORDS = 8
MARKUP = re.compile(r"<[^>]+>")


def passages(text: str) -> Iterator[str]:
    """Take a text, with HTML tags or without, and return its lines that are long enough to learn from.

    >>> list(passages("<p>Note:</p><p>the ports of the north are closed by ice in winter</p>"))
    ['the ports of the north are closed by ice in winter']
    """
    for line in MARKUP.sub("\n", text).split("\n"):
        words = line.split()
        if len(words) >= FEWEST_WORDS:
            yield " ".join(words)


def raw_passages(folder: Path) -> Iterator[str]:
    """Take a folder and return the passages of its files: `*.jsonl` with a `text` each line, `*.json` with any fields.

    A passage that stands several times is given once.
    """
    seen: set[str] = set()
    for path in sorted(folder.glob("*.json*")):
        text = path.read_text(encoding="utf-8")
        records = (json.loads(line) for line in text.splitlines()) if path.suffix == ".jsonl" else [json.loads(text)]
        for record in records:
            for field in [record["text"]] if path.suffix == ".jsonl" else _fields(record):
                fresh = [passage for passage in passages(field) if passage not in seen]
                seen.update(fresh)
                yield from fresh


def _fields(value: Any) -> Iterator[str]:
    """The strings anywhere inside a JSON value, in its order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _fields(item)
