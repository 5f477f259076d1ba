"""`Rows`, `Triples`, yes or no: what a query gives, as plain values; and the formats it is written in."""

from __future__ import annotations

import csv
import html
import io
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeAlias

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from graphkit.errors import QueryError
from graphkit.rdf.turtle import shortener, turtle_text, written

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

WIDTH = 72
"""Characters of a table's column, at most."""
_LEFT = ' style="text-align: left"'
_STRING = "http://www.w3.org/2001/XMLSchema#string"


@dataclass(frozen=True, slots=True)
class Value:
    """One value of an answer: `kind` is `uri`, `literal` or `bnode`; a literal may have a language or a datatype."""

    kind: str
    value: str
    datatype: str | None = None
    language: str | None = None

    def __str__(self) -> str:
        return self.value


@dataclass(frozen=True, slots=True)
class Rows:
    """What SELECT gives: the names of the variables, and for each answer their values, None where unbound."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Value | None, ...], ...]
    prefixes: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __str__(self) -> str:
        return formatted(self, "table")

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Return the answers as notebooks show them."""
        return {"text/plain": formatted(self, "table"), "text/html": formatted(self, "html")}


@dataclass(frozen=True, slots=True)
class Triples:
    """What CONSTRUCT and DESCRIBE give: subject, predicate and object of each triple, sorted."""

    triples: tuple[tuple[Value, Value, Value], ...]
    prefixes: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def __str__(self) -> str:
        return formatted(self, "table")

    def _repr_mimebundle_(self, **_: object) -> dict[str, str]:
        """Return the answers as notebooks show them."""
        return {"text/plain": formatted(self, "table"), "text/html": formatted(self, "html")}


Answers: TypeAlias = Rows | Triples | bool


def value_of(node: object) -> Value:
    """Take a node of a graph and return it as a plain value."""
    if isinstance(node, NamedNode):
        return Value("uri", node.value)
    if isinstance(node, Literal):
        datatype = None if node.language or node.datatype.value == _STRING else node.datatype.value
        return Value("literal", node.value, datatype, node.language)
    if isinstance(node, BlankNode):
        return Value("bnode", node.value)
    raise QueryError("query: triples within triples are not answered", hint="ask for their parts")


def formatted(answers: Answers, format_: str) -> str:
    """Take answers and `json`, `csv`, `tsv`, `ttl`, `table` or `html` and return them as text in that format.

    The first three are those of SPARQL 1.1 Query Results; triples are rows of subject, predicate and object in them.
    A table is for people: IRIs are shortened, long texts cut, control characters shown by their codes; as HTML, it is
    for notebooks, and texts are whole.

    Raises QueryError where the format is unknown, or `ttl` and the answers are not triples.
    """
    writers = {"json": _json, "csv": _csv, "tsv": _tsv, "ttl": _ttl, "table": _table, "html": _html}
    if format_ not in writers:
        raise QueryError(f"format {format_!r}: unknown", hint=f"give one of {', '.join(writers)}")
    return writers[format_](answers)


def _rows(answers: Rows | Triples) -> Rows:
    if isinstance(answers, Rows):
        return answers
    return Rows(("subject", "predicate", "object"), answers.triples, answers.prefixes)


def _json(answers: Answers) -> str:
    if isinstance(answers, bool):
        return json.dumps({"head": {}, "boolean": answers}) + "\n"
    rows = _rows(answers)
    bindings = [
        {name: _binding(value) for name, value in zip(rows.variables, row, strict=True) if value is not None}
        for row in rows.rows
    ]
    found = {"head": {"vars": list(rows.variables)}, "results": {"bindings": bindings}}
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _binding(value: Value) -> dict[str, Any]:
    extra = {"xml:lang": value.language, "datatype": value.datatype}
    return {"type": value.kind, "value": value.value} | {key: each for key, each in extra.items() if each}


