"""Files, folders and standard input: which documents come, in which order, and what is said of the others."""

from __future__ import annotations

import datetime
import errno
import io
import json
import os
import sys
from typing import TYPE_CHECKING

import pytest

from graphkit.errors import SourceError
from graphkit.text.documents import Document, Rejected
from graphkit.text.readers.sources import read

if TYPE_CHECKING:
    from pathlib import Path


def ids(found: list[Document | Rejected]) -> list[str]:
    return [each.id for each in found if isinstance(each, Document)]


def test_a_file_is_named_by_its_name_and_takes_the_date_handed_in(tmp_path: Path) -> None:
    (tmp_path / "call.TXT").write_text("They spoke.")
    published = datetime.date(2024, 5, 6)
    assert list(read([tmp_path / "call.TXT"], published=published)) == [
        Document(id="call.TXT", text="They spoke.", published=published)
    ]


def test_a_folder_is_read_in_the_order_of_names_with_all_below_it(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "a/b/c.csv", "rows.jsonl", "README.md", "a/readme.txt", ".hidden.txt", "map.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text\nOne.\n" if name.endswith("csv") else '{"text": "One."}')
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    assert ids(list(read([tmp_path]))) == ["a/b/c.csv#1", "a/z.md", "b.txt", "rows.jsonl#1"]


def test_standard_input_is_a_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"---\ntitle: A call\n---\nThey spoke.")))
    assert list(read(["-"])) == [Document(id="stdin", text="They spoke.", title="A call")]


def test_what_cannot_be_read_is_listed_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("They spoke.")
    (tmp_path / "page.html").write_text("<div id='app'></div>")
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\0")
    (tmp_path / "sheet.xls").write_text("")
    (tmp_path / "empty").mkdir()
    names = ["gone.txt", "page.html", "image.txt", "sheet.xls", "empty", "good.txt/a.txt", "good.txt"]
    found = list(read([tmp_path / name for name in names]))
    assert ids(found) == ["good.txt"]
    reasons = [each.reason for each in found if isinstance(each, Rejected)]
    assert reasons == [
        "no such file or folder; check the path",
        "no text in this page; save it anew once all of it is shown, or give its text as .txt",
        "binary data, not text; give the text itself as .txt, .md, .jsonl or .csv",
        "no reader for .xls; graphkit reads .txt, .md, .html, .htm, .pdf, .jsonl, .csv",
        "no documents in this folder; graphkit reads .txt, .md, .html, .htm, .pdf, .jsonl, .csv",
        "no such file or folder; check the path",
    ]


def test_where_nothing_could_be_read_the_first_reason_and_the_number_of_others_are_the_error(tmp_path: Path) -> None:
    stream = read([tmp_path / "gone.txt", tmp_path / "lost.txt"])
    assert [type(next(stream)) for _ in range(2)] == [Rejected, Rejected]
    with pytest.raises(SourceError, match=r"gone\.txt: no such file or folder; check the path; and 1 more$"):
        next(stream)


def test_no_source_at_all_is_an_error() -> None:
    with pytest.raises(SourceError, match="no source given"):
        list(read([]))


def test_the_same_document_twice_comes_once_and_another_under_its_id_is_rejected(tmp_path: Path) -> None:
    rows = ['{"id": "a", "text": "One."}', '{"id": "a", "text": "One."}', '{"id": "a", "text": "Two."}']
    (tmp_path / "rows.jsonl").write_text("\n".join(rows))
    assert list(read([tmp_path / "rows.jsonl", tmp_path])) == [
        Document(id="a", text="One."),
        Rejected("a", "another document has the same id; give each its own id"),
        Rejected("a", "another document has the same id; give each its own id"),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="file names are free bytes on Linux alone")
def test_a_file_name_that_is_not_utf_8_still_gives_an_id_that_can_be_written(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(name, "w") as file:
        file.write("They spoke.")
    assert ids(list(read([tmp_path]))) == ["caf\ufffd.txt"]


def test_a_file_without_permission_is_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(path: Path) -> bytes:
        if path.name == "shut.txt":
            raise PermissionError(errno.EACCES, "Permission denied")
        return read_bytes(path)

    read_bytes = type(tmp_path).read_bytes
    monkeypatch.setattr(type(tmp_path), "read_bytes", shut)
    (tmp_path / "good.txt").write_text("They spoke.")
    (tmp_path / "shut.txt").write_text("They spoke.")
    assert Rejected(str(tmp_path / "shut.txt"), "cannot be read: permission denied; check its permissions") in list(
        read([tmp_path])
    )


FRENCH = "La ministre des Armées a reçu mardi à Brest son homologue portugais, et ils ont signé un accord."


def test_text_that_is_not_english_is_rejected_wherever_it_stands(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FRENCH)
    (tmp_path / "b.html").write_text(f"<meta charset=utf-8><p>{FRENCH}</p>")
    (tmp_path / "c.csv").write_text(f'text\n"{FRENCH}"\nThey met.\n')
    (tmp_path / "d.jsonl").write_text(json.dumps({"id": "x", "text": FRENCH}) + "\n" + json.dumps({"text": ""}))
    found = list(read([tmp_path]))
    assert ids(found) == ["c.csv#2", "d.jsonl#2"]
    places = [f"{tmp_path}/a.txt", f"{tmp_path}/b.html", f"{tmp_path}/c.csv, c.csv#1", f"{tmp_path}/d.jsonl, x"]
    reason = "not English (looks like French); graphkit reads English"
    assert [each for each in found if isinstance(each, Rejected)] == [Rejected(place, reason) for place in places]


def test_any_language_is_read_where_that_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FRENCH)
    assert ids(list(read([tmp_path], any_language=True))) == ["a.txt"]


def test_a_page_saved_twice_comes_once(tmp_path: Path) -> None:
    link = "<link rel='canonical' href='https://example.org/a'>"
    (tmp_path / "a.html").write_text(f"{link}<p>They spoke of ships.</p>")
    (tmp_path / "b.htm").write_text(f"{link}<p>They spoke of ships.</p><div class='ad'>Buy a boat</div>")
    (tmp_path / "c.HTML").write_text("<p>They spoke of planes.</p>")
    assert ids(list(read([tmp_path]))) == ["https://example.org/a", "c.HTML"]
