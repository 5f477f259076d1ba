"""Names over the network of trees: what all its layers see of a word in, scores of the parts of names out."""

from __future__ import annotations

import copy
import math
import random
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from graphkit.text.listed import TOLD, hints, load_lists
from graphkit.text.trees.component import Trees
from graphkit.text.trees.network import Network
from graphkit.training.trees.batches import Library
from graphkit.training.trees.examples import LONGEST, UNKNOWN, Part, types_of
from graphkit.training.trees.network import Layer, Normal, Size, TreeNetwork, layer_weights, network_of, turns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from numpy.typing import NDArray
    from spacy.language import Language
    from spacy.tokens import Doc

    from graphkit.training.trees.batches import Paragraph

PARTS = ("O", *(f"{place}-{kind}" for kind in ("PER", "ORG", "LOC") for place in "BIES"))
KEPT, CLIPPED, SMOOTHED, WARM, LAST = 0.998, 1.0, 0.02, 50, 0.03
# How often nothing is told of a word that the lists know, so that a name which they do not know is found too.
UNTOLD = 0.15
# How much of the swapped and of the raw text each reading takes, and how much a pupil hears of the gold.
SWAPPED, RAW, GOLD = 0.3, 0.4, 0.5


@dataclass(frozen=True, slots=True)
class Plan:
    """What a name finder is: so many layers over those of the trees, how much is left out by chance while it learns,
    and whether the network of trees learns too; its steps, words a step, steepness, how often words are unread."""

    layers: int = 2
    dropout: float = 0.3
    whole: bool = False
    steps: int = 1200
    words: int = 2500
    rate: float = 1e-3
    unread: float = 0.3


TEACHERS = (
    Plan(layers=1), Plan(dropout=0.35),
    Plan(layers=1, dropout=0.25, whole=True, steps=1500, rate=3e-4),
)  # fmt: skip
PUPIL = Plan(dropout=0.2, steps=1300, rate=1.2e-3)
HALF = Plan(steps=600)


