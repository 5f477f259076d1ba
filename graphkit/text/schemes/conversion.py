"""Trees of spaCy's English models (CLEAR labels) -> trees of Universal Dependencies, as GUM and EWT have them."""

from __future__ import annotations

from collections.abc import Sequence

from graphkit.text.schemes.coordination import coordinated, punctuated
from graphkit.text.schemes.expressions import joined, with_sums
from graphkit.text.schemes.persons import flattened
from graphkit.text.schemes.predicates import with_copulas, with_expletives, with_objects
from graphkit.text.schemes.prepositions import turned
from graphkit.text.schemes.words import finished, relabelled
from graphkit.text.sentences import Token


def universal(tokens: Sequence[Token], *, persons: Sequence[tuple[int, int]] = ()) -> tuple[Token, ...]:
    """Take the words of a sentence with a tree of spaCy's scheme, and return them with that of UD.

    Words count from 0 and the root is its own head; `persons` are the names of persons, (first word, last word) each.

    >>> from graphkit.text.sentences import Token
    >>> words = ["He PRON 1 nsubj", "is AUX 1 ROOT", "in ADP 1 prep", "Rome PROPN 2 pobj"]
    >>> rows = enumerate(word.split() for word in words)
    >>> tokens = [Token(i, form, form, pos, "", dep, int(head), 0, 0) for i, (form, pos, head, dep) in rows]
    >>> [(token.text, token.dep, token.head) for token in universal(tokens)]
    [('He', 'nsubj', 3), ('is', 'cop', 3), ('in', 'case', 3), ('Rome', 'root', 3)]
    """
    tree = turned(with_sums(relabelled(tuple(tokens))))
    tree = with_objects(with_expletives(with_copulas(joined(tree))))
    return finished(punctuated(coordinated(flattened(tree, persons))))
