"""`validate`: a graph in, what is wrong with it out, each with its place and its mend."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graphkit.graph import KnowledgeGraph
from graphkit.places import ontology_folder

if TYPE_CHECKING:
    from graphkit.rdf.findings import Finding


@dataclass(frozen=True, slots=True)
class Validation:
    """What is wrong with a graph, the worst first; a graph with warnings alone conforms."""

    findings: tuple[Finding, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether nothing found is a violation."""
        return not self.violations

    @property
    def violations(self) -> tuple[Finding, ...]:
        """What must not be."""
        return tuple(each for each in self.findings if each.severity == "violation")

    @property
    def warnings(self) -> tuple[Finding, ...]:
        """What may be, but should be known; remarks of a shape of the user's own are among them."""
        return tuple(each for each in self.findings if each.severity != "violation")

    def record(self) -> dict[str, Any]:
        """Return the findings as plain JSON values."""
        return {
            "conforms": self.conforms,
            "violations": len(self.violations),
            "warnings": len(self.warnings),
            "findings": [each.record() for each in self.findings],
        }


def validate(graph: str | Path | KnowledgeGraph, *, ontology: str | Path | None = None) -> Validation:
    """Take a graph, or where one lies, and return what the shapes find wrong with it.

    `ontology` is a folder with a shapes.ttl in place of graphkit's own.

    Raises GraphError where there is no graph, OntologyError where the shapes cannot be used.
    """
    from graphkit.rdf.findings import findings
    from graphkit.rdf.graphs import load
    from graphkit.rdf.ontology import CORE
    from graphkit.rdf.shapes import breaches

    known = graph.statements() if isinstance(graph, KnowledgeGraph) else load(graph)
    found = breaches(known, ontology_folder(ontology), core=ontology_folder() / CORE)
    return Validation(findings(known, found))
