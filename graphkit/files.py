"""Output files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import TextIO


def check_folder(folder: Path) -> None:
    """Take a folder to be written to, there or not, and raise OutputError where it cannot be written or made."""
    there = folder
    while not there.exists() and there != there.parent:
        there = there.parent
    try:
        with tempfile.TemporaryFile(dir=there):
            pass
    except OSError as error:
        raise _refused(folder, error) from error


@contextmanager
def whole(path: Path) -> Iterator[TextIO]:
    """Take a path and give a UTF-8 text file to write to, which takes its place there only when all went well.

    What is no regular file (a terminal, a pipe) is written to as it is. Raises OutputError where that cannot be done.
    """
    target = path.resolve()
    if target.is_dir():
        raise OutputError(f"{path}: is a folder", hint="name a file")
    if target.exists() and not target.is_file():
        with target.open("w", encoding="utf-8", newline="\n") as file:
            yield file
        return
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        file = draft.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise _refused(path, error) from error
    try:
        with file:
            yield file
            _settle(file, path)
        draft.replace(target)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def write_whole(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Take a folder and its files by name, and write them so that all are complete before the first takes its place.

    The folder is made where it is missing. Raises OutputError where that or the writing fails.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(folder, error) from error
    with ExitStack() as stack:
        for name, content in files.items():
            file = stack.enter_context(whole(folder / name))
            _settle(file, folder / name, content)


def _settle(file: TextIO, path: Path, content: str | bytes = "") -> None:
    try:
        if isinstance(content, bytes):
            file.buffer.write(content)
        else:
            file.write(content)
        file.flush()
        os.fsync(file.fileno())
    except OSError as error:
        raise _refused(path, error) from error


def _refused(path: Path, error: OSError) -> OutputError:
    return OutputError(
        f"{path}: cannot be written: {(error.strerror or str(error)).lower()}", hint="choose another place"
    )
