"""Defence and diplomacy reports in, a knowledge graph out: who says what was done, by whom, to whom, for sure or not.

Names load when they are first used, so importing the package does no work.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from graphkit.version import __version__

if TYPE_CHECKING:
    from graphkit.asking import query, questions
    from graphkit.errors import GraphkitError
    from graphkit.explaining.explanation import Explanation, explain
    from graphkit.graph import KnowledgeGraph, build, view
    from graphkit.handbook import ontology
    from graphkit.linking.claims import Claim
    from graphkit.records import extract
    from graphkit.text.documents import Document
    from graphkit.validation import Validation, validate

__all__ = [
    "Claim",
    "Document",
    "Explanation",
    "GraphkitError",
    "KnowledgeGraph",
    "Validation",
    "__version__",
    "build",
    "explain",
    "extract",
    "ontology",
    "query",
    "questions",
    "validate",
    "view",
]

_HOMES = {
    "Claim": "graphkit.linking.claims",
    "Document": "graphkit.text.documents",
    "Explanation": "graphkit.explaining.explanation",
    "GraphkitError": "graphkit.errors",
    "KnowledgeGraph": "graphkit.graph",
    "Validation": "graphkit.validation",
    "build": "graphkit.graph",
    "explain": "graphkit.explaining.explanation",
    "extract": "graphkit.records",
    "ontology": "graphkit.handbook",
    "query": "graphkit.asking",
    "questions": "graphkit.asking",
    "validate": "graphkit.validation",
    "view": "graphkit.graph",
}


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
