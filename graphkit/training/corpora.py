"""Treebanks -> spaCy training documents, one a paragraph, with the raw text as it stood."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import conllu
from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from conllu import Token, TokenList
    from spacy.vocab import Vocab

MOST_SENTENCES = 12
CURLY = {'"': ("“", "”"), "'": ("‘", "’"), "``": ("“", "“"), "''": ("”", "”")}


def paragraphs(path: Path, *, most: int = MOST_SENTENCES) -> Iterator[list[TokenList]]:
    """Take a CoNLL-U file and return its paragraphs, each a list of at most `most` sentences."""
    group: list[TokenList] = []
    with path.open(encoding="utf-8") as file:
        for sentence in conllu.parse_incr(file):
            border = any(key.startswith(("newpar", "newdoc")) for key in sentence.metadata)
            if group and (border or len(group) == most):
                yield group
                group = []
            group.append(sentence)
    if group:
        yield group


def words_of(sentence: TokenList) -> Iterator[tuple[Token, bool]]:
    """Take a sentence and return its syntactic words, each with whether a space follows."""
    inside: dict[int, Token] = {}
    for token in sentence:
        if isinstance(token["id"], tuple) and token["id"][1] == "-":
            inside.update(dict.fromkeys(range(token["id"][0], token["id"][2] + 1), token))
        elif isinstance(token["id"], int):
            whole = inside.get(token["id"], token)
            last = whole is token or whole["id"][2] == token["id"]
            yield token, last and (whole["misc"] or {}).get("SpaceAfter") != "No"


def tree_doc(vocab: Vocab, sentences: list[TokenList]) -> Doc:
    """Take the sentences of one paragraph and return one document with tags, features, lemmas and trees.

    Its `user_data` says which `document` it is from: `GUM_news_nasa`.
    """
    words: list[str] = []
    spaces: list[bool] = []
    starts: list[bool | int | None] = []
    heads: list[int] = []
    rows: list[Token] = []
    for sentence in sentences:
        first = len(words)
        for token, space in words_of(sentence):
            starts.append(len(words) == first)
            heads.append(first + token["head"] - 1 if token["head"] else len(words))
            words.append(token["form"].replace(" ", ""))
            spaces.append(space)
            rows.append(token)
    return Doc(
        vocab,
        words=words,
        spaces=spaces,
        sent_starts=starts,
        heads=heads,
        deps=["ROOT" if row["deprel"] == "root" else row["deprel"] for row in rows],
        tags=[row["xpos"] for row in rows],
        pos=[row["upos"] for row in rows],
        morphs=["|".join(f"{k}={v}" for k, v in (row["feats"] or {}).items()) for row in rows],
        lemmas=[row["form"] if row["lemma"] == "_" else row["lemma"] for row in rows],
        user_data={"document": sentences[0].metadata.get("sent_id", "").rpartition("-")[0]},
    )


def trees(vocab: Vocab, path: Path) -> Iterator[Doc]:
    """Take a CoNLL-U file and return its paragraphs as documents."""
    for group in paragraphs(path):
        yield tree_doc(vocab, group)


def curled(doc: Doc, rng: random.Random) -> Doc:
    """Take a document and return it with typographic quotation marks, as newsrooms write them."""
    words, opened = [], False
    for token in doc:
        word = token.text
        if word == '"':
            word, opened = CURLY['"'][opened], not opened
        elif word in CURLY:
            word = CURLY[word][1]
        elif "'" in word:
            word = word.replace("'", "’")
        elif word == "-" and token.whitespace_ and rng.random() < 0.5:
            word = "–"
        words.append(word)
    copy = Doc(
        doc.vocab,
        words=words,
        spaces=[bool(token.whitespace_) for token in doc],
        sent_starts=[bool(token.is_sent_start) for token in doc],
        heads=[token.head.i for token in doc],
        deps=[token.dep_ for token in doc],
        tags=[token.tag_ for token in doc],
        pos=[token.pos_ for token in doc],
        morphs=[str(token.morph) for token in doc],
        lemmas=[token.lemma_ for token in doc],
    )
    copy.ents = tuple(Span(copy, ent.start, ent.end, ent.label_) for ent in doc.ents)
    return copy


def with_curled(docs: Iterable[Doc], *, seed: int, share: float = 0.4) -> Iterator[Doc]:
    """Take documents and return them, a share of those with quotation marks or dashes in typographic dress."""
    rng = random.Random(seed)
    for doc in docs:
        quoted = any("'" in token.text or token.text in ('"', "``", "''", "-") for token in doc)
        yield curled(doc, rng) if quoted and rng.random() < share else doc
