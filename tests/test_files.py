"""Output files: whole or not at all, and a clear word where they cannot be written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graphkit.errors import OutputError
from graphkit.files import check_folder, whole, write_whole


def test_a_file_takes_its_place_when_all_is_written(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    with whole(target) as file:
        file.write("né\n")
        assert target.read_text() == "old"
    assert target.read_bytes() == b"n\xc3\xa9\n"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_what_breaks_off_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_text("old")
    with pytest.raises(UnicodeEncodeError), whole(target) as file:
        file.write("new" * 9_999 + "\ud800")
    assert target.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_of_several_files_none_appears_where_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "b.txt").mkdir()
    with pytest.raises(OutputError, match=r"b\.txt: is a folder \(name a file\)"):
        write_whole(tmp_path, {"a.txt": "a", "b.txt": "b"})
    assert os.listdir(tmp_path) == ["b.txt"]
    write_whole(tmp_path, {"a.txt": "a", "c.txt": "c"})
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "b.txt", "c.txt"]


def test_bytes_are_written_as_they_are(tmp_path: Path) -> None:
    write_whole(tmp_path / "new", {"a.pdf": b"%PDF\r\n\xff\0", "a.txt": "né\n"})
    assert (tmp_path / "new" / "a.pdf").read_bytes() == b"%PDF\r\n\xff\0"
    assert (tmp_path / "new" / "a.txt").read_bytes() == b"n\xc3\xa9\n"


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "real.txt")
    write_whole(tmp_path, {"link.txt": "new"})
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_text() == "new"


def test_a_device_is_written_to_as_it_is() -> None:
    with whole(Path(os.devnull)) as file:
        file.write("gone")
    assert not Path(os.devnull).is_file()


def test_a_folder_is_checked_without_a_trace_and_made_when_it_is_written(tmp_path: Path) -> None:
    check_folder(tmp_path / "new" / "one")
    assert os.listdir(tmp_path) == []
    write_whole(tmp_path / "new" / "one", {"a.txt": "a"})
    assert os.listdir(tmp_path / "new" / "one") == ["a.txt"]


@pytest.mark.parametrize("place", ["file.txt", "file.txt/below"])
def test_a_folder_that_cannot_be_is_named_with_the_mend(tmp_path: Path, place: str) -> None:
    (tmp_path / "file.txt").write_text("")
    with pytest.raises(OutputError, match=r"file\.txt.*: cannot be written: .*\(choose another place\)$"):
        check_folder(tmp_path / place)


def test_a_file_in_a_folder_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file.txt").write_text("")
    with (
        pytest.raises(OutputError, match=r"a\.html: cannot be written: not a directory"),
        whole(tmp_path / "file.txt" / "a.html"),
    ):
        pass
