"""A table of ours in TOML in, a Turtle file out: the command line that the scripts for both share."""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent


def run(name: str, made: Callable[[dict[str, Any]], tuple[str, str]], arguments: list[str] | None = None) -> int:
    """Take a table's name and what turns it into Turtle and a word on its size; write NAME.ttl and return 0."""
    parser = argparse.ArgumentParser(description=f"Build {name}.ttl from {name}.toml.")
    parser.add_argument("-o", "--output", type=Path, default=HERE / f"{name}.ttl")
    given = parser.parse_args(arguments)
    text, size = made(tomllib.loads((HERE / f"{name}.toml").read_text(encoding="utf-8")))
    given.output.write_text(text, encoding="utf-8")
    print(f"{given.output}: {size}", file=sys.stderr)
    return 0
