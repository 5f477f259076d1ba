"""Raw text -> passages to pre-train on."""

from __future__ import annotations

import json
from pathlib import Path

from graphkit.training.raw import FEWEST_WORDS, passages, raw_passages

LONG = "the ports of the north are closed by ice in winter"


def test_a_passage_is_a_line_of_enough_words_without_its_markup() -> None:
    text = f"<p>{LONG}<br>Note:</p>\n{'word ' * (FEWEST_WORDS - 1)}\n{'word ' * FEWEST_WORDS}"
    assert list(passages(text)) == [LONG, " ".join(["word"] * FEWEST_WORDS)]


def test_a_folder_gives_each_passage_of_its_files_once(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(
        "".join(
            json.dumps({"id": LONG + " too", "text": text}) + "\n" for text in (LONG, LONG + "\n\n" + LONG + " here")
        ),
        encoding="utf-8",
    )
    fields = {"ports": {"text": LONG, "number": 3}, "more": [LONG.upper()]}
    (tmp_path / "b.json").write_text(json.dumps(fields), encoding="utf-8")
    assert list(raw_passages(tmp_path)) == [LONG, LONG + " here", LONG.upper()]
