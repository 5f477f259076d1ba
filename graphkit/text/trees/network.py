"""The network that reads a paragraph: weights from disk, and what they say of each word. NumPy alone.

Words go in as rows of three tables; layers of self-attention with turned positions and a short convolution look at
the words around; what comes out scores starts of sentences, tags, features, rules of lemmas, heads and labels
(Dozat and Manning 2017). Each paragraph is read by itself, so what else is read with it changes nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from graphkit.text.listed import hints, load_lists
from graphkit.text.trees.features import rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from numpy.typing import NDArray

    from graphkit.text.trees.features import Rows

    Array = NDArray[np.float32]

TINY = np.float32(1e-6)
# What PyTorch's layer norm adds.
NEXT_TO_NOTHING = np.float32(1e-5)
SLOWEST_TURN = 1000.0
MOST_WORDS_KEPT = 50_000


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the network takes it: spaCy's normal form, the word, its shape, and whether a space follows."""

    norm: str
    text: str
    shape: str
    space: bool


@dataclass(frozen=True, slots=True)
class Said:
    """What the network says of the words of a paragraph, a row for each, and what it needs to score arcs."""

    starts: Array
    tags: Array
    morphs: Array
    lemmas: Array
    dependents: Array
    heads: Array
    roots: Array
    label_dependents: Array
    label_heads: Array
    names: Array


