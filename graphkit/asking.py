"""The verbs query and questions: what a graph answers, asked in SPARQL or by the name of a question."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.errors import QueryError
from graphkit.graph import KnowledgeGraph
from graphkit.places import ontology_folder

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graphkit.rdf.graphs import Graph
    from graphkit.rdf.queries import Answers
    from graphkit.rdf.questions import Question


def questions(*, ontology: str | Path | None = None) -> tuple[Question, ...]:
    """Return the questions that come along, or those of an ontology folder, each with title, parameters and SPARQL.

    >>> [each.title for each in questions() if each.name == "meetings"]
    ['Who met whom, where and when?']
    """
    from graphkit.rdf.questions import load_questions

    return load_questions(ontology_folder(ontology))


def query(
    graph: str | Path | KnowledgeGraph | Graph,
    sparql: str,
    *,
    parameters: Mapping[str, str | None] | None = None,
    ontology: str | Path | None = None,
    gazetteer: str | Path | None = None,
    **more: str | None,
) -> Answers:
    """Take a graph, its statements, or where one lies, and a query, and return the answers.

    A query is SPARQL, `@` and the file it stands in, or the name of a question (`questions` returns them) with its
    `parameters`, also by keyword (`actor="Japan"`; `from_` where the word is Python's own). `ontology` is a folder with
    questions in place of those that come along, `gazetteer` a file of more known things. A parameter that is None is
    not given.

    Raises GraphError where there is no graph; QueryError where the query is malformed or refused, there is no such
    question, or its parameters do not fit.
    """
    from graphkit.rdf import queries
    from graphkit.rdf.questions import NAME, filled, named

    asked_with = dict(parameters or {}) | {name.rstrip("_"): value for name, value in more.items()}
    given = {name: value for name, value in asked_with.items() if value is not None}
    if NAME.fullmatch(sparql):
        asked = named(questions(ontology=ontology), sparql)
        text, context = filled(asked, given), asked.context
    elif given:
        raise QueryError(f"query: --{next(iter(given))}: only a question by name has parameters", hint="leave it out")
    else:
        text, context = _written(sparql), ""
    return queries.query(_opened(graph, context=context, ontology=ontology, gazetteer=gazetteer), text)


def unknown_names(
    graph: str | Path | KnowledgeGraph | Graph,
    question: Question,
    given: Mapping[str, str],
    *,
    ontology: str | Path | None = None,
    gazetteer: str | Path | None = None,
) -> dict[str, tuple[str, ...]]:
    """Take a graph, a question and what it was given; return the names it does not know, each with near ones."""
    known = _opened(graph, context=question.context, ontology=ontology, gazetteer=gazetteer).names()
    folded = {name.casefold() for name in known}
    asked = [given[p.name] for p in question.parameters if p.name in given and p.kind == "entity"]
    return {
        name: tuple(get_close_matches(name, sorted(known), n=3, cutoff=0.7))
        for name in asked
        if name.casefold() not in folded
    }


def _opened(
    graph: str | Path | KnowledgeGraph | Graph,
    *,
    context: str = "",
    ontology: str | Path | None = None,
    gazetteer: str | Path | None = None,
) -> Graph:
    from graphkit.rdf.graphs import graph_of, load
    from graphkit.rdf.ontology import load_knowledge
    from graphkit.rdf.world import members

    if isinstance(graph, KnowledgeGraph):
        found = graph.statements()
    else:
        found = load(graph) if isinstance(graph, (str, Path)) else graph
    if context == "members":
        known = load_knowledge(ontology_folder(ontology), gazetteer)
        if found is graph:
            found = graph_of(found, found.prefixes)
        found.add(members(known.gazetteer))
    return found


def _written(sparql: str) -> str:
    if not sparql.startswith("@"):
        return sparql
    path = Path(sparql[1:])
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise QueryError(f"{path}: {(error.strerror or str(error)).lower()}", hint="check the path") from error
    except UnicodeDecodeError as error:
        raise QueryError(f"{path}: not UTF-8 at byte {error.start}", hint="convert it to UTF-8") from error
