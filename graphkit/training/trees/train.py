"""The network of trees, learnt in steps: words left out, treebanks, several networks, one that says what they say."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

import spacy
import torch

from graphkit.text.trees.component import Trees
from graphkit.text.trees.network import Network
from graphkit.training.corpora import curled, trees
from graphkit.training.tokenizer import tokenizing
from graphkit.training.trees.batches import Library, swapped
from graphkit.training.trees.examples import answers_in, part, told, types_of, untold
from graphkit.training.trees.lessons import Course, missed, pupils, said_by, taught
from graphkit.training.trees.network import Size, TreeNetwork, weights_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from graphkit.text.trees.component import Answers
    from graphkit.training.trees.batches import Paragraph
    from graphkit.training.trees.examples import Told

SIZE = Size()
DEEPER = replace(SIZE, layers=6, inner=640, dropout=0.25)
TEACHERS = (SIZE, replace(SIZE, dropout=0.25), DEEPER, DEEPER, replace(SIZE, attention_heads=8, dropout=0.25))
GUESSING = Course(12, words=8192, rate=1.5e-3)
LEARNING = Course(27)
HEARING = Course(22, words=8192, rate=1.5e-3, unread=0.6)
COPIES = 3
DRESSED = 0.35
TREEBANKS = ("ewt", "gum")


@dataclass(frozen=True, slots=True)
class School:
    """What all networks learn from: the answers there are, the text, and which paragraphs have curled twins."""

    answers: Answers
    library: Library
    twins: dict[Paragraph, Paragraph]

    def readings(self, course: Course, *, rng: random.Random, raw: bool, copies: bool) -> list[list[Paragraph]]:
        """Take a course and return the paragraphs of each of its readings: the treebanks, some in typographic dress;
        `raw` text besides; `copies` of the treebanks with other words."""
        found = []
        for number in range(course.readings):
            plain = [p for name in TREEBANKS for p in self.library.paragraphs[f"{name}-train"]]
            chosen = [self.twins[p] if p in self.twins and rng.random() < DRESSED else p for p in plain]
            if raw:
                chosen += self.library.paragraphs["raw"]
            if copies and number % (COPIES + 1):
                names = [f"{name}-swapped-{number % (COPIES + 1)}" for name in TREEBANKS]
                chosen += [p for name in names for p in self.library.paragraphs[name]]
            found.append(chosen)
        return found


def school(corpora: Path, texts: Iterable[str], *, rng: random.Random, device: str) -> School:
    """Take the folder of corpora and raw texts, and return what networks learn from."""
    nlp = tokenizing()
    words: dict[str, list[Sequence[Told]]] = {}
    twinned: dict[str, list[int]] = {}
    for name in TREEBANKS:
        docs = list(trees(nlp.vocab, corpora / "ud" / f"{name}-train.conllu"))
        words[f"{name}-train"] = [told(nlp, doc) for doc in docs]
        twins = [told(nlp, curled(doc, rng)) for doc in docs]
        same = [i for i, (a, b) in enumerate(zip(words[f"{name}-train"], twins, strict=True)) if a != b]
        words[f"{name}-curled"], twinned[name] = [twins[i] for i in same], same
    words["raw"] = [untold(nlp, text) for text in texts]
    gold = chain.from_iterable(chain.from_iterable(words[f"{name}-train"] for name in TREEBANKS))
    answers = answers_in(gold, attention_heads=SIZE.attention_heads)
    index: dict[tuple[str, str, str], int] = {}
    parts = {name: part(found, answers, index) for name, found in words.items()}
    types = types_of(index, [parts["ewt-train"], parts["gum-train"], parts["raw"]])
    for copy in range(1, COPIES + 1):
        for name in TREEBANKS:
            parts[f"{name}-swapped-{copy}"] = swapped(parts[f"{name}-train"], answers, seed=copy)
    library = Library(parts, types, device=device)
    return School(answers, library, _twins(library, words, twinned))


def _twins(
    library: Library, words: dict[str, list[Sequence[Told]]], twinned: dict[str, list[int]]
) -> dict[Paragraph, Paragraph]:
    """Which paragraph stands for which in typographic dress; those that were cut in pieces have none."""
    found = {}
    for name, places in twinned.items():
        plain = _whole(library.paragraphs[f"{name}-train"], words[f"{name}-train"])
        dressed = _whole(library.paragraphs[f"{name}-curled"], words[f"{name}-curled"])
        for number, place in enumerate(places):
            if place in plain and number in dressed:
                found[plain[place]] = dressed[number]
    return found


def _whole(paragraphs: Sequence[Paragraph], words: Sequence[Sequence[Told]]) -> dict[int, Paragraph]:
    """Take pieces and the paragraphs that they are of, and return those paragraphs that are one piece."""
    found, at, pieces = {}, 0, list(paragraphs)
    for number, paragraph in enumerate(words):
        length = pieces[at].last - pieces[at].first
        if length == len(paragraph):
            found[number] = pieces[at]
        while length < len(paragraph):
            at += 1
            length += pieces[at].last - pieces[at].first
        at += 1
    return found


def learnt(made: School, work: Path, *, rng: random.Random, teachers: int) -> TreeNetwork:
    """Take what to learn from and how many teachers to train, and return a network that has learnt to say what they say
    together; with 0 teachers, one that has learnt from the treebanks alone.

    Networks lie in the folder `work` as soon as they are trained, and those there are not trained again.
    """
    sizes = TEACHERS[: max(teachers, 1)]
    guessers: dict[Size, TreeNetwork] = {}
    for size in dict.fromkeys(map(_plain, sizes)):
        readings = made.readings(GUESSING, rng=rng, raw=True, copies=False)
        teach = partial(taught, library=made.library, readings=readings, course=GUESSING, loss=None, seed=1)
        guessers[size] = _kept(work / f"guesser-{len(guessers)}.pt", _network(size, made), teach)
    found: list[TreeNetwork] = []
    for size in sizes:
        readings = made.readings(LEARNING, rng=rng, raw=False, copies=False)
        seed = 11 + len(found)
        teach = partial(taught, library=made.library, readings=readings, course=LEARNING, loss=missed, seed=seed)
        network = _network(size, made, begun=guessers[_plain(size)])
        found.append(_kept(work / f"teacher-{len(found)}.pt", network, teach))
    if not teachers:
        return found[0]
    said = said_by(found, made.library, list(chain.from_iterable(made.library.paragraphs.values())))
    readings = made.readings(HEARING, rng=rng, raw=True, copies=True)
    teach = partial(taught, library=made.library, readings=readings, course=HEARING, loss=pupils(said), seed=21)
    pupil = _network(replace(SIZE, dropout=0.1), made, begun=guessers[_plain(SIZE)])
    return _kept(work / "pupil.pt", pupil, teach)


def _plain(size: Size) -> Size:
    """The size of the network that guesses words, from which one of this size begins."""
    return replace(size, dropout=0.1, attention_heads=SIZE.attention_heads)


def _network(size: Size, made: School, *, begun: TreeNetwork | None = None) -> TreeNetwork:
    torch.manual_seed(1)
    network: TreeNetwork = TreeNetwork(size, made.answers).to(made.library.device)
    if begun is not None:
        network.load_state_dict(begun.state_dict())
    return network


def _kept(path: Path, network: TreeNetwork, teach: Callable[[TreeNetwork], None]) -> TreeNetwork:
    if path.exists():
        network.load_state_dict(torch.load(path, weights_only=True))
    else:
        teach(network)
        torch.save(network.state_dict(), path)
    return network


def write_component(network: TreeNetwork, answers: Answers, folder: Path) -> None:
    """Take a trained network and write it as the component of a pipeline reads it."""
    component = Trees(spacy.blank("en").vocab)
    component.load(answers, Network(weights_of(network), answers.attention_heads))
    component.to_disk(folder)


def train_trees(corpora: Path, texts: Iterable[str], work: Path, *, seed: int, teachers: int) -> None:
    """Take the folder of corpora and raw texts, and write the component trained from them into `work`/component."""
    work.mkdir(parents=True, exist_ok=True)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    rng = random.Random(seed)
    made = school(corpora, texts, rng=rng, device=device)
    write_component(learnt(made, work, rng=rng, teachers=teachers), made.answers, work / "component")
