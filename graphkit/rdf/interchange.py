"""The graph handed over to Python programs that speak rdflib."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Dataset

__all__ = ["Dataset", "rdflib_dataset"]


def rdflib_dataset(trig: str) -> Dataset:
    """Take a graph as TriG and return it as an rdflib Dataset, the claims of each document in a graph of its own.

    >>> found = rdflib_dataset("@prefix : <https://example.org/> . :a :b :c . :g { :d :e :f }")
    >>> sorted(str(subject) for subject, _, _, _ in found.quads())
    ['https://example.org/a', 'https://example.org/d']
    """
    from rdflib import Dataset

    # The union as default graph: a query needs no GRAPH, as in graphkit's own.
    dataset = Dataset(default_union=True)
    with warnings.catch_warnings():
        # rdflib 7 warns of its own way of parsing TriG.
        warnings.simplefilter("ignore", DeprecationWarning)
        dataset.parse(data=trig, format="trig")
    return dataset
