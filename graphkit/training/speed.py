"""How fast a pipeline is on one core, beside one of the size that spaCy gives a small pipeline, and how large."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from spacy import util
from spacy.cli.init_config import init_config
from spacy.training import Example
from thinc.api import NumpyOps, set_current_ops

from graphkit.text.parser import load_pipeline
from graphkit.training.corpora import trees

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from spacy.language import Language
    from spacy.tokens import Doc

ROUNDS = 3
BATCH = 8


def small(gold: Sequence[Doc]) -> Language:
    """Take documents with trees and return a pipeline of token vectors, tagger and parser as spaCy sets them up.

    It has seen them but once: enough for a parser that goes about a sentence as a trained one does.
    """
    config = init_config(lang="en", pipeline=["tagger", "parser"], optimize="efficiency", silent=True)
    nlp = util.load_model_from_config(config, auto_fill=True)
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in gold]
    nlp.initialize(lambda: examples)
    for start in range(0, len(examples), BATCH):
        nlp.update(examples[start : start + BATCH])
    return nlp


def words_a_second(nlp: Language, texts: Sequence[str]) -> float:
    """Take a pipeline and texts and return the words it reads in a second."""
    start = time.perf_counter()
    words = sum(map(len, nlp.pipe(texts)))
    return words / (time.perf_counter() - start)


def speeds(model: Path, treebank: Path) -> dict[str, float]:
    """Take the path of a pipeline and a treebank, and return words a second on one core: the best of some rounds.

    Both are measured as spaCy loads them.
    """
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    set_current_ops(NumpyOps())
    plain = load_pipeline(model)
    gold = list(trees(plain.vocab, treebank))
    pipelines = {"small pipeline": small(gold), "this": plain}
    texts = [doc.text for doc in gold]
    found = [{name: words_a_second(nlp, texts) for name, nlp in pipelines.items()} for _ in range(ROUNDS)]
    return {name: max(one[name] for one in found) for name in pipelines}


def size(folder: Path) -> int:
    """Take a folder and return the bytes of the files in it."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
