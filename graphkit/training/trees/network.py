"""The network of `graphkit.text.trees.network` as PyTorch trains it, and its weights written for the component."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from graphkit.text.trees.features import AFFIX_ROWS, GRAM_ROWS, WORD_ROWS
from graphkit.text.trees.network import SLOWEST_TURN, TINY
from graphkit.training.trees.examples import GUESSED

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from graphkit.text.trees.component import Answers

NEVER = -1e4
ARC_SCALE = 4.0
# What is said of a word alone, in the order of the component's weights.
SAID = ("sent", "tag", "morph", "rule", "arc_dependent", "arc_head", "label_dependent", "label_head")
LINEAR = ("qkv", "o", "up", "down")


@dataclass(frozen=True, slots=True)
class Size:
    """How large a network is, and how much of it is left out by chance while it learns."""

    layers: int = 4
    width: int = 256
    inner: int = 512
    attention_heads: int = 4
    table: int = 128
    reach: int = 2
    arc: int = 192
    label: int = 128
    dropout: float = 0.2


class Normal(nn.Module):
    """Vectors brought to one length, times a gain."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.gain = nn.Parameter(torch.ones(width))

    def forward(self, x: Any) -> Any:
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + float(TINY)) * self.gain


class Layer(nn.Module):
    """A short convolution, self-attention with turned positions, and two linear layers, each added to what comes in."""

    def __init__(self, size: Size) -> None:
        super().__init__()
        width = size.width
        self.size = size
        self.conv_normal, self.attn_normal, self.ff_normal = Normal(width), Normal(width), Normal(width)
        self.kernel = nn.Parameter(torch.zeros(2 * size.reach + 1, width))
        self.qkv, self.o = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, size.inner), nn.Linear(size.inner, width)
        self.drop = nn.Dropout(size.dropout)

    def forward(self, x: Any, mask: Any, turns: Any) -> Any:
        many, length, width = x.shape
        reach, heads = self.size.reach, self.size.attention_heads
        padded = functional.pad(self.conv_normal(x) * mask.unsqueeze(-1), (0, 0, reach, reach))
        x = x + self.drop(sum(padded[:, i : i + length] * row for i, row in enumerate(self.kernel)))
        shape = (many, length, 3, heads, width // heads)
        q, k, v = self.qkv(self.attn_normal(x)).view(shape).permute(2, 0, 3, 1, 4)
        left_out = self.size.dropout / 2 if self.training else 0.0
        looked = functional.scaled_dot_product_attention(
            turned(q, turns), turned(k, turns), v, attn_mask=mask[:, None, None, :], dropout_p=left_out
        )
        x = x + self.drop(self.o(looked.transpose(1, 2).reshape(many, length, width)))
        return x + self.drop(self.down(functional.relu(self.up(self.ff_normal(x))).square()))


class TreeNetwork(nn.Module):
    """Words in, scores of all answers out."""

    def __init__(self, size: Size, answers: Answers) -> None:
        super().__init__()
        self.size, width = size, size.width
        self.tables = nn.ModuleList(
            nn.EmbeddingBag(count + 1, size.table, mode=mode, padding_idx=0)
            for count, mode in ((WORD_ROWS, "sum"), (AFFIX_ROWS, "sum"), (GRAM_ROWS, "mean"))
        )
        for table, spread in zip(self.tables, (0.5, 0.3, 0.8), strict=True):
            nn.init.normal_(table.weight, std=spread)
            table.weight.data[0] = 0
        self.unread = nn.Parameter(torch.zeros(size.table))
        self.space = nn.Parameter(torch.zeros(2, width))
        self.left_out = nn.Parameter(torch.randn(width) * 0.1)
        self.inp, self.inp_normal, self.out_normal = nn.Linear(3 * size.table, width), Normal(width), Normal(width)
        self.layers = nn.ModuleList(Layer(size) for _ in range(size.layers))
        self.drop = nn.Dropout(size.dropout)
        self.sent, self.tag = nn.Linear(width, 1), nn.Linear(width, len(answers.tags))
        self.morph, self.rule = nn.Linear(width, len(answers.morphs)), nn.Linear(width, len(answers.rules))
        self.arc_dependent, self.arc_head = nn.Linear(width, size.arc), nn.Linear(width, size.arc)
        self.arc = nn.Parameter(torch.randn(size.arc, size.arc) / size.arc)
        self.root, self.head = nn.Linear(size.arc, 1), nn.Linear(size.arc, 1, bias=False)
        self.label_dependent, self.label_head = nn.Linear(width, size.label), nn.Linear(width, size.label)
        self.label = nn.Linear(size.label, len(answers.labels))
        self.guess = nn.Linear(width, GUESSED)

    def forward(self, batch: dict[str, Any], *, unread: float = 0.0, left_out: Any = None) -> Any:
        """Take a batch and return a vector for each word; rare words are left unread by chance, more or less, and words
        to guess are `left_out`."""
        *_, x = self.seen(batch, unread=unread, left_out=left_out)
        return self.drop(self.out_normal(x))

    def seen(self, batch: dict[str, Any], *, unread: float = 0.0, left_out: Any = None) -> Iterator[Any]:
        """Take a batch and return for each word what it comes in as, and what each layer makes of it."""
        many, length = batch["mask"].shape
        parts = [
            table(batch[key].reshape(many * length, -1)).view(many, length, -1)
            for table, key in zip(self.tables, ("words", "affixes", "grams"), strict=True)
        ]
        if unread:
            drawn = torch.rand(many, length, device=batch["mask"].device) < batch["rare"] * unread
            parts[0] = torch.where(drawn.unsqueeze(-1), self.unread, parts[0])
        x = self.inp(torch.cat(parts, -1))
        if left_out is not None:
            x = torch.where(left_out.unsqueeze(-1), self.left_out, x)
        x = self.drop(self.inp_normal(x + self.space[batch["space"]]))
        yield x
        turns = turns_of(length, self.size.width // self.size.attention_heads, x.device)
        for layer in self.layers:
            x = layer(x, batch["mask"], turns)
            yield x

    def scores(self, vectors: Any, together: Any, heads: Any = None) -> dict[str, Any]:
        """Take vectors, which words stand in one sentence, and the heads for the labels (None: the best), and return
        the scores of all answers but starts of sentences."""
        dependents = self.drop(functional.relu(self.arc_dependent(vectors)))
        others = self.drop(functional.relu(self.arc_head(vectors)))
        arcs = dependents @ self.arc @ others.transpose(1, 2) * (ARC_SCALE / math.sqrt(self.size.arc))
        arcs = arcs + self.head(others).transpose(1, 2)
        same = torch.eye(arcs.shape[1], dtype=torch.bool, device=arcs.device)
        arcs = torch.where(same, self.root(dependents), arcs).masked_fill(~(together | same), NEVER)
        heads = arcs.argmax(-1) if heads is None else heads.clamp(min=0)
        chosen = torch.gather(self.label_head(vectors), 1, heads.unsqueeze(-1).expand(-1, -1, self.size.label))
        labels = self.label(self.drop(functional.relu(self.label_dependent(vectors) + chosen)))
        found = {"head": arcs, "label": labels}
        return found | {"tag": self.tag(vectors), "morph": self.morph(vectors), "rule": self.rule(vectors)}


def turns_of(length: int, size: int, device: Any) -> Any:
    """Take a length and the size of a head of attention, and return cosines and sines for each place."""
    half = size // 2
    speeds = torch.exp(-math.log(SLOWEST_TURN) * torch.arange(half, device=device) / half)
    angles = torch.arange(length, device=device)[:, None] * speeds
    return angles.cos(), angles.sin()


def turned(x: Any, turns: Any) -> Any:
    """Take queries or keys and return them turned by their places."""
    a, b = x.chunk(2, -1)
    cosines, sines = turns
    return torch.cat([a * cosines - b * sines, a * sines + b * cosines], -1)


def weights_of(network: TreeNetwork) -> dict[str, NDArray[Any]]:
    """Take a trained network and return its weights as the component reads them."""
    state = {name: tensor.detach().float().cpu().numpy() for name, tensor in network.state_dict().items()}
    found = {name: state[f"tables.{i}.weight"] for i, name in enumerate(("words", "affixes", "grams"))}
    found |= {"inp.g": state["inp_normal.gain"], "space": state["space"], "out.g": state["out_normal.gain"]}
    for name in ("inp", "root", "label"):
        found[name + ".w"], found[name + ".b"] = state[name + ".weight"].T.copy(), state[name + ".bias"].copy()
    for layer in range(network.size.layers):
        found |= layer_weights(state, layer, str(layer), size=network.size)
    found["said.w"] = np.concatenate([state[name + ".weight"] for name in SAID]).T.copy()
    found["said.b"] = np.concatenate([state[name + ".bias"] for name in SAID])
    found["said.ends"] = np.cumsum([len(state[name + ".bias"]) for name in SAID]).astype(np.int32)
    found["head.w"] = state["head.weight"].T.copy()
    found["arc.w"] = state["arc"] * (ARC_SCALE / math.sqrt(network.size.arc))
    return found


def layer_weights(state: Mapping[str, NDArray[Any]], layer: int, name: str, *, size: Size) -> dict[str, NDArray[Any]]:
    """Take the state of a network and the number of a layer, and return the weights of that under a `name`."""
    found = {f"{name}.conv": state[f"layers.{layer}.kernel"]}
    for part in ("conv", "attn", "ff"):
        found[f"{name}.{part}.g"] = state[f"layers.{layer}.{part}_normal.gain"]
    for part in LINEAR:
        found[f"{name}.{part}.w"] = state[f"layers.{layer}.{part}.weight"].T.copy()
        found[f"{name}.{part}.b"] = state[f"layers.{layer}.{part}.bias"].copy()
    # The component does not scale what it attends by.
    for array in (found[f"{name}.qkv.w"], found[f"{name}.qkv.b"]):
        array[..., : size.width] /= math.sqrt(size.width // size.attention_heads)
    return found


def network_of(weights: Mapping[str, NDArray[Any]], size: Size, answers: Answers) -> TreeNetwork:
    """Take the weights that the component reads and return the network of them, to learn on from."""
    network = TreeNetwork(size, answers)
    found = {f"tables.{i}.weight": weights[name] for i, name in enumerate(("words", "affixes", "grams"))}
    found |= {"inp_normal.gain": weights["inp.g"], "space": weights["space"], "out_normal.gain": weights["out.g"]}
    for name in ("inp", "root", "label"):
        found |= {f"{name}.weight": weights[name + ".w"].T, f"{name}.bias": weights[name + ".b"]}
    ends = [0, *(int(end) for end in weights["said.ends"])]
    for name, (first, last) in zip(SAID, pairwise(ends), strict=True):
        found[name + ".weight"], found[name + ".bias"] = (
            weights["said.w"][:, first:last].T,
            weights["said.b"][first:last],
        )
    found["head.weight"] = weights["head.w"].T
    found["arc"] = weights["arc.w"] / (ARC_SCALE / math.sqrt(size.arc))
    for layer in range(size.layers):
        found |= _layer_state(weights, layer, size=size)
    kept = {name: torch.from_numpy(np.array(array)) for name, array in found.items()}
    network.load_state_dict(network.state_dict() | kept)
    return network


def _layer_state(weights: Mapping[str, NDArray[Any]], layer: int, *, size: Size) -> dict[str, NDArray[Any]]:
    found = {f"layers.{layer}.kernel": weights[f"{layer}.conv"]}
    for part in ("conv", "attn", "ff"):
        found[f"layers.{layer}.{part}_normal.gain"] = weights[f"{layer}.{part}.g"]
    for part in LINEAR:
        matrix, bias = np.array(weights[f"{layer}.{part}.w"]), np.array(weights[f"{layer}.{part}.b"])
        if part == "qkv":
            for array in (matrix, bias):
                array[..., : size.width] *= math.sqrt(size.width // size.attention_heads)
        found |= {f"layers.{layer}.{part}.weight": matrix.T, f"layers.{layer}.{part}.bias": bias}
    return found
