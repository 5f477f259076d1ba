"""The error tree; each error names the input, the place and the mend.

GraphkitError
├── SourceError       a document or folder that cannot be read
├── ModelError        a language pipeline that cannot be loaded or lacks what is needed
├── OntologyError     an ontology folder that cannot be read
├── GraphError        a saved graph that cannot be read or is not one of ours
├── QueryError        a query that is malformed or refused
└── OutputError       a file or folder that cannot be written
"""

from __future__ import annotations


class GraphkitError(Exception):
    """Take what is wrong and how to mend it; the message is one line.

    >>> print(GraphkitError("article.txt: no such file", hint="check the path"))
    article.txt: no such file (check the path)
    """

    def __init__(self, message: str, *, hint: str = "") -> None:
        self.message = " ".join(message.split())
        self.hint = " ".join(hint.split())
        super().__init__(f"{self.message} ({self.hint})" if self.hint else self.message)


class SourceError(GraphkitError):
    """A document or folder that cannot be read."""


class ModelError(GraphkitError):
    """A language pipeline that cannot be loaded or lacks what is needed."""


class OntologyError(GraphkitError):
    """An ontology folder that cannot be read."""


class GraphError(GraphkitError):
    """A saved graph that cannot be read or is not one of ours."""


class QueryError(GraphkitError):
    """A query that is malformed or refused."""


class OutputError(GraphkitError):
    """A file or folder that cannot be written."""
