"""A treebank without names -> documents with the names that its tags and a name finder agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graphkit.training.name_corpora import OFFICES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token


def silver(nlp: Language, docs: Iterable[Doc]) -> Iterator[Doc]:
    """Take a name finder and documents with Penn tags, and return them with names to learn from.

    A name is what the finder calls one, where it begins and ends with a proper noun, leaves none out beside it and is
    not a people's. Other proper nouns are left unsaid, neither names nor none; every other word is no name.
    """
    for doc in docs:
        found = (doc.char_span(ent.start_char, ent.end_char, ent.label_) for ent in nlp(doc.text).ents)
        names = [
            ent
            for ent in found
            if ent is not None and _whole(doc, ent) and (ent.label_ != "PER" or ent[-1].tag_ != "NNPS")
        ]
        taken = {token.i for name in names for token in name}
        doc.set_ents(names, missing=[doc[t.i : t.i + 1] for t in doc if _proper(t) and t.i not in taken])
        yield doc


def _whole(doc: Doc, ent: Span) -> bool:
    beside = [doc[i] for i in (ent.start - 1, ent.end) if 0 <= i < len(doc)]
    return _proper(ent[0]) and _proper(ent[-1]) and not any(_proper(t) and t.text not in OFFICES for t in beside)


def _proper(token: Token) -> bool:
    return token.tag_.startswith("NNP")