@dataclass(frozen=True, slots=True)
class Network:
    """Weights by name, and the vectors of words read already."""

    weights: Mapping[str, NDArray[Any]]
    attention_heads: int
    _vectors: dict[tuple[str, str], Array] = field(default_factory=dict)

    def read(self, words: Sequence[Word]) -> Said:
        """Take the words of a paragraph and return what the weights say of them."""
        w = self.weights
        x = _linear(np.stack([self._vector(word) for word in words]), w, "inp")
        x = _normal(x + w["space"][[int(word.space) for word in words]], w["inp.g"])
        turns = _turns(len(words), w["inp.g"].shape[0] // self.attention_heads)
        named = "names.out.w" in w
        seen = [_centred(x)] if named else []
        layer = 0
        while f"{layer}.qkv.w" in w:
            x = self._layer(x, str(layer), turns)
            layer += 1
            if named:
                seen.append(_centred(x))
        names = self._named(words, seen, turns) if named else np.zeros((len(words), 0), dtype=np.float32)
        x = _normal(x, w["out.g"])
        said = np.split(_linear(x, w, "said"), w["said.ends"][:-1], axis=1)
        starts, tags, morphs, lemmas, dependents, heads, label_dependents, label_heads = said
        dependents, heads = np.maximum(dependents, 0), np.maximum(heads, 0)
        roots = dependents @ w["root.w"] + w["root.b"]
        return Said(
            starts[:, 0], tags, morphs, lemmas,
            dependents @ w["arc.w"], heads, roots[:, 0], label_dependents, label_heads, names,
        )  # fmt: skip

    def arcs(self, said: Said, first: int, last: int) -> Array:
        """Take what was said, and return the scores of arcs between the words from `first` up to `last`: a row for each
        dependent, a column for each head, roots on the diagonal."""
        heads = said.heads[first:last]
        scores: Array = said.dependents[first:last] @ heads.T + (heads @ self.weights["head.w"])[:, 0]
        np.fill_diagonal(scores, said.roots[first:last])
        return scores

    def labels(self, said: Said, heads: NDArray[np.int64]) -> Array:
        """Take what was said and the heads of the first words, and return the scores of their labels."""
        w = self.weights
        pairs = said.label_dependents[: len(heads)] + said.label_heads[heads]
        return _linear(np.maximum(pairs, 0), w, "label")

    def _named(self, words: Sequence[Word], seen: Sequence[Array], turns: tuple[Array, Array]) -> Array:
        """The scores of each word as a part of a name, from what all layers see in it and the lists tell of it."""
        w, lists = self.weights, load_lists()
        told = np.array([hints(word.text, lists=lists) for word in words], dtype=np.float32)
        x = _linear(np.concatenate(seen, axis=1), w, "names.inp") + told @ w["names.listed"]
        x = _normal(x, w["names.inp.g"])
        layer = 0
        while f"names.{layer}.qkv.w" in w:
            x = self._layer(x, f"names.{layer}", turns)
            layer += 1
        return _linear(_normal(x, w["names.out.g"]), w, "names.out")

    def _vector(self, word: Word) -> Array:
        key = (word.norm, word.text)
        vector = self._vectors.get(key)
        if vector is None:
            vector = self._sum(rows(word.norm, word.text, word.shape))
            if len(self._vectors) >= MOST_WORDS_KEPT:
                self._vectors.clear()
            self._vectors[key] = vector
        return vector

    def _sum(self, found: Rows) -> Array:
        w = self.weights
        words = w["words"][list(found.words)].sum(axis=0)
        affixes = w["affixes"][list(found.affixes)].sum(axis=0)
        return np.concatenate([words, affixes, w["grams"][list(found.grams)].mean(axis=0)])

    def _layer(self, x: Array, name: str, turns: tuple[Array, Array]) -> Array:
        w = self.weights
        x += _convolved(_normal(x, w[name + ".conv.g"]), w[name + ".conv"])
        y = _linear(_normal(x, w[name + ".attn.g"]), w, name + ".qkv")
        size = x.shape[1] // self.attention_heads
        q, k, v = y.reshape(len(x), 3, self.attention_heads, size).transpose(1, 2, 0, 3)
        looked = _attended(_turned(q, turns), _turned(k, turns), v)
        x += _linear(looked.transpose(1, 0, 2).reshape(x.shape), w, name + ".o")
        y = _linear(_normal(x, w[name + ".ff.g"]), w, name + ".up")
        np.maximum(y, 0, out=y)
        x += _linear(np.square(y, out=y), w, name + ".down")
        return x


def _normal(x: Array, gain: Array) -> Array:
    square = np.einsum("ij,ij->i", x, x)[:, None] / np.float32(x.shape[1])
    normal: Array = x * (np.float32(1) / np.sqrt(square + TINY))
    normal *= gain
    return normal


def _centred(x: Array) -> Array:
    centred: Array = x - x.mean(axis=1, keepdims=True)
    centred /= np.sqrt(np.square(centred).mean(axis=1, keepdims=True) + NEXT_TO_NOTHING)
    return centred


def _linear(x: Array, weights: Mapping[str, NDArray[Any]], name: str) -> Array:
    y: Array = x @ weights[name + ".w"]
    y += weights[name + ".b"]
    return y


def _turns(length: int, size: int) -> tuple[Array, Array]:
    """The cosines and sines by which the halves of queries and keys turn, a row for each place."""
    speeds = np.exp(-np.log(SLOWEST_TURN) * np.arange(size // 2) / (size // 2))
    angles = np.arange(length)[:, None] * speeds
    return np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)


def _turned(x: Array, turns: tuple[Array, Array]) -> Array:
    cosines, sines = turns
    half = cosines.shape[1]
    a, b = x[..., :half], x[..., half:]
    turned = np.empty(x.shape, dtype=x.dtype)
    np.multiply(a, cosines, out=turned[..., :half])
    turned[..., :half] -= b * sines
    np.multiply(a, sines, out=turned[..., half:])
    turned[..., half:] += b * cosines
    return turned


def _attended(q: Array, k: Array, v: Array) -> Array:
    scores: Array = q @ k.transpose(0, 2, 1)
    scores -= scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    looked: Array = scores @ v
    looked /= scores.sum(axis=-1, keepdims=True)
    return looked


def _convolved(x: Array, kernel: Array) -> Array:
    """Each word's vector mixed with those beside it, channel by channel."""
    reach = len(kernel) // 2
    padded = np.zeros((len(x) + 2 * reach, x.shape[1]), dtype=x.dtype)
    padded[reach : reach + len(x)] = x
    mixed: Array = padded[: len(x)] * kernel[0]
    for i in range(1, len(kernel)):
        mixed += padded[i : i + len(x)] * kernel[i]
    return mixed