class Finder(nn.Module):
    """Words in, scores of each as a part of a name out."""

    def __init__(self, trees: TreeNetwork, plan: Plan) -> None:
        super().__init__()
        self.plan, width = plan, trees.size.width
        self.size = replace(trees.size, dropout=plan.dropout)
        self.trees = copy.deepcopy(trees) if plan.whole else trees
        self.inp, self.inp_normal = nn.Linear((trees.size.layers + 1) * width, width), Normal(width)
        self.listed = nn.Linear(len(TOLD), width, bias=False)
        self.layers = nn.ModuleList(Layer(self.size) for _ in range(plan.layers))
        self.out_normal, self.out = Normal(width), nn.Linear(width, len(PARTS))
        self.drop = nn.Dropout(plan.dropout)

    def train(self, mode: bool = True) -> Finder:
        """Learn, or stop to; the network of trees only where the whole does."""
        super().train(mode)
        self.trees.train(mode and self.plan.whole)
        return self

    def learning(self) -> list[nn.Parameter]:
        """The weights that change while it learns."""
        own = [p for name, p in self.named_parameters() if not name.startswith("trees.")]
        return own + (list(self.trees.parameters()) if self.plan.whole else [])

    def forward(self, batch: dict[str, Any], *, unread: float = 0.0) -> Any:
        """Take a batch and return the scores of the parts of names for each word."""
        with torch.set_grad_enabled(self.plan.whole and torch.is_grad_enabled()):
            seen = list(self.trees.seen(batch, unread=unread))
        x = torch.cat([functional.layer_norm(layer, layer.shape[-1:]) for layer in seen], -1)
        told = batch["hints"]
        if self.training:
            told = told * (torch.rand_like(told[..., :1]) >= UNTOLD)
        x = self.drop(self.inp_normal(self.inp(self.drop(x)) + self.listed(told)))
        turns = turns_of(x.shape[1], self.size.width // self.size.attention_heads, x.device)
        for layer in self.layers:
            x = layer(x, batch["mask"], turns)
        return self.out(self.drop(self.out_normal(x)))


def name_part(nlp: Language, docs: Iterable[Doc], index: dict[tuple[str, str, str], int], *, told: bool = True) -> Part:
    """Take a tokenizer, paragraphs with names as entities and the types of words met so far (more are added), and
    return arrays: of each word as `nlp` cuts it which part of a name it is, or, not `told`, that nothing is known."""
    at = {part: i for i, part in enumerate(PARTS)}
    words: list[tuple[int, int]] = []
    parts: list[int] = []
    ends = [0]
    for gold in docs:
        doc = nlp.make_doc(gold.text)
        found = [at["O"] if told else UNKNOWN] * len(doc)
        spans = (doc.char_span(e.start_char, e.end_char, e.label_, alignment_mode="expand") for e in gold.ents)
        for span in (span for span in spans if told and span is not None):
            for i in range(span.start, span.end):
                found[i] = at[f"{_place(i, span.start, span.end)}-{span.label_}"]
        keys = [(t.norm_, t.text, t.shape_) for t in doc]
        words += [
            (index.setdefault(key, len(index)), int(bool(t.whitespace_))) for key, t in zip(keys, doc, strict=True)
        ]
        parts += found
        ends += [*range(ends[-1] + LONGEST, len(words), LONGEST), len(words)] if len(doc) else []
    return Part(np.array(words), np.array(parts)[:, None], np.array(ends))


def _place(i: int, first: int, behind: int) -> str:
    if behind == first + 1:
        return "S"
    return "B" if i == first else "E" if i == behind - 1 else "I"


def library_of(nlp: Language, texts: Mapping[str, Iterable[Doc]], *, device: str) -> Library:
    """Take a tokenizer and texts by name, of which `raw` has no names to tell, and return them as finders read them."""
    index: dict[tuple[str, str, str], int] = {}
    parts = {name: name_part(nlp, docs, index, told=name != "raw") for name, docs in texts.items()}
    library, lists = Library(parts, types_of(index, list(parts.values())), device=device), load_lists()
    library.types["hints"] = torch.tensor([hints(text, lists=lists) for _, text, _ in index], device=device)
    return library


def readings(library: Library, *, raw: bool, rng: random.Random) -> Iterator[list[Paragraph]]:
    """Take a library and return the paragraphs of one reading after the other, without end."""
    shares = {"gold": 1.0, "swapped": SWAPPED} | ({"raw": RAW} if raw else {})
    while True:
        yield [p for name, share in shares.items() for p in library.paragraphs[name] if rng.random() < share]


def learnt(trees: TreeNetwork, library: Library, plan: Plan, *, seed: int, said: Any = None) -> Finder:
    """Take a network of trees and paragraphs, and return a finder that has learnt their names, or to say what others
    `said` of each word: the average of what it was on the way."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    finder = Finder(trees, plan).to(library.device)
    average: Finder = copy.deepcopy(finder)
    learning = list(zip(average.learning(), finder.learning(), strict=True))
    optimizer = torch.optim.AdamW(finder.learning(), lr=plan.rate, weight_decay=0.02, betas=(0.9, 0.98))
    endless = readings(library, raw=said is not None, rng=rng)
    batches = (b for paragraphs in endless for b in library.batches(paragraphs, words=plan.words, rng=rng))
    for step, chosen in enumerate(islice(batches, plan.steps), start=1):
        finder.train()
        for group in optimizer.param_groups:
            group["lr"] = plan.rate * _steepness(step, plan.steps)
        batch = library.batch(chosen)
        optimizer.zero_grad(set_to_none=True)
        missed(finder(batch, unread=plan.unread), batch, said).backward()
        nn.utils.clip_grad_norm_(finder.learning(), CLIPPED)
        optimizer.step()
        with torch.no_grad():
            for mean, now in learning:
                mean.lerp_(now, 1 - min(KEPT, step / (step + 9)))
    average.eval()
    return average


def _steepness(step: int, steps: int) -> float:
    return min(1.0, step / WARM) * (LAST + (1 - LAST) * 0.5 * (1 + math.cos(math.pi * step / steps)))


def missed(scores: Any, batch: dict[str, Any], said: Any = None) -> Any:
    """Take scores of a batch and return how far they are from its names; where others `said` something, half from that,
    and wholly where nothing else is known."""
    mask, wanted = batch["mask"], batch["answers"][..., 0]
    if said is None:
        return functional.cross_entropy(scores[mask], wanted[mask], ignore_index=UNKNOWN, label_smoothing=SMOOTHED)
    heard = said[batch["at"][mask]].float()
    gold, known = wanted[mask], (wanted[mask] >= 0).unsqueeze(-1)
    sure = functional.one_hot(gold.clamp(min=0), len(PARTS)).float()
    return -(torch.where(known, GOLD * sure + (1 - GOLD) * heard, heard) * scores[mask].log_softmax(-1)).sum(-1).mean()


def said_by(finders: Sequence[Finder], library: Library) -> Any:
    """Take finders and paragraphs and return what they say of each word on average."""
    said = torch.zeros(len(library.words), len(PARTS), dtype=torch.half, device=library.device)
    paragraphs = [p for found in library.paragraphs.values() for p in found]
    with torch.no_grad():
        for chosen in library.batches(paragraphs, words=4096, rng=random.Random(0)):
            batch = library.batch(chosen)
            likely = sum(finder(batch).softmax(-1) for finder in finders) / len(finders)
            said[batch["at"][batch["mask"]]] = likely[batch["mask"]].half()
    return said


def names_weights(finder: Finder) -> dict[str, NDArray[Any]]:
    """Take a finder and return the weights of its own as the component reads them."""
    state = {name: tensor.detach().float().cpu().numpy() for name, tensor in finder.state_dict().items()}
    found = {"names.inp.g": state["inp_normal.gain"], "names.out.g": state["out_normal.gain"]}
    found["names.listed"] = state["listed.weight"].T.copy()
    for part in ("inp", "out"):
        found |= {f"names.{part}.w": state[f"{part}.weight"].T.copy(), f"names.{part}.b": state[f"{part}.bias"]}
    for layer in range(finder.plan.layers):
        found |= layer_weights(state, layer, f"names.{layer}", size=finder.size)
    return found


def with_names(component: Trees, finder: Finder) -> None:
    """Take the component of trees and a finder learnt over it, and let it find names too."""
    weights = {name: array for name, array in component.network.weights.items() if not name.startswith("names.")}
    answers = replace(component.answers, names=PARTS)
    component.load(answers, Network(weights | names_weights(finder), answers.attention_heads))


def train_names(
    nlp: Language, texts: Mapping[str, Iterable[Doc]], component: Path, target: Path, *, seed: int, teachers: int
) -> None:
    """Take a tokenizer, texts (`gold`, `swapped`, `raw`) and the folder of the component of trees, and write it with
    names to `target`: learnt from so many teachers, with 0 from the gold alone."""
    read = Trees(nlp.vocab).from_disk(component)
    library = library_of(nlp, texts, device="cuda" if torch.cuda.is_available() else "cpu")
    trees = network_of(read.network.weights, Size(), read.answers).to(library.device).eval()
    for parameter in trees.parameters():
        parameter.requires_grad_(requires_grad=False)
    plans = TEACHERS[:teachers]
    taught = [learnt(trees, library, plan, seed=seed + i) for i, plan in enumerate(plans)]
    said = said_by(taught, library) if taught else None
    with_names(read, learnt(trees, library, PUPIL if taught else HALF, seed=seed, said=said))
    read.to_disk(target)
