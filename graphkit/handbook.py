"""`ontology`: what graphkit knows beforehand, as one page to browse."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from graphkit.files import whole
from graphkit.places import ontology_folder

if TYPE_CHECKING:
    from graphkit.knowledge import Definition, Knowledge


def ontology(output: str | Path | None = None, *, ontology: str | Path | None = None) -> str:
    """Return the page of classes, properties, modes, topics, wordings and known things; written to `output` if given.

    `ontology` is a folder of the shape of graphkit's own, in place of it.

    Raises OntologyError where the folder cannot be read, OutputError where `output` cannot be written.
    """
    from graphkit.drawing.handbook import handbook

    page = handbook(*_known(ontology_folder(ontology)), title="Defence and diplomacy: the ontology")
    if output is not None:
        with whole(Path(output)) as file:
            file.write(page)
    return page


def _known(folder: Path) -> tuple[tuple[Definition, ...], Knowledge]:
    from graphkit.rdf.ontology import CORE, load_knowledge
    from graphkit.rdf.terms import load_definitions

    terms = folder if (folder / CORE).exists() else ontology_folder()
    return load_definitions(terms), load_knowledge(folder)