def _csv(answers: Answers) -> str:
    if isinstance(answers, bool):
        return f"{str(answers).lower()}\r\n"
    rows = _rows(answers)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(rows.variables)
    writer.writerows(["" if value is None else _plain(value) for value in row] for row in rows.rows)
    return text.getvalue()


def _plain(value: Value) -> str:
    return f"_:{value.value}" if value.kind == "bnode" else value.value


def _tsv(answers: Answers) -> str:
    if isinstance(answers, bool):
        return f"{str(answers).lower()}\n"
    rows = _rows(answers)
    lines = ["\t".join(f"?{name}" for name in rows.variables)]
    lines += ("\t".join("" if value is None else _turtle(value, {}) for value in row) for row in rows.rows)
    return "\n".join(lines) + "\n"


def _turtle(value: Value, prefixes: Mapping[str, str]) -> str:
    return written(_node(value), shortener(prefixes))


def _ttl(answers: Answers) -> str:
    if not isinstance(answers, Triples):
        raise QueryError(
            "format ttl: only for triples", hint="ask with CONSTRUCT or DESCRIBE, or take json, csv or tsv"
        )
    quads = [Quad(_node(s), _node(p), _node(o)) for s, p, o in answers.triples]  # type: ignore[arg-type]
    return turtle_text(quads, answers.prefixes)


def _node(value: Value) -> NamedNode | Literal | BlankNode:
    if value.kind == "uri":
        return NamedNode(value.value)
    if value.kind == "bnode":
        return BlankNode(value.value)
    if value.language:
        return Literal(value.value, language=value.language)
    return Literal(value.value, datatype=NamedNode(value.datatype)) if value.datatype else Literal(value.value)


def _table(answers: Answers) -> str:
    if isinstance(answers, bool):
        return "yes\n" if answers else "no\n"
    if isinstance(answers, Triples):
        return _ttl(answers)
    short = shortener(answers.prefixes)
    cells = [answers.variables, *([_cell(value, short) for value in row] for row in answers.rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(answers.variables))]
    number = len(answers.rows)
    return "".join(f"{line}\n" for line in _lines(cells, widths)) + f"({number} row{'' if number == 1 else 's'})\n"


def _lines(cells: Sequence[Sequence[str]], widths: Iterable[int]) -> Iterator[str]:
    sizes = list(widths)
    for number, row in enumerate(cells):
        yield "  ".join(cell.ljust(size) for cell, size in zip(row, sizes, strict=True)).rstrip()
        if number == 0:
            yield "  ".join("-" * size for size in sizes)


def _cell(value: Value | None, short: Callable[[str], str]) -> str:
    text = _shown(value, short)
    return text if len(text) <= WIDTH else f"{text[: WIDTH - 1]}…"


def _shown(value: Value | None, short: Callable[[str], str]) -> str:
    if value is None:
        return ""
    text = short(value.value).strip("<>") if value.kind == "uri" else _plain(value)
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)


def _html(answers: Answers) -> str:
    if isinstance(answers, bool):
        return "<p>yes</p>" if answers else "<p>no</p>"
    rows = _rows(answers)
    short = shortener(rows.prefixes)
    lines = [
        "<thead><tr>",
        *(f"<th{_LEFT}>{html.escape(name)}</th>" for name in rows.variables),
        "</tr></thead><tbody>",
    ]
    for row in rows.rows:
        lines += ["<tr>", *(_html_cell(value, short) for value in row), "</tr>"]
    count = "1 row" if len(rows.rows) == 1 else f"{len(rows.rows)} rows"
    return f"<table>{''.join(lines)}</tbody></table><p>{count}</p>"


def _html_cell(value: Value | None, short: Callable[[str], str]) -> str:
    whole = f' title="{html.escape(value.value)}"' if value is not None and value.kind == "uri" else ""
    return f"<td{_LEFT}{whole}>{html.escape(_shown(value, short))}</td>"
