"""What a SPARQL text may hold before the engine sees it: reading only, of this graph only, of a sane size.

The engine sends what `SERVICE` says to whatever host it names and cannot be told not to, and overflows its stack on
very deep queries; so this is decided on the words of the text. They are read as the grammar of SPARQL 1.1 (section
19.8) reads them, and wherever a text could be read in two ways, it is refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from graphkit.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Iterator

LIMIT: Final = 65_536
"""Bytes of a query, at most."""
DEPTH: Final = 200
"""Brackets inside each other, at most."""
STEPS: Final = 500
"""Operators and clauses, at most: the engine nests one in the other."""

_UPDATES: Final = frozenset("INSERT DELETE LOAD CLEAR DROP CREATE ADD MOVE COPY WITH USING".split())
_CLAUSES: Final = frozenset("UNION OPTIONAL MINUS LATERAL BIND FILTER GRAPH VALUES EXISTS SELECT HAVING".split())
_WORDS: Final = re.compile(
    r"""
    (?P<space> \s+ )
  | (?P<comment> \# [^\n]* )
  | (?P<iri> < [^<>"{}|^`\\\x00-\x20]* > )
  | (?P<string> \"{3} (?: \"{0,2} (?: [^"\\] | \\. ) )* \"{3} | '{3} (?: '{0,2} (?: [^'\\] | \\. ) )* '{3}
              | " (?: [^"\\\n] | \\. )* " | ' (?: [^'\\\n] | \\. )* ' )
  | (?P<open> [({\[] )
  | (?P<close> [)}\]] )
  | (?P<variable> [?$]\w+ | @[A-Za-z]+ (?: -\w+ )* )
  | (?P<name> (?: _ | [^\W\d_] [\w.-]* )? : (?: [\w:.-] | %[0-9A-Fa-f]{2} | \\[_~.\-!$&'()*+,;=/?\#@%] )* )
  | (?P<word> [^\W\d]\w* )
  | (?P<number> [0-9]+ (?: \.[0-9]* )? (?: [eE][+-]?[0-9]+ )? )
  | (?P<sign> [^\\"'`\x00-\x1f] )
    """,
    re.VERBOSE | re.DOTALL,
)
_ESCAPE: Final = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_SURE_IRI: Final = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")
_AMBIGUOUS: Final = re.compile(r"[#'(),;&|*!]")


def admitted(sparql: str) -> str:
    """Take a SPARQL text and return it with plain line ends, where it may be run.

    Raises QueryError where it would change the graph, ask another endpoint (`SERVICE`) or read another graph
    (`FROM`), or where it is too long, too deep or of too many steps.
    """
    if len(sparql.encode("utf-8", errors="replace")) > LIMIT:
        raise QueryError(f"query: longer than {LIMIT} bytes", hint="ask in several queries")
    text = sparql.replace("\r\n", "\n").replace("\r", "\n")
    _check(text)
    seen = text
    for _ in range(4):
        plain = _ESCAPE.sub(_character, seen)
        if plain == seen:
            return text
        _check(plain)
        seen = plain
    raise QueryError("query: escapes within escapes", hint="write the characters themselves")


def _character(found: re.Match[str]) -> str:
    code = int(found[1] or found[2], 16)
    if code > 0x10FFFF or 0xD800 <= code <= 0xDFFF or not code:
        raise QueryError(f"query: {found[0]} is no character", hint="write the characters themselves")
    return chr(code)


def _check(text: str) -> None:
    depth = steps = 0
    before = ("", "")
    for kind, word in _read(text):
        if kind == "word":
            _refuse(word.upper())
        elif kind == "name" and before != ("word", "PREFIX") and depth == 0:
            _refuse_joined(word, "FROM")
        elif word == "{" and before[0] == "name":
            _refuse_joined(before[1], "SERVICE")
        depth += (kind == "open") - (kind == "close")
        steps += kind == "sign" or (kind == "word" and word.upper() in _CLAUSES)
        if depth > DEPTH:
            raise QueryError(f"query: more than {DEPTH} brackets inside each other", hint="ask in several queries")
        if steps > STEPS:
            raise QueryError(f"query: more than {STEPS} operators and clauses", hint="ask in several queries")
        before = (kind, word.upper())


def _refuse(word: str) -> None:
    # The engine reads a keyword out of a longer word: `trueSERVICE` is `true`, then `SERVICE`.
    if "SERVICE" in word:
        raise QueryError("query: SERVICE is refused, no other endpoint is asked", hint="ask this graph alone")
    if "FROM" in word:
        raise QueryError("query: FROM is refused, the graph is the one given", hint="leave FROM out")
    if word in _UPDATES:
        raise QueryError(f"query: {word} is refused, a graph is only read", hint="ask with SELECT, ASK or CONSTRUCT")


def _refuse_joined(name: str, keyword: str) -> None:
    # `SERVICE:x {` is to the engine the keyword and `:x`.
    prefix = name.partition(":")[0]
    if keyword in prefix.upper():
        raise QueryError(f"query: {prefix}: could be a prefix or {keyword}", hint="give the prefix another name")


def tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """Take a SPARQL text and yield its words: their kind, the word, and where it starts; comments are left out.

    Raises QueryError where a word has no end, or could be two things.
    """
    at = 0
    while at < len(text):
        found = _WORDS.match(text, at)
        if found is None:
            raise _unreadable(text, at)
        kind, word = str(found.lastgroup), found[0]
        if kind == "iri" and not _SURE_IRI.match(word) and _AMBIGUOUS.search(word):
            what = f"query, {place(text, at)}: {word!r} could be an IRI or a comparison"
            raise QueryError(what, hint="put spaces around < and >")
        if kind not in {"space", "comment"}:
            yield kind, word, at
        at = found.end()


def _read(text: str) -> Iterator[tuple[str, str]]:
    for kind, word, _ in tokens(text):
        yield kind, word
        if kind == "iri" and not _SURE_IRI.match(word):
            yield from (("word", inner) for sort, inner, _ in tokens(word[1:-1]) if sort == "word")


def _unreadable(text: str, at: int) -> QueryError:
    what = {"\\": "an escape outside a string or IRI", '"': "a string without end", "'": "a string without end"}
    return QueryError(
        f"query, {place(text, at)}: {what.get(text[at], 'a stray character')}", hint="mend the query there"
    )


def place(text: str, at: int) -> str:
    """Take a text and an offset in it and return its line and column in words.

    >>> place("a\\nbc", 3)
    'line 2, column 2'
    """
    line = text.count("\n", 0, at) + 1
    return f"line {line}, column {at - text.rfind(chr(10), 0, at)}"
