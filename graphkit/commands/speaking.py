"""What commands say to a person: warnings, rejected sources and progress on stderr."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from graphkit.text.documents import Rejected


def printable(text: str) -> str:
    r"""Take a text and return it with codes for the characters that a terminal would obey.

    >>> print(printable("Oslo\x1b[31m"))
    Oslo\x1b[31m
    """
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def say(line: str) -> None:
    """Take a line and print it on stderr with the program's name before it."""
    print(f"graphkit: {printable(line)}", file=sys.stderr)


def say_rejected(rejected: Iterable[Rejected]) -> None:
    """Take rejected sources and print each with its reason on stderr."""
    for each in rejected:
        say(f"skipped {each.path}: {each.reason}")


@contextmanager
def progress(*, quiet: bool) -> Iterator[Callable[[int, int], None] | None]:
    """Give what a long task calls with what is done and how much there is; None where nobody watches a terminal."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), TextColumn("{task.percentage:>3.0f}%"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading")
        yield lambda done, of: bar.update(task, completed=done, total=max(of, 1))
