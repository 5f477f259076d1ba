"""`Report`: what a build did: counts, timings, what was rejected, warnings, versions."""

from __future__ import annotations

import platform
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from graphkit.neighbourhood import nodes
from graphkit.version import __version__

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from graphkit.linking.claims import Claim
    from graphkit.text.documents import Document, Rejected

LIBRARIES = ("spacy", "lemminflect", "trafilatura", "pypdfium2", "py3langid", "pyoxigraph", "pyvis", "networkx")


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: numbers of what was `read` this time and of the whole `graph` after it; `seconds` by stage."""

    read: Mapping[str, int] = field(default_factory=dict)
    graph: Mapping[str, int] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)
    rejected: tuple[Rejected, ...] = ()
    warnings: tuple[str, ...] = ()
    versions: Mapping[str, str] = field(default_factory=dict)

    def record(self) -> dict[str, Any]:
        """Return the report as plain JSON values."""
        return {
            "read": dict(self.read),
            "graph": dict(self.graph),
            "seconds": {stage: round(seconds, 3) for stage, seconds in self.seconds.items()},
            "rejected": [{"path": each.path, "reason": each.reason} for each in self.rejected],
            "warnings": list(self.warnings),
            "versions": dict(self.versions),
        }


def counts(claims: Sequence[Claim], **before: int) -> dict[str, int]:
    """Take claims, and numbers to be told before theirs, and return the numbers that sum them up."""
    events = {claim.event.id for claim in claims if claim.event is not None}
    entities = {node for claim in claims for node in nodes(claim)} - events
    return {
        **before,
        "claims": len(claims),
        "asserted": sum(claim.asserted for claim in claims),
        "entities": len(entities),
        "events": len(events),
    }


def warnings(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[str, ...]:
    """Take what was read and return what its reader should know, one line each."""
    telling = {claim.document for claim in claims}
    empty = [document.id for document in documents if not document.text.strip()]
    undated = [document.id for document in documents if document.published is None and document.text.strip()]
    silent = [each.id for each in documents if each.text.strip() and each.id not in telling]
    told = (
        (empty, "without text, so without claims"),
        (undated, "without a date, so days such as Monday stay unresolved there (--published DATE gives one)"),
        (silent, "with text in which no claim was found"),
    )
    return tuple(f"{_named(names)} {what}" for names, what in told if names)


def versions(**more: str) -> dict[str, str]:
    """Return the versions of graphkit, Python and the libraries a build rests on, and those handed in."""
    known = {"graphkit": __version__, "python": platform.python_version()}
    for library in LIBRARIES:
        try:
            known[library] = version(library)
        except PackageNotFoundError:
            known[library] = "unknown"
    return known | more


def _named(names: Sequence[str]) -> str:
    if len(names) == 1:
        return f"{names[0]}: a document"
    return f"{len(names)} documents ({names[0]}, ...)"
