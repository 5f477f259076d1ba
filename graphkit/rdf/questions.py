"""The questions that come along: SPARQL files with a title, and parameters that are filled in as values.

A question is a query that runs as it stands on any engine, for all. It names its parameters in one line,
`VALUES (?given_actor ?given_from) { (UNDEF UNDEF) }`, which is written anew with what is given.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from pyoxigraph import Literal

from graphkit.errors import OntologyError, QueryError

FOLDER: Final = "questions"
NAME: Final = re.compile(r"[a-z][a-z-]*")
CONTEXTS: Final = ("", "members")
KINDS: Final = {"an entity's name": "entity", "a date": "date"}
"""How the meaning of a parameter begins, and what kind of value that is; any other is words."""
_HEAD: Final = re.compile(r"# ?(?P<line>.*)")
_FIELD: Final = re.compile(r"(?P<key>title|asks|context|parameter (?P<name>[a-z]+)): (?P<text>.*)")
_VALUES: Final = re.compile(r"VALUES \((?P<names>(?:\?given_[a-z]+ ?)+)\) \{ \((?:UNDEF ?)+\) \}")
_MEANING: Final = re.compile(r"(?P<meaning>.*?) \((?P<need>required|optional)\)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question may be given: its name, what it means, and whether it must be."""

    name: str
    meaning: str
    required: bool = False

    @property
    def kind(self) -> str:
        """What its value is: `entity`, `date` or `words`; the name of an entity or words of a text are words."""
        found = next((kind for begin, kind in KINDS.items() if self.meaning.startswith(begin)), "words")
        return "words" if "or the words" in self.meaning else found


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its name: its title in plain words, what its rows are, its parameters, and its SPARQL.

    `context` says that it asks of more than the graph: `members`, who belongs to which alliance by the gazetteer.
    """

    name: str
    title: str
    asks: str
    parameters: tuple[Parameter, ...]
    sparql: str
    context: str = ""


def load_questions(folder: str | Path) -> tuple[Question, ...]:
    """Take an ontology folder and return the questions of its `questions/*.rq`, by name; none where it has none.

    Raises OntologyError where the folder is missing, or a file cannot be read or lacks its title.
    """
    if not Path(folder).is_dir():
        raise OntologyError(f"{folder}: no such folder", hint="give a folder of the shape of graphkit's ontology")
    return tuple(_question(path) for path in sorted((Path(folder) / FOLDER).glob("*.rq")))


def named(questions: tuple[Question, ...], name: str) -> Question:
    """Take questions and a name and return the one of that name; QueryError, with near names, where there is none."""
    found = next((question for question in questions if question.name == name), None)
    if found is None:
        near = get_close_matches(name, [question.name for question in questions], n=3)
        hint = f"did you mean {' or '.join(near)}?" if near else "graphkit query --list shows them"
        raise QueryError(f"{name}: no question of this name", hint=hint)
    return found


def filled(question: Question, given: Mapping[str, str]) -> str:
    """Take a question and values by parameter and return the query to be asked; a value is only ever a string in it.

    >>> ask = "SELECT ?x { VALUES (?given_who ?given_from) { (UNDEF UNDEF) } }"
    >>> who = Question("who", "Who?", "", (Parameter("who", "a name", True), Parameter("from", "a date")), ask)
    >>> filled(who, {"who": 'A "B"'})
    'SELECT ?x { VALUES (?given_who ?given_from) { ("A \\\\"B\\\\"" UNDEF) } }'

    Raises QueryError where a parameter is unknown or missing, or a date is none.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    for name, value in given.items():
        if name not in known:
            hint = f"it has {', '.join(f'--{each}' for each in known)}" if known else "it has none"
            raise QueryError(f"{question.name}: no parameter --{name}", hint=hint)
        if known[name].kind == "date" and not _is_date(value):
            raise QueryError(f"{question.name}: --{name} {value!r} is no date", hint="use YYYY, YYYY-MM or YYYY-MM-DD")
    for parameter in question.parameters:
        if parameter.required and parameter.name not in given:
            raise QueryError(f"{question.name}: needs --{parameter.name}", hint=f"give {parameter.meaning}")

    def written(found: re.Match[str]) -> str:
        names = found["names"].split()
        values = (given.get(name.removeprefix("?given_")) for name in names)
        cells = " ".join("UNDEF" if value is None else str(Literal(_plain(value))) for value in values)
        return f"VALUES ({' '.join(names)}) {{ ({cells}) }}"

    return _VALUES.sub(written, question.sparql)


def _is_date(value: str) -> bool:
    shape = "%Y-%m-%d"[: {4: 2, 7: 5, 10: 8}.get(len(value), 0)]
    try:
        return bool(shape) and bool(datetime.datetime.strptime(value, shape))
    except ValueError:
        return False


def _plain(value: str) -> str:
    """A value without what no name holds: control characters and halves of surrogate pairs."""
    return "".join(c for c in value if c.isprintable() or c == " ")


def _question(path: Path) -> Question:
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise OntologyError(f"{path}: cannot be read: {error}", hint="write it again as UTF-8") from error
    fields: dict[str, str] = {}
    parameters: list[Parameter] = []
    key = ""
    for line in text.splitlines():
        head = _HEAD.fullmatch(line)
        if head is None:
            break
        field = _FIELD.fullmatch(head["line"])
        if field is None:
            fields[key] = f"{fields.get(key, '')} {head['line'].strip()}".strip()
        elif field["name"]:
            key = field["key"]
            parameters.append(_parameter(path, field["name"], field["text"]))
        else:
            key = field["key"]
            fields[key] = field["text"].strip()
    if not fields.get("title"):
        raise OntologyError(f"{path}:1: no title", hint='begin the file with "# title: ..."')
    if fields.get("context", "") not in CONTEXTS:
        what = f"{path}: context {fields['context']!r} is not known"
        raise OntologyError(what, hint="write members, or leave it out")
    return Question(
        path.stem, fields["title"], fields.get("asks", ""), tuple(parameters), text, fields.get("context", "")
    )


def _parameter(path: Path, name: str, text: str) -> Parameter:
    found = _MEANING.fullmatch(text.strip())
    if found is None:
        raise OntologyError(
            f"{path}: parameter {name}: not said if needed", hint="end its line with (required) or (optional)"
        )
    return Parameter(name, found["meaning"], found["need"] == "required")
