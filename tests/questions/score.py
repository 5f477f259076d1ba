"""How the shipped questions do on the seeds: `python -m tests.questions.score` tells each case that is not right."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import graphkit
from graphkit.rdf.answers import Rows

ANSWERS = Path(__file__).parent / "answers.toml"
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """A question with arguments and the rows that a reader of the seeds gave; `missed` says why they are not found."""

    question: str
    arguments: dict[str, str]
    columns: tuple[str, ...]
    rows: frozenset[Row]
    missed: str = field(default="")

    def __str__(self) -> str:
        return " ".join([self.question, *(f"{name}={value}" for name, value in self.arguments.items())])


def cases() -> Iterator[Case]:
    """Yield the cases written by hand, in their order."""
    for row in tomllib.loads(ANSWERS.read_text(encoding="utf-8"))["case"]:
        rows = frozenset(map(tuple, row["rows"]))
        yield Case(row["question"], row["arguments"], tuple(row["columns"]), rows, row.get("missed", ""))


def answered(case: Case, graph: Any) -> frozenset[Row]:
    """Take a case and a graph and return the rows that its question gives, in the case's columns."""
    found = graphkit.query(graph, case.question, parameters=case.arguments)
    assert isinstance(found, Rows)
    places = [found.variables.index(column) for column in case.columns]
    return frozenset(tuple("" if row[k] is None else str(row[k]) for k in places) for row in found.rows)


def main() -> None:
    """Build the seeds, ask every case and print what is missing or too much, and how many are right."""
    from graphkit.places import seeds_folder

    graph = graphkit.build([seeds_folder()]).statements()
    right: dict[str, list[bool]] = {}
    found = wanted = extra = 0
    for case in cases():
        rows = answered(case, graph)
        right.setdefault(case.question, []).append(rows == case.rows)
        found, wanted, extra = found + len(rows & case.rows), wanted + len(case.rows), extra + len(rows - case.rows)
        if rows != case.rows:
            print(case)
            print(*(f"  - {row}" for row in sorted(case.rows - rows)), sep="\n")
            print(*(f"  + {row}" for row in sorted(rows - case.rows)), sep="\n")
    print(f"rows: {found} of {wanted} found, {extra} too many")
    print(f"cases right: {sum(map(sum, right.values()))} of {sum(map(len, right.values()))}")
    print(f"questions right in all their cases: {sum(map(all, right.values()))} of {len(right)}")
    print(f"questions right in most of their cases: {sum(2 * sum(c) > len(c) for c in right.values())} of {len(right)}")


if __name__ == "__main__":
    main()
