"""The command line: ties the verbs together, turns errors into one line on stderr and an exit code."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from graphkit.commands.build import build
from graphkit.commands.explain import explain
from graphkit.commands.extract import extract
from graphkit.commands.ontology import ontology
from graphkit.commands.query import query
from graphkit.commands.speaking import say
from graphkit.commands.validate import validate
from graphkit.commands.view import view
from graphkit.errors import GraphkitError
from graphkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

COMMANDS = (build, explain, extract, query, validate, view, ontology)
TRACEBACK = "GRAPHKIT_TRACEBACK"

app = typer.Typer(
    help="Build knowledge graphs from defence and diplomacy reports: who says what was done, by whom, to whom.",
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version and exit.")] = False,
) -> None:
    if version:
        print(f"graphkit {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        print(context.get_help())


for command in COMMANDS:
    # A question's parameters are options that only its file knows.
    app.command(
        context_settings={"allow_extra_args": True, "ignore_unknown_options": True} if command is query else None
    )(command)


def main() -> None:
    """Run the command that was typed and exit with its code: 0 done, 1 the input is at fault, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if TRACEBACK not in os.environ:
        sys.excepthook = one_line
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Take the words after `graphkit`, run the command and return its exit code."""
    try:
        code = typer.main.get_command(app).main(list(arguments), prog_name="graphkit", standalone_mode=False)
        sys.stdout.flush()
    except GraphkitError as error:
        say(str(error))
        return 1
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        say(f"{error.format_message()} (see {context.command_path if context else 'graphkit'} --help)")
        return 2
    except BrokenPipeError:
        # Whoever read the output has enough; what is left in the buffer must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        say(f"{error.filename or 'input or output'}: {(error.strerror or str(error)).lower()}")
        return 1
    return code or 0


def one_line(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """Take an error that nobody foresaw and say it in one line; stands in for the interpreter's traceback."""
    words = " ".join(str(error).split())
    say(f"internal error, please report it: {kind.__name__}: {words} ({TRACEBACK}=1 shows where)")
